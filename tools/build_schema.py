"""Write the schema files in templates/ from the model.

Run after changing a field, its words, a check of the plan or the version:  python tools/build_schema.py
"""

from __future__ import annotations

from pathlib import Path

from kehoach.bundled import BATCH_SCHEMA, PROFILE_SCHEMA, SCHEMA
from kehoach.schema.build import as_file, batch_schema, plan_schema, profile_schema

FOLDER = Path(__file__).resolve().parents[1] / "templates"


def schema_files() -> dict[Path, bytes]:
    """Give every schema file with what it has to hold."""
    made = {SCHEMA: plan_schema(), BATCH_SCHEMA: batch_schema(), PROFILE_SCHEMA: profile_schema()}
    return {FOLDER / name: as_file(schema) for name, schema in made.items()}


def main() -> None:
    """Rewrite the files."""
    for path, data in schema_files().items():
        path.write_bytes(data)
        print(f"templates/{path.name}")


if __name__ == "__main__":
    main()

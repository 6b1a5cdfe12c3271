"""Compile every kehoach.po under src/kehoach/locale into the .mo beside it, which gettext reads at run time.

Run after editing a .po file:  python tools/build_locale.py
"""

from __future__ import annotations

import io
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALE = Path(__file__).resolve().parents[1] / "src" / "kehoach" / "locale"


def compile_catalog(source: Path) -> bytes:
    """Return the .mo of one .po: the same text gives the same bytes."""
    with source.open("rb") as stream:
        catalog = read_po(stream)
    compiled = io.BytesIO()
    write_mo(compiled, catalog)
    return compiled.getvalue()


def main() -> None:
    """Write every compiled catalog and say which."""
    for source in sorted(LOCALE.rglob("*.po")):
        target = source.with_suffix(".mo")
        target.write_bytes(compile_catalog(source))
        print(target.relative_to(LOCALE.parents[2]))


if __name__ == "__main__":
    main()

"""Build the docs site into ``site/`` with zensical, and let its search ignore Vietnamese marks.

    python -m tools.build_site

The search of zensical 0.0.73 takes a letter and its marks apart but keeps both, and knows nothing of đ: "nguoi ky"
does not find "Người ký". One line of its search worker is replaced. When zensical changes that line, this stops.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
INPUTS = ("mkdocs.yml", "docs")

_KEEPS_MARKS = '.normalize("NFKD").toLowerCase()'
_FOLDS = '.normalize("NFKD").replace(/\\p{M}/gu,"").toLowerCase().replace(/đ/g,"d")'


def build(project: Path) -> Path:
    """Build the site of a folder that holds ``INPUTS``; give where it is. Raises SystemExit with what went wrong."""
    command = [sys.executable, "-m", "zensical", "build", "--clean", "--strict"]
    done = subprocess.run(command, cwd=project, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - ours
    site = project / "site"
    if done.returncode != 0 or not (site / "index.html").is_file():
        raise SystemExit(f"zensical: {done.stdout}{done.stderr}")
    for worker in site.glob("assets/javascripts/workers/search.*.js"):
        worker.write_text(with_folding_search(worker.read_text(encoding="utf-8")), encoding="utf-8")
    return site


def with_folding_search(worker: str) -> str:
    """Make the search worker compare words without marks. Raises SystemExit when the line to change is not there."""
    if worker.count(_KEEPS_MARKS) != 1:
        raise SystemExit("the search of this zensical is another: look for how it normalizes words, mend build_site.py")
    return worker.replace(_KEEPS_MARKS, _FOLDS)


def copy_inputs(project: Path) -> None:
    """Copy what the site is made from into an empty folder."""
    shutil.copy(ROOT / INPUTS[0], project)
    shutil.copytree(ROOT / INPUTS[1], project / INPUTS[1])


def main() -> None:
    """Build the site."""
    print(build(ROOT))


if __name__ == "__main__":
    main()

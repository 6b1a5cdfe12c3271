"""Make docs/images/bao-linh-trang-1.png from the real output, through LibreOffice and pdftoppm.

Run after the looks of a plan have changed:  python tools/build_pictures.py
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import kehoach

ROOT = Path(__file__).resolve().parents[1]
PLAN = ROOT / "examples" / "baolinh_2024.json"
PICTURE = ROOT / "docs" / "images" / "bao-linh-trang-1.png"
DOTS_PER_INCH = 80
SECONDS = 180


def picture_of_first_page(plan: kehoach.Plan) -> bytes:
    """Draw page one of a plan as PNG. Raises SystemExit naming the program that is missing or failed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        kehoach.write(plan, folder / "plan.docx")
        # A profile of its own: LibreOffice refuses to start twice on the same one.
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        options = ("--headless", "--norestore", "--convert-to", "pdf", "--outdir", name)
        _run("soffice", profile, *options, str(folder / "plan.docx"))
        first = ("-png", "-r", str(DOTS_PER_INCH), "-f", "1", "-l", "1", "-singlefile")
        _run("pdftoppm", *first, str(folder / "plan.pdf"), str(folder / "page"))
        return (folder / "page.png").read_bytes()


def _run(program: str, *arguments: str) -> None:
    found = shutil.which(program)
    if found is None:
        sys.exit(f"{program} is not installed")
    done = subprocess.run(  # noqa: S603 - a program we found, arguments we made
        [found, *arguments], capture_output=True, encoding="utf-8", timeout=SECONDS, check=False
    )
    if done.returncode != 0:
        sys.exit(f"{program} failed: {done.stderr}")


def main() -> None:
    """Write the picture."""
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_bytes(picture_of_first_page(kehoach.read(PLAN)))
    print(PICTURE.relative_to(ROOT))


if __name__ == "__main__":
    main()

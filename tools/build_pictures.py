"""Make the pictures under docs/images from the real output, through LibreOffice, pdftoppm and Pillow.

    PYTHONPATH=src python -m tools.build_pictures

A picture carries the digest of what it shows, so that a test finds a stale one without drawing it again.
Only pictures that are stale or missing are made; ``--tat-ca`` makes all.
"""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from PIL import Image, ImageChops, ImageOps
from PIL.PngImagePlugin import PngInfo
from tests.office import Office, pages_of
from tests.pages import ROOT
from tools.bands import Band, bands
from tools.fragments import pictured

import kehoach
from kehoach.bundled import TEMPLATE, bundled_file

IMAGES = ROOT / "docs" / "images"
SOURCE = "kehoach-source"
"""Name of the text in a PNG that holds the digest."""

DOTS_PER_INCH = 100
SIDE = 12.0
"""Millimetres of the side margins that a picture leaves off: its frame stands that much nearer to the text."""
COLOURS = 16
TALLEST_GAP, GAP_LEFT = 70, 36
"""Pixels: an empty stretch taller than the first shrinks to the second."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: its file, the document it is taken from, and the printed lines it shows; None is page one."""

    file: Path
    document: bytes
    lines: tuple[str, ...] | None = None

    @property
    def digest(self) -> str:
        """What the picture is of: all that is drawn of the document, and which lines."""
        whole = hashlib.sha256("\n".join(self.lines or ()).encode())
        with zipfile.ZipFile(io.BytesIO(self.document)) as archive:
            for name in sorted(name for name in archive.namelist() if name.startswith("word/")):
                whole.update(name.encode() + hashlib.sha256(archive.read(name)).digest())
        return whole.hexdigest()


def pictures() -> Iterator[Picture]:
    """Give every picture of the docs."""
    example = kehoach.read(ROOT / "examples" / "baolinh_2024.json")
    yield Picture(IMAGES / "bao-linh-trang-1.png", kehoach.render(example, "docx", source=False))
    yield Picture(IMAGES / "mau-ke-hoach.png", bundled_file(TEMPLATE).read_bytes())
    for fragment in pictured():
        plan = fragment.plan()
        notes = (str(note) for note in (plan.footnotes or {}).values())
        assert fragment.picture is not None
        yield Picture(fragment.picture, kehoach.render(plan, "docx", source=False), (*fragment.lines(), *notes))


def digest_of(file: Path) -> str | None:
    """Read the digest that a picture carries; None when it is missing or carries none."""
    if not file.is_file():
        return None
    with Image.open(file) as image:
        return image.info.get(SOURCE)


def make(wanted: Sequence[Picture]) -> None:
    """Draw pictures and put them in their places. Raises ValueError naming a picture whose lines are not printed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pdfs = Office(folder / "shared", folder / "profile").pdfs({each.digest: each.document for each in wanted})
        for each in wanted:
            pages = pages_of(pdfs[each.digest])
            try:
                parts = [Band(0, 0.0, pages[0].height)] if each.lines is None else bands(pages, each.lines)
            except ValueError as error:
                raise ValueError(f"{each.file.name}: {error}") from error
            image = _stacked([_drawn(pdfs[each.digest], part) for part in parts])
            each.file.parent.mkdir(parents=True, exist_ok=True)
            each.file.write_bytes(_png(image, each.digest))
            print(each.file.relative_to(ROOT))


def _drawn(pdf: Path, band: Band) -> Image.Image:
    """Draw one band, without the outer part of the side margins and without tall empty stretches."""
    number = str(band.page + 1)
    command = ["pdftoppm", "-png", "-r", str(DOTS_PER_INCH), "-f", number, "-l", number, str(pdf)]
    drawn = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout  # noqa: S603 - our own words
    image = Image.open(io.BytesIO(drawn)).convert("RGB")
    side = round(SIDE / 25.4 * DOTS_PER_INCH)
    scale = DOTS_PER_INCH / 72
    upper, lower = max(0, round(band.top * scale)), min(image.height, round(band.bottom * scale))
    return _squeezed(image.crop((side, upper, image.width - side, lower)))


def _squeezed(image: Image.Image) -> Image.Image:
    """Shrink empty stretches that are taller than ``TALLEST_GAP``."""
    ink = ImageChops.difference(image, Image.new("RGB", image.size, "white")).convert("L")
    rows = [ink.crop((0, row, ink.width, row + 1)).getbbox() is not None for row in range(ink.height)]
    whole = Image.new("RGB", image.size, "white")
    top = at = 0
    for is_inked, stretch in groupby(rows):
        height = len(list(stretch))
        shown = height if is_inked or height <= TALLEST_GAP else GAP_LEFT
        whole.paste(image.crop((0, at, image.width, at + shown)), (0, top))
        top, at = top + shown, at + height
    return whole.crop((0, 0, whole.width, top))


def _stacked(parts: Sequence[Image.Image]) -> Image.Image:
    """Put parts under one another, each in a thin frame."""
    framed = [ImageOps.expand(part, 1, "#c8c8c8") for part in parts]
    whole = Image.new("RGB", (max(each.width for each in framed), sum(each.height for each in framed)), "white")
    top = 0
    for each in framed:
        whole.paste(each, (0, top))
        top += each.height
    return whole


def _png(image: Image.Image, digest: str) -> bytes:
    info = PngInfo()
    info.add_text(SOURCE, digest)
    data = io.BytesIO()
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(data, "PNG", optimize=True, pnginfo=info)
    return data.getvalue()


def main() -> None:
    """Make what is stale or missing."""
    wanted = [each for each in pictures() if "--tat-ca" in sys.argv or digest_of(each.file) != each.digest]
    if wanted:
        make(wanted)


if __name__ == "__main__":
    main()

"""LibreOffice as a second reader of our files: .docx → PDF (or .docx again), and what stands where in a PDF."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

_SECONDS = 240


class Office:
    """Converts many files in one call. Results are kept by content, so parallel workers do the work once."""

    def __init__(self, shared: Path, profile: Path) -> None:
        self._shared = shared
        self._profile = profile

    @staticmethod
    def is_missing() -> bool:
        return not (shutil.which("soffice") and shutil.which("pdftotext"))

    def pdfs(self, documents: Mapping[str, bytes]) -> dict[str, Path]:
        """The PDF of each document, by its name."""
        return self._converted(documents, "pdf", "pdf:writer_pdf_Export")

    def resaved(self, document: bytes) -> bytes:
        """The document as LibreOffice saves it."""
        return self._converted({"mau": document}, "docx", "docx:MS Word 2007 XML")["mau"].read_bytes()

    def _converted(self, documents: Mapping[str, bytes], ending: str, target: str) -> dict[str, Path]:
        digest = hashlib.sha256(target.encode())
        for name, data in sorted(documents.items()):
            digest.update(name.encode() + hashlib.sha256(data).digest())
        folder = self._shared / digest.hexdigest()[:16]
        done = folder / "done"
        self._shared.mkdir(parents=True, exist_ok=True)
        try:
            folder.mkdir()
        except FileExistsError:
            _wait_for(done)
        else:
            try:
                self._convert(documents, folder, target, ending)
            finally:
                # Also after a failure, so that no worker waits for a file that will never come.
                done.touch()
        return {name: folder / "out" / f"{name}.{ending}" for name in documents}

    def _convert(self, documents: Mapping[str, bytes], folder: Path, target: str, ending: str) -> None:
        files = []
        for name, data in documents.items():
            file = folder / f"{name}.docx"
            file.write_bytes(data)
            files.append(str(file))
        profile = f"-env:UserInstallation={self._profile.as_uri()}"
        command = ["soffice", profile, "--headless", "--norestore", "--convert-to", target]
        command += ["--outdir", str(folder / "out"), *files]
        subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)
        # LibreOffice leaves with 0 even when it could not open a file.
        made = {file.stem for file in (folder / "out").glob(f"*.{ending}")}
        assert made == set(documents), f"not converted: {set(documents) - made}"


def _wait_for(file: Path) -> None:
    end = time.monotonic() + _SECONDS
    while not file.exists():
        if time.monotonic() > end:
            raise TimeoutError(f"another worker did not finish {file.parent}")
        time.sleep(0.2)


@dataclass(frozen=True, slots=True)
class Word:
    """A word on a page; points from the top left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a PDF, its size in points and its words in reading order."""

    width: float
    height: float
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    def lines(self) -> list[str]:
        """The words put together by the height at which they stand, from top to bottom."""
        rows: list[tuple[float, list[Word]]] = []
        for word in sorted(self.words, key=lambda word: word.bottom):
            if rows and abs(rows[-1][0] - word.bottom) < 3:
                rows[-1][1].append(word)
            else:
                rows.append((word.bottom, [word]))
        return [" ".join(w.text for w in sorted(row, key=lambda w: w.left)) for _, row in rows]

    def find(self, phrase: str) -> Word:
        """The first word of ``phrase``, which must stand on this page."""
        wanted = phrase.split()
        texts = [word.text for word in self.words]
        for index in range(len(texts)):
            if texts[index : index + len(wanted)] == wanted:
                return self.words[index]
        raise AssertionError(f"{phrase!r} is not on the page: {self.text}")

    def has(self, phrase: str) -> bool:
        return f" {phrase} " in f" {self.text} "


def pages_of(pdf: Path) -> list[Page]:
    """The pages of a PDF with the place of every word."""
    command = ["pdftotext", "-bbox", str(pdf), "-"]
    found = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout
    root = etree.fromstring(found, etree.XMLParser(recover=True))
    pages = []
    for page in root.iter("{*}page"):
        words = tuple(
            Word(word.text or "", *(float(word.get(side)) for side in ("xMin", "yMin", "xMax", "yMax")))
            for word in page.iter("{*}word")
        )
        pages.append(Page(float(page.get("width")), float(page.get("height")), words))
    return pages


def text_of(pdf: Path) -> str:
    """The words of a PDF, line by line."""
    command = ["pdftotext", "-layout", str(pdf), "-"]
    return subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode()

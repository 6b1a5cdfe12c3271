"""What openpyxl does not tell while it streams a sheet, found in the bytes of its part."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from kehoach.batch.opening import blocks

_OVERLAP = 512
"""Bytes of a block that are looked at again with the next: longer than any tag that is looked for."""
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\b[^>]*?\bref=\"([A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7})\"")
_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
_ROW_OR_VALUE = re.compile(rb"<(?:\w+:)?(?:row\b[^>]*?\br=\"([0-9]{1,7})\"|(row)\b[^>]*>|(?:v|is|f)[ />])")
_MOST_MERGED = 10_000


class SheetFacts:
    """The merged ranges of a sheet, whether it has formulas, and the last row that holds anything.

    ``last_row`` is None where rows are not numbered. A sheet whose columns were formatted to their end has a million
    rows with nothing in them, which need not be read. Raises ``EOFError`` for a sheet that was cut short, and what
    ``zipfile`` raises.
    """

    def __init__(self, path: Path, part: str) -> None:
        self.has_formulas = False
        self.last_row: int | None = 0
        self._merged: dict[str, None] = {}
        self._row = 0
        with zipfile.ZipFile(path) as archive, archive.open(part) as stream:
            tail = b""
            for block in blocks(stream):
                self._look_at(tail + block)
                tail = (tail + block)[-_OVERLAP:]
        # Rows are read only as far as there are any, so nobody else would see that the end is lost.
        if not tail.rstrip().endswith(b"worksheet>"):
            raise EOFError

    @property
    def merged(self) -> tuple[str, ...]:
        """The merged ranges, as "B2:C4"; of very many the first."""
        return tuple(self._merged)

    def _look_at(self, text: bytes) -> None:
        self.has_formulas = self.has_formulas or _FORMULA.search(text) is not None
        if len(self._merged) < _MOST_MERGED:
            self._merged |= dict.fromkeys(found.decode() for found in _MERGED.findall(text))
        for found in _ROW_OR_VALUE.finditer(text):
            if found[1]:
                self._row = int(found[1])
            elif found[2]:
                self.last_row = None
            elif self.last_row is not None:
                self.last_row = self._row

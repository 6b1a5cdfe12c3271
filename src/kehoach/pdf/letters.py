"""A font of a PDF → what its codes stand for (ISO 32000-1, 9.10.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

_SUBSET_MARK = "+"
_CODE = rb"\s*<([0-9A-Fa-f\s]*)>"
_WIDTH = re.compile(rb"begincodespacerange" + _CODE)
_SECTION = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
_PAIR = re.compile(_CODE * 2)
_RANGE = re.compile(_CODE * 2 + rb"(?:%s|\s*\[([^]]*)\])" % _CODE)
_EACH = re.compile(_CODE)


class Letters(NamedTuple):
    """The name of a font, and the letters it has; a code is ``width`` bytes long."""

    font: str
    width: int
    of_codes: Mapping[bytes, str]

    def read(self, codes: bytes) -> str:
        """What some codes say; nothing for one that the font does not explain."""
        width, letters = self.width, self.of_codes
        return "".join([letters.get(codes[at : at + width], "") for at in range(0, len(codes), width)])


def letters_of(font: Mapping[str, Any]) -> Letters:
    """Read the table of a font that tells its letters. Without one they cannot be known, and there are none."""
    # ``/BAAAAA+LiberationSerif-Bold`` → ``LiberationSerif-Bold``; empty where the file does not say.
    name = str(font.get("/BaseFont", "")).removeprefix("/").rpartition(_SUBSET_MARK)[2]
    if "/ToUnicode" not in font:
        return Letters(name, 1, {})
    table = font["/ToUnicode"].get_data()
    width = _WIDTH.search(table)
    return Letters(name, len(_bytes(width[1])) if width else 1, dict(_entries(table)))


def _entries(table: bytes) -> Iterator[tuple[bytes, str]]:
    for kind, section in _SECTION.findall(table):
        if kind == b"char":
            yield from ((_bytes(code), _text(_bytes(text))) for code, text in _PAIR.findall(section))
        else:
            for each in _RANGE.findall(section):
                yield from _range(*each)


def _range(first: bytes, last: bytes, text: bytes, texts: bytes) -> Iterator[tuple[bytes, str]]:
    """Codes in a row: their letters are in a row too, or told one by one."""
    width, begin = len(_bytes(first)), int(first, 16)
    told = [_bytes(each) for each in _EACH.findall(texts)]
    start = _bytes(text)
    for offset in range(int(last, 16) - begin + 1):
        letter = told[offset] if told else (int.from_bytes(start) + offset).to_bytes(len(start))
        yield (begin + offset).to_bytes(width), _text(letter)


def _bytes(digits: bytes) -> bytes:
    return bytes.fromhex(digits.decode())


def _text(utf16: bytes) -> str:
    return utf16.decode("utf-16-be", "replace")

"""A font of a PDF → its name, and the letters that its codes stand for (ISO 32000-1, 9.10.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

_SUBSET_MARK = "+"
_CODE = rb"\s*<([0-9A-Fa-f\s]*)>"
_CODES = re.compile(_CODE)
_FIRST_OF_ALL = re.compile(rb"begincodespacerange" + _CODE)
_SECTION = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
_PAIR = re.compile(_CODE * 2)
_RANGE = re.compile(_CODE * 2 + rb"(?:%s|\s*\[([^]]*)\])" % _CODE)


class Letters(NamedTuple):
    """The letters of a font by their codes, each of which is ``width`` bytes long."""

    font: str = ""
    width: int = 1
    of_codes: Mapping[bytes, str] = {}

    def read(self, codes: bytes) -> str:
        """What some codes say; nothing for one that the font does not explain."""
        width, letters = self.width, self.of_codes
        return "".join([letters.get(codes[at : at + width], "") for at in range(0, len(codes), width)])


def letters_of(font: Mapping[str, Any]) -> Letters:
    """Read the table of a font that tells its letters. Without one nobody can know them, and there are none."""
    # ``/BAAAAA+LiberationSerif-Bold`` → ``LiberationSerif-Bold``; empty where the file does not say.
    name = str(font.get("/BaseFont", "")).removeprefix("/").rpartition(_SUBSET_MARK)[2]
    if "/ToUnicode" not in font:
        return Letters(name)
    table = font["/ToUnicode"].get_data()
    first = _FIRST_OF_ALL.search(table)
    return Letters(name, 1 if first is None else len(_bytes(first[1])), dict(_entries(table)))


def _entries(table: bytes) -> Iterator[tuple[bytes, str]]:
    for kind, section in _SECTION.findall(table):
        if kind == b"char":
            yield from ((_bytes(code), _text(_bytes(text))) for code, text in _PAIR.findall(section))
        else:
            for first, last, text, texts in _RANGE.findall(section):
                yield from _range(_bytes(first), _bytes(last), _bytes(text), [*map(_bytes, _CODES.findall(texts))])


def _range(first: bytes, last: bytes, text: bytes, texts: list[bytes]) -> Iterator[tuple[bytes, str]]:
    """Codes in a row. Their letters are in a row too, from ``text`` on, or told one by one in ``texts``."""
    begin = int.from_bytes(first)
    for offset in range(int.from_bytes(last) - begin + 1):
        letter = texts[offset] if texts else (int.from_bytes(text) + offset).to_bytes(len(text))
        yield (begin + offset).to_bytes(len(first)), _text(letter)


def _bytes(digits: bytes) -> bytes:
    return bytes.fromhex(digits.decode())


def _text(utf16: bytes) -> str:
    return utf16.decode("utf-16-be", "replace")

"""The table of bad files, ``bad_files.md``, taken apart: what stands in each file, byte for byte, and what is printed.

How a file is written there is told, in Vietnamese, at the top of the table.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kehoach.readers import legacy_encodings
from tests.builders import EXAMPLES, plan_json

TABLE = Path(__file__).parent / "bad_files.md"
PLAN = "ke-hoach.json"

_REPEATED = re.compile(r"⟨([^⟨⟩]+) × (\d+)⟩")
_CHARACTER = re.compile(r"⟨U\+([0-9A-F]{4,6})⟩")
_BYTES = re.compile(r"⟨byte ((?:[0-9A-F]{2} ?)+)⟩")
_WHOLE_FILE = re.compile(r"⟨tệp ([\w./-]+)⟩")
_REST = re.compile(r"^( *)…(?: trừ ([\w, ]+))?$", re.MULTILINE)
_KEY = re.compile(r"""^ {0,2}["“']?(\w+)""", re.MULTILINE)


@dataclass(slots=True)
class BadFile:
    """One case: what happened, its files as they are written in the table, and what the command prints."""

    title: str
    line: int
    files: dict[str, tuple[str, str]] = field(default_factory=dict)
    expected: str = ""
    expected_at: range = range(0)
    """The lines of the table, from 0, on which ``expected`` stands."""

    def write(self, folder: Path) -> None:
        """Put its files into ``folder``."""
        for name, (text, encoding) in self.files.items():
            (folder / name).write_bytes(_bytes_of(text, encoding))


def bad_files() -> list[BadFile]:
    """Every case of the table, in its order."""
    return list(_cases(TABLE.read_text("utf-8").split("\n")))


def _cases(lines: list[str]) -> Iterator[BadFile]:
    case: BadFile | None = None
    number = 0
    while number < len(lines):
        line = lines[number]
        number += 1
        if line.startswith("### "):
            if case:
                yield case
            case = BadFile(line.removeprefix("### "), number)
        elif line.startswith("```") and case:
            end = lines.index("```", number)
            _take(case, line.removeprefix("```").split(), lines, range(number, end))
            number = end + 1
    if case:
        yield case


def _take(case: BadFile, info: list[str], lines: list[str], at: range) -> None:
    text = "\n".join(lines[at.start : at.stop])
    if info == ["text"]:
        case.expected, case.expected_at = text, at
        return
    kind, *words = info
    assert kind == "json", f"line {at.start}: {info}"
    encoding = words.pop() if "mã" in words else "utf-8"
    name = next((word for word in words if word != "mã"), PLAN)
    case.files[name] = (text, encoding)


def _bytes_of(text: str, encoding: str) -> bytes:
    if whole := _WHOLE_FILE.fullmatch(text):
        return (EXAMPLES.parent / whole[1]).read_bytes()
    text = _REST.sub(lambda found: _rest(text, found[1], found[2] or ""), text)
    text = _REPEATED.sub(lambda found: found[1] * int(found[2]), text)
    text = _CHARACTER.sub(lambda found: chr(int(found[1], 16)), text)
    encode = ENCODERS.get(encoding, lambda part: part.encode(encoding))
    pieces = _BYTES.split(text)
    return b"".join(bytes.fromhex(piece) if at % 2 else encode(piece) for at, piece in enumerate(pieces))


def _rest(text: str, indent: str, without: str) -> str:
    """The keys of the smallest plan that ``text`` has not, on one line."""
    written = {*_KEY.findall(text), *without.replace(",", " ").split()}
    rest = {key: value for key, value in plan_json().items() if key not in written}
    return indent + "".join(f'"{key}": {json.dumps(value, ensure_ascii=False)}, ' for key, value in rest.items())


def _tcvn3(text: str) -> bytes:
    """One byte a letter; capitals with marks have the bytes of the small ones, in a font of their own."""
    codes = {letter: code for code, letter in legacy_encodings.TCVN3.items()}
    return bytes(codes.get(letter) or codes.get(letter.lower()) or ord(letter) for letter in text)


def _vni(text: str) -> bytes:
    """A letter, and after it one byte for all its marks, 0x20 lower after a capital."""
    codes = {_spelt(marks): code for code, marks in legacy_encodings.VNI_SMALL.items()}
    written = bytearray()
    for letter in text:
        whole, down = _spelt(letter.lower()), 0x20 * letter.isupper()
        if letter.isascii():
            written.append(ord(letter))
        elif whole in codes:
            written.append(codes[whole] - down)
        else:
            vowel, *marks = unicodedata.normalize("NFD", letter.lower())
            horned = _spelt(vowel + _HORN) if _HORN in marks else ""
            first = codes[horned] - down if horned else ord(vowel) - down
            written += bytes([first, codes[_spelt("".join(marks).replace(_HORN, ""))] - down])
    return bytes(written)


def _spelt(letters: str) -> str:
    return "".join(sorted(unicodedata.normalize("NFD", letters)))


def _windows_1258(text: str) -> bytes:
    """A letter with its hat, and after it a byte for the tone."""
    written = ""
    for letter in text:
        marks = unicodedata.normalize("NFD", letter)
        tone = "".join(mark for mark in marks if mark in _TONES)
        written += unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONES)) + tone
    return written.encode("cp1258")


_HORN = "\u031b"
_TONES = "\u0300\u0301\u0303\u0309\u0323"
ENCODERS: dict[str, Callable[[str], bytes]] = {"tcvn3": _tcvn3, "vni": _vni, "windows-1258": _windows_1258}

"""Lines and columns: every kind of line end, also where the text is counted in blocks."""

from __future__ import annotations

import re

import pytest

from kehoach.readers import places
from kehoach.readers.places import Lines, path_of, pointer


def counted_one_by_one(text: str, offset: int) -> tuple[int, int]:
    starts = [0, *(end.end() for end in re.finditer(r"\r\n?|\n", text) if end.end() <= offset)]
    return len(starts), offset - starts[-1] + 1


@pytest.mark.parametrize("block", [1, 2, 3, 1 << 16])
@pytest.mark.parametrize(
    "text", ["", "a", "\n", "\r\n", "a\nb\rc\r\nd", "\r\r\n\n\r", "ab\r\n\r\ncd\n", "a" * 9 + "\r\n"]
)
def test_every_offset_has_the_line_and_column_an_editor_shows(
    text: str, block: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "_BLOCK", block)
    lines = Lines.of(text)
    for offset in range(len(text) + 1):
        assert lines.place(offset) == counted_one_by_one(text, offset)
        assert lines.line(offset) == lines.place(offset)[0]
        assert lines.start(offset) == offset - lines.place(offset)[1] + 1


def test_a_path_is_written_in_the_clerks_keys() -> None:
    assert pointer(("noi_nhan", 1, "ten")) == "noi_nhan[1].ten"
    assert pointer(()) == ""


@pytest.mark.parametrize("path", [(), ("ky", "ho_ten"), ("noi_nhan", 1, "ten"), ("noi_dung", 0, "bang", "dong", 2, 10)])
def test_a_pointer_is_read_back_into_its_path(path: tuple[str | int, ...]) -> None:
    assert path_of(pointer(path)) == path

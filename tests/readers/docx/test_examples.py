"""Both examples as kehoach writes them, read back: compared with the resolver of the tests, which is written apart."""

from __future__ import annotations

from pathlib import Path

import pytest

import kehoach
from kehoach.seen import Document, Line, Look
from tests.builders import EXAMPLES
from tests.readers.docx.small import read_bytes
from tests.word_file import Look as OtherLook
from tests.word_file import Paragraph, WordFile

NAMES = ("baolinh_2024", "phong_chong_thien_tai_2026")
MM = 25.4 / 1440
SIDES = {"left": "left", "center": "center", "right": "right", "both": "justified"}
RULES = {"auto": "multiple", "exact": "exactly", "atLeast": "at least"}


@pytest.fixture(scope="module", params=NAMES)
def data(request: pytest.FixtureRequest) -> bytes:
    return kehoach.render(kehoach.read(EXAMPLES / f"{request.param}.json"), "docx")


@pytest.fixture
def document(data: bytes, tmp_path: Path) -> Document:
    return read_bytes(data, tmp_path)


@pytest.fixture
def pairs(data: bytes, document: Document) -> list[tuple[Line, Paragraph]]:
    return list(zip(document.lines(), WordFile(data).paragraphs, strict=True))


def same(look: Look, other: OtherLook) -> bool:
    mine = (look.size, look.bold, look.italic, look.underline, look.colour, look.raised > 0)
    theirs = (other.size, other.bold, other.italic, other.underlined, other.colour, other.raised)
    return mine == theirs and set(look.fonts) <= set(other.fonts)


def test_the_same_words_and_numbers(pairs: list[tuple[Line, Paragraph]]) -> None:
    for line, other in pairs:
        words = "".join(run.text for run in other.runs if not run.text.startswith("["))
        assert line.text == words
        assert line.label == ("" if other.label is None else other.label.text)
        assert line.style == other.style


def test_the_same_looks(pairs: list[tuple[Line, Paragraph]]) -> None:
    for line, other in pairs:
        at = 0
        letters = [(letter, run.look) for run in other.runs if not run.text.startswith("[") for letter in run.text]
        for piece in line.pieces:
            for letter, look in letters[at : at + len(piece.text)]:
                assert same(piece.look._replace(fonts=()), look), (line.text, letter)
            at += len(piece.text)
        if other.label_look is not None and line.label_look is not None:
            assert same(line.label_look, other.label_look)


def test_the_same_setting(pairs: list[tuple[Line, Paragraph]]) -> None:
    for line, other in pairs:
        setting, ind, spacing = line.setting, other.ind, other.spacing
        assert setting.align == SIDES[other.align]
        first = -ind["hanging"] if "hanging" in ind else ind.get("firstLine", 0)
        mine = (setting.left, setting.right, setting.first_line)
        assert mine == pytest.approx((ind.get("left", 0) * MM, ind.get("right", 0) * MM, first * MM), abs=0.01)
        assert (setting.before * 20, setting.after * 20) == (
            int(spacing.get("before", 0)),
            int(spacing.get("after", 0)),
        )
        rule = RULES[spacing.get("lineRule", "auto")]
        assert setting.line_rule == rule
        line_height = setting.line * 240 if rule == "multiple" else setting.line * 20
        assert line_height == pytest.approx(int(spacing.get("line", 240)))
        assert setting.keeps_next == other.keeps_next


def test_the_same_sections(data: bytes, document: Document) -> None:
    for sheet, other in zip(document.sheets, WordFile(data).sections, strict=True):
        margins = {side: getattr(sheet, side) for side in ("top", "bottom", "left", "right")}
        assert margins == pytest.approx({side: other.margins[side] for side in margins}, abs=0.01)
        assert (sheet.has_first_page, sheet.first_number) == (other.has_title_page, other.first_number)
        assert (sheet.width, sheet.height) == pytest.approx((other.width, other.height), abs=0.01)


def test_reading_says_nothing_special_of_them(document: Document) -> None:
    assert document.remarks == ()
    assert (document.is_protected, document.is_signed) == (False, False)

"""Both examples as kehoach writes them, read back: compared with the resolver of the tests, which is written apart."""

from __future__ import annotations

from pathlib import Path

import pytest

import kehoach
from kehoach.seen import Document, Line, Look
from tests.builders import EXAMPLES
from tests.checks.handmade import LAYOUTS, handmade
from tests.office import Office
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


def _shown(line: Line) -> tuple[object, ...]:
    pieces = [piece for piece in line.pieces if piece.text.strip()]
    looks = {(piece.look.fonts, piece.look.size, piece.look.bold, piece.look.italic) for piece in pieces}
    setting = line.setting
    return line.text, line.label, looks, setting.align, round(setting.before), round(setting.after), setting.line


def test_what_libreoffice_saved_again_reads_the_same(
    data: bytes, document: Document, office: Office, tmp_path: Path
) -> None:
    # It puts in empty paragraphs around tables.
    first, again = (
        [line for line in each.lines() if line.printed]
        for each in (document, read_bytes(office.resaved(data), tmp_path))
    )
    for line, other in zip(first, again, strict=True):
        assert _shown(other) == _shown(line)
        assert other.setting.first_line == pytest.approx(line.setting.first_line, abs=0.1)
        assert other.setting.left == pytest.approx(line.setting.left, abs=0.1)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_plans_made_by_hand_are_set_as_the_decree_asks(layout: str, tmp_path: Path) -> None:
    document = read_bytes(handmade(layout), tmp_path)
    looks = [piece.look for line in document.every_line() for piece in line.pieces]
    assert {look.fonts for look in looks} <= {("Times New Roman",), ()}
    assert {look.size for look in looks} == {11, 12, 13, 14}
    for sheet in document.sheets:
        assert (round(sheet.width), round(sheet.height)) == (210, 297)
        assert [round(getattr(sheet, side)) for side in ("top", "bottom", "left", "right")] == [20, 20, 30, 20]
        (number,) = sheet.headers["default"]
        assert isinstance(number, Line)
        assert (number.fields, number.setting.align, number.pieces[0].is_field) == (("PAGE",), "center", True)
        assert sheet.has_first_page

"""What each mend writes: in the order Word wants, nothing but what is to be set, words letter by letter."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from kehoach.readers.docx.document import trace_document
from kehoach.readers.docx.xml import W
from kehoach.repairs.mends.base import Bench, TextChange
from kehoach.repairs.mends.letters import Letters, SetLetters
from kehoach.repairs.mends.page import SetPage
from kehoach.repairs.mends.paragraph import SetParagraph
from kehoach.repairs.mends.words import ReplaceText
from kehoach.seen import Place, Story
from kehoach.wordfile.archive import SourceFile
from kehoach.wordfile.links import Links
from tests.readers.docx.small import word

SPACE = 'xml:space="preserve"'


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    source = SourceFile.of(word("<w:p/>"), "a.docx")
    return Bench(source, Links(source), {})


def element(xml: str) -> etree._Element:
    return etree.fromstring(f"<w:{xml.removeprefix('<w:')}".replace(" ", f' xmlns:w="{W[1:-1]}" ', 1))


def names(parent: etree._Element) -> list[str]:
    return [etree.QName(each).localname for each in parent]


def replaced(body: str, start: int, old: str, new: str, bench: Bench) -> tuple[list[str], list[TextChange]]:
    """The texts of the runs of a paragraph after a replacement, and what was told of it."""
    document, trace = trace_document(word(f"<w:p>{body}</w:p>"), "a.docx")
    line = next(document.lines())
    origin = trace.origin(line)
    changes = ReplaceText(line.place, origin.stretches, start, old, new).make(bench)
    texts = ["".join(run.itertext()) for run in origin.paragraphs[0].iter(f"{W}r")]
    return texts, list(changes)


def test_words_that_reach_over_runs_change_where_they_differ_and_nowhere_else(bench: Bench) -> None:
    body = f"<w:r><w:t {SPACE}>Số: 63/KH- </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>UBND</w:t></w:r>"
    texts, changes = replaced(body, 4, "63/KH- UBND", "63/KH-UBND", bench)
    assert texts == ["Số: 63/KH-", "UBND"]
    assert [(change.old, change.new) for change in changes] == [("63/KH- UBND", "63/KH-UBND")]


def test_a_mark_is_put_behind_the_last_word_in_its_run(bench: Bench) -> None:
    body = f"<w:r><w:t {SPACE}>Căn cứ </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>Luật</w:t></w:r>"
    texts, changes = replaced(body, 0, "Căn cứ Luật", "Căn cứ Luật;", bench)
    assert texts == ["Căn cứ ", "Luật;"]
    assert [(change.old, change.new) for change in changes] == [("Luật", "Luật;")]


def test_typed_tabs_and_spaces_in_front_are_taken_away(bench: Bench) -> None:
    body = f"<w:r><w:tab/><w:t {SPACE}>  Nội dung</w:t></w:r>"
    assert replaced(body, 0, "\t  ", "", bench)[0] == ["Nội dung"]


@pytest.mark.parametrize(
    "body",
    [
        '<w:fldSimple w:instr="PAGE"><w:r><w:t>12</w:t></w:r></w:fldSimple>',
        "<w:r><w:t>1</w:t><w:br/><w:t>2</w:t></w:r>",
    ],
)
def test_what_a_field_made_or_a_break_parts_is_left(body: str, bench: Bench) -> None:
    old = "12" if "fldSimple" in body else "1\n2"
    texts, changes = replaced(body, 0, old, "1 2", bench)
    assert ("".join(texts), changes) == ("12", [])


def test_letters_are_set_in_the_order_of_the_schema_and_others_stay(bench: Bench) -> None:
    run = element('<w:r ><w:rPr><w:rStyle w:val="a"/><w:i/><w:u w:val="single"/></w:rPr><w:t>x</w:t></w:r>')
    SetLetters(run, Letters(size=14, bold=True, font="Times New Roman", colour="auto")).make(bench)
    assert names(run[0]) == ["rStyle", "rFonts", "b", "bCs", "i", "color", "sz", "szCs", "u"]
    assert run[0].find(f"{W}sz").get(f"{W}val") == "28"


def test_properties_in_a_wrong_order_are_brought_into_the_right_one(bench: Bench) -> None:
    run = element('<w:r ><w:rPr><w:sz w:val="28"/><w:i/></w:rPr></w:r>')
    SetLetters(run, Letters(bold=False)).make(bench)
    assert names(run[0]) == ["b", "bCs", "i", "sz"]


def test_the_font_of_a_theme_gives_way(bench: Bench) -> None:
    run = element('<w:r ><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hint="eastAsia"/></w:rPr></w:r>')
    SetLetters(run, Letters(font="Times New Roman")).make(bench)
    fonts = run[0][0]
    assert {key.removeprefix(W) for key in fonts.attrib} == {"ascii", "hAnsi", "eastAsia", "cs", "hint"}


def test_a_hanging_line_becomes_an_indented_one(bench: Bench) -> None:
    paragraph = element('<w:p ><w:pPr><w:ind w:left="720" w:hanging="360"/><w:rPr/></w:pPr></w:p>')
    SetParagraph(paragraph, left=0, first_line=12.7, align="justified").make(bench)
    indent = paragraph[0].find(f"{W}ind")
    assert (indent.get(f"{W}left"), indent.get(f"{W}firstLine"), indent.get(f"{W}hanging")) == ("0", "720", None)
    assert names(paragraph[0]) == ["ind", "jc", "rPr"]


def test_headers_stay_first_in_a_section(bench: Bench) -> None:
    section = element("<w:sectPr ><w:footerReference/><w:headerReference/><w:cols/></w:sectPr>")
    SetPage(section, paper=(210, 297), hides_first=True).make(bench)
    assert names(section) == ["footerReference", "headerReference", "pgSz", "cols", "titlePg"]
    assert section[2].get(f"{W}w") == "11906"


def test_what_is_told_of_a_change_holds_whole_words(bench: Bench) -> None:
    _, changes = replaced("<w:r><w:t>một  hai, ba  bốn</w:t></w:r>", 0, "một  hai, ba  bốn", "một hai, ba bốn", bench)
    place = Place(Story.BODY, 1, "một  hai, ba  bốn")
    assert changes == [TextChange(place, "một  hai,", "một hai,"), TextChange(place, "ba  bốn", "ba bốn")]

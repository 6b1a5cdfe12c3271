"""Word opens what we write, and every word typed is in it: for the examples and for plans made at random."""

from __future__ import annotations

import collections
import json
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from openxml_audit.errors import FileFormat
from openxml_audit.validator import OpenXmlValidator

import kehoach
from kehoach.phrases import END_MARK
from kehoach.readers.plan_json import parse_plan
from tests.builders import TEMPLATE, a_plan, example, printed, with_body
from tests.strategies import HOSTILE, plans, typed_words
from tests.word_file import R, WordFile
from tests.word_numbers import W

Check = Callable[[Path], None]
NO_FAULTS = (
    # numId 0 takes a paragraph out of the list of its style (ECMA-376-1, 17.9.18).
    re.compile(r"Numbering definition '0' referenced but not found"),
)
"""What the validator reports though the standard allows it."""
STORIES = re.compile(r"word/(document|header\w*|footer\w*|footnotes)\.xml")
_PROPERTIES = {
    "pPr": """
        pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers
        pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE
        autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents
        suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle
        rPr sectPr pPrChange
    """,
    "rPr": """
        rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint
        noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect
        bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath
    """,
    "tblPr": """
        tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc
        tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription
    """,
    "tcPr": """
        cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText
        vAlign hideMark
    """,
    "sectPr": """
        footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt
        vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings
    """,
}
"""The children of each element in the order of the schema."""
ORDER = {name: words.split() for name, words in _PROPERTIES.items()}


@pytest.fixture(scope="session")
def assert_valid() -> Check:
    """Validate a file against the schemas and relations that Word 2019 knows."""

    def check(file: Path) -> None:
        # A new one for each file: it remembers packages by their address in memory, which Python gives out again.
        validator = OpenXmlValidator(file_format=FileFormat.OFFICE_2019, max_errors=2000)
        found = [str(error) for error in validator.validate(file).errors]
        assert [error for error in found if not any(pattern.search(error) for pattern in NO_FAULTS)] == []

    return check


@pytest.mark.parametrize("name", ["baolinh_2024", "phong_chong_thien_tai_2026"])
def test_the_examples_are_valid(name: str, tmp_path: Path, assert_valid: Check) -> None:
    data = kehoach.render(example(name), "docx")
    (tmp_path / "a.docx").write_bytes(data)
    assert_valid(tmp_path / "a.docx")
    sound(WordFile(data))


def test_the_template_is_valid(assert_valid: Check) -> None:
    assert_valid(TEMPLATE)


@settings(max_examples=100)
@given(plan=plans())
def test_plans_at_random_are_sound_files(plan: dict[str, Any]) -> None:
    sound(WordFile(kehoach.render(_read(plan), "docx")))


@settings(max_examples=40)
@given(plan=plans())
def test_plans_at_random_are_valid(
    plan: dict[str, Any], tmp_path_factory: pytest.TempPathFactory, assert_valid: Check
) -> None:
    file = tmp_path_factory.getbasetemp() / "ngẫu nhiên.docx"
    file.write_bytes(kehoach.render(_read(plan), "docx"))
    assert_valid(file)


@settings(max_examples=100)
@given(plan=plans())
def test_the_words_typed_are_the_words_printed(plan: dict[str, Any]) -> None:
    text = bare(printed(_read(plan)))
    at = 0
    for words in _in_printed_order(plan):
        wanted = bare(words).removesuffix(END_MARK).rstrip(";,.")
        found = text.find(wanted, at)
        assert found >= 0, f"{words!r} is missing after {text[max(0, at - 60) : at]!r}"
        at = found + len(wanted)


@settings(max_examples=100)
@given(plan=plans())
def test_the_words_of_the_file_are_the_words_of_the_text(plan: dict[str, Any]) -> None:
    made = _read(plan)
    assert words_of(kehoach.render(made, "docx")) == printed(made).split()


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("place", ["đoạn", "tiêu đề", "ô", "chú thích", "nơi nhận", "trích yếu", "lưu hành"])
def test_hostile_words_are_printed_letter_by_letter(words: str, place: str) -> None:
    text = f"trước {words} sau"
    changes: dict[str, Any] = {
        "đoạn": {},
        "tiêu đề": {"noi_dung": [{"muc": text, "gom": ["x"]}]},
        "ô": {"noi_dung": [{"bang": {"cot": [{"ten": "A"}], "dong": [[text]]}}]},
        "chú thích": {"noi_dung": ["x[^a]"], "chu_thich": {"a": text}},
        "nơi nhận": {"noi_nhan": [text]},
        "trích yếu": {"trich_yeu": text},
        "lưu hành": {"lien_he": {"dia_chi": text}},
    }
    made = a_plan(**{"noi_dung": [text], **changes[place]})
    settled = unicodedata.normalize("NFC", words).upper().split()
    found = " ".join(every_word(kehoach.render(made, "docx"))).upper()
    assert " ".join(["TRƯỚC", *settled, "SAU"]) in found


def test_a_line_end_and_a_tab_are_words_own(tmp_path: Path) -> None:
    file = WordFile(kehoach.render(with_body("một\nhai\tba"), "docx"))
    paragraph = file.saying("một")
    assert paragraph.text == "một\nhai\tba./."
    assert len(list(paragraph.element.iter(f"{W}br"))) == 1
    assert len(list(paragraph.element.iter(f"{W}tab"))) == 1


def test_spaces_at_the_ends_of_a_run_are_kept() -> None:
    assert WordFile(kehoach.render(with_body("a **b** c"), "docx")).saying("a ").text == "a b c./."


def test_emphasis_is_bold_and_italic_in_word() -> None:
    runs = WordFile(kehoach.render(with_body("a **b** *c*"), "docx")).saying("a ").runs
    assert [(run.text, run.look.bold, run.look.italic) for run in runs] == [
        ("a ", False, False), ("b", True, False), (" ", False, False), ("c./.", False, True),
    ]  # fmt: skip


def test_footnotes_are_words_own() -> None:
    data = kehoach.render(with_body("a[^x] b[^y]", chu_thich={"x": "Lời *một*.", "y": "Lời hai."}), "docx")
    file = WordFile(data)
    assert file.saying("a[1]").text == "a[1] b[2]./."
    notes = {note.get(f"{W}id"): note for note in file.xml("word/footnotes.xml")}
    assert {"1", "2"} <= set(notes)
    assert [p.text.strip() for p in file.story("word/footnotes.xml") if p.text.strip()] == ["Lời một.", "Lời hai."]


def sound(file: WordFile) -> None:
    """What Word asks of a file beyond the schema."""
    _check_order(file)
    _check_fields(file)
    _check_references(file)
    _check_tables(file)
    assert file.body[-1].tag == f"{W}sectPr"


def _check_order(file: WordFile) -> None:
    for name, part in file.parts.items():
        if not name.startswith("word/") or not name.endswith(".xml"):
            continue
        for element in file.xml(name).iter(*(f"{W}{kind}" for kind in ORDER)):
            order = ORDER[element.tag.removeprefix(W)]
            # References to headers and footers come first, in any order among themselves.
            ranks = [
                -1 if child.tag.endswith("erReference") else order.index(child.tag.removeprefix(W)) for child in element
            ]
            assert ranks == sorted(ranks), (name, [child.tag.removeprefix(W) for child in element])
            single = [child.tag for child in element if not child.tag.endswith("Reference")]
            assert len(single) == len(set(single)), (name, single)
        assert part.startswith(b"<?xml"), name


def _check_fields(file: WordFile) -> None:
    for name in filter(STORIES.fullmatch, file.parts):
        depth = 0
        for char in file.xml(name).iter(f"{W}fldChar"):
            kind = char.get(f"{W}fldCharType")
            depth += {"begin": 1, "separate": 0, "end": -1}[kind]
            assert 0 <= depth <= 1, name
        assert depth == 0, name


def _check_references(file: WordFile) -> None:
    styles = {style.get(f"{W}styleId") for style in file.xml("word/styles.xml").iter(f"{W}style")}
    numbering = file.xml("word/numbering.xml")
    nums = [num.get(f"{W}numId") for num in numbering.iter(f"{W}num")]
    abstracts = [abstract.get(f"{W}abstractNumId") for abstract in numbering.iter(f"{W}abstractNum")]
    assert len(nums) == len(set(nums))
    assert len(abstracts) == len(set(abstracts))
    assert {link.get(f"{W}val") for link in numbering.iter(f"{W}abstractNumId")} <= set(abstracts)
    notes = [note.get(f"{W}id") for note in file.xml("word/footnotes.xml")]
    assert len(notes) == len(set(notes))
    known = set(file.relations)
    for name in filter(STORIES.fullmatch, file.parts):
        root = file.xml(name)
        for tag in ("pStyle", "rStyle", "tblStyle"):
            assert {found.get(f"{W}val") for found in root.iter(f"{W}{tag}")} <= styles, name
        assert {found.get(f"{W}val") for found in root.iter(f"{W}numId")} <= {*nums, "0"}, name
        assert {found.get(f"{W}id") for found in root.iter(f"{W}footnoteReference")} <= set(notes), name
        for attribute in ("id", "embed", "link"):
            assert {found.get(f"{R}{attribute}") for found in root.iter() if found.get(f"{R}{attribute}")} <= known, (
                name
            )
        ids = [found.get("id") for found in root.iter("{*}docPr")] + [
            f.get(f"{W}id") for f in root.iter(f"{W}bookmarkStart")
        ]
        assert len(ids) == len(set(ids)), name
    marks = [found.get(f"{W}id") for found in file.document.iter(f"{W}footnoteReference")]
    assert [count for count in collections.Counter(marks).values() if count > 1] == []
    assert set(file.relations.values()) <= set(file.parts)
    typed = file.parts["[Content_Types].xml"].decode()
    for name in file.parts:
        assert f'PartName="/{name}"' in typed or name.rpartition(".")[2] in {"rels"} or name.startswith("["), name


def _check_tables(file: WordFile) -> None:
    for table in file.document.iter(f"{W}tbl"):
        widths = [int(column.get(f"{W}w")) for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]
        assert all(width > 0 for width in widths)
        for row in table.iterfind(f"{W}tr"):
            at = 0
            for cell in row.iterfind(f"{W}tc"):
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                covers = 1 if span is None else int(span.get(f"{W}val"))
                assert int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) == sum(widths[at : at + covers])
                assert cell[-1].tag == f"{W}p"
                at += covers
            assert at == len(widths)


def words_of(data: bytes) -> list[str]:
    """The words of a file in the order of the printed text: margins of page one beside the head, notes last."""
    file = WordFile(data)
    first = file.sections[0]
    lines = [paragraph.line for paragraph in file.story(first.headers["first"])]
    for paragraph in file.paragraphs:
        if paragraph.style == "KH Tên loại":
            lines += [found.line for found in file.story(first.footers["first"])]
        lines.append(paragraph.line)
    notes = [found.text for found in file.story("word/footnotes.xml") if found.style == "KH Chú thích"]
    lines += [f"[{number}] {words}" for number, words in enumerate(notes, 1)]
    return " ".join(lines).split()


def every_word(data: bytes) -> list[str]:
    file = WordFile(data)
    return [word for name in filter(STORIES.fullmatch, file.parts) for p in file.story(name) for word in p.text.split()]


def bare(text: str) -> str:
    """Letters and signs only: what capitals, stars, white space and produced numbers of notes do not change."""
    text = re.sub(r"\[\^?\w+\]", "", unicodedata.normalize("NFC", text))
    return "".join(text.replace("*", "").upper().casefold().split())


def _in_printed_order(plan: dict[str, Any]) -> list[str]:
    head = {name: plan[name] for name in ("co_quan", "trich_yeu")}
    rest = {
        name: part for name, part in plan.items() if name not in {"co_quan", "trich_yeu", "ky", "chu_thich", "noi_nhan"}
    }
    signed = {"noi_nhan": plan["noi_nhan"], "chuc_vu": "Chủ tịch", "ho_ten": plan["ky"]["ho_ten"]}
    annexes = {"phu_luc": rest.pop("phu_luc")}
    notes = plan.get("chu_thich", {})
    return [*typed_words(head), *typed_words(rest), *typed_words(signed), *typed_words(annexes), *notes.values()]


def _read(plan: dict[str, Any]) -> kehoach.Plan:
    return parse_plan(json.dumps(plan, ensure_ascii=False))

"""Whatever a Word file holds, a report or one sentence comes out of it, and a copy with comments reads as it does."""

from __future__ import annotations

import copy
import random
from pathlib import Path

import pytest
from lxml import etree

from kehoach.comments import with_comments
from kehoach.errors import InputError
from kehoach.readers.docx.document import read_document
from kehoach.report.as_comments import report_comments
from kehoach.report.as_json import json_report
from kehoach.report.as_sarif import sarif_report
from kehoach.report.as_text import report_lines
from kehoach.report.examine import examine
from tests.checks.handmade import LAYOUTS, handmade
from tests.template_file import parts_of, zipped
from tests.word_numbers import W

DOCUMENT = "word/document.xml"
TURNS = 25
VALUES = ("", "-1", "0", "99999999999", "nan", "none", "x", "rId1", "begin", "end", "continue", "%1")
NAMES = (
    *("p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtContent", "ins", "del", "moveFrom", "hyperlink", "fldChar"),
    *("instrText", "sectPr", "pPr", "rPr", "numPr", "br", "tab", "sym", "drawing", "pict", "txbxContent", "vMerge"),
)
WORDS = (
    *("Nơi nhận:", "TM. A", "PHỤ LỤC", "Số:", "Căn cứ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "KẾ HOẠCH", "a) ", "1."),
    *("ngày", "Điều 5", "(Kèm theo", "\u00a0", "\u200b", "x" * 3000),
)


def _change(root: etree._Element, rng: random.Random) -> None:
    """Take away, double, move or rename an element, or put other words or another value into it."""
    body = root.find(f"{W}body")
    elements = [] if body is None else [*body.iterdescendants(etree.Element)]
    if not elements:
        return
    element = rng.choice(elements)
    parent = element.getparent()
    assert parent is not None
    match rng.randrange(6):
        case 0:
            parent.remove(element)
        case 1:
            parent.insert(rng.randrange(len(parent) + 1), copy.deepcopy(element))
        case 2:
            rng.choice(elements).append(copy.deepcopy(element))
        case 3:
            element.set(rng.choice([*element.attrib, f"{W}val"]), rng.choice(VALUES))
        case 4:
            element.tag = W + rng.choice(NAMES)
        case _:
            element.text = rng.choice(WORDS)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_any_document_gets_a_report_in_every_form_or_is_refused(layout: str, tmp_path: Path) -> None:
    rng = random.Random(layout)
    file, commented = tmp_path / "a.docx", tmp_path / "b.docx"
    parts = parts_of(handmade(layout))
    reports = 0
    for _ in range(TURNS):
        root = etree.fromstring(parts[DOCUMENT])
        for _ in range(rng.randrange(1, 15)):
            _change(root, rng)
        file.write_bytes(zipped({**parts, DOCUMENT: etree.tostring(root)}))
        try:
            report = examine(file)
        except InputError:
            continue
        reports += 1
        assert list(report_lines(report))
        assert json_report([report], "1")
        assert sarif_report([report], "1")
        commented.write_bytes(with_comments(file, report_comments(report)))
        assert read_document(commented) == read_document(file)
    assert reports > TURNS / 2

"""A finding that says it stands in so many more paragraphs knows where they are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kehoach.report.examine import examine
from tests.readers.docx.small import p, r, word
from tests.recognise.shapes import BASIS, BOLD, HEAD, ITALIC, SIGNING, TITLE

MORE = re.compile(r"\(và (\d+) (?:đoạn|chỗ) khác\)")
BASES = "".join(p(r(text, BOLD)) for text in ("Căn cứ Luật Đê điều.", "Căn cứ Luật Thủy lợi.", "Căn cứ Luật Đất đai."))
SECTIONS = p("I) Mục đích") + p("II) Yêu cầu") + p("III) Kinh phí")
CLAUSES = (
    p(r("1.Nội dung này được in đậm cả câu, không phải tiêu đề.", BOLD)) * 2 + p("2. Kinh phí") + p("1.1. Việc") * 2
)
POINTS = p("I. Việc") + p("a. Làm") + p("II. Việc") + p("a. Làm") + p("A. Phần") + p("B. Phần")
LETTERS = p(r("đơn đốc nhân dân", f'{ITALIC}<w:color w:val="FF0000"/><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>')) * 3
BODY = HEAD + TITLE + BASIS + BASES + SECTIONS + CLAUSES + POINTS + LETTERS + SIGNING


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    file = tmp_path / "a.docx"
    file.write_bytes(word(BODY))
    return file


def test_every_place_that_is_counted_is_known(wrong: Path) -> None:
    counted = [(finding, MORE.search(finding.message)) for finding in examine(wrong).findings]
    told = [(finding.code, int(more[1]), len(finding.others)) for finding, more in counted if more]
    assert [each for each in told if each[1] != each[2]] == []
    wanted = {
        "KH151",
        "KH153",
        "KH162",
        "KH163",
        "KH164",
        "KH165",
        "KH167",
        "KH183",
        "KH204",
        "KH207",
        "KH222",
        "KH363",
    }
    assert wanted <= {code for code, _, _ in told}


def test_no_place_is_named_twice(wrong: Path) -> None:
    for finding in examine(wrong).findings:
        assert len(set(finding.places)) == len(finding.places), finding.code

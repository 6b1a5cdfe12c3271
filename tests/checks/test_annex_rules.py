"""Annexes: mentioned, numbered, headed and paged; the boxes and the address line."""

from __future__ import annotations

from pathlib import Path

import pytest

import kehoach
from kehoach.checks import Severity
from tests.builders import a_plan
from tests.checks.finding import PAGE, findings, grave
from tests.readers.docx.small import p
from tests.recognise.shapes import HEAD, SIGNING, TITLE, centred

REFERENCE = "(Kèm theo Kế hoạch số 12/KH-UBND ngày 09 tháng 3 năm 2026 của Ủy ban nhân dân xã Suối Hòa)"
RESTART = '<w:pgNumType w:start="1"/>'
SECTION = f"<w:sectPr>{PAGE}</w:sectPr>"


def with_annexes(text: str, *labels: str, reference: str = REFERENCE) -> str:
    annexes = "".join(centred(label) + centred("DANH SÁCH") + centred(reference) + p("Nội dung./.") for label in labels)
    return HEAD + TITLE + p(text) + SIGNING + annexes + SECTION


@pytest.mark.parametrize(
    ("labels", "severities"),
    [
        (("Phụ lục",), []),
        (("Phụ lục I",), [Severity.WARNING]),
        (("Phụ lục I", "Phụ lục II"), []),
        (("Phụ lục 1", "Phụ lục 2"), [Severity.ERROR] * 2),
        (("Phụ lục I", "Phụ lục III"), [Severity.ERROR]),
        (("Phụ lục", "Phụ lục"), [Severity.ERROR] * 2),
    ],
)
def test_numbers_of_annexes(labels: tuple[str, ...], severities: list[Severity], tmp_path: Path) -> None:
    found = findings(with_annexes("Theo các phụ lục.", *labels), tmp_path, "KH192")
    assert [finding.severity for finding in found] == severities


@pytest.mark.parametrize("label", ["PHỤ LỤC I", "Phụ lục I.", "Phụ lục I:", "Phụ lục I. DANH SÁCH HỘ"])
def test_a_label_written_otherwise_is_told(label: str, tmp_path: Path) -> None:
    found = findings(with_annexes("Theo các phụ lục.", label, "Phụ lục II"), tmp_path, "KH193")
    assert any(finding.remedy.startswith("Ghi “Phụ lục I”") for finding in found)


def test_a_reference_on_two_lines_is_one(tmp_path: Path) -> None:
    first, second = "(Kèm theo Kế hoạch số 12/KH-UBND", "ngày 09 tháng 3 năm 2026 của Ủy ban nhân dân xã Suối Hòa)"
    body = HEAD + TITLE + p("Theo Phụ lục.") + SIGNING + centred("Phụ lục") + centred("DANH SÁCH")
    found = findings(body + centred(first) + centred(second) + p("Nội dung."), tmp_path, "KH195")
    assert not any("không đủ ý" in finding.message for finding in found)


@pytest.mark.parametrize(
    "reference", [REFERENCE, "(Kèm theo Kế hoạch số      /KH-UBND ngày     tháng     năm 2026 của UBND xã)"]
)
def test_a_reference_may_have_blanks(reference: str, tmp_path: Path) -> None:
    found = findings(with_annexes("Theo Phụ lục.", "Phụ lục", reference=reference), tmp_path, "KH195")
    assert not any("không đủ ý" in finding.message for finding in found)


def test_an_annex_in_a_section_that_begins_at_one_is_right_and_any_other_is_not(tmp_path: Path) -> None:
    before = HEAD + TITLE + p("Theo Phụ lục.") + SIGNING
    annex = centred("Phụ lục") + centred("DANH SÁCH") + centred(REFERENCE) + p("Nội dung./.")
    broken = before + f"<w:p><w:pPr>{SECTION}</w:pPr></w:p>" + annex
    assert findings(f"{broken}<w:sectPr>{PAGE}{RESTART}</w:sectPr>", tmp_path, "KH197") == []
    assert len(grave(findings(broken + SECTION, tmp_path, "KH197"))) == 1
    assert len(grave(findings(before + annex + SECTION, tmp_path, "KH197"))) == 1


def test_an_annex_alone_in_its_file_needs_neither_mention_nor_section(tmp_path: Path) -> None:
    body = centred("Phụ lục II") + centred("DANH SÁCH") + centred(REFERENCE) + p("Nội dung./.") + SECTION
    assert findings(body, tmp_path, "KH192", "KH197", "KH178") == []


BOX = "".join(f'<w:{side} w:val="single" w:sz="6"/>' for side in ("top", "left", "bottom", "right"))
CONTACT = "Địa chỉ: thôn Trung Tâm, xã Suối Hòa; Điện thoại: 0200.3812.345"


def footed(kind: str, ppr: str, *, title_page: bool = True) -> tuple[str, str]:
    first = "<w:titlePg/>" if title_page else ""
    section = f'<w:sectPr><w:footerReference w:type="{kind}" r:id="footer1"/>{PAGE}{first}</w:sectPr>'
    run = f'<w:r><w:rPr><w:sz w:val="22"/></w:rPr><w:t>{CONTACT}</w:t></w:r>'
    return HEAD + TITLE + p("Nội dung./.") + SIGNING + section, f"<w:p><w:pPr>{ppr}</w:pPr>{run}</w:p>"


@pytest.mark.parametrize(
    ("kind", "ppr", "severities"),
    [
        ("first", '<w:pBdr><w:top w:val="single" w:sz="6"/></w:pBdr>', []),
        ("first", "", [Severity.ERROR]),
        ("default", '<w:pBdr><w:top w:val="single" w:sz="6"/></w:pBdr>', [Severity.ERROR]),
    ],
)
def test_the_address_stands_on_the_first_page_under_a_line(
    kind: str, ppr: str, severities: list[Severity], tmp_path: Path
) -> None:
    body, footer = footed(kind, ppr)
    assert [finding.severity for finding in findings(body, tmp_path, "KH199", footer1=footer)] == severities


@pytest.mark.parametrize(
    ("words", "severity"), [("KHẨN", Severity.WARNING), ("LƯU HÀNH NỘI BỘ", Severity.ERROR), ("MẬT", Severity.WARNING)]
)
def test_a_stamp_without_a_box(words: str, severity: Severity, tmp_path: Path) -> None:
    look = '<w:b/><w:sz w:val="26"/>'
    stamp = f'<w:p><w:pPr>{{}}<w:jc w:val="center"/></w:pPr><w:r><w:rPr>{look}</w:rPr><w:t>{words}</w:t></w:r></w:p>'
    body = HEAD + stamp.format("") + TITLE + p("Nội dung./.") + SIGNING
    assert [finding.severity for finding in findings(body, tmp_path, "KH198")] == [severity]
    boxed = HEAD + stamp.format(f"<w:pBdr>{BOX}</w:pBdr>") + TITLE + p("Nội dung./.") + SIGNING
    assert findings(boxed, tmp_path, "KH198") == [] or words == "MẬT"


def test_an_annex_that_is_a_file_does_not_end_in_the_word_document(tmp_path: Path) -> None:
    plan = a_plan(noi_dung=["Chi tiết tại Phụ lục"], phu_luc=[{"tieu_de": "Bản đồ", "tep": "ban-do.pdf"}])
    report = kehoach.check(kehoach.write(plan, tmp_path / "a.docx"))
    assert "KH196" not in {finding.code for finding in report.findings}
    assert not any("ban-do" in finding.message for finding in kehoach.check(plan).findings)

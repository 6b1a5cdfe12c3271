"""Which lines under the subject are legal bases, and where the text begins."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.readers.docx.small import p, r
from tests.recognise.shapes import BOLD, HEAD, ITALIC, TITLE, centred, labels, read

FIRST = "Căn cứ Luật Đê điều ngày 29 tháng 11 năm 2006;"


def parts(folder: Path, *lines: str) -> list[str]:
    """The part of each line under the title."""
    found = labels(read(HEAD + TITLE + "".join(lines), folder))
    return [line.partition(" ")[0] for line in found[len(labels(read(HEAD + TITLE, folder))) :]]


@pytest.mark.parametrize(
    "named",
    [
        "Căn cứ Quyết định số 15/QĐ-UBND của UBND tỉnh về việc ban hành Kế hoạch vệ sinh;",
        "Căn cứ Quyết định số 15/QĐ-UBND của UBND tỉnh về ban hành Kế hoạch vệ sinh.",
        "Căn cứ Quyết định số 15/QĐ-UBND của UBND tỉnh ban hành Kế hoạch vệ sinh.",
        "Căn cứ Thông báo số 5/TB-UBND, trong đó tỉnh giao các xã ban hành Kế hoạch vệ sinh;",
        "Thực hiện Quyết định số 15/QĐ-UBND về ban hành Kế hoạch vệ sinh;",
        "Theo đề nghị của Trưởng phòng Kinh tế.",
        "Xét đề nghị của Trưởng phòng Kinh tế.",
    ],
)
def test_a_basis_that_names_another_plan_is_a_basis(named: str, tmp_path: Path) -> None:
    assert parts(tmp_path, p(FIRST), p(named), p("Các thôn làm vệ sinh.")) == ["BASIS", "BASIS", "BODY"]


@pytest.mark.parametrize(
    "lead",
    [
        "Ủy ban nhân dân xã ban hành Kế hoạch vệ sinh như sau:",
        "Căn cứ tình hình thực tế, Ủy ban nhân dân xã ban hành Kế hoạch vệ sinh.",
        "Thực hiện Nghị quyết của Đảng ủy, UBND xã xây dựng kế hoạch vệ sinh với các nội dung sau.",
    ],
)
def test_who_issues_the_plan_begins_the_text(lead: str, tmp_path: Path) -> None:
    assert parts(tmp_path, p(FIRST), p(lead)) == ["BASIS", "BODY"]


def test_what_stands_upright_behind_the_last_basis_is_text(tmp_path: Path) -> None:
    last = "Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024."
    assert parts(tmp_path, p(last), p("Thực hiện Kế hoạch số 15/KH-UBND.")) == ["BASIS", "BODY"]
    assert parts(tmp_path, p(last), p(r("Thực hiện Kế hoạch số 15/KH-UBND.", ITALIC))) == ["BASIS", "BASIS"]


def test_a_decision_says_who_decides_and_its_type_once_more(tmp_path: Path) -> None:
    found = parts(
        tmp_path, centred("ỦY BAN NHÂN DÂN XÃ SUỐI HÒA", BOLD), p(FIRST), centred("QUYẾT ĐỊNH:", BOLD), p("Điều 1. Một")
    )
    assert found == ["OTHER", "BASIS", "OTHER", "CLAUSE"]


def test_a_form_without_a_label_has_its_title_and_its_reference(tmp_path: Path) -> None:
    annex = (
        centred("Phụ lục I", BOLD)
        + centred("DANH SÁCH", BOLD)
        + p("Một.")
        + centred("BIỂU TỔNG HỢP", BOLD)
        + centred("(Kèm theo Kế hoạch số 12/KH-UBND)", ITALIC)
        + centred("CHỮ THƯỜNG KHÔNG ĐẬM")
        + p("Hai.")
    )
    assert labels(read(annex, tmp_path)) == [
        "ANNEX_LABEL [1] Phụ lục I",
        "ANNEX_TITLE [1] DANH SÁCH",
        "BODY [1] Một.",
        "ANNEX_TITLE [1] BIỂU TỔNG HỢP",
        "ANNEX_REFERENCE [1] (Kèm theo Kế hoạch số 12/KH-UBND)",
        "BODY [1] CHỮ THƯỜNG KHÔNG ĐẬM",
        "BODY [1] Hai.",
    ]

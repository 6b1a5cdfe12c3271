"""Who signs, in whose name; the recipients beside; what may stand there and what may not."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach.checks import Severity
from tests.checks.finding import findings, grave, left_open, told
from tests.readers.docx.small import p
from tests.recognise.shapes import HEAD, RECIPIENTS, TEXT, TITLE, boxed, centred, stack, table

DIVISION = HEAD.replace("ỦY BAN NHÂN DÂN", "UBND XÃ SUỐI HÒA").replace(">XÃ SUỐI HÒA<", ">PHÒNG KINH TẾ<")


def signed(*lines: str, name: str = "Lương Văn Sơn", head: str = HEAD, recipients: tuple[str, ...] = RECIPIENTS) -> str:
    right = stack(*lines, "", name)
    return head + TITLE + TEXT + table(("".join(map(p, recipients)), right))


@pytest.mark.parametrize(
    "lines",
    [
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"),
        ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
        ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
        ("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG KINH TẾ"),
        ("TUQ. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    ],
)
def test_powers_as_the_decree_has_them_are_left_alone(lines: tuple[str, ...], tmp_path: Path) -> None:
    assert findings(signed(*lines), tmp_path, "KH172", "KH173") == []


@pytest.mark.parametrize("lines", [("TRƯỞNG PHÒNG",), ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"), ("Q. TRƯỞNG PHÒNG",)])
def test_a_division_has_no_collective(lines: tuple[str, ...], tmp_path: Path) -> None:
    assert findings(signed(*lines, head=DIVISION), tmp_path, "KH172", "KH173") == []


@pytest.mark.parametrize(
    ("lines", "said", "severity"),
    [
        (("TM. CHỦ TỊCH",), "“TM.” đứng trước chức vụ “CHỦ TỊCH”.", Severity.ERROR),
        (("TM. ỦY BAN NHÂN DÂN",), "dưới “TM. ỦY BAN NHÂN DÂN” không có chức vụ người ký.", Severity.ERROR),
        (("KT. CHỦ TỊCH",), "dưới “KT. CHỦ TỊCH” không có chức vụ người ký.", Severity.ERROR),
        (("KT. CHỦ TỊCH", "CHỦ TỊCH"), "dưới “KT. CHỦ TỊCH” là “CHỦ TỊCH”, không phải cấp phó.", Severity.ERROR),
        (("KT. PHÓ CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "“KT.” đứng trước cấp phó “PHÓ CHỦ TỊCH”.", Severity.ERROR),
        (("TL. ỦY BAN NHÂN DÂN", "CHÁNH VĂN PHÒNG"), "“TL.” đứng trước tên cơ quan “ỦY BAN NHÂN DÂN”.", Severity.ERROR),
        (("PHÓ CHỦ TỊCH",), "“PHÓ CHỦ TỊCH” ký mà không có dòng “KT.” ở trên.", Severity.ERROR),
        (
            ("TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH"),
            "“PHÓ CHỦ TỊCH” ký mà không có dòng “KT.” ở trên.",
            Severity.WARNING,  # that it takes three lines follows from Điều 13 khoản 2, which prints none
        ),
        (("CHỦ TỊCH",), "văn bản của Ủy ban nhân dân mà không có dòng “TM.”.", Severity.WARNING),
    ],
)
def test_a_power_in_the_wrong_place_is_told(
    lines: tuple[str, ...], said: str, severity: Severity, tmp_path: Path
) -> None:
    found = findings(signed(*lines), tmp_path, "KH173")
    assert (said, severity) in [(finding.message, finding.severity) for finding in found]


@pytest.mark.parametrize(
    "form", ["T/M ỦY BAN NHÂN DÂN", "T/M. ỦY BAN NHÂN DÂN", "TM ỦY BAN NHÂN DÂN", "THAY MẶT ỦY BAN NHÂN DÂN"]
)
def test_other_forms_of_a_power_are_errors(form: str, tmp_path: Path) -> None:
    found = grave(findings(signed(form, "CHỦ TỊCH"), tmp_path, "KH172"))
    assert len(found) == 1
    assert "TM. ỦY BAN NHÂN DÂN" in found[0].remedy


def test_a_council_may_name_the_office_its_chair_holds(tmp_path: Path) -> None:
    council = signed("TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN", "CHỦ TỊCH UBND XÃ")
    assert findings(council, tmp_path, "KH174") == []
    assert len(findings(signed("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH UBND XÃ"), tmp_path, "KH174")) == 1


@pytest.mark.parametrize(
    "name", ["TS. Lương Văn Sơn", "BS. CKII Lương Văn Sơn", "Đại úy Lương Văn Sơn", "Bà Nông Thị Hạnh"]
)
def test_nothing_stands_before_the_name(name: str, tmp_path: Path) -> None:
    assert len(grave(findings(signed("CHỦ TỊCH", name=name), tmp_path, "KH177"))) == 1


@pytest.mark.parametrize("name", ["Bàn Văn Cử", "Tạ Sỹ Nhân", "Đại Thị Tá"])
def test_names_that_look_like_a_title_are_names(name: str, tmp_path: Path) -> None:
    assert findings(signed("CHỦ TỊCH", name=name), tmp_path, "KH177") == []


def test_a_family_name_that_reads_as_ong_is_a_warning(tmp_path: Path) -> None:
    found = findings(signed("CHỦ TỊCH", name="Ông Ích Khiêm"), tmp_path, "KH177")
    assert [finding.severity for finding in found] == [Severity.WARNING]


def test_a_school_may_have_leave_to_write_degrees(tmp_path: Path) -> None:
    school = HEAD.replace("ỦY BAN NHÂN DÂN", "UBND XÃ SUỐI HÒA").replace(">XÃ SUỐI HÒA<", ">TRƯỜNG TIỂU HỌC<")
    found = findings(signed("HIỆU TRƯỞNG", name="ThS. Lương Văn Sơn", head=school), tmp_path, "KH177")
    assert [finding.severity for finding in found] == [Severity.WARNING]


@pytest.mark.parametrize(
    "last",
    ["- Lưu: VT.", "- Lưu: VT, KT.", "- Lưu: VT, HC (2).", "- Lưu: VT, KT (2). NHT.(25)", "- Lưu: VT, P.KT, TH."],
)
def test_filing_notes_that_are_right(last: str, tmp_path: Path) -> None:
    assert findings(signed("CHỦ TỊCH", recipients=(*RECIPIENTS[:2], last)), tmp_path, "KH184", "KH185", "KH187") == []


@pytest.mark.parametrize(
    ("last", "said"),
    [
        ("- Lưu VT.", "sau chữ “Lưu” không có dấu hai chấm."),
        ("- Lưu: VP.", "sau “Lưu:” không có “VT”."),
        ("- Lưu: VT", "không kết thúc bằng dấu chấm."),
        ("- Lưu: VT KT.", "viết “Lưu: VT KT.”, không đúng mẫu."),
    ],
)
def test_filing_notes_that_are_wrong(last: str, said: str, tmp_path: Path) -> None:
    found = findings(signed("CHỦ TỊCH", recipients=(*RECIPIENTS[:2], last)), tmp_path, "KH185")
    assert told(found) == [f"KH185 {said}"]


def test_the_sign_of_the_drafter_may_stand_below_the_list(tmp_path: Path) -> None:
    lines = (*RECIPIENTS[:2], "- Lưu: VT.", "NTH.(15)")
    assert findings(signed("CHỦ TỊCH", recipients=lines), tmp_path, "KH184", "KH185") == []


def test_a_group_of_recipients_may_be_told_one_by_one(tmp_path: Path) -> None:
    lines = ("Nơi nhận:", "- Văn phòng:", "+ Chánh Văn phòng;", "+ Cổng thông tin;", "- Lưu: VT.")
    assert findings(signed("CHỦ TỊCH", recipients=lines), tmp_path, "KH184") == []
    without = ("Nơi nhận:", "- Văn phòng;", "+ Chánh Văn phòng;", "- Lưu: VT.")
    assert len(findings(signed("CHỦ TỊCH", recipients=without), tmp_path, "KH184")) == 1


def test_kinh_gui_is_an_error_in_a_plan_and_none_in_a_report(tmp_path: Path) -> None:
    body = HEAD + TITLE + centred("Kính gửi: Ủy ban nhân dân tỉnh") + TEXT
    assert len(grave(findings(body, tmp_path, "KH186"))) == 1
    assert findings(body.replace("KẾ HOẠCH", "BÁO CÁO"), tmp_path, "KH186") == []


def test_a_signature_in_text_boxes_is_not_said_to_be_missing(tmp_path: Path) -> None:
    boxes = boxed("".join(map(p, RECIPIENTS)), stack("CHỦ TỊCH", "Lương Văn Sơn"))
    found = findings(HEAD + TITLE + TEXT + boxes, tmp_path, "KH178")
    assert grave(found) == []


def test_a_document_without_any_end_is_told_of_once(tmp_path: Path) -> None:
    found = findings(HEAD + TITLE + TEXT, tmp_path, "KH178")
    assert told(found) == ["KH178 không thấy nơi nhận, chức vụ và họ tên người ký ở cuối văn bản."]
    attached = HEAD + TITLE + centred("(Kèm theo Quyết định số 5/QĐ-UBND ngày 01 tháng 3 năm 2026)") + TEXT
    assert findings(attached, tmp_path, "KH178") == []


def test_a_name_between_tabs_is_left_to_the_eye(tmp_path: Path) -> None:
    end = (
        p("Nơi nhận:")
        + p("- Lưu: VT.")
        + p("<w:r><w:tab/><w:t>CHỦ TỊCH</w:t></w:r>")
        + p("<w:r><w:tab/><w:t>Lương Văn Sơn</w:t></w:r>")
    )
    found = findings(HEAD + TITLE + TEXT + end, tmp_path, "KH176")
    assert left_open(found) == found
    assert len(found) == 1

"""Page one, recipients and signature: every line as it must read."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from kehoach.blocks import Letterhead, RecipientLine, Signature
from tests.builders import a_plan, flow_of, printed_lines


def head(**changes: Any) -> Letterhead:
    return flow_of(a_plan(**changes)).blocks[0]


def signed(**changes: Any) -> Signature:
    (found,) = [block for block in flow_of(a_plan(**changes)).blocks if isinstance(block, Signature)]
    return found


def authority(**parts: Any) -> tuple[str, ...]:
    return signed(ky={"ho_ten": "Nông Thị Hạnh", **parts}).authority


def test_bodies_are_printed_in_capitals() -> None:
    organization = {"chu_quan": "UBND xã Suối Hòa", "ten": ["Phòng Kinh tế"], "viet_tat": "KT", "dia_danh": "Suối Hòa"}
    assert head(co_quan=organization).parent == ("UBND XÃ SUỐI HÒA",)
    assert head(co_quan=organization).issuer == ("PHÒNG KINH TẾ",)


@pytest.mark.parametrize(
    ("changes", "number"),
    [
        ({}, "12/KH-UBND"),
        ({"so": 5}, "05/KH-UBND"),
        ({"so": None}, "     /KH-UBND"),
        ({"ky_hieu": ["KH", "BCĐ"]}, "12/KH-BCĐ"),
        ({"ky_hieu": "KH-MTTQ"}, "12/KH-MTTQ"),
    ],
)
def test_number_and_symbol_have_no_space_around_the_slash(changes: dict[str, Any], number: str) -> None:
    assert head(**changes).number == number


@pytest.mark.parametrize(
    ("date", "printed"),
    [
        ("5/2/2026", "ngày 05 tháng 02 năm 2026"),
        ("15/3/2026", "ngày 15 tháng 3 năm 2026"),
        ("10/12/2026", "ngày 10 tháng 12 năm 2026"),
        ("4/2026", "ngày       tháng 4 năm 2026"),
        ("2026", "ngày       tháng       năm 2026"),
        (None, "ngày       tháng       năm      "),
    ],
)
def test_the_date_has_zeros_and_room_to_write(date: str | None, printed: str) -> None:
    assert head(ngay=date).place_date == f"Suối Hòa, {printed}"


def test_marks_are_printed_secrecy_first() -> None:
    found = head(do_khan="Hỏa tốc", do_mat="Tối mật", luu_hanh="Lưu hành nội bộ")
    assert found.marks == ("TỐI MẬT", "HỎA TỐC")
    assert found.circulation == "LƯU HÀNH NỘI BỘ"


def test_the_contact_line_names_what_is_given() -> None:
    assert head(lien_he={"thu_dien_tu": "a@xa.example", "dia_chi": "Thôn Trung Tâm"}).contact == (
        "Địa chỉ: Thôn Trung Tâm",
        "Thư điện tử: a@xa.example",
    )


def test_a_recipient_has_its_purpose_in_brackets_and_its_parts_below() -> None:
    lines = signed(
        noi_nhan=[{"ten": "UBND tỉnh", "de": "để b/c"}, {"ten": "Văn phòng", "gom": ["Lãnh đạo"]}, "Các thôn."]
    )
    assert lines.recipients == (
        RecipientLine("UBND tỉnh (để b/c);"),
        RecipientLine("Văn phòng:"),
        RecipientLine("Lãnh đạo;", nested=True),
        RecipientLine("Các thôn;"),
        RecipientLine("Lưu: VT."),
    )


@pytest.mark.parametrize(
    ("archive", "printed"),
    [
        (None, "Lưu: VT."),
        ("VP", "Lưu: VP."),
        (["VT", "KT."], "Lưu: VT, KT."),
        ({"noi_luu": ["VT", "HC"], "so_ban_luu": 2}, "Lưu: VT, HC (2)."),
        ({"nguoi_soan": "PL", "so_ban": 300}, "Lưu: VT. PL.(300)"),
        ({"nguoi_soan": "PL"}, "Lưu: VT. PL."),
    ],
)
def test_the_filing_note_is_the_last_line(archive: object, printed: str) -> None:
    assert signed(luu=archive).recipients[-1].text == printed


@pytest.mark.parametrize(
    ("parts", "lines"),
    [
        ({"chuc_vu": "Giám đốc"}, ("GIÁM ĐỐC",)),
        ({"thay_mat": "Ủy ban nhân dân", "chuc_vu": "Chủ tịch"}, ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
        ({"ky_thay": "Giám đốc", "chuc_vu": "Phó Giám đốc"}, ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
        (
            {"thay_mat": "Ủy ban nhân dân", "ky_thay": "Chủ tịch", "chuc_vu": "Phó Chủ tịch"},
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ),
        ({"thua_lenh": "Chủ tịch", "chuc_vu": "Chánh Văn phòng"}, ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")),
        ({"thua_uy_quyen": "Chủ tịch", "chuc_vu": "Trưởng phòng"}, ("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG")),
        (
            {"thua_lenh": "Chủ tịch", "ky_thay": "Chánh Văn phòng", "chuc_vu": "Phó Chánh Văn phòng"},
            ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
        ),
        ({"quyen": True, "chuc_vu": "Chủ tịch"}, ("Q. CHỦ TỊCH",)),
        (
            {"thay_mat": "Ủy ban nhân dân", "quyen": True, "chuc_vu": "Chủ tịch"},
            ("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"),
        ),
    ],
)
def test_the_capacity_gives_the_lines_above_the_signature(parts: dict[str, Any], lines: tuple[str, ...]) -> None:
    assert authority(**parts) == lines


def test_the_name_is_printed_as_typed_and_a_second_title_under_it() -> None:
    found = signed(ky={"chuc_vu": "Trưởng ban", "ho_ten": "Nông Thị Hạnh", "chuc_vu_khac": "Chủ tịch UBND xã"})
    assert (found.name, found.other_title) == ("Nông Thị Hạnh", "Chủ tịch UBND xã")


def test_addressees_stand_above_the_bases_when_a_superior_wants_them() -> None:
    lines = printed_lines(a_plan(kinh_gui="Hội đồng nhân dân tỉnh", can_cu=["Xét đề nghị"]))
    at = lines.index("Kính gửi: Hội đồng nhân dân tỉnh")
    assert lines[at + 1] == "Xét đề nghị."


def test_one_addressee_is_printed_as_typed_on_the_line_of_the_label() -> None:
    assert "Kính gửi: Sở Nội vụ" in printed_lines(a_plan(kinh_gui=["Sở Nội vụ"]))


def test_several_addressees_stand_on_lines_of_their_own_under_one_label() -> None:
    lines = printed_lines(a_plan(kinh_gui=["Sở Nội vụ", "Sở Tài chính.", "Sở Y tế;"]))
    at = lines.index("Kính gửi:")
    assert lines[at + 1 : at + 4] == ["- Sở Nội vụ;", "- Sở Tài chính;", "- Sở Y tế."]
    assert sum("Kính gửi" in line for line in lines) == 1


def test_a_plan_issued_with_a_decision_names_it_and_has_no_number_date_or_signature() -> None:
    plan = a_plan(
        kem_theo={"van_ban": "Quyết định", "so": "16/QĐ-UBND", "ngay": "21/11/2025"},
        so=None,
        ngay=None,
        ky=None,
        noi_nhan=[],
    )
    blocks = flow_of(plan).blocks
    assert blocks[0].number is None
    assert blocks[0].place_date is None
    assert blocks[1].attached_to == "(Kèm theo Quyết định số 16/QĐ-UBND ngày 21 tháng 11 năm 2025)"
    assert not any(isinstance(block, Signature) for block in blocks)


def test_the_properties_of_the_file_come_from_the_plan() -> None:
    properties = flow_of(a_plan(trich_yeu=["Vệ sinh", "đường làng"])).properties
    assert properties.title == "Kế hoạch Vệ sinh đường làng"
    assert properties.author == "Ủy ban nhân dân xã Suối Hòa"
    assert properties.date == datetime.date(2026, 4, 15)
    assert flow_of(a_plan(ngay="4/2026")).properties.date is None

"""Each thing real plans contain can be said: the table in the design, row by row."""

from __future__ import annotations

import kehoach
from tests.builders import a_plan, body_lines, printed_lines, with_body


def test_row_1_issuers_parents_symbols_and_blanks() -> None:
    organization = {
        "chu_quan": "UBND xã Suối Hòa",
        "ten": ["Ban Chỉ đạo", "chuyển đổi số", "xã"],
        "viet_tat": "BCĐ",
        "dia_danh": "Suối Hòa",
    }
    lines = printed_lines(a_plan(co_quan=organization, so=None, ngay=None, ky_hieu=["KH", "MTTQ", "BTT"]))
    assert lines[:4] == ["UBND XÃ SUỐI HÒA", "BAN CHỈ ĐẠO", "CHUYỂN ĐỔI SỐ", "XÃ"]
    assert "Số:      /KH-MTTQ-BTT" in lines
    assert "Suối Hòa, ngày       tháng       năm      " in lines


def test_row_2_bases_in_structure_or_in_words_and_several_preamble_paragraphs() -> None:
    plan = a_plan(
        can_cu=[
            {"van_ban": "Nghị định", "so": "1/2026/NĐ-CP"},
            {"loi_dan": "Triển khai", "van_ban": "Kế hoạch", "so": "5/KH-UBND"},
            "Xét đề nghị của Phòng Kinh tế",
        ],
        mo_dau=["Đoạn một.", "Đoạn hai như sau:"],
    )
    lines = printed_lines(plan)
    start = lines.index("Căn cứ Nghị định số 1/2026/NĐ-CP;")
    assert lines[start + 1 : start + 5] == [
        "Triển khai Kế hoạch số 5/KH-UBND;",
        "Xét đề nghị của Phòng Kinh tế.",
        "Đoạn một.",
        "Đoạn hai như sau:",
    ]


def test_row_3_every_numbered_level_run_in_headings_and_plain_paragraphs() -> None:
    assert body_lines(
        {
            "muc": "Nội dung",
            "gom": [
                {
                    "khoan": "Khoản",
                    "gom": [
                        "Một đoạn.",
                        {
                            "tieu_khoan": "Tiểu khoản",
                            "gom": [
                                {
                                    "diem": "điểm",
                                    "gom": [{"gach": "gạch", "gom": [{"cong": "cộng", "gom": [{"sao": "sao"}]}]}],
                                }
                            ],
                        },
                        {"so_ngoac": "ngoặc"},
                    ],
                },
                {"khoan": "lời in liền.", "nhan": "Nhãn"},
            ],
        }
    ) == [
        "I. NỘI DUNG",
        "1. Khoản",
        "Một đoạn.",
        "1.1. Tiểu khoản",
        "a) điểm",
        "- gạch",
        "+ cộng",
        "* sao.",
        "(1) ngoặc.",
        "2. Nhãn: lời in liền.",
    ]


def test_row_4_aims_targets_criteria_funding_tasks_and_responsibilities() -> None:
    plan = with_body(
        {"muc": "A", "muc_dich": ["x"], "yeu_cau": ["y"]},
        {"muc": "B", "chi_tieu": [{"ten": "Đạt", "gia_tri": 95, "don_vi": "%"}]},
        {"muc": "C", "tieu_chi": [{"so": 6, "ten": "Văn hóa", "ghi_chu": "duy trì"}]},
        {"muc": "D", "kinh_phi": {"so_tien": 5000000}},
        {
            "muc": "E",
            "nhiem_vu": [
                {
                    "viec": "Họp",
                    "chu_tri": "a",
                    "phoi_hop": ["b"],
                    "thoi_han": "12/2026",
                    "san_pham": "c",
                    "kinh_phi": 1,
                }
            ],
        },
        {"muc": "G", "phan_cong": [{"don_vi": "Công an", "nhiem_vu": ["d"]}]},
    )
    assert [type(section).__name__ for section in plan.contents] == ["Section"] * 6


def test_row_5_tables_with_groups_merges_totals_and_lying_pages() -> None:
    table = {
        "ngang": True,
        "cot": [
            {"ten": "TT", "kieu": "stt"},
            {"ten": "Việc"},
            {"ten": "Tiền", "cot": [{"ten": "Xã", "kieu": "tien"}, {"ten": "Dân", "kieu": "tien"}]},
        ],
        "so_cot": True,
        "dong": [{"nhom": "Văn hóa"}, ["Loa", 1, 2], [{"o": "Gộp", "gop_cot": 3}]],
        "tong": {"cot": ["Xã", "Dân"], "theo_nhom": True},
    }
    assert with_body({"bang": table}).contents[0].table.landscape is True
    assert a_plan(phu_luc=[{"tieu_de": "Biểu", "gom": [{"bang": table}]}]).annexes[0].children[0].table is not None


def test_row_6_annexes_of_text_with_their_own_label() -> None:
    plan = a_plan(phu_luc=[{"tieu_de": "Mẫu đơn", "nhan": "Mẫu số 01", "gom": ["Tôi là ………………"]}])
    assert "Mẫu số 01" in printed_lines(plan)


def test_row_7_footnotes_and_a_plan_issued_by_a_decision() -> None:
    plan = a_plan(
        kem_theo={"van_ban": "Quyết định", "so": "16/QĐ-UBND", "ngay": "21/11/2025", "co_quan": "UBND xã"},
        so=None,
        ngay=None,
        ky=None,
        noi_nhan=[],
        noi_dung=["Liên hệ 0208.3878.123, vp@xa.example[^a]"],
        chu_thich={"a": "Giờ hành chính."},
    )
    lines = printed_lines(plan)
    assert "(Kèm theo Quyết định số 16/QĐ-UBND ngày 21 tháng 11 năm 2025 của UBND xã)" in lines
    assert "Nơi nhận:" not in lines
    assert not any(line.startswith("Số:") for line in lines)


def test_row_8_every_way_to_sign() -> None:
    for parts in (
        {"thay_mat": "Ủy ban nhân dân", "ky_thay": "Chủ tịch", "chuc_vu": "Phó Chủ tịch"},
        {"ky_thay": "Giám đốc", "chuc_vu": "Phó Giám đốc"},
        {"thay_mat": "Ban Thường trực", "chuc_vu": "Chủ tịch"},
        {"chuc_vu": "Giám đốc"},
        {"thua_lenh": "Chủ tịch", "chuc_vu": "Chánh Văn phòng"},
        {"thua_uy_quyen": "Chủ tịch", "chuc_vu": "Trưởng phòng"},
        {"quyen": True, "chuc_vu": "Chủ tịch"},
        {"chuc_vu": "Trưởng ban", "chuc_vu_khac": "Chủ tịch UBND xã"},
    ):
        assert a_plan(ky={**parts, "ho_ten": "Nông Thị Hạnh"}).signature is not None


def test_row_9_recipients_with_purpose_reference_persons_and_parts() -> None:
    plan = a_plan(
        noi_nhan=[
            {"ten": "UBND tỉnh", "de": "để b/c"},
            "Như Mục III",
            "Ông Nông Văn A",
            {"ten": "Văn phòng", "gom": ["Lãnh đạo"]},
        ],
        luu={"noi_luu": ["VT", "VP"], "nguoi_soan": "PL", "so_ban": 30, "so_ban_luu": 2},
    )
    assert isinstance(plan.archive, kehoach.Archive)
    assert printed_lines(plan)[-8:-2] == [
        "- UBND tỉnh (để b/c);",
        "- Như Mục III;",
        "- Ông Nông Văn A;",
        "- Văn phòng:",
        "+ Lãnh đạo;",
        "- Lưu: VT, VP (2). PL.(30)",
    ]

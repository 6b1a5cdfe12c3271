"""Aims, targets, criteria, tasks, responsibilities, funding: each in every form it can take."""

from __future__ import annotations

from tests.builders import body_lines

TWO = ["Một", "Hai"]


def test_purposes_and_requirements_together_have_headings_of_their_own() -> None:
    assert body_lines({"muc": "A", "muc_dich": TWO, "yeu_cau": ["Ba"]}) == [
        "I. A", "1. Mục đích", "- Một;", "- Hai.", "2. Yêu cầu", "Ba",
    ]  # fmt: skip


def test_one_of_the_pair_stands_without_heading() -> None:
    assert body_lines({"muc": "Mục đích", "muc_dich": TWO}) == ["I. MỤC ĐÍCH", "- Một;", "- Hai."]


def test_one_aim_in_a_sentence_runs_into_its_heading() -> None:
    assert body_lines({"muc": "A", "muc_dich": "Nâng cao.", "yeu_cau": "Kịp thời."}) == [
        "I. A", "1. Mục đích: Nâng cao.", "2. Yêu cầu: Kịp thời.",
    ]  # fmt: skip


def test_an_aim_may_have_its_own_heading_and_numbering() -> None:
    assert body_lines({"muc": "A", "muc_dich": {"tieu_de": "Mục đích:", "kieu": "diem", "gom": TWO}}) == [
        "I. A", "1. Mục đích:", "a) Một;", "b) Hai.",
    ]  # fmt: skip


def test_aims_stand_one_level_below_where_they_are() -> None:
    assert body_lines({"khoan": "A", "muc_dich": TWO, "yeu_cau": TWO})[:3] == ["1. A", "1.1. Mục đích", "- Một;"]


def test_an_aim_may_mix_points_and_lines() -> None:
    assert body_lines({"muc_dich": ["Một", {"gach": "Hai", "gom": ["x"]}, "Ba"]}) == ["- Một.", "- Hai", "x", "- Ba."]


def test_a_target_prints_its_figure_in_vietnamese() -> None:
    entries = [
        {"ten": "Đạt", "gia_tri": 95, "don_vi": "%"},
        {"ten": "Trồng", "muc": "ít nhất", "gia_tri": 12500, "don_vi": "cây"},
        {"ten": "Diện tích", "gia_tri": 12.5, "don_vi": "ha", "ghi_chu": "năm 2025: 10 ha"},
        {"ten": "Tỷ suất", "gia_tri": 3, "don_vi": "‰"},
        {"ten": "Số lớp", "gia_tri": 4},
        "Không có vi phạm",
    ]
    assert body_lines({"chi_tieu": entries}) == [
        "- Đạt 95%;",
        "- Trồng ít nhất 12.500 cây;",
        "- Diện tích 12,5 ha (năm 2025: 10 ha);",
        "- Tỷ suất 3‰;",
        "- Số lớp 4;",
        "- Không có vi phạm.",
    ]


def test_targets_are_numbered_as_asked() -> None:
    assert body_lines({"khoan": "A", "chi_tieu": {"kieu": "tieu_khoan", "gom": TWO}}) == [
        "1. A", "1.1. Một.", "1.2. Hai.",
    ]  # fmt: skip
    assert body_lines({"chi_tieu": {"kieu": "diem", "gom": TWO}}) == ["a) Một;", "b) Hai."]
    assert body_lines({"chi_tieu": {"kieu": "doan", "gom": TWO}}) == TWO


def test_targets_under_a_dash_are_pluses() -> None:
    assert body_lines({"gach": "A", "chi_tieu": TWO}) == ["- A", "+ Một;", "+ Hai."]


def test_criteria_count_from_one_and_carry_their_official_number() -> None:
    entries = [{"so": 6, "ten": "Văn hóa"}, {"so": "9.1", "ten": "Nhà ở", "ghi_chu": "duy trì"}, "Điện"]
    assert body_lines({"tieu_chi": entries}) == [
        "1. Tiêu chí số 6 - Văn hóa",
        "2. Tiêu chí số 9.1 - Nhà ở (duy trì)",
        "3. Điện",
    ]


def test_criteria_may_be_called_and_joined_otherwise() -> None:
    given = {"goi_la": "Chỉ tiêu số", "gach_noi": "–", "kieu": "gach", "gom": [{"so": 6, "ten": "Văn hóa"}]}
    assert body_lines({"tieu_chi": given}) == ["- Chỉ tiêu số 6 – Văn hóa."]


def test_each_list_of_criteria_begins_at_one() -> None:
    lists = ({"gach": "x", "tieu_chi": TWO}, {"gach": "y", "tieu_chi": TWO})
    assert body_lines(*lists) == ["- x", "1. Một", "2. Hai", "- y", "1. Một", "2. Hai"]


def test_a_task_says_who_by_when_and_what_comes_of_it() -> None:
    task = {
        "viec": "Diễn tập",
        "chu_tri": "Ban Chỉ huy Quân sự",
        "phoi_hop": ["Công an", "các thôn"],
        "thoi_han": "28/2/2026",
        "san_pham": "Báo cáo",
        "kinh_phi": 45000000,
        "ghi_chu": "lồng ghép",
    }
    assert body_lines({"muc": "A", "nhiem_vu": [task]}) == [
        "I. A",
        "1. Diễn tập",
        "- Chủ trì: Ban Chỉ huy Quân sự;",
        "- Phối hợp: Công an, các thôn;",
        "- Thời hạn hoàn thành: 28/02/2026;",
        "- Sản phẩm: Báo cáo;",
        "- Kinh phí: 45.000.000 đồng;",
        "- Ghi chú: lồng ghép.",
    ]


def test_tasks_of_a_name_only_are_a_list() -> None:
    assert body_lines({"nhiem_vu": {"kieu": "gach", "gom": [{"viec": "Một"}, {"viec": "Hai"}]}}) == ["- Một;", "- Hai."]


def test_a_task_without_its_own_line_numbers_is_a_paragraph() -> None:
    given = {"kieu": "doan", "gom": [{"viec": "Họp:", "chu_tri": "Công an"}]}
    assert body_lines({"nhiem_vu": given}) == ["Họp:", "- Chủ trì: Công an."]


def test_tasks_as_a_table_have_a_column_for_what_some_task_says() -> None:
    entries = [
        {"viec": "Họp", "chu_tri": "Công an", "kinh_phi": 5},
        {"viec": "Tập huấn", "thoi_han": "4/2026", "kinh_phi": 7},
    ]
    assert body_lines({"nhiem_vu": {"dang": "bang", "gom": entries}}) == [
        "STT\tNội dung công việc\tChủ trì\tThời hạn hoàn thành\tKinh phí (đồng)",
        "1\tHọp\tCông an\t\t5",
        "2\tTập huấn\t\t4/2026\t7",
        "Tổng cộng\t12",
    ]


def test_duties_in_a_sentence_run_into_the_unit() -> None:
    assert body_lines({"phan_cong": [{"don_vi": "Công an xã", "nhiem_vu": "giữ trật tự."}]}) == [
        "1. Công an xã: giữ trật tự.",
    ]


def test_duties_in_a_list_stand_under_the_unit() -> None:
    given = [{"don_vi": "Công an xã", "nhiem_vu": TWO}, {"don_vi": "Các thôn", "nhiem_vu": ["Ba"]}]
    assert body_lines({"muc": "A", "phan_cong": given}) == [
        "I. A", "1. Công an xã", "- Một;", "- Hai.", "2. Các thôn", "Ba",
    ]  # fmt: skip


def test_units_may_be_dashes_or_paragraphs() -> None:
    given = [{"don_vi": "Công an xã", "nhiem_vu": "giữ trật tự"}, {"don_vi": "Các thôn", "nhiem_vu": TWO}]
    assert body_lines({"phan_cong": {"kieu": "gach", "gom": given}}) == [
        "- Công an xã: giữ trật tự;", "- Các thôn", "+ Một;", "+ Hai.",
    ]  # fmt: skip
    assert body_lines({"phan_cong": {"kieu": "doan", "gom": given}})[1:] == ["Các thôn", "- Một;", "- Hai."]


def test_funding_is_one_amount_in_figures_and_on_request_in_words() -> None:
    assert body_lines({"kinh_phi": {"so_tien": 5000000}}) == ["Tổng kinh phí thực hiện: 5.000.000 đồng."]
    assert body_lines({"kinh_phi": {"nhan": "Dự toán", "so_tien": 5000000, "bang_chu": True}}) == [
        "Dự toán: 5.000.000 đồng (Bằng chữ: Năm triệu đồng).",
    ]


def test_funding_by_source_is_added_up() -> None:
    sources = [{"ten": "Ngân sách xã", "so_tien": 3000000}, {"ten": "Dân góp", "so_tien": 500000, "ghi_chu": "dự kiến"}]
    assert body_lines({"kinh_phi": {"nguon": sources, "ghi_chu": "Chi theo tiến độ"}}) == [
        "Tổng kinh phí thực hiện: 3.500.000 đồng, gồm:",
        "- Ngân sách xã: 3.000.000 đồng;",
        "- Dân góp: 500.000 đồng (dự kiến).",
        "Chi theo tiến độ.",
    ]

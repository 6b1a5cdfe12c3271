"""What is wrong in a plan is told with how it is written right: the example of the very key that is wrong."""

from __future__ import annotations

from typing import Any

import pytest

import kehoach
from tests.builders import a_plan, plan_json

OFFICE = plan_json()["co_quan"]

WRONG: list[tuple[dict[str, Any], str, str, str]] = [
    (
        {"noi_dung": [{"muc": "a", "gom": [5]}]},
        "noi_dung[0].gom[0]",
        "ở đây cần chữ hoặc khối { … }, không phải số 5.",
        'Đặt trong ngoặc kép: "5".',
    ),
    (
        {"noi_dung": [{"muc": "a", "gom": [["b"]]}]},
        "noi_dung[0].gom[0]",
        "ở đây cần chữ hoặc khối { … }, không phải danh sách.",
        "Bỏ bớt một lớp dấu [ ].",
    ),
    (
        {"phu_luc": [{"tieu_de": "a"}]},
        "phu_luc[0]",
        "phụ lục chưa có gì.",
        "Thêm gom (nội dung), hoặc tep (tên một tệp PDF).",
    ),
    (
        {"noi_dung": [{"kinh_phi": 25000000}]},
        "noi_dung[0].kinh_phi",
        "cần đối tượng { … }, nhưng ở đây là số 25000000.",
        'Sửa thành {"so_tien": 25000000}',
    ),
    (
        {"noi_dung": [{"nhiem_vu": ["Dọn mương"]}]},
        "noi_dung[0].nhiem_vu[0]",
        "cần đối tượng { … }, nhưng ở đây là chữ “Dọn mương”.",
        'Sửa thành {"viec": "Dọn mương"}',
    ),
    (
        {"noi_dung": [{"tieu_chi": [{"ten": "Điện"}]}]},
        "noi_dung[0].tieu_chi[0].so",
        "chưa có số (khóa “so”).",
        'Thêm khóa này, ví dụ "so": 6.',
    ),
    (
        {"co_quan": {**OFFICE, "ten": ["a", "b", "c", "d"]}},
        "co_quan.ten",
        "danh sách có quá nhiều phần, tối đa 3.",
        "Gộp hoặc bớt cho còn nhiều nhất 3 phần.",
    ),
    (
        {"co_quan": {**OFFICE, "viet_tat": "U BND"}},
        "co_quan.viet_tat",
        "“U BND” không đúng cách viết: có dấu cách hoặc dấu lạ.",
        'Viết liền, chỉ dùng chữ và số, nối các phần bằng gạch nối, ví dụ "UBND".',
    ),
    (
        {"so": "1" * 5000},
        "so",
        f"“{'1' * 39}…” không phải số văn bản.",
        "Chỉ ghi con số, ví dụ 12; chưa có số thì ghi null.",
    ),
]


@pytest.mark.parametrize(("changes", "place", "message", "remedy"), WRONG, ids=[case[1] for case in WRONG])
def test_the_remedy_shows_the_right_form(changes: dict[str, Any], place: str, message: str, remedy: str) -> None:
    with pytest.raises(kehoach.PlanError) as caught:
        a_plan(**changes)
    (problem,) = caught.value.problems
    assert (problem.position.pointer, problem.message, problem.remedy) == (place, message, remedy)

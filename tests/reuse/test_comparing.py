"""Which places a plan still has in common with the plan it was copied from."""

from __future__ import annotations

import json
import sys
import unicodedata
from types import FrameType
from typing import Any

import pytest

from kehoach.reuse.comparing import unchanged
from kehoach.reuse.source import Source
from kehoach.reuse.telling import told


def source(**plan: Any) -> Source:
    return Source.of(json.dumps(plan, ensure_ascii=False, indent=1), "kh.json")


def kept(new: dict[str, Any], old: dict[str, Any], year: int = 2025) -> list[tuple[str, str]]:
    places = unchanged(source(**new), source(**old), year).places()
    return [(place.position.pointer, place.words) for place in places]


def table(*rows: Any) -> dict[str, Any]:
    columns = [{"ten": "TT", "kieu": "stt"}, {"ten": "Việc"}, {"ten": "Tiền", "kieu": "tien"}]
    return {"noi_dung": [{"bang": {"cot": columns, "dong": list(rows)}}]}


def test_everything_is_unchanged_in_a_copy() -> None:
    plan = {"trich_yeu": "năm 2024", **table(["A", 5000], ["B", 5000])}
    assert len(kept(plan, plan)) == 3


def test_what_was_changed_is_not_told_again() -> None:
    old = {"trich_yeu": "Vệ sinh năm 2024", "mo_dau": "Năm 2023", **table(["A", 5000], ["B", 6000])}
    new = {"trich_yeu": "Vệ sinh năm 2025", "mo_dau": "Năm 2023", **table(["A", 5500], ["B", 6000])}
    assert kept(new, old) == [("mo_dau", "Năm 2023"), ("noi_dung[0].bang.dong[1][1]", "6000")]


def test_the_new_place_of_a_moved_part_is_told() -> None:
    old = {"noi_dung": ["Mở lớp năm 2024", "Chi 5.000.000 đồng"]}
    new = {"noi_dung": ["Phần mới thêm vào", "Chi 5.000.000 đồng", "Mở lớp năm 2024"]}
    assert kept(new, old) == [("noi_dung[1]", "5.000.000 đồng"), ("noi_dung[2]", "năm 2024")]


def test_a_row_put_in_does_not_hide_the_unchanged_ones() -> None:
    old = table(["A", 5000], ["B", 6000])
    new = table(["Mới", 5000], ["A", 7000], ["B", 6000])
    assert kept(new, old) == [("noi_dung[0].bang.dong[0][1]", "5000"), ("noi_dung[0].bang.dong[2][1]", "6000")]


def test_one_of_two_years_in_a_sentence_changed_leaves_the_other() -> None:
    assert kept({"mo_dau": "năm 2025 hơn năm 2024"}, {"mo_dau": "năm 2024 hơn năm 2024"}) == [("mo_dau", "năm 2024")]


def test_a_past_date_among_new_words_is_still_past() -> None:
    old, new = {"noi_dung": ["Việc cũ năm 2024"]}, {"noi_dung": ["Thêm", "Câu viết lại nhưng quên năm 2024"]}
    assert kept(new, old) == [("noi_dung[1]", "năm 2024")]


def test_another_text_in_its_place_does_not_hide_a_rewritten_one() -> None:
    old = {"noi_dung": ["Việc cũ năm 2024"]}
    new = {"noi_dung": ["Họp thôn năm 2025", "Câu viết lại nhưng quên năm 2024"]}
    assert kept(new, old) == [("noi_dung[1]", "năm 2024")]


def test_of_texts_alike_but_for_the_year_the_one_left_is_known() -> None:
    old = {"noi_dung": ["Thu gom rác năm 2022", "Thu gom rác năm 2024"]}
    new = {"noi_dung": ["Họp thôn năm 2025", "Bầu tổ năm 2025", "Thu gom rác năm 2024"]}
    assert kept(new, old) == [("noi_dung[2]", "năm 2024")]


def test_a_past_date_that_the_old_plan_has_not_is_no_leftover() -> None:
    assert kept({"mo_dau": "Kết quả năm 2023"}, {"mo_dau": "Kết quả năm 2022"}) == []


def test_the_same_sum_for_another_thing_is_no_leftover() -> None:
    assert kept(table(["A", 7000], ["C", 5000]), table(["A", 5000], ["B", 6000])) == []


LAST_YEARS_RESULTS = {"noi_dung": ["Kết quả năm 2023", "Phương hướng năm 2024"]}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (LAST_YEARS_RESULTS, {"noi_dung": ["Kết quả năm 2024", "Phương hướng năm 2025"]}),
        (
            {"noi_dung": ["Kết quả đạt được năm 2023", "Kết quả đạt được năm 2024"]},
            {"noi_dung": ["Kết quả đạt được năm 2024", "Kết quả đạt được năm 2025"]},
        ),
        (LAST_YEARS_RESULTS, {"noi_dung": ["Lời dẫn mới", "Kết quả năm 2024", "Phương hướng năm 2025"]}),
        ({"mo_dau": "Từ năm 2023 sang năm 2024"}, {"mo_dau": "Từ năm 2024 sang năm 2025"}),
        ({"mo_dau": "năm 2023 đạt 5, năm 2024 đạt 6"}, {"mo_dau": "năm 2024 đạt hẳn 6, năm 2025 phấn đấu 7"}),
        (
            {"bang": {"cot": [{"ten": "Năm 2023"}, {"ten": "Năm 2024"}], "dong": [[1, 2]]}},
            {"bang": {"cot": [{"ten": "Năm 2024"}, {"ten": "Năm 2025"}], "dong": [[1, 2]]}},
        ),
        (
            {"mo_dau": "Năm học 2023-2024", "ket_thuc": "Năm học 2024-2025"},
            {"mo_dau": "Năm học 2024-2025", "ket_thuc": "Năm học 2025-2026"},
        ),
        ({"noi_dung": ["Chi 5 triệu đồng trước 30/11"]}, {"noi_dung": ["Chi 6 triệu đồng trước 29/11"]}),
        (table(["A", 5000], ["B", 6000]), table(["A", 6000], ["B", 7000])),
    ],
)
def test_a_year_that_moved_on_by_one_everywhere_leaves_nothing(old: dict[str, Any], new: dict[str, Any]) -> None:
    assert kept(old, old) != []
    assert kept(new, old) == []


def test_a_line_put_in_before_lines_of_the_same_pattern_hides_none_of_them() -> None:
    def tasks(*named: tuple[str, str]) -> dict[str, Any]:
        return {"nhiem_vu": [{"viec": name, "thoi_han": f"Trước {day}"} for name, day in named]}

    old = tasks(("Phát quang", "30/4/2024"), ("Trồng cây", "30/6/2024"))
    new = tasks(("Họp dân", "15/3/2025"), ("Phát quang", "30/4/2024"), ("Trồng cây", "30/6/2024"))
    assert kept(new, old) == [("nhiem_vu[1].thoi_han", "30/4/2024"), ("nhiem_vu[2].thoi_han", "30/6/2024")]


def test_a_legal_basis_put_in_hides_none_of_the_others() -> None:
    def bases(*cited: tuple[str, str]) -> dict[str, Any]:
        return {"can_cu": [{"van_ban": "Quyết định", "so": number, "ngay": day} for number, day in cited]}

    old = bases(("1/QĐ-UBND", "5/1/2024"), ("2/QĐ-UBND", "6/2/2024"))
    new = bases(("9/QĐ-UBND", "4/1/2025"), ("1/QĐ-UBND", "5/1/2024"), ("2/QĐ-UBND", "6/2/2024"))
    assert kept(new, old) == [("can_cu[1].ngay", "5/1/2024"), ("can_cu[2].ngay", "6/2/2024")]
    assert kept(bases(("7/QĐ-UBND", "3/1/2025"), ("2/QĐ-UBND", "6/2/2024")), old) == [("can_cu[1].ngay", "6/2/2024")]


def test_a_section_taken_out_leaves_the_others_as_they_are() -> None:
    old = {"noi_dung": [{"muc": f"Mục {name}", "gom": [f"Việc {name} năm 2024"]} for name in "ABC"]}
    new = {"noi_dung": [old["noi_dung"][0], old["noi_dung"][2]]}
    assert kept(new, old) == [("noi_dung[0].gom[0]", "năm 2024"), ("noi_dung[1].gom[0]", "năm 2024")]


def test_sections_that_changed_places_are_still_known() -> None:
    old = {"noi_dung": [{"muc": f"Mục {name}", "gom": [f"Việc {name} năm 2024"]} for name in "ABC"]}
    assert len(kept({"noi_dung": old["noi_dung"][::-1]}, old)) == 3


def test_a_sentence_made_into_a_point_is_still_known() -> None:
    old, new = {"noi_dung": ["Chi 5 triệu đồng năm 2024"]}, {"noi_dung": [{"gach": "Chi 5 triệu đồng năm 2024"}]}
    assert [words for _, words in kept(new, old)] == ["5 triệu đồng", "năm 2024"]


def test_a_day_without_a_year_is_told_until_it_is_changed() -> None:
    old = {"mo_dau": "Họp ngày 15/4, xong trước 30/11"}
    assert kept({"mo_dau": "Họp ngày 14/4, xong trước 30/11"}, old) == [("mo_dau", "30/11")]


def test_a_figure_of_another_name_in_the_same_place_is_told_when_it_is_the_same() -> None:
    assert kept(table(["Chổi", 5000]), table(["Xẻng", 5000])) == [("noi_dung[0].bang.dong[0][1]", "5000")]


def test_the_other_unicode_form_is_no_change() -> None:
    old = {"mo_dau": "Kết quả của năm 2024"}
    new = {"mo_dau": unicodedata.normalize("NFD", "Kết quả của năm 2024")}
    assert kept(new, old) == [("mo_dau", "năm 2024")]


def calls(rows: int) -> int:
    """Count every call of Python and of C that comparing two plans of ``rows`` rows makes."""
    done = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal done
        done += event in ("call", "c_call")

    old = source(**table(*[[f"Việc {row} năm 2024 của thôn", row * 1000] for row in range(rows)]))
    new = source(**table(*[[f"Việc {row + 3} năm 2024 của các thôn", row * 1000] for row in range(rows)]))
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        list(told(unchanged(new, old, 2025), 2025))
    finally:
        sys.setprofile(before)
    return done


def test_four_times_the_rows_are_four_times_the_work() -> None:
    calls(10)  # what is done once for all
    assert calls(800) < 4.2 * calls(200)

"""Stale places are told so that a person can read them: grouped, counted, a column in one line."""

from __future__ import annotations

import json
from typing import Any

from kehoach.reuse.source import Source
from kehoach.reuse.stale import find
from kehoach.reuse.telling import MOST_LINES, told


def lines(*, most: int | None = None, indent: int | None = None, **plan: Any) -> list[str]:
    text = json.dumps(plan, ensure_ascii=False, indent=indent)
    return list(told(find(Source.of(text, "kh.json"), 2025), 2025, most))


def test_groups_have_a_heading_with_their_count_and_come_in_the_order_of_haste() -> None:
    found = lines(can_cu=["Căn cứ tình hình năm 2024"], mo_dau="năm 2024", ket_thuc="Chi 5.000.000 đồng năm 2023")
    assert found == [
        "Năm, ngày trước năm 2025: 2 chỗ.",
        "  kh.json:1:54 mo_dau: “năm 2024”",
        "  kh.json:1:97 ket_thuc: “năm 2023” trong “Chi 5.000.000 đồng năm 2023”",
        "Số tiền, chỉ tiêu của kế hoạch cũ: 1 chỗ.",
        "  kh.json:1:82 ket_thuc: “5.000.000 đồng” trong “Chi 5.000.000 đồng năm 2023”",
        "Căn cứ, văn bản được dẫn: 1 chỗ. Xem văn bản còn hiệu lực không, có văn bản mới thay chưa.",
        "  kh.json:1:31 can_cu[0]: “năm 2024” trong “Căn cứ tình hình năm 2024”",
    ]


def test_a_column_of_three_hundred_amounts_is_one_line() -> None:
    columns = [{"ten": "Việc"}, {"ten": "Thành tiền", "kieu": "tien"}]
    rows = [[f"Việc {number}", number * 1000] for number in range(1, 301)]
    found = lines(noi_dung=[{"bang": {"cot": columns, "dong": rows}}])
    assert len(found) == 2
    assert found[0] == "Số tiền, chỉ tiêu của kế hoạch cũ: 300 chỗ."
    assert found[1].endswith("dong[0][1]: 1000 (Việc 1); cột “Thành tiền” còn 299 ô nữa, dòng 1")


def test_a_few_entries_of_a_list_are_told_one_by_one() -> None:
    sources = [{"ten": name, "so_tien": 1000} for name in "ABC"]
    found = lines(noi_dung=[{"kinh_phi": {"nguon": sources}}])
    assert [line.rpartition(" ")[2] for line in found[1:]] == ["(A)", "(B)", "(C)"]
    more = lines(noi_dung=[{"kinh_phi": {"nguon": [*sources, *sources]}}])
    assert len(more) == 2
    assert "danh sách noi_dung[0].kinh_phi.nguon còn 5 số nữa" in more[1]


def test_a_legal_basis_is_one_line_with_its_number() -> None:
    basis = {"van_ban": "Kế hoạch", "so": "63/KH-UBND", "ngay": "12/3/2024", "trich_yeu": "về việc làm năm 2024"}
    law = {"van_ban": "Luật", "trich_yeu": "Thủ đô", "ngay": "28/6/2024"}
    assert [line.partition(" can_cu")[2] for line in lines(can_cu=[basis, law])[1:]] == [
        "[0]: Kế hoạch 63/KH-UBND: “12/3/2024”, “năm 2024”",
        "[1]: Luật Thủ đô: “28/6/2024”",
    ]


def test_days_without_a_year_are_a_group_of_their_own() -> None:
    assert lines(noi_dung=["Họp ngày 15/4"]) == [
        "Ngày không ghi năm: 1 chỗ. Xem có còn đúng cho năm 2025 không.",
        "  kh.json:1:20 noi_dung[0]: “ngày 15/4” trong “Họp ngày 15/4”",
    ]


def test_a_place_without_words_around_it_is_named_by_its_row() -> None:
    (_, line) = lines(nhiem_vu=[{"viec": "Phát quang", "thoi_han": "30/4/2024"}])
    assert line.endswith("thoi_han: 30/4/2024 (Phát quang)")


def test_all_lines_of_a_series_are_told_next_ones_together() -> None:
    columns = [{"ten": "Việc"}, {"ten": "Xong"}]
    rows = [[f"Việc {number}", f"{number}/4/{2026 if number in (3, 7) else 2024}"] for number in range(1, 10)]
    text = json.dumps({"bang": {"cot": columns, "dong": rows}}, ensure_ascii=False)
    text = text.replace('["Việc', '\n["Việc')
    (_, line) = list(told(find(Source.of(text, "kh.json"), 2025), 2025))
    assert line.startswith("  kh.json:2:")
    assert line.endswith("(Việc 1); cột “Xong” còn 6 ô nữa, dòng 3, 5-7, 9-10")


def test_of_very_many_lines_apart_the_first_and_the_last_are_told() -> None:
    sources = [{"ten": f"Nguồn {number}", "so_tien": 1000 + number} for number in range(40)]
    (_, line) = lines(indent=1, kinh_phi={"nguon": sources})
    listed = line.rpartition("dòng ")[2]
    assert listed == "10, 14, 18, 22, 26, 30, 34, 38, 42, 46 … 162"


def test_sums_in_sentences_are_told_one_by_one() -> None:
    assert len(lines(noi_dung=[{"gach": f"Chi {number} triệu đồng"} for number in range(1, 9)])) == 1 + 8


def test_a_group_of_a_reminder_is_cut_with_a_count_and_a_list_for_once_is_whole() -> None:
    plan = {"noi_dung": ["năm 2024"] * (MOST_LINES + 7)}
    found = lines(most=MOST_LINES, **plan)
    assert len(found) == MOST_LINES + 2
    assert found[-1].startswith("  … và 7 chỗ nữa")
    assert len(lines(**plan)) == MOST_LINES + 7 + 1

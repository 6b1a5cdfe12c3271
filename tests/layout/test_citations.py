"""Legal bases as the regulation words them (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 6)."""

from __future__ import annotations

from typing import Any

from tests.builders import a_plan, printed_lines

FULL = {
    "van_ban": "Quyết định",
    "so": "2194/QĐ-UBND",
    "ngay": "15/9/2022",
    "co_quan": "UBND tỉnh",
    "trich_yeu": "về việc ban hành bộ tiêu chí",
}


def bases(*given: Any, **changes: Any) -> list[str]:
    lines = printed_lines(a_plan(can_cu=list(given), **changes))
    start = lines.index("Vệ sinh đường làng năm 2026") + 1
    return lines[start : start + len(given)]


def test_a_citation_has_type_number_date_issuer_and_subject_in_order() -> None:
    assert bases(FULL) == [
        "Căn cứ Quyết định số 2194/QĐ-UBND ngày 15 tháng 9 năm 2022 của UBND tỉnh về việc ban hành bộ tiêu chí."
    ]


def test_the_date_may_be_short() -> None:
    assert "ngày 15/9/2022 của" in bases(FULL, kieu_ngay="ngan")[0]
    assert "ngày 05/02/2026" in bases({**FULL, "ngay": "5/2/2026"}, kieu_ngay="ngan")[0]


def test_a_citation_says_no_more_of_a_date_than_is_known() -> None:
    for style in ("dai", "ngan"):
        (line,) = bases({"van_ban": "Kế hoạch", "so": "1/KH", "ngay": "9/2022"}, kieu_ngay=style)
        assert line in {"Căn cứ Kế hoạch số 1/KH tháng 9 năm 2022.", "Căn cứ Kế hoạch số 1/KH tháng 9/2022."}


def test_parts_that_are_not_given_leave_no_gap() -> None:
    assert bases({"van_ban": "Kế hoạch", "ngay": "1/3/2026"}) == ["Căn cứ Kế hoạch ngày 01 tháng 3 năm 2026."]
    assert bases({"van_ban": "Kết luận", "trich_yeu": "tại cuộc họp"}) == ["Căn cứ Kết luận tại cuộc họp."]


def test_a_law_is_cited_by_name_and_date() -> None:
    assert bases({"van_ban": "Luật", "trich_yeu": "Đất đai", "ngay": "18/1/2024"}) == [
        "Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024."
    ]


def test_the_opening_verb_may_be_another() -> None:
    assert bases({**FULL, "loi_dan": "Thực hiện"})[0].startswith("Thực hiện Quyết định số")


def test_words_that_were_typed_are_not_doubled() -> None:
    (line,) = bases({"van_ban": "Quyết định", "so": "số 5/QĐ-UBND", "co_quan": "của UBND tỉnh"})
    assert line == "Căn cứ Quyết định số 5/QĐ-UBND của UBND tỉnh."


def test_a_free_basis_is_printed_as_written() -> None:
    assert bases("Xét đề nghị của **Phòng Kinh tế**;") == ["Xét đề nghị của Phòng Kinh tế."]


def test_each_basis_ends_with_a_semicolon_and_the_last_with_a_full_stop() -> None:
    assert bases("Một", "Hai.", "Ba;") == ["Một;", "Hai;", "Ba."]

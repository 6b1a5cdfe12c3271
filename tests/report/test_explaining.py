"""The explanation of a check is what its class says."""

import pytest

from kehoach.checks import Check
from kehoach.checks.catalogue import all_checks, find_check
from kehoach.report.explaining import explaining_lines, listing_lines


def test_rule_severity_article_advice_and_examples() -> None:
    check = find_check("KH201")
    assert check is not None
    assert list(explaining_lines(check)) == [
        "KH201: Khổ giấy A4 (210 mm x 297 mm).",
        "Mức độ: lỗi",
        "Theo: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I, khoản 1 (từ 05/3/2020)",
        "kehoach kiem-tra --sua sửa được: chọn khổ A4.",
        "",
        "Trong Word: thẻ Bố trí (Layout), mục Kích thước (Size), chọn A4. Văn bản nhiều phần thì chọn cho cả văn bản.",
        "",
        "Đúng:",
        "- khổ A4 đứng",
        "- khổ A4 nằm ngang khi có bảng rộng",
        "",
        "Sai:",
        "- khổ Letter (215,9 mm x 279,4 mm)",
    ]


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.code)
def test_every_check_explains_itself_with_examples(check: Check) -> None:
    lines = list(explaining_lines(check))
    assert lines[0].startswith(f"{check.code}: ")
    assert lines[0].endswith(".")
    assert {"Đúng:", "Sai:"} <= set(lines)
    assert any(line.startswith("Theo") for line in lines)


def test_the_list_has_one_line_for_each_check() -> None:
    *lines, blank, last = listing_lines()
    assert [line.split()[0] for line in lines] == [check.code for check in all_checks()]
    assert (blank, last) == ("", f"Xem một quy tắc: kehoach giai-thich {all_checks()[0].code}")


def test_an_article_that_holds_several_rules_is_named_once() -> None:
    check = find_check("KH122")
    assert check is not None
    articles = [line for line in explaining_lines(check) if line.startswith("Theo: ")]
    assert len(articles) == 2
    assert len(set(articles)) == 2

"""Where pages turn badly is found and named; where they turn well nothing is said."""

from __future__ import annotations

import pytest

from kehoach.checks import Severity
from kehoach.checks.page_checks import PAGE_CHECKS
from kehoach.printed import Printed, Stand
from kehoach.report.examine import examine_pages


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (Printed(4), []),
        (Printed(4, (4, 4)), []),
        (Printed(4, (4, 4), signing_is_alone=True), [("KH401", Severity.ERROR, "đứng riêng ở trang 4")]),
        (Printed(5, (4, 5)), [("KH402", Severity.ERROR, "chức vụ ở trang 4, họ tên người ký ở trang 5")]),
        (
            Printed(4, (4, 4), stranded=(Stand("II. NỘI DUNG", 1), Stand("2. Yêu cầu", 2))),
            [
                ("KH403", Severity.WARNING, "“II. NỘI DUNG” nằm cuối trang 1"),
                ("KH403", Severity.WARNING, "“2. Yêu cầu” nằm cuối trang 2"),
            ],
        ),
    ],
)
def test_where_the_pages_turn_is_judged(printed: Printed, expected: list[tuple[str, Severity, str]]) -> None:
    found = examine_pages(printed, "a.pdf").findings
    assert [(each.code, each.severity) for each in found] == [(code, severity) for code, severity, _ in expected]
    assert all(words in each.message for each, (_, _, words) in zip(found, expected, strict=True))
    assert all(each.remedy.endswith(".") for each in found)


def test_every_check_of_pages_shows_a_right_and_a_wrong_page() -> None:
    assert [check.code for check in PAGE_CHECKS if not (check.right and check.wrong)] == []

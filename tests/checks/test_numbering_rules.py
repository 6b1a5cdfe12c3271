"""Numbers of divisions: what follows what, lists inside lists, and what only looks like a fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.finding import findings, grave, told
from tests.readers.docx.small import p, r
from tests.recognise.shapes import HEAD, SIGNING, TITLE


def plan(*lines: str) -> str:
    """A plan whose text is these lines; one that begins with "*" is bold."""
    text = "".join(p(r(line.removeprefix("*"), "<w:b/>" if line.startswith("*") else "")) for line in lines)
    return HEAD + TITLE + text + SIGNING


def order(folder: Path, *lines: str) -> list[str]:
    return told(findings(plan(*lines), folder, "KH161"))


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(("*I. A", "*1. B", "Nội dung.", "*2. C", "*II. D", "*1. E"), id="khoản begin anew in each mục"),
        pytest.param(("*1. A", "a) b;", "b) c.", "*2. D", "a) e."), id="điểm begin anew in each khoản"),
        pytest.param(("*I. A", "- gồm:", "1. b", "2. c", "- và:", "1. d", "2. e"), id="lists under dashes"),
        pytest.param(("*1. A", "*2. B", "1. c;", "2. d.", "*3. E"), id="a plain list in a bold khoản"),
        pytest.param(("*1. A", "*2. B", "1. c;", "2. d;", "3. e.", "*3. F"), id="a list that runs past its khoản"),
        pytest.param(("1. Các việc sau:", "1. c;", "2. d.", "2. E"), id="a list that was announced"),
        pytest.param(("*1. A", "*1.1. B", "*1.2. C", "*2. D", "*2.1. E"), id="1.1. follows its khoản"),
        pytest.param(("*1. A", "1.1.1. b", "1.1.2. c"), id="a depth that is skipped is no fault of order", marks=[]),
        pytest.param(tuple(f"{letter}) x;" for letter in "abcdđeghik"), id="the Vietnamese alphabet"),
        pytest.param(("Phần I", "*I. A", "Phần II", "*I. B"), id="mục begin anew in each phần"),
        pytest.param(("*A. A", "*I. B", "*B. C", "*I. D"), id="mục begin anew under A. and B."),
        pytest.param(("(1) a;", "(2) b."), id="figures in brackets"),
    ],
)
def test_what_follows_as_it_should_is_left_alone(lines: tuple[str, ...], tmp_path: Path) -> None:
    found = findings(plan(*lines), tmp_path, "KH161")
    assert grave(found) == []


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("*I. A", "*III. B"), "sau “I.” là “III.”."),
        (("*I. A", "*II. B", "*II. C"), "sau “II.” là “II.”."),
        (("a) x;", "b) y;", "c) z;", "d) t;", "e) u."), "sau “d)” là “e)”."),
        (("a) x;", "b) y;", "f) z."), "“f)” không có trong thứ tự các điểm."),
        (("*1. A", "Nội dung.", "*1. B"), "sau “1.” là “1.”."),
        (("*1. A", "a) x;", "b) y.", "*1. B"), "sau “1.” là “1.”."),
        (("1. a;", "2. b;", "4. c."), "sau “2.” là “4.”."),
        (("*II. A", "*III. B"), "dãy bắt đầu bằng “II.”."),
        (("*IIII. A",), "“IIII.” không phải số La Mã đúng."),
        (("*1. A", "*2.1. B"), "số “2.1.” không khớp với số của khoản ở trên."),
    ],
)
def test_what_does_not_follow_is_told_once(lines: tuple[str, ...], said: str, tmp_path: Path) -> None:
    assert order(tmp_path, *lines) == [f"KH161 {said}"]


def test_v_v_is_no_number(tmp_path: Path) -> None:
    assert order(tmp_path, "V/v hỗ trợ nhân dân", "*I. A") == []


def test_a_decision_may_have_articles_and_a_plan_may_not(tmp_path: Path) -> None:
    lines = ("Điều 1. Ban hành Kế hoạch.", "Điều 2. Hiệu lực.")
    assert [finding.code for finding in findings(plan(*lines), tmp_path, "KH163")] == ["KH163"]
    decision = plan(*lines).replace("KẾ HOẠCH", "QUYẾT ĐỊNH")
    assert findings(decision, tmp_path, "KH163") == []


def test_a_title_that_is_not_bold_is_sure_beside_a_bold_one_and_else_a_guess(tmp_path: Path) -> None:
    sure = findings(plan("*1. Mục đích", "Nội dung.", "2. Yêu cầu", "Nội dung."), tmp_path, "KH165")
    assert told(grave(sure)) == ["KH165 tiêu đề khoản không đậm."]
    guess = findings(plan("1. Mục đích", "Nội dung.", "2. Yêu cầu", "Nội dung."), tmp_path, "KH165")
    assert grave(guess) == []
    assert len(guess) == 1


def test_the_last_item_of_a_list_before_a_paragraph_is_no_title(tmp_path: Path) -> None:
    lines = ("*1. Công trình", "- gồm:", "1. Hồ Thôm Cải", "2. Cầu Khuổi Nọi", "Các thôn kiểm tra.")
    assert findings(plan(*lines), tmp_path, "KH165") == []


def test_a_khoản_may_have_its_title_in_bold_on_the_same_line(tmp_path: Path) -> None:
    line = p(r("1. Mục đích: ", "<w:b/>") + r("bảo đảm an toàn."))
    assert findings(HEAD + TITLE + line + SIGNING, tmp_path, "KH165") == []


def test_a_heading_over_nothing_is_a_warning_and_one_without_words_an_error(tmp_path: Path) -> None:
    found = findings(plan("*I. MỤC ĐÍCH", "*II. YÊU CẦU", "Nội dung.", "*III."), tmp_path, "KH166")
    assert told(found) == ["KH166 dưới tiêu đề “I.” không có nội dung.", "KH166 “III.” không có tiêu đề."]
    assert told(grave(found)) == ["KH166 “III.” không có tiêu đề."]

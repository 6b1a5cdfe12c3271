"""What ``kehoach tao`` says of the content of a plan it has made, and that this stops no document."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kehoach import checks
from kehoach.checks import Finding, Severity, WordCheck
from kehoach.checks.passages import Passages
from kehoach.report import examine
from tests.cli.test_tao import SOURCES, Told, put, tao

__all__ = ["tao"]


class Grumbler(WordCheck):
    """Bắt lỗi chữ “sai”, nhắc chữ “lạ”."""

    code, severity, covers = "KH999", Severity.ERROR, ()

    def run(self, words: Passages) -> Iterator[Finding]:
        for passage in words.passages:
            if "hỏng" in passage.text:
                raise ZeroDivisionError
            if "sai" in passage.text:
                yield self.finding(passage, "sai.", "")
            if "lạ" in passage.text:
                yield self.finding(passage, "lạ.", "", severity=Severity.WARNING)


@pytest.fixture
def grumbling(monkeypatch: pytest.MonkeyPatch) -> None:
    """One check of content that is easy to please or to displease, whatever the real ones are."""
    monkeypatch.setattr(checks, "WORD_CHECKS", (Grumbler(),))
    monkeypatch.setattr(examine, "WORD_CHECKS", (Grumbler(),))


@pytest.mark.usefixtures("grumbling")
def test_what_is_found_in_a_plan_is_told_in_one_line_after_its_document(tao: Any) -> None:
    put("kh 1.json", trich_yeu="Việc sai và lạ")
    assert tao("kh 1.json") == Told(
        0,
        ["Đã tạo kh 1.docx"],
        ['kh 1.json: 1 lỗi, 1 cảnh báo. Xem chi tiết: kehoach kiem-tra "kh 1.json"'],
    )


@pytest.mark.usefixtures("grumbling")
@pytest.mark.parametrize(("subject", "code"), [("Việc sai", 1), ("Việc lạ", 0), ("Việc đúng", 0)])
def test_a_strict_order_ends_with_one_for_errors_and_the_document_is_made(tao: Any, subject: str, code: int) -> None:
    put("kh.json", trich_yeu=subject)
    assert tao("kh.json", "--nghiem").code == code
    assert Path("kh.docx").exists()


@pytest.mark.usefixtures("grumbling")
def test_among_many_plans_each_line_is_numbered_and_a_failure_outweighs_an_error(tao: Any) -> None:
    put("a.json", trich_yeu="Việc sai")
    put("b.json")
    told = tao("a.json", "b.json", "--nghiem")
    assert told.code == 1
    assert told.err[0] == "[1/2] a.json: 1 lỗi. Xem chi tiết: kehoach kiem-tra a.json"
    assert told.err[-1] == "Đã tạo 2/2 kế hoạch."
    assert tao("a.json", "c.json", "--nghiem").code == 2


@pytest.mark.usefixtures("grumbling")
def test_a_check_that_fails_takes_no_document_with_it(tao: Any) -> None:
    put("kh.json", trich_yeu="Việc hỏng")
    told = tao("kh.json", "--nghiem")
    assert (told.code, told.out) == (0, ["Đã tạo kh.docx"])
    assert "kh.json: lỗi ngoài dự kiến (ZeroDivisionError)" in told.err[0]


def test_making_a_document_loads_no_reader_of_word_files(tmp_path: Path) -> None:
    put(tmp_path / "kh.json")
    code = (
        "import sys; from kehoach.cli import main; assert main(['tao', 'kh.json']) == 0; "
        "print([name for name in sys.modules if name.startswith(('kehoach.readers.docx', 'kehoach.comments'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={"PYTHONPATH": str(SOURCES), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.splitlines() == ["Đã tạo kh.docx", "[]"]

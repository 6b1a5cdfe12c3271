"""The two examples as printed text and as a dump of the Word file, kept in tests/golden and read like code.

After an intended change: pytest --update-golden, then read the diff.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import kehoach
from tests.builders import example, printed
from tests.word_dump import dump

GOLDEN = Path(__file__).parent / "golden"
NAMES = ("baolinh_2024", "phong_chong_thien_tai_2026")


@pytest.mark.parametrize("name", NAMES)
def test_the_printed_text_is_the_golden_one(name: str, update_golden: bool) -> None:
    _compare(GOLDEN / name / "text.txt", printed(example(name)), update=update_golden)


@pytest.mark.parametrize("name", NAMES)
def test_the_word_file_is_the_golden_one(name: str, update_golden: bool) -> None:
    _compare(GOLDEN / name / "docx.txt", dump(kehoach.render(example(name), "docx")), update=update_golden)


def _compare(golden: Path, made: str, *, update: bool) -> None:
    if update:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(made, encoding="utf-8", newline="\n")
    assert made.splitlines() == golden.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", NAMES)
def test_what_is_found_in_the_plan_is_the_golden_one(name: str, update_golden: bool) -> None:
    _compare(GOLDEN / name / "findings.txt", findings(kehoach.check(example(name))), update=update_golden)


def findings(report: kehoach.Report) -> str:
    """One line for each finding: code, severity, path and message."""
    lines = (f"{found.code} {found.severity} [{found.place or ''}] {found.message}" for found in report.findings)
    return "".join(f"{line}\n" for line in lines)

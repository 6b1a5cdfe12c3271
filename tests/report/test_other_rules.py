"""A document that follows other rules than the decree: its form is not judged, its words are."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach.checks import Severity
from kehoach.report import Report
from kehoach.report.examine import examine
from tests.readers.docx.small import p, word
from tests.recognise.shapes import DATE, TITLE, stack, table

HEAD = table((stack("ĐẢNG ỦY XÃ SUỐI HÒA", "*", "Số 01-KH/ĐU"), stack("ĐẢNG CỘNG SẢN VIỆT NAM", DATE)))
TEXT = p("Chi bộ đơn đốc các thôn theo điều 5 Luật Đất đai.")


@pytest.fixture
def report(tmp_path: Path) -> Report:
    file = tmp_path / "ke-hoach-dang-uy.docx"
    file.write_bytes(word(HEAD + TITLE + TEXT))
    return examine(file)


def test_it_is_said_once_that_the_form_is_not_judged(report: Report) -> None:
    assert [remark.code for remark in report.remarks].count("other_rules") == 1
    assert {finding.code for finding in report.findings} == {"KH361", "KH373"}


def test_what_is_said_of_its_words_is_advice_and_cites_no_article_of_the_decree(report: Report) -> None:
    assert {finding.severity for finding in report.findings} == {Severity.WARNING}
    assert [finding.rule for finding in report.findings] == [None] * len(report.findings)
    assert not report.has_errors

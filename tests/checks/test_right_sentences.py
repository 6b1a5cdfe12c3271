"""Right sentences stay silent: a checker that cries wolf is not read."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach.checks.word_checks import WORD_CHECKS
from kehoach.checks.word_lists import rows
from tests.checks.told import told

FILE = Path(__file__).parent / "right_sentences.txt"
SENTENCES = [line for line in FILE.read_text("utf-8").splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_nothing_is_found_in_a_right_sentence(sentence: str) -> None:
    assert [finding.message for check in WORD_CHECKS for finding in check.run(told(sentence))] == []


def test_there_are_many_and_half_of_them_hold_the_letters_of_a_slip() -> None:
    assert len(SENTENCES) == len(set(SENTENCES)) >= 150
    wrong = [row[0] for row in rows("confused_words")]
    assert sum(any(slip in sentence.lower() for slip in wrong) for sentence in SENTENCES) >= 60

"""Every check of words finds its wrong examples, and nothing at all is found in the right ones."""

import pytest

from kehoach.checks import WORD_CHECKS, Example, WordCheck
from kehoach.checks.passages import Passage, Passages
from kehoach.errors import Position
from kehoach.recognise import Part


def cases(kind):
    return [
        pytest.param(check, example, id=f"{check.code}-{example.text[:40]}")
        for check in WORD_CHECKS
        if "KH361" <= check.code < "KH391"  # of single words; the others need more than a line
        for example in getattr(check, kind)
        if example.change is None
    ]


def found(check: WordCheck, text: str) -> list[str]:
    words = Passages((Passage(Part.BODY, text, Position("ke-hoach.json", pointer="noi_dung[0]")),))
    return [finding.message for finding in check.run(words)]


@pytest.mark.parametrize(("check", "example"), cases("wrong"))
def test_a_wrong_example_is_found(check: WordCheck, example: Example) -> None:
    assert found(check, example.text)


@pytest.mark.parametrize(("check", "example"), cases("right"))
def test_nothing_is_found_in_a_right_example(check: WordCheck, example: Example) -> None:
    assert found(check, example.text) == []

"""Every check of content finds its wrong examples and nothing in its right ones."""

from __future__ import annotations

import pytest

from kehoach.checks import WORD_CHECKS, Example, WordCheck
from tests.checks.told import told

CONTENT = [check for check in WORD_CHECKS if check.code < "KH361"]
RIGHT = [pytest.param(check, each, id=f"{check.code}-{each.text[:60]}") for check in CONTENT for each in check.right]
WRONG = [pytest.param(check, each, id=f"{check.code}-{each.text[:60]}") for check in CONTENT for each in check.wrong]


@pytest.mark.parametrize(("check", "example"), RIGHT)
def test_nothing_is_found_in_a_right_example(check: WordCheck, example: Example) -> None:
    assert list(check.run(told(example.text))) == []


@pytest.mark.parametrize(("check", "example"), WRONG)
def test_a_wrong_example_is_found_once(check: WordCheck, example: Example) -> None:
    (found,) = check.run(told(example.text))
    assert found.code == check.code
    assert found.message.endswith(".")
    assert not found.message[0].isupper()
    assert found.remedy.endswith((".", "”"))

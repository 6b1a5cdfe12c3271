"""Single violations drawn at random and put into right documents are found and named, and nothing else is.

``tests/checks/mutations`` draws them from what the decree says, not from the examples of the checks.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.checks.mutations import (
    annex_words,
    body_words,
    closing_words,
    harmless,
    head_words,
    layers,
    lettering,
    lists,
    numbers,
    pages,
    paragraphs,
    sentences,
)
from tests.checks.mutations.scene import Injury, Right, Scene, injury, opened
from tests.checks.mutations.trial import Trial, table, trials
from tests.checks.right_documents import all_right_documents

SEED, COUNT = 2026, 200
LEAST_NAMED = 0.95
MOST_BESIDE = 0.1
"""Findings beyond the one that is needed, on the average."""

FORM = (*lettering.KINDS, *layers.KINDS, *pages.KINDS, *paragraphs.KINDS)
WORDS = (
    *(*head_words.KINDS, *body_words.KINDS, *numbers.KINDS, *closing_words.KINDS, *annex_words.KINDS),
    *(*sentences.KINDS, *lists.KINDS),
)


@pytest.fixture(scope="module")
def rights(tmp_path_factory: pytest.TempPathFactory) -> list[Right]:
    """The right documents, each read once."""
    folder = tmp_path_factory.mktemp("mutations")
    return [opened(name, data, folder / "van-ban.docx") for name, data in all_right_documents(folder).items()]


@pytest.fixture(scope="module")
def tried(rights: list[Right], tmp_path_factory: pytest.TempPathFactory) -> list[Trial]:
    file = tmp_path_factory.mktemp("spoiled") / "van-ban.docx"
    return [found for kinds in (FORM, WORDS) for found in trials(rights, kinds, COUNT // 2, SEED, file)]


def test_nineteen_of_twenty_violations_are_found_and_named_where_they_are(tried: list[Trial]) -> None:
    missed = [each for each in tried if not each.named]
    assert len(missed) <= (1 - LEAST_NAMED) * len(tried), f"\n{table(missed)}"


def test_a_violation_is_told_once(tried: list[Trial]) -> None:
    beside = [each for each in tried if each.extra]
    assert sum(each.extra for each in beside) <= MOST_BESIDE * len(tried), f"\n{table(beside)}"


def _nothing(scene: Scene, rng: Random) -> Injury:
    return injury("không đổi gì", "")


def test_nothing_is_reported_of_a_document_that_was_only_packed_again(rights: list[Right], tmp_path: Path) -> None:
    found = trials(rights, [_nothing], 3 * len(rights), SEED, tmp_path / "van-ban.docx")
    assert {each.document for each in found} == {right.name for right in rights}
    assert [each for each in found if each.beside] == []


def test_nothing_is_reported_of_a_change_that_leaves_a_document_right(rights: list[Right], tmp_path: Path) -> None:
    found = trials(rights, (*harmless.KINDS, *sentences.TWINS, *lists.TWINS), 60, SEED, tmp_path / "van-ban.docx")
    wrong = [each for each in found if each.beside]
    assert wrong == [], f"\n{table(wrong)}"

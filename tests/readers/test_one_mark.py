"""One mark lost or typed twice is one message, where the mark is: tried with every mark of whole plans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import kehoach
from kehoach.readers.plan_json import parse_plan
from tests.builders import EXAMPLES

STARTER = EXAMPLES.parent / "templates" / "ke_hoach_moi.json"
PLAIN, LARGE = EXAMPLES / "baolinh_2024.json", EXAMPLES / "phong_chong_thien_tai_2026.json"
STEP = 5  # of the large plan every fifth mark
FAR = 1  # lines: the brace before a line may as well stand at its beginning or at the end of the one above

_MARKS = re.compile(r'"(?:[^"\\\n]|\\.)*"|//[^\n]*|[{}\[\],:]')


@dataclass(frozen=True)
class Outcome:
    line: int
    column: int
    mark: str
    problems: tuple[kehoach.Problem, ...]

    @property
    def distance(self) -> int:
        """Lines between the mark and the nearest place told of."""
        return min(abs(problem.position.line - self.line) for problem in self.problems if problem.position.line)


def marks(text: str) -> Iterator[int]:
    """Where the marks of JSON stand, comments and the inside of texts left out."""
    for found in _MARKS.finditer(text):
        if not found[0].startswith("//"):
            yield found.start()
            if found[0][0] == '"':
                yield found.end() - 1


def outcomes(file: Path, again: int, step: int = 1) -> Iterator[Outcome]:
    """What is told of the file with each mark written ``again`` times instead of once."""
    text = file.read_text("utf-8")
    for at in list(marks(text))[::step]:
        try:
            parse_plan(text[:at] + text[at] * again + text[at + 1 :])
        except (kehoach.JsonError, kehoach.PlanError) as error:
            line = text.count("\n", 0, at) + 1
            yield Outcome(line, at - text.rfind("\n", 0, at), text[at], error.problems)


@pytest.mark.parametrize("again", [0, 2], ids=["lost", "doubled"])
@pytest.mark.parametrize("file", [PLAIN, STARTER], ids=lambda file: file.stem)
def test_one_mark_is_one_message_near_the_mark(file: Path, again: int) -> None:
    found = list(outcomes(file, again))
    assert len(found) > 500
    assert [each for each in found if len(each.problems) != 1] == []
    assert len([each for each in found if each.distance > FAR]) <= 4  # where a brace may stand in several lines


@pytest.mark.parametrize("again", [0, 2], ids=["lost", "doubled"])
def test_in_a_plan_of_every_part_a_mark_is_hardly_ever_more_than_one_message(again: int) -> None:
    found = list(outcomes(LARGE, again, STEP))
    assert len(found) > 350
    assert len([each for each in found if len(each.problems) != 1]) <= 2
    assert len([each for each in found if each.distance > FAR]) <= 4

"""Annexes that a plan has and those that its text speaks of, told apart from those of other documents."""

from __future__ import annotations

import pytest

from kehoach.checks.mentions import (
    annexes,
    belongs_elsewhere,
    mentioned_annexes,
    mentions_all,
    mentions_any,
    own_text,
    value_of,
)
from kehoach.checks.passages import Passage, Passages
from kehoach.errors import Position
from kehoach.recognise import Part
from tests.checks.told import told


def values(text: str) -> list[int]:
    return [value for value, _ in mentioned_annexes(text)]


@pytest.mark.parametrize(
    ("text", "mentioned"),
    [
        ("Chi tiết tại Phụ lục I.", [1]),
        ("Chi tiết tại phụ lục số 02 kèm theo Kế hoạch này.", [2]),
        ("Chi tiết tại Phụ lục I, II và III.", [1, 2, 3]),
        ("Chi tiết tại Phụ lục I và Phụ lục IV.", [1, 4]),
        ("Chi tiết tại các Phụ lục I đến IV.", [1, 2, 3, 4]),
        ("Chi tiết tại Phụ lục I - III.", [1, 2, 3]),
        ("Chi tiết tại phụ lục kèm theo.", []),
        ("Phụ lục I Nghị định số 30/2020/NĐ-CP.", []),
        ("Phụ lục I ban hành kèm theo Thông tư số 12/2025/TT-BNV.", []),
        ("Phụ lục I kèm theo Kế hoạch số 15/KH-UBND của tỉnh.", []),
        ("Phụ lục I kèm theo Kế hoạch này.", [1]),
        ("Phụ lục ILVC không có.", []),
    ],
)
def test_the_annexes_of_this_plan_are_told_from_those_of_others(text: str, mentioned: list[int]) -> None:
    assert values(text) == mentioned


def test_the_words_of_a_mention_are_given_as_they_stand() -> None:
    assert list(mentioned_annexes("tại  Phụ lục số 2, 3.")) == [(2, "Phụ lục số 2, 3"), (3, "Phụ lục số 2, 3")]


@pytest.mark.parametrize(("number", "value"), [("I", 1), ("XIV", 14), ("07", 7), ("IIII", None), ("A", None)])
def test_a_number_is_roman_or_arabic(number: str, value: int | None) -> None:
    assert value_of(number) == value


def test_a_label_gives_the_number_and_a_bare_one_gives_none() -> None:
    found = annexes(told("Làm vệ sinh.\nPhụ lục I\nDANH SÁCH\nPhụ lục số 2\nPHỤ LỤC"))
    assert [(annex.label.text, annex.value) for annex in found] == [
        ("Phụ lục I", 1),
        ("Phụ lục số 2", 2),
        ("PHỤ LỤC", None),
    ]


def test_one_annex_has_one_label() -> None:
    label = Passage(Part.ANNEX_LABEL, "Phụ lục I", Position(), annex=1)
    assert len(annexes(Passages((label, label)))) == 1


def test_only_the_plan_itself_may_mention_its_annexes() -> None:
    words = told("Căn cứ Luật Đất đai ngày 18/01/2024;\nChi tiết tại Phụ lục I.\nPhụ lục I\nXem Phụ lục II.")
    assert [passage.text for passage in own_text(words)][-1] == "Chi tiết tại Phụ lục I."


@pytest.mark.parametrize(
    ("behind", "is_elsewhere"),
    [
        (" Nghị định số 30/2020/NĐ-CP", True),
        (" của Luật Đất đai", True),
        (" (ban hành kèm theo Quyết định số 5/QĐ-UBND)", True),
        (" khoản 2 Điều 5 Luật Đất đai", True),
        (" Kế hoạch số 5/KH-UBND", True),
        (" của Kế hoạch này", False),
        (" kế hoạch này", False),
        (".", False),
    ],
)
def test_what_is_named_right_behind_owns_the_part(behind: str, is_elsewhere: bool) -> None:
    assert belongs_elsewhere(f"Mục II{behind}", len("Mục II")) == is_elsewhere


def test_annexes_may_be_spoken_of_together() -> None:
    assert mentions_all("(Chi tiết tại các phụ lục kèm theo)")
    assert mentions_all("Kế hoạch có 3 phụ lục.")
    assert not mentions_all("Chi tiết tại phụ lục kèm theo.")
    assert mentions_any("Chi tiết tại phụ lục kèm theo.")
    assert not mentions_any("Chi tiết kèm theo.")

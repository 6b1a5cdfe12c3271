"""What was probably meant by letters that make no syllable."""

from __future__ import annotations

import pytest

from kehoach.checks.kh374_impossible_syllable import ImpossibleSyllable
from kehoach.checks.spelling import meant_by
from tests.checks.told import told


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("nghành", ("ngành",)),
        ("Ngiên", ("Nghiên",)),
        ("thựchiện", ("thực hiện",)),
        ("qủa", ("quả",)),
        ("NGHÀNH", ("NGÀNH",)),
        ("triểt", ("triệt", "triết")),
        ("viêc", ("việc", "viếc")),
        ("xyz", ()),
        ("a" * 40, ()),
    ],
)
def test_what_may_be_meant_is_given_the_likeliest_first(word: str, meant: tuple[str, ...]) -> None:
    assert meant_by(word) == meant


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("Các nghành phối hợp.", "Viết “ngành”."),
        ("Quán triểt đến chi bộ.", "Xem lại: có thể là “triệt” hoặc “triết”."),
        ("Đã dđđ xong việc.", "Xem lại chữ này."),
    ],
)
def test_two_that_may_be_meant_are_both_named(text: str, remedy: str) -> None:
    assert [finding.remedy for finding in ImpossibleSyllable().run(told(text))] == [remedy]

"""A document that was only opened and saved again is still ours, whatever the program did to its XML."""

from __future__ import annotations

from functools import cache

import pytest

import kehoach
from kehoach.bundled import STARTER, bundled_file
from kehoach.readers.plan_json import read_plan
from kehoach.writers.docx.origin import Origin, origin_of
from tests.builders import a_plan, example
from tests.office import Office
from tests.template_file import parts_of, zipped
from tests.word_saving import HABITS, Habit, saved_by_word, statistics

EXAMPLES = ("baolinh_2024", "phong_chong_thien_tai_2026")


@cache
def made(name: str) -> bytes:
    plan = read_plan(bundled_file(STARTER)) if name == "starter" else example(name)
    return kehoach.render(plan, "docx")


def resaved(data: bytes, *habits: Habit) -> bytes:
    parts = parts_of(data)
    for habit in habits:
        habit(parts)
    return zipped(parts)


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_document_just_made_is_untouched(name: str) -> None:
    assert origin_of(made(name)) is Origin.UNTOUCHED


@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: habit.__name__)
def test_what_word_does_by_itself_is_no_edit(habit: Habit) -> None:
    again = resaved(made("phong_chong_thien_tai_2026"), habit)
    assert again != made("phong_chong_thien_tai_2026")
    assert origin_of(again) is Origin.UNTOUCHED


@pytest.mark.parametrize("name", [*EXAMPLES, "starter"])
def test_all_that_word_does_by_itself_is_no_edit(name: str) -> None:
    assert origin_of(resaved(made(name), saved_by_word)) is Origin.UNTOUCHED


def test_a_second_saving_is_no_edit_either() -> None:
    assert origin_of(resaved(made("baolinh_2024"), saved_by_word, *HABITS[:4])) is Origin.UNTOUCHED


@pytest.mark.parametrize("name", [*EXAMPLES, "starter"])
def test_saving_in_libreoffice_is_no_edit(name: str, office: Office) -> None:
    again = office.resaved(made(name))
    assert origin_of(again) is Origin.UNTOUCHED
    assert origin_of(office.resaved(again)) is Origin.UNTOUCHED


def test_word_after_libreoffice_counts_as_an_edit(office: Office) -> None:
    """LibreOffice writes indents and widths anew; once Word has saved that, nothing tells them from a person's."""
    assert origin_of(resaved(office.resaved(made("baolinh_2024")), statistics)) is Origin.EDITED


@pytest.mark.parametrize(
    "changes",
    [
        {"ngay": None, "so": None},
        {"noi_dung": ["Một dòng **đậm**, *nghiêng* và **đậm** nữa", "a **b****c** d", "R&D, <2> và “ba”"]},
        {"trich_yeu": "Dòng một\nDòng hai"},
        {"noi_dung": [{"bang": {"cot": [{"ten": "Tên"}, {"ten": "Số"}], "dong": [["a", "1"], [None, "2"]]}}]},
    ],
)
def test_plans_of_other_shapes_are_untouched_after_saving(changes: dict[str, object]) -> None:
    data = kehoach.render(a_plan(**changes), "docx")
    assert origin_of(data) is Origin.UNTOUCHED
    habits = [habit for habit in HABITS if habit.__name__ not in {"bookmark_of_the_cursor"}]
    assert origin_of(resaved(data, *habits)) is Origin.UNTOUCHED

"""Blocks larger than a page, as LibreOffice lays them out: nothing is lost and no page is left (nearly) empty."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import kehoach
from tests.builders import a_plan, printed
from tests.office import Office, Page, pages_of
from tests.word_file import WordFile
from tests.word_numbers import W

TEXT = "Các thôn rà soát, vận động người dân cùng làm vệ sinh đường làng, khơi thông cống rãnh và thu gom rác thải. "
MARGIN = 20 / 25.4 * 72


def many(count: int, letter: str = "w") -> str:
    """So many words, each of them different."""
    return " ".join(f"{letter}{index}" for index in range(count))


def table(*rows: Any, **more: Any) -> dict[str, Any]:
    return {"bang": {"cot": [{"ten": "Việc"}, {"ten": "Tiền", "kieu": "tien"}], "dong": list(rows), **more}}


def named(heading: str, *rows: Any, **more: Any) -> dict[str, Any]:
    return {"bang": {"cot": [{"ten": heading}, {"ten": "B"}], "dong": list(rows), **more}}


DEEP = {"diem": many(250, "d"), "gom": [{"gach": many(250, "g"), "gom": [TEXT]}]}
BODIES: dict[str, list[Any]] = {
    "a cell": [TEXT, table(["a", 1], [many(2000), 2], ["b", 3])],
    "the only cell": [TEXT, table([many(2000), 2])],
    "a cell above the total": [TEXT, table(["a", 1], [many(2000), 2], tong=["Tiền"])],
    "a group": [TEXT, table({"nhom": many(400, "n")}, [many(1200), 2], {"nhom": "x"}, ["a", 1])],
    "cells of half a page": [TEXT * 12, table(["a", 1], [many(400), 2], [many(430, "v"), 2], ["b", 3])],
    "a column name": [TEXT, named(many(1200), *[["x", "y"]] * 5)],
    "a column name of half a page": [TEXT, named(many(400), *[["x", "y"]] * 25)],
    "a merged cell": [TEXT, named("A", [{"o": many(1500), "gop_dong": 3}, "1"], ["2"], ["3"], ["x", "y"])],
    "a merged cell low on the page": [TEXT * 8, named("A", [{"o": many(500), "gop_dong": 3}, "1"], ["2"], ["3"])],
    "a table title": [TEXT, table(["a", 1], tieu_de=many(1200), don_vi_tinh="đồng"), TEXT],
    "a section": [TEXT, {"muc": many(700), "gom": [{"khoan": many(600, "k"), "dam": True, "gom": [TEXT]}]}, TEXT],
    "headings one under the other": [TEXT * 9, {"muc": many(200), "gom": [{"khoan": many(200, "k"), "gom": [DEEP]}]}],
    "a label": [{"khoan": many(20), "nhan": many(600, "n")}, TEXT],
    "a word": ["x" * 4000, table(["y" * 3000, 1]), TEXT],
    "a cell on a lying page": [TEXT * 12, named("A", ["a", "1"], [many(1500), "2"], ngang=True)],
}
HEADS: dict[str, dict[str, Any]] = {
    "a subject": {"trich_yeu": many(900)},
    "a subject of many lines": {"trich_yeu": [f"Dòng w{index}" for index in range(90)]},
    "an agency": {"co_quan": {"chu_quan": many(600), "ten": many(150, "t"), "viet_tat": "X", "dia_danh": "Y"}},
    "addressees": {"kinh_gui": [many(30, letter) for letter in "abcdeghiklmnopqrstuvxy"]},
    "legal bases": {"can_cu": [f"Căn cứ w{index}: {TEXT}" for index in range(60)]},
    "footnotes": {"noi_dung": [f"{TEXT}[^a]", TEXT], "chu_thich": {"a": many(1200)}},
    "a decision": {
        "kem_theo": {"van_ban": "Quyết định", "so": "1/QĐ", "trich_yeu": many(800)},
        "so": None,
        "ngay": None,
        "ky": None,
        "noi_nhan": [],
    },
    "annex titles": {"phu_luc": [{"tieu_de": many(600), "gom": [TEXT * 9]}, {"tieu_de": many(60, "p"), "gom": [TEXT]}]},
}


@cache
def plans() -> dict[str, kehoach.Plan]:
    bodies = {name: a_plan(noi_dung=body, ket_thuc=[TEXT * 2]) for name, body in BODIES.items()}
    return bodies | {name: a_plan(**{"noi_dung": [TEXT * 3], **head}) for name, head in HEADS.items()}


@pytest.fixture
def pdfs(office: Office) -> dict[str, Path]:
    return office.pdfs({name: kehoach.render(plan, "docx") for name, plan in plans().items()})


def numbered_words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\b[a-z]\d+\b", text.lower()))


def filled(page: Page) -> float:
    """How far down the page its text reaches."""
    lowest = max((word.bottom for word in page.words if word.top > MARGIN), default=MARGIN)
    return (lowest - MARGIN) / (page.height - 2 * MARGIN)


@pytest.mark.parametrize("name", [*BODIES, *HEADS])
def test_nothing_is_lost(name: str, pdfs: dict[str, Path]) -> None:
    found = numbered_words(" ".join(page.text for page in pages_of(pdfs[name])))
    assert found == numbered_words(printed(plans()[name]))


@pytest.mark.parametrize("name", [*BODIES, *HEADS])
def test_no_page_is_left_empty_for_a_block_that_fits_none(name: str, pdfs: dict[str, Path]) -> None:
    *pages, last = pages_of(pdfs[name])
    # An annex begins on a new page, wherever the one before it ends.
    ends_early = 0.25 if name == "annex titles" else 0.5
    assert [round(filled(page), 2) for page in pages if filled(page) < ends_early] == []
    assert filled(last) > 0.1


def test_column_names_of_half_a_page_are_not_repeated() -> None:
    file = WordFile(kehoach.render(plans()["a column name of half a page"], "docx"))
    assert not list(file.body.iter(f"{W}tblHeader"))


def test_a_line_of_more_than_a_few_lines_is_kept_with_nothing() -> None:
    file = WordFile(kehoach.render(plans()["headings one under the other"], "docx"))
    assert [file.saying(f"{letter}199").keeps_next for letter in ("W", "k", "d", "g")] == [False] * 4


def test_a_row_that_splits_is_kept_with_no_other() -> None:
    file = WordFile(kehoach.render(plans()["the only cell"], "docx"))
    found = next(file.body.iter(f"{W}tblHeader")).getparent().getparent().getparent()
    assert not list(found.iter(f"{W}keepNext"))

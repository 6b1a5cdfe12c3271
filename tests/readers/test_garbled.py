"""Texts in old fonts or the wrong encoding are refused with what they should be; good texts never are."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kehoach
from kehoach.readers.garbled import garbled_texts
from kehoach.readers.json_scanner import scan
from kehoach.readers.plan_json import parse_plan
from tests.builders import EXAMPLES, plan_json
from tests.readers.bad_files import ENCODERS

WORDS = "Thực hiện chương trình xây dựng nông thôn mới trên địa bàn xã"


def in_old_font(text: str, encoding: str) -> str:
    """What an editor shows of a text copied from a document with an old font."""
    return ENCODERS[encoding](text).decode("latin-1")


def found(value: Any) -> list[tuple[str, str, str]]:
    problems = garbled_texts(scan(json.dumps(value, ensure_ascii=False)), None)
    return [(problem.position.pointer, problem.code, problem.remedy) for problem in problems]


@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
def test_a_text_in_an_old_font_is_shown_as_it_should_be(encoding: str) -> None:
    assert found({"a": in_old_font("Xã ta vệ sinh đường làng", encoding)}) == [
        (
            "a",
            "old_font",
            "Sửa thành “Xã ta vệ sinh đường làng”",
        )
    ]


def test_an_old_text_is_known_although_some_of_its_words_could_be_vietnamese() -> None:
    assert found({"a": "KÕ ho¹ch thùc hiÖn n¨m 2024"})[0][2] == "Sửa thành “Kế hoạch thực hiện năm 2024”"


def test_a_text_opened_in_the_wrong_encoding_is_shown_as_it_should_be() -> None:
    assert found({"a": "Làng bản sạch đẹp".encode().decode("cp1252", "ignore")})[0][:2] == ("a", "misread_text")


def test_many_such_texts_are_one_problem_that_counts_them() -> None:
    texts = [in_old_font(WORDS, "tcvn3")] * 20
    ((pointer, code, remedy),) = found(texts)
    assert (pointer, code) == ("[0]", "old_font")
    assert "Unikey" in remedy


def test_a_plan_with_such_a_text_is_no_plan() -> None:
    text = json.dumps(plan_json(trich_yeu=in_old_font(WORDS, "tcvn3")), ensure_ascii=False)
    with pytest.raises(kehoach.PlanError) as refused:
        parse_plan(text)
    assert [problem.code for problem in refused.value.problems] == ["old_font"]


@pytest.mark.parametrize(
    "text",
    [
        WORDS,
        "Kế hoạch",
        "25 °C, 3 m² × 2, ½ ngày, 50 µg, © ® § ¶ · «abc»",
        "UNESCO – Ủy ban",
        "Société générale à Nîmes, Zürich, São Tomé",
        "Bản vẽ số 3±1, dung tích 120.000 m³",
        "Nhà · Xe · Cá",
        "nhân dân ß",
        "mân mê ÿ ÷ cân ö",
        "Phòng ½, nhà ¼",
        "Toà án, thuỷ lợi, hoà bình",
        "xã Đăk R’lấp, buôn Ê Đê",
    ],
)
def test_a_text_as_it_should_be_is_left_alone(text: str) -> None:
    assert found({"a": text}) == []


def test_the_examples_hold_none() -> None:
    for file in EXAMPLES.glob("*.json"):
        assert garbled_texts(scan(file.read_text("utf-8")), None) == ()


@given(
    st.lists(st.sampled_from(WORDS.split() + ["ngô", "và", "có", "nhà", "ba", "µ", "·", "à", "×", "é"])).map(" ".join)
)
def test_words_with_few_marks_are_not_taken_for_an_old_font(text: str) -> None:
    assert found({"a": text}) == []

"""The source that documents carry: from it comes the same plan, and the same document."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

import kehoach
from kehoach.enclosed.source import readable_text, source_of
from kehoach.readers.plan_json import parse_plan
from tests.builders import a_plan, example, plan_json, printed, typed, with_table
from tests.strategies import plans

EXAMPLES = ("baolinh_2024", "phong_chong_thien_tai_2026")


def again(plan: kehoach.Plan) -> kehoach.Plan:
    """The plan that is read from what documents of ``plan`` carry."""
    return parse_plan(readable_text(source_of(plan)))


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_comes_back_as_the_same_plan_and_the_same_bytes(name: str) -> None:
    plan = example(name)
    assert again(plan) == plan
    assert kehoach.render(again(plan), "docx") == kehoach.render(plan, "docx")


@given(plans())
def test_any_plan_comes_back_and_prints_the_same(plan: dict[str, Any]) -> None:
    before = a_plan(**plan)
    after = again(before)
    assert after == before
    assert printed(after) == printed(before)


@pytest.mark.parametrize("figure", ["12.50", "0.10", "-3.000", "1E+2", "1234567890.12345678901234567890"])
def test_figures_keep_every_digit(figure: str) -> None:
    plan = with_table(cot=[{"ten": "A"}, {"ten": "B", "kieu": "so"}], dong=[["x", typed(figure)]])
    assert printed(again(plan)) == printed(plan)
    assert figure in readable_text(source_of(plan))


def test_what_the_office_file_lent_is_carried_and_no_file_is_named(tmp_path: Path) -> None:
    parts = plan_json(ho_so="chung/xa.json", chep_tu="KH mật 2025.json", cho_nam=2026)
    profile = {key: parts.pop(key) for key in ("co_quan", "ky", "noi_nhan")}
    (tmp_path / "chung").mkdir()
    (tmp_path / "chung" / "xa.json").write_text(json.dumps(profile), "utf-8")
    (tmp_path / "kh.json").write_text(json.dumps(parts), "utf-8")
    plan = kehoach.read(tmp_path / "kh.json")
    carried = json.loads(source_of(plan))
    assert carried["ky"] == profile["ky"]
    assert not {"ho_so", "chep_tu", "cho_nam"} & carried.keys()
    assert kehoach.render(again(plan), "docx") == kehoach.render(plan, "docx")


def test_remarks_in_the_file_of_the_clerk_are_not_carried(tmp_path: Path) -> None:
    text = json.dumps(plan_json(), ensure_ascii=False).replace("{", "{ // hỏi lại anh Sơn\n", 1)
    (tmp_path / "kh.json").write_text(text, "utf-8")
    assert "Sơn" not in source_of(kehoach.read(tmp_path / "kh.json")).decode()


def test_the_text_that_is_taken_out_is_laid_out_for_people() -> None:
    text = readable_text(source_of(a_plan()))
    assert text.startswith('{\n  "co_quan": {\n    "ten": [')
    assert text.endswith("}\n")
    assert "Ủy ban nhân dân" in text


@pytest.mark.parametrize("letter", ["\ufffe", "\udc80", "\x07", "<", "&", "]]>"])
def test_odd_letters_of_a_plan_that_was_not_checked_do_no_harm(letter: str) -> None:
    plan = a_plan().model_copy(update={"json_schema": f"a{letter}b"})
    data = kehoach.render(plan, "docx")
    assert data != kehoach.render(a_plan(), "docx")


@pytest.mark.parametrize("text", ["{", "NaN", '{"so": Infinity}', "[" * 100_000, ""])
def test_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises((ValueError, RecursionError)):
        readable_text(text)

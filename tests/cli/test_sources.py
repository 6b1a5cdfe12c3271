"""Which plans a pattern means: not the shared file of the office, a schema or settings, and these are named."""

import json
from pathlib import Path
from typing import Any

import pytest

from kehoach.api import is_something_else
from kehoach.cli import main
from tests.builders import EXAMPLES
from tests.cli.test_tao import Told, put, tao

__all__ = ["tao"]

NO_PLANS = {
    "an office file": '{"co_quan": {"ten": ["Ủy ban nhân dân"]}, "ky": {}, "noi_nhan": [], "luu": []}',
    "an office file with a schema line": '{"$schema": "x", "co_quan": {}}',
    "an office file with comments": '// của xã\n{"luu": ["VT",],}',
    "a schema": '{"$schema": "https://json-schema.org/draft/2020-12/schema", "properties": {"noi_dung": {}}}',
    "settings": '{"editor.fontSize": 14}',
    "a list": '[{"noi_dung": []}]',
    "a word": '"noi_dung"',
    "nothing in braces": "{}",
}
PLANS = {
    "half of a plan": '{"trich_yeu": "Vệ sinh"}',
    "a plan with a mistake": '{"co_quan": {}, "noi_dung": [}',
    "an office file with a mistake": '{"co_quan": {}',
    "no JSON at all": "kế hoạch",
    "an empty file": "",
    "a plan that takes all from its office": '{"ho_so": "xa.json"}',
}


@pytest.mark.parametrize("text", NO_PLANS.values(), ids=NO_PLANS)
def test_sound_json_of_another_kind_is_no_plan(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.json").write_text(text, "utf-8")
    assert is_something_else(tmp_path / "a.json")


@pytest.mark.parametrize("text", PLANS.values(), ids=PLANS)
def test_what_may_be_a_plan_is_not_passed_over(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.json").write_text(text, "utf-8")
    assert not is_something_else(tmp_path / "a.json")
    assert not is_something_else(tmp_path / "khong-co.json")


def test_the_schema_that_kehoach_puts_beside_plans_is_no_plan(tao: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["luoc-do", "-o", "."]) == 0
    assert main(["luoc-do", "--ho-so", "-o", "."]) == 0
    capsys.readouterr()
    put("a.json")
    assert tao("*.json") == Told(
        0, ["Đã tạo a.docx"], ["Bỏ qua 2 tệp không phải kế hoạch: ho_so.schema.json, ke_hoach.schema.json."]
    )


@pytest.mark.parametrize("plan", sorted(EXAMPLES.glob("*.json")), ids=lambda plan: plan.name)
def test_the_examples_are_plans(plan: Path) -> None:
    assert not is_something_else(plan)


def test_a_pattern_passes_over_what_is_no_plan_and_names_it(tao: Any) -> None:
    put("a.json")
    Path("xa.json").write_text('{"luu": ["VT"]}', "utf-8")
    Path("z.json").write_text("{", "utf-8")
    told = tao("*.json")
    assert told.code == 2
    assert told.out == ["[1/2] Đã tạo a.docx"]
    assert told.err[-3:] == [
        "Đã tạo 1/2 kế hoạch; 1 tệp có lỗi:",
        "  z.json",
        "Bỏ qua 1 tệp không phải kế hoạch: xa.json.",
    ]


def test_a_file_named_by_itself_is_not_passed_over(tao: Any) -> None:
    Path("xa.json").write_text('{"luu": ["VT"]}', "utf-8")
    put("a.json")
    for names in (("xa.json",), ("xa.json", "*.json"), ("*.json", "xa.json")):
        told = tao(*names)
        assert told.code == 2
        assert not any("Bỏ qua" in line for line in told.err)


def test_a_pattern_without_any_plan_is_refused(tao: Any) -> None:
    Path("xa.json").write_text('{"luu": ["VT"]}', "utf-8")
    assert tao("*.json") == Told(2, [], ["kehoach: trong các tệp khớp “*.json” không có tệp kế hoạch nào: xa.json."])


def test_of_very_many_files_passed_over_the_first_are_named(tao: Any) -> None:
    put("a.json")
    for number in range(12):
        Path(f"x{number:02}.json").write_text(json.dumps({"luu": ["VT"]}), "utf-8")
    names = ", ".join(f"x{number:02}.json" for number in range(10))
    assert tao("*.json") == Told(0, ["Đã tạo a.docx"], [f"Bỏ qua 12 tệp không phải kế hoạch: {names} và 2 tệp khác."])

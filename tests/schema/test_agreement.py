"""What is read is drawn: nothing that kehoach reads is marked as wrong, and what the schema can see wrong is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from kehoach import model
from kehoach.bundled import STARTER, bundled_file
from kehoach.model.base import PlanPart
from kehoach.model.office import OfficeProfile
from kehoach.readers.decoding import read_text
from kehoach.readers.json_scanner import scan
from kehoach.readers.plan_json import parse_plan
from kehoach.schema.build import batch_schema, plan_schema, profile_schema
from tests.builders import EXAMPLES, faults, faults_of_body, plan_json
from tests.pages import ROOT, Fenced, fenced_blocks
from tests.strategies import plans

PLAN = Draft202012Validator(plan_schema())
PROFILE = Draft202012Validator(profile_schema())


def marked(value: object, schema: Draft202012Validator = PLAN) -> list[str]:
    """Where the schema finds something wrong."""
    return [f"{error.json_path}: {error.message[:80]}" for error in schema.iter_errors(value)]


def scanned(text: str) -> Any:
    found = scan(text)
    assert not found.faults
    return found.value


def test_all_schemas_are_valid_schemas_of_2020_12() -> None:
    for validator in (PLAN, PROFILE, Draft202012Validator(batch_schema())):
        assert validator.schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        Draft202012Validator.check_schema(validator.schema)


@pytest.mark.parametrize("file", [*sorted(EXAMPLES.glob("*.json")), bundled_file(STARTER)], ids=lambda file: file.name)
def test_every_shipped_plan_is_without_a_mark(file: Path) -> None:
    assert marked(scanned(read_text(file))) == []


def _fragments() -> list[Fenced]:
    return [block for block in fenced_blocks(ROOT / "docs" / "cac-khoi.md") if block.language == "jsonc"]


@pytest.mark.parametrize("fragment", _fragments(), ids=lambda fragment: f"line {fragment.line}")
def test_every_fragment_of_the_guide_is_without_a_mark(fragment: Fenced) -> None:
    if re.match(r'\s*"[^"]*"\s*:', fragment.text):
        plan = {**plan_json(), **scanned(f"{{{fragment.text}}}")}
        if plan.get("kem_theo"):
            plan = {key: value for key, value in plan.items() if key not in {"so", "ngay", "ky", "noi_nhan"}}
    else:
        blocks = scanned(f"[{fragment.text}]")
        plan = blocks[0] if isinstance(blocks[0], dict) and "co_quan" in blocks[0] else plan_json(noi_dung=blocks)
    assert marked(plan) == []


@settings(max_examples=60)
@given(plans())
def test_every_plan_that_can_be_made_is_without_a_mark(plan: dict[str, Any]) -> None:
    assert marked(scanned(json.dumps(plan))) == []


SHORT: dict[str, dict[str, Any]] = {
    "lines as one text": {"co_quan": {"ten": "UBND xã", "viet_tat": "UBND", "dia_danh": "X", "chu_quan": "Y"}},
    "subject in lines": {"trich_yeu": ["Một", "hai"]},
    "number as text": {"so": "012"},
    "symbol as one text": {"ky_hieu": "KH-UBND"},
    "year as a number": {"ngay": 2026},
    "date without day": {"ngay": "4/2026"},
    "date in words": {"ngay": "ngày … tháng 4 năm 2026"},
    "no number, no date": {"so": None, "ngay": None},
    "filing note as a list": {"luu": ["VT", "KT"]},
    "filing note as a text": {"luu": "VT"},
    "recipient as an object": {"noi_nhan": ["A", {"ten": "B", "de": "để b/c", "gom": ["C"]}]},
    "legal basis in free words": {"can_cu": ["Xét đề nghị của Trưởng phòng"]},
    "one paragraph": {"mo_dau": "Một đoạn", "ket_thuc": "Hết"},
    "nulls": {"luu": None, "do_mat": None, "lien_he": None, "kem_theo": None, "chep_tu": None},
    "profile instead of parts": {"ho_so": "xa.json", "co_quan": ..., "ky": ..., "noi_nhan": ...},
    "annexes": {"phu_luc": [{"tieu_de": "A", "gom": ["b"]}]},
    "footnotes": {"noi_dung": ["Một[^a]"], "chu_thich": {"a": "lời"}},
    "issued with a decision": {
        "kem_theo": {"van_ban": "Quyết định", "so": "1/QĐ-UBND"},
        **dict.fromkeys(("so", "ngay", "ky", "noi_nhan"), ...),
    },
}  # fmt: skip

SHORT_BLOCKS: dict[str, Any] = {
    "purpose as a text": {"muc": "A", "muc_dich": "Một ý", "yeu_cau": ["Một", "hai"]},
    "purposes with a heading": {"muc": "A", "muc_dich": {"tieu_de": "Mục đích:", "gom": ["Một"]}},
    "target in words": {"chi_tieu": ["Không còn rác", {"ten": "Đạt", "gia_tri": 12.5}]},
    "one target as a text": {"chi_tieu": "Không còn rác"},
    "criteria with odd numbers": {"tieu_chi": [{"so": "6.2", "ten": "A"}, "B"]},
    "tasks": {"nhiem_vu": [{"viec": "A", "phoi_hop": "B", "thoi_han": "Quý II"}, {"viec": "C", "thoi_han": 2026}]},
    "tasks with labels": {"nhiem_vu": {"gom": [{"viec": "A"}], "nhan": {"chu_tri": "Ai làm"}}},
    "unit in words": {"phan_cong": ["Các thôn", {"don_vi": "A", "nhiem_vu": "làm"}]},
    "rows of every form": {
        "bang": {
            "cot": [{"ten": "TT", "kieu": "stt"}, {"ten": "A"}, {"ten": "B", "kieu": "tien"}],
            "so_cot": ["A", "B", 1],
            "dong": [["x", None], {"nhom": "G"}, {"o": ["y", 5], "stt": "I"}, [{"o": "z", "gop_cot": 2}]],
            "tong": "B",
        }
    },
    "an empty list beside a table": {"gach": "A", "gom": [], "bang": {"cot": [{"ten": "A"}], "dong": [["x"]]}},
    "a null beside a list": {"gach": "A", "gom": ["b"], "bang": None},
    "a point under a clause": {"muc": "A", "gom": [{"khoan": "B", "gom": [{"diem": "C"}]}]},
    "one amount": {"kinh_phi": {"so_tien": 0}},
    "sources": {"kinh_phi": {"so_tien": None, "nguon": [{"ten": "A", "so_tien": 1}]}},
}


@pytest.mark.parametrize("changes", SHORT.values(), ids=SHORT)
def test_a_short_form_that_is_read_is_not_marked(changes: dict[str, Any]) -> None:
    plan = {key: value for key, value in plan_json(**changes).items() if value is not ...}
    if "ho_so" not in changes:
        assert parse_plan(json.dumps(plan))
    assert marked(plan) == []


@pytest.mark.parametrize("block", SHORT_BLOCKS.values(), ids=SHORT_BLOCKS)
def test_a_short_form_of_a_block_that_is_read_is_not_marked(block: dict[str, Any]) -> None:
    assert faults_of_body(block) == []
    assert marked(plan_json(noi_dung=[block])) == []


WRONG: dict[str, dict[str, Any]] = {
    "unknown key": {"trichyeu": "x"},
    "wrong kind": {"ky": "Chủ tịch"},
    "blank text": {"trich_yeu": " "},
    "empty list": {"noi_dung": []},
    "three lines too many": {"co_quan": {"ten": ["a", "b", "c", "d"], "viet_tat": "U", "dia_danh": "X"}},
    "abbreviation with a space": {"co_quan": {"ten": "a", "viet_tat": "U B", "dia_danh": "X"}},
    "no such day": {"ngay": "31/4/2026"},
    "no such month": {"ngay": "13/2026"},
    "no date at all": {"ngay": "hôm nay"},
    "year out of reach": {"ngay": 3000},
    "number zero": {"so": 0},
    "number in words": {"so": "mười hai"},
    "choice with marks": {"kieu_ngay": "ngắn"},
    "no signature": {"ky": None},
    "deputy alone": {"ky": {"chuc_vu": "Phó Chủ tịch", "ho_ten": "x"}},
    "order and authorization": {"ky": {"chuc_vu": "x", "ho_ten": "y", "thua_lenh": "a", "thua_uy_quyen": "b"}},
    "acting in place of": {"ky": {"chuc_vu": "x", "ho_ten": "y", "ky_thay": "a", "quyen": True}},
    "signature without a name": {"ky": {"chuc_vu": "x"}},
    "recipients empty": {"noi_nhan": []},
    "own number beside a decision": {"kem_theo": {"van_ban": "Quyết định", "so": "1"}},
    "law with a number": {"can_cu": [{"van_ban": "Luật", "so": "1", "trich_yeu": "x"}]},
    "bare citation": {"can_cu": [{"van_ban": "Quyết định"}]},
    "copies without a drafter": {"luu": {"so_ban": 3}},
    "year as a text": {"cho_nam": "2026"},
    "annex without contents": {"phu_luc": [{"tieu_de": "x"}]},
    "footnote that is a number": {"chu_thich": {"a": 1}},
}
WRONG_BLOCKS: dict[str, Any] = {
    "number as paragraph": 3,
    "block of no kind": {"gom": ["x"]},
    "misspelt kind": {"khoann": "x"},
    "empty section": {"muc": "x"},
    "section in a section": {"muc": "x", "gom": [{"muc": "y", "gom": ["z"]}]},
    "two contents": {"gach": "x", "gom": ["y"], "chi_tieu": ["z"]},
    "two lists": {"gach": "x", "tieu_chi": ["y"], "chi_tieu": ["z"]},
    "no purpose": {"muc_dich": []},
    "purpose twice": {"muc_dich": {"loi": "x", "gom": ["y"]}},
    "funding of nothing": {"kinh_phi": {}},
    "funding twice": {"kinh_phi": {"so_tien": 1, "nguon": [{"ten": "x", "so_tien": 1}]}},
    "money as a text": {"kinh_phi": {"so_tien": "5.000.000"}},
    "money below nothing": {"kinh_phi": {"so_tien": -1}},
    "task in words": {"nhiem_vu": ["x"]},
    "deadline on no day": {"nhiem_vu": [{"viec": "x", "thoi_han": "31/6/2026"}]},
    "unknown label": {"nhiem_vu": {"gom": [{"viec": "x"}], "nhan": {"viec": "y"}}},
    "table without rows": {"bang": {"cot": [{"ten": "x"}]}},
    "unknown kind of column": {"bang": {"cot": [{"ten": "x", "kieu": "tiền"}], "dong": [["y"]]}},
    "column too wide": {"bang": {"cot": [{"ten": "x", "rong": 41}], "dong": [["y"]]}},
    "empty row": {"bang": {"cot": [{"ten": "x"}], "dong": [[]]}},
    "key of a group row in a row": {"bang": {"cot": [{"ten": "x"}], "dong": [{"nhom": "a", "dam": True}]}},
    "span of nothing": {"bang": {"cot": [{"ten": "x"}], "dong": [[{"o": "a", "gop_cot": 0}]]}},
    "yes as a text": {"khoan": "x", "dam": "có"},
}


@pytest.mark.parametrize("changes", WRONG.values(), ids=WRONG)
def test_a_mistake_that_one_place_shows_is_marked(changes: dict[str, Any]) -> None:
    assert faults(**changes) != []
    assert marked(plan_json(**changes)) != []


@pytest.mark.parametrize("block", WRONG_BLOCKS.values(), ids=WRONG_BLOCKS)
def test_a_mistake_in_a_block_is_marked(block: Any) -> None:
    assert faults_of_body(block) != []
    assert marked(plan_json(noi_dung=[block])) != []


@pytest.mark.parametrize("key", ["co_quan", "trich_yeu", "noi_dung", "noi_nhan", "ky"])
def test_a_key_that_is_missing_is_marked(key: str) -> None:
    assert marked({name: value for name, value in plan_json().items() if name != key}) != []


def test_the_office_file_agrees_as_well() -> None:
    office = {key: plan_json()[key] for key in ("co_quan", "ky", "noi_nhan")} | {"luu": "VT"}
    assert OfficeProfile.model_validate(office, by_name=False, by_alias=True)
    assert marked({"$schema": "ho_so.schema.json", **office}, PROFILE) == []
    for wrong in ({}, {"$schema": "x"}, {**office, "noi_dung": ["x"]}, {"ky": {"chuc_vu": "x"}}, {"noi_nhan": []}):
        assert marked(wrong, PROFILE) != []


def _examples() -> list[tuple[type[PlanPart], str, object]]:
    parts = [part for part in vars(model).values() if isinstance(part, type) and issubclass(part, PlanPart)]
    return [
        (part, str(field.validation_alias), example)
        for part in parts
        for field in part.model_fields.values()
        for example in field.examples or ()
    ]


@pytest.mark.parametrize(("part", "key", "example"), _examples(), ids=lambda each: str(each)[:30])
def test_every_example_an_editor_shows_fits_its_own_key(part: type[PlanPart], key: str, example: object) -> None:
    for schema in (PLAN.schema, PROFILE.schema):
        for drawn in _drawn_keys(schema, key, example):
            assert not list(Draft202012Validator({**drawn, "$defs": schema["$defs"]}).iter_errors(example))


def _drawn_keys(schema: Any, key: str, example: object) -> Iterator[Any]:
    if isinstance(schema, dict):
        drawn = schema.get("properties", {}).get(key)
        if isinstance(drawn, dict) and f'"{key}": ' in drawn.get("markdownDescription", "") and drawn.get("examples") == [example]:  # fmt: skip
            yield drawn
        for inner in schema.values():
            yield from _drawn_keys(inner, key, example)
    elif isinstance(schema, list):
        for inner in schema:
            yield from _drawn_keys(inner, key, example)

"""Each piece an editor inserts is a piece of a plan, as it stands before anything is typed into it."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

import kehoach
from kehoach.readers.plan_json import parse_plan
from kehoach.schema.build import plan_schema, profile_schema
from kehoach.schema.snippets import BLOCKS, OF_FIELDS, OF_ITEMS, ROWS, SECTION, Snippet
from tests.builders import plan_json
from tests.pages import ROOT

ENGLISH = re.compile(r"[A-Z][a-z]+[A-Z]|\b(Plan|Section|Clause|Table|Recipient|Signature|Annex|Column|Row|Cell)\b")
_TABLE = {"cot": [{"ten": "A"}], "dong": [["x"]]}
_WRAPPED: dict[str, Any] = {
    "LegalBasis": lambda piece: {"can_cu": [piece]},
    "Recipient": lambda piece: {"noi_nhan": [piece]},
    "Annex": lambda piece: {"phu_luc": [piece]},
    "Task": lambda piece: {"noi_dung": [{"nhiem_vu": [piece]}]},
    "Target": lambda piece: {"noi_dung": [{"chi_tieu": [piece]}]},
    "Criterion": lambda piece: {"noi_dung": [{"tieu_chi": [piece]}]},
    "Responsibility": lambda piece: {"noi_dung": [{"phan_cong": [piece]}]},
    "FundingSource": lambda piece: {"noi_dung": [{"kinh_phi": {"nguon": [piece]}}]},
    "Column": lambda piece: {"noi_dung": [{"bang": _table_with(piece)}]},
    "signature": lambda piece: {"ky": piece},
    "tasks": lambda piece: {"noi_dung": [{"nhiem_vu": piece}]},
    "funding": lambda piece: {"noi_dung": [{"kinh_phi": piece}]},
    "table": lambda piece: {"noi_dung": [{"bang": piece}]},
    "block": lambda piece: {"noi_dung": [piece]},
    "row": lambda piece: {"noi_dung": [{"bang": {**_TABLE, "dong": [piece, ["x"]]}}]},
}


def _table_with(column: Any) -> Any:
    cells = 0 if column.get("kieu") == "stt" else len(column.get("cot", [1]))
    return {"cot": [{"ten": "A"}, column], "dong": [["x", *[None] * cells]]}


def pieces() -> list[tuple[str, Snippet]]:
    """Every snippet there is, with where it may stand."""
    listed = [(place, each) for place, snippets in {**OF_ITEMS, **OF_FIELDS}.items() for each in snippets]
    return [*listed, *(("block", each) for each in (SECTION, *BLOCKS)), *(("row", each) for each in ROWS)]


def filled(body: Any) -> Any:
    """The piece with every place passed by with the Tab key."""
    text = re.sub(r'"\^(\$\{\d+:[^}]*\})"', r"\1", json.dumps(body, ensure_ascii=False))
    return json.loads(re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text))


@pytest.mark.parametrize(("place", "snippet"), pieces(), ids=lambda each: getattr(each, "label", each))
def test_the_piece_is_read_where_it_is_offered(place: str, snippet: Snippet) -> None:
    plan = parse_plan(json.dumps(plan_json(**_WRAPPED[place](filled(snippet.body)))))
    assert kehoach.render(plan, "txt")


@pytest.mark.parametrize(("place", "snippet"), pieces(), ids=lambda each: getattr(each, "label", each))
def test_the_piece_has_places_to_type_in_numbered_from_one(place: str, snippet: Snippet) -> None:
    numbers = [int(number) for number in re.findall(r"\$\{(\d+):", json.dumps(snippet.body))]
    assert sorted(set(numbers)) == list(range(1, len(set(numbers)) + 1))
    assert numbers or snippet.label.startswith("cột số thứ tự")


def test_the_guide_names_every_piece() -> None:
    guide = (ROOT / "docs" / "viet-trong-vscode.md").read_text("utf-8")
    assert [snippet.label for _, snippet in pieces() if f"*{snippet.label}*" not in guide] == []


def test_the_three_ways_to_sign_are_offered() -> None:
    printed = [
        kehoach.render(parse_plan(json.dumps(plan_json(ky=filled(each.body)))), "txt").decode()
        for each in OF_FIELDS["signature"]
    ]
    for text, capacity in zip(printed, ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "KT. CHỦ TỊCH", "TL. CHỦ TỊCH"), strict=True):
        assert capacity in text


@pytest.mark.parametrize("schema", [plan_schema(), profile_schema()], ids=["plan", "office"])
def test_nothing_an_editor_shows_names_a_class_of_the_model(schema: Any) -> None:
    shown = list(_shown(schema))
    assert len(shown) > 100
    assert [text for text in shown if ENGLISH.search(text)] == []


def _shown(schema: Any) -> Any:
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key == "properties":
                yield from (text for each in value.values() for text in _shown(each))
            elif isinstance(value, str) and key not in ("$ref", "$schema", "pattern", "type", "const"):
                yield value
            elif key == "$defs":
                yield from value
                yield from (text for each in value.values() for text in _shown(each))
            else:
                yield from _shown(value)
    elif isinstance(schema, list):
        for each in schema:
            yield from _shown(each)

"""The plan of a batch in VS Code: gaps and repeated parts are no mistakes, everything else is told as of any plan."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from kehoach.bundled import BATCH_SCHEMA, SCHEMA
from kehoach.readers.json_scanner import scan
from kehoach.schema.build import batch_schema
from kehoach.schema.snippets import BLOCKS, OF_ITEMS, REPEAT, ROWS, SECTION
from tests.builders import EXAMPLES, plan_json
from tests.editor import Editor
from tests.schema.test_agreement import marked
from tests.schema.test_editor import ENGLISH, MARKS, PLACES

BATCH = Draft202012Validator(batch_schema())
TABLE = {"cot": [{"ten": "Việc"}], "dong": [["x"]]}


def typed(**changes: Any) -> str:
    """A small plan of a batch."""
    return json.dumps({"$schema": BATCH_SCHEMA, **plan_json(**changes)}, ensure_ascii=False)


def repeated(pattern: Any) -> dict[str, Any]:
    return {"lap_lai": {"trang": "Công việc", "khoa": "ma_xa", "mau": pattern}}


FILLED_IN: dict[str, dict[str, Any]] = {
    "a number and a date": {"so": "{so}", "ngay": "{ngay}"},
    "a date with words around": {"ngay": "{ngay:ngay}/2026"},
    "a choice": {"do_khan": "{do_khan?}"},
    "an abbreviation": {"co_quan": {"ten": "x", "viet_tat": "{viet tat}", "dia_danh": "{ten_xa}"}},
    "yes or no": {"noi_dung": [{"khoan": "x", "dam": "{dam}"}]},
    "money": {"noi_dung": [{"kinh_phi": {"so_tien": "{so_tien}"}}]},
    "a deadline": {"noi_dung": [{"nhiem_vu": [{"viec": "x", "thoi_han": "{han}"}]}]},
    "a cell": {"noi_dung": [{"bang": {**TABLE, "dong": [["{viec}"], [{"o": "{viec}", "gop_cot": "{rong}"}]]}}]},
    "repeated rows": {"noi_dung": [{"bang": {**TABLE, "dong": [["x"], repeated(["{viec}"])]}}]},
    "repeated paragraphs": {"noi_dung": ["x", repeated({"khoan": "{viec}", "gom": ["{chi_tiet}"]})]},
    "repeated tasks": {"noi_dung": [{"nhiem_vu": [repeated({"viec": "{viec}", "chu_tri": "{don_vi}"})]}]},
    "repeated recipients": {"noi_nhan": [repeated("{don_vi}"), "Các thôn"]},
    "a repeated annex": {"phu_luc": [repeated({"tieu_de": "{ten}", "tep": "{tep}"})]},
}


@pytest.mark.parametrize("changes", FILLED_IN.values(), ids=FILLED_IN)
def test_what_is_filled_in_has_a_wavy_line_only_with_the_schema_of_other_plans(
    editor: Editor, changes: dict[str, Any]
) -> None:
    assert editor.check(typed(**changes)) == []


@pytest.mark.parametrize("name", [name for name in FILLED_IN if name != "a deadline"])
def test_the_schema_of_other_plans_takes_no_gaps(editor: Editor, name: str) -> None:
    assert editor.check(typed(**FILLED_IN[name]).replace(BATCH_SCHEMA, SCHEMA)) != []


def test_the_example_and_every_ordinary_plan_are_without_a_mark(editor: Editor) -> None:
    example = (EXAMPLES / "hang_loat" / "ra_quan.json").read_text("utf-8")
    assert editor.check(example.replace("\n{", f'\n{{ "$schema": "{BATCH_SCHEMA}",', 1)) == []
    for file in EXAMPLES.glob("*.json"):
        assert marked(scan(file.read_text("utf-8")).value, BATCH) == []


@pytest.mark.parametrize("name", [name for name in MARKS if "office" not in name])
def test_a_mistake_is_told_as_in_any_plan(editor: Editor, name: str) -> None:
    document, text, said = MARKS[name]
    found = {(mark.text, mark.message) for mark in editor.check(document.replace(SCHEMA, BATCH_SCHEMA))}
    assert any(at == text and message.startswith(said) for at, message in found)
    assert not any(ENGLISH.search(message) for _, message in found)


@pytest.mark.parametrize(
    ("asked", "at", "said"),
    [
        ({"trang": "A", "mau": "x"}, '{"trang": "A", "mau": "x"}', "Khối lap_lai cần đủ ba khóa"),
        ("Công việc", '"Công việc"', "Khối lap_lai cần đủ ba khóa"),
        ({**repeated("x")["lap_lai"], "khóa": "y"}, '"khóa"', "Không có khóa này ở đây."),
        (repeated({"ten": "x", "dde": "y"})["lap_lai"], '"dde"', "Không có khóa này ở đây."),
    ],
)
def test_a_repeated_part_is_looked_at_too(editor: Editor, asked: Any, at: str, said: str) -> None:
    (found,) = editor.check(typed(noi_nhan=[{"lap_lai": asked}]))
    assert found.text == at
    assert found.message.startswith(said)


@pytest.mark.parametrize(("document", "snippets"), PLACES.values(), ids=PLACES)
def test_the_same_pieces_are_offered(editor: Editor, document: str, snippets: tuple[Any, ...]) -> None:
    offered = editor.complete(document.replace(SCHEMA, BATCH_SCHEMA))
    assert {snippet.label for snippet in snippets} <= set(offered)


def test_a_repeated_part_is_offered_in_every_list(editor: Editor) -> None:
    for document, snippets in PLACES.values():
        if snippets in ((SECTION, *BLOCKS), BLOCKS, ROWS, *OF_ITEMS.values()) and "[|]" in document:
            chosen = editor.complete(document.replace(SCHEMA, BATCH_SCHEMA))[REPEAT.label]
            assert '"mau": "{cong_viec}"' in chosen.document


def test_choices_are_offered_and_explained(editor: Editor) -> None:
    document = typed().replace('"so":', '"do_khan": |, "so":')
    offered = editor.complete(document)
    assert {'"Khẩn"', '"Thượng khẩn"', '"Hỏa tốc"'} <= set(offered)
    assert offered['"Khẩn"'].about == "dấu độ khẩn, mức thấp nhất"
    assert offered['"Khẩn"'].document == typed().replace('"so":', '"do_khan": "Khẩn", "so":')
    assert "mức giữa" in editor.hover(typed(do_khan="Thượng |khẩn"))

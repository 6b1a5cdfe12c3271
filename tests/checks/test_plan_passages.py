"""A plan as passages: every text of its file in some line, in printed order, at its own path."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kehoach.checks.passages import Passage
from kehoach.checks.plan_passages import passages_of_plan
from kehoach.errors import Position
from kehoach.readers.json_scanner import scan
from kehoach.readers.plan_json import read_placed_plan
from kehoach.readers.typed_texts import TypedText, typed_texts
from kehoach.recognise import Part
from tests.builders import EXAMPLES, a_plan, with_body

STARTER = EXAMPLES.parent / "templates" / "ke_hoach_moi.json"
FILES = (EXAMPLES / "baolinh_2024.json", EXAMPLES / "phong_chong_thien_tai_2026.json", STARTER)
NOT_PRINTED = {
    *("json_schema", "copied_from", "copied_for_year", "profile", "date_style", "abbreviation", "kind", "line_kind"),
    *("form", "align", "column_numbers", "columns"),
}
IN_EVERY_LINE = {"called", "dash"}
COMPOSED = {"symbol", "place", "secrecy", "urgency", "circulation"}


def key(text: str) -> str:
    return re.sub(r"\[\^\w+\]|[\W_]+", "", text).casefold()


def placed(file: Path) -> list[tuple[str, Passage]]:
    read = read_placed_plan(file)
    found = []
    for passage in passages_of_plan(read.plan, str(file)).passages:
        assert isinstance(passage.place, Position)
        found.append((read.position(passage.place.pointer).pointer, passage))
    return found


def texts(file: Path) -> list[tuple[str, TypedText]]:
    raw = scan(file.read_text("utf-8")).value
    skipped = NOT_PRINTED | IN_EVERY_LINE | COMPOSED
    plan = read_placed_plan(file).plan
    return [(pointer_of(text.path), text) for text in typed_texts(raw, plan) if text.field not in skipped]


def pointer_of(path: tuple[str | int, ...]) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_text_stands_in_a_line_that_is_placed_at_it_or_at_the_first_text_of_that_line(file: Path) -> None:
    passages = placed(file)
    for pointer, text in texts(file):
        if text.place[1] in ("deadline", "issued_on"):
            continue
        lines = [at for at, passage in passages if key(text.kept) in key(passage.text)]
        owner = pointer.rpartition(".")[0]
        assert any(at == pointer or at.startswith(owner) for at in lines), pointer


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_line_that_begins_with_a_text_is_placed_at_its_path(file: Path) -> None:
    long = [(pointer, key(text.kept)) for pointer, text in texts(file) if len(key(text.kept)) > 20]
    assert len(long) > 8
    passages = placed(file)
    for pointer, words in long:
        begun = [
            at for at, passage in passages if key(passage.text).startswith(words) and passage.part is not Part.TYPE
        ]
        assert not begun or pointer in begun


def lines(plan: object, *parts: Part) -> list[tuple[str, str, str]]:
    found = passages_of_plan(plan).of(*parts)  # type: ignore[arg-type]
    return [(passage.place.pointer, passage.number, passage.text) for passage in found]  # type: ignore[union-attr]


def test_numbers_are_those_of_print() -> None:
    body = {"muc": "Nội dung", "gom": [{"khoan": "Việc một", "gom": [{"diem": "a"}, {"diem": "b"}]}]}
    assert lines(with_body(body), Part.SECTION, Part.CLAUSE, Part.POINT) == [
        ("noi_dung[0].muc", "I.", "NỘI DUNG"),
        ("noi_dung[0].gom[0].khoan", "1.", "Việc một"),
        ("noi_dung[0].gom[0].gom[0].diem", "a)", "a;"),
        ("noi_dung[0].gom[0].gom[1].diem", "b)", "b./."),
    ]


def test_a_text_is_not_taken_for_words_that_the_line_above_it_prints_by_itself() -> None:
    funding = {"kinh_phi": {"so_tien": 5000000}}
    table = {"bang": {"don_vi_tinh": "đồng", "cot": [{"ten": "Việc"}], "dong": [["Họp"]]}}
    assert ("noi_dung[1].bang.don_vi_tinh", "", "Đơn vị tính: đồng") in lines(with_body(funding, table), Part.BODY)


def test_cells_know_their_row_and_column_and_the_path_of_what_they_hold() -> None:
    columns = [{"ten": "TT", "kieu": "stt"}, {"ten": "Việc"}, {"ten": "Tiền", "kieu": "tien"}]
    rows = [{"nhom": "Hè"}, [{"o": "Họp", "gop_cot": 2}], ["Quét", 5000]]
    plan = with_body({"bang": {"cot": columns, "dong": rows, "tong": ["Tiền"]}})
    cells = [
        (cell.row & 0xFFFFF, cell.column, cell.text, cell.place.pointer.removeprefix("noi_dung[0].bang."))  # type: ignore[union-attr]
        for cell in passages_of_plan(plan).of(Part.TABLE)
    ]
    assert cells == [
        (1, 1, "TT", "cot[0].ten"),
        (1, 2, "Việc", "cot[1].ten"),
        (1, 3, "Tiền", "cot[2].ten"),
        (2, 2, "Hè", "dong[0].nhom"),
        (3, 2, "Họp", "dong[1].o[0]"),
        (4, 2, "Quét", "dong[2].o[0]"),
        (4, 3, "5.000", "dong[2].o[1]"),
        (5, 1, "Tổng cộng", "tong"),
        (5, 3, "5.000", "tong"),
    ]


def test_tasks_in_a_table_have_the_paths_of_the_tasks() -> None:
    tasks = {"dang": "bang", "gom": [{"viec": "Họp", "thoi_han": "30/6/2026"}, {"viec": "Quét", "chu_tri": "Thôn"}]}
    cells = lines(with_body({"nhiem_vu": tasks}), Part.TABLE)
    assert ("noi_dung[0].nhiem_vu.gom[0].thoi_han", "", "30/6/2026") in cells
    assert ("noi_dung[0].nhiem_vu.gom[1].chu_tri", "", "Thôn") in cells


def test_annexes_are_counted_and_footnotes_come_last() -> None:
    plan = a_plan(
        noi_dung=["Các thôn[^a] làm"],
        chu_thich={"a": "Gồm năm thôn."},
        phu_luc=[{"tieu_de": "Một", "gom": ["x"]}, {"tieu_de": "Hai", "gom": ["y"]}],
    )
    found = [
        (passage.annex, passage.text, passage.place.pointer)  # type: ignore[union-attr]
        for passage in passages_of_plan(plan).of(Part.ANNEX_LABEL, Part.ANNEX_TITLE, Part.OTHER)
    ]
    assert found == [
        (1, "Phụ lục I", "phu_luc[0].tieu_de"),
        (1, "MỘT", "phu_luc[0].tieu_de"),
        (2, "Phụ lục II", "phu_luc[1].tieu_de"),
        (2, "HAI", "phu_luc[1].tieu_de"),
        (0, "Gồm năm thôn.", "chu_thich.a"),
    ]


def test_a_short_form_is_placed_where_it_is_written(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(
        '{"co_quan": {"ten": "Ủy ban nhân dân", "viet_tat": "UBND", "dia_danh": "Suối Hòa"}, "trich_yeu": "Vệ sinh",'
        '"mo_dau": "Như sau:", "noi_dung": [{"bang": {"cot": [{"ten": "Việc"}], "dong": [["Họp"]]}}],'
        '"noi_nhan": ["Các thôn"], "ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Nông Thị Hạnh"}}',
        "utf-8",
    )
    found = [pointer for pointer, _ in placed(file)]
    assert {"co_quan.ten", "mo_dau", "noi_dung[0].bang.dong[0][0]", "noi_nhan[0]"} <= set(found)

"""Which year a plan is for, and what is told when a copied plan is made."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from kehoach.reuse.reminder import reminder, year_of
from kehoach.reuse.source import Source

TODAY = datetime.date(2025, 12, 20)


def put(path: Path, **plan: Any) -> Path:
    path.write_text(json.dumps(plan, ensure_ascii=False), "utf-8")
    return path


def told(path: Path) -> list[str]:
    return [line.replace(str(path), path.name) for line in reminder(path, TODAY)]


@pytest.mark.parametrize(
    ("plan", "year"),
    [
        ({}, 2025),
        ({"cho_nam": 2023}, 2023),
        ({"ngay": "5/1/2026"}, 2026),
        ({"ngay": "5/1/2024"}, 2025),
        ({"ngay": "mai"}, 2025),
        ({"trich_yeu": "Thu gom rác năm 2026"}, 2026),
        ({"trich_yeu": ["Thu gom rác", "năm 2026"]}, 2026),
        ({"trich_yeu": "Phát triển đến năm 2030"}, 2025),
        ({"trich_yeu": "Tổng kết năm 2024"}, 2025),
        ({"cho_nam": True, "trich_yeu": 5}, 2025),
    ],
)
def test_the_year_of_a_plan_is_the_remembered_one_or_the_present_or_the_next_it_names(
    plan: dict[str, Any], year: int
) -> None:
    assert year_of(Source.of(json.dumps(plan)), TODAY) == year


def test_a_plan_that_is_no_copy_is_not_spoken_of(tmp_path: Path) -> None:
    assert told(put(tmp_path / "moi.json", trich_yeu="năm 2020")) == []


def test_unchanged_places_are_told_and_how_to_end_it(tmp_path: Path) -> None:
    put(tmp_path / "cũ.json", trich_yeu="Năm 2024", mo_dau="Năm 2023")
    new = put(tmp_path / "moi.json", chep_tu="cũ.json", cho_nam=2025, trich_yeu="Năm 2025", mo_dau="Năm 2023")
    assert told(new) == [
        "moi.json: 1 chỗ còn như trong cũ.json.",
        "Năm, ngày trước năm 2025: 1 chỗ.",
        "  moi.json:1:77 mo_dau: “Năm 2023”",
        "Xem hết rồi thì xóa chep_tu, cho_nam ở dòng 1 của moi.json để không nhắc nữa.",
    ]


def test_when_all_is_changed_the_line_may_go(tmp_path: Path) -> None:
    put(tmp_path / "cu.json", trich_yeu="Năm 2024")
    new = put(tmp_path / "moi.json", chep_tu="cu.json", trich_yeu="Năm 2025")
    assert told(new) == ["moi.json: không còn chỗ nào như trong cu.json. Có thể xóa chep_tu ở dòng 1."]


def test_the_old_plan_is_looked_for_from_the_folder_of_the_new_one(tmp_path: Path) -> None:
    for folder in ("2024", "2025"):
        (tmp_path / folder).mkdir()
    put(tmp_path / "2024" / "kh.json", trich_yeu="Năm 2024")
    for origin in ("../2024/kh.json", "..\\2024\\kh.json"):
        new = put(tmp_path / "2025" / "kh.json", chep_tu=origin, trich_yeu="Năm 2024")
        assert len(told(new)) == 4


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "moi.json:1:13 chep_tu: không thấy tệp cũ cu.json nên không nhắc được chỗ nào chưa sửa."),
        (b'{"a": 1', "moi.json:1:13 chep_tu: không so được với tệp cũ cu.json, vì tệp đó viết sai ở dòng 1."),
        (b"%PDF-1.4", "moi.json:1:13 chep_tu: không so được với tệp cũ, vì không đọc được. "),
    ],
)
def test_an_old_plan_that_cannot_be_read_is_one_note(tmp_path: Path, content: bytes | None, said: str) -> None:
    if content is not None:
        (tmp_path / "cu.json").write_bytes(content)
    (line,) = told(put(tmp_path / "moi.json", chep_tu="cu.json", trich_yeu="Năm 2024"))
    assert line.startswith(said)


@pytest.mark.parametrize("origin", [".", "moi.json/x", "a\0b", "x" * 5000])
def test_an_impossible_old_plan_is_one_note(tmp_path: Path, origin: str) -> None:
    assert len(told(put(tmp_path / "moi.json", chep_tu=origin))) == 1


def test_a_plan_that_names_itself_is_told_so(tmp_path: Path) -> None:
    (line,) = told(put(tmp_path / "moi.json", chep_tu="moi.json", trich_yeu="Năm 2024"))
    assert "chính tệp này" in line


@pytest.mark.parametrize("origin", [None, 5, "", " "])
def test_an_origin_that_is_no_name_is_left_to_the_model(tmp_path: Path, origin: object) -> None:
    assert told(put(tmp_path / "moi.json", chep_tu=origin)) == []

"""Annexes that are files, seen from the plan file: noted where they are named, looked for where they may be."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import kehoach
from kehoach.api import input_places
from tests.batch.builders import settings
from tests.builders import plan_json
from tests.pdf.finishing.foreign import a_pdf, bytes_of

MAP = {"tieu_de": "Bản đồ", "tep": "ban-do.pdf"}
ROADS = {"tieu_de": "Danh sách tuyến đường", "gom": ["Đường Nà Lùng"]}
LOOKS = """
import sys, kehoach
kehoach.read_with_notes("a.json"), kehoach.check("a.json"), kehoach.write(kehoach.read("a.json"), "a.docx")
print([name for name in sys.modules if name.partition(".")[0] == "pypdf"])
"""


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return put(phu_luc=[ROADS, MAP])


def put(**changes: Any) -> Path:
    plan = Path("a.json")
    plan.write_text(json.dumps(plan_json(**changes), ensure_ascii=False, indent=1), "utf-8")
    return plan


def test_a_file_that_is_not_there_is_noted_at_its_line(plan: Path) -> None:
    (note,) = kehoach.read_with_notes(plan).notes
    line = plan.read_text("utf-8").splitlines().index('   "tep": "ban-do.pdf"') + 1
    assert str(note) == (
        f"a.json:{line}:11 phu_luc[1].tep: không thấy tệp ban-do.pdf. "
        "Chép tệp vào cạnh kế hoạch, hoặc sửa lại tên ở tep."
    )
    assert kehoach.check(plan).remarks == (note,)


def test_a_file_that_can_be_used_is_not_spoken_of(plan: Path) -> None:
    plan.with_name("ban-do.pdf").write_bytes(bytes_of(a_pdf()))
    assert kehoach.read_with_notes(plan).notes == ()


def test_notes_stand_in_the_order_of_the_file(plan: Path) -> None:
    put(phu_luc=[{**ROADS, "gom": ["1. Đường Nà Lùng"]}, MAP, {**ROADS, "gom": ["2. Đường Bản Chang"]}])
    places = [note.position.pointer for note in kehoach.read_with_notes(plan).notes]
    assert places == ["phu_luc[0].gom[0]", "phu_luc[1].tep", "phu_luc[2].gom[0]"]


def test_a_plan_may_be_anything_where_its_files_are_looked_for(plan: Path) -> None:
    put(phu_luc=[MAP, {"tep": 5}, "x", {"tep": " "}, ROADS], so=[])
    assert input_places(plan) == (Path("ban-do.pdf"),)
    put(phu_luc={"tep": "ban-do.pdf"})
    assert input_places(plan) == ()


@pytest.mark.parametrize(("annexes", "loaded"), [([ROADS], False), ([MAP], True)], ids=["written out", "file"])
def test_only_a_plan_with_such_an_annex_pays_for_reading_pdfs(plan: Path, annexes: list[Any], loaded: bool) -> None:
    put(phu_luc=annexes)
    plan.with_name("ban-do.pdf").write_bytes(bytes_of(a_pdf()))
    run = subprocess.run([sys.executable, "-c", LOOKS], env=settings(), capture_output=True, encoding="utf-8")
    assert (run.returncode, run.stderr) == (0, "")
    assert (run.stdout.strip() != "[]") is loaded

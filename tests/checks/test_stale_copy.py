"""What is left of an older plan, whichever of the two is a plan file and whichever a Word document."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import kehoach
from kehoach.checks import Severity
from kehoach.cli import main
from tests.builders import plan_json
from tests.checks.told import told

BODY = ["Ra quân ngày 15/3/2025, kinh phí 5.000.000 đồng", "Giai đoạn 2025 - 2030 vẫn tiếp tục"]
OLD = {"so": 12, "ngay": "15/4/2025", "trich_yeu": "Vệ sinh đường làng năm 2025", "noi_dung": BODY}
SIGNED = {"chuc_vu": "Chủ tịch", "ho_ten": "Lương Văn Sơn"}


def written(folder: Path, name: str, **changes: Any) -> Path:
    file = folder / name
    text = json.dumps(plan_json(**changes), ensure_ascii=False)
    if file.suffix == ".json":
        file.write_text(text, "utf-8")
    else:
        (folder / "nguon.json").write_text(text, "utf-8")
        kehoach.write(kehoach.read(folder / "nguon.json"), file)
    return file


def left(new: Path, old: Path) -> list[str]:
    return [found.message for found in kehoach.check(new, old).findings if found.code.startswith("KH39")]


@pytest.mark.parametrize("old", ["cu.json", "cu.docx"])
@pytest.mark.parametrize("new", ["moi.json", "moi.docx"])
def test_past_dates_and_sums_are_listed_and_what_goes_on_is_not(tmp_path: Path, new: str, old: str) -> None:
    before = written(tmp_path, old, **OLD)
    after = written(tmp_path, new, **{**OLD, "so": 15, "ngay": "12/4/2026", "trich_yeu": "Vệ sinh năm 2026"}, ky=SIGNED)
    assert left(after, before) == ["còn như văn bản cũ: “15/3/2025”, “5.000.000 đồng”."]


def test_a_copy_that_nobody_has_touched_is_stale_in_every_place(tmp_path: Path) -> None:
    old = written(tmp_path, "cu.json", **OLD)
    found = left(written(tmp_path, "moi.json", **OLD), old)
    assert found[0] == "còn như văn bản cũ: “Số: 12/KH-UBND”."
    assert "còn như văn bản cũ: “năm 2025”." in found
    assert "người ký vẫn là “Nông Thị Hạnh” như văn bản cũ." in found


def test_a_law_keeps_its_date_and_a_plan_of_last_year_among_the_bases_is_listed(tmp_path: Path) -> None:
    law = {"van_ban": "Luật", "trich_yeu": "Đất đai", "ngay": "18/01/2024"}
    plan = {"van_ban": "Kế hoạch", "so": "63/KH-UBND", "ngay": "12/3/2025", "co_quan": "UBND tỉnh", "trich_yeu": "về X"}
    old = written(tmp_path, "cu.json", **OLD, can_cu=[law, plan])
    new = written(tmp_path, "moi.json", so=15, trich_yeu="Vệ sinh năm 2026", can_cu=[law, plan], ky=SIGNED)
    assert left(new, old) == ["còn như văn bản cũ: “Kế hoạch số 63/KH-UBND ngày 12 tháng 3 năm 2025”."]


def test_the_old_name_of_a_body_is_a_note(tmp_path: Path) -> None:
    body = {"ten": ["Ủy ban nhân dân", "xã Bảo Linh"], "viet_tat": "UBND", "dia_danh": "Bảo Linh"}
    old = written(tmp_path, "cu.json", co_quan=body)
    new = written(tmp_path, "moi.json", noi_dung=["Các thôn của xã Bảo Linh ra quân"], ky=SIGNED)
    (found,) = (each for each in kehoach.check(new, old).findings if each.code == "KH392")
    assert (found.message, found.severity) == ("còn tên cũ “Bảo Linh”.", Severity.NOTE)


def test_the_command_compares_with_the_old_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = written(tmp_path, "cu.docx", **OLD)
    new = written(tmp_path, "moi.json", **{**OLD, "trich_yeu": "Vệ sinh năm 2026"})
    assert main(["kiem-tra", str(new), "--so-voi", str(old)]) == 0
    assert "KH391 cảnh báo: còn như văn bản cũ: “15/3/2025”, “5.000.000 đồng”." in capsys.readouterr().out


def test_an_old_file_that_cannot_be_read_is_told_and_nothing_is_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = written(tmp_path, "moi.json", **OLD)
    assert main(["kiem-tra", str(new), "--so-voi", str(tmp_path / "mat.docx")]) == 2
    told = capsys.readouterr()
    assert (told.out, "mat.docx" in told.err) == ("", True)


def test_a_sum_in_a_sentence_is_the_sum_in_a_table() -> None:
    from kehoach.checks.kh391_stale_copy import StaleCopy

    old = told("KẾ HOẠCH\nVệ sinh năm 2025\nKinh phí 5.000.000 đồng.")
    new = told("KẾ HOẠCH\nVệ sinh năm 2026\n| Chổi | 5.000.000 |")
    (found,) = StaleCopy().run(new, old)
    assert found.message == "còn như văn bản cũ: “5.000.000”."

"""Small batches: a plan with gaps, workbooks of a few rows, and the command run on them."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl

from kehoach.batch.blueprint import Blueprint
from kehoach.batch.table import Given, Table
from kehoach.cli import main
from tests.builders import SOURCES, plan_json

Rows = Sequence[Sequence[Any]]
HEADER = ["Mã", "Tên xã", "Ngày", "Kinh phí"]


def gap_json(**changes: Any) -> dict[str, Any]:
    """A plan for each commune, with a code, a name, a date and money."""
    body = ["Các thôn của xã {ten_xa} (mã {ma}) làm vệ sinh, kinh phí {kinh_phi:tien}"]
    return plan_json(**{"trich_yeu": "Vệ sinh xã {ten_xa}", "ngay": "{ngay}", "noi_dung": body, **changes})


def put_plan(folder: Path, **changes: Any) -> Path:
    return put_json(folder / "ke-hoach.json", gap_json(**changes))


def put_json(path: Path, value: Any) -> Path:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1), "utf-8")
    return path


def commune(number: int) -> list[Any]:
    """One good row."""
    return [f"{number:05}", f"Suối {number}", "15/4/2026", 1_000_000 + number]


def put_book(path: Path, rows: Rows, header: Sequence[Any] = HEADER, **others: Rows) -> Path:
    """A workbook: the main sheet "Dữ liệu", and ``others`` with their headers."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = "Dữ liệu"
    for row in [header, *rows]:
        sheet.append(list(row))
    for name, lines in others.items():
        other = book.create_sheet(name)
        for row in lines:
            other.append(list(row))
    book.save(path)
    return path


def given(folder: Path, rows: Rows, header: Sequence[Any] = HEADER, **changes: Any) -> list[Given]:
    """The rows of a workbook as the plan of this folder sees them."""
    blueprint = Blueprint.read(put_plan(folder, **changes))
    return list(Table.read(put_book(folder / "bang.xlsx", rows, header), blueprint).rows())


class Told(NamedTuple):
    """What a command printed, and its exit code."""

    code: int
    out: list[str]
    err: list[str]


def kehoach(folder: Path, *words: str) -> Told:
    """Run the command in a folder, in this process."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.chdir(folder), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(words)
    return Told(code, out.getvalue().splitlines(), err.getvalue().splitlines())


def settings(**environment: str) -> dict[str, str]:
    """The environment in which a process runs these sources."""
    return {**os.environ, "PYTHONPATH": str(SOURCES), "PYTHONUTF8": "1", **environment}


def batch(folder: Path, *words: str, workbook: str = "bang.xlsx") -> Told:
    """Run ``hang-loat`` in a folder, in one process, into ``ra``."""
    return kehoach(folder, "hang-loat", "ke-hoach.json", workbook, "-o", "ra", "--so-tien-trinh", "1", *words)


def report(folder: Path) -> list[dict[str, str]]:
    """The rows of the report in a folder."""
    with (folder / "bao-cao.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=";"))


def documents(folder: Path, ending: str = ".docx") -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.suffix == ending)

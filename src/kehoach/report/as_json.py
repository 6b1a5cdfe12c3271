"""Reports as JSON for programs. The shape is public: docs/kiem-tra.md names every key, and keys are only added."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from kehoach.checks import Finding, Severity
from kehoach.errors import Position, Problem
from kehoach.regulation import Rule
from kehoach.report.outcome import Outcome, Unjudged
from kehoach.report.places import Where
from kehoach.report.repairing import Repaired
from kehoach.report.report import Report
from kehoach.seen import Story

FORM = "kehoach-kiem-tra/1"
"""The name of the shape and its version; it stands first in the file."""

SEVERITIES: Mapping[Severity, str] = {Severity.ERROR: "loi", Severity.WARNING: "canh_bao", Severity.NOTE: "luu_y"}
STORIES: Mapping[Story, str] = {
    Story.BODY: "than",
    Story.HEADER: "dau_trang",
    Story.FOOTER: "chan_trang",
    Story.FOOTNOTE: "chu_thich",
    Story.TEXT_BOX: "khung_chu",
}
_KINDS = {"word": "van_ban", "plan": "ke_hoach"}


def json_report(outcomes: Sequence[Outcome], version: str) -> str:
    """All outcomes of one run as JSON text."""
    return _text([_file(outcome) for outcome in outcomes], version)


def json_repaired(repaired: Repaired, version: str) -> str:
    """What was found in a file, and what of it was repaired, as JSON text."""
    done = {
        "ra": repaired.target,
        "da_sua": [_finding(finding) for finding in repaired.done],
        "doi_chu": [{"cho": _place(each.place), "cu": each.old, "moi": each.new} for each in repaired.changes],
        "con_lai": [_finding(finding) for finding in repaired.left.findings],
    }
    return _text([{**_judged(repaired.found), "sua": done}], version)


def _text(files: list[dict[str, Any]], version: str) -> str:
    whole = {"dang": FORM, "phien_ban": version, "tep": files}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _file(outcome: Outcome) -> dict[str, Any]:
    if isinstance(outcome, Unjudged):
        return {"ten": outcome.file, "kiem_duoc": False, "ly_do": list(outcome.reasons)}
    return _judged(outcome)


def _judged(report: Report) -> dict[str, Any]:
    counts = {SEVERITIES[severity]: count for severity, count in report.counts.items()}
    return {
        "ten": report.file,
        "kiem_duoc": True,
        "loai": _KINDS[report.kind],
        "dem": {**counts, "chua_kiem_duoc": len(report.left_open)},
        "phat_hien": [_finding(finding) for finding in report.findings],
        "chua_kiem_duoc": [_left_open(finding) for finding in report.left_open],
        "chu_y": [_remark(remark) for remark in report.remarks],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "ma": finding.code,
        "muc_do": SEVERITIES[finding.severity],
        **_where(finding),
        "sai": finding.message,
        "cach_sua": finding.remedy,
        "theo": None if finding.rule is None else _rule(finding.rule),
    }


def _left_open(finding: Finding) -> dict[str, Any]:
    return {
        "ma": finding.code,
        **_where(finding),
        "noi_dung": finding.message,
        "nen_lam": finding.remedy,
        "theo": None if finding.rule is None else _rule(finding.rule),
    }


def _where(finding: Finding) -> dict[str, Any]:
    return {
        "cho": _place(finding.place),
        "cho_khac": [_place(place) for place in finding.others],
        "phan": None if finding.part is None else str(finding.part),
    }


def _place(where: Where) -> dict[str, Any] | None:
    if where is None:
        return None
    if isinstance(where, Position):
        return {"dong": where.line, "cot": where.column, "duong_dan": where.pointer}
    cell = {"bang": where.table, "hang": where.row, "o": where.column} if where.table else {}
    return {"noi": STORIES[where.story], "doan": where.paragraph, **cell, "chu": where.words}


def _rule(rule: Rule) -> dict[str, Any]:
    return {"ma": rule.id, "dieu_khoan": rule.article, "tu_ngay": _day(rule.since), "bat_buoc": rule.binding}


def _day(day: date) -> str:
    return day.isoformat()


def _remark(remark: Problem) -> dict[str, Any]:
    message = f"{remark.message} {remark.remedy}".rstrip()
    return {"ma": remark.code, "cho": _place(remark.position) if remark.position.pointer else None, "noi_dung": message}

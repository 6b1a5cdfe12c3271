"""Small plans to test with: the smallest valid one, and what a test changes in it, written as JSON is."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

import docx
from docx.document import Document

import kehoach
from kehoach.blocks import Flow, Inline, Run
from kehoach.layout import layout
from kehoach.readers.plan_json import parse_plan

EXAMPLES = Path(__file__).parents[1] / "examples"
SOURCES = Path(__file__).parents[1] / "src"
HANGING = 20.0
"""Seconds of the processor, however busy the machine: a thousand times what the work takes, so it will never end."""
TEMPLATE = Path(__file__).parents[1] / "templates" / "ke_hoach_mau.docx"


def plan_json(**changes: Any) -> dict[str, Any]:
    """The smallest valid plan in JSON keys, with ``changes``; a key set to None is as good as left out."""
    smallest = {
        "co_quan": {"ten": ["Ủy ban nhân dân", "xã Suối Hòa"], "viet_tat": "UBND", "dia_danh": "Suối Hòa"},
        "so": 12,
        "ngay": "15/4/2026",
        "trich_yeu": "Vệ sinh đường làng năm 2026",
        "noi_dung": ["Các thôn làm vệ sinh vào sáng thứ Bảy"],
        "noi_nhan": ["Các thôn"],
        "ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Nông Thị Hạnh"},
    }
    return {**smallest, **changes}


def typed(number: str) -> str:
    """A number for ``a_plan`` that stands in the file with just these digits, which no Python number keeps."""
    return f"<<{number}>>"


def a_plan(**changes: Any) -> kehoach.Plan:
    """The smallest valid plan with ``changes``, read as a file would be."""
    text = json.dumps(plan_json(**changes), ensure_ascii=False)
    return parse_plan(re.sub('"<<(.*?)>>"', r"\1", text))


def with_body(*blocks: Any, **changes: Any) -> kehoach.Plan:
    """A plan with these blocks as its ``noi_dung``."""
    return a_plan(noi_dung=list(blocks), **changes)


def with_table(**table: Any) -> kehoach.Plan:
    """A plan whose body is one table."""
    return with_body({"bang": table})


def faults(**changes: Any) -> list[tuple[str, str]]:
    """What is wrong with the plan, as (path in JSON keys, code), in file order; empty for a valid one."""
    try:
        a_plan(**changes)
    except kehoach.PlanError as error:
        return [(problem.position.pointer, problem.code) for problem in error.problems]
    return []


def faults_of_body(*blocks: Any, **changes: Any) -> list[tuple[str, str]]:
    """Like ``faults``, for blocks of the body."""
    return faults(noi_dung=list(blocks), **changes)


def faults_of_table(**table: Any) -> list[tuple[str, str]]:
    """Like ``faults``, for a table; paths begin below the table."""
    found = faults_of_body({"bang": table})
    return [(path.removeprefix("noi_dung[0].bang").removeprefix("."), code) for path, code in found]


def printed(plan: kehoach.Plan) -> str:
    """The plan as plain text."""
    return kehoach.render(plan, "txt").decode()


def printed_lines(plan: kehoach.Plan) -> list[str]:
    """The printed text without blank lines."""
    return [line for line in printed(plan).splitlines() if line]


def body_lines(*blocks: Any, **changes: Any) -> list[str]:
    """The printed lines of these blocks alone: between the subject and the last paragraph, which is “Hết./.”."""
    plan = with_body(*blocks, **{"ket_thuc": "Hết", **changes})
    lines = printed_lines(plan)
    return lines[lines.index(plan.subject[-1]) + 1 : lines.index("Hết./.")]


def flow_of(plan: kehoach.Plan) -> Flow:
    return layout(plan)


def runs(inline: Inline) -> tuple[Run, ...]:
    """The runs of some text; a plain string is one run."""
    return (Run(inline),) if isinstance(inline, str) else inline


def words(inline: Inline) -> str:
    """The bare words of some text."""
    return "".join(run.text for run in runs(inline))


def docx_of(plan: kehoach.Plan, template: kehoach.Template | None = None) -> Document:
    """The plan as a Word document, opened with python-docx."""
    return docx.Document(io.BytesIO(kehoach.render(plan, "docx", template)))


def example(name: str) -> kehoach.Plan:
    """One of the plans in examples/."""
    return kehoach.read(EXAMPLES / f"{name}.json")

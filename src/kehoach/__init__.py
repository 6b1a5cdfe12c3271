"""Typed Vietnamese administrative plans (kế hoạch), written as official .docx files.

    plan = kehoach.read("ke-hoach.json")
    kehoach.write(plan, "ke-hoach.docx")

Everything below is loaded when it is first asked for, so that a command pays only for what it uses.
"""

from __future__ import annotations

TYPE_CHECKING = False  # importing typing for it takes longer than all the rest of this module
if TYPE_CHECKING:
    from typing import Any

    from kehoach.api import (
        check,
        json_schema,
        read,
        read_with_notes,
        render,
        render_pdf,
        repair,
        stale,
        start,
        take_out,
        write,
    )
    from kehoach.checks import Finding, Severity
    from kehoach.errors import (
        ConverterError,
        ConverterMissingError,
        EditedError,
        InputError,
        JsonError,
        KehoachError,
        OutputError,
        PlanError,
        Position,
        Problem,
        TemplateError,
        WorkerError,
    )
    from kehoach.many.processes import LocalProcesses
    from kehoach.many.rendering import Result, render_many
    from kehoach.model import (
        Aims,
        Annex,
        Archive,
        Bracketed,
        Cell,
        Citation,
        Clause,
        Column,
        Contact,
        Criteria,
        Criterion,
        Dash,
        Funding,
        FundingSource,
        GroupRow,
        LegalBasis,
        Lists,
        OfficeProfile,
        Organization,
        Paragraph,
        Plan,
        Plus,
        Point,
        Recipient,
        Responsibilities,
        Responsibility,
        Row,
        Section,
        Signature,
        Star,
        SubClause,
        Table,
        Target,
        Targets,
        Task,
        Tasks,
        Total,
    )
    from kehoach.readers.plan_json import ReadResult
    from kehoach.repairs.mends.base import TextChange
    from kehoach.report import Report
    from kehoach.report.repairing import Repaired
    from kehoach.seen import Place
    from kehoach.template import Template
    from kehoach.vietnamese import PartialDate

_ELSEWHERE = {
    "kehoach.api": (
        "check",
        "json_schema",
        "read",
        "read_with_notes",
        "render",
        "render_pdf",
        "repair",
        "stale",
        "start",
        "take_out",
        "write",
    ),
    "kehoach.checks": ("Finding", "Severity"),
    "kehoach.errors": (
        "ConverterError",
        "ConverterMissingError",
        "EditedError",
        "InputError",
        "JsonError",
        "KehoachError",
        "OutputError",
        "PlanError",
        "Position",
        "Problem",
        "TemplateError",
        "WorkerError",
    ),
    "kehoach.many.processes": ("LocalProcesses",),
    "kehoach.many.rendering": ("Result", "render_many"),
    "kehoach.readers.plan_json": ("ReadResult",),
    "kehoach.repairs.mends.base": ("TextChange",),
    "kehoach.report": ("Report",),
    "kehoach.report.repairing": ("Repaired",),
    "kehoach.seen": ("Place",),
    "kehoach.template": ("Template",),
    "kehoach.vietnamese": ("PartialDate",),
}
_HOME_OF = {name: module for module, names in _ELSEWHERE.items() for name in names}

__version__ = "0.1.0"
__all__ = [
    "Aims",
    "Annex",
    "Archive",
    "Bracketed",
    "Cell",
    "Citation",
    "Clause",
    "Column",
    "Contact",
    "ConverterError",
    "ConverterMissingError",
    "Criteria",
    "Criterion",
    "Dash",
    "EditedError",
    "Finding",
    "Funding",
    "FundingSource",
    "GroupRow",
    "InputError",
    "JsonError",
    "KehoachError",
    "LegalBasis",
    "Lists",
    "LocalProcesses",
    "OfficeProfile",
    "Organization",
    "OutputError",
    "Paragraph",
    "PartialDate",
    "Place",
    "Plan",
    "PlanError",
    "Plus",
    "Point",
    "Position",
    "Problem",
    "ReadResult",
    "Recipient",
    "Repaired",
    "Report",
    "Responsibilities",
    "Responsibility",
    "Result",
    "Row",
    "Section",
    "Severity",
    "Signature",
    "Star",
    "SubClause",
    "Table",
    "Target",
    "Targets",
    "Task",
    "Tasks",
    "Template",
    "TemplateError",
    "TextChange",
    "Total",
    "WorkerError",
    "__version__",
    "check",
    "json_schema",
    "read",
    "read_with_notes",
    "render",
    "render_many",
    "render_pdf",
    "repair",
    "stale",
    "start",
    "take_out",
    "write",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOME_OF.get(name, "kehoach.model")), name)


def __dir__() -> list[str]:
    return sorted(__all__)

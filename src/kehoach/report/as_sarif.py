"""Reports as SARIF 2.1.0, the form in which editors and code hosts take the findings of any checker.

A place in a Word document has no line: it is a logical location, named as in the report for people. A plan has lines
and columns, counted in characters.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any
from urllib.parse import quote

from kehoach.checks import Check, Finding, Severity
from kehoach.checks.catalogue import all_checks, articles, explanation
from kehoach.errors import Position, Problem
from kehoach.report.outcome import Outcome, Unjudged
from kehoach.report.places import Where, said
from kehoach.report.report import Report

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Mapping[Severity, str] = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def sarif_report(outcomes: Sequence[Outcome], version: str) -> str:
    """All outcomes of one run as a SARIF log."""
    checks = all_checks()
    numbers = {check.code: number for number, check in enumerate(checks)}
    driver = {"name": "kehoach", "version": version, "language": "vi", "rules": [_rule(check) for check in checks]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(outcomes)],
        "artifacts": [{"location": _artifact(outcome.file)} for outcome in outcomes],
        "results": list(chain.from_iterable(_results(outcome, numbers) for outcome in outcomes)),
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rule(check: Check) -> dict[str, Any]:
    told = explanation(check)
    full = "\n\n".join(filter(None, told))
    named = dict.fromkeys(rule.article for rule in articles(check))  # some articles hold several rules
    return {
        "id": check.code,
        "shortDescription": {"text": told.rule},
        "fullDescription": {"text": full},
        "help": {"text": "\n\n".join([full, *named])},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
        "properties": {"tags": list(check.covers)},
    }


def _invocation(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    lost = [outcome for outcome in outcomes if isinstance(outcome, Unjudged)]
    judged = [outcome for outcome in outcomes if isinstance(outcome, Report)]
    notices = [_notice("error", reason, outcome.file) for outcome in lost for reason in outcome.reasons]
    notices += [_notice("note", _remark(remark), report.file) for report in judged for remark in report.remarks]
    return {"executionSuccessful": not lost, "toolExecutionNotifications": notices}


def _notice(level: str, text: str, file: str | None) -> dict[str, Any]:
    return {"level": level, "message": {"text": text}, "locations": [{"physicalLocation": _physical(file, None)}]}


def _remark(remark: Problem) -> str:
    return f"{remark.message} {remark.remedy}".rstrip()


def _results(outcome: Outcome, numbers: Mapping[str, int]) -> list[dict[str, Any]]:
    if isinstance(outcome, Unjudged):
        return []
    return [
        _result(finding, outcome.file, numbers[finding.code]) for finding in (*outcome.findings, *outcome.left_open)
    ]


def _result(finding: Finding, file: str | None, number: int) -> dict[str, Any]:
    return {
        "ruleId": finding.code,
        "ruleIndex": number,
        # A result of any other kind than "fail", which is meant where none is named, has no level.
        **({"kind": "open", "level": "none"} if finding.is_open else {"level": _LEVELS[finding.severity]}),
        "message": {"text": f"{finding.message} {finding.remedy}".rstrip()},
        "locations": [_location(place, file) for place in finding.places],
    }


def _location(where: Where, file: str | None) -> dict[str, Any]:
    physical = {"physicalLocation": _physical(file, where)}
    if where is None:
        return physical
    if isinstance(where, Position):
        return {**physical, "logicalLocations": [{"fullyQualifiedName": where.pointer}]} if where.pointer else physical
    return {**physical, "logicalLocations": [{"fullyQualifiedName": said(where), "kind": "element"}]}


def _physical(file: str | None, where: Where) -> dict[str, Any]:
    named = where.file if isinstance(where, Position) and where.file is not None else file
    location: dict[str, Any] = {"artifactLocation": _artifact(named)}
    if isinstance(where, Position) and where.line is not None:
        location["region"] = {"startLine": where.line, "startColumn": where.column or 1}
    return location


def _artifact(file: str | None) -> dict[str, str]:
    """The file as a URI: relative as the person named it, whatever the slashes of the system."""
    name = (file or "").replace("\\", "/")
    beginnings = {"//": "file:", "/": "file://"}
    prefix = next((uri for start, uri in beginnings.items() if name.startswith(start)), "")
    if name[1:3] == ":/":
        prefix = "file:///"
    return {"uri": prefix + quote(name, safe="/:" if prefix else "/")}

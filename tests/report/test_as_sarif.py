"""SARIF as others read it: only members the standard has, those it asks for, and places of both kinds."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from kehoach.checks import Severity
from kehoach.checks.catalogue import all_checks
from kehoach.report.as_sarif import sarif_report
from kehoach.report.outcome import Unjudged
from tests.report.builders import IN_CELL, IN_FILE, a_finding, a_remark, a_report

OBJECTS: Mapping[str, tuple[set[str], dict[str, str]]] = {
    "log": ({"version", "runs"}, {"$schema": "", "version": "", "runs": "run"}),
    "run": (
        {"tool"},
        {
            "tool": "tool",
            "columnKind": "",
            "invocations": "invocation",
            "artifacts": "artifact",
            "results": "result",
        },
    ),
    "tool": ({"driver"}, {"driver": "component"}),
    "component": ({"name"}, {"name": "", "version": "", "language": "", "rules": "rule"}),
    "rule": (
        {"id"},
        {
            "id": "",
            "shortDescription": "text",
            "fullDescription": "text",
            "help": "text",
            "defaultConfiguration": "configuration",
            "properties": "bag",
        },
    ),
    "configuration": (set(), {"level": ""}),
    "bag": (set(), {"tags": ""}),
    "text": ({"text"}, {"text": ""}),
    "invocation": ({"executionSuccessful"}, {"executionSuccessful": "", "toolExecutionNotifications": "notice"}),
    "notice": ({"message"}, {"level": "", "message": "text", "locations": "location"}),
    "artifact": (set(), {"location": "file"}),
    "file": ({"uri"}, {"uri": ""}),
    "result": (
        {"message"},
        {"ruleId": "", "ruleIndex": "", "level": "", "message": "text", "locations": "location"},
    ),
    "location": (set(), {"physicalLocation": "physical", "logicalLocations": "logical"}),
    "physical": ({"artifactLocation"}, {"artifactLocation": "file", "region": "region"}),
    "region": (set(), {"startLine": "", "startColumn": ""}),
    "logical": (set(), {"fullyQualifiedName": "", "kind": ""}),
}
"""Of SARIF 2.1.0 (OASIS, chapter 3) the objects used here: the members required, and those used with their kind."""


def faults(value: Any, kind: str) -> Iterator[str]:
    if isinstance(value, list):
        for each in value:
            yield from faults(each, kind)
        return
    if not kind:
        return
    required, members = OBJECTS[kind]
    if not isinstance(value, dict):
        yield f"{kind} is {value!r}"
        return
    yield from (f"{kind} lacks {name}" for name in required - value.keys())
    yield from (f"{kind} has {name}" for name in value.keys() - members.keys())
    for name, inner in value.items():
        yield from faults(inner, members.get(name, ""))


def log(*outcomes: Any) -> dict[str, Any]:
    found = json.loads(sarif_report(outcomes, "9.9"))
    assert isinstance(found, dict)
    return found


@pytest.fixture
def whole() -> dict[str, Any]:
    findings = (
        a_finding(place=IN_CELL),
        a_finding(place=IN_FILE, severity=Severity.WARNING),
        a_finding(code="KH201", place=None, severity=Severity.NOTE),
    )
    return log(a_report(*findings, remarks=(a_remark(),)), Unjudged("b c.pdf", ("không đọc được.",)))


def test_it_is_the_shape_of_the_standard(whole: dict[str, Any]) -> None:
    assert list(faults(whole, "log")) == []
    assert whole["version"] == "2.1.0"
    assert list(whole)[:2] == ["$schema", "version"]


def test_every_result_leads_to_its_rule_which_has_a_help_text(whole: dict[str, Any]) -> None:
    run = whole["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [check.code for check in all_checks()]
    assert all(rule["help"]["text"].strip() for rule in rules)
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == ["KH101", "KH101", "KH201"]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note"]


def test_a_place_in_word_is_a_logical_location_and_one_in_a_plan_a_region(whole: dict[str, Any]) -> None:
    locations = [result["locations"][0] for result in whole["runs"][0]["results"]]
    word = {"fullyQualifiedName": "bảng 1, dòng 2, cột 3 “CỘNG HÒA”", "kind": "element"}
    assert locations == [
        {"physicalLocation": {"artifactLocation": {"uri": "a.docx"}}, "logicalLocations": [word]},
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "kh.json"},
                "region": {"startLine": 7, "startColumn": 3},
            },
            "logicalLocations": [{"fullyQualifiedName": "noi_dung[0].loi"}],
        },
        {"physicalLocation": {"artifactLocation": {"uri": "a.docx"}}},
    ]


def test_what_could_not_be_judged_makes_the_run_unsuccessful_and_says_why(whole: dict[str, Any]) -> None:
    invocation = whole["runs"][0]["invocations"][0]
    assert invocation["executionSuccessful"] is False
    told = [(notice["level"], notice["message"]["text"]) for notice in invocation["toolExecutionNotifications"]]
    assert told == [("error", "không đọc được."), ("note", "Có 2 chỗ thêm chữ.")]
    assert log(a_report())["runs"][0]["invocations"][0]["executionSuccessful"] is True


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("xã Hòa/kh 1.docx", "x%C3%A3%20H%C3%B2a/kh%201.docx"),
        ("thư\\a.docx", "th%C6%B0/a.docx"),
        ("/tmp/a.docx", "file:///tmp/a.docx"),
        ("D:\\KH 2026\\a.docx", "file:///D:/KH%202026/a.docx"),
        ("\\\\may-chu\\kh\\a.docx", "file://may-chu/kh/a.docx"),
    ],
)
def test_a_file_is_named_as_an_address(file: str, uri: str) -> None:
    assert log(a_report(file=file))["runs"][0]["artifacts"] == [{"location": {"uri": uri}}]

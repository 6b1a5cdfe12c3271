"""SARIF as others read it: as its schema asks, and with places of both kinds."""

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from kehoach.checks import Severity
from kehoach.checks.catalogue import all_checks
from kehoach.report.as_sarif import sarif_report
from kehoach.report.outcome import Unjudged
from tests.report.builders import IN_CELL, IN_FILE, a_finding, a_remark, a_report, left_open

PACKAGES = Path(__file__).parents[1] / "editor_service" / "node_modules"
SCHEMA = PACKAGES / "@microsoft" / "jest-sarif" / "lib" / "schemas" / "sarif-2.1.0-rtm.5.json"


@pytest.fixture(scope="module")
def standard() -> Draft4Validator:
    """The schema of SARIF 2.1.0, as npm ci brought it."""
    if not SCHEMA.exists():
        if os.environ.get("CI"):
            pytest.fail("npm ci in tests/editor_service is needed in CI")
        pytest.skip("npm ci was not run in tests/editor_service")
    return Draft4Validator(json.loads(SCHEMA.read_text("utf-8")))


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
    report = a_report(*findings, remarks=(a_remark(),), left_open=(left_open(),))
    return log(report, Unjudged("b c.pdf", ("không đọc được.",)))


def test_it_is_as_the_schema_of_the_standard_asks(whole: dict[str, Any], standard: Draft4Validator) -> None:
    assert [fault.message for fault in standard.iter_errors(whole)] == []
    assert whole["version"] == "2.1.0"
    assert list(whole)[:2] == ["$schema", "version"]


def test_every_result_leads_to_its_rule_which_has_a_help_text(whole: dict[str, Any]) -> None:
    run = whole["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [check.code for check in all_checks()]
    assert all(rule["help"]["text"].strip() for rule in rules)
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == ["KH101", "KH101", "KH201", "KH101"]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note", "none"]


def test_what_could_not_be_judged_is_of_the_kind_open(whole: dict[str, Any]) -> None:
    assert [result.get("kind", "fail") for result in whole["runs"][0]["results"]] == ["fail", "fail", "fail", "open"]


def test_a_finding_of_several_places_has_them_all() -> None:
    (result,) = log(a_report(a_finding(place=IN_FILE, others=(replace(IN_FILE, line=9),))))["runs"][0]["results"]
    assert [each["physicalLocation"]["region"]["startLine"] for each in result["locations"]] == [7, 9]


def test_an_article_that_holds_several_rules_is_named_once() -> None:
    (rule,) = (each for each in log()["runs"][0]["tool"]["driver"]["rules"] if each["id"] == "KH122")
    articles = rule["help"]["text"].removeprefix(rule["fullDescription"]["text"]).strip().split("\n\n")
    assert len(articles) > 1
    assert len(articles) == len(set(articles))


def test_a_place_in_word_is_a_logical_location_and_one_in_a_plan_a_region(whole: dict[str, Any]) -> None:
    locations = [result["locations"][0] for result in whole["runs"][0]["results"][:3]]
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

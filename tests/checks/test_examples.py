"""Every check finds its wrong examples in a real document, and nothing in a right one."""

from __future__ import annotations

from pathlib import Path

import pytest

import kehoach
from kehoach import regulation
from kehoach.checks import FORM_CHECKS, Example, Finding, FormCheck
from kehoach.readers.docx.document import read_document
from kehoach.recognise import label
from tests.builders import EXAMPLES
from tests.checks.spoil import spoiled

CASES = [
    pytest.param(check, example, id=f"{check.code}-{example.text}") for check in FORM_CHECKS for example in check.wrong
]


@pytest.fixture(scope="session")
def right_document() -> bytes:
    return kehoach.render(kehoach.read(EXAMPLES / "phong_chong_thien_tai_2026.json"), "docx")


def found(data: bytes, folder: Path) -> list[Finding]:
    file = folder / "van-ban.docx"
    file.write_bytes(data)
    document = label(read_document(file))
    return [finding for check in FORM_CHECKS for finding in check.run(document, regulation)]


def test_a_right_document_has_no_finding(right_document: bytes, tmp_path: Path) -> None:
    assert found(right_document, tmp_path) == []


@pytest.mark.parametrize(("check", "example"), CASES)
def test_a_wrong_example_is_found_and_named(
    check: FormCheck, example: Example, right_document: bytes, tmp_path: Path
) -> None:
    assert example.change is not None
    findings = found(spoiled(right_document, example.change, tmp_path), tmp_path)
    assert check.code in {finding.code for finding in findings}

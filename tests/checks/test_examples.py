"""Every check finds its wrong examples in real documents, and nothing in right ones: made by kehoach and by hand."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from kehoach import regulation
from kehoach.checks import Example, Finding, FormCheck, Severity
from kehoach.checks.form_checks import FORM_CHECKS
from kehoach.readers.docx.document import read_document
from kehoach.recognise import label
from tests.checks.handmade import LAYOUTS
from tests.checks.right_documents import MADE, all_right_documents
from tests.checks.spoil import spoiled
from tests.checks.spoil_pages import Absent

CASES = [
    pytest.param(check, example, id=f"{check.code}-{example.text}") for check in FORM_CHECKS for example in check.wrong
]
RIGHT = [
    pytest.param(check, example, id=f"{check.code}-{example.text}")
    for check in FORM_CHECKS
    for example in check.right
    if example.change is not None
]


@pytest.fixture(scope="session")
def right_documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Right documents by name: those kehoach makes, and the same plan typed by hand."""
    return all_right_documents(tmp_path_factory.mktemp("moi"))


def found(data: bytes, folder: Path, checks: Iterable[FormCheck] = FORM_CHECKS) -> list[Finding]:
    file = folder / "van-ban.docx"
    file.write_bytes(data)
    document = label(read_document(file))
    return [finding for check in checks for finding in check.run(document, regulation)]


TRUE_OF_EXAMPLES = {
    "phong_chong_thien_tai_2026": {"KH167"},  # it shows 1.1., which the decree does not name
    "baolinh_2024": {"KH163", "KH185"},  # its author numbers lists under dashes, and files without VT
}
"""What the authors of our examples chose, which is found rightly."""


@pytest.mark.parametrize("name", MADE)
def test_what_kehoach_makes_has_no_finding_but_of_what_its_author_wrote(
    name: str, right_documents: dict[str, bytes], tmp_path: Path
) -> None:
    codes = {finding.code for finding in found(right_documents[name], tmp_path)}
    assert codes == TRUE_OF_EXAMPLES.get(name, set())


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_right_document_typed_by_hand_has_no_error(
    name: str, right_documents: dict[str, bytes], tmp_path: Path
) -> None:
    findings = found(right_documents[name], tmp_path)
    assert [finding for finding in findings if finding.severity is Severity.ERROR] == []


@pytest.mark.parametrize(("check", "example"), RIGHT)
def test_a_right_example_is_left_alone(
    check: FormCheck, example: Example, right_documents: dict[str, bytes], tmp_path: Path
) -> None:
    tried = []
    for name, data in right_documents.items():
        try:
            right = spoiled(data, example.change, tmp_path) if example.change is not None else data
        except Absent:
            continue
        tried.append(name)
        assert [finding for finding in found(right, tmp_path, [check]) if not finding.is_open] == [], name
    assert tried, "no right document can be changed so"


@pytest.mark.parametrize(("check", "example"), CASES)
def test_a_wrong_example_is_found_and_named(
    check: FormCheck, example: Example, right_documents: dict[str, bytes], tmp_path: Path
) -> None:
    assert example.change is not None
    tried = []
    for name, data in right_documents.items():
        try:
            wrong = spoiled(data, example.change, tmp_path)
        except Absent:
            continue
        tried.append(name)
        assert any(finding.code == check.code and not finding.is_open for finding in found(wrong, tmp_path, [check])), (
            f"not found in {name}"
        )
    assert tried, "no right document can be spoiled so"

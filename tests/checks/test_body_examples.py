"""Wrong examples of the text, the signature, the recipients and the annexes, in documents made and typed in many ways.

``test_examples`` tries every check on one document made by kehoach; here the same is tried on plans typed by hand, in
every layout that has the part.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import kehoach
from kehoach import regulation
from kehoach.checks import FORM_CHECKS, Example, Finding, FormCheck, Severity
from kehoach.readers.docx.document import read_document
from kehoach.recognise import Part, label
from tests.builders import EXAMPLES
from tests.checks.handmade import LAYOUTS, handmade
from tests.checks.spoil import spoiled

CHECKS = [check for check in FORM_CHECKS if 151 <= int(check.code[2:]) <= 199 or 221 <= int(check.code[2:]) <= 230]

ONLY_MADE = frozenset({Part.MARK, Part.CIRCULATION, Part.CONTACT})
"""Parts that no hand-made layout has."""
WITH_ANNEX = frozenset({Part.ANNEX_LABEL, Part.ANNEX_TITLE, Part.ANNEX_REFERENCE})
IN_TABLES = frozenset({"KH176", "KH182"})
"""What only a table lets one judge: between tabs nothing is level or centred by itself."""
OF_NUMBERED_ANNEXES = frozenset({"Phụ lục III đứng đầu"})

CASES = [(check, example) for check in CHECKS for example in check.wrong]


def layouts_of(check: FormCheck, example: Example) -> tuple[str, ...]:
    """The hand-made layouts in which an example can be made."""
    assert example.change is not None
    part = example.change.part
    if part in ONLY_MADE:
        return ()
    if part in WITH_ANNEX or check.code.startswith("KH19"):
        return ("two tables",)
    if check.code in IN_TABLES:
        return ("table", "two tables")
    return LAYOUTS


@pytest.fixture(scope="module")
def documents() -> dict[str, bytes]:
    made = kehoach.render(kehoach.read(EXAMPLES / "phong_chong_thien_tai_2026.json"), "docx")
    return {"made": made, **{layout: handmade(layout) for layout in LAYOUTS}}


def found(data: bytes, folder: Path) -> list[Finding]:
    file = folder / "van-ban.docx"
    file.write_bytes(data)
    document = label(read_document(file))
    return [finding for check in CHECKS for finding in check.run(document, regulation)]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_plan_typed_right_by_hand_breaks_no_rule(layout: str, documents: dict[str, bytes], tmp_path: Path) -> None:
    findings = found(documents[layout], tmp_path)
    assert [finding for finding in findings if finding.severity is not Severity.NOTE] == []
    assert {finding.code for finding in findings if not finding.is_open} == {"KH168"}


@pytest.mark.parametrize(
    ("check", "example", "layout"),
    [
        pytest.param(check, example, layout, id=f"{check.code}-{example.text}-{layout}")
        for check, example in CASES
        for layout in layouts_of(check, example)
    ],
)
def test_a_wrong_example_is_found_in_a_plan_typed_by_hand(
    check: FormCheck, example: Example, layout: str, documents: dict[str, bytes], tmp_path: Path
) -> None:
    assert example.change is not None
    findings = found(spoiled(documents[layout], example.change, tmp_path), tmp_path)
    assert check.code in {finding.code for finding in findings if not finding.is_open}


@pytest.mark.parametrize(
    ("check", "example"), [pytest.param(check, example, id=f"{check.code}-{example.text}") for check, example in CASES]
)
def test_a_wrong_example_is_found_in_a_plan_made_by_kehoach(
    check: FormCheck, example: Example, documents: dict[str, bytes], tmp_path: Path
) -> None:
    assert example.change is not None
    before = {finding.message for finding in found(documents["made"], tmp_path)}
    findings = found(spoiled(documents["made"], example.change, tmp_path), tmp_path)
    new = [finding for finding in findings if finding.message not in before]
    assert check.code in {finding.code for finding in new}

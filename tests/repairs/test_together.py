"""Many things wrong at once: whatever they are, nothing is made worse and no other word is changed."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.checks.base import Change
from kehoach.checks.form_checks import FORM_CHECKS
from kehoach.readers.docx.document import read_document
from kehoach.recognise import Part, label
from tests.checks.handmade import LAYOUTS, handmade
from tests.checks.spoil import spoiled
from tests.checks.spoil_pages import Absent
from tests.repairs.trial import holds, tried

CHANGES = [example.change for check in FORM_CHECKS for example in check.wrong if example.change is not None]


def together(layout: str, changes: list[Change], folder: Path) -> bytes:
    """A document with as many of the changes as can be made one after the other."""
    data = handmade(layout)
    for change in changes:
        try:
            data = spoiled(data, change, folder)
        except (Absent, AssertionError, StopIteration, AttributeError, IndexError):
            continue  # an earlier change took away what this one is made in
    return data


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(LAYOUTS), st.lists(st.sampled_from(CHANGES), min_size=2, max_size=7))
def test_faults_in_any_company_are_repaired_without_harm(layout: str, changes: list[Change]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        holds(tried(together(layout, changes, folder), folder), folder)


def test_a_head_of_the_small_sizes_keeps_them(tmp_path: Path) -> None:
    sizes = ((Part.NATIONAL_NAME, 12), (Part.MOTTO, 13), (Part.PLACE_DATE, 13), (Part.TYPE, 13), (Part.SUBJECT, 16))
    changes = [Change(part, (("size", size),)) for part, size in sizes]
    trial = tried(together("table", changes, tmp_path), tmp_path)
    holds(trial, tmp_path)
    (tmp_path / "c.docx").write_bytes(trial.after)
    document = label(read_document(tmp_path / "c.docx"))
    assert [look.size for line in document.of(Part.SUBJECT) for look in line.looks] == [13]

"""Many things wrong at once: whatever they are, nothing is made worse and no other word is changed."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

import kehoach
from kehoach.checks.base import Change
from kehoach.checks.form_checks import FORM_CHECKS
from kehoach.readers.docx.document import read_document
from kehoach.recognise import Part, label
from tests.builders import EXAMPLES, a_plan
from tests.checks.handmade import LAYOUTS, handmade
from tests.checks.spoil import spoiled
from tests.checks.spoil_pages import Absent
from tests.repairs.trial import codes, holds, tried
from tests.template_file import parts_of, zipped
from tests.word_numbers import W

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


def test_a_repair_that_would_make_a_new_finding_is_taken_back(tmp_path: Path) -> None:
    """Without its underline the motto would have no line at all."""
    changes = [
        Change(Part.MOTTO, (("line_removed", True),)),
        Change(Part.MOTTO, (("underline", True),)),
        Change(None, (("paper", (215.9, 279.4)),)),
    ]
    trial = tried(together("table", changes, tmp_path), tmp_path)
    holds(trial, tmp_path)
    assert {finding.code for finding in trial.repaired.done} == {"KH201"}
    assert "KH234" in codes(trial)
    (tmp_path / "c.docx").write_bytes(trial.after)
    (motto,) = label(read_document(tmp_path / "c.docx")).of(Part.MOTTO)
    assert all(look.underline for look in motto.looks)


def test_a_repair_that_does_not_help_is_not_made(tmp_path: Path) -> None:
    """The font of automatic numbers is said by the list; a font at the paragraph would be laid under it."""
    parts = parts_of(kehoach.render(a_plan(noi_dung=["Vệ sinh đường làng"] * 3), "docx"))
    numbering = etree.fromstring(parts["word/numbering.xml"])
    for level in numbering.iter(f"{W}lvl"):
        looks = level.find(f"{W}rPr")
        looks = etree.SubElement(level, f"{W}rPr") if looks is None else looks
        fonts = looks.find(f"{W}rFonts")
        fonts = etree.SubElement(looks, f"{W}rFonts") if fonts is None else fonts
        for slot in ("ascii", "hAnsi"):
            fonts.set(W + slot, "Arial")
    data = zipped({**parts, "word/numbering.xml": etree.tostring(numbering)})
    trial = tried(data, tmp_path)
    assert "KH204" in codes(trial)
    assert trial.after == data


def test_a_wrong_font_is_repaired_also_where_it_hid_a_wrong_line(tmp_path: Path) -> None:
    """Only the widths of Times New Roman are known: in Arial nobody could say that the line is too short."""
    changes = [Change(Part.MOTTO, (("line_share", 0.5),)), Change(Part.MOTTO, (("font", "Arial"),))]
    trial = tried(together("table", changes, tmp_path), tmp_path)
    holds(trial, tmp_path)
    assert {finding.code for finding in trial.repaired.done} == {"KH204"}
    assert "KH231" in codes(trial)


def test_a_repair_that_another_one_calls_for_is_made_with_it(tmp_path: Path) -> None:
    """Indents of a centred paragraph are found wrong only when it is justified."""
    change = Change(Part.BODY, (("align", "center"), ("left", 10)))
    trial = tried(together("table", [change], tmp_path), tmp_path)
    holds(trial, tmp_path)
    assert {finding.code for finding in trial.repaired.done} == {"KH221"}
    assert codes(trial).isdisjoint({"KH221", "KH224"})


def test_recipients_without_their_label_are_not_set_as_titles_and_names(tmp_path: Path) -> None:
    for name, data in (
        ("typed", handmade("table")),
        ("made", kehoach.render(kehoach.read(EXAMPLES / "phong_chong_thien_tai_2026.json"), "docx")),
    ):
        wrong = spoiled(data, Change(Part.RECIPIENTS_LABEL, (("replace_all", ""),)), tmp_path)
        assert tried(wrong, tmp_path).repaired.done == (), name

"""Whole documents: the right plans made by hand, both examples, and what LibreOffice makes of them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import kehoach
from kehoach.recognise import LabelledDocument, label
from tests.builders import EXAMPLES
from tests.checks.handmade import LAYOUTS, NATION, RECIPIENTS, SUBJECT, handmade
from tests.office import Office
from tests.readers.docx.small import read_bytes

ONCE = (
    *("NATIONAL_NAME", "MOTTO", "NUMBER", "PLACE_DATE", "TYPE", "SUBJECT"),
    *("RECIPIENTS_LABEL", "ARCHIVE", "SIGNER"),
)


def labelled(data: bytes, folder: Path) -> LabelledDocument:
    return label(read_bytes(data, folder))


def shown(document: LabelledDocument) -> list[tuple[str, str, int]]:
    return [(each.part.name, each.text, each.annex) for each in document.lines if each.text]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_part_of_a_plan_made_by_hand_is_known(layout: str, tmp_path: Path) -> None:
    found = shown(labelled(handmade(layout), tmp_path))
    count = Counter(part for part, _, _ in found)
    assert {part: count[part] for part in ONCE} == dict.fromkeys(ONCE, 1)
    assert ("NATIONAL_NAME", NATION, 0) in found
    assert ("SUBJECT", SUBJECT, 0) in found
    assert [text for part, text, _ in found if part in ("RECIPIENT", "ARCHIVE")] == list(RECIPIENTS)
    assert (count["BASIS"], count["SECTION"], count["POINT"], count["BULLET"]) == (3, 3, 2, 2)
    has_annex = layout == "two tables"
    assert count["ISSUER"] + count["PARENT"] == 2
    assert count["PARENT"] == count["ANNEX_LABEL"] == count["ANNEX_REFERENCE"] == has_annex
    assert count["AUTHORITY"] == (1 if has_annex else 3)
    assert "OTHER" not in count


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_lines_of_a_plan_made_by_hand_are_seen_however_they_are_drawn(layout: str, tmp_path: Path) -> None:
    document = labelled(handmade(layout), tmp_path)
    rules = [each for each in document.lines if each.part.name == "RULE"]
    anchored = [each for each in document.lines if each.line.drawings]
    borders = [each for each in rules if each.line.setting.borders]
    typed = [each for each in rules if each.text]
    assert (len(anchored), len(borders), len(typed)) == {"table": (3, 0, 0), "two tables": (0, 2, 2), "tabs": (0, 0, 3)}[layout]  # fmt: skip


@pytest.mark.parametrize("name", ["baolinh_2024", "phong_chong_thien_tai_2026"])
def test_every_part_of_an_example_is_known(name: str, tmp_path: Path) -> None:
    found = shown(labelled(kehoach.render(kehoach.read(EXAMPLES / f"{name}.json"), "docx"), tmp_path))
    count = Counter(part for part, _, annex in found if not annex)
    assert {part: count[part] for part in ONCE} == dict.fromkeys(ONCE, 1)
    assert "OTHER" not in count


def test_libreoffice_changes_no_label(office: Office, tmp_path: Path) -> None:
    for layout in LAYOUTS:
        data = handmade(layout)
        assert shown(labelled(office.resaved(data), tmp_path)) == shown(labelled(data, tmp_path))

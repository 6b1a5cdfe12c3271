"""Every check of how a document looks is tried on real files of both kinds: made by kehoach, and typed with tabs."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from kehoach import regulation
from kehoach.checks import FormCheck
from kehoach.checks.form_checks import FORM_CHECKS
from kehoach.recognise import LabelledDocument, label
from tests.checks.handmade import TABS_OF_A_DIVISION, handmade
from tests.checks.right_documents import made_documents
from tests.checks.spoil import spoiled
from tests.checks.spoil_pages import Absent
from tests.readers.docx.small import read_bytes

BY_TABS = "where on the page words behind a tab stand cannot be measured: KH107 and KH176 say so"
NONE_OF_IT = "an optional part, which the layout does not have; kehoach makes it, and there it is tried"
NOT_ON_TABS = {
    "KH106": BY_TABS,
    "KH107": BY_TABS,
    "KH124": BY_TABS,
    "KH134": BY_TABS,
    "KH176": BY_TABS,
    "KH198": NONE_OF_IT,
    "KH199": NONE_OF_IT,
}
"""The checks whose wrong examples cannot be made in a layout with tabs, and why."""


@pytest.fixture(scope="module")
def with_tabs() -> list[bytes]:
    return [handmade("tabs"), handmade(TABS_OF_A_DIVISION)]


def _not_tried(documents: Iterable[bytes], folder: Path) -> set[str]:
    documents = list(documents)
    return {check.code for check in FORM_CHECKS if not any(_is_tried(check, data, folder) for data in documents)}


def _is_tried(check: FormCheck, data: bytes, folder: Path) -> bool:
    """Whether one of its wrong examples can be made in a document, and is found there."""
    for example in check.wrong:
        assert example.change is not None
        try:
            wrong = spoiled(data, example.change, folder)
        except Absent:
            continue
        document = label(read_bytes(wrong, folder))
        assert [each for each in check.run(document, regulation) if not each.is_open], f"{check.code} {example.text}"
        return True
    return False


def test_every_check_finds_a_wrong_file_among_those_that_kehoach_makes(tmp_path: Path) -> None:
    assert _not_tried(made_documents(tmp_path).values(), tmp_path) == set()


def test_every_check_finds_a_wrong_file_with_tabs_but_those_named_with_a_reason(
    with_tabs: list[bytes], tmp_path: Path
) -> None:
    assert _not_tried(with_tabs, tmp_path) == set(NOT_ON_TABS)


def test_a_right_file_with_tabs_has_nothing_to_be_mended(with_tabs: list[bytes], tmp_path: Path) -> None:
    for data in with_tabs:
        assert {found.code for found in _found(label(read_bytes(data, tmp_path))) if not found.is_open} == {"KH168"}


def test_what_tabs_hide_is_said(with_tabs: list[bytes], tmp_path: Path) -> None:
    for data in with_tabs:
        assert {found.code for found in _found(label(read_bytes(data, tmp_path))) if found.is_open} == {
            "KH107",
            "KH176",
        }


def _found(document: LabelledDocument):
    return [finding for check in FORM_CHECKS for finding in check.run(document, regulation)]

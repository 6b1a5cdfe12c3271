"""Every check of words finds a violation in a file of either kind: made by kehoach, and typed with tabs."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from kehoach.checks.word_checks import WORD_CHECKS
from tests.checks.handmade import TABS_OF_A_DIVISION, handmade
from tests.checks.mutations import body_words, figures, lists, sentences
from tests.checks.mutations.scene import Right, Scene, opened
from tests.checks.mutations.trial import Kind, tried
from tests.checks.right_documents import made_documents
from tests.checks.spoil_pages import Absent

CODES = [check.code for check in WORD_CHECKS]
MOST_DRAWN = 200
NOT_ON_TABS = {"KH323": "the layout has no table of figures"}
KIND_OF = {
    **dict.fromkeys(("KH301", "KH302"), "basis_content"),
    **dict.fromkeys(("KH303", "KH304", "KH305", "KH306", "KH307", "KH308"), "citation"),
    "KH309": "basis_order",
    "KH310": "type_abbreviated",
    "KH321": "count",
    "KH322": "criterion",
    "KH323": "column_total",
    "KH324": "amount",
    "KH325": "deadline",
    "KH326": "unit",
    **dict.fromkeys(("KH327", "KH328"), "figure"),
    "KH329": "dong",
    "KH341": "mention",
    "KH342": "lost_annex",
    "KH343": "lost_part",
    "KH344": "lost_form",
    "KH345": "other_annex",
    "KH346": "former_level",
    "KH361": "law",
    "KH371": "abbreviation",
    "KH373": "slip",
    "KH374": "toneless",
    **dict.fromkeys((f"KH{number}" for number in range(362, 370)), "capitals"),
    "KH375": "doubled",
    "KH377": "tones",
    "KH378": "i_or_y",
    "KH379": "spaces",
    "KH380": "quotes",
}
"""The kind of violation by which each check is tried."""

KINDS: dict[str, Kind] = {
    kind.__name__: kind for kind in (*sentences.KINDS, *lists.KINDS, *body_words.KINDS, *figures.KINDS)
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> list[Right]:
    folder = tmp_path_factory.mktemp("made")
    return [opened(name, data, folder / "van-ban.docx") for name, data in made_documents(folder).items()]


@pytest.fixture(scope="module")
def with_tabs(tmp_path_factory: pytest.TempPathFactory) -> list[Right]:
    file = tmp_path_factory.mktemp("tabs") / "van-ban.docx"
    return [opened(name, handmade(name), file) for name in ("tabs", TABS_OF_A_DIVISION)]


def _is_found(code: str, rights: list[Right], file: Path) -> bool:
    """Whether a violation that this check must name is named, in one of some files."""
    rng, kind = Random(code), KINDS[KIND_OF[code]]
    for _ in range(MOST_DRAWN):
        right = rng.choice(rights)
        scene = Scene(right)
        try:
            injury = kind(scene, rng)
        except Absent:
            continue
        if code in injury.codes:
            trial = tried(kind.__name__, right, injury, scene.data(), file)
            if any(finding.code == code for finding in trial.named):
                return True
    return False


@pytest.mark.parametrize("code", CODES)
def test_a_violation_is_found_in_a_file_that_kehoach_makes(code: str, made: list[Right], tmp_path: Path) -> None:
    assert _is_found(code, made, tmp_path / "van-ban.docx")


@pytest.mark.parametrize("code", CODES)
def test_a_violation_is_found_in_a_file_with_tabs(code: str, with_tabs: list[Right], tmp_path: Path) -> None:
    assert _is_found(code, with_tabs, tmp_path / "van-ban.docx") is (code not in NOT_ON_TABS)

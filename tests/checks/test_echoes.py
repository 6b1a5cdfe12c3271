"""One cause is told once: no check repeats what another says, and none says for every line what holds for all of them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import kehoach
from kehoach.checks.base import Change
from kehoach.checks.kh301_basis_parts import BasisParts
from kehoach.checks.kh309_basis_order import BasisOrder
from kehoach.checks.kh369_person_name import PersonName
from kehoach.recognise import Part
from tests.builders import a_plan
from tests.checks.finding import findings_of
from tests.checks.handmade import handmade
from tests.checks.spoil import spoiled
from tests.checks.told import told

CAUSES = [
    pytest.param("table", Change(Part.RECIPIENT, (("size", 12),)), "KH183", id="every receiver in size 12"),
    pytest.param("table", Change(Part.ISSUER, (("bold", False),)), "KH112", id="both lines of the name not bold"),
    pytest.param("table", Change(Part.NUMBER, (("out_of_table", True),)), "KH124", id="the number outside the table"),
    pytest.param(
        "two tables",
        Change(Part.NATIONAL_NAME, (("text", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMMM"),)),
        "KH102",
        id="a Quốc hiệu with letters too many, which does not fit",
    ),
    pytest.param(
        "table", Change(Part.CLAUSE, (("number", "7."),), nth=0), "KH161", id="a wrong number, the next right"
    ),
    pytest.param("table", Change(None, (("top", 8),)), "KH203", id="a top margin that the page number reaches"),
    pytest.param(
        "two tables", Change(None, (("number_format", "lowerRoman"),)), "KH209", id="Roman numbers everywhere"
    ),
    pytest.param("two tables", Change(None, (("restart", None),)), "KH197", id="pages of an annex counted on"),
    pytest.param("made", Change(None, (("left", 45),)), "KH203", id="a margin that makes the line too short"),
    pytest.param(
        "made", Change(None, (("turned_without_table", True),)), "KH202", id="a page turned, its line too long"
    ),
    pytest.param(
        "made", Change(Part.SUBJECT, (("line_broken", True), ("line_share", 0.9))), "KH233", id="a line twice wrong"
    ),
]


@pytest.mark.parametrize(("layout", "change", "code"), CAUSES)
def test_one_cause_is_one_finding(layout: str, change: Change, code: str, tmp_path: Path) -> None:
    right = kehoach.render(a_plan(), "docx") if layout == "made" else handmade(layout)
    before = Counter(each.code for each in findings_of(right, tmp_path) if not each.is_open)
    after = Counter(each.code for each in findings_of(spoiled(right, change, tmp_path), tmp_path) if not each.is_open)
    assert after - before == Counter([code])


def test_several_laws_behind_one_decree_are_one_finding() -> None:
    (found,) = BasisOrder().run(
        told(
            "Căn cứ Nghị định số 66/2021/NĐ-CP ngày 06 tháng 7 năm 2021 của Chính phủ quy định chi tiết một số điều;\n"
            "Căn cứ Luật Đê điều ngày 29 tháng 11 năm 2006;\nCăn cứ Luật Đất đai ngày 18 tháng 01 năm 2024."
        )
    )
    assert found.message == "căn cứ là Luật đứng sau Nghị định."


def test_a_symbol_misspelt_is_not_told_again_as_missing() -> None:
    basis = "Căn cứ Nghị định số 66/2021/Nđ-Cp ngày 06 tháng 7 năm 2021 của Chính phủ quy định chi tiết;"
    assert list(BasisParts().run(told(basis))) == []


def test_the_capitals_of_the_signer_are_told_by_the_form_in_a_document_and_by_the_words_in_a_plan() -> None:
    from kehoach.checks.plan_passages import passages_of_plan

    plan = a_plan(ky={"chuc_vu": "Chủ tịch", "ho_ten": "Nông thị Hạnh"})
    assert [each.code for each in PersonName().run(passages_of_plan(plan))] == ["KH369"]

"""Legal bases: a citation has its parts, a law has fewer."""

from __future__ import annotations

import pytest

import kehoach
from tests.builders import a_plan, faults

LAWS = ["Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"]


def test_a_basis_is_structured_or_free() -> None:
    plan = a_plan(can_cu=[{"van_ban": "Quyết định", "so": "1/QĐ-UBND"}, "Xét đề nghị của Phòng Kinh tế"])
    assert isinstance(plan.legal_bases[0], kehoach.LegalBasis)
    assert plan.legal_bases[0].verb == "Căn cứ"
    assert plan.legal_bases[1] == "Xét đề nghị của Phòng Kinh tế"


@pytest.mark.parametrize("part", [{"so": "1/QĐ-UBND"}, {"ngay": "4/2026"}, {"trich_yeu": "về giá đất"}])
def test_a_citation_needs_one_part_beside_its_type(part: dict[str, str]) -> None:
    assert faults(can_cu=[{"van_ban": "Quyết định", **part}]) == []
    assert faults(can_cu=[{"van_ban": "Quyết định"}]) == [("can_cu[0]", "bare_citation")]
    assert faults(can_cu=["x", {"van_ban": "Quyết định", "co_quan": "UBND tỉnh"}]) == [("can_cu[1]", "bare_citation")]


@pytest.mark.parametrize("law", LAWS)
def test_a_law_is_cited_by_its_name_alone(law: str) -> None:
    assert faults(can_cu=[{"van_ban": law, "trich_yeu": "Đất đai", "ngay": "18/1/2024"}]) == []
    assert faults(can_cu=[{"van_ban": law}]) == []


@pytest.mark.parametrize("law", LAWS)
def test_a_law_has_no_number_and_no_issuer(law: str) -> None:
    given = {"van_ban": law, "trich_yeu": "Đất đai", "so": "31/2024/QH15", "co_quan": "Quốc hội"}
    assert faults(can_cu=[given]) == [
        ("can_cu[0].so", "law_with_number"),
        ("can_cu[0].co_quan", "law_with_number"),
    ]

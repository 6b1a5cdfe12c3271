"""Documents that a text cites by number: what is read of each."""

from __future__ import annotations

import pytest

from kehoach.checks.cited import Cited, cited_in, citing
from kehoach.recognise import Part
from tests.checks.told import told

FULL = "Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh về giao đất"


def only(text: str) -> Cited:
    (cited,) = cited_in(text)
    return cited


def test_a_citation_in_full_has_all_its_parts() -> None:
    cited = only(f"Căn cứ {FULL};")
    assert (cited.type, cited.number, cited.date) == ("Quyết định", "12/QĐ-UBND", (5, 3, 2026))
    assert (cited.issuer, cited.has_subject) == ("Ủy ban nhân dân tỉnh", True)
    assert (cited.has_number_word, cited.is_long_date, cited.is_nested) == (True, True, False)
    assert (cited.start, cited.text) == (7, "Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2026")


@pytest.mark.parametrize(
    ("written", "date", "is_long"),
    [
        ("ngày 5 tháng 3 năm 2026", (5, 3, 2026), True),
        ("ngày 05/3/2026", (5, 3, 2026), False),
        ("ngày 05-3-2026", (5, 3, 2026), False),
        (", ngày 05/3 /2026", (5, 3, 2026), False),
        ("ban hành ngày 05/3/2026", (5, 3, 2026), False),
        ("ngày … tháng 3 năm 2026", None, False),
        ("ngày 05/3", None, False),
    ],
)
def test_the_date_is_read_in_every_way_it_is_written(
    written: str, date: tuple[int, int, int] | None, is_long: bool
) -> None:
    cited = only(f"Công văn số 7/CV-UBND {written} của Ủy ban nhân dân xã".replace(" ,", ","))
    assert (cited.date, cited.is_long_date) == (date, is_long)


@pytest.mark.parametrize(
    ("number", "key"),
    [
        ("63/KH- UBND", "63/KH-UBND"),
        ("63 / KH-UBND", "63/KH-UBND"),
        ("30/2020/nđ-CP", ""),
        ("30/2020/NĐ–CP", "30/2020/NĐ-CP"),
        ("01-NQ/ĐU", "01-NQ/ĐU"),
        ("163/2024/QH15", "163/2024/QH15"),
        ("3679/STC-QLGCS", "3679/STC-QLGCS"),
        ("49/QCPH-UBND-UBMT-HCTĐ", "49/QCPH-UBND-UBMT-HCTĐ"),
    ],
)
def test_a_number_is_compared_without_spaces_and_in_capitals(number: str, key: str) -> None:
    assert [cited.key for cited in cited_in(f"Kế hoạch số {number} về đất")] == ([key] if key else [])


def test_the_year_is_that_of_the_number_and_only_of_one_that_has_it() -> None:
    assert only("Nghị định số 30/2020/NĐ-CP").year_in_number == 2020
    assert only("Kế hoạch số 12/KH-UBND").year_in_number is None


def test_a_number_of_the_party_is_told_from_one_of_the_state() -> None:
    assert only("Nghị quyết số 05-NQ/TU").is_of_party
    assert not only("Nghị quyết số 05/NQ-HĐND").is_of_party


@pytest.mark.parametrize(("name", "is_law"), [("Luật", True), ("Bộ luật", True), ("Nghị quyết", False)])
def test_a_law_is_known_by_its_type(name: str, is_law: bool) -> None:
    assert only(f"{name} số 31/2024/QH15").is_law == is_law


@pytest.mark.parametrize(
    ("behind", "issuer", "has_subject"),
    [
        (" của Chính phủ về công tác văn thư;", "Chính phủ", True),
        (" của Ủy ban nhân dân tỉnh.", "Ủy ban nhân dân tỉnh", False),
        (" về công tác văn thư;", "", True),
        (";", "", False),
        (" do Chính phủ ban hành về văn thư.", "Chính phủ", True),
    ],
)
def test_issuer_and_subject_are_what_stands_behind(behind: str, issuer: str, has_subject: bool) -> None:
    cited = only(f"Nghị định số 30/2020/NĐ-CP ngày 05/3/2020{behind}")
    assert (cited.issuer, cited.has_subject) == (issuer, has_subject)


def test_a_document_in_the_subject_of_another_is_nested() -> None:
    text = f"Thực hiện Kế hoạch số 7/KH-UBND của Ủy ban nhân dân xã triển khai {FULL}; Công văn số 9/CV-UBND."
    assert [(cited.key, cited.is_nested) for cited in cited_in(text)] == [
        ("7/KH-UBND", False),
        ("12/QĐ-UBND", True),
        ("9/CV-UBND", False),
    ]


def test_documents_in_a_row_share_what_stands_behind_the_last() -> None:
    text = "Công điện số 7/CĐ-UBND, Công điện số 8/CĐ-UBND và Công điện số 9/CĐ-UBND của Ủy ban nhân dân tỉnh"
    assert [cited.leads_on for cited in cited_in(text)] == [True, True, False]


@pytest.mark.parametrize(
    "text", ["", "24/24 giờ", "ngày 05/3/2026", "tiêu chí số 3 - Thủy lợi", "số 12 phố Huế", "5-TT"]
)
def test_what_only_looks_like_a_number_cites_nothing(text: str) -> None:
    assert list(cited_in(text)) == []


def test_the_passages_that_cite_are_given_with_what_they_cite() -> None:
    words = told(f"Căn cứ {FULL};\nCác thôn làm vệ sinh.\nLàm theo Quyết định số 12/QĐ-UBND.")
    found = [(passage.part, [cited.key for cited in cited_there]) for passage, cited_there in citing(words, *Part)]
    assert found == [(Part.BASIS, ["12/QĐ-UBND"]), (Part.BODY, ["12/QĐ-UBND"])]
    assert len(list(citing(words, Part.BASIS))) == 1

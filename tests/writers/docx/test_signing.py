"""The signing block where it cannot stand whole on an upright page: it runs on, splits or lies, and loses nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import etree

import kehoach
from tests.builders import TEMPLATE, a_plan, printed_lines
from tests.office import Office, pages_of
from tests.word_file import WordFile
from tests.word_numbers import W

SENTENCE = "Các thôn rà soát, vận động người dân cùng làm vệ sinh đường làng, khơi thông cống rãnh, thu gom rác thải. "
SIGNER = {"thay_mat": "Ủy ban nhân dân", "ky_thay": "Chủ tịch", "chuc_vu": "Phó Chủ tịch", "ho_ten": "Nông Thị Hạnh"}
WIDE = {"bang": {"ngang": True, "cot": [{"ten": "A"}, {"ten": "B"}], "dong": [["x", "y"]] * 4}}


def signed(recipients: int, *body: Any, **signer: str) -> kehoach.Plan:
    names = [f"Cơ quan nhận thứ {index} trên địa bàn xã" for index in range(recipients)]
    return a_plan(noi_dung=[SENTENCE, SENTENCE, *body], noi_nhan=names, ky={**SIGNER, **signer})


LONG = {"thay_mat": "Ban Chỉ đạo " + "các chương trình mục tiêu " * 90}
PLANS = {
    "few": signed(5),
    "half a page": signed(30),
    "many": signed(120),
    "one that is long": a_plan(noi_dung=[SENTENCE * 2], noi_nhan=["Cơ quan " + "dài " * 1800], ky=SIGNER),
    "long signer": signed(5, **LONG),
    "lying": signed(5, WIDE),
    "lying many": signed(60, WIDE),
    "lying long signer": signed(3, WIDE, **LONG),
}


def written(name: str) -> WordFile:
    return WordFile(kehoach.render(PLANS[name], "docx"))


def rows(file: WordFile) -> list[etree._Element]:
    """The rows of the table that is signed."""
    (cell,) = [paragraph.element.getparent() for paragraph in file.paragraphs if paragraph.text == "Nơi nhận:"]
    return list(cell.getparent().getparent().iter(f"{W}tr"))


def splits(row: etree._Element) -> bool:
    return row.find(f"{W}trPr/{W}cantSplit") is None


@pytest.mark.parametrize("name", ["few", "half a page"])
def test_a_block_that_fits_a_page_is_one_row_that_never_splits(name: str) -> None:
    assert [splits(row) for row in rows(written(name))] == [False]


@pytest.mark.parametrize("name", ["many", "one that is long", "lying many"])
def test_recipients_that_fit_no_page_go_on_in_a_row_that_splits(name: str) -> None:
    first, second = rows(written(name))
    assert (splits(first), splits(second)) == (False, True)
    assert "Nông Thị Hạnh" in "".join(first.itertext())


@pytest.mark.parametrize("name", ["long signer", "lying long signer"])
def test_a_signer_that_fits_no_page_splits_and_is_kept_with_nothing(name: str) -> None:
    file = written(name)
    assert [splits(row) for row in rows(file)] == [True]
    at = next(index for index, paragraph in enumerate(file.paragraphs) if paragraph.text == "Nơi nhận:")
    assert not file.paragraphs[at - 1].keeps_next


@pytest.mark.parametrize("name", PLANS)
def test_every_recipient_and_signing_line_is_printed_in_order(name: str) -> None:
    lines, text = written(name).lines, printed_lines(PLANS[name])
    assert lines[lines.index("Nơi nhận:") :] == text[text.index("Nơi nhận:") :] or _apart(lines) == _apart(text)


def _apart(lines: list[str]) -> tuple[list[str], list[str]]:
    """Recipients and signing lines, each in order, wherever the row is divided."""
    after = lines[lines.index("Nơi nhận:") + 1 :]
    return [line for line in after if line.startswith("- ")], [line for line in after if not line.startswith("- ")]


@pytest.mark.parametrize("name", ["lying", "lying many", "lying long signer"])
def test_on_a_lying_page_the_table_fills_the_width(name: str) -> None:
    file = written(name)
    section = file.sections[-1]
    room = (section.width - section.margins["left"] - section.margins["right"]) * 1440 / 25.4
    table = rows(file)[0].getparent()
    cells = [int(width.get(f"{W}w")) for width in rows(file)[0].iterfind(f"{W}tc/{W}tcPr/{W}tcW")]
    columns = [int(width.get(f"{W}w")) for width in table.iter(f"{W}gridCol")]
    assert section.landscape
    assert cells == columns
    assert sum(columns) == pytest.approx(room, abs=3)
    assert int(table.find(f"{W}tblPr/{W}tblW").get(f"{W}w")) == pytest.approx(room, abs=3)


@pytest.fixture
def pdfs(office: Office) -> dict[str, Path]:
    return office.pdfs({name: kehoach.render(plan, "docx") for name, plan in PLANS.items()})


@pytest.mark.parametrize("name", PLANS)
def test_the_block_begins_under_the_text_and_no_page_is_empty(name: str, pdfs: dict[str, Path]) -> None:
    pages = pages_of(pdfs[name])
    (page,) = [page for page in pages if page.has("Nơi nhận:")]
    assert page.has("TM. ỦY BAN NHÂN DÂN") or page.has("TM. BAN CHỈ ĐẠO")
    lines = [line for line in page.lines() if not line.isdigit()]
    assert next(index for index, line in enumerate(lines) if "Nơi nhận:" in line) >= 2
    assert all(len(page.words) > 3 for page in pages)


@pytest.mark.parametrize("name", ["many", "one that is long", "lying many"])
def test_the_signature_stands_whole_beside_the_first_recipients(name: str, pdfs: dict[str, Path]) -> None:
    (page,) = [page for page in pages_of(pdfs[name]) if page.has("Nơi nhận:")]
    for words in ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nông Thị Hạnh"):
        assert page.has(words)


def test_a_template_saved_by_libreoffice_is_reshaped_as_well(tmp_path: Path, office: Office) -> None:
    file = tmp_path / "mau.docx"
    file.write_bytes(office.resaved(TEMPLATE.read_bytes()))
    template = kehoach.Template.load(file)
    for name, plan in PLANS.items():
        assert WordFile(template.render(plan)).lines == written(name).lines, name

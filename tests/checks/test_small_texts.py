"""Small texts as clerks write them: what the checks of words find in each, as lines, as a Word file and as a plan."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH

from kehoach.checks.passages import Passages, passages_of_document
from kehoach.checks.plan_passages import passages_of_plan
from kehoach.checks.word_checks import WORD_CHECKS
from kehoach.recognise import label
from tests.builders import a_plan
from tests.checks.told import told
from tests.readers.docx.small import read_bytes

NUMBER, DATE, SUBJECT = "Số: 12/KH-UBND", "Suối Hòa, ngày 09 tháng 3 năm 2026", "Vệ sinh đường làng năm 2026"
LABEL = "Nơi nhận:"
RECIPIENTS = ("- Các thôn;", "- Các phòng, ban, đoàn thể;", "- Lưu: VT.")
MARKED = re.compile(r"(?:\d+|[a-zđ]|[IVX]+)[.)] |[-|(] ?|Phụ lục$|Nơi nhận:$", re.MULTILINE)
"""Lines that a plan in JSON writes otherwise."""


class Case(NamedTuple):
    """The codes that are wanted, and the lines of the text from the bases to the annexes."""

    codes: tuple[str, ...]
    lines: tuple[str, ...]


def cases() -> Iterator[Case]:
    text = (Path(__file__).parent / "small_texts.txt").read_text("utf-8")
    for block in text.split("\n== ")[1:]:
        codes, *lines = block.rstrip("\n").split("\n")
        ends = () if LABEL in lines else (LABEL, *RECIPIENTS)
        yield Case(() if codes == "-" else tuple(codes.split()), (*filter(None, lines), *ends))


CASES = [pytest.param(case, id=f"{'-'.join(case.codes) or 'right'}-{case.lines[0][:60]}") for case in cases()]
PLAIN = [
    pytest.param(case, id=f"{'-'.join(case.codes) or 'right'}-{case.lines[0][:60]}")
    for case in cases()
    if not MARKED.match("\n".join(case.lines[: case.lines.index(LABEL)]))
    and not any(MARKED.match(line) for line in case.lines[: case.lines.index(LABEL)])
    and case.lines[-1] == RECIPIENTS[-1]
]


def found(words: Passages) -> tuple[str, ...]:
    return tuple(sorted({finding.code for check in WORD_CHECKS for finding in check.run(words)}))


def as_file(case: Case) -> bytes:
    """A Word file as a person types it: a head in a table, the recipients in another."""
    document = docx.Document()
    head = document.add_table(rows=2, cols=2)
    head.cell(0, 0).text = "ỦY BAN NHÂN DÂN\nXÃ SUỐI HÒA"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    head.cell(1, 0).text, head.cell(1, 1).text = NUMBER, DATE
    for words in ("KẾ HOẠCH", SUBJECT):
        _centred(document, words)
    at = case.lines.index(LABEL)
    _type(document, case.lines[:at])
    signing = document.add_table(rows=1, cols=2)
    recipients = [line for line in case.lines[at:] if line == LABEL or line.startswith("- ")]
    signing.cell(0, 0).text = "\n".join(recipients)
    signing.cell(0, 1).text = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nNông Thị Hạnh"
    for line in case.lines[at + len(recipients) :]:
        _centred(document, line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _type(document: Any, lines: tuple[str, ...]) -> None:
    table = None
    for line in lines:
        if line.startswith("| "):
            cells = line.strip("| ").split(" | ")
            table = table or document.add_table(rows=0, cols=len(cells))
            for cell, words in zip(table.add_row().cells, cells, strict=True):
                cell.text = words
        else:
            document.add_paragraph().add_run(line).italic = line.startswith("Căn cứ")


def _centred(document: Any, words: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(words).bold = True


def test_there_are_right_and_wrong_ones_for_every_kind_of_fault() -> None:
    every = list(cases())
    assert len(every) >= 110
    assert sum(not case.codes for case in every) >= 40
    told_of = {code for case in every for code in case.codes}
    assert {check.code for check in WORD_CHECKS} - told_of == set()


@pytest.mark.parametrize("case", CASES)
def test_what_is_wrong_in_a_text_is_found_and_nothing_else(case: Case) -> None:
    head = (NUMBER, DATE, "KẾ HOẠCH", SUBJECT)
    assert found(told("\n".join((*head, *case.lines)))) == case.codes


@pytest.mark.parametrize("case", CASES)
def test_the_same_is_found_in_a_word_file(case: Case, tmp_path: Path) -> None:
    assert found(passages_of_document(label(read_bytes(as_file(case), tmp_path)))) == case.codes


@pytest.mark.parametrize("case", PLAIN)
def test_the_same_is_found_in_a_plan(case: Case) -> None:
    lines = case.lines[: case.lines.index(LABEL)]
    bases = [line.rstrip(";.") for line in lines if line.startswith(("Căn cứ", "Theo đề nghị"))]
    body = [line for line in lines if line.rstrip(";.") not in bases]
    plan = a_plan(ngay="9/3/2026", can_cu=bases, noi_dung=body, noi_nhan=["Các thôn", "Các phòng, ban, đoàn thể"])
    assert found(passages_of_plan(plan)) == case.codes

"""Four times the document is four times the work, also for documents that say one thing again and again.

Counted are the lines of Python that are run, each turn of a loop for itself; nothing is timed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any

import pytest

from kehoach import regulation
from kehoach.checks.copy_checks import COPY_CHECKS
from kehoach.checks.form_checks import FORM_CHECKS
from kehoach.checks.passages import passages_of_document
from kehoach.checks.word_checks import WORD_CHECKS
from kehoach.readers.docx.document import read_document
from kehoach.recognise import label
from kehoach.vietnamese import roman
from tests.readers.docx.small import p, r, word

SENTENCE = "Giao thôn Bảo Hoa hoàn thành trước ngày 12/5/2023, kinh phí 2.500.000 đồng theo Phụ lục I và Mục II. "
BASIS = "Căn cứ Quyết định số {}/QĐ-UBND ngày 12/3/2023 của Ủy ban nhân dân huyện về việc giao kế hoạch;"
HEAD = p("KẾ HOẠCH", '<w:jc w:val="center"/>') + p("Phòng, chống thiên tai năm 2024", '<w:jc w:val="center"/>')
END = (
    p("Nơi nhận:") + p("- Các thôn;") + p("- Lưu: VT.") + p("TM. ỦY BAN NHÂN DÂN") + p("CHỦ TỊCH") + p("Lương Văn Sơn")
)


def cells(times: int) -> str:
    row = "".join(f"<w:tc>{p(text)}</w:tc>" for text in ("Thôn", "Thời hạn 5/2023", "1.000.000"))
    return f"<w:tbl>{f'<w:tr>{row}</w:tr>' * times}</w:tbl>"


BODIES: dict[str, Callable[[int], str]] = {
    "one paragraph again and again": lambda times: p(SENTENCE) * times,
    "one long paragraph": lambda times: p(SENTENCE * times),
    "one paragraph in many runs": lambda times: p(r(SENTENCE[:40], "<w:b/>") * times),
    "cells": cells,
    "tables": lambda times: cells(1) * times,
    "numbered lines": lambda times: "".join(p(f"{at}. {SENTENCE}") for at in range(times)),
    "bullets": lambda times: p(f"- {SENTENCE}") * times,
    "bases": lambda times: "".join(p(BASIS.format(at)) for at in range(times)),
    "annexes": lambda times: (
        END + "".join(p(f"Phụ lục {at % 90 + 1}") + p("DANH SÁCH") + p(SENTENCE) for at in range(times))
    ),
}
FEW, MANY = 40, 160
SPARE = 400
"""Lines run for what comes once, or not for each."""


def lines_run(work: Callable[[], object]) -> int:
    """Count the lines of Python that are run, also those of a loop within one line."""
    done = 0

    def count(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal done
        done += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        work()
    finally:
        sys.settrace(before)
    return done


def work_of(body: str, folder) -> Iterator[tuple[str, int]]:
    """What is done with a document, and how much work it is."""
    file = folder / "van-ban.docx"
    file.write_bytes(word(HEAD + body + END))
    yield "read", lines_run(lambda: read_document(file))
    document = read_document(file)
    yield "label", lines_run(lambda: label(document))
    labelled = label(document)
    yield "passages", lines_run(lambda: passages_of_document(labelled))
    words, old = passages_of_document(labelled), passages_of_document(label(document))
    yield from ((check.code, lines_run(lambda each=check: [*each.run(labelled, regulation)])) for check in FORM_CHECKS)
    yield from ((check.code, lines_run(lambda each=check: [*each.run(words)])) for check in WORD_CHECKS)
    yield from ((check.code, lines_run(lambda each=check: [*each.run(words, old)])) for check in COPY_CHECKS)


@pytest.mark.parametrize("kind", BODIES)
def test_four_times_the_document_is_four_times_the_work(kind: str, tmp_path) -> None:
    for number in range(1, MANY + 1):
        roman(number)  # kept once made, and so no work of one document
    few, many = (dict(work_of(BODIES[kind](times), tmp_path)) for times in (FEW, MANY))
    assert {name: (few[name], lines) for name, lines in many.items() if lines > 4.3 * few[name] + SPARE} == {}

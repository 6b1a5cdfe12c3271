"""Which bases are judged as such: a plan may open with "Thực hiện …" instead."""

from __future__ import annotations

from pathlib import Path

from kehoach.checks.bases import bases
from tests.checks.finding import findings, told
from tests.readers.docx.small import p, r
from tests.recognise.shapes import HEAD, ITALIC, TEXT, TITLE, read

LAW = "Căn cứ Luật Đê điều ngày 29 tháng 11 năm 2006;"
PLAN = "Thực hiện Kế hoạch số 15/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh về vệ sinh"


def of(folder: Path, *lines: str) -> list[str]:
    return [each.text[:9] for each in bases(read(HEAD + TITLE + "".join(lines) + TEXT, folder))]


def test_an_upright_line_is_a_basis_only_among_sure_ones(tmp_path: Path) -> None:
    assert of(tmp_path, p(f"{PLAN};")) == []
    assert of(tmp_path, p(LAW), p(f"{PLAN};")) == ["Căn cứ Lu", "Thực hiện"]
    assert of(tmp_path, p(r(f"{PLAN}.", ITALIC))) == ["Thực hiện"]


def test_the_last_line_ends_with_a_semicolon_where_the_announcing_sentence_begins_with_one_more(tmp_path: Path) -> None:
    lead = "Căn cứ tình hình thực tế, Ủy ban nhân dân xã ban hành Kế hoạch như sau:"
    upright = "Ủy ban nhân dân xã ban hành Kế hoạch như sau:"
    basis = p(r(LAW, ITALIC))
    assert told(findings(HEAD + TITLE + basis + p(lead) + TEXT, tmp_path, "KH153")) == []
    assert told(findings(HEAD + TITLE + basis + p(upright) + TEXT, tmp_path, "KH153")) == [
        "KH153 căn cứ cuối không kết thúc bằng dấu chấm."
    ]

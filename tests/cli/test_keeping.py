"""``kehoach tao`` where a person's document stands: it stops for that file, and two options go on."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import Any

import docx
import pytest

from kehoach.cli.drafting import Manner, draft_all
from kehoach.cli.making import put_away
from kehoach.cli.order import MakeOrder
from kehoach.cli.outcomes import Heard
from kehoach.cli.targets import plan_jobs
from tests.cli.test_tao import Told, made, put, tao, text_of

__all__ = ["tao"]

WAYS_OUT = (
    "Thêm vào cuối lệnh: --ra-ten-moi để giữ nguyên tệp này và ghi ra tên khác; "
    "hoặc --ghi-de để ghi đè, tệp này được chép lại thành một bản riêng trước."
)


def edit(path: str) -> bytes:
    """Type the number into its place, as a clerk does, on 25 November 2026 at 14:30."""
    document = docx.Document(path)
    cell = next(cell for table in document.tables for cell in table._cells if cell.text.startswith("Số:"))
    cell.paragraphs[0].runs[0].text = "Số: 15/KH-UBND"
    document.save(path)
    saved = datetime(2026, 11, 25, 14, 30).timestamp()
    os.utime(path, (saved, saved))
    return Path(path).read_bytes()


@pytest.fixture
def edited(tao: Any) -> bytes:
    put("KH.json")
    assert tao("KH.json").code == 0
    return edit("KH.docx")


def test_an_edited_document_is_not_overwritten(tao: Any, edited: bytes) -> None:
    said = f"kehoach: KH.docx đã được người sửa từ khi tạo (lưu lúc 14:30 ngày 25/11/2026) nên không ghi đè. {WAYS_OUT}"
    assert tao("KH.json") == Told(2, [], [said])
    assert Path("KH.docx").read_bytes() == edited
    assert made() == {"KH.docx"}


def test_a_document_of_someone_else_is_not_overwritten(tao: Any) -> None:
    put("KH.json")
    document = docx.Document()
    document.add_paragraph("Tự gõ")
    document.save("KH.docx")
    told = tao("KH.json")
    assert (told.code, told.out) == (2, [])
    assert told.err[0].startswith("kehoach: KH.docx đã có và không nhận ra là bản do kehoach tạo (lưu lúc ")
    assert text_of("KH.docx") == "Tự gõ"


def test_the_others_are_made(tao: Any, edited: bytes) -> None:
    put("a.json")
    put("z.json")
    told = tao("a.json", "KH.json", "z.json")
    assert told.code == 2
    assert told.out == ["[1/3] Đã tạo a.docx", "[3/3] Đã tạo z.docx"]
    assert told.err[0].startswith("[2/3] kehoach: KH.docx đã được người sửa từ khi tạo")
    assert told.err[1:] == ["Đã tạo 2/3 kế hoạch; 1 tệp có lỗi:", "  KH.json"]
    assert Path("KH.docx").read_bytes() == edited


def test_no_other_format_of_that_plan_is_written(tao: Any, edited: bytes) -> None:
    assert tao("KH.json", "--dang", "txt,docx").code == 2
    assert made() == {"KH.docx"}


def test_the_new_document_may_get_a_name_of_its_own(tao: Any, edited: bytes) -> None:
    assert tao("KH.json", "--ra-ten-moi") == Told(0, ["Đã tạo KH (2).docx"], [])
    assert tao("KH.json", "--ra-ten-moi", "--dang", "docx,txt").out == ["Đã tạo KH (3).docx", "Đã tạo KH.txt"]
    assert Path("KH.docx").read_bytes() == edited
    assert "Các thôn làm vệ sinh vào sáng thứ Bảy" in text_of("KH (2).docx")


def test_the_edited_document_may_be_kept_as_a_copy(tao: Any, edited: bytes) -> None:
    copy = "KH bản sửa 2026-11-25 14.30.docx"
    assert tao("KH.json", "--ghi-de") == Told(0, [f"Đã giữ bản cũ ở {copy}", "Đã tạo KH.docx"], [])
    assert Path(copy).read_bytes() == edited
    assert tao("KH.json") == Told(0, ["Đã tạo KH.docx"], [])
    assert made() == {"KH.docx", copy}


@pytest.mark.parametrize("option", ["--ra-ten-moi", "--ghi-de"])
def test_an_option_changes_nothing_where_nothing_was_edited(tao: Any, option: str) -> None:
    put("a.json")
    put("b.json")
    tao("a.json")
    assert tao("a.json", "b.json", option).out == ["[1/2] Đã tạo a.docx", "[2/2] Đã tạo b.docx"]
    assert made() == {"a.docx", "b.docx"}


def test_a_new_name_is_never_that_of_another_plan(tao: Any, edited: bytes) -> None:
    put("KH (2).json", trich_yeu="Kế hoạch khác")
    assert tao("KH.json", "KH (2).json", "--ra-ten-moi").out == [
        "[1/2] Đã tạo KH (3).docx",
        "[2/2] Đã tạo KH (2).docx",
    ]
    assert "Kế hoạch khác" in text_of("KH (2).docx")


def test_the_place_named_with_o_is_kept_as_well(tao: Any, edited: bytes) -> None:
    assert tao("KH.json", "-o", "./KH.docx").code == 2
    Path("ra").mkdir()
    tao("KH.json", "-o", "ra")
    edit("ra/KH.docx")
    assert tao("KH.json", "-o", "ra", "--ra-ten-moi").out == [f"Đã tạo {Path('ra/KH (2).docx')}"]


def test_the_two_options_exclude_one_another(tao: Any, edited: bytes) -> None:
    told = tao("KH.json", "--ghi-de", "--ra-ten-moi")
    assert told.code == 2
    assert told.err[-1] == ("kehoach tao: lỗi: --ra-ten-moi và --ghi-de không dùng cùng nhau. Bỏ một trong hai.")
    assert Path("KH.docx").read_bytes() == edited


def test_watching_makes_no_new_name_at_each_saving(tao: Any, edited: bytes) -> None:
    told = tao("KH.json", "--theo-doi", "--ra-ten-moi")
    assert told.code == 2
    assert told.err[-1].endswith(
        "--ra-ten-moi không dùng cùng --theo-doi: mỗi lần lưu sẽ thêm một tệp mới. Bỏ một trong hai."
    )


def test_what_is_edited_while_it_is_watched_stays(tao: Any, edited: bytes) -> None:
    jobs = plan_jobs(MakeOrder(("KH.json",)), ("KH.json",))
    for way, code in (("refuse", 2), ("replace", 0)):
        heard = Heard()
        manner = Manner(way)
        assert put_away(jobs[0], *draft_all(jobs, None, manner), heard, manner) == code
        assert Path("KH.docx").read_bytes() == edited or way == "replace"
    assert heard.results == ["Đã giữ bản cũ ở KH bản sửa 2026-11-25 14.30.docx", "Đã tạo KH.docx"]


@pytest.mark.parametrize(("typed", "meant"), [("--ghide", "--ghi-de"), ("–ra-ten-moi", "--ra-ten-moi")])
def test_an_option_nearly_typed_is_named(tao: Any, edited: bytes, typed: str, meant: str) -> None:
    told = tao("KH.json", typed)
    assert told.code == 2
    assert meant in told.err[-1]


def test_a_document_open_in_word_is_told_of_first(tao: Any, edited: bytes) -> None:
    Path("~$KH.docx").touch()
    assert tao("KH.json").err[0].startswith("kehoach: không ghi được KH.docx: tệp đang mở trong Word.")

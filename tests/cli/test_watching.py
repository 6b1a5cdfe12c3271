"""``kehoach tao --theo-doi`` look by look: what is made again and when, what is said, and what is said only once.

Nothing here waits: a look is one round of polling. The same with real processes and real saving is in
``test_watching_live``.
"""

import json
import os
import re
import shutil
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import docx
import pytest
from pypdf import PdfReader

from kehoach.cli.drafting import Manner
from kehoach.cli.order import MakeOrder
from kehoach.cli.sources import find_sources
from kehoach.cli.targets import plan_jobs
from kehoach.cli.watching import Watcher
from kehoach.pdf.engine import Engine
from kehoach.pdf.libreoffice import LibreOffice
from kehoach.pdf.rdocx_engine import Rdocx
from tests.builders import TEMPLATE
from tests.cli.test_tao import put, text_of
from tests.pdf.finishing.foreign import a_pdf, bytes_of
from tests.pdf.plans import posix, soffice

OFFICE = {"co_quan": {"ten": ["Ủy ban nhân dân", "xã Suối Hòa"], "viet_tat": "UBND", "dia_danh": "Suối Hòa"}}
ENGINE = Rdocx()
GONE = "{}: không còn thấy tệp này. Khi có lại, văn bản được tạo lại."


class Desk:
    """A folder that is watched; ``looks`` gives what was said meanwhile, without the time of day."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def watch(self, *names: str, template: str | None = None, engine: Engine = ENGINE, **order: Any) -> list[str]:
        asked = MakeOrder(names, template=template, watch=True, **order)
        jobs = plan_jobs(asked, find_sources(names).plans)
        self.watcher = Watcher(jobs, template, Manner(engine=engine))
        return self.looks(1)

    def looks(self, times: int = 3) -> list[str]:
        for _ in range(times):
            self.watcher.look()
        printed = self._capsys.readouterr()
        assert printed.err == ""
        lines = printed.out.splitlines()
        assert all(re.match(r"\d\d:\d\d:\d\d | {9}", line) for line in lines)
        return [line[9:] for line in lines]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    monkeypatch.chdir(tmp_path)
    return Desk(capsys)


def put_plan_with_office(name: str) -> None:
    plan = json.loads(put(name, ho_so="xa.json").read_text("utf-8"))
    del plan["co_quan"]
    Path(name).write_text(json.dumps(plan, ensure_ascii=False), "utf-8")


def test_everything_is_made_at_the_start_and_then_there_is_silence(desk: Desk) -> None:
    put("a.json")
    put("b.json")
    assert desk.watch("a.json", "b.json") == ["Đã tạo a.docx", "Đã tạo b.docx"]
    before = Path("a.docx").stat()
    assert desk.looks(20) == []
    assert Path("a.docx").stat() == before


def test_only_the_plan_that_was_saved_is_made_again(desk: Desk) -> None:
    put("a.json")
    put("b.json")
    desk.watch("a.json", "b.json")
    before = Path("b.docx").stat()
    put("a.json", trich_yeu="Trồng cây đầu xuân")
    assert desk.looks() == ["Đã tạo a.docx"]
    assert "Trồng cây đầu xuân" in text_of("a.docx")
    assert Path("b.docx").stat() == before


def test_saving_without_a_change_makes_nothing(desk: Desk) -> None:
    put("a.json")
    desk.watch("a.json")
    before = Path("a.docx").stat()
    put("a.json")
    os.utime("a.json", (1, 1))
    assert desk.looks(20) == []
    assert Path("a.docx").stat() == before


def test_saving_makes_a_document_that_is_gone_even_without_a_change(desk: Desk) -> None:
    put("a.json")
    desk.watch("a.json")
    Path("a.docx").unlink()
    assert desk.looks() == []
    os.utime("a.json", (1, 1))
    assert desk.looks() == ["Đã tạo a.docx"]


def test_problems_are_told_once_and_are_gone_when_mended(desk: Desk) -> None:
    put("a.json")
    put("b.json")
    desk.watch("a.json", "b.json")
    put("a.json", ngay="31/2/2026", so=None)
    told = desk.looks(20)
    assert len(told) == 1
    assert told[0].startswith("a.json:1:")
    assert "31/2/2026" in told[0]
    put("b.json", so=13)
    assert desk.looks() == ["Đã tạo b.docx"]
    put("a.json", so=13)
    assert desk.looks(20) == ["Đã tạo a.docx"]


def test_a_bad_plan_saved_without_a_change_is_told_again(desk: Desk) -> None:
    put("a.json", ngay="31/2/2026")
    told = desk.watch("a.json")
    assert desk.looks(10) == []
    os.utime("a.json", (1, 1))
    assert desk.looks(10) == told


@pytest.mark.parametrize("between", [b"", b'{"co_quan": {"ten": ["\xe1\xbb\xa6y'], ids=["emptied", "half"])
def test_what_stands_there_in_the_middle_of_saving_is_no_error(desk: Desk, between: bytes) -> None:
    put("a.json")
    desk.watch("a.json")
    Path("a.json").write_bytes(between)
    assert desk.looks(5) == []
    put("a.json", so=13)
    assert desk.looks() == ["Đã tạo a.docx"]


def test_a_file_that_stays_half_is_an_error_in_the_end(desk: Desk) -> None:
    put("a.json")
    desk.watch("a.json")
    Path("a.json").write_bytes(b"{")
    told = desk.looks(20)
    assert len(told) == 1
    assert told[0].startswith("a.json:1:")


def test_a_plan_away_for_a_moment_is_not_missed(desk: Desk) -> None:
    put("a.json")
    desk.watch("a.json")
    Path("a.json").rename("a.json~")
    assert desk.looks(5) == []
    Path("a.json~").rename("a.json")
    assert desk.looks(20) == []


def test_a_plan_that_is_gone_is_told_of_once_and_made_when_it_is_back(desk: Desk) -> None:
    put("a.json")
    put("b.json")
    desk.watch("a.json", "b.json")
    Path("a.json").rename("cat-di.json")
    assert desk.looks(30) == [GONE.format("a.json")]
    Path("a.docx").unlink()
    assert desk.looks(30) == []
    put("b.json", so=13)
    assert desk.looks() == ["Đã tạo b.docx"]
    Path("cat-di.json").rename("a.json")
    assert desk.looks(30) == ["Đã tạo a.docx"]


def test_a_plan_that_was_never_there_is_told_of_as_ever_and_made_when_it_comes(desk: Desk) -> None:
    put("a.json")
    told = desk.watch("a.json", "b.json")
    assert told[0] == "Đã tạo a.docx"
    assert told[1].startswith("b.json: không tìm thấy tệp này.")
    assert desk.looks(20) == []
    put("b.json")
    assert desk.looks(20) == ["Đã tạo b.docx"]


# The office file.


def test_a_change_of_the_office_file_makes_every_plan_that_takes_from_it(desk: Desk) -> None:
    Path("xa.json").write_text(json.dumps(OFFICE), "utf-8")
    put_plan_with_office("a.json")
    put_plan_with_office("b.json")
    put("c.json")
    desk.watch("a.json", "b.json", "c.json")
    Path("xa.json").write_text(json.dumps(OFFICE).replace("Su", "Sơn Su"), "utf-8")
    assert desk.looks() == ["Đã tạo a.docx", "Đã tạo b.docx"]


def test_an_office_file_that_appears_and_goes_is_noticed(desk: Desk) -> None:
    put_plan_with_office("a.json")
    told = desk.watch("a.json")
    assert len(told) == 1
    assert "xa.json" in told[0]
    Path("xa.json").write_text(json.dumps(OFFICE), "utf-8")
    assert desk.looks() == ["Đã tạo a.docx"]
    Path("xa.json").unlink()
    assert desk.looks(20) == told


def test_a_nearer_office_file_takes_the_place_of_the_one_above(desk: Desk) -> None:
    Path("nam", "2026").mkdir(parents=True)
    Path("xa.json").write_text(json.dumps(OFFICE), "utf-8")
    name = str(Path("nam", "2026", "a.json"))
    put_plan_with_office(name)
    assert desk.watch(name) == [f"Đã tạo {Path(name).with_suffix('.docx')}"]
    Path("nam", "xa.json").write_text('{"luu": ["VT"]}', "utf-8")
    told = desk.looks()
    assert len(told) == 1
    assert "co_quan" in told[0]
    Path("nam", "xa.json").unlink()
    assert desk.looks(20) == [f"Đã tạo {Path(name).with_suffix('.docx')}"]


def test_a_plan_that_names_another_office_file_is_watched_with_that_one(desk: Desk) -> None:
    put("a.json")
    Path("xa.json").write_text(json.dumps(OFFICE), "utf-8")
    desk.watch("a.json")
    put_plan_with_office("a.json")
    assert desk.looks() == ["Đã tạo a.docx"]
    Path("xa.json").write_text(json.dumps(OFFICE) + " ", "utf-8")
    assert desk.looks() == ["Đã tạo a.docx"]
    put("a.json", so=15)
    assert desk.looks() == ["Đã tạo a.docx"]
    Path("xa.json").unlink()
    assert desk.looks(20) == []


def test_the_office_file_of_a_plan_that_is_just_being_broken_is_still_known(desk: Desk) -> None:
    Path("xa.json").write_text(json.dumps(OFFICE), "utf-8")
    put_plan_with_office("a.json")
    desk.watch("a.json")
    good = Path("a.json").read_text("utf-8")
    Path("a.json").write_text(good + "}", "utf-8")
    assert len(desk.looks()) == 1
    Path("a.json").write_text(good, "utf-8")
    assert desk.looks() == ["Đã tạo a.docx"]
    Path("xa.json").write_text(json.dumps(OFFICE) + " ", "utf-8")
    assert desk.looks() == ["Đã tạo a.docx"]


# The template.


def put_template(words: str) -> None:
    document = docx.Document(str(TEMPLATE))
    document.add_paragraph(words)
    document.save("mau.docx")


def test_a_template_saved_anew_is_used_for_all_plans(desk: Desk) -> None:
    put("a.json")
    put("b.json")
    put_template("Mẫu cũ")
    desk.watch("a.json", "b.json", template="mau.docx")
    put_template("Mẫu mới")
    assert desk.looks() == ["Đã tạo a.docx", "Đã tạo b.docx"]
    assert "Mẫu mới" in text_of("b.docx")


def test_a_broken_template_is_told_once_for_all_plans_and_the_old_one_is_not_used(desk: Desk) -> None:
    put("a.json")
    put("b.json")
    put_template("Mẫu cũ")
    desk.watch("a.json", "b.json", template="mau.docx")
    before = Path("a.docx").stat()
    Path("mau.docx").write_bytes(b"khong phai Word {}")
    told = desk.looks(20)
    assert len(told) == 1
    assert "mẫu Word mau.docx" in told[0]
    put("a.json", so=13)
    assert desk.looks(20) == told
    assert Path("a.docx").stat() == before
    put_template("Mẫu mới")
    assert desk.looks(20) == ["Đã tạo a.docx", "Đã tạo b.docx"]
    assert "Mẫu mới" in text_of("a.docx")


def test_a_template_is_compiled_once_for_all_plans(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    import kehoach

    load, loaded = kehoach.Template.load, []
    monkeypatch.setattr(kehoach.Template, "load", lambda path=None: loaded.append(path) or load(path))
    put("a.json")
    put("b.json")
    put_template("Mẫu cũ")
    desk.watch("a.json", "b.json", template="mau.docx")
    put("a.json", so=13)
    desk.looks()
    assert len(loaded) == 1


# What keeps a document from being written.


@pytest.mark.parametrize("lock", ["~$ke-hoach.docx", ".~lock.ke-hoach.docx#"], ids=["Word", "LibreOffice"])
def test_a_document_open_elsewhere_is_told_once_and_made_when_it_is_closed(desk: Desk, lock: str) -> None:
    lock = lock.replace("~$ke-hoach", "~$-hoach")
    put("ke-hoach.json")
    desk.watch("ke-hoach.json")
    Path(lock).touch()
    put("ke-hoach.json", so=13)
    told = desk.looks(20)
    assert len(told) == 1
    assert told[0].startswith("kehoach: không ghi được ke-hoach.docx: tệp đang mở trong Word.")
    Path(lock).unlink()
    assert desk.looks(20) == ["Đã tạo ke-hoach.docx"]


def test_a_document_that_cannot_be_replaced_is_not_complained_of_at_every_look(desk: Desk) -> None:
    put("a.json")
    desk.watch("a.json")
    Path("a.docx").unlink()
    Path("a.docx").mkdir()
    put("a.json", so=13)
    assert desk.looks(20) == ["kehoach: a.docx là một thư mục. Cho tên tệp khác bằng -o."]
    Path("a.docx", "b").touch()
    assert desk.looks(20) == []
    shutil.rmtree("a.docx")
    assert desk.looks(20) == ["Đã tạo a.docx"]


def test_several_formats_of_which_one_is_held_do_not_go_round_in_circles(desk: Desk) -> None:
    put("ke-hoach.json")
    Path("ke-hoach.docx").touch()
    Path("~$-hoach.docx").touch()
    (told,) = desk.watch("ke-hoach.json", formats=("txt", "docx"))
    assert "ke-hoach.docx: tệp đang mở trong Word" in told
    assert desk.looks(20) == []
    assert not Path("ke-hoach.txt").exists()  # both or none


def test_results_may_go_to_a_folder_that_comes_back(desk: Desk) -> None:
    put("a.json")
    Path("ra").mkdir()
    assert desk.watch("a.json", output="ra") == [f"Đã tạo {Path('ra', 'a.docx')}"]
    shutil.rmtree("ra")
    put("a.json", so=13)
    assert desk.looks(20) == ["kehoach: không có thư mục ra. Tạo thư mục rồi chạy lại."]
    Path("ra").mkdir()
    assert desk.looks(20) == [f"Đã tạo {Path('ra', 'a.docx')}"]


# Annexes that are files.


def put_map(*text: str) -> None:
    Path("ban-do.pdf").write_bytes(bytes_of(a_pdf(*text)))


WITH_MAP = {
    "noi_dung": ["Các thôn làm vệ sinh theo bản đồ tại Phụ lục kèm theo"],
    "phu_luc": [{"tieu_de": "Bản đồ", "tep": "ban-do.pdf"}],
}


def test_an_annex_that_is_saved_makes_the_pdf_anew(desk: Desk) -> None:
    put("a.json", **WITH_MAP)
    put("b.json")
    put_map()
    desk.watch("a.json", "b.json", formats=("pdf",))
    put_map("Duong Na Lung")
    assert desk.looks() == ["Đã tạo a.pdf (3 trang)"]
    assert "Duong Na Lung" in PdfReader("a.pdf").pages[2].extract_text()
    assert desk.looks(20) == []


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_an_annex_that_appears_ends_the_trouble(desk: Desk, form: str) -> None:
    put("a.json", **WITH_MAP)
    told = desk.watch("a.json", formats=(form,))
    assert "phu_luc[0].tep: không thấy tệp ban-do.pdf." in told[-1]
    assert desk.looks(20) == []
    put_map()
    (said,) = desk.looks()
    assert said.startswith(f"Đã tạo a.{form}")


def test_an_annex_that_goes_is_told(desk: Desk) -> None:
    put("a.json", **WITH_MAP)
    put_map()
    desk.watch("a.json", formats=("pdf",))
    Path("ban-do.pdf").unlink()
    (said,) = desk.looks(10)
    assert re.match(r"a\.json:1:\d+ phu_luc\[0\]\.tep: không thấy tệp ban-do\.pdf\.", said)


def test_an_annex_half_saved_is_waited_for(desk: Desk) -> None:
    put("a.json", **WITH_MAP)
    put_map()
    desk.watch("a.json", formats=("pdf",))
    whole = bytes_of(a_pdf("Duong Na Lung"))
    Path("ban-do.pdf").write_bytes(whole[:300])
    assert desk.looks(5) == []
    Path("ban-do.pdf").write_bytes(whole)
    assert desk.looks() == ["Đã tạo a.pdf (3 trang)"]


# What it costs.


def test_ten_plans_at_rest_cost_a_look_at_each_file_and_nothing_else(desk: Desk) -> None:
    Path("xa.json").write_text(json.dumps(OFFICE), "utf-8")
    put_template("Mẫu")
    names = [f"{number}.json" for number in range(10)]
    for name in names:
        put_plan_with_office(name)
    desk.watch(*names, template="mau.docx")
    desk.looks(10)
    calls: Counter[str] = Counter()

    def count(_frame: object, event: str, function: Any) -> None:
        if event == "c_call":
            calls[function.__name__] += 1
        elif event == "call":
            calls["python"] += 1

    sys.setprofile(count)
    try:
        for _ in range(100):
            desk.watcher.look()
    finally:
        sys.setprofile(None)
    files = 10 + 1 + 1
    assert calls["stat"] == 100 * files
    assert not calls.keys() & {"open", "io_open", "read", "scandir", "listdir", "openssl_sha256"}
    assert calls["python"] < 100 * 1000  # a fifth of a millisecond, where two are a percent of the time


@posix
def test_the_pdfs_of_several_plans_are_made_by_one_start(desk: Desk, tmp_path: Path, monkeypatch: Any) -> None:
    calls = tmp_path / "calls"
    program = soffice(tmp_path, f'echo $# >> "{calls}"')
    put("a.json")
    put("b.json")
    told = desk.watch("a.json", "b.json", formats=("pdf",), engine=LibreOffice(program))
    assert [line.partition(":")[0] for line in told] == ["a.json", "b.json"]
    # Both together, then each alone, because nothing was made.
    assert calls.read_text("utf-8").split() == ["2", "1", "1"]


def test_a_pdf_is_made_again_too(desk: Desk) -> None:
    put("a.json")
    assert desk.watch("a.json", formats=("docx", "pdf")) == ["Đã tạo a.docx", "Đã tạo a.pdf (1 trang)"]
    before = Path("a.pdf").read_bytes()
    put("a.json", trich_yeu="Trồng cây đầu xuân")
    assert desk.looks() == ["Đã tạo a.docx", "Đã tạo a.pdf (1 trang)"]
    assert Path("a.pdf").read_bytes() != before

"""``kehoach tao --dang pdf``: the PDF is made of a Word document that nobody sees, or nothing is made at all."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from itertools import repeat
from pathlib import Path
from typing import Any

import docx
import pytest
from pypdf import PdfReader

import kehoach
from kehoach.cli.drafting import GROUP, Manner, draft_all
from kehoach.cli.making import put_away
from kehoach.cli.outcomes import Heard
from kehoach.cli.progress import Progress
from kehoach.cli.targets import Job
from kehoach.pdf.choosing import choose
from kehoach.pdf.engine import Converted, PdfJob
from kehoach.pdf.rdocx_engine import Rdocx
from tests.builders import TEMPLATE
from tests.cli.test_tao import SOURCES, Told, made, put, tao
from tests.office import Office
from tests.pdf.plans import has_ended, posix, soffice, waited_for

__all__ = ["tao"]


def words_of(path: str) -> str:
    return " ".join(page.extract_text() for page in PdfReader(path).pages)


@pytest.fixture
def temporary(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path_factory.mktemp("temporary")
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


@pytest.fixture
def no_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kehoach.pdf.places._USUAL", ())
    monkeypatch.setattr("kehoach.pdf.places._OPTIONAL", Path("opt"))
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("KEHOACH_SOFFICE", raising=False)


# What is made.


def test_a_pdf_is_made_without_a_word_document_beside_it(tao: Any, office: Office, temporary: Path) -> None:
    put("a.json")
    assert tao("a.json", "--dang", "pdf") == Told(0, ["Đã tạo a.pdf (1 trang)"], [])
    assert made() == {"a.pdf"}
    assert "Các thôn làm vệ sinh vào sáng thứ Bảy" in words_of("a.pdf")
    assert list(temporary.iterdir()) == []


def test_the_engine_may_be_chosen(tao: Any) -> None:
    put("a.json")
    assert tao("a.json", "-o", "Kế hoạch.pdf", "--may", "RDOCX").out == ["Đã tạo Kế hoạch.pdf (1 trang)"]
    assert PdfReader("Kế hoạch.pdf").metadata["/Producer"] == "rdocx-pdf"


def test_a_draft_that_nobody_asked_for_is_called_one(tao: Any, no_libreoffice: None) -> None:
    put("a.json")
    told = tao("a.json", "--dang", "pdf")
    assert (told.code, told.out) == (0, ["Đã tạo a.pdf (1 trang)"])
    assert told.err[0].startswith("kehoach: bản PDF tạo bằng rdocx vì máy này không có LibreOffice")
    assert tao("a.json", "--dang", "pdf", "--may", "rdocx").err == []


def test_word_and_pdf_are_made_together(tao: Any) -> None:
    put("a.json")
    put("b.json")
    told = tao("a.json", "b.json", "--dang", "docx,pdf", "--may", "rdocx")
    assert told.code == 0
    assert told.out == [
        *("[1/2] Đã tạo a.docx", "[1/2] Đã tạo a.pdf (1 trang)"),
        *("[2/2] Đã tạo b.docx", "[2/2] Đã tạo b.pdf (1 trang)"),
    ]


def test_the_template_is_that_of_the_pdf_too(tao: Any) -> None:
    document = docx.Document(str(TEMPLATE))
    document.add_paragraph("Dòng riêng của xã")
    document.save("mau-xa.docx")
    put("a.json")
    assert tao("a.json", "--dang", "pdf", "--may", "rdocx", "--mau", "mau-xa.docx").code == 0
    assert "Dòng riêng của xã" in words_of("a.pdf")


@pytest.mark.parametrize("engine", ["rdocx", "libreoffice"])
def test_the_pdf_is_the_same_with_the_word_document_and_without(tao: Any, office: Office, engine: str) -> None:
    put("a.json")
    tao("a.json", "--dang", "pdf", "--may", engine)
    alone = Path("a.pdf").read_bytes()
    assert tao("a.json", "--dang", "docx,pdf", "--may", engine).code == 0
    assert Path("a.pdf").read_bytes() == alone


# Many plans.


@posix
def test_the_pdfs_of_several_plans_are_made_by_one_start(tao: Any, monkeypatch: Any, temporary: Path) -> None:
    names = [f"{number}.json" for number in range(GROUP + 1)]
    for name in names:
        put(name, trich_yeu=f"Vệ sinh thôn số {name.removesuffix('.json')}")
        (made,) = choose("rdocx").convert([_job(name)])
        (temporary / name).with_suffix(".pdf").write_bytes(made.data)
    # The group begins at 0 each time: the last plan is the first of its own.
    calls = temporary / "calls"
    first = f'[ $# -eq 1 ] && cp "{temporary}/{GROUP}.pdf" "$out/0.pdf" && exit'
    all_of_them = f'for each in "$@"; do name=$(basename "$each" .docx); cp "{temporary}/$name.pdf" "$out"; done'
    program = soffice(temporary, f'echo $# >> "{calls}"\n{first}\n{all_of_them}')
    monkeypatch.setenv("KEHOACH_SOFFICE", str(program))
    told = tao(*names, "--dang", "pdf")
    count = len(names)
    assert told.out == [f"[{n + 1}/{count}] Đã tạo {n}.pdf (1 trang)" for n in range(count)]
    assert calls.read_text("utf-8").split() == [str(GROUP), "1"]


def test_a_plan_that_cannot_be_read_stands_where_it_was_named(tao: Any) -> None:
    put("a.json")
    put("b.json", ngay="31/2/2026")
    put("c.json")
    told = tao("a.json", "b.json", "c.json", "--dang", "docx,pdf", "--may", "rdocx")
    assert told.code == 2
    assert told.out == [
        *("[1/3] Đã tạo a.docx", "[1/3] Đã tạo a.pdf (1 trang)"),
        *("[3/3] Đã tạo c.docx", "[3/3] Đã tạo c.pdf (1 trang)"),
    ]
    assert told.err[0].startswith("[2/3] b.json:1:")


def test_what_one_plan_becomes_may_be_an_annex_of_another(tao: Any) -> None:
    put("a.json", trich_yeu="Trồng cây đầu xuân")
    put("b.json", phu_luc=[{"tieu_de": "Kế hoạch trồng cây", "tep": "a.pdf"}])
    assert tao("a.json", "b.json", "--dang", "pdf", "--may", "rdocx").code == 0
    assert "Trồng cây đầu xuân" in words_of("b.pdf")
    put("a.json", trich_yeu="Trồng rừng")
    tao("a.json", "b.json", "--dang", "pdf", "--may", "rdocx")
    assert "Trồng rừng" in words_of("b.pdf")


def test_a_pdf_does_not_go_over_an_annex_of_its_plan(tao: Any) -> None:
    put("b.json")
    tao("b.json", "-o", "a.pdf", "--may", "rdocx")
    put("a.json", phu_luc=[{"tieu_de": "Bản đồ", "tep": "a.pdf"}])
    before = Path("a.pdf").read_bytes()
    told = tao("a.json", "--dang", "pdf", "--may", "rdocx", "--ghi-de")
    assert (told.code, told.out) == (2, [])
    assert told.err == ["kehoach: a.pdf là một phụ lục của kế hoạch nên không ghi vào đó. Cho tên tệp khác bằng -o."]
    assert Path("a.pdf").read_bytes() == before


def test_ctrl_c_while_a_pdf_is_finished_is_no_trouble_of_its_plan(tao: Any, monkeypatch: Any) -> None:
    def struck(*_: object) -> None:
        raise RuntimeError from KeyboardInterrupt()

    put("a.json")
    put("b.json")
    monkeypatch.setattr("kehoach.pdf.making.finish_pdf", struck)
    assert tao("a.json", "b.json", "--dang", "pdf", "--may", "rdocx").code == 130
    assert made() == set()


# Whose a PDF is.


def test_a_pdf_is_replaced_while_it_is_as_it_was_made(tao: Any) -> None:
    put("a.json")
    tao("a.json", "--dang", "pdf", "--may", "rdocx")
    put("a.json", trich_yeu="Trồng cây đầu xuân")
    assert tao("a.json", "--dang", "pdf", "--may", "rdocx").code == 0
    assert "Trồng cây đầu xuân" in words_of("a.pdf")


@pytest.mark.parametrize(
    ("there", "said"), [("signed", "a.pdf đã được ký hoặc sửa từ khi tạo"), ("foreign", "a.pdf đã có và không nhận ra")]
)
def test_a_pdf_that_was_signed_or_is_not_ours_is_kept(tao: Any, there: str, said: str) -> None:
    put("a.json")
    tao("a.json", "--dang", "pdf", "--may", "rdocx")
    old = Path("a.pdf").read_bytes() + b"signature" if there == "signed" else b"%PDF-1.7 somebody else's"
    Path("a.pdf").write_bytes(old)
    told = tao("a.json", "--dang", "docx,pdf", "--may", "rdocx")
    assert (told.code, told.out) == (2, [])
    assert told.err[0].startswith(f"kehoach: {said}")
    assert "--ra-ten-moi" in told.err[0]
    assert made() == {"a.pdf"}
    assert Path("a.pdf").read_bytes() == old
    assert tao("a.json", "--dang", "pdf", "--may", "rdocx", "--ra-ten-moi").out == ["Đã tạo a (2).pdf (1 trang)"]
    kept, written = tao("a.json", "--dang", "pdf", "--may", "rdocx", "--ghi-de").out
    assert Path(kept.removeprefix("Đã giữ bản cũ ở ")).read_bytes() == old
    assert written == "Đã tạo a.pdf (1 trang)"


def test_write_makes_a_pdf_by_its_ending_and_keeps_a_signed_one(tmp_path: Path) -> None:
    plan = kehoach.read(put(tmp_path / "a.json"))
    path = kehoach.write(plan, tmp_path / "a.pdf", engine="rdocx")
    path.write_bytes(path.read_bytes() + b"signature")
    with pytest.raises(kehoach.EditedError):
        kehoach.write(plan, path, engine="rdocx")


def test_a_plan_does_not_replace_its_own_annex(tao: Any) -> None:
    put("ban-do.json")
    tao("ban-do.json", "--dang", "pdf", "--may", "rdocx")
    annex = Path("ban-do.pdf").read_bytes()
    plan = kehoach.read(put("ban-do.json", phu_luc=[{"tieu_de": "Bản đồ", "tep": "ban-do.pdf"}]))
    for way in ("--ghi-de", "--ra-ten-moi"):
        told = tao("ban-do.json", "--dang", "docx,pdf", "--may", "rdocx", way)
        assert (told.code, told.out) == (2, [])
        assert told.err == [
            "kehoach: ban-do.pdf là một phụ lục của kế hoạch nên không ghi vào đó. Cho tên tệp khác bằng -o."
        ]
    with pytest.raises(kehoach.OutputError, match="là một phụ lục của kế hoạch"):
        kehoach.write(plan, "ban-do.pdf", engine="rdocx")
    assert Path("ban-do.pdf").read_bytes() == annex
    assert tao("ban-do.json", "-o", "ra.pdf", "--may", "rdocx").out == ["Đã tạo ra.pdf (3 trang)"]


# What is said of the pages.


class Torn:
    """An engine that is given a document with a page break in front of its signature."""

    name = "torn"

    def available(self) -> bool:
        return True

    def convert(self, jobs: list[PdfJob], *, archival: bool = False) -> tuple[Converted, ...]:
        return Rdocx().convert([job._replace(document=self._torn(job.document)) for job in jobs])

    def _torn(self, data: bytes) -> bytes:
        document = docx.Document(io.BytesIO(data))
        break_here = document.add_page_break()._p
        document.tables[-1]._tbl.addprevious(break_here)
        torn = io.BytesIO()
        document.save(torn)
        return torn.getvalue()


def test_a_page_that_turns_badly_is_told_with_the_way_to_mend_it(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.chdir(tmp_path)
    put("a.json")
    heard = Heard()
    job = Job("a.json", (("pdf", Path("a.pdf")),))
    manner = Manner(engine=Torn())
    assert put_away(job, *draft_all([job], None, manner), heard, manner) == 1
    assert heard.results == ["Đã tạo a.pdf (2 trang)"]
    assert heard.troubles == [
        "a.pdf: KH401 lỗi: khối chữ ký đứng riêng ở trang 2. "
        "Thêm hoặc bớt vài dòng nội dung để chữ ký cùng trang với phần cuối của nội dung."
    ]


def test_what_is_true_of_the_machine_is_told_once_at_the_end(capsys: pytest.CaptureFixture[str]) -> None:
    progress = Progress(["a.json", "b.json"])
    for _ in range(2):
        progress.warn("kehoach: thiếu phông.")
        progress.ended(made=True)
    assert capsys.readouterr().err == ""
    progress.tell_all()
    assert capsys.readouterr().err.splitlines() == ["kehoach: thiếu phông.", "Đã tạo 2/2 kế hoạch."]


# What goes wrong.


def test_without_any_engine_it_is_told_once_and_nothing_is_made(
    tao: Any, monkeypatch: Any, no_libreoffice: None
) -> None:
    monkeypatch.setitem(sys.modules, "rdocx", None)
    put("a.json")
    put("b.json")
    told = tao("a.json", "b.json", "--dang", "docx,pdf")
    assert (told.code, told.out, len(told.err), made()) == (2, [], 1, set())
    assert told.err[0].startswith("kehoach: máy này chưa có chương trình tạo PDF.")


@posix
def test_a_failing_engine_leaves_the_old_pdf_and_the_other_formats(tao: Any, monkeypatch: Any, temporary: Path) -> None:
    put("a.json")
    tao("a.json", "--dang", "docx,pdf", "--may", "rdocx")
    before = {name: Path(name).read_bytes() for name in made()}
    put("a.json", trich_yeu="Trồng cây đầu xuân")
    (temporary / "bin").mkdir()
    monkeypatch.setenv("KEHOACH_SOFFICE", str(soffice(temporary / "bin", "exit 0")))
    told = tao("a.json", "--dang", "docx,pdf")
    assert (told.code, told.out) == (2, [])
    assert told.err == [
        "a.json: LibreOffice chạy xong mà không ghi ra tệp PDF nào. Chạy lại; nếu vẫn vậy thì cài lại "
        "LibreOffice, hoặc thử --may rdocx."
    ]
    assert {name: Path(name).read_bytes() for name in made()} == before
    assert [path.name for path in temporary.iterdir()] == ["bin"]


@posix
def test_one_plan_that_fails_does_not_stop_the_others(tao: Any, monkeypatch: Any, temporary: Path) -> None:
    put("a.json", trich_yeu="Không tạo được")
    put("b.json")
    good = choose("rdocx").convert([_job("b.json")])[0]
    (temporary / "good.pdf").write_bytes(good.data)
    copies = f'cp "{temporary}/good.pdf" "$out/0.pdf"'
    monkeypatch.setenv("KEHOACH_SOFFICE", str(soffice(temporary, copies)))
    told = tao("a.json", "b.json", "--dang", "pdf")
    assert told.code == 2
    assert told.out == ["[2/2] Đã tạo b.pdf (1 trang)"]
    assert told.err[0].startswith("[1/2] a.json: bản PDF tạo ra bị mất chữ (“Không”, ")
    assert made() == {"b.pdf"}


def _job(plan: str) -> PdfJob:
    from kehoach.layout import layout
    from kehoach.pdf.making import pdf_job

    read = kehoach.read(plan)
    return pdf_job(layout(read), kehoach.render(read, "docx"))


def command(folder: Path, *before: str, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*before, sys.executable, "-m", "kehoach", "tao", "a.json", "--dang", "pdf"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(SOURCES), "PYTHONIOENCODING": "utf-8"} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


@posix
def test_a_disk_that_takes_no_more_is_named(tmp_path: Path, temporary: Path, office: Office) -> None:
    put(tmp_path / "a.json")
    # Blocks of 512 bytes: the Word document has room, the PDF has not.
    limited = ("sh", "-c", 'ulimit -f 60; exec "$@"', "sh")
    with command(tmp_path, *limited, TMPDIR=str(temporary)) as child:
        out, err = child.communicate()
    assert (child.returncode, out) == (2, "")
    assert err.startswith(f"a.json: không tạo được PDF: đĩa chứa thư mục tạm {temporary} đã đầy.")
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
    assert list(temporary.iterdir()) == []


@posix
def test_ctrl_c_ends_the_engine_with_the_command(tmp_path: Path, temporary: Path) -> None:
    put(tmp_path / "a.json")
    started = temporary / "started"
    does = f'sleep 600 &\necho $$ $! > "{started}.new"\nmv "{started}.new" "{started}"\nwait'
    (temporary / "bin").mkdir()
    (temporary / "tmp").mkdir()
    program = soffice(temporary / "bin", does)
    with command(tmp_path, KEHOACH_SOFFICE=str(program), TMPDIR=str(temporary / "tmp")) as child:
        waited_for(map(Path.exists, repeat(started)))
        child.send_signal(signal.SIGINT)
        out, err = child.communicate()
    assert (child.returncode, out, err) == (130, "", "Đã dừng theo yêu cầu. Không có tệp nào bị ghi dở.\n")
    assert all(has_ended(int(word)) for word in started.read_text("utf-8").split())
    assert list((temporary / "tmp").iterdir()) == []
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]

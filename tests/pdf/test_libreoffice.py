"""LibreOffice as an engine: what it makes is read again; however it fails, one sentence says so and nothing is left."""

from __future__ import annotations

import base64
import io
import os
import signal
import socket
import subprocess
import sys
from itertools import repeat
from pathlib import Path

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.ns import qn

from kehoach.errors import ConverterError, ConverterMissingError
from kehoach.pdf.calls import time_limit
from kehoach.pdf.engine import Converted, Pdf, PdfJob
from kehoach.pdf.libreoffice import LibreOffice
from kehoach.pdf.workspace import workspace
from tests.office import Office
from tests.pdf.plans import a_job, a_pdf, an_empty_pdf, has_ended, is_alive, posix, soffice, waited_for

SOURCES = Path(__file__).parents[2] / "src"
JOB = a_job()
DOT = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==")
"""A picture of one dot."""


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files go; every test ends with nothing in it."""
    folder = tmp_path / "thư mục tạm"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    yield folder
    assert list(folder.iterdir()) == []


def said(result: Converted) -> str:
    assert isinstance(result, ConverterError), "it was made"
    return str(result)


# The real one.


def test_every_word_of_a_plan_is_in_its_pdf(office: Office) -> None:
    (made,) = LibreOffice().convert([JOB])
    assert isinstance(made, Pdf)
    assert made.data.startswith(b"%PDF-")
    assert "Vệ sinh đường làng" in made.pages[0].text


def test_folders_with_vietnamese_names_are_found_in_any_locale(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    (made,) = LibreOffice(seconds=60).convert([JOB])
    assert isinstance(made, Pdf)


def test_a_document_that_is_none_costs_no_other(office: Office) -> None:
    broken = JOB._replace(document=b"PK\x03\x04 nothing")
    first, second, third = LibreOffice().convert([JOB, broken, a_job("Trồng cây đầu xuân")])
    assert isinstance(first, Pdf)
    assert isinstance(third, Pdf)
    assert "Trồng cây đầu xuân" in third.pages[0].text
    assert "PDF" in said(second)


def test_random_bytes_laid_out_as_text_are_not_taken_for_the_plan(office: Office) -> None:
    (made,) = LibreOffice().convert([JOB._replace(document=b"khong phai van ban " * 20)])
    assert said(made).startswith("bản PDF tạo ra bị mất chữ (")


def test_a_pdf_for_archives_says_so(office: Office) -> None:
    (made,) = LibreOffice().convert([JOB], archival=True)
    assert isinstance(made, Pdf)
    assert b"<pdfaid:part>3</pdfaid:part>" in made.data


def test_it_begins_without_trying_out_how_it_draws(office: Office, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(JOB.document)
    with workspace() as space:
        command = ["soffice", f"-env:UserInstallation={space.profile}", "--headless", "--convert-to", "pdf"]
        command += ["--outdir", str(tmp_path), str(tmp_path / "a.docx")]
        subprocess.run(command, env=dict(space.environment()), check=True, capture_output=True)
        assert list(space.folder.rglob("registrymodifications.xcu"))
        assert not list(space.folder.rglob("GraphicsRenderTests.log"))
    assert (tmp_path / "a.pdf").exists()


def test_a_picture_that_lies_elsewhere_is_not_fetched(office: Office) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/anh.png"
        document = docx.Document()
        document.add_picture(io.BytesIO(DOT))
        there = document.part.relate_to(address, RT.IMAGE, is_external=True)
        (blip,) = document.element.iter(qn("a:blip"))
        del blip.attrib[qn("r:embed")]
        blip.set(qn("r:link"), there)
        linked = io.BytesIO()
        document.save(linked)
        (made,) = LibreOffice().convert([PdfJob(linked.getvalue(), "")])
        assert isinstance(made, Pdf)
        with pytest.raises(BlockingIOError):
            server.accept()


@posix
def test_what_libreoffice_leaves_outside_its_folder_is_removed(office: Office) -> None:
    with workspace() as space:
        (socket,) = space.elsewhere
        command = ["soffice", f"-env:UserInstallation={space.profile}", "--headless", "--norestore"]
        with subprocess.Popen(command, env=dict(space.environment()), start_new_session=True) as listening:
            waited_for(map(Path.exists, repeat(socket)))
            waited_for(list(folder.rglob("lu*.tmp")) for folder in repeat(space.folder))
            os.killpg(listening.pid, signal.SIGKILL)
        assert socket.exists()
    assert not socket.exists()


# One that fails.


@posix
@pytest.mark.parametrize(
    ("does", "sentence"),
    [
        ("exit 0", "LibreOffice chạy xong mà không ghi ra tệp PDF nào."),
        ("exit 3", "LibreOffice bị dừng giữa chừng (mã thoát 3)."),
        ("kill -SEGV $$", "LibreOffice bị dừng giữa chừng (tín hiệu 11)."),
        ("kill -KILL $$", "LibreOffice bị dừng giữa chừng (tín hiệu 9)."),
        ('printf "%%PDF-1.7" > "$out/0.pdf"; kill -KILL $$', "LibreOffice bị dừng giữa chừng (tín hiệu 9)."),
        ('printf "%%PDF-1.7" > "$out/0.pdf"', "chương trình tạo PDF đã ghi ra một tệp hỏng."),
        (': > "$out/0.pdf"', "chương trình tạo PDF đã ghi ra một tệp hỏng."),
        ('mkdir "$out/0.pdf"', "LibreOffice chạy xong mà không ghi ra tệp PDF nào."),
        ('mkfifo "$out/0.pdf"', "LibreOffice chạy xong mà không ghi ra tệp PDF nào."),
        ('ln -s /dev/zero "$out/0.pdf"', "LibreOffice chạy xong mà không ghi ra tệp PDF nào."),
        ('dd of="$out/0.pdf" bs=1 count=0 seek=9000000000', "chương trình tạo PDF đã ghi ra một tệp hỏng."),
        ('rm -r "$(dirname "$out")"', "LibreOffice chạy xong mà không ghi ra tệp PDF nào."),
        ("kill -XFSZ $$", "không tạo được PDF: đĩa chứa thư mục tạm "),
    ],
)
def test_each_failure_is_one_sentence(tmp_path: Path, does: str, sentence: str) -> None:
    (made,) = LibreOffice(soffice(tmp_path, does)).convert([JOB])
    assert said(made).startswith(sentence)


@posix
def test_a_pdf_without_the_words_of_the_plan_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").write_bytes(an_empty_pdf())
    (made,) = LibreOffice(soffice(tmp_path, f'cp "{tmp_path}/empty.pdf" "$out/0.pdf"')).convert([JOB])
    assert said(made).startswith("bản PDF tạo ra bị mất chữ (“ỦY”, “BAN”, “NHÂN”)")


@posix
def test_a_program_that_cannot_be_started_is_named(tmp_path: Path) -> None:
    missing = tmp_path / "khong-co"
    (made,) = LibreOffice(missing).convert([JOB])
    assert said(made).startswith(f"không chạy được LibreOffice ({missing}).")


@posix
def test_one_that_hangs_is_ended_with_all_it_started(tmp_path: Path) -> None:
    started = tmp_path / "started"
    program = soffice(tmp_path, f'sleep 600 &\necho $! >> "{started}"\necho $$ >> "{started}"\nwait')
    (made,) = LibreOffice(program, seconds=2).convert([JOB])
    assert said(made).startswith("LibreOffice không xong sau 2 giây nên đã bị dừng.")
    processes = [int(line) for line in started.read_text("utf-8").split()]
    assert len(processes) == 2  # alone and hung: it is not tried again
    assert all(map(has_ended, processes))


def test_a_long_document_is_given_more_time_than_a_short_one() -> None:
    long = JOB._replace(words="Các thôn\n" * 5000)
    assert time_limit([JOB, JOB]) > time_limit([JOB]) > 60
    assert time_limit([long]) > 5 * 60


@posix
def test_a_child_that_outlives_the_program_is_ended(tmp_path: Path) -> None:
    started = tmp_path / "started"
    program = soffice(tmp_path, f'sleep 600 &\necho $! > "{started}"\nexit 0')
    LibreOffice(program).convert([JOB])
    assert has_ended(int(started.read_text("utf-8")))


def test_a_machine_without_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kehoach.pdf.libreoffice.find_soffice", lambda: None)
    with pytest.raises(ConverterMissingError, match="không tìm thấy LibreOffice"):
        LibreOffice().convert([JOB])


# Many documents.

LOGS = 'echo $# >> "{folder}/calls"\n'
COPIES = 'for each; do name=$(basename "$each" .docx); cp "{folder}/good.pdf" "$out/$name.pdf"; done\n'


def a_group(folder: Path, does: str) -> LibreOffice:
    (folder / "good.pdf").write_bytes(a_pdf(JOB))
    return LibreOffice(soffice(folder, (LOGS + does + COPIES).replace("{folder}", str(folder))), seconds=20)


def calls(folder: Path) -> list[int]:
    """How many documents each call was given."""
    return [int(line) for line in (folder / "calls").read_text("utf-8").split()]


@posix
def test_many_documents_are_handed_over_in_one_call(tmp_path: Path) -> None:
    made = a_group(tmp_path, "").convert([JOB] * 5)
    assert all(isinstance(each, Pdf) for each in made)
    assert calls(tmp_path) == [5]
    assert LibreOffice(Path("/khong-co")).convert([]) == ()


@posix
def test_a_crash_costs_one_document_and_the_others_are_tried_alone(tmp_path: Path) -> None:
    # It dies of the document that holds "hong", wherever it meets it, after it has made those before.
    dies = 'for each; do grep -q hong "$each" && kill -SEGV $$; n=$(basename "$each" .docx); cp "{folder}/good.pdf" "$out/$n.pdf"; done\n'
    engine = a_group(tmp_path, dies)
    bad = JOB._replace(document=b"hong")
    first, second, third, fourth = engine.convert([JOB, bad, JOB, JOB])
    assert isinstance(first, Pdf)
    assert isinstance(third, Pdf)
    assert isinstance(fourth, Pdf)
    assert said(second).startswith("LibreOffice bị dừng giữa chừng (tín hiệu 11).")
    assert calls(tmp_path) == [4, 1, 1, 1]


@posix
def test_a_crash_that_does_not_come_again_costs_nothing(tmp_path: Path) -> None:
    once = 'if [ ! -e "{folder}/died" ]; then : > "{folder}/died"; kill -KILL $$; fi\n'
    (made,) = a_group(tmp_path, once).convert([JOB])
    assert isinstance(made, Pdf)
    assert calls(tmp_path) == [1, 1]


@posix
def test_a_program_that_always_hangs_is_soon_given_up(tmp_path: Path) -> None:
    engine = a_group(tmp_path, "sleep 600\n")
    made = LibreOffice(engine.program, seconds=1).convert([JOB] * 5)
    assert {said(each).split(" nên")[0] for each in made} == {"LibreOffice không xong sau 1 giây"}
    assert calls(tmp_path) == [5, 1, 1]


@posix
def test_a_full_disk_is_not_tried_again(tmp_path: Path) -> None:
    a_group(tmp_path, "kill -XFSZ $$\n").convert([JOB] * 3)
    assert calls(tmp_path) == [3]


# The end of the process that converts.

KILLED = """
import sys
from pathlib import Path
from kehoach.pdf.engine import PdfJob
from kehoach.pdf.libreoffice import LibreOffice
LibreOffice(Path(sys.argv[1])).convert([PdfJob(b"", "")])
"""


KILLED_AT_ONCE = f"""
import os, signal, subprocess
from types import SimpleNamespace
from kehoach.pdf import processes

class Last(subprocess.Popen):
    def __init__(self, *given, **named):
        super().__init__(*given, **named)
        os.kill(os.getpid(), signal.SIGKILL)

processes.subprocess = SimpleNamespace(**vars(subprocess) | {{"Popen": Last}})
{KILLED}"""


def converting(script: str, program: Path, temporary: Path) -> subprocess.Popen[bytes]:
    """A process that converts, with a temporary folder of its own."""
    environment = os.environ | {"PYTHONPATH": str(SOURCES), "TMPDIR": str(temporary)}
    return subprocess.Popen([sys.executable, "-c", script, str(program)], env=environment, stderr=subprocess.DEVNULL)


@posix
@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_nothing_outlives_a_process_that_is_killed(temporary: Path, tmp_path: Path, ending: signal.Signals) -> None:
    started = tmp_path / "started"
    program = soffice(tmp_path, f'sleep 600 &\necho $$ $! > "{started}.new"\nmv "{started}.new" "{started}"\nwait')
    with converting(KILLED, program, temporary) as process:
        waited_for(map(Path.exists, repeat(started)))
        process.send_signal(ending)
    processes = [int(word) for word in started.read_text("utf-8").split()]
    waited_for(not any(map(is_alive, each)) for each in repeat(processes))
    waited_for(not list(folder.iterdir()) for folder in repeat(temporary))


@posix
def test_nothing_outlives_a_process_that_is_killed_as_it_starts_the_program(temporary: Path, tmp_path: Path) -> None:
    pid = tmp_path / "pid"
    program = soffice(tmp_path, f'echo $$ > "{pid}"\nexec sleep 600')
    with converting(KILLED_AT_ONCE, program, temporary) as process:
        assert process.wait() == -signal.SIGKILL
    waited_for(not list(folder.iterdir()) for folder in repeat(temporary))
    # It may have been ended before it could say who it is.
    assert not pid.exists() or not is_alive(int(pid.read_text("utf-8")))

"""``kehoach tao --theo-doi`` as a process, while files are saved as editors save them."""

import re
import signal
import subprocess
import threading
import time
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import kehoach
from kehoach.vietnamese import without_marks
from tests.cli.test_stopping import SAID, STRUCK, command, moments, posix
from tests.cli.test_tao import put, text_of

__all__ = ["moments"]

LONGEST = 120.0
"""Seconds until a watcher that says nothing is ended; what is waited for takes two."""

FIRST = [
    "Đang theo dõi a.json. Muốn dừng: bấm Ctrl-C hoặc đóng cửa sổ này.",
    "Mỗi lần lưu tệp, văn bản được tạo lại; không phải chạy lại lệnh.",
]


class Watching:
    """A watcher at work; every line but those at the start begins with the time of day, which is taken off."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def raw(self) -> str:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, "the watcher has ended"
        return line.rstrip("\n")

    def line(self) -> str:
        found = re.fullmatch(r"\d\d:\d\d:\d\d (.*)", self.raw())
        assert found is not None
        return found[1]

    def stop(self) -> tuple[str, str]:
        """Press Ctrl-C; what was printed after the last line that was read, and the line of trouble."""
        self.process.send_signal(signal.SIGINT)
        out, err = self.process.communicate()
        assert self.process.returncode == 130
        return out, err


@contextmanager
def watching(folder: Path, *arguments: str) -> Iterator[Watching]:
    with command(folder, "-m", "kehoach", "tao", "--theo-doi", *arguments) as process:
        end = threading.Timer(LONGEST, process.kill)
        end.start()
        try:
            yield Watching(process)
        finally:
            end.cancel()
            process.kill()


def in_place(path: Path, content: bytes) -> None:
    """As VS Code saves: emptied, then written."""
    with path.open("wb") as stream:
        stream.flush()
        stream.write(content)


def slowly(path: Path, content: bytes) -> None:
    """As Notepad saves to a slow drive: emptied, written in two halves."""
    with path.open("wb") as stream:
        time.sleep(0.3)
        stream.write(content[: len(content) // 2])
        stream.flush()
        time.sleep(0.3)
        stream.write(content[len(content) // 2 :])


def by_renaming(path: Path, content: bytes) -> None:
    """As careful editors save: another file takes the name."""
    beside = path.with_name("a.json.tmp")
    beside.write_bytes(content)
    beside.replace(path)


def with_a_copy(path: Path, content: bytes) -> None:
    """As Vim and old Windows programs save: the file is renamed, written anew, and the copy removed."""
    copy = path.with_name("a.json~")
    path.rename(copy)
    time.sleep(0.3)
    path.write_bytes(content)
    copy.unlink()


@posix
@pytest.mark.parametrize("save", [in_place, slowly, by_renaming, with_a_copy], ids=lambda save: save.__name__)
def test_each_saving_makes_the_document_once_and_no_false_error(
    tmp_path: Path, save: Callable[[Path, bytes], None]
) -> None:
    file = put(tmp_path / "a.json")
    contents = [put(tmp_path / f"{number}.json", trich_yeu=f"Lần {number}").read_bytes() for number in range(3)]
    with watching(tmp_path, "a.json") as watcher:
        assert [watcher.raw(), watcher.raw()] == FIRST
        assert watcher.line() == "Đã tạo a.docx"
        for number, content in enumerate(contents):
            save(file, content)
            assert watcher.line() == "Đã tạo a.docx"
            assert f"Lần {number}" in text_of(tmp_path / "a.docx")
        assert watcher.stop() == ("", SAID)


@posix
def test_mistakes_and_mending_are_told_as_they_are_saved(tmp_path: Path) -> None:
    file = put(tmp_path / "a.json")
    good = file.read_text("utf-8")
    with watching(tmp_path, "a.json") as watcher:
        assert [watcher.raw(), watcher.raw()] == FIRST
        assert watcher.line() == "Đã tạo a.docx"
        file.write_text(good.replace("15/4/2026", "31/2/2026").replace('"so": 12', '"so": -1'), "utf-8")
        assert watcher.line().startswith("a.json:1:")
        assert watcher.raw().startswith(" " * 9 + "a.json:1:")
        file.write_text(good, "utf-8")
        assert watcher.line() == "Đã tạo a.docx"
        assert watcher.stop() == ("", SAID)


@posix
@pytest.mark.parametrize("encoding", ["cp1258", "cp437", "ascii"])
def test_a_poor_console_is_told_the_same(tmp_path: Path, encoding: str) -> None:
    put(tmp_path / "a.json")
    put(tmp_path / "b.json", ngay="31/2/2026")
    (tmp_path / "xa.json").write_text('{"luu": ["VT"]}', "utf-8")
    told = []
    for each in (encoding, "utf-8"):
        arguments = ["-m", "kehoach", "tao", "--theo-doi", "*.json"]
        with command(tmp_path, *arguments, encoding=each) as process:
            assert process.stdout is not None
            told.append([process.stdout.readline() for _ in range(5)])
            process.send_signal(signal.SIGINT)
            process.communicate()
    poor, full = (re.sub(r"\d\d:\d\d:\d\d", "LÚC", "".join(lines)) for lines in told)
    if encoding == "cp1258":
        assert unicodedata.normalize("NFC", poor) == full
    else:
        assert without_marks(poor) == without_marks(full).translate(str.maketrans("“”", '""'))


@posix
def test_a_lock_that_comes_and_goes_needs_no_other_saving(tmp_path: Path) -> None:
    file = put(tmp_path / "ke-hoach.json")
    lock = tmp_path / "~$-hoach.docx"
    with watching(tmp_path, "ke-hoach.json") as watcher:
        watcher.raw(), watcher.raw(), watcher.raw()
        lock.touch()
        put(file, trich_yeu="Trồng cây đầu xuân")
        assert watcher.line().startswith("kehoach: không ghi được ke-hoach.docx: tệp đang mở trong Word.")
        lock.unlink()
        assert watcher.line() == "Đã tạo ke-hoach.docx"
        assert "Trồng cây đầu xuân" in text_of(tmp_path / "ke-hoach.docx")
        assert watcher.stop() == ("", SAID)


@posix
def test_names_that_are_all_wrong_are_no_reason_to_wait(tmp_path: Path) -> None:
    put(tmp_path / "ke-hoach.json")
    with watching(tmp_path, "ke-hoch.json") as watcher:
        out, err = watcher.process.communicate()
    assert (watcher.process.returncode, out) == (2, "")
    assert err.endswith("Có phải ke-hoach.json?\n")


@posix
@pytest.mark.parametrize("share", range(10))
def test_ctrl_c_at_any_moment_ends_the_watching_quietly(tmp_path: Path, moments: int, share: int) -> None:
    put(tmp_path / "a.json")
    at = 1 + share * moments // 10
    with command(tmp_path, "-c", STRUCK, str(at), "tao", "--theo-doi", "a.json") as process:
        end = threading.Timer(LONGEST, process.kill)
        end.start()
        _, err = process.communicate()
        end.cancel()
    assert (process.returncode, err) in {(130, ""), (130, SAID)}
    assert {path.name for path in tmp_path.iterdir()} <= {"a.json", "a.docx"}
    if (tmp_path / "a.docx").exists():
        assert (tmp_path / "a.docx").read_bytes() == kehoach.render(kehoach.read(tmp_path / "a.json"), "docx")


@posix
def test_ctrl_c_while_many_are_being_made_leaves_only_whole_documents(tmp_path: Path) -> None:
    names = [put(tmp_path / f"{number:03}.json").name for number in range(100)]
    with watching(tmp_path, *names) as watcher:
        watcher.raw()
        while not (tmp_path / "003.docx").exists():
            assert watcher.process.poll() is None
            time.sleep(0.001)
        assert watcher.stop()[1] == SAID
    made = [path for path in tmp_path.iterdir() if path.suffix != ".json"]
    assert {path.suffix for path in made} == {".docx"}
    whole = kehoach.render(kehoach.read(tmp_path / "000.json"), "docx")
    assert all(path.read_bytes() == whole for path in made)


@posix
def test_nobody_reading_any_more_ends_the_watching(tmp_path: Path) -> None:
    file = put(tmp_path / "a.json")
    with watching(tmp_path, "a.json") as watcher:
        watcher.raw(), watcher.raw(), watcher.raw()
        assert watcher.process.stdout is not None
        watcher.process.stdout.close()
        put(file, so=13)
        assert watcher.process.wait() == 2
        assert watcher.process.stderr is not None
        assert watcher.process.stderr.read() == ""

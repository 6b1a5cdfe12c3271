"""Ctrl-C at any moment: exit 130, one line at the most, no traceback, and only whole files in the folder."""

import os
import signal
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import kehoach
from kehoach.cli import is_interruption, main
from kehoach.cli.stopping import unwinding
from tests.builders import a_plan
from tests.cli.test_tao import put

SOURCES = Path(__file__).parents[2] / "src"
OLD = kehoach.render(a_plan(trich_yeu="Bản cũ"), "docx")
SAID = "Đã dừng theo yêu cầu. Không có tệp nào bị ghi dở.\n"

posix = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")

# The command as its installed script calls it, struck by Ctrl-C at one of the moments Python tells its auditors of:
# a module is looked for, a file is opened, renamed, removed. The number is of the moment; 0 only counts them.
STRUCK = """
import os, sys
at, seen = int(sys.argv.pop(1)), 0
def strike(event, arguments):
    global seen
    seen += 1
    if seen == at:
        os.kill(os.getpid(), 2)
from kehoach.cli import main, process
sys.addaudithook(strike)
if at:
    process()
else:
    main()
    print(seen)
"""


def command(folder: Path, *arguments: str, encoding: str = "utf-8") -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(SOURCES), "PYTHONIOENCODING": encoding},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding=encoding,
    )


def check_quiet_end(folder: Path, code: int | None, err: str) -> None:
    """What must hold however early or late Ctrl-C came; ``folder`` held a.json and an old a.docx."""
    assert (code, err) in {(130, ""), (130, SAID)}
    assert {path.name for path in folder.iterdir()} == {"a.json", "a.docx"}
    result = (folder / "a.docx").read_bytes()
    assert result in (OLD, kehoach.render(kehoach.read(folder / "a.json"), "docx"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put(tmp_path / "a.json")
    (tmp_path / "a.docx").write_bytes(OLD)
    return tmp_path


@pytest.fixture(scope="module")
def moments(tmp_path_factory: pytest.TempPathFactory) -> int:
    folder = tmp_path_factory.mktemp("moments")
    put(folder / "a.json")
    with command(folder, "-c", STRUCK, "0", "tao", "a.json") as child:
        assert child.stdout is not None
        return int(child.stdout.read().splitlines()[-1])


STRIKES = int(os.environ.get("KEHOACH_STRIKES", "20"))
"""How many moments of a command's life are tried; all of them are a few hundred."""


@posix
@pytest.mark.parametrize("strike", range(STRIKES))
def test_ctrl_c_at_any_moment_ends_the_command_quietly(folder: Path, moments: int, strike: int) -> None:
    assert moments > STRIKES
    at = 1 + strike * moments // STRIKES
    with command(folder, "-c", STRUCK, str(at), "tao", "a.json") as child:
        assert child.stderr is not None
        err = child.stderr.read()
    check_quiet_end(folder, child.returncode, err)


@posix
@pytest.mark.parametrize("tenths", range(1, 10, 2))
def test_ctrl_c_from_outside_ends_the_command_quietly(folder: Path, tenths: int) -> None:
    script = "from kehoach.cli import process; print(flush=True); process()"
    start = time.monotonic()
    with command(folder, "-c", script, "tao", "a.json") as child:
        assert child.stdout is not None
        child.stdout.readline()
        child.communicate()
    life = time.monotonic() - start
    with command(folder, "-c", script, "tao", "a.json") as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.readline()
        time.sleep(life * tenths / 10)
        child.send_signal(signal.SIGINT)
        err = child.stderr.read()
    if child.returncode == 0:  # it was faster than the time before
        return
    check_quiet_end(folder, child.returncode, err)


@posix
def test_ctrl_c_pressed_again_and_again_is_said_once(folder: Path) -> None:
    names = [put(folder / f"{number:03}.json").name for number in range(200)]
    with command(folder, "-m", "kehoach", "tao", *names) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.readline()
        while child.poll() is None:
            child.send_signal(signal.SIGINT)
        err = child.stderr.read()
    assert child.returncode == 130
    assert err.startswith("Đã tạo ")
    assert err.endswith(f" tệp chưa xong.\n{SAID}")
    assert len(err.splitlines()) == 2
    assert {path.suffix for path in folder.iterdir()} == {".json", ".docx"}


@posix
def test_a_command_told_to_ignore_ctrl_c_goes_on(folder: Path) -> None:
    ignoring = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN);" + STRUCK
    with command(folder, "-c", ignoring, "200", "tao", "a.json") as child:
        out, err = child.communicate()
    assert (child.returncode, out, err) == (0, "Đã tạo a.docx\n", "")


class Struck:
    def __set_name__(self, owner: type, name: str) -> None:
        raise KeyboardInterrupt


def test_an_error_made_of_ctrl_c_is_ctrl_c(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def read(path: str) -> kehoach.ReadResult:
        type("Model", (), {"field": Struck()})  # a RuntimeError of the class until Python 3.12
        raise AssertionError

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(kehoach, "read_with_notes", read)
    put("a.json")
    assert main(["tao", "a.json"]) == 130
    assert capsys.readouterr() == ("", SAID)


def chained(*errors: BaseException) -> BaseException:
    for later, earlier in pairwise(errors):
        later.__cause__ = earlier
    return errors[0]


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (KeyboardInterrupt(), True),
        (chained(RuntimeError(), KeyboardInterrupt()), True),
        (chained(ImportError(), RuntimeError(), KeyboardInterrupt()), True),
        (chained(RuntimeError(), ValueError()), False),
        (RuntimeError(), False),
    ],
)
def test_an_interruption_is_known_however_deep_it_lies(error: BaseException, expected: bool) -> None:
    assert is_interruption(error) is expected


def test_an_error_while_cleaning_up_after_ctrl_c_is_an_interruption() -> None:
    def clean_up() -> None:
        try:
            raise KeyboardInterrupt
        finally:
            Path("no such file").unlink()

    with pytest.raises(OSError, match="no such file") as caught:
        clean_up()
    assert is_interruption(caught.value)


def test_in_a_program_of_somebody_else_its_own_ctrl_c_is_left_alone(folder: Path, monkeypatch: Any) -> None:
    before = signal.getsignal(signal.SIGINT)
    with unwinding():
        assert signal.getsignal(signal.SIGINT) is before
    monkeypatch.chdir(folder)
    main(["tao", "a.json"])
    assert signal.getsignal(signal.SIGINT) is before

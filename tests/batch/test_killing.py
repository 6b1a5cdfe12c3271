"""A batch that is killed at any moment, again and again, and then finished: every document whole, and once.

``KEHOACH_KILLS=100`` kills that many times; without it as often as a test run has time for.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import docx
import psutil
import pytest

from kehoach.batch.journal import NAME
from tests.batch.builders import commune, put_book, put_plan, report, settings

if os.name != "posix":
    pytest.skip("process groups of POSIX", allow_module_level=True)

KILLS = int(os.environ.get("KEHOACH_KILLS", "25"))
ROWS = 20 * KILLS
SEED = 2026
COMMAND = [sys.executable, "-m", "kehoach", "hang-loat", "ke-hoach.json", "bang.xlsx", "-o", "ra"]
FORMS = ("--dang", "docx,txt")
"""Two files for each row: one may be there without the other when it ends."""
LONGEST = 300.0


def started(folder: Path, workers: int, *words: str) -> subprocess.Popen[bytes]:
    silent = subprocess.DEVNULL
    command = [*COMMAND, *words, "--so-tien-trinh", str(workers)]
    return subprocess.Popen(command, cwd=folder, env=settings(), stdout=silent, stderr=silent, start_new_session=True)


def kill_tree(process: subprocess.Popen[bytes]) -> None:
    """End a process and all it started at once, as a power cut does."""
    with contextlib.suppress(psutil.NoSuchProcess):
        tree = [*psutil.Process(process.pid).children(recursive=True), psutil.Process(process.pid)]
        for each in tree:
            with contextlib.suppress(psutil.NoSuchProcess):
                each.send_signal(signal.SIGSTOP)  # nothing of it begins anything between two signals
        for each in tree:
            with contextlib.suppress(psutil.NoSuchProcess):
                each.kill()
    process.wait()


def kill_alone(process: subprocess.Popen[bytes]) -> None:
    """End a process and not those it started, as a task manager does."""
    process.kill()
    process.wait()


def ask_to_end(process: subprocess.Popen[bytes]) -> None:
    """Tell a process to end, as a system does that is shut down."""
    process.terminate()
    process.wait()


def noted(folder: Path) -> list[str]:
    """The rows of which the journal says that they were made, each as often as it says so."""
    found = []
    for line in (folder / "ra" / NAME).read_text("utf-8").splitlines():
        with contextlib.suppress(ValueError):  # cut short
            found.append(json.loads(line)["stem"])
    return sorted(found)


def made(folder: Path) -> int:
    return len(list((folder / "ra").glob("*.docx"))) if (folder / "ra").exists() else 0


def is_whole(path: Path) -> bool:
    return bool(docx.Document(io.BytesIO(path.read_bytes())).paragraphs)


def left_running(folder: Path) -> list[str]:
    found = []
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error, OSError):
            if process.cwd() == str(folder):
                found.append(" ".join(process.cmdline()))
    return found


def gone(folder: Path) -> list[str]:
    """What still runs in a folder, after what is dying had time to die."""
    end = time.monotonic() + LONGEST
    while left_running(folder) and time.monotonic() < end:
        time.sleep(0.05)
    return left_running(folder)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put_plan(tmp_path)
    put_book(tmp_path / "bang.xlsx", [commune(number) for number in range(ROWS)])
    return tmp_path


def test_a_batch_killed_at_random_moments_is_finished_with_every_document_whole_and_once(folder: Path) -> None:
    chance = random.Random(SEED)
    (folder / "ra").mkdir()
    struck, seen = 0, set[Path]()
    # A moment is counted in documents, not in seconds: on a slow machine it would always be the start.
    for kill in range(KILLS):
        before = made(folder)
        target = before + chance.choice([0, 1, 1, 2, 3, 5, 8, 13])
        process = started(folder, 1 + kill % 2, *FORMS)
        end = time.monotonic() + LONGEST
        while process.poll() is None and made(folder) < min(target, ROWS) and time.monotonic() < end:
            time.sleep(0.005)
        time.sleep(chance.random() / 20)
        struck += process.poll() is None
        chance.choice([kill_tree, kill_tree, kill_alone, ask_to_end])(process)
        new = set((folder / "ra").glob("*.docx")) - seen
        assert all(map(is_whole, new))
        seen |= new
    assert struck > KILLS / 2  # a quick machine may have nothing left to do at the last of them
    assert started(folder, 2, *FORMS).wait(LONGEST) == 0
    stems = [f"ke-hoach - {number:05}" for number in range(ROWS)]
    expected = {NAME, "bao-cao.csv"} | {f"{stem}.{form}" for stem in stems for form in ("docx", "txt")}
    assert {path.name for path in (folder / "ra").iterdir()} == expected
    assert noted(folder) == stems  # what was noted once was never made again
    assert {line["Kết quả"] for line in report(folder / "ra")} <= {"đã tạo", "đã có từ lần trước"}
    assert len(report(folder / "ra")) == ROWS
    assert gone(folder) == []
    # And they are those of a run that nobody ended.
    (folder / "ra").rename(folder / "killed")
    assert started(folder, 2, *FORMS).wait(LONGEST) == 0
    for name in expected - {NAME, "bao-cao.csv"}:
        assert (folder / "ra" / name).read_bytes() == (folder / "killed" / name).read_bytes()


def test_a_worker_that_is_killed_costs_no_row_and_the_command_goes_on(folder: Path) -> None:
    process = started(folder, workers=2)
    end = time.monotonic() + LONGEST
    while made(folder) < 5 and time.monotonic() < end:
        time.sleep(0.01)
    workers = [each for each in psutil.Process(process.pid).children() if "spawn_main" in " ".join(each.cmdline())]
    assert len(workers) == 2
    workers[0].kill()
    assert process.wait(LONGEST) == 0
    assert made(folder) == ROWS
    assert gone(folder) == []


def test_workers_end_when_the_command_alone_is_killed(folder: Path) -> None:
    process = started(folder, workers=2)
    end = time.monotonic() + LONGEST
    while made(folder) < 1 and time.monotonic() < end:
        time.sleep(0.01)
    process.kill()
    process.wait()
    assert gone(folder) == []


def test_ctrl_c_says_how_far_it_came_writes_the_report_and_leaves_nothing_behind(folder: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "--so-tien-trinh", "2"],
        cwd=folder,
        env=settings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        assert process.stdout is not None
        for _ in range(5):
            process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=LONGEST)
    assert process.returncode == 130
    assert "dòng không tạo được; còn " in err
    assert err.splitlines()[-1] == "Đã dừng theo yêu cầu. Không có tệp nào bị ghi dở."
    assert 5 <= len(report(folder / "ra")) < ROWS
    assert [path.name for path in (folder / "ra").iterdir() if path.suffix == ".tmp"] == []
    assert gone(folder) == []


def test_two_commands_do_not_write_into_one_folder_at_once(folder: Path) -> None:
    first = started(folder, workers=1)
    end = time.monotonic() + LONGEST
    while made(folder) < 1 and time.monotonic() < end:
        time.sleep(0.01)
    second = subprocess.run(COMMAND, cwd=folder, env=settings(), capture_output=True, encoding="utf-8", check=False)
    assert second.returncode == 2
    assert "một lệnh hang-loat khác đang ghi vào ra" in second.stderr
    kill_tree(first)

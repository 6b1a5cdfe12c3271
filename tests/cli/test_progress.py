"""Many plans in one command: one line that is written over on a terminal, every line elsewhere, and a summary."""

import os
import signal
import subprocess
from pathlib import Path
from typing import Any

import pytest

from kehoach.cli.screen import cut, width
from tests.cli.test_tao import THREE_FAULTS, child, put, tao

if os.name != "posix":
    pytest.skip("terminals of POSIX", allow_module_level=True)

from tests.cli.terminal import on_terminal, screen_of

__all__ = ["tao"]

LONG = "Kế hoạch phòng chống thiên tai và tìm kiếm cứu nạn của xã Suối Hòa năm {}"


def test_of_one_plan_nothing_more_is_said_than_elsewhere(tmp_path: Path) -> None:
    put(tmp_path / "a.json")
    assert on_terminal(tmp_path, "tao", "a.json") == (0, "Đã tạo a.docx\n")


def test_on_a_terminal_what_was_made_is_one_line_and_gone_in_the_end(tmp_path: Path) -> None:
    names = [put(tmp_path / f"{number}.json").name for number in range(3)]
    code, sent = on_terminal(tmp_path, "tao", *names)
    assert code == 0
    for number in range(3):
        assert f"\r[{number + 1}/3] Đã tạo {number}.docx" in sent
    assert screen_of(sent) == ["Đã tạo 3/3 kế hoạch.", ""]


def test_problems_stay_on_the_screen_and_the_failed_are_named(tmp_path: Path) -> None:
    names = [put(tmp_path / f"{number}.json").name for number in range(4)]
    (tmp_path / "1.json").write_text(THREE_FAULTS, "utf-8")
    (tmp_path / "3.json").unlink()
    code, sent = on_terminal(tmp_path, "tao", *names, columns=200)
    shown = screen_of(sent)
    assert code == 2
    assert [line.split(":")[0] for line in shown] == [
        "[2/4] 1.json",
        "[2/4] 1.json",
        "[2/4] 1.json",
        "[4/4] 3.json",
        "Đã tạo 2/4 kế hoạch; 2 tệp có lỗi",
        "  1.json",
        "  3.json",
        "",
    ]


def test_long_names_are_cut_to_the_width_and_leave_nothing_behind(tmp_path: Path) -> None:
    names = [put(tmp_path / f"{LONG.format(2026)}.json").name, put(tmp_path / "b.json").name]
    _, sent = on_terminal(tmp_path, "tao", *names, columns=40)
    first, second = sent.partition("\r[2/2]")[::2]
    assert screen_of(first) == ["[1/2] Đã tạo Kế ho... Hòa năm 2026.docx"]
    assert screen_of(first + "\r[2/2]" + second.partition("\r")[0]) == ["[2/2] Đã tạo b.docx"]


def test_three_hundred_plans_are_one_line_each_in_a_pipe_and_one_in_all_on_a_terminal(tmp_path: Path) -> None:
    names = [put(tmp_path / f"{number:03}.json").name for number in range(300)]
    (tmp_path / "007.json").write_text("{", "utf-8")
    piped = child(*names, folder=tmp_path)
    assert piped.returncode == 2
    assert piped.stdout.splitlines() == [
        f"[{number + 1}/300] Đã tạo {number:03}.docx" for number in range(300) if number != 7
    ]
    assert piped.stderr.splitlines()[1:] == ["Đã tạo 299/300 kế hoạch; 1 tệp có lỗi:", "  007.json"]
    code, sent = on_terminal(tmp_path, "tao", *names, columns=200)
    assert (code, screen_of(sent)[1:]) == (2, ["Đã tạo 299/300 kế hoạch; 1 tệp có lỗi:", "  007.json", ""])


def test_a_terminal_without_a_cursor_gets_plain_lines(tmp_path: Path) -> None:
    names = [put(tmp_path / f"{number}.json").name for number in range(2)]
    _, sent = on_terminal(tmp_path, "tao", *names, TERM="dumb")
    assert sent == "[1/2] Đã tạo 0.docx\n[2/2] Đã tạo 1.docx\nĐã tạo 2/2 kế hoạch.\n"


def test_of_very_many_failed_plans_the_first_are_named(tao: Any) -> None:
    names = [f"{number:03}.json" for number in range(60)]
    told = tao(*names)
    assert told.code == 2
    assert told.err[60:] == [
        "Đã tạo 0/60 kế hoạch; 60 tệp có lỗi:",
        *(f"  {name}" for name in names[:50]),
        "  … và 10 tệp nữa.",
    ]


def test_ctrl_c_says_how_far_it_came_and_leaves_a_clean_line(tmp_path: Path) -> None:
    names = [put(tmp_path / f"{number:03}.json").name for number in range(400)]

    def strike(shown: str, process: subprocess.Popen[bytes]) -> None:
        if "[3/400]" in shown:
            process.send_signal(signal.SIGINT)

    code, sent = on_terminal(tmp_path, "tao", *names, until=strike, columns=100)
    *_, so_far, stopped, _ = screen_of(sent)
    assert code == 130
    assert so_far.startswith("Đã tạo ")
    assert so_far.endswith(" tệp chưa xong.")
    assert stopped == "Đã dừng theo yêu cầu. Không có tệp nào bị ghi dở."


def test_ctrl_c_says_how_many_failed_before(tmp_path: Path) -> None:
    names = [put(tmp_path / f"{number:03}.json").name for number in range(400)]
    (tmp_path / "000.json").write_text("{", "utf-8")

    def strike(shown: str, process: subprocess.Popen[bytes]) -> None:
        if "[3/400]" in shown:
            process.send_signal(signal.SIGINT)

    _, sent = on_terminal(tmp_path, "tao", *names, until=strike, columns=100)
    assert " kế hoạch, 1 tệp có lỗi. Dừng ở " in screen_of(sent)[-3]


@pytest.mark.parametrize(
    ("text", "columns", "shown"),
    [
        ("ke-hoach.docx", 13, "ke-hoach.docx"),
        ("ke-hoach.docx", 12, "ke-h....docx"),
        ("kế-hoạch.docx", 9, "kế-...ocx"),
        ("ke-hoach.docx", 3, "..."),
        ("ke-hoach.docx", 1, "."),
        ("ke-hoach.docx", 0, ""),
        ("漢字漢字漢字", 8, "漢...字"),
    ],
)
def test_a_text_is_cut_in_the_middle(text: str, columns: int, shown: str) -> None:
    assert cut(text, columns) == shown
    assert width(shown) <= columns

"""What watching puts on a terminal: how things stand now, as much of it as fits, the troubles first."""

import os
import re
import signal
import subprocess
from pathlib import Path

import pytest

from kehoach.cli.outcomes import Outcome, fitting
from tests.builders import TEMPLATE
from tests.cli.test_tao import put

if os.name != "posix":
    pytest.skip("terminals of POSIX", allow_module_level=True)

from tests.cli.terminal import on_terminal, screen_of

CLEAR = "\x1b[H\x1b[2J"


def test_each_round_shows_how_all_plans_stand_with_the_troubles_first(tmp_path: Path) -> None:
    for name in ("a.json", "b.json"):
        put(tmp_path / name)
    screens: list[list[str]] = []

    def work(shown: str, process: subprocess.Popen[bytes]) -> None:
        rounds = shown.count(CLEAR)
        if rounds == len(screens) or not shown.endswith("\n"):
            return
        lines = screen_of(shown.replace("\r\n", "\n"))
        if len(lines) < 6:
            return
        screens.append(lines)
        if rounds == 1:
            put(tmp_path / "b.json", ngay="31/2/2026")
        elif rounds == 2:
            put(tmp_path / "b.json", so=14)
        else:
            process.send_signal(signal.SIGINT)

    code, sent = on_terminal(tmp_path, "tao", "--theo-doi", "a.json", "b.json", until=work, columns=150)
    assert code == 130
    first, broken, mended = ([re.sub(r"\d\d:\d\d:\d\d", "LÚC", line) for line in lines] for lines in screens)
    assert first[:3] == [
        "Đang theo dõi 2 kế hoạch. Muốn dừng: bấm Ctrl-C hoặc đóng cửa sổ này.",
        "Mỗi lần lưu tệp, văn bản được tạo lại; không phải chạy lại lệnh.",
        "",
    ]
    # What was made in the same second stands in the order given, else the newest first.
    assert sorted(first[3:]) == ["", "LÚC Đã tạo a.docx", "LÚC Đã tạo b.docx"]
    assert broken[3].startswith("LÚC b.json:1:")
    assert broken[4:] == ["LÚC Đã tạo a.docx", ""]
    assert sorted(mended[3:]) == ["", "LÚC Đã tạo a.docx", "LÚC Đã tạo b.docx"]
    assert screen_of(sent)[-2:] == ["Đã dừng theo yêu cầu. Không có tệp nào bị ghi dở.", ""]


def test_what_is_watched_besides_and_what_is_passed_over_is_said(tmp_path: Path) -> None:
    put(tmp_path / "a.json")
    (tmp_path / "xa.json").write_text('{"luu": ["VT"]}', "utf-8")
    (tmp_path / "m.docx").write_bytes(TEMPLATE.read_bytes())

    def stop(shown: str, process: subprocess.Popen[bytes]) -> None:
        if "Đã tạo a.docx" in shown:
            process.send_signal(signal.SIGINT)

    _, sent = on_terminal(tmp_path, "tao", "--theo-doi", "*.json", "--mau", "m.docx", until=stop, columns=100)
    assert screen_of(sent)[:4] == [
        "Đang theo dõi a.json. Muốn dừng: bấm Ctrl-C hoặc đóng cửa sổ này.",
        "Đang theo dõi cả mẫu Word m.docx.",
        "Bỏ qua 1 tệp không phải kế hoạch: xa.json.",
        "Mỗi lần lưu tệp, văn bản được tạo lại; không phải chạy lại lệnh.",
    ]


@pytest.mark.parametrize(
    ("lengths", "rows", "shown", "left"),
    [
        ([5, 5, 5], 4, 3, 0),
        ([5, 5, 5], 3, 1, 2),
        ([5, 15, 5], 5, 3, 0),
        ([5, 15, 5], 4, 1, 2),
        ([95, 5], 3, 1, 1),
        ([0, 0, 5], 4, 3, 0),
    ],
)
def test_as_much_is_shown_as_fits_in_the_window(lengths: list[int], rows: int, shown: int, left: int) -> None:
    lines = ["x" * length for length in lengths]
    said = [f"… còn {left} dòng không vừa cửa sổ."] if left else []
    assert fitting(lines, 10, rows) == lines[:shown] + said


def test_the_time_stands_before_the_first_line_only() -> None:
    outcome = Outcome("14:30:05", ("Đã tạo a.docx",), ("một", "hai"), is_made=True)
    assert list(outcome.lines()) == ["14:30:05 Đã tạo a.docx", "         một", "         hai"]

"""A folder that cannot be written to, or no longer: what was good is kept, and nothing is half there."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from kehoach.batch.journal import NAME, Entry, Journal
from tests.batch.builders import batch, commune, documents, put_book, put_plan, report, settings


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put_plan(tmp_path)
    put_book(tmp_path / "bang.xlsx", [commune(number) for number in range(8)])
    return tmp_path


def entry(stem: str) -> Entry:
    return Entry(stem, "d", (f"{stem}.docx",))


def test_a_line_that_was_cut_short_costs_only_its_own_row(tmp_path: Path) -> None:
    with Journal.of(tmp_path) as journal:
        for stem in ("a", "b"):
            journal.add(entry(stem))
    whole = (tmp_path / NAME).read_bytes()
    (tmp_path / NAME).write_bytes(whole[:-9])
    with Journal.of(tmp_path) as journal:
        assert list(journal.entries) == ["a"]
        journal.add(entry("c"))
    with Journal.of(tmp_path) as journal:
        assert list(journal.entries) == ["a", "c"]


@pytest.mark.parametrize(
    "line", ["5", "[]", '{"stem": "a"}', json.dumps({"other": 1}), "\udcff".encode("utf-8", "replace").decode()]
)
def test_a_journal_of_another_version_is_no_reason_to_fail(tmp_path: Path, line: str) -> None:
    (tmp_path / NAME).write_text(f"{line}\n", "utf-8")
    with Journal.of(tmp_path) as journal:
        assert journal.entries == {}


def test_what_was_left_half_written_by_a_killed_run_is_taken_away_and_nothing_else(tmp_path: Path) -> None:
    for name in (".ke-hoach - 1.0a1b2c3d.tmp", "của tôi.tmp", ".ẩn", "a.0a1b2c3d.tmp"):
        (tmp_path / name).touch()
    with Journal.of(tmp_path):
        pass
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([NAME, "của tôi.tmp", ".ẩn", "a.0a1b2c3d.tmp"])


def limited(folder: Path, size: int) -> subprocess.CompletedProcess[str]:
    """Run the command where no file may grow larger than ``size`` bytes, as on a disk that is full."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    command = [sys.executable, "-m", "kehoach", "hang-loat", "ke-hoach.json", "bang.xlsx", "-o", "ra"]
    return subprocess.run(
        [*command, "--so-tien-trinh", "1"],
        cwd=folder,
        env=settings(),
        preexec_fn=limit,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.skipif(os.name != "posix", reason="limits of POSIX")
def test_a_full_disk_stops_the_batch_with_a_clear_word_and_no_half_file(folder: Path) -> None:
    done = limited(folder, 2000)
    assert done.returncode == 2
    assert done.stderr.count("đĩa đã đầy") == 3
    assert "dừng vì liên tiếp không ghi được vào ra" in done.stderr
    assert "lỗi ngoài dự kiến" not in done.stderr
    assert documents(folder / "ra") == []
    assert [path.name for path in (folder / "ra").iterdir() if path.name.endswith(".tmp")] == []
    assert batch(folder).code == 0
    assert len(documents(folder / "ra")) == 8


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may write everywhere")
def test_a_folder_that_is_closed_is_named(folder: Path) -> None:
    (folder / "ra").mkdir(mode=0o500)
    told = batch(folder)
    assert told.code == 2
    assert told.err == ["kehoach: không ghi được vào thư mục ra: không có quyền ghi. Chọn chỗ khác bằng -o."]


def test_a_journal_that_is_a_folder_is_a_folder_nothing_can_be_noted_in(folder: Path) -> None:
    (folder / "ra" / NAME).mkdir(parents=True)
    told = batch(folder)
    assert told.code == 2
    assert told.err[0] == "kehoach: không ghi được vào thư mục ra: không có quyền ghi. Chọn chỗ khác bằng -o."
    assert documents(folder / "ra") == []


def test_a_target_that_is_a_folder_costs_only_its_own_row(folder: Path) -> None:
    (folder / "ra" / "ke-hoach - 00003.docx").mkdir(parents=True)
    told = batch(folder)
    assert told.code == 2
    assert "ke-hoach - 00003.docx là một thư mục" in told.err[0]
    assert told.err[0].startswith("trang “Dữ liệu”, dòng 5: ")
    assert [line["Kết quả"] for line in report(folder / "ra")].count("đã tạo") == 7


def test_a_report_that_cannot_be_written_is_told_and_the_documents_stay(folder: Path) -> None:
    (folder / "ra" / "bao-cao.csv").mkdir(parents=True)
    told = batch(folder)
    assert told.code == 2
    assert "bao-cao.csv là một thư mục" in told.err[-1]
    assert len(documents(folder / "ra")) == 8

"""The table of bad files: what ``kehoach tao`` prints of each, line for line.

After an intended change: pytest --update-golden tests/readers/test_bad_files.py, then read the diff as a clerk would.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach.cli import main
from tests.readers.bad_files import PLAN, TABLE, BadFile, bad_files

CASES = bad_files()


def told(case: BadFile, folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What the command prints; the folder, which is another at each run, is called (thư mục)."""
    case.write(folder)
    code = main(["tao", PLAN])
    printed = capsys.readouterr()
    made = folder / "ke-hoach.docx"
    assert code == (0 if made.exists() else 2)
    assert bool(printed.out) == made.exists()
    return (printed.err + printed.out).replace(str(folder), "(thư mục)").rstrip("\n")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_the_command_says_what_the_table_says(
    case: BadFile,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    update_golden: bool,
) -> None:
    if update_golden:
        pytest.skip("the table is rewritten by the test below")
    monkeypatch.chdir(tmp_path)
    assert told(case, tmp_path, capsys) == case.expected


def test_the_table_is_rewritten_when_asked(
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    update_golden: bool,
) -> None:
    if not update_golden:
        pytest.skip("only with --update-golden")
    lines = TABLE.read_text("utf-8").split("\n")
    for case in reversed(CASES):
        folder = tmp_path_factory.mktemp("case")
        monkeypatch.chdir(folder)
        lines[case.expected_at.start : case.expected_at.stop] = told(case, folder, capsys).split("\n")
    TABLE.write_text("\n".join(lines), encoding="utf-8", newline="\n")

"""The page of common mistakes shows what kehoach really prints, and its right forms make a document.

On the page a file written wrongly stands under ``<!-- sai -->``, after it the printed lines, then the file as it
should be under ``<!-- đúng -->``. A line of … stands for the other lines, as in the table of bad files.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach.cli import main
from tests.pages import ROOT, Fenced, fenced_blocks
from tests.readers.bad_files import PLAN, BadFile

PAGE = ROOT / "docs" / "loi-thuong-gap.md"
WRONG, RIGHT = "sai", "đúng"


def mistakes() -> list[tuple[Fenced, Fenced, Fenced]]:
    """Each wrong file with what is printed and the right file, as they follow each other on the page."""
    blocks = list(fenced_blocks(PAGE))
    starts = [at for at, block in enumerate(blocks) if block.comment.startswith(WRONG)]
    return [(blocks[at], blocks[at + 1], blocks[at + 2]) for at in starts]


def printed(file: Fenced, folder: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    encoding = file.comment.partition("mã ")[2] or "utf-8"
    BadFile(file.place, file.line, {PLAN: (file.text, encoding)}).write(folder)
    main(["tao", PLAN])
    said = capsys.readouterr()
    return (said.err + said.out).splitlines()


@pytest.mark.parametrize("mistake", mistakes(), ids=lambda mistake: f"line {mistake[0].line}")
def test_the_page_shows_what_is_printed_and_how_it_is_right(
    mistake: tuple[Fenced, Fenced, Fenced],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    wrong, shown, right = mistake
    assert (wrong.language, shown.language, right.language) == ("json", "text", "json")
    assert right.comment == RIGHT, right.place
    monkeypatch.chdir(tmp_path)
    assert printed(wrong, tmp_path, capsys) == shown.text.splitlines(), shown.place
    assert printed(right, tmp_path, capsys) == ["Đã tạo ke-hoach.docx"], right.place


def test_fifteen_to_twenty_mistakes_are_shown_and_each_heading_has_one() -> None:
    headings = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("### ")]
    assert 15 <= len(mistakes()) <= 20
    assert len(headings) == len(mistakes())

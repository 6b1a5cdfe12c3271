"""The lines that the guide shows are printed by the command above them."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path

import pytest

from kehoach.cli import main
from tests.builders import EXAMPLES
from tests.pages import ROOT, fenced_blocks


def test_the_guide_shows_lines_that_are_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(EXAMPLES, tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    blocks = list(fenced_blocks(ROOT / "docs" / "dung-lai-ke-hoach.md"))
    at = next(index for index, block in enumerate(blocks) if block.language == "text")
    command = shlex.split(blocks[at - 1].text.removeprefix("$ kehoach "))
    assert main(command) == 0
    printed = capsys.readouterr().out.splitlines()
    shown = blocks[at].text.splitlines()
    assert [line for line in printed if line in shown] == shown

"""The first guide, word for word: what it says for Linux is run in a fresh folder, and Windows is told the same."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pages import ROOT, Fenced, fenced_blocks

PAGE = ROOT / "docs" / "bat-dau.md"
LINUX = "## Linux và macOS"
LEFT_BEHIND = shutil.ignore_patterns(
    ".git", ".*cache", ".venv", ".hypothesis", "__pycache__", "node_modules", "build", "dist", "site"
)
BARE = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}


def commands(blocks: list[Fenced]) -> list[str]:
    lines = (line for block in blocks if block.language == "console" for line in block.text.splitlines())
    return [line[2:] for line in lines if line.startswith(("$ ", "> "))]


def parts() -> tuple[list[Fenced], list[Fenced]]:
    """The blocks of the page for Windows and those for Linux."""
    start = PAGE.read_text(encoding="utf-8").splitlines().index(LINUX)
    blocks = list(fenced_blocks(PAGE))
    return [each for each in blocks if each.line <= start], [each for each in blocks if each.line > start]


def as_on_linux(command: str) -> str:
    if command == r".venv\Scripts\activate":
        return ". .venv/bin/activate"
    words = command.replace(".venv\\Scripts\\", ".venv/bin/").replace("\\", "/")
    return f"python3 {words.removeprefix('py ')}" if words.startswith("py ") else words


def test_windows_is_told_the_commands_that_are_run_on_linux() -> None:
    windows, linux = (commands(blocks) for blocks in parts())
    elsewhere = {'cd /d "D:/Kế hoạch 2026"', 'kehoach tao "Vệ sinh môi trường.json"'}
    assert [word for word in map(as_on_linux, windows) if word not in elsewhere] == [
        word for word in linux if not word.startswith("sudo ")
    ]


def run_as_typed(lines: list[str], folder: Path) -> None:
    """Type lines into one shell, as a person does; the first that fails ends it."""
    # The Python that runs the tests stands for the one a person has installed.
    python = Path(sys.executable).resolve()
    script = "\n".join(line.replace("python3 ", f"'{python}' ", 1) for line in lines)
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=folder,
        env=BARE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=900,
        check=False,
    )
    if done.returncode != 0 and "No matching distribution found" in done.stdout and not os.environ.get("CI"):
        pytest.skip("the libraries cannot be installed here: " + done.stdout[-300:])
    assert done.returncode == 0, done.stdout[-3000:]


@pytest.mark.skipif(os.name == "nt", reason="the page has other commands for Windows")
def test_the_guide_works_word_for_word_in_a_folder_with_vietnamese_letters(tmp_path: Path) -> None:
    folder = tmp_path / "thử nghiệm xã" / "kehoach"
    shutil.copytree(ROOT, folder, ignore=LEFT_BEHIND)
    blocks = [block for block in parts()[1] if "sudo" not in block.text]
    install, collect, without_network = (commands([block]) for block in blocks)
    run_as_typed([*install, *collect], folder)
    for made in ("ve-sinh.docx", "bao-linh.docx"):
        assert (folder / made).stat().st_size > 5_000

    other = tmp_path / "máy không mạng"
    other.mkdir()
    shutil.copytree(folder / "goi", other / "goi")
    # A way out that leads nowhere: whatever asks for the network fails.
    nowhere = "export http_proxy=http://127.0.0.1:9 https_proxy=http://127.0.0.1:9"
    first_plan = [line for line in install if "activate" in line or "ve-sinh" in line]
    run_as_typed([nowhere, *without_network, *first_plan], other)
    assert (other / "ve-sinh.docx").read_bytes() == (folder / "ve-sinh.docx").read_bytes()

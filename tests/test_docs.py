"""What README and docs say is what happens: commands run, Python runs, fragments print as shown.

How a page is written so that it can be tested:

- ``console``: lines that begin with ``$ ``, or with ``> `` as on Windows, are commands, run from a folder that
  holds ``examples/``; the lines after a command are what it prints, and may be left out. ``<!-- mã thoát: 2 -->``
  before the block says that its last command fails on purpose.
- ``python`` and ``console`` blocks of one page run in order in one folder; Python blocks share their names.
- ``<!-- không chạy: lý do -->`` before a block: it is not run.
- ``jsonc`` followed by ``text``: see ``tools/fragments.py`` and ``tests/docs/test_fragments.py``.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

import kehoach
from tests.pages import NOT_RUN, PAGES, ROOT, Fenced, anchors, fenced_blocks, links

README = ROOT / "README.md"
_LANGUAGES = ("python", "console")
_PROMPTS = ("$ ", "> ")
_RUNNERS = {"kehoach": [sys.executable, "-m", "kehoach"], "python": [sys.executable]}


def _name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def _runnable(page: Path) -> list[Fenced]:
    return [block for block in fenced_blocks(page) if block.language in _LANGUAGES and block.is_run]


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own with a copy of the examples, as the pages suppose."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", [page for page in PAGES if _runnable(page)], ids=_name)
def test_every_command_and_every_line_of_python_on_the_page_works(page: Path, workplace: Path) -> None:
    names: dict[str, Any] = {"__name__": "docs"}
    for block in _runnable(page):
        if block.language == "python":
            # Blank lines in front make a traceback point at the line of the page.
            code = compile("\n" * block.line + block.text, str(page), "exec")
            exec(code, names)
        else:
            _run_console(block, workplace)


def _run_console(block: Fenced, folder: Path) -> None:
    commands = list(_commands(block))
    for index, (command, expected) in enumerate(commands):
        done = _run(command, folder)
        printed = [line.rstrip() for line in done.stdout.splitlines()]
        wanted_code = block.exit_code if index + 1 == len(commands) else 0
        assert done.returncode == wanted_code, f"{block.place}: $ {command}\n{done.stdout}"
        if expected:
            assert printed == expected, f"{block.place}: $ {command}"


def _commands(block: Fenced) -> Iterator[tuple[str, list[str]]]:
    """Each command with the output written under it; empty when none is given."""
    lines = block.text.splitlines()
    assert lines[0].startswith(_PROMPTS), f"{block.place}: a console block begins with a command"
    starts = [index for index, line in enumerate(lines) if line.startswith(_PROMPTS)]
    for start, end in pairwise([*starts, len(lines)]):
        expected = [line.rstrip() for line in lines[start + 1 : end]]
        while expected and not expected[-1]:
            expected.pop()
        prompt, command = lines[start][:2], lines[start][2:]
        yield command.replace("\\", "/") if prompt == "> " else command, expected


def _run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run ``kehoach …`` or ``python …`` with this Python and this source, whatever is installed."""
    word, *rest = shlex.split(command)
    runner = _RUNNERS.get(word.removeprefix(".venv/bin/").removeprefix(".venv/Scripts/"))
    assert runner, f"{word!r} cannot be run here; write <!-- {NOT_RUN} … --> before the block"
    inherited = os.environ.get("PYTHONPATH")
    path = os.pathsep.join([str(ROOT / "src"), *([inherited] if inherited else [])])
    return subprocess.run(
        [*runner, *rest],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_the_one_command_of_the_readme_makes_the_bao_linh_plan(workplace: Path) -> None:
    lines = [line for block in fenced_blocks(README) for line in block.text.splitlines()]
    command = next((line for line in lines if "kehoach tao" in line), "")
    assert command, "README has no command that makes a plan"
    made = _run(command.rpartition("&& ")[2], workplace)
    assert made.returncode == 0, made.stdout
    plan = kehoach.read(ROOT / "examples" / "baolinh_2024.json")
    assert (workplace / "baolinh_2024.docx").read_bytes() == kehoach.render(plan, "docx")


def _readme_commands() -> list[str]:
    lines = [line for block in fenced_blocks(README) for line in block.text.splitlines()]
    return [part for line in lines if line.startswith(_PROMPTS) for part in line[2:].split(" && ")]


def test_the_readme_calls_each_program_where_its_own_installation_puts_it() -> None:
    programs = {command.split()[0] for command in _readme_commands()}
    outside = {"python3", "py", "sudo", "npm"}
    places = (".venv/bin/", ".venv\\Scripts\\")
    assert [program for program in programs - outside if not program.startswith(places)] == []
    assert {".venv/bin/kehoach", ".venv\\Scripts\\kehoach"} <= programs


def test_the_readme_installs_a_copy_because_a_link_fails_in_a_folder_with_vietnamese_letters() -> None:
    installs = [command for command in _readme_commands() if "pip install" in command]
    assert len(installs) >= 3
    assert [command for command in installs if " -e " in command or "--editable" in command] == []


def test_a_block_that_is_not_run_says_why() -> None:
    for page in PAGES:
        for block in fenced_blocks(page):
            if block.comment.startswith(NOT_RUN):
                assert block.comment.removeprefix(NOT_RUN).strip(), block.place


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_every_link_inside_the_project_leads_somewhere(page: Path) -> None:
    for link in links(page):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = unquote(link).partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), f"{_name(page)} links to {link}, which does not exist"
        if anchor:
            assert anchor in anchors(target), f"{_name(page)} links to {link}: no such heading"

"""The .bat files a clerk double-clicks: what of them can be checked without Windows.

How cmd.exe takes their text apart cannot be; read them with care. ``%*`` is a command line as it was typed, quotes
and all, and so is what a mouse has dropped: both go on as they are.
"""

import re
import subprocess
from pathlib import Path

import pytest

from kehoach.cli import main
from kehoach.cli.make import COMMAND
from tests.builders import EXAMPLES

ROOT = EXAMPLES.parent
FILES = sorted((EXAMPLES / "windows").glob("*.bat"))

each = pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)


def lines_of(file: Path) -> list[str]:
    """Its lines without comments."""
    lines = file.read_bytes().decode("ascii").split("\r\n")
    return [line for line in lines if line and not line.startswith("rem ")]


def test_there_is_one_to_make_and_one_to_watch() -> None:
    assert [file.name for file in FILES] == ["tao-ke-hoach.bat", "theo-doi.bat"]


@each
def test_it_is_plain_ascii_with_the_line_ends_of_windows(file: Path) -> None:
    content = file.read_bytes()
    assert content.isascii()  # so that it is the same in every code page, and needs no chcp
    assert content.count(b"\n") == content.count(b"\r\n") > 20
    assert content.startswith(b"@echo off\r\n")
    assert content.endswith(b"\r\n")


def test_git_keeps_the_line_ends_of_windows() -> None:
    assert "*.bat text eol=crlf" in (ROOT / ".gitattributes").read_text("ascii").splitlines()
    if (ROOT / ".git").exists():
        told = subprocess.run(["git", "check-attr", "eol", *FILES], cwd=ROOT, capture_output=True, check=True)
        assert told.stdout.count(b"eol: crlf") == len(FILES)


def test_they_differ_in_what_they_do_and_in_nothing_else() -> None:
    one, other = map(lines_of, FILES)
    assert len(one) == len(other)
    differing = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    assert differing == [('set "OPTIONS="', 'set "OPTIONS=--theo-doi"')]


@each
def test_every_variable_stands_in_quotes_where_its_text_could_be_taken_for_a_command(file: Path) -> None:
    for line in lines_of(file):
        if line == "set FILES=%*":  # quotes around it would end where those of a name begin
            continue
        assert "%*" not in line
        # What stands between ! ! is put in after the line was taken apart: it is never taken for a command.
        outside = "".join(line.split('"')[::2])
        assert "%" not in re.sub("%%[nk] in", "", outside), line


@each
def test_delayed_expansion_is_off_while_names_are_taken_from_outside(file: Path) -> None:
    lines = lines_of(file)
    switched_on = lines.index("setlocal EnableDelayedExpansion")
    assert lines.index("setlocal DisableDelayedExpansion") < lines.index("set FILES=%*") < switched_on
    with_percent = [line for line in lines[switched_on:] if "%" in line.replace("%~nx0", "").replace("%%n", "")]
    assert with_percent == []
    assert not any("!" in line for line in lines[:switched_on])


@each
def test_every_label_it_goes_to_is_there(file: Path) -> None:
    lines = lines_of(file)
    asked = {name for line in lines for name in re.findall(r"(?:goto |call :)(\w+)", line)}
    assert asked == {line[1:] for line in lines if line.startswith(":")}


@each
def test_the_window_stays_open_and_the_exit_code_is_that_of_kehoach(file: Path) -> None:
    lines = lines_of(file)
    end = lines[lines.index(":end") : lines.index(":look_above")]
    assert end[1] == 'set "CODE=!errorlevel!"'
    assert end[-2:] == ["pause >nul", "exit !CODE!"]


@each
def test_kehoach_understands_what_it_is_told(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = lines_of(file)
    called = [line for line in lines if " tao " in line]
    assert called == ["py -m kehoach tao !OPTIONS! !FILES!", '"!KEHOACH!" tao !OPTIONS! !FILES!']
    option = next(line for line in lines if line.startswith('set "OPTIONS=')).partition("=")[2].strip('"')
    assert not option or option in COMMAND.options
    monkeypatch.chdir(tmp_path)
    assert main(["tao", *([option] if option else []), "*.json"]) == 2  # no plan in this folder

"""The command reference is what the parsers say, and every example in it is a command they take."""

from __future__ import annotations

import shlex
from dataclasses import replace
from pathlib import Path

import pytest
from tools.build_command_reference import PAGE, examples, page

from kehoach.cli import parser as cli_parser
from kehoach.cli.commands import COMMANDS
from kehoach.cli.parser import build_parsers, parse

EXAMPLES = [(command.name, written) for command in COMMANDS for written, _ in examples(command.epilog)]
STALE = "run: PYTHONPATH=src python -m tools.build_command_reference"


def test_the_page_is_what_the_parsers_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == f"{page().rstrip()}\n", STALE


def test_what_the_help_hides_is_not_on_the_page() -> None:
    assert "SUPPRESS" not in page()
    assert "| `` |" not in page()


def test_an_option_that_changes_would_make_the_page_stale(monkeypatch: pytest.MonkeyPatch) -> None:
    before = page()
    first, *others = COMMANDS

    def describe(parser: object) -> None:
        first.describe(parser)
        parser.add_argument("--in-ngay", help="in ra máy in")

    monkeypatch.setattr(cli_parser, "COMMANDS", (replace(first, describe=describe), *others))
    after = page()
    assert after.replace("| `--in-ngay` | in ra máy in |\n", "") == before != after


def test_every_option_of_every_command_is_explained() -> None:
    text = page()
    _, parsers = build_parsers()
    for command in COMMANDS:
        section = text.partition(f"\n## kehoach {command.name}\n")[2].partition("\n## ")[0]
        for action in parsers[command.name]._actions:
            assert action.help, (command.name, action.option_strings)
        for option in command.options:
            assert f"`{option}" in section, (command.name, option)
        assert "Mã thoát: 0 " in section


def test_every_command_shows_examples() -> None:
    assert {name for name, _ in EXAMPLES} == {command.name for command in COMMANDS}


@pytest.mark.parametrize(("name", "written"), EXAMPLES, ids=[written for _, written in EXAMPLES])
def test_an_example_is_a_command_that_is_understood(
    name: str, written: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    command, _ = parse(shlex.split(written)[1:])
    assert command.name == name

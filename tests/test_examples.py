"""The example that comes as a Python program makes the same file as the library."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import kehoach
from tests.pages import ROOT

EXAMPLES = ROOT / "examples"
PROGRAM = EXAMPLES / "tao_baolinh_2024.py"


def _run(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, str(PROGRAM), *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout.strip()


def test_without_a_name_the_plan_is_made_in_the_current_folder(tmp_path: Path) -> None:
    assert _run(tmp_path) == "baolinh_2024.docx"
    plan = kehoach.read(EXAMPLES / "baolinh_2024.json")
    assert (tmp_path / "baolinh_2024.docx").read_bytes() == kehoach.render(plan, "docx")


def test_the_plan_is_made_under_the_name_given(tmp_path: Path) -> None:
    assert _run(tmp_path, "KH Bảo Linh.txt") == "KH Bảo Linh.txt"
    plan = kehoach.read(EXAMPLES / "baolinh_2024.json")
    assert (tmp_path / "KH Bảo Linh.txt").read_bytes() == kehoach.render(plan, "txt")


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.json")), ids=lambda file: file.stem)
def test_every_example_plan_is_read_and_made_in_every_format(file: Path) -> None:
    plan = kehoach.read(file)
    for form in ("docx", "txt"):
        assert kehoach.render(plan, form)

"""The built wheel does the whole job by itself: in a fresh environment, away from the repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

import kehoach

ROOT = Path(__file__).parents[1]
BARE = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


LOCALES = {
    "as it is": {},
    "plain": {"LC_ALL": "C"},
    "plain, and no UTF-8 whatever": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    built = subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--no-deps", "--quiet", "-w", folder, ROOT],
        capture_output=True,
        text=True,
    )
    if built.returncode != 0 and not os.environ.get("CI"):
        pytest.skip("no wheel can be built here: " + built.stderr[-300:])
    assert built.returncode == 0, built.stderr
    return next(folder.glob("kehoach-*.whl"))


def test_the_wheel_holds_the_template_the_words_and_the_type_marker(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {
        "kehoach/py.typed",
        "kehoach/checks/word_lists/confused_words.txt",
        "kehoach/templates/ke_hoach_mau.docx",
        "kehoach/templates/ke_hoach_mau.skeletons.json",
        "kehoach/templates/ke_hoach_moi.json",
        "kehoach/templates/ke_hoach.schema.json",
        "kehoach/templates/hang_loat.schema.json",
        "kehoach/templates/ho_so.schema.json",
        "kehoach/locale/vi/LC_MESSAGES/kehoach.mo",
    } <= names
    assert not [name for name in names if name.startswith(("tests", "tools"))]


def test_the_installed_command_makes_the_bao_linh_plan(wheel: Path, tmp_path: Path) -> None:
    folder = tmp_path / "xã Bảo Linh"
    folder.mkdir()
    venv.create(folder / "moi truong", with_pip=True)
    programs = folder / "moi truong" / ("Scripts" if os.name == "nt" else "bin")
    installed = subprocess.run(
        [programs / "python", "-m", "pip", "install", "--quiet", wheel],
        cwd=folder,
        env=BARE,
        capture_output=True,
        text=True,
    )
    if installed.returncode != 0 and not os.environ.get("CI"):
        pytest.skip("the libraries cannot be installed here: " + installed.stderr[-300:])
    shutil.copy(ROOT / "examples" / "baolinh_2024.json", folder / "kế hoạch.json")
    expected = kehoach.render(kehoach.read(ROOT / "examples" / "baolinh_2024.json"), "docx")
    for locale, variables in LOCALES.items():
        command = [programs / "kehoach", "tao", "kế hoạch.json"]
        done = subprocess.run(command, cwd=folder, env=BARE | variables, capture_output=True, timeout=600)
        assert done.returncode == 0, (locale, done.stderr[-2000:])
        result = folder / "kế hoạch.docx"
        assert result.read_bytes() == expected, locale
        result.unlink()

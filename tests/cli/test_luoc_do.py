"""``kehoach luoc-do``, and the schema that ``kehoach moi`` puts beside a plan."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import kehoach
from kehoach.bundled import BATCH_SCHEMA, PROFILE_SCHEMA, SCHEMA, bundled_file
from kehoach.cli import main
from kehoach.schema.marking import version_of
from tests.builders import plan_json

BUNDLED = bundled_file(SCHEMA).read_bytes()
SOURCES = Path(__file__).parents[2] / "src"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run ``kehoach`` in a folder with spaces and Vietnamese letters."""
    folder = tmp_path / "xã Suối Hòa"
    folder.mkdir()
    monkeypatch.chdir(folder)

    def command(*arguments: str) -> tuple[int, str, str]:
        code = main(list(arguments))
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return command


def of_version(version: str) -> bytes:
    """A schema as that version of kehoach would have written it."""
    return BUNDLED.replace(f'"kehoach {kehoach.__version__}'.encode(), f'"kehoach {version}'.encode(), 1)


def test_it_prints_the_schema_of_a_plan_of_the_office_file_or_of_a_batch(run: Any) -> None:
    assert run("luoc-do") == (0, BUNDLED.decode(), "")
    assert run("luoc-do", "--ho-so") == (0, bundled_file(PROFILE_SCHEMA).read_text("utf-8"), "")
    assert run("luoc-do", "--hang-loat") == (0, bundled_file(BATCH_SCHEMA).read_text("utf-8"), "")


def test_it_gives_one_schema_at_a_time(run: Any) -> None:
    code, out, err = run("luoc-do", "--hang-loat", "--ho-so")
    assert (code, out) == (2, "")
    assert "--ho-so: không dùng chung được với --hang-loat" in err


@pytest.mark.parametrize("encoding", ["cp1252", "cp1258", "ascii", "cp437"])
def test_what_a_poor_console_gets_is_the_same_schema_in_plain_letters(
    encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(["luoc-do"]) == 0
    printed = stream.buffer.getvalue()  # type: ignore[attr-defined]
    assert printed.isascii()
    assert json.loads(printed) == json.loads(BUNDLED)


@pytest.mark.parametrize(
    ("options", "file"),
    [
        (("-o", "."), SCHEMA),
        (("-o", "luoc do.json"), "luoc do.json"),
        (("--ho-so", "-o", "."), PROFILE_SCHEMA),
        (("--hang-loat", "-o", "."), BATCH_SCHEMA),
    ],
)
def test_it_writes_a_file_or_into_a_folder_and_says_how_to_use_it(
    run: Any, options: tuple[str, ...], file: str
) -> None:
    code, out, err = run("luoc-do", *options)
    assert (code, err) == (0, "")
    assert out.splitlines()[0] == f"Đã ghi {file}"
    assert f'"$schema": "{file}"' in out
    assert version_of(Path(file).read_bytes()) is not None


@pytest.mark.parametrize("version", ["0.0.1", "99.0"])
def test_a_schema_of_another_version_is_replaced_when_asked_for(run: Any, version: str) -> None:
    Path(SCHEMA).write_bytes(of_version(version))
    assert run("luoc-do", "-o", ".")[0] == 0
    assert Path(SCHEMA).read_bytes() == BUNDLED


@pytest.mark.parametrize("content", ["của tôi", '{"$schema": "khác"}', ""])
def test_something_else_of_that_name_is_not_overwritten(run: Any, content: str) -> None:
    Path(SCHEMA).write_text(content, "utf-8")
    said = f"kehoach: đã có {SCHEMA}, và đó không phải lược đồ do kehoach ghi ra nên không ghi đè. Chọn tên khác.\n"
    assert run("luoc-do", "-o", ".") == (2, "", said)
    assert Path(SCHEMA).read_text("utf-8") == content


def test_a_plan_is_not_overwritten_by_a_slip(run: Any) -> None:
    Path("kh.json").write_text(json.dumps(plan_json()), "utf-8")
    assert run("luoc-do", "-o", "kh.json")[0] == 2
    assert json.loads(Path("kh.json").read_text("utf-8")) == plan_json()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-o", "kh.docx"), f"kehoach: kh.docx không phải tên của tệp lược đồ. Ghi tên có đuôi .json, ví dụ {SCHEMA}."),
        (("-o", "khong/a.json"), "kehoach: không có thư mục khong. Tạo thư mục rồi chạy lại."),
        (("-o", ""), "kehoach luoc-do: lỗi: tham số -o: tên để trống. Ghi tên tệp hoặc thư mục."),
        (("kh.json",), "kehoach luoc-do: lỗi: lệnh này không cần tên tệp. Muốn ghi ra tệp thì thêm -o kh.json."),
        (("--hoso",), "kehoach luoc-do: lỗi: không có tùy chọn “--hoso”. Có phải “--ho-so”?"),
    ],
)
def test_a_wrong_usage_is_told_in_one_line(run: Any, arguments: tuple[str, ...], said: str) -> None:
    code, out, err = run("luoc-do", *arguments)
    assert (code, out) == (2, "")
    assert said in err.splitlines()


def test_moi_puts_the_schema_beside_the_plan_where_its_first_line_looks_for_it(run: Any) -> None:
    Path("kế hoạch").mkdir()
    assert run("moi", "kế hoạch/kh.json")[0] == 0
    assert Path("kế hoạch", SCHEMA).read_bytes() == BUNDLED
    assert kehoach.read("kế hoạch/kh.json").json_schema == SCHEMA


def test_moi_renews_an_older_schema_and_keeps_a_newer_one(run: Any) -> None:
    Path(SCHEMA).write_bytes(of_version("0.0.9"))
    assert run("moi", "a")[2] == ""
    assert Path(SCHEMA).read_bytes() == BUNDLED
    Path(SCHEMA).write_bytes(of_version("0.10"))
    assert run("moi", "b")[2] == ""
    assert Path(SCHEMA).read_bytes() == of_version("0.10")


def test_moi_keeps_what_else_has_that_name_and_says_that_vs_code_will_not_help(run: Any) -> None:
    Path(SCHEMA).write_text("của tôi", "utf-8")
    code, out, err = run("moi", "a")
    assert (code, out.splitlines()[0]) == (0, "Đã tạo a.json")
    assert err == (
        f"VS Code chưa gợi ý được cho a.json, vì {SCHEMA} bên cạnh là tệp khác hoặc không ghi được. "
        "Đổi tên tệp đó rồi chạy: kehoach luoc-do -o .\n"
    )
    assert Path(SCHEMA).read_text("utf-8") == "của tôi"


def test_a_copy_of_a_plan_without_the_line_gets_no_schema(run: Any) -> None:
    Path("cu.json").write_text(json.dumps(plan_json()), "utf-8")
    assert run("moi", "moi", "--tu", "cu.json")[0] == 0
    assert not Path(SCHEMA).exists()


def test_making_a_document_loads_nothing_of_the_schema(tmp_path: Path) -> None:
    (tmp_path / "kh.json").write_text(json.dumps(plan_json()), "utf-8")
    code = (
        "import sys; from kehoach.cli import main; assert main(['tao', 'kh.json']) == 0; "
        "print([name for name in sys.modules if name.startswith('kehoach.schema')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(SOURCES), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.splitlines() == ["Đã tạo kh.docx", "[]"]

"""An order that cannot be obeyed is answered with what to write instead; nothing is made."""

import os
import shutil
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from kehoach.cli.names import as_stored, nearest_name, whole_name
from tests.builders import TEMPLATE
from tests.cli.test_tao import Told, put, tao

__all__ = ["tao"]

PIECES = 'Đặt cả tên trong dấu ngoặc kép thẳng: "{}".'
ODD = 'có dấu ngoặc lạ. Chỉ dùng dấu ngoặc kép thẳng ", và không để dấu \\ ngay trước dấu đó.'


@pytest.fixture
def desk(tao: Any) -> Any:
    """A folder as a clerk has it: plans, a template and two folders, some with spaces in their names."""
    for name in ("a.json", "b.json", "kế hoạch xã.json", "bao-cao_quy.json"):
        put(name)
    for name in ("mẫu xã.docx", "m.docx"):
        shutil.copy(TEMPLATE, name)
    for name in ("kq", "ket qua"):
        Path(name).mkdir()
    return tao


def files() -> set[str]:
    return {str(path) for path in Path().rglob("*")}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        # A name with spaces arrives in pieces.
        (("kế", "hoạch", "xã.json"), "không có tệp kế. " + PIECES.format("kế hoạch xã.json")),
        (("a.json", "kế", "hoạch", "xã.json", "b.json"), "không có tệp kế. " + PIECES.format("kế hoạch xã.json")),
        (("“kế", "hoạch", "xã.json”"), "không có tệp “kế. " + PIECES.format("kế hoạch xã.json")),
        (("'kế", "hoạch", "xã.json'"), "không có tệp 'kế. " + PIECES.format("kế hoạch xã.json")),
        (("“a.json”",), "không có tệp “a.json”. " + PIECES.format("a.json")),
        (("a.json", "-o", "Kế", "hoạch", "2026.docx"), PIECES.format("Kế hoạch 2026.docx")),
        (("-o", "Kế", "hoạch.docx", "a.json"), "không có tệp hoạch.docx. " + PIECES.format("Kế hoạch.docx")),
        (("a.json", "b.json", "-o", "ket", "qua"), "không có tệp qua. " + PIECES.format("ket qua")),
        (("a.json", "--mau", "mẫu", "xã.docx"), "không có tệp mẫu. " + PIECES.format("mẫu xã.docx")),
        # What -o cannot be.
        (("a.json", "-o", "“ra.docx”"), "tên “ra.docx” " + ODD),
        (("a.json", "-o", '"X.json"'), 'tên "X.json" ' + ODD),
        (("a.json", "-o", 'D:\\ra" b.json'), ODD),
        (
            ("a.json", "-o", "ra.doc"),
            "không ghi được dạng .doc. Sửa -o thành tên tệp có đuôi .docx, .pdf hoặc .txt, ví dụ",
        ),
        (("a.json", "-o", "kq/ke hoach.doc"), f'ví dụ "{Path("kq/ke hoach.docx")}".'),
        (("a.json", "-o", "X.json", "--dang", "txt"), "ví dụ X.txt."),
        (("a.json", "-o", "ra.pdf."), "không ghi được ra.pdf.. Có phải -o ra.pdf?"),
        (("a.json", "-o", "KH số 5. Bản thảo"), "không có thư mục KH số 5. Bản thảo. Tạo thư mục trước, hoặc ghi tên"),
        (("a.json", "-o", "KH 12.2026"), 'ví dụ "KH 12.2026.docx".'),
        (("a.json", "-o", "chưa-có/"), "không có thư mục chưa-có/. Tạo thư mục rồi chạy lại."),
        (("a.json", "-o", "chua-co\\"), "không có thư mục chua-co\\. Tạo thư mục rồi chạy lại."),
        (("a.json", "-o", "Q:"), "không có thư mục Q:. Tạo thư mục rồi chạy lại."),
        (("a.json", "-o", ".docx"), "-o .docx thiếu tên trước đuôi. Ghi cả tên, ví dụ ke-hoach.docx."),
        (("a.json", "-o", "kq/.txt"), f"ví dụ {Path('kq/ke-hoach.txt')}."),
        (("a.json", "-o", "ra.docx."), "không ghi được ra.docx.. Có phải -o ra.docx?"),
        (("a.json", "-o", "ra.docx "), "Có phải -o ra.docx?"),
        (("a.json", "-o", "a.json/ra.docx"), "a.json là một tệp, không phải thư mục. Cho chỗ khác bằng -o."),
        # What --mau cannot be.
        (("a.json", "--mau", "kq"), "--mau kq là một thư mục. Ghi thêm tên tệp .docx nằm trong thư mục."),
        (("a.json", "--mau", "b.json"), "--mau b.json là tệp kế hoạch, không phải mẫu Word. Ghi tên một tệp .docx."),
        (("a.json", "--mau", "x.docx"), "không tìm thấy mẫu Word x.docx. Kiểm tra lại tên tệp và thư mục."),
        (("a.json", "--mau", "m"), "Có phải m.docx?"),
        (("a.json", "--mau", "mau xa.docx"), 'Có phải "mẫu xã.docx"?'),
        # What the plan cannot be.
        (("A.jsn",), "Có phải a.json?"),
        (("ke hoach xa.json",), 'Có phải "kế hoạch xã.json"?'),
        (("kế hoạch xã",), 'Có phải "kế hoạch xã.json"?'),
        (("bao cao quy",), "Có phải bao-cao_quy.json?"),
        (('D:\\KH 2026" --mau m.docx',), 'viết "D:\\KH 2026", không viết "D:\\KH 2026\\".'),
        (("kq", "--theo-doi"), "kq: đây là thư mục, không phải tệp."),
        (("ra.docx",), "ra.docx: không tìm thấy tệp này. Kiểm tra lại tên tệp và thư mục. Có phải -o ra.docx?"),
    ],
)
def test_a_wrong_order_is_answered_with_what_to_write(desk: Any, arguments: tuple[str, ...], said: str) -> None:
    before = files()
    told: Told = desk(*arguments)
    assert (told.code, told.out, len(told.err)) == (2, [], 1)
    assert said in told.err[0]
    assert "ngoài dự kiến" not in told.err[0]
    assert files() == before


@pytest.mark.skipif(os.name != "posix", reason="both slashes are the same on Windows")
def test_backslashes_typed_out_of_habit_are_understood(desk: Any) -> None:
    put("kq/c.json")
    assert desk("kq\\c.json").err[0].endswith("Có phải kq/c.json?")
    assert desk("a.json", "-o", "kq\\").err == ["kehoach: không ghi được kq\\. Có phải -o kq/?"]


@pytest.mark.parametrize("name", ["–o", "—mau"])
def test_a_file_with_the_name_of_an_option_is_a_file(tao: Any, name: str) -> None:
    put(name)
    assert tao(name) == Told(0, [f"Đã tạo {name}.docx"], [])


def test_what_stands_as_it_was_typed_needs_no_guess(desk: Any) -> None:
    put("kế")  # its neighbours' names do not matter
    assert desk("kế", "a.json").out == ["[1/2] Đã tạo kế.docx", "[2/2] Đã tạo a.docx"]


@pytest.mark.parametrize("option", ["-o", "--mau"])
def test_a_name_in_the_other_unicode_form_is_found_after_an_option_too(tao: Any, option: str) -> None:
    put("a.json")
    stored, typed = (unicodedata.normalize(form, "mẫu") for form in ("NFD", "NFC"))
    Path(stored).mkdir()
    if option == "--mau":
        shutil.copy(TEMPLATE, Path(stored, "mẫu.docx"))
    assert tao("a.json", option, f"{typed}/mẫu.docx").code == 0
    assert [path.name for path in Path().iterdir() if path.is_dir()] == [stored]


def test_a_name_is_given_as_it_is_stored_or_as_it_was(tmp_path: Path) -> None:
    stored = tmp_path / unicodedata.normalize("NFD", "kế hoạch")
    stored.mkdir()
    typed = str(tmp_path / "kế hoạch")
    assert as_stored(typed) == str(stored)
    assert as_stored(f"{typed}/mới.docx") == str(stored / "mới.docx")
    for other in ("", "/", "không có", "không có/mới.docx", "a\0b", "ế" * 300):
        assert as_stored(other) == other


def test_the_shortest_name_that_is_meant_is_put_together() -> None:
    meant = {"a b", "a b c"}.__contains__
    assert whole_name("a", ["b", "c"], meant) == "a b"
    assert whole_name("b", ["c"], meant) is None
    assert whole_name("a b", [], meant) is None
    assert whole_name("x", ["y"] * 100_000, meant) is None


@pytest.mark.parametrize("word", ["không có/a.json", "không\0có/a.json", "", "zzz.json", "/"])
def test_nothing_near_is_no_guess(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    monkeypatch.chdir(tmp_path)
    put("a.json")
    assert nearest_name(word, (".json",)) is None

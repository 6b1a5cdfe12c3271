"""``kehoach moi``, and what ``kehoach tao`` says of a plan that was copied."""

from __future__ import annotations

import datetime
import json
import os
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import kehoach
from kehoach.bundled import SCHEMA, STARTER, bundled_file
from kehoach.cli import main
from kehoach.readers.json_scanner import scan
from tests.builders import EXAMPLES, plan_json

SOURCES = Path(__file__).parents[2] / "src"
OLD = "Kế hoạch năm ngoái.json"


class Told(NamedTuple):
    code: int
    out: list[str]
    err: list[str]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run ``kehoach`` in a folder with spaces and Vietnamese letters, as a clerk would."""
    folder = tmp_path / "xã Bảo Linh"
    folder.mkdir()
    monkeypatch.chdir(folder)

    def command(*arguments: str) -> Told:
        code = main(list(arguments))
        printed = capsys.readouterr()
        return Told(code, printed.out.splitlines(), printed.err.splitlines())

    return command


def put(name: str, **changes: Any) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(plan_json(**changes), ensure_ascii=False, indent=2), "utf-8")
    return path


def changed(path: str, old: str, new: str) -> None:
    text = Path(path).read_text("utf-8")
    assert old in text
    Path(path).write_text(text.replace(old, new), "utf-8")


def test_the_starter_makes_a_document_at_once(run: Any) -> None:
    told = run("moi", "KH 2026")
    assert told.code == 0
    assert told.err == []
    assert told.out[0] == "Đã tạo KH 2026.json"
    assert told.out[-1] == '  2. Chạy: kehoach tao "KH 2026.json"'
    assert run("tao", "KH 2026.json") == Told(0, ["Đã tạo KH 2026.docx"], [])


def test_the_starter_shows_every_usual_block_under_a_comment() -> None:
    text = bundled_file(STARTER).read_text("utf-8")
    lines = [line.strip() for line in text.splitlines()]
    for key in ("co_quan", "so", "trich_yeu", "can_cu", "mo_dau", "noi_dung", "ket_thuc", "noi_nhan", "ky"):
        at = next(number for number, line in enumerate(lines) if line.startswith(f'"{key}"'))
        assert lines[at - 1].startswith("//"), key
    for block in ("muc_dich", "yeu_cau", "chi_tieu", "nhiem_vu", "kinh_phi", "bang", "phan_cong", "khoan", "diem"):
        assert f'"{block}"' in text
    assert f'"$schema": "{SCHEMA}"' in text
    assert scan(text).faults == ()


def test_the_annex_in_the_comment_works_when_the_slashes_are_taken_away(run: Any) -> None:
    run("moi", "kh.json")
    changed("kh.json", '"ho_ten": "Lương Văn Sơn" }', '"ho_ten": "Lương Văn Sơn" },')
    changed("kh.json", '// "phu_luc"', '"phu_luc"')
    assert kehoach.read("kh.json").annexes


@pytest.mark.parametrize(("name", "made"), [("kh", "kh.json"), ("kh.2026", "kh.2026.json"), ("KH.JSON", "KH.JSON")])
def test_the_ending_is_added_where_it_lacks(run: Any, name: str, made: str) -> None:
    assert run("moi", name).code == 0
    assert made in {path.name for path in Path().iterdir()}


@pytest.mark.parametrize("arguments", [("moi", "kh.json"), ("moi", "kh"), ("moi", "kh.json", "--tu", "cu.json")])
def test_a_file_that_is_there_is_never_overwritten(run: Any, arguments: tuple[str, ...]) -> None:
    put("cu.json")
    Path("kh.json").write_text("của tôi", "utf-8")
    assert run(*arguments) == Told(2, [], ["kehoach: đã có kh.json, kehoach moi không ghi đè. Chọn tên khác."])
    assert Path("kh.json").read_text("utf-8") == "của tôi"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (".", "kehoach: . là thư mục. Ghi thêm tên tệp"),
        ("..", "kehoach: .. là thư mục."),
        ("kh.docx", "kehoach: kh.docx không phải tên của tệp kế hoạch."),
        ("khong/kh", "kehoach: không có thư mục khong. Tạo thư mục rồi chạy lại."),
        ("x" * 300, "kehoach: không ghi được "),
        ("thư mục/", "kehoach: thư mục/ là thư mục. Ghi thêm tên tệp"),
        ("a\0b", "kehoach: a?b: tên tệp không được có các ký tự"),
        ("a:b", "kehoach: a:b: tên tệp không được có các ký tự"),
        ("năm\\kh", "kehoach: năm\\kh: tên tệp không được có các ký tự"),
        ("kh?.json", "kehoach: kh?.json: tên tệp không được có các ký tự"),
        ("con.json", "kehoach: con.json: Windows không cho đặt tên con.json."),
    ],
)
def test_a_name_that_cannot_be_made_is_refused_in_one_line(run: Any, name: str, said: str) -> None:
    told = run("moi", name)
    assert (told.code, told.out, len(told.err)) == (2, [], 1)
    assert told.err[0].startswith(said)


@pytest.mark.parametrize("file", ["baolinh_2024", "phong_chong_thien_tai_2026"])
def test_a_copy_of_an_example_makes_a_document_and_says_what_is_old(run: Any, file: str) -> None:
    shutil.copy(EXAMPLES / f"{file}.json", OLD)
    told = run("moi", "Kế hoạch mới", "--tu", OLD, "--nam", "2030")
    assert told.code == 0
    assert told.out[0] == f"Đã chép {OLD} thành Kế hoạch mới.json. Số và ngày đã để trống, các phần khác giữ nguyên."
    assert any(line.startswith("  Kế hoạch mới.json:") and "trich_yeu" in line for line in told.out)
    assert len(told.out) < 50
    made = run("tao", "Kế hoạch mới.json")
    assert (made.code, made.out) == (0, ["Đã tạo Kế hoạch mới.docx"])
    places = [line for line in told.out if line.startswith("  Kế hoạch mới.json:")]
    assert [line for line in made.err if line.startswith("  Kế hoạch mới.json:")] == places


def test_each_place_is_where_the_line_says(run: Any) -> None:
    shutil.copy(EXAMPLES / "baolinh_2024.json", OLD)
    new = kehoach.start("kh", OLD, 2025)
    lines = new.path.read_text("utf-8").splitlines()
    for place in new.stale:
        line, column = place.position.line or 0, place.position.column or 0
        assert lines[line - 1][column - 1 :].lstrip('"').startswith(place.words)


def test_what_she_changes_is_told_no_more(run: Any) -> None:
    put(OLD, trich_yeu="Vệ sinh năm 2024", mo_dau="Từ năm 2024", so=5, ngay="15/4/2024")
    run("moi", "kh", "--tu", OLD, "--nam", "2025")
    assert run("tao", "kh.json").err[0] == f"kh.json: 2 chỗ còn như trong {OLD}."
    changed("kh.json", "Vệ sinh năm 2024", "Vệ sinh năm 2025")
    told = run("tao", "kh.json")
    assert (told.code, told.err[0], len(told.err)) == (0, f"kh.json: 1 chỗ còn như trong {OLD}.", 4)
    assert "mo_dau" in told.err[2]
    changed("kh.json", "Từ năm 2024", "Từ năm 2025")
    assert run("tao", "kh.json").err == [
        f"kh.json: không còn chỗ nào như trong {OLD}. Có thể xóa chep_tu, cho_nam ở dòng 2."
    ]
    lines = Path("kh.json").read_text("utf-8").splitlines(keepends=True)
    Path("kh.json").write_text("".join(lines[:1] + lines[2:]), "utf-8")
    assert run("tao", "kh.json") == Told(0, ["Đã tạo kh.docx"], [])


def test_a_lost_old_plan_is_one_note_and_no_failure(run: Any) -> None:
    put("kh.json", chep_tu="mat.json")
    told = run("tao", "kh.json")
    assert (told.code, told.out, len(told.err)) == (0, ["Đã tạo kh.docx"], 1)
    assert "không thấy tệp cũ mat.json" in told.err[0]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("kh", "--tu", "cu"), "cu: không tìm thấy tệp này. Kiểm tra lại tên tệp và thư mục. Có phải cu.json?"),
        (("kh", "--tu", "..\\xã Bảo Linh\\cu.json"), 'Có phải "../xã Bảo Linh/cu.json"?'),
        (("kh", "cu.json"), "chép kế hoạch cũ thì ghi --tu trước tên tệp cũ: kehoach moi kh --tu cu.json"),
        (("kh", "--tu", "kh", "cũ.json"), 'không có tệp kh. Đặt cả tên trong dấu ngoặc kép thẳng: "kh cũ.json".'),
        (("kh", "mới", "--tu", "cu.json"), 'Tên có dấu cách phải đặt trong dấu ngoặc kép: "kh mới".'),
    ],
)
def test_a_slip_is_told_with_what_to_type(run: Any, arguments: tuple[str, ...], said: str) -> None:
    put("cu.json")
    put("kh cũ.json")
    told = run("moi", *arguments)
    assert (told.code, told.out) == (2, [])
    assert said in told.err[-1]


def test_the_origin_is_remembered_from_the_folder_of_the_new_plan(run: Any) -> None:
    put("2024/kh.json", trich_yeu="Năm 2024")
    Path("2025").mkdir()
    assert run("moi", "2025/kh", "--tu", "2024/kh.json").code == 0
    assert kehoach.read("2025/kh.json").copied_from == "../2024/kh.json"
    assert run("tao", "2025/kh.json").err[0] == "2025/kh.json: 1 chỗ còn như trong ../2024/kh.json."


def test_the_shared_file_of_the_office_is_found_from_another_folder(run: Any) -> None:
    office = {key: plan_json()[key] for key in ("co_quan", "ky", "noi_nhan")}
    Path("xã").mkdir()
    Path("xã/hồ sơ.json").write_text(json.dumps(office, ensure_ascii=False), "utf-8")
    plan = {"ho_so": "hồ sơ.json", "trich_yeu": "Vệ sinh", "noi_dung": ["Quét đường."]}
    Path("xã/kh.json").write_text(json.dumps(plan, ensure_ascii=False), "utf-8")
    Path("khác").mkdir()
    told = run("moi", "khác/kh", "--tu", "xã/kh.json")
    assert told.out[1] == "ho_so đã ghi lại thành “../xã/hồ sơ.json”, vì tệp mới nằm ở thư mục khác."
    assert run("tao", "khác/kh.json").code == 0
    assert run("moi", "xã/kh 2", "--tu", "xã/kh.json").out[1].startswith("Không thấy năm")


def test_an_old_plan_stored_in_the_other_unicode_form_is_found(run: Any) -> None:
    put(unicodedata.normalize("NFD", "Kế hoạch.json"), trich_yeu="Năm 2020")
    assert run("moi", "kh", "--tu", "Kế hoạch.json").code == 0
    changed("kh.json", unicodedata.normalize("NFD", "Kế hoạch.json"), "Kế hoạch.json")
    assert run("tao", "kh.json").err[0] == "kh.json: 1 chỗ còn như trong Kế hoạch.json."


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("kh.json", "kh.json"),
        ("Kế_hoạch.json", "Kế_hoạch.json"),
        ("KH (2).json", '"KH (2).json"'),
        ("a&b.json", '"a&b.json"'),
    ],
)
def test_the_next_command_can_be_typed_as_it_is_told(run: Any, name: str, typed: str) -> None:
    assert run("moi", name).out[-1] == f"  2. Chạy: kehoach tao {typed}"


def test_a_name_with_a_dash_in_front_is_told_so_that_it_is_no_option(run: Any) -> None:
    assert run("moi", "--", "-kh").out[-1] == "  2. Chạy: kehoach tao -- -kh.json"
    assert run("tao", "--", "-kh.json").code == 0


def test_a_year_before_that_of_the_old_plan_is_told(run: Any) -> None:
    put("cu.json", trich_yeu="Năm 2024", ngay="15/4/2024")
    told = run("moi", "kh", "--tu", "cu.json", "--nam", "2023")
    assert told.out[1] == (
        "Kế hoạch cũ của năm 2024, kế hoạch mới đang tính cho năm 2023. "
        "Nếu không đúng: xóa kh.json, chạy lại và ghi --nam 2025."
    )


def test_every_place_is_listed_once_and_the_reminder_is_cut(run: Any) -> None:
    put("cu.json", noi_dung=[f"Việc {number} năm 2020" for number in range(100)])
    told = run("moi", "kh", "--tu", "cu.json")
    assert len([line for line in told.out if line.startswith("  kh.json:")]) == 100
    again = run("tao", "kh.json").err
    assert len([line for line in again if line.startswith("  kh.json:")]) == 60
    assert again[-2] == "  … và 40 chỗ nữa; sửa các chỗ trên rồi chạy lại để xem tiếp."


def test_without_a_year_it_is_the_present_one_and_not_remembered(run: Any) -> None:
    today = datetime.date.today()
    put("cu.json", trich_yeu=f"Năm {today.year - 1}", ngay=f"15/4/{today.year - 1}")
    told = run("moi", "kh", "--tu", "cu.json")
    assert f"Cần xem lại 1 chỗ cho năm {today.year}. Sau tên tệp là số dòng, số cột:" in told.out
    assert kehoach.read("kh.json").copied_for_year is None


def test_a_plan_of_this_year_copied_without_a_year_asks_for_the_year(run: Any) -> None:
    year = datetime.date.today().year
    put("cu.json", trich_yeu=f"Năm {year}", ngay=f"15/4/{year}")
    told = run("moi", "kh", "--tu", "cu.json")
    assert told.out[1:] == [
        f"Kế hoạch cũ của năm {year}, kế hoạch mới đang tính cho năm {year}. "
        f"Nếu không đúng: xóa kh.json, chạy lại và ghi --nam {year + 1}.",
        f"Không thấy năm, ngày trước năm {year} và số tiền nào. Vẫn nên đọc lại cả bản.",
        "Việc tiếp theo:",
        "  1. Mở kh.json bằng VS Code hoặc Notepad, đọc lại, sửa rồi lưu.",
        "  2. Chạy: kehoach tao kh.json",
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "cu.json: không tìm thấy tệp này."),
        (b'{"so": 1', "cu.json:1:9: thiếu dấu }"),
        (b"[1]", "cu.json: đây không phải kế hoạch."),
        (b'{"ky": {}}', "cu.json: đây không phải kế hoạch."),
        (b"PK\x03\x04word/", "cu.json: đây là tệp Word .docx, không phải JSON."),
    ],
)
def test_an_old_plan_that_cannot_be_copied_is_told_and_nothing_made(run: Any, content: bytes | None, said: str) -> None:
    if content is not None:
        Path("cu.json").write_bytes(content)
    told = run("moi", "kh", "--tu", "cu.json")
    assert (told.code, told.out) == (2, [])
    assert told.err[0].startswith(said)
    assert not Path("kh.json").exists()


def test_an_old_plan_with_mistakes_of_content_is_copied_all_the_same(run: Any) -> None:
    put("cu.json", kinh_phi_cu="x")
    assert run("moi", "kh", "--tu", "cu.json").code == 0


@pytest.mark.skipif(not bundled_file(SCHEMA).is_file(), reason="the schema is not built yet")
def test_the_schema_is_put_beside_a_new_plan_and_one_that_is_there_stays(run: Any) -> None:
    run("moi", "a")
    assert Path(SCHEMA).read_bytes() == bundled_file(SCHEMA).read_bytes()
    Path(SCHEMA).write_text("của tôi", "utf-8")
    run("moi", "b")
    assert Path(SCHEMA).read_text("utf-8") == "của tôi"


def test_several_plans_each_get_their_own_reminder(run: Any) -> None:
    put("cu.json", trich_yeu="Năm 2020")
    run("moi", "a", "--tu", "cu.json")
    run("moi", "b", "--tu", "cu.json")
    told = run("tao", "a.json", "b.json")
    assert told.code == 0
    assert [line for line in told.err if "chỗ còn như" in line] == [
        "[1/2] a.json: 1 chỗ còn như trong cu.json.",
        "[2/2] b.json: 1 chỗ còn như trong cu.json.",
    ]


def child(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(SOURCES), **environment},
        capture_output=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("encoding", ["cp1258", "cp437", "ascii"])
def test_a_console_with_few_letters_prints_every_line(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "cu.json").write_bytes((EXAMPLES / "baolinh_2024.json").read_bytes())
    done = child(tmp_path, "-m", "kehoach", "moi", "kh", "--tu", "cu.json", LC_ALL="C", PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"kh.json:11:84 trich_yeu:" in done.stdout


def test_making_a_plan_that_is_no_copy_compares_it_with_nothing(tmp_path: Path) -> None:
    script = (
        "import sys\nfrom kehoach.cli import main\nmain(['tao', 'kh.json'])\n"
        "print(*[name for name in sys.modules if name in ('kehoach.reuse.comparing', 'kehoach.reuse.copying', 'kehoach.reuse.stale')])"
    )
    (tmp_path / "kh.json").write_text(json.dumps(plan_json(), ensure_ascii=False), "utf-8")
    done = child(tmp_path, "-c", script, PYTHONIOENCODING="utf-8")
    assert done.stdout.decode().splitlines() == ["Đã tạo kh.docx", ""]

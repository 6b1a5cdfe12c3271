"""``kehoach tao``: what is made, where it goes, what is said of it, and what is never harmed."""

import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any, NamedTuple

import docx
import pytest

import kehoach
from kehoach.cli import main
from tests.builders import EXAMPLES, TEMPLATE, plan_json

SOURCES = Path(__file__).parents[2] / "src"
BAO_LINH = EXAMPLES / "baolinh_2024.json"
THREE_FAULTS = """{
  "co_quan": {"ten": ["Ủy ban nhân dân", "xã Suối Hòa"], "viet_tat": "UBND"},
  "ngay": "31/2/2026",
  "trich_yeu": "Vệ sinh đường làng",
  "noi_dug": ["Các thôn làm vệ sinh"],
  "noi_nhan": ["Các thôn"],
  "ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Nông Thị Hạnh"}
}
"""


class Told(NamedTuple):
    code: int
    out: list[str]
    err: list[str]


@pytest.fixture
def tao(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run ``kehoach tao`` in a folder of its own, as a clerk would."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> Told:
        code = main(["tao", *arguments])
        printed = capsys.readouterr()
        return Told(code, printed.out.splitlines(), printed.err.splitlines())

    return run


def put(path: Path | str, **changes: Any) -> Path:
    path = Path(path)
    path.write_text(json.dumps(plan_json(**changes), ensure_ascii=False), "utf-8")
    return path


def made() -> set[str]:
    """What is in the folder besides the plans."""
    return {path.name for path in Path().iterdir() if path.suffix != ".json"}


def text_of(path: Path | str) -> str:
    document = docx.Document(io.BytesIO(Path(path).read_bytes()))
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def child(*arguments: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kehoach", "tao", *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(SOURCES), "PYTHONIOENCODING": "utf-8"} | environment,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


# Where results go.


def test_the_document_goes_beside_its_plan(tao: Any) -> None:
    put("ke-hoach.json")
    assert tao("ke-hoach.json") == Told(0, ["Đã tạo ke-hoach.docx"], [])
    assert "Các thôn làm vệ sinh vào sáng thứ Bảy" in text_of("ke-hoach.docx")


def test_the_example_is_made_as_the_library_makes_it(tao: Any) -> None:
    shutil.copy(BAO_LINH, "bao-linh.json")
    assert tao("bao-linh.json").code == 0
    assert Path("bao-linh.docx").read_bytes() == kehoach.render(kehoach.read(BAO_LINH), "docx")


def test_beside_means_in_the_folder_of_the_plan(tao: Any) -> None:
    Path("kho").mkdir()
    put("kho/a.json")
    assert tao(str(Path("kho/a.json"))).out == [f"Đã tạo {Path('kho/a.docx')}"]
    assert Path("kho/a.docx").is_file()


@pytest.mark.parametrize(
    ("name", "result"),
    [
        ("a.json", "a.docx"),
        ("a.JSON", "a.docx"),
        ("a.jsonc", "a.docx"),
        ("ke-hoach.v2.json", "ke-hoach.v2.docx"),
        ("ke-hoach.2026", "ke-hoach.2026.docx"),
        ("Kế hoạch số 12.json", "Kế hoạch số 12.docx"),
        (unicodedata.normalize("NFD", "kế hoạch.json"), unicodedata.normalize("NFD", "kế hoạch.docx")),
        ("[nháp] a.json", "[nháp] a.docx"),
    ],
)
def test_only_the_ending_of_the_name_changes(tao: Any, name: str, result: str) -> None:
    put(name)
    assert tao(name) == Told(0, [f"Đã tạo {result}"], [])
    assert Path(result).is_file()


def test_a_name_in_the_other_unicode_form_is_found(tao: Any) -> None:
    stored, typed = (
        unicodedata.normalize("NFD", "kế hoạch.json"),
        unicodedata.normalize("NFC", "kế hoạch.json"),
    )
    put(stored)
    assert tao(typed).code == 0
    assert Path(unicodedata.normalize("NFD", "kế hoạch.docx")).is_file()


@pytest.mark.parametrize("place", [(), ("-o", "-ra.docx"), ("-o-ra.docx",)])
def test_a_name_that_begins_with_a_dash_goes_after_two_dashes(tao: Any, place: tuple[str, ...]) -> None:
    put("-2026.json")
    if place[:1] == ("-o",):  # the value of an option is no different
        assert tao(*place, "--", "-2026.json").code == 2
        return
    assert tao(*place, "--", "-2026.json").code == 0
    assert made() == {"-ra.docx" if place else "-2026.docx"}


def test_the_output_may_be_named(tao: Any) -> None:
    put("a.json")
    assert tao("a.json", "-o", "Kế hoạch 2026.docx").out == ["Đã tạo Kế hoạch 2026.docx"]
    assert made() == {"Kế hoạch 2026.docx"}


@pytest.mark.parametrize(("name", "start"), [("b.docx", b"PK"), ("b.DOCX", b"PK"), ("b.txt", "ỦY BAN".encode())])
def test_the_ending_of_the_output_decides_the_format(tao: Any, name: str, start: bytes) -> None:
    put("a.json")
    assert tao("a.json", "-o", name).code == 0
    assert Path(name).read_bytes().startswith(start)


def test_the_output_may_be_an_existing_folder(tao: Any) -> None:
    Path("ra").mkdir()
    put("a.json")
    put("b.json")
    assert tao("a.json", "-o", "ra").out == [f"Đã tạo {Path('ra/a.docx')}"]
    assert tao("a.json", "b.json", "-o", "ra", "--dang", "docx,txt").code == 0
    assert {path.name for path in Path("ra").iterdir()} == {"a.docx", "a.txt", "b.docx", "b.txt"}


@pytest.mark.parametrize(
    "arguments",
    [
        ("--dang", "txt,docx"),
        ("--dang", "txt", "--dang", ".DOCX"),
        ("--dang", "txt", "docx"),
        ("--dang", "txt,", "docx"),
        ("--dang", "txt; docx,"),
    ],
)
def test_several_formats_are_made_beside_the_plan(tao: Any, arguments: tuple[str, ...]) -> None:
    put("a.json")
    assert tao("a.json", *arguments) == Told(0, ["Đã tạo a.txt", "Đã tạo a.docx"], [])
    assert "Các thôn làm vệ sinh vào sáng thứ Bảy" in Path("a.txt").read_text("utf-8")


def test_files_and_options_come_in_any_order(tao: Any) -> None:
    for name in ("a.json", "b.json", "c.json"):
        put(name)
    Path("ra").mkdir()
    assert tao("a.json", "-o", "ra", "b.json", "--dang", "txt", "c.json").code == 0
    assert {path.name for path in Path("ra").iterdir()} == {"a.txt", "b.txt", "c.txt"}


def test_a_pattern_that_the_shell_left_alone_is_filled_in(tao: Any) -> None:
    put("b.json")
    put("a.json")
    assert tao("*.json").out == ["[1/2] Đã tạo a.docx", "[2/2] Đã tạo b.docx"]
    assert tao("x*.json").err == ["kehoach: không có tệp nào khớp “x*.json”. Kiểm tra lại tên và thư mục."]


def test_the_same_file_named_twice_is_made_once(tao: Any) -> None:
    put("a.json")
    assert tao("a.json", str(Path("a.json").absolute()), "*.json") == Told(0, ["Đã tạo a.docx"], [])


def test_a_second_run_makes_the_same_bytes(tao: Any) -> None:
    put("a.json")
    tao("a.json")
    first = Path("a.docx").read_bytes()
    tao("a.json")
    assert Path("a.docx").read_bytes() == first


# What is refused before anything is made.


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("a.json", "b.json", "-o", "ra"), "có nhiều tệp kế hoạch nên -o phải là một thư mục đã có."),
        (("a.json", "b.json", "-o", "ra.docx"), "có nhiều tệp kế hoạch nên -o phải là một thư mục đã có."),
        (
            ("a.json", "--dang", "docx,txt", "-o", "ra.docx"),
            "có nhiều dạng nên -o phải là một thư mục đã có.",
        ),
        (
            ("a.json", "-o", "ra"),
            "không có thư mục ra. Tạo thư mục trước, hoặc ghi tên tệp có đuôi .docx, .pdf hoặc .txt, ví dụ ra.docx.",
        ),
        (
            ("a.json", "-o", "ra.doc"),
            "không ghi được dạng .doc. Sửa -o thành tên tệp có đuôi .docx, .pdf hoặc .txt, ví dụ ra.docx.",
        ),
        (("a.json", "-o", "KH số 5. Bản thảo"), "không có thư mục KH số 5. Bản thảo."),
        (("a.json", "-o", "ra/a.docx"), "không có thư mục ra. Tạo thư mục rồi chạy lại."),
        (("a.json", "-o", "ra.docx", "--dang", "txt"), "-o ra.docx có đuôi khác với --dang txt."),
        (("a.json", "-o", "a.json"), "không ghi được dạng .json."),
        (("a.json", "--mau", "m.docx", "--dang", "txt"), "--mau chỉ dùng cho dạng docx, pdf."),
        (("a.json", "--may", "rdocx"), "--may chỉ dùng cho dạng pdf."),
        (("a.json", "kho/a.json", "-o", "kho"), "cùng ghi ra"),
        (("a.json", "A.json"), "a.json và A.json cùng ghi ra A.docx."),
        (("a.json", "a.jsonc"), "a.json và a.jsonc cùng ghi ra a.docx."),
        (("a.json", "--mau", "a.docx"), "a.docx chính là tệp kế hoạch hoặc tệp mẫu."),
        (("a.json", "--mau", "m.docx", "-o", "./M.docx"), "M.docx chính là tệp kế hoạch hoặc tệp mẫu."),
        (("ghi.txt", "-o", "ghi.txt"), "ghi.txt chính là tệp kế hoạch hoặc tệp mẫu."),
        (("ghi", "ghi.txt", "--dang", "txt"), "ghi.txt chính là tệp kế hoạch hoặc tệp mẫu."),
    ],
)
def test_an_order_that_contradicts_itself_makes_nothing(tao: Any, arguments: tuple[str, ...], said: str) -> None:
    Path("kho").mkdir()
    for name in ("a.json", "b.json", "kho/a.json", "A.json", "a.jsonc", "ghi", "ghi.txt"):
        put(name)
    shutil.copy(TEMPLATE, "m.docx")
    before = {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()}
    told = tao(*arguments)
    assert told.code == 2
    assert told.out == []
    assert len(told.err) == 1
    assert told.err[0].startswith("kehoach: ")
    assert said in told.err[0]
    assert {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()} == before


# What is said of a bad plan.


def test_every_problem_is_told_with_line_and_column(tao: Any) -> None:
    Path("a.json").write_text(THREE_FAULTS, "utf-8")
    told = tao("a.json")
    assert (told.code, told.out, made()) == (2, [], set())
    assert [line.split(" ")[0] for line in told.err] == ["a.json:2:14", "a.json:3:11", "a.json:5:3"]
    assert "co_quan.dia_danh" in told.err[0]
    assert "noi_dung" in told.err[2]


def test_every_syntax_fault_is_told_with_line_and_column(tao: Any) -> None:
    Path("a.json").write_text('{\n "so": 12\n "ngay": tru,\n "so": 13\n}', "utf-8")
    told = tao("a.json")
    assert told.code == 2
    assert len(told.err) >= 2
    assert all(line.startswith("a.json:") and line[7].isdigit() for line in told.err)


def test_a_bad_plan_leaves_the_old_document(tao: Any) -> None:
    Path("a.json").write_text("{", "utf-8")
    Path("a.docx").write_bytes(b"ban cu")
    assert tao("a.json").code == 2
    assert Path("a.docx").read_bytes() == b"ban cu"


def test_one_bad_plan_does_not_stop_the_others(tao: Any) -> None:
    for name in ("a.json", "c.json", "e.json", "g.json"):
        put(name)
    Path("b.json").write_text(THREE_FAULTS, "utf-8")
    told = tao("a.json", "b.json", "c.json", "khong-co.json", "e.json")
    assert told.code == 2
    assert told.out == ["[1/5] Đã tạo a.docx", "[3/5] Đã tạo c.docx", "[5/5] Đã tạo e.docx"]
    assert [line.split(":")[0] for line in told.err] == [
        "[2/5] b.json",
        "[2/5] b.json",
        "[2/5] b.json",
        "[4/5] khong-co.json",
        "Đã tạo 3/5 kế hoạch; 2 tệp có lỗi",
        "  b.json",
        "  khong-co.json",
    ]


def test_a_batch_without_a_fault_ends_with_its_count(tao: Any) -> None:
    put("a.json")
    put("b.json")
    assert tao("a.json", "b.json") == Told(0, ["[1/2] Đã tạo a.docx", "[2/2] Đã tạo b.docx"], ["Đã tạo 2/2 kế hoạch."])


def test_a_name_without_its_ending_is_recognised(tao: Any) -> None:
    put("ke-hoach.json")
    told = tao("ke-hoach")
    assert told.code == 2
    assert told.err == ["ke-hoach: không tìm thấy tệp này. Kiểm tra lại tên tệp và thư mục. Có phải ke-hoach.json?"]


def test_a_word_document_given_as_plan_is_recognised(tao: Any) -> None:
    shutil.copy(TEMPLATE, "cu.docx")
    told = tao("cu.docx")
    assert told.code == 2
    assert told.err == ["cu.docx: đây là tệp Word .docx, không phải JSON. Chọn đúng tệp kế hoạch đuôi .json."]


@pytest.mark.parametrize("name", [".", "..", "/", "a" * 300, "thu-muc"])
def test_what_is_no_file_at_all_is_one_line(tao: Any, name: str) -> None:
    Path("thu-muc").mkdir()
    told = tao(name)
    assert told.code == 2
    assert len(told.err) == 1
    assert "ngoài dự kiến" not in told.err[0]


def test_a_document_open_in_word_is_named(tao: Any) -> None:
    put("ke-hoach.json")
    tao("ke-hoach.json")
    Path("~$-hoach.docx").touch()
    told = tao("ke-hoach.json")
    assert told.code == 2
    assert told.err[0].startswith("kehoach: không ghi được ke-hoach.docx: tệp đang mở trong Word.")


# The template.


def test_another_template_is_used(tao: Any) -> None:
    document = docx.Document(str(TEMPLATE))
    document.add_paragraph("Dòng riêng của xã")
    document.save("mau-xa.docx")
    put("a.json")
    assert tao("a.json", "--mau", "mau-xa.docx").code == 0
    assert "Dòng riêng của xã" in text_of("a.docx")


@pytest.mark.parametrize("content", [b"khong phai docx", None])
def test_a_broken_template_is_told_once_for_all_plans(tao: Any, content: bytes | None) -> None:
    put("a.json")
    put("b.json")
    if content is not None:
        Path("mau.docx").write_bytes(content)
    told = tao("a.json", "b.json", "--mau", "mau.docx")
    assert (told.code, told.out, len(told.err)) == (2, [], 1)
    assert told.err[0].startswith("kehoach: ")
    assert "mẫu Word mau.docx" in told.err[0]
    assert not made() - {"mau.docx"}


def test_the_template_is_compiled_once(tao: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    put("a.json")
    put("b.json")
    load, loaded = kehoach.Template.load, []
    monkeypatch.setattr(kehoach.Template, "load", lambda path=None: loaded.append(path) or load(path))
    tao("a.json", "b.json")
    tao("a.json", "--dang", "txt")
    assert loaded == [None]


# What nobody foresaw.


@pytest.mark.parametrize("error", [RecursionError("quá sâu"), MemoryError(), ValueError("hai\ndòng"), KeyError("x")])
def test_an_unforeseen_error_is_one_line_and_not_the_end_of_the_batch(
    tao: Any, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    put("a.json")
    put("b.json")
    read = kehoach.read_with_notes

    def fails_once(path: str) -> kehoach.ReadResult:
        if path == "a.json":
            raise error
        return read(path)

    monkeypatch.setattr(kehoach, "read_with_notes", fails_once)
    told = tao("a.json", "b.json")
    assert told.code == 2
    assert told.out == ["[2/2] Đã tạo b.docx"]
    assert told.err[0].startswith(f"[1/2] a.json: lỗi ngoài dự kiến ({type(error).__name__}")
    assert told.err[1:] == ["Đã tạo 1/2 kế hoạch; 1 tệp có lỗi:", "  a.json"]


def test_an_unforeseen_error_outside_any_plan_is_one_line(tao: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    put("a.json")

    def fail(path: object = None) -> kehoach.Template:
        raise OSError(5, "hỏng")

    monkeypatch.setattr(kehoach.Template, "load", fail)
    told = tao("a.json")
    assert (told.code, len(told.err)) == (2, 1)
    assert told.err[0].startswith("kehoach: lỗi ngoài dự kiến (OSError: [Errno 5] hỏng).")


def test_the_traceback_is_shown_to_who_asks_for_it(tao: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: str) -> kehoach.ReadResult:
        raise ValueError("hỏng")

    put("a.json")
    monkeypatch.setattr(kehoach, "read_with_notes", fail)
    assert not any("Traceback" in line for line in tao("a.json").err)
    monkeypatch.setenv("KEHOACH_DEBUG", "1")
    told = tao("a.json")
    assert told.err[0] == "Traceback (most recent call last):"
    assert "lỗi ngoài dự kiến" in told.err[-1]


# Notes.


def test_notes_are_told_after_the_document_is_made_and_change_no_exit_code(tao: Any) -> None:
    put("a.json", noi_dung=[{"muc": "I. Mục đích", "gom": ["Họp."]}])
    told = tao("a.json")
    assert (told.code, told.out) == (0, ["Đã tạo a.docx"])
    assert told.err == [
        "a.json: văn bản đã tạo được, nhưng trong tệp có 1 chỗ nên sửa:",
        "a.json:1:198 noi_dung[0].muc: gõ thừa “I.” ở đầu: chương trình tự in nên chỉ in một lần. Xóa “I.” cho gọn.",
    ]


def test_a_plan_with_a_typed_mark_in_every_line_is_told_of_thirty_and_how_many_more(tao: Any) -> None:
    put("a.json", noi_dung=[{"gach": f"- Việc {number}"} for number in range(50)])
    told = tao("a.json")
    assert told.code == 0
    assert len(told.err) == 32
    assert told.err[-1] == "… và còn 20 chỗ như vậy; sửa các chỗ trên rồi chạy lại để xem tiếp."


# Stopping.


def test_ctrl_c_is_one_line_and_exit_130(tao: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> bytes:
        raise KeyboardInterrupt

    put("a.json")
    monkeypatch.setattr(kehoach, "render", interrupted)
    assert tao("a.json") == Told(130, [], ["Đã dừng theo yêu cầu. Không có tệp nào bị ghi dở."])
    assert made() == set()


def test_ctrl_c_that_a_library_wrapped_is_still_ctrl_c(tao: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Python 3.11 makes a RuntimeError of what strikes in ``__set_name__``, as while pydantic is loaded."""

    def interrupted(*_: object, **__: object) -> bytes:
        raise RuntimeError("Error calling __set_name__") from KeyboardInterrupt()

    put("a.json")
    monkeypatch.setattr(kehoach, "render", interrupted)
    assert tao("a.json") == Told(130, [], ["Đã dừng theo yêu cầu. Không có tệp nào bị ghi dở."])


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_ctrl_c_on_a_real_batch_leaves_only_whole_documents(tmp_path: Path) -> None:
    names = [put(tmp_path / f"{number:03}.json").name for number in range(400)]
    with subprocess.Popen(
        [sys.executable, "-m", "kehoach", "tao", *names],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(SOURCES), "PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        process.stdout.read()
        err = process.stderr.read()
    assert process.returncode == 130
    results = [path for path in tmp_path.iterdir() if path.suffix != ".json"]
    assert 0 < len(results) < 400
    so_far, stopped = err.splitlines()
    assert stopped == "Đã dừng theo yêu cầu. Không có tệp nào bị ghi dở."
    told = re.fullmatch(r"Đã tạo (\d+)/400 kế hoạch\. Dừng ở (\d+)\.json, còn (\d+) tệp chưa xong\.", so_far)
    assert told is not None
    made, at, left = map(int, told.groups())
    assert len(results) - made in {0, 1}  # the one it was stopped at may have been put away already
    assert (at, left) == (made, 400 - made)
    assert {path.suffix for path in results} == {".docx"}
    for path in results:
        docx.Document(str(path))


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")
@pytest.mark.parametrize("arguments", [["a.json"], ["a.json", "b.json"], ["-h"]])
def test_a_reader_that_goes_away_is_no_reason_to_complain(tmp_path: Path, arguments: list[str]) -> None:
    put(tmp_path / "a.json")
    put(tmp_path / "b.json")
    reading, writing = os.pipe()
    os.close(reading)
    with (tmp_path / "err").open("w+b") as err:
        code = subprocess.run(
            [sys.executable, "-m", "kehoach", "tao", *arguments],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(SOURCES), "PYTHONIOENCODING": "utf-8"},
            stdout=writing,
            stderr=err,
            check=False,
        ).returncode
    os.close(writing)
    # argparse itself overlooks that nobody read its help, unless Python holds the text back until the end.
    assert code in ({0, 2} if arguments == ["-h"] else {2})
    assert (tmp_path / "err").read_text("utf-8") == ""


def test_results_that_cannot_be_told_are_told_of(tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    put(tmp_path / "a.json")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "kehoach", "tao", "a.json"],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(SOURCES), "PYTHONIOENCODING": "utf-8"},
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "kehoach: không in được thông báo (mã lỗi 28). Kiểm tra nơi nhận còn chỗ trống không."
    ]


def test_a_real_process_says_and_returns_the_same(tmp_path: Path) -> None:
    put(tmp_path / "kế hoạch 1.json")
    (tmp_path / "b.json").write_text(THREE_FAULTS, "utf-8")
    good = child("kế hoạch 1.json", folder=tmp_path)
    assert (good.returncode, good.stdout, good.stderr) == (0, "Đã tạo kế hoạch 1.docx\n", "")
    bad = child("b.json", folder=tmp_path)
    assert (bad.returncode, bad.stdout, len(bad.stderr.splitlines())) == (2, "", 3)

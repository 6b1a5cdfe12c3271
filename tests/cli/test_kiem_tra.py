"""``kehoach kiem-tra``: what a clerk, a program and Word are told, what it costs, and that nothing is harmed."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import kehoach
from kehoach.checks import Finding, FormCheck, Severity, form_checks
from kehoach.checks.base import Change
from kehoach.checks.rules import Rules
from kehoach.cli import main
from kehoach.readers.docx.document import read_document
from kehoach.recognise import LabelledDocument
from tests.builders import EXAMPLES, plan_json
from tests.checks.handmade import handmade
from tests.checks.spoil import spoiled
from tests.cli.test_tao import Told
from tests.template_file import parts_of, replaced

LETTER = Change(None, (("paper", (215.9, 279.4)),))
RIGHT = handmade("table")
TYPES = "[Content_Types].xml"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"


@pytest.fixture(scope="module")
def wrong(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return spoiled(RIGHT, LETTER, tmp_path_factory.mktemp("sai"))


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], wrong: bytes) -> Any:
    """Run ``kehoach kiem-tra`` in a folder with a right and a wrong document and a plan."""
    monkeypatch.chdir(tmp_path)
    Path("đúng.docx").write_bytes(RIGHT)
    Path("sai.docx").write_bytes(wrong)
    Path("kh.json").write_text(json.dumps(plan_json(), ensure_ascii=False), "utf-8")

    def run(*arguments: str) -> Told:
        code = main(["kiem-tra", *arguments])
        printed = capsys.readouterr()
        return Told(code, printed.out.splitlines(), printed.err.splitlines())

    return run


def test_a_wrong_document_gives_one_and_tells_what_is_wrong_in_order(check: Any) -> None:
    told = check("sai.docx")
    assert (told.code, told.err) == (1, [])
    assert told.out[0] == "Kết quả kiểm tra sai.docx"
    at = told.out.index("  Toàn văn bản:")
    assert told.out[at + 1].startswith("    KH201 lỗi: khổ giấy 215,9 mm x 279,4 mm")
    assert told.out[at + 2].startswith("      Cách sửa: ")
    assert told.out[at + 3] == "      Theo: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I, khoản 1"


def test_a_right_document_gives_nought(check: Any) -> None:
    told = check("đúng.docx")
    assert (told.code, told.err) == (0, [])


def test_a_plan_is_checked_too(check: Any) -> None:
    told = check("kh.json")
    assert (told.code, told.out[0]) == (0, "Kết quả kiểm tra kh.json")


def test_several_files_and_patterns_each_once_with_a_summary(check: Any) -> None:
    told = check("*.docx", "sai.docx", "kh.json")
    headings = [line for line in told.out if line.startswith("Kết quả")]
    assert headings == [f"Kết quả kiểm tra {name}" for name in ("sai.docx", "đúng.docx", "kh.json")]
    assert told.err == ["Đã kiểm tra 3 tệp: 1 tệp có lỗi, 0 tệp không kiểm tra được."]
    assert told.code == 1


def test_what_word_puts_beside_an_open_document_is_no_document(check: Any) -> None:
    Path("~$ng.docx").write_bytes(b"\0" * 162)
    Path(".~lock.sai.docx#").write_bytes(b",")
    assert check("*.docx").err[-1].startswith("Đã kiểm tra 2 tệp")
    assert check("~$ng.docx").code == 2
    told = check("~*.docx")
    assert (told.code, told.out) == (2, [])
    assert told.err == ["kehoach: không có tệp nào khớp “~*.docx”. Kiểm tra lại tên và thư mục."]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.txt", "KẾ HOẠCH".encode(), "a.txt: đây là tệp chữ, không có kiểu chữ và lề trang"),
        ("a.pdf", b"%PDF-1.7 x", "a.pdf: đây là tệp PDF"),
        ("a.docx", b"%PDF-1.7 x", "a.docx: đây là tệp PDF"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a.doc: đây là tệp Word đời cũ"),
        ("a.docx", b"", "a.docx: tệp trống"),
        ("a.json", b'{"so": 12', "a.json:1:"),
        ("a.json", b"{}", "a.json"),
    ],
)
def test_what_cannot_be_judged_gives_two_and_says_so(check: Any, name: str, data: bytes, said: str) -> None:
    Path(name).write_bytes(data)
    told = check(name)
    assert (told.code, told.out) == (2, [])
    assert told.err[0].startswith(said)


def test_one_file_that_cannot_be_judged_does_not_stop_the_others(check: Any) -> None:
    Path("a.pdf").write_bytes(b"%PDF-1.7")
    told = check("a.pdf", "sai.docx")
    assert told.code == 2
    assert "Kết quả kiểm tra sai.docx" in told.out
    assert told.err[-1] == "Đã kiểm tra 2 tệp: 1 tệp có lỗi, 1 tệp không kiểm tra được."


def test_the_problems_of_a_plan_are_those_that_tao_prints(check: Any, capsys: pytest.CaptureFixture[str]) -> None:
    Path("x.json").write_text('{"so": 12, "ngay": "31/4/2026"}', "utf-8")
    told = check("x.json")
    assert main(["tao", "x.json"]) == 2
    assert told == Told(2, [], capsys.readouterr().err.splitlines())


def test_only_errors_are_told_when_asked_and_so_it_is_said(check: Any) -> None:
    told = check("sai.docx", "--chi-loi")
    assert told.code == 1
    assert not any(" cảnh báo: " in line or " lưu ý: " in line for line in told.out)
    assert any("lỗi (chỉ kê lỗi)" in line for line in told.out)


class Warner(FormCheck):
    """Cảnh báo mọi văn bản."""

    code, severity, covers = "KH999", Severity.WARNING, ()

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        yield self.finding(None, "lạ.", "")


def test_warnings_count_as_errors_only_in_a_strict_order(check: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(form_checks, "FORM_CHECKS", (Warner(),))
    assert check("đúng.docx").code == 0
    strict = check("đúng.docx", "--nghiem")
    assert (strict.code, strict.out) == (1, check("đúng.docx").out)
    assert "KH999" not in "".join(check("đúng.docx", "--chi-loi").out)


def test_a_check_that_fails_is_told_and_the_other_files_are_checked(
    check: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(form_checks, "FORM_CHECKS", (1,))
    told = check("đúng.docx", "kh.json")
    assert told.code == 2
    assert told.err[0].startswith("đúng.docx: lỗi ngoài dự kiến")
    assert "Kết quả kiểm tra kh.json" in told.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "thiếu tên tệp cần kiểm tra, ví dụ: kehoach kiem-tra ke-hoach.docx"),
        (("",), "tên để trống. Ghi tên tệp hoặc thư mục."),
        (("a.docx", "--chi-loi", "--nghiem"), "--chi-loi bỏ qua cảnh báo, --nghiem coi cảnh báo là lỗi."),
        (("a.docx", "--dang", "pdf"), "tham số --dang: không có dạng “pdf”. Các dạng có: txt, json, sarif."),
        (("a.docx", "-o", "ra.docx"), "Muốn bản Word có ghi chú thì viết --ghi-chu ra.docx"),
        (("a.docx", "-o", "ra"), "-o ra phải là tên tệp có đuôi .txt, .json hoặc .sarif."),
        (("a.docx", "--chi-loii"), "không có tùy chọn “--chi-loii”. Có phải “--chi-loi”?"),
    ],
)
def test_a_wrong_usage_is_told_in_one_line(check: Any, arguments: tuple[str, ...], said: str) -> None:
    told = check(*arguments)
    assert (told.code, told.out) == (2, [])
    assert said in told.err[-1]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("sia.docx", "Có phải sai.docx?"),
        ("dung.docx", "Có phải đúng.docx?"),
        ("sai", "Có phải sai.docx?"),
        ("x*.docx", "không có tệp nào khớp “x*.docx”."),
    ],
)
def test_a_misspelt_name_is_told_with_the_nearest(check: Any, name: str, said: str) -> None:
    told = check(name)
    assert told.code == 2
    assert said in told.err[-1]


def test_a_name_typed_without_quotes_is_put_together(check: Any) -> None:
    shutil.copy("sai.docx", "KH 2026.docx")
    told = check("KH", "2026.docx")
    assert told == Told(2, [], ['kehoach: không có tệp KH. Đặt cả tên trong dấu ngoặc kép thẳng: "KH 2026.docx".'])


# Reports for programs.


def test_json_goes_to_the_screen_or_a_file(check: Any) -> None:
    on_screen = check("sai.docx", "--dang", "json")
    assert on_screen.code == 1
    found = json.loads("\n".join(on_screen.out))
    assert "KH201" in [each["ma"] for each in found["tep"][0]["phat_hien"]]
    told = check("sai.docx", "-o", "ra.json")
    assert (told.code, told.out[-1]) == (1, "Đã ghi ra.json")
    assert json.loads(Path("ra.json").read_text("utf-8")) == found
    assert check("sai.docx", "-o", "ra.json").code == 1


@pytest.mark.parametrize(
    ("arguments", "start"),
    [
        (("-o", "ra.sarif"), '{\n "$schema"'),
        (("-o", "ra.sarif.json"), '{\n "$schema"'),
        (("-o", "ra.json", "--dang", "sarif"), '{\n "$schema"'),
        (("-o", "ra.json"), '{\n "dang"'),
        (("-o", "ra.txt"), "Kết quả kiểm tra sai.docx\n"),
    ],
)
def test_the_ending_says_the_form_unless_it_is_said(check: Any, arguments: tuple[str, ...], start: str) -> None:
    assert check("sai.docx", *arguments).code == 1
    assert Path(arguments[1]).read_text("utf-8").startswith(start)


def test_a_report_for_programs_holds_the_files_that_could_not_be_judged(check: Any) -> None:
    Path("a.pdf").write_bytes(b"%PDF-1.7")
    told = check("a.pdf", "kh.json", "--dang", "json")
    assert told.code == 2
    assert [each["kiem_duoc"] for each in json.loads("\n".join(told.out))["tep"]] == [False, True]


@pytest.mark.parametrize("name", ["kh.json", "khác.json", "sai.txt"])
def test_a_report_never_goes_over_a_plan_or_another_file(check: Any, name: str) -> None:
    if not Path(name).exists():
        Path(name).write_text('{"của": "tôi"}', "utf-8")
    before = Path(name).read_bytes()
    told = check("kh.json", "-o", name)
    assert told.code == 2
    assert told.err[-1].startswith("kehoach: ")
    assert Path(name).read_bytes() == before


# A copy with comments.


def test_a_copy_has_a_comment_at_each_finding(check: Any) -> None:
    told = check("sai.docx", "--ghi-chu", "ghi chú.docx")
    assert told.code == 1
    comments = parts_of(Path("ghi chú.docx").read_bytes())["word/comments.xml"].decode()
    count = comments.count("<w:comment ")
    assert told.out[-1] == f"Đã ghi ghi chú.docx, có {count} ghi chú. Mở bằng Word để xem ở lề phải."
    report = kehoach.check("sai.docx")
    assert count == sum(len(finding.places) for finding in (*report.findings, *report.left_open))
    assert "KH201 lỗi: khổ giấy 215,9 mm x 279,4 mm" in comments
    assert read_document(Path("ghi chú.docx")) == read_document(Path("sai.docx"))


def test_only_errors_are_put_in_the_copy_when_only_they_are_asked_for(check: Any) -> None:
    check("sai.docx", "--chi-loi", "--ghi-chu", "a.docx")
    comments = parts_of(Path("a.docx").read_bytes())["word/comments.xml"].decode()
    assert " cảnh báo: " not in comments
    assert " lỗi: " in comments


@pytest.mark.parametrize("name", ["sai.docx", "./SAI.docx", "đúng.docx"])
def test_a_copy_never_goes_over_a_file(check: Any, name: str) -> None:
    files = {path: path.read_bytes() for path in Path().iterdir()}
    told = check("sai.docx", "--ghi-chu", name)
    assert told.code == 2
    assert told.err[-1].startswith("kehoach: ")
    assert {path: path.read_bytes() for path in Path().iterdir()} == files


def test_a_document_with_macros_gets_a_copy_of_its_own_kind(check: Any, wrong: bytes) -> None:
    Path("m.docm").write_bytes(replaced(wrong, TYPES, MAIN, MACROS))
    told = check("m.docm", "--ghi-chu", "ra.docx")
    assert told.code == 2
    assert told.err == [
        "kehoach: văn bản này thuộc loại .docm nên bản chép phải cùng đuôi: ra.docm",
    ]
    assert check("m.docm", "--ghi-chu", "ra.docm").code == 1


def test_nothing_is_written_for_a_document_without_a_finding(check: Any) -> None:
    Path("tốt.docx").write_bytes(kehoach.render(kehoach.read(EXAMPLES / "phong_chong_thien_tai_2026.json"), "docx"))
    told = check("tốt.docx", "--chi-loi", "--ghi-chu", "a.docx")
    assert (told.code, told.out[-1]) == (0, "Không có gì để ghi chú nên không ghi a.docx.")
    assert not Path("a.docx").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("kh.json",), "kehoach: kh.json là tệp kế hoạch. --ghi-chu chỉ dùng cho văn bản Word."),
        (("sai.docx", "đúng.docx"), "kehoach: --ghi-chu chỉ dùng cho một tệp."),
    ],
)
def test_a_copy_of_what_has_no_comments_is_refused_before_anything_is_done(
    check: Any, arguments: tuple[str, ...], said: str
) -> None:
    told = check(*arguments, "--ghi-chu", "a.docx")
    assert (told.code, told.out) == (2, [])
    assert told.err[-1].startswith(said)


def test_json_on_the_screen_stays_json_beside_a_copy(check: Any) -> None:
    told = check("sai.docx", "--dang", "json", "--ghi-chu", "a.docx")
    assert json.loads("\n".join(told.out))
    assert told.err[-1].startswith("Đã ghi a.docx")

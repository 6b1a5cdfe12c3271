"""``kehoach kiem-tra --sua``: what a clerk and a program are told, and that nothing is harmed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kehoach.checks.base import Change
from kehoach.cli import main
from kehoach.recognise import Part
from tests.builders import plan_json
from tests.checks.handmade import handmade
from tests.checks.spoil import spoiled
from tests.cli.test_tao import Told
from tests.repairs.test_word_file import SETTINGS
from tests.template_file import replaced

LETTER = Change(None, (("paper", (215.9, 279.4)),))
SPACED = Change(Part.NUMBER, (("text", "Số: 63/KH- UBND"),))
DEGREE = Change(Part.SIGNER, (("text", "ThS. Lương Văn Sơn"),))


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run ``kehoach kiem-tra`` in a folder with a wrong document and a plan."""
    monkeypatch.chdir(tmp_path)
    wrong = spoiled(spoiled(handmade("table"), LETTER, tmp_path), SPACED, tmp_path)
    (tmp_path / "before.docx").unlink()
    Path("sai.docx").write_bytes(wrong)
    Path("kh.json").write_text(json.dumps(plan_json(), ensure_ascii=False), "utf-8")

    def run(*arguments: str) -> Told:
        code = main(["kiem-tra", *arguments])
        printed = capsys.readouterr()
        return Told(code, printed.out.splitlines(), printed.err.splitlines())

    return run


def test_a_clerk_is_told_what_was_done_which_words_changed_and_what_is_left(check: Any, tmp_path: Path) -> None:
    Path("sai.docx").write_bytes(spoiled(Path("sai.docx").read_bytes(), DEGREE, tmp_path))
    told = check("sai.docx", "--sua", "đã sửa.docx")
    assert (told.code, told.err) == (1, [])
    assert told.out[0] == "Kết quả sửa sai.docx"
    at = told.out.index("  Đã sửa 2 chỗ:")
    assert told.out[at + 1] == "    KH201 toàn văn bản: khổ giấy 215,9 mm x 279,4 mm, không phải A4."
    at = told.out.index("  Chữ đã đổi:")
    assert told.out[at + 1].endswith(": “63/KH- UBND” thành “63/KH-UBND”")
    left = told.out[told.out.index("  Còn lại, sửa bằng tay:") :]
    assert any(line.startswith("    KH177 ") for line in left)
    assert not any(line.startswith("    KH201 ") for line in left)
    assert told.out[-1] == "Đã ghi đã sửa.docx, đã sửa 2 chỗ. Mở bằng Word xem lại trước khi trình ký."


@pytest.mark.parametrize("options", [(), ("--chi-loi",)])
def test_nothing_but_notes_left_gives_nought(check: Any, options: tuple[str, ...]) -> None:
    told = check("sai.docx", *options, "--sua", "a.docx")
    assert told.code == 0
    assert "  Không còn chỗ nào phải sửa bằng tay." in told.out
    assert any(line.startswith("    KH168 lưu ý") for line in told.out) == (not options)


def test_a_repaired_document_is_not_repaired_again(check: Any) -> None:
    check("sai.docx", "--sua", "a.docx")
    told = check("a.docx", "--sua", "b.docx")
    assert told.out[-1] == "Không còn gì để sửa nên không ghi b.docx."
    assert not Path("b.docx").exists()


@pytest.mark.parametrize("name", ["sai.docx", "./SAI.docx", "kh.json", "a.docm", "không có/a.docx"])
def test_no_file_is_overwritten_and_none_of_another_kind_is_made(check: Any, name: str) -> None:
    files = {path: path.read_bytes() for path in Path().iterdir()}
    told = check("sai.docx", "--sua", name)
    assert (told.code, told.out) == (2, [])
    assert told.err[-1].startswith("kehoach: ")
    assert {path: path.read_bytes() for path in Path().iterdir()} == files


def test_a_protected_document_is_refused_in_one_sentence(check: Any) -> None:
    lock = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/></w:settings>'
    Path("sai.docx").write_bytes(replaced(Path("sai.docx").read_bytes(), SETTINGS, "</w:settings>", lock))
    told = check("sai.docx", "--sua", "a.docx")
    assert (told.code, told.out, len(told.err)) == (2, [], 1)
    assert "văn bản đang khóa" in told.err[0]
    assert not Path("a.docx").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("kh.json", "--sua", "a.docx"), "kehoach: kh.json là tệp kế hoạch. --sua chỉ dùng cho văn bản Word."),
        (("sai.docx", "kh.json", "--sua", "a.docx"), "kehoach: --sua chỉ dùng cho một tệp."),
        (("sai.docx", "--sua", "a.docx", "--ghi-chu", "./a.docx"), "kehoach: --ghi-chu và --sua cùng ghi ra"),
    ],
)
def test_an_order_that_cannot_be_carried_out_is_refused_first(
    check: Any, arguments: tuple[str, ...], said: str
) -> None:
    told = check(*arguments)
    assert (told.code, told.out) == (2, [])
    assert told.err[-1].startswith(said)


def test_a_program_gets_what_was_found_done_and_left_as_json(check: Any) -> None:
    told = check("sai.docx", "--dang", "json", "--sua", "a.docx")
    assert told.err == ["Đã ghi a.docx, đã sửa 2 chỗ. Mở bằng Word xem lại trước khi trình ký."]
    (file,) = json.loads("\n".join(told.out))["tep"]
    assert {"KH122", "KH201", "KH168"} <= {finding["ma"] for finding in file["phat_hien"]}
    done = file["sua"]
    assert done["ra"] == "a.docx"
    assert {finding["ma"] for finding in done["da_sua"]} == {"KH122", "KH201"}
    assert [(change["cu"], change["moi"]) for change in done["doi_chu"]] == [("63/KH- UBND", "63/KH-UBND")]
    assert "KH168" in {finding["ma"] for finding in done["con_lai"]}


def test_the_report_goes_into_a_file_and_comments_into_another_copy(check: Any) -> None:
    told = check("sai.docx", "--sua", "a.docx", "--ghi-chu", "b.docx", "-o", "c.txt")
    assert [line.partition(",")[0] for line in told.out] == ["Đã ghi c.txt", "Đã ghi b.docx", "Đã ghi a.docx"]
    assert Path("c.txt").read_text("utf-8").startswith("Kết quả sửa sai.docx\n")
    assert check("sai.docx", "-o", "c.txt").code == 1  # an older report is replaced

"""``kehoach lay-json``, ``tao --khong-kem-nguon`` and ``moi --tu`` with a document: the plan goes there and back."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import kehoach
from kehoach.bundled import SCHEMA
from kehoach.cli import main
from tests.builders import a_plan, plan_json
from tests.pdf.finishing.foreign import a_pdf, bytes_of
from tests.template_file import parts_of, zipped


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run ``kehoach`` in a folder in which ``KH 2025.docx`` lies."""
    monkeypatch.chdir(tmp_path)
    Path("KH 2025.docx").write_bytes(kehoach.render(a_plan(), "docx"))

    def command(*arguments: str) -> tuple[int, str, str]:
        code = main(list(arguments))
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return command


def test_it_writes_the_plan_beside_the_document(run: Any) -> None:
    assert run("lay-json", "KH 2025.docx") == (0, "Đã lấy kế hoạch từ KH 2025.docx ra KH 2025.json\n", "")
    assert kehoach.read("KH 2025.json") == a_plan()


def test_there_and_back_gives_the_same_bytes(run: Any) -> None:
    run("lay-json", "KH 2025.docx")
    Path("KH 2025.docx").rename("cũ.docx")
    assert run("tao", "KH 2025.json")[0] == 0
    assert Path("KH 2025.docx").read_bytes() == Path("cũ.docx").read_bytes()


def test_a_pdf_gives_the_same_as_the_word_file(run: Any) -> None:
    kehoach.write(a_plan(), "a.pdf", engine="rdocx")
    assert run("lay-json", "a.pdf")[0] == run("lay-json", "KH 2025.docx")[0] == 0
    assert Path("a.json").read_bytes() == Path("KH 2025.json").read_bytes()


def test_it_goes_where_it_is_told(run: Any) -> None:
    Path("năm cũ").mkdir()
    assert run("lay-json", "KH 2025.docx", "-o", "khác.json")[0] == 0
    assert run("lay-json", "KH 2025.docx", "-o", "năm cũ")[0] == 0
    assert Path("khác.json").exists()
    assert Path("năm cũ", "KH 2025.json").exists()


def test_a_file_that_is_there_is_not_overwritten(run: Any) -> None:
    Path("KH 2025.json").write_text("của tôi", "utf-8")
    code, said, refused = run("lay-json", "KH 2025.docx")
    assert (code, said) == (2, "")
    assert refused.startswith("kehoach: đã có KH 2025.json")
    assert '-o "KH 2025 (2).json"' in refused
    assert Path("KH 2025.json").read_text("utf-8") == "của tôi"


@pytest.mark.parametrize("name", ["ra.docx", "ra", "không có/"])
def test_another_ending_is_refused_before_anything_is_written(run: Any, name: str) -> None:
    code, _, refused = run("lay-json", "KH 2025.docx", "-o", name)
    assert code == 2
    assert "đuôi .json" in refused
    assert [path.name for path in Path().iterdir()] == ["KH 2025.docx"]


def edit(document: str) -> None:
    parts = parts_of(Path(document).read_bytes())
    parts["word/document.xml"] = parts["word/document.xml"].replace("sáng thứ".encode(), "chiều thứ".encode())
    Path(document).write_bytes(zipped(parts))


def test_it_tells_that_the_document_was_edited_since(run: Any) -> None:
    edit("KH 2025.docx")
    code, said, told = run("lay-json", "KH 2025.docx")
    assert code == 0
    assert "Đã lấy" in said
    assert told.startswith("KH 2025.docx đã được sửa từ khi tạo. KH 2025.json theo kế hoạch lúc tạo")
    assert kehoach.read("KH 2025.json") == a_plan()


def test_a_new_plan_tells_that_the_old_document_was_edited_since(run: Any) -> None:
    assert run("moi", "a.json", "--tu", "KH 2025.docx")[2] == ""
    edit("KH 2025.docx")
    code, said, told = run("moi", "b.json", "--tu", "KH 2025.docx")
    assert code == 0
    assert "Đã chép" in said
    assert told.startswith("KH 2025.docx đã được sửa từ khi tạo. b.json theo kế hoạch lúc tạo")


@pytest.mark.parametrize(
    "command", [("lay-json", "a.pdf"), ("moi", "b.json", "--tu", "a.pdf")], ids=["lay-json", "moi"]
)
def test_a_pdf_that_was_signed_or_edited_since_is_told_of(run: Any, command: tuple[str, ...]) -> None:
    file = kehoach.write(a_plan(), "a.pdf", engine="rdocx")
    file.write_bytes(file.read_bytes() + b"\n% signature")
    code, _, told = run(*command)
    assert code == 0
    assert told.startswith("a.pdf đã được ký hoặc sửa từ khi tạo.")
    assert "chỉ ký thì không sao" in told


def test_the_schema_is_put_where_the_plan_looks_for_it(run: Any) -> None:
    Path("a.docx").write_bytes(kehoach.render(a_plan(**{"$schema": SCHEMA}), "docx"))
    run("lay-json", "KH 2025.docx")
    assert not Path(SCHEMA).exists()
    run("lay-json", "a.docx")
    assert Path(SCHEMA).exists()


def test_a_document_that_is_not_there_names_its_neighbour(run: Any) -> None:
    code, _, refused = run("lay-json", "kh-2025")
    assert code == 2
    assert 'Có phải "KH 2025.docx"?' in refused


def test_without_a_file_or_with_too_many_it_says_what_to_write(run: Any) -> None:
    assert "thiếu tên văn bản" in run("lay-json")[2]
    assert '"KH 2025.docx"' in run("lay-json", "KH", "2025.docx")[2]
    assert "mỗi lần chỉ lấy từ một tệp" in run("lay-json", "a.docx", "b.docx")[2]


def test_a_document_made_without_its_plan_gives_none(run: Any) -> None:
    Path("a.json").write_text(json.dumps(plan_json()), "utf-8")
    assert run("tao", "a.json", "--khong-kem-nguon")[0] == 0
    code, _, refused = run("lay-json", "a.docx", "-o", "b.json")
    assert code == 2
    assert "không có kế hoạch kèm theo" in refused
    # The same document with its plan replaces it: neither is a person's.
    assert run("tao", "a.json")[0] == 0
    assert run("lay-json", "a.docx", "-o", "b.json")[0] == 0


def test_a_new_plan_is_made_straight_from_an_old_document(run: Any) -> None:
    kehoach.write(a_plan(), "cũ.pdf", engine="rdocx")
    for old in ("KH 2025.docx", "cũ.pdf"):
        new = f"từ {Path(old).suffix[1:]}.json"
        code, said, _ = run("moi", new, "--tu", old)
        assert code == 0
        assert f"Đã chép {old} thành {new}" in said
        plan = kehoach.read(new)
        assert (plan.copied_from, plan.number, plan.subject) == (old, None, a_plan().subject)
        assert f"như trong {old}" in "".join(run("tao", new)[1:])


def test_a_new_plan_is_not_made_from_a_document_without_one(run: Any) -> None:
    Path("a.pdf").write_bytes(bytes_of(a_pdf()))
    code, _, refused = run("moi", "b.json", "--tu", "a.pdf")
    assert code == 2
    assert "không có kế hoạch kèm theo" in refused
    assert not Path("b.json").exists()


def test_an_annex_that_is_missing_names_the_plan_and_leaves_no_file(run: Any) -> None:
    plan = plan_json(phu_luc=[{"tieu_de": "Bản đồ", "tep": "ban-do.pdf"}])
    Path("a.json").write_text(json.dumps(plan), "utf-8")
    code, _, refused = run("tao", "a.json", "--dang", "docx,pdf", "--may", "rdocx")
    assert code == 2
    assert re.match(r"a\.json:1:\d+ phu_luc\[0\]\.tep: không thấy tệp ban-do\.pdf\.", refused)
    assert not Path("a.docx").exists()
    Path("ban-do.pdf").write_bytes(bytes_of(a_pdf()))
    assert "a.pdf (3 trang)" in run("tao", "a.json", "--dang", "docx,pdf", "--may", "rdocx")[1]


def test_pdf_a_is_only_for_pdf(run: Any) -> None:
    Path("a.json").write_text(json.dumps(plan_json()), "utf-8")
    assert "--pdf-a chỉ dùng cho dạng pdf" in run("tao", "a.json", "--pdf-a")[2]
    assert run("tao", "a.json", "--dang", "pdf", "--pdf-a", "--may", "rdocx")[0] == 0
    assert b"pdfaid:part" in Path("a.pdf").read_bytes()

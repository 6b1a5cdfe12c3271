"""From a file or a plan to its report: everything is looked at, and what cannot be judged is said."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import pytest
from docx.shared import Mm

import kehoach
from kehoach.checks.base import Change
from kehoach.errors import InputError
from kehoach.recognise import Part
from kehoach.report.places import order_of
from tests.builders import a_plan, plan_json
from tests.checks.handmade import handmade
from tests.checks.spoil import spoiled
from tests.cli.test_verdict import grumbling
from tests.readers.docx.small import word
from tests.recognise.shapes import HEAD, SIGNING, TEXT, TITLE
from tests.template_file import parts_of, zipped

__all__ = ["grumbling"]

LETTER = Change(None, (("paper", (215.9, 279.4)),))
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


@pytest.fixture
def right(tmp_path: Path) -> Path:
    file = tmp_path / "van-ban.docx"
    file.write_bytes(handmade("table"))
    return file


def saved(document: docx.document.Document, file: Path) -> Path:
    document.save(str(file))
    return file


def codes(report: kehoach.Report) -> list[str]:
    return [remark.code for remark in report.remarks]


def test_a_finding_has_code_severity_place_message_and_remedy(right: Path, tmp_path: Path) -> None:
    right.write_bytes(spoiled(right.read_bytes(), LETTER, tmp_path))
    report = kehoach.check(right)
    (found,) = (finding for finding in report.findings if finding.code == "KH201")
    assert found.severity is kehoach.Severity.ERROR
    assert found.place is None
    assert found.message.endswith(".")
    assert found.remedy.endswith(".")
    assert report.has_errors
    assert not report.is_clean
    assert report.counts[kehoach.Severity.ERROR] >= 1
    assert list(report.counts) == list(kehoach.Severity)


def test_findings_stand_in_the_order_of_the_document(right: Path) -> None:
    document = docx.Document(str(right))
    for paragraph in (*document.tables[0].cell(0, 1).paragraphs, *document.paragraphs):
        for run in paragraph.runs:
            run.font.size = docx.shared.Pt(30)
    document.sections[0].page_width = Mm(300)
    report = kehoach.check(saved(document, right))
    orders = [order_of(finding.place) for finding in report.findings]
    assert orders == sorted(orders)
    assert len(orders) > 1


def test_only_some_severities_can_be_kept(right: Path, tmp_path: Path) -> None:
    right.write_bytes(spoiled(right.read_bytes(), LETTER, tmp_path))
    report = kehoach.check(right)
    assert report.only(kehoach.Severity.WARNING, kehoach.Severity.NOTE).has_errors is False
    assert all(each.severity is kehoach.Severity.ERROR for each in report.only(kehoach.Severity.ERROR).findings)


def test_a_right_document_has_no_error_and_every_part_is_recognised(right: Path) -> None:
    report = kehoach.check(str(right))
    assert (report.file, report.kind) == (str(right), "word")
    assert not report.has_errors
    assert "missing_parts" not in codes(report)


def test_a_document_that_is_no_plan_is_not_praised_in_silence(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Danh sách lớp")
    report = kehoach.check(saved(document, tmp_path / "a.docx"))
    (lost,) = (remark for remark in report.remarks if remark.code == "missing_parts")
    assert lost.message.startswith("Không nhận ra chữ “Nơi nhận:”; quyền hạn, chức vụ của người ký; họ tên người ký.")
    assert [finding.message for finding in report.findings if "Quốc hiệu" in finding.message] == [
        "không thấy phần đầu văn bản: Quốc hiệu, Tiêu ngữ, tên cơ quan, số, ký hiệu, địa danh, ngày, tên loại."
    ]


def test_a_part_that_is_missing_is_told_once(right: Path, tmp_path: Path) -> None:
    right.write_bytes(spoiled(right.read_bytes(), Change(Part.MOTTO, (("removed", True),)), tmp_path))
    report = kehoach.check(right)
    told = [*(finding.message for finding in report.findings), *(remark.message for remark in report.remarks)]
    assert [each for each in told if "Tiêu ngữ" in each] == ["không thấy Tiêu ngữ."]


def test_an_end_that_is_missing_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(word(HEAD + TITLE + TEXT))
    report = kehoach.check(tmp_path / "a.docx")
    told = [*(finding.message for finding in report.findings), *(remark.message for remark in report.remarks)]
    assert [each for each in told if "người ký" in each] == [
        "không thấy nơi nhận, chức vụ và họ tên người ký ở cuối văn bản."
    ]


def test_what_could_not_be_judged_is_no_finding(right: Path) -> None:
    right.write_bytes(handmade("tabs"))
    report = kehoach.check(right)
    assert "KH107" in {each.code for each in report.left_open}
    assert not any(each.is_open for each in report.findings)
    assert sum(report.counts.values()) == len(report.findings)
    assert report.only().left_open == report.left_open


def test_a_scanned_document_cannot_be_judged(tmp_path: Path) -> None:
    document = docx.Document()
    for _ in range(2):
        document.add_picture(io.BytesIO(PIXEL), Mm(160), Mm(240))
    with pytest.raises(InputError, match=r"chỉ có ảnh \(2 ảnh\).*bản quét"):
        kehoach.check(saved(document, tmp_path / "a.docx"))


def test_a_document_without_a_word_cannot_be_judged(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="không có chữ nào, không có gì để kiểm tra"):
        kehoach.check(saved(docx.Document(), tmp_path / "a.docx"))


def test_a_page_that_is_a_picture_among_others_is_told(right: Path) -> None:
    document = docx.Document(str(right))
    document.add_picture(io.BytesIO(PIXEL), Mm(160), Mm(240))
    document.add_picture(io.BytesIO(PIXEL), Mm(30), Mm(30))
    (remark,) = (each for each in kehoach.check(saved(document, right)).remarks if each.code == "picture_page")
    assert "1 ảnh lớn" in remark.message


def test_tracked_changes_are_told(right: Path) -> None:
    parts = parts_of(right.read_bytes())
    parts["word/document.xml"] = parts["word/document.xml"].replace(
        b"<w:sectPr", b'<w:p><w:ins w:id="9" w:author="a"><w:r><w:t>x</w:t></w:r></w:ins></w:p><w:sectPr', 1
    )
    right.write_bytes(zipped(parts))
    assert "insertion" in codes(kehoach.check(right))


def test_a_signed_document_is_told_that_a_copy_loses_its_signature(right: Path) -> None:
    right.write_bytes(zipped({**parts_of(right.read_bytes()), "_xmlsignatures/origin.sigs": b""}))
    assert "signed" in codes(kehoach.check(right))


def test_a_plan_file_gives_its_notes_with_their_places(tmp_path: Path) -> None:
    file = tmp_path / "kh.json"
    file.write_text(json.dumps(plan_json(trich_yeu="Kế hoạch vệ sinh năm 2026"), ensure_ascii=False), "utf-8")
    report = kehoach.check(file)
    assert report.kind == "plan"
    (note,) = (remark for remark in report.remarks if remark.code == "title_in_subject")
    assert note.position.pointer == "trich_yeu"


@pytest.mark.usefixtures("grumbling")
def test_a_finding_in_a_plan_file_has_line_and_column_and_one_in_a_plan_only_its_path(tmp_path: Path) -> None:
    file = tmp_path / "kh.json"
    file.write_text(json.dumps(plan_json(trich_yeu="Việc sai"), ensure_ascii=False, indent=2), "utf-8")
    line = 1 + file.read_text("utf-8").splitlines().index('  "trich_yeu": "Việc sai",')
    (found,) = kehoach.check(file).findings
    assert found.place == kehoach.Position(str(file), line, 16, "trich_yeu")
    (found,) = kehoach.check(kehoach.read(file)).findings
    assert found.place == kehoach.Position(pointer="trich_yeu[0]")


def test_a_plan_made_in_python_is_checked_too() -> None:
    report = kehoach.check(a_plan())
    assert (report.file, report.kind) == (None, "plan")


def test_a_file_that_is_no_plan_tells_every_problem(tmp_path: Path) -> None:
    (tmp_path / "kh.json").write_text('{"so": 12, "ngay": "31/4/2026"}', "utf-8")
    with pytest.raises(kehoach.PlanError) as error:
        kehoach.check(tmp_path / "kh.json")
    assert len(error.value.problems) > 1


def test_a_report_cannot_be_changed(right: Path) -> None:
    report = kehoach.check(right)
    with pytest.raises(AttributeError):
        report.file = "b"  # type: ignore[misc]
    assert isinstance(report.findings, tuple)
    assert isinstance(report.remarks, tuple)


def test_a_file_with_two_documents_is_judged_by_the_first_and_says_so(tmp_path: Path) -> None:
    one, two = tmp_path / "một.docx", tmp_path / "hai.docx"
    plan = HEAD + TITLE + TEXT + SIGNING
    one.write_bytes(word(plan))
    two.write_bytes(word(plan + plan))
    first, both = kehoach.check(one), kehoach.check(two)
    assert both.findings == first.findings
    (remark,) = (each for each in both.remarks if each.code == "several_documents")
    assert "văn bản sau bắt đầu ở bảng 3, dòng 1, cột 1 “ỦY BAN NHÂN DÂN”" in remark.message
    assert "several_documents" not in codes(first)

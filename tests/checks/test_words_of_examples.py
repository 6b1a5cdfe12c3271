"""What the checks of words say of the two examples: the known slips of the Bảo Linh plan, and nothing else."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

import kehoach
from kehoach.checks import Finding, Severity
from kehoach.checks.passages import Passage, Passages, passages_of_document
from kehoach.checks.word_checks import WORD_CHECKS
from kehoach.errors import Position
from kehoach.readers.docx.document import read_document
from kehoach.recognise import Part, label
from tests.builders import EXAMPLES
from tests.checks.handmade import LAYOUTS, handmade


def words_of(name: str, folder: Path) -> Passages:
    file = folder / "van-ban.docx"
    file.write_bytes(kehoach.render(kehoach.read(EXAMPLES / name), "docx"))
    return passages_of_document(label(read_document(file)))


def found(words: Passages, *codes: str) -> list[Finding]:
    of_words = [check for check in WORD_CHECKS if "KH361" <= check.code < "KH391"]
    return [finding for check in of_words if not codes or check.code in codes for finding in check.run(words)]


def heads(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(finding.code, finding.message.partition("”")[0].partition("“")[2]) for finding in findings]


BAO_LINH = [
    ("KH362", "kế hoạch số 63/KH-UBND"),
    ("KH362", "nghị quyết đại hội"),
    ("KH363", "nhân dân"),
    ("KH365", "Ban quản lý"),
    ("KH365", "Ban chỉ đạo"),
    ("KH365", "ban thường vụ Đảng ủy"),
    ("KH371", "NTM"),
    ("KH371", "MTQG"),
    ("KH371", "BCD"),
    ("KH371", "BQL"),
    ("KH373", "chung trình"),
    *[("KH373", "tiêu trí")] * 2,
    *[("KH373", "Tiêu trí")] * 2,
    ("KH373", "diêm công cộng"),
    ("KH373", "đơn đốc"),
    ("KH373", "đề triển khai"),
    ("KH379", "…Đảng bộ khóa XX, nhiệm kỳ 2020 -2025 đã đề ra."),
]


def test_the_slips_of_the_bao_linh_plan_are_found_and_nothing_else(tmp_path: Path) -> None:
    findings = found(words_of("baolinh_2024.json", tmp_path))
    assert heads(findings) == BAO_LINH
    errors = [finding.code for finding in findings if finding.severity is Severity.ERROR]
    assert errors == ["KH362"]
    assert {finding.remedy for finding in findings if finding.code == "KH373"} == {
        *("Viết “chương trình”.", "Viết “tiêu chí”.", "Viết “Tiêu chí”.", "Viết “điểm công cộng”."),
        *("Viết “đôn đốc”.", "Viết “để triển khai”."),
    }


def test_nothing_is_found_in_the_plan_that_uses_every_part(tmp_path: Path) -> None:
    assert heads(found(words_of("phong_chong_thien_tai_2026.json", tmp_path))) == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_nothing_is_found_in_a_right_plan_typed_by_hand(layout: str, tmp_path: Path) -> None:
    file = tmp_path / "van-ban.docx"
    file.write_bytes(handmade(layout))
    assert heads(found(passages_of_document(label(read_document(file))))) == []


def test_one_name_is_told_by_one_check() -> None:
    words = Passages((Passage(Part.BODY, "Nghị quyết của Ban chấp hành Trung ương Đảng.", Position()),))
    assert [finding.code for finding in found(words)] == ["KH367"]


def test_letters_in_parts_and_no_break_spaces_change_nothing(tmp_path: Path) -> None:
    words = words_of("baolinh_2024.json", tmp_path)
    apart = Passages(
        tuple(
            each._replace(text=unicodedata.normalize("NFD", each.text.replace(" ", "\u00a0")))
            for each in words.passages
        )
    )
    assert heads(found(apart)) == heads(found(words))


def test_a_text_in_an_old_encoding_is_left_to_its_own_check() -> None:
    text = "Phßng chèng thiªn tai n¨m 2026 trªn ®Þa bµn x·"
    assert found(Passages((Passage(Part.BODY, text, Position()),)), "KH373", "KH374", "KH377") == []


@pytest.mark.parametrize("text", ["", " ", "…", "./.", "12.500.000", "“”", "İstanbul", "a" * 500, "điều " * 50])
def test_odd_texts_are_borne(text: str) -> None:
    for part in (Part.BODY, Part.SIGNER, Part.TABLE):
        for finding in found(Passages((Passage(part, text, Position()),))):
            assert finding.message


def test_every_finding_names_the_word_ends_with_a_stop_and_says_what_to_do(tmp_path: Path) -> None:
    for finding in found(words_of("baolinh_2024.json", tmp_path)):
        assert "“" in finding.message
        assert finding.message.endswith(".")
        assert finding.remedy.endswith(".")
        assert finding.message[0] in "“" or finding.message[0].islower()
        assert (finding.rule is None) == (finding.code in {"KH371", "KH373", "KH379"})


def test_the_same_slip_is_told_once_for_a_paragraph_with_its_number() -> None:
    words = Passages((Passage(Part.BODY, "Tiêu chí và tiêu trí, lại tiêu trí.", Position()),))
    (finding,) = found(words, "KH373")
    assert "(và 1 chỗ khác trong đoạn)" in finding.message


def test_people_are_told_once_for_the_document() -> None:
    each = Passage(Part.BODY, "Vận động nhân dân.", Position())
    (finding,) = found(Passages((each, each, each)), "KH363")
    assert "(và 2 chỗ khác)" in finding.message


@pytest.mark.parametrize(
    ("name", "is_right"),
    [
        ("Nông Thị Hạnh", True),
        ("Lương văn Sơn", False),
        ("Lương Văn sơn", False),
        ("Họ và tên", True),
        ("NÔNG THỊ HẠNH", True),
    ],
)
def test_the_name_of_the_signer_has_capitals(name: str, is_right: bool) -> None:
    assert (not found(Passages((Passage(Part.SIGNER, name, Position()),)), "KH369")) == is_right


def test_an_abbreviation_in_the_recipients_a_headline_or_a_table_is_left_alone() -> None:
    passages = (
        Passage(Part.TABLE, "Thuế TTĐB thu từ hàng hóa", Position()),
        Passage(Part.RECIPIENT, "CVP, các PCVP;", Position()),
        Passage(Part.ANNEX_TITLE, "DANH SÁCH HỘ NGHÈO XÃ NTM", Position()),
    )
    assert found(Passages(passages), "KH371") == []


def test_tone_styles_are_counted_and_the_rarer_is_shown() -> None:
    words = Passages((Passage(Part.BODY, "Ủy ban xã, thủy lợi, sức khỏe, hoà giải.", Position()),))
    (finding,) = found(words, "KH377")
    assert "3 chữ kiểu “hòa”, 1 chữ kiểu “hoà” (hoà)" in finding.message
    assert finding.severity is Severity.NOTE

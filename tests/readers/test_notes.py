"""Marks typed where the program makes them are printed once, and noted with their place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import kehoach
from kehoach.note_messages import NOTES
from tests.builders import EXAMPLES, plan_json, printed_lines

STARTER = Path(__file__).parents[2] / "templates" / "ke_hoach_moi.json"
TASK = {"viec": "Lắp", "chu_tri": "Các thôn"}
AB = [{"ten": "TT", "kieu": "stt"}, {"ten": "A"}]


def read(folder: Path, **changes: Any) -> kehoach.ReadResult:
    file = folder / "ke-hoach.json"
    file.write_text(json.dumps(plan_json(**changes), ensure_ascii=False), "utf-8")
    return kehoach.read_with_notes(file)


def body(*blocks: Any) -> dict[str, Any]:
    return {"noi_dung": [{"muc": "Nội dung", "gom": list(blocks)}], "ket_thuc": "Hết"}


ONCE: list[tuple[dict[str, Any], str, str]] = [
    ({"noi_dung": [{"muc": "I. Mục đích", "gom": ["a"]}]}, "noi_dung[0].muc", "I. MỤC ĐÍCH"),
    (body({"khoan": "1. Họp"}), "noi_dung[0].gom[0].khoan", "1. Họp."),
    (body({"khoan": "3. Họp"}), "noi_dung[0].gom[0].khoan", "1. Họp."),
    (body({"diem": "a) Họp"}), "noi_dung[0].gom[0].diem", "a) Họp."),
    (body({"gach": "- Họp"}), "noi_dung[0].gom[0].gach", "- Họp."),
    (body({"gach": "Họp;"}), "noi_dung[0].gom[0].gach", "- Họp."),
    (body({"cong": "+ Họp;"}, {"cong": "Làm"}), "noi_dung[0].gom[0].cong", "+ Họp;"),
    (body({"sao": "* Họp"}), "noi_dung[0].gom[0].sao", "* Họp."),
    (body({"so_ngoac": "(1) Họp"}), "noi_dung[0].gom[0].so_ngoac", "(1) Họp."),
    (body({"khoan": "A", "gom": [{"tieu_khoan": "1.1 Họp"}]}), "noi_dung[0].gom[0].gom[0].tieu_khoan", "1.1. Họp."),
    (body({"khoan": "thì làm", "nhan": "1. Khi mưa"}), "noi_dung[0].gom[0].nhan", "1. Khi mưa: thì làm."),
    (body({"muc_dich": ["- Một;", "Hai"]}), "noi_dung[0].gom[0].muc_dich[0]", "- Một;"),
    (
        body({"phan_cong": [{"don_vi": "1. Xóm", "nhiem_vu": "họp."}]}),
        "noi_dung[0].gom[0].phan_cong[0].don_vi",
        "1. Xóm: họp.",
    ),
    (body({"nhiem_vu": [{**TASK, "viec": "1. Lắp"}]}), "noi_dung[0].gom[0].nhiem_vu[0].viec", "1. Lắp"),
    (
        body({"nhiem_vu": [{**TASK, "chu_tri": "Chủ trì: Các thôn"}]}),
        "noi_dung[0].gom[0].nhiem_vu[0].chu_tri",
        "- Chủ trì: Các thôn.",
    ),
    (
        body({"tieu_chi": [{"so": "Tiêu chí số 6", "ten": "A"}]}),
        "noi_dung[0].gom[0].tieu_chi[0].so",
        "1. Tiêu chí số 6 - A",
    ),
    (
        body({"tieu_chi": [{"so": 6, "ten": "A", "ghi_chu": "(giữ)"}]}),
        "noi_dung[0].gom[0].tieu_chi[0].ghi_chu",
        "1. Tiêu chí số 6 - A (giữ)",
    ),
    (
        body({"bang": {"cot": AB, "dong": [{"nhom": "I. Nhóm"}, ["x"]]}}),
        "noi_dung[0].gom[0].bang.dong[0].nhom",
        "I\tNhóm",
    ),
    (
        body({"bang": {"cot": AB, "dong": [["x"]], "don_vi_tinh": "ĐVT: hộ"}}),
        "noi_dung[0].gom[0].bang.don_vi_tinh",
        "Đơn vị tính: hộ",
    ),
    ({"can_cu": ["Căn cứ tình hình;"]}, "can_cu[0]", "Căn cứ tình hình."),
    (
        {"can_cu": [{"van_ban": "Căn cứ Quyết định", "so": "5/QĐ"}]},
        "can_cu[0].van_ban",
        "Căn cứ Quyết định số 5/QĐ.",
    ),
    ({"can_cu": [{"van_ban": "Quyết định", "so": "số 5/QĐ"}]}, "can_cu[0].so", "Căn cứ Quyết định số 5/QĐ."),
    (
        {"can_cu": [{"van_ban": "Quyết định", "so": "5/QĐ", "co_quan": "của Bộ"}]},
        "can_cu[0].co_quan",
        "Căn cứ Quyết định số 5/QĐ của Bộ.",
    ),
    ({"ket_thuc": "Hết./."}, "ket_thuc", "Hết./."),
    ({"ket_thuc": ["Xong./.", "Hết"]}, "ket_thuc[0]", "Xong."),
    (body({"gach": "Họp, v.v.;"}), "noi_dung[0].gom[0].gach", "- Họp, v.v."),
    (body({"gach": "Họp…;"}), "noi_dung[0].gom[0].gach", "- Họp…"),
    (body({"gach": "Họp./."}), "noi_dung[0].gom[0].gach", "- Họp."),
    (body("**Họp**./."), "noi_dung[0].gom[0]", "Họp."),
    (body({"gach": "\uf0b7 Họp"}), "noi_dung[0].gom[0].gach", "- Họp."),
    ({"kinh_gui": "Kính gửi: UBND tỉnh"}, "kinh_gui", "Kính gửi: UBND tỉnh"),
    ({"noi_nhan": ["- Các thôn;"]}, "noi_nhan[0]", "- Các thôn;"),
    ({"noi_nhan": [{"ten": "Đảng ủy", "de": "(để b/c)"}]}, "noi_nhan[0].de", "- Đảng ủy (để b/c);"),
    ({"luu": "Lưu: VT"}, "luu", "- Lưu: VT."),
    ({"ky": {"thay_mat": "TM. Xã", "chuc_vu": "Chủ tịch", "ho_ten": "A"}}, "ky.thay_mat", "TM. XÃ"),
    ({"ky": {"thay_mat": "TM Xã", "chuc_vu": "Chủ tịch", "ho_ten": "A"}}, "ky.thay_mat", "TM. XÃ"),
    ({"ky": {"ky_thay": "KT. Chủ tịch", "chuc_vu": "Phó", "ho_ten": "A"}}, "ky.ky_thay", "KT. CHỦ TỊCH"),
    ({"ky": {"thua_lenh": "TL. Chủ tịch", "chuc_vu": "Phòng", "ho_ten": "A"}}, "ky.thua_lenh", "TL. CHỦ TỊCH"),
    ({"phu_luc": [{"tieu_de": "Phụ lục I. Biểu", "gom": ["x"]}]}, "phu_luc[0].tieu_de", "BIỂU"),
    (
        {"co_quan": {"ten": ["Xã"], "viet_tat": "UBND", "dia_danh": "Suối Hòa,"}},
        "co_quan.dia_danh",
        "Suối Hòa, ngày 15 tháng 4 năm 2026",
    ),
]


@pytest.mark.parametrize(
    ("changes", "pointer", "line"), ONCE, ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_mark_the_program_makes_is_printed_once_and_noted(
    tmp_path: Path, changes: dict[str, Any], pointer: str, line: str
) -> None:
    result = read(tmp_path, **changes)
    assert [str(note.position.pointer) for note in result.notes] == [pointer]
    assert result.notes[0].position.line == 1
    assert line in printed_lines(result.plan)


AS_TYPED: list[tuple[dict[str, Any], str, str]] = [
    (body("- Họp"), "mark_in_paragraph", 'Viết thành { "gach": "Họp" }.'),
    (body("1. Họp"), "mark_in_paragraph", 'Viết thành { "khoan": "Họp" }.'),
    (body({"khoan": "A", "gom": ["1.1. Họp"]}), "mark_in_paragraph", 'Viết thành { "tieu_khoan": "Họp" }.'),
    (body({"diem": "A", "gom": ["1. Họp"]}), "mark_in_paragraph", 'Viết thành { "gach": "Họp" }.'),
    (body({"gach": "A", "gom": ["a) Họp"]}), "mark_in_paragraph", 'Viết thành { "gach": "Họp" }.'),
    (
        body({"diem": "3. 500 hộ"}),
        "mark_unsure",
        "Là số thứ tự thì xóa “3.”; là con số thì viết liền, không có dấu cách.",
    ),
    ({"noi_dung": ["II. HỌP"]}, "mark_in_paragraph", 'Viết thành { "muc": "HỌP" }.'),
    ({"can_cu": ["- Căn cứ tình hình"]}, "dash_in_basis", "Xóa “-” ở đầu."),
    ({"can_cu": ["1. Căn cứ tình hình"]}, "dash_in_basis", "Xóa “1.” ở đầu."),
    ({"trich_yeu": "Kế hoạch vệ sinh"}, "title_in_subject", "Xóa “Kế hoạch” ở đầu trích yếu."),
    (
        {"can_cu": [{"van_ban": "Thực hiện Kế hoạch", "so": "6/KH"}]},
        "verb_in_type",
        'Xóa “Thực hiện” ở van_ban, thêm "loi_dan": "Thực hiện".',
    ),
]


@pytest.mark.parametrize(
    ("changes", "code", "remedy"), AS_TYPED, ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_mark_typed_as_plain_words_is_printed_as_typed_and_noted(
    tmp_path: Path, changes: dict[str, Any], code: str, remedy: str
) -> None:
    result = read(tmp_path, **changes)
    assert [(note.code, note.remedy) for note in result.notes] == [(code, remedy)]


def test_two_marks_of_one_line_are_one_note(tmp_path: Path) -> None:
    (note,) = read(tmp_path, **body({"gach": "- Họp;"})).notes
    assert (note.code, note.message) == (
        "marks_around",
        "gõ thừa “-” ở đầu và “;” ở cuối: chương trình tự in nên chỉ in một lần.",
    )


def test_notes_name_file_line_and_column(tmp_path: Path) -> None:
    file = tmp_path / "kh.json"
    text = json.dumps(plan_json(**body({"gach": "- Họp"})), ensure_ascii=False, indent=2)
    file.write_text(text, "utf-8")
    (note,) = kehoach.read_with_notes(file).notes
    line = next(number for number, line in enumerate(text.splitlines(), 1) if "- Họp" in line)
    assert str(note).startswith(f"{file}:{line}:")
    assert text.splitlines()[line - 1][note.position.column - 1 :].startswith('"- Họp"')


@pytest.mark.parametrize(
    "changes",
    [
        body({"gach": "Họp gồm;", "gom": [{"cong": "a"}]}),  # closed by nothing of ours
        body("Một đoạn;", "hai đoạn."),
        body({"doan": "1 thôn"}),
        body({"bang": {"cot": [{"ten": "A"}], "dong": [{"nhom": "I. Nhóm"}, ["- x;"]]}}),  # no column for numbers
        {"trich_yeu": "Kế hoạch hóa gia đình"},
        {"so": "5"},
        {"chu_thich": {"a": "- x;"}, "noi_dung": ["Họp[^a]"]},
        {"can_cu": [{"van_ban": "Kế hoạch", "so": "6/KH", "loi_dan": "Thực hiện"}]},
    ],
)
def test_what_the_program_does_not_make_is_no_matter_of_notes(tmp_path: Path, changes: dict[str, Any]) -> None:
    assert read(tmp_path, **changes).notes == ()


@pytest.mark.parametrize("file", [*sorted(EXAMPLES.glob("*.json")), STARTER], ids=lambda file: file.stem)
def test_the_examples_and_the_starter_have_nothing_to_note(file: Path) -> None:
    assert kehoach.read_with_notes(file).notes == ()


def test_the_office_file_is_noted_under_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "xa.json").write_text('{ "noi_nhan": ["- Các thôn"] }', "utf-8")
    changes = {"ho_so": "xa.json", **{key: value for key, value in plan_json().items() if key != "noi_nhan"}}
    file = tmp_path / "ke-hoach.json"
    file.write_text(json.dumps(changes, ensure_ascii=False), "utf-8")
    result = kehoach.read_with_notes(file)
    assert [(Path(note.position.file or "").name, note.position.pointer) for note in result.notes] == [
        ("xa.json", "noi_nhan[0]")
    ]
    assert "- Các thôn;" in printed_lines(result.plan)


def test_a_plan_made_in_python_is_not_doubled_either() -> None:
    assert kehoach.Clause(text="1. Nhiệm vụ").text == "Nhiệm vụ"
    assert kehoach.Recipient(name="- Các thôn").name == "Các thôn"


def test_the_filing_line_among_the_recipients_is_refused_with_the_right_key(tmp_path: Path) -> None:
    with pytest.raises(kehoach.PlanError) as caught:
        read(tmp_path, noi_nhan=["Các thôn", "- Lưu: VT"])
    (problem,) = caught.value.problems
    assert (problem.code, problem.position.pointer) == ("archive_among_recipients", "noi_nhan[1]")
    assert '"luu"' in problem.remedy


def test_every_note_is_shown_here(tmp_path: Path) -> None:
    shown = {note.code for changes, *_ in [*ONCE, *AS_TYPED] for note in read(tmp_path, **changes).notes}
    assert set(NOTES) == shown

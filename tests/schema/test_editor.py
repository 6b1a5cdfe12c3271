"""What a clerk sees in VS Code, asked of the JSON service it has: explanations, completions, wavy lines.

The cursor is ``|``. Each test runs with the service that is released and with the one to come.
"""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from kehoach.bundled import PROFILE_SCHEMA, SCHEMA, STARTER, bundled_file
from kehoach.readers.plan_json import parse_plan
from kehoach.schema.snippets import BLOCKS, OF_FIELDS, OF_ITEMS, ROWS, SECTION
from tests.builders import EXAMPLES, plan_json
from tests.editor import CURSOR, Editor
from tests.pages import ROOT

STARTED = bundled_file(STARTER).read_text("utf-8")
ENGLISH = re.compile(
    r"\b(the|is|not|must|[Ee]xpected|Unexpected|Unable|Duplicate|Incorrect|Missing|property|[Vv]alue|array|object|String"
    r"|Default|New)\b"
)


def at(line: str) -> str:
    """The starter with the cursor where ``line`` has it."""
    without = line.replace(CURSOR, "")
    assert STARTED.count(without) == 1, without
    return STARTED.replace(without, line)


def typed(**changes: Any) -> str:
    """A small plan with its ``$schema`` line."""
    plan = {key: value for key, value in plan_json(**changes).items() if value is not ...}
    return json.dumps({"$schema": SCHEMA, **plan}, ensure_ascii=False)


def with_cursor(key: str, written: str) -> str:
    """A small plan in which ``written``, with a cursor, stands under ``key`` instead of what was there."""
    plan = json.loads(typed())
    plan.pop(key, None)
    return json.dumps(plan, ensure_ascii=False)[:-1] + f', "{key}": {written}}}'


def body(written: str) -> str:
    return with_cursor("noi_dung", f"[{written}]")


@pytest.mark.parametrize(
    ("line", "title", "explained", "example"),
    [
        ('"ng|ay": null', "Ngày ban hành", "phần chưa có thì in chừa chỗ", '"ngay": "15/4/2024"'),
        ('"ngay": nu|ll', "Ngày ban hành", "phần chưa có thì in chừa chỗ", '"ngay": "15/4/2024"'),
        ('"k|y": { "thay_mat"', "Người ký", "TM., KT., TL., TUQ. tự in", '"ky": {"thay_mat": "Ủy ban nhân dân"'),
        ('"viet|_tat": "UBND"', "Chữ viết tắt", "ký hiệu văn bản", '"viet_tat": "UBND"'),
        ('"mu|c": "Chỉ tiêu"', "Mục", "đánh số I. II. III.", '"muc": "Mục đích, yêu cầu"'),
        ('"chi|_tieu": [', "Chỉ tiêu", "con số và đơn vị tính", '"chi_tieu": [{"ten": "Số hộ tham gia đạt"'),
        ('"mu|c": "ít nhất"', "Mức", "Chữ in trước số", '"muc": "dưới"'),
        ('"don_vi|_tinh": "đồng"', "Đơn vị tính", "In nghiêng bên phải", '"don_vi_tinh": "Triệu đồng"'),
        ('"Các th|ôn"\n  ]', "Nơi nhận", "", ""),
        ('"van_|ban": "Luật"', "Tên loại văn bản", "Quyết định, Nghị định", '"van_ban": "Quyết định"'),
    ],
)
def test_a_key_is_explained_in_vietnamese_with_an_example(
    editor: Editor, line: str, title: str, explained: str, example: str
) -> None:
    shown = editor.hover(at(line))
    assert shown.startswith(title)
    assert explained in shown
    assert example in shown
    assert not ENGLISH.search(shown)


def test_a_choice_is_explained_beside_its_key(editor: Editor) -> None:
    shown = editor.hover(at('{ "ten": "TT", "kieu": "st|t" }'))
    assert shown.endswith("`stt`: số thứ tự tự đánh; các dòng không ghi ô của cột này")


def test_the_keys_of_a_plan_are_offered_with_their_explanation(editor: Editor) -> None:
    offered = editor.complete(f'{{"$schema": "{SCHEMA}", {CURSOR}}}')
    assert {"co_quan", "so", "ngay", "trich_yeu", "can_cu", "noi_dung", "noi_nhan", "ky", "phu_luc"} <= set(offered)
    for each in offered.values():
        assert "```json" in each.about
        assert not ENGLISH.search(each.about + each.detail)


@pytest.mark.parametrize(
    ("key", "inserted"),
    [("ngay", '"15/4/2024"'), ("so", "12"), ("noi_nhan", "[]"), ("noi_dung", "[]"), ("do_mat", ""), ("ky", "")],
)
def test_a_key_comes_with_what_is_typed_after_it(editor: Editor, key: str, inserted: str) -> None:
    offered = editor.complete(f'{{"$schema": "{SCHEMA}", {CURSOR}}}')
    assert offered[key].document == f'{{"$schema": "{SCHEMA}", "{key}": {inserted}}}'


def test_a_block_is_offered_first_the_keys_that_say_what_it_is_then_those_of_its_kind(editor: Editor) -> None:
    assert {"muc", "khoan", "diem", "gach", "bang", "nhiem_vu", "muc_dich"} <= set(editor.complete(body("{|}")))
    kept = editor.complete(body('{"khoan": "A", |}'))
    assert {"gom", "nhan", "dam", "bang"} <= set(kept)
    assert not {"muc", "khoan", "diem", "ten"} & set(kept)
    assert "muc" not in editor.complete(body('{"muc": "A", "gom": [{|}]}'))
    assert {"nhom", "o", "dam"} <= set(editor.complete(body('{"bang": {"dong": [{|}]}}')))


@pytest.mark.parametrize(
    ("document", "choices"),
    [
        (body('{"bang": {"cot": [{"ten": "A", "kieu": |}]}}'), ['"chu"', '"so"', '"tien"', '"stt"']),
        (with_cursor("do_khan", "|"), ['"Khẩn"', '"Thượng khẩn"', '"Hỏa tốc"', "null"]),
        (body('{"nhiem_vu": {"dang": |}}'), ['"doan"', '"bang"']),
        (body('{"nhiem_vu": {"nhan": {"ch|"}}}'), ["noi_dung", "chu_tri", "phoi_hop", "thoi_han"]),
    ],
)
def test_choices_are_offered_and_explained(editor: Editor, document: str, choices: list[str]) -> None:
    offered = editor.complete(document)
    assert list(offered)[: len(choices)] == choices
    for choice in choices:
        assert choice == "null" or offered[choice].about
        assert not ENGLISH.search(offered[choice].about + offered[choice].detail)


PLACES = {
    "a section": (body("|"), (SECTION, *BLOCKS)),
    "inside a section": (body('{"muc": "A", "gom": [|]}'), BLOCKS),
    "a legal basis": (with_cursor("can_cu", "[|]"), OF_ITEMS["LegalBasis"]),
    "a recipient": (with_cursor("noi_nhan", "[|]"), OF_ITEMS["Recipient"]),
    "all recipients": (with_cursor("noi_nhan", "|"), OF_ITEMS["Recipient"]),
    "an annex": (with_cursor("phu_luc", "[|]"), OF_ITEMS["Annex"]),
    "a signature": (with_cursor("ky", "|"), OF_FIELDS["signature"]),
    "a table": (body('{"bang": |}'), OF_FIELDS["table"]),
    "tasks": (body('{"nhiem_vu": |}'), OF_FIELDS["tasks"]),
    "a task": (body('{"nhiem_vu": [|]}'), OF_ITEMS["Task"]),
    "funding": (body('{"kinh_phi": |}'), OF_FIELDS["funding"]),
    "a source": (body('{"kinh_phi": {"nguon": [|]}}'), OF_ITEMS["FundingSource"]),
    "a row": (body('{"bang": {"cot": [{"ten": "A"}], "dong": [|]}}'), ROWS),
    "a column": (body('{"bang": {"cot": [|], "dong": [["x"]]}}'), OF_ITEMS["Column"][:1]),
    "a unit": (body('{"phan_cong": [|]}'), OF_ITEMS["Responsibility"]),
}


@pytest.mark.parametrize(("document", "snippets"), PLACES.values(), ids=PLACES)
def test_a_whole_piece_is_offered_and_what_it_leaves_in_the_file_is_a_plan(
    editor: Editor, document: str, snippets: tuple[Any, ...]
) -> None:
    offered = editor.complete(document)
    assert {snippet.label for snippet in snippets} <= set(offered)
    for snippet in snippets:
        chosen = offered[snippet.label]
        assert chosen.about == snippet.about
        assert parse_plan(chosen.document), chosen.document
        assert editor.check(chosen.document) == []


@pytest.mark.parametrize("text", [STARTED, *(file.read_text("utf-8") for file in sorted(EXAMPLES.glob("*.json")))])
def test_a_shipped_plan_has_no_wavy_line(editor: Editor, text: str) -> None:
    if '"$schema"' not in text:
        text = text.replace("{", f'{{ "$schema": "{SCHEMA}",', 1)
    assert editor.check(text) == []


def test_comments_and_a_trailing_comma_have_no_wavy_line(editor: Editor) -> None:
    assert editor.check(typed()[:-1] + ", // ghi chú\n}") == []


_UNKNOWN = "Không có khóa này ở đây. Sửa lại tên khóa hoặc xóa; ở đây chỉ dùng: "
MARKS: dict[str, tuple[str, str, str]] = {
    "no such day": (typed(ngay="30/2/2026"), '"30/2/2026"', "Ngày này viết sai, hoặc không có trong lịch. Ghi như "),
    "month first": (typed(ngay="2026/4/15"), '"2026/4/15"', "Ngày này viết sai"),
    "deadline": (
        typed(noi_dung=[{"nhiem_vu": [{"viec": "x", "thoi_han": "31/6/2026"}]}]),
        '"31/6/2026"',
        "Ngày này không có trong lịch.",
    ),
    "number": (typed(so="12/KH"), '"12/KH"', "Chỉ ghi con số từ 1 đến 999999"),
    "abbreviation": (
        typed(co_quan={"ten": "x", "viet_tat": "U B", "dia_danh": "y"}),
        '"U B"',
        "Viết liền, chỉ dùng chữ và số, nối các phần bằng gạch nối, ví dụ UBND hoặc BCĐ-PCTT.",
    ),
    "symbol": (typed(ky_hieu="12/KH-UBND"), '"12/KH-UBND"', "Ký hiệu viết liền, không có số và dấu /."),
    "symbol in a list": (typed(ky_hieu=["KH", "U B"]), '"U B"', "Ký hiệu viết liền"),
    "cited number": (
        typed(can_cu=[{"van_ban": "Quyết định", "so": "Số 2194/QĐ-UBND"}]),
        '"Số 2194/QĐ-UBND"',
        "Chữ “số” tự in. Chỉ ghi số và ký hiệu, ví dụ 2194/QĐ-UBND.",
    ),
    "blank": (typed(trich_yeu=""), '""', "Còn để trống."),
    "unknown key": (typed(noi_nhan=[{"ten": "x", "dde": "y"}]), '"dde"', f"{_UNKNOWN}ten, de, gom."),
    "unknown key of the plan": (typed(trichyeu="x"), '"trichyeu"', f"{_UNKNOWN}$schema, chep_tu,"),
    "missing key": (typed(ky={"chuc_vu": "x"}), '{"chuc_vu": "x"}', "Chưa có khóa “ho_ten” (Họ và tên)."),
    "missing signature": (typed(ky=...), '"$schema"', "Chưa có người ký. Thêm "),
    "missing subject": (typed(trich_yeu=...), '"$schema"', "Chưa có khóa “trich_yeu” (Trích yếu). Thêm khóa này, ví dụ "),
    "wrong kind": (typed(ky="x"), '"x"', "Cần đối tượng { … } hoặc null. Viết theo mẫu {"),
    "figure in quotes": (typed(noi_dung=[{"kinh_phi": {"so_tien": "5000"}}]), '"5000"', "Cần số nguyên hoặc null."),
    "figure too small": (typed(noi_dung=[{"kinh_phi": {"so_tien": -5}}]), "-5", "Phải từ 0 trở lên."),
    "not yes or no": (typed(noi_dung=[{"khoan": "x", "dam": "có"}]), '"có"', "Cần đúng/sai (true/false) hoặc null."),
    "choice": (typed(kieu_ngay="dài"), '"dài"', 'Chọn một trong: "dai", "ngan".'),
    "no kind": (typed(noi_dung=[{"gom": ["x"]}]), '{"gom": ["x"]}', "Chưa rõ khối này là gì. Phải có một trong các khóa:"),
    "number as a paragraph": (typed(noi_dung=[3]), "3", "Cần chữ (đặt trong ngoặc kép) hoặc đối tượng { … }."),
    "section inside": (typed(noi_dung=[{"muc": "x", "gom": [{"muc": "y", "gom": ["z"]}]}]), '"muc"', "Mục chỉ đứng ngoài"),
    "empty section": (typed(noi_dung=[{"muc": "x"}]), '"muc"', "Mục “…” chưa có nội dung."),
    "two contents": (
        typed(noi_dung=[{"gach": "x", "gom": ["y"], "chi_tieu": ["z"]}]),
        '"chi_tieu"',
        "Có cả gom và chi_tieu, không rõ cái nào in trước.",
    ),
    "deputy": (typed(ky={"chuc_vu": "Phó Chủ tịch", "ho_ten": "x"}), '"chuc_vu"', "Cấp phó ký thì phải ký thay."),
    "law": (typed(can_cu=[{"van_ban": "Luật", "so": "1", "trich_yeu": "x"}]), '"so"', "Căn cứ là luật thì không ghi số"),
    "empty list": (typed(noi_dung=[]), "[]", "Danh sách còn trống."),
    "lines too many": (typed(co_quan={"ten": list("abcd"), "viet_tat": "U", "dia_danh": "y"}), '["a", "b", "c", "d"]', "Nhiều nhất 3 phần."),
    "office file": (
        json.dumps({"$schema": PROFILE_SCHEMA, "ky": {"chuc_vu": "Chủ tịch"}}, ensure_ascii=False),
        '{"chuc_vu": "Chủ tịch"}',
        "Chưa có khóa “ho_ten”",
    ),
    "empty office file": (json.dumps({"$schema": PROFILE_SCHEMA}), '"$schema"', "Hồ sơ cơ quan này chưa có gì."),
}  # fmt: skip


@pytest.mark.parametrize(("document", "marked", "said"), MARKS.values(), ids=MARKS)
def test_a_mistake_is_marked_at_its_place_and_told_in_vietnamese(
    editor: Editor, document: str, marked: str, said: str
) -> None:
    (found,) = editor.check(document)
    assert found.text == marked
    assert found.message.startswith(said)
    assert not ENGLISH.search(found.message)


GUIDE = (ROOT / "docs" / "viet-trong-vscode.md").read_text("utf-8")
BROKEN = {
    "Expected comma": typed().replace(', "noi_dung"', ' "noi_dung"'),
    "Colon expected": typed().replace('"so":', '"so"'),
    "Value expected": typed().replace('"so": 12', '"so": '),
    "Property keys must be doublequoted": typed().replace('"so"', "so"),
    "Unexpected end of string": typed().replace('"15/4/2026"', '"15/4/2026\n'),
    "Expected comma or closing bracket": typed(ky=...)[:-2],
    "Expected comma or closing brace": typed()[:-2],
    "End of file expected": typed() + " }",
    "Duplicate object key": typed().replace('"noi_nhan"', '"so": 1, "noi_nhan"'),
    "Unable to load schema": typed().replace(SCHEMA, "khong-co.json"),
}


@pytest.mark.parametrize(("message", "text"), BROKEN.items(), ids=BROKEN)
def test_what_stays_english_is_translated_in_the_guide(editor: Editor, message: str, text: str) -> None:
    english = [mark.message for mark in editor.check(text) if ENGLISH.search(mark.message)]
    assert english
    assert any(told.startswith(message) for told in english)
    for told in english:
        assert any(told.startswith(known) for known in BROKEN), told
    assert message in GUIDE

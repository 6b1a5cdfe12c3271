"""Every error a model can raise is said in Vietnamese, and repeats the clerk's words without flooding the line."""

import re
from datetime import date
from decimal import Decimal
from typing import get_args

import pytest
from pydantic_core import core_schema

from kehoach.kind_messages import KINDS, kind_wording
from kehoach.messages import PLAN_MESSAGES, PYDANTIC_MESSAGES, wording, wording_or_generic

ERROR_TYPES = get_args(core_schema.ErrorType)
MARKED = re.compile(r"[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.IGNORECASE)
ENGLISH = re.compile(
    r"\b(input|should|valid|field|required|string|number|error|value|expected|must|type)\b", re.IGNORECASE
)


def test_pydantic_still_publishes_its_error_types() -> None:
    assert len(ERROR_TYPES) > 100


@pytest.mark.parametrize("code", ERROR_TYPES)
def test_every_error_type_of_pydantic_is_said_in_vietnamese(code: str) -> None:
    message, remedy = wording(code, {"error": "Input should be valid", "class_name": "Plan"}, "abc")
    for sentence in (message, remedy):
        assert MARKED.search(sentence)
        assert not ENGLISH.search(sentence)
        assert sentence.endswith((".", '".'))


@pytest.mark.parametrize("code", [*PLAN_MESSAGES, *PYDANTIC_MESSAGES])
def test_every_wording_is_a_pair_of_short_sentences(code: str) -> None:
    message, remedy = (PLAN_MESSAGES | PYDANTIC_MESSAGES)[code]
    assert message[0] in "{…" or message[0].islower()
    assert remedy[0].isupper()
    assert len(message) < 90
    assert len(remedy) < 90


def test_a_code_without_wording_is_detected() -> None:
    with pytest.raises(KeyError):
        wording("chua_co_loi", {}, "abc")


def test_a_code_without_wording_still_speaks_vietnamese_to_the_clerk() -> None:
    message, remedy = wording_or_generic("chua_co_loi", {"error": "boom"}, "abc")
    assert message == "giá trị “abc” không dùng được ở đây."
    assert remedy == "Xem lại mẫu kế hoạch và sửa phần này."


@pytest.mark.parametrize(
    ("code", "ctx", "value", "message"),
    [
        ("blank_text", {}, " ", "còn để trống."),
        ("impossible_date", {"value": "30/2/2026"}, "30/2/2026", "30/2/2026 không có trong lịch."),
    ],
)
def test_the_plans_own_codes_are_worded_from_their_context(
    code: str, ctx: dict[str, object], value: object, message: str
) -> None:
    assert wording(code, ctx, value)[0] == message


@pytest.mark.parametrize(
    ("code", "ctx", "value", "expected"),
    [
        ("string_type", {}, 12, 'cần chữ (đặt trong ngoặc kép), nhưng ở đây là số 12. Đặt trong ngoặc kép: "12".'),
        ("string_type", {}, None, "chưa có giá trị (null), cần chữ (đặt trong ngoặc kép). Ghi giá trị vào đây."),
        ("int_type", {}, [], "cần số nguyên, nhưng ở đây là danh sách [ … ]. Ghi lại thành số nguyên."),
        ("bool_type", {}, "có", "cần đúng/sai (true/false), nhưng ở đây là chữ “có”. Ghi lại thành đúng/sai (true/false)."),
        ("model_type", {"class_name": "Plan"}, "x", "cần đối tượng { … }, nhưng ở đây là chữ “x”. Ghi lại thành đối tượng { … }."),
        ("tuple_type", {}, "x", "cần danh sách [ … ], nhưng ở đây là chữ “x”. Đặt trong dấu [ và ]."),
        ("int_from_float", {}, Decimal("25.500"), "“25.500” không phải số nguyên. Bỏ phần sau dấu chấm; không dùng dấu chấm ngăn hàng nghìn."),
        ("string_too_short", {"min_length": 1}, "", "còn để trống. Ghi nội dung vào giữa hai dấu ngoặc kép."),
        ("string_too_long", {"max_length": 5}, "dài quá mức", "“dài quá mức” quá dài, tối đa 5 ký tự. Viết ngắn lại, hoặc chia thành nhiều đoạn."),
        ("too_short", {"field_type": "Tuple", "min_length": 1, "actual_length": 0}, [], "danh sách còn trống. Ghi ít nhất một phần, hoặc xóa cả khóa này."),
        ("greater_than_equal", {"ge": 1}, 0, "“0” phải từ 1 trở lên. Ghi lại cho đúng."),
        ("less_than", {"lt": date(2030, 1, 5)}, date(2031, 1, 1), "“1/1/2031” phải nhỏ hơn 5/1/2030. Ghi lại cho đúng."),
        ("literal_error", {"expected": "'trái', 'giữa' or 'phải'"}, "xéo", "không có lựa chọn “xéo”. Chọn một trong: “trái”, “giữa” hoặc “phải”."),
        ("union_tag_invalid", {"discriminator": "f()", "tag": "mucc", "expected_tags": "'muc', 'khoan'"}, {}, "không có loại nội dung “mucc”. Chọn một trong: “muc” hoặc “khoan”."),
        ("missing", {"key": "ten"}, {}, "chưa có khóa “ten”. Thêm \"ten\" vào đối tượng này."),
        ("missing", {"key": "ten", "title": "tên nơi nhận"}, {}, "chưa có tên nơi nhận (khóa “ten”). Thêm \"ten\" vào đối tượng này."),
        ("missing", {"key": "ten", "title": "tên nơi nhận", "example": '"UBND xã"'}, {}, 'chưa có tên nơi nhận (khóa “ten”). Thêm khóa này, ví dụ "ten": "UBND xã".'),
        ("extra_forbidden", {"key": "tn"}, {}, "không có khóa “tn” ở đây. Xóa khóa này hoặc sửa lại tên khóa."),
        ("extra_forbidden", {"key": "tn", "nearest": "ten"}, {}, "không có khóa “tn”. Có lẽ là \"ten\": hãy sửa lại tên khóa."),
        ("extra_forbidden", {"key": "zz", "known": ("ten", "de")}, {}, "không có khóa “zz” ở đây. Xóa khóa này; ở đây chỉ dùng: ten, de."),
    ],
)  # fmt: skip
def test_common_mistakes_read_as_a_colleague_would_say_them(
    code: str, ctx: dict[str, object], value: object, expected: str
) -> None:
    assert " ".join(wording(code, ctx, value)) == expected


def test_a_union_that_fits_nowhere_names_every_kind_once() -> None:
    message, _ = kind_wording(("string_type", "model_type", "model_type"), 5)
    assert message == "cần chữ (đặt trong ngoặc kép) hoặc đối tượng { … }, nhưng ở đây là số 5."


def test_a_long_text_is_repeated_in_forty_characters_on_one_line() -> None:
    message, _ = wording("date_parsing", {}, "Tham mưu\nvà giúp việc " * 1000)
    assert message == "“Tham mưu và giúp việc Tham mưu và giúp…” không phải ngày có thật."


def test_braces_in_the_clerks_words_are_not_taken_for_a_template() -> None:
    assert wording("date_parsing", {}, "{ctx} {0}")[0] == "“{ctx} {0}” không phải ngày có thật."


def test_a_number_too_long_for_python_to_print_is_not_printed() -> None:
    assert wording("less_than", {"lt": 5}, 10**5000)[0] == "“…” phải nhỏ hơn 5."


def test_no_error_type_has_two_wordings() -> None:
    assert not KINDS.keys() & PYDANTIC_MESSAGES.keys()
    assert not KINDS.keys() & PLAN_MESSAGES.keys()
    assert not PYDANTIC_MESSAGES.keys() & PLAN_MESSAGES.keys()

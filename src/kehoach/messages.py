"""Every sentence of validation, in Vietnamese, keyed by the error type of pydantic or of the plan.

Only words: finding the place is for the reader. Nothing of pydantic is imported: a sound plan pays nothing.
A template is ``str.format`` text over the error's context, plus ``value`` (what was written, in quotes),
``kind`` (what sort of thing it is) and ``expected`` (the permitted values).
"""

from __future__ import annotations

from collections.abc import Mapping

from kehoach.echo import choices, kind_of, plain, quoted
from kehoach.kind_messages import KINDS, is_number, kind_wording
from kehoach.plan_messages import PLAN_CHECKS, PROFILE_MESSAGES

_ODD = ("giá trị {value} không dùng được ở đây.", "Xem lại mẫu kế hoạch và sửa phần này.")
_NOT_DATE = ("{value} không phải ngày có thật.", 'Ghi ngày theo mẫu "15/4/2024".')
_NOT_TIME = ("{value} không phải giờ đúng cách viết.", 'Ghi giờ theo mẫu "07:30".')
_NOT_WEB = ("{value} không phải địa chỉ trang mạng.", 'Ghi đủ cả phần đầu, ví dụ "https://…".')
_NOT_NUMBER = ("{value} không phải số.", "Ghi số, không đặt trong ngoặc kép, ví dụ {sample}.")
_NUMBER_AS_TEXT = ("{value} không phải số.", "Ghi số, không có ngoặc kép: sửa thành {right}")
_NOT_WHOLE = ("{value} không phải số nguyên.", "Ghi số nguyên, không đặt trong ngoặc kép, ví dụ {sample}.")
_WHOLE_AS_TEXT = ("{value} không phải số nguyên.", "Ghi số, không có ngoặc kép: sửa thành {right}")
_UNKNOWN_KEY = ("không có khóa “{key}” ở đây.", "Xóa khóa này hoặc sửa lại tên khóa.")
_RIGHT = "Sửa thành {right}"
_NO_ARGUMENT = ("chưa có đủ phần bắt buộc ở đây.", "Xem lại mẫu kế hoạch và ghi thêm phần còn thiếu.")
_NOT_KNOWN = ("không nhận ra {kind} này là loại nội dung gì.", "Xem lại tên các khóa trong phần này.")
_NO_KNOWN_KEY = (_NOT_KNOWN[0], "Phải có một trong các khóa: {known}.")
_MISSPELT = ("không có khóa “{key}”.", 'Có lẽ là "{nearest}": hãy sửa lại tên khóa.')
_RESPELT = ("khóa “{key}” viết sai.", 'Tên khóa viết không dấu, nối bằng dấu _: sửa thành "{nearest}"')
_OTHER_NAME = ("không có khóa “{key}”.", 'Sửa tên khóa thành "{nearest}"')
_HIDDEN = ("trong tên khóa “{nearest}” có dấu cách hoặc ký tự ẩn.", 'Xóa cả tên khóa rồi gõ lại: "{nearest}"')
_INSIDE = ("khóa “{key}” không đứng ở đây.", 'Chuyển vào trong "{holder}".')
_OUTSIDE = ("khóa “{key}” không đứng ở đây.", "Chuyển ra ngoài cùng của tệp, ngang với co_quan.")

_OF_UNKNOWN_KEYS: Mapping[str, tuple[str, str]] = {
    "nearest": _MISSPELT,
    "respelt": _RESPELT,
    "named": _OTHER_NAME,
    "hidden": _HIDDEN,
    "inside": _INSIDE,
    "outside": _OUTSIDE,
}
"""What is said of a key that does not exist, by what can be known of it."""

PYDANTIC_MESSAGES: Mapping[str, tuple[str, str]] = {
    "missing": ("chưa có khóa “{key}”.", 'Thêm "{key}" vào đối tượng này.'),
    "missing:titled": ("chưa có {title} (khóa “{key}”).", 'Thêm "{key}" vào đối tượng này.'),
    "missing:example": ("chưa có {title} (khóa “{key}”).", 'Thêm khóa này, ví dụ "{key}": {example}.'),
    "extra_forbidden": _UNKNOWN_KEY,
    "extra_forbidden:other": ("không có khóa “{key}” ở đây.", "Xóa khóa này; lời ghi riêng thì viết sau hai dấu //."),
    "extra_forbidden:known": ("không có khóa “{key}” ở đây.", "Xóa khóa này; ở đây chỉ dùng: {known}."),
    "extra_forbidden:twice": (
        "khóa “{key}” viết sai, mà khóa “{nearest}” đã có rồi.",
        "Giữ lại một khóa, xóa khóa kia.",
    ),
    **{f"extra_forbidden:{variant}": words for variant, words in _OF_UNKNOWN_KEYS.items()},
    "union_tag_not_found": _NOT_KNOWN,
    **{f"union_tag_not_found:{variant}": words for variant, words in _OF_UNKNOWN_KEYS.items()},
    "union_tag_not_found:known": _NO_KNOWN_KEY,
    "union_tag_invalid": ("không có loại nội dung {value}.", "Chọn một trong: {expected}."),
    "string_too_short": (
        "{value} quá ngắn, cần ít nhất {min_length} ký tự.",
        "Ghi đầy đủ hơn.",
    ),
    "string_too_short:blank": ("còn để trống.", "Ghi nội dung vào giữa hai dấu ngoặc kép."),
    "string_too_long": (
        "{value} quá dài, tối đa {max_length} ký tự.",
        "Viết ngắn lại, hoặc chia thành nhiều đoạn.",
    ),
    "string_pattern_mismatch": (
        "{value} không đúng cách viết: có dấu cách hoặc dấu lạ.",
        "Viết liền, chỉ dùng chữ và số, nối các phần bằng gạch nối, ví dụ {sample}.",
    ),
    "string_not_ascii": ("{value} có chữ có dấu.", "Ghi lại không dấu."),
    "too_short": ("danh sách có quá ít phần, cần ít nhất {min_length}.", "Thêm cho đủ."),
    "too_short:blank": ("danh sách còn trống.", "Ghi ít nhất một phần, hoặc xóa cả khóa này."),
    "too_short:needed": ("danh sách còn trống.", "Ghi ít nhất một phần vào giữa hai dấu [ ]."),
    "too_long": (
        "danh sách có quá nhiều phần, tối đa {max_length}.",
        "Gộp hoặc bớt cho còn nhiều nhất {max_length} phần.",
    ),
    "literal_error": ("không có lựa chọn {value}.", "Chọn một trong: {expected}."),
    "literal_error:right": ("không có lựa chọn {value}.", _RIGHT),
    "enum:right": ("không có lựa chọn {value}.", _RIGHT),
    "enum": ("không có lựa chọn {value}.", "Chọn một trong: {expected}."),
    "greater_than": ("{value} phải lớn hơn {gt}.", "Ghi lại cho đúng."),
    "greater_than_equal": ("{value} phải từ {ge} trở lên.", "Ghi lại cho đúng."),
    "greater_than_equal:right": ("{value} phải từ {ge} trở lên.", "Nếu gõ nhầm dấu trừ thì sửa thành {right}"),
    "less_than": ("{value} phải nhỏ hơn {lt}.", "Ghi lại cho đúng."),
    "less_than_equal": ("{value} không được quá {le}.", "Ghi lại cho đúng."),
    "less_than_equal:money": ("{value} lớn hơn một triệu tỷ đồng.", "Kiểm tra lại các số 0; đơn vị là đồng."),
    "multiple_of": ("{value} phải chia hết cho {multiple_of}.", "Ghi lại cho đúng."),
    "finite_number": ("{value} không phải số có hạn.", "Ghi một số cụ thể."),
    "int_parsing": _NOT_WHOLE,
    "int_parsing:right": _WHOLE_AS_TEXT,
    "int_parsing_size": ("số {value} quá lớn.", "Kiểm tra lại các chữ số."),
    "int_from_float": (
        "{value} không phải số nguyên.",
        "Bỏ phần sau dấu chấm; không dùng dấu chấm ngăn hàng nghìn.",
    ),
    "int_from_float:right": ("{value} không phải số nguyên.", _RIGHT),
    "float_parsing": _NOT_NUMBER,
    "float_parsing:right": _NUMBER_AS_TEXT,
    "decimal_parsing": _NOT_NUMBER,
    "decimal_parsing:right": _NUMBER_AS_TEXT,
    "fraction_parsing": _NOT_NUMBER,
    "complex_str_parsing": _NOT_NUMBER,
    "decimal_max_digits": ("số {value} có quá {max_digits} chữ số.", "Kiểm tra lại các chữ số."),
    "decimal_max_places": ("số {value} có quá {decimal_places} chữ số sau dấu chấm.", "Làm tròn lại."),
    "decimal_whole_digits": ("số {value} có quá {whole_digits} chữ số trước dấu chấm.", "Kiểm tra lại."),
    "bool_parsing": (
        "{value} không phải đúng hay sai.",
        "Ghi true (đúng) hoặc false (sai), không ngoặc kép.",
    ),
    "date_parsing": _NOT_DATE,
    "date_from_datetime_parsing": _NOT_DATE,
    "date_from_datetime_inexact": ("{value} có cả giờ.", 'Chỉ ghi ngày, ví dụ "15/4/2024".'),
    "date_past": ("ngày {value} phải là ngày đã qua.", "Kiểm tra lại ngày, tháng, năm."),
    "date_future": ("ngày {value} phải là ngày sắp tới.", "Kiểm tra lại ngày, tháng, năm."),
    "datetime_past": ("{value} phải là lúc đã qua.", "Kiểm tra lại ngày giờ."),
    "datetime_future": ("{value} phải là lúc sắp tới.", "Kiểm tra lại ngày giờ."),
    "datetime_parsing": _NOT_DATE,
    "datetime_object_invalid": _NOT_DATE,
    "datetime_from_date_parsing": _NOT_DATE,
    "time_parsing": _NOT_TIME,
    "time_delta_parsing": ("{value} không phải khoảng thời gian.", 'Ghi theo mẫu "PT2H" (2 giờ).'),
    "timezone_naive": ("giờ {value} không được ghi kèm múi giờ.", "Xóa phần múi giờ."),
    "timezone_aware": ("giờ {value} chưa có múi giờ.", "Thêm +07:00 vào cuối."),
    "timezone_offset": ("giờ {value} sai múi giờ.", "Dùng múi giờ Việt Nam, +07:00."),
    "bytes_too_short": ("{value} quá ngắn.", "Ghi đầy đủ hơn."),
    "bytes_too_long": ("{value} quá dài.", "Viết ngắn lại."),
    "bytes_invalid_encoding": ("{value} không đúng mã ký tự.", "Gõ lại phần này bằng mã Unicode."),
    "url_parsing": _NOT_WEB,
    "url_syntax_violation": _NOT_WEB,
    "url_scheme": _NOT_WEB,
    "url_too_long": ("địa chỉ {value} quá dài, tối đa {max_length} ký tự.", "Dùng địa chỉ ngắn hơn."),
    "uuid_parsing": ("{value} không phải mã định danh.", "Chép lại cho đúng mã."),
    "uuid_version": ("{value} không đúng loại mã định danh.", "Chép lại cho đúng mã."),
    "json_invalid": ("{value} không phải JSON.", "Kiểm tra lại dấu ngoặc và dấu phẩy."),
    "invalid_key": ("tên khóa phải là chữ.", "Đặt tên khóa trong ngoặc kép."),
    "recursion_loop": ("phần này chứa lại chính nó.", "Bỏ chỗ lặp vòng."),
    "recursion_depth_exceeded": ("nội dung lồng nhau quá nhiều lớp.", "Viết lại cho ít lớp hơn."),
    "set_item_not_hashable": ("{kind} không được đứng trong danh sách này.", "Thay bằng chữ hoặc số."),
    "frozen_field": ("phần này không được sửa sau khi đã lập.", "Lập lại kế hoạch với giá trị mới."),
    "frozen_instance": ("kế hoạch không được sửa sau khi đã lập.", "Lập lại kế hoạch với giá trị mới."),
    "default_factory_not_called": (
        "chưa tính được giá trị này vì phần khác còn lỗi.",
        "Sửa các lỗi kia trước.",
    ),
    "value_error": _ODD,
    "assertion_error": _ODD,
    "no_such_attribute": _UNKNOWN_KEY,
    "unexpected_keyword_argument": _UNKNOWN_KEY,
    "unexpected_positional_argument": ("thừa giá trị {value}.", "Xóa giá trị này."),
    "multiple_argument_values": ("phần này bị ghi hai lần.", "Giữ lại một chỗ, xóa chỗ kia."),
    "missing_argument": _NO_ARGUMENT,
    "missing_keyword_only_argument": _NO_ARGUMENT,
    "missing_positional_only_argument": _NO_ARGUMENT,
    "needs_python_object": _ODD,
    "get_attribute_error": _ODD,
    "iteration_error": _ODD,
    "missing_sentinel_error": _ODD,
    "ellipsis_error": _ODD,
    "is_subclass_of": _ODD,
    "callable_type": _ODD,
}
"""What each error type says: (what is wrong, how to mend it); ``type:variant`` is a special case of it."""

PLAN_MESSAGES: Mapping[str, tuple[str, str]] = {
    **PLAN_CHECKS,
    "empty_profile": PROFILE_MESSAGES["empty_profile"],
    "unknown_block": _NOT_KNOWN,
    "unknown_block:number": (
        "ở đây cần chữ hoặc khối {{ … }}, không phải số {bare}.",
        'Đặt trong ngoặc kép: "{bare}".',
    ),
    "unknown_block:list": ("ở đây cần chữ hoặc khối {{ … }}, không phải danh sách.", "Bỏ bớt một lớp dấu [ ]."),
    **{f"unknown_block:{variant}": words for variant, words in _OF_UNKNOWN_KEYS.items()},
    "unknown_block:known": _NO_KNOWN_KEY,
    "more_problems": ("… và còn {count} lỗi nữa.", "Sửa các lỗi trên rồi chạy lại."),
    "many_more_problems": ("… và còn nhiều lỗi nữa.", "Sửa các lỗi trên rồi chạy lại."),
}
"""The same for the plan's own ``PydanticCustomError`` codes; names in braces are keys of its ``ctx``."""

GENERIC: tuple[str, str] = _ODD
"""Said when a code has no wording of its own, which a test should have caught."""


_MILLION_BILLION = 10**15
_KEPT_WHOLE = frozenset({"example", "sample", "right"})


def wording(code: str, ctx: Mapping[str, object], value: object) -> tuple[str, str]:
    """Give message and remedy for an error type. ``value`` is what was written.

    A name that ``ctx`` lacks is printed as "…". Raises ``KeyError`` for a code without wording.
    """
    if code in KINDS:
        return kind_wording((code,), value, str(ctx.get("sample", "")), ctx)
    table = PLAN_MESSAGES if code in PLAN_MESSAGES else PYDANTIC_MESSAGES
    templates = table[_variant(code, ctx, table, value)]
    words = _Words({name: str(word) if name in _KEPT_WHOLE else plain(word) for name, word in ctx.items()})
    words.setdefault("value", quoted(ctx.get("tag", value)))
    words.setdefault("bare", plain(value))
    words.setdefault("kind", kind_of(value))
    listed = ctx.get("expected", ctx.get("expected_tags"))
    if isinstance(listed, str) and code not in PLAN_MESSAGES:
        words["expected"] = choices(listed)
    return templates[0].format_map(words), templates[1].format_map(words)


def wording_or_generic(code: str, ctx: Mapping[str, object], value: object) -> tuple[str, str]:
    """Give message and remedy as ``wording`` does, and a general Vietnamese sentence where that has none."""
    try:
        return wording(code, ctx, value)
    except KeyError:
        return GENERIC[0].format(value=quoted(value)), GENERIC[1]


def _variant(code: str, ctx: Mapping[str, object], table: Mapping[str, object], value: object) -> str:
    if (chosen := f"{code}:{ctx.get('variant')}") in table:
        return chosen
    if code == "unknown_block" and is_number(value):
        return f"{code}:number"
    if code == "unknown_block" and isinstance(value, list):
        return f"{code}:list"
    if code in ("string_too_short", "too_short") and ctx.get("min_length") == 1:
        return f"{code}:needed" if ctx.get("is_needed") and f"{code}:needed" in table else f"{code}:blank"
    if code == "less_than_equal" and ctx.get("le") == _MILLION_BILLION:
        return f"{code}:money"
    for name in ("nearest", "known", "example", "title"):
        variant = f"{code}:{'titled' if name == 'title' else name}"
        if ctx.get(name) and variant in table:
            return variant
    return code


class _Words(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"

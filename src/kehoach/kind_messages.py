"""What is said of a value of the wrong kind: what was expected, what stands there, and how to mend it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from kehoach.echo import LIST, OBJECT, either, kind_of, plain

_TEXT = "chữ (đặt trong ngoặc kép)"
_WHOLE = "số nguyên"
_NUMBER = "số"
_YES_NO = "đúng/sai (true/false)"
_DATE = 'ngày, ví dụ "15/4/2024"'
_TIME = 'giờ, ví dụ "07:30"'
_DATE_TIME = 'ngày giờ, ví dụ "2024-04-15T07:30"'
_DURATION = 'khoảng thời gian, ví dụ "PT2H"'

KINDS: Mapping[str, str] = {
    "string_type": _TEXT,
    "string_sub_type": _TEXT,
    "string_unicode": _TEXT,
    "bytes_type": _TEXT,
    "url_type": _TEXT,
    "uuid_type": _TEXT,
    "json_type": _TEXT,
    "int_type": _WHOLE,
    "float_type": _NUMBER,
    "decimal_type": _NUMBER,
    "is_instance_of": _NUMBER,
    "fraction_type": _NUMBER,
    "complex_type": _NUMBER,
    "bool_type": _YES_NO,
    "none_required": "null",
    "list_type": LIST,
    "tuple_type": LIST,
    "set_type": LIST,
    "frozen_set_type": LIST,
    "deque_type": LIST,
    "iterable_type": LIST,
    "arguments_type": LIST,
    "named_tuple_type": LIST,
    "dict_type": OBJECT,
    "frozen_dict_type": OBJECT,
    "ordered_dict_type": OBJECT,
    "counter_type": OBJECT,
    "mapping_type": OBJECT,
    "model_type": OBJECT,
    "model_attributes_type": OBJECT,
    "dataclass_type": OBJECT,
    "dataclass_exact_type": OBJECT,
    "date_type": _DATE,
    "time_type": _TIME,
    "datetime_type": _DATE_TIME,
    "time_delta_type": _DURATION,
}
"""What each error type that says only "of the wrong kind" had expected."""

_NOT_IN_BRACES = "cả tệp phải nằm trong một cặp dấu {{ }}, nhưng ở đây là {kind}."
_WHOLE_FILE: Mapping[str, tuple[str, str]] = {
    "whole_file": (_NOT_IN_BRACES, "Chọn đúng tệp; muốn có tệp mới thì chạy: kehoach moi TEN.json."),
    "whole_file_in_list": (_NOT_IN_BRACES, "Xóa dấu [ ở đầu tệp và dấu ] ở cuối tệp."),
}


def kind_wording(
    codes: Sequence[str], value: object, sample: str = "", ctx: Mapping[str, object] | None = None
) -> tuple[str, str]:
    """Word "of the wrong kind" once for all the kinds that would do. ``codes`` are keys of ``KINDS``.

    ``sample`` is the JSON of a right value, empty when none is known; ``ctx`` may hold what is ``right`` here.
    """
    if of_root := _WHOLE_FILE.get(str((ctx or {}).get("variant"))):
        return of_root[0].format(kind=kind_of(value)), of_root[1]
    kinds = dict.fromkeys(_shape(KINDS[code], sample) for code in codes)
    expected = either([kind for kind in kinds if kind != _WHOLE or _NUMBER not in kinds])
    if value is None:
        return (
            f"chưa có giá trị (null), cần {expected}.",
            f"Ghi giá trị vào đây, ví dụ {sample}." if sample else "Ghi giá trị vào đây.",
        )
    return f"cần {expected}, nhưng ở đây là {kind_of(value)}.", _kind_remedy(codes, value, sample, ctx or {}, expected)


def _shape(kind: str, sample: str) -> str:
    """Ask for what the example is: a text may stand for the list or object of one."""
    if kind not in (LIST, OBJECT) or not sample:
        return kind
    return {"[": LIST, "{": OBJECT}.get(sample[0], _TEXT)


def is_number(value: object) -> bool:
    """Whether a value is a number, true and false not counted."""
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def _kind_remedy(codes: Sequence[str], value: object, sample: str, ctx: Mapping[str, object], expected: str) -> str:
    if right := ctx.get("right"):
        return f"Sửa thành {right}"
    if ctx.get("variant") in _BRACKETS:
        return _BRACKETS[str(ctx["variant"])]
    if (is_number(value) or isinstance(value, bool)) and any(_shape(KINDS[code], sample) == _TEXT for code in codes):
        return f'Đặt trong ngoặc kép: "{plain(value)}".'
    if isinstance(value, str) and all(KINDS[code] == LIST for code in codes):
        return "Đặt trong dấu [ và ]."
    return f"Viết theo mẫu {sample}." if sample else f"Ghi lại thành {expected}."


_BRACKETS: Mapping[str, str] = {
    "wrap": "Thêm dấu [ trước dấu { này và dấu ] sau dấu } của nó.",
    "unwrap": "Xóa dấu [ này và dấu ] của nó.",
}

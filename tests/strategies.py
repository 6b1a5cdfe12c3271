"""Plans made at random, as JSON: every kind of block, hostile words, merged tables, annexes, footnotes.

Keys stand in the order in which their words are printed, so that ``typed_words`` can read them off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from hypothesis import strategies as st

from kehoach.model.typed_marks import (
    without_brackets,
    without_number,
    without_section_number,
    without_subclause_number,
    without_word,
)
from kehoach.vietnamese import normalize

HOSTILE = (
    "{{ so_ky_hieu }}", "{{", "}}", "{% if x %}", "{%", "{#", "{{p noi_dung }}", "<w:p>",
    "</w:t></w:r></w:p>", "<b>đậm</b>", "&", "&amp;", "&#0;", "]]>", "<!--", "'", '"', "“ngoặc”",
    "\\n", "\\", "C:\\thư mục", "$1", "%s", "{0}", "Hoà", "Hoa\u0300", "đường\tlàng", "dòng\nmới",
    "👍🏽", "𠀀", "\u200f\u202bاب\u202c", "\u200b", "\ufeff", "**", "*", "***", "a*b", "[^ x", "[^",
    "^]", "ß", "ﬁ", "İ", "٣", "1.", "- ", "a)", "I.", "=SUM(A1)", "+84", "@", "Số:", "./.", ";",
    ",", "…", "\u00a0", "\r\n", "ư\u0309", "\u2028",
)  # fmt: skip
WORDS = (
    "Ủy ban",
    "nhân dân",
    "xã",
    "thực hiện",
    "kế hoạch",
    "năm 2026",
    "vệ sinh",
    "đường làng",
    "các thôn",
    "rà soát",
)
KINDS = ("diem", "gach", "cong", "sao", "so_ngoac", "doan")
_NOTE = re.compile(r"\[\^\w+\]")


@cache
def texts() -> st.SearchStrategy[str]:
    """A line: ordinary words with hostile ones among them; never blank, never a real footnote mark."""
    pieces = st.lists(st.sampled_from(WORDS) | st.sampled_from(HOSTILE), min_size=1, max_size=6).map(" ".join)
    made = st.one_of(
        pieces, pieces, st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co"]), max_size=20)
    )
    return made.map(_safe)


_CLEANERS = (
    without_section_number,
    without_number,
    without_subclause_number,
    without_brackets,
    without_word("số"),
    without_word("của"),
)


def _safe(text: str) -> str:
    text = _NOTE.sub("", text).replace("\ufffe", "").replace("\uffff", "")
    words = normalize(text).strip()
    if not words or not text.split():
        return f"x{text}"
    # A mark in front that the program makes is taken off: tests/model/test_typed_marks.py.
    return text if all(without(words) == words for without in _CLEANERS) else f"chữ {text}"


def maybe(**keys: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Some of these keys, in this order."""
    return st.fixed_dictionaries({}, optional=keys).map(lambda found: {key: found[key] for key in keys if key in found})


def _in_order(*parts: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    return st.tuples(*parts).map(lambda found: {key: value for part in found for key, value in part.items()})


def one(name: str, value: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return value.map(lambda found: {name: found})


@cache
def targets() -> st.SearchStrategy[Any]:
    figure = st.integers(-(10**6), 10**9) | st.floats(-100, 100).map(lambda value: round(value, 2))
    target = _in_order(
        one("ten", texts()), maybe(muc=texts()), one("gia_tri", figure), maybe(don_vi=texts(), ghi_chu=texts())
    )
    return st.lists(target | texts(), min_size=1, max_size=3)


@cache
def criteria() -> st.SearchStrategy[Any]:
    entry = _in_order(one("ten", texts()), maybe(ghi_chu=texts()))
    return st.lists(entry, min_size=1, max_size=4).map(
        lambda found: [{"so": number, **entry} for number, entry in enumerate(found, 1)]
    )


@cache
def tasks() -> st.SearchStrategy[Any]:
    task = _in_order(
        one("viec", texts()),
        maybe(
            chu_tri=texts(),
            phoi_hop=st.lists(texts(), max_size=2),
            thoi_han=texts().map(lambda text: f"trong quý {text}"),
            san_pham=texts(),
            kinh_phi=st.integers(0, 10**12),
            ghi_chu=texts(),
        ),
    )
    return st.fixed_dictionaries(
        {"dang": st.sampled_from(["doan", "bang"]), "gom": st.lists(task, min_size=1, max_size=3)}
    )


@cache
def funding() -> st.SearchStrategy[Any]:
    source = _in_order(one("ten", texts()), one("so_tien", st.integers(0, 10**12)), maybe(ghi_chu=texts()))
    amount = one("so_tien", st.integers(0, 10**15)) | one("nguon", st.lists(source, min_size=1, max_size=3))
    return _in_order(maybe(nhan=texts()), amount, maybe(bang_chu=st.booleans(), ghi_chu=texts()))


def units(blocks: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    duties = texts() | st.lists(blocks, min_size=1, max_size=2)
    unit = _in_order(one("don_vi", texts()), one("nhiem_vu", duties))
    return st.lists(unit, min_size=1, max_size=2)


@st.composite
def tables(draw: st.DrawFn) -> dict[str, Any]:
    """A table whose rows fill its columns, with merges both ways, groups and a total."""
    count = draw(st.integers(1, 5))
    kinds = [draw(st.sampled_from(["chu", "so", "tien"])) for _ in range(count)]
    kinds[0] = "chu"
    columns: list[dict[str, Any]] = [
        {"ten": f"{draw(texts())} cột {index}", "kieu": kind} for index, kind in enumerate(kinds)
    ]
    names = [column["ten"] for column in columns]
    if count > 2 and draw(st.booleans()):
        columns = [columns[0], {"ten": draw(texts()), "cot": columns[1:]}]
    if draw(st.booleans()):
        columns.insert(0, {"ten": "TT", "kieu": "stt"})
    rows: list[Any] = []
    for _ in range(draw(st.integers(1, 5))):
        if draw(st.integers(0, 4)) == 0:
            rows.append({"nhom": draw(texts())})
        rows += draw(_rows(kinds))
    total = [name for name, kind in zip(names, kinds, strict=True) if kind != "chu"]
    # The column is named as the model keeps it: composed, with its ends trimmed.
    asked = {"tong": {"nhan": "Tổng cộng", "cot": total}} if total and draw(st.booleans()) else {}
    return {
        **draw(maybe(tieu_de=texts(), don_vi_tinh=texts())),
        "cot": columns,
        "so_cot": draw(st.booleans()),
        "dong": rows,
        **asked,
        **draw(maybe(ngang=st.booleans(), ghi_chu=texts())),
    }


@st.composite
def _rows(draw: st.DrawFn, kinds: list[str]) -> list[Any]:
    def cell(kind: str) -> Any:
        if kind != "chu":
            return draw(st.integers(0, 10**9) | st.none())
        return draw(st.one_of(texts(), st.none(), st.integers(0, 3000), st.just("chữ " * 400)))

    if len(kinds) > 2 and draw(st.integers(0, 3)) == 0:
        # Two columns and two rows in one cell at the left, the rest as usual below and beside it.
        first = [{"o": draw(texts()), "gop_cot": 2, "gop_dong": 2}, *map(cell, kinds[2:])]
        return [first if kinds[1] == "chu" else [{"o": draw(texts()), "gop_dong": 2}, *map(cell, kinds[1:])],
                [*map(cell, kinds[2:])] if kinds[1] == "chu" else [*map(cell, kinds[1:])]]  # fmt: skip
    return [[cell(kind) for kind in kinds]]


def _lists(blocks: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """One typed list; purposes and requirements may come together."""
    aims = (
        st.lists(texts(), min_size=1, max_size=3)
        | texts()
        | _in_order(maybe(tieu_de=texts()), one("gom", st.lists(texts(), min_size=1, max_size=3)))
    )
    return st.one_of(
        _in_order(one("muc_dich", aims), maybe(yeu_cau=aims)),
        one("chi_tieu", targets()),
        one("tieu_chi", criteria()),
        one("nhiem_vu", tasks()),
        one("phan_cong", units(blocks)),
        one("kinh_phi", funding()),
        one("bang", tables()),
    )


def _line(
    kind: str, inside: st.SearchStrategy[Any], lists: st.SearchStrategy[Any] | None
) -> st.SearchStrategy[dict[str, Any]]:
    content = [st.just({}), one("gom", st.lists(inside, min_size=1, max_size=3))]
    if lists is not None:
        content.append(lists)
    return _in_order(maybe(nhan=texts()), one(kind, texts()), maybe(dam=st.booleans()), st.one_of(content))


@cache
def _leaves() -> st.SearchStrategy[Any]:
    small = st.one_of([_line(kind, texts(), None) for kind in ("gach", "cong", "sao", "doan")])
    return st.one_of(texts(), small)


@cache
def blocks() -> st.SearchStrategy[Any]:
    """Anything that may stand in a section."""
    leaves = _leaves()
    lines = st.one_of([_line(kind, leaves, _lists(leaves) if kind != "diem" else None) for kind in KINDS])
    clause = _line("khoan", st.one_of(leaves, lines, _line("tieu_khoan", leaves, None)), _lists(leaves))
    return st.one_of(texts(), lines, clause, _lists(leaves))


@st.composite
def plans(draw: st.DrawFn) -> dict[str, Any]:
    """A whole valid plan as JSON, keys in printed order."""
    inside = blocks()
    section = _in_order(one("muc", texts()), one("gom", st.lists(inside, min_size=1, max_size=3)))
    body = draw(st.lists(st.one_of(section, inside), min_size=1, max_size=4))
    plan = {
        "co_quan": {
            **draw(maybe(chu_quan=texts())),
            "ten": draw(st.lists(texts(), min_size=1, max_size=3)),
            "viet_tat": "UBND",
            "dia_danh": draw(texts()),
        },
        "so": draw(st.none() | st.integers(1, 999)),
        "ngay": draw(st.sampled_from([None, "15/4/2026", "4/2026"])),
        "trich_yeu": draw(texts()),
        **draw(maybe(can_cu=st.lists(texts(), max_size=3), mo_dau=texts())),
        "noi_dung": body,
        **draw(maybe(ket_thuc=texts())),
        "noi_nhan": draw(st.lists(texts(), min_size=1, max_size=4)),
        "ky": {"chuc_vu": "Chủ tịch", "ho_ten": draw(texts())},
    }
    annex = _in_order(
        one("tieu_de", texts()), maybe(ngang=st.booleans()), one("gom", st.lists(inside, min_size=1, max_size=2))
    )
    plan["phu_luc"] = draw(st.lists(annex, max_size=2))
    if draw(st.booleans()):
        body.append("Một đoạn có chú thích[^mot] và *hai*[^hai].")
        plan["chu_thich"] = {"mot": draw(texts()), "hai": draw(texts())}
    return plan


_NOT_PRINTED = frozenset(
    {"kieu", "dang", "can", "ngang", "dam", "nghieng", "viet_tat", "so", "ngay", "so_cot", "bang_chu"}
)


def typed_words(value: Any, key: str = "") -> Iterator[str]:
    """Every text of a plan in JSON, in printed order; choices and figures are left out."""
    if key in _NOT_PRINTED:
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for entry in value:
            yield from typed_words(entry)
    elif isinstance(value, dict):
        if key == "co_quan":
            value = {name: part for name, part in value.items() if name != "dia_danh"} | {"dia_danh": value["dia_danh"]}
        for name, part in value.items():
            if name == "cot" and key == "bang":
                yield from _column_names(part)
            elif not (name == "cot" and key == "tong"):
                yield from typed_words(part, name)


def _column_names(columns: list[dict[str, Any]]) -> Iterator[str]:
    """Headings row by row: the upper ones first."""
    level = columns
    while level:
        yield from (column["ten"] for column in level)
        level = [child for column in level for child in column.get("cot", ())]

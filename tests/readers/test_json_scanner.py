"""What the scanner says of every slip of the pen, and that sound text is read exactly as it stands."""

import json
import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.readers.json_faults import MAX_FAULTS
from kehoach.readers.json_scanner import MAX_DEPTH, scan

# The bad text, and "line:column code" of each fault in it; the words are in bad_files.md.
FAULTY = [
    ('', "1:1 empty"),
    ('  \n', "1:1 empty"),
    ('// chỉ có chú thích', "1:1 empty"),
    ('{"a": 1\n "b": 2}', "1:8 missing_comma"),
    ('["a" "b"]', "1:5 missing_comma"),
    ('{"ten": "UBND"\n\n\n"de": "b/c"}', "1:15 missing_comma"),
    ('{"a": 1,, "b": 2}', "1:9 extra_comma"),
    ('{"a": 1; "b": 2}', "1:8 wrong_separator"),
    ('{"a" 1}', "1:5 missing_colon"),
    ('{"a" = 1}', "1:6 wrong_colon"),
    ('{"a":: 1}', "1:6 extra_colon"),
    ('{"a": , "b": 1}', "1:6 missing_value"),
    ('{"a":\n"b": 1}', "1:6 missing_value"),
    ('{"a", "b": 1}', "1:5 missing_value"),
    ('{"a"}', "1:5 missing_value"),
    ('{: 1}', "1:2 missing_key"),
    ('{{"a": 1}}', "1:2 double_brace"),
    ('{"a": 1, xyz}', "1:10 unexpected"),
    ('["a": 1]', "1:2 missing_braces"),
    ('{"a": 1,\n "a": 2}', "2:2 duplicate_key"),
    ('[{"a": 1, "b": {"c": 1, "c": 2}}]', "1:25 duplicate_key"),
    ('{"a": [1, 2}', "1:12 missing_close"),
    ('{"a": [1, 2}, "b": 3}', "1:12 wrong_close"),
    ('{\n"a": ["x", "y",\n"b": 1}', "2:15 missing_close"),
    ('[{"a": 1, {"a": 2}]', "1:9 missing_close"),
    ('{"a": {"b": 1}', "1:15 missing_last"),
    ('[1, 2}', "1:6 wrong_close"),
    ('{"a": 1]', "1:8 wrong_close"),
    ('{\n  "a": {\n    "b": 1,\n  "c": {\n    "d": 1\n  }\n}', "3:11 missing_close"),
    ('{"a": 1}}', "1:9 extra_close"),
    ('{"a": 1} xyz', "1:10 text_after_end"),
    ('{"a": 1}, "b": 2}', "1:8 extra_close"),
    ('{"a": "x,\n"b": 2}', "1:9 missing_close_quote"),
    ('{"a": "abc, "b": "c"}', "1:11 missing_close_quote"),
    ('{"ten: "UBND"}', "1:6 key_close_quote"),
    ('{"ten: 5}', "1:6 key_close_quote"),
    ('{"a": UBND", "b": 1}', "1:7 missing_open_quote"),
    ('{a": "x"}', "1:2 missing_open_quote"),
    ('{"a": "Phong trào "Toàn dân" năm 2024"}', "1:19 quote_in_string"),
    ('{"a": “UBND xã”}', "1:7 curly_quote"),
    ('{“a”: 1}', "1:2 curly_quote"),
    ('{"a”: "b"}', "1:4 curly_quote"),
    ('{"a": "UBND”,\n"b": 1}', "1:12 curly_quote"),
    ("{'a': 1}", "1:2 single_quote"),
    ('{ten: 1}', "1:2 unquoted_key"),
    ('{"a": UBND xã}', "1:7 unquoted_text"),
    ('{"ngay": 15/4/2024}', "1:10 unquoted_text"),
    ('{"a": 5 triệu}', "1:7 number_with_unit"),
    ('[True, None, NaN]', "1:2 wrong_literal 1:8 wrong_literal 1:14 wrong_literal"),
    ('{"a": "dòng 1\ndòng 2"}', "1:14 newline_in_string"),
    ('{"a": "x\ty"}', "1:9 control_character"),
    ('{"a": "x\x01"}', "1:9 control_character"),
    ('{"a": "C:\\Users\\x"}', "1:10 bad_escape"),
    ('["\\u12"]', "1:3 bad_escape"),
    ('["\\ud800"]', "1:3 lone_surrogate"),
    ('{"a": 05}', "1:7 leading_zero"),
    ('{"a": 1.}', "1:7 bad_number"),
    ('{"a": +1}', "1:7 bad_number"),
    ('{"a": .5}', "1:7 bad_number"),
    ('{"a": 1.000.000}', "1:7 grouped_number"),
    ('{"a": 1,000,000}', "1:7 grouped_number"),
    ('{"a": 25 000 000}', "1:7 grouped_number"),
    ('{"a": 85,5, "b": 1}', "1:7 decimal_comma"),
    ("[1" + "0" * 45 + "]", "1:2 long_number"),
    ('[1e999]', "1:2 large_exponent"),
    ('/* abc', "1:1 unclosed_comment"),
    ("[" * 101, "1:101 too_deep"),
    ('\ufeff{"a" 1}', "1:5 missing_colon"),
    ('{"a": 1,\r\n"b" 2}', "2:4 missing_colon"),
    ('{"a": 1,\r"b" 2}', "2:4 missing_colon"),
    (']', "1:1 unexpected"),
    (',', "1:1 unexpected"),
]  # fmt: skip


def told(text: str) -> str:
    return " ".join(f"{one.position.line}:{one.position.column} {one.code}" for one in scan(text).problems())


@pytest.mark.parametrize(("text", "expected"), FAULTY)
def test_a_fault_is_told_at_its_place(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": [1, -2, 3.50, 1e3, true, false, null, "x"]}', {"a": [1, -2, Decimal("3.50"), 1000, True, False, None, "x"]}),
        ('{"a": 1, "b": [1, 2,],}', {"a": 1, "b": [1, 2]}),
        ('// đầu tệp\n{"a": /* giữa */ 1, // cuối dòng\n"b": 2 /* x */, "c": "https://a.vn"}', {"a": 1, "b": 2, "c": "https://a.vn"}),
        ('{"a": 5 // năm\n}', {"a": 5}),
        ('\ufeff{"a":\r\n1}\r\n', {"a": 1}),
        ('{"a":\xa01,\u200b"b": "x\xa0y"}', {"a": 1, "b": "x\xa0y"}),
        (r'["\u0110\u1ea3ng", "a\tb\nc\\d\"e\/", "\ud83d\ude00"]', ["Đảng", 'a\tb\nc\\d"e/', "😀"]),
        ('["nói “chào” rồi đi", "Phong trào \'Toàn dân\'"]', ["nói “chào” rồi đi", "Phong trào 'Toàn dân'"]),
        ('{"a": {}, "b": [], "": 0}', {"a": {}, "b": [], "": 0}),
        ('"chỉ một chữ"', "chỉ một chữ"),
        (" 12 ", 12),
    ],
)  # fmt: skip
def test_sound_text_is_read_without_a_fault(text: str, value: object) -> None:
    scanned = scan(text)
    assert scanned.faults == ()
    assert scanned.value == value


def test_a_decimal_keeps_its_digits_as_typed() -> None:
    assert str(scan("[25.000]").value) == "[Decimal('25.000')]"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": "x\n "b": 05\n "c": [True,}', {"a": "x", "b": 5, "c": [True]}),
        ('{“ten”: “UBND xã”, de: UBND, "ngay": 15/4/2024}', {"ten": "UBND xã", "de": "UBND", "ngay": "15/4/2024"}),
        ('{"a": "Phong trào "Toàn dân" năm 2024", "b": 1.000.000}', {"a": 'Phong trào "Toàn dân" năm 2024', "b": 1000000}),
        ('{"a": "C:\\Users", "a": 2}', {"a": "C:\\Users"}),
    ],
)  # fmt: skip
def test_reading_goes_on_after_a_fault_with_what_was_meant(text: str, value: object) -> None:
    scanned = scan(text)
    assert scanned.faults
    assert scanned.value == value


def test_several_faults_are_told_at_once_in_file_order() -> None:
    text = '{\n  "so": 05\n  "ngay": 15/4/2024,\n  “ten”: "a",\n  "ky": {"ho_ten": "A}\n'
    assert [fault.code for fault in scan(text).faults] == [
        "leading_zero",
        "missing_comma",
        "unquoted_text",
        "curly_quote",
        "missing_close_quote",
        "missing_last",
    ]


def test_a_fault_names_the_path_in_the_clerks_keys_and_the_remedy() -> None:
    problem = scan('{"noi_nhan": [{"ten": "a"}, {"ten": 05}]}').problems("ke-hoach.json")[0]
    assert str(problem) == (
        "ke-hoach.json:1:37 noi_nhan[1].ten: số “05” có số 0 ở đầu. "
        'Nếu là số thì ghi 5; nếu muốn giữ số 0 thì đặt trong ngoặc kép: "05".'
    )


def test_after_fifty_faults_the_scan_stops() -> None:
    faults = scan("[" + "x y, " * 1000 + "]").faults
    assert [fault.code for fault in faults] == ["unquoted_text"] * MAX_FAULTS + ["many_more_faults"]
    assert faults[-1].offset == 1 + MAX_FAULTS * len("x y, ")


def test_fifty_faults_and_no_more_are_told_without_a_last_line() -> None:
    faults = scan("[" + "x y, " * (MAX_FAULTS - 1) + "x y]").faults
    assert [fault.code for fault in faults] == ["unquoted_text"] * MAX_FAULTS


def test_the_deepest_allowed_nesting_is_read() -> None:
    assert scan("[" * MAX_DEPTH + "]" * MAX_DEPTH).faults == ()


TEXT = """{
  "ten": "Kế hoạch", // ghi chú
  "noi_nhan": [
    "UBND xã",
    { "ten": "Phòng", "gom": [1, {"x": null}] }
  ],
  "ky": {}
}"""


@pytest.mark.parametrize(
    ("path", "value_at", "key_at"),
    [
        ((), (1, 1), (1, 1)),
        (("ten",), (2, 10), (2, 3)),
        (("noi_nhan",), (3, 15), (3, 3)),
        (("noi_nhan", 0), (4, 5), (4, 5)),
        (("noi_nhan", 1), (5, 5), (5, 5)),
        (("noi_nhan", 1, "ten"), (5, 14), (5, 7)),
        (("noi_nhan", 1, "gom", 1, "x"), (5, 40), (5, 35)),
        (("ky",), (7, 9), (7, 3)),
    ],
)
def test_the_place_of_a_path_is_that_of_its_value_or_of_its_key(
    path: tuple[str | int, ...], value_at: tuple[int, int], key_at: tuple[int, int]
) -> None:
    scanned = scan(TEXT)
    assert scanned.place(path) == value_at
    assert scanned.place(path, key=True) == key_at


@pytest.mark.parametrize(
    ("path", "nearest"),
    [
        (("khong_co",), (1, 1)),
        (("ky", "ho_ten"), (7, 9)),
        (("noi_nhan", 2), (3, 15)),
        (("noi_nhan", -1), (3, 15)),
        (("noi_nhan", "ten"), (3, 15)),
        (("ten", 0, "x"), (2, 10)),
    ],
)
def test_the_place_of_a_path_that_is_not_there_is_the_part_above(
    path: tuple[str | int, ...], nearest: tuple[int, int]
) -> None:
    assert scan(TEXT).place(path) == nearest
    assert scan(TEXT).place(path, key=True) == nearest


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_as_the_editor_shows_them(end: str) -> None:
    assert scan(f'\ufeff{{{end}{end}"a": "ộ", "b": 1}}').place(("b",)) == (3, 16)


def jsonable() -> st.SearchStrategy[object]:
    scalars = (
        st.none()
        | st.booleans()
        | st.integers(min_value=-(10**39), max_value=10**39)
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.text()
    )
    return st.recursive(scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20)


def with_decimals(value: object) -> object:
    if isinstance(value, float):
        return Decimal(repr(value))
    if isinstance(value, list):
        return [with_decimals(item) for item in value]
    return {key: with_decimals(item) for key, item in value.items()} if isinstance(value, dict) else value


@given(jsonable(), st.booleans(), st.sampled_from([None, 0, 2]))
def test_whatever_json_writes_is_read_back(value: object, ascii_only: bool, indent: int | None) -> None:
    scanned = scan(json.dumps(value, ensure_ascii=ascii_only, indent=indent))
    assert scanned.faults == ()
    assert scanned.value == with_decimals(value)


@given(
    st.lists(st.sampled_from([*"{}[]:,;=\"“”'\\/*\n\t ", "//", "a", "ộ", "05", "1.5", "true", "\ud800", "\ufeff"])).map(
        "".join
    )
)
def test_no_jumble_of_marks_raises_or_leaves_the_text(text: str) -> None:
    scanned = scan(text)
    for fault in scanned.faults:
        assert 0 <= fault.offset <= len(text)
        assert fault.message.endswith(".")
    scanned.place(("a", 0))


@given(st.text(st.characters()))
def test_no_text_raises(text: str) -> None:
    scan(text).problems("a.json")


@given(jsonable(), st.data())
def test_sound_json_with_one_character_lost_never_raises(value: object, data: st.DataObject) -> None:
    text = json.dumps({"a": value}, ensure_ascii=False, indent=1)
    at = data.draw(st.integers(0, len(text) - 1))
    scan(text[:at] + text[at + 1 :])


@pytest.mark.parametrize(
    "piece",
    ["[", '{"Á", ', '[}', '{]', '“a”, ', '{"k", ', "# x\n", "/ x\n", "a;\n", '"a" + ', '{"a":1},', "(", "{{", "[[1]],", '{"a":{{"b":1}},', "12.\n", '{"a":', '"', '"a\n\n', "\\", '"\\', ":", "/*", "“", '{"a" ', '[" "x "', "//\n", "+1 000 ", '["\t', '{"a":"b":', "[]]", " /"],
)  # fmt: skip
def test_a_hostile_text_of_a_million_marks_ends_soon(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    start = time.process_time()
    scan(text)
    assert time.process_time() - start < 5

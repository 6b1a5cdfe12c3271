"""What the scanner says of every slip of the pen, and that sound text is read exactly as it stands."""

import json
import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.input_messages import JSON_MESSAGES
from kehoach.readers.json_faults import MAX_FAULTS
from kehoach.readers.json_scanner import MAX_DEPTH, scan

# The bad text, and "line:column message" for each fault in it.
FAULTY = [
    ('', '1:1 tệp trống, chưa có nội dung.'),
    ('  \n', '1:1 tệp trống, chưa có nội dung.'),
    ('// chỉ có chú thích', '1:1 tệp trống, chưa có nội dung.'),
    ('{"a": 1\n "b": 2}', '1:8 thiếu dấu phẩy sau giá trị của “a”.'),
    ('["a" "b"]', '1:5 thiếu dấu phẩy sau phần thứ 1 của danh sách.'),
    ('{"ten": "UBND"\n\n\n"de": "b/c"}', '1:15 thiếu dấu phẩy sau giá trị của “ten”.'),
    ('{"a": 1,, "b": 2}', '1:9 thừa dấu phẩy.'),
    ('{"a": 1; "b": 2}', '1:8 dùng dấu chấm phẩy để ngăn cách hai phần.'),
    ('{"a" 1}', '1:5 thiếu dấu hai chấm sau khóa “a”.'),
    ('{"a" = 1}', '1:6 sau khóa “a” là dấu bằng.'),
    ('{"a":: 1}', '1:6 thừa dấu hai chấm.'),
    ('{"a": , "b": 1}', '1:6 khóa “a” chưa có giá trị.'),
    ('{"a":\n"b": 1}', '1:6 khóa “a” chưa có giá trị.'),
    ('{"a", "b": 1}', '1:5 khóa “a” chưa có giá trị.'),
    ('{"a"}', '1:5 khóa “a” chưa có giá trị.'),
    ('{: 1}', '1:2 thiếu khóa trước giá trị này.'),
    ('{{"a": 1}}', '1:2 thiếu khóa trước giá trị này.'),
    ('{"a": 1, xyz}', '1:10 không hiểu “xyz” ở đây.'),
    ('["a": 1]', '1:5 trong danh sách [ ] không được ghi khóa và dấu hai chấm.'),
    ('{"a": 1,\n "a": 2}', '2:2 khóa “a” bị ghi hai lần, lần đầu ở dòng 1.'),
    ('[{"a": 1, "b": {"c": 1, "c": 2}}]', '1:25 khóa “c” bị ghi hai lần, lần đầu ở dòng 1.'),
    ('{"a": [1, 2}', '1:12 thiếu dấu ] để đóng dấu [ mở ở dòng 1.'),
    ('{"a": [1, 2}, "b": 3}', '1:12 dấu } không khớp với dấu [ mở ở dòng 1.'),
    ('{\n"a": ["x", "y",\n"b": 1}', '2:15 thiếu dấu ] để đóng dấu [ mở ở dòng 2.'),
    ('[{"a": 1, {"a": 2}]', '1:9 thiếu dấu } để đóng dấu { mở ở dòng 1.'),
    ('{"a": {"b": 1}', '1:15 thiếu dấu } để đóng dấu { mở ở dòng 1.'),
    ('[1, 2}', '1:6 dấu } không khớp với dấu [ mở ở dòng 1.'),
    ('{"a": 1]', '1:8 dấu ] không khớp với dấu { mở ở dòng 1.'),
    ('{\n  "a": {\n    "b": 1,\n  "c": {\n    "d": 1\n  }\n}', '7:1 thiếu dấu } để đóng dấu { mở ở dòng 2.'),
    ('{"a": 1}}', '1:9 thừa dấu }.'),
    ('{"a": 1} xyz', '1:10 còn chữ “xyz” sau dấu } ở dòng 1, là dấu đã kết thúc cả tệp.'),
    ('{"a": 1}, "b": 2}', '1:9 còn chữ “, "b": 2}” sau dấu } ở dòng 1, là dấu đã kết thúc cả tệp.'),
    ('{"a": "x,\n"b": 2}', '1:7 đoạn chữ “x” mở ngoặc kép ở đây nhưng đến hết dòng chưa đóng.'),
    ('{"a": "abc, "b": "c"}', '1:7 đoạn chữ “abc” mở ngoặc kép ở đây nhưng đến hết dòng chưa đóng.'),
    ('{"ten: "UBND"}', '1:2 thiếu dấu ngoặc kép đóng sau khóa “ten”.'),
    ('{"ten: 5}', '1:2 thiếu dấu ngoặc kép đóng sau khóa “ten”.'),
    ('{"a": UBND", "b": 1}', '1:7 thiếu dấu ngoặc kép mở trước “UBND”.'),
    ('{a": "x"}', '1:2 thiếu dấu ngoặc kép mở trước “a”.'),
    ('{"a": "Phong trào "Toàn dân" năm 2024"}', '1:19 có dấu ngoặc kép bên trong đoạn chữ.'),
    ('{"a": “UBND xã”}', '1:7 đoạn chữ được bao bằng ngoặc cong “ ”, không phải ngoặc kép thẳng.'),
    ('{“a”: 1}', '1:2 đoạn chữ được bao bằng ngoặc cong “ ”, không phải ngoặc kép thẳng.'),
    ('{"a”: "b"}', '1:4 đoạn chữ được bao bằng ngoặc cong ”, không phải ngoặc kép thẳng.'),
    ('{"a": "UBND”,\n"b": 1}', '1:12 đoạn chữ được bao bằng ngoặc cong ”, không phải ngoặc kép thẳng.'),
    ("{'a': 1}", "1:2 đoạn chữ được bao bằng dấu nháy đơn '."),
    ('{ten: 1}', '1:2 khóa “ten” chưa đặt trong ngoặc kép.'),
    ('{"a": UBND xã}', '1:7 chữ “UBND xã” chưa đặt trong ngoặc kép.'),
    ('{"ngay": 15/4/2024}', '1:10 chữ “15/4/2024” chưa đặt trong ngoặc kép.'),
    ('{"a": 5 triệu}', '1:7 chữ “5 triệu” chưa đặt trong ngoặc kép.'),
    ('[True, None, NaN]', '1:2 “True” không đúng cách viết.\n1:8 “None” không đúng cách viết.\n1:14 “NaN” không đúng cách viết.'),
    ('{"a": "dòng 1\ndòng 2"}', '1:14 có xuống dòng giữa đoạn chữ.'),
    ('{"a": "x\ty"}', '1:9 có phím Tab bên trong đoạn chữ.'),
    ('{"a": "x\x01"}', '1:9 có ký tự điều khiển (mã 1) bên trong đoạn chữ.'),
    ('{"a": "C:\\Users\\x"}', '1:10 không có cách viết “\\U” sau dấu gạch chéo ngược.'),
    ('["\\u12"]', '1:3 không có cách viết “\\u” sau dấu gạch chéo ngược.'),
    ('["\\ud800"]', '1:3 mã ký tự \\ud800 chỉ là một nửa, không thành chữ.'),
    ('{"a": 05}', '1:7 số “05” có số 0 ở đầu.'),
    ('{"a": 1.}', '1:7 “1.” không đúng cách viết số.'),
    ('{"a": +1}', '1:7 “+1” không đúng cách viết số.'),
    ('{"a": .5}', '1:7 “.5” không đúng cách viết số.'),
    ('{"a": 1.000.000}', '1:7 số “1.000.000” có dấu ngăn cách hàng nghìn.'),
    ('{"a": 1,000,000}', '1:7 số “1,000,000” có dấu ngăn cách hàng nghìn.'),
    ('{"a": 25 000 000}', '1:7 số “25 000 000” có dấu ngăn cách hàng nghìn.'),
    ('{"a": 85,5, "b": 1}', '1:7 số “85,5” dùng dấu phẩy thập phân.'),
    ("[1" + "0" * 45 + "]", '1:2 số “100000000000000000000000000000000000000…” quá dài (tối đa 40 chữ số).'),
    ('[1e999]', '1:2 số “1e999” lớn hoặc nhỏ quá mức.'),
    ('/* abc', '1:1 lời chú thích mở bằng /* ở đây chưa được đóng.'),
    ("[" * 101, '1:101 các dấu [ và { lồng nhau quá 100 lớp.'),
    ('\ufeff{"a" 1}', '1:5 thiếu dấu hai chấm sau khóa “a”.'),
    ('{"a": 1,\r\n"b" 2}', '2:4 thiếu dấu hai chấm sau khóa “b”.'),
    ('{"a": 1,\r"b" 2}', '2:4 thiếu dấu hai chấm sau khóa “b”.'),
    (']', '1:1 không hiểu “]” ở đây.'),
    (',', '1:1 không hiểu “,” ở đây.'),
]  # fmt: skip


def told(text: str) -> str:
    problems = scan(text).problems()
    return "\n".join(f"{one.position.line}:{one.position.column} {one.message}" for one in problems)


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
        "missing_close",
    ]


def test_a_fault_names_the_path_in_the_clerks_keys_and_the_remedy() -> None:
    problem = scan('{"noi_nhan": [{"ten": "a"}, {"ten": 05}]}').problems("ke-hoach.json")[0]
    assert str(problem) == (
        "ke-hoach.json:1:37 noi_nhan[1].ten: số “05” có số 0 ở đầu. "
        'Nếu là số thì ghi 5; nếu muốn giữ số 0 thì đặt trong ngoặc kép: "05".'
    )


def test_every_fault_has_a_row_in_the_table_above() -> None:
    shown = {fault.code for text, _ in FAULTY for fault in scan(text).faults}
    assert shown | {"many_more_faults", "too_many_values"} == JSON_MESSAGES.keys()


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
    ["[", '{"a":', '"', '"a\n\n', "\\", '"\\', ":", "/*", "“", '{"a" ', '[" "x "', "//\n", "+1 000 ", '["\t', '{"a":"b":', "[]]", " /"],
)  # fmt: skip
def test_a_hostile_text_of_a_million_marks_ends_soon(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    start = time.process_time()
    scan(text)
    assert time.process_time() - start < 5

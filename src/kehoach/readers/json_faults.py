"""Faults of JSON writing, each worded once in Vietnamese. Finding them is the scanner's part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kehoach.echo import shorten
from kehoach.readers.places import Lines

MAX_FAULTS = 50
"""After this many faults the scan stops: the rest would mostly be echoes of these."""

MAX_VALUES = 500_000
"""Most values in one text: reading and checking them must end within seconds on an old machine."""

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of writing. ``offset`` counts characters from 0, a byte order mark not counted.

    ``code`` is a key of ``WORDING``. ``path`` is where in the data the scan was; empty for the whole file.
    """

    code: str
    offset: int
    message: str
    remedy: str
    path: Path = ()


class StopScan(Exception):  # noqa: N818 - a signal inside the scanner, never seen by a caller
    """Enough faults, or one that nothing can be read after."""


class FaultLog:
    """Collects the faults of one scan. ``path`` is kept up to date by the scanner; None marks no key yet."""

    __slots__ = ("faults", "lines", "path")

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.faults: list[Fault] = []
        self.path: list[str | int | None] = []

    def add(self, code: str, offset: int, **words: str | int) -> None:
        """Note a fault worded with ``words``; one more than enough only says so, and raises ``StopScan``."""
        if len(self.faults) == MAX_FAULTS:
            code, words = "many_more_faults", {}
        path = tuple(step for step in self.path if step is not None)
        short = {name: shorten(word) if isinstance(word, str) else word for name, word in words.items()}
        message, remedy = (sentence.format_map(short) for sentence in WORDING[code])
        self.faults.append(Fault(code, offset, message, remedy, path))
        if len(self.faults) > MAX_FAULTS:
            raise StopScan

    def found(self) -> tuple[Fault, ...]:
        """Give the faults in the order of the file, each once: a text read again as a key repeats its own."""
        once = dict.fromkeys(self.faults)
        return tuple(sorted(once, key=lambda fault: (fault.code == "many_more_faults", fault.offset)))


WORDING: Mapping[str, tuple[str, str]] = {
    "empty": (
        "tệp trống, chưa có nội dung.",
        "Chép nội dung của một kế hoạch mẫu vào rồi sửa lại.",
    ),
    "too_many_values": (
        "tệp có quá nhiều phần (hơn {limit}), không phải một kế hoạch in ra giấy được.",
        "Kiểm tra có chọn đúng tệp không; số liệu dài thì tách thành nhiều kế hoạch.",
    ),
    "many_more_faults": (
        "… và từ đây trở đi còn nhiều lỗi nữa.",
        "Sửa các lỗi trên rồi chạy lại.",
    ),
    "text_after_end": (
        "còn chữ “{found}” sau dấu {mark} ở dòng {line}, là dấu đã kết thúc cả tệp.",
        "Xóa phần thừa; nếu phần này vẫn cần thì xóa dấu {mark} đóng sớm.",
    ),
    "too_deep": (
        "các dấu [ và {{ lồng nhau quá {limit} lớp.",
        "Viết lại cho ít lớp hơn, hoặc kiểm tra xem có gõ thừa dấu mở không.",
    ),
    "unclosed_comment": (
        "lời chú thích mở bằng /* ở đây chưa được đóng.",
        "Thêm */ vào cuối lời chú thích.",
    ),
    "missing_comma": ("thiếu dấu phẩy sau {before}.", "Thêm dấu , vào đúng chỗ này."),
    "extra_comma": ("thừa dấu phẩy.", "Xóa dấu , này."),
    "semicolon": ("dùng dấu chấm phẩy để ngăn cách hai phần.", "Thay dấu ; bằng dấu phẩy."),
    "missing_colon": ("thiếu dấu hai chấm sau khóa “{key}”.", 'Viết theo mẫu "{key}": giá trị.'),
    "equals_sign": ("sau khóa “{key}” là dấu bằng.", "Thay dấu = bằng dấu hai chấm."),
    "missing_value": (
        "khóa “{key}” chưa có giá trị.",
        "Ghi giá trị sau dấu hai chấm; nếu chưa có gì thì ghi null hoặc xóa khóa này.",
    ),
    "extra_colon": ("thừa dấu hai chấm.", "Xóa dấu : này."),
    "missing_key": (
        "thiếu khóa trước giá trị này.",
        'Trong dấu {{ }} mỗi giá trị phải có khóa, theo mẫu "khóa": giá trị.',
    ),
    "colon_in_list": (
        "trong danh sách [ ] không được ghi khóa và dấu hai chấm.",
        "Đặt phần này trong dấu {{ }}, hoặc xóa khóa và dấu hai chấm.",
    ),
    "duplicate_key": (
        "khóa “{key}” bị ghi hai lần, lần đầu ở dòng {line}.",
        "Giữ lại một chỗ, xóa chỗ kia.",
    ),
    "missing_close": (
        "thiếu dấu {closer} để đóng dấu {opener} mở ở dòng {line}.",
        "Thêm dấu {closer} vào chỗ kết thúc của phần đó.",
    ),
    "extra_close": ("thừa dấu {closer}.", "Xóa dấu {closer} này."),
    "wrong_close": (
        "dấu {found} không khớp với dấu {opener} mở ở dòng {line}.",
        "Thay dấu {found} bằng dấu {closer}.",
    ),
    "missing_close_quote": (
        "đoạn chữ “{words}” mở ngoặc kép ở đây nhưng đến hết dòng chưa đóng.",
        'Thêm dấu " vào cuối đoạn chữ.',
    ),
    "key_close_quote": ("thiếu dấu ngoặc kép đóng sau khóa “{key}”.", 'Viết là "{key}": giá trị.'),
    "missing_open_quote": ("thiếu dấu ngoặc kép mở trước “{words}”.", 'Thêm dấu " vào đúng chỗ này.'),
    "quote_in_string": (
        "có dấu ngoặc kép bên trong đoạn chữ.",
        'Gõ \\" thay cho dấu " ở giữa đoạn chữ, hoặc dùng ngoặc cong “ ”.',
    ),
    "curly_quote": (
        "đoạn chữ được bao bằng ngoặc cong {found}, không phải ngoặc kép thẳng.",
        'Thay các dấu bao ngoài bằng dấu " (Word hay tự đổi dấu này; hãy sửa trong Notepad).',
    ),
    "single_quote": (
        "đoạn chữ được bao bằng dấu nháy đơn {found}.",
        'Thay dấu bao ngoài bằng dấu ngoặc kép ".',
    ),
    "unquoted_key": ("khóa “{key}” chưa đặt trong ngoặc kép.", 'Viết là "{key}".'),
    "unquoted_text": ("chữ “{words}” chưa đặt trong ngoặc kép.", 'Viết là "{words}".'),
    "unexpected": (
        "không hiểu “{words}” ở đây.",
        'Xóa đi, hoặc viết đủ khóa và giá trị theo mẫu "khóa": giá trị.',
    ),
    "wrong_literal": ("“{words}” không đúng cách viết.", "Ghi {right}, chữ thường, không ngoặc kép."),
    "newline_in_string": (
        "có xuống dòng giữa đoạn chữ.",
        "Nối lại thành một dòng; đoạn văn mới thì để trong một cặp ngoặc kép riêng.",
    ),
    "control_character": (
        "có {name} bên trong đoạn chữ.",
        "Xóa đi, hoặc thay bằng dấu cách.",
    ),
    "bad_escape": (
        "không có cách viết “{found}” sau dấu gạch chéo ngược.",
        "Muốn in dấu \\ thì gõ hai lần: \\\\",
    ),
    "lone_surrogate": (
        "mã ký tự {found} chỉ là một nửa, không thành chữ.",
        "Xóa mã này rồi gõ thẳng ký tự cần viết.",
    ),
    "leading_zero": (
        "số “{found}” có số 0 ở đầu.",
        'Nếu là số thì ghi {right}; nếu muốn giữ số 0 thì đặt trong ngoặc kép: "{found}".',
    ),
    "grouped_number": ("số “{found}” có dấu ngăn cách hàng nghìn.", "Ghi liền các chữ số: {right}."),
    "decimal_comma": ("số “{found}” dùng dấu phẩy thập phân.", "Ghi dấu chấm thay dấu phẩy: {right}."),
    "bad_number": ("“{found}” không đúng cách viết số.", "Ghi là {right}."),
    "long_number": (
        "số “{found}” quá dài (tối đa {limit} chữ số).",
        "Kiểm tra lại; nếu là mã hiệu thì đặt trong ngoặc kép.",
    ),
    "large_exponent": (
        "số “{found}” lớn hoặc nhỏ quá mức.",
        "Ghi số bình thường, không dùng chữ e.",
    ),
}
"""What each code says: (what is wrong, how to mend it), ``str.format`` templates."""

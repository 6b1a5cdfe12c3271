"""What is said of a file that cannot be read as JSON, in Vietnamese: (what is wrong, how to mend it).

The first table is for files that are no text at all, the second for slips of writing. Names in braces are filled in
by the readers; ``code:variant`` is a special case of a code.
"""

from __future__ import annotations

from collections.abc import Mapping

_SAVE = "Mở tệp bằng Notepad hoặc VS Code rồi lưu lại với mã UTF-8."
_CHOOSE = "Chọn đúng tệp kế hoạch đuôi .json."
_START = "Chọn đúng tệp; muốn có tệp mới thì chạy: kehoach moi TEN.json."

FILE_MESSAGES: Mapping[str, tuple[str, str]] = {
    "not_found": ("không tìm thấy tệp này.", "Kiểm tra lại tên tệp và thư mục."),
    "not_permitted": ("không có quyền đọc tệp này.", "Đóng chương trình đang mở tệp, hoặc xin quyền đọc tệp."),
    "path_through_file": ("đường dẫn đi qua một tệp, không phải thư mục.", "Kiểm tra lại đường dẫn."),
    "impossible_name": ("tên tệp có ký tự không dùng được.", "Đặt lại tên tệp."),
    "unreadable": ("máy không đọc được tệp này (mã lỗi {number}).", "Chép tệp sang chỗ khác rồi thử lại."),
    "is_folder": ("đây là thư mục, không phải tệp.", "Ghi thêm tên tệp .json nằm trong thư mục."),
    "is_device": ("đây không phải tệp thường.", _CHOOSE),
    "too_large": ("tệp nặng {size} MB, quá mức {limit} MB.", "Kiểm tra xem có chọn nhầm tệp không."),
    "other_kind": ("đây là {kind}, không phải JSON.", _CHOOSE),
    "empty_bytes": ("đây không phải tệp chữ (có byte rỗng bên trong).", _CHOOSE),
    "empty_characters": ("đây không phải tệp chữ (có ký tự rỗng bên trong).", _CHOOSE),
    "broken_utf16": ("tệp mã {encoding} bị hỏng, có chỗ không thành chữ.", _SAVE),
    "old_encoding": (
        "tệp dùng bảng mã cũ {old}, không phải Unicode (UTF-8).",
        "Dùng Unikey (Ctrl+Shift+F6) chuyển mã sang Unicode, rồi lưu lại bằng Notepad với mã UTF-8.",
    ),
    "cut_off": ("tệp bị đứt giữa một chữ ở cuối.", "Chép lại tệp cho đủ, hoặc gõ tiếp phần còn thiếu từ chỗ này."),
    "stray_byte": ("có byte lạ, không thành chữ.", "Mở tệp bằng VS Code, xóa dấu lạ ở chỗ này, gõ lại rồi lưu."),
    "not_utf8": ("từ chỗ này tệp không phải mã UTF-8.", _SAVE),
}

FILE_KINDS: Mapping[str, str] = {
    "pdf": "tệp PDF",
    "doc": "tệp Word hoặc Excel đời cũ (.doc, .xls)",
    "rtf": "tệp văn bản RTF",
    "png": "tệp ảnh PNG",
    "jpeg": "tệp ảnh JPEG",
    "rar": "tệp nén RAR",
    "7z": "tệp nén 7z",
    "gzip": "tệp nén gzip",
    "docx": "tệp Word .docx",
    "xlsx": "tệp Excel .xlsx",
    "pptx": "tệp PowerPoint .pptx",
    "zip": "tệp nén ZIP",
}
"""What other files are called."""

CONTROL_NAMES: Mapping[str, str] = {"\t": "phím Tab", "\x0b": "dấu xuống dòng của Word (Shift+Enter)"}
CONTROL_NAME = "ký tự điều khiển (mã {number})"
A_MARK = "dấu {mark}"
THIS_MARK = "dấu {mark} này"
A_TEXT = "“{text}”"

JSON_MESSAGES: Mapping[str, tuple[str, str]] = {
    # Cả tệp.
    "empty": (
        "tệp trống, chưa có nội dung.",
        "Chép nội dung của một kế hoạch mẫu vào, hoặc chạy: kehoach moi TEN.json.",
    ),
    "no_brace": ("tệp phải mở đầu bằng dấu {{, nhưng ở đây là “{words}”.", _START),
    "web_page": ("đây là trang web hoặc tệp XML, không phải kế hoạch.", _START),
    "too_many_values": (
        "tệp có quá nhiều phần (hơn {limit}), không phải một kế hoạch in ra giấy được.",
        "Kiểm tra có chọn đúng tệp không; số liệu dài thì tách thành nhiều kế hoạch.",
    ),
    "many_more_faults": ("… và từ đây trở đi còn nhiều lỗi nữa.", "Sửa các lỗi trên rồi chạy lại."),
    "text_after_end": (
        "còn chữ “{found}” sau dấu {mark} ở dòng {line}, là dấu đã kết thúc cả tệp.",
        "Xóa phần thừa; nếu phần này vẫn cần thì xóa dấu {mark} đóng sớm.",
    ),
    "second_plan": (
        "từ đây là một kế hoạch nữa; kế hoạch trước đã đóng ở dòng {line}.",
        "Mỗi tệp một kế hoạch: chuyển phần này sang tệp khác.",
    ),
    "too_deep": (
        "các dấu [ và {{ lồng nhau quá {limit} lớp.",
        "Viết lại cho ít lớp hơn, hoặc kiểm tra xem có gõ thừa dấu mở không.",
    ),
    # Lời ghi chú.
    "unclosed_comment": ("lời chú thích mở bằng /* ở đây chưa được đóng.", "Thêm */ vào cuối lời chú thích."),
    "comment_mark": ("lời ghi chú phải mở bằng hai dấu gạch chéo.", "Sửa thành {right}"),
    # Dấu phẩy, dấu hai chấm.
    "missing_comma": ("thiếu dấu phẩy sau {before}.", "Thêm dấu , vào đúng chỗ này."),
    "comma_in_quotes": ("dấu phẩy nằm lọt vào trong ngoặc kép.", "Đưa dấu phẩy ra sau ngoặc kép: {right}"),
    "extra_comma": ("thừa dấu phẩy.", "Xóa dấu , này."),
    "wrong_separator": ("dùng dấu {found} để ngăn cách hai phần.", "Thay dấu {found} bằng dấu phẩy."),
    "missing_colon": ("thiếu dấu hai chấm sau khóa “{key}”.", "Thêm dấu : vào đúng chỗ này."),
    "wrong_colon": ("sau khóa “{key}” phải là dấu hai chấm, không phải dấu “{found}”.", "Sửa thành {right}"),
    "colon_in_key": ("dấu hai chấm nằm lọt vào trong ngoặc kép của khóa.", "Sửa thành {right}"),
    "extra_colon": ("thừa dấu hai chấm.", "Xóa dấu : này."),
    "missing_value": (
        "khóa “{key}” chưa có giá trị.",
        "Ghi giá trị sau dấu hai chấm; nếu chưa có gì thì ghi null hoặc xóa khóa này.",
    ),
    "missing_key": ("thiếu khóa trước {words}.", 'Trong dấu {{ }} mỗi giá trị phải có khóa: "khóa": giá trị.'),
    "duplicate_key": ("khóa “{key}” bị ghi hai lần, lần đầu ở dòng {line}.", "Giữ lại một chỗ, xóa chỗ kia."),
    # Dấu { } [ ].
    "missing_close": (
        "thiếu dấu {closer} để đóng dấu {opener} mở ở dòng {line}.",
        "Thêm {right} vào đúng chỗ này.",
    ),
    "missing_closes": (
        "thiếu các dấu {closer} để đóng những dấu mở ở dòng {line}.",
        "Thêm {right} vào đúng chỗ này.",
    ),
    "missing_last": ("thiếu dấu {closer} ở cuối tệp.", "Thêm dấu {closer} vào đúng chỗ này."),
    "missing_inner": (
        "thiếu một dấu {closer}: dấu {closer} cuối tệp đang đóng dấu mở ở dòng {line}.",
        "Thêm dấu {closer} vào chỗ kết thúc của phần mở ở dòng {line}; phần đó đóng rồi thì thêm vào cuối tệp.",
    ),
    "missing_end": (
        "tệp đã hết mà còn {count} dấu mở chưa được đóng.",
        "Tệp bị đứt thì chép lại cho đủ; nếu đã đủ thì thêm vào đúng chỗ này: {closer}",
    ),
    "missing_open": ("thiếu dấu {opener} trước {before}.", "Thêm dấu {opener} vào đúng chỗ này."),
    "missing_brackets": (
        "khóa “{key}” có nhiều giá trị mà không có dấu [ ].",
        "Sửa thành {right}",
    ),
    "missing_brackets:long": (
        "khóa “{key}” có nhiều giá trị mà không có dấu [ ].",
        "Thêm dấu [ vào đúng chỗ này và dấu ] sau giá trị cuối.",
    ),
    "missing_braces": (
        "khóa “{key}” nằm ngay trong danh sách [ ], không có dấu {{ }}.",
        "Thêm dấu {{ vào đúng chỗ này và dấu }} ở cuối phần đó.",
    ),
    "braces_for_list": (
        "đây là danh sách (không có khóa) nhưng đặt trong dấu {{ }}.",
        "Thay {{ }} bằng [ ]: {right}",
    ),
    "braces_for_list:long": (
        "đây là danh sách (không có khóa) nhưng đặt trong dấu {{ }}.",
        "Thay dấu {{ này bằng dấu [ và dấu }} ở cuối bằng dấu ].",
    ),
    "round_brackets": ("dùng ngoặc tròn ( ) cho danh sách.", "Thay dấu ( bằng dấu [ và dấu ) bằng dấu ]."),
    "double_brace": ("có hai dấu {{ liền nhau.", "Chỉ giữ một dấu {{ ở đây và một dấu }} ở cuối phần này."),
    "extra_open": ("thừa dấu {opener}.", "Xóa dấu {opener} này."),
    "extra_close": ("thừa dấu {closer}.", "Xóa dấu {closer} này."),
    "wrong_close": (
        "dấu {found} không khớp với dấu {opener} mở ở dòng {line}.",
        "Thay dấu {found} bằng dấu {closer}.",
    ),
    # Ngoặc kép.
    "missing_close_quote": ("thiếu dấu ngoặc kép đóng sau “{words}”.", 'Thêm dấu " vào đúng chỗ này.'),
    "missing_close_quote:blank": ("ngoặc kép mở ở đây mà chưa có lời, chưa đóng.", 'Ghi lời rồi thêm dấu ", hoặc xóa.'),
    "key_close_quote": ("thiếu dấu ngoặc kép đóng sau khóa “{key}”.", 'Sửa thành "{key}":'),
    "missing_open_quote": ("thiếu dấu ngoặc kép mở trước “{words}”.", 'Thêm dấu " vào đúng chỗ này.'),
    "extra_quote": ("thừa một dấu ngoặc kép.", 'Xóa dấu " này.'),
    "escaped_quote": (
        "dấu \\ đứng ngay trước ngoặc kép nên đoạn chữ chưa được đóng.",
        'Sửa thành \\\\" hoặc bỏ dấu \\.',
    ),
    "quote_in_string": ("có dấu ngoặc kép bên trong đoạn chữ.", 'Dùng ngoặc cong: “{right}”, hoặc gõ \\"{right}\\".'),
    "quote_in_string:long": (
        "có dấu ngoặc kép bên trong đoạn chữ.",
        'Gõ \\" thay cho dấu " ở giữa đoạn chữ, hoặc dùng ngoặc cong “ ”.',
    ),
    "joined_texts": ("không nối hai đoạn chữ bằng dấu +.", "Ghi thành một đoạn: {right}"),
    "joined_texts:long": ("không nối hai đoạn chữ bằng dấu +.", "Ghi thành một đoạn trong một cặp ngoặc kép."),
    "curly_quote": ("đoạn chữ được bao bằng ngoặc cong {found} của Word.", "Sửa cả dòng thành {right}"),
    "curly_quote:long": (
        "đoạn chữ được bao bằng ngoặc cong {found} của Word.",
        'Thay các dấu bao ngoài ở dòng này bằng dấu ngoặc kép thẳng ".',
    ),
    "single_quote": ("đoạn chữ được bao bằng dấu nháy đơn {found}.", "Sửa cả dòng thành {right}"),
    "single_quote:long": (
        "đoạn chữ được bao bằng dấu nháy đơn {found}.",
        'Thay các dấu bao ngoài ở dòng này bằng dấu ngoặc kép thẳng ".',
    ),
    "unquoted_key": ("khóa “{key}” chưa đặt trong ngoặc kép.", 'Sửa thành "{key}":'),
    "unquoted_text": ("chữ “{words}” chưa đặt trong ngoặc kép.", "Sửa thành {right}"),
    "unquoted_text:long": ("chữ “{words}” chưa đặt trong ngoặc kép.", 'Thêm dấu " ở đầu và ở cuối đoạn chữ.'),
    "unexpected": (
        "không hiểu “{words}” ở đây.",
        'Xóa đi, hoặc viết đủ khóa và giá trị theo mẫu "khóa": giá trị.',
    ),
    # Bên trong đoạn chữ.
    "newline_in_string": (
        "có xuống dòng giữa đoạn chữ.",
        "Nối lại thành một dòng; đoạn văn mới thì để trong một cặp ngoặc kép riêng.",
    ),
    "control_character": ("có {name} bên trong đoạn chữ.", "Xóa đi, hoặc thay bằng dấu cách."),
    "bad_escape": (
        "không có cách viết “{found}” sau dấu gạch chéo ngược.",
        "Muốn in dấu \\ thì gõ hai lần: \\\\; trong tên thư mục thì dùng dấu /.",
    ),
    "lone_surrogate": (
        "mã ký tự {found} chỉ là một nửa, không thành chữ.",
        "Xóa mã này rồi gõ thẳng ký tự cần viết.",
    ),
    # Con số, true, false, null.
    "wrong_literal": ("“{words}” không đúng cách viết.", "Sửa thành {right} (chữ thường, không ngoặc kép)."),
    "yes": (
        "“{words}” chưa đúng cách viết.",
        'Đúng thì ghi true; nếu là lời in ra thì đặt trong ngoặc kép: "{words}".',
    ),
    "no": (
        "“{words}” chưa đúng cách viết.",
        'Sai thì ghi false, chưa có thì ghi null; nếu là lời in ra thì đặt trong ngoặc kép: "{words}".',
    ),
    "dots": ("“{words}” không phải giá trị.", "Chưa có thì sửa thành null."),
    "leading_zero": (
        "số “{found}” có số 0 ở đầu.",
        'Nếu là số thì ghi {right}; nếu muốn giữ số 0 thì đặt trong ngoặc kép: "{found}".',
    ),
    "grouped_number": ("số “{found}” có dấu ngăn cách hàng nghìn.", "Sửa thành {right}"),
    "decimal_comma": ("số “{found}” dùng dấu phẩy thập phân.", "Sửa thành {right}"),
    "bad_number": ("“{found}” không đúng cách viết số.", "Sửa thành {right}"),
    "number_with_unit": (
        "“{found}” gồm cả số và đơn vị.",
        'Chỉ ghi số: {right}; nếu là lời in ra thì đặt trong ngoặc kép: "{found}".',
    ),
    "sum": ("“{found}” là phép tính.", "Ghi kết quả: {right}"),
    "long_number": (
        "số “{found}” quá dài (tối đa {limit} chữ số).",
        "Kiểm tra lại; nếu là mã hiệu thì đặt trong ngoặc kép.",
    ),
    "large_exponent": ("số “{found}” lớn hoặc nhỏ quá mức.", "Ghi số bình thường, không dùng chữ e."),
}
"""What each slip of writing says; what follows a last colon is typed as it stands."""

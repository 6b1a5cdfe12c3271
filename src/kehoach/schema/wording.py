"""Every Vietnamese word an editor shows that no other stage says: names of parts, choices, and messages."""

from __future__ import annotations

from collections.abc import Mapping

CLASS_TERMS: Mapping[str, str] = {
    "Plan": "kế hoạch",
    "Organization": "cơ quan ban hành",
    "Contact": "thông tin liên hệ",
    "Citation": "văn bản viện dẫn",
    "LegalBasis": "căn cứ",
    "Lists": "khối có kiểu",
    "Item": "dòng có kiểu",
    "Section": "mục",
    "Clause": "khoản",
    "SubClause": "tiểu khoản",
    "Point": "điểm",
    "Dash": "gạch đầu dòng",
    "Plus": "dấu cộng",
    "Star": "dấu sao",
    "Bracketed": "số trong ngoặc",
    "Paragraph": "đoạn",
    "Aims": "mục đích, yêu cầu",
    "Targets": "danh sách chỉ tiêu",
    "Target": "chỉ tiêu",
    "Criteria": "danh sách tiêu chí",
    "Criterion": "tiêu chí",
    "Tasks": "danh sách nhiệm vụ",
    "Task": "nhiệm vụ",
    "Responsibilities": "phân công",
    "Responsibility": "việc giao cho một đơn vị",
    "Funding": "kinh phí",
    "FundingSource": "nguồn kinh phí",
    "Table": "bảng",
    "Column": "cột",
    "Row": "dòng của bảng",
    "Cell": "ô",
    "GroupRow": "dòng nhóm",
    "Total": "dòng tổng cộng",
    "Recipient": "nơi nhận",
    "Archive": "lưu",
    "Signature": "chữ ký, thẩm quyền ký",
    "Annex": "phụ lục",
    "OfficeProfile": "hồ sơ cơ quan",
}
"""Every class of the model in the order of the glossary, with the word an office has for it."""

_NUMBERING = {
    "khoan": "1. 2. 3.",
    "tieu_khoan": "1.1. 1.2. (chỉ ngay trong khoản)",
    "diem": "a) b) c) d) đ)",
    "gach": "gạch đầu dòng “-”",
    "cong": "dấu “+”",
    "sao": "dấu “*”",
    "so_ngoac": "(1) (2) (3)",
    "doan": "đoạn văn, không đánh số",
}
_ALIGNMENT = {"trai": "căn trái", "giua": "căn giữa", "phai": "căn phải"}

CHOICES: Mapping[str, Mapping[str, str]] = {
    "Aims.kind": _NUMBERING,
    "Targets.kind": _NUMBERING,
    "Tasks.kind": _NUMBERING,
    "Responsibilities.kind": _NUMBERING,
    "Criteria.kind": {**_NUMBERING, "so": "1. 2. 3., danh sách đánh số riêng"},
    "Tasks.line_kind": {kind: _NUMBERING[kind] for kind in ("gach", "cong", "doan")},
    "Tasks.form": {"doan": "từng đoạn có chủ trì, phối hợp, thời hạn…", "bang": "một bảng, mỗi phần một cột"},
    "Tasks.labels": {
        "noi_dung": "nhãn của nội dung thực hiện",
        "chu_tri": "nhãn của đơn vị chủ trì",
        "phoi_hop": "nhãn của đơn vị phối hợp",
        "thoi_han": "nhãn của thời hạn",
        "san_pham": "nhãn của sản phẩm",
        "kinh_phi": "nhãn của kinh phí",
        "ghi_chu": "nhãn của ghi chú",
    },
    "Column.align": _ALIGNMENT,
    "Cell.align": _ALIGNMENT,
    "Column.kind": {
        "chu": "chữ",
        "so": "số, căn phải",
        "tien": "tiền (đồng), căn phải, có dấu chấm hàng nghìn",
        "stt": "số thứ tự tự đánh; các dòng không ghi ô của cột này",
    },
    "Plan.date_style": {"dai": "ngày 05 tháng 3 năm 2026", "ngan": "05/3/2026"},
    "Plan.secrecy": {
        "Mật": "dấu độ mật, mức thấp nhất",
        "Tối mật": "dấu độ mật, mức giữa",
        "Tuyệt mật": "dấu độ mật, mức cao nhất",
    },
    "Plan.urgency": {
        "Khẩn": "dấu độ khẩn, mức thấp nhất",
        "Thượng khẩn": "dấu độ khẩn, mức giữa",
        "Hỏa tốc": "dấu độ khẩn, mức cao nhất",
    },
    "Plan.circulation": {
        "Xem xong trả lại": "người nhận đọc xong gửi trả",
        "Lưu hành nội bộ": "chỉ dùng trong cơ quan",
    },
}
"""What each choice of a field means, by class and attribute."""

WORDS: Mapping[str, str] = {
    # Around what the model says of a key.
    "example": "Ví dụ:",
    "default": "Không ghi thì là `{value}`.",
    "left_out": "như khi không ghi khóa này",
    # Mistakes.
    "wrong_kind": "Cần {kinds}. Viết theo mẫu {example}.",
    "wrong_kind_bare": "Cần {kinds}.",
    "wrong_choice": "Chọn một trong: {choices}.",
    "unknown_key": "Không có khóa này ở đây. Sửa lại tên khóa hoặc xóa; ở đây chỉ dùng: {keys}.",
    "missing": "Chưa có khóa “{key}” ({title}). Thêm khóa này, ví dụ {example}.",
    "unknown_block": "Chưa rõ khối này là gì. Phải có một trong các khóa: {keys}.",
    "inner_section": "Mục chỉ đứng ngoài cùng. Đổi muc thành khoan, hoặc đưa cả khối này ra khỏi gom.",
    "too_few": "Danh sách còn trống. Ghi ít nhất một phần, hoặc xóa cả khóa này.",
    "too_many": "Nhiều nhất {most} phần.",
    "too_small": "Phải từ {least} trở lên.",
    "not_above": "Phải lớn hơn {least}.",
    "too_large": "Không được quá {most}.",
    "not_a_date": 'Ngày này viết sai, hoặc không có trong lịch. Ghi như "15/4/2026", "4/2026" hoặc "2026".',
    "not_a_deadline": 'Ngày này không có trong lịch. Ghi như "30/6/2026", "6/2026", hoặc bằng lời: "Quý II năm 2026".',
    "bad_number": "Chỉ ghi con số từ 1 đến 999999, ví dụ 12; chưa có số thì ghi null.",
    "bad_abbreviation": "Viết liền, chỉ dùng chữ và số, nối các phần bằng gạch nối, ví dụ UBND hoặc BCĐ-PCTT.",
    "bad_symbol": 'Ký hiệu viết liền, không có số và dấu /. Mỗi phần một chuỗi, ví dụ ["KH", "UBND"].',
    "number_word": "Chữ “số” tự in. Chỉ ghi số và ký hiệu, ví dụ 2194/QĐ-UBND.",
    # The parts that are not of one class.
    "block": "Đoạn hoặc khối",
    "block_about": (
        "Một đoạn văn trong ngoặc kép, hoặc một khối {{ … }}. Khóa đầu của khối cho biết là gì: {kinds}; "
        "hoặc {lists}. Trong chữ, `**đậm**` và `*nghiêng*` in đậm, nghiêng."
    ),
    "row": "Dòng của bảng",
    "row_about": "Các ô trong dấu [ ], từ trái sang phải, bỏ cột số thứ tự; hoặc khối {{ … }} có nhom, hay o và dam…",
    # What only the plan of a batch has.
    "repeat": "Lặp lại",
    "repeat_about": "Phần tử này được lặp lại, mỗi dòng của trang tính một lần.",
    "bad_repeat": (
        'Khối lap_lai cần đủ ba khóa, ví dụ {{"lap_lai": {{"trang": "Công việc", "khoa": "ma_xa", "mau": …}}}}.'
    ),
    "sheet": "Trang tính",
    "sheet_about": "Tên trang tính có các dòng để lặp lại.",
    "row_key": "Cột khóa",
    "row_key_about": "Cột có ở cả hai trang: dòng nào ghi giống văn bản đang làm thì thuộc về nó.",
    # The schema files themselves.
    "file": "{mark}: tệp này do kehoach luoc-do ghi ra để trình soạn thảo gợi ý. Đừng sửa: bản mới sẽ ghi đè.",
    "written": "Đã ghi {file}",
    "use_it": 'Để tệp này cạnh tệp cần viết, và thêm vào đầu tệp đó dòng "$schema": "{name}", để VS Code gợi ý.',
    "not_ours": "đã có {file}, và đó không phải lược đồ do kehoach ghi ra nên không ghi đè. Chọn tên khác.",
    "wrong_ending": "{file} không phải tên của tệp lược đồ. Ghi tên có đuôi .json, ví dụ {name}.",
    "plan_about": "Kế hoạch của kehoach. Tạo văn bản Word: kehoach tao TỆP.json",
    "batch": "Kế hoạch hàng loạt",
    "batch_about": (
        "Kế hoạch có chỗ điền {{ten_cot}}, mỗi dòng của bảng Excel thành một văn bản. "
        "Lệnh: kehoach hang-loat TỆP.json BẢNG.xlsx -o THƯ_MỤC"
    ),
    "profile_about": "Phần dùng chung cho các kế hoạch của một cơ quan; kế hoạch gọi đến bằng khóa ho_so.",
}


def words(code: str, **gaps: object) -> str:
    """Fill the gaps of the sentence called ``code``. Raises KeyError for an unknown code or gap."""
    return WORDS[code].format(**gaps)

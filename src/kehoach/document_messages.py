"""What is said of a Word document that cannot be read, or was read with reservations, in Vietnamese."""

from __future__ import annotations

from collections.abc import Mapping

DOCUMENT_MESSAGES: Mapping[str, str] = {
    "missing": "{file}: không tìm thấy tệp này. Kiểm tra lại tên tệp và thư mục.",
    "denied": "{file}: không có quyền đọc tệp này. Đóng chương trình đang mở tệp, hoặc xin quyền đọc.",
    "unreadable": "{file}: máy không đọc được tệp này. Chép tệp sang chỗ khác rồi thử lại.",
    "is_folder": "{file}: đây là thư mục. Ghi thêm tên tệp .docx nằm trong thư mục.",
    "no_file": "{file}: đây không phải tệp thường. Chọn một tệp .docx.",
    "empty": "{file}: tệp trống, không có gì để kiểm tra.",
    "too_large": "{file}: tệp lớn hơn {limit} MB nên không mở. Bỏ bớt ảnh trong văn bản rồi thử lại.",
    "too_large_inside": "{file}: tệp bung ra quá lớn nên không mở. Kiểm tra xem tệp lấy từ đâu.",
    "broken_zip": "{file}: tệp .docx bị hỏng. Mở bằng Word, để Word sửa rồi lưu lại.",
    "broken_part": "{file}: phần {part} trong tệp bị hỏng. Mở bằng Word, để Word sửa rồi lưu lại.",
    "missing_part": "{file}: trong tệp thiếu phần {part}. Mở bằng Word rồi lưu lại dạng .docx.",
    "not_word": "{file}: đây không phải văn bản Word .docx. Chọn tệp .docx.",
    "old_word": "{file}: đây là tệp Word đời cũ (.doc). Mở bằng Word, chọn Lưu dưới dạng (Save as), loại .docx.",
    "encrypted": "{file}: văn bản đặt mật khẩu mở nên không đọc được. Bỏ mật khẩu trong Word rồi thử lại.",
    "pdf": "{file}: đây là tệp PDF, không kiểm tra được thể thức. Chọn tệp Word .docx của văn bản này.",
    "rtf": "{file}: đây là tệp RTF. Mở bằng Word rồi lưu lại dạng .docx.",
    "picture": "{file}: đây là tệp ảnh, không kiểm tra được. Chọn tệp Word .docx.",
}


def document_message(code: str, **gaps: object) -> str:
    """Fill the gaps of the sentence called ``code``. Raises KeyError for an unknown code or gap."""
    return DOCUMENT_MESSAGES[code].format(**gaps)

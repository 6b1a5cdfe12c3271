"""What is said of a Word document that cannot be read, or was read with reservations, in Vietnamese."""

from __future__ import annotations

from collections.abc import Mapping

DOCUMENT_MESSAGES: Mapping[str, str] = {
    "missing": "{file}: không tìm thấy tệp này. Kiểm tra lại tên tệp và thư mục.",
    "denied": "{file}: không có quyền đọc tệp này. Đóng chương trình đang mở tệp, hoặc xin quyền đọc.",
    "unreadable": "{file}: máy không đọc được tệp này. Chép tệp sang chỗ khác rồi thử lại.",
    "is_folder": "{file}: đây là thư mục. Ghi thêm tên tệp trong thư mục, hoặc *.docx để kiểm tra mọi tệp trong đó.",
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
    "html": "{file}: đây là trang web lưu lại, không phải văn bản Word. Mở bằng Word rồi lưu lại dạng .docx.",
    "odt": "{file}: đây là tệp LibreOffice (.odt). Mở bằng LibreOffice hoặc Word rồi lưu lại dạng .docx.",
    "excel": "{file}: đây là bảng tính Excel, không phải văn bản Word. Chọn tệp .docx.",
    "slides": "{file}: đây là tệp trình chiếu PowerPoint, không phải văn bản Word. Chọn tệp .docx.",
    "word_xml": "{file}: đây là văn bản Word lưu dạng XML. Mở bằng Word, chọn Lưu dưới dạng (Save as), loại .docx.",
    "picture": "{file}: đây là tệp ảnh, không kiểm tra được. Chọn tệp Word .docx.",
}

REMARK_MESSAGES: Mapping[str, str] = {
    "insertion": "Có {times} chỗ thêm chữ còn theo dõi (Track Changes). Văn bản được đọc như đã chấp nhận chúng.",
    "deletion": "Có {times} chỗ xóa chữ còn theo dõi (Track Changes). Văn bản được đọc như đã xóa thật.",
    "formatting": "Có {times} chỗ đổi cách trình bày còn theo dõi (Track Changes). Văn bản được đọc theo cách mới.",
    "hidden": "Có {times} đoạn chữ ẩn. Chữ ẩn không in ra nên không được kiểm tra.",
    "chunk": "Có {times} văn bản khác được chèn bằng liên kết. Phần đó không đọc được: chép hẳn chữ vào văn bản.",
}
"""What is said of a reading that went well, by the code of a ``Remark``."""


def remark_message(code: str, times: int) -> str:
    """Word a ``Remark``. Raises KeyError for an unknown code."""
    return REMARK_MESSAGES[code].format(times=times)


def document_message(code: str, **gaps: object) -> str:
    """Fill the gaps of the sentence called ``code``. Raises KeyError for an unknown code or gap."""
    return DOCUMENT_MESSAGES[code].format(**gaps)

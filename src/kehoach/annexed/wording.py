"""What may be wrong with an annex that is a file, worded once: what it is, and how to mend it."""

from __future__ import annotations

from collections.abc import Mapping

MESSAGES: Mapping[str, tuple[str, str]] = {
    "annex_missing": ("không thấy tệp {file}.", "Chép tệp vào cạnh kế hoạch, hoặc sửa lại tên ở tep."),
    "annex_unreadable": ("không đọc được tệp {file}.", "Đóng chương trình đang mở tệp rồi chạy lại."),
    "annex_no_file": ("{file} không phải một tệp.", "Ghi tên một tệp PDF."),
    "annex_outside": (
        "{file} là lối tắt ra ngoài thư mục của kế hoạch.",
        "Chép hẳn tệp vào cạnh kế hoạch.",
    ),
    "annex_large": ("{file} lớn hơn {limit} MB.", "Lưu lại tệp đó với ảnh nhỏ hơn, hoặc tách tệp."),
    "annex_long": ("{file} có hơn {limit} trang.", "Tách thành nhiều phụ lục, hoặc gửi riêng."),
    "annex_not_pdf": ("{file} không phải tệp PDF.", "Mở tệp đó, lưu thành PDF rồi ghi lại tên."),
    "annex_broken": ("{file} bị hỏng, không đọc được.", "Xin lại tệp, hoặc in lại thành PDF."),
    "annex_locked": ("{file} có mật khẩu hoặc bị khóa.", "Bỏ khóa, hoặc mở tệp rồi in lại thành PDF."),
    "annex_changes": (
        "{file} có lớp bị ẩn, hoặc có ô điền mà chữ chỉ hiện khi mở bằng phần mềm.",
        "Mở tệp rồi in lại thành PDF.",
    ),
    "annex_not_archival": (
        "{file} không đạt PDF/A ({reasons}).",
        "Xin tệp đạt PDF/A, hoặc mở tệp rồi lưu lại dạng PDF/A; nếu không thì bỏ --pdf-a.",
    ),
}

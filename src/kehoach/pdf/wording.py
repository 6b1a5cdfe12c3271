"""Every Vietnamese sentence about making a PDF, worded once."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    # Which program.
    "no_engine": (
        "máy này chưa có chương trình tạo PDF. Chọn một cách: cài LibreOffice (libreoffice.org; trên Debian, Ubuntu: "
        "apt install libreoffice-writer-nogui fonts-liberation2), bản in giống Word nhất; hoặc chạy: "
        "pip install 'kehoach[pdf]', gọn hơn."
    ),
    "no_libreoffice": (
        "không tìm thấy LibreOffice. Cài từ libreoffice.org (trên Debian, Ubuntu: apt install "
        "libreoffice-writer-nogui), hoặc ghi đường dẫn tới soffice vào biến môi trường {variable}."
    ),
    "wrong_libreoffice": (
        "biến môi trường {variable} ghi {program}, nhưng đó không phải chương trình chạy được. "
        "Ghi đường dẫn tới soffice, hoặc xóa biến này."
    ),
    "no_rdocx": "chưa có máy rdocx. Cài bằng lệnh: pip install 'kehoach[pdf]'",
    "unknown_engine": "không có máy “{name}”. Các máy có: {known}.",
    # What one document came to.
    "unreadable": "chương trình tạo PDF đã ghi ra một tệp hỏng. Chạy lại; nếu vẫn hỏng thì thử máy khác bằng --may.",
    "words_lost": "bản PDF tạo ra bị mất chữ ({words}) nên không dùng. Thử máy khác bằng --may.",
    "letters_lost": "bản PDF tạo ra bị mất chữ nên không dùng. Thử máy khác bằng --may.",
    "nothing_made": (
        "{program} chạy xong mà không ghi ra tệp PDF nào. Chạy lại; nếu vẫn vậy thì cài lại {program}, "
        "hoặc thử --may {instead}."
    ),
    "hung": (
        "{program} không xong sau {seconds} giây nên đã bị dừng. Đóng bớt chương trình rồi chạy lại, "
        "hoặc thử --may {instead}."
    ),
    "died": "{program} bị dừng giữa chừng ({detail}). Chạy lại; nếu vẫn vậy thì thử --may {instead}.",
    "died_signal": "tín hiệu {number}",
    "died_code": "mã thoát {number}",
    "not_started": "không chạy được {program} ({path}). Cài lại {program}, hoặc thử --may {instead}.",
    "disk_full": "không tạo được PDF: đĩa chứa thư mục tạm {folder} đã đầy. Xóa bớt tệp rồi chạy lại.",
    "no_folder": "không tạo được PDF: không ghi được vào thư mục tạm {folder}. Kiểm tra quyền ghi.",
    "refused": "{program} không tạo được PDF từ văn bản này ({detail}). Thử --may {instead}.",
    # Fonts.
    "font": (
        "chữ trong bản PDF không phải Times New Roman mà là {fonts}, vì máy này không có phông Times New Roman đủ chữ "
        "tiếng Việt. Chỗ ngắt dòng, ngắt trang có thể khác bản Word."
    ),
    "font_of_template": (
        "chữ trong bản PDF in bằng phông {fonts}, vì máy này không có phông mà mẫu Word ghi ({named}) hoặc phông đó "
        "thiếu chữ tiếng Việt. Chỗ ngắt dòng, ngắt trang có thể khác bản Word. Cài phông đó, hoặc đổi phông trong mẫu "
        "thành Times New Roman."
    ),
    "font_help": (
        "Cài phông cùng cỡ: trên Debian, Ubuntu: apt install fonts-liberation2 (gói fonts-liberation của Debian 12 "
        "thiếu chữ có dấu)."
    ),
    "font_help_windows": "Cài lại phông Times New Roman của Windows.",
    "font_help_mac": "Cài phông Times New Roman bằng ứng dụng Font Book.",
}


def words(code: str, /, **gaps: object) -> str:
    """Fill the gaps of the sentence called ``code``. Raises KeyError for an unknown sentence or gap."""
    return SENTENCES[code].format(**gaps)

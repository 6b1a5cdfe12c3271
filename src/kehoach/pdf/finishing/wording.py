"""Every Vietnamese sentence about finishing a PDF, worded once."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "field": "Chữ ký số: {title} {name}",
    "no_field": (
        "{file}: không tìm được chỗ ký nên không đặt ô chữ ký số. "
        "Văn bản vẫn dùng được; khi ký số thì tự kéo ô chữ ký vào chỗ ký."
    ),
    "not_finished": "chương trình tạo PDF đã ghi ra một tệp lạ nên không hoàn thiện được. Thử máy khác bằng --may.",
    # Annexes that are PDF files.
    "annex_lost": (
        "không tìm thấy chỗ của phụ lục {file} trong bản PDF nên không ghép được. Giữ dòng “Tệp kèm theo” như mẫu gốc; "
        "máy chưa có phông Times New Roman thì cài (trên Debian, Ubuntu: apt install fonts-liberation2); "
        "hoặc thử máy khác bằng --may."
    ),
    # PDF/A.
    "not_archival": "không tạo được PDF/A: {reasons}. Bỏ --pdf-a, hoặc thử --may libreoffice.",
    "font": "phông chữ {name} không nằm trong tệp",
    "colour": "có màu in (CMYK)",
    "action": "có lệnh tự chạy ({name})",
    "annotation": "có ghi chú không in ra được",
    "form": "có biểu mẫu kiểu XFA",
    "filter": "có cách nén không được phép ({name})",
    "picture": "có ảnh hoặc hình dùng cách vẽ không được phép ({name})",
    "outside": "có phần nằm ở một tệp khác",
    "size": "có trang dài hơn 5 mét",
    "identity": "tệp không khai là PDF/A-3",
    "metadata": "thông tin của tệp không khớp nhau ({name})",
    "profile": "thiếu hồ sơ màu",
    "attachment": "tệp kèm theo khai thiếu ({name})",
    "encrypted": "tệp bị khóa",
    "number": "tệp không có số nhận dạng",
}


def words(code: str, /, **gaps: object) -> str:
    """Fill the gaps of the sentence called ``code``. Raises KeyError for an unknown code or gap."""
    return SENTENCES[code].format(**gaps)

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
    "annex_missing": (
        "phu_luc[{index}].tep: không thấy tệp {file}. Chép tệp vào cạnh kế hoạch, hoặc sửa lại tên ở tep."
    ),
    "annex_unreadable": "phu_luc[{index}].tep: không đọc được tệp {file}. Đóng chương trình đang mở tệp rồi chạy lại.",
    "annex_no_file": "phu_luc[{index}].tep: {file} không phải một tệp. Ghi tên một tệp PDF.",
    "annex_outside": (
        "phu_luc[{index}].tep: {file} là lối tắt ra ngoài thư mục của kế hoạch. Chép hẳn tệp vào cạnh kế hoạch."
    ),
    "annex_large": "phu_luc[{index}].tep: {file} lớn hơn {limit} MB. Lưu lại tệp đó với ảnh nhỏ hơn, hoặc tách tệp.",
    "annex_long": "phu_luc[{index}].tep: {file} có hơn {limit} trang. Tách thành nhiều phụ lục, hoặc gửi riêng.",
    "annex_not_pdf": "phu_luc[{index}].tep: {file} không phải tệp PDF. Mở tệp đó, lưu thành PDF rồi ghi lại tên.",
    "annex_broken": "phu_luc[{index}].tep: {file} bị hỏng, không đọc được. Xin lại tệp, hoặc in lại thành PDF.",
    "annex_locked": (
        "phu_luc[{index}].tep: {file} có mật khẩu hoặc bị khóa. Bỏ khóa, hoặc mở tệp rồi in lại thành PDF."
    ),
    "annex_is_target": "{file} là phụ lục của chính kế hoạch này. Cho tên tệp ra khác bằng -o.",
    "annex_changes": (
        "phu_luc[{index}].tep: {file} có lớp bị ẩn, hoặc có ô điền mà chữ chỉ hiện khi mở bằng phần mềm. "
        "Mở tệp rồi in lại thành PDF."
    ),
    "annex_lost": (
        "không tìm thấy chỗ của phụ lục {file} trong bản PDF nên không ghép được. Giữ dòng “Tệp kèm theo” như mẫu gốc; "
        "máy chưa có phông Times New Roman thì cài (trên Debian, Ubuntu: apt install fonts-liberation2); "
        "hoặc thử máy khác bằng --may."
    ),
    # PDF/A.
    "not_archival": "không tạo được PDF/A: {reasons}. Bỏ --pdf-a, hoặc thử --may libreoffice.",
    "annex_not_archival": (
        "phu_luc[{index}].tep: {file} không đạt PDF/A ({reasons}). "
        "Xin tệp đạt PDF/A, hoặc mở tệp rồi lưu lại dạng PDF/A; nếu không thì bỏ --pdf-a."
    ),
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

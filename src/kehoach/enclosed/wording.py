"""Every Vietnamese sentence about plans that are taken out of documents."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "is_folder": "{file}: đây là thư mục. Ghi tên một tệp .docx hoặc .pdf trong thư mục.",
    "other_kind": "{file}: chỉ lấy được kế hoạch từ tệp .docx hoặc .pdf do kehoach tạo.",
    "is_json": "{file}: đây đã là tệp .json, không phải lấy ra nữa.",
    "no_source": (
        "{file}: trong tệp không có kế hoạch kèm theo. Tệp không do kehoach tạo, được tạo với --khong-kem-nguon, "
        "hoặc phần kèm theo đã bị xóa khi lưu lại."
    ),
    "broken_source": "{file}: kế hoạch kèm trong tệp đã bị hỏng. Tìm một bản khác của văn bản này.",
    "too_large": "{file}: kế hoạch kèm trong tệp lớn hơn {limit} MB nên không lấy ra.",
    "broken_pdf": "{file}: tệp PDF bị hỏng, không đọc được. Chép lại tệp từ nơi khác rồi thử lại.",
    "encrypted_pdf": "{file}: tệp PDF đặt mật khẩu nên không đọc được. Bỏ mật khẩu rồi thử lại.",
    "taken_out": "Đã lấy kế hoạch từ {document} ra {file}",
    "edited": (
        "{document} đã được sửa từ khi tạo. {file} theo kế hoạch lúc tạo, chưa có những chỗ sửa trong Word: "
        "muốn giữ thì sửa lại trong {file}."
    ),
    "signed or edited": (
        "{document} đã được ký hoặc sửa từ khi tạo. {file} theo kế hoạch lúc tạo: chỉ ký thì không sao, "
        "có sửa chữ thì sửa lại cả trong {file}."
    ),
    "unknown": (
        "không rõ {document} có được sửa từ khi tạo hay không. {file} theo kế hoạch lúc tạo: so lại với văn bản."
    ),
    "exists": "đã có {file}, kehoach lay-json không ghi đè. Thêm -o và một tên khác, ví dụ -o {example}",
    "wrong_ending": "-o {output} phải là tên tệp có đuôi .json, hoặc thư mục đã có. Ví dụ: -o {example}",
}


def words(code: str, /, **gaps: object) -> str:
    """Fill the gaps of the sentence called ``code``. Raises KeyError for an unknown code or gap."""
    return WORDS[code].format(**gaps)

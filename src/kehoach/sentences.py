"""Every Vietnamese sentence about files, templates and results, worded once; validation is in ``messages``."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    # The Word template.
    "template_file": "mẫu Word {file}: {detail}",
    "template_unreadable": "không đọc được mẫu Word {file}. Kiểm tra tên tệp và quyền đọc.",
    "too_large": "tệp lớn hơn {limit} MB. Dùng một mẫu nhỏ hơn, bỏ bớt ảnh trong mẫu.",
    "unpacks_too_large": "tệp bung ra lớn hơn {limit} MB nên không mở. Dùng một mẫu khác.",
    "not_docx": "không phải tệp .docx lành lặn. Mở bằng Word, lưu lại dạng “Word Document (*.docx)”.",
    "missing_part": "trong tệp thiếu phần {part}. Mở bằng Word, lưu lại dạng .docx.",
    "broken_part": "phần {part} trong tệp bị hỏng. Mở bằng Word, lưu lại dạng .docx.",
    "missing_style": "thiếu kiểu {names}. Chép các kiểu này từ mẫu gốc sang, đừng đổi tên kiểu.",
    "style_without_list": "kiểu {names} không còn đánh số tự động. Gắn lại kiểu với danh sách đánh số như mẫu gốc.",
    "no_page_size": "không thấy khổ giấy và lề trang. Mở bằng Word, đặt lại khổ giấy A4 rồi lưu.",
    "missing_placeholder": "thiếu chỗ điền {names}. Ghi lại vào mẫu đúng chỗ, ví dụ {{{{p noi_dung }}}}.",
    "unknown_placeholder": "có chỗ điền lạ {names}. Xóa khỏi mẫu hoặc sửa lại tên.",
    "broken_placeholder": "chỗ điền trong phần {part} viết sai gần “{detail}”. Xem lại các dấu {{{{ }}}} và {{% %}}.",
    "forbidden_in_template": (
        "phần {part} có lệnh không được phép. Mẫu chỉ được có chỗ điền {{{{ tên }}}} và điều kiện {{% if tên %}}."
    ),
    "undefined_placeholder": "không có gì để điền vào một chỗ trong mẫu ({detail}).",
    "nothing_to_print": (
        "mẫu điền số, ngày, nơi nhận hoặc chữ ký cho kế hoạch không có phần đó. "
        "Giữ các dòng {{%tr if so_ky_hieu %}} và {{%p if chu_ky %}} như mẫu gốc."
    ),
    # What comes out.
    "output_folder_missing": "không có thư mục {folder}. Tạo thư mục rồi chạy lại.",
    "output_denied": "không ghi được {file}: không có quyền ghi. Chọn chỗ khác bằng -o.",
    "output_read_only": (
        "không ghi được {file}: tệp đang ở chế độ chỉ đọc. Bấm chuột phải vào tệp, chọn Properties, bỏ dấu Read-only "
        "rồi chạy lại; hoặc chọn tên khác bằng -o."
    ),
    "output_locked": (
        "không ghi được {file}: tệp đang mở trong Word. Đóng tệp đó rồi chạy lại; nếu không còn mở, xóa tệp {lock}."
    ),
    "output_full": "không ghi được {file}: đĩa đã đầy. Xóa bớt tệp rồi chạy lại.",
    "output_failed": "không ghi được {file} ({detail}).",
    "output_is_folder": "{file} là một thư mục. Cho tên tệp khác bằng -o.",
    "output_unchanged": "Tệp cũ vẫn còn nguyên.",
    "unknown_format": "không có dạng “{name}”. Các dạng có: {known}.",
    # The command.
    "made": "Đã tạo {file}",
    "several_need_folder": "có nhiều tệp kế hoạch nên -o phải là một thư mục đã có. Tạo thư mục rồi chạy lại.",
    "same_target": "{first} và {second} cùng ghi ra {file}. Đổi tên một tệp, hoặc chạy riêng từng tệp.",
    "target_is_source": "{file} chính là tệp kế hoạch hoặc tệp mẫu. Cho tên tệp khác bằng -o.",
    "interrupted": "Đã dừng theo yêu cầu. Không có tệp nào bị ghi dở.",
    "unexpected": "lỗi ngoài dự kiến ({detail}). Hãy gửi thông báo này kèm tệp kế hoạch cho người bảo trì kehoach.",
}


def sentence(code: str, **context: object) -> str:
    """The sentence called ``code`` with its gaps filled. Raises KeyError for a code or gap that does not exist."""
    return SENTENCES[code].format(**context)

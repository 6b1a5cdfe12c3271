"""Every Vietnamese word of a report that is no check's own."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    # Places.
    "whole": "toàn văn bản",
    "paragraph": "đoạn {number}",
    "paragraph_elsewhere": "{story}, đoạn {number}",
    "cell": "bảng {table}, dòng {row}, cột {column}",
    "cell_elsewhere": "{story}, {cell}",
    "with_words": "{spot} “{words}”",
    "and_more_places": "và {count} chỗ nữa",
    # The report on the screen.
    "heading": "Kết quả kiểm tra {file}",
    "heading_plan": "Kết quả kiểm tra kế hoạch",
    "finding": "{code} {severity}: {message}",
    "remedy": "Cách sửa: {remedy}",
    "article": "Theo: {article}",
    "practice": "Theo thông lệ: {article}",
    "remark": "Chú ý: {remark}",
    "summary": "{errors} lỗi, {warnings} cảnh báo, {notes} lưu ý{left_open}.",
    "summary_errors": "{errors} lỗi (chỉ kê lỗi){left_open}.",
    "clean": "Không thấy lỗi nào trong những gì kiểm được{left_open}.",
    "and_left_open": "; {count} điều chưa kiểm được",
    "left_open": "Chưa kiểm được, không tính là lỗi:",
    "open": "{code}: {message}",
    "advice": "Nên làm: {remedy}",
    "in_short": "{file}: {summary}",
    "explain": "Xem lời giải thích: kehoach giai-thich {codes}",
    # What a plan has, in one line after it was made.
    "tally": "{file}: {counts}. Xem chi tiết: kehoach kiem-tra {argument}",
    "count_error": "{count} lỗi",
    "count_warning": "{count} cảnh báo",
    "count_note": "{count} lưu ý",
    # What was repaired.
    "heading_repaired": "Kết quả sửa {file}",
    "done": "Đã sửa {count} chỗ:",
    "done_finding": "{code} {place}: {message}",
    "reworded": "Chữ đã đổi:",
    "more_reworded": "… và {count} chỗ nữa; xem đủ bằng --dang json.",
    "replaced": "{place}: “{old}” thành “{new}”",
    "taken_away": "{place}: bỏ “{old}”",
    "composed": "{place}: ghép dấu vào chữ cái, “{words}”",
    "left": "Còn lại, sửa bằng tay:",
    "nothing_left": "Không còn chỗ nào phải sửa bằng tay.",
    # What cannot be judged.
    "plain_text": (
        "{file}: đây là tệp chữ, không có kiểu chữ và lề trang nên không kiểm tra được. "
        "Chọn tệp Word .docx hoặc tệp kế hoạch .json."
    ),
    "scanned": (
        "{file}: văn bản chỉ có ảnh ({count} ảnh), không có chữ nào, có lẽ là bản quét. Không kiểm tra được. "
        "Chọn tệp Word có chữ của văn bản này."
    ),
    "blank": "{file}: văn bản không có chữ nào, không có gì để kiểm tra.",
    "picture_page": "Có {count} ảnh lớn chiếm gần cả trang. Chữ trong ảnh không kiểm tra được.",
    "missing_parts": "Không nhận ra {parts}. Quy tắc về các phần đó không kiểm tra được.",
    "several_documents": (
        "Tệp có nhiều văn bản. Chỉ văn bản đầu được kiểm tra; văn bản sau bắt đầu ở {place}. "
        "Tách từng văn bản ra một tệp rồi kiểm tra."
    ),
    "other_rules": (
        "Không kiểm được thể thức: văn bản của Đảng theo Hướng dẫn 05-HD/VPTW (thay Hướng dẫn 36-HD/VPTW), không theo "
        "Nghị định 30/2020/NĐ-CP. Viện dẫn, số liệu và chữ viết vẫn được kiểm tra."
    ),
    "signed": "Văn bản có chữ ký số. Bản chép, bản sửa của văn bản này không giữ được chữ ký.",
    # Files that are written.
    "written": "Đã ghi {file}",
    "not_a_report": "đã có {file}, và đó không phải kết quả kiểm tra của kehoach nên không ghi đè. Chọn tên khác.",
    "copy_ending": "văn bản này thuộc loại {ending} nên bản chép phải cùng đuôi: {example}",
    "copy_exists": "đã có {file} nên không ghi đè. Chọn tên khác, hoặc xóa tệp đó.",
    "repaired": "Đã ghi {file}, đã sửa {count} chỗ. Mở bằng Word xem lại trước khi trình ký.",
    "nothing_to_repair": "Không còn gì để sửa nên không ghi {file}.",
    "commented": "Đã ghi {file}, có {count} ghi chú. Mở bằng Word để xem ở lề phải.",
    "nothing_to_comment": "Không có gì để ghi chú nên không ghi {file}.",
    # Comments in a copy.
    "comment_elsewhere": "Chỗ này: {place}.",
    # Explanations.
    "listed": "{code} {severity:<8} {rule}",
    "explained": "{code}: {rule}",
    "severity": "Mức độ: {severity}",
    "since": "Theo: {article} (từ {day}/{month}/{year})",
    "since_practice": "Theo thông lệ: {article}",
    "custom": "Theo thông lệ, không có điều khoản nào quy định.",
    "right": "Đúng:",
    "wrong": "Sai:",
    "list_end": "Xem một quy tắc: kehoach giai-thich {code}",
}


def words(code: str, /, **gaps: object) -> str:
    """Fill the gaps of the words called ``code``. Raises KeyError for unknown words or an unknown gap."""
    return WORDS[code].format(**gaps)

"""Every Vietnamese sentence about new plans and what they took over from old ones."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    # Places.
    "date": "Năm, ngày trước năm {year}: {count} chỗ.",
    "amount": "Số tiền, chỉ tiêu của kế hoạch cũ: {count} chỗ.",
    "day": "Ngày không ghi năm: {count} chỗ. Xem có còn đúng cho năm {year} không.",
    "basis": "Căn cứ, văn bản được dẫn: {count} chỗ. Xem văn bản còn hiệu lực không, có văn bản mới thay chưa.",
    "place": "{position}: “{words}”",
    "place_in": "{position}: “{words}” trong “{around}”",
    "place_of": "{position}: {words} ({around})",
    "bases": "{position}: {name}: {words}",
    "column": "cột “{name}”",
    "list": "danh sách {name}",
    "more_cells": "{line}; {name} còn {count} ô nữa, dòng {lines}",
    "more_entries": "{line}; {name} còn {count} số nữa, dòng {lines}",
    "many_lines": "{lines} … {last}",
    "more_places": "… và {count} chỗ nữa; sửa các chỗ trên rồi chạy lại để xem tiếp.",
    # A plan that was copied and is made again.
    "unchanged": "{file}: {count} chỗ còn như trong {old}.",
    "none_unchanged": "{file}: không còn chỗ nào như trong {old}. Có thể xóa {keys} ở dòng {line}.",
    "forget": "Xem hết rồi thì xóa {keys} ở dòng {line} của {file} để không nhắc nữa.",
    "old_missing": "{place}: không thấy tệp cũ {old} nên không nhắc được chỗ nào chưa sửa. Xóa chep_tu nếu không cần.",
    "old_unreadable": "{place}: không so được với tệp cũ, vì không đọc được. {reason}",
    "old_broken": "{place}: không so được với tệp cũ {old}, vì tệp đó viết sai ở dòng {line}.",
    "old_is_this": "{place}: chep_tu đang ghi tên của chính tệp này. Ghi tên kế hoạch cũ, hoặc xóa chep_tu.",
    # A new plan.
    "remember": "kehoach tao nhắc những chỗ còn như tệp này; sửa hết thì xóa dòng này",
    "started": "Đã tạo {file}",
    "copied": "Đã chép {old} thành {file}. Số và ngày đã để trống, các phần khác giữ nguyên.",
    "to_change": "Cần xem lại {count} chỗ cho năm {year}. Sau tên tệp là số dòng, số cột:",
    "nothing_to_change": "Không thấy năm, ngày trước năm {year} và số tiền nào. Vẫn nên đọc lại cả bản.",
    "same_year": (
        "Kế hoạch cũ của năm {old}, kế hoạch mới đang tính cho năm {year}. "
        "Nếu không đúng: xóa {file}, chạy lại và ghi --nam {next}."
    ),
    "profile_moved": "ho_so đã ghi lại thành “{name}”, vì tệp mới nằm ở thư mục khác.",
    "next": "Việc tiếp theo:",
    "next_write": "  1. Mở {file} bằng VS Code hoặc Notepad, thay lời mẫu bằng lời của cơ quan mình rồi lưu lại.",
    "next_read": "  1. Mở {file} bằng VS Code hoặc Notepad, đọc lại, sửa rồi lưu.",
    "next_change": "  1. Mở {file} bằng VS Code hoặc Notepad, sửa những chỗ trên rồi lưu lại.",
    "next_make": "  2. Chạy: kehoach tao {argument}",
    "next_told": "     Chỗ nào còn như kế hoạch cũ, lệnh này nhắc lại.",
    "no_schema": (
        "VS Code chưa gợi ý được cho {file}, vì {schema} bên cạnh là tệp khác hoặc không ghi được. "
        "Đổi tên tệp đó rồi chạy: kehoach luoc-do -o {argument}"
    ),
    "exists": "đã có {file}, kehoach moi không ghi đè. Chọn tên khác.",
    "wrong_ending": "{file} không phải tên của tệp kế hoạch. Ghi tên có đuôi .json, ví dụ ke-hoach-2026.json.",
    "odd_name": '{file}: tên tệp không được có các ký tự < > : " / \\ | ? *. Chọn tên khác.',
    "taken_name": "{file}: Windows không cho đặt tên {name}. Chọn tên khác.",
    "no_name": "{file} là thư mục. Ghi thêm tên tệp, ví dụ ke-hoach-2026.json.",
    "not_a_plan": "{file}: đây không phải kế hoạch. Chọn tệp kế hoạch cũ có trich_yeu và noi_dung.",
    "odd_origin": "{file}: tên tệp hoặc thư mục có ký tự không dùng được. Đổi tên tệp cũ rồi chạy lại.",
}


def words(code: str, **gaps: object) -> str:
    """Fill the gaps of the sentence called ``code``. Raises KeyError for an unknown code or gap."""
    return WORDS[code].format(**gaps)

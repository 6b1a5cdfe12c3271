"""What is noted in a sound plan, in Vietnamese, keyed by the note's code: (what was seen, how to mend it)."""

from __future__ import annotations

from collections.abc import Mapping

NOTES: Mapping[str, tuple[str, str]] = {
    "mark_in_front": ("gõ thừa “{mark}” ở đầu: chương trình tự in nên chỉ in một lần.", "Xóa “{mark}” cho gọn."),
    "mark_at_end": ("gõ thừa “{mark}” ở cuối: chương trình tự in nên chỉ in một lần.", "Xóa “{mark}” cho gọn."),
    "marks_around": (
        "gõ thừa “{mark}” ở đầu và “{key}” ở cuối: chương trình tự in nên chỉ in một lần.",
        "Xóa cả hai cho gọn.",
    ),
    "brackets": ("gõ thừa dấu ngoặc ( ): chương trình tự đặt trong ngoặc.", "Xóa hai dấu ngoặc cho gọn."),
    "mark_in_paragraph": (
        "“{mark}” ở đầu đoạn này in nguyên như chữ thường, Word không tự đánh tiếp.",
        'Viết thành {{ "{key}": "{words}" }}.',
    ),
    "mark_unsure": (
        "“{mark}” ở đầu in nguyên: không rõ là số thứ tự hay là phần đầu của một con số.",
        "Là số thứ tự thì xóa “{mark}”; là con số thì viết liền, không có dấu cách.",
    ),
    "dash_in_basis": ("căn cứ không có số thứ tự hay gạch đầu dòng, mà đây in cả “{mark}”.", "Xóa “{mark}” ở đầu."),
    "title_in_subject": (
        "trích yếu mở đầu bằng “{mark}”, mà chữ KẾ HOẠCH đã in ở dòng trên.",
        "Xóa “{mark}” ở đầu trích yếu.",
    ),
    "verb_in_type": (
        "dòng này in thành “Căn cứ {mark} …”.",
        'Xóa “{mark}” ở van_ban, thêm "loi_dan": "{mark}".',
    ),
}

"""The named styles of the template: the contract between a block and its look."""

from __future__ import annotations

from typing import Final

from kehoach.blocks import Kind, Role

ISSUER: Final = "KH Cơ quan ban hành"
PARENT: Final = "KH Cơ quan chủ quản"
RULE: Final = "KH Đường kẻ"
MARK: Final = "KH Dấu chỉ mức độ"
CIRCULATION: Final = "KH Phạm vi lưu hành"
SUBJECT: Final = "KH Trích yếu"
REFERENCE: Final = "KH Dẫn chiếu"
GAP: Final = "KH Khoảng cách"
POINT_DD: Final = "KH Điểm đ"
RECIPIENT: Final = "KH Nơi nhận"
RECIPIENT_NESTED: Final = "KH Nơi nhận con"
AUTHORITY: Final = "KH Quyền hạn, chức vụ"
SIGNER: Final = "KH Họ tên"
OTHER_TITLE: Final = "KH Chức vụ khác"
ANNEX: Final = "KH Phụ lục"
ANNEX_NUMBERED: Final = "KH Phụ lục đánh số"
PAGE_NUMBER: Final = "KH Số trang"
CONTACT: Final = "KH Liên hệ"
FOOTNOTE: Final = "KH Chú thích"
SECTION_END: Final = "KH Ngắt phần"
CELL_HEADING: Final = "KH Ô tên cột"
CELL_COLUMN_NUMBER: Final = "KH Ô số cột"
CELL_GROUP_NUMBER: Final = "KH Ô số nhóm"
CELL_SERIAL: Final = "KH Ô số thứ tự"

FOOTNOTE_MARK: Final = "KH Dấu chú thích"
TABLE: Final = "KH Bảng"

BY_ROLE: Final = {
    Role.ADDRESSEE: "KH Kính gửi",
    Role.ADDRESSEES: "KH Kính gửi nhiều nơi",
    Role.ADDRESSEE_LINE: "KH Nơi kính gửi",
    Role.BASIS: "KH Căn cứ",
    Role.PARAGRAPH: "KH Đoạn văn",
    Role.TABLE_TITLE: "KH Tên bảng",
    Role.TABLE_UNIT: "KH Đơn vị tính",
    Role.TABLE_NOTE: "KH Ghi chú bảng",
    Role.END_MARK: "KH Dấu kết thúc",
    Role.ANNEX_FILE: REFERENCE,
}
BY_KIND: Final = {
    Kind.SECTION: "KH Mục",
    Kind.CLAUSE: "KH Khoản",
    Kind.SUBCLAUSE: "KH Tiểu khoản",
    Kind.POINT: "KH Điểm",
    Kind.DASH: "KH Gạch đầu dòng",
    Kind.PLUS: "KH Dấu cộng",
    Kind.STAR: "KH Dấu sao",
    Kind.BRACKETED: "KH Số trong ngoặc",
    Kind.SERIAL: "KH Danh sách số",
}
HEADINGS: Final = {
    Kind.CLAUSE: "KH Khoản có tiêu đề",
    Kind.SUBCLAUSE: "KH Tiểu khoản có tiêu đề",
}
BY_ALIGNMENT: Final = {"left": "KH Ô trái", "center": "KH Ô giữa", "right": "KH Ô phải"}

PARAGRAPH_STYLES: Final = (
    ISSUER,
    PARENT,
    RULE,
    MARK,
    CIRCULATION,
    SUBJECT,
    REFERENCE,
    GAP,
    POINT_DD,
    RECIPIENT,
    RECIPIENT_NESTED,
    AUTHORITY,
    SIGNER,
    OTHER_TITLE,
    ANNEX,
    ANNEX_NUMBERED,
    PAGE_NUMBER,
    CONTACT,
    FOOTNOTE,
    SECTION_END,
    CELL_HEADING,
    CELL_COLUMN_NUMBER,
    CELL_GROUP_NUMBER,
    CELL_SERIAL,
    *BY_ROLE.values(),
    *BY_KIND.values(),
    *HEADINGS.values(),
    *BY_ALIGNMENT.values(),
)
"""Every paragraph style the writer asks for; a template must have them all."""

NUMBERED_STYLES: Final = (
    ANNEX_NUMBERED,
    CELL_COLUMN_NUMBER,
    CELL_GROUP_NUMBER,
    CELL_SERIAL,
    POINT_DD,
    RECIPIENT,
    RECIPIENT_NESTED,
    BY_ROLE[Role.ADDRESSEE_LINE],
    *BY_KIND.values(),
    *HEADINGS.values(),
)
"""Styles that must be linked to a list, because numbers and dashes are never typed."""

"""Fixed wording of a plan, each phrase once. Nghị định 30/2020/NĐ-CP, Phụ lục I and III (Mẫu 1.4)."""

from __future__ import annotations

NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
DOCUMENT_TYPE = "KẾ HOẠCH"
TYPE_CODE = "KH"
NUMBER_LABEL = "Số:"
BLANK = "     "
"""Room for a figure that is written in by hand."""

ADDRESSEE_LABEL = "Kính gửi:"
RECIPIENTS_LABEL = "Nơi nhận:"
ARCHIVE_LABEL = "Lưu:"
DEFAULT_ARCHIVE = "VT"
END_MARK = "./."

ON_BEHALF_OF = "TM."
BY_AUTHORIZATION = "TUQ."
BY_ORDER = "TL."
IN_PLACE_OF = "KT."
ACTING = "Q."

PURPOSES = "Mục đích"
REQUIREMENTS = "Yêu cầu"

TASK_LABELS = {
    "noi_dung": "Nội dung thực hiện",
    "chu_tri": "Chủ trì",
    "phoi_hop": "Phối hợp",
    "thoi_han": "Thời hạn hoàn thành",
    "san_pham": "Sản phẩm",
    "kinh_phi": "Kinh phí",
    "ghi_chu": "Ghi chú",
}
TASK_SERIAL = "STT"
TASK_NAME = "Nội dung công việc"
TASK_BUDGET_UNIT = "(đồng)"
TOTAL = "Tổng cộng"
UNIT_LABEL = "Đơn vị tính:"
IN_WORDS = "Bằng chữ:"
AMONG_THEM = "gồm:"
NOTE_LABEL = "Ghi chú:"

ANNEX = "Phụ lục"
ANNEX_FILE = "Tệp kèm theo:"

CONTACT = (
    ("address", "Địa chỉ"),
    ("phone", "Điện thoại"),
    ("fax", "Fax"),
    ("email", "Thư điện tử"),
    ("website", "Trang thông tin điện tử"),
)

"""Pieces of a plan that an editor inserts whole, with places to type in.

``${1:lời}`` is the first such place, holding "lời" until something is typed; a text that begins with ``^`` is
inserted without its quotes, for numbers. A test inserts each piece in a plan and reads it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece by the name an editor lists it under; ``body`` is the JSON to insert."""

    label: str
    about: str
    body: Any


_AIMS = ["${1:Nâng cao nhận thức của người dân về …}", "${2:Bảo đảm …}"]
_TARGETS = [{"ten": "${1:Số hộ tham gia đạt}", "muc": "${2:ít nhất}", "gia_tri": "^${3:90}", "don_vi": "${4:%}"}]
_CRITERIA = [{"so": "^${1:6}", "ten": "${2:Văn hóa}"}]
_TASK = {
    "viec": "${1:Tuyên truyền trên loa truyền thanh}",
    "chu_tri": "${2:Phòng Văn hóa - Xã hội}",
    "phoi_hop": ["${3:Các thôn}"],
    "thoi_han": "${4:30/6/2026}",
    "san_pham": "${5:Tin, bài phát thanh}",
}
_DUTY = {"don_vi": "${1:Phòng Kinh tế}", "nhiem_vu": ["${2:Theo dõi, đôn đốc …}", "${3:Tổng hợp, báo cáo …}"]}
_SOURCE = {"ten": "${1:Ngân sách xã}", "so_tien": "^${2:5000000}"}
_SOURCES = {"nguon": [_SOURCE, {"ten": "${3:Nguồn xã hội hóa}", "so_tien": "^${4:2000000}"}], "bang_chu": True}
_TABLE = {
    "cot": [
        {"ten": "TT", "kieu": "stt"},
        {"ten": "${1:Nội dung}"},
        {"ten": "${2:Đơn vị thực hiện}"},
        {"ten": "${3:Thời gian}"},
    ],
    "dong": [["${4:Tuyên truyền}", "${5:Các thôn}", "${6:Quý II năm 2026}"]],
}
_MONEY_TABLE = {
    "don_vi_tinh": "đồng",
    "cot": [
        {"ten": "TT", "kieu": "stt"},
        {"ten": "${1:Nội dung chi}"},
        {"ten": "Số lượng", "kieu": "so"},
        {"ten": "Thành tiền", "kieu": "tien"},
    ],
    "dong": [["${2:Chổi, xẻng, găng tay}", "^${3:100}", "^${4:2000000}"]],
    "tong": {"cot": ["Thành tiền"], "bang_chu": True},
}

_TASKS = (
    Snippet("nhiệm vụ", "Việc, chủ trì, phối hợp, thời hạn, sản phẩm; in thành từng đoạn.", [_TASK]),
    Snippet("nhiệm vụ in thành bảng", "Cùng nội dung, in thành một bảng.", {"dang": "bang", "gom": [_TASK]}),
)
_FUNDING = (
    Snippet("kinh phí: nhiều nguồn", "Từng nguồn; tổng tự cộng, in thêm bằng chữ.", _SOURCES),
    Snippet("kinh phí: một số tiền", "Một số tiền, in thêm bằng chữ.", {"so_tien": "^${1:5000000}", "bang_chu": True}),
)
_TABLES = (
    Snippet("bảng", "Cột số thứ tự tự đánh, nên mỗi dòng chỉ ghi các ô còn lại.", _TABLE),
    Snippet("bảng có tiền, tự cộng", "Cột tiền tự cộng, số tiền in thêm bằng chữ dưới bảng.", _MONEY_TABLE),
)


def _below(key: str, snippets: tuple[Snippet, ...]) -> tuple[Snippet, ...]:
    return tuple(Snippet(each.label, each.about, {key: each.body}) for each in snippets)


SECTION = Snippet(
    "mục có các khoản: I., 1.",
    "Mục đánh số I., II., III.; bên trong là các khoản 1., 2., 3.",
    {
        "muc": "${1:Nội dung}",
        "gom": [
            {"khoan": "${2:Thời gian}", "gom": ["${3:Sáng thứ Bảy hằng tuần.}"]},
            {"khoan": "${4:Địa điểm}", "gom": ["${5:Trên địa bàn các thôn.}"]},
        ],
    },
)

BLOCKS: tuple[Snippet, ...] = (
    Snippet(
        "khoản: 1.",
        "Khoản đánh số 1., 2., 3.; bên trong là đoạn văn.",
        {"khoan": "${1:Thời gian}", "gom": ["${2:Sáng thứ Bảy hằng tuần.}"]},
    ),
    Snippet("điểm: a)", "Điểm đánh chữ a), b), c), d), đ).", {"diem": "${1:Quét dọn đường làng, ngõ xóm}"}),
    Snippet("gạch đầu dòng: -", "Một dòng sau dấu “-”.", {"gach": "${1:Khơi thông cống rãnh}"}),
    Snippet(
        "mục đích, yêu cầu",
        "Mỗi ý một chuỗi; hai tiêu đề tự in.",
        {"muc_dich": [_AIMS[0]], "yeu_cau": [_AIMS[1]]},
    ),
    *_below("chi_tieu", (Snippet("chỉ tiêu", "Con số cần đạt và đơn vị.", _TARGETS),)),
    *_below("tieu_chi", (Snippet("tiêu chí", "Số và tên tiêu chí trong bộ tiêu chí.", _CRITERIA),)),
    *_below("nhiem_vu", _TASKS),
    *_below("phan_cong", (Snippet("phân công", "Từng đơn vị và những việc được giao.", [_DUTY]),)),
    *_below("kinh_phi", _FUNDING),
    *_below("bang", _TABLES),
)
"""What may stand in the body besides a section, which stands in nothing else."""

OF_ITEMS: Mapping[str, tuple[Snippet, ...]] = {
    "LegalBasis": (
        Snippet(
            "căn cứ: quyết định, nghị định",
            "Căn cứ có đủ số, ngày, cơ quan, trích yếu.",
            {
                "van_ban": "${1:Quyết định}",
                "so": "${2:45/QĐ-UBND}",
                "ngay": "${3:15/4/2026}",
                "co_quan": "${4:UBND tỉnh}",
                "trich_yeu": "${5:về việc ban hành …}",
            },
        ),
        Snippet(
            "căn cứ: luật",
            "Luật chỉ ghi tên luật và ngày, không ghi số và cơ quan.",
            {"van_ban": "Luật", "trich_yeu": "${1:Tổ chức chính quyền địa phương}", "ngay": "${2:16/6/2025}"},
        ),
        Snippet(
            "thực hiện kế hoạch cấp trên",
            "Dòng mở đầu bằng chữ “Thực hiện”.",
            {
                "loi_dan": "Thực hiện",
                "van_ban": "${1:Kế hoạch}",
                "so": "${2:63/KH-UBND}",
                "ngay": "${3:12/3/2026}",
                "co_quan": "${4:UBND tỉnh}",
                "trich_yeu": "${5:về giữ gìn vệ sinh môi trường}",
            },
        ),
    ),
    "Recipient": (
        Snippet("nơi nhận", "Tên nơi nhận và gửi để làm gì.", {"ten": "${1:Đảng ủy xã}", "de": "${2:để b/c}"}),
    ),
    "Annex": (
        Snippet(
            "phụ lục có bảng",
            "Phụ lục là một bảng; bảng rộng thì trang tự nằm ngang.",
            {"tieu_de": "${7:Phân công thực hiện}", "gom": [{"bang": _TABLE}]},
        ),
        Snippet(
            "phụ lục là lời",
            "Phụ lục là các đoạn, mục, khoản như trong noi_dung.",
            {"tieu_de": "${1:Danh sách tuyến đường}", "gom": ["${2:Nội dung phụ lục.}"]},
        ),
        Snippet(
            "phụ lục là tệp PDF",
            "Phụ lục có sẵn trong một tệp PDF cạnh kế hoạch.",
            {"tieu_de": "${1:Bản đồ các tuyến đường}", "tep": "${2:phu-luc-2.pdf}"},
        ),
    ),
    "Task": (Snippet("một nhiệm vụ", "Việc, chủ trì, phối hợp, thời hạn, sản phẩm.", _TASK),),
    "Target": (Snippet("một chỉ tiêu", "Con số cần đạt và đơn vị.", _TARGETS[0]),),
    "Criterion": (Snippet("một tiêu chí", "Số và tên tiêu chí.", _CRITERIA[0]),),
    "Responsibility": (Snippet("một đơn vị", "Đơn vị và những việc được giao.", _DUTY),),
    "FundingSource": (Snippet("một nguồn", "Tên nguồn và số tiền.", _SOURCE),),
    "Column": (
        Snippet("cột chữ", "Cột thường.", {"ten": "${1:Nội dung}"}),
        Snippet("cột tiền", "Căn phải, số có dấu chấm hàng nghìn.", {"ten": "${1:Thành tiền}", "kieu": "tien"}),
        Snippet("cột số thứ tự", "Tự đánh số, không ghi ô trong các dòng.", {"ten": "TT", "kieu": "stt"}),
        Snippet(
            "cột chung có cột con",
            "Tên chung in trên các cột con.",
            {"ten": "${1:Thời gian}", "cot": [{"ten": "${2:Bắt đầu}"}, {"ten": "${3:Kết thúc}"}]},
        ),
    ),
}
"""What may stand in a list, by the class of its items."""

ROWS: tuple[Snippet, ...] = (
    Snippet("dòng", "Các ô từ trái sang phải, bỏ cột số thứ tự.", ["${1:Tuyên truyền}"]),
    Snippet("dòng in đậm", "Như dòng thường, in đậm.", {"o": ["${1:Tuyên truyền}"], "dam": True}),
    Snippet("dòng nhóm", "Tên nhóm in đậm suốt chiều ngang bảng.", {"nhom": "${1:Tuyên truyền}"}),
)
"""What may stand among the rows of a table."""

REPEAT = Snippet(
    "lặp lại theo trang tính",
    "Phần này có mặt mỗi dòng một lần, theo các dòng của trang tính thuộc về văn bản đang làm.",
    {"lap_lai": {"trang": "${1:Công việc}", "khoa": "${2:ma_xa}", "mau": '^"${3:{cong_viec\\}}"'}},
)
"""What may stand in any list of a batch's plan."""

OF_FIELDS: Mapping[str, tuple[Snippet, ...]] = {
    "signature": (
        Snippet(
            "TM. Chủ tịch ký",
            "In: TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH.",
            {"thay_mat": "Ủy ban nhân dân", "chuc_vu": "Chủ tịch", "ho_ten": "${1:Lương Văn Sơn}"},
        ),
        Snippet(
            "KT. Phó Chủ tịch ký thay",
            "In: TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH.",
            {
                "thay_mat": "Ủy ban nhân dân",
                "ky_thay": "Chủ tịch",
                "chuc_vu": "Phó Chủ tịch",
                "ho_ten": "${1:Nông Thị Hạnh}",
            },
        ),
        Snippet(
            "TL. ký thừa lệnh",
            "In: TL. CHỦ TỊCH, CHÁNH VĂN PHÒNG.",
            {"thua_lenh": "Chủ tịch", "chuc_vu": "${1:Chánh Văn phòng}", "ho_ten": "${2:Nông Thị Hạnh}"},
        ),
    ),
    "tasks": _TASKS,
    "funding": _FUNDING,
    "table": _TABLES,
}
"""What may stand as the value of a key, by the attribute of the model."""

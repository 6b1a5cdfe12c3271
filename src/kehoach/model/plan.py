"""The plan itself (kế hoạch): every part in its place, and the checks that need more than one part."""

import re
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BeforeValidator, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from kehoach.model.annex import Annex
from kehoach.model.base import PlanPart, RichText, Text, key, one_or_many
from kehoach.model.citation import Citation, LegalBasis
from kehoach.model.dates import Date
from kehoach.model.faults import Faults
from kehoach.model.frozen import FrozenDict
from kehoach.model.items import Block
from kehoach.model.letterhead import (
    Circulation,
    Contact,
    DocumentNumber,
    Lines,
    Organization,
    Secrecy,
    SymbolPart,
    Urgency,
)
from kehoach.model.levels import TOO_DEEP, check_levels, check_recipients
from kehoach.model.recipients import ArchiveNote, RecipientEntry, Signature
from kehoach.model.rich import NOTE_MARK, has_marks, marked_texts
from kehoach.model.typed_marks import without_addressee_label
from kehoach.vietnamese import FIRST_YEAR, LAST_YEAR

_ARCHIVE_LINE = re.compile(r"Lưu\s*:", re.IGNORECASE)
"""A line of last year's Word file that the program prints by itself."""

Paragraphs = Annotated[tuple[RichText, ...], BeforeValidator(one_or_many)]


class Plan(PlanPart):
    """An administrative plan (kế hoạch hành chính) as data: words and structure, nothing of Word."""

    json_schema: Text | None = key(
        "$schema",
        "Lược đồ",
        "Tên tệp lược đồ nằm cạnh kế hoạch, để VS Code gợi ý và báo lỗi khi gõ. Không in.",
        default=None,
        example="ke_hoach.schema.json",
    )
    copied_from: Text | None = key(
        "chep_tu",
        "Chép từ",
        "Tên tệp kế hoạch cũ đã chép: kehoach tao nhắc những chỗ còn như tệp đó. Sửa hết thì xóa khóa này. Không in.",
        default=None,
        example="ke-hoach-2025.json",
    )
    copied_for_year: int | None = key(
        "cho_nam",
        "Cho năm",
        "Năm của kế hoạch mới, đi cùng chep_tu; không ghi thì là năm nay. Không in.",
        default=None,
        example=2026,
        ge=FIRST_YEAR,
        le=LAST_YEAR,
        strict=True,
    )
    profile: Text | None = key(
        "ho_so",
        "Hồ sơ cơ quan",
        "Tên tệp dùng chung của cơ quan: co_quan, ky, noi_nhan, luu mà kế hoạch không ghi thì lấy ở đó. Không in.",
        default=None,
        example="xa-bao-linh.json",
    )
    organization: Organization = key(
        "co_quan",
        "Cơ quan",
        "Cơ quan ban hành: tên, chữ viết tắt, địa danh; cơ quan chủ quản nếu có.",
        example={"ten": ["Ủy ban nhân dân", "xã Bảo Linh"], "viet_tat": "UBND", "dia_danh": "Bảo Linh"},
    )
    number: DocumentNumber | None = key(
        "so", "Số", "Số của kế hoạch; null hoặc không ghi: chừa chỗ để điền sau.", default=None, example=12
    )
    symbol: Annotated[tuple[SymbolPart, ...], BeforeValidator(one_or_many)] = key(
        "ky_hieu",
        "Ký hiệu",
        "Các phần của ký hiệu, in sau số, tự nối bằng gạch nối; không ghi thì là KH và viet_tat của cơ quan.",
        default=(),
        example=["KH", "UBND"],
    )
    issued_on: Date | None = key(
        "ngay",
        "Ngày ban hành",
        "Ngày/tháng/năm, tháng/năm hoặc năm; phần chưa có thì in chừa chỗ để điền. Chưa có cả ngày thì ghi null.",
        default=None,
        example="15/4/2024",
    )
    attached_to: Citation | None = key(
        "kem_theo",
        "Kèm theo",
        "Quyết định ban hành kế hoạch này; khi đó kế hoạch không có số, ngày, nơi nhận, người ký.",
        default=None,
        example={"van_ban": "Quyết định", "so": "16/QĐ-UBND", "ngay": "21/11/2025"},
    )
    secrecy: Secrecy | None = key("do_mat", "Độ mật", "Dấu chỉ độ mật.", default=None, example="Mật")
    urgency: Urgency | None = key("do_khan", "Độ khẩn", "Dấu chỉ mức độ khẩn.", default=None, example="Hỏa tốc")
    circulation: Circulation | None = key(
        "luu_hanh", "Phạm vi lưu hành", "Chỉ dẫn phạm vi lưu hành.", default=None, example="Lưu hành nội bộ"
    )
    contact: Contact | None = key(
        "lien_he",
        "Liên hệ",
        "Dòng địa chỉ ở chân trang đầu.",
        default=None,
        example={"dia_chi": "Thôn Trung Tâm, xã Suối Hòa"},
    )
    subject: Lines = key(
        "trich_yeu",
        "Trích yếu",
        "Nội dung chính, in dưới chữ KẾ HOẠCH; không gõ “Kế hoạch” và dấu chấm. Nhiều dòng thì ghi danh sách.",
        example="Thực hiện chương trình xây dựng nông thôn mới năm 2026",
        min_length=1,
    )
    date_style: Literal["dai", "ngan"] = key(
        "kieu_ngay",
        "Kiểu ngày",
        "Cách in ngày trong căn cứ: dai (ngày 05 tháng 3 năm 2026) hoặc ngan (05/3/2026).",
        default="dai",
        example="ngan",
    )
    addressees: Annotated[
        tuple[Annotated[Text, AfterValidator(without_addressee_label)], ...], BeforeValidator(one_or_many)
    ] = key(
        "kinh_gui",
        "Kính gửi",
        "Chỉ khi cấp trên yêu cầu; Nghị định 30/2020/NĐ-CP không đặt “Kính gửi” trong kế hoạch.",
        default=(),
        example="Hội đồng nhân dân tỉnh",
    )
    legal_bases: tuple[LegalBasis | RichText, ...] = key(
        "can_cu",
        "Căn cứ",
        "Mỗi căn cứ một phần tử: khối có van_ban, hoặc cả câu trong ngoặc kép; không gõ dấu ; ở cuối.",
        default=(),
        example=[
            {"van_ban": "Quyết định", "so": "2194/QĐ-UBND", "ngay": "15/9/2022", "co_quan": "UBND tỉnh Thái Nguyên"},
            "Xét đề nghị của Trưởng phòng Kinh tế",
        ],
    )
    preamble: Paragraphs = key(
        "mo_dau",
        "Mở đầu",
        "Các đoạn trước mục I.",
        default=(),
        example=["Ủy ban nhân dân xã ban hành kế hoạch như sau:"],
    )
    contents: tuple[Block, ...] = key(
        "noi_dung",
        "Nội dung",
        "Phần chính của kế hoạch, theo thứ tự in: chuỗi là một đoạn, khối có muc là mục I, II, III.",
        example=[{"muc": "Nội dung", "gom": ["Các thôn làm vệ sinh vào sáng thứ Bảy."]}],
        min_length=1,
    )
    closing: Paragraphs = key(
        "ket_thuc",
        "Kết thúc",
        "Các đoạn cuối; dấu ./. tự thêm.",
        default=(),
        example="Trên đây là Kế hoạch, yêu cầu các thôn nghiêm túc thực hiện",
    )
    recipients: tuple[RecipientEntry, ...] = key(
        "noi_nhan",
        "Nơi nhận",
        "Danh sách nơi nhận, không gõ “-” và “;”. Cần ghi gửi để làm gì thì viết thành khối có ten và de.",
        default=(),
        validate_default=True,
        example=["TT Đảng ủy", {"ten": "Các thôn", "de": "để thực hiện"}],
    )
    archive: ArchiveNote | None = key(
        "luu", "Lưu", "Nơi lưu; không ghi thì in “Lưu: VT.”", default=None, example=["VT"]
    )
    signature: Signature | None = key(
        "ky",
        "Người ký",
        "Ai ký và ký với tư cách gì; TM., KT., TL., TUQ. tự in.",
        default=None,
        validate_default=True,
        example={"thay_mat": "Ủy ban nhân dân", "chuc_vu": "Chủ tịch", "ho_ten": "Hoàng Văn Trường"},
    )
    annexes: tuple[Annex, ...] = key(
        "phu_luc",
        "Phụ lục",
        "Các phụ lục; từ hai phụ lục thì đánh số La Mã.",
        default=(),
        example=[{"tieu_de": "Danh sách tuyến đường", "gom": ["Đường thôn Trung Tâm."]}],
        max_length=100,
    )
    footnotes: FrozenDict[Text, RichText] = key(
        "chu_thich",
        "Chú thích",
        "Chú thích cuối trang: tên → lời; trong bài ghi [^tên] ở chỗ cần chú thích.",
        default={},
        validate_default=True,
        example={"xa": "Gồm các xã Suối Hòa và Bảo Linh."},
    )

    @property
    def annex_files(self) -> dict[int, str]:
        """The names of the files that annexes are, by the number of the annex from 0; no file is looked at."""
        return {index: annex.file for index, annex in enumerate(self.annexes) if annex.file is not None}

    @field_validator("signature", "recipients", mode="after")
    @classmethod
    def _is_given_unless_attached(cls, value: Any, info: ValidationInfo) -> Any:
        # Asked of the field, not of the whole plan, so that it is told together with the mistakes of other fields.
        if not value and info.data.get("attached_to", ...) is None:
            raise _absent(str(info.field_name))
        return value

    @model_validator(mode="after")
    def _parts_fit_together(self) -> Self:
        faults = Faults()
        _check_issue(self, faults)
        check_levels(self.contents, ("noi_dung",), (), faults)
        for index, annex in enumerate(self.annexes):
            check_levels(annex.children, ("phu_luc", index, "gom"), (), faults)
        _check_recipients(self, faults)
        if not faults.may_have(TOO_DEEP):  # notes are looked for all the way down
            _check_notes(self, faults)
        faults.raise_if_any()
        return self


def _absent(field: str) -> PydanticCustomError:
    if field == "signature":
        return PydanticCustomError("signature_missing", "a plan needs a signature", {"at": ("ky",)})
    return PydanticCustomError("recipients_missing", "a plan needs recipients", {"at": ("noi_nhan",)})


def _check_issue(plan: Plan, faults: Faults) -> None:
    """A plan that goes with a decision has no number, recipients and signature of its own."""
    if plan.attached_to is None:
        return
    own = (("so", plan.number), ("ngay", plan.issued_on), ("ky_hieu", plan.symbol), ("ky", plan.signature))
    for name, value in (*own, ("noi_nhan", plan.recipients), ("luu", plan.archive)):
        if value:
            faults.add((name,), "attached_plan_has_own", "a plan issued with a decision has no {name}", name=name)


def _check_recipients(plan: Plan, faults: Faults) -> None:
    check_recipients(plan.recipients, ("noi_nhan",), faults)
    for index, recipient in enumerate(plan.recipients):
        if _ARCHIVE_LINE.match(recipient.name):
            faults.add(("noi_nhan", index), "archive_among_recipients", "the filing note is no recipient")


def _check_notes(plan: Plan, faults: Faults) -> None:
    """Every footnote is marked exactly once, and every mark has its footnote: otherwise words would be lost."""
    if not plan.footnotes and not has_marks(plan):
        return
    seen: set[str] = set()
    for path, text in marked_texts(plan):
        for mark in NOTE_MARK.findall(text):
            if path[0] == "chu_thich":
                faults.add(path, "note_in_note", "a footnote cannot hold another", mark=mark)
            elif mark not in plan.footnotes:
                faults.add(path, "unknown_note", "there is no footnote {mark}", mark=mark)
            elif mark in seen:
                faults.add(path, "note_twice", "footnote {mark} is marked twice", mark=mark)
            seen.add(mark)
    for name in plan.footnotes:
        if name not in seen:
            faults.add(("chu_thich", name), "unused_note", "footnote {mark} is not marked anywhere", mark=name)

"""The top of page one: who issues the plan, its number, and the marks that may stand there."""

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from kehoach.model.base import PlanPart, Text, key, one_or_many
from kehoach.model.typed_marks import without_comma, without_label

_MOST_DIGITS = 6
"""An office issues some thousand documents a year."""


def _read_number(value: Any) -> Any:
    # Counted before it is written out: Python refuses to write out a whole number of thousands of digits.
    if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 10**_MOST_DIGITS:
        value = str(value)
    is_number = isinstance(value, str) and re.fullmatch("[0-9]{1,6}", value) is not None and int(value) > 0
    if not is_number:
        written = value if isinstance(value, str) else type(value).__name__
        raise PydanticCustomError("bad_number", "{written} is not a document number", {"written": written})
    return value.zfill(2)


Lines = Annotated[tuple[Text, ...], BeforeValidator(one_or_many)]

DocumentNumber = Annotated[
    str,
    BeforeValidator(_read_number),
    WithJsonSchema({"anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "pattern": r"^\d*[1-9]\d*$"}]}),
]
"""A document number in figures; below 10 with a leading zero (NĐ 30/2020, Phụ lục I, mục II, khoản 3 điểm c)."""


def _without_slash(value: str) -> str:
    # The stroke after the number is printed by itself: 12/KH-UBND.
    if "/" in value:
        parts = value.split("/")
        right = "-".join(part.strip() for part in parts if part.strip() and not part.strip().isdigit())
        raise PydanticCustomError("symbol_with_slash", "{written} has a stroke", {"written": value, "right": right})
    return value


SymbolPart = Annotated[Text, AfterValidator(_without_slash)]
"""A part of the symbol (ký hiệu) of a document, such as KH or UBND."""

Secrecy = Literal["Mật", "Tối mật", "Tuyệt mật"]
Urgency = Literal["Khẩn", "Thượng khẩn", "Hỏa tốc"]
Circulation = Literal["Xem xong trả lại", "Lưu hành nội bộ"]


class Organization(PlanPart):
    """The issuing body (cơ quan ban hành), above it the parent body (cơ quan chủ quản) if there is one."""

    parent: Lines = key(
        "chu_quan",
        "Cơ quan chủ quản",
        "Cơ quan chủ quản trực tiếp, nếu có; in hoa, không đậm, ở trên. Ủy ban nhân dân xã không ghi.",
        default=(),
        example="UBND xã Bảo Linh",
        max_length=2,
    )
    name: Lines = key(
        "ten",
        "Tên cơ quan",
        "Tên cơ quan ban hành, mỗi dòng in là một phần tử, từ một đến ba dòng; tự in hoa.",
        example=["Ủy ban nhân dân", "xã Bảo Linh"],
        min_length=1,
        max_length=3,
    )
    abbreviation: Text = key(
        "viet_tat",
        "Chữ viết tắt",
        "Chữ viết tắt của cơ quan trong ký hiệu văn bản; có thể nhiều phần, nối bằng gạch nối.",
        example="UBND",
        pattern=r"^[^\W_]+(-[^\W_]+)*$",
    )
    place: Annotated[Text, AfterValidator(without_comma)] = key(
        "dia_danh", "Địa danh", "Địa danh ghi trước ngày tháng: tên xã nơi đóng trụ sở.", example="Bảo Linh"
    )


class Contact(PlanPart):
    """The contact line at the foot of page one (ô số 13). Keys left out are not printed."""

    address: Annotated[Text, AfterValidator(without_label("Địa chỉ", "ĐC"))] | None = key(
        "dia_chi", "Địa chỉ", "Địa chỉ trụ sở.", default=None, example="Xóm Bảo Hoa 1"
    )
    phone: Annotated[Text, AfterValidator(without_label("(?:Số )?Điện thoại", "ĐT", "SĐT", "Tel"))] | None = key(
        "dien_thoai", "Điện thoại", "Số điện thoại.", default=None, example="0208.3878.123"
    )
    fax: Annotated[Text, AfterValidator(without_label("(?:Số )?Fax"))] | None = key(
        "fax", "Fax", "Số Fax.", default=None, example="0208.3878.124"
    )
    email: Annotated[Text, AfterValidator(without_label("Thư điện tử", "E-?mail"))] | None = key(
        "thu_dien_tu", "Thư điện tử", "Địa chỉ thư điện tử.", default=None, example="vanphong@xa.gov.vn"
    )
    website: (
        Annotated[Text, AfterValidator(without_label("(?:Cổng|Trang) thông tin(?: điện tử)?", "Website", "Web"))] | None
    ) = key("trang_tin", "Trang thông tin", "Địa chỉ trang thông tin điện tử.", default=None, example="xa.gov.vn")

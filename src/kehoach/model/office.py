"""What the plans of one office have in common, kept in one file of its own (hồ sơ cơ quan)."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from kehoach.model.base import PlanPart, Text, key
from kehoach.model.faults import Faults
from kehoach.model.letterhead import Organization
from kehoach.model.recipients import ArchiveNote, RecipientEntry, Signature


class OfficeProfile(PlanPart):
    """The shared parts of an office's plans (hồ sơ cơ quan): a plan without such a part takes it from here.

    None means that the profile has nothing to give. At least one part is needed.
    """

    json_schema: Text | None = key(
        "$schema",
        "Lược đồ",
        "Tên tệp lược đồ nằm cạnh tệp này, để VS Code gợi ý và báo lỗi khi gõ. Không in.",
        default=None,
        example="ho_so.schema.json",
    )
    organization: Organization | None = key(
        "co_quan",
        "Cơ quan",
        "Cơ quan ban hành: tên, chữ viết tắt, địa danh; cơ quan chủ quản nếu có.",
        default=None,
        example={"ten": ["Ủy ban nhân dân", "xã Bảo Linh"], "viet_tat": "UBND", "dia_danh": "Bảo Linh"},
    )
    signature: Signature | None = key(
        "ky",
        "Người ký",
        "Ai ký và ký với tư cách gì; TM., KT., TL., TUQ. tự in.",
        default=None,
        example={"thay_mat": "Ủy ban nhân dân", "chuc_vu": "Chủ tịch", "ho_ten": "Hoàng Văn Trường"},
    )
    recipients: Annotated[tuple[RecipientEntry, ...], Field(min_length=1)] | None = key(
        "noi_nhan",
        "Nơi nhận",
        "Danh sách nơi nhận, không gõ “-” và “;”.",
        default=None,
        example=["TT Đảng ủy"],
    )
    archive: ArchiveNote | None = key("luu", "Lưu", "Nơi lưu.", default=None, example=["VT"])

    @model_validator(mode="after")
    def _holds_something(self) -> Self:
        faults = Faults()
        if (self.organization, self.signature, self.recipients, self.archive) == (None, None, None, None):
            faults.add((), "empty_profile", "a profile needs at least one part")
        faults.raise_if_any()
        return self

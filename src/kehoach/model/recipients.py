"""Recipients and the filing note (nơi nhận, lưu), and who signs (ký)."""

from typing import Annotated, Any, Self

from pydantic import AfterValidator, BeforeValidator, model_validator

from kehoach.model.base import Flag, PlanPart, Text, key
from kehoach.model.faults import Faults
from kehoach.model.typed_marks import without_abbreviation, without_brackets, without_bullet, without_label
from kehoach.vietnamese import fold


class Recipient(PlanPart):
    """One line of the recipients: whom it goes to, what for, and what stands under it."""

    name: Annotated[Text, AfterValidator(without_bullet)] = key(
        "ten", "Nơi nhận", "Tên cơ quan, người nhận; không gõ “-” và “;”.", example="Phòng Kinh tế"
    )
    purpose: Annotated[Text, AfterValidator(without_brackets)] | None = key(
        "de", "Để làm gì", "Mục đích gửi, in trong ngoặc đơn.", default=None, example="để thực hiện"
    )
    children: tuple["RecipientEntry", ...] = key(
        "gom", "Các phần bên trong", "Các nơi nhận con, in sau dấu “+”.", default=(), example=["Lãnh đạo Văn phòng"]
    )


def _as_recipient(value: Any) -> Any:
    return {"ten": value} if isinstance(value, str) else value


RecipientEntry = Annotated[Recipient, BeforeValidator(_as_recipient)]


class Archive(PlanPart):
    """The filing note (lưu): places kept, drafter and copies; ``Lưu: VT, TH (2). PL.(300)``."""

    units: tuple[Annotated[Text, AfterValidator(without_label("-?\\s*Lưu"))], ...] = key(
        "noi_luu",
        "Nơi lưu",
        "Các nơi lưu theo thứ tự in.",
        default=("VT",),
        example=["VT", "TH"],
        min_length=1,
    )
    copies_kept: int | None = key("so_ban_luu", "Số bản lưu", "Số bản lưu, nếu cần.", default=None, example=2, ge=1)
    drafter: Text | None = key("nguoi_soan", "Người soạn thảo", "Ký hiệu người soạn thảo.", default=None, example="PL")
    copies_issued: int | None = key(
        "so_ban",
        "Số bản phát hành",
        "Số lượng bản phát hành, in sau ký hiệu người soạn.",
        default=None,
        example=30,
        ge=1,
    )

    @model_validator(mode="after")
    def _copies_follow_drafter(self) -> Self:
        faults = Faults()
        if self.copies_issued is not None and self.drafter is None:
            faults.add(("so_ban",), "copies_without_drafter", "copies issued are printed after the drafter's symbol")
        faults.raise_if_any()
        return self


def _as_archive(value: Any) -> Any:
    if isinstance(value, str):
        value = (value,)
    return {"noi_luu": value} if isinstance(value, list | tuple) else value


ArchiveNote = Annotated[Archive, BeforeValidator(_as_archive)]


class Signature(PlanPart):
    """Who signs, and in what capacity; the printed lines (TM., TL., TUQ., KT., Q.) follow from it.

    Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 7 and Điều 13.
    """

    on_behalf_of: Annotated[Text, AfterValidator(without_abbreviation("T/?M"))] | None = key(
        "thay_mat", "Thay mặt (TM.)", "Tập thể mà người ký thay mặt.", default=None, example="Ủy ban nhân dân"
    )
    by_authorization_of: Annotated[Text, AfterValidator(without_abbreviation("T/?U/?Q"))] | None = key(
        "thua_uy_quyen",
        "Thừa ủy quyền (TUQ.)",
        "Chức vụ của người ủy quyền.",
        default=None,
        example="Chủ tịch",
    )
    by_order_of: Annotated[Text, AfterValidator(without_abbreviation("T/?L"))] | None = key(
        "thua_lenh",
        "Thừa lệnh (TL.)",
        "Chức vụ của người giao ký thừa lệnh.",
        default=None,
        example="Chủ tịch",
    )
    in_place_of: Annotated[Text, AfterValidator(without_abbreviation("K/?T"))] | None = key(
        "ky_thay",
        "Ký thay (KT.)",
        "Chức vụ của người đứng đầu được ký thay.",
        default=None,
        example="Chủ tịch",
    )
    is_acting: Flag = key("quyen", "Quyền (Q.)", "Người ký đang giữ quyền chức vụ đó.", default=False, example=True)
    job_title: Text = key("chuc_vu", "Chức vụ", "Chức vụ của người ký; tự in hoa.", example="Phó Chủ tịch")
    full_name: Text = key(
        "ho_ten", "Họ và tên", "Họ và tên người ký, không ghi học hàm, học vị.", example="Hoàng Văn Trường"
    )
    other_title: Text | None = key(
        "chuc_vu_khac",
        "Chức vụ khác",
        "Chức vụ thứ hai, in dưới họ tên.",
        default=None,
        example="Phó Trưởng Ban Chỉ đạo",
    )

    @model_validator(mode="after")
    def _capacity_fits_title(self) -> Self:
        faults = Faults()
        delegated = self.by_order_of or self.by_authorization_of
        if fold(self.job_title).startswith("pho ") and not (self.in_place_of or delegated):
            head = self.job_title.strip()[len("Phó ") :].strip()
            faults.add(
                ("chuc_vu",),
                "deputy_without_kt",
                "a deputy signs in place of the head",
                title=self.job_title,
                variant="head",
                head=head[:1].upper() + head[1:],
            )
        if self.in_place_of and fold(self.in_place_of) == fold(self.job_title):
            faults.add(("ky_thay",), "kt_for_oneself", "nobody signs in place of his own title", title=self.job_title)
        if self.by_order_of and self.by_authorization_of:
            faults.add(("thua_uy_quyen",), "order_and_authorization", "TL. and TUQ. exclude each other")
        if self.is_acting and self.in_place_of:
            faults.add(("quyen",), "acting_and_kt", "Q. and KT. exclude each other")
        faults.raise_if_any()
        return self

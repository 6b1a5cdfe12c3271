"""Typed lists of plain entries: targets, criteria, tasks and funding.

Each may be written in JSON as a bare list; the object form has the same list under ``gom`` and choices beside it.
"""

from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, Strict, ValidationInfo, model_validator

from kehoach.model.base import MOST_DONG, Figure, Flag, PlanPart, RichText, Text, key, one_or_many
from kehoach.model.dates import Deadline
from kehoach.model.faults import Faults
from kehoach.model.frozen import FrozenDict
from kehoach.model.line_texts import BracketedNote, Numbered
from kehoach.model.typed_marks import (
    without_criterion_number,
    without_criterion_words,
    without_label,
)

ItemKind = Literal["khoan", "tieu_khoan", "diem", "gach", "cong", "sao", "so_ngoac", "doan"]
Dong = Annotated[int, Strict(), Field(ge=0, le=MOST_DONG)]
"""An amount of money: a whole number of đồng, at most one million billion."""
KIND_WORDS = "khoan, tieu_khoan, diem, gach, cong, sao, so_ngoac hoặc doan; không ghi: tự chọn theo chỗ đứng."


def as_gom(value: Any) -> Any:
    """Turn the bare list that JSON allows into the object form."""
    if isinstance(value, str):
        value = (value,)
    return {"gom": value} if isinstance(value, list | tuple) else value


class Target(PlanPart):
    """A target (chỉ tiêu): what is measured, and the figure to reach."""

    name: Numbered = key("ten", "Chỉ tiêu", "Tên chỉ tiêu.", example="Tỷ lệ hộ nghèo còn")
    qualifier: Text | None = key("muc", "Mức", "Chữ in trước số: trên, dưới, ít nhất…", default=None, example="dưới")
    value: Figure = key("gia_tri", "Giá trị", "Con số cần đạt, gõ dạng số: 1250 hoặc 12.5.", example=95)
    unit: Text | None = key("don_vi", "Đơn vị", "Đơn vị tính.", default=None, example="%")
    note: BracketedNote | None = key("ghi_chu", "Ghi chú", "In trong ngoặc đơn.", default=None, example="năm 2023: 90%")


class Targets(PlanPart):
    """A list of targets (chỉ tiêu); a plain string stands for a target in words."""

    kind: ItemKind | None = key("kieu", "Kiểu đánh số", KIND_WORDS, default=None, example="tieu_khoan")
    entries: tuple[Target | Numbered, ...] = key(
        "gom", "Các phần bên trong", "Từng chỉ tiêu.", example=["Không còn bãi rác tự phát"], min_length=1
    )


def _without_number(name: str, info: ValidationInfo) -> str:
    return without_criterion_number(name, str((info.data or {}).get("number", "")))


class Criterion(PlanPart):
    """One criterion (tiêu chí): its number in the official set, its name, a note."""

    number: Annotated[int, Strict(), Field(ge=1)] | Annotated[Text, AfterValidator(without_criterion_words)] = key(
        "so", "Số", 'Số của tiêu chí trong bộ tiêu chí, ví dụ 6 hoặc "6.2".', example=6
    )
    name: Annotated[RichText, AfterValidator(_without_number)] = key("ten", "Tên", "Tên tiêu chí.", example="Văn hóa")
    note: BracketedNote | None = key("ghi_chu", "Ghi chú", "In trong ngoặc đơn.", default=None, example="duy trì")


class Criteria(PlanPart):
    """A numbered list of criteria (tiêu chí); the serial numbers are Word's own."""

    called: Text = key(
        "goi_la", "Gọi là", "Chữ in trước số của từng tiêu chí.", default="Tiêu chí số", example="Chỉ tiêu số"
    )
    dash: Text = key("gach_noi", "Dấu nối", "Dấu in giữa số và tên.", default="-", example="–")
    kind: ItemKind | Literal["so"] = key(
        "kieu", "Kiểu đánh số", "so: 1. 2. 3.; hoặc gach, cong, diem…", default="so", example="gach"
    )
    entries: tuple[Criterion | Numbered, ...] = key(
        "gom",
        "Các phần bên trong",
        "Từng tiêu chí; chuỗi trơn thì in nguyên văn.",
        example=[{"so": 6, "ten": "Văn hóa"}],
        min_length=1,
    )

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        faults = Faults()
        first: dict[str, int] = {}
        for index, entry in enumerate(self.entries):
            name = str(entry.number) if isinstance(entry, Criterion) else entry
            if name in first:
                faults.add(
                    ("gom", index),
                    "criterion_twice",
                    "{name} is already entry {first}",
                    name=name,
                    first=first[name] + 1,
                )
            first.setdefault(name, index)
        faults.raise_if_any()
        return self


class Task(PlanPart):
    """A task (nhiệm vụ) with who leads, who supports, by when, and what comes of it."""

    name: Numbered = key("viec", "Việc", "Nội dung công việc.", example="Lắp đặt dụng cụ thể thao ngoài trời")
    detail: Annotated[RichText, AfterValidator(without_label("Nội dung(?: thực hiện)?"))] | None = key(
        "noi_dung",
        "Nội dung thực hiện",
        "Nội dung chi tiết, in trước chủ trì.",
        default=None,
        example="Rà soát địa điểm.",
    )
    lead: Annotated[Text, AfterValidator(without_label("(?:(?:Cơ quan|Đơn vị) )?chủ trì"))] | None = key(
        "chu_tri", "Chủ trì", "Đơn vị chủ trì.", default=None, example="Công chức Văn hóa"
    )
    support: Annotated[tuple[Text, ...], BeforeValidator(one_or_many)] = key(
        "phoi_hop", "Phối hợp", "Các đơn vị phối hợp.", default=(), example=["Các xóm"]
    )
    deadline: Deadline | None = key(
        "thoi_han",
        "Thời hạn",
        'Ngày, tháng, hoặc lời in nguyên văn: "30/6/2026", "12/2026", "Quý II".',
        default=None,
        example="12/2026",
    )
    product: Annotated[Text, AfterValidator(without_label("Sản phẩm"))] | None = key(
        "san_pham", "Sản phẩm", "Kết quả phải có.", default=None, example="Biên bản nghiệm thu"
    )
    budget: Dong | None = key(
        "kinh_phi", "Kinh phí", "Số tiền, tính bằng đồng, không có dấu chấm.", default=None, example=25000000
    )
    note: Annotated[RichText, AfterValidator(without_label("Ghi chú"))] | None = key(
        "ghi_chu", "Ghi chú", "Điều cần nói thêm về việc này.", default=None, example="Lồng ghép"
    )


TaskPart = Literal["noi_dung", "chu_tri", "phoi_hop", "thoi_han", "san_pham", "kinh_phi", "ghi_chu"]


class Tasks(PlanPart):
    """A list of tasks (nhiệm vụ), printed as numbered paragraphs or as a table."""

    form: Literal["doan", "bang"] = key(
        "dang",
        "Dạng in",
        "doan: từng đoạn có chủ trì, phối hợp…; bang: một bảng.",
        default="doan",
        example="bang",
    )
    kind: ItemKind | None = key("kieu", "Kiểu đánh số", KIND_WORDS, default=None, example="diem")
    line_kind: Literal["gach", "cong", "doan"] | None = key(
        "kieu_dong",
        "Kiểu dòng con",
        "Các dòng chủ trì, phối hợp…: gach, cong hoặc doan; không ghi: tự chọn.",
        default=None,
        example="doan",
    )
    labels: FrozenDict[TaskPart, Text] = key(
        "nhan",
        "Nhãn",
        "Thay nhãn in trước từng phần, ví dụ chu_tri thành “Cơ quan chủ trì”.",
        default={},
        validate_default=True,
        example={"chu_tri": "Cơ quan chủ trì"},
    )
    landscape: Flag | None = key(
        "ngang",
        "Trang ngang",
        "Dạng bảng: true: trang ngang; false: trang dọc; không ghi: tự chọn.",
        default=None,
        example=True,
    )
    entries: tuple[Task, ...] = key(
        "gom", "Các phần bên trong", "Từng nhiệm vụ.", example=[{"viec": "Tuyên truyền trên loa"}], min_length=1
    )


class FundingSource(PlanPart):
    """One source of money (nguồn kinh phí)."""

    name: Numbered = key("ten", "Nguồn", "Tên nguồn kinh phí.", example="Ngân sách xã")
    amount: Dong = key("so_tien", "Số tiền", "Số tiền, tính bằng đồng, không có dấu chấm.", example=100000000)
    note: BracketedNote | None = key("ghi_chu", "Ghi chú", "In trong ngoặc đơn.", default=None, example="dự kiến")


class Funding(PlanPart):
    """Funding (kinh phí): one amount, or sources whose sum is computed; in words on request."""

    label: RichText = key(
        "nhan", "Nhãn", "Chữ in trước số tiền.", default="Tổng kinh phí thực hiện", example="Dự toán kinh phí"
    )
    amount: Dong | None = key(
        "so_tien", "Số tiền", "Tổng số tiền, tính bằng đồng, không có dấu chấm.", default=None, example=250000000
    )
    sources: tuple[FundingSource, ...] = key(
        "nguon",
        "Nguồn",
        "Các nguồn; tổng tự cộng, nên không ghi so_tien.",
        default=(),
        example=[{"ten": "Ngân sách xã", "so_tien": 5000000}],
    )
    in_words: Flag = key("bang_chu", "Bằng chữ", "In thêm số tiền bằng chữ.", default=False, example=True)
    note: RichText | None = key(
        "ghi_chu", "Ghi chú", "Đoạn in sau.", default=None, example="Từ nguồn chi thường xuyên."
    )

    @property
    def total(self) -> int:
        """The amount in đồng: as given, or the sum of the sources."""
        return sum(source.amount for source in self.sources) if self.amount is None else self.amount

    @model_validator(mode="after")
    def _one_total(self) -> Self:
        faults = Faults()
        if (self.amount is None) == (not self.sources):
            variant = "both" if self.sources else "none"
            faults.add((), "funding_total", "give either one amount or its sources", variant=variant)
        if self.total > MOST_DONG:
            faults.add(("nguon",), "funding_too_large", "the sum passes 10^15")
        faults.raise_if_any()
        return self


TargetsField = Annotated[Targets, BeforeValidator(as_gom)]
CriteriaField = Annotated[Criteria, BeforeValidator(as_gom)]
TasksField = Annotated[Tasks, BeforeValidator(as_gom)]

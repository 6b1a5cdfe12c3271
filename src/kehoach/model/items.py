"""The body of a plan: recursive items whose key says how the line prints."""

from typing import Annotated, Any, ClassVar, Self

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator

from kehoach.model.base import Flag, PlanPart, RichText, key
from kehoach.model.contents import check_one_list, refuse_two
from kehoach.model.faults import Faults
from kehoach.model.line_texts import Bulleted, Numbered, SectionText, SubClauseText
from kehoach.model.lists import KIND_WORDS, CriteriaField, Funding, ItemKind, TargetsField, TasksField, as_gom
from kehoach.model.table import Table
from kehoach.model.typed_marks import unmarked_points

LIST_KEYS = {
    "purposes": "muc_dich",
    "requirements": "yeu_cau",
    "targets": "chi_tieu",
    "criteria": "tieu_chi",
    "tasks": "nhiem_vu",
    "responsibilities": "phan_cong",
    "funding": "kinh_phi",
    "table": "bang",
}
"""The typed contents: field and JSON key."""


def _as_run_in(value: Any) -> Any:
    return {"loi": value} if isinstance(value, str) else as_gom(value)


class Aims(PlanPart):
    """Purposes (mục đích) or requirements (yêu cầu): a heading of its own and what stands under it."""

    heading: Numbered | None = key(
        "tieu_de",
        "Tiêu đề",
        "In thay cho tiêu đề tự in “Mục đích” hoặc “Yêu cầu”.",
        default=None,
        example="Mục đích:",
    )
    kind: ItemKind | None = key("kieu", "Kiểu đánh số", KIND_WORDS, default=None, example="diem")
    text: RichText | None = key("loi", "Lời", "Một câu, in liền sau tiêu đề.", default=None, example="Bảo đảm an toàn.")
    children: Annotated[tuple["Block", ...], BeforeValidator(unmarked_points)] = key(
        "gom",
        "Các phần bên trong",
        "Từng ý; một ý thì in thành đoạn, từ hai ý thì gạch đầu dòng.",
        default=(),
        example=["Nâng cao nhận thức của người dân"],
    )

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        faults = Faults()
        if (self.text is None) == (not self.children):
            variant = "both" if self.children else "none"
            faults.add((), "aims_empty_or_double", "give either one sentence or a list of points", variant=variant)
        faults.raise_if_any()
        return self


class Responsibility(PlanPart):
    """Who does what (phân công): a unit and its duties."""

    unit: Numbered = key("don_vi", "Đơn vị", "Đơn vị, người được giao.", example="Công chức Văn hóa - Xã hội")
    duties: Annotated[
        RichText | Annotated[tuple["Block", ...], Field(min_length=1)], BeforeValidator(unmarked_points)
    ] = key(
        "nhiem_vu",
        "Nhiệm vụ",
        "Một chuỗi: in liền sau tên đơn vị. Danh sách: in dưới tên đơn vị; từ hai ý thì gạch đầu dòng.",
        example=["Theo dõi, đôn đốc các thôn.", "Tổng hợp, báo cáo kết quả."],
    )


class Responsibilities(PlanPart):
    """A list of responsibilities (phân công), one numbered heading per unit."""

    kind: ItemKind | None = key("kieu", "Kiểu đánh số", KIND_WORDS, default=None, example="gach")
    entries: tuple[Responsibility | Numbered, ...] = key(
        "gom", "Các phần bên trong", "Từng đơn vị.", example=[{"don_vi": "Xóm 1", "nhiem_vu": "ra quân"}], min_length=1
    )


class Lists(PlanPart):
    """Typed content without a line of its own: exactly one list, table or sum of money.

    Purposes and requirements are the one pair that may stand together.
    """

    purposes: Annotated[Aims, BeforeValidator(_as_run_in)] | None = key(
        "muc_dich", "Mục đích", "Các mục đích, mỗi ý một chuỗi.", default=None, example=["Giữ đường làng sạch đẹp."]
    )
    requirements: Annotated[Aims, BeforeValidator(_as_run_in)] | None = key(
        "yeu_cau", "Yêu cầu", "Các yêu cầu, mỗi ý một chuỗi.", default=None, example=["Bảo đảm an toàn, tiết kiệm."]
    )
    targets: TargetsField | None = key(
        "chi_tieu",
        "Chỉ tiêu",
        "Từng chỉ tiêu, có con số và đơn vị tính; chỉ tiêu không có số thì viết cả câu.",
        default=None,
        example=[{"ten": "Số hộ tham gia đạt", "gia_tri": 90, "don_vi": "%"}],
    )
    criteria: CriteriaField | None = key(
        "tieu_chi", "Tiêu chí", "Từng tiêu chí, có số và tên.", default=None, example=[{"so": 6, "ten": "Văn hóa"}]
    )
    tasks: TasksField | None = key(
        "nhiem_vu",
        "Nhiệm vụ",
        "Từng việc: ai chủ trì, ai phối hợp, bao giờ xong, kết quả là gì.",
        default=None,
        example=[{"viec": "Tuyên truyền trên loa", "chu_tri": "Các thôn", "thoi_han": "30/6/2026"}],
    )
    responsibilities: Annotated[Responsibilities, BeforeValidator(as_gom)] | None = key(
        "phan_cong",
        "Phân công",
        "Mỗi đơn vị và những việc được giao.",
        default=None,
        example=[{"don_vi": "Phòng Kinh tế", "nhiem_vu": ["Theo dõi, đôn đốc các thôn."]}],
    )
    funding: Funding | None = key(
        "kinh_phi", "Kinh phí", "Tổng số tiền, hoặc các nguồn để tự cộng.", default=None, example={"so_tien": 250000000}
    )
    table: Table | None = key(
        "bang", "Bảng", "Các cột, rồi từng dòng.", default=None, example={"cot": [{"ten": "Việc"}], "dong": [["Họp"]]}
    )

    @property
    def has_lists(self) -> bool:
        """Whether any typed list, table or sum stands here."""
        values = self.__dict__
        return any(values[field] is not None for field in LIST_KEYS)

    def _given(self) -> list[str]:
        return [name for field, name in LIST_KEYS.items() if getattr(self, field) is not None]

    @model_validator(mode="after")
    def _one_content(self) -> Self:
        faults = Faults()
        self._find_faults(faults)
        faults.raise_if_any()
        return self

    def _find_faults(self, faults: Faults) -> None:
        given = self._given()
        if not given:
            faults.add((), "empty_block", "a block needs a list, a table or a sum of money")
        check_one_list(given, faults)


def _label() -> Any:
    return key(
        "nhan",
        "Nhãn",
        "Nhãn in đậm trước lời; dấu hai chấm tự thêm.",
        default=None,
        example="Mục tiêu chung",
    )


class Item(Lists):
    """A line of the body with what stands under it. Its class says how it is numbered."""

    kind: ClassVar[str]
    """The JSON key of the line, which names how it is numbered."""

    text: RichText
    label: Numbered | None = _label()
    bold: Flag | None = key(
        "dam",
        "Đậm",
        "true: in đậm; false: không đậm; không ghi: khoản có phần bên trong thì đậm.",
        default=None,
        example=False,
    )
    children: tuple["Block", ...] = key(
        "gom",
        "Các phần bên trong",
        "Những gì in dưới dòng này, theo thứ tự: chuỗi là một đoạn, khối là khoản, điểm, bảng…",
        default=(),
        example=["Một đoạn văn."],
    )

    @property
    def has_content(self) -> bool:
        """Whether anything stands under this line."""
        return bool(self.children) or self.has_lists

    def _find_faults(self, faults: Faults) -> None:
        given = self._given()
        check_one_list(given, faults)
        if self.children and given:
            refuse_two("gom", given[0], faults)


def _text(name: str, title: str, description: str, example: str) -> Any:
    return key(name, title, description, example=example)


class Section(Item):
    """A section (mục): ``I. TIÊU ĐỀ``."""

    kind = "muc"
    text: SectionText = _text("muc", "Mục", "Tiêu đề mục; tự in hoa, đậm, đánh số I. II. III.", "Mục đích, yêu cầu")

    def _find_faults(self, faults: Faults) -> None:
        super()._find_faults(faults)
        if not self.has_content:
            faults.add(("muc",), "empty_section", "section {text!r} has nothing under it", text=self.text)


class Clause(Item):
    """A clause (khoản): ``1. …``, bold when it is a heading."""

    kind = "khoan"
    text: Numbered = _text("khoan", "Khoản", "Đánh số 1. 2. 3.; đậm khi là tiêu đề.", "Nhiệm vụ chung")


class SubClause(Item):
    """A sub-clause (tiểu khoản): ``1.1. …``; stands under a clause."""

    kind = "tieu_khoan"
    text: SubClauseText = _text("tieu_khoan", "Tiểu khoản", "Đánh số 1.1. 1.2.; nằm trong khoản.", "Thu ngân sách")


class Point(Item):
    """A point (điểm): ``a) …`` in the Vietnamese alphabet."""

    kind = "diem"
    text: Numbered = _text("diem", "Điểm", "Đánh chữ a) b) c) d) đ) e).", "Rà soát các tiêu chí")


class Dash(Item):
    """A dash line (gạch đầu dòng): ``- …``."""

    kind = "gach"
    text: Bulleted = _text("gach", "Gạch đầu dòng", "In sau dấu “-”.", "Tuyên truyền trên loa truyền thanh")


class Plus(Item):
    """A plus line (dấu cộng): ``+ …``."""

    kind = "cong"
    text: Bulleted = _text("cong", "Dấu cộng", "In sau dấu “+”.", "Cụm loa các xóm")


class Star(Item):
    """A star line (dấu sao): ``* …``."""

    kind = "sao"
    text: Bulleted = _text("sao", "Dấu sao", "In sau dấu “*”.", "Tiêu chí số 6")


class Bracketed(Item):
    """A bracketed number (số trong ngoặc): ``(1) …``."""

    kind = "so_ngoac"
    text: Numbered = _text("so_ngoac", "Số trong ngoặc", "Đánh số (1) (2) (3).", "Giai đoạn một")


class Paragraph(Item):
    """An unnumbered paragraph (đoạn) with a label or with lines under it; otherwise write a plain string."""

    kind = "doan"
    text: RichText = _text("doan", "Đoạn", "Đoạn văn không đánh số.", "Thời gian thực hiện: quý II năm 2026.")
    label: RichText | None = _label()


ITEM_TYPES: tuple[type[Item], ...] = (
    Section,
    Clause,
    SubClause,
    Point,
    Dash,
    Plus,
    Star,
    Bracketed,
    Paragraph,
)
_TAGS: dict[type, str] = {**{part: part.kind for part in ITEM_TYPES}, Lists: "khoi", str: "chuoi"}
_KEYS = tuple(part.kind for part in ITEM_TYPES)


def _tag_of(value: Any) -> str | None:
    if isinstance(value, dict):
        for name in _KEYS:
            if name in value:
                return name
        return "khoi" if any(name in value for name in LIST_KEYS.values()) else None
    return _TAGS.get(type(value))


Block = Annotated[
    Annotated[RichText, Tag("chuoi")]
    | Annotated[Section, Tag("muc")]
    | Annotated[Clause, Tag("khoan")]
    | Annotated[SubClause, Tag("tieu_khoan")]
    | Annotated[Point, Tag("diem")]
    | Annotated[Dash, Tag("gach")]
    | Annotated[Plus, Tag("cong")]
    | Annotated[Star, Tag("sao")]
    | Annotated[Bracketed, Tag("so_ngoac")]
    | Annotated[Paragraph, Tag("doan")]
    | Annotated[Lists, Tag("khoi")],
    Discriminator(
        _tag_of,
        custom_error_type="unknown_block",
        custom_error_message="not a paragraph, an item or a typed list",
    ),
]
"""Anything that may stand in the body: a string is a paragraph, an object is an item or a typed list."""

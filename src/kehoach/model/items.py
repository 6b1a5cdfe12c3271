"""The body of a plan: recursive items whose key says how the line prints."""

from typing import Annotated, Any, ClassVar, Self

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator

from kehoach.model.base import Flag, PlanPart, RichText, key
from kehoach.model.faults import Faults
from kehoach.model.lists import KIND_WORDS, CriteriaField, Funding, ItemKind, TargetsField, TasksField, as_gom
from kehoach.model.table import Table

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

    heading: RichText | None = key(
        "tieu_de",
        "Tiêu đề",
        "Thay cho tiêu đề tự in “Mục đích” / “Yêu cầu”.",
        default=None,
        example="Mục đích:",
    )
    kind: ItemKind | None = key("kieu", "Kiểu đánh số", KIND_WORDS, default=None, example="diem")
    text: RichText | None = key("loi", "Lời", "Một câu in liền sau tiêu đề.", default=None, example="Nâng cao …")
    children: tuple["Block", ...] = key(
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

    unit: RichText = key("don_vi", "Đơn vị", "Đơn vị, người được giao.", example="Công chức Văn hóa - Xã hội")
    duties: RichText | Annotated[tuple["Block", ...], Field(min_length=1)] = key(
        "nhiem_vu",
        "Nhiệm vụ",
        "Một chuỗi: in liền sau tên đơn vị. Danh sách: in dưới tên đơn vị; từ hai ý thì gạch đầu dòng.",
        example=["Tham mưu …", "Theo dõi …"],
    )


class Responsibilities(PlanPart):
    """A list of responsibilities (phân công), one numbered heading per unit."""

    kind: ItemKind | None = key("kieu", "Kiểu đánh số", KIND_WORDS, default=None, example="gach")
    entries: tuple[Responsibility | RichText, ...] = key(
        "gom", "Các phần bên trong", "Từng đơn vị.", example=[{"don_vi": "…", "nhiem_vu": "…"}], min_length=1
    )


class Lists(PlanPart):
    """Typed content without a line of its own: exactly one list, table or sum of money.

    Purposes and requirements are the one pair that may stand together.
    """

    purposes: Annotated[Aims, BeforeValidator(_as_run_in)] | None = key(
        "muc_dich", "Mục đích", "Các mục đích của kế hoạch.", default=None, example=["Nâng cao …"]
    )
    requirements: Annotated[Aims, BeforeValidator(_as_run_in)] | None = key(
        "yeu_cau", "Yêu cầu", "Các yêu cầu khi thực hiện.", default=None, example=["Bảo đảm …"]
    )
    targets: TargetsField | None = key(
        "chi_tieu",
        "Chỉ tiêu",
        "Các chỉ tiêu, có số và đơn vị.",
        default=None,
        example=[{"ten": "…", "gia_tri": 95}],
    )
    criteria: CriteriaField | None = key(
        "tieu_chi", "Tiêu chí", "Danh sách tiêu chí.", default=None, example=[{"so": 6, "ten": "Văn hóa"}]
    )
    tasks: TasksField | None = key(
        "nhiem_vu",
        "Nhiệm vụ",
        "Việc, chủ trì, phối hợp, thời hạn, sản phẩm.",
        default=None,
        example=[{"viec": "…"}],
    )
    responsibilities: Annotated[Responsibilities, BeforeValidator(as_gom)] | None = key(
        "phan_cong",
        "Phân công",
        "Ai làm việc gì.",
        default=None,
        example=[{"don_vi": "Công chức Văn hóa", "nhiem_vu": ["Tham mưu …"]}],
    )
    funding: Funding | None = key(
        "kinh_phi", "Kinh phí", "Tổng kinh phí và các nguồn.", default=None, example={"so_tien": 250000000}
    )
    table: Table | None = key(
        "bang", "Bảng", "Bảng số liệu.", default=None, example={"cot": [{"ten": "Nội dung"}], "dong": [["…"]]}
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
        _one_of(given, faults)


def _one_of(given: list[str], faults: Faults) -> None:
    extra = [name for name in given if name not in {"muc_dich", "yeu_cau"}]
    if len(extra) > 1 or (extra and len(given) > len(extra)):
        faults.add(
            (given[-1],),
            "two_contents",
            "{first} and {second} stand side by side: it is not said which prints first",
            first=given[0],
            second=given[-1],
        )


class Item(Lists):
    """A line of the body with what stands under it. Its class says how it is numbered."""

    kind: ClassVar[str]
    """The JSON key of the line, which names how it is numbered."""

    text: RichText
    label: RichText | None = key(
        "nhan",
        "Nhãn",
        "Nhãn in đậm trước lời, ví dụ “Mục tiêu chung”; dấu hai chấm tự thêm.",
        default=None,
        example="Nhãn",
    )
    bold: Flag | None = key(
        "dam",
        "Đậm",
        "true/false để in đậm hay không; bỏ trống: khoản có phần con thì đậm.",
        default=None,
        example=False,
    )
    children: tuple["Block", ...] = key(
        "gom",
        "Các phần bên trong",
        "Những gì nằm dưới, theo thứ tự: chuỗi là một đoạn.",
        default=(),
        example=["Một đoạn văn."],
    )

    @property
    def has_content(self) -> bool:
        """Whether anything stands under this line."""
        return bool(self.children) or self.has_lists

    def _find_faults(self, faults: Faults) -> None:
        given = self._given()
        _one_of(given, faults)
        if self.children and given:
            faults.add(
                (given[0],),
                "two_contents",
                "{first} and {second} stand side by side: it is not said which prints first",
                first="gom",
                second=given[0],
            )


def _text(name: str, title: str, description: str, example: str) -> Any:
    return key(name, title, description, example=example)


class Section(Item):
    """A section (mục): ``I. TIÊU ĐỀ``."""

    kind = "muc"
    text: RichText = _text("muc", "Mục", "Tiêu đề mục; tự in hoa, đậm, đánh số I. II. III.", "Mục đích, yêu cầu")

    def _find_faults(self, faults: Faults) -> None:
        super()._find_faults(faults)
        if not self.has_content:
            faults.add(("muc",), "empty_section", "section {text!r} has nothing under it", text=self.text)


class Clause(Item):
    """A clause (khoản): ``1. …``, bold when it is a heading."""

    kind = "khoan"
    text: RichText = _text("khoan", "Khoản", "Đánh số 1. 2. 3.; đậm khi là tiêu đề.", "Nhiệm vụ chung")


class SubClause(Item):
    """A sub-clause (tiểu khoản): ``1.1. …``; stands under a clause."""

    kind = "tieu_khoan"
    text: RichText = _text("tieu_khoan", "Tiểu khoản", "Đánh số 1.1. 1.2.; nằm trong khoản.", "Thu ngân sách")


class Point(Item):
    """A point (điểm): ``a) …`` in the Vietnamese alphabet."""

    kind = "diem"
    text: RichText = _text("diem", "Điểm", "Đánh chữ a) b) c) d) đ) e).", "Rà soát các tiêu chí")


class Dash(Item):
    """A dash line (gạch đầu dòng): ``- …``."""

    kind = "gach"
    text: RichText = _text("gach", "Gạch đầu dòng", "In sau dấu “-”.", "Tuyên truyền trên loa truyền thanh")


class Plus(Item):
    """A plus line (dấu cộng): ``+ …``."""

    kind = "cong"
    text: RichText = _text("cong", "Dấu cộng", "In sau dấu “+”.", "Cụm loa các xóm")


class Star(Item):
    """A star line (dấu sao): ``* …``."""

    kind = "sao"
    text: RichText = _text("sao", "Dấu sao", "In sau dấu “*”.", "Tiêu chí số 6")


class Bracketed(Item):
    """A bracketed number (số trong ngoặc): ``(1) …``."""

    kind = "so_ngoac"
    text: RichText = _text("so_ngoac", "Số trong ngoặc", "Đánh số (1) (2) (3).", "Giai đoạn một")


class Paragraph(Item):
    """An unnumbered paragraph (đoạn) with a label or with lines under it; otherwise write a plain string."""

    kind = "doan"
    text: RichText = _text("doan", "Đoạn", "Đoạn văn không đánh số.", "Thời gian thực hiện: quý II năm 2026.")


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

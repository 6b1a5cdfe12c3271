"""What a table is made of: columns with grouped headings, rows of typed cells, group rows."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Discriminator, Strict, Tag, model_validator

from kehoach.model.base import Flag, GivenOut, PlanPart, RichText, Text, key
from kehoach.model.faults import Faults

MAX_COLUMNS = 40
"""More columns than this cannot be read on an A4 page, whatever the font."""

MAX_HEADING_ROWS = 10
"""More rows of column names than this leave no room on a page they are repeated on."""

Alignment = Literal["trai", "giua", "phai"]
ColumnKind = Literal["chu", "so", "tien", "stt"]


Number = Annotated[int, Strict()] | Annotated[Decimal, Strict(), GivenOut]


class Column(PlanPart):
    """One column, or a group of columns under a common heading."""

    name: RichText = key("ten", "Tên cột", "Chữ in ở đầu cột.", example="Nội dung công việc")
    width: float | None = key(
        "rong",
        "Độ rộng (cm)",
        "Độ rộng cột tính bằng cm; không ghi thì tự tính.",
        default=None,
        example=2.5,
        gt=0,
        le=40,
    )
    align: Alignment | None = key(
        "can",
        "Căn chữ",
        "trai, giua hoặc phai; không ghi thì số căn phải, chữ căn trái.",
        default=None,
        example="giua",
    )
    kind: ColumnKind = key(
        "kieu",
        "Kiểu cột",
        "chu: chữ; so: số; tien: tiền (đồng); stt: số thứ tự tự đánh, không gõ trong dòng.",
        default="chu",
        example="tien",
    )
    columns: tuple["Column", ...] = key(
        "cot", "Cột con", "Các cột nằm dưới tên chung này.", default=(), example=[{"ten": "Dự toán"}]
    )

    @model_validator(mode="after")
    def _is_not_too_tall(self) -> Self:
        faults = Faults()
        if self.depth() > MAX_HEADING_ROWS:
            faults.add(("cot",), "too_many_heading_rows", "more than {limit} heading rows", limit=MAX_HEADING_ROWS)
        faults.raise_if_any()
        return self

    def leaves(self) -> "Iterator[Column]":
        """The columns that hold cells: the column itself, or those below its heading."""
        if not self.columns:
            yield self
        for column in self.columns:
            yield from column.leaves()

    def depth(self) -> int:
        """How many heading rows the column needs."""
        return 1 + max((column.depth() for column in self.columns), default=0)


class Cell(PlanPart):
    """One cell with more than its value: merged over columns or rows, or aligned by itself."""

    value: Number | RichText | None = key(
        "o", "Ô", "Chữ hoặc số của ô; ô trống ghi null.", default=None, example="Cả năm"
    )
    column_span: int = key("gop_cot", "Gộp cột", "Số cột mà ô này chiếm.", default=1, example=2, ge=1, le=MAX_COLUMNS)
    row_span: int = key("gop_dong", "Gộp dòng", "Số dòng mà ô này chiếm.", default=1, example=2, ge=1, le=10_000)
    align: Alignment | None = key("can", "Căn chữ", "trai, giua hoặc phai.", default=None, example="giua")


def _as_cell(value: Any) -> Any:
    return value if isinstance(value, dict | Cell) else {"o": value}


class Row(PlanPart):
    """One row of cells, from left to right, without the cells that a merge above covers."""

    cells: tuple[Number | RichText | Cell | None, ...] = key(
        "o",
        "Các ô",
        "Các ô từ trái sang phải, bỏ cột số thứ tự; ô trống ghi null.",
        example=["Tuyên truyền", 5000000],
        min_length=1,
    )
    bold: Flag = key("dam", "Đậm", "In đậm cả dòng.", default=False, example=True)
    italic: Flag = key("nghieng", "Nghiêng", "In nghiêng cả dòng.", default=False, example=True)
    serial: Flag | Text = key(
        "stt",
        "Số thứ tự",
        "true: tự đánh số; false: để trống; hoặc chữ in nguyên văn theo mẫu biểu, ví dụ “I”, “a”.",
        default=True,
        example=False,
    )
    is_added: Flag = key(
        "cong", "Cộng vào tổng", "false: dòng “trong đó”, không cộng vào tổng.", default=True, example=False
    )


class GroupRow(PlanPart):
    """A row that opens a group: its heading runs across the whole table."""

    group: RichText = key("nhom", "Nhóm", "Tên nhóm, in đậm; tự đánh số La Mã khi có cột số thứ tự.", example="Văn hóa")


def _row_kind(value: Any) -> str:
    if isinstance(value, GroupRow) or (isinstance(value, dict) and "nhom" in value):
        return "nhom"
    return "dong"


def _as_row(value: Any) -> Any:
    return {"o": value} if isinstance(value, list | tuple) else value


TableRow = Annotated[
    Annotated[Row, BeforeValidator(_as_row), Tag("dong")] | Annotated[GroupRow, Tag("nhom")],
    Discriminator(_row_kind),
]


def cell_value(entry: object) -> object:
    """The value of a cell, whether it was given bare or as ``Cell``."""
    return entry.value if isinstance(entry, Cell) else entry

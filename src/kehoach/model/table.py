"""Tables (bảng): columns with grouped headings, rows of typed cells, group rows and computed totals."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Discriminator, PlainSerializer, Strict, Tag, model_validator

from kehoach.model.base import MOST_DONG, Flag, PlanPart, RichText, Text, key
from kehoach.model.faults import Faults
from kehoach.model.grid import Grid, PlacedRow
from kehoach.vietnamese import fold

MAX_COLUMNS = 40
"""More columns than this cannot be read on an A4 page, whatever the font."""

Alignment = Literal["trai", "giua", "phai"]
ColumnKind = Literal["chu", "so", "tien", "stt"]


Number = (
    Annotated[int, Strict()] | Annotated[Decimal, Strict(), PlainSerializer(float, return_type=float, when_used="json")]
)
_DONG = {"dong": 1, "vnd": 1, "nghin dong": 10**3, "trieu dong": 10**6, "ty dong": 10**9}


class Column(PlanPart):
    """One column, or a group of columns under a common heading."""

    name: RichText = key("ten", "Tên cột", "Chữ in ở đầu cột.", example="Nội dung công việc")
    width: float | None = key(
        "rong",
        "Độ rộng (cm)",
        "Độ rộng cột tính bằng cm; bỏ trống thì tự tính.",
        default=None,
        example=2.5,
        gt=0,
        le=40,
    )
    align: Alignment | None = key(
        "can",
        "Căn chữ",
        "trai, giua hoặc phai; bỏ trống thì số căn phải, chữ căn trái.",
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

    value: Number | RichText | None = key("o", "Ô", "Chữ hoặc số của ô.", default=None, example="Cả năm")
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
        "Các ô từ trái sang phải, bỏ cột số thứ tự.",
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


class Total(PlanPart):
    """The total row: which columns are added up, and how it is named."""

    columns: tuple[Text, ...] = key("cot", "Cột cộng", "Tên các cột cần cộng.", example=["Kinh phí"], min_length=1)
    label: Text = key("nhan", "Nhãn", "Chữ in ở dòng cộng.", default="Tổng cộng", example="Tổng cộng")
    by_group: Flag = key(
        "theo_nhom",
        "Cộng theo nhóm",
        "In số cộng của từng nhóm trên dòng tên nhóm.",
        default=False,
        example=True,
    )
    in_words: Flag = key(
        "bang_chu",
        "Bằng chữ",
        "In số tiền bằng chữ dưới bảng (khi cộng đúng một cột tiền).",
        default=False,
        example=True,
    )


def _as_total(value: Any) -> Any:
    if isinstance(value, str):
        value = (value,)
    return {"cot": value} if isinstance(value, list | tuple) else value


ColumnMark = Annotated[Text, BeforeValidator(lambda value: str(value) if type(value) is int else value)]


class Table(PlanPart):
    """A table with real Word heading rows. Totals are computed, serial numbers are never typed."""

    title: RichText | None = key("tieu_de", "Tên bảng", "In đậm, giữa, trên bảng.", default=None, example="Kinh phí")
    unit: Text | None = key(
        "don_vi_tinh", "Đơn vị tính", "In nghiêng bên phải, trên bảng.", default=None, example="Triệu đồng"
    )
    columns: tuple[Column, ...] = key(
        "cot", "Các cột", "Các cột từ trái sang phải.", example=[{"ten": "Nội dung"}], min_length=1
    )
    column_numbers: Flag | tuple[ColumnMark, ...] = key(
        "so_cot",
        "Dòng số cột",
        'true: thêm dòng (1) (2) (3) dưới tên cột; hoặc tự ghi, ví dụ ["A", "B", "1", "2"].',
        default=False,
        example=True,
    )
    rows: tuple[TableRow, ...] = key(
        "dong",
        "Các dòng",
        'Mỗi dòng là danh sách các ô, hoặc {"nhom": …}.',
        example=[["Tuyên truyền"]],
        min_length=1,
    )
    total: Annotated[Total, BeforeValidator(_as_total)] | None = key(
        "tong", "Dòng tổng cộng", "Tên các cột cần cộng; số cộng tự tính.", default=None, example=["Kinh phí"]
    )
    landscape: Flag | None = key(
        "ngang",
        "Trang ngang",
        "true: trang ngang; false: trang dọc; bỏ trống: tự chọn.",
        default=None,
        example=True,
    )
    note: RichText | None = key("ghi_chu", "Ghi chú", "In dưới bảng.", default=None, example="Số liệu đến 31/12.")

    def leaf_columns(self) -> tuple[Column, ...]:
        """The columns that hold cells, from left to right."""
        return tuple(leaf for column in self.columns for leaf in column.leaves())

    @property
    def dong_in_unit(self) -> int | None:
        """How many đồng the unit of the table is; 1 when it names none, None when it is no unit of money."""
        return 1 if self.unit is None else _DONG.get(fold(self.unit))

    @model_validator(mode="after")
    def _is_a_grid(self) -> Self:
        faults = Faults()
        leaves = self.leaf_columns()
        if len(leaves) > MAX_COLUMNS:
            faults.add(("cot",), "too_many_columns", "{count} columns", count=len(leaves), limit=MAX_COLUMNS)
        if isinstance(self.column_numbers, tuple) and len(self.column_numbers) != len(leaves):
            faults.add(
                ("so_cot",),
                "column_number_count",
                "{count} numbers for {expected} columns",
                count=len(self.column_numbers),
                expected=len(leaves),
            )
        _check_rows(self, leaves, faults)
        _check_total(self, leaves, faults)
        faults.raise_if_any()
        return self


def cell_value(entry: object) -> object:
    """The value of a cell, whether it was given bare or as ``Cell``."""
    return entry.value if isinstance(entry, Cell) else entry


def _check_rows(table: Table, leaves: tuple[Column, ...], faults: Faults) -> None:
    """Report every row whose cells, with those merged down from above, do not fill the typed columns."""
    grid = Grid(sum(column.kind != "stt" for column in leaves))
    for index, row in enumerate(table.rows):
        if isinstance(row, GroupRow):
            if grid.is_open:
                faults.add(("dong", index), "merge_across_group", "a merged cell runs into a group row")
                grid.close()
            continue
        placed = grid.place(row.cells)
        _check_money(table, leaves, placed, index, faults)
        if not placed.fits:
            faults.add(
                ("dong", index),
                "ragged_row",
                "{count} cells for {expected} columns",
                count=placed.asked,
                expected=placed.free,
            )
    if grid.is_open:
        faults.add(("dong", len(table.rows) - 1), "merge_past_end", "a merged cell runs past the last row")


def _check_money(table: Table, leaves: tuple[Column, ...], placed: PlacedRow, index: int, faults: Faults) -> None:
    """Đồng come whole; only a table in thousands or millions has fractions, down to a whole đồng."""
    row = table.rows[index]
    if not isinstance(row, Row):
        return
    unit = table.dong_in_unit or 1
    kinds = [column.kind for column in leaves if column.kind != "stt"]
    for cell in placed.cells:
        amount = cell_value(row.cells[cell.entry])
        if kinds[cell.column] != "tien" or not isinstance(amount, int | Decimal):
            continue
        at = ("dong", index, "o", cell.entry)
        if not -MOST_DONG <= amount * unit <= MOST_DONG:
            faults.add(at, "amount_too_large", "{written} is past all money", written=str(amount))
        elif isinstance(amount, Decimal) and amount * unit % 1:
            faults.add(at, "fraction_of_dong", "{written} is no whole number of đồng", written=str(amount))


def _check_total(table: Table, leaves: tuple[Column, ...], faults: Faults) -> None:
    if table.total is None:
        return
    typed = [column for column in leaves if column.kind != "stt"]
    names = [column.name for column in typed]
    added = set()
    for index, name in enumerate(table.total.columns):
        if names.count(name) == 1:
            added.add(names.index(name))
        else:
            faults.add(("tong", "cot", index), "unknown_total_column", "no single column is named {name}", name=name)
    if 0 in added and leaves[0].kind != "stt":
        faults.add(("tong", "cot"), "no_column_for_total_label", "the first column is for the label of the total row")
    if table.total.in_words and [typed[column].kind for column in added] != ["tien"]:
        faults.add(("tong", "bang_chu"), "words_for_many_totals", "amount in words needs exactly one column")
    elif table.total.in_words and table.dong_in_unit is None:
        faults.add(("tong", "bang_chu"), "words_for_other_unit", "{unit} is no unit of money", unit=table.unit)
    total = _check_addable(table, added, faults)
    if table.total.in_words and not -MOST_DONG <= total * (table.dong_in_unit or 1) <= MOST_DONG:
        faults.add(("tong", "bang_chu"), "words_for_too_much", "the total is past all money")


def _check_addable(table: Table, added: set[int], faults: Faults) -> int | Decimal:
    """Report every text among what is added up; give the sum of all that is."""
    total: int | Decimal = 0
    grid = Grid(sum(column.kind != "stt" for column in table.leaf_columns()))
    for row_index, row in enumerate(table.rows):
        if not isinstance(row, Row):
            grid.close()
            continue
        for cell in grid.place(row.cells).cells:
            value = cell_value(row.cells[cell.entry])
            if not row.is_added or cell.column not in added:
                continue
            if isinstance(value, str):
                at = ("dong", row_index, "o", cell.entry)
                faults.add(at, "text_in_total", "{written} cannot be added up", written=value)
            elif isinstance(value, (int, Decimal)):
                total += value
    return total

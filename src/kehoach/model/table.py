"""Tables (bảng): columns, rows and computed totals, and what must hold between them."""

from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BeforeValidator, model_validator
from pydantic_core import PydanticCustomError

from kehoach.model.base import Flag, PlanPart, RichText, Text, key
from kehoach.model.faults import Faults
from kehoach.model.rows import Cell, Column, GroupRow, Row, TableRow, cell_value
from kehoach.model.table_checks import check_table
from kehoach.model.typed_marks import without_label
from kehoach.vietnamese import fold

__all__ = ["Cell", "Column", "GroupRow", "Row", "Table", "Total", "cell_value"]

_DONG = {"dong": 1, "vnd": 1, "nghin dong": 10**3, "trieu dong": 10**6, "ty dong": 10**9}


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


def _as_rows(value: Any) -> Any:
    if isinstance(value, list) and value and all(isinstance(cell, str | int | Decimal) for cell in value):
        raise PydanticCustomError("flat_rows", "each row is a list of its own", {})
    return value


def _as_total(value: Any) -> Any:
    if isinstance(value, str):
        value = (value,)
    return {"cot": value} if isinstance(value, list | tuple) else value


ColumnMark = Annotated[Text, BeforeValidator(lambda value: str(value) if type(value) is int else value)]


class Table(PlanPart):
    """A table with real Word heading rows. Totals are computed, serial numbers are never typed."""

    title: RichText | None = key("tieu_de", "Tên bảng", "In đậm, giữa, trên bảng.", default=None, example="Kinh phí")
    unit: Annotated[Text, AfterValidator(without_label("Đơn vị(?: tính)?", "ĐVT"))] | None = key(
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
    rows: Annotated[tuple[TableRow, ...], BeforeValidator(_as_rows)] = key(
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
        "true: trang ngang; false: trang dọc; không ghi: tự chọn.",
        default=None,
        example=True,
    )
    note: Annotated[RichText, AfterValidator(without_label("Ghi chú"))] | None = key(
        "ghi_chu", "Ghi chú", "In dưới bảng.", default=None, example="Số liệu đến 31/12."
    )

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
        check_table(self, faults)
        faults.raise_if_any()
        return self

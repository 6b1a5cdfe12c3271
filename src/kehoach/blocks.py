"""The flow of a document: typed blocks in printed order, between the plan and the writers.

A block says what is printed and how it is numbered; it knows no font, no style name and no file format.
"""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import Literal, NamedTuple

Alignment = Literal["left", "center", "right"]


class Run(NamedTuple):
    """A stretch of text in one look. ``note`` is a footnote index from 1, with empty text; 0 for plain text."""

    text: str
    bold: bool = False
    italic: bool = False
    note: int = 0


Inline = str | tuple[Run, ...]
"""The text of a paragraph. A string is one run of plain text, as nearly every paragraph is."""


class Role(StrEnum):
    """What an unnumbered paragraph is for."""

    ADDRESSEE = "kính gửi một nơi"
    ADDRESSEES = "kính gửi nhiều nơi"
    ADDRESSEE_LINE = "nơi kính gửi"
    BASIS = "căn cứ"
    PARAGRAPH = "đoạn văn"
    TABLE_TITLE = "tên bảng"
    TABLE_UNIT = "đơn vị tính"
    TABLE_NOTE = "ghi chú bảng"
    END_MARK = "dấu kết thúc"
    ANNEX_FILE = "tệp kèm theo"


class Kind(StrEnum):
    """How a numbered line is numbered; the value is its key in JSON."""

    SECTION = "muc"
    CLAUSE = "khoan"
    SUBCLAUSE = "tieu_khoan"
    POINT = "diem"
    DASH = "gach"
    PLUS = "cong"
    STAR = "sao"
    BRACKETED = "so_ngoac"
    SERIAL = "so"


class Letterhead(NamedTuple):
    """The head of page one. ``number`` and ``place_date`` are None for a plan issued with a decision."""

    parent: tuple[str, ...]
    issuer: tuple[str, ...]
    number: str | None
    place_date: str | None
    marks: tuple[str, ...]
    circulation: str | None
    contact: tuple[str, ...]


class Title(NamedTuple):
    """Subject of the plan (trích yếu), and the decision it goes with (dẫn chiếu) if any."""

    subject: tuple[str, ...]
    attached_to: str | None


class Text(NamedTuple):
    """An unnumbered paragraph; one that ``leads`` stays on the page of what it leads over to."""

    role: Role
    inline: Inline
    leads: bool = False


class Item(NamedTuple):
    """A numbered or marked line. ``number`` counts from 1 in its list; ``label`` is how it prints.

    One that ``leads`` stays on the page of what stands under it.
    """

    kind: Kind
    number: int
    label: str
    inline: Inline
    is_heading: bool = False
    bold_label: bool = False
    leads: bool = False


class Cell(NamedTuple):
    """A table cell. ``covers`` columns and ``rows``; ``continued`` marks the lower part of a merged cell."""

    inline: Inline
    align: Alignment
    covers: int = 1
    rows: int = 1
    continued: bool = False
    serial: int = 0


class RowKind(StrEnum):
    """What a table row is."""

    HEADING = "tên cột"
    COLUMN_NUMBERS = "số cột"
    GROUP = "nhóm"
    PLAIN = "dòng"
    TOTAL = "tổng cộng"


class Row(NamedTuple):
    """A table row; ``bold`` and ``italic`` hold for every cell. Only a row that ``is_tall`` may be split."""

    kind: RowKind
    cells: tuple[Cell, ...]
    bold: bool = False
    italic: bool = False
    is_tall: bool = False


class Table(NamedTuple):
    """A table; ``widths`` are the columns in millimetres."""

    widths: tuple[float, ...]
    rows: tuple[Row, ...]


class PageTurn(NamedTuple):
    """The pages from here on lie the other way; numbering goes on."""

    landscape: bool


class RecipientLine(NamedTuple):
    """One line under “Nơi nhận:”; ``nested`` lines stand under the one above."""

    text: str
    nested: bool = False


class Signature(NamedTuple):
    """Recipients on the left, the signing block on the right."""

    recipients: tuple[RecipientLine, ...]
    authority: tuple[str, ...]
    name: str
    other_title: str | None


class AnnexHead(NamedTuple):
    """Begins an annex on a new page with its own numbering. ``number`` is 0 when the label carries none."""

    number: int
    label: str
    title: Inline
    reference: str
    landscape: bool


Block = Letterhead | Title | Text | Item | Table | PageTurn | Signature | AnnexHead


class Properties(NamedTuple):
    """What the file says of itself; ``date`` is None when the plan's date is not known to the day."""

    title: str
    subject: str
    author: str
    date: datetime.date | None


class Flow(NamedTuple):
    """A whole document: its blocks in order, the footnotes they refer to by index, and its properties."""

    blocks: tuple[Block, ...]
    notes: tuple[Inline, ...]
    properties: Properties

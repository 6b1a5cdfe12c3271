"""The parts of a plan as the decree names them, and a document with its lines so labelled."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from kehoach.recognise.words import is_party_name
from kehoach.seen import Document, Line, Look, Piece


class Part(StrEnum):
    """What a line is; the value is the Vietnamese name in messages."""

    NATIONAL_NAME = "Quốc hiệu"
    MOTTO = "Tiêu ngữ"
    PARENT = "tên cơ quan chủ quản"
    ISSUER = "tên cơ quan ban hành"
    NUMBER = "số, ký hiệu"
    PLACE_DATE = "địa danh và thời gian ban hành"
    MARK = "dấu chỉ mức độ mật, khẩn"
    CIRCULATION = "chỉ dẫn phạm vi lưu hành"
    TYPE = "tên loại văn bản"
    SUBJECT = "trích yếu"
    ATTACHED = "dòng kèm theo quyết định"
    ADDRESSEE = "kính gửi"
    BASIS = "căn cứ"
    SECTION = "tiêu đề mục"
    CLAUSE = "khoản"
    SUBCLAUSE = "tiểu khoản"
    POINT = "điểm"
    BULLET = "gạch đầu dòng"
    BODY = "đoạn văn"
    TABLE = "bảng"
    RECIPIENTS_LABEL = "chữ “Nơi nhận:”"
    RECIPIENT = "nơi nhận"
    ARCHIVE = "dòng lưu"
    AUTHORITY = "quyền hạn, chức vụ của người ký"
    SIGNER = "họ tên người ký"
    ANNEX_LABEL = "chữ “Phụ lục”"
    ANNEX_TITLE = "tiêu đề phụ lục"
    ANNEX_REFERENCE = "dòng dẫn chiếu của phụ lục"
    CONTACT = "địa chỉ, liên hệ"
    RULE = "đường kẻ"
    BLANK = "dòng trống"
    PAGE_NUMBER = "số trang"
    OTHER = "phần khác"


NUMBERED = (Part.SECTION, Part.CLAUSE, Part.SUBCLAUSE, Part.POINT, Part.BULLET)
"""The parts that carry a number, letter or mark."""

RUNNING = (*NUMBERED, Part.BODY)
"""The text of the plan, between the bases and the signature, and that of annexes."""


class Labelled(NamedTuple):
    """A line, or a piece of one between tabs, and which part it is.

    ``pieces`` are its own stretches of text. ``number`` is the number, letter or mark in front, automatic or typed,
    and ``is_typed`` tells that it was typed. ``annex`` counts annexes from 1; 0 is the plan itself.
    """

    part: Part
    line: Line
    pieces: tuple[Piece, ...]
    annex: int = 0
    number: str = ""
    is_typed: bool = False
    is_tabbed: bool = False
    """Whether other parts stand on the same line, behind tabs."""

    @property
    def text(self) -> str:
        """The words, spaces at the ends left out."""
        pieces = self.pieces
        if len(pieces) == 1 and not pieces[0].look.hidden:  # nearly always
            return pieces[0].text.strip()
        return "".join([piece.text for piece in pieces if not piece.look.hidden]).strip()

    @property
    def looks(self) -> tuple[Look, ...]:
        """The looks of its visible letters, each once."""
        visible = [piece.look for piece in self.pieces if piece.text.strip() and not piece.look.hidden]
        return tuple(dict.fromkeys(visible)) if len(visible) > 1 else tuple(visible)


class LabelledDocument(NamedTuple):
    """A document and its lines with their parts, in printed order; headers and footers are in ``document``."""

    document: Document
    lines: tuple[Labelled, ...]

    def of(self, *parts: Part, annex: int | None = None) -> Iterator[Labelled]:
        """The lines of these parts; ``annex`` None means of the whole document, 0 of the plan alone."""
        wanted = frozenset(parts)
        return (line for line in self.lines if line.part in wanted and annex in (None, line.annex))

    @property
    def is_party(self) -> bool:
        """Whether this is a document of the Party, for which other rules hold: its head names the Party."""
        head = itertools.takewhile(lambda line: line.part is not Part.TYPE, self.lines)
        return any(line.part is Part.OTHER and is_party_name(line.text) for line in head)

    def first(self, part: Part) -> Labelled | None:
        """The first line of a part; None when the document has none."""
        return next(self.of(part), None)

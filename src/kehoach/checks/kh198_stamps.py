"""KH198: marks of urgency, secrecy and circulation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.lettering import wrong_look
from kehoach.checks.rules import Rules
from kehoach.checks.wording import listed, quoted
from kehoach.recognise import LabelledDocument, Part
from kehoach.recognise.words import CIRCULATION, URGENCY
from kehoach.regulation import Lettering
from kehoach.seen import Grid, Line, Sheet, Story, lines_of
from kehoach.vietnamese import fold

_SECRECY = frozenset({"mat", "toi mat", "tuyet mat"})
_SIDES = {"top", "bottom", "left", "right"}
_FIRST_LINES = 30
_MARKS = URGENCY | CIRCULATION
_MOST_WORDS = max(len(mark.split()) for mark in _MARKS)


class _Stamp(NamedTuple):
    line: Line
    words: str
    is_boxed: bool


class Stamps(FormCheck):
    """Dấu khẩn và chỉ dẫn lưu hành: chữ in hoa, cỡ 13 đến 14, kiểu chữ đứng, đậm, trong khung chữ nhật viền đơn.

    HỎA TỐC, THƯỢNG KHẨN, KHẨN đặt dưới số, ký hiệu; XEM XONG TRẢ LẠI, LƯU HÀNH NỘI BỘ đặt trên cùng. Dấu độ mật
    là con dấu, đóng sau khi người có thẩm quyền quyết định: không gõ sẵn.
    """

    code = "KH198"
    severity = Severity.ERROR
    covers = ("PL1-III.2a", "PL1-III.2b", "PL1-III.2c")
    right = (Example("KHẨN (trong khung, cỡ 13, đậm)"), Example("LƯU HÀNH NỘI BỘ (trong khung, cỡ 13, đậm)"))
    wrong = (
        Example("KHẨN cỡ 12", Change(Part.MARK, (("size", 12),))),
        Example("KHẨN không có khung", Change(Part.MARK, (("without_borders", True),))),
        Example("Khẩn viết thường", Change(Part.MARK, (("replace_all", "Khẩn"),))),
        Example("gõ sẵn MẬT", Change(Part.MARK, (("replace_all", "MẬT"),))),
        Example("LƯU HÀNH NỘI BỘ không đậm", Change(Part.CIRCULATION, (("bold", False),))),
        Example("LƯU HÀNH NỘI BỘ không có khung", Change(Part.CIRCULATION, (("without_borders", True),))),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look at every such mark in the head, in headers and in text boxes."""
        for stamp in _stamps(document):
            words = fold(stamp.words)
            if words in _SECRECY:
                yield self.finding(
                    stamp.line.place,
                    f"{quoted(stamp.words)} được gõ sẵn.",
                    "Xóa chữ này; đóng dấu độ mật sau khi được quyết định.",
                    rule=rules.SECRECY.rule,
                )
                continue
            is_urgency = words in URGENCY
            wanted = rules.URGENCY if is_urgency else rules.CIRCULATION
            if wrong := list(dict.fromkeys(_faults(stamp, wanted))):
                yield self.finding(
                    stamp.line.place,
                    f"{quoted(stamp.words)} {listed(said for said, _ in wrong)}.",
                    f"Sửa thành {listed(right for _, right in wrong)}.",
                    rule=wanted.rule,
                    severity=Severity.WARNING if is_urgency else None,
                )


def _faults(stamp: _Stamp, wanted: Lettering) -> Iterator[tuple[str, str]]:
    looks = dict.fromkeys(piece.look for piece in stamp.line.pieces if piece.text.strip() and not piece.look.hidden)
    for look in looks:
        yield from wrong_look(look, wanted)
    if stamp.words != stamp.words.upper() and not all(look.capitals for look in looks):
        yield "có chữ thường", "chữ in hoa"
    if not stamp.is_boxed:
        yield "không có khung", "chữ trong khung viền đơn"


def _stamps(document: LabelledDocument) -> Iterator[_Stamp]:
    """The marks wherever they stand, each once."""
    head = {id(each.line): each for each in document.of(Part.MARK, Part.CIRCULATION)}
    framed = _in_drawn_tables(document.document.sheets)
    for at, line in enumerate(document.document.every_line()):
        first_words = line.text.split(None, _MOST_WORDS)
        words = " ".join(first_words)
        if len(first_words) > _MOST_WORDS or fold(words) not in _MARKS:
            continue
        is_outside = line.place.story in (Story.HEADER, Story.TEXT_BOX)
        if id(line) in head or is_outside or (line.place.story is Story.BODY and at < _FIRST_LINES):
            sides = {border.side for border in line.setting.borders}
            is_boxed = (
                sides >= _SIDES or line.place.story is Story.TEXT_BOX or id(line) in framed or bool(line.drawings)
            )
            yield _Stamp(line, words, is_boxed)


def _in_drawn_tables(sheets: tuple[Sheet, ...]) -> frozenset[int]:
    """The lines that stand in tables with lines; the cell is the box."""
    stories = [items for sheet in sheets for items in (sheet.items, *sheet.headers.values())]
    grids = [item for items in stories for item in items if isinstance(item, Grid)]
    inner = [item for grid in grids for row in grid.rows for box in row.boxes for item in box.items]
    drawn = [grid for grid in (*grids, *(item for item in inner if isinstance(item, Grid))) if grid.has_lines]
    return frozenset(id(line) for grid in drawn for line in lines_of(grid))

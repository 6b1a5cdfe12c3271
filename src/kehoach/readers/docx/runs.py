"""The inside of a paragraph: runs, fields, tracked changes and drawings → pieces in their looks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from kehoach.readers.docx.drawings import boxes_of, chosen, drawing_of
from kehoach.readers.docx.fields import Fields
from kehoach.readers.docx.inside import Inside
from kehoach.readers.docx.looks import ResolvedRun
from kehoach.readers.docx.paragraphs import RunLooks
from kehoach.readers.docx.symbols import symbol
from kehoach.readers.docx.xml import MC, Element, M, W, name_of
from kehoach.seen import Item

_TEXT: Final = f"{W}t"
_PROPERTIES: Final = f"{W}rPr"
_RUBY: Final = f"{W}rubyBase"
_ALTERNATES: Final = f"{MC}AlternateContent"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_SPACES: Final = " \t\r\n"
_WRITTEN: Final = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}

BoxReader = Callable[[Element], tuple[Item, ...]]


@dataclass(slots=True)
class Seen:
    """What is noticed on the way through a document, and concerns more than one paragraph."""

    counts: Counter[str] = field(default_factory=Counter)
    """How often what a person should know of was met, by the code of the remark."""
    notes: dict[tuple[str, str], None] = field(default_factory=dict)
    """Kind and id of the footnotes and endnotes referred to, in order, each once."""


class RunReader:
    """Reads the insides of the paragraphs of one story, in order."""

    def __init__(self, fields: Fields, seen: Seen, read_box: BoxReader) -> None:
        self._fields = fields
        self._seen = seen
        self._read_box = read_box
        self._inside = Inside()

    def read(self, element: Element, looks: RunLooks, inside: Inside) -> None:
        """Add what is in a paragraph to ``inside``, tracked changes as accepted."""
        self._inside = inside
        self._children(element, looks)

    def _children(self, element: Element, looks: RunLooks) -> None:
        for part in element:
            read = _IN_PARAGRAPH.get(part.tag)
            if read is not None:
                read(self, part, looks)

    def _run(self, run: Element, looks: RunLooks) -> None:
        look = None
        for part in run:
            tag = part.tag
            if tag == _PROPERTIES:
                look = looks.of(part)
                if look.is_tracked and self._is_taken_away(look):
                    return
                continue
            if look is None:
                look = looks.of(None)
            if tag == _TEXT:
                self._add(_words(part), look)
            elif (read := _IN_RUN.get(tag)) is not None:
                read(self, part, look, looks)

    def _is_taken_away(self, look: ResolvedRun) -> bool:
        self._seen.counts["formatting"] += look.is_changed
        self._seen.counts["deletion"] += look.is_taken_away
        return look.is_taken_away

    def _add(self, text: str, look: ResolvedRun) -> None:
        if not text or self._fields.hides:
            return
        seen = look.of(text)
        if seen.hidden:
            self._seen.counts["hidden"] += 1
        self._inside.add(text, seen, is_field=self._fields.makes_text())

    # What stands in a paragraph.

    def _put_in(self, part: Element, looks: RunLooks) -> None:
        self._seen.counts["insertion"] += 1
        self._children(part, looks)

    def _taken_away(self, _: Element, __: RunLooks) -> None:
        self._seen.counts["deletion"] += 1

    def _alternatives(self, part: Element, looks: RunLooks) -> None:
        self._children(chosen(part), looks)

    def _formula(self, part: Element, looks: RunLooks) -> None:
        self._add("".join(text.text or "" for text in part.iter(f"{M}t")), looks.of(None))

    def _linked(self, _: Element, __: RunLooks) -> None:
        self._seen.counts["chunk"] += 1

    def _simple_field(self, part: Element, looks: RunLooks) -> None:
        self._fields.begin(part.get(f"{W}instr") or "")
        self._inside.fields.append(self._fields.separate())
        self._children(part, looks)
        self._end_field(looks.of(None))

    # What stands in a run.

    def _written(self, part: Element, look: ResolvedRun, _: RunLooks) -> None:
        self._add(_WRITTEN[name_of(part)], look)

    def _symbol(self, part: Element, look: ResolvedRun, _: RunLooks) -> None:
        self._add(symbol(part.get(f"{W}char")), look)

    def _break(self, part: Element, look: ResolvedRun, _: RunLooks) -> None:
        kind = part.get(f"{W}type")
        if kind == "page":
            self._inside.breaks_page = True
        elif kind != "column":
            self._add("\n", look)

    def _note(self, part: Element, _: ResolvedRun, __: RunLooks) -> None:
        self._seen.notes[name_of(part).removesuffix("Reference"), part.get(f"{W}id") or ""] = None

    def _drawing(self, part: Element, _: ResolvedRun, __: RunLooks) -> None:
        self._inside.drawings.append(drawing_of(part))
        self._inside.boxes.extend([self._read_box(box) for box in boxes_of(part)])

    def _ruby(self, part: Element, _: ResolvedRun, looks: RunLooks) -> None:
        for base in part.iterchildren(_RUBY):
            self._children(base, looks)

    def _alternatives_in_run(self, part: Element, look: ResolvedRun, looks: RunLooks) -> None:
        for inner in chosen(part):
            if (read := _IN_RUN.get(inner.tag)) is not None:
                read(self, inner, look, looks)

    def _field_mark(self, part: Element, look: ResolvedRun, _: RunLooks) -> None:
        kind = part.get(f"{W}fldCharType")
        if kind == "begin":
            if not self._fields.is_unclosed(part):
                self._fields.begin()
        elif kind == "separate":
            if words := self._fields.separate():
                self._inside.fields.append(words)
        elif kind == "end":
            self._end_field(look)

    def _instruction(self, part: Element, _: ResolvedRun, __: RunLooks) -> None:
        self._fields.instruct(part.text or "")

    def _page_number(self, _: Element, look: ResolvedRun, __: RunLooks) -> None:
        self._inside.fields.append("PAGE")
        self._print_number(look)

    def _end_field(self, look: ResolvedRun) -> None:
        words, prints_number = self._fields.end()
        if words:
            self._inside.fields.append(words)
        if prints_number:  # its program left no result: Word counts when it opens the file
            self._print_number(look)

    def _print_number(self, look: ResolvedRun) -> None:
        self._inside.add("1", look.of("1"), is_field=True)


def _words(part: Element) -> str:
    """The words of a ``w:t``: spaces at its ends count only where it says so, and a line break is a space."""
    text = part.text
    if not text:
        return ""
    if (text[0] in _SPACES or text[-1] in _SPACES) and part.get(_SPACE) != "preserve":
        text = text.strip(_SPACES)
    return text.replace("\r", " ").replace("\n", " ") if "\n" in text or "\r" in text else text


_IN_PARAGRAPH: Final[Mapping[object, Callable[[RunReader, Element, RunLooks], None]]] = {
    f"{W}r": RunReader._run,
    **dict.fromkeys((f"{W}ins", f"{W}moveTo"), RunReader._put_in),
    **dict.fromkeys((f"{W}del", f"{W}moveFrom"), RunReader._taken_away),
    **dict.fromkeys(
        [f"{W}{name}" for name in ("hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "dir", "bdo")],
        RunReader._children,
    ),
    f"{W}fldSimple": RunReader._simple_field,
    f"{W}subDoc": RunReader._linked,
    _ALTERNATES: RunReader._alternatives,
    **dict.fromkeys((f"{M}oMath", f"{M}oMathPara"), RunReader._formula),
}
_IN_RUN: Final[Mapping[object, Callable[[RunReader, Element, ResolvedRun, RunLooks], None]]] = {
    **dict.fromkeys([W + name for name in _WRITTEN], RunReader._written),
    f"{W}br": RunReader._break,
    f"{W}sym": RunReader._symbol,
    f"{W}fldChar": RunReader._field_mark,
    f"{W}instrText": RunReader._instruction,
    f"{W}pgNum": RunReader._page_number,
    **dict.fromkeys((f"{W}footnoteReference", f"{W}endnoteReference"), RunReader._note),
    **dict.fromkeys((f"{W}drawing", f"{W}pict", f"{W}object"), RunReader._drawing),
    f"{W}ruby": RunReader._ruby,
    _ALTERNATES: RunReader._alternatives_in_run,
}

"""The inside of a paragraph: runs, fields, tracked changes and drawings → pieces in their looks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kehoach.readers.docx.drawings import drawing_of
from kehoach.readers.docx.fonts import Theme
from kehoach.readers.docx.looks import look_of
from kehoach.readers.docx.styles import RunLayers, StyleSheet, run_properties
from kehoach.readers.docx.xml import MC, Element, W, child, name_of, value
from kehoach.seen import Drawing, Piece

_TAKEN_AWAY = frozenset({"del", "moveFrom"})
_WRAPPERS = frozenset(
    {"ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple", "dir", "bdo"}
)
_WRITTEN = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_SYMBOLS = {"f0b7": "•", "f0fc": "✓", "f0a8": "☐", "f0fe": "☒", "f0e0": "→"}
_BOX = f"{W}txbxContent"


@dataclass(slots=True)
class StoryState:
    """What goes on from one paragraph of a story to the next: open fields, and what was seen on the way."""

    fields: list[_Field] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    """Ids of the footnotes referred to, in order."""

    def note(self, code: str) -> None:
        """Count one more of something a person should know of."""
        self.counts[code] = self.counts.get(code, 0) + 1


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    is_result: bool = False


@dataclass(slots=True)
class Runs:
    """Reads the inside of one paragraph; ``layers`` are those of the paragraph, without a run of its own."""

    sheet: StyleSheet
    theme: Theme
    layers: RunLayers
    state: StoryState
    pieces: list[Piece] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    drawings: list[Drawing] = field(default_factory=list)
    breaks_page: bool = False

    def read(self, element: Element) -> None:
        """Read everything in a paragraph, tracked changes as accepted."""
        for part in element:
            name = name_of(part)
            if name == "r":
                self._run(part)
            elif name in _TAKEN_AWAY:
                self.state.note("deletion")
            elif name in _WRAPPERS:
                self._wrapper(part, name)
            elif name == "AlternateContent":
                self.read(_chosen(part))

    def _wrapper(self, part: Element, name: str) -> None:
        if name in ("ins", "moveTo"):
            self.state.note("insertion")
        if name != "fldSimple":
            self.read(part)
            return
        self._begin_field()
        self.state.fields[-1].instruction = part.get(f"{W}instr") or ""
        self._end_instruction()
        self.read(part)
        self.state.fields.pop()

    def _run(self, run: Element) -> None:
        own = child(run, "rPr")
        if own is not None and (child(own, "del") is not None or child(own, "moveFrom") is not None):
            self.state.note("deletion")
            return
        text = "".join(self._texts(run))
        if not text:
            return
        character = run_properties(self.sheet.chain(value(own, "rStyle")))
        layers = self.layers._replace(character=character, direct=own)
        is_field = any(each.is_result for each in self.state.fields)
        self.pieces.append(Piece(text, look_of(layers, self.theme, text), is_field))

    def _texts(self, run: Element) -> Iterator[str]:
        for part in run:
            name = name_of(part)
            if name == "t":
                if all(each.is_result for each in self.state.fields):
                    yield part.text or ""
            elif name in _WRITTEN:
                if part.get(f"{W}type") in ("page", "column"):
                    self.breaks_page |= part.get(f"{W}type") == "page"
                else:
                    yield _WRITTEN[name]
            else:
                yield from self._other(part, name)

    def _other(self, part: Element, name: str) -> Iterator[str]:
        if name == "sym":
            yield _SYMBOLS.get((part.get(f"{W}char") or "").lower(), "□")
        elif name == "fldChar":
            self._field_mark(part.get(f"{W}fldCharType") or "")
        elif name == "instrText" and self.state.fields:
            self.state.fields[-1].instruction += part.text or ""
        elif name in ("footnoteReference", "endnoteReference"):
            self.state.notes.append(f"{name[:-9]}:{part.get(f'{W}id')}")
        elif name in ("drawing", "pict", "object"):
            self._draw(part)
        elif name == "AlternateContent":
            for inner in _chosen(part):
                yield from self._other(inner, name_of(inner))

    def _draw(self, part: Element) -> None:
        self.state.boxes.extend(box for box in part.iter(_BOX) if not any(True for _ in box.iterancestors(_BOX)))
        self.drawings.append(drawing_of(part))

    def _field_mark(self, kind: str) -> None:
        if kind == "begin":
            self._begin_field()
        elif kind == "separate" and self.state.fields:
            self._end_instruction()
        elif kind == "end" and self.state.fields:
            if not self.state.fields[-1].is_result:  # a field without a result
                self._end_instruction()
            self.state.fields.pop()

    def _begin_field(self) -> None:
        self.state.fields.append(_Field())

    def _end_instruction(self) -> None:
        last = self.state.fields[-1]
        last.is_result = True
        self.fields.append(" ".join(last.instruction.split()))


def _chosen(element: Element) -> Element:
    """Of the alternatives of a drawing the first, which holds what a newer Word shows."""
    for part in element:
        if part.tag in (f"{MC}Choice", f"{MC}Fallback"):
            return part
    return element

"""The events of one part (an element begins, ends, has words) → two streams of bytes.

``words`` holds what Word and LibreOffice both leave alone when they save a document again: text, styles by name,
direct character formatting, alignment, tables, page setups, drawings, notes, tracked changes. ``looks`` holds what
Word leaves alone and LibreOffice rewrites: indents, spacing, numbering, widths, borders. Where a run begins and
ends, revision ids, spelling marks, languages and bookmarks are in neither.
"""

from __future__ import annotations

from collections.abc import Mapping

from kehoach.writers.docx.content.streams import (
    BREAK,
    CLOSE,
    MARGIN,
    NAME,
    NEXT_RUN,
    OPEN,
    RESULT,
    RESULT_END,
    RUN,
    TAB,
    Streams,
    Style,
    Styles,
)
from kehoach.writers.docx.content.vocabulary import CHANGES, LOOKS, MARKS, PASSED_OVER, SWITCHES, VALUES

_ON = frozenset({"1", "true", "on"})
_SIDES = {"start": "left", "end": "right"}
_PAGE_BREAK = "page break"
_LENGTHS = ("w", "h", "top", "right", "bottom", "left")
_TWIPS_OF_MM = 1440 / 25.4

Attributes = Mapping[str, str]


class Reading:
    """Takes the events of one part in their order. Made for one part and thrown away.

    Names of elements are those of ``short_name``, names of attributes are local.
    """

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._words: list[str] = []
        self._looks: list[str] = []
        self._passing = 0
        """How deep we are inside something that is passed over."""
        self._inside = ""
        """``pPr``, ``tcPr`` or ``rPr`` while its children come; ``mark`` in the ``rPr`` of a paragraph's end."""
        # What is known of a paragraph, cell or run that has begun and is not written down yet.
        self._paragraph: list[str] | None = None
        self._style = ""
        self._alignment: str | None = None
        self._opening: str | None = None
        self._cell: list[str] | None = None
        self._run: list[str] | None = None
        self._written: list[str] | None = None
        """How the run looks that is written down."""
        self._is_first = False
        self._setup: list[str] = []
        self._margins: list[str] = []
        self._is_fixed = False
        self._field: str | None = None

    @property
    def streams(self) -> Streams:
        """What was read so far."""
        return Streams("".join(self._words).encode(), "".join(self._looks).encode())

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        if self._passing:
            self._passing += 1
        elif name in PASSED_OVER or name.endswith("Change"):
            self._passing = 1
            if name not in PASSED_OVER:
                self._put("change")
        elif self._inside:
            self._property(name, attributes)
        else:
            self._content(name, attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        if self._passing:
            self._passing -= 1
        elif name == "rPr":
            self._inside = "pPr" if self._inside == "mark" else ""
        elif name == "pPr":
            self._inside = ""
            self._begin_paragraph()
        elif name == "tcPr":
            self._inside = ""
            self._begin_cell()
        elif name == "p":
            self._begin_paragraph()
            self._end_paragraph()
        elif name == "r":
            self._run = self._written = None
        elif name == "tbl":
            self._put("/table")
        elif name == "fldSimple":
            self._words.append(RESULT_END)
        elif name == "sectPr":
            self._put("|".join(("setup", *sorted(self._setup))))
            self._looks += sorted(self._margins)
            self._setup, self._margins = [], []

    def text(self, text: str, *, keeps_spaces: bool) -> None:
        """Words of a run. Without ``keeps_spaces`` Word takes no notice of spaces at their ends."""
        if self._passing:
            return
        self._begin_run()
        kept = text if keeps_spaces else text.strip(" \t\r\n")
        self._words.append(kept.replace("&", "&amp;").replace("<", "&lt;"))

    def instruction(self, text: str) -> None:
        """Words between the beginning of a field and its result."""
        if self._field is not None:
            self._field += text

    def _property(self, name: str, attributes: Attributes) -> None:
        if self._inside == "rPr":
            self._of_characters(name, attributes)
        elif self._inside == "tcPr":
            self._of_cell(name, attributes)
        elif self._inside == "pPr":
            self._of_paragraph(name, attributes)
        elif name in CHANGES:
            self._put("change")

    def _of_characters(self, name: str, attributes: Attributes) -> None:
        if name in CHANGES:
            self._put("change")
        elif self._run is None:
            return
        elif name in SWITCHES:
            self._run.append(f"{name}={_switch(attributes)}")
        elif name in VALUES:
            self._run.append(f"{name}={attributes.get('val', '').casefold()}")
        elif name == "shd":
            self._run.append(f"shade={attributes.get('fill', '').casefold()}")
        elif name == "rFonts" and "ascii" in attributes:
            self._run.append(f"font={attributes['ascii']}")

    def _of_cell(self, name: str, attributes: Attributes) -> None:
        if name in {"gridSpan", "vMerge", "hMerge"} and self._cell is not None:
            self._cell.append(f"{name}={attributes.get('val', 'continue')}")
        else:
            self._of_page(name, attributes)

    def _of_paragraph(self, name: str, attributes: Attributes) -> None:
        """A property of a paragraph, or of the page setup that stands in it."""
        value = attributes.get("val", "")
        if name == "rPr":
            self._inside = "mark"
        elif name == "pStyle":
            self._style = value
        elif name == "jc":
            self._alignment = _SIDES.get(value, value)
        elif name == "pageBreakBefore" and self._paragraph is not None:
            self._paragraph += [_PAGE_BREAK] * _switch(attributes)
        elif name == "numId":
            # The number of a list is only a name: what counts is which paragraphs share it.
            self._looks.append(f"{OPEN}list {'none' if value == '0' else f'{NAME}{value}{NAME}'}{CLOSE}")
        else:
            self._of_page(name, attributes)

    def _of_page(self, name: str, attributes: Attributes) -> None:
        """What is set for a page, a table, a row or a drawing: the same wherever it stands."""
        if name in {"pgSz", "pgMar"}:
            self._setup += (f"{key}={_millimetres(attributes[key])}" for key in _LENGTHS if key in attributes)
            self._look(name, {key: attributes[key] for key in _LENGTHS if key in attributes})
        elif name in {"headerReference", "footerReference"}:
            self._margins.append(
                f"{OPEN}{name} {attributes.get('type')} {NAME}{MARGIN}{attributes.get('id')}{NAME}{CLOSE}"
            )
        elif name == "tblLayout":
            self._is_fixed = attributes.get("type") == "fixed"
        elif name == "gridCol":
            # In other tables Word fits the columns to their words whenever it shows them.
            if self._is_fixed:
                self._look(name, attributes)
        elif name == "cols":
            if attributes.get("num", "1") != "1":
                self._look(name, {"num": attributes["num"]})
        elif name == "tblStyle":
            self._look(name, {"val": self._style_of(attributes.get("val", "")).name.casefold()})
        elif name in LOOKS:
            self._look(name, attributes)

    def _content(self, name: str, attributes: Attributes) -> None:
        if name in {"pPr", "tcPr"}:
            self._inside = name
            return
        self._begin_paragraph()
        self._begin_cell()
        if name == "p":
            self._paragraph, self._is_first = [], True
        elif name == "tc":
            self._cell = []
        elif name == "r":
            self._run = []
        elif name == "rPr":
            self._inside = name
        elif name in MARKS:
            self._put(MARKS[name])
            self._is_fixed &= name != "tbl"
        else:
            self._of_run(name, attributes)

    def _of_run(self, name: str, attributes: Attributes) -> None:
        """What stands in a run besides its words; anything else is a setting."""
        if name in {"tab", "ptab"}:
            self._letter(TAB)
        elif name in {"br", "cr"}:
            self._break(attributes.get("type", ""))
        elif name == "sym":
            self._put(f"sign {attributes.get('char', '')}")
        elif name in {"fldChar", "fldSimple"}:
            self._of_field(attributes)
        else:
            self._of_page(name, attributes)

    def _break(self, kind: str) -> None:
        if kind in {"page", "column"}:
            self._put(f"{kind} break")
        else:
            self._letter(BREAK)

    def _of_field(self, attributes: Attributes) -> None:
        """A field counts by its first word: what it shows is the program's and changes by itself."""
        kind = attributes.get("fldCharType")
        if kind == "begin":
            self._field = ""
            return
        instruction = attributes.get("instr", "") if kind is None else self._field
        if instruction is not None:
            self._put(f"field {(instruction.split() or [''])[0].upper()}")
            self._words.append(RESULT)
            self._field = None
        if kind == "end":
            self._words.append(RESULT_END)

    def _begin_paragraph(self) -> None:
        """Take note of a paragraph whose properties are known; it is one of words only when it has some."""
        if self._paragraph is not None:
            style = self._style_of(self._style) if self._style else self._styles.usual
            alignment = self._alignment or style.alignment
            self._opening = "|".join(("p", style.name.casefold(), alignment, *sorted(self._paragraph)))
            self._looks += (BREAK, style.look)
            if _PAGE_BREAK in self._paragraph:
                self._open_paragraph()
            self._paragraph, self._style, self._alignment = None, "", None

    def _open_paragraph(self) -> None:
        opening, self._opening = self._opening, None
        if opening is not None:
            self._put(opening)

    def _end_paragraph(self) -> None:
        if self._opening is None:
            self._put("/p")
        self._opening, self._is_first = None, False

    def _style_of(self, number: str) -> Style:
        return self._styles.by_id.get(number) or Style(number)

    def _begin_cell(self) -> None:
        if self._cell is not None:
            self._put("|".join(("cell", *sorted(self._cell))))
            self._looks.append(TAB)
            self._cell = None

    def _begin_run(self) -> None:
        """Write down how a run looks in front of its first word: a run without words is none."""
        if self._run is not None:
            self._open_paragraph()
            self._words.append(f"{RUN if self._is_first else NEXT_RUN}{'|'.join(sorted(self._run))}{CLOSE}")
            self._run, self._written, self._is_first = None, self._run, False

    def _letter(self, letter: str) -> None:
        self._begin_run()
        self._words.append(letter)

    def _put(self, mark: str) -> None:
        self._open_paragraph()
        self._words.append(f"{OPEN}{mark}{CLOSE}")
        # Words of the same run go on behind a mark as those of another would: Word may cut it there.
        self._run = self._run if self._written is None else self._written

    def _look(self, name: str, attributes: Attributes) -> None:
        found = (f"{_SIDES.get(key, key)}={value}" for key, value in attributes.items() if not key.startswith("theme"))
        self._looks.append(f"{OPEN}{'|'.join((name, *sorted(found)))}{CLOSE}")


def _switch(attributes: Attributes) -> int:
    return int(attributes.get("val", "1").casefold() in _ON)


def _millimetres(twips: str) -> str:
    """A length to the millimetre, because LibreOffice rounds; as it stands when it is no number."""
    return str(round(int(twips) / _TWIPS_OF_MM)) if twips.lstrip("-").isdecimal() and len(twips) < 10 else twips

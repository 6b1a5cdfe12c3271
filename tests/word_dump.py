"""A .docx as lines a person can review: one paragraph a line, with style, alignment, look and printed number."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from tests.word_file import MM_PER_TWIP, Paragraph, Section, WordFile
from tests.word_numbers import W

_ALIGNED = {"left": "trái", "center": "giữa", "right": "phải", "both": "đều"}
_FRAME = "KH Khung"


def dump(data: bytes) -> str:
    """The whole file: pages, paragraphs, tables, footnotes, margins of the pages."""
    return "\n".join(_Dump(WordFile(data)).lines()) + "\n"


class _Dump:
    def __init__(self, file: WordFile) -> None:
        self._file = file
        self._found = {id(paragraph.element): paragraph for paragraph in file.paragraphs}
        self._sections = iter(file.sections)
        self._text_width = 0.0

    def lines(self) -> Iterator[str]:
        yield from self._page()
        for element in self._file.body:
            name = etree.QName(element).localname
            if name == "tbl":
                yield from self._table(element)
            elif name == "p":
                yield _paragraph(self._found[id(element)], self._text_width)
                if element.find(f"{W}pPr/{W}sectPr") is not None:
                    yield ""
                    yield from self._page()
        for part in ("header", "footer", "footnotes"):
            for number in sorted(name for name in self._file.parts if name.startswith(f"word/{part}")):
                words = [_paragraph(p, 0) for p in self._file.story(number) if p.line or p.has_page_field]
                if words:
                    yield from ("", f"== {number.removeprefix('word/')}", *words)

    def _page(self) -> Iterator[str]:
        section = next(self._sections)
        margins = section.margins
        self._text_width = section.width - margins["left"] - margins["right"]
        yield f"== trang {_setup(section)}"

    def _table(self, table: etree._Element) -> Iterator[str]:
        style = table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val")
        name = next(
            s.find(f"{W}name").get(f"{W}val")
            for s in self._file.xml("word/styles.xml").iter(f"{W}style")
            if s.get(f"{W}styleId") == style
        )
        widths = [int(column.get(f"{W}w")) * MM_PER_TWIP for column in table.iter(f"{W}gridCol")]
        yield f"┌ bảng [{name}] cột (mm): {' '.join(f'{width:.1f}' for width in widths)}"
        last = None
        for row in table.iter(f"{W}tr"):
            if name == _FRAME:
                yield "├ dòng"
                for cell in row.iter(f"{W}tc"):
                    width = int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) * MM_PER_TWIP
                    yield f"│ ô {width:.1f} mm"
                    yield from (f"│   {_paragraph(self._found[id(p)], width)}" for p in cell.iter(f"{W}p"))
                continue
            shape = self._shape(row)
            if shape != last:
                yield f"├ {shape}"
                last = shape
            yield "│ " + " │ ".join(self._cell(cell) for cell in row.iter(f"{W}tc"))
        yield "└"

    def _shape(self, row: etree._Element) -> str:
        """What the cells of a row have in common, shown once for all rows that follow."""
        found = [_KINDS[name] for name in _KINDS if row.find(f"{W}trPr/{W}{name}") is not None]
        for cell in row.iter(f"{W}tc"):
            paragraph = self._found[id(cell.find(f"{W}p"))]
            span, merge = cell.find(f"{W}tcPr/{W}gridSpan"), cell.find(f"{W}tcPr/{W}vMerge")
            notes = [] if span is None else [f"gộp {span.get(f'{W}val')} cột"]
            notes += [] if merge is None else ["gộp xuống" if merge.get(f"{W}val") == "restart" else "đã gộp"]
            found.append(f"{_head(paragraph)}{'' if not notes else ' ' + ', '.join(notes)}")
        return " ".join(found)

    def _cell(self, cell: etree._Element) -> str:
        return " ¶ ".join(_words(self._found[id(p)]) for p in cell.iter(f"{W}p"))


_KINDS = {"tblHeader": "(lặp đầu trang)", "cantSplit": "(không tách)"}


def _setup(section: Section) -> str:
    sides = section.margins
    words = [
        f"{'ngang' if section.landscape else 'đứng'} {section.width:.0f} × {section.height:.0f} mm",
        f"lề trên {sides['top']:.0f} dưới {sides['bottom']:.0f} trái {sides['left']:.0f} phải {sides['right']:.0f}",
        "đánh số tiếp" if section.first_number is None else f"đánh số từ {section.first_number}",
        "ẩn số ở trang đầu" if section.has_title_page else "hiện số ngay",
    ]
    return ", ".join(words)


def _head(paragraph: Paragraph) -> str:
    return f"[{paragraph.style} | {_ALIGNED[paragraph.align]} | {paragraph.look}]"


def _paragraph(paragraph: Paragraph, width: float) -> str:
    keep = " ↓" if paragraph.keeps_next else ""
    words = _words(paragraph)
    if not words and paragraph.borders:
        sides = paragraph.ind.get("left", 0) + paragraph.ind.get("right", 0)
        words = f"──── {width - sides * MM_PER_TWIP:.1f} mm"
    return f"{_head(paragraph)}{keep} {words}".rstrip()


def _words(paragraph: Paragraph) -> str:
    """The printed line; words set otherwise than the style says stand in ‹ › with their look."""
    found = ""
    if paragraph.label is not None and paragraph.label_look is not None:
        label = paragraph.label.text
        found = (label if paragraph.label_look == paragraph.look else f"‹{paragraph.label_look}: {label}›") + " "
    for run in paragraph.runs:
        text = run.text.replace("\n", "⏎").replace("\t", "⇥")
        found += text if run.look == paragraph.look else f"‹{run.look}: {text}›"
    return f"{found}{'{PAGE}' if paragraph.has_page_field else ''}".rstrip()

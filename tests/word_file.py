"""A .docx as Word sees it: paragraphs in order with their numbers, and every look resolved through its style.

Independent of the writer. Units are points for type and millimetres for paper.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from tests.word_numbers import Label, W, WordNumbers

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
DOCUMENT = "word/document.xml"
MM_PER_TWIP = 25.4 / 1440


@dataclass(frozen=True, slots=True)
class Look:
    """How a run, or the number of a paragraph, is set."""

    fonts: tuple[str, ...]
    size: float
    bold: bool
    italic: bool
    underlined: bool
    colour: str
    raised: bool

    def __str__(self) -> str:
        words = [name for name, on in (("đậm", self.bold), ("nghiêng", self.italic)) if on]
        more = [name for name, on in (("trên", self.raised), ("gạch chân", self.underlined)) if on]
        more += [] if self.colour in {"auto", "000000"} else [f"màu {self.colour}"]
        more += sorted(set(self.fonts) - {"Times New Roman"})
        return " ".join((*(words or ["thường"]), f"{self.size:g}", *more))


@dataclass(frozen=True, slots=True)
class Run:
    text: str
    look: Look


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. ``ind`` and ``spacing`` are the resolved attributes in twips."""

    element: etree._Element
    style: str
    runs: tuple[Run, ...]
    look: Look
    label: Label | None
    label_look: Look | None
    align: str
    ind: dict[str, int]
    spacing: dict[str, str]
    keeps_next: bool
    has_page_field: bool
    borders: tuple[str, ...] = field(default=())

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def line(self) -> str:
        """The paragraph as printed, its number in front."""
        return self.label.before(self.text) if self.label else self.text

    @property
    def looks(self) -> tuple[Look, ...]:
        """Every look in the paragraph, its number included."""
        own = tuple(run.look for run in self.runs if run.text.strip())
        return own if self.label_look is None else (self.label_look, *own)

    @property
    def mark_look(self) -> Look:
        """The look of the whole paragraph by its style, whatever single words are set in."""
        return self.look


@dataclass(frozen=True, slots=True)
class Section:
    """One page setup, in millimetres, and the paragraphs and tables that stand under it."""

    element: etree._Element
    width: float
    height: float
    landscape: bool
    margins: dict[str, float]
    has_title_page: bool
    first_number: int | None
    headers: dict[str, str]
    footers: dict[str, str]


class WordFile:
    """One .docx file."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}

    def xml(self, part: str) -> etree._Element:
        return etree.fromstring(self.parts[part])

    @cached_property
    def document(self) -> etree._Element:
        return self.xml(DOCUMENT)

    @cached_property
    def body(self) -> etree._Element:
        return self.document.find(f"{W}body")

    @cached_property
    def _styles(self) -> dict[str, etree._Element]:
        return {style.get(f"{W}styleId"): style for style in self.xml("word/styles.xml").iter(f"{W}style")}

    @cached_property
    def _default_runs(self) -> etree._Element | None:
        return self.xml("word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")

    @cached_property
    def relations(self) -> dict[str, str]:
        """Part names by relationship id of the main document."""
        root = self.xml("word/_rels/document.xml.rels")
        return {entry.get("Id"): posixpath.normpath(f"word/{entry.get('Target')}") for entry in root}

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Every paragraph of the document, those in cells included, in order."""
        return self.story(DOCUMENT)

    def story(self, part: str) -> tuple[Paragraph, ...]:
        root = self.document if part == DOCUMENT else self.xml(part)
        numbers = WordNumbers(self.xml("word/numbering.xml"))
        return tuple(self._paragraph(element, numbers) for element in root.iter(f"{W}p"))

    @cached_property
    def lines(self) -> list[str]:
        """The document as printed, line breaks followed, empty lines left out."""
        return [line for paragraph in self.paragraphs for line in paragraph.line.split("\n") if line]

    def styled(self, *names: str) -> list[Paragraph]:
        """The paragraphs of these styles."""
        return [paragraph for paragraph in self.paragraphs if paragraph.style in names]

    def saying(self, words: str) -> Paragraph:
        """The one paragraph that holds these words."""
        (found,) = [paragraph for paragraph in self.paragraphs if words in paragraph.line]
        return found

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        return tuple(self._section(element) for element in self.document.iter(f"{W}sectPr"))

    def _section(self, element: etree._Element) -> Section:
        size, margins = element.find(f"{W}pgSz"), element.find(f"{W}pgMar")
        start = element.find(f"{W}pgNumType")
        return Section(
            element,
            int(size.get(f"{W}w")) * MM_PER_TWIP,
            int(size.get(f"{W}h")) * MM_PER_TWIP,
            size.get(f"{W}orient") == "landscape",
            {etree.QName(name).localname: int(value) * MM_PER_TWIP for name, value in margins.attrib.items()},
            element.find(f"{W}titlePg") is not None,
            None if start is None or start.get(f"{W}start") is None else int(start.get(f"{W}start")),
            self._references(element, "header"),
            self._references(element, "footer"),
        )

    def _references(self, section: etree._Element, kind: str) -> dict[str, str]:
        found = section.findall(f"{W}{kind}Reference")
        return {entry.get(f"{W}type"): self.relations[entry.get(f"{R}id")] for entry in found}

    def _chain(self, style: str | None) -> list[etree._Element]:
        """A style and what it is based on, the farthest first."""
        found: list[etree._Element] = []
        while style is not None:
            element = self._styles[style]
            found.insert(0, element)
            based = element.find(f"{W}basedOn")
            style = None if based is None else based.get(f"{W}val")
        return found

    def _paragraph(self, element: etree._Element, numbers: WordNumbers) -> Paragraph:
        own = element.find(f"{W}pPr")
        named = None if own is None else own.find(f"{W}pStyle")
        style = "Normal" if named is None else named.get(f"{W}val")
        chain = self._chain(style)
        label, level, is_direct = self._label(own, style, chain, numbers)
        layers = [link.find(f"{W}pPr") for link in chain]
        if level is not None:
            # Numbering of a style stands below what the style itself says, direct numbering above it.
            layers.insert(len(layers) if is_direct else 0, level.find(f"{W}pPr"))
        layers.append(own)
        properties = [layer for layer in layers if layer is not None]
        run_layers = [self._default_runs, *(link.find(f"{W}rPr") for link in chain)]
        label_look = None
        if level is not None and label is not None:
            mark = None if own is None else own.find(f"{W}rPr")
            label_look = _look([*run_layers, mark, level.find(f"{W}rPr")])
        return Paragraph(
            element=element,
            style=self._styles[style].find(f"{W}name").get(f"{W}val"),
            runs=tuple(self._runs(element, run_layers)),
            look=_look(run_layers),
            label=label,
            label_look=label_look,
            align=_last(properties, "jc", "val") or "left",
            ind={name: int(value) for name, value in _merged(properties, "ind").items()},
            spacing=_merged(properties, "spacing"),
            keeps_next=_switched(properties, "keepNext"),
            has_page_field=any("PAGE" in (code.text or "") for code in element.iter(f"{W}instrText")),
            borders=tuple(etree.QName(side).localname for layer in properties for side in layer.iterfind(f"{W}pBdr/*")),
        )

    def _label(
        self, own: etree._Element | None, style: str, chain: list[etree._Element], numbers: WordNumbers
    ) -> tuple[Label | None, etree._Element | None, bool]:
        direct = None if own is None else own.find(f"{W}numPr")
        if direct is not None:
            num, index = direct.find(f"{W}numId").get(f"{W}val"), int(direct.find(f"{W}ilvl").get(f"{W}val"))
        else:
            num, index = None, 0
            for link in chain:
                listed = link.find(f"{W}pPr/{W}numPr/{W}numId")
                if listed is not None:
                    num = listed.get(f"{W}val")
                    owned = numbers.level_of_style(num, link.get(f"{W}styleId"))
                    given = link.find(f"{W}pPr/{W}numPr/{W}ilvl")
                    index = owned if owned is not None else int(given.get(f"{W}val"))
        if num is None or num == "0":
            return None, None, False
        return numbers.next(num, index), numbers.level(num, index), direct is not None

    def _runs(self, element: etree._Element, layers: list[etree._Element | None]) -> Iterator[Run]:
        for run in element.iter(f"{W}r"):
            own = run.find(f"{W}rPr")
            named = None if own is None else own.find(f"{W}rStyle")
            character = [] if named is None else [link.find(f"{W}rPr") for link in self._chain(named.get(f"{W}val"))]
            text = "".join(_written(child) for child in run)
            if text:
                yield Run(text, _look([*layers, *character, own]))


def _written(child: etree._Element) -> str:
    name = etree.QName(child).localname
    if name == "t":
        return child.text or ""
    if name == "footnoteReference":
        return f"[{child.get(f'{W}id')}]"
    return {"br": "\n", "tab": "\t"}.get(name, "")


def _merged(layers: list[etree._Element], name: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for layer in layers:
        element = layer.find(f"{W}{name}")
        if element is not None:
            found.update({etree.QName(key).localname: value for key, value in element.attrib.items()})
    return found


def _last(layers: list[etree._Element], name: str, attribute: str) -> str | None:
    return _merged(layers, name).get(attribute)


def _is_on(element: etree._Element | None) -> bool:
    return element is not None and element.get(f"{W}val", "1") not in {"0", "false", "none"}


def _switched(layers: list[etree._Element], name: str) -> bool:
    """A switch as the nearest layer that has it says."""
    found = [element for layer in layers if (element := layer.find(f"{W}{name}")) is not None]
    return bool(found) and _is_on(found[-1])


def _look(layers: list[etree._Element | None]) -> Look:
    given = [layer for layer in layers if layer is not None]
    fonts = _merged(given, "rFonts")
    switches = {"b": False, "i": False, "u": False}
    for layer in given:
        for name in switches:
            element = layer.find(f"{W}{name}")
            if element is not None:
                switches[name] = _is_on(element)
    return Look(
        fonts=tuple(fonts.get(kind, "") for kind in ("ascii", "hAnsi", "cs", "eastAsia")),
        size=int(_last(given, "sz", "val") or 20) / 2,
        bold=switches["b"],
        italic=switches["i"],
        underlined=switches["u"],
        colour=_last(given, "color", "val") or "auto",
        raised=_last(given, "vertAlign", "val") == "superscript",
    )

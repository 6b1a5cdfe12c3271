"""What the writer needs to know of a template: style ids, lists, page and column widths, read once."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass

from lxml import etree

from kehoach.errors import TemplateError
from kehoach.sentences import sentence
from kehoach.writers.docx import styles
from kehoach.writers.docx.numbering import ListPlace
from kehoach.writers.docx.xml import W

_PREFIX = f"{{{W}}}"
_DEFAULT_SIZE = 13.0
_ALL_LEVELS = frozenset(map(str, range(9)))


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """The style sheet of a template: ids by name, sizes in points by name, and the list each style is in."""

    ids: Mapping[str, str]
    sizes: Mapping[str, float]
    lists: Mapping[str, ListPlace]


def parse(data: bytes, part: str) -> etree._Element:
    """Parse one part of a template without entities, DTD or network; damage is named by ``part``."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise TemplateError(sentence("broken_part", part=part)) from error
    if root.getroottree().docinfo.doctype:
        raise TemplateError(sentence("broken_part", part=part))
    return root


def value(element: etree._Element | None, path: str, attribute: str = "val") -> str | None:
    """The attribute of the element at ``path`` (``pPr/numPr/numId``) below ``element``; None when absent."""
    if element is None:
        return None
    found = element.find("/".join(_PREFIX + step for step in path.split("/")))
    return None if found is None else found.get(_PREFIX + attribute)


def read_style_sheet(styles_part: bytes, numbering_part: bytes) -> StyleSheet:
    """Read the styles and lists. Raises ``TemplateError`` naming every style that is missing or unlisted."""
    by_id = {
        element.get(f"{_PREFIX}styleId"): element
        for element in parse(styles_part, "word/styles.xml").iter(f"{_PREFIX}style")
    }
    _require(
        [
            value(element, "name") or key or ""
            for key, element in by_id.items()
            if (base := value(element, "basedOn")) and base not in by_id
        ],
        "lost_base_style",
    )
    ids = {name: key for key, element in by_id.items() if key and (name := value(element, "name"))}
    wanted = (*styles.PARAGRAPH_STYLES, styles.FOOTNOTE_MARK, styles.TABLE)
    _require([name for name in wanted if name not in ids], "missing_style")
    abstract = _abstract_lists(numbering_part)
    lists = {}
    for name in styles.NUMBERED_STYLES:
        place = _list_place(by_id, ids[name], abstract)
        if place is not None:
            lists[name] = place
    _require([name for name in styles.NUMBERED_STYLES if name not in lists], "style_without_list")
    sizes = {name: _size(by_id, ids[name]) for name in styles.PARAGRAPH_STYLES}
    return StyleSheet(ids, sizes, lists)


def _require(names: list[str], code: str) -> None:
    if names:
        quoted = ", ".join(f"“{name}”" for name in sorted(set(names)))
        raise TemplateError(sentence(code, names=quoted))


def _abstract_lists(numbering_part: bytes) -> dict[str, tuple[int, Container[str]]]:
    """The abstract list of each ``w:num`` and the levels it has."""
    root = parse(numbering_part, "word/numbering.xml")
    levels: dict[str | None, Container[str]] = {}
    for element in root.iterfind(f"{_PREFIX}abstractNum"):
        own = {level.get(f"{_PREFIX}ilvl", "") for level in element.iterfind(f"{_PREFIX}lvl")}
        # A list that takes its levels from a list style shows none of its own.
        linked = element.find(f"{_PREFIX}numStyleLink") is not None
        levels[element.get(f"{_PREFIX}abstractNumId")] = _ALL_LEVELS if linked else own
    found = {}
    for element in root.iterfind(f"{_PREFIX}num"):
        number, abstract = element.get(f"{_PREFIX}numId"), value(element, "abstractNumId")
        if number and abstract and abstract in levels:
            found[number] = _integer(abstract, "word/numbering.xml"), levels[abstract]
    return found


def _chain(by_id: Mapping[str | None, etree._Element], style: str) -> list[etree._Element]:
    """A style and those it is based on, nearest first; a loop ends where it closes."""
    found: list[etree._Element] = []
    seen: set[str] = set()
    at: str | None = style
    while at and at in by_id and at not in seen:
        seen.add(at)
        found.append(by_id[at])
        at = value(by_id[at], "basedOn")
    return found


def _list_place(
    by_id: Mapping[str | None, etree._Element], style: str, abstract: Mapping[str, tuple[int, Container[str]]]
) -> ListPlace | None:
    number = level = None
    for element in _chain(by_id, style):
        number = number or value(element, "pPr/numPr/numId")
        level = level or value(element, "pPr/numPr/ilvl")
    if number is None or number not in abstract or (level or "0") not in abstract[number][1]:
        return None
    part = "word/styles.xml"
    return ListPlace(_integer(number, part), abstract[number][0], _integer(level or "0", part))


def _size(by_id: Mapping[str | None, etree._Element], style: str) -> float:
    for element in _chain(by_id, style):
        half_points = value(element, "rPr/sz")
        if half_points and half_points.isdecimal():
            return int(half_points) / 2
    return _DEFAULT_SIZE


def cell_of(document: etree._Element, placeholder: str) -> etree._Element | None:
    """The innermost table cell that holds ``placeholder``; None when it is in no cell."""
    found = None
    for cell in document.iter(f"{_PREFIX}tc"):
        if placeholder in "".join(text.text or "" for text in cell.iter(f"{_PREFIX}t")):
            found = cell
    return found


def column_width(document: etree._Element, placeholder: str) -> int | None:
    """The width in twips of the table cell that holds ``placeholder``; None when it is in no cell."""
    cell = cell_of(document, placeholder)
    return None if cell is None else _cell_width(cell) or _grid_width(cell)


def _cell_width(cell: etree._Element) -> int | None:
    """The width a cell states in twips; None when it is a share of the table or left to Word."""
    width = value(cell, "tcPr/tcW", "w") or ""
    stated = value(cell, "tcPr/tcW", "type") in {"dxa", None}
    return int(width) if stated and width.isdecimal() and int(width) else None


def _grid_width(cell: etree._Element) -> int | None:
    """The width of the columns a cell takes, as its table was last laid out."""
    before = sum(_span(each) for each in cell.itersiblings(f"{_PREFIX}tc", preceding=True))
    table = next(cell.iterancestors(f"{_PREFIX}tbl"))
    widths = [column.get(f"{_PREFIX}w", "") for column in table.iterfind(f"{_PREFIX}tblGrid/{_PREFIX}gridCol")]
    taken = widths[before : before + _span(cell)]
    return sum(map(int, taken)) if taken and all(width.isdecimal() for width in taken) else None


def _span(cell: etree._Element) -> int:
    return _integer(value(cell, "tcPr/gridSpan") or "1", "word/document.xml")


def _integer(text: str, part: str) -> int:
    try:
        return int(text)
    except ValueError as error:
        raise TemplateError(sentence("broken_part", part=part)) from error

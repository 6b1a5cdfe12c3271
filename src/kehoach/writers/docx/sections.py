"""Page setups: every ``w:sectPr`` a document may need, made once from the one at the end of the template."""

from __future__ import annotations

import copy
from dataclasses import dataclass

from lxml import etree

from kehoach.errors import TemplateError
from kehoach.sentences import sentence
from kehoach.writers.docx.xml import W_NAMESPACES, R, W

_PREFIX = f"{{{W}}}"
_ORDER = (
    "headerReference",
    "footerReference",
    "footnotePr",
    "endnotePr",
    "type",
    "pgSz",
    "pgMar",
    "paperSrc",
    "pgBorders",
    "lnNumType",
    "pgNumType",
    "cols",
    "formProt",
    "vAlign",
    "noEndnote",
    "titlePg",
    "textDirection",
    "bidi",
    "rtlGutter",
    "docGrid",
)
BLANK_HEADER = "rIdKehoachHeader"
BLANK_FOOTER = "rIdKehoachFooter"
"""Relationship ids of the empty first-page header and footer of an annex."""


@dataclass(frozen=True, slots=True)
class Sections:
    """The page setups as XML, keyed by whether the page lies down.

    ``opening`` begins the document, ``going_on`` follows it with page numbers running on, ``annex`` begins
    an annex. Widths and heights of the text area are twips.
    """

    opening: str
    going_on: dict[bool, str]
    annex: dict[bool, str]
    text_width: dict[bool, int]
    text_height: dict[bool, int]


def make_sections(section: etree._Element) -> Sections:
    """Derive all page setups from the last one of the template. Raises ``TemplateError`` without page size."""
    size, margins = section.find(f"{_PREFIX}pgSz"), section.find(f"{_PREFIX}pgMar")
    if size is None or margins is None:
        raise TemplateError(sentence("no_page_size"))
    sides = _twips(margins, "left") + _twips(margins, "right")
    ends = _twips(margins, "top") + _twips(margins, "bottom")
    short, long = sorted((_twips(size, "w"), _twips(size, "h")))
    return Sections(
        opening=_xml(section),
        going_on={lying: _xml(_going_on(section, lying=lying)) for lying in (False, True)},
        annex={lying: _xml(_annex(section, lying=lying)) for lying in (False, True)},
        text_width={False: short - sides, True: long - sides},
        text_height={False: long - ends, True: short - ends},
    )


def _twips(element: etree._Element, name: str) -> int:
    try:
        return int(element.get(_PREFIX + name, ""))
    except ValueError as error:
        raise TemplateError(sentence("no_page_size")) from error


def _turned(section: etree._Element, *, lying: bool) -> etree._Element:
    turned = copy.deepcopy(section)
    for size in turned.findall(f"{_PREFIX}pgSz"):
        short, long = sorted((_twips(size, "w"), _twips(size, "h")))
        size.set(f"{_PREFIX}w", str(long if lying else short))
        size.set(f"{_PREFIX}h", str(short if lying else long))
        size.attrib.pop(f"{_PREFIX}orient", None)
        if lying:
            size.set(f"{_PREFIX}orient", "landscape")
    return turned


def _going_on(section: etree._Element, *, lying: bool) -> etree._Element:
    """Without ``titlePg`` the page number shows at once; without references the headers go on."""
    turned = _turned(section, lying=lying)
    for name in ("headerReference", "footerReference", "titlePg", "pgNumType"):
        for element in turned.findall(_PREFIX + name):
            turned.remove(element)
    return turned


def _annex(section: etree._Element, *, lying: bool) -> etree._Element:
    turned = _turned(section, lying=lying)
    for name in ("headerReference", "footerReference"):
        for element in turned.findall(_PREFIX + name):
            if element.get(f"{_PREFIX}type") == "first":
                turned.remove(element)
    for name in ("pgNumType", "titlePg"):
        for element in turned.findall(_PREFIX + name):
            turned.remove(element)
    # An annex counts its pages by itself (NĐ 30/2020, Phụ lục I, III.1.đ) and hides its first number.
    _insert(turned, "pgNumType", {f"{_PREFIX}start": "1"})
    _insert(turned, "titlePg", {})
    for name, target in (("footerReference", BLANK_FOOTER), ("headerReference", BLANK_HEADER)):
        reference = etree.Element(_PREFIX + name, {f"{_PREFIX}type": "first", f"{{{R}}}id": target})
        turned.insert(0, reference)
    return turned


def _insert(section: etree._Element, name: str, attributes: dict[str, str]) -> None:
    """Put an element where the schema wants it among its siblings."""
    rank = _ORDER.index(name)
    at = sum(1 for child in section if _rank(child) <= rank)
    section.insert(at, etree.Element(_PREFIX + name, attributes))


def _rank(element: etree._Element) -> int:
    name = etree.QName(element).localname
    return _ORDER.index(name) if name in _ORDER else len(_ORDER)


def _xml(section: etree._Element) -> str:
    copied = copy.deepcopy(section)
    etree.cleanup_namespaces(copied)
    text = etree.tostring(copied, encoding="unicode")
    for declaration in W_NAMESPACES.split():
        text = text.replace(f" {declaration}", "", 1)
    return text

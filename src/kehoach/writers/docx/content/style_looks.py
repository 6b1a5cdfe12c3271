"""What styles look like, each with what it takes from those it is based on: programs leave out what is inherited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from zlib import crc32

from lxml import etree

from kehoach.writers.docx.content.streams import Style, Styles
from kehoach.writers.docx.xml import W

_W = f"{{{W}}}"
_NOTHING_SAID = {"jc": "left", "b": "0", "i": "0", "caps": "0", "u": "none", "sz": "20", "color": "auto", "rFonts": ""}
_READ = {f"{_W}{name}": name for name in _NOTHING_SAID}
_PROPERTIES = frozenset({f"{_W}pPr", f"{_W}rPr"})
_SAME = {"start": "left", "end": "right", "true": "1", "on": "1", "false": "0", "off": "0"}
_LONGEST_CHAIN = 20
"""Word bases styles on one another over about ten steps; a file may claim any number, or a circle."""


def read_styles(root: etree._Element) -> Styles:
    """The styles in the tree of a styles part."""
    elements = [each for each in root.iterfind(f"{_W}style") if each.get(f"{_W}styleId")]
    by_id = {each.get(f"{_W}styleId", ""): each for each in elements}
    own = {key: dict(_said(each)) for key, each in by_id.items()}
    bases = {key: _value(each.find(f"{_W}basedOn")) for key, each in by_id.items()}
    defaults = dict(_NOTHING_SAID)
    for default in root.iterfind(f"{_W}docDefaults/*"):
        defaults.update(_said(default))
    styles = {key: _style(key, each, own, bases, defaults) for key, each in by_id.items()}
    usual = (key for key, each in by_id.items() if each.get(f"{_W}type") == "paragraph" and _is_usual(each))
    return Styles(styles, styles.get(next(usual, ""), Style("Normal")))


def _style(
    key: str,
    element: etree._Element,
    own: Mapping[str, Mapping[str, str]],
    bases: Mapping[str, str],
    defaults: Mapping[str, str],
) -> Style:
    said = dict(defaults)
    for link in reversed(list(_chain(key, bases))):
        said.update(own[link])
    alignment = said.pop("jc")
    return Style(_value(element.find(f"{_W}name")) or key, alignment, f"{crc32(repr(said).encode()):x}")


def _chain(key: str, bases: Mapping[str, str]) -> Iterator[str]:
    """A style and those it is based on, nearest first."""
    for _ in range(_LONGEST_CHAIN):
        if key not in bases:
            return
        yield key
        key = bases[key]


def _said(element: etree._Element) -> Iterator[tuple[str, str]]:
    """What a style, or the defaults of the document, says itself."""
    for properties in element:
        if properties.tag in _PROPERTIES:
            for each in properties:
                name = _READ.get(str(each.tag))
                if name == "rFonts":
                    yield name, each.get(f"{_W}ascii") or each.get(f"{_W}asciiTheme") or ""
                elif name is not None:
                    value = (each.get(f"{_W}val") or "1").casefold()
                    yield name, _SAME.get(value, value)


def _is_usual(element: etree._Element) -> bool:
    return element.get(f"{_W}default") in {"1", "true", "on"}


def _value(element: etree._Element | None) -> str:
    return "" if element is None else element.get(f"{_W}val") or ""

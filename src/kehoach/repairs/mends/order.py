"""Elements put where the schema wants them: Word refuses properties in another order."""

from __future__ import annotations

from typing import Final

from kehoach.readers.docx.xml import Element, W, child, name_of

_RUN: Final = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
    "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
    "eastAsianLayout specVanish oMath ins del moveFrom moveTo rPrChange"
)
_PARAGRAPH: Final = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
_SECTION: Final = (
    "footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols "
    "formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange"
)
_FIRST: Final = {"headerReference": -1, "footerReference": -1}
"""In any order among themselves."""

_ORDERS: Final = {
    kind: {**_FIRST, **{name: at for at, name in enumerate(names.split())}}
    for kind, names in (("rPr", _RUN), ("pPr", _PARAGRAPH), ("sectPr", _SECTION))
}


def put(properties: Element, name: str) -> Element:
    """The element of this name in an ``rPr``, ``pPr`` or ``sectPr``; a new one where there is none."""
    found = child(properties, name)
    if found is not None:
        return found
    made = properties.makeelement(W + name)
    properties.append(made)
    _settle(properties)
    return made


def _settle(properties: Element) -> None:
    """Bring the elements into order, also those that another program left out of it; unknown ones come last."""
    order = _ORDERS[name_of(properties)]
    wanted = sorted(properties, key=lambda each: order.get(name_of(each), len(order)))
    if wanted != list(properties):
        properties[:] = wanted


def drop(properties: Element, name: str) -> None:
    """Take out the elements of this name."""
    for each in properties.findall(W + name):
        properties.remove(each)


def properties_of(holder: Element, name: str) -> Element:
    """The ``rPr`` of a run or the ``pPr`` of a paragraph, which is its first child; a new one where there is none."""
    found = child(holder, name)
    if found is None:
        found = holder.makeelement(W + name)
        holder.insert(0, found)
    return found

"""What no object of a PDF/A-3b file may be, by one look at each (ISO 19005-3, 6.1 to 6.6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kehoach.pdf.finishing.wording import words

_ACTIONS = frozenset(
    {
        *("/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/JavaScript", "/Hide", "/SetOCGState"),
        *("/Rendition", "/Trans", "/GoTo3DView", "/SubmitForm"),
    }
)
_NO_ANNOTATIONS = frozenset({"/3D", "/Sound", "/Screen", "/Movie"})
_BARE_ANNOTATIONS = frozenset({"/Link"})
_FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
_PRINTED, _NOT_SEEN = 1 << 2, (1 << 0) | (1 << 1) | (1 << 5) | (1 << 8)
_INKS = re.compile(
    rb"(?<![\w.])(?:[\d.]+\s+){4}[kK](?![\w.])"
    rb"|/DeviceCMYK\s+(?:cs|CS)\b"
    rb"|\bBI\b[^>]{0,400}?/(?:CS|ColorSpace)\s*/(?:Device)?CMYK\b"
)
"""``0 0 0 1 k``, the name of their space, a picture of them within the drawing."""
_LARGEST_SIDE = 14400
"""Points (6.1.13)."""


def objects(root: Any) -> Iterator[Any]:
    """Every dictionary and stream that ``root`` leads to, each once; parents are not followed back."""
    seen: set[int] = set()
    waiting: list[Any] = [root]
    while waiting:
        each = waiting.pop()
        reference = getattr(each, "idnum", None)
        if reference is not None:
            if reference in seen:
                continue
            seen.add(reference)
            each = each.get_object()
        if hasattr(each, "raw_get"):
            yield each
            waiting.extend(each.raw_get(key) for key in each if key != "/Parent")
        elif isinstance(each, list):
            waiting.extend(each)


def shortcomings_of(each: Any) -> Iterator[str]:
    """What is wrong with one dictionary or stream, worded."""
    if each.get("/Type") == "/Font":
        yield from _font(each)
    if each.get("/S") in _ACTIONS or "/AA" in each:
        yield words("action", name=str(each.get("/S", "/AA")).removeprefix("/"))
    if each.get("/Type") == "/Annot" or ("/Subtype" in each and "/Rect" in each):
        yield from _annotation(each)
    if "/XFA" in each or each.get("/NeedAppearances"):
        yield words("form")
    yield from _drawing(each)


def _font(font: Any) -> Iterator[str]:
    if font.get("/Subtype") in {"/Type3", "/Type0"}:  # drawn on the spot; the font below is met by itself
        return
    descriptor = font.get("/FontDescriptor")
    if descriptor is None or not any(name in descriptor.get_object() for name in _FONT_FILES):
        yield words("font", name=str(font.get("/BaseFont", "?")).removeprefix("/"))


def _annotation(annotation: Any) -> Iterator[str]:
    kind, flags = annotation.get("/Subtype"), int(annotation.get("/F", 0))
    if kind == "/Popup":
        return
    is_printed = flags & _PRINTED and not flags & _NOT_SEEN
    is_drawn = kind in _BARE_ANNOTATIONS or "/N" in annotation.get("/AP", {})
    if kind in _NO_ANNOTATIONS or not is_printed or not is_drawn:
        yield words("annotation")


def _drawing(each: Any) -> Iterator[str]:
    if hasattr(each, "get_data") and "/F" in each:
        yield words("outside")
    filters = each.get("/Filter", ())
    for name in [filters] if isinstance(filters, str) else filters:
        if name in {"/LZWDecode", "/Crypt"}:
            yield words("filter", name=str(name).removeprefix("/"))
    for key in ("/TR", "/HTP", "/OPI", "/Alternates", "/PS", "/Ref"):
        if key in each and (each.get("/Type") in {"/ExtGState", "/XObject"} or "/Subtype" in each):
            yield words("picture", name=key.removeprefix("/"))
    if each.get("/Subtype") == "/PS" or each.get("/TR2", "/Default") != "/Default":
        yield words("picture", name="PS" if "/Subtype" in each else "TR2")
    if each.get("/Subtype") == "/Image" and each.get("/Interpolate"):
        yield words("picture", name="Interpolate")
    if _is_of_inks(each.get("/ColorSpace")) or _is_of_inks(each.get("/CS")) or _draws_with_inks(each):
        yield words("colour")


def _is_of_inks(space: Any) -> bool:
    space = None if space is None else space.get_object()
    if isinstance(space, dict):
        return any(_is_of_inks(each) for each in space.values())
    if isinstance(space, list):
        # A space may be made of others. What a colour profile says in its dictionary counts for nothing.
        parts = [each.get_object() for each in space]
        return any(_is_of_inks(part) for part in parts if isinstance(part, str | list))
    return bool(space == "/DeviceCMYK")


def _draws_with_inks(each: Any) -> bool:
    """Whether a form, a pattern or a letter draws with inks: the screen profile of our files says nothing of them."""
    drawn = [each] if each.get("/Subtype") == "/Form" or each.get("/PatternType") == 1 else []
    if each.get("/Subtype") == "/Type3":
        drawn.extend(letter.get_object() for letter in each.get("/CharProcs", {}).values())
    return any(hasattr(one, "get_data") and _INKS.search(one.get_data()) is not None for one in drawn)


def shortcomings_of_page(page: Any) -> Iterator[str]:
    """What is wrong with what a page says itself, worded."""
    contents = page.get_contents()
    if contents is not None and _INKS.search(contents.get_data()) is not None:
        yield words("colour")
    if max(abs(page.mediabox.width), abs(page.mediabox.height)) > _LARGEST_SIDE:
        yield words("size")

"""What stands on a page in annotations, drawn into the page itself: it is seen as before, and does nothing any more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.annexed.changing_looks import is_shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pypdf import PageObject, PdfWriter

_NOT_DRAWN = frozenset({"/Popup", "/Link"})
Appearance = tuple[Any, tuple[float, ...]]
"""A form, and the rectangle on the page into which it is fitted."""

_IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def shown_annotations(page: PageObject) -> list[Appearance]:
    """What of the annotations of a page is seen: how each looks, and where."""
    annotations = page.get("/Annots")
    entries = () if annotations is None else annotations.get_object()
    return [shown for each in entries if (shown := _appearance(each.get_object())) is not None]


def draw(writer: PdfWriter, page: PageObject, shown: Sequence[Appearance]) -> None:
    """Draw what was seen above what ``page``, which is one of ``writer``, says itself."""
    from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject

    if not shown:
        return
    resources = DictionaryObject(page.get("/Resources", DictionaryObject()).get_object())
    forms = DictionaryObject(resources.get("/XObject", DictionaryObject()).get_object())
    drawing = []
    for number, (form, rectangle) in enumerate(shown):
        name = f"/KehoachHinh{number}"
        forms[NameObject(name)] = form.clone(writer).indirect_reference
        drawing.append(f"q {_numbers(_placing(form, rectangle))} cm {name} Do Q")
    resources[NameObject("/XObject")] = forms
    page[NameObject("/Resources")] = resources
    # What the page says itself may leave the pen turned, so it is put between q and Q.
    before, after = DecodedStreamObject(), DecodedStreamObject()
    before.set_data(b"q\n")
    after.set_data("\n".join(("\nQ", *drawing, "")).encode())
    own = page.get("/Contents")
    parts = (
        []
        if own is None
        else list(found)
        if isinstance(found := own.get_object(), list)
        else [page.raw_get("/Contents")]
    )
    page[NameObject("/Contents")] = ArrayObject([writer._add_object(before), *parts, writer._add_object(after)])


def _appearance(annotation: Any) -> Appearance | None:
    """How an annotation looks, None for one that is not shown."""
    if annotation.get("/Subtype") in _NOT_DRAWN or not is_shown(annotation):
        return None
    appearances = annotation.get("/AP")
    if appearances is None or "/N" not in (appearances := appearances.get_object()):
        return None
    form = appearances["/N"]
    if not hasattr(form, "get_data"):  # one for each state: ticked, not ticked
        form = form.get(annotation.get("/AS"))
        form = None if form is None else form.get_object()
    if not hasattr(form, "get_data") or "/BBox" not in form:
        return None
    left, bottom, right, top = (float(side) for side in annotation["/Rect"])
    return form, (min(left, right), min(bottom, top), max(left, right), max(bottom, top))


def _placing(form: Any, rectangle: tuple[float, ...]) -> tuple[float, ...]:
    """The matrix that fits a form into its rectangle (ISO 32000-1, 12.5.5, algorithm 8.1)."""
    a, b, c, d, e, f = (float(each) for each in form.get("/Matrix", _IDENTITY))
    x0, y0, x1, y1 = (float(each) for each in form["/BBox"])
    corners = [(x, y) for x in (x0, x1) for y in (y0, y1)]
    across = [a * x + c * y + e for x, y in corners]
    up = [b * x + d * y + f for x, y in corners]
    wide, high = max(across) - min(across), max(up) - min(up)
    by_x = (rectangle[2] - rectangle[0]) / wide if wide else 1.0
    by_y = (rectangle[3] - rectangle[1]) / high if high else 1.0
    return by_x, 0.0, 0.0, by_y, rectangle[0] - min(across) * by_x, rectangle[1] - min(up) * by_y


def _numbers(matrix: tuple[float, ...]) -> str:
    return " ".join(f"{each:.4f}" for each in matrix)

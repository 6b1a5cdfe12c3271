"""What stands on a page in annotations, drawn into the page itself: it is seen as before, and does nothing any more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdf import PageObject

_HIDDEN, _NO_VIEW = 1 << 1, 1 << 5
_NOT_DRAWN = frozenset({"/Popup", "/Link"})
_IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def drawn_annotations(page: PageObject) -> None:
    """Draw the appearance of each annotation of ``page`` that is shown, behind what the page says itself."""
    from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject

    annotations = page.get("/Annots")
    if annotations is None:
        return
    shown = [form for each in annotations.get_object() if (form := _appearance(each.get_object())) is not None]
    if not shown:
        return
    resources = DictionaryObject(page.get("/Resources", DictionaryObject()).get_object())
    forms = DictionaryObject(resources.get("/XObject", DictionaryObject()).get_object())
    drawing = []
    for number, (form, rectangle) in enumerate(shown):
        name = f"/KehoachHinh{number}"
        forms[NameObject(name)] = form
        drawing.append(f"q {_numbers(_placing(form.get_object(), rectangle))} cm {name} Do Q")
    resources[NameObject("/XObject")] = forms
    page[NameObject("/Resources")] = resources
    before, after = DecodedStreamObject(), DecodedStreamObject()
    before.set_data(b"q\n")
    after.set_data("\n".join(("\nQ", *drawing, "")).encode())
    contents = page.get("/Contents")
    own = [] if contents is None else contents.get_object()
    own = list(own) if isinstance(own, list) else [page.raw_get("/Contents")] if contents is not None else []
    page[NameObject("/Contents")] = ArrayObject([before, *own, after])


def _appearance(annotation: Any) -> tuple[Any, tuple[float, ...]] | None:
    """The form that shows an annotation, and its rectangle; None for one that is not shown."""
    flags = int(annotation.get("/F", 0))
    if annotation.get("/Subtype") in _NOT_DRAWN or flags & (_HIDDEN | _NO_VIEW):
        return None
    appearances = annotation.get("/AP")
    if appearances is None or "/N" not in (appearances := appearances.get_object()):
        return None
    form = appearances.raw_get("/N")
    if not hasattr(form.get_object(), "get_data"):  # one for each state: ticked, not ticked
        states, state = form.get_object(), annotation.get("/AS")
        if state is None or state not in states:
            return None
        form = states.raw_get(state)
    if not hasattr(form.get_object(), "get_data") or "/BBox" not in form.get_object():
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

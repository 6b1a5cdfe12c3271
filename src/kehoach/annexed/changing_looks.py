"""Whether what is seen of a PDF is worked out by the program that shows it, and not written on its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdf import PdfReader

_HIDDEN, _NO_VIEW = 1 << 1, 1 << 5
_MOST_PARENTS = 32


def looks_change(reader: PdfReader) -> bool:
    """Whether it has hidden layers, or forms of which the program draws what was filled in.

    Taken as they are written, its pages would show what is hidden and lack what is seen.
    """
    root = reader.root_object
    # A form in XFA that draws itself: its pages ask for a program that can.
    if root.get("/NeedsRendering"):
        return True
    return _has_hidden_layers(root) or any(map(_is_drawn_by_program, _annotations(reader)))


def is_shown(annotation: Any) -> bool:
    """Whether a program shows what stands in an annotation, if there is anything to show."""
    return not int(annotation.get("/F", 0)) & (_HIDDEN | _NO_VIEW)


def _has_hidden_layers(root: Any) -> bool:
    layers = root.get("/OCProperties")
    shown = None if layers is None else layers.get_object().get("/D")
    if shown is None:
        return False
    off = shown.get_object().get("/OFF")
    return shown.get_object().get("/BaseState") == "/OFF" or bool(off is not None and off.get_object())


def _annotations(reader: PdfReader) -> list[Any]:
    found = (page.get("/Annots") for page in reader.pages)
    return [each.get_object() for entries in found if entries is not None for each in entries.get_object()]


def _is_drawn_by_program(annotation: Any) -> bool:
    """A field with words in it that has no look of its own. A signature has a value too, but none that is drawn."""
    if annotation.get("/Subtype") != "/Widget" or "/AP" in annotation or not is_shown(annotation):
        return False
    value = _value(annotation)
    return isinstance(value, str | list) and bool(value) and value != "/Off"


def _value(field: Any) -> Any:
    """What was filled in; it may be said once for several boxes."""
    for _ in range(_MOST_PARENTS):
        if "/V" in field or "/Parent" not in field:
            break
        field = field["/Parent"].get_object()
    return field["/V"].get_object() if "/V" in field else None

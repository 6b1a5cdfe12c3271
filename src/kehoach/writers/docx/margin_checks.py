"""Headers and footers: that the first page shows what belongs on it, and even pages their number."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from kehoach.errors import TemplateError
from kehoach.sentences import sentence
from kehoach.writers.docx.placeholders import PLACEHOLDERS, Place
from kehoach.writers.docx.relations import SETTINGS
from kehoach.writers.docx.xml import R, W

_W = f"{{{W}}}"
_OFF = frozenset({"0", "false", "off"})
_MARGINS = sorted(name for name, each in PLACEHOLDERS.items() if each.place is Place.MARGIN)


def check_margins(
    section: etree._Element,
    targets: Mapping[str, str],
    printed: Mapping[str, frozenset[str]],
    trees: Mapping[str, etree._Element],
) -> None:
    """Check the margins that ``section`` refers to.

    ``targets`` are the parts by relationship id, ``printed`` the placeholders of each part. Raises
    ``TemplateError`` naming one the first page would not show, or would show twice.
    """
    shown: dict[str, list[str]] = {"default": [], "first": [], "even": []}
    for reference in section.iter(f"{_W}headerReference", f"{_W}footerReference"):
        part = targets.get(reference.get(f"{{{R}}}id", ""), "")
        shown.setdefault(reference.get(f"{_W}type", "default"), []).append(part)
    first = "first" if _is_on(section, "titlePg") else "default"
    for kind, parts in shown.items():
        names = [name for part in parts for name in printed.get(part, ())]
        for name in _MARGINS:
            mark = PLACEHOLDERS[name].written
            if names.count(name) > 1:
                raise TemplateError(sentence("placeholder_twice", mark=mark))
            if kind == first and name not in names:
                raise TemplateError(sentence("not_on_first_page", mark=mark))
    settings = trees.get(SETTINGS)
    if settings is not None and _is_on(settings, "evenAndOddHeaders"):
        numbered = {kind: any(_has_number(trees.get(part)) for part in parts) for kind, parts in shown.items()}
        if numbered["default"] and not numbered["even"]:
            raise TemplateError(sentence("even_pages"))


def _is_on(parent: etree._Element, name: str) -> bool:
    element = parent.find(f"{_W}{name}")
    return element is not None and element.get(f"{_W}val", "1") not in _OFF


def _has_number(margin: etree._Element | None) -> bool:
    if margin is None:
        return False
    codes = [code.text or "" for code in margin.iter(f"{_W}instrText")]
    codes += [field.get(f"{_W}instr", "") for field in margin.iter(f"{_W}fldSimple")]
    return any("PAGE" in code.upper().split() for code in codes)

"""Every letter of the document: its font, its colour, and that it is one character with its marks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kehoach.checks.everywhere import EverywhereCheck, Stretch
from kehoach.checks.legacy import is_legacy_font, is_symbol_font
from kehoach.readers.docx.inside import Stretch as Origin
from kehoach.recognise import Part
from kehoach.repairs.desk import Desk
from kehoach.repairs.menders.base import Mender
from kehoach.repairs.mends.base import Mend
from kehoach.repairs.mends.letters import Letters, SetLetters
from kehoach.repairs.mends.words import TEXT, ComposeLetters
from kehoach.seen import Line, Look


def fonts(check: EverywhereCheck) -> Mender:
    """The right font; letters of symbol fonts and of the old encodings would become others, and stay."""

    def right(desk: Desk, look: Look) -> Letters:
        if any(is_symbol_font(font) or is_legacy_font(font) for font in look.fonts):
            return Letters()
        return Letters(font=desk.rules.TYPEFACE.name)

    return _set(check, right)


def colours(check: EverywhereCheck) -> Mender:
    """Black letters without a coloured ground."""

    def right(desk: Desk, look: Look) -> Letters:
        is_black = look.colour in ("auto", desk.rules.TYPEFACE.colour)
        return Letters(
            colour=None if is_black else "auto",
            highlight=False if look.highlight not in ("", "white") else None,
        )

    return _set(check, right)


def composed(desk: Desk) -> Iterator[Mend]:
    """Letters typed with their marks apart."""
    for line in desk.document.document.every_line():
        own = tuple(each for each in desk.visible(line) if _is_text(each))
        if own:
            yield ComposeLetters(line.place, own)


def _is_text(origin: Origin) -> bool:
    return not origin.is_field and origin.node.tag == TEXT


def _set(check: EverywhereCheck, right: Callable[[Desk, Look], Letters]) -> Mender:
    """Set what the check finds wrong with a text, and with the number in front of its line."""

    def mend(desk: Desk) -> Iterator[Mend]:
        parts = {id(each.line): each.part for each in reversed(desk.document.lines)}
        for line in desk.document.document.every_line():
            part = parts.get(id(line))
            for origin in desk.visible(line):
                if _is_wrong(desk, line, part, origin.text, origin.look):
                    yield from desk.set_letters((origin,), lambda look: right(desk, look))
            if line.label and line.label_look is not None and _is_wrong(desk, line, part, line.label, line.label_look):
                yield SetLetters(desk.paragraph(line), right(desk, line.label_look))

    def _is_wrong(desk: Desk, line: Line, part: Part | None, text: str, look: Look) -> bool:
        stretch = Stretch(text, look, line, line.place, part)
        return bool(text.strip()) and any(True for _ in check.faults(stretch, desk.rules))

    return mend

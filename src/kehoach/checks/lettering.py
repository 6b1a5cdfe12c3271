"""How a part is lettered: size, bold, italic, capitals, alignment. Each such rule is a few lines of its own file."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from typing import ClassVar

from kehoach.checks.base import Finding, FormCheck, Severity
from kehoach.checks.rules import Rules
from kehoach.checks.wording import and_others, figure, listed
from kehoach.recognise import Labelled, LabelledDocument, Part
from kehoach.regulation import Lettering
from kehoach.seen import Alignment, Look

_SLACK = 0.01
_SIDES: Mapping[str, Alignment] = {"left": "left", "centre": "center", "justified": "justified"}
_SIDE_WORDS = {"left": "sát lề trái", "center": "canh giữa", "right": "sát lề phải", "justified": "dàn đều hai lề"}


class LetteringCheck(FormCheck):
    """A check of the lettering of some parts; what it is, a subclass says with ``lettering``."""

    severity = Severity.ERROR
    parts: ClassVar[tuple[Part, ...]]

    @abstractmethod
    def lettering(self, rules: Rules) -> Lettering:
        """The lettering the regulation asks for."""

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Compare every line of the parts with the regulation.

        What is wrong with a line is one finding; so is the same fault in several lines, at the first of them.
        """
        wanted = self.lettering(rules)
        found: dict[tuple[str, str], list[Labelled]] = {}
        for line in document.of(*self.parts):
            wrong = [*self._wrong_looks(line, wanted), *self._wrong_setting(line, wanted)]
            if wrong:
                message = f"{line.part} {listed(dict.fromkeys(said for said, _ in wrong))}"
                remedy = f"Sửa thành {listed(dict.fromkeys(right for _, right in wrong))}."
                found.setdefault((message, remedy), []).append(line)
        for (message, remedy), lines in found.items():
            said = f"{message}{and_others(len(lines) - 1)}."
            yield self.finding(lines[0], said, remedy, rule=wanted.rule).also_at(lines[1:])

    def _wrong_looks(self, line: Labelled, wanted: Lettering) -> Iterator[tuple[str, str]]:
        for look in line.looks:
            yield from wrong_look(look, wanted)
        if lacks_capitals(line, wanted):
            yield "có chữ thường", "chữ in hoa"

    def _wrong_setting(self, line: Labelled, wanted: Lettering) -> Iterator[tuple[str, str]]:
        right = right_alignment(line, wanted)
        if right is not None:
            yield f"đang {_SIDE_WORDS[line.line.setting.align]}", _SIDE_WORDS[right]


def lacks_capitals(line: Labelled, wanted: Lettering) -> bool:
    """Whether a line should be in capitals, typed or set so, and is not."""
    is_capital = line.text == line.text.upper() or all(look.capitals for look in line.looks)
    return wanted.capitals and not is_capital


def right_alignment(line: Labelled, wanted: Lettering) -> Alignment | None:
    """How a line should be aligned; None when it is, or when tabs and spaces put it where it stands."""
    right = _SIDES.get(wanted.alignment or "")
    is_right = right is None or line.line.setting.align == right
    is_placed = line.is_tabbed or (right == "center" and _is_indented(line))
    return None if is_right or is_placed else right


def _is_indented(line: Labelled) -> bool:
    """Whether tabs or spaces in front put the words where they are, as in a head without a table."""
    return line.line.text.startswith(("\t", "    "))


def wrong_look(look: Look, wanted: Lettering) -> Iterator[tuple[str, str]]:
    """What is wrong with a look, and what would be right."""
    if not wanted.least - _SLACK <= look.size <= wanted.most + _SLACK:
        yield f"cỡ chữ {figure(look.size)}", f"cỡ {sizes(wanted)}"
    if look.bold != wanted.bold:
        yield ("không đậm", "chữ đậm") if wanted.bold else ("in đậm", "chữ không đậm")
    if look.italic != wanted.italic:
        yield ("không nghiêng", "chữ nghiêng") if wanted.italic else ("in nghiêng", "chữ đứng")


def sizes(wanted: Lettering) -> str:
    """The sizes allowed, as a clerk says them: "13" or "13 đến 14"."""
    if wanted.least == wanted.most:
        return figure(wanted.least)
    return f"{figure(wanted.least)} đến {figure(wanted.most)}"

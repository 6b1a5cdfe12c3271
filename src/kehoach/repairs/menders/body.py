"""The text: how its paragraphs are set, and which of its letters are upright, bold, in capitals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial

from kehoach.checks.bases import bases
from kehoach.checks.each_paragraph import Page, ParagraphCheck
from kehoach.checks.kh164_section_heading import KINDS
from kehoach.checks.kh165_clause_weight import bold_points, bold_sentences, italic_titles, plain_titles
from kehoach.checks.kh222_body_letters import is_slanted
from kehoach.checks.kh224_first_line import SLACK, typed_front
from kehoach.checks.kh225_paragraph_spacing import spaces_between
from kehoach.checks.kh226_line_spacing import lines_apart
from kehoach.checks.lettering import lacks_capitals
from kehoach.checks.measuring import Rooms
from kehoach.checks.outline import Step, steps
from kehoach.checks.prose import Paragraph, is_label_of_part, paragraphs
from kehoach.checks.weights import Weight, weight
from kehoach.recognise import Part
from kehoach.regulation import Lettering
from kehoach.repairs.desk import Desk
from kehoach.repairs.menders.base import Mender, difference, set_as
from kehoach.repairs.menders.sizes import body_size
from kehoach.repairs.mends.base import Mend
from kehoach.repairs.mends.letters import NOTHING, Letters, SetLetters
from kehoach.repairs.mends.paragraph import SetParagraph
from kehoach.repairs.mends.words import ReplaceText
from kehoach.seen import Look


def wrong(check: ParagraphCheck, desk: Desk) -> Iterator[Paragraph]:
    """The paragraphs in which a check finds a fault."""
    page = Page(desk.document, Rooms(desk.document))
    for paragraph in paragraphs(desk.document, *check.also):
        if any(True for _ in check.faults(paragraph, page, desk.rules)):
            yield paragraph


def justified(check: ParagraphCheck) -> Mender:
    """From margin to margin; a paragraph with a typed line break would be drawn apart, and stays."""

    def mend(desk: Desk) -> Iterator[Mend]:
        for paragraph in wrong(check, desk):
            if "\n" not in paragraph.each.line.text:
                yield SetParagraph(desk.paragraph(paragraph.each.line), align="justified")

    return mend


def lettered(check: ParagraphCheck) -> Mender:
    """Sizes out of bounds; a paragraph that is italic as a whole, never single words."""

    def mend(desk: Desk) -> Iterator[Mend]:
        bounds = desk.rules.BODY
        for paragraph in wrong(check, desk):
            each = paragraph.each
            right = Letters(size=body_size(desk, each.annex), italic=False if is_slanted(each) else None)
            yield from desk.set_letters(desk.own(each), partial(_sized, right, bounds))

    return mend


def _sized(right: Letters, bounds: Lettering, look: Look) -> Letters:
    """What to set, without the size of letters that have one of those allowed, or are raised."""
    is_right = look.raised or bounds.least <= look.size <= bounds.most
    return right._replace(size=None) if is_right else right


def indented(check: ParagraphCheck) -> Mender:
    """The first line indented, the others at the margin; spaces and tabs typed in its stead are taken away."""

    def mend(desk: Desk) -> Iterator[Mend]:
        first_line = _usual_indent(desk)
        for paragraph in wrong(check, desk):
            each = paragraph.each
            typed = typed_front(each)
            if each.line.label and abs(each.line.setting.left) > SLACK:
                continue  # a list of Word: its number would stand far from its words
            if each.is_tabbed or "\t" in each.line.text[len(typed) :]:
                continue  # columns made with tabs
            if typed:
                yield ReplaceText(each.line.place, desk.visible(each.line), 0, typed, "")
            yield SetParagraph(desk.paragraph(each.line), left=0, first_line=first_line)

    return mend


def spaced(check: ParagraphCheck) -> Mender:
    """The room above a paragraph, made below the one before."""

    def mend(desk: Desk) -> Iterator[Mend]:
        least = desk.rules.PARAGRAPH_SPACING.least
        for paragraph in wrong(check, desk):
            before = paragraph.before
            if before is None:
                continue
            upper, lower = before.line, paragraph.each.line
            has_enough = max(upper.setting.after, lower.setting.before) >= least
            if upper.setting.joins_same_style and upper.style == lower.style:
                yield SetParagraph(desk.paragraph(upper), joins_same_style=False)
            if has_enough and max(spaces_between(before, paragraph.each)) < least:
                yield SetParagraph(desk.paragraph(lower), joins_same_style=False)
            if not has_enough:
                yield SetParagraph(desk.paragraph(upper), after=least)

    return mend


def line_spaced(check: ParagraphCheck) -> Mender:
    """The line spacing that most of the text has; where none is right, the nearest that is allowed."""

    def mend(desk: Desk) -> Iterator[Mend]:
        least, most = desk.rules.LINE_SPACING.least, desk.rules.LINE_SPACING.most or 1
        usual = _usual_lines(desk, least, most)
        for paragraph in wrong(check, desk):
            nearest = min(max(lines_apart(paragraph.each) or least, least), most)
            yield SetParagraph(desk.paragraph(paragraph.each.line), line=usual or nearest)

    return mend


def slanted_bases(desk: Desk) -> Iterator[Mend]:
    """Legal bases in italics; their words are never touched."""
    for each in bases(desk.document):
        yield from set_as(desk, each, desk.rules.LEGAL_BASIS)


def headings(desk: Desk) -> Iterator[Mend]:
    """Headings bold, upright, in capitals by the look of the letters: the words stay as typed."""
    wanted = desk.rules.SECTION
    for step in steps(desk.document):
        each = step.each
        if step.sign.kind not in KINDS:
            continue

        def look_of(look: Look) -> Letters:
            return difference(look, wanted, look.size)._replace(size=None)

        yield from _set_step(desk, step, look_of)
        if is_label_of_part(each):
            if each.line.setting.align != "center":
                yield SetParagraph(desk.paragraph(each.line), align="center")
        elif lacks_capitals(each, wanted):
            yield from desk.set_letters(desk.own(each), lambda _: Letters(capitals=True))


def clauses(desk: Desk) -> Iterator[Mend]:
    """Titles of khoản bold and upright, khoản without a title and điểm not bold; bold words inside them stay."""
    found = list(steps(desk.document))
    plain, _ = plain_titles(found)
    too_bold = [step for step in bold_points(found) if weight(step.each) is Weight.ALL] + bold_sentences(found)
    for lines, letters in (
        (too_bold, Letters(bold=False)),
        (plain, Letters(bold=True)),
        (italic_titles(found), Letters(italic=False)),
    ):
        for step in lines:
            yield from _set_step(desk, step, partial(_always, letters))


def _always(letters: Letters, _: Look) -> Letters:
    return letters


def _set_step(desk: Desk, step: Step, wanted: Callable[[Look], Letters]) -> Iterator[Mend]:
    """Set the words of a numbered line, and its automatic number with them."""
    each = step.each
    yield from desk.set_letters(desk.own(each), wanted)
    if each.line.label_look is not None and wanted(each.line.label_look) != NOTHING:
        yield SetLetters(desk.paragraph(each.line), wanted(each.line.label_look))


def _usual_lines(desk: Desk, least: float, most: float) -> float | None:
    """The allowed line spacing that most paragraphs have; None where none has any."""
    spacings = (lines_apart(paragraph.each) for paragraph in paragraphs(desk.document, Part.BASIS))
    counted = Counter(round(lines, 2) for lines in spacings if lines is not None and least <= lines <= most)
    return counted.most_common(1)[0][0] if counted else None


def _usual_indent(desk: Desk) -> float:
    """The allowed indent that most paragraphs have, in millimetres; that of our template where none has any."""
    rule = desk.rules.FIRST_LINE_INDENT
    counted: Counter[float] = Counter()
    for paragraph in paragraphs(desk.document, Part.BASIS):
        first_line = paragraph.each.line.setting.first_line
        counted.update(length * 10 for length in rule.allowed if abs(first_line - length * 10) <= SLACK)
    return counted.most_common(1)[0][0] if counted else rule.chosen * 10

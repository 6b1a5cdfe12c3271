"""A trial filling of the compiled template, once for every kind of plan its conditions tell apart.

Each placeholder gets a word of its own, and the result is read as XML: nothing may be lost, doubled, left out
of a line of text, and no table may fall apart. What a condition does is seen here and not guessed.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import chain, combinations

from lxml import etree
from markupsafe import Markup

from kehoach.errors import TemplateError
from kehoach.sentences import sentence
from kehoach.writers.docx.facts import parse
from kehoach.writers.docx.jinja import Skeleton
from kehoach.writers.docx.placeholders import EMPTY_TOGETHER, PLACEHOLDERS, SECTION_END
from kehoach.writers.docx.xml import W, escape

_W = f"{{{W}}}"
_PRIVATE = ("\ue0f0", "\ue0f1")
_NEAR = 40
_BLOCKS = ("p", "tbl", "sdt", "customXml")
_STYLED = {"pStyle": "p", "rStyle": "r", "tblStyle": "tbl"}


def check_filled(skeleton: Skeleton, part: str, known: Container[str], section: str) -> None:
    """Fill ``skeleton`` for trial. ``known`` are the ids of its styles, ``section`` the page setup for its end.

    Raises ``TemplateError`` naming the placeholder that some plan would lose or print twice.
    """
    for empty in _kinds_of_plans(skeleton.conditions):
        context = _context(empty, section)
        xml = skeleton.render(context)
        try:
            root = parse(xml.encode(), part)
        except TemplateError as error:
            raise TemplateError(sentence("conditions_crossed", part=part)) from error
        for name in sorted((skeleton.printed & PLACEHOLDERS.keys()) - empty):
            _check_printed(name, xml, root, empty)
        _check_tables(root, empty)
        check_styles(root, known)


def _kinds_of_plans(conditions: Iterable[str]) -> Iterator[frozenset[str]]:
    """What may be empty at once, as far as a condition asks for it; first the plan that lacks nothing."""
    asked = set(conditions)
    groups = [group for group in EMPTY_TOGETHER if group & asked]
    for count in range(len(groups) + 1):
        for chosen in combinations(groups, count):
            yield frozenset(chain.from_iterable(chosen))


def _context(empty: frozenset[str], section: str) -> Mapping[str, object]:
    context: dict[str, object] = {SECTION_END: Markup(section)}  # noqa: S704
    for name, placeholder in PLACEHOLDERS.items():
        word = escape(_word(name))
        if placeholder.whole:
            word = f"<w:p><w:r><w:t>{word}</w:t></w:r></w:p>"
        context[name] = Markup("" if name in empty else word)  # noqa: S704
    return context


def _word(name: str) -> str:
    """No template has such a word; the ampersand comes out wrong where text is no text."""
    return f"{name}&".join(_PRIVATE)


def _check_printed(name: str, xml: str, root: etree._Element, empty: frozenset[str]) -> None:
    mark, word = PLACEHOLDERS[name].written, _word(name)
    # Counted in the XML too, because a placeholder also fills an attribute, where nobody would read it.
    times = xml.count(escape(word))
    places = [text for text in root.iter(f"{_W}t") if word in (text.text or "")]
    if times > 1:
        raise TemplateError(sentence("placeholder_twice", mark=mark))
    if times == 0:
        raise TemplateError(sentence("placeholder_lost", mark=mark, absent=_plan_without(empty)))
    if not places or not _is_read(places[0], whole=PLACEHOLDERS[name].whole):
        raise TemplateError(sentence("badly_placed", mark=mark))


def _is_read(text: etree._Element, *, whole: bool) -> bool:
    """Whether the text of a trial word is part of a line, or its paragraph one of a page, cell or margin."""
    at: etree._Element | None = text.getparent()
    if at is None or at.tag != f"{_W}r":
        return False
    while at is not None and at.tag != f"{_W}p":
        at = at.getparent()
    parent = None if at is None else at.getparent()
    return parent is not None and (not whole or etree.QName(parent).localname in {"body", "tc", "hdr", "ftr"})


def _check_tables(root: etree._Element, empty: frozenset[str]) -> None:
    """Word opens no file with a cell that does not end in a paragraph, or a table without cells."""
    cells = all(_ends_in_paragraph(cell) for cell in root.iter(f"{_W}tc"))
    rows = all(row.find(f".//{_W}tc") is not None for row in root.iter(f"{_W}tr"))
    tables = all(table.find(f".//{_W}tr") is not None for table in root.iter(f"{_W}tbl"))
    if not (cells and rows and tables and len(root)):
        raise TemplateError(sentence("empty_cell", absent=_plan_without(empty)))


def _ends_in_paragraph(cell: etree._Element) -> bool:
    """Ends of bookmarks may follow, and a content control may hold the paragraph."""
    blocks = list(cell.iterchildren(*(f"{_W}{name}" for name in _BLOCKS)))
    return bool(blocks) and blocks[-1].tag != f"{_W}tbl" and next(blocks[-1].iter(f"{_W}p"), None) is not None


def _plan_without(empty: frozenset[str]) -> str:
    if not empty:
        return sentence("whole_plan")
    return sentence("plan_without", names=", ".join(f"“{name}”" for name in sorted(empty)))


def check_styles(root: etree._Element, known: Container[str]) -> None:
    """Word prints a paragraph whose style is gone in plain looks and says nothing."""
    for element in root.iter(*(f"{_W}{name}" for name in _STYLED)):
        style = element.get(f"{_W}val", "")
        if style not in known:
            around = next(element.iterancestors(f"{_W}{_STYLED[etree.QName(element).localname]}"), root)
            words = " ".join("".join(text.text or "" for text in around.iter(f"{_W}t")).split())
            for name, placeholder in PLACEHOLDERS.items():
                words = words.replace(_word(name), placeholder.written)
            raise TemplateError(sentence("lost_style", style=style, words=words[:_NEAR] or "…"))

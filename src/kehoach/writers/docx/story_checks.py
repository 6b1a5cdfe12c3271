"""What a template may look like: checks of the skeleton as a person left it in Word, before it is compiled.

Word shows a clerk neither that ``{{p x }}`` takes its whole paragraph away, nor that a deleted placeholder is
still in the file. Whatever would lose, double or misplace words is refused by name.
"""

from __future__ import annotations

import re
from itertools import chain, pairwise

from lxml import etree

from kehoach.errors import TemplateError
from kehoach.sentences import sentence
from kehoach.writers.docx.marks import Mark, marks
from kehoach.writers.docx.placeholders import PLACEHOLDERS, Place
from kehoach.writers.docx.xml import R, W

MAX_STORY = 2 * 1024 * 1024
MAX_BRACES = 2000
"""Bounds of one part with placeholders: hostile braces must not keep the machine busy."""

_W = f"{{{W}}}"
_CHANGES = frozenset({"ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"})
_COMMENTS = frozenset({"commentReference", "commentRangeStart", "commentRangeEnd"})
_DRAWN = frozenset({"drawing", "pict", "object", "sym", "fldChar", "fldSimple", "endnoteReference", "oMath"})
_AROUND_WHOLE = frozenset({"r", "p", "tc", "tr", "tbl", "body", "document", "hdr", "ftr"})
_AROUND_WORDS = _AROUND_WHOLE | {"hyperlink", "smartTag", "sdt", "sdtContent"}
_LOADING = re.compile(
    r"^\s*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDEAUTO|DDE|DATABASE|MACROBUTTON|RD)\b", re.I | re.M
)
_NEAR = 40


def check_size(data: bytes, part: str) -> None:
    """Refuse a part too large, or with too many braces, to be a skeleton."""
    if len(data) > MAX_STORY or data.count(b"{") > MAX_BRACES:
        raise TemplateError(sentence("skeleton_too_large", part=part))


def check_story(root: etree._Element, part: str) -> None:
    """Check the document, a header or a footer. Raises ``TemplateError`` naming the first thing that is wrong."""
    # The writer adds XML as text, so the prefixes must be the usual ones.
    wanted = {"w": W, "r": R} if root.tag == f"{_W}document" else {"w": W}
    if any(root.nsmap.get(prefix) != name for prefix, name in wanted.items()):
        raise TemplateError(sentence("broken_part", part=part))
    for element in chain(root.itersiblings(preceding=True), root.itersiblings(), root.iter()):
        # No editor writes comments into a part, and a placeholder in one would only seem to be there.
        if not isinstance(element.tag, str) or (element.tag.startswith(_W) and element.prefix != "w"):
            raise TemplateError(sentence("broken_part", part=part))
        if element.tag.startswith(_W):
            _check_element(element)
    _check_fields(root)
    names: list[str] = []
    for paragraph in root.iter(f"{_W}p"):
        words = _words(paragraph)
        if any(brace in words for brace in "{}｛｝"):
            for mark in marks(words, part):
                _check_mark(mark, paragraph)
                names += [mark.name] if mark.name else []
    unknown = sorted(set(names) - set(PLACEHOLDERS))
    if unknown:
        raise TemplateError(sentence("unknown_placeholder", names=", ".join(f"“{name}”" for name in unknown)))
    _check_order(names)


def _check_element(element: etree._Element) -> None:
    """Nothing that Word keeps beside the words, shows in place of them, or fetches when it opens the file."""
    name = _name(element)
    if name in _CHANGES or name.endswith("Change"):
        raise TemplateError(sentence("tracked_changes", near=_near(element)))
    if name in _COMMENTS:
        raise TemplateError(sentence("comments", near=_near(element)))
    if name in {"altChunk", "subDoc"}:
        raise TemplateError(sentence("embedded_object", part=name))
    if name == "footnoteReference":
        raise TemplateError(sentence("footnote_in_template", near=_near(element)))
    if name == "sectPr" and _name(element.getparent()) == "pPr":
        raise TemplateError(sentence("section_break", near=_near(element)))
    if name == "instrText" and "{" in (element.text or ""):
        raise TemplateError(sentence("badly_placed", mark=(element.text or "").strip()[:_NEAR]))
    if name in {"p", "fldSimple"} and (loading := _LOADING.search(_field_codes(element))):
        raise TemplateError(sentence("loading_field", field=loading[1].upper(), near=_near(element)))


def _field_codes(element: etree._Element) -> str:
    """The codes of the fields that begin in a paragraph, one a line."""
    if _name(element) == "fldSimple":
        return element.get(f"{_W}instr", "")
    found = element.iter(f"{_W}instrText", f"{_W}fldChar")
    return "".join((each.text or "") if _name(each) == "instrText" else "\n" for each in found)


def _check_fields(root: etree._Element) -> None:
    """What is filled in between the code and the end of a field, Word replaces when it counts the field anew."""
    depth = 0
    for element in root.iter(f"{_W}fldChar", f"{_W}t"):
        if _name(element) == "fldChar":
            depth += {"begin": 1, "end": -1}.get(element.get(f"{_W}fldCharType", ""), 0)
        elif depth > 0 and "{" in (element.text or ""):
            raise TemplateError(sentence("badly_placed", mark=_near(element)))


def _check_mark(mark: Mark, paragraph: etree._Element) -> None:
    pieces = _pieces(mark, paragraph)
    if mark.element:
        _check_alone(mark, paragraph)
    else:
        _check_whole(mark, pieces, paragraph)
    placeholder = PLACEHOLDERS.get(mark.name or "")
    if placeholder is None:
        return
    around = [_name(element) for element in paragraph.iterancestors()]
    in_margin = around[-1] in {"hdr", "ftr"}
    if in_margin != (placeholder.place is Place.MARGIN):
        raise TemplateError(sentence("not_in_margin" if in_margin else "only_in_margin", mark=mark.text))
    if placeholder.place is Place.PAGE and "tc" in around:
        raise TemplateError(sentence("not_in_table", mark=mark.text))
    allowed = _AROUND_WHOLE if placeholder.whole else _AROUND_WORDS
    _check_around(mark, pieces[0], allowed)


def _pieces(mark: Mark, paragraph: etree._Element) -> list[etree._Element]:
    """The texts a mark is spread over; Word begins a new one at every change of looks or spelling."""
    pieces = []
    at = 0
    for text in _texts(paragraph):
        end = at + len(text.text or "")
        if at < mark.start + len(mark.text) and end > mark.start:
            pieces.append(text)
        at = end
    return pieces


def _check_whole(mark: Mark, pieces: list[etree._Element], paragraph: etree._Element) -> None:
    """Between the pieces of a mark everything is cut out: half a link or field would be left."""
    inside = list(paragraph.iter())
    between = inside[inside.index(pieces[0]) : inside.index(pieces[-1])]
    around = {next(piece.iterancestors(f"{_W}r", f"{_W}p")).getparent() for piece in pieces}
    if len(around) > 1 or any(_is_drawn(element) for element in between):
        raise TemplateError(sentence("badly_placed", mark=mark.text))


def _check_alone(mark: Mark, paragraph: etree._Element) -> None:
    """A mark for a paragraph or row is put in place of all of it: what else stands there would be lost."""
    whole: etree._Element | None = paragraph
    if mark.element == "tr":
        whole = next(paragraph.iterancestors(f"{_W}tr"), None)
    if whole is None:
        raise TemplateError(sentence("row_mark_outside", mark=mark.text))
    words = " ".join(_words(each) for each in whole.iter(f"{_W}p"))
    lost = words.replace(mark.text, "", 1).strip()
    other = f"“{lost[:_NEAR]}”" if lost else ""
    if not lost and any(_is_drawn(each) for each in whole.iterdescendants("{*}*")):
        other = sentence("something_drawn")
    if other:
        code = "row_not_alone" if mark.element == "tr" else "not_alone"
        raise TemplateError(sentence(code, mark=mark.text, other=other))


def _is_drawn(element: etree._Element) -> bool:
    """Whether a reader would miss it: a picture, a field, a new page."""
    name = _name(element)
    return name in _DRAWN or (name == "br" and element.get(f"{_W}type") in {"page", "column"})


def _check_around(mark: Mark, text: etree._Element, allowed: frozenset[str]) -> None:
    """What lies around a mark must take what is filled in, and print it once."""
    for element in text.iterancestors():
        name = _name(element)
        # A bound control shows what is stored elsewhere in the file, not what is filled in.
        bound = name == "sdt" and element.find(f"{_W}sdtPr/{_W}dataBinding") is not None
        if name == "txbxContent":
            raise TemplateError(sentence("in_text_box", mark=mark.text))
        if bound or (name == "sdtContent" and name not in allowed):
            raise TemplateError(sentence("in_content_control", mark=mark.text))
        if name == "r" and element.find(f"{_W}rPr/{_W}vanish") is not None:
            raise TemplateError(sentence("hidden_mark", mark=mark.text))
        if name not in allowed:
            raise TemplateError(sentence("badly_placed", mark=mark.text))


def _check_order(names: list[str]) -> None:
    """Page setups are worked out in printed order, and the annexes end the document."""
    for first, second in pairwise(names):
        before, after = PLACEHOLDERS[first], PLACEHOLDERS[second]
        if before.rank > after.rank:
            raise TemplateError(sentence("out_of_order", mark=before.written, after=after.written))


def _texts(paragraph: etree._Element) -> list[etree._Element]:
    """The texts of a paragraph, without those of a text box in it."""
    return [text for text in paragraph.iter(f"{_W}t") if next(text.iterancestors(f"{_W}p")) is paragraph]


def _words(paragraph: etree._Element) -> str:
    return "".join(text.text or "" for text in _texts(paragraph))


def _near(element: etree._Element) -> str:
    """The first words of the paragraph an element stands in, deleted ones too."""
    at = next((each for each in (element, *element.iterancestors()) if _name(each) in {"p", "tr", "tbl"}), element)
    words = " ".join("".join(text.text or "" for text in at.iter(f"{_W}t", f"{_W}delText")).split())
    return f"“{words[:_NEAR] or '…'}”"


def _name(element: etree._Element | None) -> str:
    return "" if element is None else etree.QName(element).localname

"""Every check of a template someone changed, in two steps: as it was left in Word, and as it is filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from kehoach.errors import TemplateError
from kehoach.sentences import sentence
from kehoach.writers.docx.flow import Paper
from kehoach.writers.docx.jinja import Skeleton
from kehoach.writers.docx.margin_checks import check_margins
from kehoach.writers.docx.placeholders import PLACEHOLDERS, SECTION_END
from kehoach.writers.docx.relations import DOCUMENT, STYLES, relations, relations_name
from kehoach.writers.docx.story_checks import check_size, check_story
from kehoach.writers.docx.trial import check_filled, check_styles
from kehoach.writers.docx.xml import W

_W = f"{{{W}}}"
_STORY = frozenset({"document", "hdr", "ftr"})
_PLACEHOLDER = re.compile(rb"\{\{p?\s*(\w+)")
_GLOSSARY = "word/glossary/"


def check_typed(parts: Mapping[str, bytes], trees: Mapping[str, etree._Element]) -> None:
    """Check what was typed and drawn, before docxtpl rewrites it. Raises ``TemplateError``."""
    for name in _stories(trees):
        check_size(parts[name], name)
        check_story(trees[name], name)
    for name, part in parts.items():
        # Building blocks for the next document may hold anything.
        if name in _stories(trees) or not name.startswith("word/") or name.startswith(_GLOSSARY):
            continue
        for found in _PLACEHOLDER.finditer(part):
            if found[1].decode(errors="replace") in PLACEHOLDERS:
                raise TemplateError(sentence("badly_placed", mark=found[0].decode(errors="replace")))


def check_compiled(skeletons: Mapping[str, Skeleton], trees: Mapping[str, etree._Element], paper: Paper) -> None:
    """Check what comes out when the compiled parts are filled in. Raises ``TemplateError``."""
    styles = {style.get(f"{_W}styleId", "") for style in trees[STYLES].iter(f"{_W}style")}
    for name, skeleton in skeletons.items():
        # The setup of an annex, because it names a header that the template did not have.
        check_filled(skeleton, name, styles, paper.sections.annex[False])
    for name in _stories(trees):
        if name not in skeletons:
            check_styles(trees[name], styles)
    links = {each.id: each.target for each in relations(trees[relations_name(DOCUMENT)], DOCUMENT)}
    printed = {name: skeleton.printed - {SECTION_END} for name, skeleton in skeletons.items()}
    section = trees[DOCUMENT].find(f"{_W}body/{_W}sectPr")
    if section is not None:
        check_margins(section, links, printed, trees)


def _stories(trees: Mapping[str, etree._Element]) -> list[str]:
    """The parts a reader reads: the document, headers and footers."""
    return [
        name
        for name, root in trees.items()
        if etree.QName(root).namespace == W and etree.QName(root).localname in _STORY and not name.startswith(_GLOSSARY)
    ]

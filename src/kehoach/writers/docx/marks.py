"""What a person typed in double braces: is it a placeholder or a condition, and is it written as it must be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kehoach.errors import TemplateError
from kehoach.sentences import sentence
from kehoach.vietnamese import without_marks
from kehoach.writers.docx.placeholders import PLACEHOLDERS

_MARK = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}|\{#[^{}]*#\}")
_PRINTED = re.compile(r"\{\{(p )?\s*(\w+)\s*\}\}")
_CONDITION = re.compile(r"\{%(p |tr )?\s*(?:if|elif|else|endif)\b[\w\s()]*%\}")
_BRACES = re.compile(r"[{｛]\s*[{｛%％#]|[}｝%％#]\s*[}｝]")
"""What is left of a mark that Word took apart or a Vietnamese keyboard made wide."""
_IN_BRACES = re.compile(r"[{｛]([^{}｛｝]{1,40})[}｝]")
_WORDS = re.compile(r"\{\{[\w\s]*\}\}")
_LETTERS = re.compile(r"[a-z]+")
_KINDS = ("p", "r", "tr", "tc")
_NEAR = 40


class Mark(NamedTuple):
    """One mark: as typed, where it begins, the element it stands for (``p``, ``tr``, or none), and what it prints."""

    text: str
    start: int
    element: str
    name: str | None = None


def marks(words: str, part: str) -> Iterator[Mark]:
    """The marks in the words of one paragraph, in order; a name may be one that no placeholder has.

    Raises ``TemplateError`` that quotes a mark in a wrong form and shows the right one, or says that nothing
    else may be done in a template.
    """
    for found in _MARK.finditer(words):
        text = found[0]
        if text.startswith("{#"):
            continue
        if condition := _CONDITION.fullmatch(text):
            yield Mark(text, found.start(), (condition[1] or "").strip())
            continue
        printed = _PRINTED.fullmatch(text)
        if printed is None:
            raise _wrong(text, part)
        placeholder = PLACEHOLDERS.get(printed[2])
        if placeholder is None and _meant(text):
            raise _wrong(text, part)
        if placeholder is not None and placeholder.whole != bool(printed[1]):
            raise _should_be(text, placeholder.name)
        yield Mark(text, found.start(), (printed[1] or "").strip(), printed[2])
    _check_rest(_MARK.sub(" ", words), part)


def without(words: str) -> str:
    """The words a reader will see: all but the marks."""
    return " ".join(_MARK.sub(" ", words).split())


def _check_rest(words: str, part: str) -> None:
    """No half of a mark may be left: it would be printed as it stands."""
    for found in _IN_BRACES.finditer(words):
        if _meant(found[0]):
            raise _wrong(found[0], part)
    broken = _BRACES.search(words)
    if broken:
        start = max(0, broken.start() - _NEAR // 2)
        raise TemplateError(sentence("broken_placeholder", part=part, detail=words[start : start + _NEAR].strip()))


def _wrong(text: str, part: str) -> TemplateError:
    name = _meant(text)
    if name is not None:
        return _should_be(text, name)
    near = text[:_NEAR]
    # Words with spaces between are a name gone wrong; anything else is an attempt at a command.
    code = "broken_placeholder" if _WORDS.fullmatch(text) else "forbidden_in_template"
    return TemplateError(sentence(code, part=part, detail=near))


def _should_be(text: str, name: str) -> TemplateError:
    placeholder = PLACEHOLDERS[name]
    code = "write_as_paragraph" if placeholder.whole else "write_as_words"
    return TemplateError(sentence(code, found=text, right=placeholder.written))


def _meant(text: str) -> str | None:
    """The placeholder that was meant: marks, capitals, spaces and the kind of element do not count."""
    letters = _LETTERS.findall(without_marks(text).lower())
    for skipped in (0, 1):
        if skipped and (not letters or letters[0] not in _KINDS):
            break
        name = "_".join(letters[skipped:])
        if name in PLACEHOLDERS:
            return name
    # {{pnoi_dung }}: the space after p is missing.
    name = "_".join(letters)
    return name[1:] if name.startswith("p") and name[1:] in PLACEHOLDERS else None

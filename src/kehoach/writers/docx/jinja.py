"""The one place that knows docxtpl and Jinja: skeleton XML → a compiled template that runs no code.

docxtpl turns what a person typed in Word (``{{p noi_dung }}``, split over runs as Word likes) into Jinja.
Then only names and conditions are allowed: no call, no attribute, no loop, so a template can neither run code
nor keep the machine busy.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from kehoach.bundled import SKELETONS, bundled_file
from kehoach.errors import TemplateError
from kehoach.sentences import sentence

_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.If,
    nodes.Not,
    nodes.And,
    nodes.Or,
)


def _refuse_none(value: Any) -> Any:
    if value is None:
        raise TemplateError(sentence("nothing_to_print"))
    return value


@cache
def _environment() -> jinja2.Environment:
    return ImmutableSandboxedEnvironment(
        autoescape=True, undefined=jinja2.StrictUndefined, finalize=_refuse_none, keep_trailing_newline=True
    )


def patch(xml: str) -> str:
    """Skeleton XML as docxtpl rewrites it for Jinja."""
    from docxtpl import DocxTemplate

    return str(DocxTemplate(None).patch_xml(xml))


def digest(xml: str) -> str:
    """The name under which the rewriting of this XML is kept."""
    return hashlib.sha256(xml.encode()).hexdigest()


@cache
def _known_skeletons() -> dict[str, str]:
    """What docxtpl makes of the bundled template, kept beside it: importing docxtpl takes as long as all the rest.

    Any other template, and a missing file, goes through docxtpl itself; the result is the same.
    """
    try:
        known = json.loads(bundled_file(SKELETONS).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def is_bundled(template: bytes) -> bool:
    """Whether this is the template that comes with kehoach, byte for byte: it was checked when it was built."""
    return _known_skeletons().get("template") == hashlib.sha256(template).hexdigest()


class Skeleton:
    """One compiled part of the template. Immutable; may be rendered by many threads at once."""

    def __init__(self, xml: str, part: str) -> None:
        patched = _known_skeletons().get(digest(xml)) or patch(xml)
        try:
            tree = _environment().parse(patched)
            self._template = _environment().from_string(patched)
        except jinja2.TemplateSyntaxError as error:
            raise _broken(patched, part, error) from error
        except (RecursionError, SyntaxError, MemoryError) as error:
            # Conditions nested a hundred deep: Python itself cannot compile them.
            raise TemplateError(sentence("skeleton_too_large", part=part)) from error
        for node in tree.find_all(nodes.Node):
            if not isinstance(node, _ALLOWED):
                raise TemplateError(sentence("forbidden_in_template", part=part, detail=type(node).__name__))
        # Not only undeclared names: Jinja's own (self, cycler) are no placeholders either.
        self.names: frozenset[str] = frozenset(name.name for name in tree.find_all(nodes.Name))
        self.conditions: frozenset[str] = frozenset(
            name.name for condition in tree.find_all(nodes.If) for name in _names_in(condition.test)
        )
        # A name that only stands in a condition prints nothing.
        self.printed: frozenset[str] = frozenset(
            name.name for output in tree.find_all(nodes.Output) for name in output.find_all(nodes.Name)
        )

    def render(self, context: Mapping[str, object]) -> str:
        """The XML with every placeholder filled in. Raises ``TemplateError`` naming one without a value."""
        try:
            return self._template.render(context)
        except jinja2.UndefinedError as error:
            raise TemplateError(sentence("undefined_placeholder", detail=str(error))) from error


def _names_in(test: nodes.Node) -> list[nodes.Name]:
    return [test] if isinstance(test, nodes.Name) else list(test.find_all(nodes.Name))


def _broken(xml: str, part: str, error: jinja2.TemplateSyntaxError) -> TemplateError:
    """Say that conditions are not in pairs, the commonest slip, or near which mark the fault is."""
    opened, closed = (len(re.findall(rf"\{{%-?\s*{word}\b", xml)) for word in ("if", "endif"))
    if opened != closed:
        return TemplateError(sentence("conditions_unpaired", opened=opened, closed=closed))
    return TemplateError(sentence("broken_placeholder", part=part, detail=_near(xml, error)))


def _near(xml: str, error: jinja2.TemplateSyntaxError) -> str:
    lines = xml.splitlines()
    line = lines[min(error.lineno, len(lines)) - 1] if lines else ""
    start = line.find("{")
    return line[start : start + 40].partition("<")[0] if start >= 0 else ""


def missing(names: Iterable[str], wanted: Iterable[str]) -> list[str]:
    """The wanted names that are not there, sorted."""
    return sorted(set(wanted) - set(names))

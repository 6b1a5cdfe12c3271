"""The Python surface: read a plan, write it, or keep a compiled template and render many."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Self

from kehoach.bundled import TEMPLATE, bundled_file
from kehoach.errors import OutputError
from kehoach.sentences import sentence

if TYPE_CHECKING:
    from kehoach.model import Plan
    from kehoach.writers.docx.template import DocxTemplate

PathLike = str | os.PathLike[str]
FORMATS = ("docx", "txt")
"""The formats a plan can be written in, by file ending."""


class Template:
    """A compiled Word template. Immutable, safe to share between threads and to send to other processes."""

    def __init__(self, compiled: DocxTemplate) -> None:
        self._compiled = compiled

    @classmethod
    def load(cls, path: PathLike | None = None) -> Self:
        """Compile the template at ``path``; None is the one that comes with kehoach.

        Raises ``TemplateError`` naming what the file lacks.
        """
        from kehoach.writers.docx.template import DocxTemplate

        return cls(DocxTemplate.load(os.fspath(path)) if path is not None else _bundled())

    def render(self, plan: Plan) -> bytes:
        """The .docx of a plan. The same plan, template and version give the same bytes."""
        from kehoach.layout import layout

        return self._compiled.write(layout(plan))


@cache
def _bundled() -> DocxTemplate:
    from kehoach.writers.docx.template import DocxTemplate

    return DocxTemplate(bundled_file(TEMPLATE).read_bytes())


def read(path: PathLike) -> Plan:
    """Read a plan from a JSON file.

    Raises ``InputError`` when the file cannot be read, ``JsonError`` when it is not JSON and ``PlanError`` when it
    is not a plan; the last two carry every problem with its line and column.
    """
    from kehoach.readers.plan_json import read_plan

    return read_plan(Path(path))


def render(plan: Plan, form: str, template: Template | None = None) -> bytes:
    """The bytes of a plan in one of ``FORMATS``. ``template`` is for docx; None is the bundled one.

    Raises ``OutputError`` for a format that does not exist.
    """
    if form == "docx":
        return (template or Template.load()).render(plan)
    if form == "txt":
        from kehoach.layout import layout
        from kehoach.writers.text import write_text

        return write_text(layout(plan))
    raise OutputError(sentence("unknown_format", name=form, known=", ".join(FORMATS)))


def write(plan: Plan, path: PathLike, template: Template | None = None) -> None:
    """Write a plan to a file, in the format its ending names; the file is replaced whole or not at all.

    Raises ``OutputError``; whatever stood there before is then unchanged.
    """
    from kehoach.output import replace_file

    target = Path(path)
    replace_file(target, render(plan, target.suffix.removeprefix(".").lower(), template))

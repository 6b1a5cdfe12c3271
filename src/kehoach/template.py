"""A Word template and what it takes to fill it in: plan → .docx, one or many at a time."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING, Self

from kehoach.bundled import TEMPLATE, bundled_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.enclosed.source import SourceMemo
    from kehoach.model import Plan
    from kehoach.writers.docx.template import DocxTemplate


class Template:
    """A compiled Word template, safe to share between threads and to send to other processes.

    It remembers the parts of the plan it made last, so that the next plan with the same parts takes less time; that
    changes no document.
    """

    def __init__(self, compiled: DocxTemplate) -> None:
        from kehoach.layout.known import LayoutMemo
        from kehoach.memo import Memo

        self._compiled = compiled
        self._laid_out = LayoutMemo()
        self._sources: SourceMemo = Memo()

    def __reduce__(self) -> tuple[type[Self], tuple[DocxTemplate]]:
        # What is remembered of plans stays here.
        return type(self), (self._compiled,)

    @classmethod
    def load(cls, path: str | os.PathLike[str] | None = None) -> Self:
        """Compile the template at ``path``; None is the one that comes with kehoach.

        Raises ``TemplateError`` naming what the file lacks.
        """
        from kehoach.writers.docx.template import DocxTemplate

        return cls(DocxTemplate.load(os.fspath(path)) if path is not None else _bundled())

    def render(self, plan: Plan, *, source: bool = True) -> bytes:
        """The .docx of a plan. The same plan, template and version give the same bytes.

        With ``source`` it carries the plan itself, for ``take_out``.
        """
        (document,) = self.render_together([plan], source=source)
        return document

    def render_together(self, plans: Sequence[Plan], *, source: bool = True) -> list[bytes]:
        """The .docx of each plan, as ``render`` makes it: some dozens at once take less time than one by one.

        Raises what ``render`` would, without telling for which plan; ``kehoach.render_many`` tells.
        """
        from kehoach.enclosed.source import source_of
        from kehoach.layout import layout

        flows = [layout(plan, self._laid_out) for plan in plans]
        sources = [source_of(plan, self._sources) if source else None for plan in plans]
        return self._compiled.write_all(flows, sources)


@cache
def _bundled() -> DocxTemplate:
    from kehoach.writers.docx.template import DocxTemplate

    return DocxTemplate(bundled_file(TEMPLATE).read_bytes())

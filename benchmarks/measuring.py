"""What the benchmarks share: candidates that take turns, and the plain docxtpl way they are set against."""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import kehoach

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples"
TEMPLATE = ROOT / "templates" / "ke_hoach_mau.docx"


def best_turns(
    candidates: Mapping[str, Callable[[], object]],
    turns: int,
    burst: int = 1,
    clock: Callable[[], float] = time.perf_counter,
) -> dict[str, float]:
    """The shortest time of each candidate in seconds; a turn is ``burst`` runs of one after the other.

    Candidates take turns so that a busy moment strikes all of them. ``clock`` may be ``time.process_time`` for work
    that stays in this process.
    """
    best = dict.fromkeys(candidates, float("inf"))
    for _ in range(turns):
        for name, run in candidates.items():
            for _ in range(burst):
                start = clock()
                run()
                best[name] = min(best[name], clock() - start)
    return best


def render_alone(template: kehoach.Template, plan: kehoach.Plan) -> bytes:
    """The .docx of a plan by a template that has forgotten what it made before, as when no two plans are alike."""
    import kehoach
    from kehoach.memo import Memo

    compiled = template._compiled
    compiled._written, compiled._stamper._cuts = Memo(), Memo()
    return kehoach.Template(compiled).render(plan)


class PlainDocxtpl:
    """What one would write with docxtpl alone: a context from the plan, then load, render, save."""

    def __init__(self) -> None:
        from kehoach.writers.docx.template import DocxTemplate

        self._compiled = DocxTemplate.load(TEMPLATE)

    def render(self, plan: kehoach.Plan) -> bytes:
        """The .docx of a plan."""
        import docxtpl

        template = docxtpl.DocxTemplate(TEMPLATE)
        template.render(dict(self._context(plan)), autoescape=True)
        out = io.BytesIO()
        template.save(out)
        return out.getvalue()

    def _context(self, plan: kehoach.Plan) -> Mapping[str, object]:
        from markupsafe import Markup

        from kehoach.layout import layout
        from kehoach.writers.docx.flow import BODY, FlowWriter
        from kehoach.writers.docx.numbering import Numbering

        numbering = Numbering(self._compiled._paper.sheet.lists, self._compiled._free)
        context, body, _ = FlowWriter(layout(plan), self._compiled._paper, numbering).drawn()
        return {**context, BODY: Markup(b"".join(body).decode())}

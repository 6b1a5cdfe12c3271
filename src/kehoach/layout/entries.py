"""What one entry of a typed list prints, without its number and closing mark."""

from __future__ import annotations

from kehoach.blocks import Inline
from kehoach.layout.inline import Notes, bold, join
from kehoach.layout.marks import ENDINGS
from kehoach.model.lists import Criteria, Criterion, Funding, FundingSource, Target, Task, Tasks
from kehoach.phrases import AMONG_THEM, IN_WORDS, TASK_LABELS
from kehoach.vietnamese import PartialDate, amount_in_words, format_money, format_number, short_date


def with_label(label: str, inline: Inline, notes: Notes, *, is_bold: bool = True) -> Inline:
    """A run-in label before the text; the colon is produced unless the label ends with a mark."""
    marked = notes.inline(label if label.rstrip("*").endswith(ENDINGS) else f"{label}:")
    return join(bold(marked) if is_bold else marked, " ", inline)


def target(entry: Target | str, notes: Notes) -> Inline:
    """A target: name, qualifier, figure and unit, note; or her own words."""
    if isinstance(entry, str):
        return notes.inline(entry)
    unit = entry.unit or ""
    gap = "" if unit in {"", "%", "‰"} else " "
    figure = f"{format_number(entry.value)}{gap}{unit}"
    words = f" {entry.qualifier} {figure}" if entry.qualifier else f" {figure}"
    return join(notes.inline(entry.name), words, _note(entry.note, notes))


def criterion(entry: Criterion | str, criteria: Criteria, notes: Notes) -> Inline:
    """A criterion: what it is called, its number and name, note; or her own words."""
    if isinstance(entry, str):
        return notes.inline(entry)
    lead = f"{criteria.called} {entry.number} {criteria.dash} "
    return join(lead, notes.inline(entry.name), _note(entry.note, notes))


def task_parts(task: Task) -> dict[str, str | int | None]:
    """The parts of a task by JSON key, in printed order; None for one it lacks. Money stays a number."""
    deadline = task.deadline
    return {
        "noi_dung": task.detail,
        "chu_tri": task.lead,
        "phoi_hop": ", ".join(task.support) or None,
        "thoi_han": short_date(deadline) if isinstance(deadline, PartialDate) else deadline,
        "san_pham": task.product,
        "kinh_phi": task.budget,
        "ghi_chu": task.note,
    }


def task_label(tasks: Tasks, part: str) -> str:
    """What stands before a part of a task: her own label, or the usual one."""
    return next((words for name, words in tasks.labels.items() if name == part), TASK_LABELS[part])


def task_lines(task: Task, tasks: Tasks, notes: Notes) -> list[Inline]:
    """The lines under a task, one for each part it has."""
    lines: list[Inline] = []
    for part, value in task_parts(task).items():
        if value is not None:
            words = format_money(value) if isinstance(value, int) else value
            is_rich = part in {"noi_dung", "ghi_chu"}
            lines.append(join(f"{task_label(tasks, part)}: ", notes.inline(words) if is_rich else words))
    return lines


def funding_total(funding: Funding, notes: Notes) -> Inline:
    """The sum of money, in words when asked for, and what leads over to the sources."""
    words = f": {format_money(funding.total)}"
    if funding.in_words:
        words += f" ({IN_WORDS} {amount_in_words(funding.total)})"
    words += f", {AMONG_THEM}" if funding.sources else "."
    return join(notes.inline(funding.label), words)


def funding_source(source: FundingSource, notes: Notes) -> Inline:
    """One source and its amount."""
    amount = f": {format_money(source.amount)}"
    return join(notes.inline(source.name), amount, _note(source.note, notes))


def _note(note: str | None, notes: Notes) -> Inline:
    return join(" (", notes.inline(note), ")") if note else ""

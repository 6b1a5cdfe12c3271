"""``kehoach tao``: read each plan, render it, put it where it goes; one bad plan does not stop the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import kehoach
from kehoach.cli.console import ConsoleError, complain, say
from kehoach.cli.failures import is_interruption, unexpected
from kehoach.cli.parser import MakeOrder
from kehoach.cli.targets import Job, exists, plan_jobs
from kehoach.cli.words import refusal
from kehoach.errors import InputError, JsonError, KehoachError, OutputError, PlanError
from kehoach.output import replace_file
from kehoach.sentences import sentence

DONE, FAILED = 0, 2


def make(order: MakeOrder) -> int:
    """Make what was ordered and report it. Returns 0 when everything was made, 2 when anything was not."""
    try:
        jobs = plan_jobs(order)
        template = _template(order.template, jobs)
    except KehoachError as error:
        complain(f"kehoach: {error}")
        return FAILED
    made = 0
    for number, job in enumerate(jobs, 1):
        mark = f"[{number}/{len(jobs)}] " if len(jobs) > 1 else ""
        made += _make_one(job, template, mark)
    if len(jobs) > 1:
        complain(_summary(made, len(jobs)))
    return DONE if made == len(jobs) else FAILED


def _template(path: str | None, jobs: Sequence[Job]) -> kehoach.Template | None:
    """Compile the template once for all plans; None when no plan goes to Word."""
    if all(form != "docx" for job in jobs for form, _ in job.targets):
        return None
    return kehoach.Template.load(path)


def _make_one(job: Job, template: kehoach.Template | None, mark: str) -> bool:
    try:
        plan = kehoach.read(job.source)
        # All formats before any file: a plan that cannot be printed changes nothing on the disk.
        results = [(target, kehoach.render(plan, form, template)) for form, target in job.targets]
        for target, data in results:
            replace_file(target, data)
            say(mark + sentence("made", file=str(target)))
    except KehoachError as error:
        for line in _trouble(job.source, error):
            complain(mark + line)
        return False
    except ConsoleError:
        raise  # there is nobody left to work for
    except Exception as error:
        if is_interruption(error):
            raise
        complain(f"{mark}{job.source}: {unexpected(error)}")
        return False
    return True


def _trouble(source: str, error: KehoachError) -> Iterator[str]:
    """Tell what went wrong, each problem a line, each line naming the file it is about."""
    if isinstance(error, JsonError | PlanError):
        yield from map(str, error.problems)
    elif isinstance(error, InputError):
        yield f"{error}{_hint(source)}"
    elif isinstance(error, OutputError):
        yield f"kehoach: {error}"
    else:
        yield f"{source}: {error}"


def _hint(source: str) -> str:
    meant = f"{source}.json"
    if exists(source) or not exists(meant):
        return ""
    return " " + refusal("did_you_mean", file=meant)


def _summary(made: int, total: int) -> str:
    code = "all_made" if made == total else "some_made"
    return refusal(code, made=made, total=total, failed=total - made)

"""How fast kehoach makes many documents, as ratios measured in one run; figures alone say little on a shared machine.

    python benchmarks/many.py [--quick]

Four questions, about one plan for each of 3 321 communes (see communes.py):

memory     peak memory from 100 to 10 000 plans, in this process and on two, each count in a process of its own.
documents  documents per second of one processor by ``kehoach.render_many``, of plans that are there and of plans that
           it has to make, against plain docxtpl on some of them. What docxtpl makes carries no plan; ours does, and
           once more without.
processes  documents per second of the clock on one and on two processes of an executor, in turns; and what two could
           reach at most, from the seconds of the processor, which a busy machine leaves nearly as they are.
pdf        PDFs per second by groups on two workers, as a batch makes them and with all that it checks, against calling
           LibreOffice once for each document.

The processes and pdf questions need cores of their own: on a busy machine they say how busy it was.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterable
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from communes import COMMUNES, plans, values_of
from measuring import PlainDocxtpl, best_turns

if TYPE_CHECKING:
    import kehoach
    from kehoach.pdf.engine import PdfJob

GROUP = 20
"""Documents in one call of LibreOffice: as many as a batch hands over together."""


class Sizes(NamedTuple):
    """How much is measured."""

    plans: int
    sample: int
    turns: int
    memory: tuple[int, ...]
    pdfs: int
    single_pdfs: int


FULL = Sizes(plans=COMMUNES, sample=100, turns=3, memory=(100, 1000, 10_000), pdfs=40, single_pdfs=8)
QUICK = Sizes(plans=100, sample=10, turns=1, memory=(50, 500), pdfs=4, single_pdfs=1)


def run_through(results: Iterable[object]) -> None:
    """Take every result and keep none."""
    deque(results, maxlen=0)


def documents(sizes: Sizes) -> None:
    """Print documents per second of one processor."""
    import kehoach

    template, plain = kehoach.Template.load(), PlainDocxtpl()
    made = list(plans(sizes.plans))
    given = [values_of(index) for index in range(sizes.plans)]
    candidates: dict[str, tuple[int, Callable[[], object]]] = {
        "plain docxtpl": (sizes.sample, lambda: run_through(map(plain.render, made[: sizes.sample]))),
        "render_many": (sizes.plans, lambda: run_through(kehoach.render_many(made, template))),
        "render_many, plans made too": (
            sizes.plans,
            lambda: run_through(kehoach.render_many(map(kehoach.Plan.model_validate, given), template)),
        ),
        "render_many, source=False": (
            sizes.plans,
            lambda: run_through(kehoach.render_many(made, template, source=False)),
        ),
    }
    best = best_turns({name: run for name, (_, run) in candidates.items()}, sizes.turns, clock=time.process_time)
    rates = {name: count / best[name] for name, (count, _) in candidates.items()}
    print(f"\n{f'documents ({sizes.plans})':34}{'a second':>10}{'ms each':>10}{'× docxtpl':>12}")
    for name, rate in rates.items():
        print(f"{name:34}{rate:10.0f}{1000 / rate:10.2f}{rate / rates['plain docxtpl']:11.1f}×")


def processes(sizes: Sizes) -> None:
    """Print documents per second of the clock on one and two processes, and what two could reach at most."""
    import kehoach
    from kehoach.many.local import processes as executor_of

    template = kehoach.Template.load()
    made = list(plans(sizes.plans))
    pools = {count: executor_of(count) for count in (1, 2)}
    for pool in pools.values():
        run_through(kehoach.render_many(made[:200], template, pool, chunk=10))  # starts them
    one = pools[1]
    begun = one.submit(time.process_time).result(), time.process_time()
    run_through(kehoach.render_many(made, template, one))
    there, here = one.submit(time.process_time).result() - begun[0], time.process_time() - begun[1]
    best = best_turns(
        {
            f"{count} processes": lambda pool=pool: run_through(kehoach.render_many(made, template, pool))
            for count, pool in pools.items()
        },
        sizes.turns,
    )
    for pool in pools.values():
        pool.shutdown()
    print(f"\n{f'processes ({sizes.plans})':34}{'a second':>10}{'× one':>12}")
    for name, seconds in best.items():
        print(f"{name:34}{len(made) / seconds:10.0f}{best['1 processes'] / seconds:11.2f}×")
    print(
        f"of the processor: {there / len(made) * 1000:.2f} ms a document there, {here / len(made) * 1000:.2f} ms here;"
    )
    print(f"two processes on two cores and nothing else on them: at most {2 * there / (there + here):.2f}×")


MEMORY_SCRIPT = """
import json, resource, sys
import kehoach
from communes import plans
from kehoach.many.local import processes

if __name__ == "__main__":
    count, workers = map(int, sys.argv[1:])
    executor = (lambda: processes(workers)) if workers else None
    failed = sum(result.error is not None for result in kehoach.render_many(plans(count), executor=executor))
    here, children = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(json.dumps([failed, here // 1024, children // 1024]))
"""


def memory(sizes: Sizes) -> None:
    """Print peak memory in MB; flat is what it should be."""
    print(f"{'memory (plans)':34}{'here':>10}{'with two':>12}{'each of them':>14}")
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder, "peak.py")
        script.write_text(MEMORY_SCRIPT, "utf-8")
        # The script stands elsewhere, and so do the workers that read it.
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [*sys.path]))}
        for count in sizes.memory:
            peaks = []
            for workers in (0, 2):
                command = [sys.executable, str(script), str(count), str(workers)]
                done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
                failed, here, worker = json.loads(done.stdout)
                if failed:
                    raise SystemExit(f"{failed} plans could not be rendered")
                peaks += [here, worker]
            alone, _, parent, worker = peaks
            print(f"{count:<34}{alone:7} MB{parent:9} MB{worker:11} MB")


@cache
def template() -> kehoach.Template:
    """The template of this process."""
    import kehoach

    return kehoach.Template.load()


def pdfs_of(group: tuple[kehoach.Plan, ...]) -> tuple[int, ...]:
    """Make the PDFs of some plans as a batch does, and tell how many pages each has."""
    from kehoach.pdf.libreoffice import LibreOffice
    from kehoach.pdf.making import MadePdf, make_pdfs
    from kehoach.pdf.ordering import pdf_order

    orders = [pdf_order(plan, template().render(plan), Path()) for plan in group]
    pages = []
    for made in make_pdfs(orders, LibreOffice()):
        if not isinstance(made, MadePdf):
            raise SystemExit(str(made))
        pages.append(made.printed.pages)
    return tuple(pages)


def one_by_one(jobs: Iterable[PdfJob], folder: Path) -> None:
    """What one would write without kehoach: LibreOffice once for each document, in one profile."""
    from kehoach.pdf.places import find_soffice

    for number, job in enumerate(jobs):
        file = folder / f"{number}.docx"
        file.write_bytes(job.document)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [
            str(find_soffice()),
            profile,
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            str(file),
        ]
        subprocess.run(command, check=True, capture_output=True)
        file.with_suffix(".pdf").stat()


def pdf(sizes: Sizes) -> None:
    """Print PDFs per second of the clock."""
    from kehoach.layout import layout
    from kehoach.many.in_order import Work, in_order
    from kehoach.many.local import processes as executor_of
    from kehoach.pdf.making import pdf_job

    made = list(plans(sizes.pdfs))
    jobs = [pdf_job(layout(plan), template().render(plan)) for plan in islice(made, sizes.single_pdfs + 1)]
    group = min(GROUP, sizes.pdfs // 2)
    with tempfile.TemporaryDirectory() as folder, executor_of(2) as pool:
        one_by_one(jobs[:1], Path(folder))  # makes the profile
        run_through(pool.map(pdfs_of, [(made[0],), (made[1],)]))
        work = Work(pdfs_of, pdfs_of)
        best = best_turns(
            {
                "one by one": lambda: one_by_one(jobs[1:], Path(folder)),
                "two workers, groups": lambda: run_through(in_order(work, made, pool, chunk=group, ahead=4)),
            },
            min(2, sizes.turns),
        )
    rates = {"one by one": sizes.single_pdfs / best["one by one"]}
    rates[f"two workers, groups of {group}"] = sizes.pdfs / best["two workers, groups"]
    print(f"\n{f'pdf ({sizes.pdfs})':34}{'a second':>10}{'× one':>12}")
    for name, rate in rates.items():
        print(f"{name:34}{rate:10.2f}{rate / rates['one by one']:11.1f}×")


if __name__ == "__main__":
    sizes = QUICK if "--quick" in sys.argv else FULL
    print(f"load of this machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n")
    # First, because a process counts as its own peak what its parent held when it was started.
    memory(sizes)
    documents(sizes)
    processes(sizes)
    pdf(sizes)

"""How fast `kehoach kiem-tra` is, as ratios measured in one run: the time python-docx takes to open the file is 1.

    python benchmarks/check.py [--quick]

The files are plans typed by hand (see long_plans.py). Four questions:

where   what of a check of 100 pages is reading, labelling, looking at the form and at the words.
checks  the dearest single checks in thousandths of a second, without what several share (texts, concordance, widths…).
growth  10, 30, 100 and 300 pages: time a page and peak memory, each in a process of its own; the exponent is 1 where
        time grows as the file does.
copy    the same with --so-voi: compared with the plan it was copied from.

The candidates take turns, so that a busy moment strikes all of them; the best turn counts. Seconds are of the
processor. Stages are timed in processes of their own: what python-docx leaves to be thrown away would be counted with
whatever comes after it.
"""

from __future__ import annotations

import json
import math
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from long_plans import long_plan

HUNDRED = 100
SHOWN = 12


def best_turns(candidates: Mapping[str, Callable[[], object]], turns: int) -> dict[str, float]:
    """The shortest time of each candidate, in seconds of the processor."""
    best = dict.fromkeys(candidates, float("inf"))
    for _ in range(turns):
        for name, run in candidates.items():
            start = time.process_time()
            run()
            best[name] = min(best[name], time.process_time() - start)
    return best


def put(folder: Path, pages: int) -> Path:
    """Write a plan of so many pages."""
    path = folder / f"plan_{pages}.docx"
    path.write_bytes(long_plan(pages))
    return path


STAGES_SCRIPT = """
import json, sys, time
from pathlib import Path
import docx
import kehoach
from kehoach import regulation
from kehoach.checks.form_checks import FORM_CHECKS
from kehoach.checks.passages import passages_of_document
from kehoach.checks.word_checks import WORD_CHECKS
from kehoach.readers.docx.document import read_document
from kehoach.recognise import label
from kehoach.report.examine import examine_document, read_passages

def stages(path):
    yield "read", (document := read_document(path))
    yield "label", (labelled := label(document))
    yield "form checks", [list(check.run(labelled, regulation)) for check in FORM_CHECKS]
    words = passages_of_document(labelled)
    yield "word checks", [list(check.run(words)) for check in WORD_CHECKS]

def opened(path):
    yield "python-docx opens it", docx.Document(str(path))

def checked(path):
    yield "kehoach.check", kehoach.check(path)

def compared(path):
    old = read_passages(path)
    yield "", None
    yield "the same, --so-voi", examine_document(path, old)

path, what = Path(sys.argv[1]), {"open": opened, "stages": stages, "check": checked, "copy": compared}[sys.argv[2]]
list(what(path.with_name("plan_1.docx")))
taken, before = {}, time.process_time()
for name, _ in what(path):
    now = time.process_time()
    taken[name], before = now - before, now
print(json.dumps(taken))
"""


def where(path: Path, turns: int) -> None:
    """Print the stages of a check, the best of each. Every turn is a process that has seen one page before."""
    put(path.parent, 1)
    best: dict[str, float] = {}
    for _ in range(turns):
        for what in ("open", "stages", "check", "copy"):
            command = [sys.executable, "-c", STAGES_SCRIPT, str(path), what]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            for name, seconds in json.loads(done.stdout).items():
                best[name] = min(best.get(name, math.inf), seconds)
    best.pop("")
    print(f"{f'where ({HUNDRED} pages)':34}{'time':>12}{'× open':>10}")
    for name, seconds in best.items():
        print(f"{name:34}{seconds * 1000:10.1f}ms{seconds / best['python-docx opens it']:9.2f}×")


def checks(path: Path, turns: int) -> None:
    """Print the dearest checks."""
    from kehoach import regulation
    from kehoach.checks.copy_checks import COPY_CHECKS
    from kehoach.checks.form_checks import FORM_CHECKS
    from kehoach.checks.passages import passages_of_document
    from kehoach.checks.word_checks import WORD_CHECKS
    from kehoach.readers.docx.document import read_document
    from kehoach.recognise import label

    labelled = label(read_document(path))
    words = passages_of_document(labelled)
    candidates: dict[str, Callable[[], object]] = {}
    candidates |= {check.code: lambda check=check: list(check.run(labelled, regulation)) for check in FORM_CHECKS}
    candidates |= {check.code: lambda check=check: list(check.run(words)) for check in WORD_CHECKS}
    candidates |= {check.code: lambda check=check: list(check.run(words, words)) for check in COPY_CHECKS}
    dearest = sorted(best_turns(candidates, turns).items(), key=lambda each: -each[1])[:SHOWN]
    print("\nchecks (ms)  " + "  ".join(f"{code} {seconds * 1000:.1f}" for code, seconds in dearest))


GROWTH_SCRIPT = """
import json, re, resource, sys, time
from pathlib import Path
from kehoach.report.examine import examine_document, read_passages
path, has_old = Path(sys.argv[1]), len(sys.argv) > 2
examine_document(Path(sys.argv[1]).with_name("plan_1.docx"))
start = time.process_time()
report = examine_document(path, read_passages(path) if has_old else None)
done = time.process_time()
status = Path("/proc/self/status")  # getrusage counts what the process was before it became this one
own = re.search(r"VmHWM:\\s*(\\d+)", status.read_text()) if status.exists() else None
peak = int(own[1]) if own else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([done - start, peak, len(report.findings)]))
"""


def growth(folder: Path, sizes: tuple[int, ...]) -> None:
    """Print time and peak memory by pages, alone and compared with an old file as long."""
    put(folder, 1)
    print(f"\n{'growth':20}{'pages':>7}{'time':>10}{'ms a page':>11}{'exponent':>10}{'peak':>9}{'findings':>10}")
    for name, extra in (("kehoach.check", []), ("--so-voi", ["old"])):
        before: tuple[int, float] | None = None
        for pages in sizes:
            command = [sys.executable, "-c", GROWTH_SCRIPT, str(put(folder, pages)), *extra]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            seconds, peak, findings = json.loads(done.stdout)
            exponent = math.log(seconds / before[1], pages / before[0]) if before else math.nan
            before = pages, seconds
            each = seconds / pages * 1000
            print(f"{name:20}{pages:7}{seconds:9.2f}s{each:11.2f}{exponent:10.2f}{peak // 1024:6} MB{findings:10}")


if __name__ == "__main__":
    quick = "--quick" in sys.argv
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plan = put(folder, HUNDRED)
        where(plan, 3 if quick else 15)
        checks(plan, 2 if quick else 7)
        growth(folder, (10, 100) if quick else (10, 30, 100, 300))

"""How fast `kehoach kiem-tra` is, as ratios measured in one run: the time python-docx takes to open the file is 1.

    python benchmarks/check.py [--quick]

The files are plans typed by hand (see long_plans.py). Four questions:

where   what of a check of 100 pages is reading, labelling, looking at the form and at the words.
checks  the dearest single checks, without what several share (texts, concordance, widths…).
growth  10, 30, 100 and 300 pages: time a page and peak memory, each in a process of its own; the exponent is 1 where
        time grows as the file does.
copy    the same with --so-voi: compared with the plan it was copied from.

Within a question the candidates take turns, so that a busy moment strikes all of them; the best turn counts.
Seconds are of the processor.
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


def where(path: Path, turns: int) -> None:
    """Print the stages of a check. Each is given a document it has not seen, so that nothing is remembered."""
    import docx

    import kehoach
    from kehoach import regulation
    from kehoach.checks.form_checks import FORM_CHECKS
    from kehoach.checks.passages import passages_of_document
    from kehoach.checks.word_checks import WORD_CHECKS
    from kehoach.readers.docx.document import read_document
    from kehoach.recognise import label
    from kehoach.report.examine import examine_document, read_passages

    document = read_document(path)
    labelled = [label(document) for _ in range(turns)]
    passages = [passages_of_document(each) for each in labelled]
    new_ones, new_words, old = iter(labelled), iter(passages), read_passages(path)

    def form() -> None:
        each = next(new_ones)
        for check in FORM_CHECKS:
            list(check.run(each, regulation))

    def words() -> None:
        each = next(new_words)
        for check in WORD_CHECKS:
            list(check.run(each))

    best = best_turns(
        {
            "python-docx opens it": lambda: docx.Document(str(path)),
            "read": lambda: read_document(path),
            "label": lambda: passages_of_document(label(document)),
            "form checks": form,
            "word checks": words,
            "kehoach.check": lambda: kehoach.check(path),
            "the same, --so-voi": lambda: examine_document(path, old),
        },
        turns,
    )
    print(f"{f'where ({HUNDRED} pages)':34}{'time':>12}{'× open':>10}")
    for name, seconds in best.items():
        print(f"{name:34}{seconds * 1000:10.1f}ms{seconds / best['python-docx opens it']:9.2f}×")


def checks(path: Path, turns: int) -> None:
    """Print the dearest checks."""
    import docx

    from kehoach import regulation
    from kehoach.checks.copy_checks import COPY_CHECKS
    from kehoach.checks.form_checks import FORM_CHECKS
    from kehoach.checks.passages import passages_of_document
    from kehoach.checks.word_checks import WORD_CHECKS
    from kehoach.readers.docx.document import read_document
    from kehoach.recognise import label

    labelled = label(read_document(path))
    words = passages_of_document(labelled)
    candidates: dict[str, Callable[[], object]] = {"open": lambda: docx.Document(str(path))}
    candidates |= {check.code: lambda check=check: list(check.run(labelled, regulation)) for check in FORM_CHECKS}
    candidates |= {check.code: lambda check=check: list(check.run(words)) for check in WORD_CHECKS}
    candidates |= {check.code: lambda check=check: list(check.run(words, words)) for check in COPY_CHECKS}
    best = best_turns(candidates, turns)
    opening = best.pop("open")
    print(f"\n{'checks':34}{'× open':>22}")
    for code, seconds in sorted(best.items(), key=lambda each: -each[1])[:SHOWN]:
        print(f"{code:34}{seconds / opening:21.2f}×")


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

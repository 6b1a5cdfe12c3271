"""A document → the same with all safe repairs made, each tried in memory and taken back where it does harm."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from lxml import etree

from kehoach import regulation
from kehoach.checks import Finding
from kehoach.checks.kh106_title_lines import TitleOnOneLine
from kehoach.checks.kh231_motto_line import MottoLine
from kehoach.checks.kh232_issuer_line import IssuerLine
from kehoach.checks.kh233_subject_line import SubjectLine
from kehoach.checks.measuring import is_measurable
from kehoach.checks.rules import Rules
from kehoach.readers.docx.document import trace_document
from kehoach.readers.docx.trace import Trace
from kehoach.recognise import LabelledDocument, first_of, label
from kehoach.repairs.desk import Desk
from kehoach.repairs.mends.base import Bench, Mend, TextChange
from kehoach.repairs.mends.words import ComposeLetters, ReplaceText
from kehoach.repairs.refusing import refuse
from kehoach.repairs.table import REPAIRS, Repair
from kehoach.wordfile.archive import SourceFile
from kehoach.wordfile.links import Links, as_bytes

_RULES: Rules = regulation
_MOST_ROUNDS: Final = 12
"""One mend can make room for another; documents that need more are not seen."""

_NAMED: Final = re.compile(r"“[^”]*”|\([^)]*\)|\d+(?:[.,]\d+)*")
"""Words of the document, in how many more places, and figures."""

_MEASURED: Final = frozenset(check.code for check in (TitleOnOneLine, MottoLine, IssuerLine, SubjectLine))
"""Checks that measure words: what they find was there before, but no other font than Times New Roman is measured."""

Judge = Callable[[LabelledDocument], Sequence[Finding]]
"""Gives everything that all checks find."""


class Mended(NamedTuple):
    """What became of a document. ``data`` is None when nothing was to be repaired."""

    data: bytes | None
    before: tuple[Finding, ...]
    document: LabelledDocument
    changes: tuple[TextChange, ...]


@dataclass(frozen=True, slots=True)
class _State:
    """The document at one moment, what is found in it, and how its words were changed so far."""

    data: bytes
    document: LabelledDocument
    findings: tuple[Finding, ...]
    changes: tuple[TextChange, ...] = ()

    @property
    def counts(self) -> Counter[str]:
        return Counter(finding.code for finding in self.findings)

    def worse(self, other: _State) -> set[str]:
        """The codes of what is found here and was not in the other: one more, or another fault."""
        known = {fault for finding in other.findings for fault in faults(finding)}
        findings = [finding for finding in self.findings if not was_hidden(finding, other.document)]
        new = {fault[0] for finding in findings for fault in faults(finding) - known}
        return new | set((Counter(finding.code for finding in findings) - other.counts).keys())

    def of(self, code: str) -> list[Finding]:
        return [finding for finding in self.findings if finding.code == code]


def mended(path: Path, judge: Judge) -> Mended:
    """Repair the document at ``path``, which is a sound one. The file itself is not touched.

    Repairs go on until no one changes anything, so that repairing the result changes nothing.
    Raises ``InputError`` for a file that must not be changed.
    """
    with SourceFile.open(path) as source:
        data = source.copied({})
        document, trace = trace_document(data, str(path))
        refuse(document, trace, source, str(path))
    mending = _Mending(str(path), judge)
    first = state = mending.state(data)
    for _ in range(_MOST_ROUNDS):
        better = mending.settled(state)
        if better is state:
            break
        state = better
    changed = None if state is first else state.data
    return Mended(changed, first.findings, state.document, state.changes)


def faults(finding: Finding) -> set[tuple[str, str]]:
    """What a finding says is wrong, fault by fault, whatever figures and words of the document it names."""
    plain = _NAMED.sub("", finding.message)
    return {(finding.code, fault.strip(" .:")) for fault in plain.split(", ")}


def was_hidden(finding: Finding, before: LabelledDocument) -> bool:
    """Whether the document could not be measured where this is found, so that nobody knows if it was there."""
    return finding.code in _MEASURED and not all(
        is_measurable(line) for line in before.lines if line.line.place == finding.place
    )


class _Mending:
    def __init__(self, name: str, judge: Judge) -> None:
        self._name = name
        self._judge = judge

    def state(self, data: bytes, changes: tuple[TextChange, ...] = ()) -> _State:
        document = label(first_of(trace_document(data, self._name)[0]).document)
        return _State(data, document, tuple(self._judge(document)), changes)

    def settled(self, state: _State) -> _State:
        """The document after all repairs that do no harm; the same object when there is none."""
        refused: set[str] = set()
        for _ in range(_MOST_ROUNDS):
            codes = [code for code in _repairable(state) if code not in refused]
            better = self._tried(state, codes)
            if better is not None:
                state = better
                continue
            for code in codes:
                better = self._tried(state, [code])
                if better is None:
                    refused.add(code)
                else:
                    state = better
            if refused.issuperset(codes):
                break
        return state

    def _tried(self, state: _State, codes: Sequence[str]) -> _State | None:
        """The document with these repairs; None when they change nothing for the better, or find fault elsewhere."""
        asked = codes
        result = self._repaired(state, codes)
        while result is not None:
            new = result.worse(state)
            if not new:
                return self._only_useful(state, result, asked)
            codes = [*codes, *(code for code in _repairable(result) if code in new and code not in codes)]
            if not new.issubset(codes) or len(codes) > len(REPAIRS):
                return None
            further = self._repaired(result, [code for code in codes if code in new])
            result = None if further is None or further.findings == result.findings else further
        return None

    def _only_useful(self, state: _State, result: _State, asked: Sequence[str]) -> _State | None:
        """The result, unless some repairs asked for did nothing for what they were made for: then without these.

        Repairs that only mend what others brought about leave no trace in the findings; they are not asked about.
        """
        useful = [code for code in asked if state.of(code) != result.of(code)]
        if len(useful) == len(asked):
            return result
        return self._tried(state, useful) if useful else None

    def _repaired(self, state: _State, codes: Sequence[str]) -> _State | None:
        """The document after one round of these repairs; None when nothing was changed."""
        document, trace = trace_document(state.data, self._name)
        desk = Desk.of(label(first_of(document).document), trace, _RULES)
        mends = [mend for code in codes for mend in _mends(code, desk)]
        with SourceFile.of(state.data, self._name) as source:
            bench = Bench(source, Links(source), {})
            parts, changes = _made(mends, trace, bench)
            if not parts:
                return None
            data = source.copied({source.stored(name): content for name, content in parts.items()})
        return self.state(data, (*state.changes, *changes))


def _repairable(state: _State) -> list[str]:
    """The codes of what is found and has a repair, in the order of the table."""
    found = state.counts
    return [code for code, repair in REPAIRS.items() if isinstance(repair, Repair) and found[code]]


def _mends(code: str, desk: Desk) -> Iterable[Mend]:
    repair = REPAIRS[code]
    return repair.mender(desk) if isinstance(repair, Repair) else ()


def _made(mends: Sequence[Mend], trace: Trace, bench: Bench) -> tuple[dict[str, bytes], list[TextChange]]:
    """Make the mends: every part that is changed or new, and how words were changed.

    Words of one line are changed once in a round: the places of others were measured before.
    """
    touched = {id(root): root for root in (mend.at.getroottree().getroot() for mend in mends)}
    before = {key: etree.tostring(root) for key, root in touched.items()}
    changes: list[TextChange] = []
    reworded: set[int] = set()
    for mend in mends:
        nodes = {id(each.node) for each in mend.stretches} if isinstance(mend, ReplaceText | ComposeLetters) else set()
        if reworded.isdisjoint(nodes):
            made = mend.make(bench)
            changes += made
            reworded |= nodes if made else set()
    names = {id(root): name for name, root in trace.roots.items()}
    changed = {
        names[key]: as_bytes(root)
        for key, root in touched.items()
        if key in names and etree.tostring(root) != before[key]
    }
    return {**changed, **bench.added, **bench.links.changed_parts()}, changes

"""One injury put into a copy of a right document, and what the checks say of it that they did not say before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from kehoach.checks import Finding
from kehoach.report.examine import examine
from kehoach.seen import Place
from tests.checks.mutations.scene import Injury, Right, Scene
from tests.checks.spoil_pages import Absent

Kind = Callable[[Scene, Random], Injury]


class Trial(NamedTuple):
    """What came of an injury: ``named`` are the findings that name it rightly, ``beside`` the others that are new."""

    kind: str
    document: str
    injury: Injury
    named: tuple[Finding, ...]
    beside: tuple[Finding, ...]

    @property
    def extra(self) -> int:
        """How many findings the clerk reads beyond the one that is needed."""
        return len(self.beside) + max(0, len(self.named) - 1)


def trials(rights: Sequence[Right], kinds: Sequence[Kind], count: int, seed: int, file: Path) -> list[Trial]:
    """Draw ``count`` injuries and try each alone. The same seed gives the same injuries."""
    rng = Random(seed)
    found: list[Trial] = []
    while len(found) < count:
        kind, right = rng.choice(kinds), rng.choice(rights)
        scene = Scene(right)
        try:
            injury = kind(scene, rng)
        except Absent:
            continue
        found.append(tried(kind.__name__, right, injury, scene.data(), file))
    return found


def tried(kind: str, right: Right, injury: Injury, data: bytes, file: Path) -> Trial:
    """Examine a spoiled document and tell what is new in the findings."""
    file.write_bytes(data)
    new, grown = changed_findings(right.findings, examine(file).findings)
    named = tuple(finding for finding in new if _names(finding, injury))
    if not named:
        named = tuple(finding for finding in grown if finding.code in injury.codes)
    return Trial(kind, right.name, injury, named, tuple(finding for finding in new if finding not in named))


def _names(finding: Finding, injury: Injury) -> bool:
    """Whether a finding names the injury where it is; what is not there any more is told of the whole document."""
    place = finding.place
    is_there = not injury.paragraphs or not isinstance(place, Place) or place.paragraph in injury.paragraphs
    return finding.code in injury.codes and is_there and not finding.is_open


def changed_findings(before: Sequence[Finding], after: Sequence[Finding]) -> tuple[list[Finding], list[Finding]]:
    """What is found after and was not before; and what says more than before, as it now counts another place."""
    old = Counter((finding.code, finding.message) for finding in before)
    other = []
    for finding in after:
        key = finding.code, finding.message
        if old[key]:
            old[key] -= 1
        elif not finding.is_open:
            other.append(finding)
    gone = Counter(code for (code, _), count in old.items() for _ in range(count))
    new, grown = [], []
    for finding in other:
        is_old = gone[finding.code] > 0 and any(_is_at(finding, earlier) for earlier in before)
        gone[finding.code] -= is_old
        (grown if is_old else new).append(finding)
    return new, grown


def _is_at(finding: Finding, earlier: Finding) -> bool:
    return finding.code == earlier.code and (
        finding.place == earlier.place
        or (
            isinstance(finding.place, Place)
            and isinstance(earlier.place, Place)
            and finding.place[:2] == earlier.place[:2]
        )
    )


def table(missed: Sequence[Trial]) -> str:
    """A line for each trial: what was done where, what was expected, what was found."""
    lines = [
        f"{each.document:12.12} {each.kind:18.18} {each.injury.told:46.46} "
        f"{' '.join(sorted(each.injury.codes)):18.18} {_told(each.named)} | {_told(each.beside)}"
        for each in missed
    ]
    return "\n".join(lines)


def _told(findings: Sequence[Finding]) -> str:
    return "; ".join(
        f"{each.code} {each.place.paragraph if isinstance(each.place, Place) else '-'} {each.message[:70]}"
        for each in findings
    )

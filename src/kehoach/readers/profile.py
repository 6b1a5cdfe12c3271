"""The shared file of an office (hồ sơ cơ quan): found for a plan, checked by itself, and lent to the plan."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kehoach.errors import InputError, Position, Problem
from kehoach.model.letterhead import Organization
from kehoach.model.office import OfficeProfile
from kehoach.model.recipients import Recipient, Signature
from kehoach.plan_messages import PROFILE_MESSAGES
from kehoach.readers.bounded import Refused, validate
from kehoach.readers.decoding import read_text
from kehoach.readers.json_scanner import Scanned, scan
from kehoach.readers.plan_problems import ABSENT, problems_of
from kehoach.vietnamese import forbidden_character, normalize

KEY = "ho_so"
LENT = ("co_quan", "ky", "noi_nhan", "luu")
"""What a profile may give; to a plan issued with a decision (kem_theo) only the first."""

MOST_BYTES = 1024 * 1024
_MOST_FOLDERS = 64
_LEAST_PARTS = 2  # with one part it may be a plan just begun
_ONLY_IN_PLANS = ("noi_dung", "trich_yeu", "can_cu")


@dataclass(frozen=True, slots=True)
class ReadProfile:
    """A profile, the text it was made of, and the name to call its file by."""

    profile: OfficeProfile
    scanned: Scanned
    file: str


@dataclass(frozen=True, slots=True)
class Borrowed:
    """What a plan takes from its profile: whole parts of the model by key, and what is wrong with the profile.

    With problems the parts only stand in for real ones, so that the plan itself can be checked all the same.
    """

    parts: Mapping[str, object]
    problems: tuple[Problem, ...] = ()
    profile: ReadProfile | None = None
    """The profile itself, None without one that can be used."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """The profile a plan asks for: its name as written, and where the plan says so."""

    name: str
    at: Position
    folder: Path | None
    plan: str | None


class _Unusable(Exception):  # noqa: N818 - carried to ``borrow`` and no further
    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__()


def borrow(scanned: Scanned, name: str | None, folder: Path | None) -> Borrowed:
    """Give what the plan in ``scanned`` takes from its profile; nothing when it names none.

    ``name`` is the plan's file for messages, ``folder`` where it is: the profile is looked for there and in the
    folders above. None for text that comes from no folder; naming a profile is then a problem.
    """
    plan = scanned.value
    if not isinstance(plan, dict) or plan.get(KEY) is None:
        return Borrowed({})
    asked_for = plan[KEY]
    wanted = [key for key in (LENT[:1] if plan.get("kem_theo") is not None else LENT) if key not in plan]
    if not isinstance(asked_for, str) or not asked_for.strip() or forbidden_character(normalize(asked_for)) is not None:
        return Borrowed(_stand_ins(wanted))  # no name at all: the model refuses the plan for it
    at = Position(name, *scanned.place((KEY,)), KEY)
    asked = _Asked(normalize(asked_for).strip(), at, folder, name)
    try:
        read = _read(asked)
    except _Unusable as unusable:
        return Borrowed(_stand_ins(wanted), unusable.problems)
    return Borrowed(_chosen(read.profile, wanted), profile=read)


def profile_alone(scanned: Scanned, found: Sequence[Problem]) -> Problem | None:
    """Recognise a profile that was taken for a plan, by what it holds and by what a plan would still need.

    ``found`` is what is wrong with it as a plan. None for anything else, a profile with mistakes included.
    """
    value = scanned.value
    parts = value.keys() - {"$schema"} if isinstance(value, dict) else set()
    if len(parts) < _LEAST_PARTS or not parts <= set(LENT) or any(problem.code not in ABSENT for problem in found):
        return None
    message, remedy = PROFILE_MESSAGES["profile_alone"]
    return Problem(Position(found[0].position.file, *scanned.place(())), "profile_alone", message, remedy)


def profile_places(scanned: Scanned, folder: Path) -> Iterator[Path]:
    """Yield where the profile of the plan in ``scanned`` is looked for, up to the file that is there.

    When one of these files appears, changes or goes, so does what the plan takes from it. None without ``ho_so``.
    """
    name = scanned.value.get(KEY) if isinstance(scanned.value, dict) else None
    if not isinstance(name, str) or not name.strip():
        return
    for place in _places(normalize(name).strip(), _as_seen(folder)):
        yield place
        if _is_file(place):
            return


def _read(asked: _Asked) -> ReadProfile:
    path = _find(asked)
    shown = _shown(path, asked)
    if _is_the_plan(path, asked):
        raise _Unusable(_problem(asked, "profile_is_this_plan"))
    try:
        scanned = scan(read_text(path, limit=MOST_BYTES))
    except InputError as error:
        raise _Unusable(_problem(asked, "profile_unreadable", reason=str(error).replace(str(path), shown))) from error
    if scanned.faults:
        raise _Unusable(*scanned.problems(shown))
    if isinstance(scanned.value, dict) and any(key in scanned.value for key in _ONLY_IN_PLANS):
        raise _Unusable(_problem(asked, "profile_is_plan", file=shown))
    try:
        return ReadProfile(validate(OfficeProfile, scanned.value, scanned.size), scanned, shown)
    except Refused as refused:
        found = problems_of(
            refused.error, scanned, shown, model=OfficeProfile, data=refused.data, is_whole=not refused.is_cut
        )
        raise _Unusable(*found) from refused.error


def find_profile(name: str, folder: Path) -> Path | None:
    """Look for a profile beside a plan in ``folder`` and in each folder above, up to the root; None: it is nowhere."""
    return next(filter(_is_file, _places(name, _as_seen(folder))), None)


def _find(asked: _Asked) -> Path:
    is_whole = Path(asked.name).is_absolute()
    if asked.folder is None and not is_whole:
        raise _Unusable(_problem(asked, "profile_without_folder", name=asked.name))
    folder = _as_seen(asked.folder)
    found = find_profile(asked.name, folder)
    if found is None:
        code = "profile_missing_there" if is_whole else "profile_missing"
        raise _Unusable(_problem(asked, code, name=asked.name, folder=str(folder)))
    return found


def _places(name: str, folder: Path) -> Iterator[Path]:
    """Every file that ``name`` may mean to a plan in ``folder``, the nearest first."""
    for above in islice((folder, *folder.parents), _MOST_FOLDERS):
        for spelt in spellings(name):
            yield above / spelt


def _as_seen(folder: Path | None) -> Path:
    return Path(os.path.abspath(folder or ""))  # noqa: PTH100 - the folders as she sees them: no links followed


def _is_file(place: Path) -> bool:
    return os.path.isfile(place)  # noqa: PTH113 - Path.is_file raises for a name no disk can have


def spellings(name: str) -> Iterator[str]:
    """A name typed on one machine may be stored in the other Unicode form, and a backslash parts folders on Windows."""
    for form in dict.fromkeys((name, unicodedata.normalize("NFD", name))):
        yield form
        if "\\" in form:
            yield form.replace("\\", "/")


def _is_the_plan(path: Path, asked: _Asked) -> bool:
    if asked.plan is None:
        return False
    try:
        return path.samefile(asked.plan)
    except OSError:  # the plan's name is only a name
        return False


def _shown(path: Path, asked: _Asked) -> str:
    """Name the profile the way the plan was named: from the current folder, or in full."""
    if asked.folder is None or asked.folder.is_absolute():
        return str(path)
    try:
        return os.path.relpath(path)
    except ValueError:  # on another drive
        return str(path)


def _problem(asked: _Asked, code: str, **words: str) -> Problem:
    message, remedy = PROFILE_MESSAGES[code]
    return Problem(asked.at, code, message.format(**words), remedy.format(**words))


def _chosen(profile: OfficeProfile, wanted: Sequence[str]) -> dict[str, object]:
    parts = (profile.organization, profile.signature, profile.recipients, profile.archive)
    lent = dict(zip(LENT, parts, strict=True))
    return {key: lent[key] for key in wanted if lent[key] is not None}


def _stand_ins(wanted: Sequence[str]) -> dict[str, object]:
    """Parts that pass every check: what an unusable profile would have given is not missing from the plan."""
    parts = {
        "co_quan": Organization(name=("…",), abbreviation="UBND", place="…"),
        "ky": Signature(job_title="…", full_name="…"),
        "noi_nhan": (Recipient(name="…"),),
    }
    return {key: part for key, part in parts.items() if key in wanted}

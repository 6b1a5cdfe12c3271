"""From pydantic's errors to problems a clerk can act on: each mistake once, at its place in the file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from kehoach.errors import Position, Problem
from kehoach.kind_messages import kind_wording
from kehoach.messages import wording, wording_or_generic
from kehoach.readers.json_faults import LOST_VALUE, MUDDLING
from kehoach.readers.json_scanner import Scanned
from kehoach.readers.locations import Location, Path, child, has, locate
from kehoach.readers.object_words import ObjectWords, value_at
from kehoach.readers.places import pointer
from kehoach.readers.remedies import words_for
from kehoach.readers.union_branches import Branched, keep_meant_branches

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from kehoach.readers.model_keys import Model

_NO_BRANCH = frozenset({"union_tag_not_found", "unknown_block"})  # no key of the object says what it is
_SEVERAL = "plan_faults"  # one error of the plan's own that carries several mistakes

ABSENT = frozenset({"missing", "signature_missing", "recipients_missing"})
"""Mistakes about a key that is not there."""

_KEY_TO_BLAME = frozenset(
    {
        *("law_with_number", "attached_plan_has_own", "kt_for_oneself", "order_and_authorization", "acting_and_kt"),
        *("copies_without_drafter", "two_contents", "level_inside_itself", "subclause_without_clause", "unused_note"),
    }
)
"""Mistakes mended at the key: it is taken away or gets another name."""

_INSIDE_TEXT: Mapping[str, Callable[[Mapping[str, object]], Sequence[str]]] = {
    "unknown_note": lambda ctx: (f"[^{ctx['mark']}]",),
    "note_twice": lambda ctx: (f"[^{ctx['mark']}]",),
    "note_in_note": lambda ctx: (f"[^{ctx['mark']}]",),
    "forbidden_character": lambda ctx: _spellings(str(ctx["character"])),
}
"""Mistakes about some letters of a text, and how those stand in the file."""

MAX_PROBLEMS = 100
"""So many problems are told; after them one line says how many more there are."""

_MOST_READ = 5_000  # errors of pydantic looked at; beyond them nobody counts


@dataclass(frozen=True, slots=True)
class _Mistake:
    """One error, located: ``path`` is the value to blame, ``key`` the key absent or unknown in it."""

    code: str
    path: Path
    value: object
    ctx: dict[str, object] = field(default_factory=dict)
    key: str | None = None
    kinds: tuple[str, ...] = ()

    @property
    def is_unknown_key(self) -> bool:
        return self.key is not None and self.code != "missing"


def problems_of(
    error: ValidationError,
    scanned: Scanned | None,
    file: str | None,
    *,
    model: Model | None = None,
    data: object = None,
    is_whole: bool = True,
) -> tuple[Problem, ...]:
    """Give every mistake that ``error`` tells of, once, in file order: at most 100, and one that says there are more.

    ``scanned`` is the text that was validated, None for a plan made in Python: then problems have no lines
    and pydantic's order. ``data`` is what was validated, None for all of ``scanned``; ``is_whole`` is False
    when it was cut, so that there may be mistakes that ``error`` does not know. ``model`` is the root model, to
    name the key nearest to a misspelt one; None does without.
    """
    raw = scanned.value if scanned is not None and data is None else data
    details = error.errors(include_url=False)
    is_whole = is_whole and len(details) <= _MOST_READ and not any(_has_more(detail) for detail in details)
    mistakes = _mistakes(details[:_MOST_READ], raw)
    if scanned is not None:
        mistakes.sort(key=lambda mistake: _place(mistake, scanned))
    words = ObjectWords(raw, model)
    mistakes = [_complete(mistake, words) for mistake in mistakes]
    told = tuple(dict.fromkeys(_problem(mistake, scanned, file) for mistake in _without_echoes(mistakes, raw, words)))
    if len(told) <= MAX_PROBLEMS and is_whole:
        return told
    is_counted = is_whole and words.has_guessed_all
    return (*told[:MAX_PROBLEMS], _rest(len(told) - MAX_PROBLEMS if is_counted else None, file))


def with_slips(slips: Sequence[Problem], mistakes: Sequence[Problem], file: str | None) -> list[Problem]:
    """Put the slips of writing and the mistakes of the plan read in spite of them together: at most 100 in all.

    What stands where a slip was is not told of, because the slip tells what to write there; nor is what holds a
    value that could not be guessed.
    """
    mended = {slip.position.pointer for slip in slips}
    lost = tuple(slip.position.pointer for slip in slips if slip.code in LOST_VALUE | MUDDLING)
    lines = {slip.position.line for slip in slips if slip.code in MUDDLING}
    others = [each for each in mistakes if not _comes_from_slip(each.position, mended, lost, lines)]
    room = MAX_PROBLEMS - len(slips)
    if len(others) <= room:
        return [*slips, *others]
    return [*slips, *others[:room], _rest(None, file)]


def _comes_from_slip(at: Position, mended: Set[str], lost: Sequence[str], lines: Set[int | None]) -> bool:
    if at.line is None or not at.pointer:
        return False
    is_around = any(pointer.startswith((f"{at.pointer}.", f"{at.pointer}[")) for pointer in lost)
    return at.pointer in mended or at.line in lines or is_around


def _has_more(detail: ErrorDetails) -> bool:
    return bool(detail.get("ctx", {}).get("more"))


def _rest(count: int | None, file: str | None) -> Problem:
    """Say that there are ``count`` more problems than were told; None when nobody counted them."""
    known = {} if count is None else {"count": count}
    message, remedy = wording("more_problems" if known else "many_more_problems", known, None)
    return Problem(Position(file), "more_problems", message, remedy)


def _mistakes(details: Sequence[ErrorDetails], raw: object) -> list[_Mistake]:
    located = [_located(detail, raw) for detail in details]
    return [mistake for each in keep_meant_branches(located) for mistake in _told_apart(each, raw)]


def _located(detail: ErrorDetails, raw: object) -> Branched:
    loc = detail["loc"]
    if detail["type"] not in ABSENT:
        return Branched(detail, locate(loc, raw, detail["input"]))
    above = locate(loc[:-1], raw, detail["input"])
    key = detail.get("ctx", {}).get("at", loc)[-1]  # for a default pydantic has no key, only the field's name
    return Branched(detail, Location((*above.path, key), (*above.is_step, True)))


def _told_apart(error: Branched, raw: object) -> Iterator[_Mistake]:
    """Give one mistake for each that an error carries: the plan's own checks report all at once."""
    detail = error.detail
    code, ctx = detail["type"], dict(detail.get("ctx", {}))
    if code != _SEVERAL:
        yield _mistake(error, code, ctx, raw)
        return
    for at, own_code, own_ctx in ctx.get("faults", ()):
        yield _mistake(error, own_code, {**own_ctx, "at": at}, raw)


def _mistake(error: Branched, code: str, ctx: dict[str, Any], raw: object) -> _Mistake:
    detail, path = error.detail, error.location.path
    if code in ("missing", "extra_forbidden") and path and isinstance(path[-1], str):
        return _Mistake(code, path[:-1], detail["input"], ctx, path[-1])
    at = ctx.pop("at", ())
    if isinstance(at, tuple | list) and at:
        path = _follow(path, at, raw)
        if has(value_at(raw, path[:-1]), path[-1]):
            return _Mistake(code, path, value_at(raw, path), ctx)
    return _Mistake(code, path, detail["input"], ctx, kinds=error.kinds)


def _follow(path: Path, at: Iterable[str | int], raw: object) -> Path:
    """Go on along ``at``; keep its first absent key where an object could have it, and drop the rest."""
    value = value_at(raw, path)
    for step in at:
        if isinstance(value, list) and isinstance(step, str):
            continue  # a bare list stands for the object that would hold it under this key
        if not has(value, step):
            return (*path, step) if isinstance(value, dict) and isinstance(step, str) else path
        path, value = (*path, step), child(value, step)
    return path


def _complete(mistake: _Mistake, words: ObjectWords) -> _Mistake:
    """Add to the words of a mistake what the model knows: titles, examples, nearest and possible keys."""
    if mistake.key is not None:
        of_key = words.of_unknown_key if mistake.is_unknown_key else words.of_missing_key
        return replace(mistake, ctx=mistake.ctx | of_key(mistake.path, mistake.key))
    if mistake.code not in _NO_BRANCH:
        return _with_remedy(mistake, words)
    more = words.of_unknown_kind(mistake.path)
    key = more.get("key")
    return replace(mistake, ctx=mistake.ctx | more, key=key if isinstance(key, str) else None)


def _with_remedy(mistake: _Mistake, words: ObjectWords) -> _Mistake:
    code, value = mistake.code, mistake.value
    if code == "model_type" and not mistake.path:
        is_in_list = isinstance(value, list) and len(value) == 1 and isinstance(value[0], dict)
        return replace(mistake, ctx={"variant": "whole_file_in_list" if is_in_list else "whole_file"})
    sample = words.example_at(mistake.path)
    needed = words.needed_keys(mistake.path) if sample.startswith("{") else ()
    ctx: dict[str, object] = {"sample": sample, "is_needed": words.is_needed(mistake.path)}
    return replace(mistake, ctx=ctx | words_for(code, mistake.kinds, value, mistake.ctx, sample, needed) | mistake.ctx)


def _without_echoes(mistakes: list[_Mistake], raw: object, words: ObjectWords) -> list[_Mistake]:
    """Leave out what another mistake brought about."""
    meant: dict[Path, set[str]] = {}
    for mistake in mistakes:
        if mistake.is_unknown_key and mistake.ctx.get("nearest"):
            meant.setdefault(mistake.path, set()).add(str(mistake.ctx["nearest"]))
    moved = {place for mistake in mistakes if (place := _right_place(mistake))}
    mistakes = [mistake for mistake in mistakes if mistake.code not in ABSENT or _place_of(mistake) not in moved]
    return [mistake for mistake in mistakes if not _is_echo(mistake, meant, raw, words)] or mistakes


def _right_place(mistake: _Mistake) -> Path | None:
    """Give where the key of a mistake would be at home."""
    if mistake.key is None or mistake.ctx.get("variant") not in ("inside", "outside"):
        return None
    holder = mistake.ctx.get("holder")
    return (*mistake.path, str(holder), mistake.key) if holder else (mistake.key,)


def _place_of(mistake: _Mistake) -> Path:
    return mistake.path if mistake.key is None else (*mistake.path, mistake.key)


def _is_echo(mistake: _Mistake, meant: Mapping[Path, set[str]], raw: object, words: ObjectWords) -> bool:
    if mistake.code == "default_factory_not_called":
        return True
    if mistake.code == "too_short":  # pydantic counts only the items without a mistake
        written, least = value_at(raw, mistake.path), mistake.ctx.get("min_length")
        count = len(written) if isinstance(written, list) else isinstance(written, str)  # a string is a list of one
        return isinstance(least, int) and count >= least
    if mistake.code in ABSENT and (place := _place_of(mistake))[:-1] in meant:
        # Missing because it is there misspelt, or asked for only because the misspelt key says what this is.
        above, key = place[:-1], str(place[-1])
        return any(key == right or not words.may_stand_together(above, key, right) for right in meant[above])
    return False


def _spellings(character: str) -> tuple[str, ...]:
    """Give how a character called U+000B can stand in the file."""
    digits = character.removeprefix("U+")
    return chr(int(digits, 16)), f"\\u{digits.lower()}", f"\\u{digits}"


def _place(mistake: _Mistake, scanned: Scanned) -> tuple[int, int]:
    at_key = mistake.is_unknown_key or mistake.code in _KEY_TO_BLAME
    offset = scanned.offset(_place_of(mistake), key=at_key)
    if mistake.code in _INSIDE_TEXT and isinstance(mistake.value, str):
        offset = scanned.find(_INSIDE_TEXT[mistake.code](mistake.ctx), offset, is_last=mistake.code == "note_twice")
    return scanned.lines.place(offset)


def _problem(mistake: _Mistake, scanned: Scanned | None, file: str | None) -> Problem:
    path = _place_of(mistake)
    line, column = (None, None) if scanned is None else _place(mistake, scanned)
    if mistake.kinds:
        message, remedy = kind_wording(mistake.kinds, mistake.value, str(mistake.ctx.get("sample", "")), mistake.ctx)
    else:
        message, remedy = wording_or_generic(mistake.code, mistake.ctx, mistake.value)
    return Problem(Position(file, line, column, pointer(path)), mistake.code, message, remedy)

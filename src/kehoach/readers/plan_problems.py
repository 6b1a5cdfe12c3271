"""From pydantic's errors to problems a clerk can act on: each mistake once, at its place in the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from kehoach.errors import Position, Problem
from kehoach.messages import kind_wording, wording, wording_or_generic
from kehoach.readers.json_scanner import Scanned
from kehoach.readers.locations import Location, Path, child, has, locate
from kehoach.readers.object_words import ObjectWords, value_at
from kehoach.readers.places import pointer
from kehoach.readers.union_branches import Branched, keep_meant_branches

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from kehoach.readers.model_keys import Model

_NO_BRANCH = frozenset({"union_tag_not_found", "unknown_block"})  # no key of the object says what it is
_SEVERAL = "plan_faults"  # one error of the plan's own that carries several mistakes

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
    if detail["type"] != "missing":
        return Branched(detail, locate(loc, raw, detail["input"]))
    above = locate(loc[:-1], raw, detail["input"])
    return Branched(detail, Location((*above.path, loc[-1]), (*above.is_step, True)))


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
        return replace(mistake, ctx={"sample": words.example_at(mistake.path)} | mistake.ctx)
    more = words.of_unknown_kind(mistake.path)
    key = more.get("key")
    return replace(mistake, ctx=mistake.ctx | more, key=key if isinstance(key, str) else None)


def _without_echoes(mistakes: list[_Mistake], raw: object, words: ObjectWords) -> list[_Mistake]:
    """Leave out what another mistake brought about."""
    meant = {
        mistake.path: mistake.ctx["nearest"]
        for mistake in mistakes
        if mistake.is_unknown_key and mistake.ctx.get("nearest")
    }
    return [mistake for mistake in mistakes if not _is_echo(mistake, meant, raw, words)] or mistakes


def _is_echo(mistake: _Mistake, meant: Mapping[Path, object], raw: object, words: ObjectWords) -> bool:
    if mistake.code == "default_factory_not_called":
        return True
    if mistake.code == "too_short":  # pydantic counts only the items without a mistake
        written, least = value_at(raw, mistake.path), mistake.ctx.get("min_length")
        count = len(written) if isinstance(written, list) else isinstance(written, str)  # a string is a list of one
        return isinstance(least, int) and count >= least
    if mistake.code == "missing" and mistake.path in meant:
        # Missing because it is there misspelt, or asked for only because the misspelt key says what this is.
        key, nearest = str(mistake.key), str(meant[mistake.path])
        return key == nearest or not words.may_stand_together(mistake.path, key, nearest)
    return False


def _place(mistake: _Mistake, scanned: Scanned) -> tuple[int, int]:
    path = mistake.path if mistake.key is None else (*mistake.path, mistake.key)
    return scanned.place(path, key=mistake.is_unknown_key)


def _problem(mistake: _Mistake, scanned: Scanned | None, file: str | None) -> Problem:
    path = mistake.path if mistake.key is None else (*mistake.path, mistake.key)
    line, column = (None, None) if scanned is None else _place(mistake, scanned)
    if mistake.kinds:
        message, remedy = kind_wording(mistake.kinds, mistake.value, str(mistake.ctx.get("sample", "")))
    else:
        message, remedy = wording_or_generic(mistake.code, mistake.ctx, mistake.value)
    return Problem(Position(file, line, column, pointer(path)), mistake.code, message, remedy)

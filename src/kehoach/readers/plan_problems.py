"""From pydantic's errors to problems a clerk can act on: each mistake once, at its place in the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..errors import Position, Problem
from ..messages import kind_wording, wording_or_generic
from .json_scanner import Scanned
from .locations import Location, Path, child, has, locate
from .model_keys import Model, fields_at, may_stand_together, nearest_key
from .places import pointer
from .union_branches import Branched, keep_meant_branches

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

_NO_BRANCH = frozenset({"union_tag_not_found", "unknown_block"})  # no key of the object says what it is
_SEVERAL = "plan_faults"  # one error of the plan's own that carries several mistakes


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
) -> tuple[Problem, ...]:
    """Give every mistake that ``error`` tells of, once, in file order.

    ``scanned`` is the text that was validated, None for a plan made in Python: then problems have no lines
    and pydantic's order, and ``data`` should be what was validated. ``model`` is the root model, to name the
    key nearest to a misspelt one; None does without.
    """
    raw = data if scanned is None else scanned.value
    details = error.errors(include_url=False)
    mistakes = [_complete(mistake, raw, model) for mistake in _mistakes(details, raw)]
    problems = [_problem(mistake, scanned, file) for mistake in _without_echoes(mistakes, raw, model)]
    if scanned is not None:
        problems.sort(key=lambda problem: (problem.position.line or 0, problem.position.column or 0))
    return tuple(dict.fromkeys(problems))


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
        if has(_value_at(raw, path[:-1]), path[-1]):
            return _Mistake(code, path, _value_at(raw, path), ctx)
    return _Mistake(code, path, detail["input"], ctx, kinds=error.kinds)


def _follow(path: Path, at: Iterable[str | int], raw: object) -> Path:
    """Go on along ``at``; keep its first absent key where an object could have it, and drop the rest."""
    value = _value_at(raw, path)
    for step in at:
        if isinstance(value, list) and isinstance(step, str):
            continue  # a bare list stands for the object that would hold it under this key
        if not has(value, step):
            return (*path, step) if isinstance(value, dict) and isinstance(step, str) else path
        path, value = (*path, step), child(value, step)
    return path


def _value_at(raw: object, path: Path) -> object:
    for step in path:
        raw = child(raw, step)
    return raw


def _complete(mistake: _Mistake, raw: object, model: Model | None) -> _Mistake:
    """Add to the words of a mistake what the model knows: titles, examples, nearest and possible keys."""
    value = _value_at(raw, mistake.path)
    present = list(value) if isinstance(value, dict) else []
    if mistake.key is not None:
        words = _words_of_key(mistake, present, model)
        return _Mistake(mistake.code, mistake.path, mistake.value, mistake.ctx | words, mistake.key)
    if mistake.code in _NO_BRANCH and model is not None and isinstance(value, dict):
        known = tuple(fields_at(model, mistake.path))
        for key in present:
            if key not in known and (nearest := nearest_key(key, set(known) - set(present))):
                ctx = mistake.ctx | {"key": key, "nearest": nearest}
                return _Mistake(mistake.code, mistake.path, mistake.value, ctx, key)
        return _Mistake(mistake.code, mistake.path, mistake.value, mistake.ctx | {"known": known})
    return mistake


def _words_of_key(mistake: _Mistake, present: Sequence[str], model: Model | None) -> dict[str, object]:
    key = mistake.key or ""
    words: dict[str, object] = {"key": key}
    fields = {} if model is None else fields_at(model, mistake.path, present)
    if mistake.is_unknown_key:
        absent = [name for name in fields if name not in present]
        return words | {"nearest": nearest_key(key, absent), "known": tuple(fields)}
    if about := fields.get(key):
        words["title"] = _as_middle(about.title or "")
        words["example"] = _as_json(about.examples[0]) if about.examples and about.title else ""
    return words


def _as_middle(title: str) -> str:
    """Put a title inside a sentence: "Tên nơi nhận" loses its capital, "UBND xã" keeps it."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def _as_json(example: object) -> str:
    return f'"{example}"' if isinstance(example, str) else ""


def _without_echoes(mistakes: list[_Mistake], raw: object, model: Model | None) -> list[_Mistake]:
    """Leave out what another mistake brought about."""
    meant = {
        mistake.path: mistake.ctx["nearest"]
        for mistake in mistakes
        if mistake.is_unknown_key and mistake.ctx.get("nearest")
    }
    return [mistake for mistake in mistakes if not _is_echo(mistake, meant, raw, model)] or mistakes


def _is_echo(mistake: _Mistake, meant: Mapping[Path, object], raw: object, model: Model | None) -> bool:
    if mistake.code == "default_factory_not_called":
        return True
    if mistake.code == "too_short":  # pydantic counts only the items without a mistake
        written, least = _value_at(raw, mistake.path), mistake.ctx.get("min_length")
        count = len(written) if isinstance(written, list) else isinstance(written, str)  # a string is a list of one
        return isinstance(least, int) and count >= least
    if mistake.code == "missing" and mistake.path in meant:
        # Missing because it is there misspelt, or asked for only because the misspelt key says what this is.
        key, nearest = str(mistake.key), str(meant[mistake.path])
        return key == nearest or (model is not None and not may_stand_together(model, mistake.path, key, nearest))
    return False


def _problem(mistake: _Mistake, scanned: Scanned | None, file: str | None) -> Problem:
    path = mistake.path if mistake.key is None else (*mistake.path, mistake.key)
    line = column = None
    if scanned is not None:
        line, column = scanned.place(path, key=mistake.is_unknown_key)
    if mistake.kinds:
        message, remedy = kind_wording(mistake.kinds, mistake.value)
    else:
        message, remedy = wording_or_generic(mistake.code, mistake.ctx, mistake.value)
    return Problem(Position(file, line, column, pointer(path)), mistake.code, message, remedy)

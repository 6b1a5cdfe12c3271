"""What JSON an annotation of the model takes: a shape, which gives for each JSON type the keywords that belong to it.

Short forms (a bare text for a list of one, a bare list for an object) are learnt from the functions that read them.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Annotated, Any, Literal, get_args, get_origin

from annotated_types import Ge, Gt, Le, MaxLen, MinLen
from pydantic import BeforeValidator
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from kehoach.messages import PLAN_MESSAGES
from kehoach.model.base import PlanPart
from kehoach.model.dates import Date, Deadline
from kehoach.model.letterhead import DocumentNumber
from kehoach.schema import patterns
from kehoach.schema.conditions import Schema, unless
from kehoach.schema.wording import words
from kehoach.vietnamese import FIRST_YEAR, LAST_YEAR

Shape = dict[str, Schema]
"""Keywords by JSON type. Under ``choice`` stands an ``enum``, which takes the place of the types of its values."""

Refer = Callable[[type[PlanPart]], Schema]
"""Gives the ``$ref`` to a class of the model."""

Items = Callable[[object], Schema]
"""Gives the whole schema of what stands in a list so annotated."""

_PLAIN: Mapping[object, str] = {
    str: "string",
    int: "integer",
    float: "number",
    Decimal: "number",
    bool: "boolean",
    types.NoneType: "null",
}


def told(code: str, **gaps: str) -> str:
    """Word a check of the plan as one message."""
    what, remedy = (part.format(**gaps) for part in PLAN_MESSAGES[code])
    return f"{what[0].upper()}{what[1:]} {remedy}"


def text(pattern: str = patterns.TEXT, message: str | None = None) -> Schema:
    """Give the keywords of a text in which ``pattern`` must be found."""
    return {"pattern": pattern, "patternErrorMessage": told("blank_text") if message is None else message}


_PATTERNS: Mapping[str, Schema] = {
    r"^[^\W_]+(-[^\W_]+)*$": text(patterns.ABBREVIATION, words("bad_abbreviation")),
}
"""For the patterns of the model, those that JavaScript reads alike."""


def shape_of(annotation: object, refer: Refer, items: Items) -> Shape:
    """Give the shape of what is so annotated. Raises ``TypeError`` or ``KeyError`` for an unknown one."""
    for known, shape in _named():
        if annotation == known:
            return shape
    if isinstance(annotation, type) and issubclass(annotation, PlanPart):
        return {"object": {"allOf": [refer(annotation)]}}
    if isinstance(annotation, type):
        return {_PLAIN[annotation]: text() if annotation is str else {}}
    return _composed(annotation, refer, items)


def _composed(annotation: object, refer: Refer, items: Items) -> Shape:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _marked(arguments[0], arguments[1:], refer, items)
    if origin in (typing.Union, types.UnionType):
        return merged(shape_of(each, refer, items) for each in arguments)
    if origin is Literal:
        return {"choice": {"enum": list(arguments)}}
    if origin is tuple and arguments[1:] == (Ellipsis,):
        return {"array": {"items": items(arguments[0])}}
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {"object": {"propertyNames": items(arguments[0]), "additionalProperties": items(arguments[1])}}
    raise TypeError(f"no JSON Schema is known for {annotation}")


def merged(shapes: Iterable[Shape]) -> Shape:
    """Put together the shapes of a union. Raises ``TypeError`` when one JSON type has two meanings."""
    found: Shape = {}
    for shape in shapes:
        for kind, keywords in shape.items():
            if kind == "choice" and kind in found:
                found[kind] = {"enum": [*found[kind]["enum"], *keywords["enum"]]}
            elif found.setdefault(kind, keywords) != keywords:
                raise TypeError(f"two meanings of {kind}: {found[kind]} and {keywords}")
    if "number" in found:
        found.pop("integer", None)
    return found


def limited(shape: Shape, marks: Iterable[Any]) -> Shape:
    """Add what the marks of an annotation ask: least and most, of a number or of a list; a pattern."""
    for mark in marks:
        match mark:
            case FieldInfo():
                shape = limited(shape, mark.metadata)
            case Ge(ge=least):
                shape = _with_limit(shape, "number", {"minimum": least}, words("too_small", least=least))
            case Gt(gt=least):
                shape = _with_limit(shape, "number", {"exclusiveMinimum": least}, words("not_above", least=least))
            case Le(le=most):
                shape = _with_limit(shape, "number", {"maximum": most}, words("too_large", most=most))
            case MinLen(min_length=1):
                shape = _with_limit(shape, "array", {"minItems": 1}, words("too_few"))
            case MaxLen(max_length=most):
                shape = _with_limit(shape, "array", {"maxItems": most}, words("too_many", most=most))
            case _ if _is_limit(mark):
                shape = {**shape, "string": _PATTERNS[mark.pattern]}
    return shape


def _marked(annotation: object, marks: tuple[object, ...], refer: Refer, items: Items) -> Shape:
    shape = limited(shape_of(annotation, refer, items), marks)
    for mark in marks:
        if isinstance(mark, BeforeValidator):
            shape = merged((shape, *_short_forms(annotation, mark.func, refer, items)))
    return shape


def _short_forms(annotation: object, read: Callable[..., Any], refer: Refer, items: Items) -> Iterable[Shape]:
    """Ask the function that reads a value first what it makes of a text, a list and a number."""
    for kind, probe in (("string", "x"), ("array", ["x"]), ("integer", 1)):
        try:
            made = read(probe)
        except PydanticCustomError:
            continue
        if type(made) is type(probe) and made == probe:
            continue
        keywords = _keywords_of(made, kind, annotation, refer, items)
        if keywords is not None:
            yield {kind: keywords}


def _keywords_of(made: object, kind: str, annotation: object, refer: Refer, items: Items) -> Schema | None:
    """Give the keywords of a short form by where it came to lie: in a list, under a key, or both.

    None where it came to lie wrong: a bare text where the list takes objects only.
    """
    if isinstance(made, dict):
        ((key, inner),) = made.items()
        part = typing.cast("type[PlanPart]", annotation)
        return _keywords_of(inner, kind, field_annotation(part, key), refer, items)
    if isinstance(made, tuple):
        return shape_of(get_args(_bare(annotation))[0], refer, items).get(kind)
    return {} if kind == "integer" else shape_of(annotation, refer, items).get(kind)


def field_annotation(part: type[PlanPart], key: str) -> object:
    """Give what stands under a JSON key, as the class annotates it, with the limits of its field."""
    name, field = next((name, field) for name, field in part.model_fields.items() if field.validation_alias == key)
    annotation = typing.get_type_hints(part, include_extras=True)[name]
    limits = tuple(mark for mark in field.metadata if _is_limit(mark))
    return Annotated[annotation, *limits] if limits else annotation


def _is_limit(mark: object) -> bool:
    # pydantic keeps a pattern in a class of its own that has no public name.
    return isinstance(mark, Ge | Gt | Le | MinLen | MaxLen) or getattr(mark, "pattern", None) is not None


def _bare(annotation: object) -> object:
    return _bare(get_args(annotation)[0]) if get_origin(annotation) is Annotated else annotation


def _with_limit(shape: Shape, kind: str, limit: Schema, message: str) -> Shape:
    """Add a limit to what ``kind`` has; a whole number is a number too."""
    kind = "integer" if kind == "number" and "integer" in shape else kind
    if kind not in shape:
        return shape
    conditions = shape[kind].get("allOf", [])
    added = unless(limit, message)
    return shape if added in conditions else {**shape, kind: {**shape[kind], "allOf": [*conditions, added]}}


def _named() -> tuple[tuple[object, Shape], ...]:
    """Give the annotations whose JSON only their own reading functions know."""
    years = {"minimum": FIRST_YEAR, "maximum": LAST_YEAR}
    like_date = {"type": "string", "pattern": patterns.LIKE_DATE}
    return (
        (
            Date,
            {
                "string": text(patterns.DATE, words("not_a_date")),
                "integer": {"allOf": [unless(years, words("not_a_date"))]},
            },
        ),
        (
            Deadline,
            {
                "string": {
                    **text(),
                    "allOf": [{"if": like_date, "then": text(patterns.DATE, words("not_a_deadline"))}],
                },
                "integer": {"allOf": [unless(years, words("not_a_deadline"))]},
            },
        ),
        (
            DocumentNumber,
            {
                "string": text(patterns.DOCUMENT_NUMBER, words("bad_number")),
                "integer": {"allOf": [unless({"minimum": 1, "maximum": 999_999}, words("bad_number"))]},
            },
        ),
    )

"""From classes of the model to definitions of the schema, each drawn once.

A definition holds only keywords about objects, so that it may stand beside those of a text or a list. Only the class
of a list's items has a title in it: an editor shows the innermost title, and a key has one of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import get_args, get_origin

from pydantic.fields import FieldInfo

from kehoach.model.base import PlanPart
from kehoach.model.items import ITEM_TYPES, LIST_KEYS, Block, Item, Lists
from kehoach.model.plan import Plan
from kehoach.model.rows import GroupRow, Row, TableRow
from kehoach.schema.blocks import GROUP_KEY, KINDS, block_routes, row_routes
from kehoach.schema.conditions import Schema, any_of, given, has, unless
from kehoach.schema.fields import as_json, drawn, explained, offered, sample
from kehoach.schema.rules import one_content, rules, unless_at_head
from kehoach.schema.shapes import Shape, field_annotation, shape_of, text
from kehoach.schema.snippets import BLOCKS, OF_FIELDS, OF_ITEMS, ROWS, SECTION
from kehoach.schema.symbols import with_symbol
from kehoach.schema.wording import CHOICES, CLASS_TERMS, words
from kehoach.vietnamese import without_marks

_BLOCK, _INNER_BLOCK, _ROW, _ONE_CONTENT = "khoi_ngoai", "khoi_trong", "mot_dong", "mot_noi_dung"
_SHARED = (Item, Lists)
"""Classes whose keys stand in many others; each of these keys is drawn once."""


class Definitions:
    """Draws a class of the model when it is first referred to; ``drawn`` holds all so far, by name."""

    def __init__(self) -> None:
        self.drawn: dict[str, Schema] = {}

    def whole_file(self, part: type[PlanPart]) -> Schema:
        """Give the keywords of the object that is the whole file."""
        return self._object(part, is_file=True)

    def _defined(self, name: str, draw: Callable[[], Schema]) -> Schema:
        if name not in self.drawn:
            self.drawn[name] = {}  # what it refers to may refer back to it
            self.drawn[name].update(draw())
        return {"$ref": f"#/$defs/{name}"}

    def _part(self, part: type[PlanPart]) -> Schema:
        return self._defined(_slug(CLASS_TERMS[part.__name__]), lambda: self._object(part))

    def _listed_part(self, part: type[PlanPart]) -> Schema:
        about = {"title": _title(part)}
        return self._defined(_slug(CLASS_TERMS[part.__name__]), lambda: {**about, **self._object(part)})

    def _object(self, part: type[PlanPart], *, is_file: bool = False) -> Schema:
        keys = {str(field.validation_alias): name for name, field in part.model_fields.items()}
        contents = [self._defined(_ONE_CONTENT, lambda: {"allOf": one_content()})] if issubclass(part, Lists) else []
        conditions = [*_missing(part, is_file=is_file), *contents, *rules(part)]
        return {
            "properties": {key: self._key(part, name) for key, name in keys.items()},
            "additionalProperties": False,
            "errorMessage": words("unknown_key", keys=", ".join(keys)),
            **({"allOf": conditions} if conditions else {}),
        }

    def _key(self, part: type[PlanPart], name: str) -> Schema:
        owner = next(each for each in part.__mro__ if name in getattr(each, "__annotations__", {}))
        if owner in _SHARED:
            return self._defined(f"khoa_{_key_of(owner, name)}", lambda: self._drawn_key(owner, name))
        return self._drawn_key(owner, name)

    def _drawn_key(self, owner: type[PlanPart], name: str) -> Schema:
        field, key, place = owner.model_fields[name], _key_of(owner, name), f"{owner.__name__}.{name}"
        meanings = CHOICES.get(place, {})
        items = partial(self._items, inner=issubclass(owner, Item), meanings=meanings)
        annotation = field_annotation(owner, key)
        shape = with_symbol(place, shape_of(annotation, self._part, items))
        example = field.examples[0] if field.examples else None
        pieces = offered(OF_FIELDS.get(name, ()))
        # An example is inserted as it is, a piece with places to type in: where there are pieces, they are enough.
        examples = {} if pieces or _has_pieces(annotation) else {"examples": field.examples}
        order = {"suggestSortText": f"{_place_of(owner, name):02}"}
        return {**explained(key, field), **order, **examples, **pieces, **drawn(shape, example, meanings)}

    def _telling_key(self, part: type[PlanPart], key: str) -> Schema:
        return {"$ref": f"{self._listed_part(part)['$ref']}/properties/{key}"}

    def _items(self, annotation: object, *, inner: bool, meanings: Mapping[str, str]) -> Schema:
        if annotation == Block:
            return self._defined(_INNER_BLOCK if inner else _BLOCK, lambda: self._block(inner=inner))
        if annotation == TableRow:
            return self._defined(_ROW, self._row)
        again = partial(self._items, inner=inner, meanings=meanings)
        shape = shape_of(annotation, self._listed_part, again)
        about = [{"title": _title(part), **offered(OF_ITEMS.get(part.__name__, ()))} for part in _classes(annotation)]
        return {**(about[0] if about else {}), **drawn(shape, None, meanings)}

    def _block(self, *, inner: bool) -> Schema:
        lines = {part.kind: self._telling_key(part, part.kind) for part in ITEM_TYPES}
        lists = {key: self._key(Lists, name) for name, key in LIST_KEYS.items()}
        about = words("block_about", kinds=", ".join(KINDS), lists=", ".join(LIST_KEYS.values()))
        routes = block_routes(self._listed_part, {**lines, **lists}, inner=inner)
        shape: Shape = {"string": text(), "object": {"allOf": routes}}
        pieces = offered(BLOCKS if inner else (SECTION, *BLOCKS))
        return {"title": words("block"), "markdownDescription": about, **pieces, **drawn(shape)}

    def _row(self) -> Schema:
        cells = shape_of(field_annotation(Row, "o"), self._part, partial(self._items, inner=False, meanings={}))
        routes = row_routes(self._listed_part, self._telling_key(GroupRow, GROUP_KEY))
        about = {"title": words("row"), "markdownDescription": words("row_about")}
        return {**about, **offered(ROWS), **drawn({**cells, "object": {"allOf": routes}})}


def _missing(part: type[PlanPart], *, is_file: bool) -> Iterator[Schema]:
    """Refuse an object without a key it needs, unless that key is what tells its class."""
    for field in part.model_fields.values():
        key = str(field.validation_alias)
        if not field.is_required() or key in (*KINDS, GROUP_KEY):
            continue
        message = words("missing", key=key, title=field.title, example=_typed(key, field))
        lent = [given("ho_so")] if (part, key) == (Plan, "co_quan") else []
        condition = any_of(has(key), *lent) if lent else has(key)
        yield unless_at_head(condition, message) if is_file else unless(condition, message)


def _typed(key: str, field: FieldInfo) -> str:
    return f"{as_json(key)}: {sample(field.examples[0]) if field.examples else '…'}"


def _has_pieces(annotation: object) -> bool:
    """Whether pieces are offered for what stands in a list so annotated."""
    if get_origin(annotation) is tuple:
        return any(part.__name__ in OF_ITEMS or issubclass(part, Lists | Row) for part in _classes(annotation))
    return any(map(_has_pieces, get_args(annotation)))


def _classes(annotation: object) -> list[type[PlanPart]]:
    if isinstance(annotation, type) and issubclass(annotation, PlanPart):
        return [annotation]
    return [part for each in get_args(annotation) for part in _classes(each)]


def _key_of(part: type[PlanPart], name: str) -> str:
    return str(part.model_fields[name].validation_alias)


def _place_of(part: type[PlanPart], name: str) -> int:
    """Give the place of a key in the list an editor offers: as the model has them, but what goes on inside is first."""
    return 0 if name == "children" else list(part.model_fields).index(name) + 1


def _title(part: type[PlanPart]) -> str:
    term = CLASS_TERMS[part.__name__]
    return term[0].upper() + term[1:]


def _slug(term: str) -> str:
    return re.sub(r"\W+", "_", without_marks(term))

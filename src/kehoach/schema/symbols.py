"""Where a text is read as it stands, but an editor does well to ask: a symbol typed with what is printed anyway."""

from __future__ import annotations

from kehoach.schema import patterns
from kehoach.schema.conditions import Schema, refuse
from kehoach.schema.shapes import Shape, text
from kehoach.schema.wording import words

_PART_OF_SYMBOL = "Plan.symbol"
_CITED_NUMBER = "Citation.number"


def with_symbol(place: str, shape: Shape) -> Shape:
    """Give the shape of the field at ``place`` (class and attribute) with such a question added, if it needs one."""
    if place == _PART_OF_SYMBOL:
        symbol = text(patterns.SYMBOL, words("bad_symbol"))
        items: Schema = shape["array"]["items"]
        return {**shape, "string": symbol, "array": {"items": {**items, **symbol}}}
    if place == _CITED_NUMBER:
        doubled: Schema = {"type": "string", "pattern": patterns.NUMBER_WORD}
        return {**shape, "string": {**shape["string"], "allOf": [refuse(doubled, words("number_word"))]}}
    return shape

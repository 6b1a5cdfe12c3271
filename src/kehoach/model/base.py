"""The ground every part of a plan stands on: frozen, closed to unknown keys, with Vietnamese key names."""

from decimal import Decimal
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    SerializationInfo,
    Strict,
)
from pydantic_core import PydanticCustomError, PydanticUndefined

from kehoach.vietnamese import forbidden_character, normalize


class PlanPart(BaseModel):
    """Base class of ``Plan`` and everything in it.

    Python code names fields in English; JSON uses the Vietnamese key given as the field's alias. Objects are
    frozen, and a key that does not exist is refused, because a misspelt key is the commonest mistake.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
        defer_build=True,
    )


def key(
    name: str,
    title: str,
    description: str,
    *,
    default: Any = PydanticUndefined,
    example: Any = None,
    **limits: Any,
) -> Any:
    """Declare a field by its JSON key ``name``, with the Vietnamese words that explain it in an editor.

    ``default`` left out makes the key compulsory. ``limits`` go to ``pydantic.Field`` (``ge``, ``min_length``…).
    """
    return Field(
        default,
        validation_alias=name,
        serialization_alias=name,
        title=title,
        description=description,
        examples=None if example is None else [example],
        **limits,
    )


def _clean(text: str) -> str:
    text = normalize(text)
    found = forbidden_character(text)
    if found is not None:
        index, name = found
        raise PydanticCustomError(
            "forbidden_character",
            "character {character} at index {index} cannot stand in a document",
            {"character": name, "index": index, "place": index + 1},
        )
    text = text.strip()
    if not text:
        raise PydanticCustomError("blank_text", "text is blank")
    return text


def one_or_many(value: Any) -> Any:
    """Turn the bare text that JSON allows for a list of one into that list."""
    return (value,) if isinstance(value, str) else value


class RichMark:
    """Marks a string in which ``**bold**``, ``*italic*`` and ``[^note]`` mean something."""


Text = Annotated[str, AfterValidator(_clean)]
"""Text printed letter by letter: folded to NFC, no control characters, not blank."""

RichText = Annotated[str, AfterValidator(_clean), RichMark()]
"""Like ``Text``, and may hold ``**bold**``, ``*italic*`` and footnote marks ``[^name]``."""


def _figure(value: Any) -> Any:
    if isinstance(value, float):
        value = Decimal(repr(value))
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or not Decimal(value).is_finite():
        raise PydanticCustomError("not_a_figure", "{written} is not a number", {"written": str(value)})
    return value


FIGURE_MARK = "\0"
"""Stands before a figure given out as a text; no text of a plan holds it."""

FIGURES_MARKED = "figures marked"
"""The ``context`` of a ``model_dump`` that wants figures with a point as texts with ``FIGURE_MARK``, digit by digit."""


def _given_out(value: int | Decimal, info: SerializationInfo) -> Any:
    if not isinstance(value, Decimal):
        return value
    if info.mode == "json":
        return float(value)
    return f"{FIGURE_MARK}{value}" if info.context == FIGURES_MARKED else value


GivenOut = PlainSerializer(_given_out, return_type=Any)
"""How figures leave a plan: as they are in Python, as numbers in JSON."""

Figure = Annotated[int | Decimal, BeforeValidator(_figure), GivenOut]
"""A figure given as a JSON number; digits after the point are kept as typed."""

MOST_DONG = 10**15
"""An amount of money past a million billion đồng is a slip of the keyboard."""

Flag = Annotated[bool, Strict()]
"""true or false, and nothing that merely looks like it."""

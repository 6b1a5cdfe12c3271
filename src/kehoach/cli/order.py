"""What ``kehoach tao`` is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach.keeping import IfEdited


@dataclass(frozen=True, slots=True)
class MakeOrder:
    """What ``tao`` was asked for; ``output``, ``template`` and ``formats`` are None where not said.

    ``watch``: the documents are made again whenever their plans are saved. ``if_edited`` says what becomes of a
    document that a person edited since it was made.
    """

    files: tuple[str, ...]
    output: str | None = None
    template: str | None = None
    formats: tuple[str, ...] | None = None
    watch: bool = False
    if_edited: IfEdited = "refuse"

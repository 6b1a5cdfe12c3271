"""What ``kehoach tao`` is asked for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MakeOrder:
    """What ``tao`` was asked for; ``output``, ``template`` and ``formats`` are None where not said.

    ``watch``: the documents are made again whenever their plans are saved.
    """

    files: tuple[str, ...]
    output: str | None = None
    template: str | None = None
    formats: tuple[str, ...] | None = None
    watch: bool = False

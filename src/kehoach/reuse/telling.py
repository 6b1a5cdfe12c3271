"""Stale places as lines to read: in groups, in file order, a column of a table in one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from kehoach.errors import Position
from kehoach.readers.places import pointer
from kehoach.reuse.marks import Kind
from kehoach.reuse.stale import Findings, Found, StalePlace
from kehoach.reuse.wording import words

MOST_LINES = 60
"""How many lines one group of a reminder may have: it comes again each time the plan is made."""

_MOST_STRETCHES = 10
_FEW = 3
_GROUPS: tuple[Kind, ...] = ("date", "amount", "day", "basis")


def told(findings: Findings, year: int, most: int | None = None) -> Iterator[str]:
    """Give the lines that tell of ``findings``: for each group a heading with a count, then its places, indented.

    ``most`` is how many lines a group may have, None for all.
    """
    for kind in _GROUPS:
        group = [found for found in findings.found if found.mark.kind == kind]
        if not group:
            continue
        yield words(kind, count=len(group), year=year)
        series = _series(group)
        for each in series[:most]:
            yield f"  {_line(findings, each)}"
        if most is not None and (left := sum(map(len, series[most:]))):
            yield "  " + words("more_places", count=left)


def _series(group: Sequence[Found]) -> list[list[Found]]:
    """Put together what belongs to one column or list, at the place of its first; few of them stay apart."""
    together: dict[object, list[tuple[int, Found]]] = {}
    for index, found in enumerate(group):
        together.setdefault(found.series or index, []).append((index, found))
    apart: list[list[tuple[int, Found]]] = []
    for each in together.values():
        apart += [each] if each[0][1].mark.kind == "basis" or len(each) > _FEW else [[found] for found in each]
    apart.sort(key=lambda each: each[0][0])
    return [[found for _, found in each] for each in apart]


def _line(findings: Findings, series: Sequence[Found]) -> str:
    first = findings.place(series[0])
    if first.kind == "basis" and first.series:
        return _basis(first, series)
    line = _single(first)
    if len(series) == 1:
        return line
    code = "more_cells" if "cot" in first.series else "more_entries"
    lines = _stretches(findings, series[1:])
    return words(code, line=line, name=first.series_name, count=len(series) - 1, lines=lines)


def _basis(first: StalePlace, series: Sequence[Found]) -> str:
    at = Position(first.position.file, first.position.line, first.position.column, pointer(first.series))
    listed = ", ".join(f"“{word}”" for word, _ in groupby(found.mark.words for found in series))
    if first.series_name:
        return words("bases", position=at, name=first.series_name, words=listed)
    return _single(first) if len(series) == 1 else words("bases", position=at, name=f"“{first.around}”", words=listed)


def _single(place: StalePlace) -> str:
    if place.around in ("", place.words):
        return words("place", position=place.position, words=place.words)
    code = "place_in" if place.words in place.around else "place_of"
    return words(code, position=place.position, words=place.words, around=place.around)


def _stretches(findings: Findings, series: Sequence[Found]) -> str:
    """Write the lines of a series: "5, 7-9"; of very many the first ones and the last."""
    stretches: list[tuple[int, int]] = []
    for found in series:
        line = findings.line(found)
        if stretches and line <= stretches[-1][1] + 1:
            stretches[-1] = (stretches[-1][0], line)
        elif len(stretches) == _MOST_STRETCHES:
            return words("many_lines", lines=_joined(stretches), last=findings.line(series[-1]))
        else:
            stretches.append((line, line))
    return _joined(stretches)


def _joined(stretches: Sequence[tuple[int, int]]) -> str:
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in stretches)

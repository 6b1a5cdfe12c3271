"""Stale places as lines to read: in groups, in file order, a column of a table in one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from kehoach.errors import Position
from kehoach.readers.places import pointer
from kehoach.reuse.stale import Kind, StalePlace
from kehoach.reuse.wording import words

MOST_LINES = 60
"""How many lines one group may have; who has more to change will not read them at once."""

_FEW = 3
_GROUPS: tuple[Kind, ...] = ("date", "amount", "basis")


def told(places: Sequence[StalePlace], year: int) -> Iterator[str]:
    """Give the lines that tell of ``places``: for each group a heading with a count, then its places, indented."""
    for kind in _GROUPS:
        group = [place for place in places if place.kind == kind]
        if not group:
            continue
        yield words(kind, count=len(group), year=year)
        series = _series(group)
        for each in series[:MOST_LINES]:
            yield f"  {_line(each)}"
        if left := sum(map(len, series[MOST_LINES:])):
            yield "  " + words("more_places", count=left)


def _series(places: Sequence[StalePlace]) -> list[list[StalePlace]]:
    """Put together what belongs to one column or list, at the place of its first; few of them stay apart."""
    together: dict[object, list[StalePlace]] = {}
    for index, place in enumerate(places):
        together.setdefault(place.series or index, []).append(place)
    apart = []
    for each in together.values():
        apart += [each] if each[0].kind == "basis" or len(each) > _FEW else [[place] for place in each]
    order = {id(place): index for index, place in enumerate(places)}
    return sorted(apart, key=lambda each: order[id(each[0])])


def _line(series: Sequence[StalePlace]) -> str:
    first = series[0]
    if first.kind == "basis" and first.series:
        return _basis(series)
    line = _single(first)
    if len(series) == 1:
        return line
    code = "more_cells" if "cot" in first.series else "more_entries"
    return words(code, line=line, name=first.series_name, count=len(series) - 1, last=series[-1].position.line)


def _basis(series: Sequence[StalePlace]) -> str:
    first = series[0]
    at = Position(first.position.file, first.position.line, first.position.column, pointer(first.series))
    listed = ", ".join(f"“{word}”" for word, _ in groupby(place.words for place in series))
    if first.series_name:
        return words("bases", position=at, name=first.series_name, words=listed)
    return _single(first) if len(series) == 1 else words("bases", position=at, name=f"“{first.around}”", words=listed)


def _single(place: StalePlace) -> str:
    if place.around in ("", place.words):
        return words("place", position=place.position, words=place.words)
    code = "place_in" if place.words in place.around else "place_of"
    return words(code, position=place.position, words=place.words, around=place.around)

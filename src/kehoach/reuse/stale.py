"""Where a plan still says what an older one said: past dates, and sums of money that nobody has looked at.

Works on a plan file as written, so that every place has its line; the plan itself need not be valid.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from kehoach.echo import plain, shorten
from kehoach.errors import Position
from kehoach.readers.json_scanner import Leaf
from kehoach.readers.places import pointer
from kehoach.reuse.amounts import amounts, is_bare_amount
from kehoach.reuse.dated_words import DatedWord, dated_words
from kehoach.reuse.source import Source
from kehoach.reuse.table_cells import CellColumn, columns_of_cells
from kehoach.reuse.written import Written
from kehoach.vietnamese import FIRST_YEAR, LAST_YEAR, fold

Kind = Literal["date", "amount", "basis"]
"""A past date; a sum of money or a target; a date of a cited document, which may well be right."""

_NOT_SEARCHED = frozenset(
    {"$schema", "chep_tu", "cho_nam", "ho_so", "dien_thoai", "fax", "thu_dien_tu", "trang_tin", "ky_hieu"}
)
_DATE_KEYS = frozenset({"ngay", "thoi_han"})
_AMOUNT_KEYS = frozenset({"so_tien", "kinh_phi", "gia_tri"})
_LABEL_KEYS = ("ten", "viec", "nhan", "don_vi", "tieu_de")
_AROUND = 36


@dataclass(frozen=True, slots=True)
class StalePlace:
    """One place that holds something old: where, the words as written, and what stands around them.

    ``series`` is the same for places that belong together (a column of a table, a list of amounts, one legal
    basis) and ``series_name`` what a clerk calls it; both are empty for a place that stands alone.
    """

    position: Position
    kind: Kind
    words: str
    around: str
    path: tuple[str | int, ...] = ()
    series: tuple[str | int, ...] = ()
    series_name: str = ""


def stale_places(source: Source, year: int) -> tuple[StalePlace, ...]:
    """Give every date before ``year`` and every amount, in the order of the file.

    A period that reaches into ``year`` is not past. Amounts carry no year: all of them are given.
    """
    columns = dict(columns_of_cells(source.plan))
    return tuple(
        place for leaf in source.scanned.leaves() for place in _places(source, leaf, columns.get(leaf.path), year)
    )


def unchanged(new: Source, old: Source, year: int) -> tuple[StalePlace, ...]:
    """Give the stale places of ``new`` that ``old`` has too, in the order of ``new``.

    What stands at the same path is compared first, then what is said among the same words elsewhere: parts may
    have been moved, put in or taken out. A past date also counts where the words around it were changed.
    """
    mine = stale_places(new, year)
    theirs = list(stale_places(old, year))
    kept: set[int] = set()
    for alike in (_by_path, _by_words, _by_shape):
        left = Counter(key for place in theirs if (key := alike(place)) is not None)
        taken: Counter[object] = Counter()
        for index, place in enumerate(mine):
            key = alike(place)
            if index not in kept and key is not None and taken[key] < left[key]:
                kept.add(index)
                taken[key] += 1
        theirs = list(_without(theirs, taken, alike))
    return tuple(place for index, place in enumerate(mine) if index in kept)


def _without(
    places: Iterable[StalePlace], taken: Counter[object], alike: Callable[[StalePlace], object]
) -> Iterator[StalePlace]:
    for place in places:
        key = alike(place)
        if taken[key]:
            taken[key] -= 1
        else:
            yield place


def _by_path(place: StalePlace) -> object:
    return place.path, place.kind, fold(place.words)


def _by_words(place: StalePlace) -> object:
    return place.path[-1:], place.kind, fold(place.words), fold(place.around)


def _by_shape(place: StalePlace) -> object:
    if place.kind == "amount":  # the same sum elsewhere is another sum
        return None
    return tuple(step for step in place.path if isinstance(step, str)), place.kind, fold(place.words)


def _places(source: Source, leaf: Leaf, column: CellColumn | None, year: int) -> Iterator[StalePlace]:
    if any(step in _NOT_SEARCHED for step in leaf.path) or leaf.path == ("so",):
        return
    if isinstance(leaf.value, str):
        yield from _in_text(source, leaf, leaf.value, column, year)
    elif not isinstance(leaf.value, bool) and leaf.value is not None:
        yield from _in_figure(source, leaf, column, year)


def _in_text(source: Source, leaf: Leaf, value: str, column: CellColumn | None, year: int) -> Iterator[StalePlace]:
    written = Written.at(leaf.offset, value, source.text)
    dates = [word for word in dated_words(written.text) if word.is_before(year)]
    sums = list(amounts(written.text))
    if not sums and column is not None and column.is_money and is_bare_amount(written.text):
        sums = [(0, len(written.text))]
    spans: list[tuple[int, int, Kind]] = [(word.start, word.end, _kind(leaf, word)) for word in dates]
    spans += [(start, end, "amount") for start, end in sums]
    for start, end, kind in sorted(spans):
        place = source.scanned.lines.place(written.offset(start))
        yield _place(source, leaf, place, kind, written.text[start:end], _around(written.text, start, end), column)


def _kind(leaf: Leaf, word: DatedWord) -> Kind:
    return "basis" if leaf.path[:1] == ("can_cu",) or word.is_cited else "date"


def _in_figure(source: Source, leaf: Leaf, column: CellColumn | None, year: int) -> Iterator[StalePlace]:
    key = next((step for step in reversed(leaf.path) if isinstance(step, str)), "")
    kind: Kind
    if key in _AMOUNT_KEYS or (column is not None and column.is_money):
        kind = "amount"
    elif key in _DATE_KEYS and isinstance(leaf.value, int) and FIRST_YEAR <= leaf.value < min(year, LAST_YEAR + 1):
        kind = "basis" if leaf.path[:1] == ("can_cu",) else "date"
    else:
        return
    place = source.scanned.lines.place(leaf.offset)
    yield _place(source, leaf, place, kind, plain(leaf.value), _label(source, leaf.path), column)


def _place(
    source: Source,
    leaf: Leaf,
    place: tuple[int, int],
    kind: Kind,
    words: str,
    around: str,
    column: CellColumn | None,
) -> StalePlace:
    series, name = _series(source, leaf.path, kind, column)
    position = Position(source.name, *place, pointer(leaf.path))
    return StalePlace(position, kind, " ".join(words.split()), around, leaf.path, series, name)


def _series(
    source: Source, path: Sequence[str | int], kind: Kind, column: CellColumn | None
) -> tuple[tuple[str | int, ...], str]:
    if kind == "basis" and path[0] == "can_cu":
        return tuple(path[:2]), _cited(source.at(tuple(path[:2])))
    if column is not None:
        return (*column.table, "cot", column.number), f"cột “{shorten(column.name)}”"
    if kind == "amount" and len(path) > 2 and isinstance(path[-2], int):
        return (*path[:-2], path[-1]), f"danh sách {pointer(path[:-2])}"
    return (), ""


def _cited(basis: object) -> str:
    if not isinstance(basis, dict):
        return ""
    named = "so" if isinstance(basis.get("so"), str) else "trich_yeu"  # a law has no number
    return shorten(" ".join(str(basis[key]) for key in ("van_ban", named) if isinstance(basis.get(key), str)))


def _around(text: str, start: int, end: int) -> str:
    """Cut out the words about a place, whole ones, with "…" where something was left out."""
    before, after = text[:start], text[end:]
    if len(before) > _AROUND:
        before = "…" + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND // 2:
        after = after[: _AROUND // 2].rpartition(" ")[0] + "…"
    return " ".join(f"{before}{text[start:end]}{after}".split())


def _label(source: Source, path: Sequence[str | int]) -> str:
    """Tell what a figure is of: the first words of its row, or the name of what it belongs to."""
    for depth in range(len(path) - 1, max(-1, len(path) - 4), -1):
        holder = source.at(tuple(path[:depth]))
        if isinstance(holder, list):
            words = next((cell for cell in holder if isinstance(cell, str)), None)
        elif isinstance(holder, dict):
            words = next((holder[key] for key in _LABEL_KEYS if isinstance(holder.get(key), str)), None)
        else:
            words = None
        if isinstance(words, str):
            return shorten(words)
    return ""

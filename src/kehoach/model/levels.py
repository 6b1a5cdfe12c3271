"""Which kind of line stands under which: I., 1., 1.1., a), then dashes; shared by validation and layout."""

from __future__ import annotations

from kehoach.model.faults import Faults, Path
from kehoach.model.items import Block, Item, Lists, Point, Section
from kehoach.model.recipients import Recipient
from kehoach.vietnamese import POINT_LETTERS

LEVELS = {"muc": 1, "khoan": 2, "tieu_khoan": 3, "diem": 4}
"""Depth of the numbered kinds; all other kinds may stand anywhere below them."""

MAX_DEPTH = 100
"""How many objects and lists may stand inside one another, as in a JSON file: deeper ones cannot be laid out."""

TOO_DEEP = "too_deep_inside"
"""The code of that mistake."""

MAX_POINTS = len(POINT_LETTERS)
MAX_SECTIONS = 200

_UNDER = {
    "muc": "khoan",
    "khoan": "tieu_khoan",
    "tieu_khoan": "diem",
    "diem": "gach",
    "gach": "cong",
    "cong": "sao",
    "sao": "gach",
    "so_ngoac": "gach",
    "doan": "gach",
    "so": "gach",
}


def heading_kind(above: tuple[str, ...]) -> str:
    """The kind of a produced heading (a unit, a task, “Mục đích”) under the kinds ``above``, outermost first."""
    return _UNDER[above[-1]] if above else "khoan"


def point_kind(above: tuple[str, ...]) -> str:
    """The kind of a produced point: a dash, or what comes below dashes when already inside one."""
    return _UNDER[above[-1]] if above and above[-1] in {"gach", "cong"} else "gach"


def check_levels(blocks: tuple[Block, ...], path: Path, above: tuple[str, ...], faults: Faults) -> None:
    """Report every item that stands inside its own kind or a smaller one or too deep, and lists with no letter left."""
    if _is_too_deep(blocks, path, faults):
        return
    sections = sum(isinstance(block, Section) for block in blocks)
    if sections > MAX_SECTIONS:
        faults.add(path, "too_many_sections", "{count} sections", count=sections, limit=MAX_SECTIONS)
    counts = [_points(block, above) for block in blocks]
    points = sum(counts)
    # One list too long by itself is reported at its own place.
    if points > MAX_POINTS >= max(counts, default=0):
        faults.add(path, "too_many_points", "{count} points", count=points, limit=MAX_POINTS)
    for index, block in enumerate(blocks):
        if isinstance(block, str):
            continue
        here = (*path, index)
        inside = above
        if isinstance(block, Item):
            kind = block.kind
            _check(kind, (*here, kind), above, faults)
            inside = (*above, kind)
            check_levels(block.children, (*here, "gom"), inside, faults)
        _check_lists(block, here, inside, faults)


def check_recipients(recipients: tuple[Recipient, ...], path: Path, faults: Faults) -> None:
    """Report recipients that stand too deep inside one another."""
    if _is_too_deep(recipients, path, faults):
        return
    for index, recipient in enumerate(recipients):
        if recipient.children:
            check_recipients(recipient.children, (*path, index, "gom"), faults)


def _is_too_deep(parts: tuple[object, ...], path: Path, faults: Faults) -> bool:
    """Report a list at ``path`` that, or whose objects, stand in too many others, the plan among them."""
    if not parts:
        return False
    depth = len(path) + (1 if all(isinstance(part, str) for part in parts) else 2)
    if depth > MAX_DEPTH:
        faults.add(path, TOO_DEEP, "more than {limit} parts inside one another", limit=MAX_DEPTH)
    return depth > MAX_DEPTH


def _points(block: Block, above: tuple[str, ...]) -> int:
    """How many letters a block takes among its neighbours; typed lists count when they print as points."""
    if isinstance(block, Point):
        return 1
    return _listed_points(block, above) if isinstance(block, Lists) and not isinstance(block, Item) else 0


def _listed_points(block: Lists, above: tuple[str, ...]) -> int:
    heading = heading_kind(above)
    listed = (
        (block.targets, point_kind(above)),
        (block.criteria, "so"),
        (block.tasks, heading),
        (block.responsibilities, heading),
    )
    count = sum(len(given.entries) for given, usual in listed if given and (given.kind or usual) == "diem")
    if heading == "diem":
        count += sum(aims is not None for aims in (block.purposes, block.requirements))
    return count + sum(
        len(aims.children) for aims in (block.purposes, block.requirements) if aims and aims.kind == "diem"
    )


def _check_lists(block: Lists, here: Path, above: tuple[str, ...], faults: Faults) -> None:
    points = _listed_points(block, above)
    if points > MAX_POINTS:
        faults.add(here, "too_many_points", "{count} points", count=points, limit=MAX_POINTS)
    both = block.purposes is not None and block.requirements is not None
    for name, aims in (("muc_dich", block.purposes), ("yeu_cau", block.requirements)):
        if aims is None:
            continue
        titled = both or aims.heading is not None
        inside = (*above, heading_kind(above)) if titled else above
        _check_kind(aims.kind, (*here, name), inside, faults)
        check_levels(aims.children, (*here, name, "gom"), inside, faults)
    for name, listed in (
        ("chi_tieu", block.targets),
        ("tieu_chi", block.criteria),
        ("nhiem_vu", block.tasks),
    ):
        if listed is not None:
            _check_kind(listed.kind, (*here, name), above, faults)
    if block.responsibilities is not None:
        kind = block.responsibilities.kind
        _check_kind(kind, (*here, "phan_cong"), above, faults)
        for index, entry in enumerate(block.responsibilities.entries):
            if not isinstance(entry, str) and isinstance(entry.duties, tuple):
                place = (*here, "phan_cong", "gom", index, "nhiem_vu")
                check_levels(entry.duties, place, (*above, kind or heading_kind(above)), faults)


def _check_kind(kind: str | None, here: Path, above: tuple[str, ...], faults: Faults) -> None:
    if kind is not None and kind != "so":
        _check(kind, (*here, "kieu"), above, faults)


def _check(kind: str, at: Path, above: tuple[str, ...], faults: Faults) -> None:
    if kind == "so_ngoac" and kind in above:
        faults.add(at, "level_inside_itself", "{kind} stands inside {outer}", kind=kind, outer=kind)
    level = LEVELS.get(kind)
    if level is None:
        return
    for outer in above:
        if LEVELS.get(outer, 3.5) >= level:
            words = {"kind": kind, "outer": outer}
            if at[-1] == kind:  # a line of its own, not the kind of a list
                words |= {"variant": "right", "right": _UNDER[above[-1]]}
            faults.add(at, "level_inside_itself", "{kind} stands inside {outer}", **words)
            return
    if kind == "tieu_khoan" and (not above or above[-1] != "khoan"):
        faults.add(at, "subclause_without_clause", "a sub-clause stands directly under a clause")

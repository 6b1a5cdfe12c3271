"""The fragments of JSON on the pages for clerks: the plan each makes, what it prints and its picture.

On such a page a ``jsonc`` block is followed by a ``text`` block with the words as they print, and that one
by a picture of them, or by none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from tests.pages import ROOT, Fenced, fenced_blocks

import kehoach
from kehoach.readers.json_scanner import scan

DOCS = ROOT / "docs"
FRAGMENT_PAGES = (DOCS / "cac-khoi.md", DOCS / "viet-ke-hoach.md")
"""The pages that show fragments, each with a whole plan first."""

_PICTURE = re.compile(r"^!\[(?P<words>[^\]]*)\]\((?P<file>[^)]+)\)$")


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of JSON, what it prints, and the picture under that; ``picture`` is None when there is none."""

    code: Fenced
    shown: Fenced
    picture: Path | None
    picture_words: str
    smallest: dict[str, Any]

    def plan(self) -> kehoach.Plan:
        """Make the plan of the fragment, as the page tells its reader.

        A whole plan stands for itself. Keys of a plan replace those of the first plan on the page. Anything else
        is one or more parts of ``noi_dung``.
        """
        keys = re.match(r'\s*"[^"]*"\s*:', self.code.text)
        value = _read(f"{{{self.code.text}}}" if keys else f"[{self.code.text}]", self.code.place)
        if isinstance(value, dict):
            value = {**self.smallest, **value}
        elif isinstance(value[0], dict) and "co_quan" in value[0]:
            value = value[0]
        else:
            value = {**self.smallest, "noi_dung": value}
        return kehoach.Plan.model_validate(value, by_name=False, by_alias=True)

    def lines(self) -> list[str]:
        """Give the printed lines that the page shows."""
        return shown_lines(self.shown.text)


def fragments(page: Path) -> list[Fragment]:
    """Give the fragments of a page in order. Raises ValueError when it shows no plan first."""
    pairs = [
        (one, two) for one, two in pairwise(fenced_blocks(page)) if (one.language, two.language) == ("jsonc", "text")
    ]
    if not pairs:
        raise ValueError(f"{page.name} shows no plan")
    first = pairs[0][0]
    smallest = _read(first.text, first.place)
    return [Fragment(code, shown, *_picture_under(shown), smallest) for code, shown in pairs]


def shown_lines(text: str) -> list[str]:
    """Give lines as a page shows them: blank ones left out, `` | `` between the cells of a table."""
    return [line.replace("\t", " | ").rstrip() for line in text.splitlines() if line.strip()]


def pictured() -> Iterator[Fragment]:
    """Give the fragments that have a picture, of all pages."""
    return (each for page in FRAGMENT_PAGES for each in fragments(page) if each.picture is not None)


def _picture_under(block: Fenced) -> tuple[Path | None, str]:
    end = block.line + len(block.text.splitlines()) + 1
    after = (line for line in block.page.read_text(encoding="utf-8").splitlines()[end:] if line.strip())
    found = _PICTURE.match(next(after, ""))
    return (block.page.parent / found["file"], found["words"]) if found else (None, "")


def _read(text: str, place: str) -> Any:
    scanned = scan(text)
    if scanned.faults:
        raise ValueError(f"{place}: {scanned.problems(None)[0]}")
    return scanned.value

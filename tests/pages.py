"""The pages a person reads (README and docs) taken apart: fenced blocks, links and headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))

NOT_RUN = "không chạy:"
EXIT_CODE = "mã thoát:"

_FENCE = re.compile(r"^( *)```(\w*)\s*$")
_COMMENT = re.compile(r"^ *<!--\s*(.+?)\s*-->\s*$")
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$")


@dataclass(frozen=True, slots=True)
class Fenced:
    """A fenced block: language, text, the page and line of its fence, and the HTML comment before it."""

    page: Path
    line: int
    language: str
    text: str
    comment: str

    @property
    def place(self) -> str:
        return f"{self.page.relative_to(ROOT)}:{self.line}"

    @property
    def is_run(self) -> bool:
        return not self.comment.startswith(NOT_RUN)

    @property
    def exit_code(self) -> int:
        """The exit code its last command is said to end with; 0 when nothing is said."""
        return int(self.comment.removeprefix(EXIT_CODE)) if self.comment.startswith(EXIT_CODE) else 0


def fenced_blocks(page: Path) -> Iterator[Fenced]:
    """Every fenced block of a page, in order, also inside a list. An HTML comment right before a block belongs to it."""
    comment = language = indent = ""
    opened = 0
    held: list[str] = []
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
        fence = _FENCE.match(line)
        if opened:
            if line.strip() == "```":
                yield Fenced(page, opened, language, "\n".join(held), comment)
                opened, comment = 0, ""
            else:
                held.append(line.removeprefix(indent))
        elif fence:
            opened, indent, language, held = number, fence[1], fence[2], []
        elif found := _COMMENT.match(line):
            comment = found[1]
        elif line.strip():
            comment = ""
    assert not opened, f"{page}:{opened}: the block is never closed"


def links(page: Path) -> list[str]:
    """Where the links and pictures of a page lead, fenced blocks left out."""
    return _LINK.findall(_prose(page))


def pictures_of(page: Path) -> list[tuple[str, str]]:
    """The pictures of a page: the words for who cannot see them, and the file."""
    return _PICTURE.findall(_prose(page))


def anchors(page: Path) -> set[str]:
    """The names by which the headings of a page can be linked to, as code hosts make them."""
    headings = (found[1] for line in _prose(page).splitlines() if (found := _HEADING.match(line)))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def _prose(page: Path) -> str:
    return re.sub(r"^ *```.*?^ *```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)

"""What a printed plan shows that no Word file tells: where its pages turn. The counterpart of ``seen`` for a PDF."""

from __future__ import annotations

from typing import NamedTuple


class Stand(NamedTuple):
    """The first words of something, and the page it stands on, counted from 1 through the whole file."""

    words: str
    page: int


class Printed(NamedTuple):
    """Where the pages of a plan turn.

    ``signing`` are the first and the last page of the signing block, None when it was not found or there is none.
    ``signing_is_alone``: none of the text before it stands on its page. ``stranded`` are headings with nothing of what
    they head on their page.
    """

    pages: int
    signing: tuple[int, int] | None = None
    signing_is_alone: bool = False
    stranded: tuple[Stand, ...] = ()

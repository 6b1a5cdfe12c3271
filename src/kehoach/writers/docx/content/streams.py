"""What a part is read into, and the characters that structure it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

# A mark stands between control characters, which no XML text can hold, so that no words are taken for one.
OPEN, CLOSE, TAB, BREAK = "\x01", "\x02", "\x03", "\x04"
RUN, NEXT_RUN, RESULT, RESULT_END = "\x05", "\x06", "\x07", "\x08"
"""One character each, because they are looked for in every document: a run opens with ``RUN``, one that is not the
first of its paragraph with ``NEXT_RUN``; what a field shows stands between the other two."""
NAME, MARGIN = "\x0e", "@"
"""``NAME`` stands on both sides of a name in the looks that a program gives as it likes: of a list, or with ``MARGIN``
in front of a header or footer. What stands for it is decided in ``fingerprint``."""


class Streams(NamedTuple):
    """The two streams of one part, or of several one after the other."""

    words: bytes
    looks: bytes


NOTHING = Streams(b"", b"")


def joined(streams: Iterable[Streams]) -> Streams:
    """Streams one after the other."""
    words, looks = zip(NOTHING, *streams, strict=True)
    return Streams(b"".join(words), b"".join(looks))


class Style(NamedTuple):
    """A style: its name, how it aligns a paragraph, and a short word for all other looks it gives one."""

    name: str
    alignment: str = "left"
    look: str = ""


class Styles(NamedTuple):
    """The style of each id, and the one of paragraphs that name none."""

    by_id: Mapping[str, Style]
    usual: Style

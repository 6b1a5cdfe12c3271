"""The gaps in a text of the plan: ``{ten_cot}``, ``{so_tien:tien}``, ``{ghi_chu?}``; ``{{`` and ``}}`` are braces."""

from __future__ import annotations

import re
from typing import NamedTuple

from kehoach.batch.cells import column_key
from kehoach.batch.formats import FORMS
from kehoach.batch.wording import words
from kehoach.vietnamese import fold

_TOKEN = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")


class Gap(NamedTuple):
    """A place to be filled in from the column ``key``, which the plan calls ``name``.

    ``form`` is one of ``FORMS``, empty for the value as it stands. ``may_be_empty``: an empty cell is no mistake.
    """

    key: str
    name: str
    form: str = ""
    may_be_empty: bool = False


Pieces = tuple[str | Gap, ...]
"""A text taken apart: words, with the gaps among them."""


class GapError(ValueError):
    """A brace or gap that means nothing. ``str`` is what is wrong, ``mend`` how to mend it."""

    def __init__(self, code: str, **context: object) -> None:
        self.code = code
        self.mend = words(f"{code}_mend", **context)
        super().__init__(words(code, **context))


def pieces_of(text: str) -> Pieces:
    """Take a text apart. Raises ``GapError`` at the first brace that is neither of a gap nor doubled."""
    pieces: list[str | Gap] = []
    bare = ""
    end = 0
    for found in _TOKEN.finditer(text):
        bare += text[end : found.start()]
        end = found.end()
        if found[0] in ("{{", "}}"):
            bare += found[0][0]
        elif found[1] is None:
            raise GapError("lone_brace", brace=found[0])
        else:
            pieces += [bare, _gap(found[1])] if bare else [_gap(found[1])]
            bare = ""
    bare += text[end:]
    return (*pieces, bare) if bare or not pieces else tuple(pieces)


def _gap(inside: str) -> Gap:
    name, colon, form = inside.partition(":")
    may_be_empty = inside.rstrip().endswith("?")
    name, form = name.strip().rstrip("?").strip(), fold(form.strip().rstrip("?")).replace(" ", "_")
    key = column_key(name)
    if not key:
        raise GapError("empty_gap")
    if colon and form not in FORMS:
        raise GapError("unknown_form", form=form, name=name, known=", ".join(FORMS))
    return Gap(key, name, form, may_be_empty)

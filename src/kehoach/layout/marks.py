"""Closing marks: produced at the end of a line, and never doubled when she typed one."""

from __future__ import annotations

from collections.abc import Callable

from kehoach.blocks import Inline, Run
from kehoach.phrases import END_MARK

_MARKS = ";,."
_KEPT = ("...", "v.v.")
ENDINGS = (".", ";", ":", ",", "!", "?", "…")
"""Marks after which a line needs no other."""
LISTED_ENDINGS = tuple(mark for mark in ENDINGS if mark != ";")
"""The same in a list whose semicolons are produced: a typed one gives way to the mark of its place."""


def without_mark(text: str) -> str:
    """``text`` without one closing ``;``, ``,`` or ``.``; an ellipsis or "v.v." is part of the words."""
    text = text.rstrip()
    if text.endswith(tuple(_MARKS)) and not text.endswith(_KEPT):
        return text[:-1].rstrip()
    return text


def closed(text: str, mark: str) -> str:
    """``text`` closed with ``mark``, whatever of ``;``, ``,`` and ``.`` it was typed with."""
    text = text.rstrip()
    return text if text.endswith(":") else _marked(without_mark(text), mark)


def _marked(text: str, mark: str) -> str:
    """``text`` with ``mark``, whose full stop "v.v." and an ellipsis bring along."""
    return text if mark == "." and text.endswith((".", "…")) else text + mark


def close(inline: Inline, mark: str) -> Inline:
    """Like ``closed``, for inline text; the mark goes behind a footnote mark that ends the line."""
    return closed(inline, mark) if isinstance(inline, str) else _end(inline, lambda text: closed(text, mark), mark)


def close_open(inline: Inline, mark: str, endings: tuple[str, ...] = ENDINGS) -> Inline:
    """``inline`` closed with ``mark`` only when it ends without any mark of its own, that is one of ``endings``."""
    if isinstance(inline, str):
        return inline if inline.endswith(endings) else closed(inline, mark)
    return inline if "".join(run.text for run in inline).rstrip().endswith(endings) else close(inline, mark)


def ends_open(inline: Inline) -> bool:
    """Whether a line ends with a colon, so that something must follow; a footnote mark after it does not count."""
    words = inline if isinstance(inline, str) else "".join(run.text for run in inline)
    return words.rstrip().endswith(":")


def finish(inline: Inline) -> Inline:
    """``inline`` ending the document: ``./.`` in place of the full stop, not doubled when typed."""
    return _finished(inline) if isinstance(inline, str) else _end(inline, _finished, END_MARK)


def is_finished(inline: Inline) -> bool:
    """Whether ``inline`` is words that end with the mark that ends the document."""
    words = (inline if isinstance(inline, str) else "".join(run.text for run in inline)).strip()
    return words.endswith(END_MARK) and words != END_MARK


def unfinish(inline: Inline) -> Inline:
    """``inline``, which is finished, with a full stop for the ``./.`` that was typed before the end of the document."""
    return _unfinished(inline) if isinstance(inline, str) else _end(inline, _unfinished, ".")


def _unfinished(text: str) -> str:
    return text.rstrip().removesuffix(END_MARK).rstrip() + "."


def _finished(text: str) -> str:
    text = text.rstrip()
    return text if text.endswith(END_MARK) else without_mark(text) + END_MARK


def _end(runs: tuple[Run, ...], closing: Callable[[str], str], mark: str) -> Inline:
    last = len(runs) - 1
    while last > 0 and (runs[last].note or not runs[last].text.strip()):
        last -= 1
    run = runs[last]
    text = closing(run.text)
    if last == len(runs) - 1:
        return (*runs[:last], run._replace(text=text))
    bare = text[: -len(mark)] if text.endswith(mark) else text
    return (*runs[:last], run._replace(text=bare), *runs[last + 1 :], Run(mark, run.bold, run.italic))

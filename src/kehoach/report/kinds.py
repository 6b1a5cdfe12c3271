"""What a file holds that is to be checked, judged by its first bytes; its name decides only where they cannot."""

from __future__ import annotations

import codecs
import stat
from pathlib import Path
from typing import Literal

from kehoach.errors import InputError
from kehoach.report.wording import words

_HEAD = 4096
_PLAN_ENDINGS = (".json", ".jsonc")
_TEXT_ENDINGS = ("", ".txt", ".md", ".csv", ".log")
# A JSON file begins with one of these, or with a comment.
_PLAN_STARTS = ("{", "[", "//", "/*")
_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}


def kind_of(path: Path) -> Literal["word", "plan"]:
    """Whether a file is to be read as a Word document or as a plan.

    Raises ``InputError`` for plain text, in which there is nothing to judge. What is neither, or cannot be opened, is
    left to the reader that its name asks for, which says what is wrong with it.
    """
    is_plan_by_name = path.suffix.lower() in _PLAN_ENDINGS
    head = _head(path)
    if head is None or not head:
        return "plan" if is_plan_by_name else "word"
    if head.startswith(b"PK"):
        return "word"
    text = _text(head)
    if text is None:
        return "plan" if is_plan_by_name else "word"
    if is_plan_by_name or text.lstrip().startswith(_PLAN_STARTS):
        return "plan"
    if path.suffix.lower() in _TEXT_ENDINGS:
        raise InputError(words("plain_text", file=path))
    return "word"


def _head(path: Path) -> bytes | None:
    """The first bytes; None for what is no file or cannot be read. A pipe may never end, so it is not tried."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return None
        with path.open("rb") as stream:
            return stream.read(_HEAD)
    except (OSError, ValueError):
        return None


def _text(head: bytes) -> str | None:
    """The first bytes as text; None when they are none."""
    for mark, encoding in _MARKS.items():
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, "ignore")
    if head.startswith((b"%PDF", b"{\\rtf")):
        return None
    if b"\0" in head:
        return head.decode("utf-16-le", "ignore") if head[1:2] == b"\0" else None
    return head.decode("utf-8", "ignore")

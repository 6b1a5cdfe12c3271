"""What nobody foresaw, still in one Vietnamese line; the traceback is for whoever asks for it."""

from __future__ import annotations

import os
import traceback

from kehoach.sentences import sentence

DEBUG = "KEHOACH_DEBUG"
"""Environment variable: "1" prints the traceback of an unforeseen error, for the maintainer."""

_LONGEST = 160


def is_interruption(error: BaseException) -> bool:
    """Whether Ctrl-C is behind an error: pydantic and others wrap whatever strikes while they are loaded."""
    seen: BaseException | None = error
    while seen is not None and not isinstance(seen, KeyboardInterrupt):
        seen = seen.__cause__ or seen.__context__
    return seen is not None


def unexpected(error: Exception) -> str:
    """Word the line to pass on; with ``KEHOACH_DEBUG`` the traceback goes to stderr before it."""
    if os.environ.get(DEBUG) == "1":
        traceback.print_exception(error)
    detail = " ".join(f"{type(error).__name__}: {error}".split()).removesuffix(":")
    if len(detail) > _LONGEST:
        detail = detail[:_LONGEST] + "…"
    return sentence("unexpected", detail=detail)

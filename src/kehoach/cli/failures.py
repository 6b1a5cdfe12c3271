"""What nobody foresaw, still in one Vietnamese line; the traceback is for whoever asks for it."""

from __future__ import annotations

import os
import traceback

from kehoach.cli.console import complain
from kehoach.errors import InputError, JsonError, KehoachError, PlanError
from kehoach.sentences import sentence

DEBUG = "KEHOACH_DEBUG"
"""Environment variable: "1" prints the traceback of an unforeseen error, for the maintainer."""

_LONGEST = 160


def tell(error: KehoachError, hint: str = "") -> None:
    """Say why a command could not do its work; ``hint`` is for a file that could not be read."""
    if isinstance(error, JsonError | PlanError):
        for problem in error.problems:
            complain(str(problem))
    elif isinstance(error, InputError):
        complain(f"{error}{hint}")
    else:
        complain(f"kehoach: {error}")


def unexpected(error: BaseException) -> str:
    """Word the line to pass on; with ``KEHOACH_DEBUG`` the traceback goes to stderr before it."""
    if os.environ.get(DEBUG) == "1":
        traceback.print_exception(error)
    detail = " ".join(f"{type(error).__name__}: {error}".split()).removesuffix(":")
    if len(detail) > _LONGEST:
        detail = detail[:_LONGEST] + "…"
    return sentence("unexpected", detail=detail)

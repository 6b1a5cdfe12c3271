"""What reaches the screen: one line at a time, on any console, however few letters it has."""

from __future__ import annotations

import codecs
import contextlib
import os
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from typing import TextIO

from kehoach.vietnamese import without_marks

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
# Punctuation of our own sentences that has a plain likeness; anything else a console lacks becomes "?".
_LIKENESS = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "\u00a0": " "})


class ConsoleError(Exception):
    """Our output has nowhere to go any more; the cause is the ``OSError`` of the stream."""


def say(line: str) -> None:
    """Print one line of result on stdout, at once. Raises ``ConsoleError``."""
    put(f"{one_line(line)}\n", sys.stdout)


def complain(line: str) -> None:
    """Print one line of trouble on stderr, at once. Raises ``ConsoleError``."""
    put(f"{one_line(line)}\n", sys.stderr)


def one_line(text: str) -> str:
    """Take the orders out: a file may have a line break or a terminal command in its name, and none is obeyed."""
    return _CONTROL.sub("?", text)


def put(text: str, stream: TextIO | None) -> None:
    """Send text as it is, with whatever it orders a terminal to do, at once. Raises ``ConsoleError``."""
    try:
        print(text, end="", file=stream, flush=True)
    except OSError as error:
        raise ConsoleError from error


@contextlib.contextmanager
def lenient_streams() -> Iterator[None]:
    """Let stdout and stderr print any text while the body runs; afterwards they are as strict as before."""
    with contextlib.ExitStack() as changed:
        for stream in (sys.stdout, sys.stderr):
            changed.enter_context(_lenient(stream))
        yield


def flush_streams() -> None:
    """Push out what is still held back. Raises ``ConsoleError``."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None and not stream.closed:
                stream.flush()
        except OSError as error:
            raise ConsoleError from error


def silence_streams() -> None:
    """Send what a broken stream still holds to nowhere: Python would complain of it again while it ends."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None and not stream.closed:
                stream.flush()
        except OSError:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            with contextlib.suppress(OSError, ValueError):  # a stand-in without a file behind it
                os.dup2(nowhere, stream.fileno())
            os.close(nowhere)


def nearest_form(character: str, encoding: str) -> str:
    """Return a character as an encoding can show it: its letter and marks apart, else no marks, else ``?``.

    A mark that stands alone in decomposed text and is lacking goes: its letter is already printed.
    """
    for form in _apart(character):
        if _can_show(form, encoding):
            return form
    bare = without_marks(character).translate(_LIKENESS)
    return bare if _can_show(bare, encoding) else "?"


@contextlib.contextmanager
def _lenient(stream: TextIO | None) -> Iterator[None]:
    reconfigure = getattr(stream, "reconfigure", None)
    # Some streams are None (pythonw), closed, or stand-ins that take any text.
    if stream is None or stream.closed or reconfigure is None or not _is_strict(stream):
        yield
        return
    before = stream.errors
    reconfigure(errors=_error_handler(stream.encoding))
    try:
        yield
    finally:
        with contextlib.suppress(OSError, ValueError):  # the reader may be gone, or the stream closed
            reconfigure(errors=before)


def _is_strict(stream: TextIO) -> bool:
    """Whether printing can fail: some letters are lacking, or a file name in no encoding is refused."""
    return stream.errors == "strict" or not _can_show("ếđ…", stream.encoding)


def _error_handler(encoding: str) -> str:
    """Register how one encoding shows what it lacks. The name says whose: registering cannot be undone."""
    name = f"kehoach-{codecs.lookup(encoding).name}"
    codecs.register_error(name, _shown_in(encoding))
    return name


def _shown_in(encoding: str) -> Callable[[UnicodeError], tuple[str, int]]:
    # The error itself names no encoding that can be asked: every code page calls itself "charmap".
    def show(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeEncodeError):
            raise error
        lacking = error.object[error.start : error.end]
        return "".join(nearest_form(character, encoding) for character in lacking), error.end

    return show


def _apart(character: str) -> Iterator[str]:
    """Yield other spellings of a letter: with one of its marks joined (ệ as ê and a dot below), then none."""
    letter, *marks = list(unicodedata.normalize("NFD", character))
    for mark in marks:
        rest = "".join(other for other in marks if other != mark)
        yield unicodedata.normalize("NFC", letter + mark) + rest
    if marks:
        yield letter + "".join(marks)


def _can_show(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeError:
        return False
    return True

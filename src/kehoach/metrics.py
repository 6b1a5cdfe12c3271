"""How wide text is in Times New Roman, and how many lines it takes: for drawn lines and column widths.

An estimate made without Word: no kerning (Word applies none unless asked), no hyphenation, and characters
the font lacks are guessed. It measures; it never decides where anything goes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from kehoach.times_widths import BOLD, BOLD_ITALIC, ITALIC, REGULAR, UNITS_PER_EM

_TABLES = {
    (False, False): REGULAR,
    (True, False): BOLD,
    (False, True): ITALIC,
    (True, True): BOLD_ITALIC,
}

# Latin letters with marks: worked out once, because nearly every Vietnamese word holds one.
_PRECOMPOSED = (range(0x00C0, 0x0250), range(0x0300, 0x0370), range(0x1E00, 0x1F00))

_WIDTHLESS = frozenset({"Mn", "Me", "Cf", "Cc"})
_UNKNOWN_WIDTH = round(0.55 * UNITS_PER_EM)

# A piece is what must stay on one line, and the spaces after it. A line may also end after a hyphen or dash
# inside a word, but not after one that begins it ("-5").
_PIECE = re.compile(r"([^ \t]*?\w[-–—](?=[^ \t])|[^ \t]+|(?=[ \t]))([ \t]*)")

# A column made exactly as wide as its text must hold it, whatever the last binary digit says.
_ROUNDING = 0.01


def text_width(text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
    """Return the width of the text on one line, in points, set in type of ``size`` points.

    A tab counts as a space; line breaks, other controls and combining marks have no width. A character that
    is not in the table counts as one em when it is East Asian or an emoji, else as 0.55 em.
    """
    return sum(map(_widths(bold, italic).__getitem__, text)) * size / UNITS_PER_EM


def line_count(
    text: str,
    size: float,
    width: float,
    *,
    bold: bool = False,
    italic: bool = False,
    first_indent: float = 0.0,
) -> int:
    r"""Return how many lines the text takes in a column ``width`` points wide; an empty text takes one.

    ``first_indent`` (points) narrows the first line only. Lines are filled one after the other, spaces at
    their ends hang over, ``\n`` begins a new line, and a word longer than a line is broken anywhere. Raises
    ValueError unless size and width are above 0.
    """
    return len(line_widths(text, size, width, bold=bold, italic=italic, first_indent=first_indent))


def last_line_width(text: str, size: float, width: float, *, bold: bool = False, italic: bool = False) -> float:
    """Return the width in points of the last line of text centred in a column ``width`` points wide.

    This is the line that a drawn line below a name is measured by (ND30-LINE-4; the decree leaves open which
    line counts when there are several). Raises ValueError unless size and width are above 0.
    """
    return line_widths(text, size, width, bold=bold, italic=italic)[-1]


def line_widths(
    text: str,
    size: float,
    width: float,
    *,
    bold: bool = False,
    italic: bool = False,
    first_indent: float = 0.0,
) -> tuple[float, ...]:
    """Return the width of each line in points, without indent and without the spaces at its end.

    Lines are made as ``line_count`` says. Raises ValueError unless size and width are above 0.
    """
    if size <= 0 or width <= 0:
        raise ValueError("size and width must be above 0")
    unit = size / UNITS_PER_EM
    lines = _wrap(text, width / unit, (width - first_indent) / unit, _widths(bold, italic))
    return tuple(line * unit for line in lines)


def balanced(text: str, size: float, width: float, *, bold: bool = False) -> tuple[float, float]:
    """Return a column width that makes the lines of a text about equal, and the width of its last line.

    All figures are points. The text takes as many lines as in a column ``width`` wide, which is returned as it
    is when one line is enough, a line is broken by hand, or a word is longer than the column.
    """
    widths = _widths(bold, italic=False)
    unit = size / UNITS_PER_EM
    full = width / unit
    words = [(sum(map(widths.__getitem__, word)), len(spaces) * widths[" "]) for word, spaces in _PIECE.findall(text)]
    total = sum(word + space for word, space in words)
    if "\n" in text or not words or max(word for word, _ in words) > full:
        return width, last_line_width(text, size, width, bold=bold)
    lines, last = _fill(words, full)
    narrow = full
    if lines > 1:
        narrow = total / lines
        while _fill(words, narrow)[0] > lines:
            narrow *= 1.02
        narrow = min(narrow, full)
        _, last = _fill(words, narrow)
    return narrow * unit, last * unit


def _fill(words: list[tuple[int, int]], room: float) -> tuple[int, int]:
    """How many lines the words take, and the width of the last."""
    lines, used, end = 1, 0, 0
    for word, space in words:
        if used and used + word > room + _ROUNDING:
            lines += 1
            used = 0
        end = used + word
        used = end + space
    return lines, end


class _Widths(dict[str, int]):
    """Width of each character in font units; what is not listed is worked out, and not stored.

    Not stored, because a hostile text could otherwise fill the memory with a million characters.
    """

    def __missing__(self, character: str) -> int:
        decomposition = unicodedata.decomposition(character)
        if decomposition and not decomposition.startswith("<"):
            return self[chr(int(decomposition.split()[0], 16))]
        if unicodedata.category(character) in _WIDTHLESS:
            return 0
        if unicodedata.east_asian_width(character) in "WF":
            return UNITS_PER_EM
        return _UNKNOWN_WIDTH


@cache
def _widths(bold: bool, italic: bool) -> _Widths:  # noqa: FBT001 - positional, as the cache wants its key
    widths = _Widths((character, width) for width, characters in _TABLES[bold, italic] for character in characters)
    widths["\t"] = widths[" "]
    for letters in _PRECOMPOSED:
        widths.update((chr(code), widths[chr(code)]) for code in letters)
    return widths


def _wrap(text: str, full: float, first: float, widths: _Widths) -> Iterator[int]:
    """Fill lines greedily; all figures are font units. Yields the width of each line."""
    full, room = full + _ROUNDING, first + _ROUNDING
    for paragraph in text.split("\n"):
        used = end = 0
        for word, spaces in _PIECE.findall(paragraph):
            word_width = sum(map(widths.__getitem__, word))
            if used and used + word_width > room:
                yield end
                used, room = 0, full
            if word_width > room:
                *broken, word_width = _break(word, room, full, widths)
                yield from broken
                room = full if broken else room
            end = used + word_width
            used = end + len(spaces) * widths[" "]
        yield end
        room = full


def _break(word: str, first: float, full: float, widths: _Widths) -> Iterator[int]:
    """Break a word that no line can hold, at least one character to a line."""
    used, room = 0, first
    for character in word:
        width = widths[character]
        if used and used + width > room:
            yield used
            used, room = 0, full
        used += width
    yield used

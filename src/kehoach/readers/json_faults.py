"""Faults of JSON writing as the scanner notes them, and how they are put together for the clerk: each once.

Finding them is the scanner's part, their words are in ``input_messages``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from kehoach.echo import shorten
from kehoach.input_messages import JSON_MESSAGES
from kehoach.readers.places import Lines

MAX_FAULTS = 50
"""After this many faults the scan stops: the rest would mostly be echoes of these."""

MAX_VALUES = 500_000
"""Most values in one text: reading and checking them must end within seconds on an old machine."""

GUESSED_WELL = frozenset(
    {
        *("missing_comma", "comma_in_quotes", "extra_comma", "wrong_separator", "missing_colon", "wrong_colon"),
        *("colon_in_key", "extra_colon", "comment_mark", "duplicate_key", "key_close_quote", "missing_close_quote"),
        *("missing_open_quote", "extra_quote", "quote_in_string", "joined_texts", "curly_quote", "single_quote"),
        *("unquoted_key", "unquoted_text", "newline_in_string", "control_character", "bad_escape", "lone_surrogate"),
        *("wrong_literal", "yes", "no", "dots", "leading_zero", "grouped_number", "decimal_comma", "bad_number"),
        *("number_with_unit", "sum", "long_number", "large_exponent", "missing_close", "round_brackets", "wrong_close"),
    }
)
"""Faults after which the rest of the text is read as it was meant: what it holds may be checked as well."""

LOST_VALUE = frozenset({"wrong_literal", "no", "dots", "long_number", "large_exponent", "lone_surrogate"})
"""Of these the ones after which nobody knows the value itself."""

MUDDLING = frozenset(
    {
        *("missing_close_quote", "missing_open_quote", "key_close_quote", "extra_quote", "quote_in_string"),
        *("unquoted_text", "unexpected", "joined_texts", "colon_in_key"),
    }
)
"""Of these the ones after which the rest of the line may have been read in another way than it was meant."""

_LONGEST_RIGHT = 70
_MOST_UNTOLD = 200
_ALWAYS_WHOLE = frozenset({"closer", "before"})
_KEPT_WHOLE = _ALWAYS_WHOLE | {"right"}

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of writing. ``offset`` counts characters from 0, a byte order mark not counted.

    ``code`` is a key of ``JSON_MESSAGES``. ``path`` is where in the data the scan was; empty for the whole file.
    """

    code: str
    offset: int
    message: str
    remedy: str
    path: Path = ()


@dataclass(frozen=True, slots=True)
class Noted:
    """A fault as it was found: the words for the gaps of its sentences, and where in the data the scan was."""

    code: str
    offset: int
    path: Path
    words: Mapping[str, str | int] = field(hash=False)


class StopScan(Exception):  # noqa: N818 - a signal inside the scanner, never seen by a caller
    """Enough faults, or one that nothing can be read after."""


class FaultLog:
    """Collects the faults of one scan. ``path`` is kept up to date by the scanner; None marks no key yet."""

    __slots__ = ("_quoted_lines", "_quotes_untold", "lines", "noted", "path", "told_to")

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.noted: list[Noted] = []
        self.path: list[str | int | None] = []
        self.told_to = -1  # a fault just noted says what to do with the mark at this offset as well
        self._quoted_lines: set[int] = set()
        self._quotes_untold = 0

    def add(self, code: str, offset: int, **words: str | int) -> None:
        """Note a fault worded with ``words``; one more than enough only says so, and raises ``StopScan``."""
        last = self.noted[-1] if self.noted else None
        if last is not None and (last.code, last.offset, last.words) == (code, offset, words):
            return  # passed over twice
        if len(self.noted) == MAX_FAULTS:
            code, words = "many_more_faults", {}
        path = tuple(step for step in self.path if step is not None)
        self.noted.append(Noted(code, offset, path, words))
        if len(self.noted) > MAX_FAULTS:
            raise StopScan

    def is_first_quote(self, offset: int) -> bool:
        """Whether no wrong quotes were told of on this line: they are told of once, with the line as it should be."""
        line = self.lines.line(offset)
        is_first = line not in self._quoted_lines
        self._quoted_lines.add(line)
        self._quotes_untold += not is_first
        if self._quotes_untold > _MOST_UNTOLD:
            self.noted.append(Noted("many_more_faults", offset, (), {}))
            raise StopScan
        return is_first

    def found(self) -> tuple[Fault, ...]:
        """Give the faults in the order of the file, each once: a text read again as a key repeats its own."""
        ordered = sorted(self.noted, key=lambda noted: (noted.code == "many_more_faults", noted.offset))
        told = (
            _worded(noted) for _, here in groupby(ordered, lambda noted: noted.offset) for noted in _merged([*here])
        )
        return tuple(dict.fromkeys(told))


def _merged(here: list[Noted]) -> Iterator[Noted]:
    """Put together the closing marks that are missing at one place, with the comma that should follow them."""
    closes = [noted for noted in here if noted.code == "missing_close"]
    if not closes:
        yield from here
        return
    yield from (noted for noted in here if noted.code not in ("missing_close", "missing_comma"))
    last_close = here.index(closes[-1])
    comma = "," if any(noted.code == "missing_comma" for noted in here[last_close:]) else ""
    closers = "".join(str(noted.words["closer"]) for noted in closes)
    right = f"{closers}{comma}" if comma or len(closes) > 1 else f"dấu {closers}"
    lines = ", ".join(dict.fromkeys(str(noted.words["line"]) for noted in closes))
    code = "missing_close" if len(closes) == 1 else "missing_closes"
    yield Noted(
        code, closes[0].offset, closes[0].path, {**closes[0].words, "closer": closers, "line": lines, "right": right}
    )


def _worded(noted: Noted) -> Fault:
    code = noted.code
    right = str(noted.words.get("right", "…"))
    fits = bool(right) and len(right) <= _LONGEST_RIGHT and "\n" not in right
    if not fits and f"{code}:long" in JSON_MESSAGES:
        code = f"{code}:long"
    elif noted.words.get("words") == "" and f"{code}:blank" in JSON_MESSAGES:
        code = f"{code}:blank"
    kept = _KEPT_WHOLE if fits else _ALWAYS_WHOLE
    words = {
        name: shorten(word) if isinstance(word, str) and name not in kept else word
        for name, word in noted.words.items()
    }
    message, remedy = (sentence.format_map(words) for sentence in JSON_MESSAGES[code])
    return Fault(noted.code, noted.offset, message, remedy, noted.path)

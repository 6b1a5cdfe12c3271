"""What a page draws → the words it shows, with their places and fonts (ISO 32000-1, 8.4, 8.10, 9.3, 9.4).

An engine moves the pen before each piece of text that it writes; how far the pen goes by writing is not worked out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Any, NamedTuple

from kehoach.pdf.letters import Letters, letters_of
from kehoach.pdf.operators import numbers, operators, string

Matrix = tuple[float, float, float, float, float, float]

_AS_IT_IS: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_MOVING = frozenset({b"cm", b"BT", b"Tm", b"Td", b"TD", b"TL", b"T*"})
_ON_THE_NEXT_LINE = frozenset({b"'", b'"'})
_WRITING = frozenset({b"Tj", b"TJ", *_ON_THE_NEXT_LINE})


class Spot(NamedTuple):
    """Words in one font, as the file has them; ``left`` and ``bottom`` in points from the lower left corner."""

    text: str
    left: float
    bottom: float
    font: str
    size: float


class Fonts:
    """The fonts of one file: each is read once, though every page names it."""

    def __init__(self) -> None:
        self._known: dict[int, Letters] = {}

    def named(self, resources: Mapping[str, Any], name: bytes) -> Letters:
        """The font that some resources call so. Raises ``KeyError``."""
        font = resources["/Font"].get_object().raw_get(name.decode())
        number = getattr(font, "idnum", None)
        if number is None:
            return letters_of(font)
        if number not in self._known:
            self._known[number] = letters_of(font.get_object())
        return self._known[number]


class _Pen(NamedTuple):
    """What ``q`` puts aside and ``Q`` takes up again; ``line`` is where a line of text begins."""

    matrix: Matrix
    line: Matrix = _AS_IT_IS
    letters: Letters = Letters()
    size: float = 0.0
    leading: float = 0.0

    def writes(self, codes: bytes) -> Spot:
        """What is seen of some codes."""
        *_, left, bottom = _both(self.line, self.matrix)
        return Spot(self.letters.read(codes), left, bottom, self.letters.font, self.size)

    def at_line(self, right: float, up: float) -> _Pen:
        """The pen where another line begins, so far from the beginning of this one."""
        return self._replace(line=_both((1.0, 0.0, 0.0, 1.0, right, up), self.line))

    def at_next_line(self) -> _Pen:
        """The pen one line below."""
        return self.at_line(0.0, -self.leading)


def shown(content: bytes, resources: Mapping[str, Any], fonts: Fonts, matrix: Matrix = _AS_IT_IS) -> Iterator[Spot]:
    """Follow the pen through a content stream. Raises whatever a broken one makes Python raise."""
    pen, put_aside = _Pen(matrix), list[_Pen]()
    letters_named = cache(partial(fonts.named, resources))
    for given, operator in operators(content):
        if operator == b"q":
            put_aside.append(pen)
        elif operator == b"Q":
            pen = put_aside.pop()
        elif operator == b"Tf":
            name, size = given.split()
            pen = pen._replace(letters=letters_named(name), size=float(size))
        elif operator == b"Do":
            drawn = resources["/XObject"][given.strip().decode()].get_object()
            if drawn["/Subtype"] == "/Form":
                placed = _matrix(drawn["/Matrix"]) if "/Matrix" in drawn else _AS_IT_IS
                own = drawn.get("/Resources", resources)
                yield from shown(drawn.get_data(), own, fonts, _both(placed, pen.matrix))
        elif operator in _MOVING:
            pen = _moved(pen, operator, numbers(given))
        elif operator in _WRITING:
            pen = pen.at_next_line() if operator in _ON_THE_NEXT_LINE else pen
            yield pen.writes(string(given))


def _moved(pen: _Pen, operator: bytes, given: Sequence[float]) -> _Pen:
    match operator:
        case b"cm":
            return pen._replace(matrix=_both(_matrix(given), pen.matrix))
        case b"BT":
            return pen._replace(line=_AS_IT_IS)
        case b"Tm":
            return pen._replace(line=_matrix(given))
        case b"Td":
            return pen.at_line(*given)
        case b"TD":
            return pen._replace(leading=-given[1]).at_line(*given)
        case b"TL":
            return pen._replace(leading=given[0])
        case _:  # T*
            return pen.at_next_line()


def _matrix(sides: Sequence[Any]) -> Matrix:
    a, b, c, d, e, f = map(float, sides)
    return a, b, c, d, e, f


def _both(first: Matrix, then: Matrix) -> Matrix:
    """One matrix that does what two do, one after the other."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u

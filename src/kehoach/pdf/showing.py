"""What a page draws → the words it shows, with their places and fonts (ISO 32000-1, 8.4, 9.3, 9.4).

An engine moves the pen before each piece of text; how far the pen goes while it writes is not worked out.
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
_SHOWING = frozenset({b"Tj", b"TJ", *_ON_THE_NEXT_LINE})


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
        self._read: dict[object, Letters] = {}

    def named(self, resources: Mapping[str, Any], name: bytes) -> Letters:
        """The font that some resources call so."""
        reference = resources["/Font"].get_object().raw_get(name.decode())
        key = getattr(reference, "idnum", id(reference))
        if key not in self._read:
            self._read[key] = letters_of(reference.get_object())
        return self._read[key]


class _Pen(NamedTuple):
    """What ``q`` puts aside and ``Q`` takes up again; ``line`` is where a line of text begins."""

    matrix: Matrix
    line: Matrix = _AS_IT_IS
    letters: Letters = Letters("", 1, {})
    size: float = 0.0
    leading: float = 0.0

    def writes(self, codes: bytes) -> Spot:
        """What some codes show."""
        _, _, _, _, left, bottom = _both(self.line, self.matrix)
        return Spot(self.letters.read(codes), left, bottom, self.letters.font, self.size)

    def aside(self, right: float, up: float) -> _Pen:
        """The pen where another line begins, so far from the beginning of this one."""
        return self._replace(line=_both((1.0, 0.0, 0.0, 1.0, right, up), self.line))

    def below(self) -> _Pen:
        """The pen at the beginning of the next line."""
        return self.aside(0.0, -self.leading)


def shown(content: bytes, resources: Mapping[str, Any], fonts: Fonts, matrix: Matrix = _AS_IT_IS) -> Iterator[Spot]:
    """Follow the pen through a content stream. Raises whatever a broken one makes Python raise."""
    pen, aside = _Pen(matrix), list[_Pen]()
    letters_of_font = cache(partial(fonts.named, resources))
    for given, operator in operators(content):
        if operator == b"q":
            aside.append(pen)
        elif operator == b"Q":
            pen = aside.pop()
        elif operator == b"Tf":
            name, size = given.split()
            pen = pen._replace(letters=letters_of_font(name), size=float(size))
        elif operator == b"Do":
            drawn = resources["/XObject"][given.strip().decode()].get_object()
            if drawn["/Subtype"] == "/Form":
                placed = _matrix(drawn["/Matrix"]) if "/Matrix" in drawn else _AS_IT_IS
                own = drawn.get("/Resources", resources)
                yield from shown(drawn.get_data(), own, fonts, _both(placed, pen.matrix))
        elif operator in _MOVING:
            pen = _moved(pen, operator, numbers(given))
        elif operator in _SHOWING:
            pen = pen.below() if operator in _ON_THE_NEXT_LINE else pen
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
            return pen.aside(*given)
        case b"TD":
            return pen._replace(leading=-given[1]).aside(*given)
        case b"TL":
            return pen._replace(leading=given[0])
        case _:
            return pen.below()


def _matrix(numbers: Sequence[Any]) -> Matrix:
    a, b, c, d, e, f = map(float, numbers)
    return a, b, c, d, e, f


def _both(first: Matrix, then: Matrix) -> Matrix:
    """One matrix that does what two do, one after the other."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u

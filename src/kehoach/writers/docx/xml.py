"""WordprocessingML in small pieces: names, units and escaping."""

from __future__ import annotations

import re

from kehoach.errors import OutputError
from kehoach.sentences import sentence

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W_NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}"'
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# Also what XML cannot hold at all. The model refuses it; a plan changed by ``model_copy`` has not been checked.
_SPECIAL = re.compile('[&<>"\n\t\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]')
_REPLACED = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\n": '</w:t><w:br/><w:t xml:space="preserve">',
    "\t": '</w:t><w:tab/><w:t xml:space="preserve">',
}


def escape(text: str) -> str:
    """``text`` for the inside of a ``w:t``: markup escaped, line ends and tabs as Word's own elements.

    Raises ``OutputError`` for a character that XML cannot hold.
    """
    if _SPECIAL.search(text) is None:
        return text
    return _SPECIAL.sub(_replaced, text)


def _replaced(match: re.Match[str]) -> str:
    replaced = _REPLACED.get(match[0])
    if replaced is None:
        raise OutputError(sentence("cannot_be_printed", character=f"U+{ord(match[0]):04X}"))
    return replaced


def twips_from_mm(millimetres: float) -> int:
    """Twentieths of a point in a length given in millimetres."""
    return round(millimetres * 1440 / 25.4)


def twips_from_points(points: float) -> int:
    """Twentieths of a point in a length given in points."""
    return round(points * 20)

"""WordprocessingML in small pieces: names, units and escaping."""

from __future__ import annotations

import re

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W_NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}"'
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_SPECIAL = re.compile(r'[&<>"\n\t]')
_REPLACED = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\n": '</w:t><w:br/><w:t xml:space="preserve">',
    "\t": '</w:t><w:tab/><w:t xml:space="preserve">',
}


def escape(text: str) -> str:
    """``text`` for the inside of a ``w:t``: markup escaped, line ends and tabs as Word's own elements."""
    if _SPECIAL.search(text) is None:
        return text
    return _SPECIAL.sub(lambda match: _REPLACED[match[0]], text)


def twips_from_mm(millimetres: float) -> int:
    """Twentieths of a point in a length given in millimetres."""
    return round(millimetres * 1440 / 25.4)


def twips_from_points(points: float) -> int:
    """Twentieths of a point in a length given in points."""
    return round(points * 20)

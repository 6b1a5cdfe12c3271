"""Drawn lines: an empty paragraph with a border, indented on both sides to the length the decree asks for."""

from __future__ import annotations

from kehoach import metrics, regulation
from kehoach.writers.docx import styles
from kehoach.writers.docx.paragraphs import Paragraphs
from kehoach.writers.docx.xml import twips_from_mm

_SLACK = 6.0
"""Points left over, so that a printer's other rounding does not make one more line."""
_LEAST_BOX = 20.0
_BOX_AIR = 6.0


def rule_under(last: float, share: float, width: int, paragraphs: Paragraphs) -> str:
    """A line of ``share`` of a text line ``last`` points long, centred in a column ``width`` twips wide.

    Where a name wraps, its last printed line is the base (ND30-LINE-4: the decree names none).
    """
    side = max(0, round((width - last * share * 20) / 2))
    return paragraphs.paragraph(styles.RULE, "", f'<w:ind w:left="{side}" w:right="{side}" w:firstLine="0"/>')


def balanced(text: str, style: str, size: float, width: int, paragraphs: Paragraphs, keep: str) -> tuple[str, float]:
    """A centred bold paragraph whose lines are about equally long, and the width of its last line in points.

    ``keep`` is XML that says whether it stays with what follows.

    Left alone, a subject often ends in a line of one word, with a drawn line of a few millimetres under it.
    """
    full = max(width / 20, 1.0)
    narrow, last = metrics.balanced(text, size, full, bold=True)
    side = round((full - min(full, narrow + _SLACK)) * 10)
    indent = f'<w:ind w:left="{side}" w:right="{side}" w:firstLine="0"/>' if side else ""
    return paragraphs.paragraph(style, text, keep + indent), last


def boxed(text: str, style: str, size: float, width: int, paragraphs: Paragraphs, *, at_left: bool) -> str:
    """A mark in a single-line box as wide as the regulation says for it, or as its words need."""
    known = {stamp.text: stamp.width for stamp in regulation.URGENCY_STAMPS}
    words = metrics.text_width(text, size, bold=True) * 25.4 / 72
    box = min(width, twips_from_mm(max(known.get(text, _LEAST_BOX), words + _BOX_AIR)))
    left = 60 if at_left else (width - box) // 2
    right = max(0, width - box - left)
    return paragraphs.paragraph(style, text, f'<w:ind w:left="{left}" w:right="{right}" w:firstLine="0"/>')

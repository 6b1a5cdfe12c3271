"""The signing block: whether it stays whole on its page, and the skeleton for where it cannot or lies down.

A template holds the block as a table row that is never split. That suits nearly every plan. For the others the
skeleton is reshaped: more recipients than a page holds go on in a second row, which may split; a signature that
no page holds may split itself; on a lying page the table fills the width.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from lxml import etree

from kehoach import regulation
from kehoach.blocks import Signature
from kehoach.metrics import line_count
from kehoach.writers.docx import styles
from kehoach.writers.docx.facts import cell_of, parse
from kehoach.writers.docx.xml import W

SIGNING_ROOM = 76.0
"""Points between the title and the name: room for a signature and a seal."""
MORE_RECIPIENTS = "noi_nhan_tiep"
"""The placeholder of the recipients that go on under the first row; only reshaped skeletons have it."""

_PREFIX = f"{{{W}}}"
_LINE = 1.15 * regulation.LINE_SPACING.chosen
"""The height of a line of Times New Roman is its size times this."""
_TEXT_ABOVE = 60.0
"""Points kept free for the two lines of text that stay above the block, and for rounding."""
_LETTERS = 17
"""Letters that fit a line of the narrower column, however wide they are."""
_BOLD = frozenset({styles.AUTHORITY, styles.SIGNER, styles.OTHER_TITLE})


class Form(NamedTuple):
    """How the signing block stands.

    On a ``lying`` page; with recipients that ``run_on`` over pages in a row of their own; as a row that ``splits``.
    """

    lying: bool = False
    run_on: bool = False
    splits: bool = False


USUAL = Form()


class SigningRoom(NamedTuple):
    """What a block is measured by.

    ``recipients`` and ``signer`` are the widths of its columns on an upright page; ``widths`` and ``heights`` are
    those of the text area by whether the page lies, all in twips; ``sizes`` are those of the styles, in points.
    """

    recipients: int
    signer: int
    widths: Mapping[bool, int]
    heights: Mapping[bool, int]
    sizes: Mapping[str, float]

    def form(self, signed: Signature, *, lying: bool) -> Form:
        """The form in which nothing of this block is lost and no page stays empty."""
        room = self._room(lying=lying)
        texts = [*[line.text for line in signed.recipients], *signed.authority, signed.name, signed.other_title or ""]
        # Most blocks are far from filling a page: no need to measure them.
        lines_at_most = len(texts) + sum([len(text) // _LETTERS for text in texts]) + 1
        if lines_at_most * self.sizes[styles.AUTHORITY] * _LINE + SIGNING_ROOM < room:
            return Form(lying)
        if self._signer_height(signed, lying=lying) > room:
            return Form(lying, splits=True)
        return Form(lying, run_on=sum(self._recipient_heights(signed, lying=lying)) > room)

    def beside(self, signed: Signature, *, lying: bool) -> int:
        """How many recipients stand beside the signature when the others go on below."""
        taken, enough = 0.0, self._signer_height(signed, lying=lying)
        for count, height in enumerate(self._recipient_heights(signed, lying=lying)):
            if taken >= enough or taken + height > self._room(lying=lying):
                return max(0, count - 1)
            taken += height
        return len(signed.recipients)

    def _room(self, *, lying: bool) -> float:
        return self.heights[lying] / 20 - _TEXT_ABOVE

    def _recipient_heights(self, signed: Signature, *, lying: bool) -> list[float]:
        """The height in points of “Nơi nhận:” and of each line under it."""
        lines = ("", *(f"- {line.text}" for line in signed.recipients))
        return [self._height(line, styles.RECIPIENT, self.recipients, lying=lying) for line in lines]

    def _signer_height(self, signed: Signature, *, lying: bool) -> float:
        """The height in points of the signing lines and of the room for the signature."""
        lines = [self._height(line, styles.AUTHORITY, self.signer, lying=lying) for line in signed.authority]
        lines.append(self._height(signed.name, styles.SIGNER, self.signer, lying=lying))
        if signed.other_title:
            lines.append(self._height(signed.other_title, styles.OTHER_TITLE, self.signer, lying=lying))
        return SIGNING_ROOM + sum(lines)

    def _height(self, text: str, style: str, column: int, *, lying: bool) -> float:
        width = column * self.widths[lying] / self.widths[False] / 20
        size = self.sizes[style]
        return line_count(text, size, max(width, 1.0), bold=style in _BOLD) * size * _LINE


def reshaped(document: bytes, form: Form, widths: Mapping[bool, int], part: str) -> str:
    """The skeleton for a form, as XML; ``widths`` are the text areas in twips, upright and lying.

    What a template does not have (a table, a row with both columns) is left as it is.
    """
    root = parse(document, part)
    cells = [cell for name in ("noi_nhan", "chu_ky") if (cell := cell_of(root, name)) is not None]
    tables = dict.fromkeys(next(cell.iterancestors(f"{_PREFIX}tbl")) for cell in cells)
    for table in tables:
        if form.lying:
            _widen(table, widths[True] / widths[False])
        if form.splits:
            _loosen(table)
    if form.run_on:
        _add_row(root)
    return etree.tostring(root, encoding="unicode")


def _widen(table: etree._Element, factor: float) -> None:
    for name in ("tblW", "gridCol", "tcW"):
        for element in table.iter(_PREFIX + name):
            width = element.get(f"{_PREFIX}w", "")
            if width.isdigit() and element.get(f"{_PREFIX}type", "dxa") == "dxa":
                element.set(f"{_PREFIX}w", str(round(int(width) * factor)))


def _loosen(table: etree._Element) -> None:
    """Let the rows split and the table leave the line above it."""
    _drop(table.iter(f"{_PREFIX}cantSplit"))
    above = table.getprevious()
    if above is not None and above.tag == f"{_PREFIX}p":
        _drop(above.iter(f"{_PREFIX}keepNext"))


def _add_row(root: etree._Element) -> None:
    """Put a row that may split under the recipients, for those that go on; nothing stands beside them."""
    first = cell_of(root, "noi_nhan")
    if first is None:
        return
    row = next(first.iterancestors(f"{_PREFIX}tr"))
    added = copy.deepcopy(row)
    _drop(added.iter(f"{_PREFIX}cantSplit"))
    for above, cell in zip(row.iter(f"{_PREFIX}tc"), added.iter(f"{_PREFIX}tc"), strict=True):
        _drop(child for child in cell if child.tag != f"{_PREFIX}tcPr")
        paragraph = etree.SubElement(cell, f"{_PREFIX}p")
        if above is first:
            run = etree.SubElement(paragraph, f"{_PREFIX}r")
            etree.SubElement(run, f"{_PREFIX}t").text = f"{{{{p {MORE_RECIPIENTS} }}}}"
    row.addnext(added)


def _drop(elements: Iterable[etree._Element]) -> None:
    for element in list(elements):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)

"""Blocks → paragraph XML, by style name and nothing else."""

from __future__ import annotations

from kehoach.blocks import Inline, Run
from kehoach.writers.docx.facts import StyleSheet
from kehoach.writers.docx.styles import FOOTNOTE_MARK
from kehoach.writers.docx.xml import escape

KEEP_NEXT = "<w:keepNext/>"
NO_KEEP = '<w:keepNext w:val="0"/>'
_LONGEST_KEPT = 400
"""Letters, about five lines. A longer line is no heading: some of it stands above what follows in any case, and
LibreOffice, which moves a kept paragraph whole, would leave a page half empty for it."""
_BOLD = {(True, False): "<w:b/>", (False, True): "<w:i/>", (True, True): "<w:b/><w:i/>"}


def kept_with_next(inline: Inline) -> str:
    """What keeps a line that leads over to others on their page; a long one is not kept, whatever its style says."""
    length = len(inline) if isinstance(inline, str) else sum(len(run.text) for run in inline)
    return KEEP_NEXT if length <= _LONGEST_KEPT else NO_KEEP


class Paragraphs:
    """Makes paragraphs and runs with the style ids of one template."""

    def __init__(self, sheet: StyleSheet) -> None:
        self._heads = {name: f'<w:p><w:pPr><w:pStyle w:val="{escape(key)}"/>' for name, key in sheet.ids.items()}
        self._note = f'<w:r><w:rPr><w:rStyle w:val="{escape(sheet.ids[FOOTNOTE_MARK])}"/></w:rPr>'

    def paragraph(self, style: str, inline: Inline, properties: str = "") -> str:
        """A whole paragraph; ``properties`` is XML for after ``w:pStyle``, in schema order."""
        if not isinstance(inline, str):
            return f"{self._heads[style]}{properties}</w:pPr>{self.runs(inline)}</w:p>"
        if not inline:
            return f"{self._heads[style]}{properties}</w:pPr></w:p>"
        return (
            f'{self._heads[style]}{properties}</w:pPr><w:r><w:t xml:space="preserve">{escape(inline)}</w:t></w:r></w:p>'
        )

    def head(self, style: str) -> str:
        """The opening of a paragraph up to and including ``w:pStyle``."""
        return self._heads[style]

    def runs(self, inline: Inline) -> str:
        """The runs of a paragraph. Bold and italic are the author's; font and size belong to the style."""
        if isinstance(inline, str):
            return f'<w:r><w:t xml:space="preserve">{escape(inline)}</w:t></w:r>' if inline else ""
        return "".join(map(self._run, inline))

    def _run(self, run: Run) -> str:
        text, bold, italic, note = run
        if note:
            return f'{self._note}<w:footnoteReference w:id="{note}"/></w:r>'
        if not text:
            return ""
        look = f"<w:rPr>{_BOLD[bold, italic]}</w:rPr>" if bold or italic else ""
        return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'

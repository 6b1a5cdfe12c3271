"""What a check may ask of a regulation: its numbers, each with its article.

``kehoach.regulation`` (Nghị định 30/2020/NĐ-CP) has this shape; the rules of another body are another module of it.
"""

from __future__ import annotations

from datetime import date
from typing import Protocol

from kehoach.regulation import Choice, Lettering, Measure, PageNumbering, Paper, SizeTier, Stamp, Typeface


class Rules(Protocol):
    """The numbers of one regulation, and the day it holds from. Nothing is ever set."""

    IN_FORCE_SINCE: date
    PAPER: Paper
    MARGIN_TOP: Measure
    MARGIN_BOTTOM: Measure
    MARGIN_LEFT: Measure
    MARGIN_RIGHT: Measure
    TYPEFACE: Typeface
    LARGE_SIZES: SizeTier
    SMALL_SIZES: SizeTier
    SIZE_TIERS: tuple[SizeTier, ...]
    CHOSEN_SIZES: SizeTier
    PAGE_NUMBER: Lettering
    PAGE_NUMBERING: PageNumbering
    PAGE_NUMBER_FROM_EDGE: Measure
    NATIONAL_NAME: Lettering
    MOTTO: Lettering
    MOTTO_LINE: Measure
    HEADER_LINE_SPACING: Choice
    PARENT_ORGANIZATION: Lettering
    ISSUING_ORGANIZATION: Lettering
    ISSUER_LINE: Measure
    NUMBER: Lettering
    PLACE_AND_DATE: Lettering
    DOCUMENT_TYPE: Lettering
    SUBJECT: Lettering
    SUBJECT_LINE: Measure
    LINE_TOLERANCE: Measure
    LEGAL_BASIS: Lettering
    BODY: Lettering
    FIRST_LINE_INDENT: Choice
    PARAGRAPH_SPACING: Measure
    LINE_SPACING: Measure
    PART_LABEL: Lettering
    PART_TITLE: Lettering
    SECTION: Lettering
    TITLED_CLAUSE: Lettering
    CLAUSE: Lettering
    POINT: Lettering
    SIGNING_AUTHORITY: Lettering
    SIGNER_NAME: Lettering
    RECIPIENTS_LABEL: Lettering
    RECIPIENTS: Lettering
    ANNEX_LABEL: Lettering
    ANNEX_TITLE: Lettering
    ANNEX_REFERENCE: Lettering
    URGENCY: Lettering
    URGENCY_STAMPS: tuple[Stamp, ...]
    CIRCULATION: Lettering
    DRAFTER: Lettering
    CONTACT: Lettering

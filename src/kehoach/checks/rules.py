"""What a check may ask of a regulation: its numbers, each with its article.

``kehoach.regulation`` (Nghị định 30/2020/NĐ-CP) has this shape; the rules of another body are another module of it.
"""

from __future__ import annotations

from datetime import date
from typing import Protocol

from kehoach.regulation import (
    Choice,
    Lettering,
    Measure,
    PageNumbering,
    Paper,
    Provision,
    SizeTier,
    Stamp,
    TypeCode,
    Typeface,
    Wording,
)


class Rules(Protocol):
    """The numbers of one regulation, and the day it holds from. Nothing is ever set."""

    IN_FORCE_SINCE: date
    PAPER: Paper
    MARGIN_TOP: Measure
    MARGIN_BOTTOM: Measure
    MARGIN_LEFT: Measure
    MARGIN_RIGHT: Measure
    ORIENTATION: Provision
    TYPEFACE: Typeface
    CHARACTER_SET: Provision
    COMPOSED_LETTERS: Provision
    COLOUR: Provision
    LARGE_SIZES: SizeTier
    SMALL_SIZES: SizeTier
    SIZE_TIERS: tuple[SizeTier, ...]
    CHOSEN_SIZES: SizeTier
    PAGE_NUMBER: Lettering
    PAGE_NUMBER_PLACE: Provision
    BARE_PAGE_NUMBER: Provision
    PAGE_NUMBERING: PageNumbering
    PAGE_NUMBER_FROM_EDGE: Measure
    NATIONAL_NAME: Lettering
    NATIONAL_NAME_WORDS: Wording
    MOTTO: Lettering
    MOTTO_WORDS: Wording
    MOTTO_LINE: Measure
    HEADER_LINE_SPACING: Choice
    ONE_LINE_EACH: Provision
    ISSUER_NAME: Provision
    ISSUER_SHORT_NAME: Provision
    PARENT_PLACE: Provision
    NAME_LINE_SPACING: Choice
    PARENT_ORGANIZATION: Lettering
    ISSUING_ORGANIZATION: Lettering
    ISSUER_LINE: Measure
    NUMBER: Lettering
    NUMBER_DIGITS: Provision
    NUMBER_ZERO: Provision
    NUMBER_MARKS: Provision
    SYMBOL: Provision
    NUMBER_PLACE: Provision
    PLACE_AND_DATE: Lettering
    DATE_PLACE: Provision
    PLACE_NAME: Provision
    PLACE_FULL_NAME: Provision
    DATE_FORM: Provision
    DOCUMENT_TYPE: Lettering
    SUBJECT: Lettering
    SUBJECT_END: Provision
    LETTER_SUBJECT: Provision
    SUBJECT_LINE: Measure
    LINE_TOLERANCE: Measure
    TEXT_UNDERLINE: Provision
    TYPE_CODES: tuple[TypeCode, ...]
    LEGAL_BASIS: Lettering
    BASIS_LINES: Provision
    BODY: Lettering
    FIRST_LINE_INDENT: Choice
    PARAGRAPH_SPACING: Measure
    LINE_SPACING: Measure
    ARRANGEMENT: Provision
    DIVISION_TITLE: Provision
    NUMBERING: Provision
    UNNAMED_LEVELS: Provision
    PART_LABEL: Lettering
    PART_TITLE: Lettering
    SECTION: Lettering
    TITLED_CLAUSE: Lettering
    CLAUSE: Lettering
    POINT: Lettering
    END_MARK: Wording
    SIGNING_AUTHORITY: Lettering
    SIGNER_NAME: Lettering
    COLLECTIVE_SIGNING: Provision
    ACTING_SIGNING: Provision
    DEPUTY_SIGNING: Provision
    ORDERED_SIGNING: Provision
    AUTHORISED_SIGNING: Provision
    DEPUTY_OF_COLLECTIVE: Provision
    SIGNER_TITLE: Provision
    SIGNER_TITLE_ALONE: Provision
    COLLECTIVE_NAME_ALONE: Provision
    SIGNER_NAME_ALONE: Provision
    NO_ADDRESSEE: Provision
    NO_AS_ABOVE: Provision
    RECIPIENTS_LABEL: Lettering
    RECIPIENTS: Lettering
    ARCHIVE_LINE: Provision
    ANNEX_LABEL: Lettering
    ANNEX_TITLE: Lettering
    ANNEX_REFERENCE: Lettering
    ANNEX_MENTION: Provision
    SINGLE_ANNEX: Provision
    ANNEX_PAGES: Provision
    ANNEX_LAYOUT: Provision
    SECRECY: Provision
    URGENCY: Lettering
    URGENCY_STAMPS: tuple[Stamp, ...]
    CIRCULATION: Lettering
    DRAFTER: Lettering
    CONTACT: Lettering

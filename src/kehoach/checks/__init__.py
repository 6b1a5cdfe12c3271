"""The rules of the thể thức and of good plans, one class in one file each, and the order they are run in."""

from __future__ import annotations

from kehoach.checks.base import Check, Example, Finding, FormCheck, Severity
from kehoach.checks.kh101_national_name import NationalName
from kehoach.checks.kh151_basis import BasisLetters
from kehoach.checks.kh152_basis_place import BasisPlace
from kehoach.checks.kh153_basis_lines import BasisLines
from kehoach.checks.kh161_number_order import NumberOrder
from kehoach.checks.kh162_number_marks import NumberMarks
from kehoach.checks.kh163_levels import Levels
from kehoach.checks.kh164_section_heading import SectionHeading
from kehoach.checks.kh165_clause_weight import ClauseWeight
from kehoach.checks.kh166_title_and_text import TitleAndText
from kehoach.checks.kh167_unnamed_levels import UnnamedLevels
from kehoach.checks.kh168_typed_numbers import TypedNumbers
from kehoach.checks.kh169_end_mark import EndMark
from kehoach.checks.kh171_authority import Authority
from kehoach.checks.kh172_power_form import PowerForm
from kehoach.checks.kh173_powers import Powers
from kehoach.checks.kh174_title_alone import TitleAlone
from kehoach.checks.kh175_signer import Signer
from kehoach.checks.kh176_signer_place import SignerPlace
from kehoach.checks.kh177_degrees import Degrees
from kehoach.checks.kh178_signing_parts import SigningParts
from kehoach.checks.kh181_recipients_label import RecipientsLabel
from kehoach.checks.kh182_recipients_level import RecipientsLevel
from kehoach.checks.kh183_recipients import Recipients
from kehoach.checks.kh184_recipient_marks import RecipientMarks
from kehoach.checks.kh185_archive_line import ArchiveLine
from kehoach.checks.kh186_addressee import Addressee
from kehoach.checks.kh187_drafter import Drafter
from kehoach.checks.kh191_annex_mention import AnnexMention
from kehoach.checks.kh192_annex_number import AnnexNumber
from kehoach.checks.kh193_annex_label import AnnexLabel
from kehoach.checks.kh194_annex_title import AnnexTitle
from kehoach.checks.kh195_annex_reference import AnnexReference
from kehoach.checks.kh196_annex_layout import AnnexLayout
from kehoach.checks.kh197_annex_pages import AnnexPages
from kehoach.checks.kh198_stamps import Stamps
from kehoach.checks.kh199_contact import Contact
from kehoach.checks.kh201_paper import PaperSize
from kehoach.checks.kh202_orientation import Orientation
from kehoach.checks.kh203_margins import Margins
from kehoach.checks.kh204_font import Font
from kehoach.checks.kh205_character_set import CharacterSet
from kehoach.checks.kh206_composed_letters import ComposedLetters
from kehoach.checks.kh207_colour import Colour
from kehoach.checks.kh208_size_tier import SizesTogether
from kehoach.checks.kh221_body_alignment import BodyAlignment
from kehoach.checks.kh222_body_letters import BodyLetters
from kehoach.checks.kh223_one_size import OneSize
from kehoach.checks.kh224_first_line import FirstLine
from kehoach.checks.kh225_paragraph_spacing import ParagraphSpacing
from kehoach.checks.kh226_line_spacing import LineSpacing
from kehoach.checks.kh227_typed_line_break import TypedLineBreak

FORM_CHECKS: tuple[FormCheck, ...] = (
    NationalName(),
    BasisLetters(),
    BasisPlace(),
    BasisLines(),
    NumberOrder(),
    NumberMarks(),
    Levels(),
    SectionHeading(),
    ClauseWeight(),
    TitleAndText(),
    UnnamedLevels(),
    TypedNumbers(),
    EndMark(),
    Authority(),
    PowerForm(),
    Powers(),
    TitleAlone(),
    Signer(),
    SignerPlace(),
    Degrees(),
    SigningParts(),
    RecipientsLabel(),
    RecipientsLevel(),
    Recipients(),
    RecipientMarks(),
    ArchiveLine(),
    Addressee(),
    Drafter(),
    AnnexMention(),
    AnnexNumber(),
    AnnexLabel(),
    AnnexTitle(),
    AnnexReference(),
    AnnexLayout(),
    AnnexPages(),
    Stamps(),
    Contact(),
    PaperSize(),
    Orientation(),
    Margins(),
    Font(),
    CharacterSet(),
    ComposedLetters(),
    Colour(),
    SizesTogether(),
    BodyAlignment(),
    BodyLetters(),
    OneSize(),
    FirstLine(),
    ParagraphSpacing(),
    LineSpacing(),
    TypedLineBreak(),
)
"""The checks of how a document looks, in the order of their codes."""

__all__ = ["FORM_CHECKS", "Check", "Example", "Finding", "FormCheck", "Severity"]

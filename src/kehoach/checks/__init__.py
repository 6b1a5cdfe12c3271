"""The rules of the thể thức and of good plans, one class in one file each, and the order they are run in."""

from __future__ import annotations

from kehoach.checks.base import Check, CopyCheck, Example, Finding, FormCheck, Severity, WordCheck
from kehoach.checks.kh101_national_name import NationalName
from kehoach.checks.kh102_national_name_words import NationalNameWords
from kehoach.checks.kh103_motto import Motto
from kehoach.checks.kh104_motto_words import MottoWords
from kehoach.checks.kh105_title_spacing import TitleSpacing
from kehoach.checks.kh106_title_lines import TitleOnOneLine
from kehoach.checks.kh107_head_layout import HeadLayout
from kehoach.checks.kh111_parent import Parent
from kehoach.checks.kh112_issuer import Issuer
from kehoach.checks.kh113_issuer_name import IssuerName
from kehoach.checks.kh114_parent_place import ParentPlace
from kehoach.checks.kh115_name_spacing import NameSpacing
from kehoach.checks.kh121_number import Number
from kehoach.checks.kh122_number_form import NumberFormCheck
from kehoach.checks.kh123_symbol import Symbol
from kehoach.checks.kh124_number_place import NumberPlace
from kehoach.checks.kh131_place_date import PlaceDate
from kehoach.checks.kh132_date_form import DateFormCheck
from kehoach.checks.kh133_real_date import RealDate
from kehoach.checks.kh134_date_place import DatePlace
from kehoach.checks.kh135_place_name import PlaceName
from kehoach.checks.kh141_type import DocumentType
from kehoach.checks.kh142_type_words import TypeWords
from kehoach.checks.kh143_subject import Subject
from kehoach.checks.kh144_subject_words import SubjectWords
from kehoach.checks.kh145_subject_end import SubjectEnd
from kehoach.checks.kh146_subject_place import SubjectPlace
from kehoach.checks.kh147_letter_subject import LetterSubject
from kehoach.checks.kh148_title_centred import TitleCentred
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
from kehoach.checks.kh209_page_number import PageNumber
from kehoach.checks.kh210_page_number_place import PageNumberPlace
from kehoach.checks.kh211_first_page import FirstPageNumber
from kehoach.checks.kh212_bare_page_number import BarePageNumber
from kehoach.checks.kh221_body_alignment import BodyAlignment
from kehoach.checks.kh222_body_letters import BodyLetters
from kehoach.checks.kh223_one_size import OneSize
from kehoach.checks.kh224_first_line import FirstLine
from kehoach.checks.kh225_paragraph_spacing import ParagraphSpacing
from kehoach.checks.kh226_line_spacing import LineSpacing
from kehoach.checks.kh227_typed_line_break import TypedLineBreak
from kehoach.checks.kh231_motto_line import MottoLine
from kehoach.checks.kh232_issuer_line import IssuerLine
from kehoach.checks.kh233_subject_line import SubjectLine
from kehoach.checks.kh234_text_underline import TextUnderline
from kehoach.checks.kh301_basis_parts import BasisParts
from kehoach.checks.kh302_law_number import LawNumber
from kehoach.checks.kh303_first_citation import FirstCitation
from kehoach.checks.kh304_later_citation import LaterCitation
from kehoach.checks.kh305_one_date import OneDate
from kehoach.checks.kh306_date_style import DateStyle
from kehoach.checks.kh307_number_word import NumberWord
from kehoach.checks.kh308_cited_symbol import CitedSymbol
from kehoach.checks.kh309_basis_order import BasisOrder
from kehoach.checks.kh321_counted_list import CountedList
from kehoach.checks.kh322_criterion_twice import CriterionTwice
from kehoach.checks.kh323_table_total import TableTotal
from kehoach.checks.kh324_amount_words import AmountWords
from kehoach.checks.kh325_deadline_year import DeadlineYear
from kehoach.checks.kh326_recipients import UnitsAmongRecipients
from kehoach.checks.kh341_annex_mention import AnnexMention
from kehoach.checks.kh342_lost_annex import LostAnnex
from kehoach.checks.kh343_lost_part import LostPart
from kehoach.checks.kh344_lost_form import LostForm
from kehoach.checks.kh361_cited_part import CitedPart
from kehoach.checks.kh362_named_document import NamedDocument
from kehoach.checks.kh363_people_state import PeopleAndState
from kehoach.checks.kh364_unit_name import UnitName
from kehoach.checks.kh365_body_name import BodyName
from kehoach.checks.kh366_calendar_name import CalendarName
from kehoach.checks.kh367_fixed_name import FixedName
from kehoach.checks.kh368_sentence_start import SentenceStart
from kehoach.checks.kh369_person_name import PersonName
from kehoach.checks.kh371_abbreviation import Abbreviation
from kehoach.checks.kh373_confused_word import ConfusedWord
from kehoach.checks.kh374_impossible_syllable import ImpossibleSyllable
from kehoach.checks.kh375_doubled_word import DoubledWord
from kehoach.checks.kh377_tone_style import ToneStyle
from kehoach.checks.kh378_letter_style import LetterStyle
from kehoach.checks.kh379_spaces import Spaces
from kehoach.checks.kh380_quotes import Quotes
from kehoach.checks.kh391_stale_copy import StaleCopy
from kehoach.checks.kh392_old_names import OldNames

FORM_CHECKS: tuple[FormCheck, ...] = (
    NationalName(),
    NationalNameWords(),
    Motto(),
    MottoWords(),
    TitleSpacing(),
    TitleOnOneLine(),
    HeadLayout(),
    Parent(),
    Issuer(),
    IssuerName(),
    ParentPlace(),
    NameSpacing(),
    Number(),
    NumberFormCheck(),
    Symbol(),
    NumberPlace(),
    PlaceDate(),
    DateFormCheck(),
    RealDate(),
    DatePlace(),
    PlaceName(),
    DocumentType(),
    TypeWords(),
    Subject(),
    SubjectWords(),
    SubjectEnd(),
    SubjectPlace(),
    LetterSubject(),
    TitleCentred(),
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
    PageNumber(),
    PageNumberPlace(),
    FirstPageNumber(),
    BarePageNumber(),
    BodyAlignment(),
    BodyLetters(),
    OneSize(),
    FirstLine(),
    ParagraphSpacing(),
    LineSpacing(),
    TypedLineBreak(),
    MottoLine(),
    IssuerLine(),
    SubjectLine(),
    TextUnderline(),
)
"""The checks of how a document looks, in the order of their codes."""

WORD_CHECKS: tuple[WordCheck, ...] = (
    BasisParts(),
    LawNumber(),
    FirstCitation(),
    LaterCitation(),
    OneDate(),
    DateStyle(),
    NumberWord(),
    CitedSymbol(),
    BasisOrder(),
    CountedList(),
    CriterionTwice(),
    TableTotal(),
    AmountWords(),
    DeadlineYear(),
    UnitsAmongRecipients(),
    AnnexMention(),
    LostAnnex(),
    LostPart(),
    LostForm(),
    CitedPart(),
    NamedDocument(),
    PeopleAndState(),
    UnitName(),
    BodyName(),
    CalendarName(),
    FixedName(),
    SentenceStart(),
    PersonName(),
    Abbreviation(),
    ConfusedWord(),
    ImpossibleSyllable(),
    DoubledWord(),
    ToneStyle(),
    LetterStyle(),
    Spaces(),
    Quotes(),
)
"""The checks of what is said, in the order of their codes."""

COPY_CHECKS: tuple[CopyCheck, ...] = (StaleCopy(), OldNames())
"""The checks of what was left from an older plan, in the order of their codes."""

__all__ = [
    "COPY_CHECKS",
    "FORM_CHECKS",
    "WORD_CHECKS",
    "Check",
    "CopyCheck",
    "Example",
    "Finding",
    "FormCheck",
    "Severity",
    "WordCheck",
]

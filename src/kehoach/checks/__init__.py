"""The rules of the thể thức and of good plans, one class in one file each, and the order they are run in."""

from __future__ import annotations

from kehoach.checks.base import Check, Example, Finding, FormCheck, Severity, WordCheck
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
from kehoach.checks.kh231_motto_line import MottoLine
from kehoach.checks.kh232_issuer_line import IssuerLine
from kehoach.checks.kh233_subject_line import SubjectLine
from kehoach.checks.kh234_text_underline import TextUnderline
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
    MottoLine(),
    IssuerLine(),
    SubjectLine(),
    TextUnderline(),
)
"""The checks of how a document looks, in the order of their codes."""

WORD_CHECKS: tuple[WordCheck, ...] = (
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

__all__ = ["FORM_CHECKS", "WORD_CHECKS", "Check", "Example", "Finding", "FormCheck", "Severity", "WordCheck"]

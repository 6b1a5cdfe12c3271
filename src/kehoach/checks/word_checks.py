"""The checks of what is said, in the order of their codes."""

from __future__ import annotations

from kehoach.checks.base import WordCheck
from kehoach.checks.kh301_basis_parts import BasisParts
from kehoach.checks.kh302_law_number import LawNumber
from kehoach.checks.kh303_first_citation import FirstCitation
from kehoach.checks.kh304_later_citation import LaterCitation
from kehoach.checks.kh305_one_date import OneDate
from kehoach.checks.kh306_date_style import DateStyle
from kehoach.checks.kh307_number_word import NumberWord
from kehoach.checks.kh308_cited_symbol import CitedSymbol
from kehoach.checks.kh309_basis_order import BasisOrder
from kehoach.checks.kh310_type_abbreviated import TypeAbbreviated
from kehoach.checks.kh321_counted_list import CountedList
from kehoach.checks.kh322_criterion_twice import CriterionTwice
from kehoach.checks.kh323_table_total import TableTotal
from kehoach.checks.kh324_amount_words import AmountWords
from kehoach.checks.kh325_deadline_year import DeadlineYear
from kehoach.checks.kh326_recipients import UnitsAmongRecipients
from kehoach.checks.kh327_decimal_comma import DecimalComma
from kehoach.checks.kh328_thousands import Thousands
from kehoach.checks.kh329_dong import Dong
from kehoach.checks.kh341_annex_mention import AnnexMention
from kehoach.checks.kh342_lost_annex import LostAnnex
from kehoach.checks.kh343_lost_part import LostPart
from kehoach.checks.kh344_lost_form import LostForm
from kehoach.checks.kh345_annex_of_this import AnnexOfThis
from kehoach.checks.kh346_former_level import FormerLevel
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
    TypeAbbreviated(),
    CountedList(),
    CriterionTwice(),
    TableTotal(),
    AmountWords(),
    DeadlineYear(),
    UnitsAmongRecipients(),
    DecimalComma(),
    Thousands(),
    Dong(),
    AnnexMention(),
    LostAnnex(),
    LostPart(),
    LostForm(),
    AnnexOfThis(),
    FormerLevel(),
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

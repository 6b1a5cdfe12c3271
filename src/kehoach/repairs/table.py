"""For each check: how what it finds is repaired, or why it is left. The one place where that is decided."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from kehoach.checks.kh101_national_name import NationalName
from kehoach.checks.kh103_motto import Motto
from kehoach.checks.kh105_title_spacing import TitleSpacing
from kehoach.checks.kh111_parent import Parent
from kehoach.checks.kh112_issuer import Issuer
from kehoach.checks.kh115_name_spacing import NameSpacing
from kehoach.checks.kh121_number import Number
from kehoach.checks.kh131_place_date import PlaceDate
from kehoach.checks.kh141_type import DocumentType
from kehoach.checks.kh143_subject import Subject
from kehoach.checks.kh171_authority import Authority
from kehoach.checks.kh175_signer import Signer
from kehoach.checks.kh181_recipients_label import RecipientsLabel
from kehoach.checks.kh193_annex_label import AnnexLabel
from kehoach.checks.kh194_annex_title import AnnexTitle
from kehoach.checks.kh195_annex_reference import AnnexReference
from kehoach.checks.kh204_font import Font
from kehoach.checks.kh207_colour import Colour
from kehoach.checks.kh221_body_alignment import BodyAlignment
from kehoach.checks.kh222_body_letters import BodyLetters
from kehoach.checks.kh224_first_line import FirstLine
from kehoach.checks.kh225_paragraph_spacing import ParagraphSpacing
from kehoach.checks.kh226_line_spacing import LineSpacing
from kehoach.checks.kh231_motto_line import MottoLine
from kehoach.checks.kh232_issuer_line import IssuerLine
from kehoach.checks.kh233_subject_line import SubjectLine
from kehoach.repairs.menders import body, endings, everywhere, head, lines, page_numbers, pages, signing, sizes, spaces
from kehoach.repairs.menders.base import Mender, lettering, together
from kehoach.repairs.wording import Does, Why, sentence


class Repair(NamedTuple):
    """A safe repair, and what it does."""

    mender: Mender
    does: Does

    def told(self) -> str:
        """The repair in one sentence."""
        return sentence("repaired", does=self.does)


class Left(NamedTuple):
    """No repair, and why."""

    why: Why

    def told(self) -> str:
        """The reason in one sentence."""
        return sentence("left", why=self.why)


def _left(why: Why, codes: str) -> Iterable[tuple[str, Left]]:
    return ((f"KH{code}", Left(why)) for code in codes.split())


_PAGES: Final = {
    "KH201": Repair(pages.paper, Does.PAPER),
    "KH202": Repair(pages.upright, Does.UPRIGHT),
    "KH203": Repair(pages.margins, Does.MARGINS),
    "KH209": Repair(page_numbers.numbered, Does.PAGE_NUMBER),
    "KH210": Repair(page_numbers.placed, Does.PAGE_NUMBER_PLACE),
    "KH211": Repair(page_numbers.hidden_on_page_one, Does.FIRST_PAGE),
    "KH212": Repair(page_numbers.bare, Does.BARE_NUMBER),
}
_LETTERS: Final = {
    "KH204": Repair(everywhere.fonts(Font()), Does.FONT),
    "KH206": Repair(everywhere.composed, Does.COMPOSED),
    "KH207": Repair(everywhere.colours(Colour()), Does.COLOUR),
    "KH208": Repair(sizes.of_one_tier, Does.TIER),
}
_HEAD: Final = {
    "KH101": Repair(together(head.national_name_letters(NationalName()), head.national_name), Does.NATIONAL_NAME),
    "KH102": Repair(head.national_name, Does.NATIONAL_NAME_WORDS),
    "KH103": Repair(lettering(Motto()), Does.LETTERS),
    "KH104": Repair(head.motto, Does.MOTTO_WORDS),
    "KH105": Repair(head.single_spaced(TitleSpacing()), Does.CLOSE),
    "KH111": Repair(lettering(Parent()), Does.LETTERS),
    "KH112": Repair(lettering(Issuer()), Does.LETTERS),
    "KH115": Repair(head.single_spaced(NameSpacing()), Does.CLOSE),
    "KH121": Repair(lettering(Number()), Does.LETTERS),
    "KH122": Repair(head.number, Does.NUMBER),
    "KH131": Repair(lettering(PlaceDate()), Does.LETTERS),
    "KH141": Repair(lettering(DocumentType()), Does.LETTERS),
    "KH143": Repair(lettering(Subject()), Does.LETTERS),
    "KH145": Repair(endings.of_subject, Does.SUBJECT_END),
    "KH148": Repair(head.title_centred, Does.CENTRED),
    "KH231": Repair(lines.drawn(MottoLine()), Does.DRAWN),
    "KH232": Repair(lines.drawn(IssuerLine()), Does.DRAWN),
    "KH233": Repair(lines.drawn(SubjectLine()), Does.DRAWN),
    "KH234": Repair(head.not_underlined, Does.UNDERLINE),
}
_TEXT: Final = {
    "KH151": Repair(body.slanted_bases, Does.BASES),
    "KH153": Repair(endings.of_bases, Does.BASIS_ENDS),
    "KH164": Repair(body.headings, Does.HEADINGS),
    "KH165": Repair(body.clauses, Does.CLAUSES),
    "KH169": Repair(endings.of_text, Does.END_MARK),
    "KH221": Repair(body.justified(BodyAlignment()), Does.JUSTIFIED),
    "KH222": Repair(body.lettered(BodyLetters()), Does.BODY_LETTERS),
    "KH223": Repair(sizes.of_the_text, Does.ONE_SIZE),
    "KH224": Repair(body.indented(FirstLine()), Does.FIRST_LINE),
    "KH225": Repair(body.spaced(ParagraphSpacing()), Does.SPACED),
    "KH226": Repair(body.line_spaced(LineSpacing()), Does.LINE_SPACED),
    "KH308": Repair(spaces.in_symbols, Does.SYMBOLS),
    "KH379": Repair(spaces.between_words, Does.SPACES),
}
_END: Final = {
    "KH171": Repair(signing.in_whole_block(lettering(Authority())), Does.LETTERS),
    "KH175": Repair(signing.in_whole_block(signing.signer_letters(Signer())), Does.SIGNER),
    "KH176": Repair(signing.in_whole_block(signing.signer_place), Does.SIGNER_PLACE),
    "KH181": Repair(together(lettering(RecipientsLabel()), signing.recipients_label), Does.RECIPIENTS_LABEL),
    "KH183": Repair(signing.recipients, Does.RECIPIENTS),
    "KH184": Repair(endings.of_recipients, Does.RECIPIENT_MARKS),
    "KH185": Repair(endings.of_archive, Does.ARCHIVE),
    "KH193": Repair(together(lettering(AnnexLabel()), endings.of_annex_labels), Does.ANNEX_LABEL),
    "KH194": Repair(lettering(AnnexTitle()), Does.LETTERS),
    "KH195": Repair(lettering(AnnexReference()), Does.LETTERS),
    "KH196": Repair(endings.of_annexes, Does.ANNEX_END),
    "KH198": Repair(signing.stamp_letters, Does.STAMPS),
    "KH199": Repair(signing.contact_letters, Does.CONTACT),
}
_LEFT: Final = dict(
    (
        *_left(Why.PLACED, "106 107 124 134 146 152 182 197 227"),
        *_left(Why.WORDS, "123 144 147 186 187 361 362 363 364 365 366 367 368 371 377 378 380 310 329"),
        *_left(Why.MISSING, "142 166 178 341 342 343 344"),
        *_left(Why.NUMBERING, "161 162 163 167 168 192"),
        *_left(Why.FACTS, "132 133 301 302 303 304 305 306 307 309 321 322 323 324 325 326 327 328 345"),
        *_left(Why.NAMES, "113 114 135 172 173 174 177 369 346"),
        *_left(Why.SPELLING, "373 374 375"),
        *_left(Why.ENCODING, "205"),
        *_left(Why.COMPARED, "391 392"),
        *_left(Why.PRINTED, "401 402 403"),
    )
)

REPAIRS: Final[Mapping[str, Repair | Left]] = {**_PAGES, **_LETTERS, **_HEAD, **_TEXT, **_END, **_LEFT}
"""By the code of the check, in the order in which the repairs are made."""

"""The lines above the signature, one printed line at a time: whose power, whose title."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from kehoach.checks.rules import Rules
from kehoach.recognise import Labelled, LabelledDocument, Part
from kehoach.regulation import Provision
from kehoach.vietnamese import fold


class Power(StrEnum):
    """In whose name somebody signs; the value is how it is printed."""

    COLLECTIVE = "TM."
    DEPUTY = "KT."
    ORDERED = "TL."
    AUTHORISED = "TUQ."
    ACTING = "Q."


_FORMS = {"TM": Power.COLLECTIVE, "KT": Power.DEPUTY, "TL": Power.ORDERED, "TUQ": Power.AUTHORISED, "Q": Power.ACTING}
_SHORT = re.compile(
    r"(T\s*/\s*U?\s*/?\s*Q|T\s*/\s*M|K\s*/\s*T|T\s*/\s*L|TUQ|TM|KT|TL|Q)(\s*[.:]|\s*/)?(\s*)(?=\S)", re.IGNORECASE
)
_IN_WORDS = {
    "thay mat": Power.COLLECTIVE,
    "ky thay": Power.DEPUTY,
    "thua lenh": Power.ORDERED,
    "thua uy quyen": Power.AUTHORISED,
    "quyen": Power.ACTING,
}
_HEADS = re.compile(
    r"(?:quyen )?(?:chu tich|tong giam doc|giam doc|chanh |bi thu|chi huy truong|hieu truong|vien truong"
    r"|tong cuc truong|cuc truong|chi cuc truong|vu truong|doi truong|to truong|tram truong|bo truong|chu nhiem"
    r"|truong (?:phong|ban|tram|cong an|thon|xom|doan))"
)
_DEPUTIES = ("pho ", "quyen pho ", "thu truong", "uy vien")
_BODIES = (
    *("uy ban", "ubnd", "hoi dong", "hdnd", "ban ", "to ", "thuong truc", "thuong vu", "tap the", "dang uy", "chi bo"),
    *("lien ", "doan ", "hoi ", "mat tran", "so ", "phong ", "trung tam", "xa ", "cong an"),
)


class Title(NamedTuple):
    """One printed line of the authority. ``power`` is None for a bare title; ``name`` is what follows the power.

    ``mark`` is the abbreviation as it stands, with its punctuation; ``is_in_words`` tells that it is written out.
    """

    each: Labelled
    text: str
    power: Power | None
    mark: str
    name: str
    has_gap: bool = True
    is_in_words: bool = False

    @property
    def is_deputy(self) -> bool:
        """Whether it names a deputy."""
        return fold(self.name).startswith(_DEPUTIES)

    @property
    def is_head(self) -> bool:
        """Whether it names the head of a body."""
        return _HEADS.match(fold(self.name)) is not None

    @property
    def is_body(self) -> bool:
        """Whether it names a body and no person."""
        return fold(f"{self.name} ").startswith(_BODIES) and not self.is_head


def titles(document: LabelledDocument) -> tuple[Title, ...]:
    """The printed lines of the authority, from the top."""
    return tuple(_title(each, each.text) for each in document.of(Part.AUTHORITY))


def _title(each: Labelled, text: str) -> Title:
    if found := _SHORT.match(text):
        form = re.sub(r"[\s/]", "", found[1]).upper()
        has_mark = "/" in found[0] or bool(found[2])
        if has_mark or found[3]:
            return Title(
                each, text, _FORMS[form], (found[1] + (found[2] or "")).strip(), text[found.end() :], bool(found[3])
            )
    for words, power in _IN_WORDS.items():
        if fold(text).startswith(f"{words} ") and (power is not Power.ACTING or _HEADS.match(fold(text))):
            count = len(words.split())
            mark = " ".join(text.split()[:count])
            return Title(each, text, power, mark, " ".join(text.split()[count:]), is_in_words=True)
    return Title(each, text, None, "", text)


def provision(power: Power, rules: Rules) -> Provision:
    """The clause on signing in this power."""
    return {
        Power.COLLECTIVE: rules.COLLECTIVE_SIGNING,
        Power.DEPUTY: rules.DEPUTY_SIGNING,
        Power.ORDERED: rules.ORDERED_SIGNING,
        Power.AUTHORISED: rules.AUTHORISED_SIGNING,
        Power.ACTING: rules.ACTING_SIGNING,
    }[power]


def has_signing(document: LabelledDocument) -> bool:
    """Whether anything of a signing block was found."""
    return any(document.first(part) for part in (Part.AUTHORITY, Part.SIGNER, Part.RECIPIENTS_LABEL))

"""What must hold between the keys of one object, as far as that object shows it; by class of the model.

The checks themselves are the model's. These are those of them that VS Code can make while the clerk types, in the
same words. A test holds the two together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations

from kehoach.model.annex import Annex
from kehoach.model.base import PlanPart
from kehoach.model.citation import Citation
from kehoach.model.items import LIST_KEYS, Aims, Section
from kehoach.model.lists import Funding
from kehoach.model.office import OfficeProfile
from kehoach.model.plan import Plan
from kehoach.model.recipients import Archive, Signature
from kehoach.schema import patterns
from kehoach.schema.conditions import (
    Schema,
    any_of,
    fails_at,
    given,
    given_like,
    none_of,
    refuse_key,
    unless,
)
from kehoach.schema.shapes import told

SCHEMA_KEY = "$schema"
_AIMS = ("muc_dich", "yeu_cau")
_OF_A_DECISION = ("so", "ngay", "ky_hieu", "ky", "noi_nhan", "luu")


def rules(part: type[PlanPart]) -> list[Schema]:
    """Give the rules of a class that are not of one key alone; those of contents are ``one_content``."""
    return [rule for kind, made in _RULES.items() if issubclass(part, kind) for rule in made()]


def one_content() -> list[Schema]:
    """Refuse two contents side by side; purposes and requirements are the one pair."""
    return [
        refuse_key(given(first), second, told("two_contents", first=first, second=second))
        for first, second in combinations(("gom", *LIST_KEYS.values()), 2)
        if (first, second) != _AIMS
    ]


def unless_at_head(condition: Schema, message: str) -> Schema:
    """Refuse a whole file that does not meet ``condition``; its ``$schema`` line is marked, not all its lines."""
    return {"if": condition, "else": fails_at(SCHEMA_KEY, message)}


def _plan() -> Iterator[Schema]:
    lent = given("ho_so")
    yield unless_at_head(any_of(given("ky"), given("kem_theo"), lent), told("signature_missing"))
    yield unless_at_head(any_of(given("noi_nhan"), given("kem_theo"), lent), told("recipients_missing"))
    for key in _OF_A_DECISION:
        yield refuse_key(given("kem_theo"), key, told("attached_plan_has_own", name=key))


def _profile() -> Iterator[Schema]:
    parts = (field.validation_alias for field in OfficeProfile.model_fields.values())
    shared = [given(str(key)) for key in parts if key != SCHEMA_KEY]
    yield unless_at_head(any_of(*shared), told("empty_profile"))


def _citation() -> Iterator[Schema]:
    law = given_like("van_ban", patterns.LAW)
    for key in ("so", "co_quan"):
        yield refuse_key(law, key, told("law_with_number", type="luật"))
    yield unless(any_of(law, given("so"), given("ngay"), given("trich_yeu")), told("bare_citation", type="…"))


def _signature() -> Iterator[Schema]:
    deputy = given_like("chuc_vu", patterns.DEPUTY)
    alone = none_of(given("ky_thay"), given("thua_lenh"), given("thua_uy_quyen"))
    yield refuse_key({"allOf": [deputy, alone]}, "chuc_vu", told("deputy_without_kt", title="Cấp phó"))
    yield refuse_key(given("thua_lenh"), "thua_uy_quyen", told("order_and_authorization"))
    yield refuse_key(given("ky_thay"), "quyen", told("acting_and_kt"))


def _archive() -> Iterator[Schema]:
    yield refuse_key(none_of(given("nguoi_soan")), "so_ban", told("copies_without_drafter"))


def _aims() -> Iterator[Schema]:
    yield from _just_one("loi", "gom", told("aims_empty_or_double"))
    yield unless({"minItems": 1}, told("aims_empty_or_double"))


def _funding() -> Iterator[Schema]:
    yield from _just_one("so_tien", "nguon", told("funding_total"))


def _just_one(first: str, second: str, message: str) -> Iterator[Schema]:
    yield unless(any_of(given(first), given(second)), message)
    yield refuse_key(given(first), second, message)


def _annex() -> Iterator[Schema]:
    yield unless(any_of(given("gom"), given("tep")), told("empty_annex"))
    yield refuse_key(given("gom"), "tep", told("annex_contents_and_file"))


def _section() -> Iterator[Schema]:
    contents = [given(key) for key in ("gom", *LIST_KEYS.values())]
    yield refuse_key(none_of(*contents), "muc", told("empty_section", text="…"))


_RULES: Mapping[type[PlanPart], Callable[[], Iterable[Schema]]] = {
    Plan: _plan,
    Annex: _annex,
    OfficeProfile: _profile,
    Citation: _citation,
    Signature: _signature,
    Archive: _archive,
    Aims: _aims,
    Funding: _funding,
    Section: _section,
}

"""Every rule of the rule book is covered by a check, or it is said why none can."""

import re

from kehoach.checks.catalogue import all_checks, covering, rules_of
from kehoach.checks.coverage import CHAPTERS, all_clauses
from kehoach.regulation import Rule

SIZES = {
    "PL1-I": 12,
    "PL1-II": 65,
    "PL1-III": 9,
    "PL1-V": 1,
    "PL2": 21,
    "PL3": 2,
    "D13": 2,
    "LINE": 4,
    "SAO": 4,
    "VH": 1,
    "VT": 3,
    "NUM": 3,
    "TYPE": 2,
    "CQ2": 11,
}
"""How many ids of each series the rule book has."""


def test_every_rule_has_a_check_or_a_reason() -> None:
    bare = {clause.id for clause in all_clauses() if not covering(clause) and not clause.limit}
    assert bare == set()


def test_every_check_covers_rules_that_exist() -> None:
    known = {clause.id for clause in all_clauses()}
    unknown = {check.code: set(check.covers) - known for check in all_checks()}
    assert {code: ids for code, ids in unknown.items() if ids} == {}


def test_a_check_covers_something_or_says_that_it_is_a_custom() -> None:
    assert [check.code for check in all_checks() if not check.covers and check.severity.name == "ERROR"] == []


def test_every_id_stands_once_and_every_series_is_whole() -> None:
    ids = [clause.id for clause in all_clauses()]
    assert len(ids) == len(set(ids))
    counts = {series: sum(bool(re.match(rf"{series}[.-]", each)) for each in ids) for series in SIZES}
    assert counts == SIZES


def test_what_is_said_of_a_rule_is_whole() -> None:
    assert [clause.id for clause in all_clauses() if clause.limit and not clause.limit.endswith(".")] == []
    assert [clause.id for clause in all_clauses() if not clause.asks or clause.asks.endswith(".")] == []
    assert len({chapter.title for chapter in CHAPTERS}) == len(CHAPTERS)


def test_every_rule_of_the_regulation_is_in_the_rule_book() -> None:
    known = {clause.id for clause in all_clauses()}
    rules: set[Rule] = set(rules_of().values())
    assert {rule.id for rule in rules if rule.id.removeprefix("ND30-") not in known} == set()

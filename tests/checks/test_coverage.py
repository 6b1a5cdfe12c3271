"""Every rule of the rule book is covered by a check, or it is said why none can."""

import re

from kehoach.checks.catalogue import all_checks, covering, rules_of
from kehoach.checks.coverage import CHAPTERS, all_clauses
from kehoach.regulation import Rule

_IDS = """
PL1-I.2 PL1-I.3 PL1-I.4a PL1-I.4b PL1-I.4c PL1-I.4d PL1-I.5 PL1-I.7a PL1-I.7b PL1-I.7c PL1-I.7d
PL1-II.1b PL1-II.1c PL1-II.1d PL1-II.1e PL1-II.2b PL1-II.2c PL1-II.2d PL1-II.2e PL1-II.2f PL1-II.3b
PL1-II.3c PL1-II.3d PL1-II.3e PL1-II.3h PL1-II.4d PL1-II.4e PL1-II.5a PL1-II.5b PL1-II.5c PL1-II.5d
PL1-II.5e
PL1-II.6a4 PL1-II.6a5 PL1-II.6b4
PL1-II.6c PL1-II.6d PL1-II.6đ PL1-II.6e1 PL1-II.6e2 PL1-II.6e3 PL1-II.6e4 PL1-V.6x
PL3-1.4z
PL1-II.7b1 PL1-II.7b2 PL1-II.7b3 PL1-II.7b4 PL1-II.7b5 D13.2 PL1-II.7c2 PL1-II.7đ1 PL1-II.7đ2
PL1-II.9a PL1-II.9c PL1-II.9d1 PL1-II.9d2 PL1-II.9d3 LINE-3 LINE-4
PL1-III.1b PL1-III.1c PL3-2.1 PL1-III.1đ PL1-III.2b PL1-III.2c PL1-III.3 PL1-III.4
PL2-I PL2-II.1 PL2-III.1a PL2-III.1b PL2-III.1c PL2-IV.1 PL2-IV.1b PL2-V.1 PL2-V.6 PL2-V.7 PL2-V.8
VH-X
VT-2 VT-3 NUM-1 NUM-2 NUM-3 CQ2-6 CQ2-8 CQ2-10
"""
AWAITED = frozenset(_IDS.split())
"""Rules whose checks are still being written. Nothing may be added; empty when issue 4 is closed."""

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
}
"""How many ids of each series the rule book has."""


def test_every_rule_has_a_check_or_a_reason() -> None:
    bare = {clause.id for clause in all_clauses() if not covering(clause) and not clause.limit}
    assert bare - AWAITED == set()


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

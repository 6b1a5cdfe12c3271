"""Which regulation a document follows is looked up; a check knows the numbers it is given and no regulation."""

from __future__ import annotations

import ast
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from kehoach import regulation
from kehoach.checks import Finding, form_checks
from kehoach.checks.form_checks import FORM_CHECKS
from kehoach.checks.rule_sets import RULE_SETS, RuleSet, rules_for
from kehoach.checks.rules import Rules
from kehoach.recognise import LabelledDocument, label
from kehoach.regulation import Measure, Rule, Wording
from tests.checks.handmade import handmade
from tests.readers.docx.small import read_bytes
from tests.recognise.shapes import DATE, TEXT, TITLE, read, stack, table

CHECKS = Path(form_checks.__file__).parent
_WORD_SIDE = {"rule_sets.py", "capitals.py", "catalogue.py"}
OTHER = Rule("HD05-1", "Hướng dẫn 05-HD/VPTW, mục 2")
PARTY_HEAD = table((stack("ĐẢNG ỦY XÃ SUỐI HÒA", "*", "Số 01-KH/ĐU"), stack("ĐẢNG CỘNG SẢN VIỆT NAM", DATE)))


def others(**values: object) -> Rules:
    """The rules of the decree with some values of another regulation in their places."""
    of_the_decree = {name: getattr(regulation, name) for name in Rules.__annotations__}
    return cast("Rules", SimpleNamespace(**{**of_the_decree, **values}))


@pytest.fixture(scope="module")
def right(tmp_path_factory: pytest.TempPathFactory) -> LabelledDocument:
    return label(read_bytes(handmade("table"), tmp_path_factory.mktemp("right")))


def found(document: LabelledDocument, rules: Rules, code: str) -> list[Finding]:
    return [finding for check in FORM_CHECKS if check.code == code for finding in check.run(document, rules)]


CHANGED = {
    "KH102": {"NATIONAL_NAME_WORDS": Wording("ĐẢNG CỘNG SẢN VIỆT NAM", OTHER)},
    "KH141": {"DOCUMENT_TYPE": regulation.DOCUMENT_TYPE._replace(least=15, most=16, rule=OTHER)},
    "KH169": {"END_MARK": Wording(".", OTHER)},
    "KH203": {"MARGIN_LEFT": Measure(35, 40, 35, "mm", OTHER)},
    "KH225": {"PARAGRAPH_SPACING": Measure(10, None, 10, "pt", OTHER)},
    "KH226": {"LINE_SPACING": Measure(1.2, 1.5, 1.2, "lines", OTHER)},
}


@pytest.mark.parametrize("code", CHANGED)
def test_a_check_judges_by_the_numbers_of_the_regulation_it_is_given(code: str, right: LabelledDocument) -> None:
    assert found(right, regulation, code) == []
    told = found(right, others(**CHANGED[code]), code)
    assert [finding.rule for finding in told] == [OTHER] * len(told) != []


def test_a_second_regulation_is_one_more_row_of_the_table(right: LabelledDocument) -> None:
    second = others(END_MARK=Wording(".", OTHER))
    assert rules_for(right, (RuleSet(lambda _: True, second), *RULE_SETS)) is second
    assert rules_for(right) is regulation


def test_the_party_has_rules_of_its_own_that_are_not_the_decrees(tmp_path: Path) -> None:
    assert rules_for(read(PARTY_HEAD + TITLE + TEXT, tmp_path)) is None


def test_no_check_of_form_asks_which_regulation_holds() -> None:
    asking = []
    for file in sorted(CHECKS.glob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        if file.name in _WORD_SIDE or any(_is_word_check(node) for node in ast.walk(tree)):
            continue
        asking += [f"{file.name}:{node.lineno}" for node in ast.walk(tree) if _asks(node)]
    assert asking == []


def _is_word_check(node: ast.AST) -> bool:
    return isinstance(node, ast.arg) and isinstance(node.annotation, ast.Name) and node.annotation.id == "Passages"


def _asks(node: ast.AST) -> bool:
    if isinstance(node, ast.Attribute) and node.attr == "is_party":
        return True
    return (
        isinstance(node, ast.ImportFrom) and node.module == "kehoach" and "regulation" in {a.name for a in node.names}
    )

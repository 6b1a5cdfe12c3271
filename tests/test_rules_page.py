"""docs/quy-tac.md is what the checks say."""

from tools.build_rules import PAGE, page

from tests.pages import ROOT


def test_the_page_of_rules_is_not_stale() -> None:
    assert PAGE.read_text("utf-8") == f"{page().rstrip()}\n", "PYTHONPATH=src python tools/build_rules.py"
    assert PAGE == ROOT / "docs" / "quy-tac.md"

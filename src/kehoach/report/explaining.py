"""What a check says of itself, as lines for a person: rule, severity, articles, what to do, right and wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kehoach.checks import Check, Example
from kehoach.checks.catalogue import all_checks, articles, explanation
from kehoach.regulation import Rule
from kehoach.report.wording import words


def explaining_lines(check: Check) -> Iterator[str]:
    """Explain one check."""
    told = explanation(check)
    yield words("explained", code=check.code, rule=told.rule)
    yield words("severity", severity=check.severity)
    yield from article_lines(check)
    yield repair_line(check)
    if told.more:
        yield ""
        yield from told.more.splitlines()
    yield from _examples("right", check.right)
    yield from _examples("wrong", check.wrong)


def article_lines(check: Check) -> Iterator[str]:
    """The articles a check stands on, each with its first day; or that it is a custom."""
    found = articles(check)
    if not found:
        yield words("custom")
    yield from dict.fromkeys(map(_article, found))  # some articles hold several rules


def repair_line(check: Check) -> str:
    """What ``--sua`` does with what the check finds, or why it is left."""
    from kehoach.repairs.table import REPAIRS

    return REPAIRS[check.code].told()


def listing_lines() -> Iterator[str]:
    """Every check in one line, and how to see more of one."""
    checks = all_checks()
    for check in checks:
        yield words("listed", code=check.code, severity=check.severity, rule=explanation(check).rule)
    yield ""
    yield words("list_end", code=checks[0].code)


def _article(rule: Rule) -> str:
    if not rule.binding:
        return words("since_practice", article=rule.article)
    day = rule.since
    return words("since", article=rule.article, day=f"{day.day:02}", month=day.month, year=day.year)


def _examples(heading: str, examples: Sequence[Example]) -> Iterator[str]:
    if examples:
        yield ""
        yield words(heading)
        yield from (f"- {example.text}" for example in examples)

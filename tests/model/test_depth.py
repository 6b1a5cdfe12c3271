"""Parts inside parts: as deep as a JSON file may go, and no deeper, whether read or made in Python."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

import kehoach
from kehoach.model.levels import MAX_DEPTH
from kehoach.readers import json_brackets
from tests.builders import a_plan, faults_of_body, printed

Wrap = Callable[[Any], Any]


def deep(levels: int, wrap: Wrap, inner: Any) -> Any:
    for _ in range(levels):
        inner = wrap(inner)
    return inner


def plan_of(*contents: Any, **changes: Any) -> kehoach.Plan:
    usual = a_plan()
    given = {"recipients": usual.recipients, **changes}
    return kehoach.Plan(
        organization=usual.organization,
        subject=usual.subject,
        signature=usual.signature,
        contents=contents or ("a",),
        **given,
    )


def refusal(make: Callable[[], object]) -> str:
    with pytest.raises(ValidationError) as caught:
        make()
    return str(caught.value)


WRAPS: dict[str, Wrap] = {
    "item": lambda inner: kehoach.Dash(text="a", children=(inner,)),
    "aims": lambda inner: kehoach.Lists(purposes=kehoach.Aims(children=(inner,))),
    "duties": lambda inner: kehoach.Lists(
        responsibilities=kehoach.Responsibilities(entries=(kehoach.Responsibility(unit="a", duties=(inner,)),))
    ),
}


def test_a_plan_may_go_as_deep_as_a_file() -> None:
    assert MAX_DEPTH == json_brackets.MAX_DEPTH


@pytest.mark.parametrize("levels", [60, 500, 5_000])
@pytest.mark.parametrize("wrap", WRAPS.values(), ids=WRAPS)
def test_a_body_too_deep_is_refused_and_not_a_recursion_error(wrap: Wrap, levels: int) -> None:
    body = deep(levels, wrap, "a")
    assert "more than 100 parts inside one another" in refusal(lambda: plan_of(body))


def test_an_annex_too_deep_is_refused() -> None:
    annex = kehoach.Annex(title="a", children=(deep(500, WRAPS["item"], "a"),))
    assert "more than 100" in refusal(lambda: plan_of(annexes=(annex,)))


def test_recipients_too_deep_are_refused() -> None:
    recipient = deep(500, lambda inner: kehoach.Recipient(name="a", children=(inner,)), kehoach.Recipient(name="a"))
    assert "more than 100" in refusal(lambda: plan_of(recipients=(recipient,)))


def test_footnotes_are_looked_for_in_no_plan_that_is_too_deep() -> None:
    body = deep(5_000, WRAPS["item"], "a[^x]")
    assert "unused" not in refusal(lambda: plan_of(body, footnotes={"x": "b"}))


def test_the_deepest_body_that_is_allowed_is_printed_in_every_form() -> None:
    deepest = (MAX_DEPTH - 2) // 2
    plan = plan_of(deep(deepest, WRAPS["item"], "đáy"))
    assert "đáy" in printed(plan)
    assert kehoach.render(plan, "docx")
    assert "more than 100" in refusal(lambda: plan_of(deep(deepest + 1, WRAPS["item"], "a")))


def test_a_file_of_the_deepest_nesting_is_a_plan() -> None:
    deepest = (MAX_DEPTH - 2) // 2
    assert faults_of_body(deep(deepest, lambda inner: {"gach": "a", "gom": [inner]}, "a")) == []


def test_column_names_stand_on_ten_rows_at_most() -> None:
    def column(levels: int) -> kehoach.Column:
        made: kehoach.Column = deep(
            levels - 1, lambda inner: kehoach.Column(name="a", columns=(inner,)), kehoach.Column(name="a")
        )
        return made

    assert column(10).depth() == 10
    for levels in (11, 500):
        assert "more than 10 heading rows" in refusal(lambda levels=levels: column(levels))  # type: ignore[misc]

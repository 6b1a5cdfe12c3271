"""Every fragment of JSON on a page for clerks prints what stands under it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tools.fragments import FRAGMENT_PAGES, Fragment, fragments, shown_lines

import kehoach
from kehoach import model
from kehoach.model.base import PlanPart
from tests.pages import fenced_blocks

BLOCKS_PAGE = FRAGMENT_PAGES[0]
ALL = [each for page in FRAGMENT_PAGES for each in fragments(page)]
every_page = pytest.mark.parametrize("page", FRAGMENT_PAGES, ids=lambda page: page.name)


def printed(fragment: Fragment) -> list[str]:
    return shown_lines(kehoach.render(fragment.plan(), "txt").decode())


@pytest.mark.parametrize("fragment", ALL, ids=lambda fragment: fragment.code.place)
def test_a_fragment_prints_what_stands_under_it(fragment: Fragment) -> None:
    lines, wanted = printed(fragment), fragment.lines()
    found = any(lines[at : at + len(wanted)] == wanted for at in range(len(lines) - len(wanted) + 1))
    assert found, f"{fragment.shown.place} is not what prints:\n" + "\n".join(lines)


@every_page
def test_every_fragment_is_followed_by_what_it_prints(page: Path) -> None:
    kinds = [block.language for block in fenced_blocks(page) if block.language in {"jsonc", "text"}]
    assert kinds == ["jsonc", "text"] * len(fragments(page))


@every_page
def test_the_first_plan_is_shown_whole(page: Path) -> None:
    first = fragments(page)[0]
    assert printed(first) == first.lines()


def test_the_shortest_plan_has_the_ten_lines_the_page_speaks_of() -> None:
    assert len(fragments(BLOCKS_PAGE)[0].code.text.splitlines()) == 10


def test_every_key_a_clerk_may_write_is_shown_in_a_fragment() -> None:
    parts = (getattr(model, name) for name in model.__all__)
    keys = {
        str(field.validation_alias)
        for part in parts
        if isinstance(part, type) and issubclass(part, PlanPart)
        for field in part.model_fields.values()
        if field.validation_alias
    }
    shown = {key for each in fragments(BLOCKS_PAGE) for key in re.findall(r'"([^"]+)"\s*:', each.code.text)}
    assert keys - shown == set()

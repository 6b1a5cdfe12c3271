"""Plans spoilt at random: as long as one is still read, nothing in it is marked as wrong."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from typing import Any

import pytest

import kehoach
from kehoach.bundled import STARTER, bundled_file
from kehoach.readers.decoding import read_text
from kehoach.readers.plan_json import parse_plan
from tests.builders import EXAMPLES, plan_json
from tests.schema.test_agreement import SHORT, SHORT_BLOCKS, marked, scanned

_VALUES = [None, True, False, 0, 1, -1, 1.5, 2026, "", " ", "x", "12", "31/02/2026", "3/2026", [], {}, ["x"], [3], {"ten": "x"}]  # fmt: skip


def _spoilt(value: Any, chance: random.Random) -> Any:
    """The value with one or two of its parts taken out, doubled or replaced."""
    value = copy.deepcopy(value)
    for _ in range(chance.randint(1, 2)):
        places = list(_places(value))
        if not places:
            break
        holder, key = chance.choice(places)
        action = chance.randrange(4)
        if action == 0:
            del holder[key]
        elif action == 1 and isinstance(holder, dict):
            other, name = chance.choice(places)
            if isinstance(other, dict):
                holder[name] = copy.deepcopy(other[name])
        else:
            holder[key] = chance.choice(_VALUES)
    return value


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield value, key
            yield from _places(value[key])


# Read although the schema asks for a number: pydantic takes a number out of its quotes, and true for 1.
_LAX = {"so_ban_luu", "so_ban", "gop_cot", "gop_dong", "rong"}


def _is_lax(value: Any) -> bool:
    return any(key in _LAX and isinstance(holder[key], str | bool) for holder, key in _places(value))


@pytest.mark.parametrize("seed", range(8))
def test_whatever_is_still_read_after_a_change_is_not_marked(seed: int) -> None:
    chance = random.Random(seed)
    sources = [scanned(read_text(file)) for file in (*sorted(EXAMPLES.glob("*.json")), bundled_file(STARTER))]
    sources += [plan_json(**{key: value for key, value in each.items() if value is not ...}) for each in SHORT.values()]
    sources += [plan_json(noi_dung=[block]) for block in SHORT_BLOCKS.values()]
    read = 0
    for _ in range(400):
        plan = _spoilt(chance.choice(sources), chance)
        if isinstance(plan, dict) and plan.get("ho_so") is not None:
            continue
        try:
            parse_plan(json.dumps(plan, ensure_ascii=False, default=float))
        except kehoach.KehoachError:
            continue
        read += 1
        assert _is_lax(plan) or marked(plan) == [], json.dumps(plan, ensure_ascii=False, default=float)
    assert read > 30

"""Whatever the plan and however its file is laid out, a copy is that file but for number, date and origin."""

from __future__ import annotations

import json
import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.readers.decoding import decode
from kehoach.reuse.comparing import unchanged
from kehoach.reuse.copying import copied_text, encoded_as
from kehoach.reuse.source import Source
from kehoach.reuse.stale import find
from tests.strategies import plans

TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{},:]|[^\s\[\]{},:"]+')
GAPS = ("", "", " ", "\n", "\r\n", "\t", "\n\n    ", ' // { "so": 1, năm 2020\n', "/* , } năm 2020 */")
OWN = {"so", "ngay", "chep_tu", "cho_nam"}


@st.composite
def laid_out(draw: st.DrawFn) -> str:
    """A plan as somebody may have typed it: comments, blanks and line ends anywhere between the parts."""
    plan: dict[str, Any] = draw(plans())
    if draw(st.booleans()):
        plan = {"chep_tu": draw(st.sampled_from(["2023.json", None])), **plan, "cho_nam": 2024}
    plan["so"] = draw(st.sampled_from([None, 5, "05", {"so": [5, "}"]}, []]))
    text = json.dumps(plan, ensure_ascii=draw(st.booleans()), indent=draw(st.sampled_from([None, 1, "\t"])))
    if draw(st.booleans()):
        return text
    gaps = draw(st.lists(st.sampled_from(GAPS), min_size=1, max_size=12))
    tokens = TOKEN.findall(text)
    return "".join(gaps[index % len(gaps)] + token for index, token in enumerate(tokens)) + "\n"


def emptied(old: Source) -> str:
    """The old text with number and date null, by another way than the copy goes."""
    text = old.text
    for key in sorted({"so", "ngay"} & set(old.plan), key=lambda key: -old.scanned.offset((key,))):
        if old.plan[key] is not None:
            start = old.scanned.offset((key,))
            length = json.JSONDecoder().raw_decode(re.sub(r"//[^\n]*|/\*.*?\*/", _blank, text[start:]))[1]
            text = text[:start] + "null" + text[start + length :]
    return text


def _blank(comment: re.Match[str]) -> str:
    return " " * len(comment[0])


@settings(max_examples=150)
@given(laid_out(), st.sampled_from([None, 2025]))
def test_a_copy_says_the_same_and_is_written_the_same(text: str, year: int | None) -> None:
    old = Source.of(text)
    new = Source.of(copied_text(old, 'cũ "1".json', year))
    rest = {key: value for key, value in old.plan.items() if key not in OWN}
    assert {key: value for key, value in new.plan.items() if key not in OWN} == rest
    assert list(rest) == [key for key in new.plan if key in rest]
    assert {key: new.plan[key] for key in ("so", "ngay") if key in old.plan} == {"so": None, "ngay": None}
    assert new.plan["chep_tu"] == 'cũ "1".json'
    assert new.plan.get("cho_nam") == year
    if "chep_tu" not in old.plan:
        kept = emptied(old)
        added = len(new.text) - len(kept)
        pairs = enumerate(zip(kept, new.text, strict=False))
        same = next((index for index, (before, after) in pairs if before != after), len(kept))
        assert new.text[same + added :] == kept[same:], "more than one place was added to"


@settings(max_examples=60)
@given(laid_out(), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]))
def test_a_copy_has_the_encoding_of_the_old_file(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    new = encoded_as(text + "ợ", data, decode(data, "cu.json"))
    assert new == (text + "ợ").encode(encoding)


@settings(max_examples=100)
@given(laid_out(), st.integers(2020, 2040))
def test_every_place_stands_where_it_says_and_all_of_a_copy_are_unchanged(text: str, year: int) -> None:
    old = Source.of(text)
    new = Source.of(copied_text(old, "cu.json", year))
    lines = re.split(r"\r\n|\r|\n", new.text)
    places = find(new, year).places()
    for place in places:
        line, column = place.position.line or 0, place.position.column or 0
        assert lines[line - 1][column - 1 :].lstrip('"').startswith(place.words[0])
    assert unchanged(new, old, year).places() == places

"""The inside of a ``w:t``: markup is escaped, and what XML cannot hold is refused before there is a file."""

from __future__ import annotations

import pytest

import kehoach
from kehoach.writers.docx.xml import escape
from tests.builders import a_plan


def test_markup_is_escaped_and_other_letters_stay() -> None:
    assert escape('a & <b> "ệ" 😀 \u200f') == "a &amp; &lt;b&gt; &quot;ệ&quot; 😀 \u200f"


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe"])
def test_a_plan_changed_without_a_check_cannot_break_the_file(character: str) -> None:
    spoilt = a_plan().model_copy(update={"subject": (f"a{character}b",)})
    with pytest.raises(kehoach.OutputError, match="U\\+"):
        kehoach.render(spoilt, "docx")

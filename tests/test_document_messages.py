"""What is said of a Word file: whole Vietnamese sentences with a mend, each used somewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach.document_messages import DOCUMENT_MESSAGES, REMARK_MESSAGES, document_message, remark_message

READER = Path(__file__).parents[1] / "src" / "kehoach"


@pytest.mark.parametrize("code", DOCUMENT_MESSAGES)
def test_a_refusal_says_what_the_file_is_and_what_to_do(code: str) -> None:
    said = document_message(code, file="tep.docx", part="word/document.xml", limit=300)
    assert said.startswith("tep.docx: ")
    assert said.endswith(".")
    assert "{" not in said
    assert len(said) < 150


@pytest.mark.parametrize("code", REMARK_MESSAGES)
def test_a_remark_is_whole_sentences_and_says_how_often(code: str) -> None:
    said = remark_message(code, 3)
    assert said.startswith("Có 3 ")
    assert said.endswith(".")
    assert len(said) < 130


def test_every_wording_is_used() -> None:
    source = "".join(file.read_text("utf-8") for file in READER.rglob("*.py") if file.name != "document_messages.py")
    unused = [code for code in (*DOCUMENT_MESSAGES, *REMARK_MESSAGES) if f'"{code}"' not in source]
    assert unused == []

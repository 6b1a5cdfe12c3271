"""Numbered lines as a tree: what stands under what, told by the marks."""

from __future__ import annotations

import pytest

from kehoach.checks.listing import Node, is_first, items_after, kind_of, nodes_of, words_of
from tests.checks.told import told


def tree(text: str) -> list[Node]:
    return nodes_of(told(text))


def under(nodes: list[Node]) -> dict[str, str]:
    """Each line with the one it stands under."""
    return {node.passage.text: node.above.passage.text if node.above else "" for node in nodes}


def items(text: str, lead: int = 0) -> list[str]:
    return [node.passage.text for node in items_after(tree(text), lead)]


def test_a_line_stands_under_the_last_one_of_a_larger_mark() -> None:
    assert under(tree("I. Một\n1. Hai\na) Ba\n- Bốn\nNăm\n2. Sáu\nII. Bảy")) == {
        "I. Một": "",
        "1. Hai": "I. Một",
        "a) Ba": "1. Hai",
        "- Bốn": "a) Ba",
        "Năm": "- Bốn",
        "2. Sáu": "I. Một",
        "II. Bảy": "",
    }


def test_a_number_that_begins_again_opens_a_list_under_the_line_before_it() -> None:
    lines = under(tree("1. Một\n2. Hai\n- Ba\n1. Bốn\n2. Năm\n- Sáu"))
    assert (lines["1. Bốn"], lines["2. Năm"], lines["- Sáu"]) == ("- Ba", "- Ba", "2. Hai")


def test_an_annex_begins_a_tree_of_its_own() -> None:
    nodes = tree("I. Một\n1. Hai\nPhụ lục\n1. Ba")
    assert under(nodes)["1. Ba"] == ""


@pytest.mark.parametrize(
    ("line", "kind", "number"),
    [
        ("II. Nội dung", "I.", "II"),
        ("12. Nội dung", "1.", "12"),
        ("1.2. Nội dung", "1.1.", "1.2"),
        ("đ) Nội dung", "a)", "đ"),
        ("- Nội dung", "-", ""),
        ("Nội dung", "", ""),
    ],
)
def test_the_mark_without_its_number_is_the_kind(line: str, kind: str, number: str) -> None:
    (node,) = tree(line)
    assert (node.kind, node.number, kind_of(node.passage)) == (kind, number, kind)


def test_the_words_of_a_line_are_those_behind_its_mark() -> None:
    assert [words_of(node.passage) for node in tree("1. Quét dọn\n- Trồng cây\nHọp")] == [
        "Quét dọn",
        "Trồng cây",
        "Họp",
    ]


def test_the_items_are_the_next_lines_with_one_mark() -> None:
    assert items("Gồm:\n- Một;\n- Hai;\n- Ba.\nSau đó họp.") == ["- Một;", "- Hai;", "- Ba."]


def test_what_stands_under_an_item_is_no_item_and_does_not_end_the_list() -> None:
    assert items("Gồm:\n1. Một\n- Nhỏ\n2. Hai") == ["1. Một", "2. Hai"]


def test_a_line_that_leads_over_to_another_list_ends_the_first() -> None:
    assert items("Gồm:\n- Một;\n- Hai.\nNgoài ra:\n- Ba.") == ["- Một;", "- Hai."]


def test_a_number_that_begins_again_ends_the_list() -> None:
    assert items("Gồm:\n1. Một\n2. Hai\n1. Ba") == ["1. Một", "2. Hai"]


@pytest.mark.parametrize("text", ["Gồm:", "Gồm:\nMột.", "Gồm:\nPhụ lục\n1. Một"])
def test_without_a_marked_line_right_behind_there_are_no_items(text: str) -> None:
    assert items(text) == []


def test_the_first_of_a_list_is_one_a_or_i() -> None:
    assert [is_first(node) for node in tree("I. Một\n1. Hai\na) Ba\nb) Bốn\n2. Năm\n- Sáu")] == [
        *(True, True, True),
        *(False, False, False),
    ]

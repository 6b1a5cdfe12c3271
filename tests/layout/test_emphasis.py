"""``**bold**`` and ``*italic*``; every other star, and every other mark, is what was typed."""

from __future__ import annotations

import time

import pytest

from kehoach.blocks import Run
from kehoach.layout.emphasis import emphasis
from tests.builders import HANGING, flow_of, runs, with_body


def shown(text: str) -> str:
    """The runs with <b> and <i> around what is bold or italic."""
    found = ""
    for run in runs(emphasis(text)):
        piece = f"<i>{run.text}</i>" if run.italic else run.text
        found += f"<b>{piece}</b>" if run.bold else piece
    return found


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("**đậm**", "<b>đậm</b>"),
        ("*nghiêng*", "<i>nghiêng</i>"),
        ("***cả hai***", "<b><i>cả hai</i></b>"),
        ("trước **đậm** sau", "trước <b>đậm</b> sau"),
        ("**Lưu ý:** họp", "<b>Lưu ý:</b> họp"),
        ("(*nghiêng*)", "(<i>nghiêng</i>)"),
        ("*(nghiêng)*", "<i>(nghiêng)</i>"),
        ("“**đậm**”, *“nghiêng”*", "“<b>đậm</b>”, <i>“nghiêng”</i>"),
        ("**đậm *và nghiêng* nữa**", "<b>đậm </b><b><i>và nghiêng</i></b><b> nữa</b>"),
        ("*nghiêng **và đậm***", "<i>nghiêng </i>"),
        ("**a** và **b**", "<b>a</b> và <b>b</b>"),
        ("**đậm**;", "<b>đậm</b>;"),
        ("**100%**", "<b>100%</b>"),
        ("*hai\ndòng*", "<i>hai\ndòng</i>"),
    ],
)
def test_stars_in_pairs_are_emphasis(typed: str, printed: str) -> None:
    if typed == "*nghiêng **và đậm***":
        # Three stars close neither one nor two: like closes like, so all of them print.
        assert shown(typed) == typed
        return
    assert shown(typed) == printed


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "không sao",
        "*",
        "**",
        "***",
        "****",
        "*chỉ mở",
        "chỉ đóng*",
        "**chỉ mở",
        "**mở hai đóng một*",
        "2 * 3 * 4",
        "2*3*4",
        "a*b*c",
        "(*)",
        "(**) Ghi chú",
        "* đầu dòng",
        "* đầu dòng *",
        "mở *trống * đóng",
        "****bốn sao****",
        "*****năm*****",
        "5* khách sạn",
        "[*]",
        "_gạch_ __gạch__",
        "`mã` ~~xóa~~ # đề mục",
        "[chữ](liên-kết)",
        "\\*không nghiêng\\",
        "<b>đậm</b> &amp; <i>x</i>",
        "{{ x }} {% if %} {# #}",
        "C:\\thư mục\\tệp",
        "https://xa.gov.vn/*/tin",
    ],
)
def test_everything_else_is_literal(typed: str) -> None:
    assert shown(typed) == typed
    assert all(not run.bold and not run.italic for run in runs(emphasis(typed)))


@pytest.mark.parametrize("typed", ["**a *b** c*", "*a **b* c**", "**a **b** c**", "*a *b* c*", "***a** b*", "**a**b**"])
def test_crossed_and_doubled_stars_lose_no_letter(typed: str) -> None:
    letters = "".join(run.text for run in runs(emphasis(typed))).replace("*", "")
    assert letters == typed.replace("*", "")


def test_crossed_pairs_keep_the_stars_that_found_no_partner() -> None:
    assert shown("**a *b** c*") == "<b>a *b</b> c*"


def test_there_is_always_a_run() -> None:
    assert runs(emphasis("")) == (Run(""),)


@pytest.mark.parametrize(
    "hostile",
    [
        "*" * 100_000,
        "* " * 50_000,
        "*a" * 50_000,
        "**a " * 25_000,
        "*a " * 33_000 + "b*" * 10,
        "*a **b ***c " * 8_000,
        "a* " * 33_000,
        "*a* " * 25_000,
    ],
    ids=["stars", "star space", "star letter", "openers", "openers then closers", "mixed", "closers", "pairs"],
)
def test_a_hundred_thousand_stars_take_no_time(hostile: str) -> None:
    start = time.process_time()
    found = runs(emphasis(hostile))
    assert time.process_time() - start < HANGING
    assert "".join(run.text for run in found).replace("*", "") == hostile.replace("*", "")


def test_names_and_titles_that_are_plain_text_keep_their_stars() -> None:
    (_, title, *_) = flow_of(with_body("x", trich_yeu="**Vệ sinh**")).blocks
    assert title.subject == ("**Vệ sinh**",)


def test_a_heading_in_capitals_keeps_its_emphasis() -> None:
    (item,) = [b for b in flow_of(with_body({"muc": "Về *ngày* họp", "gom": ["x"]})).blocks if hasattr(b, "label")]
    assert runs(item.inline) == (Run("VỀ "), Run("NGÀY", italic=True), Run(" HỌP"))

"""How paragraphs are set, rule by rule, each from the smallest file that shows it."""

from __future__ import annotations

import pytest

from kehoach.seen import Border
from tests.readers.docx.small import Reading, defaults, p, style


@pytest.mark.parametrize(
    ("indent", "left", "right", "first_line"),
    [
        ('w:left="567"', 10, 0, 0),
        ('w:start="567" w:end="1134"', 10, 20, 0),
        ('w:left="1cm" w:right="20mm"', 10, 20, 0),
        ('w:firstLine="720"', 0, 0, 12.7),
        ('w:left="720" w:hanging="360"', 12.7, 0, -6.35),
        ('w:firstLine="720" w:hanging="360"', 0, 0, -6.35),
        ('w:left="-567"', -10, 0, 0),
        ('w:left="rộng"', 0, 0, 0),
        ('w:left="99999999999999"', 0, 0, 0),
    ],
)
def test_indents(reading: Reading, indent: str, left: float, right: float, first_line: float) -> None:
    setting = reading.setting(p(ppr=f"<w:ind {indent}/>"))
    assert (setting.left, setting.right, setting.first_line) == pytest.approx((left, right, first_line), abs=0.01)


@pytest.mark.parametrize(
    ("base", "own", "first_line"),
    [
        ('w:firstLine="720"', 'w:left="0"', 12.7),
        ('w:firstLine="720"', 'w:hanging="360"', -6.35),
        ('w:hanging="360"', 'w:firstLine="720"', 12.7),
        ('w:hanging="360"', 'w:firstLine="0"', 0),
        ('w:firstLineChars="200" w:firstLine="720"', 'w:firstLine="567"', 12.7),
        ('w:firstLineChars="200" w:firstLine="720"', 'w:firstLineChars="0" w:firstLine="567"', 10),
    ],
)
def test_an_indent_of_the_style_holds_until_a_nearer_one_takes_it_back(
    reading: Reading, base: str, own: str, first_line: float
) -> None:
    styles = style("P", f"<w:pPr><w:ind {base}/></w:pPr>")
    setting = reading.setting(p(ppr=f'<w:pStyle w:val="P"/><w:ind {own}/>'), styles=styles)
    assert setting.first_line == pytest.approx(first_line, abs=0.01)


def test_an_indent_in_characters_alone_counts_the_size_of_the_usual_paragraph(reading: Reading) -> None:
    styles = defaults('<w:sz w:val="22"/>') + style("N", '<w:rPr><w:sz w:val="28"/></w:rPr>', is_default=True)
    setting = reading.setting(p(ppr='<w:ind w:firstLineChars="200"/>'), styles=styles)
    assert setting.first_line == pytest.approx(2 * 14 * 25.4 / 72, abs=0.01)


def test_a_nearer_start_overrides_a_farther_left(reading: Reading) -> None:
    styles = style("P", '<w:pPr><w:ind w:left="1134"/></w:pPr>')
    assert reading.setting(p(ppr='<w:pStyle w:val="P"/><w:ind w:start="567"/>'), styles=styles).left == 10


@pytest.mark.parametrize(
    ("spacing", "before", "after", "line", "rule"),
    [
        ("", 0, 0, 1, "multiple"),
        ('w:before="120" w:after="60"', 6, 3, 1, "multiple"),
        ('w:line="360" w:lineRule="auto"', 0, 0, 1.5, "multiple"),
        ('w:line="276"', 0, 0, 1.15, "multiple"),
        ('w:line="340" w:lineRule="exact"', 0, 0, 17, "exactly"),
        ('w:line="340" w:lineRule="atLeast"', 0, 0, 17, "at least"),
        ('w:before="120" w:beforeAutospacing="1"', 14, 0, 1, "multiple"),
        ('w:before="120" w:beforeAutospacing="0"', 6, 0, 1, "multiple"),
        ('w:beforeLines="50" w:before="156"', 7.8, 0, 1, "multiple"),
        ('w:afterLines="100"', 0, 12, 1, "multiple"),
        ('w:before="6pt"', 6, 0, 1, "multiple"),
    ],
)
def test_spacing(reading: Reading, spacing: str, before: float, after: float, line: float, rule: str) -> None:
    setting = reading.setting(p(ppr=f"<w:spacing {spacing}/>"))
    assert (setting.before, setting.after, setting.line) == pytest.approx((before, after, line))
    assert setting.line_rule == rule


def test_a_line_without_a_rule_has_none_of_the_rule_of_its_style(reading: Reading) -> None:
    styles = style("P", '<w:pPr><w:spacing w:line="340" w:lineRule="exact" w:after="120"/></w:pPr>')
    setting = reading.setting(p(ppr='<w:pStyle w:val="P"/><w:spacing w:line="360"/>'), styles=styles)
    assert (setting.line, setting.line_rule, setting.after) == (1.5, "multiple", 6)


@pytest.mark.parametrize(
    ("ppr", "align"),
    [
        ("", "left"),
        ('<w:jc w:val="both"/>', "justified"),
        ('<w:jc w:val="distribute"/>', "justified"),
        ('<w:jc w:val="end"/>', "right"),
        ('<w:jc w:val="lạ"/>', "left"),
        ('<w:bidi/><w:jc w:val="left"/>', "right"),
        ('<w:bidi/><w:jc w:val="center"/>', "center"),
    ],
)
def test_alignment(reading: Reading, ppr: str, align: str) -> None:
    assert reading.setting(p(ppr=ppr)).align == align


def test_the_defaults_of_paragraphs_stand_below_the_style(reading: Reading) -> None:
    styles = defaults(ppr='<w:spacing w:after="200" w:line="276" w:lineRule="auto"/>')
    styles += style("P", '<w:pPr><w:spacing w:after="0"/></w:pPr>')
    setting = reading.setting(p(ppr='<w:pStyle w:val="P"/>'), styles=styles)
    assert (setting.after, setting.line) == (0, 1.15)


def test_switches_and_the_outline(reading: Reading) -> None:
    on = "<w:contextualSpacing/><w:keepNext/><w:pageBreakBefore/><w:outlineLvl w:val='1'/>"
    styles = style("P", f"<w:pPr>{on}</w:pPr>")
    setting = reading.setting(p(ppr='<w:pStyle w:val="P"/>'), styles=styles)
    assert (setting.joins_same_style, setting.keeps_next, setting.starts_page, setting.outline) == (True, True, True, 1)
    off = '<w:pStyle w:val="P"/><w:keepNext w:val="0"/><w:outlineLvl w:val="9"/>'
    setting = reading.setting(p(ppr=off), styles=styles)
    assert (setting.keeps_next, setting.outline) == (False, None)


def test_a_border_of_the_style_is_taken_off_side_by_side(reading: Reading) -> None:
    both = '<w:pBdr><w:top w:val="single" w:sz="4"/><w:bottom w:val="double" w:sz="12"/></w:pBdr>'
    styles = style("P", f"<w:pPr>{both}</w:pPr>")
    own = '<w:pStyle w:val="P"/><w:pBdr><w:top w:val="nil"/></w:pBdr>'
    assert reading.setting(p(ppr=own), styles=styles).borders == (Border("bottom", "double", 1.5),)

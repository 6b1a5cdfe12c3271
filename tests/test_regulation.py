"""The regulation as data: every value has its clause, and what we print is what it allows."""

import datetime
import re
import typing

import pytest

from kehoach import regulation
from kehoach.regulation import Choice, Lettering, Measure, Rule

RECORDS = {
    f"{name}[{number}]": record
    for name, value in vars(regulation).items()
    if name.isupper() and not name.startswith("_")
    for number, record in enumerate(
        (value,) if hasattr(value, "_fields") else value if isinstance(value, tuple) else ()
    )
    if hasattr(record, "_fields")
}
RULES = {name: record.rule for name, record in RECORDS.items()}


def records_of(kind):
    return [pytest.param(record, id=name) for name, record in RECORDS.items() if isinstance(record, kind)]


def test_the_regulation_is_not_empty():
    assert len(RECORDS) > 40


@pytest.mark.parametrize("rule", [pytest.param(rule, id=name) for name, rule in RULES.items()])
def test_every_record_names_its_clause_and_the_day_it_holds_from(rule):
    assert re.fullmatch(
        r"ND30-(PL1-(I|II|III|V)\.\d+([a-zđ]\d?)?|PL2-(I|(II|III|IV|V)\.\d+[a-zđ]?)|PL3-\d\.\d[a-z]?|D13\.\d|LINE-\d)|CQ2-\d",
        rule.id,
    )
    assert re.match(
        r"NĐ 30/2020/NĐ-CP, (Phụ lục (I, Phần I, mục (I|II|III|V)|II, mục [IV]+|III, mục II)|Điều 13, khoản \d)\b",
        rule.article,
    )
    assert rule.since == datetime.date(2020, 3, 5)


def test_one_rule_is_told_in_one_way():
    told = {}
    for rule in RULES.values():
        if rule.binding:
            assert told.setdefault(rule.id, rule) == rule


@pytest.mark.parametrize("record", records_of((Measure, Lettering)))
def test_the_value_we_print_is_between_its_bounds(record):
    most = float("inf") if record.most is None else record.most
    assert record.least <= record.chosen <= most


@pytest.mark.parametrize("record", records_of(Choice))
def test_the_value_we_print_is_one_of_those_allowed(record):
    assert record.chosen in record.allowed


@pytest.mark.parametrize("record", records_of(object))
def test_records_cannot_be_changed(record):
    with pytest.raises(AttributeError):
        record.rule = Rule("", "")


@pytest.mark.parametrize("record", records_of((Measure, Choice)))
def test_units_are_known(record):
    assert record.unit in typing.get_args(regulation.Unit)


def test_header_sizes_belong_to_the_chosen_tier():
    tier = regulation.CHOSEN_SIZES
    assert tier in regulation.SIZE_TIERS
    assert regulation.NATIONAL_NAME.chosen == tier.national_name
    assert regulation.MOTTO.chosen == tier.motto
    assert regulation.PLACE_AND_DATE.chosen == tier.place_and_date


@pytest.mark.parametrize("tier", regulation.SIZE_TIERS)
def test_every_tier_lies_inside_the_sizes_of_its_components(tier):
    assert regulation.NATIONAL_NAME.least <= tier.national_name <= regulation.NATIONAL_NAME.most
    assert regulation.MOTTO.least <= tier.motto <= regulation.MOTTO.most
    assert regulation.PLACE_AND_DATE.least <= tier.place_and_date <= regulation.PLACE_AND_DATE.most


def test_page_number_stays_inside_the_top_margin():
    assert regulation.PAGE_NUMBER_FROM_EDGE.chosen < regulation.MARGIN_TOP.chosen


def test_margins_are_those_of_the_decree():
    margins = (
        regulation.MARGIN_TOP,
        regulation.MARGIN_BOTTOM,
        regulation.MARGIN_LEFT,
        regulation.MARGIN_RIGHT,
    )
    assert [(margin.least, margin.most, margin.chosen) for margin in margins] == [
        (20, 25, 20),
        (20, 25, 20),
        (30, 35, 30),
        (15, 20, 20),
    ]


def test_national_name_fits_beside_the_issuer_on_the_chosen_page():
    from kehoach.metrics import text_width

    text_area = regulation.PAPER.width - regulation.MARGIN_LEFT.chosen - regulation.MARGIN_RIGHT.chosen
    name = text_width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", regulation.NATIONAL_NAME.chosen, bold=True)
    assert name * 25.4 / 72 < text_area * 0.6

"""What docxtpl and Jinja may do to a template: fill in names under conditions, escape, and nothing else."""

from __future__ import annotations

import importlib.util
import json
import sys

import pytest
from markupsafe import Markup

import kehoach
from kehoach.bundled import SKELETONS
from kehoach.writers.docx.jinja import Skeleton
from tests.builders import TEMPLATE

PART = "word/document.xml"
LINE = "<w:p><w:r><w:t>{{ so_ky_hieu }}</w:t></w:r></w:p>"


def test_plain_text_is_escaped_and_only_our_own_xml_is_not() -> None:
    skeleton = Skeleton(LINE, PART)
    assert ">&lt;w:p/&gt; &amp; {{ x }}<" in skeleton.render({"so_ky_hieu": "<w:p/> & {{ x }}"})
    assert "><w:br/><" in skeleton.render({"so_ky_hieu": Markup("<w:br/>")})


def test_a_placeholder_without_a_value_is_an_error_that_names_it() -> None:
    with pytest.raises(kehoach.TemplateError, match="so_ky_hieu"):
        Skeleton(LINE, PART).render({})


def test_a_condition_without_a_value_is_an_error_that_names_it() -> None:
    with pytest.raises(kehoach.TemplateError, match="so_ky_hieu"):
        Skeleton("<w:p><w:r><w:t>{% if so_ky_hieu %}x{% endif %}</w:t></w:r></w:p>", PART).render({})


def test_a_value_that_is_not_there_is_never_printed_as_a_word() -> None:
    with pytest.raises(kehoach.TemplateError):
        Skeleton(LINE, PART).render({"so_ky_hieu": None})


def test_names_in_conditions_are_told_from_those_that_print() -> None:
    xml = "<w:p><w:r><w:t>{% if chu_ky and not phu_luc %}{{ so_ky_hieu }}{% endif %}</w:t></w:r></w:p>"
    skeleton = Skeleton(xml, PART)
    assert skeleton.conditions == {"chu_ky", "phu_luc"}
    assert skeleton.printed == {"so_ky_hieu"}
    assert skeleton.names == {"chu_ky", "phu_luc", "so_ky_hieu"}


@pytest.mark.parametrize(
    ("xml", "counts"),
    [
        ("<w:p>{% if chu_ky %}</w:p><w:p>x</w:p>", "1 dấu {% if … %} nhưng 0 dấu {% endif %}"),
        ("<w:p>{% if chu_ky %}x{% endif %}{% endif %}</w:p>", "1 dấu {% if … %} nhưng 2 dấu {% endif %}"),
    ],
)
def test_a_condition_that_is_not_closed_or_not_opened_is_said_so(xml: str, counts: str) -> None:
    with pytest.raises(kehoach.TemplateError) as error:
        Skeleton(xml, PART)
    assert counts in str(error.value)


def test_a_slip_in_a_placeholder_is_shown_without_the_marks_of_the_file() -> None:
    with pytest.raises(kehoach.TemplateError, match=r"\{\{ a b \}\}") as error:
        Skeleton("<w:p><w:t>{{ a b }}</w:t></w:p>", PART)
    assert "<" not in str(error.value)


def test_what_is_kept_beside_the_template_is_what_docxtpl_makes_of_it() -> None:
    spec = importlib.util.spec_from_file_location("build_skeletons", TEMPLATE.with_name("build_template.py"))
    script = importlib.util.module_from_spec(spec)
    sys.modules["build_skeletons"] = script
    spec.loader.exec_module(script)
    assert json.loads(script.build_skeletons()) == json.loads(TEMPLATE.with_name(SKELETONS).read_text("utf-8"))


@pytest.mark.parametrize(
    "nested",
    [
        "{% if chu_ky %}" * 200 + "{% endif %}" * 200,
        "{% if " + "(" * 5000 + "chu_ky" + ")" * 5000 + " %}{% endif %}",
        "{% if " + "not " * 5000 + "chu_ky %}{% endif %}",
    ],
)
def test_conditions_nested_deeper_than_python_can_read_are_a_template_error(nested: str) -> None:
    with pytest.raises(kehoach.TemplateError, match="quá lớn"):
        Skeleton(f"<w:p><w:r><w:t>{nested}</w:t></w:r></w:p>", PART)

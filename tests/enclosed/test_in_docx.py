"""The plan within a Word file: where it stands, and what becomes of it when programs save the file."""

from __future__ import annotations

from pathlib import Path

import pytest

import kehoach
from kehoach.enclosed.source import readable_text, source_of
from kehoach.enclosed.taking_out import take_out
from kehoach.writers.docx.enclosing import NAMESPACE
from kehoach.writers.docx.origin import Origin, origin_of
from tests.builders import TEMPLATE, a_plan, example
from tests.office import Office
from tests.template_file import OFFICE, RELATIONS, TYPES, Parts, load, parts_of, zipped
from tests.word_saving import HABITS, Habit, saved_by_word

NAME = "phong_chong_thien_tai_2026"
OTHERS = b'<sources xmlns="urn:khac">1</sources>'


def made(plan: kehoach.Plan | None = None) -> bytes:
    return kehoach.render(plan or example(NAME), "docx")


def taken_out(tmp_path: Path, data: bytes) -> str:
    file = tmp_path / "kế hoạch.docx"
    file.write_bytes(data)
    return take_out(file).text


def text_of(plan: kehoach.Plan) -> str:
    return readable_text(source_of(plan))


def with_custom_xml(parts: Parts, content: bytes) -> Parts:
    """Parts with custom XML of another program, as Word writes it."""
    parts["customXml/item1.xml"] = content
    link = f'<Relationship Id="rIdKhac" Type="{OFFICE}customXml" Target="../customXml/item1.xml"/></Relationships>'
    parts[RELATIONS] = parts[RELATIONS].replace(b"</Relationships>", link.encode())
    return parts


def test_a_document_carries_its_plan(tmp_path: Path) -> None:
    assert taken_out(tmp_path, made()) == text_of(example(NAME))


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert made() == made()


def test_the_part_is_declared_as_word_wants_it() -> None:
    parts = parts_of(made())
    assert b'PartName="/customXml/itemProps1.xml"' in parts[TYPES]
    assert b'Target="../customXml/item1.xml"' in parts[RELATIONS]
    assert b'Target="itemProps1.xml"' in parts["customXml/_rels/item1.xml.rels"]
    assert NAMESPACE.encode() in parts["customXml/itemProps1.xml"]


def test_without_source_nothing_of_it_is_there() -> None:
    parts = parts_of(kehoach.render(a_plan(), "docx", source=False))
    assert [name for name in parts if name.startswith("customXml")] == []
    assert b"customXml" not in parts[TYPES] + parts[RELATIONS]


def test_the_plan_is_no_part_of_what_counts_as_an_edit(tmp_path: Path) -> None:
    assert origin_of(kehoach.render(a_plan(), "docx")) is Origin.UNTOUCHED
    assert origin_of(kehoach.render(a_plan(), "docx", source=False)) is Origin.UNTOUCHED


@pytest.mark.parametrize("habit", [*HABITS, saved_by_word], ids=lambda habit: habit.__name__)
def test_what_word_does_when_it_saves_leaves_the_plan_there(tmp_path: Path, habit: Habit) -> None:
    parts = parts_of(made())
    habit(parts)
    assert taken_out(tmp_path, zipped(parts)) == text_of(example(NAME))


def test_libreoffice_keeps_the_plan_when_it_saves(tmp_path: Path, office: Office) -> None:
    assert taken_out(tmp_path, office.resaved(made())) == text_of(example(NAME))


def test_a_template_keeps_custom_xml_of_its_own(tmp_path: Path) -> None:
    own = parts_of(load_template(tmp_path, OTHERS).render(a_plan()))
    assert own["customXml/item1.xml"] == OTHERS
    assert NAMESPACE.encode() in own["customXml/item2.xml"]
    assert taken_out(tmp_path, zipped(own)) == text_of(a_plan())


def test_a_template_made_of_a_document_does_not_hand_that_plan_on(tmp_path: Path) -> None:
    foreign = f'<nguon xmlns="{NAMESPACE}">{{"trich_yeu": "Kế hoạch khác"}}</nguon>'.encode()
    template = load_template(tmp_path, foreign)
    assert taken_out(tmp_path, template.render(a_plan())) == text_of(a_plan())
    plain = parts_of(template.render(a_plan(), source=False))
    assert not any("Kế hoạch khác".encode() in part for part in plain.values())


def load_template(tmp_path: Path, custom: bytes) -> kehoach.Template:
    return load(tmp_path, zipped(with_custom_xml(parts_of(TEMPLATE.read_bytes()), custom)))

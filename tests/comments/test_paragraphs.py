"""The paragraphs of a body are counted for comments exactly as the reader counts them for findings."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from kehoach.comments.paragraphs import body_paragraphs
from kehoach.readers.docx.document import read_document
from tests.checks.handmade import handmade
from tests.template_file import parts_of, zipped
from tests.word_numbers import W

DOCUMENT = "word/document.xml"
NAMESPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def p(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def cell(inner: str, properties: str = "") -> str:
    return f"<w:tc>{properties}{inner}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


BODIES = {
    "paragraphs": p("a") + p("b"),
    "a table": p("a") + table(row(cell(p("b")), cell(p("c") + p("d")))) + p("e"),
    "a table in a table": table(row(cell(table(row(cell(p("a")))) + p("b")))) + p("c"),
    "a content control": f"<w:sdt><w:sdtPr/><w:sdtContent>{p('a')}{p('b')}</w:sdtContent></w:sdt>" + p("c"),
    "a control around a row": table(f"<w:sdt><w:sdtContent>{row(cell(p('a')))}</w:sdtContent></w:sdt>") + p("b"),
    "a control around a cell": table(row(f"<w:sdt><w:sdtContent>{cell(p('a'))}</w:sdtContent></w:sdt>")) + p("b"),
    "a row taken away": table(row(cell(p("x")), properties="<w:trPr><w:del/></w:trPr>"), row(cell(p("a")))) + p("b"),
    "an own element": f"<w:customXml>{p('a')}</w:customXml>" + p("b"),
    "an inserted block": f"<w:ins>{p('a')}</w:ins><w:moveTo>{p('b')}</w:moveTo>" + p("c"),
    "a bookmark between": '<w:bookmarkStart w:id="1" w:name="x"/>' + p("a") + '<w:bookmarkEnd w:id="1"/>' + p("b"),
    "an empty paragraph": "<w:p/>" + p("a"),
    "a comment of XML": "<!-- x -->" + p("a"),
    "a box": (
        "<w:p><w:r><w:pict><w:txbxContent>" + p("trong khung") + "</w:txbxContent></w:pict></w:r></w:p>" + p("a")
    ),
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_the_count_is_that_of_the_reader(body: str, tmp_path: Path) -> None:
    parts = parts_of(handmade("tabs"))
    parts[DOCUMENT] = f"<w:document {NAMESPACES}><w:body>{body}<w:sectPr/></w:body></w:document>".encode()
    (tmp_path / "a.docx").write_bytes(zipped(parts))
    read = {line.place.paragraph: line.text for line in read_document(tmp_path / "a.docx").lines()}
    counted = enumerate(body_paragraphs(etree.fromstring(parts[DOCUMENT])), 1)
    own = {number: "".join(t.text or "" for t in each.iterfind(f"{W}r/{W}t")) for number, each in counted}
    assert own == read
    assert any(read.values())


def test_a_document_without_a_body_has_none() -> None:
    assert list(body_paragraphs(etree.fromstring(f"<w:document {NAMESPACES}/>"))) == []

"""Properties that are said again and again are parsed once, and nothing is read differently for it."""

from __future__ import annotations

import pytest

from kehoach.readers.docx.shared import MARK, Shared
from kehoach.readers.docx.xml import BrokenXmlError, W
from kehoach.seen import Document
from tests.readers.docx.small import NAMESPACES, Reading, p, parts, r, read_bytes, zipped

BOLD, ITALIC = "<w:b/>", "<w:i/>"
DELETED = '<w:del w:id="1" w:author="A"/>'


def part(body: str) -> bytes:
    return parts(body)["word/document.xml"]


def saying(tree) -> list:
    """The run properties in a tree that are there with what they say."""
    return [said for said in tree.iter(f"{W}rPr") if len(said)]


def plain(body: str, folder, **others: str) -> Document:
    """The document read as it is: a comment in a part keeps its repetitions in it."""
    content = parts(body, **others)
    main = content["word/document.xml"]
    return read_bytes(zipped({**content, "word/document.xml": main.replace(b"<w:body>", b"<w:body><!-- -->")}), folder)


def test_of_a_thousand_runs_that_look_alike_one_look_is_built() -> None:
    shared = Shared()
    tree = shared.parse(part(p(r("a", BOLD) * 1000 + r("b", ITALIC))))
    runs = list(tree.iter(f"{W}r"))
    assert len(runs) == 1001
    assert not saying(tree)
    assert len({shared.key(run[0]) for run in runs}) == 2
    assert [child.tag for child in shared.whole(runs[500][0])] == [f"{W}b"]


@pytest.mark.parametrize(
    "body",
    [
        p(r("a", BOLD) + r("b", ITALIC) + r("c", BOLD)),
        p("trước", "<w:keepNext/>") + p("sau", "<w:keepNext/><w:rPr><w:b/></w:rPr>"),
        p(r("a", f"{BOLD}<w:rPrChange w:id='1'><w:rPr>{ITALIC}</w:rPr></w:rPrChange>") + r("b", ITALIC)),
        p("a", "<w:keepNext/><w:pPrChange w:id='1'><w:pPr><w:jc w:val='center'/></w:pPr></w:pPrChange>")
        + p("b", "<w:jc w:val='center'/>"),
        p("a", f"<w:rPr>{DELETED}{BOLD}</w:rPr>") + p("b", f"<w:rPr>{BOLD}</w:rPr>"),
        p("a", f'<w:rPr>{DELETED}</w:rPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>')
        + p("b", f"<w:rPr>{DELETED}</w:rPr>")
        + p("c"),
        p(r("a", f"<w:rFonts w:ascii='Arial &lt;w:rPr&gt;'/>{BOLD}") + r("b")),
    ],
    ids=["runs", "paragraphs", "changed runs", "changed paragraphs", "deleted marks", "sections", "names with signs"],
)
def test_nothing_is_read_differently(body: str, tmp_path, reading: Reading) -> None:
    assert reading.document(body) == plain(body, tmp_path)


def test_headers_and_footnotes_share_with_the_text(tmp_path, reading: Reading) -> None:
    body = p(r("a", BOLD) + '<w:r><w:footnoteReference w:id="2"/></w:r>')
    note = f'<w:footnote w:id="2">{p(r("chú thích", ITALIC) + r("đậm", BOLD))}</w:footnote>'
    assert reading.document(body, footnotes=note) == plain(body, tmp_path, footnotes=note)


def test_another_prefix_is_left_as_it_is() -> None:
    data = part(p(r("a", BOLD))).replace(b"<w:", b"<x:").replace(b"</w:", b"</x:").replace(b"xmlns:w=", b"xmlns:x=")
    data = data.replace(b" w:", b" x:")
    assert len(saying(Shared().parse(data))) == 1


def test_a_prefix_that_means_two_things_is_left_as_it_is() -> None:
    other = '<w:r xmlns:w="urn:khac"><w:rPr><w:b/></w:rPr></w:r>'
    tree = Shared().parse(part(p(r("a", BOLD) + other)))
    assert len(saying(tree)) == 1
    assert len(list(tree.iter("{urn:khac}rPr"))) == 1


def test_a_mark_in_the_file_itself_means_nothing(reading: Reading) -> None:
    body = p(f'<!-- --><w:r><w:rPr {MARK}="9"/><w:t>a</w:t></w:r>{r("b", BOLD)}')
    assert [piece.look.bold for piece in reading.line(body).pieces] == [False, True]


@pytest.mark.parametrize("wrong", ["<w:b>", "</w:r><w:r>", "<khac:b/>"])
def test_broken_properties_break_the_part(wrong: str) -> None:
    with pytest.raises(BrokenXmlError):
        Shared().parse(part(p(r("a", wrong))))


def test_what_was_broken_leaves_nothing_behind() -> None:
    shared = Shared()
    with pytest.raises(BrokenXmlError):
        shared.parse(part(p(r("a", "<w:b>") + r("b", ITALIC))))
    (said,) = (run[0] for run in shared.parse(part(p(r("a", BOLD)))).iter(f"{W}r"))
    assert [child.tag for child in shared.whole(said)] == [f"{W}b"]


def test_prefixes_named_on_the_way_are_known() -> None:
    names = f'<w:document {NAMESPACES}><w:body xmlns:k="urn:khac">'
    data = f"{names}{p(r('a', '<k:x/>' + BOLD))}</w:body></w:document>".encode()
    assert len(saying(Shared().parse(data))) == 1

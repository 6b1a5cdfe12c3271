"""What a person does to a document in Word, each thing by its name, as it is found in the saved file.

Each takes the parts of a package and changes them in place.
"""

from __future__ import annotations

import copy
from collections.abc import Callable

from lxml import etree

from tests.template_file import DOCUMENT, RELATIONS, Parts
from tests.word_numbers import W
from tests.word_saving import OFFICE, R, edited, element, paragraphs_with_words, properties

Edit = Callable[[Parts], None]
Change = Callable[[etree._Element], None]


def _in(name: str, change: Change) -> Edit:
    return lambda parts: edited(parts, name, change)


def _words(root: etree._Element, of: str) -> etree._Element:
    """The first words that hold these."""
    return next(each for each in root.iter(f"{W}t") if of in (each.text or ""))


def _paragraph(root: etree._Element, index: int = 12) -> etree._Element:
    return list(paragraphs_with_words(root))[index]


def _said(old: str, new: str, part: str = DOCUMENT) -> Edit:
    def change(root: etree._Element) -> None:
        words = _words(root, old)
        words.text = (words.text or "").replace(old, new, 1)

    return _in(part, change)


def _looking(name: str, **attributes: str) -> Edit:
    """Give a run of the text a character property."""

    def change(root: etree._Element) -> None:
        run = next(_paragraph(root).iter(f"{W}r"))
        properties(run, "rPr").append(element(name, **attributes))

    return _in(DOCUMENT, change)


def _one_word(name: str, **attributes: str) -> Edit:
    """Give one word in the middle of a paragraph a character property: Word cuts its run in three."""

    def change(root: etree._Element) -> None:
        run = next(_paragraph(root).iter(f"{W}r"))
        before, word, after = (run.find(f"{W}t").text or "").split(" ", 2)
        for text, looks in ((after, False), (f" {word} ", True), (before, False)):
            piece = copy.deepcopy(run)
            piece.find(f"{W}t").text = text
            if looks:
                properties(piece, "rPr").append(element(name, **attributes))
            run.addnext(piece)
        run.getparent().remove(run)

    return _in(DOCUMENT, change)


def _set(name: str, **attributes: str) -> Edit:
    """Give a paragraph of the text a property."""

    def change(root: etree._Element) -> None:
        own = properties(_paragraph(root), "pPr")
        for known in own.findall(f"{W}{name}"):
            own.remove(known)
        own.append(element(name, **attributes))

    return _in(DOCUMENT, change)


def _with_run(*children: etree._Element) -> Edit:
    """Put something that is no text into a paragraph."""

    def change(root: etree._Element) -> None:
        run = element("r")
        run.extend(copy.deepcopy(child) for child in children)
        _paragraph(root).append(run)

    return _in(DOCUMENT, change)


def _page(name: str, **attributes: str) -> Edit:
    def change(root: etree._Element) -> None:
        for each in root.iter(f"{W}{name}"):
            for key, value in attributes.items():
                each.set(f"{W}{key}", value)

    return _in(DOCUMENT, change)


def _paragraph_removed(root: etree._Element) -> None:
    paragraph = _paragraph(root)
    paragraph.getparent().remove(paragraph)


def _paragraph_added(root: etree._Element) -> None:
    added = copy.deepcopy(_paragraph(root))
    next(added.iter(f"{W}t")).text = "Việc mới"
    _paragraph(root).addnext(added)


def _empty_line_added(root: etree._Element) -> None:
    _paragraph(root).addnext(element("p"))


def _paragraphs_swapped(root: etree._Element) -> None:
    one, two = _paragraph(root, 14), _paragraph(root, 15)
    assert one.getparent() is two.getparent()
    two.addnext(one)


def _word_moved(root: etree._Element) -> None:
    one, two = (next(_paragraph(root, index).iter(f"{W}t")) for index in (12, 13))
    word, _, one.text = (one.text or "").partition(" ")
    two.text = f"{word} {two.text}"


def _lines_joined(root: etree._Element) -> None:
    one, two = _paragraph(root, 14), _paragraph(root, 15)
    for run in two.findall(f"{W}r"):
        one.append(run)
    two.getparent().remove(two)


def _data_row(root: etree._Element) -> etree._Element:
    return list(root.iter(f"{W}tr"))[-4]


def _row_removed(root: etree._Element) -> None:
    row = _data_row(root)
    row.getparent().remove(row)


def _empty_row_added(root: etree._Element) -> None:
    row = _data_row(root)
    added = copy.deepcopy(row)
    for run in list(added.iter(f"{W}r")):
        run.getparent().remove(run)
    row.addnext(added)


def _cells_merged(root: etree._Element) -> None:
    one, two = _data_row(root).findall(f"{W}tc")[-2:]
    properties(one, "tcPr").append(element("gridSpan", val="2"))
    for paragraph in two.findall(f"{W}p"):
        one.append(paragraph)
    two.getparent().remove(two)


def _cells_merged_downwards(root: etree._Element) -> None:
    for row, how in ((_data_row(root), "restart"), (_data_row(root).getnext(), "continue")):
        properties(row.findall(f"{W}tc")[-1], "tcPr").append(element("vMerge", val=how))


def _cell_shaded(root: etree._Element) -> None:
    cell = _data_row(root).findall(f"{W}tc")[-1]
    properties(cell, "tcPr").append(element("shd", val="clear", fill="FFFF00"))


def _column_widened(root: etree._Element) -> None:
    table = next(_data_row(root).iterancestors(f"{W}tbl"))
    one, two = table.findall(f"{W}tblGrid/{W}gridCol")[-2:]
    for column, more in ((one, 300), (two, -300)):
        column.set(f"{W}w", str(int(column.get(f"{W}w") or "0") + more))


def _text_box_added(root: etree._Element) -> None:
    run = element("r")
    box = etree.SubElement(etree.SubElement(run, f"{W}pict"), f"{W}txbxContent")
    words = etree.SubElement(etree.SubElement(etree.SubElement(box, f"{W}p"), f"{W}r"), f"{W}t")
    words.text = "Khẩn"
    _paragraph(root).append(run)


def _comment_added(root: etree._Element) -> None:
    paragraph = _paragraph(root)
    paragraph.insert(1, element("commentRangeStart", id="0"))
    run = etree.SubElement(paragraph, f"{W}r")
    run.append(element("commentReference", id="0"))


def _insertion_tracked(root: etree._Element) -> None:
    run = next(_paragraph(root).iter(f"{W}r"))
    tracked = element("ins", id="1", author="Lương Văn Sơn", date="2026-11-25T14:30:00Z")
    run.addnext(tracked)
    tracked.append(copy.deepcopy(run))


def _deletion_tracked(root: etree._Element) -> None:
    run = next(_paragraph(root).iter(f"{W}r"))
    tracked = element("del", id="1", author="Lương Văn Sơn", date="2026-11-25T14:30:00Z")
    run.addnext(tracked)
    tracked.append(run)
    for words in run.iter(f"{W}t"):
        words.tag = f"{W}delText"


def _look_tracked(root: etree._Element) -> None:
    own = properties(next(_paragraph(root).iter(f"{W}r")), "rPr")
    own.append(element("rPrChange", id="1", author="Lương Văn Sơn"))


def _taken_out_of_its_list(root: etree._Element) -> None:
    own = properties(_paragraph(root), "pPr")
    for known in own.findall(f"{W}numPr"):
        own.remove(known)
    numbering = etree.SubElement(own, f"{W}numPr")
    numbering.extend([element("ilvl", val="0"), element("numId", val="0")])


def _list_begun_anew(root: etree._Element) -> None:
    numbers = [each for each in root.iter(f"{W}numId") if each.get(f"{W}val") != "0"]
    numbers[2].set(f"{W}val", "899")


def _header_written(parts: Parts) -> None:
    edited(parts, "word/header1.xml", lambda root: root.append(_line("UBND xã Suối Hòa")))


def _first_footer_written(parts: Parts) -> None:
    links = etree.fromstring(parts[RELATIONS])
    number = etree.fromstring(parts[DOCUMENT]).find(f".//{W}footerReference[@{W}type='first']").get(f"{R}id")
    target = next(each.get("Target") for each in links if each.get("Id") == number)
    edited(parts, f"word/{target}", lambda root: root.append(_line("Mật")))


def _header_of_one_section(parts: Parts, header: etree._Element) -> None:
    entry = f'<Relationship Id="rIdOwn" Type="{OFFICE}header" Target="header9.xml"/></Relationships>'
    parts[RELATIONS] = parts[RELATIONS].replace(b"</Relationships>", entry.encode())
    parts["word/header9.xml"] = etree.tostring(header)

    def change(root: etree._Element) -> None:
        section = list(root.iter(f"{W}sectPr"))[-1]
        section.find(f"{W}headerReference[@{W}type='default']").set(f"{R}id", "rIdOwn")

    edited(parts, DOCUMENT, change)


def _header_of_one_section_written(parts: Parts) -> None:
    header = etree.fromstring(parts["word/header1.xml"])
    header.append(_line("Phụ lục của xã"))
    _header_of_one_section(parts, header)


def _page_number_of_one_section_removed(parts: Parts) -> None:
    header = element("hdr")
    header.append(element("p"))
    _header_of_one_section(parts, header)


def _page_number_removed(parts: Parts) -> None:
    def change(root: etree._Element) -> None:
        for run in list(root.iter(f"{W}r")):
            run.getparent().remove(run)

    edited(parts, "word/header1.xml", change)


def _line(words: str) -> etree._Element:
    paragraph = element("p")
    etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = words
    return paragraph


def _style_recoloured(root: etree._Element) -> None:
    style = next(each for each in root if each.tag == f"{W}style" and each[0].get(f"{W}val") == "KH Mục")
    properties(style, "rPr").append(element("color", val="FF0000"))


EDITS: dict[str, Edit] = {
    "the number typed into its place": _said("Số:", "Số: 15"),
    "a letter added": _said("Căn cứ", "Căn  cứ"),
    "a word replaced": _said("2026", "2027"),
    "a capital letter": _said("thiên tai", "Thiên tai"),
    "a paragraph removed": _in(DOCUMENT, _paragraph_removed),
    "a paragraph added": _in(DOCUMENT, _paragraph_added),
    "an empty line added": _in(DOCUMENT, _empty_line_added),
    "two paragraphs swapped": _in(DOCUMENT, _paragraphs_swapped),
    "a word moved to the next paragraph": _in(DOCUMENT, _word_moved),
    "two paragraphs made one": _in(DOCUMENT, _lines_joined),
    "a row removed": _in(DOCUMENT, _row_removed),
    "an empty row added": _in(DOCUMENT, _empty_row_added),
    "two cells merged": _in(DOCUMENT, _cells_merged),
    "two cells merged downwards": _in(DOCUMENT, _cells_merged_downwards),
    "a cell shaded": _in(DOCUMENT, _cell_shaded),
    "a column made wider": _in(DOCUMENT, _column_widened),
    "bold": _looking("b"),
    "italic": _looking("i"),
    "underlined": _looking("u", val="single"),
    "one word bold": _one_word("b"),
    "one word red": _one_word("color", val="FF0000"),
    "one word marked yellow": _one_word("highlight", val="yellow"),
    "one word struck out": _one_word("strike"),
    "another size": _looking("sz", val="24"),
    "another font": _looking("rFonts", ascii="Arial", hAnsi="Arial"),
    "another alignment": _set("jc", val="right"),
    "another style": _set("pStyle", val="KHMuc"),
    "another indent": _set("ind", left="720"),
    "other spacing": _set("spacing", before="480"),
    "taken out of its list": _in(DOCUMENT, _taken_out_of_its_list),
    "a list begun anew": _in(DOCUMENT, _list_begun_anew),
    "a page break before": _set("pageBreakBefore"),
    "a page break": _with_run(element("br", type="page")),
    "a line break": _with_run(element("br")),
    "a tab": _with_run(element("tab")),
    "a picture": _with_run(element("drawing")),
    "a text box": _in(DOCUMENT, _text_box_added),
    "a footnote": _with_run(element("footnoteReference", id="9")),
    "a symbol": _with_run(element("sym", font="Wingdings", char="F0FC")),
    "a field": _with_run(element("fldChar", fldCharType="begin"), element("fldChar", fldCharType="end")),
    "a comment": _in(DOCUMENT, _comment_added),
    "an insertion tracked": _in(DOCUMENT, _insertion_tracked),
    "a deletion tracked": _in(DOCUMENT, _deletion_tracked),
    "a new look tracked": _in(DOCUMENT, _look_tracked),
    "another margin": _page("pgMar", left="1418"),
    "a margin a little narrower": _page("pgMar", left="1690"),
    "the page turned": _page("pgSz", w="16838", h="11906", orient="landscape"),
    "words in a footnote": _said("tổng kết", "tổng hợp", "word/footnotes.xml"),
    "words in the header": _header_written,
    "words in the first footer": _first_footer_written,
    "words in the header of one section": _header_of_one_section_written,
    "the page number removed": _page_number_removed,
    "the page number removed from one section": _page_number_of_one_section_removed,
    "a style in another colour": _in("word/styles.xml", _style_recoloured),
}
"""By what the person would say was done."""

SEEN_IN_LIBREOFFICE = frozenset(EDITS) - {
    "the page number removed",
    "the page number removed from one section",
    "an empty line added",
    "a cell shaded",
    "a column made wider",
    "another indent",
    "other spacing",
    "taken out of its list",
    "a list begun anew",
    "a margin a little narrower",
    "a style in another colour",
}
"""The others are among what LibreOffice writes anew at each saving, and a header that another section still has."""

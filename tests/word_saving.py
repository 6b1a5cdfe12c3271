"""What Word is known to do to a document that is opened and saved without a change, each thing by its name.

Word itself is not at hand: these are its habits as files saved by it show them. Each takes the parts of a package
and changes them in place.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator

from lxml import etree

from tests.template_file import DOCUMENT, RELATIONS, TYPES, Parts
from tests.word_numbers import W

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
Habit = Callable[[Parts], None]
STORIES = re.compile(r"word/(document|header\w*|footer\w*|footnotes)\.xml")
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def edited(parts: Parts, name: str, change: Callable[[etree._Element], None]) -> None:
    """Change one part as a tree."""
    root = etree.fromstring(parts[name])
    change(root)
    parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _stories(parts: Parts, change: Callable[[etree._Element], None]) -> None:
    for name in parts:
        if STORIES.fullmatch(name):
            edited(parts, name, change)


def _runs(root: etree._Element) -> list[etree._Element]:
    return [run for run in root.iter(f"{W}r") if run.find(f"{W}t") is not None]


def element(tag: str, /, **attributes: str) -> etree._Element:
    return etree.Element(f"{W}{tag}", {f"{W}{key}": value for key, value in attributes.items()})


def properties(of: etree._Element, name: str) -> etree._Element:
    """The ``pPr`` or ``rPr`` of a paragraph or run, made when there is none."""
    found = of.find(f"{W}{name}")
    if found is None:
        found = element(name)
        of.insert(0, found)
    return found


def revision_ids(parts: Parts) -> None:
    def change(root: etree._Element) -> None:
        for each in root.iter(f"{W}p", f"{W}r", f"{W}tr", f"{W}sectPr"):
            each.set(f"{W}rsidR", "00A7126B")
            each.set(f"{W}rsidRPr", "00C55E90")

    _stories(parts, change)
    ids = '<w:rsids><w:rsidRoot w:val="00A7126B"/><w:rsid w:val="00C55E90"/></w:rsids></w:settings>'
    parts["word/settings.xml"] = parts["word/settings.xml"].replace(b"</w:settings>", ids.encode())


def spelling_marks(parts: Parts) -> None:
    def change(root: etree._Element) -> None:
        for run in _runs(root):
            run.addprevious(element("proofErr", type="spellStart"))
            run.addnext(element("proofErr", type="spellEnd"))

    _stories(parts, change)


def runs_split(parts: Parts) -> None:
    def change(root: etree._Element) -> None:
        for run in _runs(root):
            words = run.findall(f"{W}t")
            if len(words) == 1 and len(words[0].text or "") > 1 and run[-1] is words[0]:
                second = copy.deepcopy(run)
                kept = words[0].get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
                text = (words[0].text or "") if kept else (words[0].text or "").strip()
                middle = len(text) // 2
                for part, half in ((run, text[:middle]), (second, text[middle:])):
                    part.find(f"{W}t").text = half
                    part.find(f"{W}t").set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
                run.addnext(second)

    _stories(parts, change)


def bookmark_of_the_cursor(parts: Parts) -> None:
    def change(root: etree._Element) -> None:
        paragraph = list(root.iter(f"{W}p"))[10]
        paragraph.append(element("bookmarkStart", id="0", name="_GoBack"))
        paragraph.append(element("bookmarkEnd", id="0"))

    edited(parts, DOCUMENT, change)


def parts_in_another_order(parts: Parts) -> None:
    turned = dict(reversed(parts.items()))
    parts.clear()
    parts.update(turned)


def statistics(parts: Parts) -> None:
    parts["docProps/app.xml"] = (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        b"<Template>Normal.dotm</Template><TotalTime>4</TotalTime><Pages>3</Pages><Words>1502</Words>"
        b"<Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion></Properties>"
    )


def who_saved_it_and_when(parts: Parts) -> None:
    parts["docProps/core.xml"] = parts["docProps/core.xml"].replace(
        b"</cp:coreProperties>",
        b"<cp:lastModifiedBy>van thu</cp:lastModifiedBy><cp:revision>2</cp:revision></cp:coreProperties>",
    )


def parts_of_its_own(parts: Parts) -> None:
    parts["word/webSettings.xml"] = f'<w:webSettings xmlns:w="{W[1:-1]}"/>'.encode()
    entry = f'<Relationship Id="rIdWeb" Type="{OFFICE}webSettings" Target="webSettings.xml"/></Relationships>'
    parts[RELATIONS] = parts[RELATIONS].replace(b"</Relationships>", entry.encode())
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.webSettings+xml"
    override = f'<Override PartName="/word/webSettings.xml" ContentType="{kind}"/></Types>'
    parts[TYPES] = parts[TYPES].replace(b"</Types>", override.encode())
    parts["word/theme/theme1.xml"] = b"<a:theme xmlns:a='urn:x' name='Office'/>"
    parts["word/fontTable.xml"] = f'<w:fonts xmlns:w="{W[1:-1]}"><w:font w:name="Arial"/></w:fonts>'.encode()


def smart_tags(parts: Parts) -> None:
    def change(root: etree._Element) -> None:
        for run in _runs(root)[::3]:
            tag = element("smartTag", uri="urn:schemas-microsoft-com:office:smarttags", element="place")
            run.addprevious(tag)
            tag.append(run)

    edited(parts, DOCUMENT, change)


def where_pages_ended(parts: Parts) -> None:
    def change(root: etree._Element) -> None:
        for run in _runs(root)[::20]:
            run.insert(1 if run.find(f"{W}rPr") is not None else 0, element("lastRenderedPageBreak"))

    edited(parts, DOCUMENT, change)


def style_ids_renamed(parts: Parts) -> None:
    def change(root: etree._Element) -> None:
        for each in root.iter():
            for key in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"):
                if each.tag == f"{W}{key}":
                    each.set(f"{W}val", f"a{each.get(f'{W}val')}1")
            if each.tag == f"{W}style":
                each.set(f"{W}styleId", f"a{each.get(f'{W}styleId')}1")

    _stories(parts, change)
    edited(parts, "word/styles.xml", change)
    edited(parts, "word/numbering.xml", change)


def lists_renumbered(parts: Parts) -> None:
    def change(root: etree._Element) -> None:
        for each in root.iter(f"{W}numId"):
            if each.get(f"{W}val") != "0":
                each.set(f"{W}val", str(1000 - int(each.get(f"{W}val") or "0")))
        for each in root.iter(f"{W}num"):
            each.set(f"{W}numId", str(1000 - int(each.get(f"{W}numId") or "0")))

    for name in (DOCUMENT, "word/numbering.xml", "word/styles.xml"):
        edited(parts, name, change)


def languages_and_other_scripts(parts: Parts) -> None:
    def change(root: etree._Element) -> None:
        for run in _runs(root):
            own = properties(run, "rPr")
            own.append(element("szCs", val="26"))
            own.append(element("lang", val="vi-VN"))
            own.insert(0, element("rFonts", hint="eastAsia"))

    _stories(parts, change)


def marks_of_paragraphs(parts: Parts) -> None:
    def change(root: etree._Element) -> None:
        for paragraph in root.iter(f"{W}p"):
            own = properties(paragraph, "pPr")
            if own.find(f"{W}rPr") is None and own.find(f"{W}sectPr") is None:
                mark = element("rPr")
                mark.append(element("lang", val="vi-VN"))
                own.append(mark)

    _stories(parts, change)


def namespaces_and_order_of_attributes(parts: Parts) -> None:
    """Another prefix, and attributes turned round: the same XML to any reader."""
    for name in parts:
        if STORIES.fullmatch(name):
            text = parts[name].decode()
            text = re.sub(r"(</?)w:", r"\1x:", text).replace(" w:", " x:").replace("xmlns:w=", "xmlns:x=")
            turn = r'(<x:[\w]+) (x:\w+="[^"]*") (x:\w+="[^"]*")(?=[ /])'
            parts[name] = re.sub(turn, r"\1 \3 \2", text).encode()


def headers_renamed_and_unused_ones_dropped(parts: Parts) -> None:
    relations = etree.fromstring(parts[RELATIONS])
    used = set(re.findall(rb'r:id="([^"]*)"', parts[DOCUMENT]))
    for entry in list(relations):
        number, target = entry.get("Id", ""), entry.get("Target", "")
        if not target.startswith(("header", "footer")):
            continue
        old = f"word/{target}"
        if number.encode() not in used:
            relations.remove(entry)
            parts.pop(old)
            override = rf'<Override PartName="/{old}"[^>]*/>'
        else:
            new = target.replace("er", "er9")
            entry.set("Target", new)
            entry.set("Id", f"r{number}")
            parts[f"word/{new}"] = parts.pop(old)
            parts[DOCUMENT] = parts[DOCUMENT].replace(f'r:id="{number}"'.encode(), f'r:id="r{number}"'.encode())
            parts[TYPES] = parts[TYPES].replace(f"/{old}".encode(), f"/word/{new}".encode())
            continue
        parts[TYPES] = re.sub(override.encode(), b"", parts[TYPES])
    parts[RELATIONS] = etree.tostring(relations)


def fields_updated(parts: Parts) -> None:
    for name in parts:
        if name.startswith("word/header"):
            parts[name] = parts[name].replace(b"<w:t>2</w:t>", b"<w:t>7</w:t>")
            parts[name] = parts[name].replace(b" PAGE ", b" PAGE  \\* MERGEFORMAT ")


def footnotes_renumbered(parts: Parts) -> None:
    def change(root: etree._Element) -> None:
        for each in root.iter(f"{W}footnoteReference", f"{W}footnote"):
            each.set(f"{W}id", str(int(each.get(f"{W}id") or "0") + 4))

    edited(parts, DOCUMENT, change)
    edited(parts, "word/footnotes.xml", change)


def styles_without_what_they_inherit(parts: Parts) -> None:
    def change(root: etree._Element) -> None:
        usual = root.find(f'{W}style[@{W}default="1"]')
        for own in usual.findall(f"{W}rPr"):
            usual.remove(own)
        for style in root.iter(f"{W}style"):
            style.append(element("rsid", val="00A7126B"))
        latent = element("latentStyles", count="376")
        latent.append(element("lsdException", name="Normal"))
        root.insert(1, latent)

    edited(parts, "word/styles.xml", change)


def empty_runs_dropped(parts: Parts) -> None:
    def change(root: etree._Element) -> None:
        for words in list(root.iter(f"{W}t")):
            if not words.text:
                words.getparent().remove(words)
        for run in list(root.iter(f"{W}r")):
            if all(child.tag == f"{W}rPr" for child in run):
                run.getparent().remove(run)

    _stories(parts, change)


def empty_runs_left_behind(parts: Parts) -> None:
    def change(root: etree._Element) -> None:
        for paragraph in root.iter(f"{W}p"):
            paragraph.append(element("r"))

    edited(parts, DOCUMENT, change)


def space_kept_only_where_needed(parts: Parts) -> None:
    def change(root: etree._Element) -> None:
        for words in root.iter(f"{W}t"):
            if words.text and words.text == words.text.strip():
                words.attrib.pop("{http://www.w3.org/XML/1998/namespace}space", None)

    _stories(parts, change)


def cell_widths_restated(parts: Parts) -> None:
    def change(root: etree._Element) -> None:
        for width in root.iter(f"{W}tcW"):
            width.set(f"{W}w", str(int(width.get(f"{W}w") or "0") + 1))

    edited(parts, DOCUMENT, change)


def defaults_of_pages_written_out(parts: Parts) -> None:
    def change(root: etree._Element) -> None:
        for section in root.iter(f"{W}sectPr"):
            if section.find(f"{W}docGrid") is None:
                section.append(element("docGrid", linePitch="360"))
            for columns in section.iter(f"{W}cols"):
                columns.set(f"{W}space", "720")

    edited(parts, DOCUMENT, change)


def properties_of_other_programs(parts: Parts) -> None:
    parts["docProps/custom.xml"] = parts["docProps/custom.xml"].replace(
        b"</Properties>",
        b'<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="9" name="KSOProductBuildVer">'
        b'<vt:lpwstr xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">1033</vt:lpwstr>'
        b"</property></Properties>",
    )


HABITS: tuple[Habit, ...] = (
    revision_ids,
    spelling_marks,
    runs_split,
    bookmark_of_the_cursor,
    parts_in_another_order,
    statistics,
    who_saved_it_and_when,
    parts_of_its_own,
    smart_tags,
    where_pages_ended,
    style_ids_renamed,
    lists_renumbered,
    languages_and_other_scripts,
    marks_of_paragraphs,
    fields_updated,
    footnotes_renumbered,
    styles_without_what_they_inherit,
    empty_runs_dropped,
    empty_runs_left_behind,
    space_kept_only_where_needed,
    cell_widths_restated,
    defaults_of_pages_written_out,
    properties_of_other_programs,
    headers_renamed_and_unused_ones_dropped,
    namespaces_and_order_of_attributes,
)


def saved_by_word(parts: Parts) -> None:
    """All of it at once."""
    for habit in HABITS:
        habit(parts)


def paragraphs_with_words(root: etree._Element) -> Iterator[etree._Element]:
    for paragraph in root.iter(f"{W}p"):
        if any(words.text for words in paragraph.iter(f"{W}t")):
            yield paragraph

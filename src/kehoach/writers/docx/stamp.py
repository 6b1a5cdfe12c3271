"""The stamp: a custom property of the document that holds the fingerprint of what it was made with.

Word and LibreOffice keep custom properties, and show them where few people look. A template may have some of its
own: they stay.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from kehoach.errors import TemplateError
from kehoach.sentences import sentence
from kehoach.writers.docx.content.fingerprint import Fingerprint
from kehoach.writers.docx.facts import parse
from kehoach.writers.docx.relations import relations, relations_name
from kehoach.writers.docx.xml import DECLARATION

NAME = "kehoach"
"""The name of the property."""
READING = "1"
"""Which way of reading the fingerprint is of: another reading gives other fingerprints, and says nothing."""

_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_USER_DEFINED = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_GAP = "KEHOACH-STAMP"
_STAMP = re.compile(r"(\w+) ([0-9a-f]+) ([0-9a-f]+)")


class StampPlace(NamedTuple):
    """The part that holds the stamp, around the place where it goes."""

    part: str
    before: bytes
    after: bytes

    def filled(self, made: Fingerprint) -> bytes:
        """The part with the stamp of a document."""
        return b"".join((self.before, f"{READING} {made.words} {made.looks}".encode(), self.after))


def make_place(parts: Mapping[str, bytes]) -> StampPlace:
    """Find the place for stamps in the package of a template, which has a part of custom properties.

    Raises ``TemplateError`` for a part that is broken.
    """
    part = _part_of(parts)
    if part is None:
        raise TemplateError(sentence("missing_part", part="docProps/custom.xml"))
    root = parse(parts[part], part)
    for known in _stamps(root):
        root.remove(known)
    taken = [int(number) for each in root if (number := each.get("pid", "")).isdecimal()]
    # Numbers begin at 2: 0 and 1 have a meaning of their own in the format this comes from.
    attributes = {"fmtid": _USER_DEFINED, "pid": str(max(taken, default=1) + 1), "name": NAME}
    added = etree.SubElement(root, f"{{{_PROPERTIES}}}property", attributes)
    etree.SubElement(added, f"{{{_VALUES}}}lpwstr", nsmap={"vt": _VALUES}).text = _GAP
    before, _, after = etree.tostring(root, encoding="UTF-8").rpartition(_GAP.encode())
    return StampPlace(part, DECLARATION.encode() + before, after)


def read_stamp(parts: Mapping[str, bytes]) -> Fingerprint | None:
    """The fingerprint in the stamp of a document; None without one that can be compared.

    Raises ``TemplateError`` for a part that is broken.
    """
    part = _part_of(parts)
    if part is None:
        return None
    for found in _stamps(parse(parts[part], part)):
        stamp = _STAMP.fullmatch("".join(str(text) for text in found.itertext()).strip())
        if stamp is not None and stamp[1] == READING:
            return Fingerprint(stamp[2], stamp[3])
    return None


def _part_of(parts: Mapping[str, bytes]) -> str | None:
    name = relations_name("")
    if name not in parts:
        return None
    known = (each.target for each in relations(parse(parts[name], name), "") if each.kind == "custom-properties")
    return next((target for target in known if target in parts), None)


def _stamps(root: etree._Element) -> list[etree._Element]:
    return [each for each in root.iterfind(f"{{{_PROPERTIES}}}property") if each.get("name") == NAME]

"""Relationships and content types: what belongs to a package, that it is whole, and that it fetches nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from lxml import etree

from kehoach.errors import TemplateError
from kehoach.sentences import sentence
from kehoach.writers.docx.enclosing import is_source
from kehoach.writers.docx.facts import parse
from kehoach.writers.docx.relations import (
    CORE,
    DOCUMENT,
    FOOTNOTES,
    NUMBERING,
    STYLES,
    TYPES,
    Relation,
    relations,
    relations_name,
)
from kehoach.writers.docx.xml import R

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_STRICT = "http://purl.oclc.org/ooxml/"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_WORD_PARTS = frozenset(
    {
        "styles",
        "numbering",
        "settings",
        "header",
        "footer",
        "fontTable",
        "webSettings",
        "footnotes",
        "endnotes",
        "comments",
    }
)
"""Relationships whose target has a content type of the same name; Word will not open the file with another."""
_REPLACED = {"core-properties": CORE, "footnotes": FOOTNOTES}
"""Parts the writer writes itself, under these names; another part in that place is left out."""
_MACROS = frozenset({"vbaProject", "wordVbaData", "attachedToolbars", "keyMapCustomizations", "extensibility"})
_EMBEDDED = frozenset({"oleObject", "package", "control", "activeXControlBinary", "aFChunk", "subDocument"})


def to_bytes(root: etree._Element) -> bytes:
    """A tree as a part of the package."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def sound_package(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts that belong to the document, each with a content type and each relationship with its target.

    Left out are parts no relationship leads to, the path of the Word template the file was once made with, the
    source of another plan, and parts the writer brings itself. Raises ``TemplateError`` naming what is missing, and
    for macros, embedded objects, digital signatures, and anything but a hyperlink that lies outside the file.
    """
    if relations_name("") not in parts:
        raise TemplateError(sentence("missing_part", part=relations_name("")))
    walk = _Walk(parts)
    for source in walk.sources():
        walk.follow(source)
    _check_singles(walk.used)
    types = _checked_types(parse(parts[TYPES], TYPES), walk.used, walk.kept)
    return {TYPES: types} | {name: walk.kept[name] for name in parts if name in walk.kept}


class _Walk:
    """Goes from part to part along the relationships; what it meets is kept."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self._parts = parts
        # Part names differ neither by case nor by how a letter is escaped.
        self._names = {unquote(part).casefold(): part for part in parts}
        self._waiting = [""]
        self.kept: dict[str, bytes] = {}
        self.used: dict[str, Relation | None] = {}
        """Each kept part with the relationship that led to it; None for the relationships themselves."""

    def sources(self) -> Iterator[str]:
        """The parts met so far and not yet followed; the package itself first."""
        while self._waiting:
            yield self._waiting.pop()

    def follow(self, source: str) -> None:
        """Keep what ``source`` leads to. Raises ``TemplateError`` for what is not there or not allowed."""
        name = relations_name(source)
        ids = set()
        if name in self._parts:
            root = parse(self._parts[name], name)
            found = list(relations(root, source))
            if len({relation.id for relation in found}) < len(found):
                raise TemplateError(sentence("broken_part", part=name))
            left_out = [relation for relation in found if _is_left_out(relation) or self._is_of_a_plan(relation)]
            for relation in left_out:
                _take_away(relation, source, self.kept)
            self.kept[name] = to_bytes(root) if left_out else self._parts[name]
            self.used[name] = None
            ids = {relation.id for relation in found if relation not in left_out}
            for relation in found:
                if relation not in left_out:
                    self._meet(relation, source)
        _check_ids(source, self.kept, ids)

    def _is_of_a_plan(self, relation: Relation) -> bool:
        """Whether it leads to the source of another plan: the template was a document made by kehoach."""
        data = self._parts.get(relation.target) if relation.kind == "customXml" else None
        return data is not None and is_source(data, relation.target)

    def _meet(self, relation: Relation, source: str) -> None:
        _refuse(relation, source)
        if relation.external:
            return
        found = self._names.get(unquote(relation.target.partition("#")[0]).casefold())
        # The writer finds Word's own parts by their exact names.
        if found is None or (relation.kind in _WORD_PARTS and found != relation.target):
            part, source = relation.target, source or relations_name("")
            raise TemplateError(sentence("dangling_relation", part=part, source=source))
        if found not in self.used:
            self.used[found] = relation
            self.kept[found] = self._parts[found]
            self._waiting.append(found)


def _is_left_out(relation: Relation) -> bool:
    if relation.kind == "attachedTemplate":
        return True
    return relation.kind in _REPLACED and relation.target != _REPLACED[relation.kind]


def _take_away(relation: Relation, source: str, kept: dict[str, bytes]) -> None:
    """Take away a relationship, and the setting that names it."""
    _remove(relation.element)
    if relation.kind == "attachedTemplate" and source in kept:
        root = parse(kept[source], source)
        for element in root.iter("{*}attachedTemplate"):
            _remove(element)
            break
        kept[source] = to_bytes(root)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _refuse(relation: Relation, source: str) -> None:
    if relation.kind == "officeDocument" and relation.element.get("Type", "").startswith(_STRICT):
        raise TemplateError(sentence("strict_docx"))
    if relation.kind in _MACROS:
        raise TemplateError(sentence("macros"))
    if relation.kind == "origin":
        raise TemplateError(sentence("signed_template"))
    if relation.external and relation.kind != "hyperlink":
        raise TemplateError(sentence("linked_file", target=relation.target))
    # A chart keeps its figures in a workbook of its own; nothing opens it unasked.
    if relation.kind in _EMBEDDED and not source.startswith("word/charts/"):
        raise TemplateError(sentence("embedded_object", part=relation.target))


def _check_ids(source: str, kept: Mapping[str, bytes], ids: set[str]) -> None:
    """A picture or header named in a part must have its relationship."""
    if not source.endswith(".xml"):
        return
    named = {str(name) for name in parse(kept[source], source).xpath("//@r:*", namespaces={"r": R})}
    lost = sorted(named - ids - {""})
    if lost:
        raise TemplateError(sentence("dangling_id", part=source, ids=", ".join(lost)))


def _check_singles(used: Mapping[str, Relation | None]) -> None:
    for name, kind in ((DOCUMENT, "officeDocument"), (STYLES, "styles"), (NUMBERING, "numbering")):
        relation = used.get(name)
        if relation is None or relation.kind != kind:
            raise TemplateError(sentence("missing_part", part=name))


def _checked_types(root: etree._Element, used: Mapping[str, Relation | None], kept: Mapping[str, bytes]) -> bytes:
    """The content types without those of parts that are not there, a Word template as a document."""
    defaults = {each.get("Extension", "").casefold(): each.get("ContentType") for each in root.iter(f"{_TYPES}Default")}
    names = {name.casefold(): name for name in kept}
    overrides = {}
    for element in list(root.iter(f"{_TYPES}Override")):
        name = names.get(unquote(element.get("PartName", "")).casefold()[1:])
        if name is None:
            root.remove(element)
            continue
        if name in overrides:
            raise TemplateError(sentence("untyped_part", part=name))
        overrides[name] = element
    for name, relation in used.items():
        override = overrides.get(name)
        kind = defaults.get(name.rpartition(".")[2].casefold()) if override is None else override.get("ContentType")
        if kind is not None and "macroEnabled" in kind:
            raise TemplateError(sentence("macros"))
        if override is not None and kind == f"{_WORD_TYPE}template.main+xml":
            kind = f"{_WORD_TYPE}document.main+xml"
            override.set("ContentType", kind)
        if kind is None or not _fits(kind, relation):
            raise TemplateError(sentence("untyped_part", part=name))
    return to_bytes(root)


def _fits(kind: str, relation: Relation | None) -> bool:
    if relation is None:
        return kind == "application/vnd.openxmlformats-package.relationships+xml"
    if relation.kind == "officeDocument":
        return kind == f"{_WORD_TYPE}document.main+xml"
    return relation.kind not in _WORD_PARTS or kind == f"{_WORD_TYPE}{relation.kind}+xml"

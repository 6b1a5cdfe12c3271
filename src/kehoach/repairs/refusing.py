"""Files that are never repaired: signed, protected, or with changes that somebody has still to accept."""

from __future__ import annotations

from typing import Final

from kehoach.errors import InputError
from kehoach.readers.docx.trace import Trace
from kehoach.readers.docx.xml import W, name_of
from kehoach.repairs.wording import sentence
from kehoach.seen import Document
from kehoach.wordfile.archive import SourceFile
from kehoach.wordfile.links import words_namespace

_TRACKED: Final = tuple(
    W + name
    for name in (
        *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "numberingChange"),
        *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "trPrChange", "tcPrChange"),
        *("tblPrExChange", "delText", "delInstrText"),
    )
)


def refuse(document: Document, trace: Trace, source: SourceFile, file: str) -> None:
    """Raise ``InputError`` for a document in which nothing may be changed."""
    if document.is_signed:
        raise InputError(sentence("signed", file=file))
    settings = (root for root in trace.roots.values() if name_of(root) == "settings")
    if document.is_protected or any(root.find(f"{W}writeProtection") is not None for root in settings):
        raise InputError(sentence("protected", file=file))
    if any(next(root.iter(*_TRACKED), None) is not None for root in trace.roots.values()):
        raise InputError(sentence("tracked", file=file))
    if words_namespace(source.xml(source.main)) != W:
        raise InputError(sentence("strict", file=file))

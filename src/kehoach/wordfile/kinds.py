"""Which ending the name of a Word file must have: Word does not open one whose name and content differ."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from kehoach.wordfile.archive import SourceFile
from kehoach.wordfile.links import TYPES

_ENDINGS: Final = {
    "document.macroEnabled.main+xml": ".docm",
    "template.macroEnabledTemplate.main+xml": ".dotm",
    "template.main+xml": ".dotx",
}


def ending_of(path: Path) -> str:
    """The ending that fits what is in the file at ``path``: ".docx" but for macros and templates.

    Raises ``InputError`` when the file cannot be read.
    """
    with SourceFile.open(path) as source:
        named = f"/{source.main}".lower()
        for entry in source.xml(TYPES):
            if entry.get("PartName", "").lower() == named:
                kind = entry.get("ContentType", "")
                return next((ending for name, ending in _ENDINGS.items() if kind.endswith(name)), ".docx")
    return ".docx"

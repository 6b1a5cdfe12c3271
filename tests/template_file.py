"""Changing the bundled template as a clerk, a program or an attacker might, and what becomes of it."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

import kehoach
from tests.builders import TEMPLATE

DOCUMENT = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
Parts = dict[str, bytes]


def parts_of(data: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: Parts) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def changed(part: str, old: str, new: str, *, count: int = -1) -> bytes:
    """The template with some text of one part replaced."""
    parts = parts_of(TEMPLATE.read_bytes())
    text = parts[part].decode()
    assert old in text, old
    parts[part] = text.replace(old, new, count).encode()
    return zipped(parts)


def load(tmp_path: Path, data: bytes) -> kehoach.Template:
    file = tmp_path / "mẫu của xã.docx"
    file.write_bytes(data)
    return kehoach.Template.load(file)


def refused(tmp_path: Path, data: bytes) -> str:
    """What the error says; there must be one, and it must name the file."""
    with pytest.raises(kehoach.TemplateError) as error:
        load(tmp_path, data)
    assert "mẫu của xã.docx" in str(error.value)
    return str(error.value)


def replaced(data: bytes, part: str, old: str, new: str) -> bytes:
    """A template with some text of one part replaced, which must be there."""
    parts = parts_of(data)
    text = parts[part].decode()
    assert old in text, old
    return zipped({**parts, part: text.replace(old, new).encode()})


def with_relation(kind: str, target: str, *, external: bool = False, source: str = RELATIONS) -> bytes:
    """The template with one more relationship, called ``rIdX``."""
    mode = ' TargetMode="External"' if external else ""
    entry = f'<Relationship Id="rIdX" Type="{OFFICE}{kind}" Target="{target}"{mode}/>'
    return changed(source, "</Relationships>", f"{entry}</Relationships>")


def with_picture() -> bytes:
    """The template with a picture above the title."""
    data = with_relation("image", "media/dau.png")
    data = replaced(data, TYPES, "<Override", '<Default Extension="png" ContentType="image/png"/><Override')
    drawing = '<w:p><w:r><w:drawing><a:blip xmlns:a="urn:x" r:embed="rIdX"/></w:drawing></w:r></w:p>'
    data = replaced(data, DOCUMENT, "<w:body>", f"<w:body>{drawing}")
    return zipped({**parts_of(data), "word/media/dau.png": b"\x89PNG dau"})

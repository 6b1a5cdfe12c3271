"""A document → the plan it was made of, as the text of a plan file."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from kehoach.enclosed.in_docx import source_in_docx
from kehoach.enclosed.in_pdf import source_in_pdf
from kehoach.enclosed.source import readable_text
from kehoach.enclosed.wording import words
from kehoach.errors import InputError
from kehoach.readers.decoding import read_bytes
from kehoach.readers.docx.container import OLE, opened, refuse_other_kinds

ENDINGS = (".docx", ".pdf")
"""The endings of documents that may carry a plan."""

Since = Literal["as made", "edited", "signed or edited", "unknown"]
"""What became of a document since it was made. Of a PDF nobody can tell a signature from another change."""

_HEAD = 1024


@dataclass(frozen=True, slots=True)
class TakenOut:
    """The plan that a document carries.

    ``text`` is a whole plan file as one would type it. ``since`` tells whether the document was edited after it was
    made of that plan, which then no longer says all that is printed.
    """

    text: str
    since: Since = "as made"


def take_out(path: Path) -> TakenOut:
    """Take out the plan that the document at ``path`` carries, whatever its name ends in.

    Raises ``InputError`` for a file that is no .docx and no PDF, cannot be read, or carries no plan.
    """
    name = str(path)
    if os.path.isdir(path):  # noqa: PTH112 - of a name that is too long Path.is_dir raises
        raise InputError(words("is_folder", file=name))
    with opened(path, name) as stream:
        head = stream.read(_HEAD)
        stream.seek(0)
        if head.startswith(OLE):
            refuse_other_kinds(stream, name)  # Word with a password, or of old
    if head.startswith(b"%PDF"):
        source, since = source_in_pdf(path), _since_pdf
    elif head.startswith(b"PK"):
        source, since = source_in_docx(path), _since_docx
    else:
        is_json = path.suffix.lower() in {".json", ".jsonc"}
        raise InputError(words("is_json" if is_json else "other_kind", file=name))
    if source is None:
        raise InputError(words("no_source", file=name))
    try:
        text = readable_text(source)
    except (ValueError, RecursionError) as error:
        raise InputError(words("broken_source", file=name)) from error
    if not text.startswith("{"):
        raise InputError(words("broken_source", file=name))
    return TakenOut(text, since(path))


def is_document(path: Path) -> bool:
    """Whether a name is that of a document that may carry a plan."""
    return path.suffix.lower() in ENDINGS


def _since_docx(path: Path) -> Since:
    """What the stamp of a .docx says of it."""
    from kehoach.writers.docx.origin import LARGEST, Origin, origin_of

    found = Origin.UNKNOWN if path.stat().st_size > LARGEST else origin_of(read_bytes(path))
    answers: dict[Origin, Since] = {Origin.UNTOUCHED: "as made", Origin.EDITED: "edited", Origin.UNKNOWN: "unknown"}
    return answers[found]


def _since_pdf(path: Path) -> Since:
    """What the seal of a PDF says of it."""
    from kehoach.sealing import LARGEST, Sealing, sealing_of

    found = Sealing.MISSING if path.stat().st_size > LARGEST else sealing_of(path.read_bytes())
    answers: dict[Sealing, Since] = {
        Sealing.WHOLE: "as made",
        Sealing.BROKEN: "signed or edited",
        Sealing.MISSING: "unknown",
    }
    return answers[found]

"""Run as a program of its own: ``rdocx_program.py [--pdf-a] RESULTS DOCUMENT…`` makes a PDF of each .docx.

Where one cannot be made a text file in its place says why. Imports nothing of ours: it is started for every call.
"""

from __future__ import annotations

import sys
from pathlib import Path

ARCHIVAL = "--pdf-a"
FAULT = ".txt"
_LONGEST = 120


def main(words: list[str]) -> None:
    """Make the PDFs. Raises ``OSError`` when there is no room for one."""
    archival = words[:1] == [ARCHIVAL]
    results, *documents = map(Path, words[1:] if archival else words)
    for document in documents:
        result = results / document.with_suffix(".pdf").name
        try:
            data = _converted(document.read_bytes(), archival=archival)
        except BaseException as error:  # noqa: BLE001 - its panics are no Exception
            detail = " ".join(f"{type(error).__name__}: {error}".split())[:_LONGEST]
            result.with_suffix(FAULT).write_text(detail, "utf-8")
        else:
            result.write_bytes(data)


def _converted(data: bytes, *, archival: bool) -> bytes:
    import rdocx

    document = rdocx.Document.from_bytes(data)
    return bytes(document.to_pdfa_deterministic() if archival else document.to_pdf())


if __name__ == "__main__":
    main(sys.argv[1:])

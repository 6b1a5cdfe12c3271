"""Small documents run through the checks: what is found, in short."""

from __future__ import annotations

from pathlib import Path

from kehoach import regulation
from kehoach.checks import FORM_CHECKS, Finding, Severity
from kehoach.recognise import label
from tests.readers.docx.small import read_bytes, word

PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="1134"'
    ' w:header="567" w:footer="567" w:gutter="0"/>'
)


def findings(body: str, folder: Path, *codes: str, **parts: str) -> list[Finding]:
    """Everything that the checks with these codes find; all checks for none."""
    return findings_of(word(body, **parts), folder, *codes)


def findings_of(data: bytes, folder: Path, *codes: str) -> list[Finding]:
    """Everything that the checks with these codes find in a file."""
    document = label(read_bytes(data, folder))
    checks = [check for check in FORM_CHECKS if check.code in codes or not codes]
    return [finding for check in checks for finding in check.run(document, regulation)]


def told(found: list[Finding]) -> list[str]:
    """The code and the message of each."""
    return [f"{finding.code} {finding.message}" for finding in found]


def grave(found: list[Finding]) -> list[Finding]:
    """Those that are errors."""
    return [finding for finding in found if finding.severity is Severity.ERROR]


def left_open(found: list[Finding]) -> list[Finding]:
    """Those that say what could not be judged."""
    return [finding for finding in found if finding.is_open]

"""VS Code as a reader of our schema: its own JSON service, asked about a document with the cursor in it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "editor_service"
SERVICES = ("json-service-5", "json-service-6")
"""The service that is released, and the one that newer VS Code has."""

CURSOR = "|"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One completion: what is listed, what is said of it, and the document with it inserted, places filled in."""

    label: str
    about: str
    detail: str
    document: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A wavy line: the message, and the text under it."""

    message: str
    text: str


class Editor:
    """A running service. ``folder`` is where the document lies, with the schema its ``$schema`` line names."""

    def __init__(self, service: str, folder: Path) -> None:
        self._uri = (folder / "ke-hoach.json").as_uri()
        command = ["node", str(FOLDER / "service.mjs"), service]
        self._process = subprocess.Popen(
            command, cwd=FOLDER, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )

    @staticmethod
    def is_missing() -> bool:
        return not shutil.which("node") or not all((FOLDER / "node_modules" / name).is_dir() for name in SERVICES)

    def close(self) -> None:
        """End the service."""
        self._process.communicate()

    def hover(self, text: str) -> str:
        """What is shown over the place of the cursor; empty when nothing is."""
        return self._ask("hover", text) or ""

    def complete(self, text: str) -> dict[str, Proposal]:
        """What Ctrl+Space offers at the cursor, by label, in the order of the list."""
        before = text.replace(CURSOR, "", 1)
        return {
            each["label"]: Proposal(each["label"], each["about"], each["detail"], _inserted(before, each))
            for each in self._ask("complete", text)
        }

    def check(self, text: str) -> list[Mark]:
        """Everything that is underlined."""
        found = self._ask("check", text)
        # The service counts in UTF-16, as JavaScript does.
        units = text.encode("utf-16-le")
        return [
            Mark(each["message"], units[2 * each["at"][0] : 2 * each["at"][1]].decode("utf-16-le")) for each in found
        ]

    def _ask(self, ask: str, text: str) -> Any:
        offset = text.find(CURSOR) if ask != "check" else 0
        assert offset >= 0, "the document has no cursor"
        question = {"ask": ask, "uri": self._uri, "text": text, "offset": offset}
        if ask != "check":
            question["text"] = text.replace(CURSOR, "", 1)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


def _inserted(text: str, proposal: dict[str, Any]) -> str:
    start, end = proposal["at"]
    return text[:start] + filled(proposal["insert"]) + text[end:]


def filled(snippet: str) -> str:
    """A snippet as it stands when every place in it is passed by with the Tab key."""
    text = re.sub(r"\$\{\d+:((?:\\.|[^}])*)\}", r"\1", snippet)
    return re.sub(r"\\(.)", r"\1", re.sub(r"(?<!\\)\$\d", "", text))

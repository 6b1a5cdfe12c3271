"""The direction of the code: who may import whom, as docs/architecture.md draws it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import kehoach

SOURCE = Path(__file__).parents[1] / "src" / "kehoach"
WORDS = {
    *("echo", "input_messages", "kind_messages", "plan_messages", "messages", "note_messages", "document_messages"),
    "sentences",
}
FACTS = {"errors", "vietnamese", "regulation", "metrics", "times_widths", "phrases", *WORDS}
ALLOWED = {
    "errors": set(),
    "vietnamese": set(),
    "phrases": set(),
    "rule_shapes": set(),
    "regulation": {"rule_shapes"},
    "times_widths": set(),
    "metrics": {"times_widths"},
    "echo": set(),
    "input_messages": set(),
    "plan_messages": set(),
    "kind_messages": {"echo"},
    "messages": {"echo", "kind_messages", "plan_messages"},
    "note_messages": set(),
    "document_messages": set(),
    "seen": set(),
    "recognise": {"seen", "vietnamese"},
    "checks": {
        *("blocks", "errors", "layout", "metrics", "model", "phrases", "printed", "recognise", "regulation", "reuse"),
        *("seen", "vietnamese"),
    },
    "printed": set(),
    "sealing": set(),
    "enclosed": {"errors", "model", "readers", "sealing", "writers"},
    "annexed": {"enclosed", "errors", "readers", "vietnamese"},
    "pdf": {
        *("annexed", "blocks", "enclosed", "errors", "layout", "metrics", "model", "phrases", "printed", "sealing"),
        "writers",
    },
    "wordfile": {"document_messages", "errors", "writers"},
    "comments": {"wordfile"},
    "repairs": {
        *("checks", "errors", "metrics", "readers", "recognise", "regulation", "seen", "vietnamese", "wordfile"),
    },
    "report": {
        *("annexed", "checks", "comments", "document_messages", "errors", "model", "output", "printed", "readers"),
        *("recognise", "regulation", "repairs", "seen", "wordfile"),
    },
    "sentences": set(),
    "model": {"errors", "vietnamese"},
    "blocks": set(),
    "layout": {"model", "blocks", "phrases", "vietnamese", "metrics", "regulation"},
    "readers": {"model", "errors", "seen", "vietnamese", *WORDS},
    "writers": {"blocks", "bundled", "errors", "phrases", "vietnamese", "metrics", "regulation", "sentences"},
    "bundled": set(),
    "output": {"errors", "sentences"},
    "keeping": {"errors", "output", "sealing", "sentences", "writers"},
    "schema": {"bundled", "echo", "errors", "kind_messages", "messages", "model", "output", "vietnamese", "__init__"},
    "reuse": {"bundled", "echo", "enclosed", "errors", "model", "output", "readers", "schema", "vietnamese"},
    "many": {"api", "errors", "model"},
    "batch": {
        *("annexed", "api", "blocks", "checks", "echo", "enclosed", "errors", "keeping", "layout", "many", "model"),
        *("output", "pdf", "readers", "report", "vietnamese", "writers", "__init__"),
    },
    "api": {
        *("bundled", "errors", "sentences", "model", "layout", "readers", "report", "reuse", "schema", "writers"),
        *("annexed", "enclosed", "keeping", "output", "pdf"),
    },
    "cli": {
        *("api", "reuse", "schema", "bundled", "errors", "sentences", "output", "vietnamese", "__init__"),
        *("annexed", "batch", "checks", "comments", "enclosed", "keeping", "pdf", "report"),
    },
    "__init__": {"api", "checks", "errors", "many", "model", "readers", "repairs", "report", "seen", "vietnamese"},
    "__main__": {"cli"},
}
"""Each part, and what of ours it may import besides itself."""

FILES = sorted(SOURCE.rglob("*.py"))


def part_of(module: str) -> str:
    """``kehoach.model.plan`` → ``model``; ``kehoach`` itself → ``__init__``."""
    part = [*module.split("."), "__init__"][1]
    return "__init__" if part.startswith("__") else part


def imported_parts(file: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {part_of(name.name) for name in node.names if name.name.split(".")[0] == "kehoach"}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file.name}:{node.lineno}: a relative import hides which part it is of"
            if (node.module or "").split(".")[0] != "kehoach":
                continue
            named = [f"kehoach.{name.name}" for name in node.names] if node.module == "kehoach" else [node.module or ""]
            found |= {part_of(name) for name in named}
    return found


def test_what_is_tested_is_this_checkout_whatever_is_installed() -> None:
    assert Path(kehoach.__file__).parent == SOURCE


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(SOURCE)))
def test_a_part_imports_only_what_lies_below_it(file: Path) -> None:
    own = file.relative_to(SOURCE).parts[0].removesuffix(".py")
    assert imported_parts(file) - {own} <= ALLOWED[own]


def test_only_the_word_writer_knows_docxtpl_and_jinja() -> None:
    knowing = {
        str(file.relative_to(SOURCE))
        for file in FILES
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        and any(
            name.split(".")[0] in {"docxtpl", "jinja2"}
            for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else [n.name for n in node.names])
        )
    }
    assert knowing == {"writers/docx/jinja.py"}


def test_no_module_has_grown_a_second_subject() -> None:
    lengths = {str(file.relative_to(SOURCE)): len(file.read_text("utf-8").splitlines()) for file in FILES}
    assert {name: length for name, length in lengths.items() if length > 320} == {}

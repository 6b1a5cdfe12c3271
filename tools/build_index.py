"""Write docs/index.md, the list of pages, from ``nav`` in mkdocs.yml.

Run after adding a page to ``nav``:  python -m tools.build_index
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
SETTINGS = ROOT / "mkdocs.yml"
DOCS = ROOT / "docs"
HOME = "index.md"

INTRODUCTION = """\
# kehoach

kehoach viết kế hoạch hành chính thành văn bản Word đúng thể thức Nghị định 30/2020/NĐ-CP, từ một tệp chữ.
Không phải gõ số thứ tự, dấu gạch, dấu chấm phẩy; tệp viết sai chỗ nào thì được báo dòng ấy và cách sửa.

*kehoach writes Vietnamese administrative plans as Word documents from JSON, by command or from Python.*

<!-- Written by tools/build_index.py from mkdocs.yml: do not edit here. -->
"""


class _Loader(yaml.SafeLoader):
    """Reads what we need of mkdocs.yml; a Python object, as the name of a function, is only text to us."""


_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda _loader, name, _node: name)


def sections() -> dict[str, dict[str, str]]:
    """Give the pages of ``nav``: the name of a section, and in it the file by its title."""
    nav: list[dict[str, Any]] = yaml.load(SETTINGS.read_text(encoding="utf-8"), _Loader)["nav"]  # noqa: S506 - it is safe
    entries = ((name, inside) for entry in nav for name, inside in entry.items())
    return {
        name: {title: file for page in inside for title, file in page.items()}
        for name, inside in entries
        if isinstance(inside, list)
    }


def page() -> str:
    """Give the whole page."""
    return "\n".join((INTRODUCTION, *(line for name, pages in sections().items() for line in _section(name, pages))))


def _section(name: str, pages: dict[str, str]) -> Iterator[str]:
    yield f"## {name}"
    yield ""
    for title, file in pages.items():
        yield f"- [{title}]({file})"
    yield ""


def main() -> None:
    """Rewrite the page."""
    (DOCS / HOME).write_text(page().rstrip() + "\n", encoding="utf-8", newline="\n")
    print(f"docs/{HOME}")


if __name__ == "__main__":
    main()

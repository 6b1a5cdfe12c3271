"""Write docs/lenh.md, the reference of every command, from the parsers themselves.

Run after changing a command:  PYTHONPATH=src python -m tools.build_command_reference
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from kehoach.cli.commands import COMMANDS
from kehoach.cli.parser import build_parsers, vietnamese_argparse

PAGE = Path(__file__).resolve().parents[1] / "docs" / "lenh.md"

INTRODUCTION = """\
# Các lệnh

Trang này để tra cứu: mọi lệnh, mọi tùy chọn. Chưa dùng lần nào thì xem [Bắt đầu](bat-dau.md).

<!-- Written by tools/build_command_reference.py from the parsers of the command: do not edit here. -->

- Chữ HOA là chỗ để thay: `TỆP` thay bằng tên tệp của mình.
- Phần trong ngoặc vuông `[ ]` có thể bỏ. Ba chấm `...` nghĩa là ghi thêm bao nhiêu tên cũng được.
- Tên có dấu cách thì đặt trong ngoặc kép thẳng: `"Kế hoạch 2026.json"`.
- Tùy chọn đứng trước hay sau tên tệp đều được.
- *Mã thoát* là con số lệnh trả về khi xong, để tệp lệnh `.bat` biết có lỗi không. Soạn kế hoạch thì không cần để ý.
"""


def page() -> str:
    """Give the whole page."""
    with vietnamese_argparse():
        parser, parsers = build_parsers()
    return "\n".join((INTRODUCTION, *_program(parser), *(line for each in parsers.values() for line in _command(each))))


def examples(epilog: str) -> list[tuple[str, str]]:
    """Give the commands that the end of a help shows, each with what is said of it."""
    lines = (line.strip() for line in epilog.splitlines())
    found = (re.split(r"\s{2,}", line, maxsplit=1) for line in lines if _is_example(line))
    return [(parts[0], parts[1] if len(parts) == 2 else "") for parts in found]


def _program(parser: argparse.ArgumentParser) -> Iterator[str]:
    yield f"## {parser.prog}"
    yield ""
    yield str(parser.description)
    yield ""
    yield from _table("Lệnh", ((_link(f"{parser.prog} {each.name}"), each.summary) for each in COMMANDS))
    options = (action for action in _actions(parser) if action.option_strings)
    yield from _table("Tùy chọn", ((_code(_written(action)), str(action.help)) for action in options))
    yield from _notes(str(parser.epilog))


def _command(parser: argparse.ArgumentParser) -> Iterator[str]:
    yield f"## {parser.prog}"
    yield ""
    yield str(parser.description)
    yield ""
    yield "```text"
    yield str(parser.usage) % {"prog": parser.prog}
    yield "```"
    yield ""
    yield from _table("Ghi", ((_code(_written(action)), str(action.help)) for action in _actions(parser)))
    yield from _table("Ví dụ", ((_code(example), said) for example, said in examples(str(parser.epilog))))
    yield from _notes(str(parser.epilog))


def _actions(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    """Give all that a parser shows in its help: argparse has no public list of it."""
    return [action for action in parser._actions if action.help != argparse.SUPPRESS]


def _written(action: argparse.Action) -> str:
    return " ".join(filter(None, (", ".join(action.option_strings), str(action.metavar or ""))))


def _notes(epilog: str) -> Iterator[str]:
    """Give the paragraphs of an epilog that are not its examples."""
    for paragraph in re.split(r"\n{2,}", epilog.strip()):
        if not any(map(_is_example, paragraph.splitlines())):
            yield _prose(f"{paragraph[0].upper()}{paragraph[1:]}")
            yield ""


def _is_example(line: str) -> bool:
    return line.strip().startswith("kehoach ")


def _table(head: str, rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield f"| {head} | Nghĩa |"
    yield "| --- | --- |"
    for written, meaning in rows:
        yield f"| {written.replace('|', chr(92) + '|')} | {_prose(meaning)} |"
    yield ""


def _prose(text: str) -> str:
    """Words of a help as Markdown: what would be a mark there is a sign here."""
    return re.sub(r"([*_<|`])", r"\\\1", " ".join(text.split()))


def _link(name: str) -> str:
    return f"[{_code(name)}](#{name.replace(' ', '-')})"


def _code(text: str) -> str:
    return f"`{text}`"


def main() -> None:
    """Rewrite the page."""
    PAGE.write_text(page().rstrip() + "\n", encoding="utf-8", newline="\n")
    print(f"docs/{PAGE.name}")


if __name__ == "__main__":
    main()

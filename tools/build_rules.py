"""Write docs/quy-tac.md: every check as it explains itself, and every rule of the decree with the check that covers it.

Run after adding or changing a check, or a line of checks/coverage.py:  PYTHONPATH=src python tools/build_rules.py
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kehoach.checks import Check, Example
from kehoach.checks.catalogue import all_checks, covering, explanation
from kehoach.checks.coverage import CHAPTERS, Chapter, Clause
from kehoach.report.explaining import article_lines, repair_line

PAGE = Path(__file__).resolve().parents[1] / "docs" / "quy-tac.md"

INTRODUCTION = """\
# Các quy tắc kiểm tra

<!-- Written by tools/build_rules.py from the checks themselves: do not edit here. -->

Mỗi quy tắc có một mã. `kehoach kiem-tra` ghi mã ở từng chỗ sai;
`kehoach giai-thich KH101` in lời giải thích như ở trang này.
Cách dùng: [Kiểm tra văn bản](kiem-tra.md).

- **Lỗi**: nghị định quy định rõ.
- **Cảnh báo**: thông lệ, hoặc nghị định chỉ có mẫu in.
- **Lưu ý**: nên xem lại.

Phần sau trang này là [bảng đối chiếu](#bảng-đối-chiếu): từng yêu cầu của nghị định do phép kiểm nào xem,
yêu cầu nào không kiểm được và vì sao.
"""

COVERAGE = """\
## Bảng đối chiếu

Yêu cầu của Nghị định 30/2020/NĐ-CP theo từng mục, và thông lệ ở bảng cuối.
Câu sau mã phép kiểm nói phần nào của yêu cầu không thấy được trong tệp.
"""
_NO_CHECK = "chưa có phép kiểm"


def page() -> str:
    """Give the whole page."""
    checks = (line for check in all_checks() for line in _check(check))
    chapters = (line for chapter in CHAPTERS for line in _chapter(chapter))
    return "\n".join((INTRODUCTION, "## Các phép kiểm", "", *checks, COVERAGE, *chapters))


def _check(check: Check) -> Iterator[str]:
    told = explanation(check)
    yield f"### {check.code}"
    yield ""
    yield f"**{told.rule}**"
    yield ""
    yield f"Mức độ: {check.severity}. {' '.join(f'{line.rstrip(chr(46))}.' for line in article_lines(check))}"
    yield ""
    yield _plain(repair_line(check))
    yield ""
    if told.more:
        yield told.more
        yield ""
    yield from _examples("Đúng:", check.right)
    yield from _examples("Sai:", check.wrong)


def _examples(heading: str, examples: tuple[Example, ...]) -> Iterator[str]:
    if examples:
        yield heading
        yield ""
        yield from (f"- {_plain(example.text)}" for example in examples)
        yield ""


def _chapter(chapter: Chapter) -> Iterator[str]:
    yield f"### {chapter.title}"
    yield ""
    yield "| Mã | Yêu cầu | Phép kiểm, hoặc vì sao không kiểm được |"
    yield "| --- | --- | --- |"
    for clause in chapter.clauses:
        yield f"| `{clause.id}` | {_plain(clause.asks)} | {_answer(clause)} |"
    yield ""


def _answer(clause: Clause) -> str:
    links = ", ".join(f"[{check.code}](#{check.code.lower()})" for check in covering(clause))
    if not links:
        return _plain(clause.limit) or _NO_CHECK
    return f"{links}. {_plain(clause.limit)}" if clause.limit else links


def _plain(text: str) -> str:
    """Words as Markdown: what would be a mark there is a sign here."""
    for mark in "\\*_<|`":
        text = text.replace(mark, f"\\{mark}")
    return " ".join(text.split())


def main() -> None:
    """Rewrite the page."""
    PAGE.write_text(f"{page().rstrip()}\n", encoding="utf-8", newline="\n")
    print(f"docs/{PAGE.name}")


if __name__ == "__main__":
    main()

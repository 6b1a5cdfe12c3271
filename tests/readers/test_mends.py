"""Whoever does what the messages say, at the place they name, has a plan: the remedies of the table, carried out.

Only remedies that say exactly what to type are carried out: a mark to add, to take away or to replace, a value, a
key or a whole line to write.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import kehoach
from kehoach.errors import Problem
from tests.readers.bad_files import PLAN, BadFile, bad_files

Mend = Callable[[str, int, str, str], str]
FEWEST = 130

_REPEATED = re.compile(r".*?“(.*?)”")
_TOKEN = re.compile(r'"(?:[^"\\\r\n]|\\.)*"|\[[^\[\]]*\]|[^,\]}\r\n]*[^\s,\]}]')
_TEXTS = re.compile(r'"[^"\r\n]*"(?:, "[^"]*")*')
_LINE = re.compile(r"[^\r\n]*")

IN_TWO_STEPS = {
    "NaN, undefined": "null is written for what is not known, and then an amount is missing",
    "Khóa nói đúng ý mà khác tên": "only under its right name is the value of the key seen to be wrong",
    "Mục không có khóa nào nói nó là gì": "only the first key says which other keys there may be",
}
"""Cases of which more is wrong than can be said at once."""


def _add(text: str, at: int, right: str, repeated: str) -> str:
    return text[:at] + right + text[at:]


def _take_away(text: str, at: int, mark: str, repeated: str) -> str:
    assert text.startswith(mark, at)
    return text[:at] + text[at + len(mark) :]


def _replace(text: str, at: int, marks: str, repeated: str) -> str:
    old, new = marks.split(" bằng dấu ")
    assert text.startswith(old, at)
    return text[:at] + new.replace("phẩy", ",") + text[at + len(old) :]


def _write(text: str, at: int, right: str, repeated: str) -> str:
    """Write ``right`` in place of what the message repeats, else of the value or the line that stands there."""
    if right.endswith(",") or right.startswith("//"):
        old = _LINE.match(text, at)
    elif repeated and text.startswith(repeated, at):
        old = re.compile(re.escape(repeated)).match(text, at)
    else:
        old = (_TEXTS if right.startswith("[") and text[at] == '"' else _TOKEN).match(text, at)
    assert old
    return text[:at] + right + text[old.end() :]


def _write_line(text: str, at: int, right: str, repeated: str) -> str:
    start = text.rfind("\n", 0, at) + 1
    return text[:start] + right + text[text.find("\n", at) :]


def _write_key(text: str, at: int, right: str, repeated: str) -> str:
    """Write the key anew, with its colon, whatever of them is there."""
    start = text.rfind("\n", 0, at) + 1
    name = right[1:-2]
    return text[:start] + re.sub(rf'"?{name}:?"?\s*(?:=|;|,|:)?', right, text[start:], count=1)


MENDS: list[tuple[re.Pattern[str], Mend]] = [
    (re.compile(r"Sửa cả dòng thành (.+)"), _write_line),
    (re.compile(r"Thêm (?:dấu )?(\S+) vào đúng chỗ này\."), _add),
    (re.compile(r"Xóa dấu (\S) này\."), _take_away),
    (re.compile(r"Thay dấu (\S+ bằng dấu (?:phẩy|\S))\."), _replace),
    (re.compile(r'Sửa thành ("[^"]*":)'), _write_key),
    (re.compile(r".*[Ss](?:ửa|ửa tên khóa) thành ([^\s“].*[^.]|[^\s“])"), _write),
    (re.compile(r"Ghi kết quả: (\S+)"), _write),
    (re.compile(r"Chỉ ghi số: (\S+);.*"), _write),
    (re.compile(r"Chưa có thì sửa thành (null)\b.*"), _write),
    (re.compile(r"Sửa thành (null|true|false) .*"), _write),
]


def mended(text: str, problems: tuple[Problem, ...]) -> str | None:
    """The text with every remedy carried out, the last one first; None where one is not exact."""
    lines = [0, *(found.end() for found in re.finditer(r"\r\n|\n|\r", text))]
    for problem in reversed(problems):
        position = problem.position
        mend = next(((m, found) for pattern, m in MENDS if (found := pattern.fullmatch(problem.remedy))), None)
        if mend is None or position.line is None or position.column is None or not (position.file or "").endswith(PLAN):
            return None
        at = lines[position.line - 1] + position.column - 1
        repeated = _REPEATED.match(problem.message)
        text = mend[0](text, at, mend[1][1], repeated[1] if repeated else "")
    return text


def carried_out(case: BadFile, folder: Path) -> str | None:
    """The plan of a case as the messages say it should be; None where they leave something to think about."""
    case.write(folder)
    try:
        kehoach.read(folder / PLAN)
    except (kehoach.JsonError, kehoach.PlanError) as error:
        return mended((folder / PLAN).read_text("utf-8"), error.problems)
    except kehoach.InputError:
        pass
    return None


@pytest.mark.parametrize("case", bad_files(), ids=lambda case: case.title)
def test_a_file_mended_as_the_messages_say_is_a_plan(case: BadFile, tmp_path: Path) -> None:
    text = carried_out(case, tmp_path)
    if text is not None and case.title not in IN_TWO_STEPS:
        (tmp_path / PLAN).write_text(text, encoding="utf-8", newline="")
        kehoach.read(tmp_path / PLAN)


def test_most_of_the_table_says_exactly_what_to_type(tmp_path_factory: pytest.TempPathFactory) -> None:
    exact = [case for case in bad_files() if carried_out(case, tmp_path_factory.mktemp("case")) is not None]
    assert len(exact) >= FEWEST

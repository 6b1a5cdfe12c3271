"""Five thousand ways to spoil a file: each ends in a document that is whole, or in problems with their places."""

from __future__ import annotations

import contextlib
import copy
import json
import random
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import kehoach
from kehoach.readers.decoding import read_text
from kehoach.readers.json_scanner import scan
from kehoach.readers.plan_json import parse_plan
from tests.builders import EXAMPLES, HANGING, plan_json
from tests.word_file import WordFile
from tests.writers.docx.test_validity import sound, words_of

STARTER = EXAMPLES.parent / "templates" / "ke_hoach_moi.json"
SOURCES = [file.read_bytes() for file in (*sorted(EXAMPLES.glob("*.json")), STARTER)]

OFFICE_KEYS = ("co_quan", "ky", "noi_nhan")
OFFICE = json.dumps({key: plan_json()[key] for key in OFFICE_KEYS}, ensure_ascii=False, indent=2).encode()
BORROWER = json.dumps(
    {"ho_so": "xa.json", **{key: value for key, value in plan_json().items() if key not in OFFICE_KEYS}},
    ensure_ascii=False,
    indent=2,
).encode()
"""A plan that takes the rest from the shared file of its office; either of the two is spoilt."""

PER_ROUND = 100
ROUNDS = 50
_TOKENS = ["{", "}", "[", "]", ",", ":", '"', "“", "”", "//", "/*", "\\", "\\u", "null", "true", "-", "1e999", "NaN"]
_VALUES: list[Any] = [
    None,
    True,
    False,
    0,
    -1,
    1.5,
    10**30,
    "",
    " ",
    "x",
    "31/02/2026",
    [],
    {},
    [[]],
    [None],
    {"ten": 1},
]


def spoil_bytes(data: bytes, chance: random.Random) -> bytes:
    """Flip, drop, double or insert some bytes."""
    spoilt = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(spoilt))
        end = at + chance.choice([1, 1, 2, 20, 300])
        kind = chance.randrange(4)
        if kind == 0:
            spoilt[at] = chance.randrange(256)
        elif kind == 1:
            del spoilt[at:end]
        elif kind == 2:
            spoilt[at:at] = spoilt[at:end]
        else:
            spoilt[at:at] = chance.randbytes(chance.randint(1, 4))
    return bytes(spoilt)


def spoil_tokens(data: bytes, chance: random.Random) -> bytes:
    """Put a sign of JSON where none belongs, or take one away."""
    text = data.decode()
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(text))
        if chance.random() < 0.5:
            text = text[:at] + chance.choice(_TOKENS) + text[at:]
        else:
            sign = chance.choice('{}[],:"')
            found = text.find(sign, at)
            text = text[:found] + text[found + 1 :] if found >= 0 else text
    return text.encode()


def spoil_types(data: bytes, chance: random.Random) -> bytes:
    """Put a value of another kind in some place."""
    plan: Any = scan(data.decode()).value
    for _ in range(chance.randint(1, 3)):
        holder, key = chance.choice(list(_places(plan)))
        holder[key] = copy.deepcopy(chance.choice(_VALUES))
    return json.dumps(plan, ensure_ascii=False, default=float).encode()


def spoil_keys(data: bytes, chance: random.Random) -> bytes:
    """Leave out, misspell or move some entries."""
    plan: Any = scan(data.decode()).value
    for _ in range(chance.randint(1, 3)):
        holder, key = chance.choice(list(_places(plan)))
        value = holder[key]
        del holder[key]
        kind = chance.randrange(3)
        if kind == 0:
            continue
        if kind == 1 and isinstance(holder, dict):
            at = chance.randrange(len(key) + 1)
            holder[key[:at] + chance.choice("aeo_ ") + key[at + 1 :]] = value
            continue
        other, _ = chance.choice(list(_places(plan)))
        if isinstance(other, dict):
            other[str(key)] = value
        else:
            other.insert(chance.randrange(len(other) + 1), value)
    return json.dumps(plan, ensure_ascii=False, default=float).encode()


def spoil_lines(data: bytes, chance: random.Random) -> bytes:
    """Lose, double, join or exchange whole lines, as copying and pasting does, or lose the end of the file."""
    lines = data.split(b"\n")
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(lines))
        end = at + chance.choice([1, 1, 2, 5])
        kind = chance.randrange(5)
        if kind == 0:
            del lines[at:end]
        elif kind == 1:
            lines[at:at] = lines[at:end]
        elif kind == 2:
            lines[at:end] = [b" ".join(lines[at:end])]
        elif kind == 3:
            other = chance.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
        elif chance.random() < 0.3:
            del lines[at:]
        lines = lines or [b""]
    return b"\n".join(lines)


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in entries:
        yield value, key
        yield from _places(part)


WAYS: list[Callable[[bytes, random.Random], bytes]] = [spoil_bytes, spoil_tokens, spoil_types, spoil_keys, spoil_lines]


@pytest.mark.parametrize("round_", range(ROUNDS))
def test_a_spoilt_file_ends_in_a_whole_document_or_in_problems(round_: int, tmp_path: Path) -> None:
    chance = random.Random(round_)
    file, office = tmp_path / "kế hoạch.json", tmp_path / "xa.json"
    for number in range(PER_ROUND):
        way = WAYS[number % len(WAYS)]
        plan, shared = chance.choice([*SOURCES, BORROWER, BORROWER]), OFFICE
        if plan is BORROWER and chance.random() < 0.5:
            shared = way(shared, chance)
        else:
            plan = way(plan, chance)
        file.write_bytes(plan)
        office.write_bytes(shared)
        judge(file)


def judge(
    file: Path,
    read: Callable[[Path], kehoach.Plan] = kehoach.read,
    render: Callable[[kehoach.Plan, str], bytes] = kehoach.render,
    seconds: float = HANGING,
) -> None:
    """Fail when reading ends in anything but problems or a plan, the document is not whole, or it takes too long."""
    with at_most(seconds):
        try:
            plan = read(file)
        except kehoach.KehoachError as error:
            _is_helpful(error, file)
        else:
            _is_whole(plan, render)


@contextlib.contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Break off what takes more seconds of the processor, even what would never end."""

    def stop(number: int, frame: FrameType | None) -> None:
        pytest.fail(f"more than {seconds} seconds of the processor")

    if not hasattr(signal, "setitimer"):  # on Windows the other checks have to do
        yield
        return
    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


@pytest.fixture
def sound_file(tmp_path: Path) -> Path:
    file = tmp_path / "kh.json"
    file.write_text(json.dumps(plan_json()), "utf-8")
    judge(file)
    return file


def test_a_traceback_would_be_seen(sound_file: Path) -> None:
    def broken(file: Path) -> kehoach.Plan:
        raise KeyError("gom")

    with pytest.raises(KeyError):
        judge(sound_file, read=broken)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs a timer of the system")
def test_a_hang_would_be_seen(sound_file: Path) -> None:
    def endless(file: Path) -> kehoach.Plan:
        while True:
            pass

    with pytest.raises(pytest.fail.Exception):
        judge(sound_file, read=endless, seconds=0.2)


def test_a_document_that_lost_words_would_be_seen(sound_file: Path) -> None:
    def forgetful(plan: kehoach.Plan, form: str) -> bytes:
        shorter = plan.model_copy(update={"recipients": ()}) if form == "docx" else plan
        return kehoach.render(shorter, form)

    with pytest.raises(AssertionError):
        judge(sound_file, render=forgetful)


def test_a_problem_without_a_place_would_be_seen(sound_file: Path) -> None:
    def vague(file: Path) -> kehoach.Plan:
        return parse_plan("{}")

    with pytest.raises(AssertionError):
        judge(sound_file, read=vague)


def _is_helpful(error: kehoach.KehoachError, file: Path) -> None:
    """Each problem has a place inside the file and Vietnamese words; nothing says the same thing twice."""
    if not isinstance(error, kehoach.JsonError | kehoach.PlanError):
        assert str(file) in str(error)
        return
    assert error.problems
    assert len(set(error.problems)) == len(error.problems)
    for problem in error.problems:
        position = problem.position
        assert position.file in (str(file), str(file.with_name("xa.json")))
        assert position.line is not None
        assert position.column is not None
        lines = read_text(Path(position.file)).split("\n")
        assert 1 <= position.line <= len(lines)
        assert 1 <= position.column <= len(lines[position.line - 1]) + 1
        assert problem.message.strip()
        assert "error" not in problem.message.lower()


def _is_whole(plan: kehoach.Plan, render: Callable[[kehoach.Plan, str], bytes]) -> None:
    """The document is one that Word opens, and both forms hold the same words: nothing was dropped on either way."""
    data = render(plan, "docx")
    sound(WordFile(data))
    assert words_of(data) == render(plan, "txt").decode().split()


@pytest.mark.parametrize("way", WAYS)
def test_no_way_of_spoiling_is_harmless_or_hopeless_alone(way: Callable[[bytes, random.Random], bytes]) -> None:
    """Otherwise the five thousand would show only one half of what they are for."""
    chance = random.Random(7)
    read = 0
    for _ in range(150):
        try:
            parse_plan(way(SOURCES[0], chance).decode("utf-8", "replace"))
            read += 1
        except kehoach.KehoachError:
            pass
    assert 1 < read < 150

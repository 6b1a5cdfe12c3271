"""What polling makes of a file: saved in pieces it is not looked at yet, saved without a change it is the same."""

import os
import sys
from pathlib import Path

import pytest

from kehoach.cli.sight import Sight
from tests.builders import TEMPLATE

WHOLE = b'{"a": 1}'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.json"
    path.write_bytes(WHOLE)
    return path


def looked(sight: Sight, times: int) -> Sight:
    for _ in range(times):
        sight = sight.again()
    return sight


def looks_until_settled(sight: Sight) -> int:
    for looks in range(20):
        if sight.is_settled:
            return looks
        sight = sight.again()
    raise AssertionError


def test_what_is_there_from_the_start_is_settled(file: Path) -> None:
    assert Sight.first(file).is_settled
    assert Sight.first(file.with_name("b.json")).is_settled


def test_a_change_is_settled_when_the_next_look_sees_the_same(file: Path) -> None:
    sight = Sight.first(file)
    file.write_bytes(b'{"a": 2}')
    changed = sight.again()
    assert changed.version != sight.version
    assert not changed.is_settled
    assert changed.again().is_settled


def test_a_file_that_goes_on_changing_is_not_settled(file: Path) -> None:
    sight = Sight.first(file)
    for number in range(20):
        file.write_bytes(b'{"a": %d}' % number)
        sight = sight.again()
        assert not sight.is_settled


@pytest.mark.parametrize(
    "content",
    [b"", b'{"a": ', "{\n".encode("utf-16"), TEMPLATE.read_bytes()[:5000]],
    ids=["empty", "half", "half in UTF-16", "half a template"],
)
def test_what_looks_half_written_is_given_more_time(file: Path, content: bytes) -> None:
    sight = Sight.first(file)
    file.write_bytes(content)
    assert looks_until_settled(sight.again()) == 6
    file.unlink()
    assert looks_until_settled(sight.again()) == 6


@pytest.mark.parametrize(
    "content",
    [WHOLE + b"\r\n \n", '{"a": 1}\r\n'.encode("utf-16"), '{"a": 1}\n'.encode("utf-16-be"), TEMPLATE.read_bytes()],
    ids=["blank end", "UTF-16", "UTF-16 of the other kind", "template"],
)
def test_what_is_whole_is_taken_at_once(file: Path, content: bytes) -> None:
    file.write_bytes(b"{}")
    sight = Sight.first(file)
    file.write_bytes(content)
    assert looks_until_settled(sight.again()) == 1


def test_saving_without_a_change_leaves_the_version(file: Path) -> None:
    sight = Sight.first(file)
    file.write_bytes(WHOLE)
    os.utime(file, (1, 1))
    assert sight.again().version == sight.version
    assert sight.again().mark != sight.mark


def test_a_file_that_was_away_for_a_moment_is_the_same(file: Path) -> None:
    sight = Sight.first(file)
    content = file.read_bytes()
    file.unlink()
    away = looked(sight, 3)
    assert not away.is_there
    assert not away.is_settled
    file.write_bytes(content)
    assert looked(away, 2).is_settled
    assert looked(away, 2).version == sight.version


def test_a_change_that_the_clock_of_the_disk_does_not_show_is_seen(file: Path) -> None:
    os.utime(file, ns=(10**18, 10**18))
    sight = Sight.first(file)
    mark = sight.mark
    file.write_bytes(b'{"a": 2}')
    os.utime(file, ns=(10**18, 10**18))
    assert sight.again().mark == mark
    assert sight.again().version != sight.version


def test_a_file_that_is_left_alone_is_not_opened(file: Path) -> None:
    opened: list[object] = []
    sight = looked(Sight.first(file), 10)

    # An audit hook cannot be taken away again: this one hears only of this file.
    def heard(event: str, found: tuple[object, ...]) -> None:
        if event == "open" and str(found[0]) == str(file):
            opened.append(found)

    sys.addaudithook(heard)
    assert looked(sight, 100) is sight
    assert opened == []
    file.write_bytes(b"{}")
    opened.clear()
    looked(sight, 1)
    assert opened != []


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")
def test_what_would_never_end_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ong.json")
    (tmp_path / "thu-muc.json").mkdir()
    for name in ("ong.json", "thu-muc.json", "a\0b", "a" * 300):
        assert looked(Sight.first(tmp_path / name), 3).is_settled


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the administrator may read everything")
def test_a_file_closed_to_us_is_looked_at_until_it_opens(file: Path) -> None:
    sight = Sight.first(file)
    file.chmod(0)
    closed = looked(sight, 20)
    file.chmod(0o600)
    assert looked(closed, 2).version == sight.version

"""A file is replaced whole or not at all, whatever happens in the middle."""

import errno
import os
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kehoach.errors import OutputError
from kehoach.output import create_file, replace_file

OLD, NEW = b"ban cu", b"ban moi" * 1000
SOURCES = Path(__file__).parents[1] / "src"

posix = pytest.mark.skipif(os.name != "posix", reason="permissions, limits and signals of POSIX")


def in_a_child(script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run a script that may spoil its process: limits, users and signals stay there."""
    return subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        env=os.environ | {"PYTHONPATH": str(SOURCES), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def only(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def old_file(tmp_path: Path) -> Path:
    path = tmp_path / "kế hoạch.docx"
    path.write_bytes(OLD)
    return path


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that other users can reach, which pytest's own are not."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


def test_a_new_file_holds_exactly_the_bytes(tmp_path: Path) -> None:
    replace_file(tmp_path / "a.docx", NEW)
    assert (tmp_path / "a.docx").read_bytes() == NEW
    assert only(tmp_path) == ["a.docx"]


def test_an_old_file_is_replaced_and_nothing_is_left_beside_it(old_file: Path) -> None:
    replace_file(old_file, NEW)
    assert old_file.read_bytes() == NEW
    assert only(old_file.parent) == [old_file.name]


@posix
def test_a_full_disk_leaves_the_old_file_and_says_so(old_file: Path) -> None:
    script = """
import resource, sys
from kehoach.errors import OutputError
from kehoach.output import create_file, replace_file
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    replace_file(sys.argv[1], b"x" * 100_000)
except OutputError as error:
    print(error)
"""
    child = in_a_child(script, old_file)
    assert child.stdout == (
        f"không ghi được {old_file}: đĩa đã đầy. Xóa bớt tệp rồi chạy lại. Tệp cũ vẫn còn nguyên.\n"
    )
    assert old_file.read_bytes() == OLD
    assert only(old_file.parent) == [old_file.name]


AS_SOMEONE_ELSE = """
import os, sys
from kehoach.errors import OutputError
from kehoach.output import create_file, replace_file
if os.getuid() == 0:
    os.setuid(65534)
try:
    replace_file(sys.argv[1], b"x")
except OutputError as error:
    print(error)
"""


@posix
@pytest.mark.parametrize("mode", [0o555, 0o000], ids=["read-only", "closed"])
def test_a_folder_without_write_permission_is_a_refusal_not_a_crash(open_folder: Path, mode: int) -> None:
    folder = open_folder / "trong"
    folder.mkdir()
    (folder / "a.docx").write_bytes(OLD)
    folder.chmod(mode)
    try:
        child = in_a_child(AS_SOMEONE_ELSE, folder / "a.docx")
    finally:
        folder.chmod(0o755)
    assert "không có quyền ghi" in child.stdout, child.stderr
    assert (folder / "a.docx").read_bytes() == OLD
    assert only(folder) == ["a.docx"]


@posix
def test_what_lies_behind_a_closed_folder_is_a_refusal_not_a_crash(open_folder: Path) -> None:
    (open_folder / "kin" / "trong").mkdir(parents=True)
    (open_folder / "kin").chmod(0)
    try:
        child = in_a_child(AS_SOMEONE_ELSE, open_folder / "kin" / "trong" / "a.docx")
    finally:
        (open_folder / "kin").chmod(0o755)
    assert "không có thư mục" in child.stdout, child.stderr


def test_a_folder_is_not_a_target(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="là một thư mục"):
        replace_file(tmp_path, NEW)


def test_a_missing_folder_is_named_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"không có thư mục .*chưa có"):
        replace_file(tmp_path / "chưa có" / "a.docx", NEW)
    assert only(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "lock"),
    [
        ("ke-hoach.docx", "~$-hoach.docx"),
        ("kế hoạch.docx", "~$ hoạch.docx"),
        ("bao-cao.docx", "~$ao-cao.docx"),
        ("phulu1.docx", "~$phulu1.docx"),
        ("a.docx", "~$a.docx"),
        ("ke-hoach.docx", ".~lock.ke-hoach.docx#"),
    ],
)
def test_a_document_open_in_word_or_libreoffice_is_left_alone(tmp_path: Path, name: str, lock: str) -> None:
    (tmp_path / name).write_bytes(OLD)
    (tmp_path / lock).touch()
    with pytest.raises(OutputError, match=r"đang mở.*Tệp cũ vẫn còn nguyên\."):
        replace_file(tmp_path / name, NEW)
    assert (tmp_path / name).read_bytes() == OLD


def test_the_lock_of_another_document_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "ke-hoach.docx").write_bytes(OLD)
    (tmp_path / "~$-hoach-khac.docx").touch()
    replace_file(tmp_path / "ke-hoach.docx", NEW)
    assert (tmp_path / "ke-hoach.docx").read_bytes() == NEW


@posix
def test_a_link_stays_a_link_to_the_new_words(tmp_path: Path) -> None:
    (tmp_path / "kho").mkdir()
    real = tmp_path / "kho" / "a.docx"
    real.write_bytes(OLD)
    link = tmp_path / "a.docx"
    link.symlink_to(real)
    replace_file(link, NEW)
    assert link.is_symlink()
    assert real.read_bytes() == NEW
    assert only(real.parent) == ["a.docx"]


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_the_permissions_of_the_old_file_are_kept(old_file: Path, mode: int) -> None:
    old_file.chmod(mode)
    replace_file(old_file, NEW)
    assert stat.S_IMODE(old_file.stat().st_mode) == mode


@pytest.mark.parametrize("mode", [0o444, 0o400, 0o555, 0o000])
def test_a_file_that_somebody_made_read_only_is_left_alone(old_file: Path, mode: int) -> None:
    old_file.chmod(mode)
    with pytest.raises(OutputError) as caught:
        replace_file(old_file, NEW)
    old_file.chmod(0o644)  # Windows removes no file that is read-only
    assert str(caught.value) == (
        f"không ghi được {old_file}: tệp đang ở chế độ chỉ đọc. Bấm chuột phải vào tệp, chọn Properties, "
        "bỏ dấu Read-only rồi chạy lại; hoặc chọn tên khác bằng -o. Tệp cũ vẫn còn nguyên."
    )
    assert old_file.read_bytes() == OLD
    assert only(old_file.parent) == [old_file.name]


@posix
def test_a_read_only_file_behind_a_link_is_left_alone(old_file: Path) -> None:
    link = old_file.with_name("a.docx")
    link.symlink_to(old_file)
    old_file.chmod(0o444)
    with pytest.raises(OutputError, match="chỉ đọc"):
        replace_file(link, NEW)
    assert old_file.read_bytes() == OLD


@posix
def test_a_file_that_only_its_owner_may_write_is_not_replaced_by_another(open_folder: Path) -> None:
    file = open_folder / "a.docx"
    file.write_bytes(OLD)
    file.chmod(0o644)
    open_folder.chmod(0o777)
    if os.getuid() != 0:
        pytest.skip("needs an administrator, who can become somebody else")
    child = in_a_child(AS_SOMEONE_ELSE, file)
    assert "không có quyền ghi" in child.stdout, child.stderr
    assert (file.read_bytes(), file.stat().st_uid) == (OLD, os.getuid())


@posix
def test_the_words_are_on_the_disk_before_the_name_is_and_then_the_name(
    old_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[tuple[str, int, bytes]] = []
    flush = os.fsync

    def watched(handle: int) -> None:
        of = os.fstat(handle)
        kind = "folder" if stat.S_ISDIR(of.st_mode) else "file"
        flushed.append((kind, of.st_ino, old_file.read_bytes()))
        assert kind == "folder" or of.st_size == len(NEW)
        flush(handle)

    monkeypatch.setattr(os, "fsync", watched)
    replace_file(old_file, NEW)
    assert flushed == [("file", old_file.stat().st_ino, OLD), ("folder", old_file.parent.stat().st_ino, NEW)]


@posix
def test_ctrl_c_in_the_middle_leaves_the_old_file_alone_in_its_folder(old_file: Path) -> None:
    script = """
import sys
from kehoach.output import create_file, replace_file
data = b"x" * 200_000_000
print("ready", flush=True)
try:
    replace_file(sys.argv[1], data)
except KeyboardInterrupt:
    print("interrupted", flush=True)
"""
    with subprocess.Popen(
        [sys.executable, "-c", script, str(old_file)],
        env=os.environ | {"PYTHONPATH": str(SOURCES)},
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        while child.poll() is None and only(old_file.parent) == [old_file.name]:  # until the file beside it is there
            time.sleep(0.001)
        child.send_signal(signal.SIGINT)
        rest = child.stdout.read()
    assert rest == "interrupted\n"
    assert old_file.read_bytes() == OLD
    assert only(old_file.parent) == [old_file.name]


@posix
@pytest.mark.parametrize("already_there", [False, True])
def test_a_name_of_255_bytes_is_a_name_like_others(tmp_path: Path, *, already_there: bool) -> None:
    path = tmp_path / ("ế" * 83 + "x.docx")
    assert len(os.fsencode(path.name)) == 255
    if already_there:
        path.write_bytes(OLD)
    replace_file(path, NEW)
    assert path.read_bytes() == NEW


@posix
def test_a_longer_name_is_refused_in_vietnamese(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"\(tên tệp quá dài\)"):
        replace_file(tmp_path / ("ế" * 100 + ".docx"), NEW)
    assert only(tmp_path) == []


def test_a_name_that_no_system_takes_is_refused_in_vietnamese() -> None:
    with pytest.raises(OutputError, match="ký tự mà đĩa này không nhận"):
        replace_file("a\0b.docx", NEW)


def test_many_writers_at_once_leave_one_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    versions = [bytes([65 + number]) * 300_000 for number in range(12)]
    with ThreadPoolExecutor(6) as writers:
        list(writers.map(lambda data: replace_file(path, data), versions))
    assert path.read_bytes() in versions
    assert only(tmp_path) == ["a.docx"]


def test_a_new_file_is_made_only_where_there_is_none(tmp_path: Path) -> None:
    assert create_file(tmp_path / "moi.json", b"mot")
    assert not create_file(tmp_path / "moi.json", b"hai")
    assert (tmp_path / "moi.json").read_bytes() == b"mot"


def test_a_new_file_that_cannot_be_written_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OutputError, match="đĩa đã đầy"):
        create_file(tmp_path / "moi.json", b"mot")
    assert list(tmp_path.iterdir()) == []

"""Files are replaced whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
import stat
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, NamedTuple

from kehoach.errors import OutputError
from kehoach.sentences import sentence

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_DENIED = {errno.EACCES, errno.EPERM, errno.EROFS}
# What the system itself says is English.
_DETAILS = {
    errno.ENAMETOOLONG: "tên tệp quá dài",
    errno.EILSEQ: "tên tệp có ký tự mà đĩa này không nhận",
    errno.EINVAL: "tên tệp có ký tự mà đĩa này không nhận",
    errno.EIO: "đĩa đọc ghi bị lỗi",
}


class FileState(NamedTuple):
    """What tells one saving of a file from the next. ``saved`` is in nanoseconds of the disk's clock."""

    size: int
    saved: int

    @classmethod
    def of(cls, path: Path | str) -> FileState | None:
        """The state of what is at ``path``; None for nothing, or nothing that can be asked."""
        try:
            found = os.stat(path)  # noqa: PTH116 - Path.stat raises for a NUL in the name only on some Pythons
        except (OSError, ValueError):
            return None
        return cls(found.st_size, found.st_mtime_ns)


def replace_file(path: Path | str, data: bytes, *, last_check: Callable[[], None] | None = None) -> None:
    """Put ``data`` where ``path`` says: written beside it, flushed to the disk, then renamed over it.

    Whatever goes wrong, the file that stood there before is unchanged and nothing is left beside it. A link
    is followed; the permissions of an existing file are kept. ``last_check`` is called when nothing is left but
    the renaming, and may raise to prevent it. Raises ``OutputError`` in the clerk's words.
    """
    try:
        target = Path(os.path.realpath(path))
    except ValueError as error:  # a NUL in the name
        raise OutputError(sentence("output_failed", file=ascii(str(path)), detail=_DETAILS[errno.EINVAL])) from error
    check_target(path)
    beside = target.with_name(f".{target.stem[:60]}.{secrets.token_hex(4)}.tmp")
    try:
        _write(beside, data, _mode_of(target))
        if last_check is not None:
            last_check()
        beside.replace(target)
    except OSError as error:
        raise _explained(error, target, shown=str(path)) from error
    finally:
        # Gone already when all went well; also taken away when Ctrl-C struck. A disk that is read-only or a
        # closed folder refuses even this: what it said first is what the clerk must hear.
        with contextlib.suppress(OSError):
            beside.unlink()
    _flush_folder(target.parent)


def read_start(path: Path | str, most: int) -> bytes:
    """The bytes of a file, at most ``most``; none of a pipe or a device, which may never end.

    Raises ``OutputError`` in the clerk's words: what cannot be read cannot be replaced with a good conscience.
    """
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116 - see FileState.of
            return b""
        with Path(path).open("rb") as stream:
            return stream.read(most)
    except OSError as error:
        raise _explained(error, Path(path), shown=str(path)) from error


def check_folder(folder: Path) -> None:
    """Refuse what is no folder that files can be put into. Raises ``OutputError``."""
    if not _is_folder(folder):
        code = "output_folder_is_file" if _exists(folder) else "output_folder_missing"
        raise OutputError(sentence(code, folder=str(folder)))


def check_target(path: Path | str) -> None:
    """Refuse a path whose file could not be replaced: open in Word, read-only, a folder. Raises ``OutputError``."""
    _refuse_hopeless(Path(os.path.realpath(path)), shown=str(path))


def create_file(path: Path | str, data: bytes) -> bool:
    """Put ``data`` in a new file; False, and nothing done, when there is something of that name already.

    Whatever else goes wrong, no half of a file is left. Raises ``OutputError`` in the clerk's words.
    """
    return _create(path, lambda stream: stream.write(data))


def copy_file(source: Path | str, path: Path | str) -> bool:
    """Copy a file to a new one with the same permissions; False, and nothing done, when the name is taken.

    The copy is on the disk when this returns. Raises ``OutputError`` in the clerk's words.
    """
    mode = _mode_of(Path(source))
    try:
        original = Path(source).open("rb")  # noqa: SIM115 - closed below; only its opening is explained here
    except OSError as error:
        raise _explained(error, Path(source), shown=str(source)) from error
    with original:
        return _create(path, lambda stream: _copy(stream, original, mode))


def _copy(stream: BinaryIO, original: BinaryIO, mode: int | None) -> None:
    if mode is not None:
        with contextlib.suppress(OSError):
            os.chmod(stream.name, mode)  # noqa: PTH101 - see _write
    shutil.copyfileobj(original, stream)


def _create(path: Path | str, fill: Callable[[BinaryIO], object]) -> bool:
    target = Path(path)
    check_folder(target.parent)
    try:
        stream = target.open("xb")
    except FileExistsError:
        return False
    except ValueError as error:  # a NUL in the name
        raise OutputError(sentence("output_failed", file=ascii(str(path)), detail=_DETAILS[errno.EINVAL])) from error
    except OSError as error:
        raise _explained(error, target, shown=str(path)) from error
    try:
        with stream:
            fill(stream)
            stream.flush()
            os.fsync(stream.fileno())
    except BaseException as error:
        with contextlib.suppress(OSError):
            target.unlink()
        if isinstance(error, OSError):
            raise _explained(error, target, shown=str(path)) from error
        raise
    _flush_folder(target.parent)
    return True


def is_held(target: Path) -> bool:
    """Whether somebody seems to have a document open: it cannot be replaced until it is closed."""
    if any(_exists(lock) for lock in _lock_files(target)):
        return True
    if os.name != "nt":
        return False
    try:
        with target.open("r+b"):  # refused there while another program has it open; nothing is changed
            return False
    except OSError:
        return True


def _refuse_hopeless(target: Path, *, shown: str) -> None:
    if _is_folder(target):
        raise OutputError(sentence("output_is_folder", file=shown))
    check_folder(Path(shown).parent)
    hindrance = _hindrance(target, shown=shown) if _exists(target) else None
    if hindrance is not None:
        raise OutputError(f"{hindrance} {sentence('output_unchanged')}")


def _hindrance(target: Path, *, shown: str) -> str | None:
    """Tell why an existing file must stay: renaming another over it asks only the folder for permission."""
    for lock in _lock_files(target):
        if _exists(lock):
            return sentence("output_locked", file=shown, lock=lock.name)
    # The administrator may write everything, so the marks themselves are read; Windows shows its attribute in them.
    writable_by_anyone = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
    if not (_mode_of(target) or 0) & writable_by_anyone:
        return sentence("output_read_only", file=shown)
    return None if os.access(target, os.W_OK) else sentence("output_denied", file=shown)


def _lock_files(target: Path) -> tuple[Path, Path]:
    """Name what Word and LibreOffice put beside a document while someone has it open."""
    # Word's mark takes the place of two letters, of one in a name of seven, and stands before shorter ones.
    replaced = min(max(len(target.stem) - 6, 0), 2)
    return target.with_name(f"~${target.name[replaced:]}"), target.with_name(f".~lock.{target.name}#")


# Path.exists and Path.is_dir raise for a name too long or a folder closed to us (until Python 3.13).
def _exists(path: Path) -> bool:
    return os.path.exists(path)  # noqa: PTH110


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112


def _mode_of(target: Path) -> int | None:
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except OSError:
        return None


def _write(beside: Path, data: bytes, mode: int | None) -> None:
    with beside.open("xb") as stream:
        if mode is not None:
            # Before the words are in it: a plan that only its owner may read is at no moment open to others.
            # Disks without permissions (a memory stick) refuse, and have none to keep.
            with contextlib.suppress(PermissionError):
                beside.chmod(mode)
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _flush_folder(folder: Path) -> None:
    """Make the new name itself durable, where the system can."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)


def _explained(error: OSError, target: Path, *, shown: str) -> OutputError:
    if error.errno in _FULL:
        words = sentence("output_full", file=shown)
    elif error.errno in _DENIED:
        # Windows says "permission denied" of a file that Word holds open.
        locked = os.name == "nt" and _exists(target)
        open_code = "output_locked" if target.suffix.lower() == ".docx" else "output_open"
        words = sentence(open_code if locked else "output_denied", file=shown, lock=_lock_files(target)[0].name)
    else:
        words = sentence("output_failed", file=shown, detail=_detail(error))
    return OutputError(f"{words} {sentence('output_unchanged')}" if _exists(target) else words)


def _detail(error: OSError) -> str:
    return _DETAILS.get(error.errno or 0, f"mã lỗi {error.errno}")

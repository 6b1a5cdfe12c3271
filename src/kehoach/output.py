"""Files are replaced whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from pathlib import Path

from kehoach.errors import OutputError
from kehoach.sentences import sentence

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_DENIED = {errno.EACCES, errno.EPERM, errno.EROFS}


def replace_file(path: Path | str, data: bytes) -> None:
    """Put ``data`` where ``path`` says: written beside it, flushed to the disk, then renamed over it.

    Whatever goes wrong, the file that stood there before is unchanged and nothing is left beside it. A link is
    followed; the permissions of an existing file are kept. Raises ``OutputError`` in the clerk's words.
    """
    target = Path(os.path.realpath(path))
    _refuse_hopeless(target, shown=str(path))
    beside = target.with_name(f".{target.stem[:60]}.{secrets.token_hex(4)}.tmp")
    try:
        _write(beside, data, _mode_of(target))
        beside.replace(target)
    except OSError as error:
        raise _explained(error, target, shown=str(path)) from error
    finally:
        # Gone already when all went well; also taken away when Ctrl-C struck.
        beside.unlink(missing_ok=True)
    _flush_folder(target.parent)


def _refuse_hopeless(target: Path, *, shown: str) -> None:
    if target.is_dir():
        raise OutputError(sentence("output_is_folder", file=shown))
    if not target.parent.is_dir():
        raise OutputError(sentence("output_folder_missing", folder=str(Path(shown).parent)))
    if target.exists() and any(lock.exists() for lock in _lock_files(target)):
        raise OutputError(f"{sentence('output_locked', file=shown)} {sentence('output_unchanged')}")


def _lock_files(target: Path) -> tuple[Path, Path]:
    """What Word and LibreOffice put beside a document while someone has it open."""
    return target.with_name(f"~${target.name[2:]}"), target.with_name(f".~lock.{target.name}#")


def _mode_of(target: Path) -> int | None:
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except OSError:
        return None


def _write(beside: Path, data: bytes, mode: int | None) -> None:
    with beside.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    if mode is not None:
        beside.chmod(mode)


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
        locked = os.name == "nt" and target.exists()
        words = sentence("output_locked" if locked else "output_denied", file=shown)
    else:
        words = sentence("output_failed", file=shown, detail=error.strerror or type(error).__name__)
    return OutputError(f"{words} {sentence('output_unchanged')}" if target.exists() else words)

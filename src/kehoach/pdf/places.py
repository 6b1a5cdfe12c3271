"""Where LibreOffice is on this machine."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from kehoach.errors import ConverterMissingError
from kehoach.pdf.wording import words

VARIABLE = "KEHOACH_SOFFICE"
"""Environment variable with the path of ``soffice``, for a LibreOffice that is in no usual place."""

_NAMES = ("soffice", "libreoffice")
_USUAL = (
    "/usr/lib/libreoffice/program/soffice",
    "/usr/lib64/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
_OPTIONAL = Path("/opt")
"""Where the packages of its own makers go, each in a folder with its version."""
_WINDOWS_FOLDERS = ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)")


def find_soffice(environment: Mapping[str, str] = os.environ) -> Path | None:
    """Find the program: where the variable says, on the PATH, in the usual places; None when it is in none.

    Raises ``ConverterMissingError`` when the variable names something else: who set it wants that and no other.
    """
    told = environment.get(VARIABLE, "").strip()
    if told:
        program = shutil.which(told, path=environment.get("PATH"))
        if program is None:
            raise ConverterMissingError(words("wrong_libreoffice", variable=VARIABLE, program=told))
        return Path(program)
    return next(_found(environment), None)


def _found(environment: Mapping[str, str]) -> Iterator[Path]:
    for name in _NAMES:
        program = shutil.which(name, path=environment.get("PATH", ""))
        if program is not None:
            yield Path(program)
    for place in (*map(Path, _USUAL), *_on_windows(environment)):
        if os.access(place, os.X_OK) and place.is_file():
            yield place
    yield from sorted(_OPTIONAL.glob("libreoffice*/program/soffice"), reverse=True)


def _on_windows(environment: Mapping[str, str]) -> Iterator[Path]:
    """``soffice.com`` waits for its end in a console; ``soffice.exe`` goes away at once."""
    folders = dict.fromkeys(environment[name] for name in _WINDOWS_FOLDERS if name in environment)
    return (Path(folder, "LibreOffice", "program", "soffice.com") for folder in folders)

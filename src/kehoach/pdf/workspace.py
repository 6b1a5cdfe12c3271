"""A folder for one run of a program: the documents, the results and the profile of LibreOffice. Nothing of it stays.

A profile of its own, because LibreOffice fails without a word when another one uses the same, and because that of the
clerk may run macros or ask questions.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from kehoach.pdf.guardian import Guardian, guarded

_SETTINGS = """\
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
<prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Recovery/AutoSave">\
<prop oor:name="Enabled" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc">\
<prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Setup/Product">\
<prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>999.0</value></prop></item>
</oor:items>
"""
"""No macros, no pictures fetched from elsewhere, nothing saved for a recovery that would be asked about, no welcome.

The version that used the profile before is one that never was: where it is an older one or none, LibreOffice (7.4)
first tries out how it draws, which takes more than half of its start.
"""
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""What the machine answers where the disk, the quota or the largest size of a file is used up."""
_ROOM = 1 << 20
_PROFILE = "profile"
_LOCALE = "C.UTF-8"
_SOCKETS = "/tmp"  # noqa: S108 - where LibreOffice puts them whatever TMPDIR says


class Workspace:
    """The places in the folder of one run, and who watches over it."""

    def __init__(self, folder: Path, elsewhere: tuple[Path, ...], guardian: Guardian) -> None:
        """Makes the folders; ``elsewhere`` is what else will be removed. Raises ``OSError``."""
        self.folder = folder
        self.elsewhere = elsewhere
        self.guardian = guardian
        self.documents = folder / "documents"
        self.results = folder / "results"
        self._scribblings = folder / "rest"
        user = folder / _PROFILE / "user"
        for each in (self.documents, self.results, self._scribblings, user):
            each.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(_SETTINGS, "utf-8")

    @property
    def profile(self) -> str:
        """The profile, as LibreOffice is told of it."""
        return _profile(self.folder)

    def has_room(self) -> bool:
        """Whether the disk takes as much as a PDF needs. Nothing but trying tells it: there are quotas too."""
        try:
            (self.folder / "room").write_bytes(bytes(_ROOM))
        except OSError as error:
            return error.errno not in NO_ROOM
        return True

    def environment(self) -> Mapping[str, str]:
        """What surrounds the program: as here, but what it scribbles goes into the folder.

        Its home is that of the clerk: fonts are found there. Its locale is not: in one without Vietnamese letters
        LibreOffice waits for ever on a folder whose name has them.
        """
        here = str(self._scribblings)
        own = {"TMPDIR": here, "TMP": here, "TEMP": here, "GSETTINGS_BACKEND": "memory", "LC_ALL": _LOCALE}
        return os.environ | own


@contextlib.contextmanager
def workspace() -> Iterator[Workspace]:
    """Make a workspace for the body. Raises ``OSError`` when there is no room for it."""
    with tempfile.TemporaryDirectory(prefix="kehoach-", ignore_cleanup_errors=True) as made:
        folder = Path(made).resolve()
        elsewhere = _sockets(folder)
        with guarded(folder, *elsewhere) as guardian:
            try:
                yield Workspace(folder, elsewhere, guardian)
            finally:
                for each in elsewhere:
                    each.unlink(missing_ok=True)
                shutil.rmtree(folder, ignore_errors=True)


def _profile(folder: Path) -> str:
    return (folder / _PROFILE).as_uri()


def _sockets(folder: Path) -> tuple[Path, ...]:
    """What LibreOffice leaves outside of the folder when it is killed."""
    if os.name != "posix":
        return ()
    # Not for safety: this is how LibreOffice names it, each byte without its leading zero.
    digest = hashlib.md5(_profile(folder).encode("utf-16-le"), usedforsecurity=False).digest()
    return (Path(_SOCKETS, f"OSL_PIPE_{os.getuid()}_SingleOfficeIPC_{''.join(f'{byte:x}' for byte in digest)}"),)

"""The checks of what was left from an older plan, in the order of their codes."""

from __future__ import annotations

from kehoach.checks.base import CopyCheck
from kehoach.checks.kh391_stale_copy import StaleCopy
from kehoach.checks.kh392_old_names import OldNames

COPY_CHECKS: tuple[CopyCheck, ...] = (StaleCopy(), OldNames())

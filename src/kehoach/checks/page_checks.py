"""The checks of a printed plan, in the order of their codes."""

from __future__ import annotations

from kehoach.checks.base import PageCheck
from kehoach.checks.kh401_signing_alone import SigningAlone
from kehoach.checks.kh402_signing_split import SigningSplit
from kehoach.checks.kh403_stranded_heading import StrandedHeading

PAGE_CHECKS: tuple[PageCheck, ...] = (SigningAlone(), SigningSplit(), StrandedHeading())

"""What the checks of content find in a plan that was just made, in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.cli import is_interruption
from kehoach.cli.console import ConsoleError
from kehoach.cli.failures import unexpected
from kehoach.cli.names import quoted

if TYPE_CHECKING:
    import kehoach
    from kehoach.cli.voice import Voice


def tell_verdict(plan: kehoach.Plan, source: str, voice: Voice) -> bool:
    """Tell how many findings a plan has, nothing when it has none. Returns whether there are errors.

    The document is there already: a fault of ours in a check is told, and is no reason to call it unmade.
    """
    from kehoach.checks import WORD_CHECKS

    if not WORD_CHECKS:
        return False
    from kehoach.report.as_text import tally
    from kehoach.report.examine import examine_plan

    try:
        report = examine_plan(plan, source)
        if not report.is_clean:
            voice.complain(tally(report, quoted(source)))
    except ConsoleError:
        raise
    except Exception as error:
        if is_interruption(error):
            raise
        voice.complain(f"{source}: {unexpected(error)}")
        return False
    return report.has_errors

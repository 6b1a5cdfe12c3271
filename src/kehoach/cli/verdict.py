"""What the checks find in a plan that was just made: of its content in one line, of its pages each in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.cli import is_interruption
from kehoach.cli.console import ConsoleError
from kehoach.cli.failures import unexpected
from kehoach.cli.names import quoted

if TYPE_CHECKING:
    from pathlib import Path

    import kehoach
    from kehoach.cli.voice import Voice
    from kehoach.pdf.making import MadePdf


def tell_verdict(plan: kehoach.Plan, source: str, voice: Voice) -> bool:
    """Tell how many findings a plan has, nothing when it has none. Returns whether there are errors.

    The document is there already: a fault of ours in a check is told, and is no reason to call it unmade.
    """
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


def tell_pages(pdf: MadePdf, target: Path, voice: Voice) -> bool:
    """Tell where the pages of a PDF turn badly and what is odd about its letters. Returns whether there are errors.

    No other command can tell it again: a plan has no pages.
    """
    from kehoach.pdf.finishing.wording import words as said_of_finishing
    from kehoach.report.examine import examine_pages
    from kehoach.report.wording import words

    if pdf.warning is not None:
        voice.warn(f"kehoach: {pdf.warning}")
    if pdf.lacks_field:
        voice.warn(f"kehoach: {said_of_finishing('no_field', file=str(target))}")
    report = examine_pages(pdf.printed, str(target))
    for each in report.findings:
        said = words("finding", code=each.code, severity=each.severity, message=each.message)
        voice.complain(f"{report.file}: {said} {each.remedy}")
    return report.has_errors

"""Every command there is, in the order in which help lists them."""

from __future__ import annotations

from kehoach.cli import batch, batch_form, check, explain, make, schema, start, take_out
from kehoach.cli.shape import Command

COMMANDS: tuple[Command, ...] = (
    make.COMMAND,
    start.COMMAND,
    batch_form.COMMAND,
    batch.COMMAND,
    check.COMMAND,
    explain.COMMAND,
    take_out.COMMAND,
    schema.COMMAND,
)

"""Every command there is, in the order in which help lists them."""

from __future__ import annotations

from kehoach.cli import batch, check, explain, make, schema, start
from kehoach.cli.shape import Command

COMMANDS: tuple[Command, ...] = (
    make.COMMAND,
    batch.COMMAND,
    start.COMMAND,
    check.COMMAND,
    explain.COMMAND,
    schema.COMMAND,
)

"""Compile every kehoach.po under src/kehoach/locale into the .mo beside it, which gettext reads at run time.

Run after editing a .po file:  python tools/build_locale.py
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALE = Path(__file__).resolve().parents[1] / "src" / "kehoach" / "locale"

# All that gettext reads of a header. Babel's own carries the clock and its version.
_HEADER = "Content-Type: text/plain; charset=utf-8\nPlural-Forms: {plurals};\n"


class _Reproducible(Catalog):
    """A catalog whose header depends on its .po alone."""

    def __iter__(self) -> Iterator[Message]:
        header, *messages = super().__iter__()
        header.string = _HEADER.format(plurals=self.plural_forms)
        yield header
        yield from messages


def compile_catalog(source: Path) -> bytes:
    """Return the .mo of one .po: the same text gives the same bytes."""
    with source.open("rb") as stream:
        read = read_po(stream, abort_invalid=True)
    catalog = _Reproducible(read.locale)
    for message in read:
        if message.id:
            catalog[message.id] = message
    compiled = io.BytesIO()
    write_mo(compiled, catalog)
    return compiled.getvalue()


def main() -> None:
    """Write every compiled catalog and say which."""
    for source in sorted(LOCALE.rglob("*.po")):
        target = source.with_suffix(".mo")
        target.write_bytes(compile_catalog(source))
        print(target.relative_to(LOCALE.parents[2]))


if __name__ == "__main__":
    main()

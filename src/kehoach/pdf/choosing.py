"""Which engine makes the PDFs: the one asked for, else the first that is on this machine."""

from __future__ import annotations

from kehoach.errors import ConverterMissingError
from kehoach.pdf.engine import Engine
from kehoach.pdf.libreoffice import LibreOffice
from kehoach.pdf.places import VARIABLE
from kehoach.pdf.rdocx_engine import Rdocx
from kehoach.pdf.wording import words

ENGINES: tuple[Engine, ...] = (LibreOffice(), Rdocx())
"""The one whose pages are nearest to those of Word stands first."""

_LACKING = {"libreoffice": "no_libreoffice", "rdocx": "no_rdocx"}


def choose(name: str | None = None) -> Engine:
    """Choose an engine by its name; None is the best there is. Raises ``ConverterMissingError``."""
    if name is None:
        found = next((engine for engine in ENGINES if engine.available()), None)
        if found is None:
            raise ConverterMissingError(words("no_engine"))
        return found
    known = {engine.name: engine for engine in ENGINES}
    if name not in known:
        raise ConverterMissingError(words("unknown_engine", name=name, known=", ".join(known)))
    if not known[name].available():
        raise ConverterMissingError(words(_LACKING[name], variable=VARIABLE))
    return known[name]

"""Colour profiles (ICC) without the time at which the engine made them: LibreOffice writes down its own clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdf import PdfWriter

_SIGNATURE, _SIGNED = slice(36, 40), b"acsp"
_TIME, _DIGEST = slice(24, 36), slice(84, 100)
"""Where the header of a profile says when it was made, and its digest, zeros for none (ICC.1, 7.2)."""
_SOME_DAY = b"".join(part.to_bytes(2, "big") for part in (2000, 1, 1, 0, 0, 0))


def forget_times(writer: PdfWriter) -> None:
    """Give the profiles of the output intents one time, whenever they were made; what colours they mean stays."""
    for intent in writer.root_object.get("/OutputIntents", ()):
        profile = intent.get_object().get("/DestOutputProfile")
        if profile is not None:
            _forget_time(profile.get_object())


def _forget_time(stream: Any) -> None:
    profile = bytearray(stream.get_data())
    if profile[_SIGNATURE] != _SIGNED:
        return
    profile[_TIME] = _SOME_DAY
    profile[_DIGEST] = bytes(16)
    stream.set_data(bytes(profile))

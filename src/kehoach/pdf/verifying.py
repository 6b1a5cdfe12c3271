"""Whether a PDF says all that it must: an engine's own word for it counts for nothing.

LibreOffice ends with 0 also when it could not read the document, and lays out random bytes as if they were text.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator

from kehoach.errors import ConverterError
from kehoach.pdf.engine import Converted, Pdf
from kehoach.pdf.reading import read_pages
from kehoach.pdf.wording import words

_MOST_NAMED = 3


def verified(data: bytes, said: str) -> Converted:
    """Take a PDF for made when it can be read and every word of ``said`` is in it, else say what is wrong."""
    try:
        pages = read_pages(data)
    except ConverterError as error:
        return error
    lost = lost_words(said, "".join(page.text for page in pages))
    if lost is None:
        return Pdf(data, pages)
    return ConverterError(words("words_lost", words=lost) if lost else words("letters_lost"))


def lost_words(said: str, printed: str) -> str | None:
    """Name words of ``said`` that are not in ``printed``; None if all is there, empty when no word can be named.

    Each letter must be there as often. Lines break inside of words, ligatures are one letter of a font and table
    headings come again on each page: so more may be printed, and in another order.
    """
    there = squeezed(printed)
    if Counter(_letters(squeezed(said))) <= Counter(_letters(there)):
        return None
    lost = dict.fromkeys(word for word in said.split() if squeezed(word) not in there)
    return ", ".join(f"“{word}”" for word in list(lost)[:_MOST_NAMED])


def squeezed(text: str) -> str:
    """The text without spaces, in one case, every letter in one form: equal however it was broken into lines."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def _letters(text: str) -> Iterator[str]:
    return filter(str.isalnum, text)

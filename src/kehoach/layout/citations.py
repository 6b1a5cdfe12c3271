"""Căn cứ and every other place where a document is named by number and date."""

from __future__ import annotations

from kehoach.model.citation import Citation, LegalBasis
from kehoach.vietnamese import PartialDate, long_date, short_date


def citation_words(cited: Citation, *, style: str, blank: str) -> str:
    """``Quyết định số 12/QĐ-UBND ngày 05/3/2026 của UBND tỉnh về việc …``; a law by its name and date.

    ``style`` is the plan's ``kieu_ngay``; ``blank`` stands for a figure that is not known yet.
    """
    date = cited.issued_on and date_words(cited.issued_on, style=style, blank=blank)
    if cited.is_law:
        return _joined(cited.document_type, cited.subject, date)
    number = cited.number and _led("số", cited.number)
    issuer = cited.issuer and _led("của", cited.issuer)
    return _joined(cited.document_type, number, date, issuer, cited.subject)


def basis_words(basis: LegalBasis, *, style: str, blank: str) -> str:
    """One legal basis with its opening verb, without the closing mark."""
    return f"{basis.verb} {citation_words(basis, style=style, blank=blank)}"


def date_words(date: PartialDate, *, style: str, blank: str) -> str:
    """``ngày 05 tháng 3 năm 2026``, or ``ngày 05/3/2026`` in the short style; a lone month as ``tháng 3/2026``."""
    if style == "dai" or date.day is None:
        return long_date(date, blank)
    return f"ngày {short_date(date)}"


def _led(word: str, text: str) -> str:
    return text if text.lower().startswith(f"{word} ") else f"{word} {text}"


def _joined(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)

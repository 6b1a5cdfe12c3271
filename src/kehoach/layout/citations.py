"""Căn cứ and every other place where a document is named by number and date."""

from __future__ import annotations

from kehoach.model.citation import Citation, LegalBasis
from kehoach.phrases import BLANK
from kehoach.vietnamese import PartialDate, long_date, month_text, short_date


def citation_words(cited: Citation, *, style: str) -> str:
    """``Quyết định số 12/QĐ-UBND ngày 05/3/2026 của UBND tỉnh về việc …``; a law by its name and date.

    ``style`` is the plan's ``kieu_ngay``.
    """
    date = None if cited.issued_on is None else date_words(cited.issued_on, style=style)
    if cited.is_law:
        return _joined(cited.document_type, cited.subject, date)
    return _joined(cited.document_type, cited.number and f"số {cited.number}", date, *_issuer_and_subject(cited))


def pending_citation_words(cited: Citation) -> str:
    """Like ``citation_words`` for a decision that may still await its number and date: with room to write them."""
    number = cited.number and f"số {BLANK if cited.number.startswith('/') else ''}{cited.number}"
    date = long_date(cited.issued_on or PartialDate(), BLANK)
    return _joined(cited.document_type, number, date, *_issuer_and_subject(cited))


def _issuer_and_subject(cited: Citation) -> tuple[str | None, str | None]:
    return cited.issuer and f"của {cited.issuer}", cited.subject


def basis_words(basis: LegalBasis, *, style: str) -> str:
    """One legal basis with its opening verb, without the closing mark."""
    return f"{basis.verb} {citation_words(basis, style=style)}"


def date_words(date: PartialDate, *, style: str) -> str:
    """``ngày 05 tháng 3 năm 2026``, or ``ngày 05/3/2026`` in the short style; what is not known is left out."""
    if date.day is not None:
        return long_date(date) if style == "dai" else f"ngày {short_date(date)}"
    if date.month is None:
        return f"năm {date.year}"
    return f"tháng {month_text(date.month)} năm {date.year}" if style == "dai" else f"tháng {short_date(date)}"


def _joined(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)

"""KH123: the symbol says the type of the document and who issues it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.number_form import NumberForm, number_form
from kehoach.checks.rules import Rules
from kehoach.checks.wording import listed, quoted
from kehoach.recognise import LabelledDocument, Part
from kehoach.vietnamese import fold

_YEAR = re.compile(r"\A(?:19|20)\d\d\Z")


def _words(text: str) -> Example:
    return Example(text, Change(Part.NUMBER, (("text", text),)))


class Symbol(FormCheck):
    """Ký hiệu gồm chữ viết tắt tên loại và chữ viết tắt cơ quan ban hành; kế hoạch là KH: 12/KH-UBND.

    Không ghi năm trong ký hiệu (năm chỉ có ở văn bản quy phạm pháp luật). Chữ viết tắt viết hoa, trừ QyĐ, CTr, TTr.
    Chữ viết tắt cơ quan do người đứng đầu quy định nên không kiểm được đúng hay sai.
    """

    code = "KH123"
    severity = Severity.ERROR
    covers = ("PL1-II.3e", "PL1-II.3c")
    right = (_words("Số: 12/KH-UBND"), _words("Số: 12/KH-BCĐ"), _words("Số:      /KH-UBND"))
    wrong = (
        _words("Số: 12/QĐ-UBND"),
        _words("Số: 12/2026/KH-UBND"),
        _words("Số: 12/KH-UBND-2026"),
        _words("Số: 12/KH"),
        _words("Số: 12/UBND-KH"),
        _words("Số: 12/KH-Ubnd"),
        _words("Số: 12/kh-UBND"),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Compare the symbol with the type that is printed."""
        named = document.first(Part.TYPE)
        name = "" if named is None else fold(named.text).rstrip(".:")
        code = next((each.code for each in rules.TYPE_CODES if fold(each.name) == name), None)
        for line in document.of(Part.NUMBER, annex=0):
            form = number_form(line.text)
            is_readable = form is not None and form.has_slash and "-" not in form.number  # else told by KH122
            faults = list(_faults(form, code)) if form is not None and is_readable else []
            if faults:
                kind = code or "KH"
                yield self.finding(
                    line,
                    f"ký hiệu trong {quoted(line.text)}: {listed(faults)}.",
                    f"Viết chữ viết tắt tên loại rồi chữ viết tắt cơ quan, ví dụ {quoted(f'{kind}-UBND')}.",
                    rule=rules.SYMBOL.rule,
                )


def _faults(form: NumberForm, code: str | None) -> Iterator[str]:
    years, groups = _parted(form)
    if years:
        yield f"có ghi năm {years[0]}"
    if not groups:
        return
    if code is not None and groups[0] != code:
        told = "viết thường" if groups[0].casefold() == code.casefold() else f"không phải {code} (tên loại văn bản)"
        yield f"{quoted(groups[0])} {told}"
    if len(groups) == 1:
        yield "thiếu chữ viết tắt cơ quan ban hành"
    lower = [group for group in groups[1:] if group != group.upper()]
    if lower:
        yield f"{listed(map(quoted, lower))} có chữ thường"


def _parted(form: NumberForm) -> tuple[list[str], list[str]]:
    """The years and the other groups of what stands behind the first slash."""
    pieces = [piece.strip() for group in form.groups for piece in group.split("/") if piece.strip()]
    return [piece for piece in pieces if _YEAR.match(piece)], [piece for piece in pieces if not _YEAR.match(piece)]

"""KH192: the numbers of annexes."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.annexes import annexes
from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.head import is_annex_alone
from kehoach.checks.rules import Rules
from kehoach.checks.wording import quoted
from kehoach.recognise import LabelledDocument, Part
from kehoach.vietnamese import roman


class AnnexNumber(FormCheck):
    """Có từ hai phụ lục trở lên thì đánh số thứ tự bằng chữ số La Mã: Phụ lục I, Phụ lục II.

    Chỉ có một phụ lục thì ghi “Phụ lục”, không có số.
    """

    code = "KH192"
    severity = Severity.ERROR
    covers = ("PL1-III.1a",)
    right = (Example("Phụ lục I, Phụ lục II"), Example("Phụ lục (khi chỉ có một)"))
    wrong = (
        Example("Phụ lục 1 khi có hai phụ lục", Change(Part.ANNEX_LABEL, (("annex_label", "Phụ lục 1"),))),
        Example("Phụ lục III đứng đầu", Change(Part.ANNEX_LABEL, (("annex_label", "Phụ lục III"),), nth=0)),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Compare every label with its place."""
        found = annexes(document)
        if is_annex_alone(document):
            return
        if len(found) == 1:
            if found[0].number:
                yield self.finding(
                    found[0].label,
                    f"chỉ có một phụ lục mà ghi số {quoted(found[0].number)}.",
                    "Ghi “Phụ lục”, bỏ số.",
                    rule=rules.SINGLE_ANNEX.rule,
                )
            return
        for place, annex in enumerate(found, 1):
            if annex.value == place and annex.is_roman:
                continue
            if not annex.number:
                said = "phụ lục không có số."
            elif annex.value == place:
                said = f"số phụ lục ghi {quoted(annex.number)}."
            else:
                said = f"phụ lục thứ {place} mà ghi số {quoted(annex.number)}."
            yield self.finding(annex.label, said, f"Ghi “Phụ lục {roman(place)}”.", rule=rules.ANNEX_MENTION.rule)

"""KH142: the document says what it is."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding
from kehoach.checks.rules import Rules
from kehoach.checks.verbatim import settled
from kehoach.checks.wording import quoted
from kehoach.checks.words_of_head import WordsOfPartCheck
from kehoach.recognise import Labelled, LabelledDocument, Part
from kehoach.regulation import Rule
from kehoach.vietnamese import fold


class TypeWords(WordsOfPartCheck):
    """Có tên loại văn bản trên một dòng riêng, viết đúng: KẾ HOẠCH.

    Không có dấu chấm hay dấu hai chấm phía sau. Trích yếu ghi ở dòng dưới, không viết liền vào tên loại.
    """

    code = "KH142"
    covers = ("PL1-II.5a",)
    part = Part.TYPE
    to_add = f"Gõ {quoted('KẾ HOẠCH')} trên một dòng riêng, in hoa đậm, canh giữa, ngay trên trích yếu."
    right = (Example("KẾ HOẠCH"),)
    wrong = (
        Example("KẾ HỌACH", Change(Part.TYPE, (("text", "KẾ HỌACH"),))),
        Example("KẾ HOẠCH:", Change(Part.TYPE, (("text", "KẾ HOẠCH:"),))),
        Example("không có tên loại", Change(Part.TYPE, (("removed", True),))),
        Example(
            "tên loại viết liền với trích yếu",
            Change(Part.TYPE, (("text", "KẾ HOẠCH phòng, chống thiên tai năm 2026"),)),
        ),
    )

    def rule(self, rules: Rules) -> Rule:
        """The clause of the type."""
        return rules.DOCUMENT_TYPE.rule

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look also for a subject on the line of the type."""
        yield from super().run(document, rules)
        named, subject = document.first(Part.TYPE), document.first(Part.SUBJECT)
        if named is not None and subject is not None and named.line is subject.line and not _is_broken(named, subject):
            yield self.finding(
                named,
                "tên loại và trích yếu viết liền trên một dòng.",
                f"Để {quoted(named.text)} trên một dòng riêng, trích yếu ở dòng dưới.",
                rule=self.rule(rules),
            )

    def words(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Letter for letter; capitals are another check's."""
        for line in document.of(self.part, annex=0):
            names = [each.name for each in rules.TYPE_CODES]
            if settled(line.text).upper() not in map(settled, names):
                wanted = fold(line.text).rstrip(".:")
                right = next((name for name in names if fold(name) == wanted), None)
                if right is not None:
                    yield self.finding(
                        line,
                        f"tên loại viết sai: {quoted(line.text)}.",
                        f"Viết lại: {quoted(right)}.",
                        rule=self.rule(rules),
                    )


def _is_broken(named: Labelled, subject: Labelled) -> bool:
    """Whether a line break stands between the two, in one paragraph."""
    between = named.line.text.partition(named.text)[2]
    return "\n" in between.partition(subject.text)[0]

"""KH102: the words of the Quốc hiệu; and whether the document has a head at all."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding
from kehoach.checks.head import has_head, head_in_margin, is_annex_alone
from kehoach.checks.rules import Rules
from kehoach.checks.verbatim import settled
from kehoach.checks.wording import quoted
from kehoach.checks.words_of_head import WordsOfPartCheck
from kehoach.recognise import LabelledDocument, Part
from kehoach.regulation import Rule

_HEAD = "thể thức phần đầu văn bản"


def _words(text: str) -> Example:
    return Example(text, Change(Part.NATIONAL_NAME, (("text", text),)))


class NationalNameWords(WordsOfPartCheck):
    """Quốc hiệu ghi đúng nguyên văn: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM.

    Viết HÒA hay HOÀ đều được, Nghị định in cả hai. Văn bản không có phần đầu (Quốc hiệu, tên cơ quan, số, tên loại)
    cũng bị báo ở đây, một lần. Phụ lục để riêng một tệp thì không cần phần đầu. Văn bản của Đảng theo quy định
    khác, không kiểm ở đây.
    """

    code = "KH102"
    covers = ("PL1-II.1a",)
    part = Part.NATIONAL_NAME
    to_add = f"Gõ {quoted('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')} ở phía trên cùng, bên phải trang đầu."
    right = (_words("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), _words("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
    wrong = (
        _words("CỘNG HÒA XÃ HỘI CHỦ NGHIÃ VIỆT NAM"),
        _words("CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM"),
        _words("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM."),
        _words("CỘNG HÒA  XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        Example("không có Quốc hiệu", Change(Part.NATIONAL_NAME, (("removed", True),))),
    )

    def rule(self, rules: Rules) -> Rule:
        """The clause of the Quốc hiệu."""
        return rules.NATIONAL_NAME_WORDS.rule

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Say once what a document without a head is, or look at the Quốc hiệu."""
        if has_head(document):
            yield from super().run(document, rules)
        elif is_annex_alone(document):
            yield self._head_not_judged("tệp này chỉ có phụ lục", rules)
        elif head_in_margin(document) is not None:
            yield self._head_not_judged("phần đầu nằm trong đầu trang (header)", rules)
        else:
            yield self.finding(
                None,
                "không thấy phần đầu văn bản: Quốc hiệu, Tiêu ngữ, tên cơ quan, số, ký hiệu, địa danh, ngày, tên loại.",
                "Thêm phần đầu theo Mẫu 1.4, Phụ lục III, hoặc làm lại văn bản bằng lệnh kehoach tao.",
                rule=self.rule(rules),
            )

    def words(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Letter for letter; capitals are another check's."""
        for line in document.of(self.part, annex=0):
            right = rules.NATIONAL_NAME_WORDS.text
            if settled(line.text).upper() != right:
                yield self.finding(
                    line,
                    f"Quốc hiệu viết sai: {quoted(line.text)}.",
                    f"Gõ lại: {quoted(right)}.",
                    rule=self.rule(rules),
                )

    def _head_not_judged(self, why: str, rules: Rules) -> Finding:
        return self.not_judged(None, _HEAD, why, rule=self.rule(rules))

"""KH222: the letters of the text."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example
from kehoach.checks.each_paragraph import Fault, Page, ParagraphCheck
from kehoach.checks.lettering import sizes
from kehoach.checks.outline import Kind, sign_of
from kehoach.checks.prose import Paragraph
from kehoach.checks.rules import Rules
from kehoach.checks.wording import figure
from kehoach.recognise import Labelled, Part
from kehoach.regulation import Rule

_SLACK = 0.01
_FEW_LETTERS = 12
"""So many letters may be an abbreviation or a name in capitals."""


class BodyLetters(ParagraphCheck):
    """Nội dung văn bản: chữ in thường, kiểu chữ đứng, cỡ 13 đến 14.

    Một vài từ trong đoạn được in nghiêng hay in hoa thì không sao; cả đoạn thì không. Dòng trong ngoặc đơn, như
    số tiền bằng chữ, và tiêu đề nhỏ sau dấu sao có thể in nghiêng: Nghị định không nói đến.
    """

    code = "KH222"
    covers = ("PL1-II.6e1",)
    also = ()
    right = (Example("cỡ 14, chữ đứng"), Example("cỡ 13 trong cả văn bản"))
    wrong = (
        Example("đoạn văn cỡ 12", Change(Part.BODY, (("size", 12),))),
        Example("khoản cỡ 15", Change(Part.CLAUSE, (("size", 15),))),
        Example("một gạch đầu dòng cỡ 11", Change(Part.BULLET, (("size", 11),), nth=1)),
        Example("đoạn văn in nghiêng", Change(Part.BODY, (("italic", True),), nth=-1)),
        Example("điểm in nghiêng", Change(Part.POINT, (("italic", True),))),
        Example("cả đoạn in hoa", Change(Part.BODY, (("text", "ỦY BAN NHÂN DÂN XÃ BAN HÀNH KẾ HOẠCH SAU:"),), nth=0)),
    )

    def rule(self, rules: Rules) -> Rule:
        """The clause on the text."""
        return rules.BODY.rule

    def faults(self, paragraph: Paragraph, page: Page, rules: Rules) -> Iterator[Fault]:  # noqa: ARG002 - not needed here
        """Tell the sizes out of bounds, and whether the whole is italic or in capitals."""
        each, wanted = paragraph.each, rules.BODY
        looks = each.looks
        for size in dict.fromkeys(look.size for look in looks if not look.raised):
            if not wanted.least - _SLACK <= size <= wanted.most + _SLACK:
                yield Fault(f"cỡ chữ {figure(size)}", f"Sửa thành cỡ {sizes(wanted)}.")
        if looks and all(look.italic for look in looks) and not _may_be_italic(each):
            yield Fault("cả đoạn in nghiêng", "Bôi đen đoạn, bấm Ctrl+I để bỏ in nghiêng.")
        if each.part is not Part.SECTION and _is_in_capitals(each):
            yield Fault("cả đoạn là chữ in hoa", "Gõ lại bằng chữ thường; bôi đen rồi bấm Shift+F3 cũng được.")


def _may_be_italic(each: Labelled) -> bool:
    sign = sign_of(each)
    is_aside = each.text.startswith("(") and each.text.rstrip(".;").endswith(")")
    return is_aside or (sign is not None and sign.kind is Kind.OTHER)


def _is_in_capitals(each: Labelled) -> bool:
    looks = each.looks
    text = each.text
    is_set_so = bool(looks) and all(look.capitals for look in looks)
    return (is_set_so or text == text.upper()) and sum(map(str.isalpha, text)) >= _FEW_LETTERS

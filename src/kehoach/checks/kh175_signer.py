"""KH175: how the name of the signer is lettered."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding
from kehoach.checks.lettering import LetteringCheck
from kehoach.checks.rules import Rules
from kehoach.checks.wording import quoted
from kehoach.recognise import LabelledDocument, Part
from kehoach.regulation import Lettering


class Signer(LetteringCheck):
    """Họ tên người ký: chữ in thường, cỡ 13 đến 14, kiểu chữ đứng, đậm, canh giữa dưới chức vụ.

    Chữ đầu mỗi âm tiết viết hoa: “Nông Thị Hạnh”.
    """

    code = "KH175"
    covers = ("PL1-II.7đ2", "PL2-II.1")
    parts = (Part.SIGNER,)
    right = (Example("Nông Thị Hạnh (đậm, cỡ 14)"),)
    wrong = (
        Example("họ tên cỡ 12", Change(Part.SIGNER, (("size", 12),))),
        Example("họ tên không đậm", Change(Part.SIGNER, (("bold", False),))),
        Example("họ tên in nghiêng", Change(Part.SIGNER, (("italic", True),))),
        Example("họ tên in hoa", Change(Part.SIGNER, (("replace_all", "NÔNG THỊ HẠNH"),))),
        Example("chữ lót viết thường", Change(Part.SIGNER, (("replace_all", "Nông thị Hạnh"),))),
    )

    def lettering(self, rules: Rules) -> Lettering:
        """What the regulation asks of the letters; where the name stands is another check."""
        return rules.SIGNER_NAME._replace(alignment=None)

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Compare the lettering, then the capitals of the name."""
        yield from super().run(document, rules)
        for each in document.of(Part.SIGNER):
            name = each.text
            letters = [word[0] for word in name.split() if word[0].isalpha()]
            if not letters:
                continue
            if name == name.upper() or all(look.capitals for look in each.looks):
                said = f"họ tên viết in hoa {quoted(name)}."
            elif not all(map(str.isupper, letters)):
                said = f"họ tên {quoted(name)} có chữ đầu không viết hoa."
            else:
                continue
            yield self.finding(each, said, f"Viết {quoted(name.title())}.", rule=rules.SIGNER_NAME.rule)

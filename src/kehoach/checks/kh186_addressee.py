"""KH186: no “Kính gửi” in a plan."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.rules import Rules
from kehoach.recognise import Labelled, LabelledDocument, Part
from kehoach.recognise.words import is_addressee
from kehoach.vietnamese import fold

_MAY_HAVE = ("to trinh", "bao cao", "cong dien", "giay moi", "phieu")


class Addressee(FormCheck):
    """Kế hoạch không có “Kính gửi”: chỉ ghi “Nơi nhận:” ở cuối; nơi nhận không ghi “Như trên”.

    “Kính gửi” dành cho công văn, và tờ trình, báo cáo gửi cấp trên. “Như trên” chỉ vào những nơi ghi ở “Kính gửi”.
    """

    code = "KH186"
    severity = Severity.ERROR
    covers = ("PL1-II.9c",)
    right = (Example("Nơi nhận: / - Các thôn;"),)
    wrong = (
        Example(
            "có dòng “Kính gửi”",
            Change(Part.BASIS, (("text_before", "Kính gửi: Ủy ban nhân dân tỉnh"), ("align", "center")), nth=0),
        ),
        Example("nơi nhận ghi “Như trên”", Change(Part.RECIPIENT, (("words", "Như trên;"),), nth=0)),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look at the lines above the text and at the recipients; other types of documents may have both."""
        kind = document.first(Part.TYPE)
        if kind is None or fold(kind.text).startswith(_MAY_HAVE):
            return
        if (each := _addressed(document)) is not None:
            yield self.finding(
                each,
                "kế hoạch có “Kính gửi”.",
                "Xóa dòng này; đưa các nơi ấy vào “Nơi nhận:”.",
                rule=rules.NO_ADDRESSEE.rule,
            )
        for each in document.of(Part.RECIPIENT):
            if fold(each.text).lstrip("- ").startswith("nhu tren"):
                yield self.finding(
                    each,
                    "nơi nhận ghi “Như trên” mà kế hoạch không có “Kính gửi”.",
                    "Ghi tên từng nơi nhận, hoặc “Như mục …” nơi đã giao việc.",
                    rule=rules.NO_AS_ABOVE.rule,
                )


def _addressed(document: LabelledDocument) -> Labelled | None:
    return next(
        (each for each in document.of(Part.ADDRESSEE, Part.SUBJECT, Part.BODY, annex=0) if is_addressee(each.text)),
        None,
    )

"""KH344: a form (biểu, mẫu) that the text refers to is there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Example, Finding, Severity, WordCheck
from kehoach.checks.cited import cited_in
from kehoach.checks.concordance import any_of, having
from kehoach.checks.mentions import belongs_elsewhere
from kehoach.checks.passages import Passages
from kehoach.checks.wording import quoted
from kehoach.recognise import Part
from kehoach.recognise.parts import RUNNING

_FORM = re.compile(
    r"\b(?P<kind>biểu mẫu|mẫu biểu|biểu|mẫu|bảng|danh sách)\s+số\s+(?P<number>\d{1,3}[a-zđ]?|[IVX]{1,5})(?![\w/])",
    re.IGNORECASE,
)


_LOOKED_AT = (*RUNNING, Part.TABLE, Part.ANNEX_LABEL, Part.ANNEX_TITLE, Part.OTHER)


class LostForm(WordCheck):
    """Biểu, mẫu có số được nhắc đến thì có trong văn bản.

    Biểu mẫu của văn bản khác (“Mẫu số 01 Thông tư số …”) thì không tính. Biểu mẫu gửi ở tệp riêng thì bỏ qua.
    """

    code = "KH344"
    severity = Severity.WARNING
    covers = ()
    right = (
        Example("Báo cáo theo Biểu số 01.\nPhụ lục\nBiểu số 01"),
        Example("Lập hồ sơ theo Mẫu số 02 ban hành kèm theo Thông tư số 12/2025/TT-BNV."),
    )
    wrong = (Example("Báo cáo theo Biểu số 02.\nPhụ lục\nBiểu số 01"),)

    def run(self, words: Passages) -> Iterator[Finding]:
        """Collect the forms that have a heading, then look for each mention among them."""
        if not words.is_whole:
            return
        there: set[str] = set()
        mentions = []
        for passage in having(
            words, any_of("số"), *RUNNING, Part.TABLE, Part.ANNEX_LABEL, Part.ANNEX_TITLE, Part.OTHER
        ):
            for found in _FORM.finditer(passage.text):
                if not passage.text[: found.start()].strip(" ("):
                    there.add(_number(found["number"]))
                else:
                    mentions.append((passage, found))
        for passage, found in mentions:
            if _number(found["number"]) in there or belongs_elsewhere(passage.text, found.end()):
                continue
            if any(cited_in(passage.text)):
                continue
            yield self.finding(
                passage,
                f"nhắc đến {quoted(found[0])} nhưng văn bản không có.",
                "Thêm biểu, mẫu đó vào phụ lục, hoặc sửa lại số.",
            )


def _number(written: str) -> str:
    return written.upper().lstrip("0")

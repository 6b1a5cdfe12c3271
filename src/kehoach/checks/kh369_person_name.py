"""KH369: every syllable of a person's name with a capital."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Example, Severity
from kehoach.checks.capitals import capital_rule
from kehoach.checks.concordance import any_of
from kehoach.checks.passages import Passages
from kehoach.checks.texts import PROSE, Text, texts
from kehoach.checks.wordings import Slip, WordingCheck
from kehoach.recognise import Part
from kehoach.seen import Place
from kehoach.vietnamese.syllables import CAPITAL, SMALL

_RULE = capital_rule("PL2-II.1")
_SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Lương|Nông|Đinh|Đoàn|Trịnh|Mai|Hà|Cao|Chu"
    "|Lâm|Triệu|Hứa|Ma|Tạ|Lưu|Vi|Bế|Phùng|Thái|Tô|Trương|Đào"
)
_SIGNER = re.compile(rf"(?:{_SURNAMES})(?: (?:[{CAPITAL}][{SMALL}]*|[{SMALL}]+)){{1,4}}")
_NAME = re.compile(rf"\b(?:{_SURNAMES}) (?:[{CAPITAL}][{SMALL}]* )?(?:văn|thị|đình|đức|xuân|hữu) [{CAPITAL}][{SMALL}]*")
_BARE = re.compile(
    rf"\b(?:ông|bà|đồng chí|đ/c):? "
    rf"(?P<name>(?:nguyễn|trần|phạm|huỳnh|đặng|bùi|lê|hoàng) [{SMALL}]+(?: [{SMALL}]+)?)\b"
)
_MIDDLE = ("văn", "thị", "đình", "đức", "xuân", "hữu")
_NEEDS = any_of(
    *(f"{surname} {word}" for surname in _SURNAMES.split("|") for word in (*_MIDDLE, "ông", "bà", "chí", "đ"))
)


class PersonName(WordingCheck):
    """Tên người Việt Nam viết hoa chữ đầu mọi âm tiết: Nông Thị Hạnh."""

    code = "KH369"
    severity = Severity.ERROR
    covers = ("PL2-II.1",)
    parts = (*PROSE, Part.SIGNER)
    fault = "chưa viết hoa đủ các chữ của tên người"
    needs = _NEEDS
    right = (Example("Giao ông Lương Văn Sơn và bà Nông Thị Hạnh thực hiện."), Example("Bà con xã Dương Xuân."))
    wrong = (
        Example("Giao ông Lương văn Sơn thực hiện."),
        Example("Giao bà nguyễn thị hạnh thực hiện."),
    )

    def read(self, words: Passages) -> Iterator[Text]:
        """The signers, and the texts that may hold a name."""
        yield from texts(words, (Part.SIGNER,))
        yield from texts(words, PROSE, self.needs)

    def slips(self, at: Text) -> Iterator[Slip]:
        """The signer's name, and names in the text that are surely a person's."""
        passage, text = at
        if passage.part is Part.SIGNER:
            is_of_plan = not isinstance(passage.place, Place)  # in a document KH175 tells it
            if is_of_plan and _SIGNER.fullmatch(text) and not text.istitle():
                yield Slip(0, len(text), _capitals(text), _RULE)
            return
        for found in _NAME.finditer(text):
            yield Slip(found.start(), found.end(), _capitals(found[0]), _RULE)
        for found in _BARE.finditer(text):
            yield Slip(
                found.start("name"), found.end("name"), _capitals(found["name"]), _RULE, severity=Severity.WARNING
            )


def _capitals(name: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in name.split())

"""KH208: sizes that go up and down together."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.rules import Rules
from kehoach.checks.wording import figure, listed
from kehoach.recognise import LabelledDocument, Part
from kehoach.regulation import SizeTier

_PARTS = (Part.NATIONAL_NAME, Part.MOTTO, Part.PLACE_DATE)
_FOLLOWING = (Part.TYPE, Part.SUBJECT)


class SizesTogether(FormCheck):
    """Cỡ chữ tăng, giảm đồng bộ: Quốc hiệu 13, Tiêu ngữ 14, địa danh và ngày 14; hoặc 12, 13, 13.

    Hai bộ cỡ này là ví dụ của Nghị định. Tên loại và trích yếu nên theo cùng bộ: 14 với bộ lớn, 13 với bộ nhỏ.
    """

    code = "KH208"
    severity = Severity.WARNING
    covers = ("PL1-I.5",)
    right = (Example("Quốc hiệu 13, Tiêu ngữ 14, ngày 14"), Example("Quốc hiệu 12, Tiêu ngữ 13, ngày 13"))
    wrong = (
        Example("Quốc hiệu 12, Tiêu ngữ 14", Change(Part.NATIONAL_NAME, (("size", 12),))),
        Example("Tiêu ngữ 14, ngày 13", Change(Part.PLACE_DATE, (("size", 13),))),
        Example("phần đầu theo bộ 13, 14, 14 mà tên loại 13", Change(Part.TYPE, (("size", 13),))),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Compare the sizes of those parts that have one size each, and are there.

        A size that is wrong by itself is told by the check of that part, not again here.
        """
        sizes = {part: size for part in _PARTS if (size := one_size(document, part)) is not None}
        first = document.first(Part.NATIONAL_NAME) or document.first(Part.MOTTO)
        own = (rules.NATIONAL_NAME, rules.MOTTO, rules.PLACE_AND_DATE)
        if any(
            not own[_PARTS.index(part)].least <= size <= own[_PARTS.index(part)].most for part, size in sizes.items()
        ):
            return
        tier = next((tier for tier in rules.SIZE_TIERS if _fits(sizes, tier)), None)
        if tier is None:
            told = listed(f"{part} {figure(size)}" for part, size in sizes.items())
            yield self.finding(
                first,
                f"cỡ chữ không đồng bộ: {told}.",
                f"Chọn một bộ: {' hoặc '.join(map(_told, rules.SIZE_TIERS))}.",
                rule=rules.CHOSEN_SIZES.rule,
            )
        elif len(sizes) == len(_PARTS):
            wrong = {
                part: size
                for part in _FOLLOWING
                if (size := one_size(document, part)) is not None
                and size != tier.place_and_date
                and rules.SUBJECT.least <= size <= rules.SUBJECT.most
            }
            if wrong:
                told = listed(f"{part} {figure(size)}" for part, size in wrong.items())
                yield self.finding(
                    document.first(next(iter(wrong))),
                    f"cỡ chữ không đồng bộ với phần đầu ({_told(tier)}): {told}.",
                    f"Nên để cỡ {figure(tier.place_and_date)}.",
                    rule=rules.CHOSEN_SIZES.rule,
                )


def one_size(document: LabelledDocument, part: Part) -> float | None:
    """The one size of a part; None where it has none or several."""
    sizes = {look.size for line in document.of(part, annex=0) for look in line.looks}
    return sizes.pop() if len(sizes) == 1 else None


def _fits(sizes: dict[Part, float], tier: SizeTier) -> bool:
    wanted = dict(zip(_PARTS, (tier.national_name, tier.motto, tier.place_and_date), strict=True))
    return all(size == wanted[part] for part, size in sizes.items())


def _told(tier: SizeTier) -> str:
    return f"Quốc hiệu {figure(tier.national_name)}, Tiêu ngữ {figure(tier.motto)}, ngày {figure(tier.place_and_date)}"

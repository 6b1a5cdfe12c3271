"""KH107: the Quốc hiệu on the right, level with the name of the body."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.head import cell, floats
from kehoach.checks.rules import Rules
from kehoach.recognise import Labelled, LabelledDocument, Part
from kehoach.seen import Story

_PARTS = (Part.NATIONAL_NAME, Part.MOTTO, Part.ISSUER, Part.NUMBER, Part.PLACE_DATE)
_TABLE = (
    "Trình bày phần đầu bằng bảng hai cột không viền: bên trái tên cơ quan và số, bên phải Quốc hiệu, Tiêu ngữ và ngày"
)


class HeadLayout(FormCheck):
    """Quốc hiệu và Tiêu ngữ ở phía trên cùng, bên phải trang đầu, ngang hàng với tên cơ quan ban hành ở bên trái.

    Nên dùng bảng hai cột không viền. Phần đầu gõ bằng dấu tab hoặc dấu cách thì không kiểm được canh giữa và vị
    trí, vì chỗ chữ đứng còn tùy máy in và phông chữ; khi đó chỉ nhắc một lần.
    """

    code = "KH107"
    severity = Severity.ERROR
    covers = ("PL1-II.1a",)
    right = (Example("bảng hai cột: tên cơ quan bên trái, Quốc hiệu bên phải"),)
    wrong = (
        Example("Quốc hiệu bên trái, tên cơ quan bên phải", Change(Part.NATIONAL_NAME, (("columns_swapped", True),))),
        Example("phần đầu không chia hai cột", Change(Part.NATIONAL_NAME, (("out_of_table", True),))),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Compare where the two stand; a head with tabs is said not to be judged."""
        rule = rules.NATIONAL_NAME_WORDS.rule
        loose = next(filter(floats, document.of(*_PARTS)), None)
        if loose is not None:
            how = "dấu tab hoặc dấu cách" if loose.line.place.story is Story.BODY else "khung chữ"
            yield self.not_judged(
                loose,
                "canh giữa và vị trí các thành phần ở phần đầu",
                f"phần đầu trình bày bằng {how}, không phải bảng",
                rule=rule,
                look="Xem bằng mắt, hoặc làm lại phần đầu bằng bảng hai cột không viền.",
            )
        name = document.first(Part.NATIONAL_NAME)
        body = document.first(Part.PARENT) or document.first(Part.ISSUER)
        if name is None or body is None or not {name.line.place.story, body.line.place.story} <= {Story.BODY}:
            return
        if not _is_beside(name, body):
            yield self.finding(
                name, "Quốc hiệu không nằm ngang hàng với tên cơ quan ban hành.", f"{_TABLE}.", rule=rule
            )
        elif _is_left_of(name, body, document):
            yield self.finding(name, "Quốc hiệu nằm bên trái tên cơ quan ban hành.", f"{_TABLE}.", rule=rule)


def _is_beside(name: Labelled, body: Labelled) -> bool:
    if name.line is body.line:
        return True
    table, row, column = cell(name)
    return table > 0 and (table, row) == cell(body)[:2] and column != cell(body)[2]


def _is_left_of(name: Labelled, body: Labelled, document: LabelledDocument) -> bool:
    if name.line is body.line:
        return document.lines.index(name) < document.lines.index(body)
    return cell(name)[2] < cell(body)[2]

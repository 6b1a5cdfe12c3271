"""Legal bases (căn cứ): another document cited with its parts, as the regulation wants them."""

from typing import Annotated, Self

from pydantic import AfterValidator, model_validator

from kehoach.model.base import PlanPart, Text, key
from kehoach.model.dates import Date
from kehoach.model.faults import Faults
from kehoach.model.typed_marks import without_word

LAW_TYPES = ("Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh")


class Citation(PlanPart):
    """A cited document (văn bản viện dẫn): type, number, date, issuer and subject.

    Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 6: all parts are given, but for a Luật or Pháp lệnh the
    number, symbol and issuing body are not written.
    """

    document_type: Annotated[Text, AfterValidator(without_word("Căn cứ"))] = key(
        "van_ban", "Tên loại văn bản", "Quyết định, Nghị định, Kế hoạch, Luật…", example="Quyết định"
    )
    number: Annotated[Text, AfterValidator(without_word("số"))] | None = key(
        "so",
        "Số, ký hiệu",
        "Số và ký hiệu của văn bản, không gõ chữ “số”.",
        default=None,
        example="2194/QĐ-UBND",
    )
    issued_on: Date | None = key("ngay", "Ngày ban hành", "Ngày của văn bản.", default=None, example="15/9/2022")
    issuer: Annotated[Text, AfterValidator(without_word("của"))] | None = key(
        "co_quan",
        "Cơ quan ban hành",
        "Cơ quan ban hành văn bản, không gõ chữ “của”.",
        default=None,
        example="UBND tỉnh Thái Nguyên",
    )
    subject: Text | None = key(
        "trich_yeu",
        "Trích yếu",
        "Nội dung của văn bản, in ngay sau tên cơ quan. Với luật: tên luật.",
        default=None,
        example="về việc ban hành bộ tiêu chí về xã nông thôn mới",
    )

    @property
    def is_law(self) -> bool:
        """Whether number and issuer are left out by rule (Luật, Bộ luật, Pháp lệnh, Hiến pháp)."""
        return self.document_type.startswith(LAW_TYPES)

    @model_validator(mode="after")
    def _parts_fit_together(self) -> Self:
        faults = Faults()
        if self.is_law:
            for name, value in (("so", self.number), ("co_quan", self.issuer)):
                if value is not None:
                    faults.add(
                        (name,),
                        "law_with_number",
                        "a law is cited without number and issuer",
                        type=self.document_type,
                    )
        elif self.number is None and self.issued_on is None and self.subject is None:
            faults.add((), "bare_citation", "a citation needs a number, a date or a subject", type=self.document_type)
        faults.raise_if_any()
        return self


class LegalBasis(Citation):
    """One structured line of the legal bases (căn cứ), with the verb that opens it."""

    verb: Text = key(
        "loi_dan",
        "Lời dẫn",
        "Chữ mở đầu dòng: Căn cứ, Thực hiện, Triển khai…",
        default="Căn cứ",
        example="Thực hiện",
    )

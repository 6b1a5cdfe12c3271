"""Annexes (phụ lục) of a plan: written out, or given as a PDF file of their own."""

import re
from typing import Annotated, Self

from pydantic import AfterValidator, model_validator
from pydantic_core import PydanticCustomError

from kehoach.model.base import Flag, PlanPart, RichText, Text, key
from kehoach.model.faults import Faults
from kehoach.model.items import Block
from kehoach.model.typed_marks import without_annex_number

_PDF = ".pdf"
_SLASHES = re.compile(r"[/\\]")
_FROM_THE_ROOT = re.compile(r"[/\\]|[A-Za-z]:")


def _beside(name: str) -> str:
    """Take the name of a file in the folder of the plan or below it: a plan and its files are moved together."""
    if not name.lower().endswith(_PDF):
        raise PydanticCustomError("annex_file_kind", "{written} is not the name of a PDF", {"written": name})
    steps = _SLASHES.split(name)
    if _FROM_THE_ROOT.match(name) or ".." in steps:
        raise PydanticCustomError(
            "annex_file_elsewhere", "{written} leads out of the folder", {"written": name, "name": steps[-1]}
        )
    return name


PdfBeside = Annotated[Text, AfterValidator(_beside)]
"""The name of a PDF file in the folder of the plan, or in one below it."""


class Annex(PlanPart):
    """An annex (phụ lục): its own section of the document, with its own page numbers."""

    title: Annotated[RichText, AfterValidator(without_annex_number)] = key(
        "tieu_de", "Tiêu đề", "Tiêu đề phụ lục; tự in hoa.", example="Phân công nhiệm vụ"
    )
    label: Text | None = key(
        "nhan",
        "Nhãn",
        "Thay cho chữ “Phụ lục I” tự in, khi cấp trên quy định tên biểu.",
        default=None,
        example="Mẫu biểu số 01",
    )
    landscape: Flag | None = key(
        "ngang",
        "Trang ngang",
        "true: trang ngang; false: trang dọc; không ghi: tự chọn theo bảng.",
        default=None,
        example=True,
    )
    children: tuple[Block, ...] = key(
        "gom",
        "Nội dung phụ lục",
        "Nội dung phụ lục, viết như trong noi_dung.",
        default=(),
        example=["Đường thôn Trung Tâm."],
        min_length=1,
    )
    file: PdfBeside | None = key(
        "tep",
        "Tệp PDF",
        "Tệp PDF nằm cùng thư mục với kế hoạch, thay cho gom: bản PDF có thêm các trang của tệp này, "
        "bản Word ghi tên tệp.",
        default=None,
        example="phu-luc-2.pdf",
    )

    @model_validator(mode="after")
    def _says_something_once(self) -> Self:
        faults = Faults()
        if self.file is not None and self.children:
            faults.add(("tep",), "annex_contents_and_file", "an annex has contents or a file, not both")
        elif self.file is None and not self.children:
            faults.add((), "empty_annex", "an annex needs contents or a file")
        faults.raise_if_any()
        return self

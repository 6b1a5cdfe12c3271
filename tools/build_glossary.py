"""Write the field tables of docs/glossary.md from the model; the prose around them is kept.

Run after changing a field:  python tools/build_glossary.py
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic.fields import FieldInfo

from kehoach import model
from kehoach.model.base import PlanPart

PAGE = Path(__file__).resolve().parents[1] / "docs" / "glossary.md"
BEGIN = "<!-- fields: begin, written by tools/build_glossary.py -->"
END = "<!-- fields: end -->"

CLASS_TERMS = {
    "Plan": "kế hoạch",
    "Organization": "cơ quan ban hành",
    "Contact": "thông tin liên hệ",
    "Citation": "văn bản viện dẫn",
    "LegalBasis": "căn cứ",
    "Lists": "khối có kiểu",
    "Item": "dòng có kiểu",
    "Section": "mục",
    "Clause": "khoản",
    "SubClause": "tiểu khoản",
    "Point": "điểm",
    "Dash": "gạch đầu dòng",
    "Plus": "dấu cộng",
    "Star": "dấu sao",
    "Bracketed": "số trong ngoặc",
    "Paragraph": "đoạn",
    "Aims": "mục đích, yêu cầu",
    "Targets": "danh sách chỉ tiêu",
    "Target": "chỉ tiêu",
    "Criteria": "danh sách tiêu chí",
    "Criterion": "tiêu chí",
    "Tasks": "danh sách nhiệm vụ",
    "Task": "nhiệm vụ",
    "Responsibilities": "phân công",
    "Responsibility": "việc giao cho một đơn vị",
    "Funding": "kinh phí",
    "FundingSource": "nguồn kinh phí",
    "Table": "bảng",
    "Column": "cột",
    "Row": "dòng của bảng",
    "Cell": "ô",
    "GroupRow": "dòng nhóm",
    "Total": "dòng tổng cộng",
    "Recipient": "nơi nhận",
    "Archive": "lưu",
    "Signature": "chữ ký, thẩm quyền ký",
    "Annex": "phụ lục",
    "OfficeProfile": "hồ sơ cơ quan",
}
"""Every class of the model in the order of the page, with the word an office has for it."""


def model_classes() -> dict[str, type[PlanPart]]:
    """Give the classes of the model in the order of ``CLASS_TERMS``. Raises SystemExit if they differ."""
    found = {name: part for name in model.__all__ if _is_part(part := getattr(model, name))}
    if differing := found.keys() ^ CLASS_TERMS.keys():
        raise SystemExit(f"CLASS_TERMS and kehoach.model differ: {', '.join(sorted(differing))}")
    return {name: found[name] for name in CLASS_TERMS}


def own_fields(part: type[PlanPart]) -> dict[str, FieldInfo]:
    """Give the fields a class adds to those of its base, or renames; a field without a key is abstract."""
    above = _base(part).model_fields
    return {
        name: field
        for name, field in part.model_fields.items()
        if field.validation_alias and _key(field) != _key(above.get(name))
    }


def field_tables() -> str:
    """Give what stands between the markers."""
    return "\n".join(line for name, part in model_classes().items() for line in _section(name, part))


def with_tables(page: str) -> str:
    """Put the tables between the markers of a page. Raises ValueError when it has no markers."""
    before, _, rest = page.partition(BEGIN)
    _, found, after = rest.partition(END)
    if not found:
        raise ValueError(f"{PAGE.name} lacks the markers {BEGIN} and {END}")
    return f"{before}{BEGIN}\n\n{field_tables()}\n{END}{after}"


def _section(name: str, part: type[PlanPart]) -> Iterator[str]:
    yield f"### `{name}` · {CLASS_TERMS[name]}"
    yield ""
    yield (part.__doc__ or "").strip().splitlines()[0]
    base = _base(part)
    if base is not PlanPart:
        yield f"It also has every field of [`{base.__name__}`](#{_anchor(base.__name__)})."
    yield ""
    fields = own_fields(part)
    if fields:
        yield "| Attribute | JSON key | Vietnamese term | Meaning | Needed |"
        yield "| --- | --- | --- | --- | --- |"
    for attribute, field in fields.items():
        needed = "yes" if field.is_required() else ""
        cells = (f"`{attribute}`", f"`{_key(field)}`", field.title or "", field.description or "", needed)
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
    yield ""


def _anchor(name: str) -> str:
    words = f"{name} · {CLASS_TERMS[name]}".lower()
    return "".join(mark for mark in words if mark.isalnum() or mark in "- _").replace(" ", "-")


def _key(field: FieldInfo | None) -> str | None:
    return None if field is None or field.validation_alias is None else str(field.validation_alias)


def _base(part: type[PlanPart]) -> type[PlanPart]:
    return next(base for base in part.__mro__[1:] if issubclass(base, PlanPart))


def _is_part(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, PlanPart)


def main() -> None:
    """Rewrite the page."""
    PAGE.write_text(with_tables(PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    print(f"docs/{PAGE.name}")


if __name__ == "__main__":
    main()

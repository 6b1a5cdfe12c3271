"""Write the field tables of docs/glossary.md from the model; the prose around them is kept.

Run after changing a field:  python tools/build_glossary.py
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic.fields import FieldInfo

from kehoach import model
from kehoach.model.base import PlanPart
from kehoach.schema.wording import CLASS_TERMS

PAGE = Path(__file__).resolve().parents[1] / "docs" / "glossary.md"
BEGIN = "<!-- fields: begin, written by tools/build_glossary.py -->"
END = "<!-- fields: end -->"


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

"""One plan for each commune of the country: the Bảo Linh plan with names, numbers and amounts changed."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from measuring import EXAMPLES

if TYPE_CHECKING:
    import kehoach
    from kehoach.batch.blueprint import Blueprint
    from kehoach.batch.cells import Row

COMMUNES = 3321
_FIRST = ("Suối", "Nà", "Mường", "Tân", "An", "Phú", "Vĩnh", "Yên", "Bình", "Đông", "Hòa", "Thanh", "Quảng")
_LAST = ("Hòa", "Lĩnh", "Sơn", "Giang", "Thủy", "Khê", "Trung", "Lộc", "Phúc", "Hải", "Minh", "Đức", "Thịnh", "Xuân")
_WORKS = ("Sửa đường liên thôn", "Tu sửa nhà văn hóa thôn", "Tập huấn, tuyên truyền")


def values_of(index: int) -> dict[str, Any]:
    """The plan of one commune as a plan file holds it, with a table of what its works cost."""
    return _values(_name(index), index + 1, _date(index), _costs(index))


def plans(count: int) -> Iterator[kehoach.Plan]:
    """The plans of so many communes, each made by itself when it is asked for: no two share an object."""
    import kehoach

    return (kehoach.Plan.model_validate(values_of(index)) for index in range(count))


def batch_plans(count: int) -> Iterator[kehoach.Plan]:
    """The same plans as ``kehoach hang-loat`` makes them: from one plan with gaps, and a row for each commune."""
    from kehoach.batch.planning import Planner

    planner = Planner(_blueprint())
    return (planner.plan_for(_row_of(index), {}) for index in range(count))


def _name(index: int) -> str:
    return f"{_FIRST[index % len(_FIRST)]} {_LAST[index // len(_FIRST) % len(_LAST)]}"


def _date(index: int) -> str:
    return f"{index % 28 + 1}/4/2024"


def _costs(index: int) -> list[int]:
    return [12_500_000 + 1_000 * ((index + 1) * (work + 7) % 9_973) for work, _ in enumerate(_WORKS)]


def _values(name: str, number: object, date: str, costs: list[Any]) -> dict[str, Any]:
    values: dict[str, Any] = json.loads(_text().replace("Bảo Linh", name))
    columns = [{"ten": "STT", "kieu": "stt"}, {"ten": "Việc"}, {"ten": "Kinh phí (đồng)", "kieu": "tien"}]
    rows = [list(row) for row in zip(_WORKS, costs, strict=True)]
    table = {"cot": columns, "dong": rows, "tong": "Kinh phí (đồng)"}
    body = [*values["noi_dung"], {"muc": "Kinh phí", "gom": [{"bang": table}]}]
    return {**values, "so": number, "ngay": date, "noi_dung": body}


def _row_of(index: int) -> Row:
    from kehoach.batch.cells import Cell, Row

    values = {"xa": _name(index), "so": index + 1, "ngay": _date(index)}
    values |= {f"tien_{work}": cost for work, cost in enumerate(_costs(index))}
    return Row("xa", index, {key: Cell("xa", "A1", key, value) for key, value in values.items()})


@cache
def _blueprint() -> Blueprint:
    from kehoach.batch.blueprint import Blueprint

    values = _values("{xa}", "{so}", "{ngay}", [f"{{tien_{work}}}" for work, _ in enumerate(_WORKS)])
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "ke-hoach.json")
        file.write_text(json.dumps(values, ensure_ascii=False), "utf-8")
        return Blueprint.read(file)


@cache
def _text() -> str:
    import kehoach

    plan = kehoach.read(EXAMPLES / "baolinh_2024.json")
    return json.dumps(plan.model_dump(mode="json", exclude_defaults=True), ensure_ascii=False)

"""One plan for each commune of the country: the Bảo Linh plan with names, numbers and amounts changed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from measuring import EXAMPLES

if TYPE_CHECKING:
    import kehoach

COMMUNES = 3321
_FIRST = ("Suối", "Nà", "Mường", "Tân", "An", "Phú", "Vĩnh", "Yên", "Bình", "Đông", "Hòa", "Thanh", "Quảng")
_LAST = ("Hòa", "Lĩnh", "Sơn", "Giang", "Thủy", "Khê", "Trung", "Lộc", "Phúc", "Hải", "Minh", "Đức", "Thịnh", "Xuân")
_WORKS = ("Sửa đường liên thôn", "Tu sửa nhà văn hóa thôn", "Tập huấn, tuyên truyền")


def values_of(index: int) -> dict[str, Any]:
    """The plan of one commune as a plan file holds it, with a table of what its works cost."""
    name = f"{_FIRST[index % len(_FIRST)]} {_LAST[index // len(_FIRST) % len(_LAST)]}"
    values: dict[str, Any] = json.loads(_text().replace("Bảo Linh", name))
    costs = [[work, 12_500_000 + 1_000 * ((index + 1) * (row + 7) % 9_973)] for row, work in enumerate(_WORKS)]
    columns = [{"ten": "STT", "kieu": "stt"}, {"ten": "Việc"}, {"ten": "Kinh phí (đồng)", "kieu": "tien"}]
    table = {"cot": columns, "dong": costs, "tong": "Kinh phí (đồng)"}
    body = [*values["noi_dung"], {"muc": "Kinh phí", "gom": [{"bang": table}]}]
    return {**values, "so": index + 1, "ngay": f"{index % 28 + 1}/4/2024", "noi_dung": body}


def plan_of(index: int) -> kehoach.Plan:
    """The plan of one commune."""
    import kehoach

    return kehoach.Plan.model_validate(values_of(index))


def plans(count: int) -> Iterator[kehoach.Plan]:
    """The plans of so many communes, each made when it is asked for."""
    return map(plan_of, range(count))


@cache
def _text() -> str:
    import kehoach

    plan = kehoach.read(EXAMPLES / "baolinh_2024.json")
    return json.dumps(plan.model_dump(mode="json", exclude_defaults=True), ensure_ascii=False)

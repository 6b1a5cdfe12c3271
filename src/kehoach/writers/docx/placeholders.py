"""The placeholders of a template: how each is written, where it may stand, and which are empty together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final


class Place(Enum):
    """Where a placeholder may stand."""

    PAGE = "in the body, between tables, because page setups change inside it"
    BODY = "in the body or in a cell of a table"
    MARGIN = "in a header or footer"


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One placeholder. ``whole`` stands for paragraphs, otherwise for words in a line; ``rank`` is its turn."""

    name: str
    place: Place
    rank: int = 0
    whole: bool = True

    @property
    def written(self) -> str:
        """How it is typed: ``{{p noi_dung }}`` or ``{{ so_ky_hieu }}``."""
        return f"{{{{{'p' if self.whole else ''} {self.name} }}}}"


_ALL = (
    Placeholder("co_quan", Place.BODY),
    Placeholder("so_ky_hieu", Place.BODY, whole=False),
    Placeholder("dia_danh_ngay", Place.BODY, whole=False),
    Placeholder("dau_muc_do", Place.BODY),
    Placeholder("trich_yeu", Place.BODY, 1),
    Placeholder("can_cu", Place.PAGE, 2),
    Placeholder("noi_dung", Place.PAGE, 3),
    Placeholder("noi_nhan", Place.BODY, 4),
    Placeholder("chu_ky", Place.BODY, 4),
    Placeholder("phu_luc", Place.PAGE, 5),
    Placeholder("luu_hanh", Place.MARGIN),
    Placeholder("lien_he", Place.MARGIN),
)
PLACEHOLDERS: Final[Mapping[str, Placeholder]] = {placeholder.name: placeholder for placeholder in _ALL}
"""Every placeholder the writer fills; a template must have them all and no others."""

EMPTY_TOGETHER: Final = (
    frozenset({"so_ky_hieu", "dia_danh_ngay"}),
    frozenset({"dau_muc_do"}),
    frozenset({"can_cu"}),
    frozenset({"noi_nhan", "chu_ky"}),
    frozenset({"phu_luc"}),
)
"""What some plans lack. Those in one set are there together or not at all; what is in none is always there."""

SECTION_END: Final = "ket_thuc_van_ban"
"""The writer's own: the page setup at the end. No template may name it."""

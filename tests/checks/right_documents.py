"""Right documents by name: those kehoach makes, and the same plan typed by hand."""

from __future__ import annotations

from pathlib import Path

import kehoach
from tests.builders import EXAMPLES, a_plan
from tests.checks.handmade import LAYOUTS, handmade

LONG = [f"Thôn số {number} làm vệ sinh vào sáng thứ Bảy" for number in range(1, 61)]
"""More than one page."""

MADE = ("phong_chong_thien_tai_2026", "baolinh_2024", "starter", "division")


def made_documents(folder: Path) -> dict[str, bytes]:
    """The documents that kehoach makes of its examples, its starter and a plan of a unit below a superior body."""
    started = kehoach.start(folder / "ke-hoach").path
    division = {"chu_quan": ["UBND xã Suối Hòa"], "ten": "Phòng Kinh tế", "viet_tat": "PKT", "dia_danh": "Suối Hòa"}
    plans = [kehoach.read(EXAMPLES / f"{name}.json") for name in MADE[:2]]
    plans += [kehoach.read(started), a_plan(co_quan=division, noi_dung=LONG)]
    return {name: kehoach.render(plan, "docx") for name, plan in zip(MADE, plans, strict=True)}


def all_right_documents(folder: Path) -> dict[str, bytes]:
    """Those that kehoach makes, and the three layouts typed by hand. ``folder`` is a place for the starter."""
    return made_documents(folder) | {layout: handmade(layout) for layout in LAYOUTS}

"""Fills in the workbook that ``kehoach bang-mau`` wrote, as a clerk does in Excel: two communes, five tasks.

Run it in the folder of the workbook: python dien_bang.py ra_quan.xlsx
"""

from __future__ import annotations

import datetime
import sys
from collections.abc import Mapping, Sequence
from typing import Any

import openpyxl

COMMUNES = [
    {
        "ma_xa": "00125",
        "ten_xa": "Suối Hòa",
        "so": "12",
        "ngay": datetime.date(2026, 4, 15),
        "ngay_ra_quan": datetime.date(2026, 4, 25),
        "diem_tap_trung": "nhà văn hóa thôn Trung Tâm",
        "so_nguoi": 15,
        "chu_tich": "Lương Văn Sơn",
    },
    {
        "ma_xa": "00126",
        "ten_xa": "Bảo Linh",
        "so": "07",
        "ngay": datetime.date(2026, 4, 16),
        "do_khan": "Khẩn",
        "ngay_ra_quan": datetime.date(2026, 4, 26),
        "diem_tap_trung": "sân Ủy ban nhân dân xã",
        "so_nguoi": 20,
        "gui_them": "Trạm Y tế xã",
        "chu_tich": "Nông Thị Hạnh",
    },
]
TASKS = [
    {"ma_xa": "00125", "cong_viec": "Quét dọn đường liên thôn", "don_vi": "Đoàn Thanh niên", "kinh_phi": 1_500_000},
    {"ma_xa": "00125", "cong_viec": "Khơi thông cống rãnh", "don_vi": "Các thôn", "kinh_phi": 4_000_000},
    {"ma_xa": "00126", "cong_viec": "Thu gom rác ven suối", "don_vi": "Hội Phụ nữ", "kinh_phi": 2_250_000},
    {"ma_xa": "00126", "cong_viec": "Trồng hoa trước nhà văn hóa", "don_vi": "Các thôn", "kinh_phi": 3_000_000},
    {"ma_xa": "00126", "cong_viec": "Phát quang đường làng", "don_vi": "Dân quân xã", "kinh_phi": 800_000},
]


def fill_in(sheet: Any, lines: Sequence[Mapping[str, Any]]) -> None:
    """Type each line into the next row, every value under the name of its column."""
    columns = {cell.value: cell.column for cell in sheet[1]}
    for number, line in enumerate(lines, 2):
        for name, value in line.items():
            sheet.cell(number, columns[name], value)


def main(path: str) -> None:
    """Fill in both sheets of the workbook at ``path``."""
    book = openpyxl.load_workbook(path)
    communes, tasks = book.worksheets
    fill_in(communes, COMMUNES)
    fill_in(tasks, TASKS)
    book.save(path)


if __name__ == "__main__":
    main(sys.argv[1])

"""Who is given work in front of a colon or a verb."""

from __future__ import annotations

import pytest

from kehoach.checks.units import units_in_front, units_named


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Phòng Kinh tế: theo dõi các thôn.", ["Phòng Kinh tế"]),
        ("Phòng Kinh tế theo dõi, đôn đốc các thôn.", ["Phòng Kinh tế"]),
        ("Công an xã và các thôn phối hợp sơ tán dân.", ["Công an xã", "các thôn"]),
        ("Phòng Văn hóa - Xã hội", ["Phòng Văn hóa - Xã hội"]),
        ("Phòng Nông nghiệp và Môi trường hướng dẫn.", ["Phòng Nông nghiệp và Môi trường"]),
        ("Các ông, bà trưởng thôn", ["Các ông, bà trưởng thôn"]),
        ("Đề nghị Ủy ban Mặt trận Tổ quốc xã vận động.", ["Ủy ban Mặt trận Tổ quốc xã"]),
        ("Ban Chỉ huy Quân sự xã huy động dân quân.", ["Ban Chỉ huy Quân sự xã"]),
        ("Các tổ chức chính trị - xã hội tuyên truyền.", ["Các tổ chức chính trị - xã hội"]),
        ("Công chức Văn hóa: tuyên truyền.", []),
        ("Văn phòng HĐND và UBND xã tổng hợp.", []),
        ("Kinh phí lấy từ ngân sách xã.", []),
        ("Phòng Kinh tế khơi thông cống rãnh.", []),
    ],
)
def test_the_units_are_those_in_front_of_the_verb(text: str, units: list[str]) -> None:
    assert list(units_in_front(text)) == units


def test_names_in_a_row_are_parted_by_commas_and_by_and_before_a_unit() -> None:
    assert list(units_named("Trạm Y tế, Công an xã; Đoàn Thanh niên và các thôn.")) == [
        *("Trạm Y tế", "Công an xã", "Đoàn Thanh niên", "các thôn"),
    ]

"""Every wrong example of every check of form, made real and repaired: nothing is made worse, and most of it is gone."""

from __future__ import annotations

from pathlib import Path

import pytest

import kehoach
from kehoach.checks import Example, FormCheck
from kehoach.checks.form_checks import FORM_CHECKS
from kehoach.repairs import REPAIRS, Left
from tests.builders import EXAMPLES, a_plan
from tests.checks.handmade import LAYOUTS, handmade
from tests.checks.spoil import spoiled
from tests.checks.spoil_pages import Absent
from tests.repairs.trial import codes, holds, tried

CASES = [(check, example) for check in FORM_CHECKS for example in check.wrong]
LONG = [f"Thôn số {number} làm vệ sinh vào sáng thứ Bảy" for number in range(1, 61)]
BY_HAND = {
    "KH102": {"không có Quốc hiệu"},
    "KH104": {"không có Tiêu ngữ"},
    "KH105": {"có dòng trống ở giữa"},
    "KH122": {"Số: 5/KH-UBND", "Số: 012/KH-UBND", "Số: 12a/KH-UBND", "Số:12-KH/UBND", "không có số, ký hiệu"},
    "KH151": {"căn cứ in hoa"},
    "KH153": {"hai căn cứ trên một dòng"},
    "KH169": {"còn đoạn văn sau “./.”"},
    "KH175": {"họ tên in hoa", "chữ lót viết thường"},
    "KH184": {"không có gạch đầu dòng", "dùng dấu sao đầu dòng"},
    "KH185": {"- Lưu VT, KT.", "- Lưu: VP.", "không có dòng lưu", "dòng lưu không ở cuối"},
    "KH193": {"PHỤ LỤC I", "Phụ lục I: DANH SÁCH"},
    "KH194": {"phụ lục không có tiêu đề"},
    "KH195": {"không có dòng kèm theo", "thiếu ngày và cơ quan"},
    "KH196": {"không có đường kẻ dưới dòng kèm theo"},
    "KH198": {"KHẨN không có khung", "gõ sẵn MẬT", "LƯU HÀNH NỘI BỘ không có khung"},
    "KH199": {"địa chỉ in hoa", "không có đường kẻ trên địa chỉ"},
    "KH212": {"2/10"},
    "KH222": {"cả đoạn in hoa"},
    "KH231": {"không có đường kẻ dưới Tiêu ngữ"},
    "KH232": {"không có đường kẻ dưới tên cơ quan"},
    "KH233": {"không có đường kẻ dưới trích yếu"},
}
"""What of a rule that has a repair is left all the same: something is missing, or only a person knows what is right."""
AS_SHAPES = {"KH231", "KH232", "KH233"}
"""Lines drawn as shapes stay as they are; as borders or underscores they are repaired."""


@pytest.fixture(scope="session")
def documents() -> dict[str, bytes]:
    """Right documents, the smaller ones first."""
    division = {"chu_quan": ["UBND xã Suối Hòa"], "ten": "Phòng Kinh tế", "viet_tat": "PKT", "dia_danh": "Suối Hòa"}
    made = {layout: handmade(layout) for layout in LAYOUTS}
    made["division"] = kehoach.render(a_plan(co_quan=division, noi_dung=LONG), "docx")
    made["example"] = kehoach.render(kehoach.read(EXAMPLES / "phong_chong_thien_tai_2026.json"), "docx")
    return made


def wrong_document(example: Example, number: int, documents: dict[str, bytes], folder: Path) -> bytes:
    """The example made real in one of the documents, each in its turn: all of them take all examples too long."""
    names = list(documents)
    first = number % (len(names) - 1)
    assert example.change is not None
    for name in (*names[first:-1], *names[:first], names[-1]):
        try:
            return spoiled(documents[name], example.change, folder)
        except Absent:
            continue
    raise AssertionError("no document can be spoiled so")


@pytest.mark.parametrize(
    ("number", "check", "example"),
    [pytest.param(number, *case, id=f"{case[0].code}-{case[1].text}") for number, case in enumerate(CASES)],
)
def test_a_wrong_example_is_repaired_or_left_and_never_made_worse(
    number: int, check: FormCheck, example: Example, documents: dict[str, bytes], tmp_path: Path
) -> None:
    trial = tried(wrong_document(example, number, documents, tmp_path), tmp_path)
    holds(trial, tmp_path)
    is_left = isinstance(REPAIRS[check.code], Left) or example.text in BY_HAND.get(check.code, ())
    if check.code not in AS_SHAPES:
        assert (check.code in codes(trial)) == is_left


@pytest.mark.parametrize("name", [*LAYOUTS, "division", "example"])
def test_a_right_document_is_left_alone(name: str, documents: dict[str, bytes], tmp_path: Path) -> None:
    trial = tried(documents[name], tmp_path)
    assert trial.repaired.done == ()
    assert trial.after == documents[name]


@pytest.mark.parametrize(
    ("number", "check", "example"),
    [
        pytest.param(number, *case, id=f"{case[0].code}-{case[1].text}")
        for number, case in enumerate(CASES)
        if case[0].code in AS_SHAPES and case[1].text not in BY_HAND[case[0].code]
    ],
)
def test_a_typed_line_is_made_as_long_and_solid_as_it_should_be(
    number: int, check: FormCheck, example: Example, documents: dict[str, bytes], tmp_path: Path
) -> None:
    assert example.change is not None
    trial = tried(spoiled(documents["tabs"], example.change, tmp_path), tmp_path)
    holds(trial, tmp_path)
    assert check.code not in codes(trial)

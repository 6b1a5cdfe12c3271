"""From pydantic's errors to problems: the right place, the clerk's own keys, and each mistake once.

The models here are small ones that hold every shape of union a plan has; the real model has its own tests.
"""

from __future__ import annotations

from typing import Annotated, Literal

import pytest
from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    ValidationError,
    WrapValidator,
    model_validator,
)
from pydantic_core import PydanticCustomError
from typing_extensions import TypeAliasType

from kehoach.errors import Problem
from kehoach.readers.json_scanner import scan
from kehoach.readers.plan_problems import problems_of


class Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Recipient(Part):
    name: str = Field(alias="ten", title="Tên nơi nhận", examples=["UBND xã"], min_length=1)
    purpose: str | None = Field(None, alias="de")
    children: tuple[str | Recipient, ...] = Field((), alias="gom")


def kind_of_item(value: object) -> str | None:
    if isinstance(value, str):
        return "chu"
    return next((key for key in ("muc", "khoan") if key in value), None) if isinstance(value, dict) else None


Item = TypeAliasType(
    "Item",
    Annotated[
        Annotated[str, Tag("chu")] | Annotated["Section", Tag("muc")] | Annotated["Clause", Tag("khoan")],
        Discriminator(kind_of_item),
    ],
)


class Section(Part):
    heading: str = Field(alias="muc")
    parts: tuple[Item, ...] = Field((), alias="gom")

    @model_validator(mode="after")
    def not_two_empty(self) -> Section:
        if self.heading == "rỗng":
            raise PydanticCustomError("blank_text", "text is blank", {})
        return self


class Clause(Part):
    text: str = Field(alias="khoan")
    number: int = Field(1, alias="so", ge=1)
    parts: tuple[Item, ...] = Field((), alias="gom")


class Signature(Part):
    name: str = Field(alias="ho_ten", title="Họ tên người ký")
    side: Literal["trái", "phải"] = Field("phải", alias="ben")


class Cells(Part):
    cells: tuple[str, ...] = Field(alias="o")


class Group(Part):
    group: str = Field(alias="nhom")


def as_object(value: object) -> object:
    return {"ho_ten": value} if isinstance(value, str) else value


class Plan(Part):
    subject: str = Field(alias="trich_yeu")
    recipients: tuple[str | Recipient, ...] = Field((), alias="noi_nhan")
    contents: tuple[Item, ...] = Field((), alias="noi_dung")
    signature: Annotated[Signature, BeforeValidator(as_object)] | None = Field(None, alias="ky")
    second: Annotated[Signature | str, WrapValidator(lambda value, inner: inner(value))] | None = Field(
        None, alias="ky_nhay"
    )
    goals: tuple[Recipient, ...] = Field((), alias="muc_tieu", min_length=1)
    rows: tuple[
        Annotated[
            Annotated[Cells, Tag("hang")] | Annotated[Group, Tag("nhom")],
            Discriminator(lambda value: "nhom" if "nhom" in value else "hang"),
        ],
        ...,
    ] = Field((), alias="hang")
    amounts: dict[str, int] = Field({}, alias="kinh_phi")

    @model_validator(mode="after")
    def last_recipient_is_not_the_first(self) -> Plan:
        if self.subject == "trùng":
            raise PydanticCustomError("no_such_wording", "English!", {"at": ("noi_nhan", 1, "ten")})
        if self.subject == "nhiều lỗi":
            faults = (
                (("noi_nhan",), "blank_text", {}),
                (("kinh_phi", "b"), "impossible_date", {"value": "x"}),
            )
            raise PydanticCustomError("plan_faults", "{summary}", {"summary": "English!", "faults": faults})
        return self


Section.model_rebuild()
Clause.model_rebuild()
Plan.model_rebuild()


def problems_in(rest: str, subject: str = "Kế hoạch") -> tuple[Problem, ...]:
    """Give the problems of a plan whose second line is ``rest``."""
    scanned = scan(f'{{"trich_yeu": "{subject}",\n{rest}}}')
    assert scanned.faults == ()
    with pytest.raises(ValidationError) as caught:
        Plan.model_validate(scanned.value)
    return problems_of(caught.value, scanned, "ke-hoach.json", model=Plan)


def told(rest: str, subject: str = "Kế hoạch") -> list[str]:
    return [str(problem).removeprefix("ke-hoach.json:") for problem in problems_in(rest, subject)]


def test_a_missing_key_is_told_at_its_object_with_title_and_example() -> None:
    assert told('"noi_nhan": [ {"de": "b/c"} ]') == [
        '2:15 noi_nhan[0].ten: chưa có tên nơi nhận (khóa “ten”). Thêm khóa này, ví dụ "ten": "UBND xã".'
    ]


def test_a_missing_key_of_the_plan_itself_is_told_at_the_first_brace() -> None:
    scanned = scan("\n{}")
    with pytest.raises(ValidationError) as caught:
        Plan.model_validate(scanned.value)
    (problem,) = problems_of(caught.value, scanned, None, model=Plan)
    assert str(problem) == '2:1 trich_yeu: chưa có khóa “trich_yeu”. Thêm "trich_yeu" vào đối tượng này.'


def test_a_misspelt_key_names_the_nearest_and_is_not_also_told_as_missing() -> None:
    assert told('"noi_nhan": [ {"tn": "UBND"} ]') == [
        '2:16 noi_nhan[0].tn: không có khóa “tn”. Có lẽ là "ten": hãy sửa lại tên khóa.'
    ]


@pytest.mark.parametrize("key", ["Nơi nhận", "noinhan", "NOI-NHAN", "noi_nhận", "nơi nhân"])
def test_a_key_with_marks_capitals_or_spaces_is_recognised(key: str) -> None:
    assert told(f'"{key}": []') == [
        f'2:1 {key}: khóa “{key}” viết sai. Tên khóa viết không dấu, nối bằng dấu _: sửa thành "noi_nhan"'
    ]


def test_an_unknown_key_near_to_none_is_told_with_the_keys_of_its_own_object() -> None:
    assert told('"noi_nhan": [{"ten": "a", "xyz": 1}]') == [
        "2:27 noi_nhan[0].xyz: không có khóa “xyz” ở đây. Xóa khóa này; ở đây chỉ dùng: ten, de, gom."
    ]


def test_a_key_is_not_proposed_where_it_already_stands() -> None:
    assert "Có lẽ" not in told('"noi_nhan": [{"ten": "a", "tenn": "b"}]')[0]


def test_a_union_tells_only_of_the_branch_that_was_meant() -> None:
    assert told('"noi_nhan": ["a", {"ten": 5}, {"ten": "b", "gom": ["c", {"ten": ""}]}]') == [
        '2:27 noi_nhan[1].ten: cần chữ (đặt trong ngoặc kép), nhưng ở đây là số 5. Đặt trong ngoặc kép: "5".',
        "2:65 noi_nhan[2].gom[1].ten: còn để trống. Ghi nội dung vào giữa hai dấu ngoặc kép.",
    ]


def test_a_value_that_fits_no_branch_is_told_once_with_every_kind() -> None:
    assert told('"noi_nhan": ["a", 5]') == [
        "2:19 noi_nhan[1]: cần chữ (đặt trong ngoặc kép) hoặc đối tượng { … }, nhưng ở đây là số 5. "
        'Đặt trong ngoặc kép: "5".'
    ]


def test_a_union_tag_spelt_like_a_key_is_not_taken_for_it() -> None:
    assert told('"noi_dung": [{"muc": "A", "gom": [{"khoan": "B", "gom": [{"khoan": "C", "so": 0}]}]}]') == [
        "2:79 noi_dung[0].gom[0].gom[0].so: “0” phải từ 1 trở lên. Ghi lại cho đúng."
    ]


def test_a_rule_about_a_whole_branch_points_at_its_object_not_at_the_key_spelt_like_its_tag() -> None:
    (problem,) = problems_in('"noi_dung": [ {"muc": "rỗng"} ]')
    assert (problem.position.column, problem.position.pointer) == (15, "noi_dung[0]")


def test_a_wrong_value_under_a_key_spelt_like_its_tag_points_at_the_value() -> None:
    (problem,) = problems_in('"noi_dung": [ {"muc": 5} ]')
    assert (problem.position.column, problem.position.pointer) == (23, "noi_dung[0].muc")


def test_an_object_of_no_known_kind_names_the_misspelt_key() -> None:
    assert told('"noi_dung": [{"mucc": "A"}]') == [
        '2:15 noi_dung[0].mucc: không có khóa “mucc”. Có lẽ là "muc": hãy sửa lại tên khóa.'
    ]


def test_an_object_of_no_known_kind_lists_the_possible_keys() -> None:
    assert told('"noi_dung": [{"xyz": "A"}, 3]') == [
        "2:14 noi_dung[0]: không nhận ra đối tượng { … } này là loại nội dung gì. "
        "Phải có một trong các khóa: muc, gom, khoan, so.",
        "2:28 noi_dung[1]: không nhận ra số 3 này là loại nội dung gì. Xem lại tên các khóa trong phần này.",
    ]


def test_validators_around_a_model_leave_no_trace_in_the_path() -> None:
    assert told('"ky": {"ho_ten": 1}, "ky_nhay": {"ho_tn": "A"}') == [
        '2:18 ky.ho_ten: cần chữ (đặt trong ngoặc kép), nhưng ở đây là số 1. Đặt trong ngoặc kép: "1".',
        '2:34 ky_nhay.ho_tn: không có khóa “ho_tn”. Có lẽ là "ho_ten": hãy sửa lại tên khóa.',
    ]


def test_the_permitted_words_are_listed_in_vietnamese() -> None:
    assert told('"ky": {"ho_ten": "A", "ben": "giữa"}') == [
        "2:30 ky.ben: không có lựa chọn “giữa”. Chọn một trong: “trái” hoặc “phải”."
    ]


def test_a_custom_error_may_say_where_it_is() -> None:
    (problem,) = problems_in('"noi_nhan": ["a", {"ten": "b"}]', subject="trùng")
    assert str(problem) == (
        "ke-hoach.json:2:27 noi_nhan[1].ten: giá trị “b” không dùng được ở đây. Xem lại mẫu kế hoạch và sửa phần này."
    )


def test_a_custom_error_about_a_part_not_written_points_at_what_holds_it() -> None:
    (problem,) = problems_in('"noi_nhan": ["a", "b"]', subject="trùng")
    assert (problem.position.column, problem.position.pointer) == (19, "noi_nhan[1]")


def test_one_error_that_carries_several_mistakes_is_told_apart() -> None:
    assert told('"kinh_phi": {"b": 1},\n"noi_nhan": []', subject="nhiều lỗi") == [
        '2:19 kinh_phi.b: x không có trong lịch. Ghi lại ngày, ví dụ "15/4/2024".',
        "3:13 noi_nhan: còn để trống. Ghi nội dung vào giữa hai dấu ngoặc kép.",
    ]


def test_a_list_is_not_called_short_because_its_items_are_wrong() -> None:
    assert told('"muc_tieu": [{"ten": 5}]') == [
        '2:22 muc_tieu[0].ten: cần chữ (đặt trong ngoặc kép), nhưng ở đây là số 5. Đặt trong ngoặc kép: "5".'
    ]


def test_a_list_that_is_short_is_called_so() -> None:
    assert told('"muc_tieu": []') == ["2:13 muc_tieu: danh sách còn trống. Ghi ít nhất một phần, hoặc xóa cả khóa này."]


def test_nothing_is_missing_where_the_misspelt_key_says_what_the_object_is() -> None:
    assert told('"hang": [{"nhm": "A"}]') == [
        '2:11 hang[0].nhm: không có khóa “nhm”. Có lẽ là "nhom": hãy sửa lại tên khóa.'
    ]


def test_problems_stand_in_file_order_whatever_the_order_of_the_model() -> None:
    problems = problems_in('"kinh_phi": {"a": "x"},\n"noi_nhan": [1],\n"zz": 1, "ky": 5')
    assert [problem.position.line for problem in problems] == [2, 3, 4, 4]
    assert [problem.code for problem in problems] == [
        "int_parsing",
        "string_type",
        "extra_forbidden",
        "model_type",
    ]


def test_without_a_text_problems_still_name_the_keys() -> None:
    data = {"trich_yeu": "a", "noi_nhan": [{"ten": "b", "gom": [5]}]}
    with pytest.raises(ValidationError) as caught:
        Plan.model_validate(data)
    (problem,) = problems_of(caught.value, None, None, model=Plan, data=data)
    assert problem.position.line is None
    assert str(problem).startswith("noi_nhan[0].gom[0]: cần chữ")


def test_without_a_model_an_unknown_key_is_still_told_in_vietnamese() -> None:
    scanned = scan('{"trich_yeu": "a", "zz": 1}')
    with pytest.raises(ValidationError) as caught:
        Plan.model_validate(scanned.value)
    (problem,) = problems_of(caught.value, scanned, "a.json")
    assert str(problem) == "a.json:1:20 zz: không có khóa “zz” ở đây. Xóa khóa này hoặc sửa lại tên khóa."


def test_a_key_of_thousands_of_characters_does_not_flood_the_line() -> None:
    assert len(told(f'"{"x" * 5000}": 1')[0]) < 250


def test_a_plan_nested_to_the_depth_the_scanner_allows_is_located() -> None:
    inner = '{"khoan": 1}'
    for _ in range(45):
        inner = f'{{"khoan": "a", "gom": [{inner}]}}'
    (problem,) = problems_in(f'"noi_dung": [{inner}]')
    assert problem.position.pointer == "noi_dung[0]" + ".gom[0]" * 45 + ".khoan"

"""The shared file of an office: where it is looked for, what it lends to a plan, and what is wrong with it."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest

import kehoach
from kehoach.readers.plan_json import parse_plan

OFFICE = {
    "co_quan": {"ten": ["Ủy ban nhân dân", "xã Bảo Linh"], "viet_tat": "UBND", "dia_danh": "Bảo Linh"},
    "ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Hoàng Văn Trường"},
    "noi_nhan": ["TT Đảng ủy"],
    "luu": ["VT", "TH"],
}
BARE = {"ho_so": "xa.json", "trich_yeu": "Vệ sinh", "noi_dung": ["Làm"]}


def put(path: Path, content: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content if isinstance(content, str) else json.dumps(content, ensure_ascii=False), "utf-8")
    return path


def plan_in(folder: Path, **changes: Any) -> Path:
    return put(folder / "kh.json", {**BARE, **changes})


def problems(path: Path) -> list[tuple[str, str, str]]:
    """What is wrong, as (file:line:column, path in JSON keys, code)."""
    with pytest.raises(kehoach.PlanError) as refused:
        kehoach.read(path)
    told = [problem.position for problem in refused.value.problems]
    return [
        (f"{Path(at.file or '').name}:{at.line}:{at.column}", at.pointer, problem.code)
        for at, problem in zip(told, refused.value.problems, strict=True)
    ]


@pytest.mark.parametrize("above", ["", "năm 2026", "năm 2026/quý I/tháng 2"])
def test_the_profile_is_found_beside_the_plan_and_in_the_folders_above(tmp_path: Path, above: str) -> None:
    put(tmp_path / "xa.json", OFFICE)
    plan = kehoach.read(plan_in(tmp_path / above))
    assert plan.profile == "xa.json"
    assert plan.organization.name == ("Ủy ban nhân dân", "xã Bảo Linh")
    assert plan.signature is not None
    assert plan.signature.full_name == "Hoàng Văn Trường"
    assert [each.name for each in plan.recipients] == ["TT Đảng ủy"]
    assert plan.archive is not None
    assert plan.archive.units == ("VT", "TH")


def test_the_plan_prints_what_it_would_print_with_the_parts_in_it(tmp_path: Path) -> None:
    put(tmp_path / "xa.json", OFFICE)
    whole = kehoach.read(put(tmp_path / "ca.json", {**BARE, **OFFICE}))
    assert kehoach.render(kehoach.read(plan_in(tmp_path)), "docx") == kehoach.render(whole, "docx")


def test_the_nearest_profile_counts(tmp_path: Path) -> None:
    put(tmp_path / "xa.json", OFFICE)
    put(tmp_path / "a" / "xa.json", {**OFFICE, "ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Nông Thị Hạnh"}})
    plan = kehoach.read(plan_in(tmp_path / "a" / "b"))
    assert plan.signature is not None
    assert plan.signature.full_name == "Nông Thị Hạnh"


def test_a_profile_in_a_folder_of_its_own_and_with_a_full_path_is_found(tmp_path: Path) -> None:
    there = put(tmp_path / "chung" / "xa.json", OFFICE)
    for name in ("chung/xa.json", "chung\\xa.json", str(there)):
        assert kehoach.read(plan_in(tmp_path / "2026", ho_so=name)).recipients


def test_a_name_in_the_other_unicode_form_is_found(tmp_path: Path) -> None:
    put(tmp_path / unicodedata.normalize("NFD", "xã.json"), OFFICE)
    assert kehoach.read(plan_in(tmp_path, ho_so="xã.json")).recipients


def test_what_the_plan_says_itself_wins(tmp_path: Path) -> None:
    put(tmp_path / "xa.json", OFFICE)
    plan = kehoach.read(plan_in(tmp_path, noi_nhan=["Các thôn"], luu=None))
    assert [each.name for each in plan.recipients] == ["Các thôn"]
    assert plan.archive is None
    assert plan.organization.place == "Bảo Linh"


def test_an_explicit_null_is_not_filled_in(tmp_path: Path) -> None:
    put(tmp_path / "xa.json", OFFICE)
    assert [code for _, _, code in problems(plan_in(tmp_path, ky=None))] == ["signature_missing"]


def test_a_plan_issued_with_a_decision_takes_the_agency_only(tmp_path: Path) -> None:
    put(tmp_path / "xa.json", OFFICE)
    decision = {"van_ban": "Quyết định", "so": "16/QĐ-UBND"}
    plan = kehoach.read(plan_in(tmp_path, kem_theo=decision))
    assert plan.organization.place == "Bảo Linh"
    assert (plan.signature, plan.recipients, plan.archive) == (None, (), None)
    assert kehoach.read(plan_in(tmp_path, kem_theo=None)).recipients


def test_what_the_profile_has_not_is_missing_from_the_plan(tmp_path: Path) -> None:
    put(tmp_path / "xa.json", {"co_quan": OFFICE["co_quan"]})
    assert [code for _, _, code in problems(plan_in(tmp_path))] == ["recipients_missing", "signature_missing"]


def test_mistakes_of_both_files_are_told_at_once_each_in_its_own(tmp_path: Path) -> None:
    put(tmp_path / "xa.json", '{\n  "co_quan": {"ten": "X", "viet_tat": "UBND"},\n  "ki": 1\n}')
    plan = plan_in(tmp_path, noi_dung=["a[^x]"], ngay="31/2/2026")
    assert problems(plan) == [
        ("kh.json:1:77", "ngay", "impossible_date"),
        ("xa.json:2:14", "co_quan.dia_danh", "missing"),
        ("xa.json:3:3", "ki", "extra_forbidden"),
    ]


def test_checks_of_the_whole_plan_run_beside_a_broken_profile(tmp_path: Path) -> None:
    put(tmp_path / "xa.json", {"ky": 5})
    assert problems(plan_in(tmp_path, noi_dung=["a[^x]"]))[0][2] == "unknown_note"


@pytest.mark.parametrize(
    ("content", "pointer", "code"),
    [
        ("{}", "", "empty_profile"),
        ('{"ky": null}', "", "empty_profile"),
        ('{"noi_nhan": []}', "noi_nhan", "too_short"),
        ("[]", "", "model_type"),
        ('{"ho_so": "xa.json"}', "ho_so", "extra_forbidden"),
        ('{"co_quan": {} "ky": {}}', "co_quan", "missing_comma"),
        ("", "", "empty"),
    ],
)
def test_a_wrong_profile_is_told_in_the_profile(tmp_path: Path, content: str, pointer: str, code: str) -> None:
    put(tmp_path / "xa.json", content)
    (place, at, told), *_ = problems(plan_in(tmp_path))
    assert (place.partition(":")[0], at, told) == ("xa.json", pointer, code)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, "profile_missing"),
        ({**BARE, **OFFICE}, "profile_is_plan"),
        ("x" * 2_000_000, "profile_unreadable"),
        ("%PDF-1.4", "profile_unreadable"),
    ],
)
def test_an_unusable_profile_is_told_where_the_plan_names_it(tmp_path: Path, content: Any, code: str) -> None:
    if content is not None:
        put(tmp_path / "xa.json", content)
    assert problems(plan_in(tmp_path)) == [("kh.json:1:11", "ho_so", code)]


def test_a_missing_profile_says_where_it_was_looked_for(tmp_path: Path) -> None:
    with pytest.raises(kehoach.PlanError, match=r"khong\.json") as refused:
        kehoach.read(plan_in(tmp_path, ho_so="khong.json"))
    assert str(tmp_path) in str(refused.value)


def test_a_missing_profile_stands_among_the_mistakes_of_the_plan_in_file_order(tmp_path: Path) -> None:
    plan = put(tmp_path / "kh.json", {"ngay": "mai", **BARE, "so": 0})
    assert [at for _, at, _ in problems(plan)] == ["ngay", "ho_so", "so"]


def test_a_plan_that_names_itself_is_told_so(tmp_path: Path) -> None:
    assert problems(plan_in(tmp_path, ho_so="kh.json")) == [("kh.json:1:11", "ho_so", "profile_is_this_plan")]


@pytest.mark.parametrize("name", ["x" * 5000, ".", "..", "/", "kh.json/x"])
def test_an_impossible_name_is_a_missing_profile(tmp_path: Path, name: str) -> None:
    ((_, at, code),) = problems(plan_in(tmp_path, ho_so=name))
    assert at == "ho_so"
    assert code.startswith("profile_missing")


@pytest.mark.parametrize(
    ("name", "code"),
    [(5, "string_type"), ("", "blank_text"), (" ", "blank_text"), ("a\0b", "forbidden_character"), ([], "string_type")],
)
def test_a_value_that_is_no_name_is_the_one_mistake(tmp_path: Path, name: object, code: str) -> None:
    assert [(at, told) for _, at, told in problems(plan_in(tmp_path, ho_so=name))] == [("ho_so", code)]


def test_null_is_as_good_as_no_profile(tmp_path: Path) -> None:
    assert kehoach.read(plan_in(tmp_path, **OFFICE, ho_so=None)).profile is None


def test_a_folder_of_that_name_is_passed_by(tmp_path: Path) -> None:
    put(tmp_path / "xa.json", OFFICE)
    (tmp_path / "a" / "xa.json").mkdir(parents=True)
    assert kehoach.read(plan_in(tmp_path / "a")).recipients


def test_the_profile_is_named_as_the_plan_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "xa.json", "{}")
    plan_in(tmp_path / "2026")
    monkeypatch.chdir(tmp_path / "2026")
    for given, shown in (("kh.json", str(Path("..", "xa.json"))), (tmp_path / "2026" / "kh.json", None)):
        with pytest.raises(kehoach.PlanError) as refused:
            kehoach.read(given)
        assert refused.value.problems[0].position.file == (shown or str(tmp_path / "xa.json"))


def test_a_text_without_a_folder_cannot_look_for_a_profile(tmp_path: Path) -> None:
    text = json.dumps(BARE)
    with pytest.raises(kehoach.PlanError) as refused:
        parse_plan(text)
    assert [problem.code for problem in refused.value.problems] == ["profile_without_folder"]
    put(tmp_path / "xa.json", OFFICE)
    assert parse_plan(text, folder=tmp_path).recipients
    assert parse_plan(json.dumps({**BARE, "ho_so": str(tmp_path / "xa.json")})).recipients


def test_a_plan_read_with_a_profile_can_be_written_out_and_read_alone(tmp_path: Path) -> None:
    put(tmp_path / "xa.json", OFFICE)
    plan = kehoach.read(plan_in(tmp_path))
    again = kehoach.Plan.model_validate(plan.model_dump(mode="json"))
    assert again == plan


@pytest.mark.parametrize("more", [{}, {"$schema": "ho_so.schema.json"}])
def test_a_profile_taken_for_a_plan_is_told_so(tmp_path: Path, more: dict[str, str]) -> None:
    assert problems(put(tmp_path / "xa.json", {**more, **OFFICE})) == [("xa.json:1:1", "", "profile_alone")]


@pytest.mark.parametrize(
    "content", [{**OFFICE, "ky": 5}, {**OFFICE, "trich_yeu": "Vệ sinh"}, {"co_quan": OFFICE["co_quan"]}]
)
def test_a_plan_just_begun_or_a_profile_with_mistakes_is_told_what_it_lacks(tmp_path: Path, content: Any) -> None:
    codes = [code for _, _, code in problems(put(tmp_path / "kh.json", content))]
    assert "missing" in codes
    assert "profile_alone" not in codes

"""The JSON of a report keeps its shape: programs of others read it."""

import json
from typing import Any

from kehoach.checks import Severity
from kehoach.report.as_json import FORM, SEVERITIES, STORIES, json_report
from kehoach.report.outcome import Unjudged
from kehoach.seen import Story
from tests.pages import ROOT
from tests.report.builders import IN_CELL, IN_FILE, IN_HEADER, a_finding, a_remark, a_report, left_open


def read(*outcomes: Any) -> dict[str, Any]:
    found = json.loads(json_report(outcomes, "9.9"))
    assert isinstance(found, dict)
    return found


def test_a_whole_report() -> None:
    report = a_report(
        a_finding(others=(IN_CELL,)),
        a_finding(place=None, part=None, rule=None),
        remarks=(a_remark(),),
        left_open=(left_open(place=IN_HEADER, rule=None),),
    )
    assert read(report) == {
        "dang": "kehoach-kiem-tra/1",
        "phien_ban": "9.9",
        "tep": [
            {
                "ten": "a.docx",
                "kiem_duoc": True,
                "loai": "van_ban",
                "dem": {"loi": 2, "canh_bao": 0, "luu_y": 0, "chua_kiem_duoc": 1},
                "phat_hien": [
                    {
                        "ma": "KH101",
                        "muc_do": "loi",
                        "cho": {"noi": "than", "doan": 12, "chu": "Căn cứ Luật Tổ chức chính quyền địa phương"},
                        "cho_khac": [{"noi": "than", "doan": 4, "bang": 1, "hang": 2, "o": 3, "chu": "CỘNG HÒA"}],
                        "phan": "Quốc hiệu",
                        "sai": "chữ không đậm.",
                        "cach_sua": "Sửa thành chữ đậm.",
                        "theo": {
                            "ma": "ND30-PL1-II.1a",
                            "dieu_khoan": "NĐ 30/2020/NĐ-CP, Phụ lục I",
                            "tu_ngay": "2020-03-05",
                            "bat_buoc": True,
                        },
                    },
                    {
                        "ma": "KH101",
                        "muc_do": "loi",
                        "cho": None,
                        "cho_khac": [],
                        "phan": None,
                        "sai": "chữ không đậm.",
                        "cach_sua": "Sửa thành chữ đậm.",
                        "theo": None,
                    },
                ],
                "chua_kiem_duoc": [
                    {
                        "ma": "KH101",
                        "cho": {"noi": "dau_trang", "doan": 1, "chu": "Trang 2"},
                        "cho_khac": [],
                        "phan": "Quốc hiệu",
                        "noi_dung": "không kiểm được chỗ này: bảng lạ.",
                        "nen_lam": "Xem bằng mắt.",
                        "theo": None,
                    }
                ],
                "chu_y": [{"ma": "insertion", "cho": None, "noi_dung": "Có 2 chỗ thêm chữ."}],
            }
        ],
    }


def test_places_in_cells_margins_and_files() -> None:
    report = a_report(*(a_finding(place=place) for place in (IN_CELL, IN_HEADER, IN_FILE)))
    assert [finding["cho"] for finding in read(report)["tep"][0]["phat_hien"]] == [
        {"noi": "than", "doan": 4, "bang": 1, "hang": 2, "o": 3, "chu": "CỘNG HÒA"},
        {"noi": "dau_trang", "doan": 1, "chu": "Trang 2"},
        {"dong": 7, "cot": 3, "duong_dan": "noi_dung[0].loi"},
    ]


def test_a_file_that_could_not_be_judged_stands_among_the_others() -> None:
    assert read(a_report(), Unjudged("b.pdf", ("b.pdf: đây là tệp PDF.",)))["tep"][1] == {
        "ten": "b.pdf",
        "kiem_duoc": False,
        "ly_do": ["b.pdf: đây là tệp PDF."],
    }


def test_every_severity_and_story_has_a_word() -> None:
    assert SEVERITIES.keys() == set(Severity)
    assert STORIES.keys() == set(Story)


def keys_of(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value) | {key for inner in value.values() for key in keys_of(inner)}
    return {key for inner in value for key in keys_of(inner)} if isinstance(value, list) else set()


def test_every_key_and_word_of_the_shape_is_in_the_guide() -> None:
    page = (ROOT / "docs" / "kiem-tra.md").read_text("utf-8")
    findings = (a_finding(place=place) for place in (IN_CELL, IN_FILE))
    report = a_report(*findings, remarks=(a_remark(),), left_open=(left_open(),))
    whole = read(report, Unjudged("b", ("x",)))
    words = keys_of(whole) | set(SEVERITIES.values()) | set(STORIES.values()) | {FORM, "van_ban", "ke_hoach"}
    assert {word for word in words if f"`{word}`" not in page} == set()

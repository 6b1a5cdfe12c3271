"""Which places of a plan file are of the past, and where they stand."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from kehoach.reuse.source import Source
from kehoach.reuse.stale import StalePlace, find
from tests.builders import HANGING


def source(**plan: Any) -> Source:
    return Source.of(json.dumps(plan, ensure_ascii=False, indent=1), "kh.json")


def places(text: Source, year: int = 2025) -> tuple[StalePlace, ...]:
    return find(text, year).places()


def stale(year: int = 2025, **plan: Any) -> list[tuple[str, str, str]]:
    return [(place.kind, place.position.pointer, place.words) for place in places(source(**plan), year)]


def table(*rows: Any, kind: str = "tien") -> dict[str, Any]:
    columns = [{"ten": "TT", "kieu": "stt"}, {"ten": "Việc"}, {"ten": "Tiền", "kieu": kind}]
    return {"noi_dung": [{"bang": {"cot": columns, "dong": list(rows)}}]}


def test_a_place_has_the_line_the_path_and_the_words_around_it() -> None:
    text = '{\n  // năm 2020\n  "mo_dau": [\n    "Kết quả đạt được trong năm 2024 rất tốt"\n  ]\n}'
    (place,) = places(Source.of(text, "kh.json"))
    assert str(place.position) == "kh.json:4:29 mo_dau[0]"
    assert (place.words, place.around) == ("năm 2024", "Kết quả đạt được trong năm 2024 rất tốt")


def test_long_surroundings_are_cut_at_whole_words() -> None:
    (place,) = places(source(mo_dau="dài " * 30 + "năm 2024 " + "nữa " * 30))
    assert place.around.startswith("…dài")
    assert place.around.endswith("nữa…")
    assert len(place.around) < 70


def test_what_is_not_yet_past_is_no_place() -> None:
    assert stale(2025, ngay="15/4/2025", mo_dau="năm 2026, giai đoạn 2021-2025") == []


def test_the_first_day_of_a_stretch_is_no_day_without_a_year() -> None:
    found = stale(mo_dau="Từ ngày 01/4 đến 30/4/2024, họp ngày 02/4")
    assert found == [("date", "mo_dau", "01/4 đến 30/4/2024"), ("day", "mo_dau", "ngày 02/4")]


def test_dates_given_as_bare_numbers_are_found() -> None:
    assert stale(ngay=2024, can_cu=[{"van_ban": "Luật", "ngay": 2013}]) == [
        ("date", "ngay", "2024"),
        ("basis", "can_cu[0].ngay", "2013"),
    ]


def test_legal_bases_and_documents_cited_in_the_text_are_apart() -> None:
    found = stale(can_cu=["Căn cứ tình hình năm 2024"], mo_dau="Theo Nghị định số 30/2020/NĐ-CP; năm 2024")
    assert [(kind, at) for kind, at, _ in found] == [("basis", "can_cu[0]"), ("basis", "mo_dau"), ("date", "mo_dau")]


def test_the_decision_a_plan_goes_with_must_be_this_years() -> None:
    assert stale(kem_theo={"van_ban": "Quyết định", "ngay": "21/11/2024"}) == [("date", "kem_theo.ngay", "21/11/2024")]


def test_amounts_are_found_whatever_the_year() -> None:
    found = stale(
        noi_dung=[
            {"kinh_phi": {"so_tien": 5000000}},
            {"kinh_phi": {"nguon": [{"ten": "Xã", "so_tien": 7000000}]}},
            {"nhiem_vu": [{"viec": "Họp", "kinh_phi": 3000000}]},
            {"chi_tieu": [{"ten": "Đạt", "gia_tri": 12.5}]},
            "Chi 25.000.000 đồng",
        ]
    )
    assert [(kind, words) for kind, _, words in found] == [
        ("amount", "5000000"),
        ("amount", "7000000"),
        ("amount", "3000000"),
        ("amount", "12.5"),
        ("amount", "25.000.000 đồng"),
    ]


def test_only_cells_under_a_money_column_are_amounts() -> None:
    rows = [["Chổi", 5000], {"nhom": "Nhóm"}, {"o": ["Xe", {"o": 7000, "can": "phai"}], "dam": True}, ["Vé", "9.000"]]
    path = "noi_dung[0].bang.dong"
    assert stale(**table(*rows)) == [
        ("amount", f"{path}[0][1]", "5000"),
        ("amount", f"{path}[2].o[1].o", "7000"),
        ("amount", f"{path}[3][1]", "9.000"),
    ]
    assert stale(**table(*rows, kind="so")) == []


def test_a_merged_cell_does_not_shift_the_money_of_the_next_row() -> None:
    columns = [{"ten": "A"}, {"ten": "B", "cot": [{"ten": "B1"}, {"ten": "B2", "kieu": "tien"}]}]
    rows = [[{"o": "x", "gop_dong": 2}, 1111, 2222], [3333, 4444]]
    found = stale(noi_dung=[{"bang": {"cot": columns, "dong": rows}}])
    assert [words for _, _, words in found] == ["2222", "4444"]


def test_a_figure_is_named_by_its_row() -> None:
    (place,) = places(source(**table(["Chổi tre", 5000])))
    assert (place.around, place.series_name) == ("Chổi tre", "cột “Tiền”")


@pytest.mark.parametrize(
    "plan",
    [
        {"so": 2024},
        {"$schema": "2024/ke_hoach.schema.json", "chep_tu": "KH 2024.json", "cho_nam": 2024, "ho_so": "2024.json"},
        {"lien_he": {"dien_thoai": "0208.2024", "trang_tin": "2024.vn"}, "ky_hieu": ["KH", "2024"]},
        {"phu_luc": [{"ngang": True, "gom": [{"bang": {"cot": [{"ten": "A", "rong": 2.5}], "dong": []}}]}]},
    ],
)
def test_numbers_names_of_files_and_looks_are_not_searched(plan: dict[str, Any]) -> None:
    assert stale(**plan) == []


@pytest.mark.parametrize("plan", [{"bang": {"cot": "x", "dong": 5}}, {"bang": {"cot": [1, {}], "dong": [[[]], 2, {}]}}])
def test_a_file_that_is_no_valid_plan_is_searched_all_the_same(plan: dict[str, Any]) -> None:
    assert stale(noi_dung=[plan, "năm 2024"])[-1][2] == "năm 2024"


@pytest.mark.parametrize(
    "plan",
    [
        {"trich_yeu": ["Vệ sinh", "năm 2024"]},
        {"kinh_gui": ["Đoàn kiểm tra năm 2024"]},
        {"noi_dung": [{"muc": "Kết quả năm 2024", "gom": [{"khoan": "x", "gom": [{"diem": "a", "gom": ["b"]}]}]}]},
        {"noi_dung": [{"muc": "Mục", "gom": [{"khoan": "x", "gom": [{"diem": "a", "gom": ["năm 2024"]}]}]}]},
        {"nhiem_vu": {"dang": "bang", "gom": [{"viec": "Họp", "thoi_han": "Quý II/2024", "san_pham": "Báo cáo"}]}},
        {"bang": {"tieu_de": "Năm 2024", "cot": [], "dong": []}},
        {"bang": {"cot": [{"ten": "A", "cot": [{"ten": "Năm 2024"}]}], "dong": [[1]]}},
        {"bang": {"cot": [{"ten": "A"}], "dong": [{"nhom": "Thôn năm 2024"}]}},
        {"bang": {"cot": [{"ten": "A"}], "dong": [{"o": [{"o": "Năm 2024"}]}]}},
        {"bang": {"cot": [{"ten": "A"}], "dong": [["x"]], "ghi_chu": "Số liệu 31/12/2024"}},
        {"phu_luc": [{"tieu_de": "Danh sách năm 2024", "gom": ["x"]}]},
        {"chu_thich": {"mot": "Theo báo cáo tháng 12/2024"}},
        {"noi_nhan": [{"ten": "Ban tổ chức năm 2024"}]},
        {"khoa_la": {"sai": [["Năm 2024"]]}},
    ],
)
def test_an_old_date_is_found_in_every_part_of_a_plan(plan: dict[str, Any]) -> None:
    ((kind, _, words),) = stale(**plan)
    assert kind == "date"
    assert "2024" in words


@pytest.mark.parametrize(
    "text", ["Năm 2024 chi 5 triệu đồng, ngày 15/4. ", "Năm\u00a02024 chi 5 triệu đồng, ngày 15/4. "]
)
def test_a_long_text_of_many_places_takes_no_longer_than_its_length(text: str) -> None:
    begun = time.process_time()
    found = find(source(mo_dau=text * 5_000), 2025)
    assert len(found.places()) == 15_000
    assert time.process_time() - begun < HANGING


def test_places_can_be_compared_and_kept_in_a_set() -> None:
    found = places(source(trich_yeu="năm 2024"))
    assert {*found, *found} == set(found)
    assert isinstance(found[0], StalePlace)

"""Footnotes: each is marked exactly once, so that no words are lost and none are printed twice."""

from __future__ import annotations

import pytest

from tests.builders import faults, faults_of_body

NOTES = {"a": "Lời chú thích."}
COLUMNS = [{"ten": "A"}, {"ten": "B", "kieu": "so"}]


@pytest.mark.parametrize(
    ("block", "path"),
    [
        ("Họp[^a]", "noi_dung[0]"),
        ({"muc": "Họp[^a]", "gom": ["x"]}, "noi_dung[0].muc"),
        ({"muc": "x", "gom": ["Họp[^a]"]}, "noi_dung[0].gom[0]"),
        ({"khoan": "x", "gom": [{"gach": "y", "gom": ["Họp[^a]"]}]}, "noi_dung[0].gom[0].gom[0]"),
        ({"khoan": "x", "nhan": "Họp[^a]"}, "noi_dung[0].nhan"),
        ({"chi_tieu": [{"ten": "Họp[^a]", "gia_tri": 1}]}, "noi_dung[0].chi_tieu[0].ten"),
        ({"tieu_chi": ["Họp[^a]"]}, "noi_dung[0].tieu_chi[0]"),
        ({"bang": {"cot": COLUMNS, "dong": [["Họp[^a]", 1]]}}, "noi_dung[0].bang.dong[0][0]"),
        ({"bang": {"cot": COLUMNS, "dong": [[{"o": "Họp[^a]"}, 1]]}}, "noi_dung[0].bang.dong[0][0].o"),
        ({"bang": {"cot": COLUMNS, "dong": [{"nhom": "Họp[^a]"}]}}, "noi_dung[0].bang.dong[0].nhom"),
        ({"phan_cong": [{"don_vi": "x", "nhiem_vu": "Họp[^a]"}]}, "noi_dung[0].phan_cong[0].nhiem_vu"),
        ({"phan_cong": [{"don_vi": "x", "nhiem_vu": ["Họp[^a]"]}]}, "noi_dung[0].phan_cong[0].nhiem_vu[0]"),
        ({"muc_dich": "Họp[^a]"}, "noi_dung[0].muc_dich"),
        ({"muc_dich": ["Họp[^a]"]}, "noi_dung[0].muc_dich[0]"),
    ],
)
def test_a_mark_in_any_rich_text_has_its_footnote(block: object, path: str) -> None:
    assert faults_of_body(block, chu_thich=NOTES) == []
    assert faults_of_body(block) == [(path, "unknown_note")]


def test_a_footnote_is_marked_once() -> None:
    assert faults_of_body("Họp[^a]", "Bàn[^a]", chu_thich=NOTES) == [("noi_dung[1]", "note_twice")]
    assert faults_of_body("Họp[^a] bàn[^a]", chu_thich=NOTES) == [("noi_dung[0]", "note_twice")]


def test_a_footnote_without_its_mark_is_reported() -> None:
    assert faults(chu_thich=NOTES) == [("chu_thich.a", "unused_note")]


def test_a_footnote_holds_no_other() -> None:
    assert faults_of_body("Họp[^a]", chu_thich={"a": "Xem[^a]"}) == [("chu_thich.a", "note_in_note")]


def test_in_plain_text_the_mark_means_nothing() -> None:
    assert faults(trich_yeu="Họp[^a]") == []


@pytest.mark.parametrize("text", ["[^ a]", "[^]", "[^a", "^a]", "[ ^a]"])
def test_what_is_no_mark_is_text(text: str) -> None:
    assert faults_of_body(text) == []

"""Gaps in a text: what is one, what is a brace, and what means nothing."""

from __future__ import annotations

import pytest

from kehoach.batch.gaps import Gap, GapError, pieces_of


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("không có gì", ("không có gì",)),
        ("", ("",)),
        ("{ten}", (Gap("ten", "ten"),)),
        ("xã {ten_xa}.", ("xã ", Gap("ten_xa", "ten_xa"), ".")),
        ("{Tên đơn vị}", (Gap("ten_don_vi", "Tên đơn vị"),)),
        ("{ so_tien : tien }", (Gap("so_tien", "so_tien", "tien"),)),
        ("{so_tien:Tiền chữ}", (Gap("so_tien", "so_tien", "tien_chu"),)),
        ("{ghi_chu?}", (Gap("ghi_chu", "ghi_chu", "", may_be_empty=True),)),
        ("{ngay:ngay?}", (Gap("ngay", "ngay", "ngay", may_be_empty=True),)),
        ("{{ten}}", ("{ten}",)),
        ("{{{ten}}}", ("{", Gap("ten", "ten"), "}")),
        ("{a}{b}", (Gap("a", "a"), Gap("b", "b"))),
    ],
)
def test_a_text_is_taken_apart(text: str, pieces: tuple[str | Gap, ...]) -> None:
    assert pieces_of(text) == pieces


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("mở { thôi", "lone_brace", "dấu { đứng lẻ."),
        ("đóng } thôi", "lone_brace", "dấu } đứng lẻ."),
        ("{}", "empty_gap", "chỗ điền {} không có tên cột."),
        ("{?}", "empty_gap", "chỗ điền {} không có tên cột."),
        ("{a:vang}", "unknown_form", "không có cách in “vang”."),
        ("{a:}", "unknown_form", "không có cách in “”."),
    ],
)
def test_what_means_nothing_is_refused(text: str, code: str, said: str) -> None:
    with pytest.raises(GapError) as caught:
        pieces_of(text)
    assert (caught.value.code, str(caught.value)) == (code, said)
    assert caught.value.mend

"""Plain text: every word and number in printed order, looks left out."""

from __future__ import annotations

from tests.builders import a_plan, printed, with_body


def test_the_smallest_plan_prints_like_this() -> None:
    assert printed(a_plan()) == (
        "ỦY BAN NHÂN DÂN\n"
        "XÃ SUỐI HÒA\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n"
        "Số: 12/KH-UBND\n"
        "Suối Hòa, ngày 15 tháng 4 năm 2026\n"
        "\n"
        "KẾ HOẠCH\n"
        "Vệ sinh đường làng năm 2026\n"
        "\n"
        "Các thôn làm vệ sinh vào sáng thứ Bảy./.\n"
        "\n"
        "Nơi nhận:\n"
        "- Các thôn;\n"
        "- Lưu: VT.\n"
        "\n"
        "CHỦ TỊCH\n"
        "Nông Thị Hạnh\n"
    )


def test_emphasis_is_left_out_and_footnotes_stand_at_the_end() -> None:
    text = printed(with_body("**Họp**[^a] *sớm*", chu_thich={"a": "Trước *15/4*."}))
    assert "Họp[1] sớm./." in text
    assert text.endswith("[1] Trước 15/4.\n")


def test_cells_are_parted_by_tabs() -> None:
    table = {"cot": [{"ten": "TT", "kieu": "stt"}, {"ten": "Việc"}], "dong": [["Họp"]]}
    assert "TT\tViệc\n1\tHọp\n" in printed(with_body({"bang": table}))


def test_text_is_the_same_every_time() -> None:
    assert printed(a_plan()) == printed(a_plan())

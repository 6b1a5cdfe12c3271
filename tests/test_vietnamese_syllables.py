"""Syllables that are Vietnamese are known, and what can be none is told."""

import unicodedata

import pytest

from kehoach.vietnamese.syllables import has_shape, is_syllable, tone_place, tone_places, toneless, with_tone


def each(words: str) -> list[str]:
    return words.split()


RIGHT = each("""
ủy uỷ ban nhân dân xã kế hoạch quyết định khuyến khích thuở khuỷu quýt giếng gì gìn nghiêng ngoằn ngoèo huỷ
hủy yếm khuya khuyu quốc quý quỳnh quạnh giữa giường giỏi ghế ngành nghề kỹ cương yêu uyên oan oẳn tù tì ươm
ướt ăn ấy ôi ơi ưu ý xoong moóc khuếch trương huênh hoang bâng khuâng tuýp thuyền huýt hoẵng loắt choắt đúng
đặc đẹp ghép ngược chiếc khiêng
""")
WRONG = each("""
nghành viêc thựchiện ngèo gê ghà cế kà nguời hoach đặng̀ ươc môt cac hộc̉ bịêtt trịnhh yế uôi1 qo bđ kêt tiêp
phat
""")


@pytest.mark.parametrize("word", RIGHT)
def test_a_syllable_is_known_in_every_form(word: str) -> None:
    assert is_syllable(word)
    assert is_syllable(word.upper())
    assert is_syllable(unicodedata.normalize("NFD", word))


@pytest.mark.parametrize("word", WRONG)
def test_what_is_no_syllable_is_told(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize(("word", "tones"), [("biết", "sắc"), ("việc", "nặng")])
def test_a_stop_at_the_end_takes_two_tones_only(word: str, tones: str) -> None:
    bare, tone = toneless(word)
    for other in ("", "\u0300", "\u0303", "\u0309"):
        assert has_shape(bare + other)
        assert not is_syllable(bare + other)
    assert is_syllable(bare + tone)


@pytest.mark.parametrize(
    "word",
    each("""
quả giờ được hiện khuỷu thuyền người bàn tía lúa sửa hoàn xoáy huế ngoéo giếng gì
"""),
)
def test_a_tone_in_its_place_stays(word: str) -> None:
    assert tone_place(word) in tone_places(word)
    assert with_tone(*toneless(word)) == word


@pytest.mark.parametrize(
    ("wrong", "right"), [("qủa", "quả"), ("gìơ", "giờ"), ("đựơc", "được"), ("hịên", "hiện"), ("lừa", "lừa")]
)
def test_a_tone_on_a_wrong_letter_is_moved(wrong: str, right: str) -> None:
    assert (tone_place(wrong) in tone_places(wrong)) == (wrong == right)
    assert with_tone(*toneless(wrong)) == right


@pytest.mark.parametrize("pair", [("hòa", "hoà"), ("khỏe", "khoẻ"), ("thủy", "thuỷ")])
def test_either_place_is_right_for_an_open_oa_oe_uy(pair: tuple[str, str]) -> None:
    for word in pair:
        assert tone_place(word) in tone_places(word)

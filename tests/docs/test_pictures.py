"""Every picture of the docs is there, is small, and shows what kehoach makes now."""

from __future__ import annotations

import re

import pytest
from PIL import Image
from tools.bands import Band, bands
from tools.build_pictures import IMAGES, Picture, digest_of, pictures
from tools.fragments import FRAGMENT_PAGES, fragments

from kehoach.bundled import TEMPLATE, bundled_file
from tests.office import Page, Word
from tests.pages import PAGES, pictures_of

STALE = "run: PYTHONPATH=src python -m tools.build_pictures"
ALL = {picture.file: picture for picture in pictures()}
every_picture = pytest.mark.parametrize("picture", ALL.values(), ids=lambda picture: picture.file.stem)


@every_picture
def test_a_picture_is_made_from_what_is_printed_now(picture: Picture) -> None:
    assert digest_of(picture.file) == picture.digest, STALE


@every_picture
def test_a_picture_is_small_enough_for_a_slow_line(picture: Picture) -> None:
    limit = 25_000 if picture.lines else 80_000
    assert picture.file.stat().st_size <= limit
    with Image.open(picture.file) as image:
        assert image.mode == "P"
        assert image.width <= 1100


def test_no_two_fragments_share_a_picture_and_none_is_left_over() -> None:
    assert len(ALL) == len(list(pictures()))
    assert {file for file in IMAGES.rglob("*") if file.is_file()} == set(ALL)


def test_a_change_of_words_looks_or_crop_makes_a_picture_stale() -> None:
    some = next(iter(ALL.values()))
    template = bundled_file(TEMPLATE).read_bytes()
    digests = {Picture(some.file, data, lines).digest for data in (some.document, template) for lines in (None, ("a",))}
    assert len(digests) == 4


def test_every_picture_of_a_page_is_described_in_words() -> None:
    shown = [(page, words, file) for page in PAGES for words, file in pictures_of(page)]
    assert {(page.parent / file).resolve() for page, _, file in shown} == set(ALL)
    for page, words, file in shown:
        assert len(words.split()) >= 4, f"{page.name}: {file}"
    of_fragments = [words for _, words, file in shown if "/khoi/" in file]
    assert len(set(of_fragments)) == len(of_fragments)


@pytest.mark.parametrize("page", FRAGMENT_PAGES, ids=lambda page: page.name)
def test_every_section_with_a_fragment_has_a_picture(page) -> None:
    lines = page.read_text(encoding="utf-8").splitlines()
    sections: dict[int, bool] = {}
    for each in fragments(page):
        heading = max(number for number in range(each.code.line) if re.match("##+ ", lines[number]))
        sections[heading] = sections.get(heading, False) or each.picture is not None
    assert [lines[heading] for heading, has_picture in sections.items() if not has_picture] == []


def line_of_words(text: str, top: float) -> tuple[Word, ...]:
    return tuple(Word(word, 50.0 * at, top, 50.0 * at + 40, top + 10) for at, word in enumerate(text.split()))


def a_page(*lines: str) -> Page:
    words = [word for at, line in enumerate(lines) for word in line_of_words(line, 100.0 + 20 * at)]
    return Page(600, 800, tuple(words))


def test_the_band_of_some_lines_reaches_from_the_first_to_the_last() -> None:
    page = a_page("KẾ HOẠCH", "Căn cứ", "I. MỤC ĐÍCH", "Giữ sạch", "II. THỜI GIAN")
    assert bands([page], ["I. MỤC ĐÍCH", "Giữ sạch"]) == [Band(0, 135, 175)]


def test_words_that_stand_twice_are_found_where_all_are_together() -> None:
    page = a_page("Giữ sạch", "KẾ HOẠCH", "I. MỤC ĐÍCH", "Giữ sạch")
    assert bands([page], ["I. MỤC ĐÍCH", "Giữ sạch"])[0].top > 130


def test_cells_may_stand_in_any_order_and_a_note_mark_is_left_out() -> None:
    page = a_page("Việc Ngày", "20/4 Ra quân", "xóm1 đủ")
    assert bands([page], ["Việc | Ngày", "Ra quân | 20/4", "xóm[1] đủ"]) == [Band(0, 93, 157)]


def test_lines_on_several_pages_have_a_band_on_each() -> None:
    found = bands([a_page("I. MỤC ĐÍCH"), a_page("Phụ lục I"), a_page("Phụ lục II")], ["Phụ lục I", "Phụ lục II"])
    assert [band.page for band in found] == [1, 2]


def test_a_line_that_is_not_printed_is_named() -> None:
    with pytest.raises(ValueError, match="not printed: Phụ lục"):
        bands([a_page("I. MỤC ĐÍCH")], ["Phụ lục"])

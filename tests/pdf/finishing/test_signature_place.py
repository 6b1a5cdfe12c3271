"""Where the signature goes, found from the words of a page."""

from __future__ import annotations

from kehoach.blocks import RecipientLine, Signature
from kehoach.pdf.finishing.signature_place import signature_box
from kehoach.pdf.reading import Page, Spot

SIGNED = Signature((RecipientLine("Các thôn;"),), ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Nông Thị Hạnh", None)


def page(*spots: tuple[str, float, float], width: float = 595.0) -> Page:
    """A page with words at (left, bottom)."""
    return Page(
        width, 842.0, tuple(Spot(text, left, bottom, "LiberationSerif-Bold", 14.0) for text, left, bottom in spots)
    )


BLOCK = (
    ("Nơi nhận:\n", 85.0, 429.0),
    ("- ", 85.0, 416.0),
    ("Các thôn;\n", 91.0, 416.0),
    ("TM. ỦY BAN NHÂN DÂN\n", 327.0, 427.0),
    ("CHỦ TỊCH\n", 373.0, 411.0),
    ("Nông Thị Hạnh", 360.0, 319.0),
)


def test_it_is_between_the_title_and_the_name() -> None:
    box = signature_box([page(("Trang một", 85, 700)), page(*BLOCK)], SIGNED)
    assert box is not None
    assert box.page == 1
    # The marks of Ẵ reach up 0.916 of the size of the letters, a y down 0.216 of it.
    assert 319 + 0.916 * 14 < box.bottom < box.top < 411 - 0.216 * 14
    assert box.left < 373 < box.right
    assert box.right - box.left == 170


def test_a_title_of_several_lines_is_known_by_its_last() -> None:
    signed = SIGNED._replace(authority=("PHÓ CHỦ TỊCH THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN",))
    lines = (("PHÓ CHỦ TỊCH THƯỜNG TRỰC", 330.0, 427.0), ("HỘI ĐỒNG NHÂN DÂN", 350.0, 411.0))
    box = signature_box([page(*BLOCK[:3], *lines, BLOCK[-1])], signed)
    assert box is not None
    assert 319 < box.bottom < box.top < 411


def test_a_line_of_recipients_beside_it_does_not_count() -> None:
    box = signature_box([page(*BLOCK, ("- ", 85, 360), ("CHỦ TỊCH", 91, 360))], SIGNED)
    assert box is not None
    assert box.top > 400


def test_the_same_words_in_a_table_of_another_page_do_not_count() -> None:
    table = page(("CHỦ TỊCH", 373, 700), ("Nông Thị Hạnh", 360, 640))
    box = signature_box([table, page(*BLOCK), table], SIGNED)
    assert box is not None
    assert box.page == 1


def test_words_that_an_engine_cut_into_pieces_are_found() -> None:
    pieces = (("Nông ", 360.0, 319.0), ("Thị ", 390.0, 319.3), ("Hạnh", 420.0, 319.0))
    assert signature_box([page(*BLOCK[:-1], *pieces)], SIGNED) is not None


def test_it_stays_on_the_paper() -> None:
    moved = tuple((text, left + 130, bottom) if left > 300 else (text, left, bottom) for text, left, bottom in BLOCK)
    box = signature_box([page(*moved)], SIGNED)
    assert box is not None
    assert box.right <= 595


def test_without_room_or_without_the_name_there_is_none() -> None:
    assert signature_box([page(*BLOCK[:-1])], SIGNED) is None
    assert signature_box([page(*BLOCK[:-1], ("Nông Thị Hạnh", 360, 395))], SIGNED) is None
    assert signature_box([page(*BLOCK[:-1], ("Nông Thị Hạnh", 85, 319))], SIGNED) is None

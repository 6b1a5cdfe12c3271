"""Wrong words in the head: Quốc hiệu, Tiêu ngữ, number, symbol, date, name of the body, type and subject; and its lines."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from lxml import etree

from kehoach.checks.measuring import Rooms, wrapped
from kehoach.readers.docx.xml import W
from kehoach.recognise import Labelled, Part
from tests.checks.mutations.scene import Injury, Scene, injury
from tests.checks.spoil_head import HEAD
from tests.checks.spoil_head import Scene as HeadScene
from tests.checks.spoil_pages import Absent


def _typed(scene: Scene, rng: Random, part: Part, codes: str, *choices: tuple[str, str]) -> Injury:
    """Replace the first words that the line has, of a few chosen by chance."""
    each = scene.pick(rng, part)
    fitting = [(old, new) for old, new in choices if old in each.text]
    if not fitting:
        raise Absent
    old, new = rng.choice(fitting)
    scene.say(each, old, new)
    return injury(f"{part}: “{old}” → “{new}”", codes, each)


def national_name(scene: Scene, rng: Random) -> Injury:
    """A letter lost, doubled or in lower case; a word left out."""
    each = scene.pick(rng, Part.NATIONAL_NAME)
    text = each.text
    at = rng.choice([at for at, letter in enumerate(text) if letter != " "])
    word = rng.choice(text.split(" "))
    wrong = rng.choice(
        (
            text[:at] + text[at + 1 :],
            text[:at] + text[at] + text[at:],
            text.replace(word, word.capitalize()),
            " ".join(each for each in text.split(" ") if each != word),
            text + rng.choice((".", ":", ",")),
        )
    )
    scene.say_all(each, wrong)
    return injury(f"Quốc hiệu “{wrong}”", "101 102", each)


def motto(scene: Scene, rng: Random) -> Injury:
    """Dashes, spaces and capitals that Word or a hurry make of it."""
    return _typed(
        *(scene, rng, Part.MOTTO, "104"),
        *(("lập - Tự", "lập – Tự"), ("do - Hạnh", "do-Hạnh"), ("lập - Tự", "lập- Tự"), ("Tự do", "tự do")),
        *(("Hạnh phúc", "hạnh phúc"), ("Hạnh phúc", "Hạnh Phúc"), ("Độc lập", "Độc Lập"), ("do - Hạnh", "do — Hạnh")),
        *(
            ("phúc", "phúc."),
            ("Độc lập - ", ""),
            ("Hạnh phúc", "Hạnh phục"),
            ("Tự do - Hạnh phúc", "Hạnh phúc - Tự do"),
        ),
    )


def number_form(scene: Scene, rng: Random) -> Injury:
    """Spaces, marks and zeros of the number."""
    each = scene.pick(rng, Part.NUMBER)
    found = re.fullmatch(r"Số: (\d+)/(.+)", each.text)
    if found is None:
        raise Absent
    figure, symbol = found.groups()
    wrong = rng.choice(
        (
            *(f"Số:{figure}/{symbol}", f"Số : {figure}/{symbol}", f"Số {figure}/{symbol}", f"SỐ: {figure}/{symbol}"),
            *(
                f"Số: {figure} / {symbol}",
                f"Số: {figure}/ {symbol}",
                f"Số: {figure} /{symbol}",
                f"số: {figure}/{symbol}",
            ),
            *(f"Số: {figure}/{symbol.replace('-', ' - ')}", f"Số: {figure}-{symbol}", f"Số: {figure}/{symbol.lower()}"),
            *(
                f"Số: {rng.randrange(1, 10)}/{symbol}",
                f"Số: 0{rng.randrange(10, 99)}/{symbol}",
                f"Số: {figure}/{symbol}.",
            ),
            f"Số: {figure}/{symbol.replace('-', '–')}",
        )
    )
    scene.say_all(each, wrong)
    return injury(f"“{wrong}”", "122 123", each)


def symbol(scene: Scene, rng: Random) -> Injury:
    """A symbol of another type, with a year, or without its body."""
    each = scene.pick(rng, Part.NUMBER)
    wrong = rng.choice(("QĐ-", "2026/KH-", "CV-", "BC-", "TB-", "CTr-", "NQ-"))
    scene.say(each, "KH-", wrong)
    return injury(f"ký hiệu {wrong}", "122 123", each)


def date(scene: Scene, rng: Random) -> Injury:
    """A date with zeros too many or too few, in figures, or one that no calendar has."""
    each = scene.pick(rng, Part.PLACE_DATE)
    found = re.fullmatch(r"(.+), ngày (\d+) tháng (\d+) năm (\d+)", each.text)
    if found is None:
        raise Absent
    place, day, month, year = found.groups()
    wrong = rng.choice(
        (
            *(f"{place} ngày {day} tháng {month} năm {year}", f"{place}, {day}/{month}/{year}"),
            *(f"{place}, ngày {rng.randrange(1, 10)} tháng {month} năm {year}", f"{place}, ngày {day}/{month}/{year}"),
            *(
                f"{place}, ngày {day} tháng 0{rng.randrange(3, 10)} năm {year}",
                f"{place}, ngày {day} tháng 1 năm {year}",
            ),
            *(f"{place}, Ngày {day} tháng {month} năm {year}", f"ngày {day} tháng {month} năm {year}"),
            *(f"{place}, ngày {day} tháng {month} năm {year}.", f"{place}, ngày {day} tháng {month}, năm {year}"),
            *(f"{place}, ngày {rng.choice((30, 31))} tháng 02 năm {year}", f"{place}, ngày {day} tháng 13 năm {year}"),
            *(
                f"{place}, ngày 31 tháng {rng.choice((4, 6, 9, 11))} năm {year}",
                f"{place}, ngày 32 tháng 10 năm {year}",
            ),
            f"{place}, ngày {day} tháng {month} năm {year[2:]}",
        )
    )
    if wrong == each.text:
        raise Absent
    scene.say_all(each, wrong)
    return injury(f"“{wrong}”", "132 133", each)


def place(scene: Scene, rng: Random) -> Injury:
    """The name of another commune, or one not capitalised."""
    each = scene.pick(rng, Part.PLACE_DATE)
    name = each.text.partition(",")[0]
    known = " ".join(line.text for line in scene.lines(Part.ISSUER, Part.PARENT))
    if name.upper() not in known:
        raise Absent
    wrong = rng.choice(("Nà Hang", "Tân Lập", "Yên Bình", "Phú Xuân", name.lower()))
    scene.say(each, name, wrong)
    return injury(f"địa danh “{wrong}”", "135 132", each)


def issuer(scene: Scene, rng: Random) -> Injury:
    """The name of the body shortened, or in lower case."""
    each = scene.lines(Part.ISSUER)[0]
    wrong = rng.choice((each.text.replace("ỦY BAN NHÂN DÂN", "UBND"), each.text.capitalize(), each.text.title()))
    if wrong == each.text:
        raise Absent
    scene.say_all(each, wrong)
    return injury(f"“{wrong}”", "112 113", each)


def parent(scene: Scene, rng: Random) -> Injury:
    """A superior body without its place, or in lower case."""
    each = scene.pick(rng, Part.PARENT)
    wrong = rng.choice(("ỦY BAN NHÂN DÂN", "UBND XÃ", each.text.title(), "Ủy ban nhân dân xã Suối Hòa"))
    scene.say_all(each, wrong)
    return injury(f"chủ quản “{wrong}”", "111 114", each)


def type_words(scene: Scene, rng: Random) -> Injury:
    """The type misspelt or with a mark behind it."""
    each = scene.pick(rng, Part.TYPE)
    wrong = rng.choice(("KẾ HOẠCH:", "KẾ HOẠCH.", "Kế hoạch", "KẾ HOACH", "KẾ HOẠC", "KÊ HOẠCH", "KẾ HOẠCH SỐ 1"))
    scene.say_all(each, wrong)
    return injury(f"tên loại “{wrong}”", "142 141", each)


def subject(scene: Scene, rng: Random) -> Injury:
    """A subject in capitals, with a stop, or with the words of another type."""
    lines = scene.lines(Part.SUBJECT)
    each, last = lines[0], lines[-1]
    kind = rng.randrange(3 if len(lines) == 1 else 2)
    if kind == 0:
        scene.say_all(last, last.text + rng.choice((".", ";", ":", "./.")))
        return injury("dấu sau trích yếu", "145", *lines)
    if kind == 1:
        beginning = rng.choice(("Về việc ", "V/v ", "V/v: "))
        scene.say_all(each, beginning + each.text[0].lower() + each.text[1:])
        return injury(f"trích yếu “{beginning}…”", "144 147", *lines)
    scene.say_all(each, each.text.upper())
    return injury("trích yếu in hoa", "144", *lines)


def letter_subject(scene: Scene, rng: Random) -> Injury:
    """The subject of a letter below the number."""
    each = scene.pick(rng, Part.NUMBER, where=lambda line: not line.is_tabbed)
    scene.copy_after(each, each, f"V/v {rng.choice(('phòng, chống thiên tai', 'vệ sinh đường làng'))}")
    return Injury("“V/v …” dưới số", injury("", "147").codes)


def blank_in_title(scene: Scene, rng: Random) -> Injury:
    """An empty paragraph between the type and the subject."""
    each = scene.pick(rng, Part.SUBJECT)
    scene.paragraph(scene.lines(Part.SUBJECT)[0]).addprevious(etree.Element(f"{W}p"))
    return Injury("dòng trống trên trích yếu", injury("", "146", each).codes)


_LINES = {Part.MOTTO: ("231", (0.3, 0.9), (1.1, 1.2)), Part.ISSUER: ("232", (0.1, 0.27), (0.56, 0.95))}
_SUBJECT_LINE = ("233", (0.1, 0.27), (0.56, 0.95))


def drawn_line(scene: Scene, rng: Random) -> Injury:
    """A line of the head too short, too long, broken, gone, or typed with other signs."""
    part = rng.choice((Part.MOTTO, Part.ISSUER, Part.SUBJECT))
    code, short, long = _LINES.get(part, _SUBJECT_LINE)
    lines = scene.lines(part, where=lambda line: line.annex == 0)
    rooms = Rooms(scene.document)
    rows = [row for line in lines for row in wrapped(line, None if line.is_tabbed else rooms.between_indents(line))]
    is_one = len(rows) == 1  # else a length may be right for one of the lines and wrong for the others
    what, value = rng.choice(
        (
            *((("line_share", rng.uniform(*short)), ("line_share", rng.uniform(*long))) if is_one else ()),
            ("line_removed", None),
            ("line_broken", None),
            ("line_typed", rng.choice(("-----------", "*********", "-o0o-"))),
        )
    )
    HEAD[what](HeadScene(scene.document, scene.body), lines, value)
    return Injury(f"đường kẻ {what} {value if value is None else str(value)[:5]} dưới {part}", injury("", code).codes)


def moved(scene: Scene, rng: Random) -> Injury:
    """The columns of the head changed over, or a part of it outside them."""
    part, what, codes = rng.choice(
        (
            (Part.NATIONAL_NAME, "columns_swapped", "107 114 124 134 178"),
            (Part.NUMBER, "out_of_table", "124"),
            (Part.PLACE_DATE, "out_of_table", "134"),
            (Part.SIGNER, "columns_swapped", "178"),
        )
    )
    HEAD[what](HeadScene(scene.document, scene.body), scene.lines(part), None)
    return Injury(f"{what} {part}", injury("", codes).codes)


def part_lost(scene: Scene, rng: Random) -> Injury:
    """A part that every plan has left out."""
    part, codes = rng.choice(
        (
            (Part.NATIONAL_NAME, "102"),
            (Part.MOTTO, "104"),
            (Part.NUMBER, "122"),
            (Part.PLACE_DATE, "132"),
            (Part.TYPE, "142"),
            (Part.SUBJECT, "144"),
            (Part.ISSUER, "113"),
            (Part.RECIPIENTS_LABEL, "178 181"),
            (Part.SIGNER, "178"),
        )
    )
    lines: list[Labelled] = scene.lines(part)
    HEAD["removed"](HeadScene(scene.document, scene.body), lines, True)
    return Injury(f"thiếu {part}", injury("", codes).codes)


KINDS: tuple[Callable[[Scene, Random], Injury], ...] = (
    *(national_name, motto, number_form, number_form, symbol, date, date, place, issuer, parent, type_words, subject),
    *(letter_subject, blank_in_title, drawn_line, drawn_line, moved, part_lost),
)

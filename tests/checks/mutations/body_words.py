"""Wrong words in bases, titles of sections, tables, and at the end of the text."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from kehoach.recognise import Labelled, Part
from tests.checks.mutations.scene import Injury, Scene, codes_of, injury
from tests.checks.spoil_pages import Absent


def basis_end(scene: Scene, rng: Random) -> Injury:
    """A basis with another mark at its end."""
    each = scene.pick(rng, Part.BASIS)
    wrong = rng.choice([mark for mark in (".", ",", ";", ":", "") if mark != each.text[-1]])
    scene.say_all(each, each.text[:-1] + wrong)
    return injury(f"căn cứ kết thúc bằng “{wrong}”", "153", each)


def basis_dash(scene: Scene, rng: Random) -> Injury:
    """A dash in front of a basis."""
    each = scene.pick(rng, Part.BASIS)
    scene.say_all(each, f"{rng.choice('-–+')} {each.text}")
    return injury("căn cứ có gạch đầu dòng", "152", each)


def basis_content(scene: Scene, rng: Random) -> Injury:
    """A basis that lacks something, or a law with what it should not have."""
    each = scene.pick(rng, Part.BASIS, where=lambda line: line.text.startswith(("Căn cứ Luật", "Căn cứ Nghị định")))
    if each.text.startswith("Căn cứ Luật"):
        end = each.text[-1]
        wrong = rng.choice((f" số {rng.randrange(10, 99)}/2025/QH15 ngày", " của Quốc hội ngày"))
        scene.say(each, " ngày", wrong)
        return injury(f"Luật{wrong}…{end}", "302", each)
    found = re.search(r"số (\d+/\d{4})/NĐ-CP ngày (\d+) tháng (\d+) năm (\d+) của Chính phủ", each.text)
    if found is None:
        raise Absent
    old, new, codes = rng.choice(
        (
            (" của Chính phủ", "", "301"),
            (found[0][found[0].index(" ngày") : found[0].index(" của")], "", "301"),
            (f"số {found[1]}/NĐ-CP ", "", "301"),
            ("Nghị định số", "Nghị định", "307 301"),
            ("Nghị định số", "nghị định số", "362"),
            ("/NĐ-CP", " /NĐ-CP", "308"),
            ("/NĐ-CP", "/NĐ - CP", "308"),
            ("/NĐ-CP", "/NĐ–CP", "308"),
            ("/NĐ-CP", "/Nđ-Cp", "308"),
            (f"năm {found[4]}", f"năm {int(found[4]) - rng.randrange(1, 5)}", "305"),
        )
    )
    scene.say(each, old, new)
    return injury(f"căn cứ: “{old}” → “{new}”", codes, each)


def basis_order(scene: Scene, rng: Random) -> Injury:
    """A decree in front of a law."""
    law = scene.pick(rng, Part.BASIS, where=lambda line: line.text.startswith("Căn cứ Luật"))
    decree = scene.pick(rng, Part.BASIS, where=lambda line: line.text.startswith("Căn cứ Nghị định"))
    first, second = law.text, decree.text
    scene.say_all(law, second[:-1] + first[-1])
    scene.say_all(decree, first[:-1] + second[-1])
    return Injury("nghị định trước luật", codes_of("309"))


def section_small(scene: Scene, rng: Random) -> Injury:
    """The title of a section in small letters."""
    each = scene.pick(rng, Part.SECTION)
    title = each.text.removeprefix(each.number).strip() if each.is_typed else each.text
    scene.say(each, title, rng.choice((title.capitalize(), title.title())))
    return injury(f"tiêu đề mục “{title.capitalize()}”", "164", each)


def empty_section(scene: Scene, rng: Random) -> Injury:
    """A section without a title."""
    each = scene.pick(rng, Part.SECTION, where=lambda line: line.is_typed)
    title = each.text.removeprefix(each.number).strip()
    scene.say(each, title, "")
    return injury("mục không có tiêu đề", "166", each)


def end_mark(scene: Scene, rng: Random) -> Injury:
    """No "./." at the end of the text, or something that looks like it."""
    each = scene.lines(Part.BODY, Part.CLAUSE, Part.BULLET, where=lambda line: line.annex == 0)[-1]
    if not each.text.endswith("./."):
        raise Absent
    wrong = rng.choice((".", "", ";", "/.", "./", ". /.", ".//.", "!"))
    scene.say(each, "./.", wrong)
    return injury(f"kết thúc bằng “{wrong}”", "169", each)


def column_total(scene: Scene, rng: Random) -> Injury:
    """A figure changed in a table with a total."""
    total = scene.pick(rng, Part.TABLE, where=lambda line: line.text.startswith("Tổng cộng"))
    figures = scene.lines(
        Part.TABLE,
        where=lambda line: (
            line.line.place.table == total.line.place.table
            and re.fullmatch(r"\d{1,3}(\.\d{3})+", line.text) is not None
            and line.line.place.column == 6
        ),
    )
    each = rng.choice(figures)
    at = rng.choice([at for at, digit in enumerate(each.text) if digit.isdigit()])
    digit = rng.choice([other for other in "123456789" if other != each.text[at]])
    scene.say_all(each, each.text[:at] + digit + each.text[at + 1 :])
    return Injury(f"số trong bảng {each.text}", codes_of("323 324"))


def first_letter(scene: Scene, rng: Random) -> Injury:
    """A paragraph that begins in lower case."""
    each = scene.pick(rng, Part.BODY, Part.BULLET, where=_has_capital)
    words = each.text.removeprefix(each.number).strip() if each.is_typed else each.text
    scene.say(each, words[:12], words[0].lower() + words[1:12])
    return injury(f"đầu dòng chữ thường “{words[:12].lower()}…”", "368 365 364", each)


def _has_capital(each: Labelled) -> bool:
    words = each.text.removeprefix(each.number).strip() if each.is_typed else each.text
    return each.annex == 0 and len(words) > 30 and words[0].isupper() and words[1].islower() and words.count(" ") > 2


KINDS: tuple[Callable[[Scene, Random], Injury], ...] = (
    *(
        basis_end,
        basis_dash,
        basis_content,
        basis_content,
        basis_order,
        section_small,
        empty_section,
        end_mark,
        column_total,
        first_letter,
    ),
)

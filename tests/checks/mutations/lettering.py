"""Wrong letters: size, weight, slant, font, colour, underlining of a whole line or of a few words."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any, NamedTuple

from lxml import etree

from kehoach.readers.docx.xml import W
from kehoach.recognise import Labelled, Part
from tests.checks.mutations.scene import Injury, Scene, injury
from tests.checks.spoil_pages import Absent, child


class Lettered(NamedTuple):
    """What the decree asks of the letters of a part, and the check that must say so."""

    code: str
    sizes: tuple[float, float]
    bold: bool | None = False
    italic: bool | None = False
    together: str = ""
    """The check that names a size which is allowed, but not beside the others of this document."""


LETTERED = {
    Part.NATIONAL_NAME: Lettered("101", (12, 13), bold=True, together="208"),
    Part.MOTTO: Lettered("103", (13, 14), bold=True, together="208"),
    Part.PARENT: Lettered("111", (12, 13)),
    Part.ISSUER: Lettered("112", (12, 13), bold=True),
    Part.NUMBER: Lettered("121", (13, 13)),
    Part.PLACE_DATE: Lettered("131", (13, 14), italic=True, together="208"),
    Part.TYPE: Lettered("141", (13, 14), bold=True, together="208"),
    Part.SUBJECT: Lettered("143", (13, 14), bold=True, together="208"),
    Part.BASIS: Lettered("151", (13, 14), italic=True, bold=None, together="223"),
    Part.SECTION: Lettered("222", (13, 14), bold=None, italic=None, together="223"),
    Part.CLAUSE: Lettered("222", (13, 14), bold=None, italic=None, together="223"),
    Part.POINT: Lettered("222", (13, 14), bold=None, italic=None, together="223"),
    Part.BULLET: Lettered("222", (13, 14), bold=None, italic=None, together="223"),
    Part.BODY: Lettered("222", (13, 14), bold=None, italic=None, together="223"),
    Part.AUTHORITY: Lettered("171", (13, 14), bold=True),
    Part.SIGNER: Lettered("175", (13, 14), bold=True),
    Part.RECIPIENTS_LABEL: Lettered("181", (12, 12), bold=True, italic=True),
    Part.RECIPIENT: Lettered("183", (11, 11), italic=None),
    Part.ARCHIVE: Lettered("183", (11, 11), italic=None),
    Part.ANNEX_LABEL: Lettered("193", (14, 14), bold=True),
    Part.ANNEX_TITLE: Lettered("194", (13, 14), bold=True),
    Part.ANNEX_REFERENCE: Lettered("195", (13, 14), italic=True),
}

FONTS = ("Arial", "Calibri", "Cambria", "Verdana", "Tahoma", "Aptos", "Courier New", "Georgia", "Segoe UI", "Garamond")

COLOURS = ("FF0000", "0070C0", "00B050", "7030A0", "2F5496", "808080", "C00000", "404040", "ED7D31", "FFFFFF")

_RUNNING = (Part.SECTION, Part.CLAUSE, Part.POINT, Part.BULLET, Part.BODY)


def _is_outside_tables(each: Labelled) -> bool:
    return each.part not in _RUNNING or (each.line.place.table == 0 and len(each.text) > 20)


def is_running(each: Labelled) -> bool:
    """Whether it stands in the text: captions and notes beside tables are no part of it."""
    return (
        _is_outside_tables(each)
        and each.line.setting.align == "justified"
        and not each.text.startswith(("(", "Ghi chú"))
    )


def lettered_line(scene: Scene, rng: Random) -> Labelled:
    """A line of a part whose letters the decree speaks of; each part is as likely as the others."""
    part = rng.choice(list(LETTERED))
    return scene.pick(rng, part, where=is_running if part in _RUNNING else lambda _: True)


def some_words(rng: Random, each: Labelled) -> tuple[int, int | None]:
    """Where a few words of a line begin and end; half of the time all of it."""
    words = each.text.split(" ")
    if len(words) < 3 or rng.random() < 0.5:
        return 0, None
    first = rng.randrange(len(words) - 1)
    last = rng.randrange(first + 1, len(words))
    if not any(map(str.isalpha, "".join(words[first:last]))):
        return 0, None
    start = len(" ".join(words[:first])) + (first > 0)
    return start, len(" ".join(words[:last]))


def change_runs(runs: list[Any], name: str, **attributes: str) -> None:
    """Set one property of the letters of some runs, whatever it was."""
    for run in runs:
        change_look(child(run, "rPr", first=True), name, **attributes)


def change_look(properties: Any, name: str, **attributes: str) -> None:
    """Set one property, whatever it was."""
    for old in properties.findall(W + name):
        properties.remove(old)
    element = etree.SubElement(properties, W + name)
    for key, value in attributes.items():
        element.set(W + key, value)


def font_of(name: str) -> dict[str, str]:
    """What a property of fonts says of one font."""
    return {"ascii": name, "hAnsi": name, "cs": name}


def size(scene: Scene, rng: Random) -> Injury:
    """A size the decree does not give the part, or that does not go with the rest."""
    each = lettered_line(scene, rng)
    right = LETTERED[each.part]
    now = {look.size for look in each.looks}
    given = rng.choice([half / 2 for half in range(16, 41) if half / 2 not in now])
    is_allowed = right.sizes[0] <= given <= right.sizes[1]
    code = right.together if is_allowed else right.code
    first, last = some_words(rng, each)
    if not code or (is_allowed and code == "208" and (last is not None or len(scene.lines(each.part)) > 1)):
        raise Absent
    change_runs(scene.runs(each, first, last), "sz", val=str(round(given * 2)))
    codes = f"{code} 208" if each.part in (Part.NATIONAL_NAME, Part.MOTTO) and is_allowed else code
    places = () if code == "208" else (each,)
    return injury(f"cỡ {given} ở {each.part}", codes, *places)


def weight(scene: Scene, rng: Random) -> Injury:
    """Bold where it should not be, or not bold where it should."""
    each = lettered_line(scene, rng)
    right = LETTERED[each.part]
    if right.bold is None:
        raise Absent
    change_runs(scene.runs(each, *some_words(rng, each)), "b", val="0" if right.bold else "1")
    return injury(f"đậm hay không ở {each.part}", right.code, each)


def slant(scene: Scene, rng: Random) -> Injury:
    """Italic where it should not be, or upright where it should be italic."""
    each = lettered_line(scene, rng)
    right = LETTERED[each.part]
    if right.italic is None:
        raise Absent
    change_runs(scene.runs(each, *some_words(rng, each)), "i", val="0" if right.italic else "1")
    return injury(f"nghiêng hay đứng ở {each.part}", right.code, each)


def italic_paragraph(scene: Scene, rng: Random) -> Injury:
    """A whole paragraph of the text in italics."""
    each = scene.pick(rng, Part.BODY, Part.POINT, Part.BULLET, where=is_running)
    change_runs(scene.runs(each), "i")
    return injury(f"cả đoạn nghiêng ở {each.part}", "222", each)


def bold_point(scene: Scene, rng: Random) -> Injury:
    """A point in bold."""
    each = scene.pick(rng, Part.POINT)
    change_runs(scene.runs(each), "b")
    return injury("điểm in đậm", "165", each)


def plain_section(scene: Scene, rng: Random) -> Injury:
    """The title of a section not bold."""
    each = scene.pick(rng, Part.SECTION)
    change_runs(scene.runs(each), "b", val="0")
    return injury("tiêu đề mục không đậm", "164", each)


def font(scene: Scene, rng: Random) -> Injury:
    """A few letters in another font, anywhere in the body."""
    each = _any_line(scene, rng)
    change_runs(scene.runs(each, *some_words(rng, each)), "rFonts", **font_of(rng.choice(FONTS)))
    return injury(f"phông khác ở {each.part}", "204", each)


def legacy_font(scene: Scene, rng: Random) -> Injury:
    """A font of an old character set."""
    each = _any_line(scene, rng)
    change_runs(
        scene.runs(each, *some_words(rng, each)), "rFonts", **font_of(rng.choice((".VnTime", "VNI-Times", ".VnArial")))
    )
    return injury(f"phông bộ mã cũ ở {each.part}", "205 204", each)


def colour(scene: Scene, rng: Random) -> Injury:
    """A few letters in a colour, anywhere in the body."""
    each = _any_line(scene, rng)
    change_runs(scene.runs(each, *some_words(rng, each)), "color", val=rng.choice(COLOURS))
    return injury(f"chữ màu ở {each.part}", "207", each)


def highlight(scene: Scene, rng: Random) -> Injury:
    """A few letters on a coloured ground."""
    each = _any_line(scene, rng)
    change_runs(scene.runs(each, *some_words(rng, each)), "highlight", val=rng.choice(("yellow", "green", "cyan")))
    return injury(f"nền tô màu ở {each.part}", "207", each)


def underline(scene: Scene, rng: Random) -> Injury:
    """The words above a drawn line underlined."""
    each = scene.pick(rng, Part.MOTTO, Part.ISSUER, Part.SUBJECT)
    change_runs(scene.runs(each), "u", val=rng.choice(("single", "double", "thick")))
    return injury(f"gạch chân {each.part}", "234", each)


def _any_line(scene: Scene, rng: Random) -> Labelled:
    part = rng.choice([*LETTERED, Part.TABLE])
    return scene.pick(rng, part, where=lambda each: any(map(str.isalpha, each.text)))


KINDS: tuple[Callable[[Scene, Random], Injury], ...] = (
    *(
        size,
        size,
        weight,
        slant,
        italic_paragraph,
        bold_point,
        plain_section,
        font,
        legacy_font,
        colour,
        highlight,
        underline,
    ),
)

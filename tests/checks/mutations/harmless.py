"""Changes that leave a right document right: nothing may be reported for them."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from lxml import etree

from kehoach.readers.docx.xml import W
from kehoach.recognise import Part
from tests.checks.mutations.lettering import change_runs, font_of, is_running
from tests.checks.mutations.paragraphs import set_paragraph
from tests.checks.mutations.scene import Injury, Scene, injury
from tests.checks.spoil_pages import Absent

_RUNNING = (Part.BASIS, Part.SECTION, Part.CLAUSE, Part.SUBCLAUSE, Part.POINT, Part.BULLET, Part.BODY)
_TWIPS = 1440 / 25.4


def margins(scene: Scene, rng: Random) -> Injury:
    """Margins anywhere in their bounds."""
    lengths = {"top": rng.uniform(20, 25), "bottom": rng.uniform(20, 25)}
    for section in scene.root.iter(f"{W}sectPr"):
        if section.find(f"{W}pgSz").get(f"{W}orient") == "landscape":
            raise Absent
        for side, length in lengths.items():
            section.find(f"{W}pgMar").set(W + side, str(round(length * _TWIPS)))
    return injury("lề trong phạm vi", "")


def spacing(scene: Scene, rng: Random) -> Injury:
    """More room between all paragraphs of the text, and between their lines."""
    after, line = rng.uniform(6, 12), rng.uniform(1, 1.5)
    for each in scene.lines(*_RUNNING, where=is_running):
        set_paragraph(
            scene.paragraph(each), "spacing", after=str(round(after * 20)), line=str(round(line * 240)), lineRule="auto"
        )
    return injury(f"cách đoạn {after:.1f} pt, giãn dòng {line:.2f}", "")


def indent(scene: Scene, rng: Random) -> Injury:
    """A first line one centimetre in, which is allowed too."""
    each = scene.pick(rng, Part.BODY, Part.CLAUSE, where=is_running)
    set_paragraph(scene.paragraph(each), "ind", firstLine="567")
    return injury("lùi dòng đầu 1 cm", "")


def cut_runs(scene: Scene, rng: Random) -> Injury:
    """Words cut into several stretches, as Word leaves them after corrections."""
    for _ in range(5):
        each = scene.pick(rng, *_RUNNING, Part.TYPE, Part.NUMBER, Part.RECIPIENT, Part.SIGNER)
        at = rng.randrange(len(each.text))
        scene.runs(each, at, at + rng.randrange(1, 9))
    return injury("chữ bị cắt thành nhiều đoạn", "")


def same_look(scene: Scene, rng: Random) -> Injury:
    """What is so already said once more of a few letters."""
    each = scene.pick(rng, *_RUNNING, Part.TYPE, Part.NUMBER, Part.RECIPIENT, Part.SIGNER)
    runs = scene.runs(each)
    change_runs(runs, "rFonts", **font_of("Times New Roman"))
    change_runs(runs, "color", val=rng.choice(("auto", "000000")))
    return injury("phông, màu đúng ghi thẳng", "")


def marks_of_word(scene: Scene, rng: Random) -> Injury:
    """Bookmarks and the marks of the spelling checker."""
    each = scene.pick(rng, *_RUNNING, Part.MOTTO, Part.PLACE_DATE)
    paragraph = scene.paragraph(each)
    run = next(paragraph.iter(f"{W}r"))
    start, end = etree.Element(f"{W}bookmarkStart"), etree.Element(f"{W}bookmarkEnd")
    for mark in (start, end):
        mark.set(f"{W}id", "990")
    start.set(f"{W}name", "dau")
    error = etree.Element(f"{W}proofErr")
    error.set(f"{W}type", "spellStart")
    run.addprevious(start)
    run.addprevious(error)
    paragraph.append(end)
    return injury("dấu trang, dấu soát lỗi", "")


def draft(scene: Scene, rng: Random) -> Injury:
    """The number of a draft left open."""
    each = scene.lines(Part.NUMBER)[0]
    symbol = each.text.partition("/")[2]
    scene.say_all(each, f"Số:{rng.choice(('      ', ' ..... ', ' ……'))}/{symbol}")
    return injury("số để trống", "")


KINDS: tuple[Callable[[Scene, Random], Injury], ...] = (
    margins,
    spacing,
    indent,
    cut_runs,
    same_look,
    marks_of_word,
    draft,
)

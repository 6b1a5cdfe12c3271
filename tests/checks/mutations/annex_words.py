"""Wrong annexes: their label, title and reference, their end and their page numbers."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from kehoach.readers.docx.xml import W
from kehoach.recognise import Part
from tests.checks.mutations.scene import Injury, Scene, codes_of, injury
from tests.checks.spoil_body import WHOLE
from tests.checks.spoil_pages import Absent


def annex_end(scene: Scene, rng: Random) -> Injury:
    """An annex that does not end with "./."."""
    WHOLE["annex_end"](scene.root, rng.choice((".", "")))
    return Injury("phụ lục không kết thúc bằng ./.", codes_of("196"))


def annex_numbers(scene: Scene, rng: Random) -> Injury:
    """The pages of an annex counted on."""
    starts = [each for each in scene.root.iter(f"{W}pgNumType") if each.get(f"{W}start")]
    if not starts:
        raise Absent
    given = rng.choice((None, "2", "3"))
    each = rng.choice(starts)
    del each.attrib[f"{W}start"]
    if given:
        each.set(f"{W}start", given)
    return Injury("số trang phụ lục", codes_of("197"))


def annex_words(scene: Scene, rng: Random) -> Injury:
    """The label, title or reference of an annex written otherwise."""
    part = rng.choice((Part.ANNEX_LABEL, Part.ANNEX_TITLE, Part.ANNEX_REFERENCE))
    if part is Part.ANNEX_LABEL:
        each = scene.pick(rng, part, where=lambda line: not line.line.label)
        wrong = rng.choice(("PHỤ LỤC", f"{each.text}:", f"{each.text}.", "Phụ Lục", "phụ lục"))
        scene.say_all(each, wrong)
        return injury(f"“{wrong}”", "193", each)
    each = scene.pick(rng, part)
    if part is Part.ANNEX_TITLE:
        scene.say_all(each, each.text.capitalize())
        return injury("tiêu đề phụ lục chữ thường", "194", each)
    scene.say_all(each, each.text.strip("()"))
    return injury("dẫn chiếu không có ngoặc", "195", each)


KINDS: tuple[Callable[[Scene, Random], Injury], ...] = (*(annex_end, annex_numbers, annex_words),)

"""What contradicts or misspells figures, dates and levels: sentences, and the line of an annex."""

from __future__ import annotations

import re
from random import Random

from kehoach.recognise import Part
from tests.checks.mutations.scene import Injury, Scene, injury
from tests.checks.mutations.sentences import Pair, added
from tests.checks.spoil_pages import Absent


def type_abbreviated(scene: Scene, rng: Random) -> Pair:
    """A cited document with its type cut short."""
    short = rng.choice(("QĐ", "KH", "NQ", "CV"))
    behind = f"{rng.randrange(500, 900)}/{short}-UBND ngày 05 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh về rừng."
    return Pair("Các thôn đã rõ.", f"Việc này theo {short} số {behind}", "310")


def figure(scene: Scene, rng: Random) -> Pair:
    """A figure with the wrong mark, or glued to its unit."""
    right, wrong, code = rng.choice(
        (
            ("Mỗi thôn trồng 2,5 ha.", "Mỗi thôn trồng 2.5 ha.", "327"),
            ("Tỷ lệ đạt 98,5%.", "Tỷ lệ đạt 98.5%.", "327"),
            ("Mỗi hộ nhận 5 kg gạo.", "Mỗi hộ nhận 5kg gạo.", "327"),
            ("Mỗi thôn được 1.250.000 đồng.", "Mỗi thôn được 1,250,000 đồng.", "328"),
            ("Mỗi thôn được 1.250.000 đồng.", "Mỗi thôn được 1250000 đồng.", "328"),
        )
    )
    return Pair(right, wrong, code)


def dong(scene: Scene, rng: Random) -> Pair:
    """Money in an abbreviation of no law."""
    return Pair("Mỗi thôn được 1.250.000 đồng.", f"Mỗi thôn được 1.250.000 {rng.choice(('VNĐ', 'vnđ'))}.", "329")


def former_level(scene: Scene, rng: Random) -> Pair:
    """A body of a district, in a plan of after its end."""
    if not any("năm 2026" in line.text for line in scene.document.of(Part.PLACE_DATE)):
        raise Absent
    body = rng.choice(("UBND huyện", "Huyện ủy", "Phòng Nội vụ huyện", "các phòng, ban của huyện"))
    return Pair("Việc khó thì hỏi UBND tỉnh.", f"Việc khó thì hỏi {body}.", "346")


def other_annex(scene: Scene, rng: Random) -> Injury:
    """The line of an annex with the number of another plan."""
    each = scene.pick(rng, Part.ANNEX_REFERENCE, where=lambda line: re.search(r"số \d+/", line.text) is not None)
    found = re.search(r"số (\d+)/", each.text)
    assert found is not None
    scene.say(each, f"số {found[1]}/", f"số {int(found[1]) + 9}/")
    return injury(f"số {int(found[1]) + 9}", "345", each)


SENTENCES = (type_abbreviated, figure, dong, former_level)
KINDS = (*(added(make, is_right=False) for make in SENTENCES), other_annex)

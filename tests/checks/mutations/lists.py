"""Wrong lists: a number that does not count what follows, a criterion met and not met, a unit that is not told, an annex."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence
from random import Random

from kehoach.recognise import Labelled, Part
from tests.checks.mutations.lettering import is_running
from tests.checks.mutations.scene import Injury, Scene, copied, injury
from tests.checks.spoil_pages import Absent

_TASKS = ("Phát quang bờ rào", "Khơi thông cống rãnh", "Thu gom rác thải", "Trồng hoa ven đường", "Quét vôi cột mốc")
_CRITERIA = ("Giao thông", "Thủy lợi", "Trường học", "Nhà ở dân cư", "Môi trường")
_UNITS = ("Trạm Y tế xã", "Ban Chỉ huy Quân sự xã", "Hội Nông dân xã", "Phòng Văn hóa - Xã hội")


def _host(scene: Scene, rng: Random) -> Labelled:
    """A line of text at the end of its division, so that what is added stands by itself."""
    lines = [each for each in scene.document.lines if each.annex == 0]
    ends = {
        id(each)
        for each, below in itertools.pairwise(lines)
        if below.part is Part.SECTION and each.text.endswith(".") and not each.text.endswith("./.")
    }
    return scene.pick(
        rng, Part.BODY, Part.CLAUSE, Part.BULLET, where=lambda each: id(each) in ends and is_running(each)
    )


def _add(scene: Scene, host: Labelled, lead: str, items: Sequence[str]) -> None:
    """A paragraph and a list with dashes below a line."""
    body = scene.lines(Part.BODY, where=lambda each: is_running(each) and each.text[-1] in ".:")[0]
    bullet = scene.lines(Part.BULLET, where=lambda each: is_running(each) and each.number == "-")[0]
    dash = "- " if bullet.is_typed else ""
    above = scene.paragraph(host)
    for like, words in ((body, lead), *((bullet, f"{dash}{item}") for item in items)):
        above = copied(above, scene.paragraph(like), words)


def _closed(items: Sequence[str]) -> list[str]:
    return [f"{item}{';' if at + 1 < len(items) else '.'}" for at, item in enumerate(items)]


def count(scene: Scene, rng: Random, *, is_right: bool = False) -> Injury:
    """A number of tasks above a list of more or fewer."""
    items = rng.sample(_TASKS, rng.randrange(3, 6))
    said = len(items) if is_right else rng.choice([other for other in range(2, 10) if other != len(items)])
    _add(scene, _host(scene, rng), f"Trong tháng, các thôn làm {said:02} nhiệm vụ:", _closed(items))
    return injury(f"{said} nhiệm vụ, liệt kê {len(items)}", "321")


def criterion(scene: Scene, rng: Random, *, is_right: bool = False) -> Injury:
    """A criterion among those that are met and among those that are not."""
    first, second, third = rng.sample(_CRITERIA, 3)
    host = _host(scene, rng)
    _add(scene, host, "Các tiêu chí chưa đạt:", _closed([third if is_right else first, second]))
    rest = rng.choice([each for each in _CRITERIA if each not in (first, second, third)])
    _add(scene, host, "Các tiêu chí đã đạt:", _closed([first, rest]))
    return injury(f"{first} vừa đạt vừa chưa đạt", "322")


def unit(scene: Scene, rng: Random, *, is_right: bool = False) -> Injury:
    """A unit with work to do that is not among the receivers."""
    told = " ".join(each.text for each in scene.lines(Part.RECIPIENT))
    if re.search(r"(?i:như mục)|chuyên môn|đơn vị", told):
        raise Absent
    name = "Các thôn" if is_right else rng.choice(_UNITS)
    _add(scene, _host(scene, rng), "Phân công thực hiện:", _closed([f"Chủ trì: {name}"]))
    return injury(f"{name} không có trong nơi nhận", "326")


def mention(scene: Scene, rng: Random, *, is_right: bool = False) -> Injury:
    """An annex that the text does not speak of."""
    lines = scene.lines(*(Part.BODY, Part.CLAUSE), where=lambda each: each.annex == 0 and "Phụ lục" in each.text)
    each = rng.choice(lines)
    found = re.search(r"Phụ lục(?: [IVX]+)?(?: kèm theo)?", each.text)
    assert found is not None
    scene.say(each, found[0], found[0] if is_right else "bảng")
    return injury(f"không nhắc đến {found[0]}", "341")


KINDS: tuple[Callable[[Scene, Random], Injury], ...] = (count, criterion, unit, mention)


def _twin(kind: Callable[..., Injury]) -> Callable[[Scene, Random], Injury]:
    def twin(scene: Scene, rng: Random) -> Injury:
        return kind(scene, rng, is_right=True)

    twin.__name__ = kind.__name__
    return twin


TWINS = tuple(map(_twin, KINDS))

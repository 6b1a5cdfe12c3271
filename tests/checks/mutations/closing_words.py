"""Wrong words at the end: receivers, the filing note, the power, title and name of the signer."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random
from typing import Any

from lxml import etree

from kehoach.readers.docx.xml import W
from kehoach.recognise import Part
from tests.checks.mutations.scene import Injury, Scene, codes_of, injury


def recipient(scene: Scene, rng: Random) -> Injury:
    """A receiver without its dash or with another mark at its end."""
    each = scene.pick(rng, Part.RECIPIENT, where=lambda line: line.number == "-" and line.text.endswith(";"))
    if each.is_typed and rng.random() < 0.5:
        wrong = rng.choice(
            (each.text[1:].strip(), each.text.replace("- ", "-"), f"+{each.text[1:]}", f"*{each.text[1:]}")
        )
    else:
        wrong = each.text[:-1] + rng.choice((".", ",", ""))
    scene.say_all(each, wrong)
    return injury(f"nơi nhận “{wrong[:20]}…{wrong[-3:]}”", "184", each)


def archive(scene: Scene, rng: Random) -> Injury:
    """The filing note written otherwise."""
    each = scene.pick(rng, Part.ARCHIVE, where=lambda line: "VT" in line.text)
    dash = "- " if each.is_typed else ""
    wrong = rng.choice(
        (f"{dash}Lưu: VT, KT;", f"{dash}Lưu: VT, KT", f"{dash}Lưu VT, KT.", f"{dash}Lưu: VP.", f"{dash}Lưu.")
    )
    scene.say_all(each, wrong)
    return injury(f"“{wrong}”", "185", each)


def as_above(scene: Scene, rng: Random) -> Injury:
    """Receivers "as above" in a plan, or an addressee."""
    if rng.random() < 0.5:
        each = scene.pick(rng, Part.RECIPIENT)
        scene.say_all(each, "- Như trên;" if each.is_typed else "Như trên;")
        return injury("“Như trên”", "186", each)
    each = scene.lines(Part.BASIS, Part.BODY)[0]
    scene.paragraph(each).addprevious(_paragraph("Kính gửi: Các thôn trên địa bàn xã."))
    return Injury("“Kính gửi”", codes_of("186"))


def _paragraph(words: str) -> Any:
    paragraph = etree.Element(f"{W}p")
    etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = words
    return paragraph


def recipients_label(scene: Scene, rng: Random) -> Injury:
    """ "Nơi nhận:" written otherwise."""
    each = scene.pick(rng, Part.RECIPIENTS_LABEL)
    wrong = rng.choice(("Nơi nhận", "NƠI NHẬN:", "Nơi Nhận:", "Nơi nhận :", "Nơi nhận.", "nơi nhận:"))
    scene.say_all(each, wrong)
    return injury(f"“{wrong}”", "181", each)


def authority(scene: Scene, rng: Random) -> Injury:
    """The power or the title of the signer written otherwise."""
    each = scene.pick(rng, Part.AUTHORITY)
    found = re.match(r"(TM|KT)\. (.+)", each.text)
    choices = [(each.text if found else each.text.capitalize(), "171 174")]
    if found:
        power, rest = found.groups()
        choices = [
            (f"{power}. {rest.capitalize()}", "171"),
            (f"{'/'.join(power)} {rest}", "172"),
            (f"{'/'.join(power)}. {rest}", "172"),
        ]
        choices += [(f"{power} {rest}", "172 173 174"), (f"{power}.{rest}", "172"), (f"{power}: {rest}", "172")]
        if power == "TM":
            choices += [("TM. UBND", "174"), (f"{each.text} XÃ SUỐI HÒA", "174"), ("TM. CHỦ TỊCH", "173")]
        else:
            choices += [("KT. PHÓ CHỦ TỊCH", "173"), ("KT. ỦY BAN NHÂN DÂN", "173")]
    elif each.text in ("CHỦ TỊCH", "PHÓ CHỦ TỊCH", "TRƯỞNG PHÒNG"):
        choices += [(f"{each.text} XÃ SUỐI HÒA", "174"), (f"{each.text} UBND", "174")]
    wrong, codes = rng.choice(choices)
    scene.say_all(each, wrong)
    return injury(f"{each.text} → {wrong}", codes, *scene.lines(Part.AUTHORITY))


def signer(scene: Scene, rng: Random) -> Injury:
    """A degree or a form of address before the name, or other capitals."""
    each = scene.pick(rng, Part.SIGNER)
    words = each.text.split(" ")
    at = rng.randrange(len(words))
    lower = " ".join([*words[:at], words[at].lower(), *words[at + 1 :]])
    title = rng.choice(("ThS.", "TS.", "Ông", "Bà", "Đ/c", "PGS.TS.", "KS.", "BS."))
    wrong, codes = rng.choice(
        (
            (f"{title} {each.text}", "177"),
            (lower, "175 369"),
            (each.text.upper(), "175"),
            (each.text.lower(), "175 369"),
        )
    )
    scene.say_all(each, wrong)
    return injury(f"họ tên “{wrong}”", codes, each)


KINDS: tuple[Callable[[Scene, Random], Injury], ...] = (
    *(recipient, archive, as_above, recipients_label, authority, authority, signer),
)

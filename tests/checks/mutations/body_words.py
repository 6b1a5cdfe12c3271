"""Wrong words in bases, numbers, endings, recipients, the signature and annexes."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from lxml import etree

from kehoach.readers.docx.xml import W
from kehoach.recognise import Labelled, Part
from tests.checks.mutations.scene import NUMBERING, STYLES, Injury, Scene, codes_of, injury, texts
from tests.checks.spoil_body import WHOLE
from tests.checks.spoil_pages import Absent, child

_NUMBERED = (Part.SECTION, Part.CLAUSE, Part.POINT)


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


def typed_number(scene: Scene, rng: Random) -> Injury:
    """A typed number that does not follow the one before, or has another mark."""
    each = scene.pick(rng, *_NUMBERED, where=lambda line: line.is_typed and line.line.place.table == 0)
    sign, mark = each.number[:-1], each.number[-1]
    if rng.random() < 0.5:
        wrong = rng.choice([other for other in (")", "/", "-", ":", ".") if other != mark])
        scene.say(each, each.number, sign + wrong)
        return injury(f"{each.number} → {sign}{wrong}", "162", each)
    others = {Part.SECTION: ("V", "VI", "IX"), Part.CLAUSE: ("5", "7", "12"), Part.POINT: ("đ", "g", "k")}[each.part]
    scene.say(each, sign, rng.choice(others))
    below = [line for line in scene.lines(each.part) if line.line.place.paragraph >= each.line.place.paragraph]
    return injury(f"{each.number} nhảy số", "161", *below)


def number_gap(scene: Scene, rng: Random) -> Injury:
    """No space behind a typed number."""
    each = scene.pick(rng, *_NUMBERED, where=lambda line: line.is_typed and line.line.place.table == 0)
    scene.say(each, f"{each.number} ", each.number)
    return injury(f"không cách sau {each.number}", "162", each)


def _is_counted(each: Labelled) -> bool:
    """Whether Word counts it: "I.", "1.", "a)"."""
    return not each.is_typed and re.fullmatch(r"\w+[.)]", each.number) is not None


def automatic_number(scene: Scene, rng: Random) -> Injury:
    """Automatic numbers with another mark, or that begin elsewhere."""
    each = scene.pick(rng, *_NUMBERED, where=_is_counted)
    level = _level(scene, each)
    text, start = level.find(f"{W}lvlText"), level.find(f"{W}start")
    if rng.random() < 0.6 or start is None:
        old = text.get(f"{W}val")
        text.set(f"{W}val", old[:-1] + rng.choice([mark for mark in (")", "/", "-", ".") if mark != old[-1]]))
        return injury(f"số tự động {old} → {text.get(f'{W}val')}", "162")
    start.set(f"{W}val", str(rng.randrange(2, 4 if each.part is Part.POINT else 7)))
    return injury(f"số tự động của {each.part} bắt đầu từ {start.get(f'{W}val')}", "161")


def automatic_look(scene: Scene, rng: Random) -> Injury:
    """Automatic numbers in another font or a colour."""
    each = scene.pick(rng, *_NUMBERED, where=_is_counted)
    look = child(_level(scene, each), "rPr")
    if rng.random() < 0.5:
        fonts = child(look, "rFonts")
        for key in ("ascii", "hAnsi", "cs"):
            fonts.set(W + key, "Arial")
        return injury(f"phông của số tự động ở {each.part}", "204")
    child(look, "color").set(f"{W}val", "FF0000")
    return injury(f"màu của số tự động ở {each.part}", "207")


def _level(scene: Scene, each: Labelled) -> object:
    numbering = scene.tree(NUMBERING)
    names = {name.get(f"{W}val"): name.getparent() for name in scene.tree(STYLES).iterfind(f"{W}style/{W}name")}
    own = scene.paragraph(each).find(f"{W}pPr/{W}numPr")
    inherited = names[each.line.style].find(f"{W}pPr/{W}numPr")
    values = {
        key: element.get(f"{W}val")
        for source in (inherited, own)
        if source is not None
        for key in ("numId", "ilvl")
        if (element := source.find(W + key)) is not None
    }
    num = numbering.find(f"{W}num[@{W}numId='{values['numId']}']")
    abstract = num.find(f"{W}abstractNumId").get(f"{W}val")
    ilvl = values.get("ilvl", "0")
    level = numbering.find(f"{W}abstractNum[@{W}abstractNumId='{abstract}']/{W}lvl[@{W}ilvl='{ilvl}']")
    if level is None or num.find(f"{W}lvlOverride") is not None:
        raise Absent
    return level


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


def _paragraph(words: str) -> object:
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
    return (
        each.annex == 0 and len(words) > 30 and words[0].isupper() and words[1].islower() and len(texts_of(words)) > 3
    )


def texts_of(words: str) -> list[str]:
    return words.split(" ")


KINDS: tuple[Callable[[Scene, Random], Injury], ...] = (
    *(basis_end, basis_dash, basis_content, basis_content, basis_order, typed_number, number_gap, automatic_number),
    *(automatic_look, section_small, empty_section, end_mark, annex_end, annex_numbers, annex_words, recipient),
    *(archive, as_above, recipients_label, authority, authority, signer, column_total, first_letter),
)
assert texts

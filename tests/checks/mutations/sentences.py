"""Sentences added to a right document: each wrong one has a right twin, which must not be found."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from random import Random
from typing import NamedTuple

from kehoach.recognise import Labelled, Part
from tests.checks.mutations.lettering import is_running
from tests.checks.mutations.scene import Injury, Scene, injury
from tests.checks.spoil_pages import Absent


class Pair(NamedTuple):
    """A right sentence and a wrong one, and the checks that name what is wrong."""

    right: str
    wrong: str
    codes: str


Maker = Callable[[Scene, Random], Pair]


def _host(scene: Scene, rng: Random) -> Labelled:
    """A line of the text that another sentence may follow."""
    return scene.pick(
        *(rng, Part.BODY, Part.CLAUSE, Part.BULLET),
        where=lambda line: is_running(line) and line.annex == 0 and re.search(r"[^/]\.\Z", line.text) is not None,
    )


def added(make: Maker, *, is_right: bool) -> Callable[[Scene, Random], Injury]:
    """The kind of injury that adds the wrong sentence of a pair, or its right twin."""

    def kind(scene: Scene, rng: Random) -> Injury:
        each = _host(scene, rng)
        pair = make(scene, rng)
        scene.add_to(each, pair.right if is_right else pair.wrong)
        return injury(pair.right if is_right else pair.wrong, "" if is_right else pair.codes, each)

    kind.__name__ = make.__name__
    return kind


SLIPS = (
    *(("đôn đốc", "đơn đốc"), ("bổ sung", "bổ xung"), ("sáp nhập", "sát nhập"), ("tuyên truyền", "tuyên chuyền")),
    *(("xử lý", "sử lý"), ("giám sát", "giám xát"), ("rà soát", "rà xoát"), ("tiêu chí", "tiêu trí")),
    *(("chương trình", "chung trình"), ("chương trình", "trương trình"), ("lãnh đạo", "lảnh đạo")),
    *(("tổ chức", "tổ trức"), ("xây dựng", "sây dựng"), ("sửa chữa", "sửa chửa"), ("giải quyết", "giãi quyết")),
    *(("khả năng", "khã năng"), ("vận động", "vẫn động"), ("sẵn sàng", "sẵn xàng"), ("xem xét", "xem sét")),
    *(("dự trữ", "dự trử"), ("kiểm tra", "kiễm tra"), ("triển khai", "triễn khai"), ("bảo vệ", "bão vệ")),
    *(("phổ biến", "phỗ biến"), ("hướng dẫn", "hướng dẩn"), ("hỗ trợ", "hổ trợ"), ("củng cố", "cũng cố")),
    *(("đẩy mạnh", "đẫy mạnh"), ("kỷ luật", "kỹ luật"), ("trách nhiệm", "chách nhiệm"), ("nghĩa vụ", "nghỉa vụ")),
    *(("khẩn trương", "khẫn trương"), ("chuẩn bị", "chuẫn bị"), ("duy trì", "duy chì"), ("cải thiện", "cãi thiện")),
)
"""Words as clerks mistype them: another word, or nearly one, that no spelling checker marks."""


def slip(scene: Scene, rng: Random) -> Pair:
    """A word taken for another."""
    right, wrong = rng.choice(SLIPS)
    frame = rng.choice(("Các thôn {} theo đúng kế hoạch.", "Việc {} giao cho các thôn.", "Tiếp tục {} trong quý này."))
    return Pair(frame.format(right), frame.format(wrong), "373 374")


_ONSETS = {"th": "ht", "tr": "rt", "kh": "hk", "nh": "hn", "ch": "hc", "ph": "hp"}
_TONES = str.maketrans({"\u0300": None, "\u0301": None, "\u0303": None, "\u0309": None, "\u0323": None})


def toneless(scene: Scene, rng: Random) -> Pair:
    """A stopped syllable without its tone."""
    word = rng.choice(("việc", "các", "thực", "đạt", "tập", "cấp", "phát", "mục", "trật", "sạch", "thích", "nước"))
    bare = unicodedata.normalize("NFC", unicodedata.normalize("NFD", word).translate(_TONES))
    return Pair(f"Những {word} này do thôn nêu.", f"Những {bare} này do thôn nêu.", "374 373")


def letters_swapped(scene: Scene, rng: Random) -> Pair:
    """Two letters typed in the wrong order."""
    word = rng.choice(("thôn", "trình", "khai", "nhân", "chung", "phòng", "thông", "trung", "không", "nhanh"))
    wrong = _ONSETS[word[:2]] + word[2:]
    return Pair(f"Mọi {word} đều được báo trước.", f"Mọi {wrong} đều được báo trước.", "374")


def telex(scene: Scene, rng: Random) -> Pair:
    """Keys of an input method left in a word."""
    right, wrong = rng.choice(
        (
            ("được", "đưowcj"),
            ("người", "ngươif"),
            ("để", "ddeer"),
            ("việc", "vieejc"),
            ("thực", "thuwcj"),
            ("đất", "ddất"),
        )
    )
    return Pair(f"Các thôn đã {right} nhắc.", f"Các thôn đã {wrong} nhắc.", "374")


def glued(scene: Scene, rng: Random) -> Pair:
    """Two words without a space between."""
    right, wrong = rng.choice(
        (("thực hiện", "thựchiện"), ("người dân", "ngườidân"), ("trách nhiệm", "tráchnhiệm"), ("các thôn", "cácthôn"))
    )
    return Pair(f"Đã nhắc {right} trong xã.", f"Đã nhắc {wrong} trong xã.", "374")


def doubled(scene: Scene, rng: Random) -> Pair:
    """A word typed twice."""
    word = rng.choice(("của", "các", "và", "trong", "theo", "được", "cho", "tại", "thực hiện", "báo cáo", "giám sát"))
    frame = rng.choice(("Đây là phần {} các thôn.", "Phần này {} xã nêu."))
    return Pair("Đây là phần các thôn nêu.", frame.format(f"{word} {word}"), "375")


def capitals(scene: Scene, rng: Random) -> Pair:
    """Capitals too many or too few."""
    return rng.choice(
        (
            Pair("Việc này được Nhân dân đồng tình.", "Việc này được nhân dân đồng tình.", "363"),
            Pair("Báo cáo Ủy ban nhân dân xã.", "Báo cáo Ủy Ban Nhân Dân xã.", "365"),
            Pair("Báo cáo Ủy ban nhân dân xã.", "Báo cáo ủy ban nhân dân xã.", "365"),
            Pair("Báo cáo Hội đồng nhân dân xã.", "Báo cáo Hội đồng Nhân dân xã.", "365"),
            Pair("Họp vào thứ Hai hằng tuần.", "Họp vào thứ hai hằng tuần.", "366"),
            Pair("Làm vào tháng Tám.", "Làm vào tháng tám.", "366"),
            Pair("Chào mừng ngày Quốc khánh.", "Chào mừng ngày quốc khánh.", "367"),
            Pair("Các hộ ở xã Suối Hòa cùng làm.", "Các hộ ở Xã Suối Hòa cùng làm.", "364"),
            Pair("Đã có xe. Các thôn đã nhận.", "Đã có xe. các thôn đã nhận.", "368"),
            Pair("Gửi Sở Tài chính.", "Gửi Sở tài chính.", "365"),
            Pair("Gửi Bộ Nội vụ.", "Gửi bộ Nội vụ.", "365"),
            Pair("Theo Luật Đất đai.", "Theo luật Đất đai.", "362"),
            Pair("Giao ông Lương Văn Sơn ghi.", "Giao ông Lương văn Sơn ghi.", "369"),
            Pair("Giao Ban Chỉ đạo xã.", "Giao Ban chỉ đạo xã.", "365"),
        )
    )


def spaces(scene: Scene, rng: Random) -> Pair:
    """Spaces too many or too few."""
    return rng.choice(
        (
            Pair("Các thôn làm vệ sinh.", "Các thôn  làm vệ sinh.", "379"),
            Pair("Ngày đầu, các thôn làm.", "Ngày đầu , các thôn làm.", "379"),
            Pair("Ngày đầu, các thôn làm.", "Ngày đầu,các thôn làm.", "379"),
            Pair("Làm hai việc: dọn, quét.", "Làm hai việc : dọn, quét.", "379"),
            Pair("Làm hai việc (dọn, quét).", "Làm hai việc ( dọn, quét ).", "379"),
        )
    )


def quotes(scene: Scene, rng: Random) -> Pair:
    """A quotation that is not closed, or in other marks."""
    right = "Theo phương châm “bốn tại chỗ” đã nêu."
    return Pair(
        right, rng.choice(("Theo phương châm “bốn tại chỗ đã nêu.", 'Theo “bốn tại chỗ” và "ba sẵn sàng".')), "380"
    )


def tones(scene: Scene, rng: Random) -> Pair:
    """The mark of a tone on the other letter."""
    right, wrong = rng.choice(
        (("hòa giải", "hoà giải"), ("khỏe mạnh", "khoẻ mạnh"), ("thủy lợi", "thuỷ lợi"), ("tòa án", "toà án"))
    )
    return Pair(f"Về {right}, có Hòa và Thủy nêu.", f"Về {wrong}, có Hòa và Thủy nêu.", "377")


def i_or_y(scene: Scene, rng: Random) -> Pair:
    """One word written with i and with y."""
    first, other = rng.choice(
        (("kỹ thuật", "kĩ thuật"), ("quản lý", "quản lí"), ("lý do", "lí do"), ("công ty", "công ti"))
    )
    return Pair(f"Nói về {first}, {first} là chính.", f"Nói về {first}, {other} là chính.", "378")


def composed(scene: Scene, rng: Random) -> Pair:
    """Letters and marks as characters of their own."""
    words = rng.choice(("Các thôn làm vệ sinh.", "Người dân được báo trước.", "Trưởng thôn ký nhận."))
    return Pair(words, unicodedata.normalize("NFD", words), "206")


def abbreviation(scene: Scene, rng: Random) -> Pair:
    """An abbreviation that nothing explains."""
    short = "".join(rng.sample("BCDGHKLMNPQRSTVX", 4))
    return Pair(f"Tổ kiểm tra liên thôn (sau đây viết tắt là {short}) nêu; {short} làm.", f"Giao {short} làm.", "371")


def citation(scene: Scene, rng: Random) -> Pair:
    """A document cited for the first time, with something missing or misspelt."""
    number, day, month = rng.randrange(100, 400), rng.randrange(10, 29), rng.randrange(10, 13)
    all_words = " ".join(line.text for line in scene.document.lines)
    year = 2023 if "năm 2024" in all_words and "2026" not in all_words else 2025
    if re.search(r"ngày \d+/\d+/\d{4} của", all_words):
        raise Absent
    date = f"ngày {day} tháng {month} năm {year}"
    body, topic = "của Ủy ban nhân dân tỉnh", "về dọn vệ sinh"
    right = f"Việc này theo Quyết định số {number}/QĐ-UBND {date} {body} {topic}."
    wrongs = (
        (right.replace(" số ", " "), "307"),
        (right.replace(f" {date}", ""), "303"),
        (right.replace(f" {body}", ""), "303"),
        (right.replace("/QĐ-", " /QĐ-"), "308"),
        (right.replace("/QĐ-", "/QĐ - "), "308"),
        (right.replace("/QĐ-UBND", "/QĐ- UBND"), "308"),
        (right.replace("/QĐ-UBND", "/QĐ–UBND"), "308"),
        (right.replace("Quyết định số", "quyết định số"), "362"),
        (f"{right} Quyết định số {number}/QĐ-UBND ngày {day - 1} tháng {month} năm {year} đã nêu rõ.", "305 304"),
        (f"{right} Quyết định số {number}/QĐ-UBND {date} {body} đã nêu rõ.", "304"),
        (right.replace(date, f"ngày {day}/{month}/{year}"), "306"),
    )
    return Pair(right, *rng.choice(wrongs))


def law(scene: Scene, rng: Random) -> Pair:
    """A law cited with its number, or its parts with the wrong capitals."""
    return rng.choice(
        (
            Pair("Theo Luật Đất đai.", f"Theo Luật Đất đai số {rng.randrange(20, 60)}/2024/QH15.", "302"),
            Pair("Theo điểm a khoản 2 Điều 5 Luật Đất đai.", "Theo điểm a khoản 2 điều 5 Luật Đất đai.", "361"),
            Pair("Theo điểm a khoản 2 Điều 5 Luật Đất đai.", "Theo điểm a Khoản 2 Điều 5 Luật Đất đai.", "361"),
            Pair("Theo điểm a khoản 2 Điều 5 Luật Đất đai.", "Theo Điểm a khoản 2 Điều 5 Luật Đất đai.", "361"),
        )
    )


def deadline(scene: Scene, rng: Random) -> Pair:
    """A deadline of another year."""
    subject = " ".join(line.text for line in scene.lines(Part.SUBJECT))
    years = re.findall(r"\d{4}", subject)
    if len(years) != 1:
        raise Absent
    year, day = int(years[0]), f"{rng.randrange(10, 29)}/{rng.choice((6, 9, 10, 11))}"
    words = rng.choice(("Các thôn làm xong trước ngày {}.", "Thời hạn hoàn thành: {}.", "Hoàn thành trong {}."))
    if "trong" in words:
        return Pair(words.format(f"tháng 11/{year}"), words.format(f"tháng 11/{year - rng.randrange(1, 6)}"), "325")
    return Pair(words.format(f"{day}/{year}"), words.format(f"{day}/{year - rng.randrange(1, 6)}"), "325")


def amount(scene: Scene, rng: Random) -> Pair:
    """A sum and other words for it."""
    sums = (
        *(("12.500.000", "Mười hai triệu năm trăm nghìn"), ("3.200.000", "Ba triệu hai trăm nghìn")),
        *(("45.000.000", "Bốn mươi lăm triệu"), ("150.000.000", "Một trăm năm mươi triệu")),
    )
    first, other = rng.sample(sums, 2)
    frame = "Kinh phí: {} đồng (Bằng chữ: {} đồng)."
    return Pair(frame.format(first[0], first[1]), frame.format(first[0], other[1]), "324")


def lost_part(scene: Scene, rng: Random) -> Pair:
    """A section that is not there."""
    signs = {line.number.rstrip(".") for line in scene.lines(Part.SECTION, where=lambda line: line.annex == 0)}
    lost = rng.choice([sign for sign in ("VIII", "IX", "X", "XI", "XII") if sign not in signs])
    frame = rng.choice(("Như đã nêu tại Mục {} Kế hoạch này.", "Các thôn làm theo Mục {} của Kế hoạch này."))
    return Pair(frame.format("I"), frame.format(lost), "343")


def lost_annex(scene: Scene, rng: Random) -> Pair:
    """An annex that is not there."""
    labels = list(scene.document.of(Part.ANNEX_LABEL))
    right = "Các thôn đã rõ."
    if labels:
        number = labels[0].number.removeprefix("Phụ lục").strip()
        right = f"Chi tiết tại Phụ lục {number} kèm theo Kế hoạch này.".replace("  ", " ")
    return Pair(right, f"Chi tiết tại Phụ lục {rng.choice(('IV', 'V', 'VI'))} kèm theo Kế hoạch này.", "342")


def lost_form(scene: Scene, rng: Random) -> Pair:
    """A form that is not there."""
    name = rng.choice(("Biểu số", "Mẫu số", "Biểu mẫu số"))
    return Pair(
        "Các thôn báo cáo theo biểu.",
        f"Các thôn báo cáo theo {name} 0{rng.randrange(1, 9)} kèm theo Kế hoạch này.",
        "344",
    )


MAKERS: tuple[Maker, ...] = (
    *(slip, slip, slip, toneless, letters_swapped, telex, glued, doubled, capitals, capitals, spaces, quotes, tones),
    *(i_or_y, composed, abbreviation, citation, citation, citation, law, deadline, amount, lost_part, lost_annex),
    lost_form,
)
KINDS = tuple(added(make, is_right=False) for make in MAKERS)
TWINS = tuple(added(make, is_right=True) for make in MAKERS)

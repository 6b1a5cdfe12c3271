"""Every number of the thể thức that this project needs, with its clause and the day it holds from.

Facts only: what Nghị định 30/2020/NĐ-CP allows, and which allowed value our own template takes (``chosen``:
mostly the size printed in the decree's own table of samples, Phụ lục I, Phần I, mục V, on the larger of its
two tiers). Nothing here is decided, measured or checked. Another regulation (Đảng, Đoàn) is another module.
"""

from __future__ import annotations

from typing import Final

from kehoach.rule_shapes import (
    IN_FORCE_SINCE as IN_FORCE_SINCE,
)
from kehoach.rule_shapes import (
    Alignment as Alignment,
)
from kehoach.rule_shapes import (
    Choice as Choice,
)
from kehoach.rule_shapes import (
    Lettering as Lettering,
)
from kehoach.rule_shapes import (
    Measure as Measure,
)
from kehoach.rule_shapes import (
    PageNumbering as PageNumbering,
)
from kehoach.rule_shapes import (
    Paper as Paper,
)
from kehoach.rule_shapes import (
    Provision as Provision,
)
from kehoach.rule_shapes import (
    Rule as Rule,
)
from kehoach.rule_shapes import (
    SizeTier as SizeTier,
)
from kehoach.rule_shapes import (
    Stamp as Stamp,
)
from kehoach.rule_shapes import (
    TypeCode as TypeCode,
)
from kehoach.rule_shapes import (
    Typeface as Typeface,
)
from kehoach.rule_shapes import (
    Unit as Unit,
)
from kehoach.rule_shapes import (
    Wording as Wording,
)


def _rule(rule_id: str, place: str, *, binding: bool = True) -> Rule:
    return Rule(f"ND30-{rule_id}", f"NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, {place}", binding=binding)


def _lettering(sizes: tuple[float, float, float], looks: str, alignment: Alignment | None, rule: Rule) -> Lettering:
    """``sizes`` are least, most and chosen; ``looks`` holds the words bold, italic, capitals that apply."""
    words = looks.split()
    return Lettering(*sizes, "bold" in words, "italic" in words, "capitals" in words, alignment, rule)


# Trang văn bản: mục I.

PAPER: Final = Paper(210, 297, _rule("PL1-I.1", "mục I, khoản 1"))

_MARGINS = _rule("PL1-I.3", "mục I, khoản 3")
MARGIN_TOP: Final = Measure(20, 25, 20, "mm", _MARGINS)
MARGIN_BOTTOM: Final = Measure(20, 25, 20, "mm", _MARGINS)
MARGIN_LEFT: Final = Measure(30, 35, 30, "mm", _MARGINS)
MARGIN_RIGHT: Final = Measure(15, 20, 20, "mm", _MARGINS)

ORIENTATION: Final = Provision(_rule("PL1-I.2", "mục I, khoản 2"))
TYPEFACE: Final = Typeface("Times New Roman", "000000", _rule("PL1-I.4a", "mục I, khoản 4"))

CHARACTER_SET: Final = Provision(_rule("PL1-I.4b", "mục I, khoản 4"))
#: TCVN 6909:2001 knows composed and combining letters alike; composed ones are our custom.
COMPOSED_LETTERS: Final = Provision(_rule("PL1-I.4c", "mục I, khoản 4 (không quy định dạng)", binding=False))
COLOUR: Final = Provision(_rule("PL1-I.4d", "mục I, khoản 4"))

_TIERS = _rule("PL1-I.5", "mục V, chú thích về cỡ chữ")
LARGE_SIZES: Final = SizeTier(13, 14, 14, _TIERS)
SMALL_SIZES: Final = SizeTier(12, 13, 13, _TIERS)
#: The only two the decree prints, as examples; another set of sizes is unusual rather than wrong.
SIZE_TIERS: Final[tuple[SizeTier, ...]] = (LARGE_SIZES, SMALL_SIZES)
CHOSEN_SIZES: Final = LARGE_SIZES

PAGE_NUMBER: Final = _lettering((13, 14, 14), "", "centre", _rule("PL1-I.7a", "mục I, khoản 7"))
PAGE_NUMBER_PLACE: Final = Provision(_rule("PL1-I.7b", "mục I, khoản 7"))
BARE_PAGE_NUMBER: Final = Provision(_rule("PL1-I.7d", "mục V, hàng 14", binding=False))
PAGE_NUMBERING: Final = PageNumbering(
    first=1,
    shown_on_first_page=False,
    restarts_in_annex=True,
    rule=_rule("PL1-I.7c", "mục I, khoản 7; mục III, khoản 1 điểm đ"),
)
#: From the top edge of the paper to the page number: anywhere inside the top margin, 10 mm in the samples.
PAGE_NUMBER_FROM_EDGE: Final = Measure(
    0,
    20,
    10,
    "mm",
    Rule("ND30-PL1-I.7b", "NĐ 30/2020/NĐ-CP, Phụ lục III, mục II, Mẫu 1.4", binding=False),
)

# Quốc hiệu, Tiêu ngữ, cơ quan ban hành, số, địa danh và thời gian, tên loại: mục II, khoản 1-5.

_NATIONAL_NAME = _rule("PL1-II.1a", "mục II, khoản 1 điểm a")
NATIONAL_NAME: Final = _lettering((12, 13, 13), "bold capitals", None, _NATIONAL_NAME)
NATIONAL_NAME_WORDS: Final = Wording("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", _NATIONAL_NAME)
_MOTTO = _rule("PL1-II.1b", "mục II, khoản 1 điểm b")
MOTTO: Final = _lettering((13, 14, 14), "bold", "centre", _MOTTO)
MOTTO_WORDS: Final = Wording("Độc lập - Tự do - Hạnh phúc", _MOTTO)
MOTTO_LINE: Final = Measure(1, 1, 1, "of the text", _rule("PL1-II.1c", "mục II, khoản 1 điểm b"))
HEADER_LINE_SPACING: Final = Choice((1,), 1, "lines", _rule("PL1-II.1d", "mục II, khoản 1 điểm c; khoản 2 điểm b"))
ONE_LINE_EACH: Final = Provision(_rule("PL1-II.1e", "mục II, khoản 1 (thông lệ)", binding=False))
ISSUER_NAME: Final = Provision(_rule("PL1-II.2a", "mục II, khoản 2 điểm a"))
#: A name that is cut short in the bold line: the decree lets common phrases be shortened above it only.
ISSUER_SHORT_NAME: Final = Provision(_rule("PL1-II.2d", "mục II, khoản 2 điểm a, b", binding=False))
PARENT_PLACE: Final = Provision(_rule("PL1-II.2c", "mục II, khoản 2 điểm a"))
NAME_LINE_SPACING: Final = Choice((1,), 1, "lines", _rule("PL1-II.2f", "mục II, khoản 2 điểm b"))
PARENT_ORGANIZATION: Final = _lettering((12, 13, 13), "capitals", None, _rule("PL1-II.2b", "mục II, khoản 2 điểm b"))
ISSUING_ORGANIZATION: Final = _lettering(
    (12, 13, 13), "bold capitals", "centre", _rule("PL1-II.2d", "mục II, khoản 2 điểm b")
)
ISSUER_LINE: Final = Measure(1 / 3, 1 / 2, 0.4, "of the text", _rule("PL1-II.2e", "mục II, khoản 2 điểm b"))
NUMBER: Final = _lettering((13, 13, 13), "", "centre", _rule("PL1-II.3c", "mục II, khoản 3 điểm c"))
NUMBER_DIGITS: Final = Provision(_rule("PL1-II.3a", "mục II, khoản 3 điểm a"))
NUMBER_ZERO: Final = Provision(_rule("PL1-II.3b", "mục II, khoản 3 điểm c"))
NUMBER_MARKS: Final = Provision(_rule("PL1-II.3d", "mục II, khoản 3 điểm c"))
_SYMBOL = _rule("PL1-II.3e", "mục II, khoản 3 điểm b; Phụ lục III, mục I")
SYMBOL: Final = Provision(_SYMBOL)
NUMBER_PLACE: Final = Provision(_rule("PL1-II.3h", "mục II, khoản 3 điểm c"))
_PLACE_AND_DATE = _rule("PL1-II.4e", "mục II, khoản 4 điểm c")
PLACE_AND_DATE: Final = _lettering((13, 14, 14), "italic", "centre", _PLACE_AND_DATE)
DATE_PLACE: Final = Provision(_PLACE_AND_DATE)
PLACE_NAME: Final = Provision(_rule("PL1-II.4a", "mục II, khoản 4 điểm a"))
PLACE_FULL_NAME: Final = Provision(_rule("PL1-II.4b", "mục II, khoản 4 điểm a; Phụ lục II, mục III, khoản 1 điểm b"))
DATE_FORM: Final = Provision(_rule("PL1-II.4d", "mục II, khoản 4 điểm b"))
DOCUMENT_TYPE: Final = _lettering((13, 14, 14), "bold capitals", "centre", _rule("PL1-II.5a", "mục II, khoản 5 điểm b"))
SUBJECT: Final = _lettering((13, 14, 14), "bold", "centre", _rule("PL1-II.5b", "mục II, khoản 5 điểm b"))
SUBJECT_END: Final = Provision(_rule("PL1-II.5c", "mục V (mẫu trình bày)", binding=False))
LETTER_SUBJECT: Final = Provision(_rule("PL1-II.5e", "mục II, khoản 5 điểm b"))
SUBJECT_LINE: Final = Measure(1 / 3, 1 / 2, 0.4, "of the text", _rule("PL1-II.5d", "mục II, khoản 5 điểm b"))
#: How far a drawn line may be from its length before it is worth a warning: measured widths differ a little.
LINE_TOLERANCE: Final = Measure(
    0, 0.05, 0.05, "of the text", _rule("LINE-4", "mục II (không quy định cách đo)", binding=False)
)
#: A font underline of the words themselves is not the drawn line; no clause names it.
TEXT_UNDERLINE: Final = Provision(_rule("LINE-3", "mục II (đường kẻ nằm phía dưới dòng chữ)", binding=False))

_TYPES = (
    "NGHỊ QUYẾT NQ, QUYẾT ĐỊNH QĐ, CHỈ THỊ CT, QUY CHẾ QC, QUY ĐỊNH QyĐ, THÔNG CÁO TC, THÔNG BÁO TB, "
    "HƯỚNG DẪN HD, CHƯƠNG TRÌNH CTr, KẾ HOẠCH KH, PHƯƠNG ÁN PA, ĐỀ ÁN ĐA, DỰ ÁN DA, BÁO CÁO BC, BIÊN BẢN BB, "
    "TỜ TRÌNH TTr, HỢP ĐỒNG HĐ, CÔNG ĐIỆN CĐ, BẢN GHI NHỚ BGN, BẢN THỎA THUẬN BTT, GIẤY ỦY QUYỀN GUQ, "
    "GIẤY MỜI GM, GIẤY GIỚI THIỆU GGT, GIẤY NGHỈ PHÉP GNP, PHIẾU GỬI PG, PHIẾU CHUYỂN PC, PHIẾU BÁO PB"
)
TYPE_CODES: Final[tuple[TypeCode, ...]] = tuple(
    TypeCode(name, code, _SYMBOL) for name, _, code in (pair.rpartition(" ") for pair in _TYPES.split(", "))
)
"""The types of documents with their abbreviations, in the order of the decree."""

# Căn cứ và nội dung: mục II, khoản 6.

LEGAL_BASIS: Final = _lettering((13, 14, 14), "italic", None, _rule("PL1-II.6a4", "mục II, khoản 6 điểm a"))
BASIS_LINES: Final = Provision(_rule("PL1-II.6a5", "mục II, khoản 6 điểm a"))
BASIS_PARTS: Final = Provision(_rule("PL1-II.6a2", "mục II, khoản 6 điểm a"))
BASIS_LAW: Final = Provision(_rule("PL1-II.6a3", "mục II, khoản 6 điểm a"))
BASIS_ORDER: Final = Provision(_rule("PL1-II.6a6", "mục II, khoản 6 điểm a (thông lệ)", binding=False))
FIRST_CITATION: Final = Provision(_rule("PL1-II.6b1", "mục II, khoản 6 điểm b"))
LAW_CITATION: Final = Provision(_rule("PL1-II.6b2", "mục II, khoản 6 điểm b"))
LATER_CITATION: Final = Provision(_rule("PL1-II.6b3", "mục II, khoản 6 điểm b"))
#: The day of a document is a fact; only the way it is written is left open.
CITED_DATE: Final = Provision(_rule("PL1-II.6b4", "mục II, khoản 6 điểm b"))
DATE_STYLE: Final = Provision(_rule("PL1-II.6b4", "mục II, khoản 6 điểm b (thông lệ)", binding=False))
NUMBER_WORD: Final = Provision(_rule("PL1-II.6b5", "mục II, khoản 6 (thông lệ)", binding=False))
BODY: Final = _lettering((13, 14, 14), "", "justified", _rule("PL1-II.6e1", "mục II, khoản 6 điểm e"))
FIRST_LINE_INDENT: Final = Choice((1, 1.27), 1.27, "cm", _rule("PL1-II.6e2", "mục II, khoản 6 điểm e"))
PARAGRAPH_SPACING: Final = Measure(6, None, 6, "pt", _rule("PL1-II.6e3", "mục II, khoản 6 điểm e"))
LINE_SPACING: Final = Measure(1, 1.5, 1, "lines", _rule("PL1-II.6e4", "mục II, khoản 6 điểm e"))

_DIVISIONS = _rule("PL1-II.6đ", "mục II, khoản 6 điểm đ; mục V, hàng 6")
ARRANGEMENT: Final = Provision(_rule("PL1-II.6c", "mục II, khoản 6 điểm c"))
DIVISION_TITLE: Final = Provision(_rule("PL1-II.6d", "mục II, khoản 6 điểm d"))
NUMBERING: Final = Provision(_DIVISIONS)
#: Levels that the decree does not name: 1.1., a dash, a plus.
UNNAMED_LEVELS: Final = Provision(_rule("PL1-V.6x", "mục V, hàng 6 (không có trong mẫu)", binding=False))
PART_LABEL: Final = _lettering((13, 14, 14), "bold", "centre", _DIVISIONS)
PART_TITLE: Final = _lettering((13, 14, 14), "bold capitals", "centre", _DIVISIONS)
SECTION: Final = _lettering((13, 14, 14), "bold capitals", None, _DIVISIONS)
TITLED_CLAUSE: Final = _lettering((13, 14, 14), "bold", None, _DIVISIONS)
CLAUSE: Final = _lettering((13, 14, 14), "", "justified", _DIVISIONS)
POINT: Final = _lettering((13, 14, 14), "", "justified", _DIVISIONS)
END_MARK: Final = Wording("./.", Rule("ND30-PL3-1.4z", "NĐ 30/2020/NĐ-CP, Phụ lục III, mục II, Mẫu 1.4", binding=False))

# Người ký và nơi nhận: mục II, khoản 7-9.

SIGNING_AUTHORITY: Final = _lettering(
    (13, 14, 14), "bold capitals", None, _rule("PL1-II.7đ1", "mục II, khoản 7 điểm đ")
)
SIGNER_NAME: Final = _lettering((13, 14, 14), "bold", "centre", _rule("PL1-II.7đ2", "mục II, khoản 7 điểm đ"))
COLLECTIVE_SIGNING: Final = Provision(_rule("PL1-II.7b1", "mục II, khoản 7 điểm b"))
ACTING_SIGNING: Final = Provision(_rule("PL1-II.7b2", "mục II, khoản 7 điểm b"))
DEPUTY_SIGNING: Final = Provision(_rule("PL1-II.7b3", "mục II, khoản 7 điểm b; Điều 13, khoản 1"))
ORDERED_SIGNING: Final = Provision(_rule("PL1-II.7b4", "mục II, khoản 7 điểm b; Điều 13, khoản 4"))
AUTHORISED_SIGNING: Final = Provision(_rule("PL1-II.7b5", "mục II, khoản 7 điểm b; Điều 13, khoản 3"))
#: Three lines follow from the clause, which does not print them.
DEPUTY_OF_COLLECTIVE: Final = Provision(Rule("ND30-D13.2", "NĐ 30/2020/NĐ-CP, Điều 13, khoản 2", binding=False))
SIGNER_TITLE: Final = Provision(_rule("PL1-II.7c1", "mục II, khoản 7 điểm c"))
#: That the name of the body is not repeated behind the title is what the samples show.
SIGNER_TITLE_ALONE: Final = Provision(_rule("PL1-II.7c1", "mục II, khoản 7 điểm c; mục V, hàng 7 (mẫu)", binding=False))
COLLECTIVE_NAME_ALONE: Final = Provision(
    Rule("CQ2-8", "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục V, hàng 7 (mẫu)", binding=False)
)
SIGNER_NAME_ALONE: Final = Provision(_rule("PL1-II.7c2", "mục II, khoản 7 điểm c"))
NO_ADDRESSEE: Final = Provision(_rule("PL1-II.9c", "mục II, khoản 9 điểm b, c"))
#: “Như trên” points to “Kính gửi”; no clause forbids it by name.
NO_AS_ABOVE: Final = Provision(_rule("PL1-II.9c", "mục II, khoản 9 điểm b, c (suy ra)", binding=False))
RECIPIENTS_LABEL: Final = _lettering((12, 12, 12), "bold italic", "left", _rule("PL1-II.9d1", "mục II, khoản 9 điểm d"))
RECIPIENTS: Final = _lettering((11, 11, 11), "", "left", _rule("PL1-II.9d2", "mục II, khoản 9 điểm d"))
ARCHIVE_LINE: Final = Provision(_rule("PL1-II.9d3", "mục II, khoản 9 điểm d"))

# Các thành phần khác: mục III.

ANNEX_LABEL: Final = _lettering((14, 14, 14), "bold", "centre", _rule("PL1-III.1b", "mục III, khoản 1 điểm b"))
ANNEX_TITLE: Final = _lettering((13, 14, 14), "bold capitals", "centre", _rule("PL1-III.1b", "mục III, khoản 1 điểm b"))
ANNEX_REFERENCE: Final = _lettering((13, 14, 14), "italic", "centre", _rule("PL1-III.1c", "mục III, khoản 1 điểm c"))
ANNEX_MENTION: Final = Provision(_rule("PL1-III.1a", "mục III, khoản 1 điểm a"))
#: From two annexes on they carry numbers; that a single one has none is the other side of it.
SINGLE_ANNEX: Final = Provision(_rule("PL1-III.1a", "mục III, khoản 1 điểm a (suy ra)", binding=False))
ANNEX_PAGES: Final = Provision(_rule("PL1-III.1đ", "mục III, khoản 1 điểm đ"))
ANNEX_LAYOUT: Final = Provision(Rule("ND30-PL3-2.1", "NĐ 30/2020/NĐ-CP, Phụ lục III, mục II, Mẫu 2.1", binding=False))
SECRECY: Final = Provision(_rule("PL1-III.2a", "mục III, khoản 2 điểm a", binding=False))
_URGENCY = _rule("PL1-III.2b", "mục III, khoản 2 điểm b")
URGENCY: Final = _lettering((13, 14, 13), "bold capitals", "centre", _URGENCY)
URGENCY_STAMPS: Final[tuple[Stamp, ...]] = (
    Stamp("HỎA TỐC", 30, 8, _URGENCY),
    Stamp("THƯỢNG KHẨN", 40, 8, _URGENCY),
    Stamp("KHẨN", 20, 8, _URGENCY),
)
CIRCULATION: Final = _lettering((13, 14, 13), "bold capitals", "centre", _rule("PL1-III.2c", "mục III, khoản 2 điểm c"))
DRAFTER: Final = _lettering((11, 11, 11), "capitals", None, _rule("PL1-III.3", "mục III, khoản 3"))
CONTACT: Final = _lettering((11, 12, 11), "", None, _rule("PL1-III.4", "mục III, khoản 4"))

#: Viết hoa: Phụ lục II. A check finds its own by the id.
CAPITALS: Final[tuple[Provision, ...]] = tuple(
    Provision(Rule(f"ND30-PL2-{clause}", f"NĐ 30/2020/NĐ-CP, Phụ lục II, mục {place}"))
    for clause, place in (
        *(("I", "I"), ("II.1", "II, khoản 1"), ("III.1a", "III, khoản 1 điểm a")),
        *(("III.1b", "III, khoản 1 điểm b"), ("III.1c", "III, khoản 1 điểm c"), ("III.1d", "III, khoản 1 điểm d")),
        *(("III.1đ", "III, khoản 1 điểm đ"), ("IV.1", "IV, khoản 1 điểm a"), ("IV.1b", "IV, khoản 1 điểm b")),
        *(("IV.2", "IV, khoản 2"), *((f"V.{n}", f"V, khoản {n}") for n in (1, 2, 5, 6, 7, 8, 9, 10))),
    )
)

"""Builds ``ke_hoach_mau.docx``, the Word template every plan is written on.

    python templates/build_template.py [FOLDER]

The template is a skeleton (Mẫu 1.4 of Nghị định 30/2020/NĐ-CP, Phụ lục III) with placeholders, and one named
style for every kind of block. All looks live in the two tables below, ``PARAGRAPH_STYLES`` and ``LISTS``;
every number comes from ``kehoach.regulation``. The same input gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import sys
from dataclasses import dataclass
from pathlib import Path

from kehoach import phrases, regulation
from kehoach.bundled import SKELETONS, TEMPLATE
from kehoach.metrics import text_width
from kehoach.writers.docx.jinja import digest, patch
from kehoach.writers.docx.package import Archive, pack
from kehoach.writers.docx.relations import DOCUMENT
from kehoach.writers.docx.signing import SIGNING_ROOM
from kehoach.writers.docx.template import open_end
from kehoach.writers.docx.xml import DECLARATION, W_NAMESPACES, escape, twips_from_mm, twips_from_points

FONT = regulation.TYPEFACE.name
BODY = regulation.BODY.chosen
SMALL = regulation.BODY.least
INDENT = round(regulation.FIRST_LINE_INDENT.chosen * 567)
GAP = regulation.PARAGRAPH_SPACING.chosen
TEXT_WIDTH = regulation.PAPER.width - regulation.MARGIN_LEFT.chosen - regulation.MARGIN_RIGHT.chosen
RIGHT_COLUMN = 97.0
"""Millimetres: quốc hiệu is 95.7 mm wide at 13 pt bold and must stay on one line."""
SIGNING_COLUMN = 92.0
ADDRESSEES_AT = twips_from_mm(35)
DASHES_AT = ADDRESSEES_AT + twips_from_points(text_width(phrases.ADDRESSEE_LABEL.removesuffix(":"), BODY))
"""Under the colon (NĐ 30/2020, Phụ lục I, II.9.d)."""


@dataclass(frozen=True)
class Style:
    """One paragraph style. Sizes and spaces are points, ``indent`` is the first line in twips."""

    name: str
    id: str
    size: float = BODY
    look: str = ""
    align: str = "both"
    indent: int = 0
    before: float = 0
    after: float = 0
    left: int = 0
    based_on: str = "Normal"
    list: str = ""
    level: int = 0
    outline: int | None = None
    keep_next: bool = False
    border: str = ""
    extra: str = ""
    colour: str = ""


def _body(name: str, style_id: str, **looks: object) -> Style:
    """A paragraph of the body: justified, first line indented, the required space below."""
    return Style(name, style_id, indent=INDENT, after=GAP, **looks)  # type: ignore[arg-type]


def _centred(name: str, style_id: str, size: float = BODY, look: str = "", **looks: object) -> Style:
    return Style(name, style_id, size, look, "center", **looks)  # type: ignore[arg-type]


PARAGRAPH_STYLES = (
    _centred("KH Cơ quan chủ quản", "KHCoQuanChuQuan", regulation.PARENT_ORGANIZATION.chosen),
    _centred("KH Cơ quan ban hành", "KHCoQuanBanHanh", regulation.ISSUING_ORGANIZATION.chosen, "bold"),
    _centred("KH Quốc hiệu", "KHQuocHieu", regulation.NATIONAL_NAME.chosen, "bold"),
    _centred("KH Tiêu ngữ", "KHTieuNgu", regulation.MOTTO.chosen, "bold"),
    _centred("KH Đường kẻ", "KHDuongKe", 1, before=2, after=0, border="line", extra="exact"),
    _centred("KH Số, ký hiệu", "KHSoKyHieu", regulation.NUMBER.chosen, before=8),
    _centred("KH Địa danh, ngày tháng", "KHDiaDanhNgay", regulation.PLACE_AND_DATE.chosen, "italic", before=8),
    _centred(
        "KH Dấu chỉ mức độ",
        "KHDauMucDo",
        regulation.URGENCY.chosen,
        "bold",
        before=8,
        border="box",
        colour="FF0000",
    ),
    _centred("KH Phạm vi lưu hành", "KHPhamViLuuHanh", regulation.CIRCULATION.chosen, "bold", border="box"),
    _centred("KH Tên loại", "KHTenLoai", regulation.DOCUMENT_TYPE.chosen, "bold", before=16, keep_next=True),
    _centred("KH Trích yếu", "KHTrichYeu", regulation.SUBJECT.chosen, "bold", keep_next=True),
    _centred("KH Dẫn chiếu", "KHDanChieu", regulation.ANNEX_REFERENCE.chosen, "italic", keep_next=True),
    _centred("KH Khoảng cách", "KHKhoangCach", 6, extra="exact"),
    _centred("KH Kính gửi", "KHKinhGui", before=6, after=GAP),
    Style("KH Kính gửi nhiều nơi", "KHKinhGuiNhieuNoi", before=6, after=GAP, left=ADDRESSEES_AT, keep_next=True),
    Style("KH Nơi kính gửi", "KHNoiKinhGui", align="left", after=GAP, left=DASHES_AT, list="addressee"),
    _body("KH Căn cứ", "KHCanCu", look="italic"),
    _body("KH Đoạn văn", "KHDoanVan"),
    _body("KH Mục", "KHMuc", look="bold", list="outline", level=0, outline=0, keep_next=True),
    _body("KH Khoản", "KHKhoan", list="outline", level=1),
    _body(
        "KH Khoản có tiêu đề",
        "KHKhoanTieuDe",
        look="bold",
        based_on="KHKhoan",
        list="outline",
        level=1,
        outline=1,
        keep_next=True,
    ),
    _body("KH Tiểu khoản", "KHTieuKhoan", list="outline", level=2),
    _body(
        "KH Tiểu khoản có tiêu đề",
        "KHTieuKhoanTieuDe",
        look="bold",
        based_on="KHTieuKhoan",
        list="outline",
        level=2,
        outline=2,
        keep_next=True,
    ),
    _body("KH Điểm", "KHDiem", list="outline", level=3),
    _body("KH Điểm đ", "KHDiemD", list="dd"),
    _body("KH Số trong ngoặc", "KHSoTrongNgoac", list="outline", level=4),
    _body("KH Gạch đầu dòng", "KHGachDauDong", list="dash"),
    _body("KH Dấu cộng", "KHDauCong", list="plus"),
    _body("KH Dấu sao", "KHDauSao", list="star"),
    _body("KH Danh sách số", "KHDanhSachSo", list="serial"),
    _centred("KH Tên bảng", "KHTenBang", look="bold", before=6, after=3, keep_next=True),
    Style("KH Đơn vị tính", "KHDonViTinh", SMALL, "italic", "right", after=3, keep_next=True),
    Style("KH Ghi chú bảng", "KHGhiChuBang", SMALL, "italic", "both", before=3, after=GAP),
    Style("KH Dấu kết thúc", "KHDauKetThuc", align="right", before=3, after=GAP),
    _centred("KH Ô tên cột", "KHOTenCot", SMALL, "bold", before=2, after=2),
    _centred("KH Ô số cột", "KHOSoCot", SMALL, "italic", list="column"),
    _centred("KH Ô số nhóm", "KHOSoNhom", SMALL, "bold", before=2, after=2, list="rows", level=0),
    _centred("KH Ô số thứ tự", "KHOSoThuTu", SMALL, before=2, after=2, list="rows", level=1),
    Style("KH Ô trái", "KHOTrai", SMALL, align="left", before=2, after=2),
    _centred("KH Ô giữa", "KHOGiua", SMALL, before=2, after=2),
    Style("KH Ô phải", "KHOPhai", SMALL, align="right", before=2, after=2),
    Style("KH Nhãn nơi nhận", "KHNhanNoiNhan", regulation.RECIPIENTS_LABEL.chosen, "bold italic", "left"),
    Style("KH Nơi nhận", "KHNoiNhan", regulation.RECIPIENTS.chosen, align="left", list="recipient"),
    Style(
        "KH Nơi nhận con",
        "KHNoiNhanCon",
        regulation.RECIPIENTS.chosen,
        align="left",
        left=170,
        list="recipient_plus",
    ),
    _centred("KH Quyền hạn, chức vụ", "KHQuyenHan", regulation.SIGNING_AUTHORITY.chosen, "bold", keep_next=True),
    _centred("KH Họ tên", "KHHoTen", regulation.SIGNER_NAME.chosen, "bold", before=SIGNING_ROOM),
    _centred("KH Chức vụ khác", "KHChucVuKhac", regulation.SIGNER_NAME.chosen, "bold"),
    # Label and title are one paragraph with a line break between: only so does an outline entry hold both.
    _centred("KH Phụ lục", "KHPhuLuc", regulation.ANNEX_LABEL.chosen, "bold", outline=0, keep_next=True),
    _centred(
        "KH Phụ lục đánh số",
        "KHPhuLucDanhSo",
        regulation.ANNEX_LABEL.chosen,
        "bold",
        based_on="KHPhuLuc",
        list="annex",
        outline=0,
        keep_next=True,
    ),
    _centred("KH Số trang", "KHSoTrang", regulation.PAGE_NUMBER.chosen),
    _centred("KH Liên hệ", "KHLienHe", regulation.CONTACT.chosen, border="top"),
    Style("KH Chú thích", "KHChuThich", 11, align="both"),
    _centred("KH Ngắt phần", "KHNgatPhan", 1, extra="exact"),
)


@dataclass(frozen=True)
class Level:
    """One level of a list: Word's number format, the printed pattern, and the style that owns it."""

    format: str
    text: str
    style: str
    suffix: str = "space"


LISTS: dict[str, tuple[Level, ...]] = {
    "outline": (
        Level("upperRoman", "%1.", "KHMuc"),
        Level("decimal", "%2.", "KHKhoan"),
        Level("decimal", "%2.%3.", "KHTieuKhoan"),
        Level("lowerLetter", "%4)", "KHDiem"),
        Level("decimal", "(%5)", "KHSoTrongNgoac"),
    ),
    # Word knows no Vietnamese alphabet: "đ)" is a level whose text is just that, between "d)" and "e)".
    "dd": (Level("decimal", "đ)", "KHDiemD"),),
    "dash": (Level("bullet", "-", "KHGachDauDong"),),
    "plus": (Level("bullet", "+", "KHDauCong"),),
    "star": (Level("bullet", "*", "KHDauSao"),),
    "serial": (Level("decimal", "%1.", "KHDanhSachSo"),),
    "rows": (
        Level("upperRoman", "%1", "KHOSoNhom", "nothing"),
        Level("decimal", "%2", "KHOSoThuTu", "nothing"),
    ),
    "column": (Level("decimal", "(%1)", "KHOSoCot", "nothing"),),
    "addressee": (Level("bullet", "-", "KHNoiKinhGui"),),
    "recipient": (Level("bullet", "-", "KHNoiNhan"),),
    "recipient_plus": (Level("bullet", "+", "KHNoiNhanCon"),),
    "annex": (Level("upperRoman", f"{phrases.ANNEX} %1", "KHPhuLucDanhSo", "nothing"),),
}
"""Lists by name; a list's number in the file is its place here, from 1."""


def _fonts() -> str:
    return f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'


def _run_look(style: Style) -> str:
    bold = "<w:b/><w:bCs/>" if "bold" in style.look else ""
    italic = "<w:i/><w:iCs/>" if "italic" in style.look else ""
    colour = f'<w:color w:val="{style.colour}"/>' if style.colour else ""
    size = round(style.size * 2)
    return f'{bold}{italic}{colour}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


_BORDERS = {
    "line": ("top",),
    "top": ("top",),
    "box": ("top", "left", "bottom", "right"),
}


def _borders(style: Style) -> str:
    space = {"box": 3, "top": 3}.get(style.border, 0)
    colour = style.colour or "auto"
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="6" w:space="{space}" w:color="{colour}"/>'
        for side in _BORDERS.get(style.border, ())
    )
    return f"<w:pBdr>{sides}</w:pBdr>" if sides else ""


def _paragraph_look(style: Style) -> str:
    numbering = ""
    if style.list:
        number = list(LISTS).index(style.list) + 1
        numbering = f'<w:numPr><w:ilvl w:val="{style.level}"/><w:numId w:val="{number}"/></w:numPr>'
    # A line or a gap is as high as it says, whatever font the empty paragraph would need.
    line = f'w:line="{twips_from_points(style.size) + 20}" w:lineRule="exact"' if style.extra == "exact" else ""
    line = line or f'w:line="{round(240 * regulation.LINE_SPACING.chosen)}" w:lineRule="auto"'
    outline = "" if style.outline is None else f'<w:outlineLvl w:val="{style.outline}"/>'
    return "".join(
        (
            "<w:keepNext/>" if style.keep_next else "",
            "<w:widowControl/>",
            numbering,
            _borders(style),
            f'<w:spacing w:before="{twips_from_points(style.before)}" w:after="{twips_from_points(style.after)}" {line}/>',
            f'<w:ind w:left="{style.left}" w:right="0" w:firstLine="{style.indent}"/>',
            f'<w:jc w:val="{style.align}"/>',
            outline,
        )
    )


def _style(style: Style) -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="{style.based_on}"/><w:qFormat/><w:pPr>{_paragraph_look(style)}</w:pPr>'
        f"<w:rPr>{_run_look(style)}</w:rPr></w:style>"
    )


def _table_style(name: str, style_id: str, borders: str, side_margin: int) -> str:
    sides = "".join(
        f'<w:{side} w:val="{borders}" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{sides}</w:tblBorders>"
        f'<w:tblCellMar><w:left w:w="{side_margin}" w:type="dxa"/><w:right w:w="{side_margin}" w:type="dxa"/></w:tblCellMar>'
        "</w:tblPr></w:style>"
    )


def styles_xml() -> str:
    """The style sheet: Vietnamese, Times New Roman throughout, nothing inherited from a theme."""
    base = Style("Normal", "Normal")
    own = "".join(map(_style, PARAGRAPH_STYLES))
    return (
        f"<w:styles {W_NAMESPACES}>"
        f'<w:docDefaults><w:rPrDefault><w:rPr>{_fonts()}<w:sz w:val="{round(BODY * 2)}"/>'
        f'<w:szCs w:val="{round(BODY * 2)}"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:rPr>{_fonts()}{_run_look(base)}</w:rPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
        f"{own}"
        '<w:style w:type="character" w:customStyle="1" w:styleId="KHDauChuThich"><w:name w:val="KH Dấu chú thích"/>'
        '<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
        f"{_table_style('KH Bảng', 'KHBang', 'single', 57)}"
        f"{_table_style('KH Khung', 'KHKhung', 'nil', 0)}"
        "</w:styles>"
    )


def _level(index: int, level: Level) -> str:
    style = next(style for style in PARAGRAPH_STYLES if style.id == level.style)
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{level.format}"/>'
        f'<w:pStyle w:val="{level.style}"/><w:suff w:val="{level.suffix}"/><w:lvlText w:val="{escape(level.text)}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{style.left}" w:firstLine="{style.indent}"/></w:pPr>'
        f"<w:rPr>{_fonts()}</w:rPr></w:lvl>"
    )


def numbering_xml() -> str:
    """Every list once; the writer adds a ``w:num`` where one must begin again."""
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
        f"{''.join(_level(index, level) for index, level in enumerate(levels))}</w:abstractNum>"
        for number, levels in enumerate(LISTS.values(), 1)
    )
    concrete = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in range(1, len(LISTS) + 1)
    )
    return f"<w:numbering {W_NAMESPACES}>{abstract}{concrete}</w:numbering>"


def _paragraph(style: str, text: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def _motto_line(column_mm: float) -> str:
    """The line under the motto, as long as the motto (NĐ 30/2020, Phụ lục I, II.1.b)."""
    motto = text_width(phrases.MOTTO, regulation.MOTTO.chosen, bold=True) * regulation.MOTTO_LINE.chosen
    side = round((twips_from_mm(column_mm) - motto * 20) / 2)
    return f'<w:p><w:pPr><w:pStyle w:val="KHDuongKe"/><w:ind w:left="{side}" w:right="{side}" w:firstLine="0"/></w:pPr></w:p>'


def _cell(width: int, content: str, bottom: str = "") -> str:
    align = '<w:vAlign w:val="bottom"/>' if bottom else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{align}</w:tcPr>{content}</w:tc>'


def _row(*cells: str) -> str:
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def _table(widths: tuple[int, int], *rows: str) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="KHKhung"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" '
        f'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def _head_table() -> str:
    left, right = twips_from_mm(TEXT_WIDTH - RIGHT_COLUMN), twips_from_mm(RIGHT_COLUMN)

    def control(text: str) -> str:
        return _row(_cell(left, _paragraph("KHSoKyHieu", text)), _cell(right, _paragraph("KHSoKyHieu", "")))

    name = _paragraph("KHQuocHieu", phrases.NATIONAL_NAME)
    motto = _paragraph("KHTieuNgu", phrases.MOTTO) + _motto_line(RIGHT_COLUMN)
    number = _paragraph("KHSoKyHieu", f"{phrases.NUMBER_LABEL} {{{{ so_ky_hieu }}}}")
    date = _paragraph("KHDiaDanhNgay", "{{ dia_danh_ngay }}")
    return _table(
        (left, right),
        _row(_cell(left, _paragraph("KHCoQuanBanHanh", "{{p co_quan }}")), _cell(right, name + motto)),
        control("{%tr if so_ky_hieu %}"),
        _row(_cell(left, number, "bottom"), _cell(right, date, "bottom")),
        control("{%tr endif %}"),
        control("{%tr if dau_muc_do %}"),
        _row(
            _cell(left, _paragraph("KHDauMucDo", "{{p dau_muc_do }}")),
            _cell(right, _paragraph("KHSoKyHieu", "")),
        ),
        control("{%tr endif %}"),
    )


def _signature_table() -> str:
    left, right = twips_from_mm(TEXT_WIDTH - SIGNING_COLUMN), twips_from_mm(SIGNING_COLUMN)
    recipients = _paragraph("KHNhanNoiNhan", phrases.RECIPIENTS_LABEL) + _paragraph("KHNoiNhan", "{{p noi_nhan }}")
    return _table((left, right), _row(_cell(left, recipients), _cell(right, _paragraph("KHQuyenHan", "{{p chu_ky }}"))))


def _kept_gap() -> str:
    """A little air above the signature block, which stays with it."""
    return '<w:p><w:pPr><w:pStyle w:val="KHKhoangCach"/><w:keepNext/></w:pPr></w:p>'


def _section() -> str:
    width, height = twips_from_mm(regulation.PAPER.width), twips_from_mm(regulation.PAPER.height)
    top, bottom = twips_from_mm(regulation.MARGIN_TOP.chosen), twips_from_mm(regulation.MARGIN_BOTTOM.chosen)
    left, right = twips_from_mm(regulation.MARGIN_LEFT.chosen), twips_from_mm(regulation.MARGIN_RIGHT.chosen)
    edge = twips_from_mm(regulation.PAGE_NUMBER_FROM_EDGE.chosen)
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId11"/><w:headerReference w:type="first" r:id="rId12"/>'
        '<w:footerReference w:type="default" r:id="rId13"/><w:footerReference w:type="first" r:id="rId14"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" w:header="{edge}" '
        f'w:footer="{edge}" w:gutter="0"/><w:cols w:space="708"/><w:titlePg/></w:sectPr>'
    )


def document_xml() -> str:
    """The skeleton; ``{{p name }}`` stands for whole paragraphs, ``{{ name }}`` for words."""
    return (
        f"<w:document {W_NAMESPACES}><w:body>{_head_table()}"
        f"{_paragraph('KHTenLoai', phrases.DOCUMENT_TYPE)}"
        f"{_paragraph('KHTrichYeu', '{{p trich_yeu }}')}"
        f"{_paragraph('KHCanCu', '{{p can_cu }}')}"
        f"{_paragraph('KHDoanVan', '{{p noi_dung }}')}"
        f"{_paragraph('KHKhoangCach', '{%p if chu_ky %}')}{_kept_gap()}{_signature_table()}{_paragraph('KHKhoangCach', '{%p endif %}')}"
        f"{_paragraph('KHDoanVan', '{{p phu_luc }}')}{_section()}</w:body></w:document>"
    )


def _page_number() -> str:
    field = "".join(
        f"<w:r>{part}</w:r>"
        for part in (
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>2</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    return f'<w:p><w:pPr><w:pStyle w:val="KHSoTrang"/></w:pPr>{field}</w:p>'


def _part(tag: str, content: str) -> str:
    return f"<w:{tag} {W_NAMESPACES}>{content}</w:{tag}>"


_EMPTY_PARAGRAPH = '<w:p><w:pPr><w:pStyle w:val="KHSoTrang"/></w:pPr></w:p>'
_SETTINGS = (
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
    "<w:compat><w:doNotExpandShiftReturn/>"
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    '</w:compat><w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
)
_FONT_TABLE = (
    f'<w:font w:name="{FONT}"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/>'
    '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>'
)
_THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_RELATED = (
    ("rId1", "styles", "styles.xml"),
    ("rId2", "numbering", "numbering.xml"),
    ("rId3", "settings", "settings.xml"),
    ("rId4", "fontTable", "fontTable.xml"),
    ("rId5", "theme", "theme/theme1.xml"),
    ("rId11", "header", "header1.xml"),
    ("rId12", "header", "header2.xml"),
    ("rId13", "footer", "footer1.xml"),
    ("rId14", "footer", "footer2.xml"),
)


def theme_xml() -> str:
    """The theme that every Word file must have: black on white, and no font but ours. No style refers to it."""
    system = {"dk1": ("windowText", "000000"), "lt1": ("window", "FFFFFF")}
    named = "".join(
        f'<a:{name}><a:sysClr val="{value}" lastClr="{last}"/></a:{name}>' for name, (value, last) in system.items()
    )
    others = ("dk2", "lt2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")
    plain = "".join(f'<a:{name}><a:srgbClr val="000000"/></a:{name}>' for name in others)
    font = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="kehoach"><a:themeElements>'
        f'<a:clrScheme name="kehoach">{named}{plain}</a:clrScheme>'
        f'<a:fontScheme name="kehoach"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>'
        f'<a:fmtScheme name="kehoach"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def _content_types() -> str:
    parts = [("document", f"{_MAIN}document.main+xml")]
    parts += [
        (name.removesuffix(".xml"), _THEME_TYPE if kind == "theme" else f"{_MAIN}{kind}+xml")
        for _, kind, name in _RELATED
    ]
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{kind}"/>' for name, kind in parts)
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f"{overrides}"
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        '<Override PartName="/docProps/app.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>'
    )


def _relationships(entries: tuple[tuple[str, str, str], ...]) -> str:
    rows = "".join(f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, kind, target in entries)
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def parts() -> dict[str, str]:
    """Every part of the template file by name, as XML text without declaration."""
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            (
                ("rId1", f"{_OFFICE}officeDocument", "word/document.xml"),
                ("rId2", core, "docProps/core.xml"),
                ("rId3", f"{_OFFICE}extended-properties", "docProps/app.xml"),
            )
        ),
        "word/document.xml": document_xml(),
        "word/_rels/document.xml.rels": _relationships(
            tuple((name, _OFFICE + kind, target) for name, kind, target in _RELATED)
        ),
        "word/styles.xml": styles_xml(),
        "word/numbering.xml": numbering_xml(),
        "word/settings.xml": _part("settings", _SETTINGS),
        "word/fontTable.xml": _part("fonts", _FONT_TABLE),
        "word/theme/theme1.xml": theme_xml(),
        "word/header1.xml": _part("hdr", _page_number()),
        "word/header2.xml": _part("hdr", _paragraph("KHPhamViLuuHanh", "{{p luu_hanh }}")),
        "word/footer1.xml": _part("ftr", _EMPTY_PARAGRAPH),
        "word/footer2.xml": _part("ftr", _paragraph("KHLienHe", "{{p lien_he }}")),
        "docProps/core.xml": (
            '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Mẫu kế hoạch</dc:title>'
            "<dc:language>vi-VN</dc:language></cp:coreProperties>"
        ),
        "docProps/app.xml": (
            '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
            "<Application>kehoach</Application></Properties>"
        ),
    }


def build() -> bytes:
    """The template file."""
    return Archive({name: pack(f"{DECLARATION}{text}".encode()) for name, text in parts().items()}).with_members({})


def build_skeletons() -> str:
    """What docxtpl makes of the parts with placeholders, as JSON by digest, and the digest of the template itself.

    See ``kehoach.writers.docx.jinja``; a test proves that the template passes the checks it is excused from.
    """
    marked = {name: text for name, text in parts().items() if "{{" in text}
    sources = [DECLARATION + (open_end(text) if name == DOCUMENT else text) for name, text in marked.items()]
    known = {"template": hashlib.sha256(build()).hexdigest()} | {digest(xml): patch(xml) for xml in sources}
    return json.dumps(known, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    (folder / TEMPLATE).write_bytes(build())
    (folder / SKELETONS).write_text(build_skeletons(), "utf-8")

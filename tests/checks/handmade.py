"""A right plan as a person types it in Word by hand: typed numbers and dashes, no styles but Normal, no automatic list.

The three layouts differ in what people differ in: a head in one table with lines from Word's menu of shapes; a head in
two tables with borders of paragraphs for lines (a unit below its superior body, with an annex); tabs and underscores.
"""

from __future__ import annotations

import io
import math
from collections.abc import Callable
from typing import Any, NamedTuple

import docx
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from kehoach.metrics import text_width

LAYOUTS = ("table", "two tables", "tabs")
TABS_OF_A_DIVISION = "tabs, of a division"
"""The layout with tabs once more, of a unit below its superior body and with an annex."""
FONT = "Times New Roman"
CENTRE, BOTH = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
SUBJECT = "Phòng, chống thiên tai trên địa bàn xã Suối Hòa năm 2026"
COMMITTEE = "Ủy ban nhân dân xã Suối Hòa"

BASES = (
    "Căn cứ Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013;",
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    "Căn cứ Nghị định số 66/2021/NĐ-CP ngày 06 tháng 7 năm 2021 của Chính phủ quy định chi tiết thi hành một số điều "
    "của Luật Phòng, chống thiên tai và Luật Đê điều.",
)
LEAD = "{body} ban hành Kế hoạch phòng, chống thiên tai năm 2026 như sau:"
TEXT = (
    "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Mục đích",
    "Bảo đảm an toàn tính mạng của Nhân dân, hạn chế thấp nhất thiệt hại về tài sản khi thiên tai xảy ra.",
    "2. Yêu cầu",
    "a) Lấy phòng ngừa là chính, thực hiện phương châm bốn tại chỗ;",
    "b) Phân công rõ người, rõ việc, rõ thời gian:",
    "- Mỗi thôn có một đội xung kích;",
    "- Mỗi đội có một người phụ trách.",
    "II. NỘI DUNG",
    "1. Trước ngày 30 tháng 4 năm 2026, kiểm tra hồ chứa Thôm Cải và cầu treo Khuổi Nọi.",
    "2. Khi có mưa lớn, trực ban 24/24 giờ và sơ tán người dân theo lệnh.",
    "III. TỔ CHỨC THỰC HIỆN",
    "1. Phòng Kinh tế theo dõi, đôn đốc việc thực hiện Kế hoạch này.",
    "2. Công an xã và các thôn phối hợp sơ tán người dân, bảo vệ tài sản.",
    "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị báo cáo Ủy ban nhân dân xã để xem xét, "
    "giải quyết./.",
)
RECIPIENTS = (
    "- Thường trực Đảng ủy xã;",
    "- Chủ tịch, các Phó Chủ tịch UBND xã;",
    "- Phòng Kinh tế; Công an xã;",
    "- Các thôn;",
    "- Lưu: VT, KT.",
)
ANNEX_REFERENCE = "(Kèm theo Kế hoạch số 12/KH-PKT ngày 09 tháng 3 năm 2026 của Phòng Kinh tế xã Suối Hòa)"


class Face(NamedTuple):
    """How a stretch of text is set."""

    size: float = 14
    bold: bool = False
    italic: bool = False


class Office(NamedTuple):
    """Who issues the plan; ``lines`` of its name with their weight, the superior body first."""

    name: str
    lines: tuple[tuple[str, Face], ...]
    symbol: str
    titles: tuple[str, ...]


STRONG, PLAIN = Face(13, bold=True), Face(13)
UPRIGHT, BOLD, ITALIC = Face(14), Face(14, bold=True), Face(14, italic=True)
COMMUNE = Office(
    COMMITTEE,
    (("ỦY BAN NHÂN DÂN", STRONG), ("XÃ SUỐI HÒA", STRONG)),
    "KH-UBND",
    ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
)
DIVISION = Office(
    "Phòng Kinh tế xã Suối Hòa", (("UBND XÃ SUỐI HÒA", PLAIN), ("PHÒNG KINH TẾ", STRONG)), "KH-PKT", ("TRƯỞNG PHÒNG",)
)


def handmade(layout: str) -> bytes:
    """The right plan in one of the ``LAYOUTS``, or as ``TABS_OF_A_DIVISION``."""
    document = _blank()
    is_of_division = layout in ("two tables", TABS_OF_A_DIVISION)
    office = DIVISION if is_of_division else COMMUNE
    _HEADS[layout](document, office)
    _title(document, is_drawn=layout == "table")
    _body(document, office, mentions_annex=is_of_division)
    _SIGNINGS[layout](document, office)
    if is_of_division:
        _annex(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _blank() -> Any:
    document = docx.Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(14)
    for slot in ("w:cs", "w:eastAsia"):
        normal.element.rPr.rFonts.set(qn(slot), FONT)
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing = 1.0
    _page(document.sections[0])
    return document


def _page(section: Any) -> None:
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = section.right_margin = Mm(20)
    section.left_margin, section.header_distance = Mm(30), Mm(10)
    section.different_first_page_header_footer = True
    section.first_page_header.is_linked_to_previous = False
    section.header.is_linked_to_previous = False
    number = section.header.paragraphs[0]
    number.alignment = CENTRE
    for mark, text in (("begin", ""), ("", "PAGE"), ("separate", ""), (None, "2"), ("end", "")):
        run = _write(number, text if mark is None else "", UPRIGHT)
        if mark is not None:
            element = "w:fldChar" if mark else "w:instrText"
            run._r.append(parse_xml(f'<{element} xmlns:w="{qn("w:p")[1:-2]}"/>'))
            if mark:
                run._r[-1].set(qn("w:fldCharType"), mark)
            else:
                run._r[-1].text = text


def _write(paragraph: Any, text: str, face: Face) -> Any:
    run = paragraph.add_run(text)
    run.font.size, run.font.bold, run.font.italic = Pt(face.size), face.bold, face.italic
    return run


def _centred(place: Any, text: str, face: Face) -> Any:
    """A centred paragraph; the first one of a cell is there already."""
    first = place.paragraphs[0] if hasattr(place, "merge") else None
    paragraph = first if first is not None and not first.text else place.add_paragraph()
    paragraph.alignment = CENTRE
    _write(paragraph, text, face)
    return paragraph


def _underscores(width: float, size: float) -> str:
    """As many as make a line of about ``width`` points."""
    return "_" * round(width / text_width("_", size))


def _name_width(office: Office) -> float:
    text, face = office.lines[-1]
    return text_width(text, face.size, bold=face.bold)


MOTTO_WIDTH = text_width(MOTTO, 14, bold=True)
SUBJECT_WIDTH = text_width(SUBJECT, 14, bold=True)


_HEAD = 59, 101
"""The columns of the head in millimetres: the Quốc hiệu must not wrap."""


def _columns(document: Any, *widths: float) -> list[Any]:
    """The cells of a borderless table of one row; widths in millimetres."""
    table = document.add_table(rows=1, cols=len(widths))
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = column.cells[0].width = Mm(width)
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f'<w:cantSplit xmlns:w="{qn("w:p")[1:-2]}"/>'))
    return list(table.rows[0].cells)


def _head_in_a_table(document: Any, office: Office) -> None:
    left, right = _columns(document, *_HEAD)
    for text, face in office.lines:
        name = _centred(left, text, face)
    _draw(name, _name_width(office) * 0.4)
    _centred(right, NATION, STRONG)
    _draw(_centred(right, MOTTO, BOLD), MOTTO_WIDTH)
    for cell in (left, right):
        cell.add_paragraph()
    _centred(left, f"Số: 12/{office.symbol}", PLAIN)
    _centred(right, "Suối Hòa, ngày 09 tháng 3 năm 2026", ITALIC)


def _head_in_two_tables(document: Any, office: Office) -> None:
    left, right = _columns(document, *_HEAD)
    for text, face in office.lines:
        _centred(left, text, face)
    _border(_centred(left, "", PLAIN), _HEAD[0], _name_width(office) * 0.4)
    _centred(right, NATION, STRONG)
    _centred(right, MOTTO, BOLD)
    _border(_centred(right, "", PLAIN), _HEAD[1], MOTTO_WIDTH)
    document.add_paragraph()
    left, right = _columns(document, *_HEAD)
    _centred(left, f"Số: 12/{office.symbol}", PLAIN)
    _centred(right, "Suối Hòa, ngày 09 tháng 3 năm 2026", ITALIC)


def _head_with_tabs(document: Any, office: Office) -> None:
    name, place = office.lines
    rows = (
        ((name[0], name[1]), (NATION, STRONG)),
        ((place[0], place[1]), (MOTTO, BOLD)),
        ((_underscores(_name_width(office) * 0.4, 13), PLAIN), (_underscores(MOTTO_WIDTH, 14), UPRIGHT)),
        ((f"Số: 12/{office.symbol}", PLAIN), ("Suối Hòa, ngày 09 tháng 3 năm 2026", ITALIC)),
    )
    for left, right in rows:
        paragraph = document.add_paragraph()
        for at in (28, 112):
            paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(at), WD_TAB_ALIGNMENT.CENTER)
        for text, face in (left, right):
            _write(paragraph, f"\t{text}", face)


def _title(document: Any, *, is_drawn: bool) -> None:
    document.add_paragraph()
    _centred(document, "KẾ HOẠCH", BOLD)
    subject = _centred(document, SUBJECT, BOLD)
    if is_drawn:
        _draw(subject, SUBJECT_WIDTH * 0.4)
        document.add_paragraph()
    else:
        _centred(document, _underscores(SUBJECT_WIDTH * 0.4, 14), UPRIGHT)


def _running(document: Any, text: str, face: Face) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = BOTH
    paragraph.paragraph_format.first_line_indent = Mm(12.7)
    paragraph.paragraph_format.space_after = Pt(6)
    paragraph.paragraph_format.keep_with_next = face.bold
    _write(paragraph, text, face)


def _body(document: Any, office: Office, *, mentions_annex: bool) -> None:
    for basis in BASES:
        _running(document, basis, ITALIC)
    _running(document, LEAD.format(body=office.name), UPRIGHT)
    for text in TEXT:
        is_title = text.isupper() or text.endswith(("Mục đích", "Yêu cầu"))
        if mentions_annex:
            text = text.replace("Khuổi Nọi.", "Khuổi Nọi (Phụ lục kèm theo).")
        _running(document, text, BOLD if is_title else UPRIGHT)
    document.paragraphs[-1].paragraph_format.keep_with_next = True


def _signing_in_a_table(document: Any, office: Office) -> None:
    left, right = _columns(document, 75, 85)
    _write(left.paragraphs[0], "Nơi nhận:", Face(12, bold=True, italic=True))
    for recipient in RECIPIENTS:
        _write(left.add_paragraph(), recipient, Face(11))
    for title in office.titles:
        _centred(right, title, BOLD)
    for _ in range(4):
        right.add_paragraph()
    _centred(right, "Lương Văn Sơn", BOLD)


def _signing_with_tabs(document: Any, office: Office) -> None:
    left = [("Nơi nhận:", Face(12, bold=True, italic=True)), *((recipient, Face(11)) for recipient in RECIPIENTS)]
    right = [*office.titles, "", "", "", "", "Lương Văn Sơn"]
    for at in range(max(len(left), len(right))):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(115), WD_TAB_ALIGNMENT.CENTER)
        paragraph.paragraph_format.keep_with_next = at + 1 < len(right)
        if at < len(left):
            _write(paragraph, *left[at])
        if at < len(right) and right[at]:
            _write(paragraph, f"\t{right[at]}", BOLD)


def _annex(document: Any) -> None:
    section = document.add_section(WD_SECTION.NEW_PAGE)
    numbering = parse_xml(f'<w:pgNumType xmlns:w="{qn("w:p")[1:-2]}" w:start="1"/>')
    section._sectPr.find(qn("w:pgMar")).addnext(numbering)
    _centred(document, "Phụ lục", BOLD)
    _centred(document, "DANH MỤC CÔNG TRÌNH PHẢI KIỂM TRA", BOLD)
    _centred(document, ANNEX_REFERENCE, ITALIC)
    width = text_width("Phòng Kinh tế xã Suối Hòa)", 14, italic=True)
    _centred(document, _underscores(width * 0.4, 14), UPRIGHT)
    _running(document, "1. Hồ chứa Thôm Cải, thôn Bản Chang.", UPRIGHT)
    _running(document, "2. Cầu treo Khuổi Nọi, thôn Khuổi Nọi./.", UPRIGHT)


def _border(paragraph: Any, cell: float, width: float) -> None:
    """A border above an empty paragraph, drawn in by indents to ``width`` points; ``cell`` in millimetres."""
    margins = 2 * 5.4  # points: what Word leaves at the sides of a cell
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Pt(
        (Mm(cell).pt - margins - width) / 2
    )
    borders = parse_xml(
        f'<w:pBdr xmlns:w="{qn("w:p")[1:-2]}"><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
    )
    paragraph._p.pPr.insert_element_before(borders, "w:spacing", "w:ind", "w:jc", "w:rPr")


def _draw(paragraph: Any, width: float) -> None:
    """Anchor a drawn line under a paragraph, as Word's menu Insert, Shapes does; ``width`` in points."""
    paragraph.add_run()._r.append(parse_xml(_DRAWN.format(width=math.floor(width * 12700), size=f"{width:.1f}")))


_DRAWN = """
<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
  xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
  xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
  xmlns:v="urn:schemas-microsoft-com:vml">
 <mc:Choice Requires="wps"><w:drawing>
  <wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="251659264" behindDoc="0" locked="0"
    layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
   <wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>
   <wp:positionV relativeFrom="paragraph"><wp:posOffset>215900</wp:posOffset></wp:positionV>
   <wp:extent cx="{width}" cy="0"/><wp:wrapNone/><wp:docPr id="1" name="Line 1"/><wp:cNvGraphicFramePr/>
   <a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
    <wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="0"/></a:xfrm>
     <a:prstGeom prst="line"><a:avLst/></a:prstGeom>
     <a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>
   </a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
 <mc:Fallback><w:pict><v:line style="position:absolute" from="0,17pt" to="{size}pt,17pt"/></w:pict></mc:Fallback>
</mc:AlternateContent>"""

_HEADS: dict[str, Callable[[Any, Office], None]] = {
    "table": _head_in_a_table,
    "two tables": _head_in_two_tables,
    "tabs": _head_with_tabs,
    TABS_OF_A_DIVISION: _head_with_tabs,
}
_SIGNINGS: dict[str, Callable[[Any, Office], None]] = {
    "table": _signing_in_a_table,
    "two tables": _signing_in_a_table,
    "tabs": _signing_with_tabs,
    TABS_OF_A_DIVISION: _signing_with_tabs,
}

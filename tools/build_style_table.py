"""Write the table of styles in docs/sua-mau-word.md from the Word template; the prose around it is kept.

Run after changing the template:  PYTHONPATH=src python -m tools.build_style_table
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.styles.style import BaseStyle, ParagraphStyle

from kehoach.bundled import TEMPLATE, bundled_file

PAGE = Path(__file__).resolve().parents[1] / "docs" / "sua-mau-word.md"
BEGIN = "<!-- styles: begin, written by tools/build_style_table.py -->"
END = "<!-- styles: end -->"

PURPOSES = {
    "Đầu trang": {
        "KH Cơ quan chủ quản": "cơ quan cấp trên, dòng trên tên cơ quan",
        "KH Cơ quan ban hành": "tên cơ quan ban hành",
        "KH Quốc hiệu": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "KH Tiêu ngữ": "Độc lập - Tự do - Hạnh phúc",
        "KH Đường kẻ": "đường kẻ dưới tên cơ quan, dưới tiêu ngữ, dưới trích yếu",
        "KH Số, ký hiệu": "dòng Số: 12/KH-UBND",
        "KH Địa danh, ngày tháng": "dòng địa danh, ngày tháng năm",
        "KH Dấu chỉ mức độ": "dấu MẬT, HỎA TỐC",
        "KH Phạm vi lưu hành": "LƯU HÀNH NỘI BỘ, XEM XONG TRẢ LẠI",
        "KH Tên loại": "chữ KẾ HOẠCH",
        "KH Trích yếu": "trích yếu",
        "KH Dẫn chiếu": "dòng (Kèm theo …)",
        "KH Khoảng cách": "khoảng trống nhỏ giữa các phần",
    },
    "Nội dung": {
        "KH Kính gửi": "dòng Kính gửi một nơi",
        "KH Kính gửi nhiều nơi": "chữ Kính gửi khi có nhiều nơi",
        "KH Nơi kính gửi": "từng nơi dưới chữ Kính gửi",
        "KH Căn cứ": "các căn cứ",
        "KH Đoạn văn": "đoạn văn không đánh số",
        "KH Mục": "I. II. III.",
        "KH Khoản": "1. 2. 3. là một câu",
        "KH Khoản có tiêu đề": "1. 2. 3. có phần nằm dưới",
        "KH Tiểu khoản": "1.1. 1.2. là một câu",
        "KH Tiểu khoản có tiêu đề": "1.1. 1.2. có phần nằm dưới",
        "KH Điểm": "a) b) c) d) e)",
        "KH Điểm đ": "riêng điểm đ)",
        "KH Số trong ngoặc": "(1) (2) (3)",
        "KH Gạch đầu dòng": "dòng gạch -",
        "KH Dấu cộng": "dòng dấu +",
        "KH Dấu sao": "dòng dấu *",
        "KH Danh sách số": "1. 2. 3. của danh sách tiêu chí",
        "KH Chú thích": "lời chú thích ở chân trang",
        "KH Dấu chú thích": "số chú thích nhỏ trong lời",
    },
    "Bảng": {
        "KH Bảng": "đường kẻ của bảng",
        "KH Tên bảng": "tên bảng",
        "KH Đơn vị tính": "dòng Đơn vị tính",
        "KH Ghi chú bảng": "ghi chú và số tiền bằng chữ dưới bảng",
        "KH Ô tên cột": "tên cột",
        "KH Ô số cột": "dòng (1) (2) (3)",
        "KH Ô số nhóm": "số La Mã của nhóm",
        "KH Ô số thứ tự": "số thứ tự của dòng",
        "KH Ô trái": "ô chữ",
        "KH Ô giữa": "ô căn giữa",
        "KH Ô phải": "ô số, ô tiền",
    },
    "Cuối văn bản, phụ lục": {
        "KH Dấu kết thúc": "dấu ./. khi phải đứng riêng một dòng",
        "KH Nhãn nơi nhận": "chữ Nơi nhận:",
        "KH Nơi nhận": "từng nơi nhận, dòng Lưu",
        "KH Nơi nhận con": "nơi nhận nằm trong một nơi nhận",
        "KH Quyền hạn, chức vụ": "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH",
        "KH Họ tên": "họ tên người ký; khoảng trống phía trên là chỗ ký",
        "KH Chức vụ khác": "chức vụ thứ hai, dưới họ tên",
        "KH Phụ lục": "chữ Phụ lục và tên phụ lục",
        "KH Phụ lục đánh số": "Phụ lục I, Phụ lục II",
        "KH Số trang": "số trang",
        "KH Liên hệ": "địa chỉ, điện thoại ở chân trang",
        "KH Ngắt phần": "dòng không thấy được, chỗ trang chuyển sang nằm ngang",
        "KH Khung": "hai bảng không kẻ: đầu trang và phần ký",
    },
}
"""Every style of the template by the part of a plan it is for, with what it prints."""

_ALIGNMENTS = {
    WD_ALIGN_PARAGRAPH.LEFT: "trái",
    WD_ALIGN_PARAGRAPH.CENTER: "giữa",
    WD_ALIGN_PARAGRAPH.RIGHT: "phải",
    WD_ALIGN_PARAGRAPH.JUSTIFY: "đều hai bên",
}


def style_tables() -> str:
    """Give what stands between the markers. Raises SystemExit when ``PURPOSES`` and the template differ."""
    document = docx.Document(str(bundled_file(TEMPLATE)))
    styles = {str(style.name): style for style in document.styles if str(style.name).startswith("KH ")}
    named = [name for part in PURPOSES.values() for name in part]
    if differing := set(named) ^ set(styles):
        raise SystemExit(f"PURPOSES and the template differ: {', '.join(sorted(differing))}")
    return "\n".join(line for part, names in PURPOSES.items() for line in _table(part, names, styles))


def with_tables(page: str) -> str:
    """Put the tables between the markers of the page. Raises ValueError when it has no markers."""
    before, _, rest = page.partition(BEGIN)
    _, found, after = rest.partition(END)
    if not found:
        raise ValueError(f"{PAGE.name} lacks the markers {BEGIN} and {END}")
    return f"{before}{BEGIN}\n\n{style_tables()}\n{END}{after}"


def _table(part: str, names: dict[str, str], styles: dict[str, BaseStyle]) -> Iterator[str]:
    yield f"**{part}**"
    yield ""
    yield "| Kiểu | Dùng cho | Mẫu có sẵn đặt |"
    yield "| --- | --- | --- |"
    for name, purpose in names.items():
        yield f"| {name} | {purpose.replace('*', chr(92) + '*')} | {_look(styles[name])} |"
    yield ""


def _look(style: BaseStyle) -> str:
    """Say in words what Word shows of a style; nothing for a style of tables or letters."""
    if not isinstance(style, ParagraphStyle):
        return ""
    font, spacing = style.font, style.paragraph_format
    size = f"cỡ {font.size.pt:g}" if font.size else ""
    letters = " ".join(word for word, has in (("đậm", font.bold), ("nghiêng", font.italic)) if has)
    alignment = _ALIGNMENTS.get(spacing.alignment, "") if spacing.alignment is not None else ""
    return ", ".join(filter(None, (size, letters, alignment)))


def main() -> None:
    """Rewrite the page."""
    PAGE.write_text(with_tables(PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    print(f"docs/{PAGE.name}")


if __name__ == "__main__":
    main()

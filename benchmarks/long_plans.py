"""Long plans as people type them in Word: every look set by hand, words cut into runs where Word cut them.

The head and the signature are those of the Bảo Linh plan; between them stand headings, paragraphs, lists and tables.
Their words are those of the examples; no two paragraphs say the same, as in real plans, so that nothing is cheap
because it was seen before.
"""

from __future__ import annotations

import io
import itertools
import random
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

EXAMPLES = sorted((Path(__file__).resolve().parents[1] / "examples").glob("*.json"))
PARAGRAPHS, BULLETS, ROWS = 4, 4, 12
"""Of one page; every third page holds a table besides. LibreOffice counts 100 pages of a plan of 100."""

SHORTEST, LONGEST = 60, 400
"""Letters of the sentences that are taken from the examples."""

_HAMLETS = ("Bảo Hoa", "Đồng Dong", "Lũng Cao", "Nà Phán", "Khuổi Mẹ", "Bản Chang", "Thâm Luông", "Pác Nặm")
_WORK = ("tuyên truyền", "rà soát", "kiểm tra", "hướng dẫn", "đôn đốc", "tổng hợp", "báo cáo", "phân công")
_UNITS = ("Công an xã", "Trạm Y tế xã", "Ban Chỉ huy Quân sự xã", "các trường học", "Hội Phụ nữ xã", "Đoàn Thanh niên")
_AIMS = (
    "bảo đảm đúng tiến độ, đúng đối tượng và tiết kiệm kinh phí",
    "nâng cao nhận thức của Nhân dân về xây dựng nông thôn mới",
    "giữ vững các tiêu chí đã đạt và hoàn thành các tiêu chí còn lại",
    "phát huy vai trò của cộng đồng dân cư trong quản lý, giám sát",
)
_PLACED = '<w:spacing w:before="60" w:after="60" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="720"/>'


def long_plan(pages: int) -> bytes:
    """A .docx of about so many pages, the same each time."""
    import kehoach

    made = zipfile.ZipFile(io.BytesIO(kehoach.render(kehoach.read(EXAMPLES[0]), "docx")))
    body = "".join(_pages(pages, random.Random(pages)))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in made.namelist():
            part = made.read(name)
            packed.writestr(name, _with_body(part.decode(), body) if name == "word/document.xml" else part)
    return out.getvalue()


def _with_body(document: str, body: str) -> str:
    """The document with other text between the paragraph before the first heading and the signing table."""
    first = document.rindex("<w:p>", 0, document.index('<w:pStyle w:val="KHMuc"/>'))
    return document[:first] + body + document[document.rindex("<w:tbl>") :]


def _pages(count: int, chance: random.Random) -> Iterator[str]:
    sections = itertools.count(1)
    for page in range(count):
        if page % 5 == 0:
            yield _paragraph(f"{_roman(next(sections))}. NHIỆM VỤ CỦA QUÝ {page % 4 + 1}", chance, bold=True)
        yield _paragraph(f"{page % 5 + 1}. Công tác {chance.choice(_WORK)} tại xóm {_place(chance)}", chance, bold=True)
        for _ in range(PARAGRAPHS):
            yield _paragraph(_sentences(chance), chance)
        for _ in range(BULLETS):
            yield _paragraph(f"- {_sentence(chance)}", chance)
        if page % 3 == 2:
            yield _table(chance)


def _roman(number: int) -> str:
    from kehoach.vietnamese import roman

    return roman(number)


def _place(chance: random.Random) -> str:
    return f"{chance.choice(_HAMLETS)} {chance.randint(1, 40)}"


def _sentence(chance: random.Random) -> str:
    """Of three sentences two are from the examples, and one names a place, a day and a sum."""
    if chance.random() < 2 / 3:
        return chance.choice(_sentences_of_examples())
    day = f"{chance.randint(10, 28)}/{chance.randint(3, 12):02}/2024"
    return (
        f"Giao {chance.choice(_UNITS)} chủ trì {chance.choice(_WORK)} tại xóm {_place(chance)} trước ngày {day}, kinh"
        f" phí {chance.randint(11, 99)}.{chance.randint(100, 999)}.000 đồng, {chance.choice(_AIMS)}."
    )


@cache
def _sentences_of_examples() -> tuple[str, ...]:
    import kehoach

    leaves = (leaf for path in EXAMPLES for leaf in _leaves(kehoach.read(path).model_dump(mode="json")))
    return tuple(dict.fromkeys(escape(leaf) for leaf in leaves if SHORTEST <= len(leaf) <= LONGEST))


def _leaves(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _leaves(inner)


def _sentences(chance: random.Random) -> str:
    return " ".join(_sentence(chance) for _ in range(2))


def _paragraph(text: str, chance: random.Random, *, bold: bool = False) -> str:
    """A paragraph in the runs that typing, correcting and spell checking leave."""
    identity = f'w:rsidR="00{chance.randrange(16**6):06X}" w:rsidRDefault="00{chance.randrange(16**6):06X}"'
    looks = _looks(28, bold=bold)
    properties = f'<w:pPr>{_PLACED}<w:jc w:val="both"/><w:rPr>{looks}</w:rPr></w:pPr>'
    return f"<w:p {identity}>{properties}{''.join(_runs(text, looks, chance))}</w:p>"


def _runs(text: str, looks: str, chance: random.Random) -> Iterator[str]:
    at = 0
    while at < len(text):
        piece = text[at : at + chance.randint(15, 80)]
        at += len(piece)
        spelling = '<w:proofErr w:type="spellStart"/>' if chance.random() < 0.1 else ""
        revision = f' w:rsidRPr="00{chance.randrange(16**6):06X}"' if chance.random() < 0.5 else ""
        yield f'{spelling}<w:r{revision}><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{piece}</w:t></w:r>'


def _looks(half_points: int, *, bold: bool = False) -> str:
    fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
    weight = "<w:b/><w:bCs/>" if bold else ""
    return f'{fonts}{weight}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/><w:lang w:val="vi-VN"/>'


def _table(chance: random.Random) -> str:
    sides = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH"))
    properties = f'<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>{sides}</w:tblBorders></w:tblPr>'
    heads = ("STT", "Chủ hộ", "Nơi ở", "Số tiền")
    rows = [_row(heads, chance, bold=True)]
    for row in range(ROWS):
        name = f"Hộ ông Lương Văn {chance.choice(_HAMLETS).split()[0]}"
        rows.append(_row((f"{row + 1}", name, f"Xóm {_place(chance)}", f"{chance.randint(11, 99)}0.000"), chance))
    return f"<w:tbl>{properties}{''.join(rows)}</w:tbl>"


def _row(texts: tuple[str, ...], chance: random.Random, *, bold: bool = False) -> str:
    looks = _looks(26, bold=bold)
    cells = (
        f'<w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/></w:tcPr><w:p w:rsidR="00{chance.randrange(16**6):06X}">'
        f"<w:pPr><w:rPr>{looks}</w:rPr></w:pPr><w:r><w:rPr>{looks}</w:rPr><w:t>{text}</w:t></w:r></w:p></w:tc>"
        for text in texts
    )
    return f"<w:tr>{''.join(cells)}</w:tr>"

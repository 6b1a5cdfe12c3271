"""Documents in the shapes real files have, described part by part: the right labels are part of the description."""

from __future__ import annotations

from pathlib import Path

from kehoach.recognise import Labelled, LabelledDocument, label
from tests.readers.docx.small import p, r, read_bytes, word

NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
NUMBER, DATE = "Số: 12/KH-UBND", "Suối Hòa, ngày 09 tháng 3 năm 2026"
BOLD, ITALIC = "<w:b/>", "<w:i/>"
CENTRE = '<w:jc w:val="center"/>'


def read(body: str, folder: Path, **others: str) -> LabelledDocument:
    return label(read_bytes(word(body, **others), folder))


def labels(document: LabelledDocument, *, blanks: bool = False) -> list[str]:
    """One line for each labelled one, for example "TYPE KẾ HOẠCH"."""
    return [_shown(each) for each in document.lines if blanks or each.part.name != "BLANK"]


def _shown(each: Labelled) -> str:
    annex = f" [{each.annex}]" if each.annex else ""
    return f"{each.part.name}{annex} {each.text}".rstrip()


def table(*rows: tuple[str, ...]) -> str:
    """A table; each cell is the XML of its paragraphs."""
    cells = ["".join(f"<w:tc>{cell or p('')}</w:tc>" for cell in row) for row in rows]
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def centred(text: str, rpr: str = "") -> str:
    return p(r(text, rpr), CENTRE) if text else p("", CENTRE)


def stack(*texts: str, rpr: str = "") -> str:
    """Centred paragraphs one below the other."""
    return "".join(centred(text, rpr) for text in texts)


def tabbed(*texts: str) -> str:
    """A paragraph whose texts stand side by side behind tabs."""
    return p(f"<w:r>{'<w:tab/>'.join(f'<w:t>{text}</w:t>' if text else '' for text in texts)}</w:r>")


def broken(*texts: str, rpr: str = "", ppr: str = CENTRE) -> str:
    """A paragraph with typed line breaks."""
    return p(f"<w:r><w:rPr>{rpr}</w:rPr>{'<w:br/>'.join(f'<w:t>{text}</w:t>' for text in texts)}</w:r>", ppr)


def boxed(*contents: str, words: str = "") -> str:
    """A paragraph with text boxes anchored in it."""
    shapes = "".join(
        '<w:r><w:drawing><wp:anchor><wp:extent cx="9" cy="9"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>'
        f"<w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
        for content in contents
    )
    return p(shapes + (r(words) if words else ""))


TITLE = centred("KẾ HOẠCH", BOLD) + centred("Phòng, chống thiên tai năm 2026", BOLD)
TITLE_LABELS = ["TYPE KẾ HOẠCH", "SUBJECT Phòng, chống thiên tai năm 2026"]
BASIS = p(r("Căn cứ Luật Đê điều;", ITALIC))
TEXT = p("I. MỤC ĐÍCH") + p("Nội dung./.")
TEXT_LABELS = ["SECTION I. MỤC ĐÍCH", "BODY Nội dung./."]
HEAD = table((stack("ỦY BAN NHÂN DÂN", "XÃ SUỐI HÒA", NUMBER, rpr=BOLD), stack(NATION, MOTTO, DATE, rpr=BOLD)))
HEAD_LABELS = [
    "ISSUER ỦY BAN NHÂN DÂN",
    "ISSUER XÃ SUỐI HÒA",
    f"NUMBER {NUMBER}",
    f"NATIONAL_NAME {NATION}",
    f"MOTTO {MOTTO}",
    f"PLACE_DATE {DATE}",
]
RECIPIENTS = ("Nơi nhận:", "- Thường trực Đảng ủy xã;", "- Lưu: VT.")
RECIPIENT_LABELS = ["RECIPIENTS_LABEL Nơi nhận:", "RECIPIENT - Thường trực Đảng ủy xã;", "ARCHIVE - Lưu: VT."]
SIGNERS = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "", "Lương Văn Sơn")
SIGNER_LABELS = ["AUTHORITY TM. ỦY BAN NHÂN DÂN", "AUTHORITY CHỦ TỊCH", "SIGNER Lương Văn Sơn"]
SIGNING = table(("".join(map(p, RECIPIENTS)), stack(*SIGNERS)))
SIGNING_LABELS = [*RECIPIENT_LABELS, *SIGNER_LABELS]

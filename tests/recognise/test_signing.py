"""The signing block and the annexes in the shapes that real files have."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.recognise.shapes import (
    BOLD,
    HEAD,
    ITALIC,
    RECIPIENT_LABELS,
    RECIPIENTS,
    SIGNER_LABELS,
    SIGNERS,
    SIGNING,
    SIGNING_LABELS,
    TEXT,
    TITLE,
    boxed,
    broken,
    centred,
    labels,
    p,
    r,
    read,
    stack,
    tabbed,
    table,
)

PAGE_BREAK = p('<w:r><w:br w:type="page"/></w:r>')


def after_text(folder: Path, body: str, **others: str) -> list[str]:
    found = labels(read(HEAD + TITLE + TEXT + body, folder, **others))
    return found[found.index("BODY Nội dung./.") + 1 :]


def by_part(found: list[str], *parts: str) -> list[str]:
    return [each for each in found if each.partition(" ")[0] in parts]


def test_a_table_with_one_row_or_with_a_row_for_each_line(tmp_path: Path) -> None:
    assert after_text(tmp_path, SIGNING) == SIGNING_LABELS
    rows = table(*((p(left), centred(right)) for left, right in zip((*RECIPIENTS, "", ""), SIGNERS, strict=True)))
    found = after_text(tmp_path, rows)
    assert by_part(found, "RECIPIENTS_LABEL", "RECIPIENT", "ARCHIVE") == RECIPIENT_LABELS
    assert by_part(found, "AUTHORITY", "SIGNER") == SIGNER_LABELS


@pytest.mark.parametrize("gap", ["\t", "\t\t\t", "               "])
def test_lines_with_tabs_or_spaces(tmp_path: Path, gap: str) -> None:
    rows = list(zip((*RECIPIENTS, "", ""), SIGNERS, strict=True))
    if gap.isspace() and "\t" in gap:
        body = "".join(tabbed(left, *[""] * (len(gap) - 1), right) for left, right in rows)
    else:
        body = "".join(p(f"{left}{gap}{right}") for left, right in rows)
    found = after_text(tmp_path, body)
    assert by_part(found, "RECIPIENTS_LABEL", "RECIPIENT", "ARCHIVE") == RECIPIENT_LABELS
    assert by_part(found, "AUTHORITY", "SIGNER") == SIGNER_LABELS


def test_each_side_one_paragraph_with_line_breaks(tmp_path: Path) -> None:
    body = table((broken(*RECIPIENTS, ppr=""), broken(*SIGNERS)))
    assert after_text(tmp_path, body) == SIGNING_LABELS


def test_text_boxes(tmp_path: Path) -> None:
    found = after_text(tmp_path, boxed("".join(map(p, RECIPIENTS)), stack(*SIGNERS)))
    assert found == SIGNING_LABELS
    found = after_text(tmp_path, boxed(stack(*SIGNERS), "".join(map(p, RECIPIENTS))))
    assert found == [*SIGNER_LABELS, *RECIPIENT_LABELS]


def test_the_authority_above_the_recipients(tmp_path: Path) -> None:
    lines = stack(*SIGNERS[:2])
    assert after_text(tmp_path, lines + "".join(map(p, RECIPIENTS)))[:2] == SIGNER_LABELS[:2]
    own_table = table((p(""), stack(*SIGNERS))) + p("")
    assert after_text(tmp_path, own_table + "".join(map(p, RECIPIENTS))) == [*SIGNER_LABELS, *RECIPIENT_LABELS]


def test_three_columns_have_two_signers(tmp_path: Path) -> None:
    other = ("TM. HỘI NÔNG DÂN", "CHỦ TỊCH", "", "", "Nông Thị Hạnh")
    found = after_text(tmp_path, table(("".join(map(p, RECIPIENTS)), stack(*other), stack(*SIGNERS))))
    assert found == [
        *RECIPIENT_LABELS,
        "AUTHORITY TM. HỘI NÔNG DÂN",
        "AUTHORITY CHỦ TỊCH",
        "SIGNER Nông Thị Hạnh",
        *SIGNER_LABELS,
    ]


def test_an_empty_column_between(tmp_path: Path) -> None:
    found = after_text(tmp_path, table(("".join(map(p, RECIPIENTS)), p(""), stack(*SIGNERS))))
    assert found == SIGNING_LABELS


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("CHỦ TỊCH", "", "Lương Văn Sơn"), ["AUTHORITY CHỦ TỊCH", "SIGNER Lương Văn Sơn"]),
        (("Chủ tịch", "PHÓ CHỦ TỊCH", "Lương Văn Sơn"), ["AUTHORITY Chủ tịch", "AUTHORITY PHÓ CHỦ TỊCH", "SIGNER Lương Văn Sơn"]),
        (("CHỦ TỊCH", "LƯƠNG VĂN SƠN"), ["AUTHORITY CHỦ TỊCH", "SIGNER LƯƠNG VĂN SƠN"]),
        (("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ["AUTHORITY KT. CHỦ TỊCH", "AUTHORITY PHÓ CHỦ TỊCH"]),
        (("CHỦ TỊCH", "(Đã ký)", "Lương Văn Sơn"), ["AUTHORITY CHỦ TỊCH", "OTHER (Đã ký)", "SIGNER Lương Văn Sơn"]),
        (("CHỦ TỊCH",), ["AUTHORITY CHỦ TỊCH"]),
    ],
)  # fmt: skip
def test_titles_and_names(tmp_path: Path, lines: tuple[str, ...], expected: list[str]) -> None:
    found = after_text(tmp_path, table(("".join(map(p, RECIPIENTS)), stack(*lines))))
    assert found == [*RECIPIENT_LABELS, *expected]


def test_a_signature_without_recipients(tmp_path: Path) -> None:
    assert after_text(tmp_path, stack(*SIGNERS)) == SIGNER_LABELS
    assert after_text(tmp_path, stack("CHỦ TỊCH", "", "Lương Văn Sơn")) == SIGNER_LABELS[1:]
    assert after_text(tmp_path, table((p(""), stack(*SIGNERS)))) == SIGNER_LABELS


def test_recipients_whose_dash_is_automatic(tmp_path: Path) -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    listed = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    left = p("Nơi nhận:") + p("Các thôn;", listed) + p("Lưu: VT.", listed)
    document = read(HEAD + TITLE + TEXT + table((left, stack(*SIGNERS))), tmp_path, numbering=numbering)
    found = [(each.part.name, each.number, each.is_typed) for each in document.lines if each.line.label]
    assert found == [("RECIPIENT", "-", False), ("ARCHIVE", "-", False)]
    typed = [each for each in read(HEAD + TITLE + TEXT + SIGNING, tmp_path).lines if each.part.name == "ARCHIVE"]
    assert [(each.number, each.is_typed) for each in typed] == [("-", True)]


def test_the_words_noi_nhan_in_the_text_or_in_a_form_are_no_signing_block(tmp_path: Path) -> None:
    in_text = p("Nơi nhận hồ sơ: bộ phận một cửa.") + table((p("Nơi nhận"), p("Số lượng")), (p("Thôn"), p("2")))
    form = centred("Phụ lục", BOLD) + table((p("Nơi nhận:") + p("- Lưu: VT."), stack("NGƯỜI LẬP", "Họ và tên")))
    found = after_text(tmp_path, in_text + SIGNING + form)
    assert found[:5] == ["BODY Nơi nhận hồ sơ: bộ phận một cửa.", "TABLE Nơi nhận", "TABLE Số lượng", "TABLE Thôn", "TABLE 2"]  # fmt: skip
    assert found[5 : 5 + len(SIGNING_LABELS)] == SIGNING_LABELS
    assert {each.partition(" ")[0] for each in found[5 + len(SIGNING_LABELS) :]} == {"ANNEX_LABEL", "TABLE"}


class TestAnnexes:
    TITLE = centred("DANH MỤC CÔNG TRÌNH", BOLD)
    REFERENCE = centred("(Kèm theo Kế hoạch số 12/KH-UBND của xã)", ITALIC)

    @pytest.mark.parametrize("name", ["Phụ lục", "Phụ lục I", "PHỤ LỤC 01", "Phụ lục số 2.", "PHỤ LỤC SỐ II:"])
    def test_a_label_a_title_a_reference_and_text(self, tmp_path: Path, name: str) -> None:
        body = centred(name, BOLD) + self.TITLE + self.REFERENCE + centred("_____") + p("1. Hồ chứa.")
        found = after_text(tmp_path, SIGNING + PAGE_BREAK + body + centred("Phụ lục II") + p("a"))
        assert found[len(SIGNING_LABELS) :] == [
            f"ANNEX_LABEL [1] {name}",
            "ANNEX_TITLE [1] DANH MỤC CÔNG TRÌNH",
            "ANNEX_REFERENCE [1] (Kèm theo Kế hoạch số 12/KH-UBND của xã)",
            "RULE [1] _____",
            "CLAUSE [1] 1. Hồ chứa.",
            "ANNEX_LABEL [2] Phụ lục II",
            "BODY [2] a",
        ]

    def test_label_and_title_in_one_paragraph(self, tmp_path: Path) -> None:
        found = after_text(
            tmp_path, SIGNING + broken("Phụ lục I", "DANH MỤC", "(Kèm theo Kế hoạch này)", rpr=BOLD) + p("a")
        )
        assert found[len(SIGNING_LABELS) :] == [
            "ANNEX_LABEL [1] Phụ lục I",
            "ANNEX_TITLE [1] DANH MỤC",
            "ANNEX_REFERENCE [1] (Kèm theo Kế hoạch này)",
            "BODY [1] a",
        ]

    @pytest.mark.parametrize("text", ["PHỤ LỤC I. DANH MỤC", "PHỤ LỤC 1: DANH MỤC", "Phụ lục I - Danh mục"])
    def test_a_title_on_the_line_of_the_label_is_an_annex_all_the_same(self, tmp_path: Path, text: str) -> None:
        found = after_text(tmp_path, SIGNING + centred(text) + p("a"))
        assert found[len(SIGNING_LABELS) :] == [f"ANNEX_LABEL [1] {text}", "BODY [1] a"]

    def test_an_annex_named_in_a_sentence_is_none(self, tmp_path: Path) -> None:
        found = after_text(tmp_path, p("Phụ lục I: danh mục công trình, gửi kèm.") + SIGNING)
        assert found == ["BODY Phụ lục I: danh mục công trình, gửi kèm.", *SIGNING_LABELS]

    @pytest.mark.parametrize("before", [PAGE_BREAK, p(""), p("", "<w:sectPr/>")])
    def test_what_follows_the_signature_without_a_label_is_an_annex_too(self, tmp_path: Path, before: str) -> None:
        body = centred("BIỂU TỔNG HỢP", BOLD) + table((p("STT"), p("Tên"))) + p("Ghi chú.")
        assert after_text(tmp_path, SIGNING + before + body)[len(SIGNING_LABELS) :] == [
            "ANNEX_TITLE [1] BIỂU TỔNG HỢP",
            "TABLE [1] STT",
            "TABLE [1] Tên",
            "BODY [1] Ghi chú.",
        ]

    def test_after_a_signature_with_tabs_a_new_page_ends_the_block(self, tmp_path: Path) -> None:
        rows = zip((*RECIPIENTS, "", ""), SIGNERS, strict=True)
        signing = "".join(tabbed(left, right) for left, right in rows)
        found = after_text(tmp_path, signing + PAGE_BREAK + centred("BIỂU TỔNG HỢP"))
        assert found[-1] == "ANNEX_TITLE [1] BIỂU TỔNG HỢP"

    def test_an_annex_of_a_plan_nobody_signs(self, tmp_path: Path) -> None:
        assert after_text(tmp_path, centred("Phụ lục") + p(r("a"))) == ["ANNEX_LABEL [1] Phụ lục", "BODY [1] a"]

    def test_a_file_that_is_only_an_annex(self, tmp_path: Path) -> None:
        found = labels(read(p("") + centred("Phụ lục I") + self.TITLE + p("1. Hồ chứa.") + SIGNING, tmp_path))
        assert found[:3] == [
            "ANNEX_LABEL [1] Phụ lục I",
            "ANNEX_TITLE [1] DANH MỤC CÔNG TRÌNH",
            "CLAUSE [1] 1. Hồ chứa.",
        ]
        assert {each.partition(" ")[0] for each in found[3:]} == {"TABLE"}

    def test_a_plan_behind_the_decision_that_issues_it(self, tmp_path: Path) -> None:
        decision = HEAD + centred("QUYẾT ĐỊNH", BOLD) + centred("Ban hành Kế hoạch", BOLD) + p("Điều 1. Ban hành.")
        plan = TITLE + centred("(Kèm theo Quyết định số 16/QĐ-UBND)") + TEXT
        found = labels(read(decision + SIGNING + PAGE_BREAK + plan, tmp_path))
        assert found[6:9] == ["TYPE QUYẾT ĐỊNH", "SUBJECT Ban hành Kế hoạch", "CLAUSE Điều 1. Ban hành."]
        assert found[-5:] == [
            "ANNEX_TITLE [1] KẾ HOẠCH",
            "ANNEX_TITLE [1] Phòng, chống thiên tai năm 2026",
            "ANNEX_REFERENCE [1] (Kèm theo Quyết định số 16/QĐ-UBND)",
            "SECTION [1] I. MỤC ĐÍCH",
            "BODY [1] Nội dung./.",
        ]

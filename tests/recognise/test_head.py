"""The head, the title and the bases in the shapes that real files have."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.recognise.shapes import (
    BASIS,
    BOLD,
    CENTRE,
    DATE,
    HEAD,
    HEAD_LABELS,
    ITALIC,
    MOTTO,
    NATION,
    NUMBER,
    SIGNING,
    SIGNING_LABELS,
    TEXT,
    TEXT_LABELS,
    TITLE,
    TITLE_LABELS,
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

NAMES = ("ỦY BAN NHÂN DÂN", "XÃ SUỐI HÒA")
BY_ROWS = [
    "ISSUER ỦY BAN NHÂN DÂN",
    f"NATIONAL_NAME {NATION}",
    "ISSUER XÃ SUỐI HÒA",
    f"MOTTO {MOTTO}",
    f"NUMBER {NUMBER}",
    f"PLACE_DATE {DATE}",
]


def test_all_in_one_table_of_one_row(tmp_path: Path) -> None:
    assert labels(read(HEAD + TITLE + BASIS + TEXT + SIGNING, tmp_path)) == [
        *HEAD_LABELS,
        *TITLE_LABELS,
        "BASIS Căn cứ Luật Đê điều;",
        *TEXT_LABELS,
        *SIGNING_LABELS,
    ]


@pytest.mark.parametrize("blanks", [0, 1, 3])
def test_tables_of_two_rows_or_two_tables_with_blanks_everywhere(tmp_path: Path, blanks: int) -> None:
    blank = p("") * blanks
    left, right = blank + stack(*NAMES) + blank, blank + stack(NATION, MOTTO)
    expected = [*HEAD_LABELS[:2], *HEAD_LABELS[3:5], HEAD_LABELS[2], HEAD_LABELS[5], *TITLE_LABELS]
    rows = table((left, right), (blank + centred(NUMBER), centred(DATE)))
    tables = table((left, right)) + p("") + table((centred(NUMBER), blank + centred(DATE)))
    for head in (rows, tables):
        assert labels(read(blank + head + blank + TITLE + blank, tmp_path)) == expected


@pytest.mark.parametrize("gap", ["\t", "   ", "            "])
@pytest.mark.parametrize("lead", ["", "    "])
def test_lines_with_tabs_or_spaces(tmp_path: Path, gap: str, lead: str) -> None:
    pairs = ((NAMES[0], NATION), (NAMES[1], MOTTO), ("_____", "_________"), (NUMBER, DATE))
    if gap == "\t":
        body = "".join(tabbed("", *pair) for pair in pairs)
    else:
        body = "".join(p(f"{lead}{left}{gap}{right}") for left, right in pairs)
    found = read(body + TITLE, tmp_path)
    assert [each for each in labels(found) if not each.startswith("RULE")] == [*BY_ROWS, *TITLE_LABELS]
    assert {each.is_tabbed for each in found.lines if each.part.name in ("ISSUER", "MOTTO", "NUMBER")} == {True}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Số:        /KH-UBND", "Suối Hòa, ngày      tháng      năm 2026"),
        ("Số:   12  /KH-UBND", "Suối Hòa, ngày  …  tháng  …  năm 2026"),
        ("Số          /KH-UBND", "Suối Hòa, ngày          tháng 3 năm 2026"),
    ],
)
@pytest.mark.parametrize("gap", ["<w:tab/>", "<w:t xml:space='preserve'>               </w:t>"])
def test_room_left_for_number_and_date_is_no_gap(tmp_path: Path, left: str, right: str, gap: str) -> None:
    words = [f'<w:t xml:space="preserve">{text}</w:t>' for text in (left, right)]
    head = p(f"{NAMES[0]}            {NATION}") + p(f"<w:r>{words[0]}{gap}{words[1]}</w:r>")
    assert labels(read(head + TITLE, tmp_path))[2:4] == [f"NUMBER {left}", f"PLACE_DATE {right}"]


@pytest.mark.parametrize("gap", ["\t", "            "])
def test_two_spaces_in_the_motto_are_no_gap(tmp_path: Path, gap: str) -> None:
    wide = MOTTO.replace(" ", "  ", 1)
    head = p(f"{NAMES[0]}            {NATION}") + (
        tabbed("", NAMES[1], wide) if gap == "\t" else p(NAMES[1] + gap + wide)
    )
    assert labels(read(head + TITLE, tmp_path))[2:4] == [f"ISSUER {NAMES[1]}", f"MOTTO {wide}"]


def test_the_whole_head_in_text_boxes_wherever_they_are_anchored(tmp_path: Path) -> None:
    left, right = stack(*NAMES, NUMBER, rpr=BOLD), stack(NATION, MOTTO, DATE, rpr=BOLD)
    expected = [*HEAD_LABELS, *TITLE_LABELS, "BASIS Căn cứ Luật Đê điều;", *TEXT_LABELS]
    title, subject = "KẾ HOẠCH", "Phòng, chống thiên tai năm 2026"
    at_once = boxed(left, right) + TITLE
    in_the_title = boxed(left, right, words=title).replace("<w:pPr>", f"<w:pPr>{CENTRE}", 1) + centred(subject, BOLD)
    below = TITLE + boxed(left) + boxed(right)
    for head in (at_once, in_the_title, below):
        assert labels(read(head + BASIS + TEXT, tmp_path)) == expected


def test_each_side_one_paragraph_with_line_breaks(tmp_path: Path) -> None:
    head = table((broken(*NAMES, "-------", NUMBER), broken(NATION, MOTTO, "-------", DATE)))
    title = broken("KẾ HOẠCH", "Phòng, chống thiên tai năm 2026", "______", rpr=BOLD)
    found = labels(read(head + title + BASIS, tmp_path))
    assert [each for each in found if not each.startswith("RULE")] == [
        *HEAD_LABELS,
        *TITLE_LABELS,
        "BASIS Căn cứ Luật Đê điều;",
    ]
    assert sum(each.startswith("RULE") for each in found) == 3


class TestLines:
    """The drawn lines under the motto, the issuer and the subject."""

    BORDER = '<w:pBdr><w:top w:val="single" w:sz="4"/></w:pBdr>'
    SHAPE = '<w:r><w:drawing><wp:inline><wp:extent cx="1800000" cy="0"/></wp:inline></w:drawing></w:r>'

    @pytest.mark.parametrize(
        "rule", [p("", BORDER), p(SHAPE), centred("________"), centred("-------"), centred("――――".replace("―", "—")), centred("*")]
    )  # fmt: skip
    def test_a_line_of_its_own(self, tmp_path: Path, rule: str) -> None:
        head = table((stack(*NAMES) + rule, stack(NATION, MOTTO) + rule))
        parts = [each.partition(" ")[0] for each in labels(read(head + TITLE + rule + BASIS, tmp_path))]
        assert parts == [
            "ISSUER",
            "ISSUER",
            "RULE",
            "NATIONAL_NAME",
            "MOTTO",
            "RULE",
            "TYPE",
            "SUBJECT",
            "RULE",
            "BASIS",
        ]

    def test_a_line_anchored_in_the_words_above_it_stays_with_them(self, tmp_path: Path) -> None:
        head = table((stack(*NAMES), centred(NATION) + p(r(MOTTO) + self.SHAPE, CENTRE)))
        (motto,) = [each for each in read(head + TITLE, tmp_path).lines if each.part.name == "MOTTO"]
        assert [drawing.width for drawing in motto.line.drawings] == [50]


class TestIssuer:
    def names(self, folder: Path, *paragraphs: str) -> list[str]:
        head = table(("".join(paragraphs), stack(NATION, MOTTO)))
        return [each for each in labels(read(head + TITLE, folder)) if each.startswith(("PARENT", "ISSUER"))]

    def test_what_stands_above_the_bold_name_is_the_superior_body(self, tmp_path: Path) -> None:
        found = self.names(tmp_path, centred("UBND TỈNH TUYÊN QUANG"), centred("SỞ Y TẾ", BOLD))
        assert found == ["PARENT UBND TỈNH TUYÊN QUANG", "ISSUER SỞ Y TẾ"]

    def test_also_when_both_are_wrongly_bold(self, tmp_path: Path) -> None:
        found = self.names(tmp_path, centred("UBND XÃ SUỐI HÒA", BOLD), centred("PHÒNG KINH TẾ", BOLD))
        assert found == ["PARENT UBND XÃ SUỐI HÒA", "ISSUER PHÒNG KINH TẾ"]

    def test_a_name_on_two_lines_is_one_body(self, tmp_path: Path) -> None:
        assert self.names(tmp_path, stack(*NAMES, rpr=BOLD)) == [f"ISSUER {name}" for name in NAMES]

    def test_a_name_in_small_letters_is_a_name_all_the_same(self, tmp_path: Path) -> None:
        assert self.names(tmp_path, centred("Ủy ban nhân dân xã Suối Hòa")) == ["ISSUER Ủy ban nhân dân xã Suối Hòa"]
        caps = centred("ủy ban nhân dân xã Suối Hòa", "<w:caps/>")
        assert self.names(tmp_path, caps) == ["ISSUER ủy ban nhân dân xã Suối Hòa"]


class TestMarks:
    @pytest.mark.parametrize(
        ("text", "part"),
        [
            ("KHẨN", "MARK"),
            ("HỎA TỐC", "MARK"),
            ("MẬT", "MARK"),
            ("LƯU HÀNH NỘI BỘ", "CIRCULATION"),
            ("DỰ THẢO", "OTHER"),
            ("(Dự thảo lần 2)", "OTHER"),
            ("V/v phòng, chống thiên tai", "OTHER"),
        ],
    )
    def test_other_things_on_the_left(self, tmp_path: Path, text: str, part: str) -> None:
        head = table((stack(*NAMES, NUMBER, text), stack(NATION, MOTTO, DATE)))
        assert labels(read(head + TITLE, tmp_path))[3] == f"{part} {text}"


class TestTitle:
    def after_head(self, folder: Path, body: str) -> list[str]:
        return labels(read(HEAD + body, folder))[len(HEAD_LABELS) :]

    def test_type_and_subject_on_one_line_are_told_apart(self, tmp_path: Path) -> None:
        found = self.after_head(tmp_path, centred("KẾ HOẠCH Phòng, chống thiên tai năm 2026", BOLD) + BASIS)
        assert found[:2] == TITLE_LABELS

    def test_a_type_with_letters_set_apart(self, tmp_path: Path) -> None:
        assert self.after_head(tmp_path, centred("K Ế   H O Ạ C H") + BASIS)[0] == "TYPE K Ế   H O Ạ C H"

    def test_a_subject_on_several_lines_and_one_that_begins_as_a_basis_may(self, tmp_path: Path) -> None:
        lines = centred("Thực hiện Nghị quyết số 12-NQ/ĐU", BOLD) + centred("của Đảng ủy xã", BOLD)
        found = self.after_head(tmp_path, centred("KẾ HOẠCH", BOLD) + lines + BASIS)
        assert found[1:] == [
            "SUBJECT Thực hiện Nghị quyết số 12-NQ/ĐU",
            "SUBJECT của Đảng ủy xã",
            "BASIS Căn cứ Luật Đê điều;",
        ]

    def test_a_subject_that_is_not_centred_is_one_all_the_same(self, tmp_path: Path) -> None:
        found = self.after_head(tmp_path, centred("KẾ HOẠCH", BOLD) + p(r("Phòng, chống thiên tai", BOLD)) + BASIS)
        assert found[1] == "SUBJECT Phòng, chống thiên tai"

    def test_a_heading_right_below_is_no_subject(self, tmp_path: Path) -> None:
        found = self.after_head(tmp_path, TITLE + centred("Phần I", BOLD) + centred("I. MỤC ĐÍCH", BOLD))
        assert found[2:] == ["SECTION Phần I", "SECTION I. MỤC ĐÍCH"]

    def test_the_type_may_stand_in_the_table_of_the_head(self, tmp_path: Path) -> None:
        head = table((stack(*NAMES), stack(NATION, MOTTO)), (centred("KẾ HOẠCH"), p("")))
        assert "TYPE KẾ HOẠCH" in labels(read(head + TEXT, tmp_path))

    def test_a_plan_that_goes_with_a_decision_may_have_no_head(self, tmp_path: Path) -> None:
        body = TITLE + centred("(Kèm theo Quyết định số 16/QĐ-UBND của xã)", ITALIC) + TEXT
        assert labels(read(body, tmp_path)) == [
            *TITLE_LABELS,
            "ATTACHED (Kèm theo Quyết định số 16/QĐ-UBND của xã)",
            *TEXT_LABELS,
        ]


class TestBases:
    def opening(self, folder: Path, *paragraphs: str) -> list[str]:
        return [each.partition(" ")[0] for each in labels(read(HEAD + TITLE + "".join(paragraphs) + TEXT, folder))][
            8:-2
        ]

    def test_italic_or_not_with_dashes_and_blanks_between(self, tmp_path: Path) -> None:
        found = self.opening(
            tmp_path, BASIS, p(""), p("- Căn cứ Luật Đất đai;"), p(r("Xét đề nghị của Phòng.", ITALIC))
        )
        assert found == ["BASIS"] * 3

    def test_the_sentence_that_leads_to_the_text_is_none(self, tmp_path: Path) -> None:
        lead = p("Ủy ban nhân dân xã ban hành Kế hoạch với các nội dung như sau:")
        one = p("Thực hiện Kế hoạch số 5/KH-UBND của tỉnh, xã ban hành kế hoạch như sau:")
        assert self.opening(tmp_path, BASIS, lead) == ["BASIS", "BODY"]
        assert self.opening(tmp_path, one) == ["BODY"]

    def test_a_plan_without_bases_begins_with_its_text(self, tmp_path: Path) -> None:
        assert self.opening(tmp_path, p("Thực hiện tốt việc này, năm 2025 xã đã đạt nhiều kết quả.")) == ["BODY"]
        assert self.opening(tmp_path) == []

    def test_whom_it_is_addressed_to(self, tmp_path: Path) -> None:
        found = self.opening(tmp_path, centred("Kính gửi:"), p("- Ủy ban nhân dân tỉnh;"), p("- Sở Y tế."), BASIS)
        assert found == ["ADDRESSEE", "ADDRESSEE", "ADDRESSEE", "BASIS"]


class TestOthers:
    def test_a_document_of_the_party(self, tmp_path: Path) -> None:
        head = table(
            (
                stack("ĐẢNG BỘ TỈNH TUYÊN QUANG") + stack("ĐẢNG ỦY XÃ SUỐI HÒA", rpr=BOLD) + stack("*", "Số 01-KH/ĐU"),
                stack("ĐẢNG CỘNG SẢN VIỆT NAM") + centred(DATE),
            )
        )
        found = read(
            head + centred("KẾ HOẠCH") + centred("về phòng, chống thiên tai") + centred("-----") + TEXT, tmp_path
        )
        assert found.is_party
        assert labels(found) == [
            "PARENT ĐẢNG BỘ TỈNH TUYÊN QUANG",
            "ISSUER ĐẢNG ỦY XÃ SUỐI HÒA",
            "RULE *",
            "NUMBER Số 01-KH/ĐU",
            "OTHER ĐẢNG CỘNG SẢN VIỆT NAM",
            f"PLACE_DATE {DATE}",
            "TYPE KẾ HOẠCH",
            "SUBJECT về phòng, chống thiên tai",
            "RULE -----",
            *TEXT_LABELS,
        ]

    def test_a_state_document_is_none_of_the_party(self, tmp_path: Path) -> None:
        assert not read(HEAD + TITLE + TEXT, tmp_path).is_party

    def test_a_document_that_is_no_plan_at_all(self, tmp_path: Path) -> None:
        assert labels(read(p("Thưa anh,") + p("- Kế hoạch") + table((p("a"), p("b"))), tmp_path)) == [
            "BODY Thưa anh,",
            "BULLET - Kế hoạch",
            "TABLE a",
            "TABLE b",
        ]
        assert labels(read("", tmp_path)) == []

    def test_a_head_without_a_type_ends_with_its_table(self, tmp_path: Path) -> None:
        assert labels(read(HEAD + p("Kính gửi: Sở Y tế") + TEXT, tmp_path))[6:] == [
            "ADDRESSEE Kính gửi: Sở Y tế",
            *TEXT_LABELS,
        ]


class TestHeadsThatLackSomething:
    def test_a_name_on_two_lines_is_one_whatever_is_bold(self, tmp_path: Path) -> None:
        left = stack("ỦY BAN NHÂN DÂN") + stack("XÃ SUỐI HÒA", rpr=BOLD)
        found = labels(read(table((left, stack(NATION, MOTTO))) + TITLE, tmp_path))
        assert found[:2] == ["ISSUER ỦY BAN NHÂN DÂN", "ISSUER XÃ SUỐI HÒA"]

    def test_a_date_in_figures_is_a_date(self, tmp_path: Path) -> None:
        date = "Suối Hòa, ngày 05/3/2026"
        found = labels(read(table((stack(NUMBER), stack(NATION, MOTTO, date))) + TITLE, tmp_path))
        assert f"PLACE_DATE {date}" in found

    def test_without_a_type_the_lines_under_the_name_are_still_known(self, tmp_path: Path) -> None:
        rows = ("ỦY BAN NHÂN DÂN", NATION), ("XÃ SUỐI HÒA", MOTTO), (NUMBER, DATE)
        found = labels(read("".join(tabbed(*row) for row in rows) + BASIS + TEXT, tmp_path))
        assert found[4:7] == [f"NUMBER {NUMBER}", f"PLACE_DATE {DATE}", "BASIS Căn cứ Luật Đê điều;"]

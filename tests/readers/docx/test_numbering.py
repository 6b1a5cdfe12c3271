"""Automatic numbers as Word prints them, and what a list gives its paragraphs."""

from __future__ import annotations

import pytest

from kehoach.readers.docx.numbering import written
from tests.office import Office, text_of
from tests.readers.docx.small import Reading, p, style, word
from tests.word_numbers import WordNumbers

HANG = '<w:ind w:left="720" w:hanging="360"/>'


def level(at: int, shape: str, text: str, more: str = "", *, start: int = 1, ppr: str = HANG, rpr: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{shape}"/>{more}<w:lvlText w:val="{text}"/>'
        f"<w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr></w:lvl>"
    )


def abstract(key: int, *levels: str) -> str:
    kind = '<w:multiLevelType w:val="multilevel"/>'
    return f'<w:abstractNum w:abstractNumId="{key}">{kind}{"".join(levels)}</w:abstractNum>'


def num(key: int, of: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def starts(at: int, number: int) -> str:
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{number}"/></w:lvlOverride>'


def numbered(key: int, at: int, text: str = "chữ", ppr: str = "", rpr: str = "") -> str:
    return p(text, f'{ppr}<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{key}"/></w:numPr>{rpr}')


def items(*places: tuple[int, int]) -> str:
    return "".join(numbered(key, at) for key, at in places)


OUTLINE = abstract(0, level(0, "upperRoman", "%1."), level(1, "decimal", "%2."), level(2, "lowerLetter", "%3)"))
LEGAL = abstract(0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2."), level(2, "decimal", "%1.%2.%3."))


class TestCounting:
    def test_a_lower_level_begins_anew_below_each_higher_line(self, reading: Reading) -> None:
        body = items((1, 0), (1, 1), (1, 2), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1))
        labels = reading.labels(body, numbering=OUTLINE + num(1, 0))
        assert labels == ["I.", "1.", "a)", "b)", "2.", "a)", "II.", "1."]

    def test_a_level_that_was_passed_over_counts_as_begun(self, reading: Reading) -> None:
        body = items((1, 0), (1, 2), (1, 1), (1, 2))
        assert reading.labels(body, numbering=LEGAL + num(1, 0)) == ["1.", "1.1.1.", "1.2.", "1.2.1."]

    def test_lists_of_one_definition_count_together_and_an_override_begins_once(self, reading: Reading) -> None:
        body = items((1, 0), (2, 0), (3, 0), (3, 0), (1, 0))
        numbering = LEGAL + num(1, 0) + num(2, 0) + num(3, 0, starts(0, 10))
        assert reading.labels(body, numbering=numbering) == ["1.", "2.", "10.", "11.", "12."]

    def test_an_override_holds_whenever_the_level_begins_anew(self, reading: Reading) -> None:
        # ECMA-376-1, 17.9.26. LibreOffice begins with 1 the second time.
        body = items((1, 0), (2, 1), (2, 0), (2, 1))
        numbering = LEGAL + num(1, 0) + num(2, 0, starts(1, 5))
        assert reading.labels(body, numbering=numbering) == ["1.", "1.5.", "2.", "2.5."]

    def test_lists_of_two_definitions_count_apart(self, reading: Reading) -> None:
        other = abstract(1, level(0, "lowerLetter", "%1)", start=3))
        labels = reading.labels(items((1, 0), (2, 0), (1, 0)), numbering=LEGAL + other + num(1, 0) + num(2, 1))
        assert labels == ["1.", "c)", "2."]

    @pytest.mark.parametrize(
        ("restart", "last"), [("", "a"), ('<w:lvlRestart w:val="1"/>', "b"), ('<w:lvlRestart w:val="0"/>', "b")]
    )
    def test_after_which_level_one_begins_anew_can_be_said(self, reading: Reading, restart: str, last: str) -> None:
        levels = level(0, "decimal", "%1"), level(1, "decimal", "%2"), level(2, "lowerLetter", "%3", restart)
        body = items((1, 0), (1, 1), (1, 2), (1, 1), (1, 2))
        found = reading.labels(body, numbering=abstract(0, *levels) + num(1, 0))
        assert found == ["1", "1", "a", "2", last]

    def test_a_level_that_never_begins_anew_goes_on_under_the_next_first_level(self, reading: Reading) -> None:
        levels = level(0, "decimal", "%1"), level(1, "decimal", "%2", '<w:lvlRestart w:val="0"/>')
        body = items((1, 0), (1, 1), (1, 0), (1, 1))
        assert reading.labels(body, numbering=abstract(0, *levels) + num(1, 0)) == ["1", "1", "2", "2"]

    def test_legal_numbering_writes_every_level_in_figures(self, reading: Reading) -> None:
        levels = level(0, "upperRoman", "%1."), level(1, "lowerLetter", "%1.%2.", "<w:isLgl/>")
        assert reading.labels(items((1, 0), (1, 1)), numbering=abstract(0, *levels) + num(1, 0)) == ["I.", "1.1."]

    def test_a_level_overridden_as_a_whole(self, reading: Reading) -> None:
        own = f'<w:lvlOverride w:ilvl="0">{level(0, "lowerLetter", "(%1)")}</w:lvlOverride>'
        labels = reading.labels(items((1, 0), (2, 0)), numbering=LEGAL + num(1, 0) + num(2, 0, own))
        assert labels == ["1.", "(b)"]

    def test_a_list_that_points_to_a_list_style(self, reading: Reading) -> None:
        real = LEGAL.replace('<w:multiLevelType w:val="multilevel"/>', '<w:styleLink w:val="DS"/>')
        pointer = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="DS"/></w:abstractNum>'
        labels = reading.labels(items((1, 0), (2, 0)), numbering=real + pointer + num(1, 0) + num(2, 1))
        assert labels == ["1.", "2."]

    def test_each_story_counts_for_itself(self, reading: Reading) -> None:
        section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
        document = reading.document(
            items((1, 0), (1, 0)) + section, numbering=OUTLINE + num(1, 0), header1=items((1, 0))
        )
        assert [line.label for line in document.every_line()] == ["I.", "II.", "I."]

    @pytest.mark.parametrize(("key", "at"), [(9, 0), (1, 8), (1, 99), (1, -1), (0, 0)])
    def test_a_list_or_level_that_is_not_there_gives_no_number(self, reading: Reading, key: int, at: int) -> None:
        assert reading.labels(numbered(key, at), numbering=LEGAL + num(1, 0)) == [""]

    def test_numbers_go_on_where_text_was_taken_away(self, reading: Reading) -> None:
        gone = numbered(1, 0, "", rpr="<w:rPr><w:del w:id='1'/></w:rPr>")
        assert reading.labels(items((1, 0)) + gone + items((1, 0)), numbering=LEGAL + num(1, 0)) == ["1.", "2."]


class TestStyles:
    def test_a_style_has_the_level_that_names_it(self, reading: Reading) -> None:
        levels = level(0, "upperRoman", "%1."), level(1, "decimal", "%2.", '<w:pStyle w:val="Khoan"/>')
        styles = style("Khoan", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') + style(
            "KhoanCon", "", based_on="Khoan"
        )
        body = p(ppr='<w:pStyle w:val="Khoan"/>') + p(ppr='<w:pStyle w:val="KhoanCon"/>')
        assert reading.labels(body, numbering=abstract(0, *levels) + num(1, 0), styles=styles) == ["1.", "2."]

    def test_a_style_may_name_only_another_level_of_the_list_it_inherits(self, reading: Reading) -> None:
        styles = style("Muc", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
        styles += style("Khoan", '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>', based_on="Muc")
        body = p(ppr='<w:pStyle w:val="Muc"/>') + p(ppr='<w:pStyle w:val="Khoan"/>')
        assert reading.labels(body, numbering=OUTLINE + num(1, 0), styles=styles) == ["I.", "1."]

    @pytest.mark.parametrize("remover", ["direct", "style"])
    def test_list_zero_takes_a_paragraph_out_of_the_list_of_its_style(self, reading: Reading, remover: str) -> None:
        none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
        styles = style("Muc", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
        styles += style("Khong", f"<w:pPr>{none}</w:pPr>", based_on="Muc")
        named = "Khong" if remover == "style" else "Muc"
        own = none if remover == "direct" else ""
        line = reading.line(p(ppr=f'<w:pStyle w:val="{named}"/>{own}'), numbering=OUTLINE + num(1, 0), styles=styles)
        assert (line.label, line.setting.left) == ("", 0)

    def test_a_list_of_its_own_may_keep_the_level_of_the_style(self, reading: Reading) -> None:
        styles = style("P", '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>')
        ppr = '<w:pStyle w:val="P"/><w:numPr><w:numId w:val="2"/></w:numPr>'
        other = abstract(1, level(0, "decimal", "%1"), level(1, "lowerLetter", "%2)"))
        numbering = OUTLINE + other + num(1, 0) + num(2, 1)
        assert reading.labels(p(ppr=ppr), numbering=numbering, styles=styles) == ["a)"]


class TestIndents:
    """LibreOffice places the same paragraphs the same way (tried by hand with the boxes of a PDF)."""

    NUMBERING = abstract(0, level(0, "decimal", "%1.", ppr='<w:ind w:left="1440" w:hanging="360"/>')) + num(1, 0)
    LIST = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    BASE = style("Base", '<w:pPr><w:ind w:left="300" w:firstLine="720"/></w:pPr>')

    @pytest.mark.parametrize(
        ("own_style", "direct", "left"),
        [
            (f"{LIST}", "", 1440),
            (f'{LIST}<w:ind w:left="2160" w:hanging="360"/>', "", 2160),
            ("", LIST, 1440),
            ('<w:ind w:left="2160" w:hanging="360"/>', LIST, 1440),
            (LIST, '<w:ind w:left="100" w:hanging="360"/>', 100),
        ],
    )
    def test_a_level_stands_right_below_what_put_the_paragraph_into_the_list(
        self, reading: Reading, own_style: str, direct: str, left: int
    ) -> None:
        styles = self.BASE + style("Own", f"<w:pPr>{own_style}</w:pPr>", based_on="Base")
        setting = reading.setting(p(ppr=f'<w:pStyle w:val="Own"/>{direct}'), styles=styles, numbering=self.NUMBERING)
        assert setting.left == pytest.approx(left * 25.4 / 1440, abs=0.01)
        assert setting.first_line == -6.35


class TestLookOfTheNumber:
    def test_it_is_that_of_the_mark_and_then_of_the_level(self, reading: Reading) -> None:
        numbering = abstract(0, level(0, "decimal", "%1.", rpr='<w:sz w:val="40"/>')) + num(1, 0)
        styles = style("P", "<w:rPr><w:b/><w:i/></w:rPr>")
        mark = '<w:rPr><w:b w:val="0"/><w:sz w:val="30"/><w:color w:val="FF0000"/></w:rPr>'
        ppr = '<w:pStyle w:val="P"/>'
        look = reading.line(numbered(1, 0, ppr=ppr, rpr=mark), numbering=numbering, styles=styles).label_look
        assert look is not None
        assert (look.size, look.bold, look.italic, look.colour) == (20, False, True, "FF0000")

    def test_a_mark_that_is_bold_in_a_bold_style_is_bold(self, reading: Reading) -> None:
        styles = style("P", "<w:rPr><w:b/></w:rPr>")
        body = numbered(1, 0, ppr='<w:pStyle w:val="P"/>', rpr="<w:rPr><w:b/></w:rPr>")
        look = reading.line(body, numbering=OUTLINE + num(1, 0), styles=styles).label_look
        assert look is not None
        assert look.bold

    @pytest.mark.parametrize(
        ("sign", "shown"), [("-", "-"), ("\uf0b7", "•"), ("\uf02d", "-"), ("+", "+"), ("\uf0d8", "➢")]
    )
    def test_bullets_of_symbol_fonts_are_what_they_look_like(self, reading: Reading, sign: str, shown: str) -> None:
        numbering = abstract(0, level(0, "bullet", sign)) + num(1, 0)
        assert reading.labels(items((1, 0)), numbering=numbering) == [shown]


@pytest.mark.parametrize(
    ("number", "shape", "text"),
    [
        (4, "upperRoman", "IV"),
        (9, "lowerRoman", "ix"),
        (4000, "upperRoman", "4000"),
        (0, "upperRoman", "0"),
        (27, "lowerLetter", "aa"),
        (28, "upperLetter", "BB"),
        (781, "lowerLetter", "a"),
        (10**9, "lowerLetter", "l" * 9),
        (7, "decimalZero", "07"),
        (12, "decimalZero", "12"),
        (3, "none", ""),
        (3, "ordinal", "3"),
        (3, "numberInDash", "- 3 -"),
    ],
)
def test_a_number_in_the_formats_of_word(number: int, shape: str, text: str) -> None:
    assert written(number, shape) == text


def test_a_format_that_only_a_newer_word_knows_is_read_from_the_plain_one_beside_it(reading: Reading) -> None:
    both = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002"/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="upperRoman"/></mc:Fallback></mc:AlternateContent>'
    )
    one = level(0, "X", "%1.").replace('<w:numFmt w:val="X"/>', both)
    assert reading.labels(items((1, 0)), numbering=abstract(0, one) + num(1, 0)) == ["I."]


TORTURE = (
    LEGAL
    + abstract(1, level(0, "upperRoman", "%1."), level(1, "decimal", "%2."), level(2, "lowerLetter", "%3)"))
    + abstract(2, level(0, "decimal", "(%1)"), level(1, "lowerRoman", "%2."), level(2, "upperLetter", "%3", start=25))
    + abstract(3, level(0, "bullet", "-"), level(1, "bullet", "+"))
    + num(1, 0)
    + num(2, 0, starts(1, 5))
    + num(3, 1)
    + num(4, 2)
    + num(5, 3)
    + num(6, 0, starts(0, 10))
)
PLACES = (
    *((1, 0), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2), (1, 1), (2, 1), (2, 1), (2, 0), (1, 1), (6, 0), (6, 0), (1, 0)),
    *((3, 0), (3, 1), (3, 2), (3, 2), (3, 1), (3, 2), (3, 0), (3, 2), (3, 0)),
    *((4, 0), (4, 0), (4, 1), (4, 1), (4, 2), (4, 2), (4, 2), (5, 0), (5, 1), (4, 0)),
)


def test_libreoffice_prints_the_same_numbers(reading: Reading, office: Office) -> None:
    body = "".join(numbered(key, at, f"dòng{index}") for index, (key, at) in enumerate(PLACES))
    others = {"numbering": TORTURE, "styles": style("Normal", "", is_default=True)}
    printed = text_of(office.pdfs({"so": word(body, **others)})["so"])
    seen = [line.replace(" ", "") for line in printed.splitlines() if line.strip()]
    assert seen == [line.printed.replace(" ", "") for line in reading.lines(body, **others)]


def test_the_other_counter_of_these_tests_agrees_where_it_can_judge(reading: Reading) -> None:
    from lxml import etree

    from tests.readers.docx.small import parts

    content = parts(items(*PLACES), numbering=TORTURE)
    other = WordNumbers(etree.fromstring(content["word/numbering.xml"]))
    # It knows no level that was passed over, and begins anew as LibreOffice does.
    places = [place for place in PLACES if place[0] in (3, 5, 6)]
    expected = [label.text for key, at in places if (label := other.next(str(key), at))]
    assert reading.labels(items(*places), numbering=TORTURE) == expected

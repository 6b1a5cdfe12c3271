"""The look of letters, rule by rule, each from the smallest file that shows it."""

from __future__ import annotations

import pytest

from tests.readers.docx.small import Reading, defaults, p, r, style

THEME = (
    "<a:themeElements><a:fontScheme>"
    '<a:majorFont><a:latin typeface="Cambria"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface="SimSun"/><a:cs typeface="Arial"/></a:minorFont>'
    "</a:fontScheme></a:themeElements>"
)
BOLD = "<w:rPr><w:b/></w:rPr>"


def fonts(**slots: str) -> str:
    return "<w:rFonts " + " ".join(f'w:{slot}="{name}"' for slot, name in slots.items()) + "/>"


def test_a_file_that_says_nothing_is_set_in_ten_point_times(reading: Reading) -> None:
    look = reading.look(p())
    assert (look.fonts, look.size, look.bold, look.colour) == (("Times New Roman",), 10, False, "auto")


def test_the_defaults_of_word_are_eleven_point_calibri_of_the_theme(reading: Reading) -> None:
    styles = defaults(fonts(asciiTheme="minorHAnsi", hAnsiTheme="minorHAnsi") + '<w:sz w:val="22"/>')
    look = reading.look(p(), styles=styles, theme=THEME)
    assert (look.fonts, look.size) == (("Calibri",), 11)


def test_a_nearer_plain_font_wins_over_one_of_the_theme_farther_away(reading: Reading) -> None:
    styles = defaults(fonts(asciiTheme="minorHAnsi", hAnsiTheme="minorHAnsi")) + style(
        "Normal", f"<w:rPr>{fonts(ascii='Arial', hAnsi='Arial')}</w:rPr>", is_default=True
    )
    assert reading.look(p(), styles=styles, theme=THEME).fonts == ("Arial",)


def test_a_font_of_the_theme_wins_over_a_plain_one_beside_it(reading: Reading) -> None:
    rpr = fonts(ascii="Arial", hAnsi="Arial", asciiTheme="majorHAnsi", hAnsiTheme="majorAscii")
    assert reading.look(p(rpr=rpr), theme=THEME).fonts == ("Cambria",)


def test_a_theme_without_the_font_leaves_the_plain_one(reading: Reading) -> None:
    rpr = fonts(ascii="Arial", hAnsi="Arial", asciiTheme="majorBidi", hAnsiTheme="majorBidi")
    assert reading.look(p(rpr=rpr), theme=THEME).fonts == ("Arial",)


def test_letters_with_marks_use_another_slot_than_plain_ones(reading: Reading) -> None:
    rpr = fonts(ascii="Arial", hAnsi="VNI-Times")
    assert reading.look(p("Kế hoạch", rpr=rpr)).fonts == ("Arial", "VNI-Times")
    assert reading.look(p("Ke hoach", rpr=rpr)).fonts == ("Arial",)
    assert reading.look(p("ế", rpr=rpr)).fonts == ("VNI-Times",)


def test_spaces_use_no_font(reading: Reading) -> None:
    assert reading.look(p("  ", rpr=fonts(ascii="Arial", hAnsi="VNI-Times"))).fonts == ()


def test_east_asian_signs_use_their_own_slot_and_with_the_hint_of_wps_quotation_marks_too(reading: Reading) -> None:
    plain = fonts(ascii="Arial", hAnsi="Arial", eastAsia="SimSun")
    hinted = fonts(ascii="Arial", hAnsi="Arial", eastAsia="SimSun", hint="eastAsia")
    assert reading.look(p("chữ 漢", rpr=plain)).fonts == ("Arial", "SimSun")
    assert reading.look(p("“chữ”", rpr=plain)).fonts == ("Arial",)
    assert reading.look(p("“chữ”", rpr=hinted)).fonts == ("Arial", "SimSun")
    assert reading.look(p("chữ ệ", rpr=hinted)).fonts == ("Arial",)


def test_complex_runs_use_the_properties_of_complex_scripts(reading: Reading) -> None:
    rpr = fonts(ascii="Arial", cs="Times New Roman") + '<w:b/><w:sz w:val="30"/><w:szCs w:val="26"/><w:cs/>'
    look = reading.look(p(rpr=rpr))
    assert (look.fonts, look.size, look.bold) == (("Times New Roman",), 13, False)


def test_each_level_overrides_the_one_before(reading: Reading) -> None:
    def size(half_points: int) -> str:
        return f'<w:rPr><w:sz w:val="{half_points}"/></w:rPr>'

    styles = defaults('<w:sz w:val="22"/>') + style("Base", size(24)) + style("Own", "", based_on="Base")
    styles += style("Char", size(30), "character")
    assert reading.look(p(), styles=styles).size == 11
    assert reading.look(p(ppr='<w:pStyle w:val="Own"/>'), styles=styles).size == 12
    assert reading.look(p(ppr='<w:pStyle w:val="Own"/>', rpr='<w:rStyle w:val="Char"/>'), styles=styles).size == 15
    direct = '<w:rStyle w:val="Char"/><w:sz w:val="27"/>'
    assert reading.look(p(ppr='<w:pStyle w:val="Own"/>', rpr=direct), styles=styles).size == 13.5


@pytest.mark.parametrize("named", ["", '<w:pStyle w:val="Khong-co"/>', '<w:pStyle w:val="Char"/>'])
def test_a_paragraph_of_no_style_or_an_unknown_one_has_the_default_style(reading: Reading, named: str) -> None:
    styles = style("Normal", '<w:rPr><w:sz w:val="28"/></w:rPr>', is_default=True)
    styles += style("Char", '<w:rPr><w:sz w:val="60"/></w:rPr>', "character")
    line = reading.line(p(ppr=named), styles=styles)
    assert (line.pieces[0].look.size, line.style) == (14, "Normal")


def test_styles_based_on_each_other_in_a_circle_end_where_they_meet(reading: Reading) -> None:
    styles = style("A", '<w:rPr><w:sz w:val="24"/></w:rPr>', based_on="B") + style("B", BOLD, based_on="A")
    look = reading.look(p(ppr='<w:pStyle w:val="A"/>'), styles=styles)
    assert (look.size, look.bold) == (12, True)


@pytest.mark.parametrize(
    ("paragraph", "character", "direct", "shown"),
    [
        (True, False, None, True),
        (True, True, None, False),
        (False, True, None, True),
        (True, True, True, True),
        (True, False, False, False),
    ],
)
def test_styles_of_two_levels_undo_each_other_and_a_run_has_the_last_word(
    reading: Reading, paragraph: bool, character: bool, direct: bool | None, shown: bool
) -> None:
    styles = style("P", BOLD if paragraph else "") + style("C", BOLD if character else "", "character")
    own = "" if direct is None else f'<w:b w:val="{int(direct)}"/>'
    rpr = f'<w:rStyle w:val="C"/>{own}'
    assert reading.look(p(ppr='<w:pStyle w:val="P"/>', rpr=rpr), styles=styles).bold is shown


def test_within_one_level_the_nearest_style_decides(reading: Reading) -> None:
    styles = style("Base", BOLD) + style("Own", '<w:rPr><w:b w:val="0"/></w:rPr>', based_on="Base")
    assert not reading.look(p(ppr='<w:pStyle w:val="Own"/>'), styles=styles).bold


def test_what_the_defaults_switch_on_no_style_undoes_but_a_run_may(reading: Reading) -> None:
    styles = defaults("<w:i/>") + style("P", "<w:rPr><w:i/></w:rPr>")
    assert reading.look(p(ppr='<w:pStyle w:val="P"/>'), styles=styles).italic
    assert not reading.look(p(rpr='<w:i w:val="off"/>'), styles=styles).italic


@pytest.mark.parametrize(
    ("rpr", "what", "value"),
    [
        ('<w:u w:val="single"/>', "underline", True),
        ('<w:u w:val="none"/>', "underline", False),
        ("<w:strike/>", "strike", True),
        ("<w:dstrike/>", "strike", True),
        ("<w:caps/>", "capitals", True),
        ("<w:vanish/>", "hidden", True),
        ('<w:vertAlign w:val="superscript"/>', "raised", 1),
        ('<w:vertAlign w:val="subscript"/>', "raised", -1),
        ('<w:color w:val="ff0000"/>', "colour", "FF0000"),
        ('<w:color w:val="auto"/>', "colour", "auto"),
        ('<w:highlight w:val="yellow"/>', "highlight", "yellow"),
        ('<w:highlight w:val="none"/>', "highlight", ""),
        ('<w:sz w:val="14pt"/>', "size", 14),
        ('<w:sz w:val="nhiều"/>', "size", 10),
    ],
)
def test_the_other_properties_of_letters(reading: Reading, rpr: str, what: str, value: object) -> None:
    assert getattr(reading.look(p(rpr=rpr)), what) == value


def test_runs_that_look_the_same_are_one_piece(reading: Reading) -> None:
    line = reading.line(p(r("Kế ") + r("ho") + r("ạch", "<w:b/>") + r(" năm", "<w:b/>")))
    assert [(piece.text, piece.look.bold) for piece in line.pieces] == [("Kế ho", False), ("ạch năm", True)]


class TestTables:
    STYLE = (
        "<w:pPr><w:jc w:val='center'/></w:pPr><w:rPr><w:sz w:val='26'/></w:rPr>"
        "<w:tblStylePr w:type='firstRow'><w:rPr><w:b/></w:rPr></w:tblStylePr>"
        "<w:tblStylePr w:type='firstCol'><w:rPr><w:i/><w:sz w:val='30'/></w:rPr></w:tblStylePr>"
        "<w:tblStylePr w:type='band1Horz'><w:rPr><w:color w:val='FF0000'/></w:rPr></w:tblStylePr>"
        "<w:tblStylePr w:type='nwCell'><w:rPr><w:sz w:val='40'/></w:rPr></w:tblStylePr>"
    )

    def table(self, look: str, cell: str = p()) -> str:
        row = f"<w:tr><w:tc>{cell}</w:tc><w:tc>{cell}</w:tc></w:tr>"
        return f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/>{look}</w:tblPr>{row * 3}</w:tbl><w:p/>'

    def cells(self, reading: Reading, look: str, styles: str = "", cell: str = p()) -> list[tuple[float, str]]:
        sheet = styles + style("T", self.STYLE, "table")
        lines = [line for line in reading.lines(self.table(look, cell), styles=sheet) if line.place.table]
        assert {line.setting.align for line in lines} == {"center"}
        looks = [line.pieces[0].look for line in lines]
        marks = {"b": "bold", "i": "italic"}
        return [
            (look.size, "".join(mark for mark, name in marks.items() if getattr(look, name)) + look.colour[:2])
            for look in looks
        ]

    def test_special_rows_and_columns_count_where_the_table_switches_them_on(self, reading: Reading) -> None:
        off = '<w:tblLook w:noHBand="1" w:noVBand="1"/>'
        assert self.cells(reading, off) == [(13, "au")] * 6
        first_row = '<w:tblLook w:firstRow="1" w:noHBand="1" w:noVBand="1"/>'
        assert self.cells(reading, first_row) == [(13, "bau")] * 2 + [(13, "au")] * 4

    def test_a_corner_is_laid_over_rows_and_columns_and_these_over_stripes(self, reading: Reading) -> None:
        everything = '<w:tblLook w:val="00A0"/>'  # first row, first column, stripes
        found = self.cells(reading, everything)
        assert found == [(20, "biau"), (13, "bau"), (15, "iFF"), (13, "FF"), (15, "iau"), (13, "au")]

    def test_a_paragraph_style_is_nearer_than_the_table(self, reading: Reading) -> None:
        styles = defaults('<w:sz w:val="22"/>') + style("P", '<w:rPr><w:sz w:val="28"/></w:rPr>')
        cell = p(ppr='<w:pStyle w:val="P"/>')
        look = '<w:tblLook w:noHBand="1" w:noVBand="1"/>'
        assert self.cells(reading, look, styles, cell) == [(14, "au")] * 6
        assert self.cells(reading, look, styles) == [(13, "au")] * 6

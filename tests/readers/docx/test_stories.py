"""Where things stand: body, tables, content controls, sections, headers, footnotes, linked parts."""

from __future__ import annotations

import pytest

from kehoach.seen import Grid, Story
from tests.readers.docx.small import Reading, p, r

MARGINS = '<w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="850" w:header="567" w:gutter="0"/>'


def cell(content: str, tcpr: str = "") -> str:
    return f"<w:tc><w:tcPr>{tcpr}</w:tcPr>{content}</w:tc>"


def table(*rows: str, tblpr: str = "") -> str:
    return f"<w:tbl><w:tblPr>{tblpr}</w:tblPr>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def grids(reading: Reading, body: str, **others: str) -> list[Grid]:
    return [item for item in reading.document(body, **others).items if isinstance(item, Grid)]


class TestTables:
    def test_lines_in_cells_say_where_they_are(self, reading: Reading) -> None:
        body = p("trước") + table(cell(p("a")) + cell(p("b") + p("c")), cell(p("d"))) + table(cell(p("e")))
        places = {line.text: line.place[1:2] + line.place[3:] for line in reading.lines(body)}
        assert places == {
            "trước": (1, 0, 0, 0),
            "a": (2, 1, 1, 1),
            "b": (3, 1, 1, 2),
            "c": (4, 1, 1, 2),
            "d": (5, 1, 2, 1),
            "e": (6, 2, 1, 1),
        }

    def test_a_table_in_a_cell_is_the_next_table(self, reading: Reading) -> None:
        body = table(cell(table(cell(p("trong"))) + p("ngoài")))
        assert [(line.text, line.place.table) for line in reading.lines(body)] == [("trong", 2), ("ngoài", 1)]

    def test_merged_and_skipped_cells(self, reading: Reading) -> None:
        rows = (
            cell(p(), '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/><w:tcW w:w="1134" w:type="dxa"/>') + cell(p()),
            '<w:trPr><w:gridBefore w:val="1"/><w:tblHeader/><w:cantSplit/></w:trPr>' + cell(p(), "<w:vMerge/>"),
        )
        (grid,) = grids(reading, table(*rows))
        first, second = grid.rows
        assert [(box.column, box.columns, box.continues, box.width) for box in first.boxes] == [
            (0, 2, False, 20),
            (2, 1, False, 0),
        ]
        assert [(box.column, box.columns, box.continues) for box in second.boxes] == [(1, 1, True)]
        assert (first.repeats, first.splits, second.repeats, second.splits) == (False, True, True, False)

    @pytest.mark.parametrize(
        ("borders", "of_cell", "shown"),
        [
            ("", "", False),
            ('<w:top w:val="single"/>', "", True),
            ('<w:top w:val="nil"/><w:left w:val="none"/>', "", False),
            ("", '<w:bottom w:val="single"/>', True),
            ('<w:insideH w:val="single"/>', "".join(f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "right")), False),
        ],
    )  # fmt: skip
    def test_whether_lines_are_drawn(self, reading: Reading, borders: str, of_cell: str, shown: bool) -> None:
        tcpr = f"<w:tcBorders>{of_cell}</w:tcBorders>" if of_cell else ""
        (grid,) = grids(reading, table(cell(p(), tcpr), tblpr=f"<w:tblBorders>{borders}</w:tblBorders>"))
        assert grid.has_lines is shown

    def test_the_lines_of_a_style_count_unless_the_table_takes_them_off(self, reading: Reading) -> None:
        styles = (
            '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/>'
            '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr></w:style>'
        )
        named = '<w:tblStyle w:val="Grid"/>'
        assert grids(reading, table(cell(p()), tblpr=named), styles=styles)[0].has_lines
        off = f'{named}<w:tblBorders><w:top w:val="nil"/></w:tblBorders><w:jc w:val="center"/>'
        (grid,) = grids(reading, table(cell(p()), tblpr=off), styles=styles)
        assert (grid.has_lines, grid.align) == (False, "center")


class TestWrappers:
    def test_content_controls_around_anything_are_looked_into(self, reading: Reading) -> None:
        def control(inside: str) -> str:
            return f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"

        row = f"<w:tr>{control(cell(p('a')))}</w:tr>"
        body = control(p("trước") + control(f"<w:tbl>{control(row)}</w:tbl>"))
        assert reading.texts(body + f"<w:customXml>{p('sau')}</w:customXml>") == ["trước", "a", "sau"]

    def test_alternatives_of_whole_paragraphs_are_read_once(self, reading: Reading) -> None:
        both = f"<mc:AlternateContent><mc:Choice>{p('mới')}</mc:Choice><mc:Fallback>{p('cũ')}</mc:Fallback></mc:AlternateContent>"
        assert reading.texts(both) == ["mới"]

    def test_a_linked_document_is_not_read_and_that_is_told(self, reading: Reading) -> None:
        document = reading.document(p("một") + '<w:altChunk r:id="x"/>' + p('<w:subDoc r:id="y"/>'))
        assert dict(document.remarks) == {"chunk": 2}


class TestSections:
    def section(self, inside: str = "", size: str = '<w:pgSz w:w="11906" w:h="16838"/>') -> str:
        return f"<w:sectPr>{inside}{size}{MARGINS}</w:sectPr>"

    def test_the_page_setup(self, reading: Reading) -> None:
        (sheet,) = reading.document(p() + self.section("<w:titlePg/>")).sheets
        assert (sheet.width, sheet.height, sheet.landscape) == (210.01, 297.0, False)
        assert (sheet.top, sheet.bottom, sheet.left, sheet.right) == (20, 20, 30, 14.99)
        assert (sheet.header_distance, sheet.gutter, sheet.has_first_page) == (10, 0, True)

    def test_a_document_without_a_page_setup_has_the_one_of_word(self, reading: Reading) -> None:
        (sheet,) = reading.document(p()).sheets
        assert (sheet.width, sheet.height, sheet.left, sheet.number_format) == (215.9, 279.4, 25.4, "decimal")

    def test_each_section_has_its_own_items_and_numbers(self, reading: Reading) -> None:
        wide = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgNumType w:start="1" w:fmt="lowerRoman"/>'
        first = p("một", self.section())
        sheets = reading.document(first + p("hai") + p("ba") + self.section(size=wide)).sheets
        assert [[item.text for item in sheet.items] for sheet in sheets] == [["một"], ["hai", "ba"]]
        assert [(s.landscape, s.first_number, s.number_format) for s in sheets] == [
            (False, None, "decimal"),
            (True, 1, "lowerRoman"),
        ]

    def test_a_header_that_a_section_does_not_name_is_that_of_the_one_before(self, reading: Reading) -> None:
        names = '<w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="first" r:id="header2"/>'
        other = '<w:headerReference w:type="default" r:id="header2"/><w:footerReference r:id="footer1"/>'
        body = p("a", self.section(names)) + p("b", self.section()) + p("c") + self.section(other)
        sheets = reading.document(body, header1=p("một"), header2=p("hai"), footer1=p("chân")).sheets
        shown = [{kind: [item.text for item in story] for kind, story in s.headers.items()} for s in sheets]
        assert shown == [{"default": ["một"], "first": ["hai"]}] * 2 + [{"default": ["hai"], "first": ["hai"]}]
        assert sheets[0].headers["default"][0].place.story is Story.HEADER
        assert [list(s.footers) for s in sheets] == [[], [], ["default"]]

    def test_a_reference_to_nothing_is_an_empty_header(self, reading: Reading) -> None:
        body = p() + self.section('<w:headerReference w:type="default" r:id="khong-co"/>')
        assert reading.document(body).sheets[0].headers == {"default": ()}

    def test_even_pages_are_a_setting_of_the_document(self, reading: Reading) -> None:
        (sheet,) = reading.document(p() + self.section(), settings="<w:evenAndOddHeaders/>").sheets
        assert sheet.has_even_pages


class TestNotes:
    def note(self, number: int, text: str, kind: str = "footnote") -> str:
        return f'<w:{kind} w:id="{number}">{p(text)}</w:{kind}>'

    def test_notes_are_read_in_the_order_of_the_text_and_only_those_it_names(self, reading: Reading) -> None:
        separator = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        notes = separator + self.note(1, "không ai nhắc") + self.note(2, "hai") + self.note(3, "ba")
        marks = [f'<w:r><w:footnoteReference w:id="{number}"/></w:r>' for number in (3, 2, 3)]
        body = p(r("chữ") + "".join(marks) + '<w:r><w:endnoteReference w:id="3"/></w:r>')
        document = reading.document(body, footnotes=notes, endnotes=self.note(3, "cuối", "endnote"))
        assert [[item.text for item in note] for note in document.footnotes] == [["ba"], ["hai"], ["cuối"]]
        assert [note[0].place[:2] for note in document.footnotes] == [(Story.FOOTNOTE, 1), (Story.FOOTNOTE, 2), (Story.FOOTNOTE, 3)]  # fmt: skip

    def test_a_note_that_is_not_there_is_left_out(self, reading: Reading) -> None:
        assert reading.document(p('<w:r><w:footnoteReference w:id="9"/></w:r>')).footnotes == ()


class TestFile:
    @pytest.mark.parametrize(
        ("settings", "protected"), [("", False), ('<w:documentProtection w:enforcement="1"/>', True)]
    )
    def test_protection_is_told(self, reading: Reading, settings: str, protected: bool) -> None:
        assert reading.document(p(), settings=settings).is_protected is protected

    def test_every_line_gives_each_story_once(self, reading: Reading) -> None:
        section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
        document = reading.document(p("a", section) + p("b") + "<w:sectPr/>", header1=p("đầu"))
        assert [line.text for line in document.every_line()] == ["a", "b", "đầu"]

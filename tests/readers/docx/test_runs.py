"""What stands inside paragraphs: fields, tracked changes, text boxes, symbols, hidden text."""

from __future__ import annotations

import pytest

from kehoach.document_messages import REMARK_MESSAGES, remark_message
from kehoach.seen import Drawing, Story
from tests.readers.docx.small import Reading, p, r


def field(instruction: str, result: str | None) -> str:
    """A complex field; without a result, as programs write it that leave counting to Word."""
    middle = "" if result is None else f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}'
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText> {instruction} </w:instrText></w:r>{middle}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def box(content: str) -> str:
    return f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>"


def shape(inside: str = "", size: str = 'cx="3600000" cy="360000"', preset: str = "rect") -> str:
    return (
        f"<w:drawing><wp:anchor><wp:extent {size}/><a:graphic><a:graphicData><wps:wsp>"
        f'<wps:spPr><a:prstGeom prst="{preset}"/></wps:spPr>{inside}</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>'
    )


def pict(inside: str) -> str:
    return f"<w:pict>{inside}</w:pict>"


def remarks(reading: Reading, body: str, **others: str) -> dict[str, int]:
    return dict(reading.document(body, **others).remarks)


class TestText:
    @pytest.mark.parametrize(
        ("inside", "text"),
        [
            ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a\tb\nc"),
            ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>b</w:t></w:r>", "a-b"),
            ("<w:r><w:t> a </w:t></w:r>", "a"),
            ('<w:r><w:t xml:space="preserve"> a </w:t></w:r>', " a "),
            ("<w:r><w:t>a\nb</w:t></w:r>", "a b"),
            ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
            ('<w:r><w:sym w:font="Symbol" w:char="B7"/></w:r>', "•"),
            ('<w:r><w:sym w:font="Lạ" w:char="F041"/></w:r>', "□"),
            ('<w:r><w:sym w:char="xin"/></w:r>', "□"),
            (f"<w:hyperlink>{r('a')}</w:hyperlink><w:smartTag>{r('b')}</w:smartTag>", "ab"),
            (f"<w:sdt><w:sdtPr/><w:sdtContent>{r('a')}</w:sdtContent></w:sdt>", "a"),
            ("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>", "x+1"),
            (f"<w:r><w:ruby><w:rt>{r('rt')}</w:rt><w:rubyBase>{r('a')}</w:rubyBase></w:ruby></w:r>", "a"),
            (f"<mc:AlternateContent><mc:Choice>{r('a')}</mc:Choice><mc:Fallback>{r('b')}</mc:Fallback></mc:AlternateContent>", "a"),
            ("<!-- lời --><w:r><!-- lời --><w:t>a</w:t></w:r>", "a"),
        ],
    )  # fmt: skip
    def test_what_a_paragraph_says(self, reading: Reading, inside: str, text: str) -> None:
        assert reading.texts(p(inside)) == [text]

    def test_a_page_break_is_told_and_is_no_text(self, reading: Reading) -> None:
        line = reading.line(p('<w:r><w:br w:type="page"/></w:r><w:r><w:br w:type="column"/></w:r>'))
        assert (line.text, line.breaks_page) == ("", True)

    def test_hidden_text_is_kept_apart_and_told(self, reading: Reading) -> None:
        document = reading.document(p(r("thấy") + r("ẩn", "<w:vanish/>")))
        (line,) = document.lines()
        assert line.text == "thấy"
        assert [piece.text for piece in line.pieces] == ["thấy", "ẩn"]
        assert dict(document.remarks) == {"hidden": 1}

    def test_the_place_has_the_first_words(self, reading: Reading) -> None:
        assert reading.line(p(" " + "chữ " * 30)).place.words == ("chữ " * 30)[:40]


class TestFields:
    def test_results_are_read_and_instructions_are_not(self, reading: Reading) -> None:
        line = reading.line(p(r("Trang ") + field("PAGE  \\* MERGEFORMAT", r("7"))))
        assert line.text == "Trang 7"
        assert line.fields == ("PAGE \\* MERGEFORMAT",)
        assert [(piece.text, piece.is_field) for piece in line.pieces] == [("Trang ", False), ("7", True)]

    def test_all_of_a_field_may_stand_in_one_run(self, reading: Reading) -> None:
        marks = [f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end")]
        inside = f"<w:r>{marks[0]}<w:instrText>DATE</w:instrText>{marks[1]}<w:t>5/2</w:t>{marks[2]}<w:t>!</w:t></w:r>"
        line = reading.line(p(inside))
        assert [(piece.text, piece.is_field) for piece in line.pieces] == [("5/2", True), ("!", False)]

    def test_a_simple_field(self, reading: Reading) -> None:
        line = reading.line(p(f'<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>9</w:t></w:r></w:fldSimple>{r("x")}'))
        assert (line.text, line.fields, line.pieces[1].is_field) == ("9x", ("NUMPAGES",), False)

    def test_a_page_number_that_word_has_still_to_count_is_there_with_its_look(self, reading: Reading) -> None:
        end = '<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:fldChar w:fldCharType="end"/></w:r>'
        inside = field("PAGE", None).rpartition("<w:r>")[0] + end
        (piece,) = reading.line(p(inside)).pieces
        assert (piece.text, piece.is_field, piece.look.size) == ("1", True, 14)
        assert reading.texts(p('<w:fldSimple w:instr="PAGE"/>')) == ["1"]
        assert reading.texts(p("<w:r><w:pgNum/></w:r>")) == ["1"]
        assert reading.texts(p(field("DATE", None))) == [""]

    def test_the_result_of_an_inner_field_may_be_part_of_an_instruction(self, reading: Reading) -> None:
        inner = field("PAGE", r("3"))
        outer = f"IF </w:instrText></w:r>{inner}<w:r><w:instrText> = 1"
        line = reading.line(p(field(outer, r("đầu"))))
        assert line.text == "đầu"
        assert line.fields == ("PAGE", "IF = 1")

    def test_a_field_may_reach_over_paragraphs(self, reading: Reading) -> None:
        whole = field("TOC", r("Mục I") + "</w:p><w:p>" + r("Mục II"))
        assert reading.texts(p(whole) + p(r("sau"))) == ["Mục I", "Mục II", "sau"]

    def test_a_field_that_never_ends_takes_nothing_away(self, reading: Reading) -> None:
        broken = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        assert reading.texts(p(broken + r("một")) + p(r("hai") + field("PAGE", r("2")))) == ["một", "hai2"]

    def test_an_end_without_a_beginning_harms_nothing(self, reading: Reading) -> None:
        assert reading.texts(p('<w:r><w:fldChar w:fldCharType="end"/><w:t>a</w:t></w:r>')) == ["a"]


class TestTrackedChanges:
    AUTHOR = 'w:id="1" w:author="a"'

    def test_insertions_are_read_and_deletions_are_not(self, reading: Reading) -> None:
        body = p(
            r("giữ ")
            + f"<w:ins {self.AUTHOR}>{r('thêm')}</w:ins>"
            + f"<w:del {self.AUTHOR}><w:r><w:delText>bỏ</w:delText></w:r></w:del>"
        )
        assert reading.texts(body) == ["giữ thêm"]
        assert remarks(reading, body) == {"deletion": 1, "insertion": 1}

    def test_moved_text_stands_where_it_was_moved_to(self, reading: Reading) -> None:
        body = p(f"<w:moveFrom {self.AUTHOR}>{r('đi')}</w:moveFrom>") + p(
            f"<w:moveTo {self.AUTHOR}>{r('đi')}</w:moveTo>"
        )
        assert reading.texts(body) == ["", "đi"]
        assert remarks(reading, body) == {"deletion": 1, "insertion": 1}

    def test_a_deleted_paragraph_mark_joins_two_paragraphs_and_the_second_gives_the_look(
        self, reading: Reading
    ) -> None:
        gone = '<w:jc w:val="center"/><w:rPr><w:del w:id="1"/></w:rPr>'
        lines = reading.lines(p(r("một "), gone) + p(r("hai"), '<w:jc w:val="both"/>') + p("ba"))
        assert [(line.text, line.setting.align) for line in lines] == [("một hai", "justified"), ("ba", "left")]
        assert [line.place.paragraph for line in lines] == [2, 3]

    def test_a_paragraph_deleted_as_a_whole_is_gone(self, reading: Reading) -> None:
        gone = "<w:rPr><w:del w:id='1'/></w:rPr>"
        nothing = "<w:del w:id='2'><w:r><w:delText>bỏ</w:delText></w:r></w:del>"
        assert reading.texts(p("một") + p(nothing, gone) + p("hai")) == ["một", "hai"]
        assert reading.texts(p("một") + p(nothing, gone)) == ["một"]

    def test_what_cannot_be_joined_with_a_table_stays(self, reading: Reading) -> None:
        table = f"<w:tbl><w:tr><w:tc>{p('ô')}</w:tc></w:tr></w:tbl>"
        assert reading.texts(p("một", "<w:rPr><w:del w:id='1'/></w:rPr>") + table + p("hai")) == ["một", "ô", "hai"]

    def test_rows_and_cells_that_were_deleted_are_gone(self, reading: Reading) -> None:
        rows = (
            f"<w:tr><w:tc>{p('giữ')}</w:tc><w:tc><w:tcPr><w:cellDel/></w:tcPr>{p('bỏ')}</w:tc></w:tr>"
            f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('bỏ')}</w:tc></w:tr>"
            f"<w:tr><w:trPr><w:ins/></w:trPr><w:tc>{p('thêm')}</w:tc></w:tr>"
        )
        body = f"<w:tbl>{rows}</w:tbl>{p('')}"
        assert reading.texts(body) == ["giữ", "thêm", ""]
        assert [line.place.row for line in reading.lines(body)] == [1, 2, 0]
        assert remarks(reading, body) == {"deletion": 2, "insertion": 1}

    def test_changed_formatting_is_read_as_it_is_now_and_told(self, reading: Reading) -> None:
        old = "<w:rPrChange w:id='1'><w:rPr><w:b/></w:rPr></w:rPrChange>"
        body = p(rpr=f'<w:sz w:val="28"/>{old}', ppr='<w:jc w:val="both"/><w:pPrChange w:id="2"><w:pPr/></w:pPrChange>')
        assert (reading.look(body).bold, reading.look(body).size) == (False, 14)
        assert remarks(reading, body) == {"formatting": 2}

    def test_a_field_inside_a_deletion_opens_nothing(self, reading: Reading) -> None:
        gone = '<w:del w:id="1"><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:del>'
        assert reading.texts(p(gone + r("còn") + field("PAGE", r("2")))) == ["còn2"]

    def test_every_remark_has_words(self) -> None:
        for code in REMARK_MESSAGES:
            assert "3" in remark_message(code, 3)


class TestDrawings:
    def test_a_text_box_in_both_languages_is_read_once(self, reading: Reading) -> None:
        both = (
            f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{shape(box(p("trong khung")))}</mc:Choice>'
            f"<mc:Fallback>{pict('<v:rect><v:textbox><w:txbxContent>' + p('trong khung') + '</w:txbxContent></v:textbox></v:rect>')}"
            "</mc:Fallback></mc:AlternateContent></w:r>"
        )
        document = reading.document(p(r("ngoài ") + both))
        (line,) = document.lines()
        assert line.text == "ngoài "
        assert line.boxes == document.text_boxes
        assert [[inner.text for inner in box] for box in document.text_boxes] == [["trong khung"]]
        assert document.text_boxes[0][0].place[:2] == (Story.TEXT_BOX, 1)

    def test_a_text_box_of_old_word(self, reading: Reading) -> None:
        old = "<v:shape><v:textbox><w:txbxContent>" + p("cũ") + "</w:txbxContent></v:textbox></v:shape>"
        assert [box[0].text for box in reading.document(p(f"<w:r>{pict(old)}</w:r>")).text_boxes] == ["cũ"]

    def test_a_box_inside_a_box_and_what_follows_both(self, reading: Reading) -> None:
        inner = f"<w:r>{shape(box(p('trong')))}</w:r>"
        document = reading.document(p(f"<w:r>{shape(box(p(inner + r('giữa'))))}</w:r>" + r("ngoài")))
        assert [line.text for line in document.every_line()] == ["ngoài", "trong", "giữa"]
        assert [box[0].place.paragraph for box in document.text_boxes] == [2, 1]

    def test_a_box_in_the_result_of_a_field_is_a_story_of_its_own(self, reading: Reading) -> None:
        document = reading.document(
            p(field(f"IF</w:instrText></w:r><w:r>{shape(box(p('khung')))}<w:instrText>", r("x")))
        )
        assert [line.text for line in document.every_line()] == ["x", "khung"]

    @pytest.mark.parametrize(
        ("drawn", "kind", "width", "height"),
        [
            (shape(size='cx="1800000" cy="0"', preset="line"), "line", 50, 0),
            (shape(size='cx="1800000" cy="0"', preset="straightConnector1"), "line", 50, 0),
            (shape(size='cx="1800000" cy="18000"'), "line", 50, 0.5),
            (shape(), "shape", 100, 10),
            (shape(inside='<a:blip r:embed="x"/>'), "picture", 100, 10),
            (shape(size='cx="rộng" cy=""'), "shape", 0, 0),
            (pict('<v:line from="0,17pt" to="141.75pt,17pt"/>'), "line", 50, 0),
            (pict('<v:line from="1in" to="-1in,x"/>'), "line", 50.8, 0),
            (pict('<v:shape type="#_x0000_t32" style="position:absolute;width:141.75pt;height:2cm"/>'), "line", 50, 20),
            (pict('<v:group><v:rect style="width:5cm;height:1mm"/></v:group>'), "line", 50, 1),
            (pict('<v:shape style="width:5cm;height:5cm"><v:imagedata r:id="x"/></v:shape>'), "picture", 50, 50),
            (pict('<v:shape style="width:1.2.3pt;height:.pt"/>'), "shape", 0.42, 0),
            (pict(""), "shape", 0, 0),
        ],
    )  # fmt: skip
    def test_what_is_drawn_and_how_large(
        self, reading: Reading, drawn: str, kind: str, width: float, height: float
    ) -> None:
        (drawing,) = reading.line(p(f"<w:r>{drawn}</w:r>")).drawings
        assert drawing == Drawing(kind, pytest.approx(width, abs=0.05), pytest.approx(height, abs=0.05))

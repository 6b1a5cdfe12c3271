"""Headers and footers a clerk may change in Word without seeing the page where it shows."""

from __future__ import annotations

from pathlib import Path

from tests.builders import a_plan
from tests.template_file import DOCUMENT, changed, load, parts_of, refused, replaced

TITLE_PAGE = "<w:titlePg/>"
CONTACT = '<w:p><w:r><w:t xml:space="preserve">{{p lien_he }}</w:t></w:r></w:p>'
EVEN = "<w:evenAndOddHeaders/><w:characterSpacingControl"


def test_a_first_page_that_is_no_longer_different_is_refused_for_it_would_lose_the_mark(tmp_path: Path) -> None:
    for off in ("", '<w:titlePg w:val="0"/>', '<w:titlePg w:val="false"/>'):
        assert "trang đầu không có {{p lien_he }}" in refused(tmp_path, changed(DOCUMENT, TITLE_PAGE, off))


def test_a_first_header_nothing_refers_to_is_missed(tmp_path: Path) -> None:
    data = changed(DOCUMENT, '<w:headerReference w:type="first" r:id="rId12"/>', "")
    assert "trang đầu không có {{p luu_hanh }}" in refused(tmp_path, data)


def test_without_a_different_first_page_the_mark_may_stand_in_the_usual_margins(tmp_path: Path) -> None:
    data = changed(DOCUMENT, TITLE_PAGE, "")
    data = replaced(data, DOCUMENT, 'w:type="default" r:id="rId13"', 'w:type="default" r:id="rId14"')
    load(tmp_path, replaced(data, DOCUMENT, 'w:type="default" r:id="rId11"', 'w:type="default" r:id="rId12"'))


def test_the_contact_line_may_also_be_on_the_other_pages(tmp_path: Path) -> None:
    template = load(tmp_path, changed("word/footer1.xml", "</w:ftr>", f"{CONTACT}</w:ftr>"))
    made = parts_of(template.render(a_plan(lien_he={"dien_thoai": "0123"})))
    assert b"0123" in made["word/footer1.xml"]
    assert b"0123" in made["word/footer2.xml"]


def test_the_contact_line_twice_on_one_page_is_refused(tmp_path: Path) -> None:
    assert "{{p lien_he }} được in hai lần" in refused(
        tmp_path, changed("word/header2.xml", "</w:hdr>", f"{CONTACT}</w:hdr>")
    )
    assert "{{p lien_he }} được in hai lần" in refused(
        tmp_path, changed("word/footer2.xml", "</w:ftr>", f"{CONTACT}</w:ftr>")
    )


def test_even_pages_without_a_number_are_refused(tmp_path: Path) -> None:
    data = changed("word/settings.xml", "<w:characterSpacingControl", EVEN)
    assert "trang chẵn không có số trang" in refused(tmp_path, data)
    even = '<w:sectPr><w:headerReference w:type="even" r:id="rId11"/>'
    load(tmp_path, replaced(data, DOCUMENT, "<w:sectPr>", even))

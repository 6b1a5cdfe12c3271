"""PDF/A-3: what the engines make keeps its rules when it is finished, and each broken rule is named."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject, NumberObject, TextStringObject

import kehoach
from kehoach.pdf.finishing.archival import shortcomings
from tests.builders import a_plan, example
from tests.office import Office
from tests.pdf.finishing.foreign import a_pdf, action, bytes_of, with_actions, with_form
from tests.pdf.finishing.made import a_folder, a_map, every_engine, pdf_of, with_annexes, xmp_of

EXAMPLES = ("baolinh_2024", "phong_chong_thien_tai_2026")
_PDFAID = "{http://www.aiim.org/pdfa/ns/id/}"
Break = Callable[[PdfWriter], object]


@pytest.mark.parametrize("name", EXAMPLES)
@every_engine
def test_the_examples_keep_the_rules(engine: str, name: str, office: Office) -> None:
    data = kehoach.render(example(name), "pdf", engine=engine, archival=True)
    assert shortcomings(data) == []


def test_it_says_that_it_is_pdf_a_3b_and_has_its_source() -> None:
    pdf = pdf_of(a_plan(), archival=True)
    xmp = xmp_of(pdf)
    assert (xmp.findtext(f".//{_PDFAID}part"), xmp.findtext(f".//{_PDFAID}conformance")) == ("3", "B")
    assert len(pdf.root_object["/AF"]) == 1
    assert "/AF" not in pdf_of(a_plan(), archival=True, source=False).root_object


def test_an_ordinary_pdf_does_not_say_so() -> None:
    assert xmp_of(pdf_of(a_plan())).findtext(f".//{_PDFAID}part") is None


def test_an_annex_that_keeps_the_rules_may_be_in_it(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, a=kehoach.render(a_plan(trich_yeu="Khác"), "pdf", engine="rdocx", archival=True))
    plan = with_annexes({"tieu_de": "Bản đồ", "tep": "a.pdf"})
    data = kehoach.render(plan, "pdf", engine="rdocx", archival=True, folder=folder)
    assert shortcomings(data) == []


def test_an_annex_that_does_not_is_named(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, a=a_map())
    plan = with_annexes({"tieu_de": "Bản đồ", "tep": "a.pdf"})
    with pytest.raises(kehoach.InputError, match=r"phu_luc\[0\].tep: a.pdf không đạt PDF/A .*Helvetica"):
        kehoach.render(plan, "pdf", engine="rdocx", archival=True, folder=folder)
    assert kehoach.render(plan, "pdf", engine="rdocx", folder=folder)


def test_an_annex_that_is_too_large_to_be_looked_into_is_named(tmp_path: Path) -> None:
    huge = a_pdf()
    content = DecodedStreamObject()
    content.set_data(b"0 0 m " * 15_000_000)
    huge.pages[0][NameObject("/Contents")] = huge._add_object(content.flate_encode())
    plan = with_annexes({"tieu_de": "Bản đồ", "tep": "a.pdf"})
    with pytest.raises(kehoach.InputError, match=r"phu_luc\[0\].tep: a.pdf bị hỏng"):
        kehoach.render(plan, "pdf", engine="rdocx", archival=True, folder=a_folder(tmp_path, a=bytes_of(huge)))


def root(**entries: Any) -> Break:
    def change(writer: PdfWriter) -> None:
        writer.root_object.update({NameObject(f"/{key}"): value for key, value in entries.items()})

    return change


def contents(said: str) -> Break:
    return lambda writer: writer.pages[0]["/Contents"].get_object().set_data(said.encode())


def drawn(entries: dict[str, Any], said: str) -> DecodedStreamObject:
    stream = DecodedStreamObject()
    stream.set_data(said.encode())
    stream.update({NameObject(key): value for key, value in entries.items()})
    return stream


def without(*path: str | int) -> Break:
    def change(writer: PdfWriter) -> None:
        place: Any = writer.root_object
        for step in path[:-1]:
            place = place[step].get_object()
        del place[path[-1]]

    return change


def _annotation(writer: PdfWriter) -> Any:
    return writer.pages[0]["/Annots"][0].get_object()


BROKEN: dict[str, tuple[Break, str]] = {
    "a font that is not in it": (
        lambda writer: (
            writer.pages[0]["/Resources"]
            .get_object()["/Font"]
            .get_object()
            .update(a_pdf().pages[0]["/Resources"]["/Font"])
        ),
        "phông chữ Helvetica",
    ),
    "a script": (root(OpenAction=action("JavaScript", JS="1")), "lệnh tự chạy (JavaScript)"),
    "a program": (with_actions, "lệnh tự chạy (Launch)"),
    "a field with a script": (lambda writer: with_form(writer, "x"), "lệnh tự chạy"),
    "a field that is not printed": (
        lambda writer: _annotation(writer).update({NameObject("/F"): NumberObject(0)}),
        "ghi chú không in ra được",
    ),
    "a field without a look": (lambda writer: _annotation(writer).pop("/AP"), "ghi chú không in ra được"),
    "colours of inks": (contents("0 0 0 1 k 0 0 9 9 re f"), "màu in (CMYK)"),
    "the space of inks": (contents("/DeviceCMYK cs 0 0 0 1 sc 0 0 9 9 re f"), "màu in (CMYK)"),
    "a picture of inks in the drawing": (contents("BI /W 1 /H 1 /CS /CMYK /BPC 8 ID abcd EI"), "màu in (CMYK)"),
    "a pattern of inks": (root(Them=drawn({"/PatternType": NumberObject(1)}, "1 0 0 0 k")), "màu in (CMYK)"),
    "a letter of inks": (
        root(
            Them=DictionaryObject(
                {
                    NameObject("/Subtype"): NameObject("/Type3"),
                    NameObject("/CharProcs"): DictionaryObject({NameObject("/a"): drawn({}, "1 0 0 0 k")}),
                }
            )
        ),
        "màu in (CMYK)",
    ),
    "a space made of that of inks": (
        root(
            Them=DictionaryObject(
                {
                    NameObject("/ColorSpace"): ArrayObject(
                        [NameObject("/Indexed"), ArrayObject([NameObject("/Separation"), NameObject("/DeviceCMYK")])]
                    )
                }
            )
        ),
        "màu in (CMYK)",
    ),
    "a program that draws": (root(Them=drawn({"/Subtype": NameObject("/PS")}, "")), "không được phép (PS)"),
    "another transfer of tones": (
        root(Them=DictionaryObject({NameObject("/TR2"): NameObject("/Identity")})),
        "không được phép (TR2)",
    ),
    "a part in another file": (root(Them=drawn({"/F": TextStringObject("a.bin")}, "")), "nằm ở một tệp khác"),
    "a page that is too long": (
        lambda writer: writer.pages[0].update(
            {NameObject("/MediaBox"): ArrayObject(map(NumberObject, (0, 0, 9, 14401)))}
        ),
        "trang dài hơn 5 mét",
    ),
    "no screen profile": (without("/OutputIntents"), "thiếu hồ sơ màu"),
    "no properties": (without("/Metadata"), "không khai là PDF/A-3"),
    "another title": (lambda writer: writer.add_metadata({"/Title": "Khác"}), "không khớp nhau (Title)"),
    "an attachment that is not the document's": (without("/AF"), "tệp kèm theo khai thiếu (AF)"),
    "an attachment without a part in it": (without("/AF", 0, "/AFRelationship"), "khai thiếu (AFRelationship)"),
    "an attachment of no kind": (without("/AF", 0, "/EF", "/F", "/Subtype"), "khai thiếu (Subtype)"),
    "a form of another kind": (
        lambda writer: writer.root_object["/AcroForm"].update({NameObject("/XFA"): TextStringObject("x")}),
        "kiểu XFA",
    ),
    "an old compression": (
        lambda writer: (
            writer.root_object["/AF"][0]
            .get_object()["/EF"]["/F"]
            .update({NameObject("/Filter"): ArrayObject([NameObject("/LZWDecode")])})
        ),
        "cách nén không được phép (LZWDecode)",
    ),
    "a picture made smooth": (
        root(
            Them=DictionaryObject(
                {NameObject("/Subtype"): NameObject("/Image"), NameObject("/Interpolate"): NumberObject(1)}
            )
        ),
        "cách vẽ không được phép (Interpolate)",
    ),
}


@pytest.fixture(scope="module")
def good() -> bytes:
    return kehoach.render(a_plan(), "pdf", engine="rdocx", archival=True)


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_rule_is_named(name: str, good: bytes) -> None:
    break_it, said = BROKEN[name]
    writer = PdfWriter(clone_from=io.BytesIO(good))
    assert shortcomings(bytes_of(writer)) == []
    break_it(writer)
    assert any(said in each for each in shortcomings(bytes_of(writer)))


def test_inks_with_a_profile_of_their_own_are_allowed(good: bytes) -> None:
    writer = PdfWriter(clone_from=io.BytesIO(good))
    profile = writer._add_object(drawn({"/N": NumberObject(4), "/Alternate": NameObject("/DeviceCMYK")}, "acsp"))
    space = ArrayObject([NameObject("/ICCBased"), profile])
    root(Them=DictionaryObject({NameObject("/ColorSpace"): space}))(writer)
    assert shortcomings(bytes_of(writer)) == []


def test_a_locked_file_is_none(good: bytes) -> None:
    writer = PdfWriter(clone_from=io.BytesIO(good))
    writer.encrypt("", "chủ", algorithm="RC4-128")
    assert shortcomings(bytes_of(writer)) == ["tệp bị khóa"]


def test_a_file_without_a_number_is_none(good: bytes) -> None:
    writer = PdfWriter(clone_from=io.BytesIO(good))
    writer._ID = None
    assert shortcomings(bytes_of(writer)) == ["tệp không có số nhận dạng"]

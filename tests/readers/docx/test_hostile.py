"""Files that are no Word document, are damaged, or mean harm: each gets one clear sentence, soon, in little memory."""

from __future__ import annotations

import io
import os
import random
import resource
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kehoach.document_messages import document_message
from kehoach.errors import InputError
from kehoach.readers.docx.document import read_document
from kehoach.recognise import label
from tests.checks.handmade import LAYOUTS, handmade
from tests.readers.docx.small import TYPES, Reading, p, parts, r, read_bytes, style, word, zipped

ROOT = Path(__file__).parents[3]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refusal(data: bytes, folder: Path) -> str:
    """What is said of a file that is refused, without its name."""
    with pytest.raises(InputError) as caught:
        read_bytes(data, folder)
    return str(caught.value).replace(str(folder / "van-ban.docx"), "X")


def said(code: str, **gaps: object) -> str:
    return document_message(code, file="X", **gaps)


class TestOtherKinds:
    @pytest.mark.parametrize(
        ("data", "code"),
        [
            (b"", "empty"),
            (b"%PDF-1.7\n", "pdf"),
            (b"{\\rtf1\\ansi", "rtf"),
            (b"\x89PNG\r\n\x1a\n", "picture"),
            (b"\xff\xd8\xff\xe0", "picture"),
            (b"\xef\xbb\xbf\n<!DOCTYPE html><html>", "html"),
            (b"<html><body>", "html"),
            ("Kế hoạch".encode(), "not_word"),
            (b"<?xml version='1.0'?><html xmlns='x'>", "html"),
            (b"MIME-Version: 1.0\nContent-Type: multipart/related", "html"),
            (b"<?xml version='1.0'?><pkg:package/>", "word_xml"),
            (b"<?xml version='1.0'?><w:wordDocument xmlns:w='x'>", "word_xml"),
            (b"<?xml version='1.0'?><a/>", "not_word"),
            (OLE + b"\0" * 600 + "PowerPoint Document".encode("utf-16-le"), "slides"),
            (OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le"), "old_word"),
            (OLE + b"\0" * 3_000_000 + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
            (OLE + b"\0" * 600 + "Workbook".encode("utf-16-le"), "excel"),
            (OLE, "old_word"),
            (b"PK\x03\x04 no more", "broken_zip"),
            (b"PK", "broken_zip"),
        ],
    )
    def test_a_renamed_file_is_named_for_what_it_is(self, tmp_path: Path, data: bytes, code: str) -> None:
        assert refusal(data, tmp_path) == said(code)

    def test_other_zip_files(self, tmp_path: Path) -> None:
        assert refusal(zipped({"a.txt": b"a"}), tmp_path) == said("not_word")
        odt = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}
        assert refusal(zipped(odt), tmp_path) == said("odt")
        for main, code in (("xl/workbook.xml", "excel"), ("ppt/presentation.xml", "slides")):
            relations = {"_rels/.rels": parts("")["_rels/.rels"].replace(b"word/document.xml", main.encode())}
            assert refusal(zipped(relations | {main: b"<a/>"}), tmp_path) == said(code)
        other = parts(p()) | {"word/document.xml": b"<html/>"}
        assert refusal(zipped(other), tmp_path) == said("not_word")

    def test_what_is_no_file(self, tmp_path: Path) -> None:
        for path, code in ((tmp_path, "is_folder"), (tmp_path / "khong-co.docx", "missing")):
            with pytest.raises(InputError) as caught:
                read_document(path)
            assert str(caught.value) == document_message(code, file=path)

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files here")
    def test_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        pipe = tmp_path / "ong.docx"
        os.mkfifo(pipe)
        with pytest.raises(InputError) as caught:
            read_document(pipe)
        assert str(caught.value) == document_message("no_file", file=pipe)

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
    def test_a_file_one_may_not_read(self, tmp_path: Path) -> None:
        file = tmp_path / "kin.docx"
        file.write_bytes(word(p()))
        file.chmod(0)
        with pytest.raises(InputError) as caught:
            read_document(file)
        assert str(caught.value) == document_message("denied", file=file)


class TestOtherShapesOfWord:
    @pytest.mark.parametrize("kind", ["macroEnabled.main", "template.main", "macroEnabledTemplate.main"])
    def test_macro_files_and_templates_are_read(self, tmp_path: Path, kind: str) -> None:
        content = parts(p("chữ"))
        types = content["[Content_Types].xml"].replace(b"document.main", kind.encode())
        document = read_bytes(zipped(content | {"[Content_Types].xml": types}), tmp_path)
        assert [line.text for line in document.lines()] == ["chữ"]

    def test_strict_files_are_read(self, tmp_path: Path) -> None:
        content = parts(p("chữ", '<w:jc w:val="end"/>', '<w:sz w:val="14pt"/>'))
        strict = {
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main": b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            TYPES.encode(): b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        }
        for name, data in content.items():
            for usual, other in strict.items():
                data = data.replace(usual, other)
            content[name] = data
        (line,) = read_bytes(zipped(content), tmp_path).lines()
        assert (line.text, line.setting.align, line.pieces[0].look.size) == ("chữ", "right", 14)

    @pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
    def test_parts_in_other_encodings_of_unicode(self, tmp_path: Path, encoding: str) -> None:
        content = parts(p("Kế hoạch"))
        text = '<?xml version="1.0" encoding="UTF-16"?>' if "16" in encoding else '<?xml version="1.0"?>'
        text += content["word/document.xml"].decode()
        content["word/document.xml"] = text.encode(encoding)
        (line,) = read_bytes(zipped(content), tmp_path).lines()
        assert line.text == "Kế hoạch"

    def test_names_of_parts_as_some_programs_write_them(self, tmp_path: Path) -> None:
        odd = {name.replace("/", "\\").upper(): data for name, data in parts(p("chữ")).items()}
        assert [line.text for line in read_bytes(zipped(odd), tmp_path).lines()] == ["chữ"]

    def test_a_document_with_nothing_but_itself(self, tmp_path: Path) -> None:
        content = parts(p("chữ"))
        del content["word/_rels/document.xml.rels"], content["[Content_Types].xml"]
        assert [line.text for line in read_bytes(zipped(content), tmp_path).lines()] == ["chữ"]

    def test_a_document_without_a_body_shows_nothing(self, tmp_path: Path) -> None:
        empty = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
        assert list(read_bytes(zipped(parts("") | {"word/document.xml": empty}), tmp_path).every_line()) == []


class TestDamage:
    @pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "word/header1.xml", "_rels/.rels"])
    @pytest.mark.parametrize("damage", ["cut", "control", "latin"])
    def test_a_damaged_part_is_named(self, tmp_path: Path, part: str, damage: str) -> None:
        header = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
        content = parts(p() + header, styles=style("Normal", ""), header1=p())
        whole = content[part]
        broken = {"cut": whole[:-9], "control": whole.replace(b"<", b"<\x01", 1), "latin": whole + b"<!--\xe9-->"}
        assert refusal(zipped(content | {part: broken[damage]}), tmp_path) == said("broken_part", part=part)

    def test_a_missing_part_is_named(self, tmp_path: Path) -> None:
        content = parts(p())
        del content["word/document.xml"]
        assert refusal(zipped(content), tmp_path) == said("missing_part", part="word/document.xml")

    def test_a_wrong_checksum_is_damage(self, tmp_path: Path) -> None:
        data = word(p("chữ" * 50))
        at = data.index(b"word/document.xml") + len("word/document.xml") + 12
        changed = data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]
        assert refusal(changed, tmp_path) == said("broken_part", part="word/document.xml")

    def test_a_zip_with_a_password(self, tmp_path: Path) -> None:
        data = bytearray(word(p()))
        at = data.index(b"PK\x01\x02")
        while at >= 0:  # the flag "encrypted", in every entry of the table of contents
            data[at + 8] |= 1
            at = data.find(b"PK\x01\x02", at + 1)
        assert refusal(bytes(data), tmp_path) == said("encrypted")

    def test_a_compression_that_word_does_not_have(self, tmp_path: Path) -> None:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as archive:
            for name, data in parts(p()).items():
                archive.writestr(name, data)
        assert refusal(out.getvalue(), tmp_path) == said("broken_part", part="_rels/.rels")


class TestHarm:
    @pytest.mark.parametrize(
        "declared",
        [
            '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
            '<!DOCTYPE w:document SYSTEM "http://127.0.0.1:9/x.dtd">',
            '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>',
        ],
    )
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
    def test_entities_and_dtds_are_never_followed(self, tmp_path: Path, declared: str, encoding: str) -> None:
        content = parts(p("&x;"))
        content["word/document.xml"] = (declared + content["word/document.xml"].decode()).encode(encoding)
        assert refusal(zipped(content), tmp_path) == said("broken_part", part="word/document.xml")

    def test_relations_in_a_circle_and_to_odd_places(self, tmp_path: Path) -> None:
        def with_relation(target: str) -> bytes:
            content = parts(p("chữ") + '<w:sectPr><w:headerReference r:id="rId9"/></w:sectPr>')
            entry = f'<Relationship Id="rId9" Type="{TYPES}/header" Target="{target}"/></Relationships>'
            rels = content["word/_rels/document.xml.rels"].replace(b"</Relationships>", entry.encode())
            return zipped(content | {"word/_rels/document.xml.rels": rels})

        assert read_bytes(with_relation("document.xml"), tmp_path).sheets[0].headers == {"default": ()}
        assert read_bytes(with_relation("_rels/document.xml.rels"), tmp_path).sheets[0].headers == {"default": ()}
        for target in ("../../../../etc/passwd", "khong-co.xml"):
            assert "thiếu phần" in refusal(with_relation(target), tmp_path)

    def test_deep_nesting_is_refused(self, tmp_path: Path) -> None:
        for opened, closed in (
            ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
            ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ):
            deep = opened * 10_000 + p() + closed * 10_000
            assert refusal(word(deep), tmp_path) == said("broken_part", part="word/document.xml")

    def test_tables_as_deep_as_xml_allows_are_read(self, reading: Reading) -> None:
        body = "<w:tbl><w:tr><w:tc>" * 80 + p("đáy") + "</w:tc></w:tr></w:tbl>" * 80
        assert reading.texts(body) == ["đáy"]

    def test_absurd_numbers_are_taken_for_nothing_or_cut(self, reading: Reading) -> None:
        for number in ("9" * 400, "-1e308", "nan", "inf", "0x10", "٣", "", " "):
            ppr = (
                f'<w:ind w:left="{number}" w:firstLineChars="{number}"/><w:spacing w:line="{number}" w:before="{number}"/>'
                f'<w:outlineLvl w:val="{number}"/><w:numPr><w:ilvl w:val="{number}"/><w:numId w:val="{number}"/></w:numPr>'
            )
            body = (
                p(r("chữ", f'<w:sz w:val="{number}"/>'), ppr)
                + f'<w:tbl><w:tr><w:trPr><w:gridBefore w:val="{number}"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="{number}"/>'
                + f'<w:tcW w:w="{number}"/></w:tcPr>{p()}</w:tc></w:tr></w:tbl>'
                + f'<w:sectPr><w:pgSz w:w="{number}" w:h="{number}"/><w:pgNumType w:start="{number}"/></w:sectPr>'
            )
            assert reading.texts(body) == ["chữ", "chữ"]

    def test_a_number_of_a_billion_letters_is_not_written_out(self, reading: Reading) -> None:
        numbering = (
            '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="999999999"/>'
            f'<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="{"%1" * 100_000}"/></w:lvl></w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        )
        (label_,) = reading.labels(p(ppr='<w:numPr><w:numId w:val="1"/></w:numPr>'), numbering=numbering)
        assert len(label_) < 10_000


# What a part claims or hides, made inside the process that reads it: a bomb need not be written out here.
BOMB = """
import io, resource, sys, zipfile
from pathlib import Path
sys.path[:0] = [{source!r}, {root!r}]
from tests.readers.docx.small import parts
from kehoach.errors import InputError
from kehoach.readers.docx.document import read_document
from kehoach.recognise import label

kind, file = sys.argv[1], Path(sys.argv[2])
content = parts("<w:p/>")
head, tail = content.pop("word/document.xml").split(b"<w:p/>")
fill = {{
    "one gigabyte": (b"<w:p/>" * 180_000, 1000),
    "one long text": (b"<w:p><w:r><w:t>" + b"a" * 50_000_000, 1),
    "empty paragraphs": (b"<w:p/>" * 100_000, 15),
    "hundred thousand": (b"<w:p><w:pPr><w:spacing w:after='120'/></w:pPr><w:r><w:t>ch\\xe1\\xbb\\xaf</w:t></w:r></w:p>" * 1000, 100),
    "fields": (b"<w:p><w:r><w:fldChar w:fldCharType='begin'/><w:t>x</w:t></w:r></w:p>" * 1000, 50),
    "recipients": (b"<w:p><w:r><w:t>N\\xc6\\xa1i nh\\xe1\\xba\\xadn x</w:t></w:r></w:p>" * 1000, 100),
    "names": (b"<w:p><w:r><w:t>N\\xc6\\xa1i nh\\xe1\\xba\\xadn:</w:t></w:r></w:p><w:p><w:r><w:t>TM. A</w:t></w:r></w:p>" + b"<w:p><w:pPr><w:jc w:val='right'/></w:pPr><w:r><w:t>An</w:t></w:r></w:p>" * 100_000, 1),
    "gaps": (b"<w:p><w:r><w:t xml:space='preserve'>" + b"a  " * 1_000_000 + b" " * 1_000_000 + b"\\xe2\\x80\\x83" * 1_000_000 + b"x" + b"</w:t></w:r></w:p>", 3),
    "runs": (b"<w:p>" + b"<w:r><w:t>a</w:t></w:r>" * 200_000 + b"</w:p>", 1),
    "attributes": (b"<w:p><w:pPr><w:ind " + b" ".join(b"w:a%d='1'" % i for i in range(200_000)) + b"/></w:pPr></w:p>", 1),
}}[kind]
with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
    for name, data in content.items():
        archive.writestr(name, data)
    with archive.open("word/document.xml", "w", force_zip64=True) as part:
        part.write(head)
        for _ in range(fill[1]):
            part.write(fill[0])
        part.write(tail)
made = resource.getrusage(resource.RUSAGE_SELF)
try:
    print(len(label(read_document(file)).lines))
except InputError as error:
    print(str(error).replace(str(file), "X"))
used = resource.getrusage(resource.RUSAGE_SELF)
print(used.ru_maxrss // 1024, round(used.ru_utime - made.ru_utime, 1))
"""
MEGABYTES = 1200
SECONDS = 60


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        ("one gigabyte", said("too_large_inside")),
        ("one long text", said("broken_part", part="word/document.xml")),
        ("empty paragraphs", said("too_large_inside")),
        ("hundred thousand", "100000"),
        ("fields", "50000"),
        ("recipients", "100000"),
        ("names", "100002"),
        ("gaps", "3"),
        ("runs", "1"),
        ("attributes", "1"),
    ],
)
def test_a_bomb_is_read_or_refused_in_bounded_time_and_memory(tmp_path: Path, kind: str, answer: str) -> None:
    script = BOMB.format(source=str(ROOT / "src"), root=str(ROOT))

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))

    command = [sys.executable, "-c", script, kind, str(tmp_path / "bom.docx")]
    done = subprocess.run(command, capture_output=True, text=True, preexec_fn=limit, check=False)
    assert done.returncode == 0, done.stderr[-800:]
    said_of_it, cost = done.stdout.splitlines()
    assert said_of_it == answer
    assert int(cost.split()[0]) < MEGABYTES, cost


def test_a_zip_that_lists_millions_of_parts_is_refused_before_they_are_listed(tmp_path: Path) -> None:
    data = bytearray(word(p()))
    at = data.rindex(b"PK\x05\x06")
    data[at + 12 : at + 16] = (200_000_000).to_bytes(4, "little")
    assert refusal(bytes(data), tmp_path) == said("too_large_inside")


def _byte(data: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(data))
    change = rng.randrange(3)
    if change == 0:
        return data[:at] + bytes([rng.randrange(256)]) + data[at + 1 :]
    if change == 1:
        return data[:at] + data[at + rng.randrange(1, 50) :]
    return data[:at] + rng.randbytes(rng.randrange(1, 20)) + data[at:]


def _markup(data: bytes, rng: random.Random) -> bytes:
    """Keep it XML most of the time: drop, double or rename an element, or put another value."""
    pieces = data.split(b"<")
    at = rng.randrange(1, len(pieces))
    change = rng.randrange(4)
    if change == 0:
        del pieces[at]
    elif change == 1:
        pieces.insert(at, pieces[rng.randrange(1, len(pieces))])
    elif change == 2:
        head, mark, rest = pieces[at].partition(b'="')
        old, _, tail = rest.partition(b'"')
        value = rng.choice([b"", b"-1", b"99999999999", b"none", b"x", b"0", b"rId1", b"Normal", b"end"])
        pieces[at] = head + mark + value + b'"' + tail if mark else pieces[at] + old
    else:
        name = rng.choice(
            [b"w:p", b"w:r", b"w:tbl", b"w:tc", b"w:sdt", b"w:fldChar", b"w:del", b"w:sectPr", b"w:numPr"]
        )
        pieces[at] = name + b"/>" + pieces[at].partition(b">")[2]
    return b"<".join(pieces)


def _survives(data: bytes, folder: Path) -> bool:
    """Whether the file can be read; anything but a document or a refusal fails the test."""
    try:
        label(read_bytes(data, folder))
    except InputError:
        return False
    return True


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_change_of_a_byte_gives_anything_but_a_document_or_a_refusal(tmp_path: Path, layout: str) -> None:
    rng = random.Random(f"byte {layout}")
    data = handmade(layout)
    read = [_survives(_byte(data, rng), tmp_path) for _ in range(150)]
    assert 0 < sum(read) < len(read)


@pytest.mark.parametrize("mutate", [_byte, _markup])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_change_inside_a_part_does_either(
    tmp_path: Path, layout: str, mutate: Callable[[bytes, random.Random], bytes]
) -> None:
    rng = random.Random(f"part {layout} {mutate.__name__}")
    with zipfile.ZipFile(io.BytesIO(handmade(layout))) as archive:
        content = {
            name: archive.read(name) for name in archive.namelist() if not name.startswith(("docProps", "custom"))
        }
    names = [name for name in content if name.endswith((".xml", ".rels")) and "Effects" not in name]
    read = []
    for turn in range(100):
        name = "word/document.xml" if turn % 2 else rng.choice(names)
        changed = content[name]
        for _ in range(rng.randrange(1, 4)):
            changed = mutate(changed, rng)
        read.append(_survives(zipped(content | {name: changed}), tmp_path))
    assert 0 < sum(read) < len(read)

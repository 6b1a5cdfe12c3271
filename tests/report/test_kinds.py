"""What a file holds decides how it is read, not what it is called."""

from pathlib import Path

import pytest

from kehoach.errors import InputError
from kehoach.report.kinds import kind_of
from tests.checks.handmade import handmade

WORD = handmade("tabs")
PLAN = b'\n  {"trich_yeu": "x"}'


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.docx", WORD, "word"),
        ("a.docm", WORD, "word"),
        ("a.json", WORD, "word"),
        ("a", WORD, "word"),
        ("a.json", PLAN, "plan"),
        ("a.docx", PLAN, "plan"),
        ("a.txt", PLAN, "plan"),
        ("a", b"\xef\xbb\xbf{}", "plan"),
        ("a.docx", "// của xã\n{}".encode("utf-16"), "plan"),
        ("a.docx", "{}".encode("utf-16-le"), "plan"),
        ("a.json", b"", "plan"),
        ("a.json", b"%PDF-1.7", "plan"),
        ("a.json", "kế hoạch".encode(), "plan"),
        ("a.docx", b"", "word"),
        ("a.docx", b"%PDF-1.7", "word"),
        ("a.pdf", b"%PDF-1.7", "word"),
        ("a.rtf", b"{\\rtf1", "word"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "word"),
        ("a.docx", b"kehoach", "word"),
    ],
)
def test_the_first_bytes_decide(tmp_path: Path, name: str, data: bytes, kind: str) -> None:
    (tmp_path / name).write_bytes(data)
    assert kind_of(tmp_path / name) == kind


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a", "a.CSV"])
def test_plain_text_is_refused_because_nothing_in_it_can_be_judged(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("KẾ HOẠCH\nVệ sinh đường làng", "utf-8")
    with pytest.raises(InputError, match="tệp chữ") as error:
        kind_of(tmp_path / name)
    assert str(tmp_path / name) in str(error.value)


def test_what_cannot_be_opened_is_left_to_the_reader_its_name_asks_for(tmp_path: Path) -> None:
    assert kind_of(tmp_path / "khong-co.json") == "plan"
    assert kind_of(tmp_path / "khong-co.docx") == "word"
    assert kind_of(tmp_path) == "word"
    assert kind_of(Path("a\0.docx")) == "word"

"""Any text reaches any console: whole where its letters exist, readable where not, never an exception."""

import contextlib
import io
import os
import site
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.cli import console
from kehoach.vietnamese import without_marks
from tests.cli.test_tao import THREE_FAULTS, put

SOURCES = Path(__file__).parents[2] / "src"
LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"
ALL_LETTERS = LETTERS + LETTERS.upper()


def stream(encoding: str, errors: str = "strict") -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors=errors, newline="\n")


def content(written: io.TextIOWrapper) -> bytes:
    written.flush()
    held = written.buffer
    assert isinstance(held, io.BytesIO)
    return held.getvalue()


@contextlib.contextmanager
def consoles(out: io.TextIOWrapper | None, err: io.TextIOWrapper | None) -> Iterator[None]:
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = out, err  # type: ignore[assignment]
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before


def shown(text: str, encoding: str, errors: str = "strict") -> bytes:
    out = stream(encoding, errors)
    with consoles(out, None), console.lenient_streams():
        console.say(text)
    return content(out)


def test_a_vietnamese_code_page_loses_no_letter() -> None:
    printed = shown(ALL_LETTERS, "cp1258").decode("cp1258")
    assert unicodedata.normalize("NFC", printed) == ALL_LETTERS + "\n"


def test_a_western_code_page_keeps_what_it_has_and_shows_bare_letters_for_the_rest() -> None:
    assert shown("Đã tạo kế hoạch à", "cp1252").decode("cp1252") == "Dã tao ke hoach à\n"
    assert shown("Đã tạo kế hoạch à", "cp437").decode("cp437") == "Da tao ke hoach à\n"


def test_plain_ascii_shows_every_letter_without_its_marks() -> None:
    assert shown(ALL_LETTERS, "ascii").decode("ascii") == without_marks(ALL_LETTERS) + "\n"


def test_decomposed_text_loses_its_marks_not_its_letters() -> None:
    assert shown(unicodedata.normalize("NFD", "kế hoạch"), "ascii") == b"ke hoach\n"


def test_our_own_punctuation_has_a_plain_likeness() -> None:
    assert shown("“a” – ‘b’…", "ascii") == b"\"a\" - 'b'...\n"


def test_what_has_no_likeness_is_a_question_mark() -> None:
    assert shown("漢 😀 a", "cp437") == b"? ? a\n"


def test_utf_8_is_written_as_it_is() -> None:
    text = "kế hoạch “漢” 😀 " + unicodedata.normalize("NFD", "kế hoạch")
    assert shown(text, "utf-8").decode() == text + "\n"


def test_a_file_name_in_no_encoding_can_be_told() -> None:
    name = os.fsdecode(b"k\xe9 hoach.json")
    assert shown(name, "utf-8") == b"k? hoach.json\n"


@pytest.mark.parametrize("errors", ["strict", "backslashreplace", "surrogateescape", "xmlcharrefreplace"])
def test_a_poor_console_is_helped_whatever_its_error_handler(errors: str) -> None:
    assert shown("kế hoạch", "ascii", errors) == b"ke hoach\n"


def test_a_name_with_line_breaks_and_terminal_commands_stays_one_harmless_line() -> None:
    assert shown("a\nb\x1b[2Jc\x9bd\te", "utf-8").decode() == "a?b?[2Jc?d?e\n"


@pytest.mark.parametrize("encoding", ["utf-8", "cp437", "cp1258", "ascii", "utf-16", "latin-1", "cp932", "gb18030"])
@given(text=st.text(st.characters()))
def test_no_text_can_break_a_console(encoding: str, text: str) -> None:
    assert shown(text, encoding).decode(encoding)


@pytest.mark.parametrize("errors", ["strict", "backslashreplace"])
def test_the_streams_are_put_back_as_they_were(errors: str) -> None:
    out, err = stream("cp437", errors), stream("utf-8", errors)
    with consoles(out, err):
        with contextlib.suppress(ZeroDivisionError), console.lenient_streams():
            assert out.errors == "kehoach-cp437"
            raise ZeroDivisionError
        assert (out.errors, err.errors) == (errors, errors)


def test_a_stream_that_can_print_everything_is_not_touched() -> None:
    err = stream("utf-8", "backslashreplace")
    with consoles(None, err), console.lenient_streams():
        assert err.errors == "backslashreplace"


def test_no_console_at_all_is_no_obstacle() -> None:
    closed = stream("utf-8")
    closed.close()
    with consoles(None, None), console.lenient_streams():
        console.say("kế hoạch")
        console.flush_streams()
        console.silence_streams()
    with consoles(closed, io.StringIO()), console.lenient_streams():  # type: ignore[arg-type]
        console.complain("kế hoạch")
        console.flush_streams()


class Gone(io.BytesIO):
    def write(self, _: object) -> int:  # type: ignore[override]
        raise BrokenPipeError(32, "Broken pipe")


def test_a_broken_console_is_an_error_of_its_own() -> None:
    out = io.TextIOWrapper(Gone(), encoding="utf-8")
    with consoles(out, None):
        with pytest.raises(console.ConsoleError) as caught:
            console.say("a")
        assert isinstance(caught.value.__cause__, BrokenPipeError)
    with contextlib.suppress(BrokenPipeError):
        out.close()


# The whole command, in a process of its own.

CONSOLES = {
    "cp437": {"PYTHONIOENCODING": "cp437"},
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "cp1258": {"PYTHONIOENCODING": "cp1258"},
    "posix": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "utf-8": {"PYTHONIOENCODING": "utf-8"},
    "utf-8 mode": {"PYTHONUTF8": "1"},
    "utf-16": {"PYTHONIOENCODING": "utf-16"},
}


# Python reads the .pth file of an editable install in the console's own letters, and ends there when the project
# lies under a path that has others. How it is found is not what is tested here.
FOUND_IN = os.pathsep.join([str(SOURCES), *site.getsitepackages()])


def run(folder: Path, name: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "LC_", "LANG"))}
    return subprocess.run(
        [sys.executable, "-S", "-m", "kehoach", *arguments],
        cwd=folder,
        env=clean | {"PYTHONPATH": FOUND_IN} | CONSOLES[name],
        capture_output=True,
        timeout=60,
        check=False,
    )


COMMANDS = [
    ("tao", "-h"),
    ("-h",),
    ("tạo", "a.json"),
    ("tao", "hong.json"),
    ("tao", "a.json", "b.json", "hong.json", "không có.json"),
    ("tao", "a.json", "-o", "“chưa có”"),
    ("tao", "*.json"),
    ("tao", "xa*.json"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put(tmp_path / "a.json")
    put(tmp_path / "b.json")
    (tmp_path / "hong.json").write_text(THREE_FAULTS, "utf-8")
    (tmp_path / "xã.json").write_text('{"luu": ["VT"]}', "utf-8")
    (tmp_path / "xa.json").write_text('{"luu": ["VT"]}', "utf-8")
    return tmp_path


@pytest.mark.parametrize("name", ["cp437", "ascii", "posix"])
@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_the_command_says_the_same_on_a_poor_console(folder: Path, name: str, arguments: tuple[str, ...]) -> None:
    said = run(folder, name, *arguments)
    full = run(folder, "utf-8", *arguments)
    assert said.returncode == full.returncode
    for poor, rich in ((said.stdout, full.stdout), (said.stderr, full.stderr)):
        assert len(poor.splitlines()) == len(rich.splitlines())
        assert b"\\u" not in poor
        assert b"Traceback" not in poor
    if name == "ascii":
        plain = without_marks(full.stderr.decode()).translate(str.maketrans("“”", '""'))
        assert said.stderr.decode("ascii") == plain.replace("…", "...")


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_the_command_says_all_of_it_on_a_vietnamese_console(folder: Path, arguments: tuple[str, ...]) -> None:
    said = run(folder, "cp1258", *arguments)
    full = run(folder, "utf-8", *arguments)
    for poor, rich in ((said.stdout, full.stdout), (said.stderr, full.stderr)):
        assert unicodedata.normalize("NFC", poor.decode("cp1258")) == rich.decode()


@pytest.mark.parametrize(("name", "encoding"), [("utf-8 mode", "utf-8"), ("utf-16", "utf-16")])
def test_what_is_sent_to_a_file_is_in_the_encoding_asked_for(folder: Path, name: str, encoding: str) -> None:
    for arguments in COMMANDS:
        said, full = run(folder, name, *arguments), run(folder, "utf-8", *arguments)
        assert (said.stdout.decode(encoding), said.stderr.decode(encoding)) == (
            full.stdout.decode(),
            full.stderr.decode(),
        )

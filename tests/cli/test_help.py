"""Help and refusals are Vietnamese on every Python, in every locale, and cost next to nothing."""

import argparse
import ast
import gettext
import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from kehoach import __version__
from kehoach.cli import main, words
from kehoach.cli.parser import vietnamese_argparse

ROOT = Path(__file__).parents[2]
LOCALE = ROOT / "src" / "kehoach" / "locale"
HEAVY = {"pydantic", "pydantic_core", "docxtpl", "docx", "jinja2", "lxml", "babel", "pypdf"}
ENGLISH = re.compile(
    r"\b(usage|positional|arguments?|options?|show|this|help message|exit|error|required|invalid|choose"
    r"|expected|unrecognized|choices|message)\b"
)


def spoken(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(arguments)
    printed = capsys.readouterr()
    return code, printed.out, printed.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("-h",),
        ("--help",),
        ("--tro-giup",),
        ("tao", "-h"),
        ("tao", "--help"),
        ("tao", "--tro-giup"),
        ("moi", "-h"),
        ("luoc-do", "-h"),
        ("kiem-tra", "-h"),
        ("giai-thich", "-h"),
    ],
)
def test_help_is_vietnamese_and_shows_examples(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    code, out, err = spoken(capsys, *arguments)
    assert (code, err) == (0, "")
    assert out.startswith("cách dùng: kehoach")
    assert "ví dụ:\n  kehoach " in out
    assert not ENGLISH.search(out.replace("--help", ""))


def test_help_names_every_option_and_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = spoken(capsys, "tao", "-h")
    for word in ("-o RA", "--mau MẪU", "--dang DẠNG", "--theo-doi", "TỆP", "mã thoát", "Ctrl-C"):
        assert word in out


def test_the_variable_for_maintainers_is_documented(capsys: pytest.CaptureFixture[str]) -> None:
    assert "KEHOACH_DEBUG=1" in spoken(capsys, "-h")[1]


def test_version_is_the_version_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    assert spoken(capsys, "--phien-ban") == (0, f"kehoach {__version__}\n", "")


def test_the_bare_name_shows_help_but_is_no_success(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = spoken(capsys)
    assert (code, out) == (2, "")
    assert words.DESCRIPTION in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("toa", "a.json"), "kehoach: lỗi: không có lệnh “toa”. Có phải “tao”?"),
        (("tạo", "a.json"), "kehoach: lỗi: không có lệnh “tạo”. Có phải “tao”?"),
        (("TAO", "a.json"), "kehoach: lỗi: không có lệnh “TAO”. Có phải “tao”?"),
        (
            ("xuất",),
            "kehoach: lỗi: không có lệnh “xuất”. Các lệnh có: "
            "tao, moi, bang-mau, hang-loat, kiem-tra, giai-thich, lay-json, luoc-do.",
        ),
        (("a.json",), "kehoach: lỗi: thiếu lệnh. Có phải “kehoach tao a.json”?"),
        (("--phienban",), "kehoach: lỗi: không có tùy chọn “--phienban”. Có phải “--phien-ban”?"),
        (("mới", "a"), "kehoach: lỗi: không có lệnh “mới”. Có phải “moi”?"),
        (("moi",), "kehoach moi: lỗi: thiếu tên tệp kế hoạch mới, ví dụ: kehoach moi ke-hoach.json"),
        (("moi", ""), "kehoach moi: lỗi: tên để trống. Ghi tên tệp hoặc thư mục."),
        (
            ("moi", "KH", "2026.json"),
            'kehoach moi: lỗi: chỉ lập một tệp mỗi lần. Tên có dấu cách phải đặt trong dấu ngoặc kép: "KH 2026.json".',
        ),
        (
            ("moi", "a", "--nam", "2026"),
            "kehoach moi: lỗi: --nam chỉ dùng khi chép kế hoạch cũ. Thêm --tu và tên tệp cũ, hoặc bỏ --nam.",
        ),
        (
            ("moi", "a", "--nam", "26"),
            "kehoach moi: lỗi: tham số --nam: “26” không phải năm. Ghi bốn chữ số, ví dụ 2026.",
        ),
        (("moi", "a", "--nma", "2026"), "kehoach moi: lỗi: không có tùy chọn “--nma”. Có phải “--nam”?"),
        (("tao",), "kehoach tao: lỗi: thiếu tên tệp kế hoạch .json."),
        (("tao", ""), "kehoach tao: lỗi: tên để trống. Ghi tên tệp hoặc thư mục."),
        (("tao", "a.json", "-o"), "kehoach tao: lỗi: tham số -o: thiếu giá trị đi kèm"),
        (
            ("tao", "a.json", "-o", ""),
            "kehoach tao: lỗi: tham số -o: tên để trống. Ghi tên tệp hoặc thư mục.",
        ),
        (("tao", "a.json", "--dan", "txt"), "kehoach tao: lỗi: không có tùy chọn “--dan”. Có phải “--dang”?"),
        (("tao", "a.json", "-mau=b"), "kehoach tao: lỗi: không có tùy chọn “-mau=b”. Có phải “--mau”?"),
        (
            ("tao", "-2026.json"),
            "kehoach tao: lỗi: không có tùy chọn “-2026.json”. Xem kehoach tao --tro-giup. "
            "Tên tệp bắt đầu bằng - thì ghi sau --.",
        ),
        (
            ("tao", "a.json", "--dang", "doc"),
            "kehoach tao: lỗi: tham số --dang: không có dạng “doc”. Các dạng có: docx, pdf, txt.",
        ),
        (
            ("tao", "a.json", "--dang", "pdf", "--may", "word"),
            "kehoach tao: lỗi: tham số --may: không có máy “word”. Các máy có: libreoffice, rdocx.",
        ),
        (
            ("tao", "a.json", "--dang", ","),
            "kehoach tao: lỗi: tham số --dang: không có dạng “”. Các dạng có: docx, pdf, txt.",
        ),
        (("kế hoạch.json",), 'kehoach: lỗi: thiếu lệnh. Có phải “kehoach tao "kế hoạch.json"”?'),
        (("/?",), "kehoach: lỗi: không có tùy chọn “/?”. Có phải “--tro-giup”?"),
        (("--version",), "kehoach: lỗi: không có tùy chọn “--version”. Có phải “--phien-ban”?"),
        (("tao", "a.json", "-o", "  "), "kehoach tao: lỗi: tham số -o: tên để trống. Ghi tên tệp hoặc thư mục."),
        (("tao", "a.json", " "), "kehoach tao: lỗi: tên để trống. Ghi tên tệp hoặc thư mục."),
        (("tao", "a.json", "–o", "ra.docx"), "kehoach tao: lỗi: không có tùy chọn “–o”. Có phải “-o”?"),
        (("tao", "a.json", "—mau", "m.docx"), "kehoach tao: lỗi: không có tùy chọn “—mau”. Có phải “--mau”?"),
        (("tao", "–dang=txt", "a.json"), "kehoach tao: lỗi: không có tùy chọn “–dang=txt”. Có phải “--dang”?"),
        (("tao", "a.json", "/o", "ra.docx"), "kehoach tao: lỗi: không có tùy chọn “/o”. Có phải “-o”?"),
        (("tao", "a.json", "--watch"), "kehoach tao: lỗi: không có tùy chọn “--watch”. Có phải “--theo-doi”?"),
        (("tao", "a.json", "--output", "b"), "kehoach tao: lỗi: không có tùy chọn “--output”. Có phải “-o”?"),
    ],
)
def test_a_wrong_usage_is_said_in_vietnamese_with_the_nearest_right_one(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    code, out, err = spoken(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err.splitlines()[0].startswith("cách dùng: kehoach")
    assert err.splitlines()[-1] == said
    assert not ENGLISH.search(err)


@pytest.mark.parametrize(
    "locale",
    [
        {"LC_ALL": "C", "LANGUAGE": "de:fr"},
        {"LC_ALL": "en_US.UTF-8", "LANG": "en_US.UTF-8", "LANGUAGE": "en"},
        {"LANGUAGE": ""},
    ],
)
def test_the_locale_of_the_machine_makes_no_difference(locale: dict[str, str]) -> None:
    child = subprocess.run(
        [sys.executable, "-m", "kehoach", "tao", "-o"],
        env=os.environ | {"PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"} | locale,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert child.returncode == 2
    assert child.stderr.startswith("cách dùng: ")
    assert child.stderr.endswith("kehoach tao: lỗi: tham số -o: thiếu giá trị đi kèm\n")


@pytest.mark.parametrize("language", [None, "de"])
def test_the_gettext_of_the_process_is_left_as_it_was(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: str | None
) -> None:
    if language is None:
        monkeypatch.delenv("LANGUAGE", raising=False)
    else:
        monkeypatch.setenv("LANGUAGE", language)
    before = (gettext.textdomain(), gettext.bindtextdomain("kehoach"), dict(os.environ))
    main(["tao", "-h"])
    main(["nham"])
    with pytest.raises(ZeroDivisionError), vietnamese_argparse():
        raise ZeroDivisionError
    assert (gettext.textdomain(), gettext.bindtextdomain("kehoach"), dict(os.environ)) == before
    assert argparse.ArgumentParser(prog="x").format_usage() == "usage: x [-h]\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["tao", "-h"],
        ["moi", "-h"],
        ["kiem-tra", "-h"],
        ["giai-thich", "-h"],
        ["tao"],
        ["toa"],
        ["--phien-ban"],
    ],
)
def test_help_and_wrong_usage_import_nothing_heavy(arguments: list[str]) -> None:
    script = (
        "import sys\nfrom kehoach.cli import main\ncode = main(sys.argv[1:])\n"
        "print(*sorted(name.partition('.')[0] for name in sys.modules), file=sys.stderr)"
    )
    child = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        env=os.environ | {"PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    loaded = set(child.stderr.splitlines()[-1].split())
    assert "argparse" in loaded
    assert not loaded & HEAVY


def test_python_dash_m_returns_the_same_exit_code() -> None:
    child = subprocess.run(
        [sys.executable, "-m", "kehoach", "nham"],
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        check=False,
    )
    assert child.returncode == 2


def messages_of(source: str) -> set[str]:
    """Every text that a module hands to gettext: ``_('…')``, and both forms of ``ngettext('…', '…', n)``."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"_", "ngettext"}:
            texts = [text.value for text in node.args if isinstance(text, ast.Constant)]
            found.update(text for text in texts if isinstance(text, str))
    return found


def test_every_text_of_this_pythons_argparse_is_translated() -> None:
    catalog = gettext.translation("kehoach", LOCALE, ["vi"])
    source = messages_of(Path(argparse.__file__).read_text("utf-8"))
    assert len(source) > 20
    same_in_both = {"%(heading)s:"}
    untranslated = {
        text
        for text in source - same_in_both
        if catalog.gettext(text) == text and catalog.ngettext(text, text, 1) == text
    }
    plurals = {"conflicting option strings: %s", "expected %s arguments"}  # second forms of a translated pair
    assert untranslated <= plurals


@pytest.mark.parametrize("number", [1, 2])
def test_plural_texts_are_translated_for_every_number(number: int) -> None:
    catalog = gettext.translation("kehoach", LOCALE, ["vi"])
    assert catalog.ngettext("expected %s argument", "expected %s arguments", number) == "cần đúng %s giá trị"


NEWER = [
    "%(heading)s:",
    " (default: %(default)s)",
    "show program's version number and exit",
    "%(prog)s: warning: %(message)s\n",
    "command '%(parser_name)s' is deprecated",
    "option '%(option)s' is deprecated",
    "argument '%(argument_name)s' is deprecated",
    "invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)",
]


def test_texts_that_only_newer_pythons_print_are_in_the_catalog_too() -> None:
    catalog = (LOCALE / "vi" / "LC_MESSAGES" / "kehoach.mo").read_bytes()
    assert [text for text in NEWER if text.encode() not in catalog] == []


def build_locale() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_locale", ROOT / "tools" / "build_locale.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_committed_catalog_is_what_its_source_makes() -> None:
    compile_catalog = build_locale().compile_catalog
    sources = list(LOCALE.rglob("*.po"))
    assert sources
    for source in sources:
        assert source.with_suffix(".mo").read_bytes() == compile_catalog(source), "python tools/build_locale.py"


def test_translations_keep_every_gap_of_the_original() -> None:
    from babel.messages.pofile import read_po

    gap = re.compile(r"%(?:\(\w+\))?[srd]")
    with (LOCALE / "vi" / "LC_MESSAGES" / "kehoach.po").open("rb") as stream:
        catalog = read_po(stream)
    for message in catalog:
        original, translated = message.id, message.string
        if isinstance(original, tuple):
            original, translated = original[0], translated[0]
        assert sorted(gap.findall(original)) == sorted(gap.findall(translated)), original

"""The docs site: built from a clean copy, whole, asking no other host, and found without typing Vietnamese marks."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html
from tools.build_index import DOCS, HOME, page, sections
from tools.build_site import build, copy_inputs, with_folding_search

SEARCH = Path(__file__).with_name("search.mjs")


def needed(found: object, name: str) -> None:
    """Skip without a program that only some machines have, but never in CI."""
    if not found:
        if os.environ.get("CI"):
            pytest.fail(f"{name} is needed in CI")
        pytest.skip(f"{name} is not installed here")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    needed(importlib.util.find_spec("zensical"), "zensical")
    project = tmp_path_factory.mktemp("site")
    copy_inputs(project)
    return build(project)


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, html.HtmlElement]:
    return {file: html.fromstring(file.read_bytes()) for file in sorted(site.glob("*.html"))}


def references(page: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, str]]:
    """Every element of a page that leads to another file, with where to."""
    for element, _, target, _ in page.iterlinks():
        yield element, target


def test_every_page_of_the_docs_is_in_the_nav_once() -> None:
    listed = [file for pages in sections().values() for file in pages.values()]
    written = [file.relative_to(DOCS).as_posix() for file in DOCS.rglob("*.md") if file.name != HOME]
    assert sorted(listed) == sorted(written), "mend nav in mkdocs.yml"


def test_the_home_page_is_what_the_nav_says() -> None:
    assert (DOCS / HOME).read_text(encoding="utf-8") == f"{page().rstrip()}\n", "run: python -m tools.build_index"


def test_the_pages_for_clerks_come_first_and_are_vietnamese() -> None:
    first, *others = sections().items()
    assert first[0] == "Dành cho người soạn kế hoạch"
    assert next(iter(first[1].values())) == "bat-dau.md"
    assert others


def test_every_page_is_built_and_listed_in_the_menu(pages: dict[Path, html.HtmlElement]) -> None:
    for links in sections().values():
        for title, file in links.items():
            built = Path(file).with_suffix(".html").name
            assert built in {each.name for each in pages}
            for each, tree in pages.items():
                menu = {
                    link.get("href", "").rpartition("/")[2]: link.text_content() for link in tree.cssselect("nav a")
                }
                assert each.name in {built, "404.html"} or title in menu[built], each.name


def test_every_link_and_picture_of_the_site_leads_somewhere(pages: dict[Path, html.HtmlElement]) -> None:
    anchors = {file.name: set(tree.xpath("//@id")) for file, tree in pages.items()}
    broken = []
    for file, tree in pages.items():
        for _, target in references(tree):
            parts = urlsplit(target)
            if parts.scheme or file.name == "404.html":
                continue
            aim = file.parent / unquote(parts.path) if parts.path else file
            lost = parts.fragment and aim.suffix == ".html" and unquote(parts.fragment) not in anchors.get(aim.name, ())
            if not aim.exists() or lost:
                broken.append(f"{file.name}: {target}")
    assert broken == []


def test_no_page_makes_a_browser_ask_another_host(site: Path, pages: dict[Path, html.HtmlElement]) -> None:
    asked = [
        (file.name, target)
        for file, tree in pages.items()
        for element, target in references(tree)
        if element.tag != "a" and urlsplit(target).netloc
    ]
    assert asked == []
    for sheet in site.rglob("*.css"):
        assert not re.findall(r"url\(\s*['\"]?(?:https?:)?//|@import", sheet.read_text(encoding="utf-8")), sheet.name


QUERIES = {
    "ke hoach": "cac-khoi.html#kế-hoạch-ngắn-nhất",
    "kế hoạch": "cac-khoi.html#kế-hoạch-ngắn-nhất",
    "dung lai": "dung-lai-ke-hoach.html",
    "nguoi ky": "cac-khoi.html#người-ký",
    "Người ký": "cac-khoi.html#người-ký",
    "cai khong duoc": "bat-dau.html#khi-cài-không-được",
    "dieu kien": "sua-mau-word.html#điều-kiện",
    "dia danh": "cac-khoi.html#cơ-quan",
    "nơi nhan": "cac-khoi.html#nơi-nhận-và-lưu",
}
"""What a clerk types, without marks or with some, and a place that must be among the ten best."""


def asked(site: Path, worker: Path, queries: list[str]) -> dict[str, list[str]]:
    done = subprocess.run(
        ["node", str(SEARCH), str(worker), str(site / "search.json"), *queries],
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_search_of_the_site_finds_vietnamese_words_typed_without_marks(site: Path) -> None:
    needed(shutil.which("node"), "node")
    (worker,) = site.glob("assets/javascripts/workers/search.*.js")
    found = asked(site, worker, [*QUERIES, "xyzzyx"])
    assert found.pop("xyzzyx") == []
    assert {query: place for query, place in QUERIES.items() if place not in found[query]} == {}, found
    assert found["nguoi ky"] == found["Người ký"]
    assert found["dung lai"][0] == "dung-lai-ke-hoach.html"


def test_a_search_that_changed_stops_the_build() -> None:
    assert with_folding_search('f=t=>t.normalize("NFKD").toLowerCase()').endswith('.replace(/đ/g,"d")')
    with pytest.raises(SystemExit, match=r"mend build_site\.py"):
        with_folding_search("f=t=>t.toLowerCase()")


def test_a_broken_setting_stops_the_build(tmp_path: Path) -> None:
    needed(importlib.util.find_spec("zensical"), "zensical")
    (tmp_path / "mkdocs.yml").write_text("site_name: [", encoding="utf-8")
    with pytest.raises(SystemExit, match="zensical"):
        build(tmp_path)

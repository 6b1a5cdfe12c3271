"""KH343: a section, clause or point that the text refers to is there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from kehoach.checks.base import Example, Finding, Severity, WordCheck
from kehoach.checks.cited import cited_in
from kehoach.checks.concordance import any_of, having
from kehoach.checks.listing import Node, nodes_of, words_of
from kehoach.checks.mentions import belongs_elsewhere
from kehoach.checks.passages import Passage, Passages
from kehoach.checks.wording import quoted
from kehoach.recognise import Part
from kehoach.recognise.parts import RUNNING

_SECTION = re.compile(
    r"\b(?:(?:[Đđ]iểm\s+(?P<point>[a-zđ])\b[,;]?\s+)?[Kk]hoản\s+(?P<clause>\d{1,2})\b[,;]?\s+)?[Mm]ục\s+(?P<section>[IVX]{1,6})(?!\w|\.\d)"
)
_ARTICLE = re.compile(r"\bĐiều\s+(?P<article>\d{1,3})\b(?!\s*[.:])")
_ARTICLE_LINE = re.compile(r"(?:Điều|ĐIỀU)\s+(\d{1,3})")
_LAW = re.compile(
    r"\b(?:[Ll]uật|[Nn]ghị định|[Tt]hông tư|[Qq]uyết định|Pháp lệnh|Quy chế|Quy định|Điều lệ|[Hh]iến pháp)\b"
)


class LostPart(WordCheck):
    """Mục, khoản, điểm, Điều được dẫn đến thì có trong văn bản.

    Chỉ xét chỗ dẫn trong chính kế hoạch (“tại Mục II”, “khoản 3 Mục II”), không xét chỗ dẫn đến văn bản khác.
    """

    code = "KH343"
    severity = Severity.WARNING
    covers = ()
    right = (
        Example("I. MỤC ĐÍCH\nII. NỘI DUNG\n1. Quét dọn\n2. Trồng cây\nCác thôn làm theo khoản 2 Mục II."),
        Example("I. MỤC ĐÍCH\nLàm theo Mục V Nghị định số 30/2020/NĐ-CP và Điều 9 Luật Đất đai."),
    )
    wrong = (
        Example("I. MỤC ĐÍCH\nII. NỘI DUNG\nCác thôn làm theo Mục V."),
        Example("I. MỤC ĐÍCH\nII. NỘI DUNG\n1. Quét dọn\n2. Trồng cây\nCác thôn làm theo khoản 3 Mục II."),
        Example("I. MỤC ĐÍCH\nCác thôn làm theo Điều 9 của Kế hoạch này."),
        Example("I. MỤC ĐÍCH\nLàm vệ sinh.\nNơi nhận:\n- Như Mục IV;\n- Lưu: VT."),
    )

    def run(self, words: Passages) -> Iterator[Finding]:
        """Look for every reference among the lines of the plan."""
        parts = _Parts([node for node in nodes_of(words) if not node.passage.annex])
        for passage in having(words, any_of("mục", "điều"), *RUNNING, Part.TABLE, Part.RECIPIENT):
            if passage.annex:
                continue
            for found in _SECTION.finditer(passage.text):
                if not belongs_elsewhere(passage.text, found.end()) and parts.lacks(found):
                    yield self._lost(passage, found[0], parts.listed())
            yield from self._articles(passage, parts)

    def _articles(self, passage: Passage, parts: _Parts) -> Iterator[Finding]:
        text = passage.text
        found = _ARTICLE.search(text)
        if found is None or passage.number.startswith("Điều") or _LAW.search(text) or any(cited_in(text)):
            return
        if found["article"] not in parts.articles:
            yield self._lost(passage, found[0], parts.listed())

    def _lost(self, passage: Passage, written: str, known: str) -> Finding:
        return self.finding(
            passage, f"dẫn đến {quoted(written)} nhưng văn bản không có.", f"Sửa lại số. {known}".strip()
        )


class _Parts:
    """The numbers of the sections, of the clauses in each and of the points in those, and of the articles."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.clauses: dict[str, set[str]] = {}
        self.points: dict[tuple[str, str], set[str]] = defaultdict(set)
        self.articles: set[str] = set()
        section = clause = ""
        for node in nodes:
            part = node.passage.part
            if found := _ARTICLE_LINE.match(node.passage.number):
                self.articles.add(found[1])
            elif part is Part.SECTION:
                section, clause = node.number, ""
                self.clauses.setdefault(section, set())
            elif part is Part.CLAUSE and section:
                clause = node.number
                self.clauses[section].add(clause)
            elif part is Part.POINT:
                self.points[section, clause].add(node.number)
            elif words_of(node.passage) == "":
                continue

    def lacks(self, found: re.Match[str]) -> bool:
        """Whether what is referred to is not there. Nothing is lacking in a text without sections."""
        section, clause, point = found["section"], found["clause"], found["point"]
        if not self.clauses:
            return False
        if section not in self.clauses:
            return True
        if clause is None:
            return False
        if clause not in self.clauses[section]:
            return True
        return point is not None and point not in self.points[section, clause]

    def listed(self) -> str:
        """The sections there are, in a sentence."""
        return f"Văn bản có các mục {', '.join(self.clauses)}." if self.clauses else ""

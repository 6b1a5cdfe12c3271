"""The words of a plan as it will be printed, each line with the path of what it was made of.

The plan is laid out as for print, so that order, numbers and produced words are those of the document. A line made
of several texts has the place of the first; a line without one, such as “./.”, that of the line before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kehoach.blocks import AnnexHead, Flow, Inline, Item, Kind, Letterhead, Role, Signature, Table, Text, Title
from kehoach.blocks import Block as Printed
from kehoach.checks.passages import Passage, Passages, with_depth
from kehoach.checks.plan_tables import placed_cells
from kehoach.checks.plan_texts import Path, PlacedText, body_texts
from kehoach.errors import Position
from kehoach.layout import layout
from kehoach.model import Plan
from kehoach.model.recipients import Recipient
from kehoach.model.rich import NOTE_MARK
from kehoach.phrases import ARCHIVE_LABEL, DOCUMENT_TYPE, NUMBER_LABEL, RECIPIENTS_LABEL
from kehoach.recognise import Part

_PARTS = {
    Kind.SECTION: Part.SECTION,
    Kind.CLAUSE: Part.CLAUSE,
    Kind.SUBCLAUSE: Part.SUBCLAUSE,
    Kind.POINT: Part.POINT,
    Kind.DASH: Part.BULLET,
    Kind.PLUS: Part.BULLET,
    Kind.STAR: Part.BULLET,
    Kind.BRACKETED: Part.CLAUSE,
    Kind.SERIAL: Part.CLAUSE,
}
_ADDRESSEES = (Role.ADDRESSEE, Role.ADDRESSEES, Role.ADDRESSEE_LINE)
_ODD = re.compile(r"[\W_]+")


def passages_of_plan(plan: Plan, file: str | None = None) -> Passages:
    """The words of a plan. Places have the path in the clerk's keys, and ``file`` as it is called; no line."""
    return Passages(tuple(with_depth(_Walk(plan, file).passages())))


class _Walk:
    """One way through a plan and through what is printed of it, side by side."""

    def __init__(self, plan: Plan, file: str | None) -> None:
        self._plan = plan
        self._file = file
        self._tables = 0

    def passages(self) -> Iterator[Passage]:
        flow = layout(self._plan)
        parts = _split(flow)
        bases = iter(range(len(self._plan.legal_bases)))
        addressees = iter(range(len(self._plan.addressees)))
        body: list[Printed] = []
        for block in parts[0]:
            if isinstance(block, Letterhead):
                yield from self._letterhead(block)
            elif isinstance(block, Title):
                yield from self._title(block)
            elif isinstance(block, Text) and block.role in _ADDRESSEES:
                at: Path = () if block.role is Role.ADDRESSEES else (next(addressees),)
                yield self._passage(Part.ADDRESSEE, block.inline, ("kinh_gui", *at))
            elif isinstance(block, Text) and block.role is Role.BASIS:
                yield self._passage(Part.BASIS, block.inline, ("can_cu", next(bases)))
            elif not isinstance(block, Signature):
                body.append(block)
        yield from self._running(body, _texts_of(self._plan), 0, ("noi_dung",))
        for block in parts[0]:
            if isinstance(block, Signature):
                yield from self._signature(block)
        for number, blocks in enumerate(parts[1:], 1):
            yield from self._annex(blocks, number)
        yield from self._notes(flow)

    def _passage(self, part: Part, inline: Inline, path: Path, annex: int = 0, number: str = "") -> Passage:
        return Passage(part, _words(inline).strip(), self._place(path), annex, number)

    def _place(self, path: Path) -> Position:
        return Position(self._file, pointer=_pointer(path))

    def _letterhead(self, head: Letterhead) -> Iterator[Passage]:
        if head.circulation is not None:
            yield self._passage(Part.CIRCULATION, head.circulation, ("luu_hanh",))
        for index, line in enumerate(head.parent):
            yield self._passage(Part.PARENT, line, ("co_quan", "chu_quan", index))
        for index, line in enumerate(head.issuer):
            yield self._passage(Part.ISSUER, line, ("co_quan", "ten", index))
        if head.number is not None:
            yield self._passage(Part.NUMBER, f"{NUMBER_LABEL} {head.number}", ("so",))
        if head.place_date is not None:
            yield self._passage(Part.PLACE_DATE, head.place_date, ("ngay",))
        keys = [key for key, mark in (("do_mat", self._plan.secrecy), ("do_khan", self._plan.urgency)) if mark]
        for key, mark in zip(keys, head.marks, strict=True):
            yield self._passage(Part.MARK, mark, (key,))
        for line in head.contact:
            yield self._passage(Part.CONTACT, line, ("lien_he",))

    def _title(self, title: Title) -> Iterator[Passage]:
        yield self._passage(Part.TYPE, DOCUMENT_TYPE, ("trich_yeu",))
        for index, line in enumerate(title.subject):
            yield self._passage(Part.SUBJECT, line, ("trich_yeu", index))
        if title.attached_to is not None:
            yield self._passage(Part.ATTACHED, title.attached_to, ("kem_theo",))

    def _running(
        self, blocks: Sequence[Printed], texts: Iterable[PlacedText], annex: int, path: Path
    ) -> Iterator[Passage]:
        """Lines of text beside the texts they are made of: both stand in printed order."""
        waiting = _Waiting(texts, path)
        for block in blocks:
            if isinstance(block, Table):
                yield from self._table(block, waiting, annex)
            elif isinstance(block, Item):
                at = waiting.path_of(_words(block.inline))
                yield self._passage(_PARTS[block.kind], block.inline, at, annex, block.label)
            elif isinstance(block, Text):
                yield self._passage(Part.BODY, block.inline, waiting.path_of(_words(block.inline)), annex)

    def _table(self, printed: Table, waiting: _Waiting, annex: int) -> Iterator[Passage]:
        self._tables += 1
        found = waiting.table()
        if found is None or found.table is None:
            return
        for number, column, cell, path in placed_cells(printed, found.table, found.path):
            if words := _words(cell.inline).strip():
                row = (self._tables << 20) + number
                yield Passage(Part.TABLE, words, self._place(path), annex, row=row, column=column)

    def _signature(self, signature: Signature) -> Iterator[Passage]:
        yield self._passage(Part.RECIPIENTS_LABEL, RECIPIENTS_LABEL, ("noi_nhan",))
        paths = _recipient_paths(self._plan.recipients, ("noi_nhan",))
        for line, path in zip(signature.recipients, (*paths, ("luu",)), strict=True):
            part = Part.ARCHIVE if path == ("luu",) and line.text.startswith(ARCHIVE_LABEL) else Part.RECIPIENT
            yield self._passage(part, line.text, path, number="+" if line.nested else "-")
        for words, path in zip(signature.authority, _authority_paths(self._plan), strict=True):
            yield self._passage(Part.AUTHORITY, words, path)
        yield self._passage(Part.SIGNER, signature.name, ("ky", "ho_ten"))
        if signature.other_title is not None:
            yield self._passage(Part.AUTHORITY, signature.other_title, ("ky", "chuc_vu_khac"))

    def _annex(self, blocks: Sequence[Printed], number: int) -> Iterator[Passage]:
        path: Path = ("phu_luc", number - 1)
        head, *body = blocks
        if isinstance(head, AnnexHead):
            label = "nhan" if self._plan.annexes[number - 1].label is not None else "tieu_de"
            yield self._passage(Part.ANNEX_LABEL, head.label, (*path, label), number)
            yield self._passage(Part.ANNEX_TITLE, head.title, (*path, "tieu_de"), number)
            yield self._passage(Part.ANNEX_REFERENCE, head.reference, path, number)
        # The name of a file is no text to judge.
        body = [block for block in body if not (isinstance(block, Text) and block.role is Role.ANNEX_FILE)]
        texts = body_texts(self._plan.annexes[number - 1].children, (*path, "gom"))
        yield from self._running(body, texts, number, (*path, "gom"))

    def _notes(self, flow: Flow) -> Iterator[Passage]:
        keys = {_words_of_text(text): name for name, text in self._plan.footnotes.items()}
        for note in flow.notes:
            yield self._passage(Part.OTHER, note, ("chu_thich", keys.get(_key(_words(note)), "")))


class _Waiting:
    """The texts that no line has been found for yet, and the path of the last that was found."""

    def __init__(self, texts: Iterable[PlacedText], path: Path) -> None:
        self._texts = iter(texts)
        self._next = next(self._texts, None)
        self._last = path

    def path_of(self, words: str) -> Path:
        """The path of the first text in a line; of the line before where it holds none. Takes every text in it."""
        line, at = _key(words), 0
        is_first = True
        while self._next is not None and self._next.table is None and (is_first or self._next.goes_on):
            text = _words_of_text(self._next.text)
            found = line.find(text, at)
            if found < 0:
                break
            if is_first:
                self._last = self._next.path
            is_first = False
            at = found + len(text)
            self._next = next(self._texts, None)
        return self._last

    def table(self) -> PlacedText | None:
        """The next table."""
        while self._next is not None and self._next.table is None:
            self._next = next(self._texts, None)
        found, self._next = self._next, next(self._texts, None)
        self._last = found.path if found is not None else self._last
        return found


def _split(flow: Flow) -> list[list[Printed]]:
    """The blocks of the plan, then those of each annex."""
    parts: list[list[Printed]] = [[]]
    for block in flow.blocks:
        if isinstance(block, AnnexHead):
            parts.append([])
        parts[-1].append(block)
    return parts


def _texts_of(plan: Plan) -> Iterator[PlacedText]:
    yield from body_texts(plan.preamble, ("mo_dau",))
    yield from body_texts(plan.contents, ("noi_dung",))
    yield from body_texts(plan.closing, ("ket_thuc",))


def _recipient_paths(recipients: Sequence[Recipient], path: Path) -> Iterator[Path]:
    for index, recipient in enumerate(recipients):
        yield (*path, index, "ten")
        yield from _recipient_paths(recipient.children, (*path, index, "gom"))


def _authority_paths(plan: Plan) -> Iterator[Path]:
    signer = plan.signature
    if signer is None:
        return
    given = (
        ("thay_mat", signer.on_behalf_of),
        ("thua_uy_quyen", signer.by_authorization_of),
        ("thua_lenh", signer.by_order_of),
        ("ky_thay", signer.in_place_of),
        ("chuc_vu", signer.job_title),
    )
    yield from (("ky", key) for key, words in given if words)


def _words(inline: Inline) -> str:
    return inline if isinstance(inline, str) else "".join(run.text for run in inline)


def _words_of_text(text: str) -> str:
    return _key(NOTE_MARK.sub("", text))


def _key(text: str) -> str:
    """A text as it is looked for in its line: letters and figures only, since marks at the end may differ."""
    return _ODD.sub("", text).casefold()


def _pointer(path: Path) -> str:
    written = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return written.removeprefix(".")

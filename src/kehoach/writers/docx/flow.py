"""A flow → what goes into each placeholder of the skeleton."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from markupsafe import Markup

from kehoach import regulation
from kehoach.blocks import (
    AnnexHead,
    Block,
    Flow,
    Item,
    Kind,
    Letterhead,
    PageTurn,
    Role,
    Run,
    Signature,
    Table,
    Text,
    Title,
)
from kehoach.memo import Round
from kehoach.metrics import last_line_width, text_width
from kehoach.writers.docx import styles
from kehoach.writers.docx.drawing import balanced, boxed, rule_under
from kehoach.writers.docx.facts import StyleSheet
from kehoach.writers.docx.numbering import Numbering, NumberingState
from kehoach.writers.docx.paragraphs import KEEP_NEXT, Paragraphs, kept_with_next
from kehoach.writers.docx.sections import Sections
from kehoach.writers.docx.signing import MORE_RECIPIENTS, USUAL, Form, SigningRoom
from kehoach.writers.docx.tables import TableWriter

BODY = "noi_dung"
"""The placeholder of the body, which is by far the longest."""
_BOLD_MARK = "<w:rPr><w:b/></w:rPr>"
_LETTER_VALUES = {letter: ord(letter) - ord("a") + 1 for letter in "abcdefghijklmnopqrstuvwxyz"}
_BULLETS = frozenset({Kind.DASH, Kind.PLUS, Kind.STAR})
_ABOVE_BODY = frozenset({Role.ADDRESSEE, Role.ADDRESSEES, Role.ADDRESSEE_LINE, Role.BASIS})
_KEPT_LINES = 2


@dataclass(frozen=True, slots=True)
class Paper:
    """What drawing needs to know of one template."""

    sheet: StyleSheet
    sections: Sections
    paragraphs: Paragraphs
    agency_width: int
    signing: SigningRoom


class Written(NamedTuple):
    """Blocks and their XML, with the counts before and after them."""

    blocks: tuple[Block, ...]
    before: NumberingState
    xml: bytes
    after: NumberingState


class Drawn(NamedTuple):
    """A flow as XML: a value for every placeholder of the skeleton but ``BODY``, and the pieces that stand there.

    A value is None for what the skeleton leaves out under a condition. ``form`` is how the signing block stands.
    """

    context: Mapping[str, object]
    body: Sequence[bytes]
    form: Form


class FlowWriter:
    """Turns one flow into XML. Made for one document and thrown away."""

    def __init__(self, flow: Flow, paper: Paper, numbering: Numbering, memo: Round[Written] | None = None) -> None:
        self._memo = memo or Round({})
        self._flow = flow
        self._paper = paper
        self._make = paper.paragraphs
        self._numbering = numbering
        self._lying = False
        self._section = paper.sections.opening
        self._gap = paper.paragraphs.paragraph(styles.GAP, "")
        self._form = USUAL

    def drawn(self) -> Drawn:
        """All that the flow holds, as XML."""
        head, title = self._flow.blocks[:2]
        if not isinstance(head, Letterhead) or not isinstance(title, Title):
            raise TypeError("a flow begins with a letterhead and a title")
        kinds = [type(block) for block in self._flow.blocks]
        signed = kinds.index(Signature) if Signature in kinds else None
        annexes = kinds.index(AnnexHead) if AnnexHead in kinds else None
        body_end = signed if signed is not None else annexes
        body = self._flow.blocks[2:body_end]
        bases = 0
        while bases < len(body) and getattr(body[bases], "role", None) in _ABOVE_BODY:
            bases += 1
        context = dict(self._head(head))
        context["trich_yeu"] = self._title(title)
        context["can_cu"] = self._blocks(body[:bases], kept=None)
        rest = body[bases:]
        signature = None if signed is None else self._flow.blocks[signed]
        turns = [block.landscape for block in rest if isinstance(block, PageTurn)] if PageTurn in kinds else []
        lying = bool(turns) and turns[-1]
        if isinstance(signature, Signature):
            self._form = self._paper.signing.form(signature, lying=lying)
        kept = None if signature is None or self._form.splits else self._kept_from(rest, lying=lying)
        sections = [self._blocks(rest, kept).encode()] if turns else self._sections(rest, kept)
        context.update(self._signature(signature))
        if annexes is not None:
            context["phu_luc"] = self._blocks(self._flow.blocks[annexes:], kept=None)
        else:
            # Word wants a paragraph below a table; its own would be a full line, perhaps alone on a page.
            context["phu_luc"] = "" if signed is None else self._make.paragraph(styles.SECTION_END, "")
        context["ket_thuc_van_ban"] = self._section
        marked = {name: Markup(value) if value is not None else None for name, value in context.items()}  # noqa: S704
        return Drawn(marked, sections, self._form)

    def _head(self, head: Letterhead) -> Mapping[str, str | None]:
        sizes, width = self._paper.sheet.sizes, self._paper.agency_width
        agency = [self._make.paragraph(styles.PARENT, line) for line in head.parent]
        agency += [self._make.paragraph(styles.ISSUER, line) for line in head.issuer]
        last = last_line_width(head.issuer[-1], sizes[styles.ISSUER], max(width / 20, 1.0), bold=True)
        agency.append(rule_under(last, regulation.ISSUER_LINE.chosen, width, self._make))
        mark_size = sizes[styles.MARK]
        marks = [boxed(mark, styles.MARK, mark_size, width, self._make, at_left=True) for mark in head.marks]
        return {
            "co_quan": "".join(agency),
            "so_ky_hieu": None if head.number is None else Markup.escape(head.number),
            "dia_danh_ngay": None if head.place_date is None else Markup.escape(head.place_date),
            "dau_muc_do": "".join(marks) or None,
            "luu_hanh": self._circulation(head),
            "lien_he": self._contact(head),
        }

    def _circulation(self, head: Letterhead) -> str:
        if head.circulation is None:
            return self._make.paragraph(styles.PAGE_NUMBER, "")
        width, size = self._paper.sections.text_width[False], self._paper.sheet.sizes[styles.CIRCULATION]
        return boxed(head.circulation, styles.CIRCULATION, size, width, self._make, at_left=False)

    def _contact(self, head: Letterhead) -> str:
        if not head.contact:
            return self._make.paragraph(styles.PAGE_NUMBER, "")
        return self._make.paragraph(styles.CONTACT, "; ".join(head.contact))

    def _title(self, title: Title) -> str:
        make, width = self._make, self._paper.sections.text_width[False]
        size = self._paper.sheet.sizes[styles.SUBJECT]
        keep = kept_with_next("".join(title.subject))
        subject = [balanced(line, styles.SUBJECT, size, width, make, keep) for line in title.subject]
        lines = [xml for xml, _ in subject]
        if title.attached_to is None:
            lines.append(rule_under(subject[-1][1], regulation.SUBJECT_LINE.chosen, width, make))
        else:
            lines += self._reference(title.attached_to, width)
        return "".join((*lines, make.paragraph(styles.GAP, "")))

    def _reference(self, words: str, width: int) -> list[str]:
        """The line in brackets that names the document this one goes with, and the drawn line under it."""
        size = self._paper.sheet.sizes[styles.REFERENCE]
        last = last_line_width(words, size, max(width / 20, 1.0), italic=True)
        rule = rule_under(last, regulation.SUBJECT_LINE.chosen, width, self._make)
        return [self._make.paragraph(styles.REFERENCE, words, kept_with_next(words)), rule]

    def _signature(self, signed: Block | None) -> Mapping[str, str | None]:
        if not isinstance(signed, Signature):
            return {"noi_nhan": None, "chu_ky": None}
        make = self._make
        recipients = [
            make.paragraph(styles.RECIPIENT_NESTED if line.nested else styles.RECIPIENT, line.text)
            for line in signed.recipients
        ]
        lines = [make.paragraph(styles.AUTHORITY, line) for line in signed.authority]
        lines.append(make.paragraph(styles.SIGNER, signed.name))
        if signed.other_title is not None:
            lines.append(make.paragraph(styles.OTHER_TITLE, signed.other_title))
        beside = self._paper.signing.beside(signed, lying=self._form.lying) if self._form.run_on else len(recipients)
        return {
            "noi_nhan": "".join(recipients[:beside]),
            MORE_RECIPIENTS: "".join(recipients[beside:]),
            "chu_ky": "".join(lines),
        }

    def _kept_from(self, blocks: tuple[Block, ...], *, lying: bool) -> int:
        """The first block that must stay on the page of the signature, so that two lines of text do."""
        lines = 0.0
        width = self._paper.sections.text_width[lying] / 20
        for index in range(len(blocks) - 1, -1, -1):
            block = blocks[index]
            if isinstance(block, Table):
                return index
            if isinstance(block, PageTurn):
                return index + 1
            if isinstance(block, Text | Item):
                inline = block.inline
                words = inline if isinstance(inline, str) else "".join(run.text for run in inline)
                lines += max(1.0, text_width(words, regulation.BODY.chosen) // width + 1)
            if lines >= _KEPT_LINES:
                return index
        return 0

    def _sections(self, blocks: tuple[Block, ...], kept: int | None) -> list[bytes]:
        """The XML of the body in pieces, so that a section of the document before is known again."""
        end = len(blocks) if kept is None else kept
        starts = [
            index for index, block in enumerate(blocks[:end]) if isinstance(block, Item) and block.kind is Kind.SECTION
        ]
        last = starts[-1] if starts else 0
        pieces = [self._blocks(blocks[: starts[0]], None).encode()] if starts and starts[0] else []
        pieces += [self._section_xml(blocks[start:stop]) for start, stop in pairwise(starts)]
        pieces.append(self._blocks(blocks[last:], None if kept is None else kept - last).encode())
        return pieces

    def _section_xml(self, blocks: tuple[Block, ...]) -> bytes:
        """The XML of blocks of which none stays with what follows: it depends on nothing but the counts so far."""
        state = self._numbering.state
        known = self._memo.get(blocks[0])
        if known is not None and known.before == state and known.blocks == blocks:
            self._numbering.state = known.after
            return known.xml
        xml = self._blocks(blocks, None).encode()
        self._memo.keep(blocks[0], Written(blocks, state, xml, self._numbering.state))
        return xml

    def _blocks(self, blocks: tuple[Block, ...], kept: int | None) -> str:
        """The XML of some blocks; those from index ``kept`` on stay with what follows them. None: not one."""
        done: list[str] = []
        first_kept = len(blocks) if kept is None else kept
        for index, block in enumerate(blocks):
            keep = KEEP_NEXT if index >= first_kept else ""
            if isinstance(block, Item):
                leads = block.leads or block.is_heading
                done.append(self._item(block, kept_with_next(block.inline) if leads else keep))
            elif isinstance(block, Text):
                leads = block.leads or block.role is Role.TABLE_TITLE
                done.append(self._text(block, kept_with_next(block.inline) if leads else keep))
            else:
                self._large(done, block, keep)
        return "".join(done)

    def _large(self, done: list[str], block: Block, keep: str) -> None:
        if isinstance(block, Table):
            width = self._paper.sections.text_width[self._lying]
            writer = TableWriter(block, self._make, self._paper.sheet, self._numbering, width)
            done.append(writer.xml(keep_next=bool(keep)))
            done.append(self._make.paragraph(styles.GAP, "", keep))
        elif isinstance(block, PageTurn):
            self._end_section(done, self._paper.sections.going_on[block.landscape], lying=block.landscape)
        elif isinstance(block, AnnexHead):
            self._end_section(done, self._paper.sections.annex[block.landscape], lying=block.landscape)
            done.append(self._annex_head(block))

    def _end_section(self, done: list[str], following: str, *, lying: bool) -> None:
        """Close the pages so far with their setup; ``following`` holds from here on.

        The last paragraph carries the setup: one more might not fit the page and stand alone on the next.
        """
        if done and done[-1] != self._gap:
            done[-1] = done[-1].replace("</w:pPr>", f"{self._section}</w:pPr>", 1)
        else:
            # Right after a table only a paragraph can, a lower one than the usual gap.
            del done[-1:]
            done.append(self._make.paragraph(styles.SECTION_END, "", self._section))
        self._section = following
        self._lying = lying

    def _text(self, block: Text, keep: str) -> str:
        return self._make.paragraph(styles.BY_ROLE[block.role], block.inline, keep)

    def _item(self, item: Item, keep: str) -> str:
        kind = item.kind
        style = styles.BY_KIND[kind]
        if kind in _BULLETS:
            return self._make.paragraph(style, item.inline, keep)
        number = item.number
        if kind is Kind.POINT:
            letter = item.label[0]
            if letter == "đ":
                return self._make.paragraph(styles.POINT_DD, item.inline, keep)
            number = _LETTER_VALUES[letter]
        owns = not (item.is_heading and kind in styles.HEADINGS)
        if not owns:
            style = styles.HEADINGS[kind]
        numbering = self._numbering.direct(style, number, owns_level=owns)
        mark = _BOLD_MARK if item.bold_label else ""
        return self._make.paragraph(style, item.inline, f"{keep}{numbering}{mark}")

    def _annex_head(self, head: AnnexHead) -> str:
        make, width = self._make, self._paper.sections.text_width[head.landscape]
        # The label of a numbered annex is the paragraph's own number.
        label, style, numbering = head.label, styles.ANNEX, ""
        if head.number:
            label, style = "", styles.ANNEX_NUMBERED
            numbering = self._numbering.direct(style, head.number)
        title = (Run(head.title),) if isinstance(head.title, str) else head.title
        lines = [make.paragraph(style, (Run(f"{label}\n"), *title), kept_with_next(title) + numbering)]
        lines += self._reference(head.reference, width)
        lines.append(make.paragraph(styles.GAP, ""))
        return "".join(lines)

"""A flow → plain text: every word and every number in printed order, one paragraph a line."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.blocks import (
    AnnexHead,
    Block,
    Cell,
    Flow,
    Inline,
    Item,
    Letterhead,
    PageTurn,
    Role,
    Row,
    RowKind,
    Signature,
    Table,
    Text,
    Title,
)
from kehoach.phrases import (
    DOCUMENT_TYPE,
    MOTTO,
    NATIONAL_NAME,
    NUMBER_LABEL,
    RECIPIENTS_LABEL,
)
from kehoach.vietnamese import roman


def write_text(flow: Flow) -> bytes:
    """UTF-8 text with a blank line between the parts; table cells are parted by tabs.

    Looks are lost: bold and italic, page setup, merged cells.
    """
    parts = ["\n".join(_lines(block)) for block in flow.blocks]
    if flow.notes:
        parts.append("\n".join(f"[{number}] {_words(note)}" for number, note in enumerate(flow.notes, 1)))
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Item):
        yield f"{block.label} {_words(block.inline)}"
    elif isinstance(block, Text):
        words = _words(block.inline)
        yield f"- {words}" if block.role is Role.ADDRESSEE_LINE else words
    elif isinstance(block, Table):
        yield from ("\t".join(_cells(row)) for row in block.rows)
    elif isinstance(block, Letterhead):
        yield from _letterhead(block)
    elif isinstance(block, Title):
        yield from (DOCUMENT_TYPE, *block.subject, *([block.attached_to] if block.attached_to else []))
    elif isinstance(block, Signature):
        yield from _signature(block)
    elif isinstance(block, AnnexHead):
        yield from (block.label, _words(block.title), block.reference)
    elif not isinstance(block, PageTurn):
        raise TypeError(f"no text for {block!r}")


def _letterhead(head: Letterhead) -> Iterator[str]:
    if head.circulation:
        yield head.circulation
    yield from (*head.parent, *head.issuer, NATIONAL_NAME, MOTTO)
    if head.number is not None and head.place_date is not None:
        yield f"{NUMBER_LABEL} {head.number}"
        yield head.place_date
    yield from head.marks
    if head.contact:
        yield "; ".join(head.contact)


def _signature(signed: Signature) -> Iterator[str]:
    yield RECIPIENTS_LABEL
    for line in signed.recipients:
        yield f"{'+' if line.nested else '-'} {line.text}"
    yield ""
    yield from (*signed.authority, signed.name)
    if signed.other_title is not None:
        yield signed.other_title


def _cells(row: Row) -> Iterator[str]:
    for cell in row.cells:
        yield _serial(row.kind, cell) if cell.serial else _words(cell.inline)


def _serial(kind: RowKind, cell: Cell) -> str:
    if kind is RowKind.GROUP:
        return roman(cell.serial)
    return f"({cell.serial})" if kind is RowKind.COLUMN_NUMBERS else str(cell.serial)


def _words(inline: Inline) -> str:
    if isinstance(inline, str):
        return inline
    return "".join(f"[{run.note}]" if run.note else run.text for run in inline)

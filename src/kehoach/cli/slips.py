"""What a clerk meant by an order that cannot be obeyed: each refusal says what to write instead."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from itertools import takewhile
from pathlib import Path

from kehoach.api import FORMATS
from kehoach.cli.names import QUOTES, as_stored, is_folder, is_there, nearest_name, quoted, whole_name
from kehoach.cli.order import MakeOrder
from kehoach.cli.words import OUTPUT_ENDINGS, refusal
from kehoach.errors import InputError, KehoachError
from kehoach.sentences import sentence

SOURCE_ENDINGS = (".json", ".jsonc")
_OTHER_ENDING = re.compile(r"\.[A-Za-z][A-Za-z0-9]{1,4}")


def is_output_file(name: str) -> bool:
    """Whether a name ends in a format of ours."""
    return Path(name).suffix.removeprefix(".").lower() in FORMATS


def refuse_pieces(order: MakeOrder) -> None:
    """Recognise a name with spaces that was typed without quotes, or in quotes that are none to the console.

    It arrives in pieces: the first among the files or with its option, the others among the files. Raises
    ``InputError`` with the name as it must be typed.
    """
    for at, word in enumerate(order.files):
        if not is_there(word):
            _refuse_piece(word, order.files[at + 1 :], word)
            _refuse_output_piece(order.output, order.files[at:])
            _refuse_template_piece(order.template, order.files[at:])


def _refuse_piece(first: str, rest: Sequence[str], missing: str) -> None:
    whole = whole_name(first, rest, is_there)
    if whole is not None:
        raise InputError(refusal("split_name", word=missing, file=whole))


def _refuse_template_piece(template: str | None, files: Sequence[str]) -> None:
    if template is not None and not is_there(template):
        _refuse_piece(template, files, template)


def _refuse_output_piece(output: str | None, files: Sequence[str]) -> None:
    if output is None or is_folder(output) or is_output_file(output):
        return
    pieces = list(takewhile(lambda word: not is_there(word), files))
    whole = whole_name(output, pieces, lambda name: is_folder(as_stored(name)) or is_output_file(name))
    if whole is not None:
        raise InputError(refusal("split_name", word=pieces[0], file=whole))


def refuse_template(template: str) -> None:
    """Refuse what cannot be a Word template before it is read as one. Raises ``KehoachError``."""
    if is_folder(template):
        raise KehoachError(refusal("template_is_folder", file=template))
    if not is_there(template):
        missing = refusal("template_missing", file=template)
        raise KehoachError(f"{missing}{_meant(nearest_name(template, ('.docx',)))}")
    if template.lower().endswith(SOURCE_ENDINGS):
        raise KehoachError(refusal("template_is_plan", file=template))


def no_output(output: str, form: str) -> str:
    """Word why ``-o`` can be neither a folder nor a file of ours, and what was probably meant."""
    place = Path(output)
    bare = output.rstrip(" .")
    if is_folder(slashed := output.replace("\\", "/")):
        return refusal("output_nearly", output=output, example=quoted(slashed))
    if output.endswith(("/", "\\", ":")):
        return sentence("output_folder_missing", folder=output)
    if any(quote in output for quote in QUOTES):
        return refusal("odd_quotes", name=output)
    if is_output_file(f"a{place.name}"):
        example = str(place.with_name(f"ke-hoach{place.name}"))
        return refusal("output_without_name", output=output, example=quoted(example))
    if is_output_file(bare):
        return refusal("output_nearly", output=output, example=quoted(bare))
    if _OTHER_ENDING.fullmatch(place.suffix):
        # "ra.doc" would be a file that Word refuses to open.
        example = quoted(str(place.with_suffix(f".{form}")))
        return refusal("no_such_ending", ending=place.suffix, endings=OUTPUT_ENDINGS, example=example)
    return refusal("no_such_output", output=output, endings=OUTPUT_ENDINGS, example=quoted(f"{output}.{form}"))


def source_hint(source: str) -> str:
    """Tell what a plan that does not exist was probably meant to be, with a space before; empty when nothing is."""
    if os.path.lexists(source):
        return ""
    if '"' in source:
        # cmd.exe takes the quote after "D:\\KH 2026\\" for one of the name, and all that follows with it.
        return " " + refusal("quote_in_name")
    nearest = nearest_name(source, SOURCE_ENDINGS)
    if nearest is None and is_output_file(source):
        return " " + refusal("did_you_mean", file=f"-o {quoted(source)}")
    return _meant(nearest)


def near_hint(name: str, endings: Sequence[str]) -> str:
    """Tell which file with such an ending was probably meant; empty when ``name`` is there or none is near."""
    return "" if os.path.lexists(name) else _meant(nearest_name(name, endings))


def _meant(name: str | None) -> str:
    return "" if name is None else " " + refusal("did_you_mean", file=quoted(name))

"""JSON values without quotes: numbers, true, false, null, and the many ways they are miswritten."""

from __future__ import annotations

import re
from decimal import Decimal

from kehoach.readers.json_faults import FaultLog
from kehoach.readers.json_quotes import closing_quote, quotes_to_line_end
from kehoach.readers.meant import amount_meant

MAX_DIGITS = 40
_LARGEST_EXPONENT = 400  # covers every float; beyond it Decimal arithmetic takes minutes

_NUMBER = r"(-?(?:0|[1-9][0-9]*+))(\.[0-9]++)?([eE][+-]?[0-9]++)?"
# What must follow differs: in an object 1,5 can only be a decimal comma, in a list it is two numbers.
NUMBER_IN_OBJECT = re.compile(_NUMBER + r"(?=[ \t]*+(?:[\r\n\]}]|,(?![0-9])|\Z))")
NUMBER_IN_LIST = re.compile(_NUMBER + r"(?=[ \t]*+(?:[\r\n\]}]|,(?!0[0-9])|\Z))")
LITERAL = re.compile(r"(?:true|false|null)(?=[\s,\]}/]|\Z)")
LITERALS = {"true": True, "false": False, "null": None}

_PLAIN_NUMBER = re.compile(_NUMBER)
_RUN = re.compile(r'(?:[^,，\]}\[{"\r\n/#]|/(?![/*])|(?<![ \t])#)++')
_GROUPED = re.compile(r"[+-]?[0-9]{1,3}([.,_ \xa0])[0-9]{3}(?:\1[0-9]{3})*+(?![0-9])")
_DECIMAL_COMMA = re.compile(r"[+-]?[0-9]++,[0-9]++(?!\.|,[0-9])")
_LEADING_ZERO = re.compile(r"(-?)0++([0-9]++(?:\.[0-9]++)?)|(-?)00++")
_LOOSE_NUMBER = re.compile(r"\+?(-?[0-9]*+)(?:\.([0-9]*+))?")
_LONG_DASH = re.compile(r"[‐‑‒–—−] ?([0-9]++(?:\.[0-9]++)?)")
_HEXADECIMAL = re.compile(r"0[xX][0-9A-Fa-f]{1,8}")
_SUM = re.compile(r"[0-9]{1,15}(?: ?\+ ?[0-9]{1,15}){1,20}")
_ENDS_IN_POINT = re.compile(r'(-?[0-9]++)\.[ \t]*+(?=[\r\n]\s*+")')  # the point stands for the comma
_DOTS = re.compile(r"[.…_ ]*[.…_][.…_ ]*")
_LIST_MARK = re.compile(r"[-+*•–][ \t]++")
_FAR = 200
_MISWRITTEN = {"true": True, "false": False, "null": None, "none": None, "nan": None, "undefined": None}
_YES_NO: dict[str, bool | None] = {"đúng": True, "có": True, "yes": True, "sai": False, "không": None, "no": None}


def number(found: re.Match[str], log: FaultLog) -> int | Decimal:
    """Turn a match of a number pattern into a value, refusing one too long or too large to be meant."""
    whole, fraction, exponent = found.groups()
    if len(whole.lstrip("-")) + len(fraction or ".") - 1 > MAX_DIGITS:
        log.add("long_number", found.start(), found=found[0], limit=MAX_DIGITS)
        return 0
    if exponent and (len(exponent) > 6 or abs(int(exponent[1:])) > _LARGEST_EXPONENT):
        log.add("large_exponent", found.start(), found=found[0])
        return 0
    return Decimal(found[0]) if fraction or exponent else int(whole)


def read_word(text: str, start: int, log: FaultLog, *, in_object: bool) -> tuple[object, int]:
    """Read what stands without quotes, nearly always a fault; give its meaning and the offset after."""
    run = _RUN.match(text, start)
    if run is None:
        log.add("unexpected", start, words=text[start : start + 1])
        return None, start + 1
    if text.startswith('"', run.end()) and closing_quote(text, start) == run.end():
        return _text(text, start, run[0], log)  # 1" is a text that lost its first quote, not a number
    words = run[0].rstrip().rstrip(";") or run[0]
    end = start + len(words)
    plain = _PLAIN_NUMBER.match(text, start)
    splits = text[end : end + 1] == "," and text[end + 1 : end + 2].isdigit()
    if plain and plain.end() == end and not splits:
        return number(plain, log), end
    if pointed := _ENDS_IN_POINT.match(text, start):
        return int(pointed[1][:MAX_DIGITS]), pointed.end(1)
    if (in_object or splits) and (miswritten := _separated(text, start, log)):
        return miswritten
    if plain and _is_followed_by_number(text, plain.end(), end):  # the missing comma is the caller's to see
        return number(plain, log), plain.end()
    if is_told := _special(words, start, log):
        return is_told[0], end
    if (odd := _odd_number(words, start, log)) is not None:
        return odd, end
    return _text(text, start, words, log)


def _special(words: str, start: int, log: FaultLog) -> tuple[bool | None] | None:
    """Recognise words that stand for true, false or nothing; give that in a tuple."""
    low = words.lower()
    if low in _MISWRITTEN:
        value = _MISWRITTEN[low]
        if words not in LITERALS:
            right = {True: "true", False: "false", None: "null"}[value]
            log.add("wrong_literal", start, words=words, right=right)
        return (value,)
    if low in _YES_NO:
        log.add("yes" if _YES_NO[low] else "no", start, words=words)
        return (_YES_NO[low],)
    if _DOTS.fullmatch(words):
        log.add("dots", start, words=words)
        return (None,)
    return None


def _separated(text: str, start: int, log: FaultLog) -> tuple[int | Decimal, int] | None:
    """Read 25.000.000, 25 000 000, 25,000,000 and 85,5 as the numbers they are meant to be."""
    grouped = _GROUPED.match(text, start)
    if grouped and _ends_value(text, grouped.end()):
        right = _digits(grouped[0])
        log.add("grouped_number", start, found=grouped[0], right=right)
        return _bounded(right), grouped.end()
    comma = _DECIMAL_COMMA.match(text, start)
    if comma and _ends_value(text, comma.end()):
        right = comma[0].replace(",", ".").lstrip("+")
        log.add("decimal_comma", start, found=comma[0], right=right)
        return _bounded(right), comma.end()
    return None


def _ends_value(text: str, pos: int) -> bool:
    while text[pos : pos + 1] in (" ", "\t"):
        pos += 1
    return text[pos : pos + 1] in ",]}\r\n/"


def _is_followed_by_number(text: str, pos: int, end: int) -> bool:
    return pos == end or (text[pos].isspace() and text[pos:end].lstrip()[:1].isdigit())


def _odd_number(words: str, start: int, log: FaultLog) -> int | Decimal | None:
    code, right = _number_meant(words)
    if not right:
        return None
    log.add(code, start, found=words, right=right)
    return _bounded(right)


def _number_meant(words: str) -> tuple[str, str]:
    """Say what is wrong with a number and how it is written; two empty texts for what is no number."""
    if zeros := _LEADING_ZERO.fullmatch(words):
        return "leading_zero", (zeros[1] + zeros[2]) if zeros[2] else "0"
    if _GROUPED.fullmatch(words):
        return "grouped_number", _digits(words)
    if dash := _LONG_DASH.fullmatch(words):
        return "bad_number", f"-{dash[1]}"
    if _HEXADECIMAL.fullmatch(words):
        return "bad_number", str(int(words, 16))
    if _SUM.fullmatch(words):
        return "sum", str(sum(map(int, words.split("+"))))
    loose = _LOOSE_NUMBER.fullmatch(words)
    if loose and (loose[1].strip("-") or loose[2]):
        whole = loose[1] if loose[1].strip("-") else loose[1] + "0"
        return "bad_number", f"{whole}.{loose[2]}" if loose[2] else whole
    return "number_with_unit", amount_meant(words) or ""


def _digits(words: str) -> str:
    return "".join(mark for mark in words if mark in "-0123456789")


def _bounded(right: str) -> int | Decimal:
    if len(right) > MAX_DIGITS:
        return 0
    return Decimal(right) if "." in right else int(right)


def _text(text: str, start: int, words: str, log: FaultLog) -> tuple[str, int]:
    if quotes_to_line_end(text, start) % 2 and (closing := closing_quote(text, start)) is not None:
        log.add("missing_open_quote", start, words=text[start:closing])
        return text[start:closing], closing + 1
    end = start + len(words)
    meant = _LIST_MARK.sub("", words, count=1)
    log.add("unquoted_text", start, words=words, right=f'"{meant}"{_comma_too(text, end, log)}')
    return meant, end


def _comma_too(text: str, end: int, log: FaultLog) -> str:
    """Show the comma in the mended text as well where one is missing or is a semicolon: it is told of here."""
    pos = end
    while text[pos : pos + 1] in (" ", "\t"):
        pos += 1
    if text.startswith(";", pos):
        log.told_to = pos
        return ","
    following = text[pos : pos + _FAR].lstrip()[:1]
    if following and following not in ",]}/":
        log.told_to = end
        return ","
    return ""

"""What a wrong value was meant to be, as it should stand in the file. Guesses nothing that could be two things."""

from __future__ import annotations

import calendar
import datetime
import json
import re
from collections.abc import Iterable
from decimal import Decimal

from kehoach.vietnamese import FIRST_YEAR, LAST_YEAR, figure_meant, fold

_SCALES = {"": 1, "nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tr": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_UNITS = "đồng|đ|vnđ|vnd|%|ha|km|cm|mm|m|m2|m²|m3|m³|kg|tấn|người|hộ|cái|chiếc|bộ|bản|suất|lượt|ngày|giờ|tháng|năm"
_AMOUNT = re.compile(
    rf"([+-]?[0-9][0-9., \xa0]*+)[ \xa0]*(nghìn|ngàn|triệu|tr|tỷ|tỉ)?[ \xa0]*({_UNITS})?[.]?", re.IGNORECASE
)
_LONGEST = 40
_THOUSANDS = -3  # three digits after a point: how 25 thousand is written on paper

_WHOLE_DATE = re.compile(r"(?<![0-9])([0-9]{1,2}) ?[/.-] ?([0-9]{1,2}) ?[/.-] ?([0-9]{4})(?![0-9])")
_SHORT_YEAR = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{2})")
_YEAR_FIRST = re.compile(r"([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})(?![0-9])")
_WITHOUT_DAY = re.compile(r"[ .…_]+[/.-] ?([0-9]{1,2}) ?[/.-] ?([0-9]{4})")
_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
_EXCEL_EPOCH = datetime.date(1899, 12, 30)
_EXCEL_DAYS = range(36_526, 73_051)  # the years 2000 to 2099
_DOCUMENT_NUMBER = re.compile(r"(?:số:? ?)?0*([1-9][0-9]{0,5})(?:(?: ?/ ?|-)[^\W\d].*)?", re.IGNORECASE)

_YES = frozenset({"true", "co", "dung", "yes", "x", "1"})
_NO = frozenset({"false", "khong", "sai", "no", "0"})
_NOTHING = frozenset({"", "null", "none", "khong", "khong co", "chua", "chua co"})


def amount_meant(text: str) -> str | None:
    """Give the number, as JSON writes it, of "25.000.000 đồng", "2,5 triệu" or "95%"; None for any other text."""
    found = _AMOUNT.fullmatch(_short(text))
    number = None if found is None else figure_meant(found[1].strip().lstrip("+"))
    if found is None or number is None:
        return None
    scaled = Decimal(number) * _SCALES[(found[2] or "").lower()]
    return f"{scaled:f}" if scaled % 1 else f"{scaled:.0f}"


def whole_meant(value: object) -> str | None:
    """Give the whole number that a text or a number with a thousands point means."""
    if isinstance(value, Decimal):
        if value.as_tuple().exponent == _THOUSANDS:
            return str(value).replace(".", "")
        return f"{value:.0f}" if value.adjusted() < _LONGEST and not value % 1 else None
    meant = amount_meant(value) if isinstance(value, str) else None
    return meant if meant is not None and "." not in meant else None


def flag_meant(value: object) -> str | None:
    """Give true or false for the words that mean it."""
    word = fold(value) if isinstance(value, str) else str(value) if isinstance(value, int) else ""
    return "true" if word in _YES else "false" if word in _NO else None


def is_nothing(value: object) -> bool:
    """Whether a text only says that there is nothing yet, for which null is written."""
    return isinstance(value, str) and (fold(_short(value, "x")) in _NOTHING or not value.strip(" .…_-"))


def date_meant(value: object) -> str | None:
    """Give the date, as a JSON text, of a value that holds one in an odd form."""
    if isinstance(value, int) and not isinstance(value, bool):
        return _text_of(_EXCEL_EPOCH + datetime.timedelta(days=value)) if value in _EXCEL_DAYS else None
    text = _short(value)
    if found := _WITHOUT_DAY.fullmatch(text):
        return _quoted(f"{int(found[1])}/{found[2]}") if 1 <= int(found[1]) <= 12 else None
    if found := _SHORT_YEAR.fullmatch(text):
        day, month, year = int(found[1]), int(found[2]), 2000 + int(found[3])
    elif found := _YEAR_FIRST.match(text):
        year, month, day = (int(part) for part in found.groups())
    elif found := _WHOLE_DATE.search(text):
        day, month, year = (int(part) for part in found.groups())
    else:
        return None
    return _text_of(_date(day, month, year) or _date(month, day, year))


def last_day_meant(value: object) -> tuple[int, int, int, str] | None:
    """Give month, year, the days that month has and its last date, for a date with too high a day."""
    text = _short(value)
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
    elif found := _WHOLE_DATE.fullmatch(text):
        day, month, year = (int(part) for part in found.groups())
    else:
        return None
    if not (1 <= month <= 12 and FIRST_YEAR <= year <= LAST_YEAR) or day <= 28:
        return None
    days = calendar.monthrange(year, month)[1]
    return (month, year, days, _quoted(f"{days}/{month}/{year}")) if day > days else None


def year_outside(value: object) -> str | None:
    """Give the year of a whole date that lies outside the years a plan may speak of."""
    found = _YEAR.search(_short(value))
    return found[0] if found and not FIRST_YEAR <= int(found[0]) <= LAST_YEAR else None


def number_meant(value: object) -> str | None:
    """Give the document number in "12/KH-UBND" or "Số: 12"."""
    found = _DOCUMENT_NUMBER.fullmatch(_short(value))
    return found[1] if found else None


def choice_meant(value: object, names: Iterable[str]) -> str | None:
    """Give the permitted word that is the same but for marks, case and blanks."""
    word = _bare(value) if isinstance(value, str) else ""
    return next((_quoted(name) for name in names if word and _bare(name) == word), None)


def list_meant(value: str) -> str:
    """Give the list of the parts that semicolons or line ends part."""
    parts = [part.strip(" -") for part in re.split(r"[;\r\n]", value[:400])]
    return json.dumps([part for part in parts if part] or [value], ensure_ascii=False)


def _short(value: object, otherwise: str = "") -> str:
    """Give a text without blanks at its ends; ``otherwise`` for a long one, which means none of these, or no text."""
    text = value.strip() if isinstance(value, str) else otherwise
    return text if len(text) <= _LONGEST else otherwise


def _bare(word: str) -> str:
    return fold(word[:_LONGEST]).replace(" ", "").replace("_", "")


def _date(day: int, month: int, year: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else None
    except ValueError:
        return None


def _text_of(day: datetime.date | None) -> str | None:
    return None if day is None else _quoted(f"{day.day}/{day.month}/{day.year}")


def _quoted(text: str) -> str:
    return f'"{text}"'

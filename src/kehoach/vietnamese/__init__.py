"""Vietnamese as official documents write it: letters, numerals, number words, figures and dates.

Knows nothing of plans, files or Word, and never rewrites an author's spelling. Importing it loads no third
package: babel is read only when a figure is first formatted.
"""

from kehoach.vietnamese.dates import (
    FIRST_YEAR,
    LAST_YEAR,
    NoSuchDateError,
    NotADateError,
    PartialDate,
    day_text,
    long_date,
    month_text,
    short_date,
)
from kehoach.vietnamese.figures import figure_meant, format_amount, format_money, format_number
from kehoach.vietnamese.number_words import LARGEST_IN_WORDS, amount_in_words, integer_in_words
from kehoach.vietnamese.numerals import POINT_LETTERS, point_letter, roman
from kehoach.vietnamese.text import fold, forbidden_character, normalize, upper, without_marks

__all__ = [
    "FIRST_YEAR",
    "LARGEST_IN_WORDS",
    "LAST_YEAR",
    "POINT_LETTERS",
    "NoSuchDateError",
    "NotADateError",
    "PartialDate",
    "amount_in_words",
    "day_text",
    "figure_meant",
    "fold",
    "forbidden_character",
    "format_amount",
    "format_money",
    "format_number",
    "integer_in_words",
    "long_date",
    "month_text",
    "normalize",
    "point_letter",
    "roman",
    "short_date",
    "upper",
    "without_marks",
]

"""Texts of lines whose beginning is produced: what was typed of it is taken off."""

from typing import Annotated

from pydantic import AfterValidator

from kehoach.model.base import RichText
from kehoach.model.typed_marks import (
    without_brackets,
    without_bullet,
    without_number,
    without_section_number,
    without_subclause_number,
)

Bulleted = Annotated[RichText, AfterValidator(without_bullet)]
"""Behind a dash, plus or star."""

Numbered = Annotated[RichText, AfterValidator(without_number)]
"""Behind a number, a letter or, by its place, a dash."""

SectionText = Annotated[RichText, AfterValidator(without_section_number)]
"""Behind a Roman number."""

SubClauseText = Annotated[RichText, AfterValidator(without_subclause_number)]
"""Behind a number of two figures."""

BracketedNote = Annotated[RichText, AfterValidator(without_brackets)]
"""Printed in brackets."""

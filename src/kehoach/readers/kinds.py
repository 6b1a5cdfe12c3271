"""Which JSON files are plans: an office keeps its shared file and a schema in the same folder."""

from __future__ import annotations

from pathlib import Path

from kehoach.errors import InputError
from kehoach.model.office import OfficeProfile
from kehoach.model.plan import Plan
from kehoach.readers.decoding import read_text
from kehoach.readers.json_scanner import scan

_SCHEMA = "$schema"


def is_something_else(path: Path) -> bool:
    """Whether a file is sound JSON in which nothing is of a plan: the shared file of an office, a schema, settings.

    A file with a mistake in it, or one that cannot be read, may be a plan: False.
    """
    try:
        scanned = scan(read_text(path))
    except InputError:
        return False
    if scanned.faults:
        return False
    return not isinstance(scanned.value, dict) or not (scanned.value.keys() & _only_in_plans())


def _only_in_plans() -> set[str]:
    in_plans, in_profiles = (
        {str(field.validation_alias) for field in model.model_fields.values()} for model in (Plan, OfficeProfile)
    )
    return in_plans - in_profiles - {_SCHEMA}

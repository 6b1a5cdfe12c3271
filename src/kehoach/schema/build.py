"""The whole schema of a plan, of the plan of a batch, and of the shared file of an office."""

from __future__ import annotations

import json

from kehoach import __version__
from kehoach.model.base import PlanPart
from kehoach.model.office import OfficeProfile
from kehoach.model.plan import Plan
from kehoach.schema.conditions import Schema
from kehoach.schema.definitions import Definitions
from kehoach.schema.fields import drawn
from kehoach.schema.gaps import with_gaps
from kehoach.schema.marking import mark
from kehoach.schema.wording import CLASS_TERMS, words

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
"""Of older drafts VS Code forgets what stands beside a ``$ref``."""


def plan_schema() -> Schema:
    """Give the JSON Schema (2020-12) of a plan file."""
    return _whole(Plan, words("plan_about"))


def batch_schema() -> Schema:
    """Give the JSON Schema (2020-12) of a plan that is filled in from a workbook."""
    return {**with_gaps(plan_schema()), "title": words("batch"), "description": words("batch_about")}


def profile_schema() -> Schema:
    """Give the JSON Schema (2020-12) of the shared file of an office."""
    return _whole(OfficeProfile, words("profile_about"))


def as_file(schema: Schema) -> bytes:
    """Write a schema out as the file that is shipped."""
    return (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()


def _whole(part: type[PlanPart], about: str) -> Schema:
    definitions = Definitions()
    root = definitions.whole_file(part)
    term = CLASS_TERMS[part.__name__]
    return {
        "$schema": _DRAFT,
        "$comment": words("file", mark=mark(__version__)),
        "title": f"{term[0].upper()}{term[1:]}",
        "description": about,
        # Of no meaning beside a reference at the root, which is why the root is drawn in full.
        "allowComments": True,
        "allowTrailingCommas": True,
        **root,
        "allOf": [drawn({"object": {}}), *root["allOf"]],
        "$defs": dict(sorted(definitions.drawn.items())),
    }

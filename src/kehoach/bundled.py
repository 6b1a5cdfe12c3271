"""The files that come with kehoach: in the installed package, or at their place in a checkout."""

from __future__ import annotations

from pathlib import Path

TEMPLATE = "ke_hoach_mau.docx"
SKELETONS = "ke_hoach_mau.skeletons.json"
STARTER = "ke_hoach_moi.json"
SCHEMA = "ke_hoach.schema.json"
"""The JSON Schema of a plan, by the name that the ``$schema`` line of the starter has for it."""
BATCH_SCHEMA = "hang_loat.schema.json"
"""The same for a plan that ``hang-loat`` fills in."""
PROFILE_SCHEMA = "ho_so.schema.json"
"""The same for the shared file of an office."""


def bundled_file(name: str) -> Path:
    """Where the file ``name`` of ``templates/`` is; it need not exist.

    By path, because ``importlib.resources`` alone costs a tenth of the time of a whole command.
    """
    package = Path(__file__).parent
    inside = package / "templates" / name
    return inside if inside.is_file() else package.parents[1] / "templates" / name

"""A Word file with its safe repairs made, and a table of what is repaired and what is left, and why."""

from kehoach.repairs.mending import Mended, faults, mended, was_hidden
from kehoach.repairs.mends.base import TextChange
from kehoach.repairs.table import REPAIRS, Left, Repair

__all__ = ["REPAIRS", "Left", "Mended", "Repair", "TextChange", "faults", "mended", "was_hidden"]

"""A Word file with its safe repairs made, and a table of what is repaired and what is left, and why."""

from kehoach.repair.mending import Mended, mended
from kehoach.repair.mends.base import TextChange
from kehoach.repair.table import REPAIRS, Left, Repair

__all__ = ["REPAIRS", "Left", "Mended", "Repair", "TextChange", "mended"]

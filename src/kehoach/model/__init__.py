"""The typed plan: what the words are and how they hang together, nothing of how they look."""

from kehoach.model.annex import Annex
from kehoach.model.citation import Citation, LegalBasis
from kehoach.model.items import (
    Aims,
    Block,
    Bracketed,
    Clause,
    Dash,
    Item,
    Lists,
    Paragraph,
    Plus,
    Point,
    Responsibilities,
    Responsibility,
    Section,
    Star,
    SubClause,
)
from kehoach.model.letterhead import Contact, Organization
from kehoach.model.lists import Criteria, Criterion, Funding, FundingSource, Target, Targets, Task, Tasks
from kehoach.model.office import OfficeProfile
from kehoach.model.plan import Plan
from kehoach.model.recipients import Archive, Recipient, Signature
from kehoach.model.table import Cell, Column, GroupRow, Row, Table, Total

__all__ = [
    "Aims",
    "Annex",
    "Archive",
    "Block",
    "Bracketed",
    "Cell",
    "Citation",
    "Clause",
    "Column",
    "Contact",
    "Criteria",
    "Criterion",
    "Dash",
    "Funding",
    "FundingSource",
    "GroupRow",
    "Item",
    "LegalBasis",
    "Lists",
    "OfficeProfile",
    "Organization",
    "Paragraph",
    "Plan",
    "Plus",
    "Point",
    "Recipient",
    "Responsibilities",
    "Responsibility",
    "Row",
    "Section",
    "Signature",
    "Star",
    "SubClause",
    "Table",
    "Target",
    "Targets",
    "Task",
    "Tasks",
    "Total",
]

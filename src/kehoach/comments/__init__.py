"""A copy of a Word file with comments in it, and nothing else changed. Knows files, and nothing of checks."""

from kehoach.comments.adding import Comment, with_comments
from kehoach.comments.kinds import ending_of

__all__ = ["Comment", "ending_of", "with_comments"]

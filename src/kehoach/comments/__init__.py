"""A copy of a Word file with comments in it, and nothing else changed. Knows files, and nothing of checks."""

from kehoach.comments.adding import Comment, with_comments

__all__ = ["Comment", "with_comments"]

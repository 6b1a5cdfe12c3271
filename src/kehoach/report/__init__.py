"""A file → what all checks find in it, and the ways to tell it: to a person, to a program."""

from kehoach.report.report import Report

__all__ = ["Report"]

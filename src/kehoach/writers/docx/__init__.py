"""The Word writer: a compiled template, filled in with paragraphs and tables by style name."""

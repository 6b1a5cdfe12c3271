"""A Word file → what it shows (``seen.Document``): one module for each part of the file."""

"""A Word file as a package of parts, of which a few are changed or added and the others stay as they are packed."""

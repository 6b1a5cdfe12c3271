"""Files and text → plans: decoding, scanning JSON, and saying what is wrong where."""

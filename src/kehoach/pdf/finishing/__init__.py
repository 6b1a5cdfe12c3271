"""What becomes of a PDF after it is laid out: bytes → bytes, with what the plan says and nothing of the engine's own.

Annexes that are files are put in their places, an empty signature field above the signer's name, the plan is
attached, and the file says what it is. ``archival`` judges the result as PDF/A-3; ``finish`` is the way in.
"""

"""Word documents → PDF, by programs that lay out pages; this is never a second layout of a plan.

``engine`` is what such a program must offer, ``choosing`` finds one, ``reading`` and ``verifying`` judge what it made.
"""

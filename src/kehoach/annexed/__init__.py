"""Annexes that are PDF files of their own (``tep``): where they are, and what is wrong with one.

Nothing of their pages is taken over here; a plan without such an annex costs nothing.
"""

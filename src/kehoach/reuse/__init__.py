"""Using last year's plan again: copying it, and finding what in a plan is still of the past.

Works on the files as written (``Source``), so that every place has its line; knows nothing of Word.
"""

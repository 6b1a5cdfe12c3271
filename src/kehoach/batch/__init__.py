"""One plan, one workbook → one document for each row (hàng loạt).

 plan.json ──blueprint──> gaps and lists ──┐
 data.xlsx ──table──────> rows of cells ───┴─filling─> values ─planning─> Plan ─making─> documents ─running─> folder

What is in a cell is data: it is never searched for gaps, never run. ``form`` writes the workbook to fill in.
"""

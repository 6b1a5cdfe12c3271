"""Very many plans: in pieces, on any ``concurrent.futures.Executor``, in order, with bounded memory.

``in_order`` knows work and answers and nothing of plans, ``pools`` the executor behind it, ``rendering`` the work on
plans.
"""

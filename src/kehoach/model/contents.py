"""What may stand side by side under one line: of the typed lists only purposes and requirements."""

from __future__ import annotations

from collections.abc import Sequence

from kehoach.model.faults import Faults

_A_PAIR = frozenset({"muc_dich", "yeu_cau"})


def check_one_list(given: Sequence[str], faults: Faults) -> None:
    """Report lists, by their JSON keys ``given``, of which it is not said which prints first."""
    extra = [name for name in given if name not in _A_PAIR]
    if len(extra) > 1 or (extra and len(given) > len(extra)):
        refuse_two(given[0], given[-1], faults)


def refuse_two(first: str, second: str, faults: Faults) -> None:
    """Report two contents at the place of the second."""
    faults.add(
        (second,),
        "two_contents",
        "{first} and {second} stand side by side: it is not said which prints first",
        first=first,
        second=second,
    )

"""What the reminder of a copied plan costs, as ratios measured in one run.

    python benchmarks/reuse.py [--quick]

A plan with an annex in which every row holds two past dates and a sum is compared with the plan it was copied from:
once as copied, once with every row changed. Searching is set against scanning the same file and against reading
and rendering the plan. Linear growth shows as a constant last column.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path

from measuring import EXAMPLES, best_turns

YEAR = 2025
TURNS = 5


def plan_of(rows: int, task: str) -> dict[str, object]:
    """The Bảo Linh plan with an annex of ``rows`` rows; ``task`` tells the plans apart."""
    import kehoach

    columns = [{"ten": "Chủ hộ"}, {"ten": "Việc"}, {"ten": "Thành tiền", "kieu": "tien"}]
    body = [
        [f"Hộ ông Lương Văn {row}", f"{task} trong năm 2024, xong trước {row % 28 + 1}/4/2024", 1000 * row]
        for row in range(rows)
    ]
    plan = kehoach.read(EXAMPLES / "baolinh_2024.json").model_dump(mode="json", exclude_defaults=True)
    return {**plan, "phu_luc": [{"tieu_de": "Danh sách", "gom": [{"bang": {"cot": columns, "dong": body}}]}]}


def put(path: Path, plan: dict[str, object]) -> Path:
    """Write a plan, one value a line."""
    path.write_text(json.dumps(plan, ensure_ascii=False, indent=1), "utf-8")
    return path


def measure(rows: int, folder: Path) -> None:
    """Print one line."""
    import kehoach
    from kehoach.reuse.comparing import unchanged
    from kehoach.reuse.source import Source

    old_file = put(folder / "old.json", plan_of(rows, "Làm nhà"))
    old = Source.read(old_file)
    changed = Source.read(put(folder / "new.json", plan_of(rows, "Sửa nhà")))
    template = kehoach.Template.load()
    best = best_turns(
        {
            "scanned": lambda: Source.read(old_file),
            "made": lambda: template.render(kehoach.read(old_file)),
            "copied": lambda: unchanged(old, old, YEAR),
            "rewritten": lambda: unchanged(changed, old, YEAR),
        },
        TURNS,
        clock=time.process_time,
    )
    scanned, made, copied, rewritten = best.values()
    print(
        f"{3 * rows:<10}{copied:11.3f}s{copied / scanned:11.1f}×{copied / made:11.2f}×"
        f"{rewritten:11.3f}s{rewritten / scanned:11.1f}×{rewritten / made:11.2f}×{rewritten / rows * 1e6:12.0f}"
    )


if __name__ == "__main__":
    heads = ("copied", "÷ scan", "÷ make", "rewritten", "÷ scan", "÷ make", "µs a row")
    print(f"{'places':10}" + "".join(f"{head:>12}" for head in heads))
    for rows in (100, 1000) if "--quick" in sys.argv else (100, 1000, 8000):
        with tempfile.TemporaryDirectory() as folder:
            measure(rows, Path(folder))

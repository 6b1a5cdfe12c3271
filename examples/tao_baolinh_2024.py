"""Regenerate the Bảo Linh 2024 plan through the Python API.

python examples/tao_baolinh_2024.py [OUT.docx]
"""

import sys
from pathlib import Path

import kehoach

target = Path(sys.argv[1] if len(sys.argv) > 1 else "baolinh_2024.docx")
plan = kehoach.read(Path(__file__).with_name("baolinh_2024.json"))
kehoach.write(plan, target)
print(target)

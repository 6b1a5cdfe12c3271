"""How fast kehoach is, as ratios measured in one run; figures alone say little on a shared machine.

    python benchmarks/run.py [--quick]

Four questions:

hot     ``Template.render(plan)``, where the plan before had nothing in common with this one, against the plain docxtpl
        way (the same context from the same plan, then load, render, save), and against the floor: deflating the XML
        that the plan makes, at zlib's usual level 6 (which docxtpl uses too; kehoach takes a quicker one for usual
        plans).
cold    the command ``kehoach tao`` against a bare docxtpl script and against importing docxtpl and pydantic.
growth  time and peak memory for an annex of 100, 1 000 and 10 000 rows, each in a process of its own.
reading reading a .docx of 10, 100 and 1 000 pages back and naming its parts, against python-docx opening it: as
        kehoach writes it (looks in styles, little XML), and as typed by hand (the looks in every paragraph).

Within a question the candidates take turns, so that a busy moment strikes all of them; the best turn counts.
Many plans at once are measured in many.py, copied plans in reuse.py.
"""

from __future__ import annotations

import copy
import io
import json
import subprocess
import sys
import tempfile
import zipfile
import zlib
from pathlib import Path

from measuring import EXAMPLES, TEMPLATE, PlainDocxtpl, best_turns, render_alone

CHANGING = ("word/document.xml", "word/numbering.xml", "docProps/core.xml")
"""The parts that differ from plan to plan; the floor deflates only these."""


def deflate(parts: list[bytes]) -> list[bytes]:
    """The floor: no XML made, no zip written, only the compression."""
    return [zlib.compress(part, 6, -15) for part in parts]


def hot(turns: int) -> None:
    """Print the hot ratios for both examples."""
    import kehoach

    print(f"{'hot':38}{'render':>10}{'docxtpl':>10}{'floor':>10}{'× docxtpl':>11}{'× floor':>9}")
    template, plain = kehoach.Template.load(), PlainDocxtpl()
    for path in sorted(EXAMPLES.glob("*.json")):
        plan = kehoach.read(path)
        made = zipfile.ZipFile(io.BytesIO(template.render(plan)))
        parts = [made.read(name) for name in CHANGING]
        best = best_turns(
            {
                "render": lambda plan=plan: render_alone(template, plan),
                "docxtpl": lambda plan=plan: plain.render(plan),
                "floor": lambda parts=parts: deflate(parts),
            },
            turns,
            burst=5,
        )
        ms = "".join(f"{best[name] * 1000:8.2f}ms" for name in ("render", "docxtpl", "floor"))
        faster, above = best["docxtpl"] / best["render"], best["render"] / best["floor"]
        print(f"{path.stem:38}{ms}{faster:10.1f}×{above:8.1f}×")


BARE_SCRIPT = """
import sys
from docxtpl import DocxTemplate
template = DocxTemplate(sys.argv[1])
paragraph = "<w:p><w:r><w:t>x</w:t></w:r></w:p>"
names = "co_quan dau_muc_do trich_yeu can_cu noi_dung noi_nhan chu_ky phu_luc luu_hanh lien_he".split()
template.render({**dict.fromkeys(names, paragraph), "so_ky_hieu": "1", "dia_danh_ngay": "x"})
template.save(sys.argv[2])
"""


def cold(turns: int) -> None:
    """Print the cold ratios on the Bảo Linh example."""
    with tempfile.TemporaryDirectory() as folder:
        out = str(Path(folder, "out.docx"))
        plan = str(EXAMPLES / "baolinh_2024.json")
        commands = {
            "kehoach tao": [sys.executable, "-m", "kehoach", "tao", plan, "-o", out],
            # A name of its own: what kehoach did not make is not overwritten.
            "bare docxtpl script": [sys.executable, "-c", BARE_SCRIPT, str(TEMPLATE), str(Path(folder, "bare.docx"))],
            "import docxtpl, pydantic": [
                sys.executable,
                "-c",
                "import docxtpl, pydantic; pydantic.BaseModel",
            ],
            "python alone": [sys.executable, "-c", "pass"],
        }
        best = best_turns(
            {
                name: lambda command=command: subprocess.run(command, check=True, capture_output=True)
                for name, command in commands.items()
            },
            turns,
        )
    print("\ncold")
    for name, seconds in best.items():
        print(f"{name:38}{seconds * 1000:8.0f}ms{best['kehoach tao'] / seconds:28.2f}×")


GROWTH_SCRIPT = """
import json, resource, sys, time
import kehoach
path, out = sys.argv[1:]
start = time.perf_counter()
plan = kehoach.read(path)
read = time.perf_counter()
template = kehoach.Template.load()
loaded = time.perf_counter()
data = template.render(plan)
done = time.perf_counter()
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([read - start, done - loaded, peak, len(data)]))
"""


def long_annex(rows: int) -> dict[str, object]:
    """The Bảo Linh head with one annex of ``rows`` rows, eight columns, a group every fifty and a total."""
    import kehoach

    body: list[object] = []
    for row in range(rows):
        if row % 50 == 0:
            body.append({"nhom": f"Thôn số {row // 50 + 1}"})
        body.append([f"Hộ ông Nguyễn Văn {row}", "Xóm Bảo Hoa", row % 7 + 1, 250000, 1750000, "Nhà văn hóa", None])
    columns = [
        {"ten": "STT", "kieu": "stt"},
        {"ten": "Chủ hộ"},
        {"ten": "Nơi ở"},
        {"ten": "Số người", "kieu": "so"},
    ]
    columns += [{"ten": "Mức", "kieu": "tien"}, {"ten": "Thành tiền", "kieu": "tien"}]
    columns += [{"ten": "Nơi nhận"}, {"ten": "Ghi chú"}]
    table = {"cot": columns, "dong": body, "tong": {"cot": ["Thành tiền"], "theo_nhom": True}}
    plan = kehoach.read(EXAMPLES / "baolinh_2024.json").model_dump(mode="json", exclude_defaults=True)
    return {**plan, "phu_luc": [{"tieu_de": "Danh sách", "gom": [{"bang": table}]}]}


def growth(sizes: tuple[int, ...]) -> None:
    """Print time and peak memory per row; linear growth shows as a constant last column."""
    print(f"\n{'growth (rows of an annex)':30}{'read':>10}{'render':>10}{'peak':>10}{'file':>10}{'µs a row':>12}")
    for rows in sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "plan.json")
            path.write_text(json.dumps(long_annex(rows), ensure_ascii=False), "utf-8")
            command = [sys.executable, "-c", GROWTH_SCRIPT, str(path), str(Path(folder, "out.docx"))]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
        read, render, peak, size = json.loads(done.stdout)
        each = (read + render) / rows * 1e6
        print(f"{rows:<30}{read:9.2f}s{render:9.2f}s{peak // 1024:8} MB{size // 1024:7} kB{each:12.0f}")


def long_document(pages: int) -> bytes:
    """The Bảo Linh document, its text repeated until it has about so many pages."""
    import docx

    import kehoach

    plan = kehoach.read(EXAMPLES / "baolinh_2024.json")
    document = docx.Document(io.BytesIO(kehoach.render(plan, "docx")))
    paragraphs = [paragraph for paragraph in document.paragraphs if paragraph.text]
    first = next(at for at, paragraph in enumerate(paragraphs) if paragraph.style.name == "KH Mục")
    text = [paragraph._p for paragraph in paragraphs[first:]]
    last = text[-1]  # before the signature
    for _ in range(max(0, pages // 4 - 1)):
        for element in text:
            last.addnext(again := copy.deepcopy(element))
            last = again
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def typed_by_hand(data: bytes) -> bytes:
    """The same document with every look in its paragraphs and runs, as Word writes what is set by hand."""
    import docx
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    document = docx.Document(io.BytesIO(data))
    for paragraph in document.paragraphs:
        setting = paragraph.paragraph_format
        setting.first_line_indent, setting.space_after, setting.line_spacing = Mm(12.7), Pt(6), 1.1
        for run in paragraph.runs:
            run.font.name, run.font.size, run.font.bold = "Times New Roman", Pt(14), run.font.bold or False
            run._r.rPr.rFonts.set(qn("w:cs"), "Times New Roman")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def reading(pages: tuple[int, ...], turns: int) -> None:
    """Print what reading and labelling take, as a multiple of what python-docx takes to open the same file."""
    import docx

    from kehoach.readers.docx.document import read_document
    from kehoach.recognise import label

    print(f"\n{'reading':30}{'lines':>8}{'open':>10}{'read':>10}{'label':>10}{'× open':>9}{'µs a line':>12}")
    for count in pages:
        written = long_document(count)
        for kind, data in (("kehoach", written), ("by hand", typed_by_hand(written))):
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder, "plan.docx")
                path.write_bytes(data)
                document = read_document(path)
                best = best_turns(
                    {
                        "open": lambda path=path: docx.Document(str(path)),
                        "read": lambda path=path: read_document(path),
                        "label": lambda document=document: label(document),
                    },
                    turns,
                )
            lines = sum(1 for _ in document.lines())
            ms = "".join(f"{best[name] * 1000:8.1f}ms" for name in ("open", "read", "label"))
            ours = best["read"] + best["label"]
            print(f"{f'{count} pages, {kind}':30}{lines:8}{ms}{ours / best['open']:8.1f}×{ours / lines * 1e6:12.0f}")


if __name__ == "__main__":
    quick = "--quick" in sys.argv
    hot(30 if quick else 300)
    cold(3 if quick else 15)
    growth((100, 1000) if quick else (100, 1000, 10000))
    reading((10, 100) if quick else (10, 100, 1000), 5 if quick else 15)

"""Every printed number is counted by Word itself: from the file by Word's rules, and by LibreOffice in a PDF."""

from __future__ import annotations

import copy
import random
import re
from functools import cache
from typing import Any

import pytest
from lxml import etree

import kehoach
from kehoach.writers.docx.numbering import ListPlace, Numbering
from tests.builders import TEMPLATE, a_plan, printed_lines, with_body
from tests.office import Office, text_of
from tests.word_file import DOCUMENT, WordFile
from tests.word_numbers import W

TWO = ["Một", "Hai"]


def _table(*rows: Any) -> dict[str, Any]:
    columns = [{"ten": "TT", "kieu": "stt"}, {"ten": "Việc"}, {"ten": "Tiền", "kieu": "tien"}]
    return {"bang": {"cot": columns, "so_cot": True, "dong": list(rows)}}


TABLE = _table({"nhom": "Nhóm một"}, ["Loa", 2], ["Đài", 3], {"nhom": "Nhóm hai"}, ["Xe", 4])


def points(count: int) -> list[dict[str, str]]:
    return [{"diem": f"ý thứ {index}"} for index in range(1, count + 1)]


# The worst a person may write: every list must begin, go on and begin again by itself.
TORTURE: dict[str, tuple[Any, ...]] = {
    "clauses without a section": ({"khoan": "A"}, {"khoan": "B"}, "Đoạn.", {"khoan": "C"}),
    "points to y": ({"khoan": "A", "gom": points(23)}, {"khoan": "B", "gom": points(7)}),
    "points without a clause": (*points(6), "Đoạn.", {"gach": "x"}, {"muc": "A", "gom": points(8)}),
    "points inside dashes": ({"gach": "A", "gom": points(6)}, {"gach": "B", "gom": points(3)}, *points(2)),
    "criteria one after another": (
        {"khoan": "A", "tieu_chi": TWO},
        {"khoan": "B", "tieu_chi": TWO},
        {"gach": "C", "tieu_chi": TWO},
        {"gach": "D", "tieu_chi": TWO},
        {"tieu_chi": TWO},
        {"tieu_chi": ["Ba"]},
    ),
    "brackets under two dashes": (
        {"gach": "A", "gom": [{"so_ngoac": "x"}, {"so_ngoac": "y"}]},
        {"gach": "B", "gom": [{"so_ngoac": "x"}, {"so_ngoac": "y"}, {"so_ngoac": "z"}]},
        {"so_ngoac": "ngoài"},
    ),
    "sub-clauses": (
        {"khoan": "A", "gom": [{"tieu_khoan": "x"}, {"tieu_khoan": "y", "gom": points(5)}, {"tieu_khoan": "z"}]},
        {"khoan": "B", "gom": ["Đoạn.", {"tieu_khoan": "x", "gom": [{"tieu_khoan": "t"}][:0] + points(2)}]},
        {"khoan": "C"},
    ),
    "bold and plain clauses mixed": (
        {"khoan": "A", "gom": ["x"]},
        {"khoan": "B"},
        {"khoan": "C", "dam": True},
        {"khoan": "D", "gom": [{"tieu_khoan": "E", "gom": ["x"]}, {"tieu_khoan": "G"}]},
        {"khoan": "H", "nhan": "Nhãn"},
    ),
    "sections around everything": (
        {"muc": "A", "gom": [{"khoan": "a", "gom": points(6)}, {"khoan": "b", "tieu_chi": TWO}]},
        {"muc": "B", "gom": [{"so_ngoac": "x"}, {"khoan": "a", "gom": [{"so_ngoac": "y"}]}, {"so_ngoac": "z"}]},
        {"muc": "C", "gom": [{"khoan": "a"}]},
    ),
    "aims, tasks and units": (
        {"muc": "A", "muc_dich": TWO, "yeu_cau": {"kieu": "diem", "gom": TWO * 3}},
        {"muc": "B", "nhiem_vu": [{"viec": "x", "chu_tri": "y"}, {"viec": "z"}]},
        {"muc": "C", "phan_cong": [{"don_vi": "x", "nhiem_vu": "y"}, {"don_vi": "z", "nhiem_vu": TWO}]},
        {"chi_tieu": {"kieu": "so_ngoac", "gom": TWO}},
        {"chi_tieu": {"kieu": "so_ngoac", "gom": TWO}},
    ),
    "three tables": (TABLE, "Đoạn.", TABLE, {"khoan": "A", **TABLE}, {"khoan": "B"}),
    "points that stop and go on": (
        {"khoan": "A", "gom": [*points(4), "Đoạn giữa.", *points(4), {"gach": "x"}, *points(6)]},
        *points(5),
    ),
}
ANNEXED = a_plan(
    noi_dung=[{"muc": "A", "gom": [{"khoan": "a", "gom": points(6)}]}, {"muc": "B", "gom": [TABLE]}],
    phu_luc=[
        {
            "tieu_de": "Một",
            "gom": [
                {"muc": "C", "gom": [{"khoan": "c", "gom": points(6)}]},
                {"muc": "D", "gom": TORTURE["three tables"]},
            ],
        },
        {
            "tieu_de": "Hai",
            "nhan": "Biểu số 2",
            "gom": [{"khoan": "e", "gom": [{"tieu_khoan": "g"}]}, *TORTURE["brackets under two dashes"]],
        },
        {"tieu_de": "Ba", "gom": [*points(23), {"tieu_chi": TWO}]},
    ],
)


@cache
def plans() -> dict[str, kehoach.Plan]:
    everything = [block for blocks in TORTURE.values() for block in blocks if "diem" not in block]
    made = {name: with_body(*blocks) for name, blocks in TORTURE.items()}
    before_group = a_plan(
        noi_dung=[_table(["Mở đầu", 1], {"nhom": "Một"}, ["Loa", 2], {"nhom": "Hai"}, ["Đài", 3])] * 2
    )
    made["rows before a group"] = before_group
    return {**made, "everything at once": with_body(*everything), "annexes": ANNEXED}


def labelled(lines: list[str]) -> list[str]:
    """The lines of the body and the annexes, cell by cell, white space settled."""
    start = lines.index("Vệ sinh đường làng năm 2026")
    return [" ".join(cell.split()) for line in lines[start:] for cell in line.split("\t") if cell.strip()]


@pytest.mark.parametrize("name", [*TORTURE, "rows before a group", "everything at once", "annexes"])
def test_word_counts_what_the_text_says(name: str) -> None:
    plan = plans()[name]
    file = WordFile(kehoach.render(plan, "docx"))
    assert labelled(file.lines) == labelled(printed_lines(plan))


NAMES = [*TORTURE, "rows before a group", "everything at once", "annexes"]


@pytest.mark.parametrize("name", NAMES)
def test_libreoffice_counts_what_the_text_says(name: str, office: Office) -> None:
    documents = {f"dem-{index}": kehoach.render(plan, "docx") for index, plan in enumerate(plans().values())}
    pdf = office.pdfs(documents)[f"dem-{NAMES.index(name)}"]
    assert _of_body(text_of(pdf).splitlines()) == _of_body(printed_lines(plans()[name]))


def _of_body(lines: list[str]) -> list[str]:
    """The lines of body and annexes: without head, signing block, page numbers and the reference in brackets."""
    settled = [" ".join(line.split()) for line in lines]
    found: list[str] = []
    inside = False
    for line in settled:
        if line == "Nơi nhận:" or line.startswith("Nơi nhận: "):
            inside = False
        elif line == "Vệ sinh đường làng năm 2026" or line.startswith(("Phụ lục", "Biểu số")):
            inside = True
        if (
            inside
            and line
            and not re.fullmatch(r"\d+|TT Việc Tiền|\(1\) \(2\) \(3\)|\(Kèm theo.*|làng năm 2026\)|.*Suối Hòa\)", line)
        ):
            found.append(re.sub(r"^([-+*]) ?", r"\1 ", line))
    return found


SEEDS = range(24)


@cache
def outlines() -> dict[str, kehoach.Plan]:
    """Outlines no person would write, the same ones every time."""
    return {f"seed-{seed}": with_body(*_outline(random.Random(seed), (), 0)) for seed in SEEDS}


def _outline(dice: random.Random, above: tuple[str, ...], depth: int) -> list[Any]:
    levels = ["muc", "khoan", "tieu_khoan", "diem"]
    deepest = max((levels.index(kind) for kind in above if kind in levels), default=-1)
    allowed = [kind for kind in levels[deepest + 1 :] if kind != "tieu_khoan" or (above and above[-1] == "khoan")]
    if set(above) & {"gach", "cong", "sao", "so_ngoac", "doan"}:
        allowed = [kind for kind in allowed if kind == "diem"]
    allowed += ["gach", "cong", *([] if "so_ngoac" in above else ["so_ngoac"])]
    blocks: list[Any] = []
    for _ in range(dice.randint(1, 4)):
        kind = dice.choice([*allowed, "đoạn", "tiêu chí"])
        if kind == "đoạn":
            blocks.append("Đoạn")
        elif kind == "tiêu chí":
            blocks.append({"tieu_chi": TWO})
        else:
            inside = _outline(dice, (*above, kind), depth + 1) if depth < 3 and dice.random() < 0.6 else ["Đoạn"]
            blocks.append({kind: "X", "gom": inside} if kind == "muc" or dice.random() < 0.7 else {kind: "X"})
    return blocks


@pytest.mark.parametrize("name", [f"seed-{seed}" for seed in SEEDS])
def test_word_counts_any_outline(name: str) -> None:
    plan = outlines()[name]
    assert labelled(WordFile(kehoach.render(plan, "docx")).lines) == labelled(printed_lines(plan))


@pytest.mark.parametrize("name", [f"seed-{seed}" for seed in SEEDS])
def test_libreoffice_counts_any_outline(name: str, office: Office) -> None:
    pdfs = office.pdfs({name: kehoach.render(plan, "docx") for name, plan in outlines().items()})
    assert _of_body(text_of(pdfs[name]).splitlines()) == _of_body(printed_lines(outlines()[name]))


def test_a_plan_without_odd_lists_needs_few_lists_of_its_own() -> None:
    plan = with_body({"muc": "A", "gom": [{"gach": "x"}]}, {"muc": "B", "gom": [{"khoan": "y"}, {"khoan": "z"}]})
    added = _nums(kehoach.render(plan, "docx")) - _nums_of_template()
    assert added == 0


def test_every_added_list_is_used() -> None:
    for plan in plans().values():
        file = WordFile(kehoach.render(plan, "docx"))
        used = {entry.get(f"{W}val") for entry in file.document.iter(f"{W}numId")}
        known = {entry.get(f"{W}numId") for entry in file.xml("word/numbering.xml").iter(f"{W}num")}
        assert used <= known | {"0"}
        assert known - used <= {str(number) for number in range(1, _nums_of_template() + 1)}


def test_dd_is_a_letter_of_its_own_list_and_e_goes_on_after_it() -> None:
    file = WordFile(kehoach.render(with_body(*points(6)), "docx"))
    assert [paragraph.label.text for paragraph in file.styled("KH Điểm", "KH Điểm đ")] == [
        "a)",
        "b)",
        "c)",
        "d)",
        "đ)",
        "e)",
    ]
    assert len(file.styled("KH Điểm đ")) == 1


def test_a_paragraph_added_in_word_renumbers_the_rest() -> None:
    file = WordFile(kehoach.render(with_body({"khoan": "A"}, {"khoan": "B"}), "docx"))
    first = file.styled("KH Khoản")[0].element
    first.addnext(copy.deepcopy(first))
    file.parts["word/document.xml"] = etree.tostring(file.document)
    assert [paragraph.label.text for paragraph in file.story(DOCUMENT) if paragraph.style == "KH Khoản"] == [
        "1.",
        "2.",
        "3.",
    ]


def _nums(data: bytes) -> int:
    return len(list(WordFile(data).xml("word/numbering.xml").iter(f"{W}num")))


def _nums_of_template() -> int:
    return _nums(TEMPLATE.read_bytes())


@pytest.mark.parametrize("lines", [["Tiêu chí", "Tiêu chí"], ["Khoản", "Tiêu chí", "Điểm"]])
def test_as_little_is_kept_of_many_lists_as_of_few(lines: list[str]) -> None:
    places = {"Khoản": ListPlace(1, 0, 0), "Tiêu chí": ListPlace(2, 1, 0), "Điểm": ListPlace(3, 0, 1)}

    def kept(lists: int) -> list[int]:
        numbering = Numbering(places, 10)
        for _ in range(lists):
            for line in lines:
                numbering.direct(line, 1)
        assert numbering.added.count("<w:num ") >= lists - 1
        return [len(counts.apart) for _, counts in numbering.state.counts]

    assert kept(50) == kept(5)

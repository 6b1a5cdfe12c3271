"""A copied plan is the old one letter for letter: comments, line ends, encoding, order."""

import pytest

from kehoach.reuse.copying import copied_text, encoded_as
from kehoach.reuse.source import Source
from tests.builders import EXAMPLES


def copied(text: str, origin: str = "cu.json", year: int | None = None) -> str:
    return copied_text(Source.of(text), origin, year)


def without_added_line(text: str) -> str:
    return "".join(line for line in text.splitlines(keepends=True) if '"chep_tu"' not in line)


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.json")), ids=lambda file: file.stem)
def test_an_example_changes_in_number_date_and_one_line(file) -> None:
    old = file.read_text("utf-8")
    new = copied(old, "năm ngoái/cu.json", 2030)
    changed = [
        (before, after)
        for before, after in zip(old.splitlines(), without_added_line(new).splitlines(), strict=True)
        if before != after
    ]
    assert {after.strip() for _, after in changed} <= {'"so": null,', '"ngay": null,'}
    plan = Source.of(new).plan
    assert (plan["so"], plan["ngay"], plan["chep_tu"], plan["cho_nam"]) == (None, None, "năm ngoái/cu.json", 2030)


def test_comments_blanks_and_line_ends_are_kept() -> None:
    old = '{ // mở\r\n\r\n\t/* hai */ "so" : "12" , // số\r\n\t"ngay":"1/1/2024"\r\n\r\n}\r\n// hết\r\n'
    new = copied(old)
    assert '"so" : null , // số\r\n\t"ngay":null\r\n\r\n}\r\n// hết\r\n' in new
    assert new.startswith('{ // mở\r\n\t"chep_tu": "cu.json", // ')
    assert new.count("\n") == new.count("\r\n") == old.count("\n") + 1


def test_a_plan_on_one_line_stays_on_one_line() -> None:
    assert copied('{"so":12,"mo_dau":"a"}') == '{ "chep_tu": "cu.json", "so":null,"mo_dau":"a"}'


def test_what_is_absent_stays_absent() -> None:
    assert copied('{ "mo_dau": "so" }') == '{ "chep_tu": "cu.json", "mo_dau": "so" }'


def test_only_number_and_date_of_the_plan_itself_are_emptied() -> None:
    old = '{"so": 1, "can_cu": [{"so": "2/QĐ", "ngay": "1/1/2024"}], "kem_theo": {"so": "3", "ngay": "2/2/2024"}}'
    assert copied(old).endswith('"so": null,' + old.partition("1,")[2])


@pytest.mark.parametrize(
    "value", ['{"so": 5}', '[5, "]", {"a": "}"}]', "[ // ]\n 5 /* ] */ ]", '"5\\""', "5.5", "true"]
)
def test_whatever_stands_for_number_or_date_is_emptied(value: str) -> None:
    assert copied(f'{{"ngay": {value}, "so": {value}}}').endswith('"ngay": null, "so": null}')


@pytest.mark.parametrize("value", ['{"a": 1}', "[]", "null", "5"])
def test_whatever_stands_for_the_origin_is_replaced(value: str) -> None:
    text = copied(f'{{"chep_tu": {value}, "cho_nam": {value}}}', "2024.json", 2025)
    assert text == '{"chep_tu": "2024.json", "cho_nam": 2025}'


def test_a_copy_of_a_copy_names_the_nearer_one() -> None:
    once = copied('{\n  "so": 1\n}', "2024.json", 2025)
    assert copied(once, "2025.json", 2026) == once.replace("2025", "2026").replace("2024.json", "2025.json")
    assert Source.of(copied(once, "2025.json")).plan["cho_nam"] is None


def test_quotes_and_backslashes_in_a_name_are_written_as_json() -> None:
    assert Source.of(copied('{"so": 1}', 'a"b\\c.json')).plan["chep_tu"] == 'a"b\\c.json'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-16"])
def test_the_encoding_of_the_old_file_is_kept(encoding: str) -> None:
    data = '{"ten": "xã"}'.encode(encoding)
    assert encoded_as('{"ten": "xã Bảo Linh"}', data, '{"ten": "xã"}') == '{"ten": "xã Bảo Linh"}'.encode(encoding)

"""A content stream is cut into operators whatever its strings hold."""

from __future__ import annotations

import pytest

from kehoach.pdf.operators import numbers, operators, string


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"q 1 0 0 1 0 0 cm Q", [b"q", b"cm", b"Q"]),
        (b"/F1 13 Tf[<01>4<02>]TJ", [b"Tf", b"TJ"]),
        (b"<</MCID 0/Lang(vi-VN)>>BDC EMC", [b"BDC", b"EMC"]),
        (b"(Tj) Tj T* (a) ' 1 2 (b) \"", [b"Tj", b"T*", b"'", b'"']),
        (b"% q Q\nf*", [b"f*"]),
        (b"q BI /W 1 /H 1 ID Q(\x00 q EI Q", [b"q", b"BI /W 1 /H 1 ID Q(\x00 q EI", b"Q"]),
    ],
)
def test_operators_are_found_in_order(content: bytes, found: list[bytes]) -> None:
    assert [operator for _, operator in operators(content)] == found


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (b"(a) Tj", b"a"),
        (b"<41 > Tj", b""),
        (b"<4142> Tj", b"AB"),
        (b"[<41>-12.5<42> 3 (C)] TJ", b"ABC"),
        (b"(a (b (c (d (e))))) Tj", b"a (b (c (d (e))))"),
        (rb"(\(\)\\) Tj", b"()\\"),
        (rb"(\000\1\0012\n\q) Tj", b"\x00\x01\x012\nq"),
        (b"(a\\\nb\\\r\nc) Tj", b"abc"),
        (b"(a\nb) Tj", b"a\nb"),
        (b"[(Q q) (]) (>>)] TJ", b"Q q]>>"),
    ],
)
def test_the_strings_of_an_operator_are_read_as_they_are_meant(written: bytes, read: bytes) -> None:
    ((given, _),) = operators(written)
    assert string(given) == read


def test_numbers_are_read_in_every_form() -> None:
    assert numbers(b"\n1 -.5 +2. 0.028 ") == [1.0, -0.5, 2.0, 0.028]

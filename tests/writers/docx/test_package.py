"""The bounds of a template file: one step below is read, one step above is refused unread."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

import kehoach
from kehoach.writers.docx.package import read_package

MEGABYTE = 1024 * 1024


def zipped(sizes: dict[str, int]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, size in sizes.items():
            archive.writestr(name, bytes(size))
    return buffer.getvalue()


def test_a_file_of_more_than_20_megabytes_is_refused(tmp_path: Path) -> None:
    with pytest.raises(kehoach.TemplateError, match="lớn hơn 20 MB"):
        read_package(bytes(20 * MEGABYTE + 1))
    with pytest.raises(kehoach.TemplateError, match="không phải tệp"):
        read_package(bytes(20 * MEGABYTE))
    with (tmp_path / "to.docx").open("wb") as file:
        file.truncate(20 * MEGABYTE + 1)
    with pytest.raises(kehoach.TemplateError, match="lớn hơn 20 MB"):
        kehoach.Template.load(tmp_path / "to.docx")


def test_a_part_of_more_than_30_megabytes_is_refused() -> None:
    assert len(read_package(zipped({"a": 30 * MEGABYTE}))["a"]) == 30 * MEGABYTE
    with pytest.raises(kehoach.TemplateError, match="bung ra"):
        read_package(zipped({"a": 30 * MEGABYTE + 1}))


def test_parts_of_more_than_60_megabytes_together_are_refused() -> None:
    third = 20 * MEGABYTE
    assert len(read_package(zipped({"a": third, "b": third, "c": third}))) == 3
    with pytest.raises(kehoach.TemplateError, match="bung ra"):
        read_package(zipped({"a": third, "b": third, "c": third, "d": 1}))


def test_more_than_2000_parts_are_refused() -> None:
    assert len(read_package(zipped({f"x{number}": 0 for number in range(2000)}))) == 2000
    with pytest.raises(kehoach.TemplateError, match="bung ra"):
        read_package(zipped({f"x{number}": 0 for number in range(2001)}))

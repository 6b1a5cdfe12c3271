"""What a plan names by its place is still found from the folder of its copy."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach.bundled import SCHEMA
from kehoach.reuse.relocating import relocated, way_from


@pytest.fixture
def commune(tmp_path: Path) -> Path:
    """A folder ``xã`` with a profile, and in it ``2024`` and ``2025``; beside it ``khác``."""
    for folder in ("xã/2024/chung", "xã/2025", "khác"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "xã" / "hồ sơ.json").touch()
    (tmp_path / "xã" / "2024" / "chung" / "hs.json").touch()
    return tmp_path


def test_a_profile_in_a_folder_above_both_is_named_as_before(commune: Path) -> None:
    assert relocated({"ho_so": "hồ sơ.json"}, commune / "xã" / "2024", commune / "xã" / "2025") == {}


def test_a_profile_out_of_sight_is_named_by_the_way_to_it(commune: Path) -> None:
    old, new = commune / "xã" / "2024", commune / "khác"
    assert relocated({"ho_so": " hồ sơ.json"}, old, new) == {"ho_so": "../xã/hồ sơ.json"}
    assert relocated({"ho_so": "chung\\hs.json"}, old, new) == {"ho_so": "../xã/2024/chung/hs.json"}


def test_a_profile_of_that_name_nearer_to_the_copy_is_the_one_meant(commune: Path) -> None:
    (commune / "khác" / "hồ sơ.json").touch()
    assert relocated({"ho_so": "hồ sơ.json"}, commune / "xã" / "2024", commune / "khác") == {}


@pytest.mark.parametrize("name", ["mất.json", "", "a\0b", 5, None, ["hồ sơ.json"]])
def test_what_is_nowhere_is_left_for_the_reader_to_tell(commune: Path, name: object) -> None:
    assert relocated({"ho_so": name}, commune / "xã" / "2024", commune / "khác") == {}


def test_the_schema_for_the_editor_is_found_again(commune: Path) -> None:
    (commune / "xã" / "s.json").touch()
    old, new = commune / "xã" / "2024", commune / "khác"
    assert relocated({"$schema": "../s.json"}, old, new) == {"$schema": "../xã/s.json"}
    assert relocated({"$schema": "../s.json"}, old, commune / "xã" / "2025") == {}


@pytest.mark.parametrize("schema", [SCHEMA, "https://example.org/s.json", "../mất.json", None])
def test_a_schema_beside_the_plan_or_from_elsewhere_stays_as_it_is(commune: Path, schema: object) -> None:
    assert relocated({"$schema": schema}, commune / "xã" / "2024", commune / "khác") == {}


def test_the_way_is_written_with_slashes_from_the_folder_of_the_copy(commune: Path) -> None:
    assert way_from(commune / "xã" / "2025", commune / "xã" / "2025" / ".." / "hồ sơ.json") == "../hồ sơ.json"

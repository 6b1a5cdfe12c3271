"""What a person typed is never lost: whose a target is, and the three ways to go on."""

from __future__ import annotations

import os
import pickle
import stat
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

import kehoach
from kehoach import keeping
from kehoach.errors import EditedError, OutputError
from kehoach.keeping import Placed, decide, place
from tests.builders import a_plan
from tests.template_file import parts_of, zipped
from tests.word_editing import EDITS
from tests.word_saving import saved_by_word

OLD = kehoach.render(a_plan(), "docx")
NEW = kehoach.render(a_plan(trich_yeu="Làm đường"), "docx")
SAVED_AT = datetime(2026, 11, 25, 14, 30).timestamp()


def _edited() -> bytes:
    parts = parts_of(OLD)
    EDITS["the number typed into its place"](parts)
    return zipped(parts)


EDITED = _edited()
COPY = "KH bản sửa 2026-11-25 14.30.docx"


def put(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    os.utime(path, (SAVED_AT, SAVED_AT))
    return path


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    return put(tmp_path / "KH.docx", EDITED)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# What is replaced as before.


@pytest.mark.parametrize("way", ["refuse", "rename", "replace"])
def test_a_document_left_as_it_was_made_is_replaced(tmp_path: Path, way: keeping.IfEdited) -> None:
    path = put(tmp_path / "KH.docx", OLD)
    assert place(path, NEW, way) == Placed(path)
    assert path.read_bytes() == NEW
    assert names(tmp_path) == ["KH.docx"]


def test_a_document_only_saved_again_is_replaced(tmp_path: Path) -> None:
    parts = parts_of(OLD)
    saved_by_word(parts)
    path = put(tmp_path / "KH.docx", zipped(parts))
    assert place(path, NEW) == Placed(path)
    assert path.read_bytes() == NEW


def test_a_file_that_is_the_new_one_already_is_no_trouble(tmp_path: Path) -> None:
    path = put(tmp_path / "KH.docx", b"the same bytes, whatever they are")
    assert place(path, b"the same bytes, whatever they are") == Placed(path)


def test_where_nothing_stands_the_file_is_made(tmp_path: Path) -> None:
    for way in ("refuse", "rename", "replace"):
        path = tmp_path / f"{way}.docx"
        assert place(path, NEW, way) == Placed(path)
        assert path.read_bytes() == NEW


def test_plain_text_has_no_stamp_and_is_replaced(tmp_path: Path) -> None:
    path = put(tmp_path / "KH.txt", b"ai do da go")
    assert place(path, b"moi") == Placed(path)
    assert path.read_bytes() == b"moi"


# What is refused.


def test_an_edited_document_stays_and_is_told_of_with_the_time_it_was_saved(edited: Path) -> None:
    with pytest.raises(EditedError) as error:
        place(edited, NEW)
    assert str(error.value) == (
        f"{edited} đã được người sửa từ khi tạo (lưu lúc 14:30 ngày 25/11/2026) nên không ghi đè."
    )
    assert error.value.path == edited
    assert edited.read_bytes() == EDITED


@pytest.mark.parametrize("data", [b"", b"go tay", OLD[:4000]], ids=["empty", "no zip", "cut off"])
def test_what_kehoach_did_not_make_stays(tmp_path: Path, data: bytes) -> None:
    path = put(tmp_path / "KH.docx", data)
    with pytest.raises(EditedError, match="không nhận ra là bản do kehoach tạo"):
        place(path, NEW)
    assert path.read_bytes() == data


def test_the_ending_may_be_in_capitals(tmp_path: Path) -> None:
    with pytest.raises(EditedError):
        place(put(tmp_path / "KH.DOCX", EDITED), NEW)


@pytest.mark.skipif(os.name != "posix", reason="links and pipes of POSIX")
def test_a_link_to_an_edited_document_and_a_pipe_stay(tmp_path: Path, edited: Path) -> None:
    (tmp_path / "link.docx").symlink_to(edited)
    with pytest.raises(EditedError):
        place(tmp_path / "link.docx", NEW)
    os.mkfifo(tmp_path / "ống.docx")
    with pytest.raises(EditedError):
        place(tmp_path / "ống.docx", NEW)
    assert edited.read_bytes() == EDITED


def test_a_document_open_in_word_is_told_of_first(edited: Path) -> None:
    (edited.parent / "~$KH.docx").touch()
    for way in ("refuse", "replace"):
        with pytest.raises(OutputError, match="đang mở trong Word") as error:
            place(edited, NEW, way)
        assert not isinstance(error.value, EditedError)
    assert place(edited, NEW, "rename").path.name == "KH (2).docx"
    assert edited.read_bytes() == EDITED


def test_a_folder_is_no_target(tmp_path: Path) -> None:
    (tmp_path / "KH.docx").mkdir()
    for way in ("refuse", "rename", "replace"):
        with pytest.raises(OutputError, match="là một thư mục"):
            place(tmp_path / "KH.docx", NEW, way)


def test_nothing_is_written_before_it_is_carried_out(tmp_path: Path, edited: Path) -> None:
    decide(edited, NEW, "replace")
    decide(edited, NEW, "rename")
    decide(tmp_path / "mới.docx", NEW)
    assert names(tmp_path) == ["KH.docx"]


def test_the_error_reaches_other_processes_whole(edited: Path) -> None:
    with pytest.raises(EditedError) as error:
        place(edited, NEW)
    again = pickle.loads(pickle.dumps(error.value))
    assert (type(again), str(again), again.path) == (EditedError, str(error.value), edited)


# Under another name.


def test_the_new_document_gets_the_next_free_name(tmp_path: Path, edited: Path) -> None:
    assert place(edited, NEW, "rename") == Placed(tmp_path / "KH (2).docx")
    assert place(edited, NEW, "rename") == Placed(tmp_path / "KH (3).docx")
    assert edited.read_bytes() == EDITED
    assert (tmp_path / "KH (2).docx").read_bytes() == NEW


def test_a_name_that_another_result_will_get_is_left_to_it(tmp_path: Path, edited: Path) -> None:
    taken = [tmp_path / "kh (2).DOCX", tmp_path / "KH.docx"]
    assert decide(edited, NEW, "rename", taken).carry_out().path.name == "KH (3).docx"


def test_a_name_that_was_taken_meanwhile_is_passed_by(tmp_path: Path, edited: Path) -> None:
    decided = decide(edited, NEW, "rename")
    put(tmp_path / "KH (2).docx", b"cua nguoi khac")
    assert decided.carry_out().path.name == "KH (3).docx"
    assert (tmp_path / "KH (2).docx").read_bytes() == b"cua nguoi khac"


def test_a_name_as_long_as_the_disk_allows_is_shortened(tmp_path: Path) -> None:
    path = put(tmp_path / ("ế" * 83 + ".docx"), EDITED)
    placed = place(path, NEW, "rename").path
    assert placed.name.endswith("ế (2).docx")
    assert placed.read_bytes() == NEW
    kept = place(path, NEW, "replace").kept
    assert kept is not None
    assert kept.read_bytes() == EDITED


# With a copy.


def test_a_dated_copy_is_kept_before_the_document_is_replaced(tmp_path: Path, edited: Path) -> None:
    assert place(edited, NEW, "replace") == Placed(edited, tmp_path / COPY)
    assert edited.read_bytes() == NEW
    assert (tmp_path / COPY).read_bytes() == EDITED
    assert not set(COPY) & set('<>:"/\\|?*')


def test_an_earlier_copy_is_never_written_over(tmp_path: Path, edited: Path) -> None:
    put(tmp_path / COPY, b"ban sua truoc")
    assert place(edited, NEW, "replace").kept == tmp_path / "KH bản sửa 2026-11-25 14.30 (2).docx"
    assert (tmp_path / COPY).read_bytes() == b"ban sua truoc"


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_the_copy_is_as_private_as_the_document(tmp_path: Path, edited: Path) -> None:
    edited.chmod(0o600)
    place(edited, NEW, "replace")
    assert stat.S_IMODE((tmp_path / COPY).stat().st_mode) == 0o600


def test_nothing_is_replaced_when_the_copy_cannot_be_made(edited: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(source: object, path: object) -> bool:
        raise OutputError("đĩa đã đầy")

    monkeypatch.setattr(keeping, "copy_file", full)
    with pytest.raises(OutputError, match="đĩa đã đầy"):
        place(edited, NEW, "replace")
    assert edited.read_bytes() == EDITED


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_read_only_document_is_neither_copied_nor_replaced(tmp_path: Path, edited: Path) -> None:
    edited.chmod(0o444)
    with pytest.raises(OutputError, match="chỉ đọc"):
        place(edited, NEW, "replace")
    assert names(tmp_path) == ["KH.docx"]
    assert edited.read_bytes() == EDITED


# While someone saves.


def _saved_again(path: Path) -> None:
    path.write_bytes(EDITED + b" ")


def _put_there(path: Path) -> None:
    path.write_bytes(b"vua luu")


def _saved_by_renaming(path: Path) -> None:
    """As Word does: a new file in the place of the old one."""
    beside = path.with_name("~WRL0001.tmp")
    beside.write_bytes(path.read_bytes())
    beside.replace(path)


@pytest.mark.parametrize("way", ["refuse", "replace"])
@pytest.mark.parametrize("save", [_saved_again, _saved_by_renaming])
def test_a_document_saved_after_it_was_looked_at_is_not_replaced(
    tmp_path: Path, way: keeping.IfEdited, save: Callable[[Path], None]
) -> None:
    path = put(tmp_path / "KH.docx", OLD if way == "refuse" else EDITED)
    decided = decide(path, NEW, way)
    save(path)
    saved = path.read_bytes()
    with pytest.raises(EditedError, match="vừa được lưu lại trong lúc chạy"):
        decided.carry_out()
    assert path.read_bytes() == saved


def test_a_document_that_came_to_stand_there_is_not_replaced(tmp_path: Path) -> None:
    decided = decide(tmp_path / "KH.docx", NEW)
    _put_there(tmp_path / "KH.docx")
    with pytest.raises(EditedError):
        decided.carry_out()
    assert (tmp_path / "KH.docx").read_bytes() == b"vua luu"
    assert names(tmp_path) == ["KH.docx"]


# The Python surface.


def test_write_returns_the_path_it_wrote(tmp_path: Path, edited: Path) -> None:
    plan = a_plan(trich_yeu="Làm đường")
    assert kehoach.write(plan, tmp_path / "mới.docx") == tmp_path / "mới.docx"
    with pytest.raises(kehoach.EditedError):
        kehoach.write(plan, edited)
    assert kehoach.write(plan, edited, if_edited="rename") == tmp_path / "KH (2).docx"
    assert kehoach.write(plan, edited, if_edited="replace") == edited
    assert edited.read_bytes() == NEW
    assert (tmp_path / COPY).read_bytes() == EDITED

"""A report goes over an older report and over nothing else."""

from pathlib import Path

import pytest

from kehoach.errors import OutputError
from kehoach.report.as_json import json_report
from kehoach.report.as_sarif import sarif_report
from kehoach.report.as_text import report_lines
from kehoach.report.placing import write_report
from tests.report.builders import a_finding, a_report

REPORTS = {
    "json": json_report([a_report(a_finding())], "1"),
    "sarif": sarif_report([a_report(a_finding())], "1"),
    "txt": "\n".join(report_lines(a_report(a_finding()))),
}


@pytest.mark.parametrize("before", REPORTS.values(), ids=REPORTS)
def test_an_older_report_is_replaced(tmp_path: Path, before: str) -> None:
    file = tmp_path / "ra"
    write_report(file, before)
    write_report(file, "mới")
    assert file.read_text("utf-8") == "mới"


@pytest.mark.parametrize("content", [b'{"co_quan": {}}', b"", b"\xd0\xcf\x11\xe0", "Kế hoạch".encode()])
def test_anything_else_stays(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "kh.json"
    file.write_bytes(content)
    with pytest.raises(OutputError, match="không ghi đè"):
        write_report(file, REPORTS["json"])
    assert file.read_bytes() == content
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_is_no_place_for_a_report(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        write_report(tmp_path, "x")
    with pytest.raises(OutputError, match="không có thư mục"):
        write_report(tmp_path / "không" / "a.json", "x")

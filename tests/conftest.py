"""Options and fixtures every stage may use."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from kehoach.bundled import BATCH_SCHEMA, PROFILE_SCHEMA, SCHEMA, bundled_file
from tests.editor import SERVICES, Editor
from tests.office import Office

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # Started in the background (nohup, &): children would inherit it, and no Ctrl-C of a test would reach them.
    signal.signal(signal.SIGINT, signal.default_int_handler)

settings.register_profile(
    "kehoach", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow], database=None
)
settings.load_profile("kehoach")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="Rewrite tests/golden; read the diff like code.")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--update-golden") and os.environ.get("CI"):
        raise pytest.UsageError("--update-golden is for people: in CI the golden files are the judge")


@pytest.fixture(scope="session")
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """LibreOffice with a private profile; one conversion serves all workers of a test run."""
    if Office.is_missing():
        if os.environ.get("CI"):
            pytest.fail("LibreOffice (soffice, pdftotext) is needed in CI")
        pytest.skip("LibreOffice is not installed here")
    root = tmp_path_factory.getbasetemp()
    shared = root.parent if os.environ.get("PYTEST_XDIST_WORKER") else root
    return Office(shared / "kehoach-office", tmp_path_factory.mktemp("soffice-profile"))


@pytest.fixture(scope="session", params=SERVICES)
def editor(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """The JSON service of VS Code, in a folder where all schemas lie."""
    if Editor.is_missing():
        if os.environ.get("CI"):
            pytest.fail("node, and npm ci in tests/editor_service, are needed in CI")
        pytest.skip("node is not installed here, or npm ci was not run in tests/editor_service")
    folder = tmp_path_factory.mktemp("xã Suối Hòa")
    for name in (SCHEMA, BATCH_SCHEMA, PROFILE_SCHEMA):
        shutil.copy(bundled_file(name), folder)
    started = Editor(request.param, folder)
    yield started
    started.close()

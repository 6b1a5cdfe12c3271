"""``render_many`` on a real cluster of processes on this machine, one of which is killed in the middle."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import kehoach
from tests.builders import SOURCES, TEMPLATE, a_plan

distributed = pytest.importorskip("distributed", reason="pip install 'kehoach[dask]'")
# It warns of its own ways: of a port that is taken, of what it leaves open when a worker is killed.
pytestmark = [pytest.mark.filterwarnings("ignore")]

MANY = 60
CHUNK = 5


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Any]:
    monkeypatch.setenv("PYTHONPATH", str(SOURCES))
    with (
        distributed.LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address=None,
            local_directory=str(tmp_path),
            silence_logs=50,
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        yield client


def test_a_cluster_that_loses_a_worker_in_the_middle_makes_every_document_once(client: Any) -> None:
    template = kehoach.Template.load(TEMPLATE)
    plans = [a_plan(so=number + 1) for number in range(MANY)]
    workers = client.run(os.getpid)
    results = []
    for result in kehoach.render_many(iter(plans), template, client.get_executor(), chunk=CHUNK, ahead=4):
        results.append(result)
        if len(results) == 2 * CHUNK:
            os.kill(next(iter(workers.values())), signal.SIGKILL)
    assert [result.index for result in results] == list(range(MANY))
    assert [result.error for result in results] == [None] * MANY
    assert [result.data for result in results] == [template.render(plan) for plan in plans]
    assert set(client.run(os.getpid).values()) != set(workers.values())

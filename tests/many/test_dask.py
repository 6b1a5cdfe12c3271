"""``render_many`` on a real cluster of processes on this machine, one of which is killed in the middle."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import kehoach
from kehoach.many.in_order import Work, in_order
from tests.builders import SOURCES, TEMPLATE, a_plan

distributed = pytest.importorskip("distributed", reason="pip install 'kehoach[dask]'")
# It warns of its own ways: of a port that is taken, of what it leaves open when a worker is killed.
pytestmark = [pytest.mark.filterwarnings("ignore")]

MANY = 60
CHUNK = 5
LONGEST = 300.0


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


@pytest.mark.parametrize("chunk", [1, 2])
def test_a_cluster_that_is_gone_ends_in_errors_and_not_in_waiting(client: Any, chunk: int) -> None:
    executor = client.get_executor()
    client.close()
    results: list[kehoach.Result] = []
    making = kehoach.render_many([a_plan()] * 3, executor=executor, chunk=chunk)
    waiting = threading.Thread(target=lambda: results.extend(making), daemon=True)
    waiting.start()
    waiting.join(LONGEST)
    assert [type(result.error) for result in results] == [kehoach.WorkerError] * 3


def test_work_that_a_cluster_lost_is_other_work_when_it_is_handed_over_again(client: Any, tmp_path: Path) -> None:
    # Equal work would be answered with the error that is already known.
    work = partial(fails_once, tmp_path / "failed")
    (answer,) = in_order(Work(work, work), [7], client.get_executor(), chunk=1, ahead=1)
    assert answer == (7,)


def fails_once(mark: Path, items: tuple[int, ...]) -> tuple[int, ...]:
    if not mark.exists():
        mark.touch()
        raise OSError
    return items

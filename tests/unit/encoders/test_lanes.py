"""Batches side by side: all cores work, and the caller sees what one core would have given."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from engine.encoders import Encoder
from engine.encoders.lanes import run_batches
from engine.errors import Cancelled
from engine.progress import CancelToken


def test_results_come_in_the_order_of_the_batches():
    assert list(run_batches([3, 1, 2], lambda batch: batch * 10, 2)) == [(3, 30), (1, 10), (2, 20)]


def test_batches_run_at_the_same_time():
    together = threading.Barrier(2, timeout=30)
    assert [done for _, done in run_batches([0, 0], lambda _: together.wait() >= 0, 2)] == [True, True]


@pytest.mark.parametrize(("batches", "lanes"), [([1], 8), ([1, 2], 1)])
def test_what_cannot_be_shared_runs_on_the_callers_thread(batches, lanes):
    found = [thread for _, thread in run_batches(batches, lambda _: threading.get_ident(), lanes)]
    assert set(found) == {threading.get_ident()}


@pytest.mark.parametrize("lanes", [1, 3])
def test_an_error_ends_the_others(lanes):
    begun = []

    def work(batch):
        begun.append(batch)
        raise ValueError("no memory")

    with pytest.raises(ValueError, match="no memory"):
        list(run_batches(range(10_000), work, lanes))
    assert len(begun) < 10_000


@pytest.mark.parametrize("lanes", [1, 3])
def test_a_cancel_ends_the_others(lanes):
    cancel, begun = CancelToken(), []

    def work(batch):
        begun.append(batch)
        cancel.cancel()

    with pytest.raises(Cancelled):
        list(run_batches(range(10_000), work, lanes, cancel))
    assert len(begun) <= lanes


def test_more_cores_give_the_same_vectors(manifest):
    texts = ["", "A whale road.", *(f"Gulls slept on wall {number}. " * (7 * number % 40) for number in range(24))]
    one, two = (Encoder.load(manifest, threads=threads, device="cpu") for threads in (1, 3))
    assert np.allclose(one.embed(texts), two.embed(texts), atol=1e-6)
    spans = [("The whale road is the sea. " * 150, [(0, 26), (1000, 1600), (3400, 4000)])]
    assert np.allclose(one.embed_spans(spans), two.embed_spans(spans), atol=1e-6)


def test_a_long_text_has_all_cores_to_itself(manifest):
    """It is one batch, so the threads lie inside its operators."""
    encoder = Encoder.load(manifest, threads=2, device="cpu")
    session = encoder._session
    encoder.embed(["A whale road."] * 100)
    assert session._wide is None
    long = encoder.embed(["The whale road is the sea. " * 300])
    assert session._wide.get_session_options().intra_op_num_threads == 2
    alone = Encoder.load(manifest, threads=1, device="cpu")
    assert np.allclose(long, alone.embed(["The whale road is the sea. " * 300]))

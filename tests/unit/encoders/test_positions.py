from __future__ import annotations

import dataclasses
import math

import numpy as np
import pytest

from engine.encoders import Encoder
from engine.encoders.encoder import pool
from engine.encoders.manifest import Positions
from engine.encoders.positions import (
    ABSOLUTE,
    ntk_frequencies,
    place,
    position_ids,
    stretch_table,
    usable_tokens,
    windows,
    with_method,
)
from engine.errors import InputError

LONG = "The harbour lay still. " * 130 + "The pass key is 71423. " + "Gulls slept on the wall. " * 130


@pytest.fixture
def small(manifest):
    """An encoder of eight positions."""

    def make(method, **facts):
        return dataclasses.replace(manifest, native_tokens=8, positions=Positions(method, rows=8, **facts))

    return make


def test_recurrent_positions_repeat_beyond_the_native_context(small):
    encoder = small("recurrent", period=3)
    assert position_ids(8, encoder).tolist() == list(range(8))
    assert position_ids(9, encoder).tolist() == [0, 1, 2] * 3


def test_grouped_positions_share_ids(small):
    """The paper's example: floor(pid / s) with s = ceil(length / context)."""
    assert position_ids(16, small("grouped")).tolist() == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7]
    assert position_ids(9, small("grouped", period=3)).tolist() == [0, 0, 0, 1, 1, 1, 2, 2, 2]


def test_the_offset_is_that_of_the_first_token(small):
    assert position_ids(9, small("recurrent", period=3, offset=2)).tolist() == [2, 3, 4] * 3


def test_a_stretched_table_keeps_the_trained_rows_and_interpolates_between():
    table = np.array([[9.0], [0.0], [4.0], [8.0]], dtype=np.float32)  # one row before the first position
    stretched = stretch_table(table, 4, offset=1)
    assert stretched.dtype == np.float32
    assert stretched[:, 0].tolist() == [9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8, 8]


def test_log_scaling_follows_the_length(small):
    encoder = small("recurrent", period=3, log_scaling=True)
    assert place(8, encoder).options == {}
    assert place(64, encoder).options["attention_scale"] == pytest.approx(math.log(64) / math.log(8))


def test_windows_cover_every_token_and_are_full(small):
    encoder = small("windows")
    assert windows(list(range(8)), encoder) == [list(range(8))]
    cut = windows(list(range(20)), encoder)
    assert [len(window) for window in cut] == [8, 8, 8]
    assert all((window[0], window[-1]) == (0, 19) for window in cut)
    assert {token for window in cut for token in window} == set(range(20))
    assert cut[-1] == [0, *range(13, 19), 19]


def test_ntk_keeps_the_first_frequency_and_slows_the_last():
    positions = Positions("ntk", theta=10_000.0, head_dims=64)
    plain, slow = ntk_frequencies(positions, 1), ntk_frequencies(positions, 4)
    assert plain[0] == slow[0] == 1 and plain.shape == (32,)
    assert plain[-1] == pytest.approx(10_000 ** (-62 / 64), rel=1e-5)
    assert slow[-1] == pytest.approx(50_000 ** (-62 / 64), rel=1e-5)  # table 6: 2k from 512 has theta 50k


def test_self_extend_has_the_papers_settings(small):
    encoder = dataclasses.replace(small("self-extend"), native_tokens=512)
    options = place(2048, encoder).options
    assert (options["group_size"], options["neighbour_window"]) == (5, 128)


@pytest.mark.parametrize("words", ["sideways", "recurrent:x", "recurrent:9999", "ntk", "recurrent+sin", ""])
def test_an_unknown_way_is_refused(manifest, words):
    with pytest.raises(InputError, match="knows none, recurrent"):
        with_method(manifest, words)


def test_a_graph_without_the_input_is_refused(manifest):
    old = dataclasses.replace(manifest, graph_options=())
    with pytest.raises(InputError, match="export it again"):
        with_method(old, "interpolated")


def test_without_a_method_long_texts_are_cut(manifest):
    assert usable_tokens(with_method(manifest, "none")) == manifest.native_tokens


@pytest.mark.parametrize("words", [*ABSOLUTE[1:], "recurrent:128+log", "grouped:128", "windows:128"])
def test_every_method_leaves_short_texts_alone_and_reads_long_ones(manifest, encoder, words):
    short = ["A kenning.", "The whale road is the sea. " * 40]
    cut = encoder.embed([LONG[: len(LONG) // 3]])[0]
    other = Encoder.load(with_method(manifest, words), device="cpu")
    assert np.array_equal(other.embed(short), encoder.embed(short))
    long = other.embed([LONG])[0]
    assert np.isclose(np.linalg.norm(long), 1, atol=1e-5) and long @ cut < 0.9999
    assert other.embed(["x", LONG])[1] @ long == pytest.approx(1, abs=1e-5)  # whatever its batch mates
    other.close()


def test_windows_give_the_mean_of_their_vectors(manifest, encoder):
    """Against the definition: each window's text alone, pooled states averaged before scaling."""
    other = Encoder.load(with_method(manifest, "windows"), device="cpu")
    (ids,) = other._token_ids([LONG], "document")
    cut = windows(ids, other.manifest)
    states = [other._run([window]) for window in cut]
    expected = np.mean([pool(found, mask, other.manifest.pooling)[0] for mask, found in states], axis=0)
    assert other.embed([LONG])[0] @ (expected / np.linalg.norm(expected)) == pytest.approx(1, abs=1e-5)
    other.close()

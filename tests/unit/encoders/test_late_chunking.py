from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.encoders import Encoder
from engine.encoders.late_chunking import plan_windows
from engine.errors import ModelError

TEXT = (
    "Berlin is the capital of Germany. It was divided for decades. "
    "The city has more than three million inhabitants and many bridges. "
) * 20


def each_token(count):
    return np.array([[3 * token, 3 * token + 2] for token in range(count)], dtype=np.int64)


@given(
    tokens=st.integers(1, 300),
    length=st.integers(1, 40),
    window=st.integers(8, 90),
    overlap=st.integers(0, 7),
)
def test_every_chunk_is_in_one_window_with_all_its_tokens(tokens, length, window, overlap):
    offsets = each_token(tokens)
    spans = [(3 * begin, 3 * min(begin + length, tokens) - 1) for begin in range(0, tokens, length)]
    planned = plan_windows(offsets, spans, window, overlap)
    found = sorted(number for item in planned for number, _, _ in item.chunks)
    assert found == list(range(len(spans)))
    for item in planned:
        assert 0 <= item.start < item.end <= tokens and item.end - item.start <= window
        for number, first, past in item.chunks:
            begin, end = spans[number]
            assert offsets[item.start + first, 0] == begin
            assert 0 <= first < past <= item.end - item.start
            if length <= overlap:
                assert offsets[item.start + past - 1, 1] == end


def test_a_chunk_is_taken_where_it_lies_most_central():
    (window,) = plan_windows(each_token(100), [(3 * 48, 3 * 52 - 1)], 40, 20)
    assert window.start == 40 or window.start == 20
    assert min(window.chunks[0][1], 40 - window.chunks[0][2]) >= 8


def test_no_text_and_no_chunks_need_no_window():
    assert plan_windows(each_token(0), [(0, 0)], 10, 2) == []
    assert plan_windows(each_token(5), [], 10, 2) == []


def test_one_chunk_over_a_short_text_has_the_mean_of_its_own_tokens(encoder):
    text = "The whale road is the sea."
    row = encoder._token_ids([text], "document")
    _, states = encoder._run(row)
    expected = states[0, 1:-1].mean(axis=0)
    found = encoder.embed_spans([(text, [(0, len(text))])])
    assert found[0] @ (expected / np.linalg.norm(expected)) == pytest.approx(1, abs=1e-5)


def test_a_chunk_knows_its_surroundings(encoder):
    """The paper's example: "the city" comes nearer to "Berlin" with its page around it."""
    page = TEXT[: len(TEXT) // 20]
    span = (page.index("The city"), len(page))
    query = encoder.embed(["Berlin"], "query")[0]
    alone = encoder.embed([page[span[0] : span[1]]])[0]
    late = encoder.embed_spans([(page, [span])])[0]
    assert query @ late > query @ alone + 0.1  # measured: .47 and .20


def test_spans_come_back_in_the_callers_order(encoder):
    spans = [(start, start + 60) for start in range(0, len(TEXT) - 60, 60)]
    forward = encoder.embed_spans([(TEXT, spans)])
    backward = encoder.embed_spans([(TEXT, spans[::-1])])
    assert np.allclose(forward, backward[::-1], atol=1e-5)
    assert np.allclose(np.linalg.norm(forward, axis=1), 1, atol=1e-5)


def test_several_texts_give_what_each_gives_alone(encoder):
    texts = [(TEXT, [(0, 100), (200, 900)]), ("", []), ("A kenning.", [(0, 10)]), (TEXT[:700], [(300, 400)])]
    told = []
    together = encoder.embed_spans(texts, on_tokens=told.append)
    alone = np.concatenate([encoder.embed_spans([text]) for text in texts])
    assert together.shape == (4, 384) and np.allclose(together, alone, atol=1e-5)
    assert sum(told) <= sum(len(encoder.token_offsets(text)) for text, _ in texts)


def test_windows_longer_than_the_native_context_are_read(encoder):
    spans = [(0, 100), (len(TEXT) - 100, len(TEXT))]
    assert np.isfinite(encoder.embed_spans([(TEXT * 3, spans)], window_tokens=1024)).all()


def test_an_encoder_that_pools_one_token_says_so(manifest):
    other = Encoder.load(dataclasses.replace(manifest, pooling="cls"), device="cpu")
    with pytest.raises(ModelError, match="late chunking needs a mean"):
        other.embed_spans([("text", [(0, 4)])])
    other.close()

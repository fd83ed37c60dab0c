from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from engine.encoders.projection import ProjectionStep, project, project_back
from engine.encoders.shares import TokenStates, gather_words, take_apart
from engine.errors import ModelError

TEXTS = [
    "The landlord returns the deposit within three months after the lease ends.",
    "",
    "naïve Fjörd 日本 e\u0301 x",
    "Knead the dough for ten minutes, let it rise, then bake it for forty minutes. " * 12,
]


def test_the_states_give_the_vector_that_is_stored(encoder):
    for state, vector in zip(encoder.token_states([(text, None) for text in TEXTS]), encoder.embed(TEXTS), strict=True):
        assert state.weights.sum() == pytest.approx(1, abs=1e-5)
        assert state.vector() @ vector == pytest.approx(1, abs=1e-5)


def test_shares_and_rest_are_the_cosine(encoder):
    query = encoder.embed(["when do I get my deposit back"], "query")[0]
    for state, vector in zip(encoder.token_states([(text, None) for text in TEXTS]), encoder.embed(TEXTS), strict=True):
        shares = take_apart(query, state)
        assert shares.cosine == pytest.approx(float(query @ vector), abs=1e-5)
        assert float(shares.tokens.sum()) + shares.rest == pytest.approx(shares.cosine, abs=1e-5)


def test_the_words_that_answer_have_the_largest_shares(encoder):
    text = TEXTS[0]
    query = encoder.embed(["when do I get my deposit back"], "query")[0]
    (state,) = encoder.token_states([(text, None)])
    shares = take_apart(query, state).tokens
    words = {text[start:end]: float(shares[members].sum()) for start, end, members in gather_words(text, state.offsets)}
    assert max(words, key=lambda word: words[word]) == "deposit"


def test_a_chunk_of_a_long_pass_has_the_vector_of_late_chunking(encoder):
    text = "Berlin is the capital. It was divided for decades. The city has many bridges. " * 40
    spans = [(0, 50), (len(text) // 2, len(text) // 2 + 200)]
    expected = encoder.embed_spans([(text, spans)])
    states = encoder.token_states([(text, span) for span in spans])
    for span, state, vector in zip(spans, states, expected, strict=True):
        assert state.vector() @ vector == pytest.approx(1, abs=1e-5)
        pooled = state.offsets[state.weights > 0]
        assert pooled[0, 0] >= span[0] - 10 and pooled[-1, 1] <= span[1] + 10


def test_a_text_read_in_windows_is_taken_apart_too(encoder):
    positions = dataclasses.replace(encoder.manifest.positions, method="windows", period=32)
    windowed = dataclasses.replace(encoder.manifest, positions=positions, native_tokens=64)
    other = type(encoder)(windowed, encoder._tokenizer, encoder._session)
    text = TEXTS[3]
    (state,) = other.token_states([(text, None)])
    assert len(state.states) > 128 and state.weights.sum() == pytest.approx(1, abs=1e-5)
    assert state.vector() @ other.embed([text])[0] == pytest.approx(1, abs=1e-5)


def test_an_encoder_that_pools_by_one_token_cannot_be_taken_apart(encoder):
    by_first = dataclasses.replace(encoder.manifest, pooling="cls")
    with pytest.raises(ModelError, match="pools by one token"):
        type(encoder)(by_first, encoder._tokenizer, encoder._session).token_states([("x", None)])


# -- projections ---------------------------------------------------------------------------------


def steps_of(*kinds):
    chance = np.random.default_rng(3)
    width, made = 6, []
    for kind, activation in kinds:
        outputs = width if kind == "norm" else 5
        weights = chance.normal(size=outputs if kind == "norm" else (width, outputs)).astype(np.float32)
        made.append(ProjectionStep(kind, activation, weights, chance.normal(size=outputs).astype(np.float32)))
        width = outputs
    return tuple(made), width


@pytest.mark.parametrize(
    "kinds",
    [
        [],
        [("dense", "")],
        [("norm", "")],
        [("dense", "tanh")],
        [("norm", ""), ("dense", "relu"), ("dense", "")],
        [("dense", "tanh"), ("norm", "")],
    ],
)
def test_layers_after_pooling_keep_the_sum_exact(kinds):
    steps, width = steps_of(*kinds)
    chance = np.random.default_rng(4)
    states = chance.normal(size=(7, 6)).astype(np.float32)
    query = chance.normal(size=width).astype(np.float32)
    query /= np.linalg.norm(query)
    weights = np.full(7, 1 / 7, dtype=np.float32)
    text = TokenStates(np.zeros((7, 2), dtype=np.int64), states, weights, steps)
    shares = take_apart(query, text)
    made = project(states.mean(axis=0, keepdims=True), steps)[0]
    assert shares.cosine == pytest.approx(float(query @ made / np.linalg.norm(made)), abs=1e-5)
    assert float(shares.tokens.sum()) + shares.rest == pytest.approx(shares.cosine, abs=1e-4)


def test_a_linear_layer_gives_each_token_what_leaving_it_out_would_take():
    steps, width = steps_of(("dense", ""))
    direction, rest = project_back(np.ones((1, 6), dtype=np.float32), np.eye(width, dtype=np.float32)[0], steps)
    assert np.allclose(direction, steps[0].weights[:, 0]) and rest == pytest.approx(float(steps[0].bias[0]))


# -- words ---------------------------------------------------------------------------------------


def test_pieces_of_a_word_are_one_word():
    text = "unwieldy, co-op 日本"
    offsets = np.array([[-1, -1], [0, 2], [2, 6], [6, 8], [8, 9], [10, 12], [12, 13], [13, 15], [16, 17], [17, 18]])
    words = [text[start:end] for start, end, _ in gather_words(text, offsets)]
    assert words == ["unwieldy", ",", "co", "-", "op", "日", "本"]


def test_a_blank_that_a_tokenizer_counts_to_a_word_is_none_of_it():
    text = "two words"
    words = gather_words(text, np.array([[0, 3], [3, 9]]))
    assert [(start, end) for start, end, _ in words] == [(0, 3), (4, 9)]

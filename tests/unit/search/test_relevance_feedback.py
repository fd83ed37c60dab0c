from __future__ import annotations

import numpy as np
import pytest

from engine.search.hits import Steer
from engine.search.query import parse_query
from engine.search.relevance_feedback import QueryVectors, steered, steered_words

EAST, NORTH = np.eye(2, dtype=np.float32)


def test_nothing_steers_nothing():
    assert np.allclose(steered(EAST, np.zeros((0, 2), np.float32), []), EAST)


def test_plus_turns_towards_and_minus_away():
    towards, away = (steered(EAST, NORTH[None], [weight]) for weight in (1.0, -1.0))
    assert towards @ NORTH > 0.3 and away @ NORTH < -0.1
    for moved in (towards, away):
        assert moved.dtype == np.float32 and np.linalg.norm(moved) == pytest.approx(1, abs=1e-6)


def test_an_example_counts_as_much_beside_the_question_as_is_said():
    towards, away = (steered(EAST, NORTH[None], [weight], plus=0.5, minus=0.25) for weight in (1.0, -1.0))
    assert towards == pytest.approx(np.array([1, 0.5]) / np.hypot(1, 0.5))
    assert away == pytest.approx(np.array([1, -0.25]) / np.hypot(1, 0.25))


def test_two_alike_move_as_far_as_one():
    assert np.allclose(steered(EAST, np.stack([NORTH, NORTH]), [1, 1]), steered(EAST, NORTH[None], [1]))


def test_a_smaller_weight_moves_less():
    assert 0 < steered(EAST, NORTH[None], [0.5]) @ NORTH < steered(EAST, NORTH[None], [1]) @ NORTH


def test_a_plus_phrase_is_looked_for_and_a_passage_is_not():
    query = parse_query("harbour")
    passages = ["The ferry leaves every forty minutes and takes a quarter of an hour.", "\u6e21\u8239" * 40]
    steer = [Steer("last (ferry)"), *map(Steer, passages), Steer("night", -1), Steer("Harbour")]
    found = steered_words(query, steer)
    assert found.words == ("harbour", "last", "ferry") and found.text == "harbour"
    assert steered_words(query, []) is query


def test_a_vector_is_remembered(encoder):
    class Counting:
        texts = 0

        def embed(self, texts, kind):
            self.texts += len(texts)
            return encoder.embed(texts, kind)

    counting = Counting()
    asked = QueryVectors(counting)
    first = asked.vector("harbour", [Steer("last ferry")])
    assert counting.texts == 2
    assert np.allclose(asked.vector("harbour", [Steer("last ferry")]), first) and counting.texts == 2
    assert not np.allclose(asked.vector("harbour"), first) and counting.texts == 2
    asked.vector("harbours", [Steer("last ferry")])
    assert counting.texts == 3


def test_where_no_question_is_the_plus_texts_are_one(encoder):
    asked = QueryVectors(encoder)
    ferry, bread = (asked.vector(text) for text in ("last ferry", "kneading bread"))
    assert np.allclose(asked.vector("", [Steer("last ferry")]), ferry, atol=1e-6)
    between = asked.vector("", [Steer("last ferry"), Steer("kneading bread")])
    assert between @ ferry == pytest.approx(between @ bread, abs=1e-5) and between @ ferry > ferry @ bread + 0.1
    away = asked.vector("", [Steer("last ferry"), Steer("kneading bread", -1)])
    assert away @ bread < ferry @ bread and np.linalg.norm(away) == pytest.approx(1, abs=1e-6)

from __future__ import annotations

import numpy as np
import pytest

from engine.evaluate.long_context import make_needle, make_passkey

PROSE = ["The harbour lay still. Gulls slept on the wall.", "Nobody spoke of the storm. The lamps were lit."] * 400


@pytest.mark.parametrize("length", [256, 2048])
def test_a_passkey_stands_once_in_a_text_of_the_length_wanted(length):
    task = make_passkey(length, texts=20, queries=5)
    assert len(task.texts) == 20 and len(task.queries) == 5
    for text in task.texts:
        assert len(text.split()) == int(length * 0.75) and text.count("Remember it.") == 1
    for query, answer in zip(task.queries, task.answers, strict=True):
        name = query.removeprefix("what is the passkey for ").removesuffix("?")
        assert [name in text for text in task.texts].index(True) == answer


def test_a_needle_stands_in_prose():
    task = make_needle(1024, PROSE, texts=30, queries=30)
    assert len(set(task.queries)) == 30
    for text in task.texts:
        assert len(text.split()) == 768 and "harbour lay still" in text


def test_the_same_seed_makes_the_same_task():
    assert make_passkey(512, seed=3) == make_passkey(512, seed=3) != make_passkey(512, seed=4)


def test_passkeys_are_found_far_more_often_than_by_chance(encoder):
    task = make_passkey(256, texts=20, queries=20)
    scores = encoder.embed(task.queries, "query") @ encoder.embed(task.texts).T
    assert (scores.argmax(axis=1) == np.array(task.answers)).mean() >= 0.3  # chance is .05

"""An encoder tells words that exist from typos, and other spellings of a word from other words."""

from __future__ import annotations

import pytest

from engine.library import Library
from engine.search.relevance_feedback import QueryVectors
from engine.search.word_sense import WordSense


@pytest.fixture(scope="module", params=["all-minilm-l6-v2", "multilingual-e5-small"])
def sense(request, tmp_path_factory):
    with Library.create(tmp_path_factory.mktemp("sense") / "library", encoder=request.param) as library:
        yield WordSense(QueryVectors(library.encoder))


@pytest.mark.parametrize("word", ["hall", "plant", "water", "colour"])
def test_words_that_exist_are_known(sense, word):
    assert sense.knows([word]) and sense.knows(["hrbour", word])


@pytest.mark.parametrize("word", ["hrbour", "airprot", "ferrry", "caterng"])
def test_typos_are_not(sense, word):
    assert not sense.knows([word, f"{word}s"]) and not sense.knows([])


@pytest.mark.parametrize(
    ("word", "other"),
    [("fibre", "fiber"), ("centre", "center"), ("behaviour", "behavior"), ("alan", "allan"), ("analyse", "analyze")],
)
def test_other_spellings_are_the_same_word(sense, word, other):
    for _ in range(2):  # what is known by then is as what was asked for first
        assert sense.same(word, {"a": [other], "b": ["zebra"], "c": ["zebra", "window", other], "d": []}) == {"a", "c"}


@pytest.mark.parametrize(
    ("word", "other"),
    [("hall", "all"), ("plant", "plan"), ("letter", "better"), ("cat", "cast"), ("marriage", "carriage")],
)
def test_other_words_are_not(sense, word, other):
    assert not sense.same(word, {"a": [other, "zebra"], "b": []})


def test_words_of_long_ago_are_asked_for_anew(sense, monkeypatch):
    monkeypatch.setattr("engine.search.relevance_feedback._KEPT", 3)
    for _ in range(3):
        for word, other in (("fibre", "fiber"), ("centre", "center"), ("hall", "all")):
            assert bool(sense.same(word, {"a": [other]})) == (word != "hall")
    sense.same("lorry", {"a": ["sorry"]})
    assert len(sense.vectors._known) <= 4

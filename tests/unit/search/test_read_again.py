"""In which order does an answer stand when its best passages were read again?"""

from __future__ import annotations

import itertools
import os

import pytest

from engine.encoders.reranker import load_reranker_manifest
from engine.search.confidence_scale import LogisticScale
from engine.search.hits import Hit, Passage, SearchOptions, SearchResult, Steer
from engine.search.query import parse_query
from engine.search.rerank_scale import MOST_MS, READ, RerankerMeasure, keep_measure
from engine.search.reranking import Settler, settled, to_read
from engine.settings import OFF, Settings
from tests.reranker_files import write_reranker

LISTING = "1 Introduction ........ 3\n2 Methods ........ 7\n3 Results ........ 12\n4 Discussion ........ 20"


def passage(text):
    return Passage(text, 0, len(text), None, 0.5)


def hit(name, *texts, language="en"):
    passages = tuple(map(passage, texts))
    return Hit(f"/docs/{name}", name, "text", 0.5, 0.4, 0.3, 1.0, passages, language=language)


def names(result):
    return [one.title for one in result.hits]


def read(*hits, languages=()):
    return [(at, one.text) for at, one in to_read(hits, languages)]


def test_the_best_passage_of_each_hit_is_read_before_any_second_one():
    assert read(hit("a", "a1", "a2"), hit("b", "b1"), hit("c", "c1", "c2", "c3")) == [
        *((0, "a1"), (1, "b1"), (2, "c1")),
        *((0, "a2"), (2, "c2")),
        (2, "c3"),
    ]
    assert read() == []


def test_lists_of_names_are_read_only_where_they_are_the_best_of_a_document():
    assert read(hit("a", LISTING, f"{LISTING}\n5 Index ........ 30", "words")) == [(0, LISTING), (0, "words")]


def test_documents_in_languages_that_are_not_read_are_left_out():
    hits = hit("a", "a1"), hit("b", "b1", language="de"), hit("c", "c1", language="")
    assert read(*hits, languages=("en",)) == [(0, "a1"), (2, "c1")]
    assert len(read(*hits)) == 3


def test_no_more_passages_are_read_than_are_measured():
    hits = [hit(str(number), "first", "second") for number in range(READ - 2)]
    assert read(*hits) == [*((at, "first") for at in range(READ - 2)), (0, "second"), (1, "second")]


def test_hits_stand_by_what_was_read_and_what_was_not_stays_behind():
    hits = hit("a", "a1", "a2"), hit("b", "b1"), hit("c", "c1"), hit("d", "d1")
    result = SearchResult("question", 0.1, hits)
    chosen = to_read(hits)[:3] + [(0, hits[0].passages[1])]
    found = settled(result, chosen, [0.2, 0.9, 0.6, 0.7], lambda _, score: score)
    assert names(found) == ["b", "a", "c", "d"] and found.reranked and not found.weak
    assert [one.text for one in found.hits[1].passages] == ["a2", "a1"]
    assert [one.match for one in found.hits[:3]] == [0.9, 0.7, 0.6] and all(one.likely for one in found.hits[:3])


def test_what_was_not_read_in_time_stays_where_it_was():
    hits = hit("a", "a1"), hit("b", "b1"), hit("c", "c1")
    result = SearchResult("question", 0.1, hits)
    assert settled(result, to_read(hits), [], lambda _, score: score) is result
    assert names(settled(result, to_read(hits), [0.1], lambda _, score: score)) == ["a", "b", "c"]


def test_where_nothing_that_was_read_answers_the_result_is_weak():
    hits = hit("a", "a1"), hit("b", "b1")
    found = settled(SearchResult("question", 0.1, hits), to_read(hits), [0.1, 0.2], lambda _, score: score)
    assert found.weak and names(found) == ["b", "a"]


@pytest.mark.parametrize(
    ("reranker", "options", "settles"),
    [
        ("some", SearchOptions(), True),
        (OFF, SearchOptions(), False),
        (OFF, SearchOptions(rerank=True), True),
        ("some", SearchOptions(rerank=False), False),
        ("some", SearchOptions(mode="words"), False),
        ("some", SearchOptions(sort="newest"), False),
        ("some", SearchOptions(steer=(Steer("harbour"),)), False),
        ("some", SearchOptions(mode="meaning"), True),
    ],
)
def test_lists_are_settled_where_a_reranker_is_chosen_or_asked_for(tmp_path, reranker, options, settles):
    settler = Settler(tmp_path / "reranker.json", lambda: Settings(reranker=reranker))
    assert settler.settles(options) is settles


def test_what_is_read_within_the_time_counts_and_no_more_is_read_after_it(tmp_path):
    made = write_reranker(tmp_path / "counting")
    manifest = load_reranker_manifest(made)
    scale = LogisticScale(1.0, 0.0, 0.0, -2.0)
    keep_measure(RerankerMeasure(manifest.fingerprint, scale, 50.0, os.cpu_count() or 1, 0.9), manifest)
    settler = Settler(tmp_path / "choice.json", lambda: Settings(reranker=str(made)))
    hits = *(hit(str(number), "a ferry") for number in range(11)), hit("answer", "the last ferry of the evening")
    result = SearchResult("last ferry", 0.1, hits, parsed=parse_query("last ferry"))

    def first(tick_s):
        ticks = itertools.count(1e6, tick_s)
        return names(settler.settle(result, SearchOptions(), 100, clock=lambda: next(ticks)))[0]

    assert first(0.01) == "answer" and first(1.0) == "0"
    settler.close()


def test_a_reranker_settles_by_itself_up_to_the_time_that_nobody_notices():
    scale = LogisticScale(0.0, 1.0, 0.0, 0.0)
    quick, slow = (RerankerMeasure("mark", scale, ms, 2, 0.9) for ms in (MOST_MS, MOST_MS + 1))
    assert quick.is_quick is True and slow.is_quick is False

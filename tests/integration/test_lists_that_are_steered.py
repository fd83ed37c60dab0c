"""What do filters and unwanted words do to whole documents, with and without something to be like?"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from engine import Library, SearchOptions
from engine.errors import QueryError
from engine.search.exclusions import Exclusions
from engine.search.hits import Steer
from engine.search.query import parse_query
from engine.search.tuning import SearchTuning

FERRY = "The last ferry leaves the harbour at half past ten in the evening; in winter there is none after nine."
PARTS = [
    f"Chapter {number}. The report tells of harbours and of ships in the year {1900 + number}." for number in range(40)
]
FILES = {
    "ferry.txt": FERRY,
    "bread.txt": "Knead the dough for ten minutes and let the bread rise beside a warm stove.",
    "winter.txt": "In winter the stove is lit in the evening and the bread is eaten warm.",
    "ferry.md": f"# Ferries\n\n{FERRY}",
    "long.txt": "\n\n".join([*PARTS, "This is a draft of the database."]),
    "short.txt": "The report tells of one harbour and its ships.",
    "drafts.txt": "The report tells of drafts for a harbour, and of ships.",
    "zephyr_roadmap_2031.csv": "month,euro\nMay,12\nJune,30\n",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("steered")
    (folder / "docs").mkdir()
    for place, (name, text) in enumerate(FILES.items()):
        (folder / "docs" / name).write_text(text, "utf-8")
        os.utime(folder / "docs" / name, (1_700_000_000 - place,) * 2)
    with Library.create(folder / "library") as opened:
        opened.index([folder / "docs"])
        yield opened


def names(result):
    return [Path(hit.path).name for hit in result.hits]


# -- filters alone, and something to be like -------------------------------------------------------


@pytest.mark.parametrize("like", ["leaving by boat at night", FERRY])
def test_filters_with_an_example_are_searched_and_judged(library, like):
    found = library.search("type:txt", SearchOptions(steer=(Steer(like),)))
    assert not found.listed and names(found)[0] == "ferry.txt"
    assert all(name.endswith(".txt") for name in names(found)) and len(names(found)) == 6
    scores = [hit.score for hit in found.hits]
    assert scores == sorted(scores, reverse=True) and scores[0] > scores[-1]
    assert found.hits[0].match > found.hits[-1].match and found.hits[0].meaning_score > 0.4
    assert found.parsed.is_browsing  # nothing was typed but filters


def test_of_filters_with_an_example_the_newest_can_come_first(library):
    found = library.search("type:txt", SearchOptions(steer=(Steer("harbour ships"),), sort="newest"))
    dates = [hit.modified for hit in found.hits]
    assert dates == sorted(dates, reverse=True) and len(dates) > 2 and not found.listed


def test_the_words_of_a_plus_phrase_are_looked_for_beside_filters(library):
    found = library.search("type:txt", SearchOptions(mode="words", steer=(Steer("stove"),)))
    assert set(names(found)) == {"bread.txt", "winter.txt"} and not found.listed


def test_filters_alone_are_a_list_whatever_they_should_not_be_like(library):
    plain = library.search("type:txt", SearchOptions())
    away = library.search("type:txt", SearchOptions(steer=(Steer("last ferry", -1.0),)))
    assert plain.listed and away.listed and names(plain) == names(away)
    assert not any(hit.match or hit.score for hit in plain.hits)


def test_a_list_is_not_explained(library):
    passage = library.search("type:txt").hits[0].passages[0]
    with pytest.raises(QueryError, match="with nothing"):
        library.explain("type:txt", passage)
    assert library.explain("type:txt", passage, (Steer(FERRY),)).cosine > 0.5


def test_filters_alone_need_no_encoder(library, monkeypatch):
    answers = library._answers
    monkeypatch.setattr(answers, "_open_encoder", lambda: pytest.fail("the encoder was opened"))
    assert library.search("type:md").listed
    assert library.search("stove", SearchOptions(mode="words")).hits


# -- names ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("query", ["zephyr_roadmap_2031", "zephyr_roadmap_2031.csv", "zephyr roadmap"])
def test_a_file_that_is_searched_by_its_name_is_a_good_match(library, query):
    found = library.search(query)
    assert names(found)[0] == "zephyr_roadmap_2031.csv"
    assert not found.weak and found.hits[0].words_match == pytest.approx(1) and found.hits[0].match > 0.8


@pytest.mark.parametrize("query", ["zephyr_budget_2031", "roadmap_2030.csv"])
def test_a_name_that_no_file_has_is_no_good_match(library, query):
    assert library.search(query).weak


# -- unwanted words -------------------------------------------------------------------------------


@pytest.fixture(params=["looked up before", "looked at after"])
def often(request):
    """A tuning by which an unwanted word is looked up before a search, or only in what was found."""
    return SearchTuning() if "before" in request.param else SearchTuning(few_excluded_chunks=0, excluded_at_once=1)


@pytest.mark.parametrize("mode", ["hybrid", "words", "meaning"])
@pytest.mark.parametrize("query", ["report -draft", 'report -"a draft of"', "report -data*", "report -draft* -old"])
def test_an_unwanted_word_leaves_its_whole_document_out(library, often, mode, query):
    found = set(names(library.search(query, SearchOptions(mode=mode, tuning=often))))
    assert "long.txt" not in found and "short.txt" in found
    assert ("drafts.txt" in found) == ("draft*" not in query)  # a word is left out as it was typed


def test_a_list_leaves_the_same_documents_out(library, often):
    assert "long.txt" in names(library.search("type:txt harbours"))
    for query in ("type:txt -draft", "type:txt -data*", 'type:txt -"the database"'):
        left = names(library.search(query, SearchOptions(tuning=often)))
        assert set(left) == {"ferry.txt", "bread.txt", "winter.txt", "short.txt", "drafts.txt"}


def test_enough_is_found_where_most_is_left_out(library, often):
    options = SearchOptions(limit=2, tuning=replace(often, min_candidates=2, candidates_per_hit=1))
    found = names(library.search("report of harbours and ships -chapter -draft", options))
    assert set(found) == {"short.txt", "drafts.txt"}


def test_a_list_is_filled_where_the_newest_are_left_out(library, often):
    options = SearchOptions(tuning=replace(often, browsed_at_once=2))
    assert names(library.search("type:txt -bread -ferry", options)) == ["long.txt", "short.txt", "drafts.txt"]
    assert names(library.search("type:txt -bread -ferry", replace(options, limit=1))) == ["long.txt"]


@pytest.mark.parametrize("mode", ["hybrid", "words", "meaning"])
@pytest.mark.parametrize("limit", [1, 2])
def test_a_search_is_filled_where_the_nearest_are_left_out(library, often, mode, limit):
    tuning = replace(often, min_candidates=1, candidates_per_hit=1)
    options = SearchOptions(mode=mode, limit=limit, tuning=tuning)
    question = "chapter three: the report tells of harbours and of ships in the year 1903"
    assert names(library.search(question, options))[0] == "long.txt"
    found = library.search(f"{question} -database -zzyzx", options)
    assert set(names(found)) <= {"short.txt", "drafts.txt"} and len(found.hits) == limit
    scores = [hit.score for hit in found.hits]
    assert scores == sorted(scores, reverse=True)


def test_the_tuning_decides_when_an_unwanted_word_is_looked_up(library):
    query, store = parse_query("report -draft"), library._store
    assert not Exclusions(store, query, SearchTuning()).query.unwanted
    after = Exclusions(store, query, SearchTuning(few_excluded_chunks=0))
    every = store.ledger.ask("SELECT document_id FROM files WHERE document_id > 0", ())
    refused = after.refused({number for (number,) in every})
    assert after.query == query and len(refused) == 1
    assert not after.settled(refused).query.unwanted and after.query == query


def test_what_occurs_nowhere_leaves_nothing_out(library):
    assert names(library.search("report -zzyzx", SearchOptions(mode="words"))) == names(
        library.search("report", SearchOptions(mode="words"))
    )


def test_a_beginning_that_is_longer_than_the_stem_of_its_words_leaves_them_out(tmp_path):
    (tmp_path / "docs").mkdir()
    for name, text in (("one", "The organization has its seat at the harbour."), ("two", "The harbour is closed.")):
        (tmp_path / "docs" / f"{name}.txt").write_text(text, "utf-8")
    with Library.create(tmp_path / "library") as made:
        made.index([tmp_path / "docs"])
        assert names(made.search("harbour -organizat*")) == names(made.search("type:txt -organizat*")) == ["two.txt"]
        assert sorted(names(made.search("harbour -organs*"))) == ["one.txt", "two.txt"]

"""Saved searches and asked questions: kept privately, under names of their own, with their filters."""

from __future__ import annotations

import json
import os
import stat
import time

import pytest

from engine.errors import InputError
from engine.kept_list import FOLDER
from engine.saved_searches import AskedQuestions, News, SavedSearch, SavedSearches, filters_of
from engine.search.hits import SearchOptions, Steer


@pytest.fixture
def saved(tmp_path):
    return SavedSearches(tmp_path)


def test_a_search_comes_back_with_all_that_was_chosen(saved):
    options = SearchOptions(
        types=("pdf", "docx"), folder="/papers", languages=("de",), after_s=5.0, sort="newest", mode="words", limit=90,
        steer=(Steer("x"),),
    )  # fmt: skip
    saved.save(SavedSearch("Rent", "deposit", filters_of(options)))
    (again,) = saved.listed()
    assert again.query == "deposit" and again.options(0.0) == SearchOptions(
        types=("pdf", "docx"), folder="/papers", languages=("de",), after_s=5.0, sort="newest", mode="words"
    )


def test_the_last_days_are_counted_from_when_it_is_asked(saved):
    saved.save(SavedSearch("New", "", {}, days=7))
    assert saved.listed()[0].options(8 * 86_400).after_s == 86_400


def test_names_are_told_apart(saved):
    saved.save(SavedSearch("Rent", "deposit", {}))
    for name in ("rent", " ", "x" * 81):
        with pytest.raises(InputError):
            saved.save(SavedSearch(name, "deposit", {}))
    with pytest.raises(InputError):
        saved.rename("nothing", "x")
    saved.rename("Rent", "RENT")
    assert [one.name for one in saved.listed()] == ["RENT"]


def test_nothing_is_no_search(saved):
    with pytest.raises(InputError):
        saved.save(SavedSearch("Rent", "  ", {}))


def test_what_was_deleted_can_be_put_back_and_stays_away_else(saved):
    saved.save(SavedSearch("Rent", "deposit", {}, news=(News("/a", "A", "c", 1.0),)))
    gone = saved.delete("Rent")
    saved.put(gone)  # a look that ends later
    assert saved.listed() == []
    saved.save(gone)
    assert saved.listed() == [gone]


def test_news_are_seen_once_looked_at(saved):
    news = SavedSearch("Rent", "deposit", {}, news=(News("/a", "A", "c", 1.0),))
    assert len(news.unseen) == 1 and news.seen().unseen == ()


def test_questions_are_kept_newest_first_and_can_be_cleared(tmp_path):
    asked = AskedQuestions(tmp_path)
    asked.keep(["b", "a"])
    asked.keep(["c", "b"])
    assert asked.listed() == ["c", "b", "a"]
    asked.keep([str(number) for number in range(600)])
    assert len(asked.listed()) == 500
    asked.clear()
    assert asked.listed() == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_both_lists_are_private(tmp_path):
    SavedSearches(tmp_path).save(SavedSearch("Rent", "deposit", {}))
    AskedQuestions(tmp_path).keep(["a"])
    for name in ("searches.json", "history.json"):
        assert stat.S_IMODE((tmp_path / FOLDER / name).stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / FOLDER).stat().st_mode) == 0o700


def test_a_file_of_a_later_version_is_read_as_far_as_it_is_known(tmp_path, saved):
    (tmp_path / FOLDER).mkdir()
    text = '[{"name": "Rent", "query": "deposit", "filters": {"types": ["pdf"], "mood": "calm"}, "colour": "red"}]'
    (tmp_path / FOLDER / "searches.json").write_text(text, "ascii")
    assert saved.listed()[0].options(time.time()).types == ("pdf",)


@pytest.mark.parametrize(
    "wrong",
    [{"name": 5}, {"query": None}, {"days": "7"}, {"days": 10**400}, {"days": -1}, {"looked": "7"}, {"stands": "yes"}]
    + [{"filters": {"types": 5}}, {"filters": {"after_s": "x"}}]
    + [{"news": [{"path": 1, "title": "", "content": "", "at_s": 1}]}],
    ids=lambda wrong: next(iter(wrong)),
)
def test_a_list_that_a_hand_has_spoiled_is_kept_aside_and_breaks_nothing(tmp_path, saved, wrong):
    (tmp_path / FOLDER).mkdir()
    spoiled = json.dumps([{"name": "Rent", "query": "deposit", "filters": {}} | wrong])
    (tmp_path / FOLDER / "searches.json").write_text(spoiled, "ascii")
    assert saved.listed() == []
    saved.save(SavedSearch("Flat", "deposit", {}))
    assert [one.name for one in saved.listed()] == ["Flat"]
    aside = [file for file in (tmp_path / FOLDER).iterdir() if file.is_file() and file.read_text("ascii") == spoiled]
    assert len(aside) == 1

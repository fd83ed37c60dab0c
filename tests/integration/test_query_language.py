"""What a person types, on one real library of several languages, kinds and dates."""

from __future__ import annotations

import datetime
import os
import time
from pathlib import Path

import pytest

from engine import Library, SearchOptions
from engine.errors import QueryError
from engine.search.query import parse_query
from engine.search.retrieve import retrieve
from engine.search.tuning import SearchTuning
from tests.hits import found, marked

FILES = {
    "My Papers/rent.md": ("# Rent agreement\n\nThe landlord returns the deposit within three months.", "2024-03-15"),
    "My Papers/old/lease.txt": ("The lease of 2009. The deposit was paid to the landlord.", "2009-05-01"),
    "letters/wohnung.md": (
        "# Kündigung der Wohnung\n\nDie Kündigungsfrist beträgt drei Monate. Die Häuser in der Straße wurden verkauft, "
        "und die Mieter erhielten von der Verwaltung neue Verträge.",
        "2024-03-31",
    ),
    "letters/検索.txt": (
        "全文検索エンジンは、文書の中から言葉を見つけるためのソフトウェアです。水は文書にない。",
        "2024-04-01",
    ),
    "letters/tarte.txt": (
        "Pour la tarte aux pommes, épluchez les pommes et cuisez la pâte dans un four chaud. Les enfants ont mangé.",
        "2023-01-01",
    ),
    "logs/gateway.log": (
        "Upload of report_2024.pdf failed with ERR_CONN_RESET (0x80070005), part E-1234.",
        "2025-01-02",
    ),
    "logs/other.log": ("The connection was reset in error; part 1234 of the report was uploaded again.", "2025-01-03"),
    "code/user.py": ("def getUserName(user_id):\n    return database.lookup(user_id)\n", "2025-02-01"),
    "code/matrix.cpp": ("// C++ only: std::vector holds the rows\nstd::vector<int> rows;\n", "2025-02-02"),
    "hamlet.txt": ("To be, or not to be, that is the question: whether it is nobler to suffer.", "1999-01-01"),
    "budget_plan-2024.csv": ("month,euro\nMay,12\nJune,30\n", "2025-03-01"),
}


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("typed")
    for name, (text, day) in FILES.items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        noon = datetime.datetime.fromisoformat(day).replace(hour=12).timestamp()
        os.utime(path, (noon, noon))
    with Library.create(folder / "library") as opened:
        opened.index([folder / "docs"])
        yield opened


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("Haus", ["wohnung.md"]),
        ("haeuser", ["wohnung.md"]),
        ("vertrag OR verträge", ["wohnung.md"]),
        ("manger", ["tarte.txt"]),
        ("pate", ["tarte.txt"]),
        ("検索", ["検索.txt"]),
        ("水", ["検索.txt"]),
        ('"検索エンジン"', ["検索.txt"]),
        ('"水は文書"', ["検索.txt"]),
        ('"to be or not to be"', ["hamlet.txt"]),
        ("getUserName", ["user.py"]),
        ("user name", ["user.py"]),
        ("std::vector", ["matrix.cpp"]),
        ("C++", ["matrix.cpp"]),
        ("budget", ["budget_plan-2024.csv"]),
        ("dat*", ["user.py"]),
        ("questi", ["hamlet.txt"]),
        ("qestion", ["hamlet.txt"]),
        ("Kündigungsfirst", ["wohnung.md"]),
        ("nobelr suffre", ["hamlet.txt"]),
    ],
)
def test_words_are_found_in_every_language_and_form(library, query, names):
    assert found(library, query) == names


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("ERR_CONN_RESET", "gateway.log"),
        ("why did it fail with err_conn_reset?", "gateway.log"),
        ("E-1234", "gateway.log"),
        ("0x80070005", "gateway.log"),
        ("report_2024.pdf", "gateway.log"),
    ],
)
@pytest.mark.parametrize("mode", ["words", "hybrid"])
def test_a_rare_identifier_is_found_first(library, query, name, mode):
    assert found(library, query, mode)[0] == name


def test_identifiers_and_numbers_are_no_typos_of_others(library):
    assert found(library, "0x80070006") == [] and found(library, "E-1235")[:1] != ["gateway.log"]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ('"no such phrase" OR landlords', {"rent.md", "lease.txt"}),
        ('"no such phrase" OR returning OR suffers', {"rent.md", "user.py", "hamlet.txt"}),
        ('"paid to" OR Haus', {"lease.txt", "wohnung.md"}),
        ('"paid to" OR databas*', {"lease.txt", "user.py"}),
        ('"paid to" OR qestion', {"lease.txt", "hamlet.txt"}),
        ('"paid to" OR "landlords"', {"lease.txt"}),
        ('"paid to" OR ERR_CONN_RESET', {"lease.txt", "gateway.log"}),
        ('"paid to" OR \u691c\u7d22', {"lease.txt", "\u691c\u7d22.txt"}),
        ('"paid to" OR deposits -months', {"lease.txt"}),
    ],
)
@pytest.mark.parametrize("mode", ["words", "hybrid", "meaning"])
def test_beside_a_phrase_a_word_is_found_in_every_form(library, query, names, mode):
    assert set(found(library, query, mode)) == names


@pytest.mark.parametrize(
    ("query", "marks"),
    [
        ("deposits", ["deposit"]),
        ("Haus", ["Häuser"]),
        ("検索", ["検索"]),
        ("水", ["水"]),
        ("ERR_CONN_RESET", ["ERR_CONN_RESET"]),
        ("questi", ["question"]),
        ("qestion", ["question"]),
        ('"to be or not"', ["To be, or not"]),
    ],
)
def test_what_matched_is_what_is_marked(library, query, marks):
    assert marked(library, query)[: len(marks)] == marks


# Of each query: what holds its words, and what else meaning may show, which is all that its operators leave. By hand.
EVERYTHING = {Path(name).name for name in FILES}
PAPERS, MARKDOWN = {"rent.md", "lease.txt"}, {"rent.md", "wohnung.md"}
BEFORE_2024 = {"lease.txt", "tarte.txt", "hamlet.txt"}


@pytest.mark.parametrize(
    ("query", "holding", "left"),
    [
        ("deposit", PAPERS, EVERYTHING),
        ("deposit in:papers", PAPERS, PAPERS),
        ('deposit in:"My Papers"', PAPERS, PAPERS),
        ('deposit in:"My Papers/old"', {"lease.txt"}, {"lease.txt"}),
        ("deposit -in:old", {"rent.md"}, EVERYTHING - {"lease.txt"}),
        ('deposit -in:"My Papers"', set(), EVERYTHING - PAPERS),
        ("deposit type:md", {"rent.md"}, MARKDOWN),
        ("deposit -type:md", {"lease.txt"}, EVERYTHING - MARKDOWN),
        ("deposit after:2024", {"rent.md"}, EVERYTHING - BEFORE_2024),
        ("deposit before:2024-03-15", {"lease.txt"}, BEFORE_2024),
        ("deposit before:2024-03-16", PAPERS, BEFORE_2024 | {"rent.md"}),
        ("deposit title:agreement", {"rent.md"}, {"rent.md"}),
        ("deposit title:lea", {"lease.txt"}, {"lease.txt"}),
        ("deposit lang:german", set(), {"wohnung.md"}),
        ('"the landlord returns" OR "paid to the landlord"', PAPERS, PAPERS),
        ('deposit "the landlord returns" OR "to be or not"', {"rent.md", "hamlet.txt"}, {"rent.md", "hamlet.txt"}),
        ('deposit "three months"', {"rent.md"}, {"rent.md"}),
        ('deposit -"three months"', {"lease.txt"}, EVERYTHING - {"rent.md"}),
        ('deposit -"months three"', PAPERS, EVERYTHING),
        ('deposit -landlord -"drei Monate"', set(), EVERYTHING - PAPERS - {"wohnung.md"}),
        ("deposit type:md OR in:old", PAPERS, PAPERS | MARKDOWN),
        ('deposit -"three months" type:md', set(), {"wohnung.md"}),
    ],
)
def test_operators_hold_exactly_whatever_finds_the_passages(library, query, holding, left):
    """The library is so small that meaning shows everything that it may."""
    for mode, names in (("words", holding), ("hybrid", left), ("meaning", left)):
        shown = found(library, query, mode, limit=2 * len(FILES))
        assert (mode, sorted(shown)) == (mode, sorted(names))  # lists: none twice


def test_filters_alone_list_documents_newest_first(library):
    assert found(library, "in:letters", "hybrid") == ["検索.txt", "wohnung.md", "tarte.txt"]
    assert found(library, "type:code") == ["matrix.cpp", "user.py"]
    assert found(library, "in:logs -uploaded") == ["gateway.log"]
    assert found(library, "lang:de") == ["wohnung.md"]
    assert found(library, "title:wohnung type:md", limit=1) == ["wohnung.md"]
    assert found(library, "title:budg") == ["budget_plan-2024.csv"]
    assert found(library, "title:rag") == []  # not inside a word
    result = library.search("in:letters")
    assert {hit.meaning_score for hit in result.hits} == {hit.words_score for hit in result.hits} == {0.0}


def test_typed_filters_and_chosen_ones_both_hold(library):
    assert found(library, "deposit after:2000", types=("txt",)) == ["lease.txt"]
    assert found(library, "type:md", languages=("de",)) == ["wohnung.md"]


def test_a_days_last_second_is_in_it_and_midnight_is_not(library, tmp_path_factory):
    folder = tmp_path_factory.mktemp("days")
    for name, moment in {"last.txt": "2024-03-31T23:59:59", "first.txt": "2024-04-01T00:00:00"}.items():
        (folder / name).write_text(f"{name} of two moments beside each other")
        second = datetime.datetime.fromisoformat(moment).timestamp()
        os.utime(folder / name, (second, second))
    with Library.create(folder / "library") as days:
        days.index([folder / "last.txt", folder / "first.txt"])
        assert found(days, "before:2024-04") == ["last.txt"] and found(days, "after:2024-04-01") == ["first.txt"]


def test_the_result_says_how_the_query_was_understood(library):
    parsed = library.search("deposit in:papers after:soon").parsed
    assert [(one.kind, one.value) for one in parsed.filters] == [("in", "papers")]
    assert parsed.text == "deposit after:soon"


@pytest.mark.parametrize("mode", ["hybrid", "words"])
def test_newest_first_shows_the_same_hits_by_their_date(library, mode):
    best = library.search("landlord deposit", SearchOptions(mode=mode, limit=3))
    newest = library.search("landlord deposit", SearchOptions(mode=mode, limit=3, sort="newest"))
    assert {hit.path for hit in newest.hits} == {hit.path for hit in best.hits}
    dates = [hit.modified for hit in newest.hits]
    assert dates == sorted(dates, reverse=True) and len(set(dates)) > 1
    assert newest.weak == best.weak


def test_an_order_that_there_is_not_is_refused(library):
    with pytest.raises(QueryError, match="relevance or newest"):
        library.search("deposit", SearchOptions(sort="oldest"))


@pytest.mark.parametrize(
    ("query", "near"),
    [
        ("landlord returns the deposit", 1.0),
        ("the deposit is returned by a landlord", 1.0),  # stems, in another order
        ("Häuser Straße verkauft", 1.0),
        ("landlord months", 0.0),
    ],
)
def test_ranking_sees_which_words_of_the_query_stand_together(library, query, near):
    found = retrieve(library.store, parse_query(query), None, SearchOptions(mode="words"))
    best = found.words[0]
    assert found.query_terms is not None and 0 < best.score < found.query_terms.perfect
    assert found.query_terms.nearness([best.words]) == [pytest.approx(near)]


# -- what very many chunks hold ----------------------------------------------------------------------


@pytest.fixture(scope="module")
def crowded(tmp_path_factory):
    """Half of sixty notes hold "of the"; the other half the same words apart, and these are about what is asked."""
    folder = tmp_path_factory.mktemp("crowded")
    (folder / "docs").mkdir()
    for number in range(30):
        (folder / "docs" / f"held-{number}.txt").write_text(
            f"Prices {number} of the market, {'bread' if number < 20 else 'cheese'}.", "utf-8"
        )
        (folder / "docs" / f"apart-{number}.txt").write_text(f"The whales {number} of northern seas.", "utf-8")
    with Library.create(folder / "library") as opened:
        opened.index([folder / "docs"])
        yield opened


@pytest.mark.parametrize("mode", ["hybrid", "words", "meaning"])
@pytest.mark.parametrize("limit", [5, 40])
def test_a_phrase_of_common_words_holds_in_every_hit(crowded, mode, limit):
    tuning = SearchTuning(broad_chunks=0, min_candidates=10, candidates_per_hit=1)
    names = found(crowded, '"of the" whales in the sea', mode, limit=limit, tuning=tuning)
    assert all(name.startswith("held") for name in names)
    assert len(names) == min(limit, 30)


@pytest.mark.parametrize("mode", ["hybrid", "meaning"])
def test_a_word_that_very_many_hold_is_a_choice_in_every_form(crowded, mode):
    tuning = SearchTuning(broad_chunks=0, most_required=10, min_candidates=10, candidates_per_hit=1)
    names = found(crowded, '"no such phrase" OR whale', mode, limit=30, tuning=tuning)
    assert len(names) == 30 and all(name.startswith("apart") for name in names)


def test_of_many_with_the_phrase_some_without_an_unwanted_word_are_found(crowded):
    tuning = SearchTuning(broad_chunks=0, min_candidates=4, candidates_per_hit=1)
    names = found(crowded, '"of the" -bread', "hybrid", limit=4, tuning=tuning)
    assert len(names) == 4
    assert all(int(Path(name).stem.removeprefix("held-")) >= 20 for name in names)


def test_what_a_sentence_quotes_is_preferred_and_hides_nothing(library):
    asked = 'where do I find the words "to be or not to be" said by somebody who suffers'
    assert found(library, asked, "hybrid")[0] == "hamlet.txt"
    missing = 'which landlord returns the deposit of the "what you see is what you get" kind within three months'
    assert found(library, missing, "hybrid")[0] == "rent.md"
    assert not found(library, '"what you see is what you get" deposit', "hybrid")


def test_a_search_says_how_long_it_took(library):
    begun = time.perf_counter()
    seconds = library.search("deposit").seconds
    assert 0 <= seconds <= time.perf_counter() - begun


def test_a_day_that_is_left_out_is_left_out_in_every_form(tmp_path):
    texts = {
        "one": "The harbour on 5.3.2024.",
        "two": "The harbour, March 3–5, 2024.",
        "three": "The harbour on 6.3.2024.",
    }
    (tmp_path / "docs").mkdir()
    for name, text in texts.items():
        (tmp_path / "docs" / f"{name}.txt").write_text(text, "utf-8")
    with Library.create(tmp_path / "library") as opened:
        opened.index([tmp_path / "docs"])
        assert found(opened, "harbour -2024-03-05") == ["three.txt"]
        assert sorted(found(opened, "harbour -2024-03-06")) == ["one.txt", "two.txt"]

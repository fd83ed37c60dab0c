"""Standing searches: what is told of, and what is not, with the real encoder and real files."""

from __future__ import annotations

import os
import shutil

import pytest

from engine.library import Library
from engine.saved_searches import SavedSearch
from engine.standing_search import begin_standing, look_again

QUESTION = "How long may the landlord keep my deposit?"
ANSWER = "Your landlord has to return the deposit no later than 30 days after you moved out.\n"
OTHER_WORDS = "After the tenancy ends, the security must be paid back to the tenant within six weeks at most.\n"
NEAR_MISS = "Bring bottles back to the kiosk; the deposit is small, but it may add up over the summer.\n"


@pytest.fixture
def papers(sample_given):
    return sample_given / "papers"


@pytest.fixture
def library(sample_given):
    with Library.open(sample_given / "library") as opened:
        yield opened


@pytest.fixture
def saved(library):
    return begin_standing(library, SavedSearch("Deposit", QUESTION, {}))


@pytest.fixture
def news(library, papers):
    """Write files, read them, ask again; return the search and the names of what it told of."""

    def look(saved, **texts):
        for name, text in texts.items():
            (papers / f"{name}.txt").write_text(text, "utf-8")
        library.index([papers])
        again = look_again(library, saved)
        return again, sorted(os.path.basename(one.path) for one in again.unseen)

    return look


def test_what_answers_is_told_of_and_what_shares_words_is_not(saved, news):
    _, told = news(
        saved, answer=ANSWER, other_words=OTHER_WORDS, near_miss=NEAR_MISS, far="Kneading takes ten minutes.\n"
    )
    assert told == ["answer.txt", "other_words.txt"]


def test_what_was_there_before_is_no_news(saved, news):
    assert saved.known  # the sample's own agreement answers
    assert news(saved)[1] == []


def test_nothing_is_told_twice(saved, news, library, papers):
    saved, told = news(saved, answer=ANSWER)
    assert told == ["answer.txt"]
    saved = saved.seen()
    shutil.copy(papers / "answer.txt", papers / "copy.txt")
    os.rename(papers / "answer.txt", papers / "renamed.txt")
    saved, told = news(saved)
    assert told == []
    library.index([papers], force=True)
    assert look_again(library, saved).unseen == ()


def test_a_document_that_changed_is_told_of_again(saved, news):
    saved, _ = news(saved, answer=ANSWER)
    _, told = news(saved.seen(), answer=ANSWER.replace("30 days", "three weeks"))
    assert told == ["answer.txt"]


def test_a_document_that_comes_to_answer_is_told_of(saved, news):
    saved, told = news(saved, letter=NEAR_MISS)
    assert told == []
    assert news(saved, letter=ANSWER)[1] == ["letter.txt"]


def test_a_library_that_is_made_anew_is_no_news(saved, news, library):
    saved, _ = news(saved, answer=ANSWER)
    library.close()
    (library.folder / "ledger.sqlite3").write_bytes(b"\0" * 8192)
    with Library.open(library.folder, rebuild=True) as rebuilt:
        rebuilt.index(force=True)
        again = look_again(rebuilt, saved.seen())
    assert again.unseen == ()


def test_filters_alone_tell_of_every_new_document_that_passes(library, papers, news):
    saved = begin_standing(library, SavedSearch("Notes", "type:txt", {}))
    _, told = news(saved, note=NEAR_MISS)
    assert told == ["note.txt"]


def test_the_searchs_own_filters_count(library, news):
    saved = begin_standing(library, SavedSearch("Deposit in PDF", QUESTION, {"types": ["pdf"]}))
    assert news(saved, answer=ANSWER)[1] == []

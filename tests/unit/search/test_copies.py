"""Which of a text's copies are left out, where they would fill a list that shows each text once?"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from engine import Library
from engine.search.copies import needless_copies
from engine.search.rank import Ranked
from engine.store import RowFilter


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """A library of three copies of one text, and another text."""
    folder = tmp_path_factory.mktemp("copies").resolve()
    (folder / "papers").mkdir()
    for name in "abc":
        (folder / "papers" / f"{name}.txt").write_text("The last ferry leaves at ten.", "utf-8")
    (folder / "papers" / "other.txt").write_text("A sourdough is fed every day.", "utf-8")
    with Library.create(folder / "library") as library:
        library.index([folder / "papers"])
        yield library._store


def left_out(store, *found, listed):
    """Return the names of what is left out where documents with these names and scores of words were found."""
    names = {Path(os.fsdecode(path)).stem: number for number, path in store.ledger.paths_of(range(20)).items()}
    ranked = [Ranked(names[name], 1.0, 0.0, words, ()) for name, words in found]
    known = store.ledger.outlines(one.document_id for one in ranked)
    gone = needless_copies(store, ranked, known, RowFilter(), listed=listed)
    return "".join(sorted(name for name, number in names.items() if number in gone))


@pytest.mark.parametrize(
    ("found", "listed", "gone"),
    [
        ([("c", 0.0), ("other", 0.0)], True, "ab"),  # of a list, the newest say, the first
        ([("c", 0.0), ("other", 0.0)], False, "bc"),  # to meaning all are equal: the first by path
        ([("c", 2.0), ("b", 2.0), ("other", 1.0)], False, "ac"),
        ([("c", 2.0), ("b", 1.0)], False, "ab"),  # the one that words match best
        ([("b", 0.0), ("c", 0.0), ("a", 0.0)], False, "ac"),  # all of them are ranked
        ([("other", 1.0)], False, ""),
    ],
)
def test_of_each_text_the_copy_stays_that_a_list_of_all_would_show(store, found, listed, gone):
    assert left_out(store, *found, listed=listed) == gone

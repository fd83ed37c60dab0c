"""Passages that are shown again and again are read once, and never those of another version."""

from __future__ import annotations

from engine.search.hits import SearchOptions
from engine.search.query import parse_query
from engine.search.retrieve import retrieve
from engine.store.lately_shown import LatelyShown
from engine.store.table_view import TableView

WORDS = SearchOptions(mode="words")


def found(store, query="harbour"):
    return retrieve(store, parse_query(query), None, WORDS).words


def count_reads(monkeypatch):
    reads, taken = [], TableView.taken

    def counted(self, addresses, columns):
        reads.append(len(addresses))
        return taken(self, addresses, columns)

    monkeypatch.setattr(TableView, "taken", counted)
    return reads


def texts(rows):
    return sorted(row.text for row in rows)


def test_what_was_shown_a_moment_ago_is_not_read_again(store, filler, monkeypatch):
    filler.put("a.txt", ["the harbour at night", "a harbour of old", "the bread"])
    reads = count_reads(monkeypatch)
    first = store.rows.whole(found(store))
    again = store.rows.whole(found(store))
    assert texts(again) == texts(first) == ["a harbour of old", "the harbour at night"]
    assert reads == [2]
    assert texts(store.rows.whole([*found(store), *found(store, "bread")])) == sorted([*texts(first), "the bread"])
    assert reads == [2, 1]  # only what is new
    assert [row.score for row in again] == [row.score for row in found(store)]  # what ranks comes from the search


def test_another_version_is_read_anew(store, filler, monkeypatch):
    filler.put("a.txt", ["the harbour at night"])
    store.rows.whole(found(store))
    reads = count_reads(monkeypatch)
    filler.put("b.txt", ["a harbour of old"])
    assert texts(store.rows.whole(found(store))) == ["a harbour of old", "the harbour at night"]
    assert reads == [2]


def test_what_is_read_while_the_version_changes_is_not_kept(store, filler, monkeypatch):
    filler.put("a.txt", ["the harbour at night"])
    rows, taken, changes = found(store), TableView.taken, []

    def changed(self, addresses, columns):
        answer = taken(self, addresses, columns)
        if not changes:
            changes.append(filler.put("b.txt", ["the bread"]))
        return answer

    monkeypatch.setattr(TableView, "taken", changed)
    store.rows.whole(rows)
    reads = count_reads(monkeypatch)
    store.rows.whole(found(store))
    assert changes and reads == [1]


def test_what_was_shown_last_is_remembered_longest():
    lately = LatelyShown(kept=2)
    lately.keep(1, {1: ("one",), 2: ("two",)})
    assert lately.of(1, [1]) == {1: ("one",)}
    lately.keep(1, {3: ("three",)})
    assert lately.of(1, [1, 2, 3]) == {1: ("one",), 3: ("three",)}
    assert lately.of(2, [1]) == {} == lately.of(None, [1])
    lately.keep(None, {4: ("four",)})
    assert lately.of(1, [4]) == {}

"""The order of a list: the same hits by name, size, date or folder."""

from __future__ import annotations

import os

import pytest

from engine.library import Library
from engine.search.hits import SearchOptions
from engine.search.sorted_by import natural

TEXT = "The whale road is the sea, says the handbook of the craft.\n"


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("orders")
    for number, (name, size) in enumerate(
        {"b/page 10.txt": 3, "a/page 9.txt": 1, "b/Zebra.txt": 2, "a/apple.txt": 4}.items()
    ):
        path = folder / "papers" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{number} " + TEXT * size, "utf-8")
        os.utime(path, (1e9 + number, 1e9 + number))
    with Library.open(folder / "library", create=True) as opened:
        opened.index([folder / "papers"])
        yield opened


def order(library, query, sort, limit=20):
    hits = library.search(query, SearchOptions(sort=sort, limit=limit, fold=False)).hits
    return [os.path.basename(hit.path) for hit in hits]


@pytest.mark.parametrize("query", ["whale road", "before:2100"])
def test_names_stand_as_people_count_and_sizes_largest_first(library, query):
    assert order(library, query, "name") == ["apple.txt", "page 9.txt", "page 10.txt", "Zebra.txt"]
    assert order(library, query, "size") == ["apple.txt", "page 10.txt", "Zebra.txt", "page 9.txt"]
    assert order(library, query, "newest") == ["apple.txt", "Zebra.txt", "page 9.txt", "page 10.txt"]


def test_a_folders_documents_stand_together(library):
    assert order(library, "before:2100", "folder") == ["apple.txt", "page 9.txt", "Zebra.txt", "page 10.txt"]
    best = library.search("whale road", SearchOptions(fold=False)).hits
    by_folder = library.search("whale road", SearchOptions(sort="folder", fold=False)).hits
    folders = [os.path.basename(os.path.dirname(hit.path)) for hit in by_folder]
    assert folders in (["a", "a", "b", "b"], ["b", "b", "a", "a"]) and by_folder[0] == best[0]


def test_a_short_list_is_the_first_of_the_whole_order(library):
    assert order(library, "before:2100", "name", 2) == ["apple.txt", "page 9.txt"]
    assert order(library, "before:2100", "size", 1) == ["apple.txt"]


def test_names_with_numbers_are_compared_as_numbers():
    names = ["10", "9", "1a", "a10", "A9", "a", ""]
    assert sorted(names, key=natural) == ["", "1a", "9", "10", "a", "A9", "a10"]

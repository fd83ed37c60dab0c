"""What lies in diagrams, notes, Apple's documents, Kindle books and archives is found like any file, by its place."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from engine import SearchOptions

sys.path.insert(0, str(Path(__file__).parents[1] / "unit" / "documents"))
import made_files  # noqa: E402  # files of these formats, made by hand


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "docs"
    folder.mkdir()
    for name, make in made_files.MADE.items():
        (folder / name).write_bytes(make())
    return folder


def test_each_type_is_found_by_words_and_kind_and_says_where(library, folder):
    report = library.index([folder])
    assert report.failed == 3  # the encrypted note, and in both web archives the page that is packed by Brotli
    states = {Path(file.path).name: file.state for file in library.coverage(folder)}
    partial = {"a.gnumeric", "a.mrc"}  # formulas without a saved result, and letters of a set that is not read
    assert {states[name] for name in partial} == {"partial"}
    assert {states[name] for name in made_files.MADE.keys() - partial} <= {"indexed", "container"}

    def first(words, **options):
        hit = library.search(words, SearchOptions(mode="words", **options)).hits[0]
        return Path(hit.path).name, hit.type, hit.passages[0].place

    assert first("master words type:diagram type:vsdx") == ("a.vsdx", "diagram", "page 1")
    assert first("refund type:drawio")[1:] == ("diagram", "page 2 · Größe")
    assert first("beside the table type:numbers") == ("a.numbers", "sheet", "sheet Лист")
    assert first("hello type:slides") == ("a.key", "slides", "slide 1")
    assert first("whale type:mobi") == ("a.mobi", "book", "chapter 1 · Größe")
    assert first("deposit")[:2] == ("Rent   deposit", "markdown")
    assert first("converted words")[2] == "http://a.example/text"

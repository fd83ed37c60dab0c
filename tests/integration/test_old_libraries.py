"""A library of an older Kenning is searched as it is, and brought up to date by the next run."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from engine import Library, SearchOptions
from engine.errors import QueryError

DATA = Path(__file__).resolve().parents[1] / "data"
DEPOSIT = "when do I get my deposit back"


@pytest.fixture
def library(tmp_path, manifest):
    """Format 1, made of four files that lay in /home/ada/Documents."""
    with zipfile.ZipFile(DATA / "library-format-1.zip") as packed:
        packed.extractall(tmp_path)
    # The graph was exported again since, with inputs that do not change these vectors: that is not what is tested.
    with closing(sqlite3.connect(tmp_path / "library" / "ledger.sqlite3")) as ledger:
        ledger.execute(
            "UPDATE meta SET value = ? WHERE key = 'encoder_fingerprint'", (json.dumps(manifest.fingerprint),)
        )
        ledger.commit()
    with Library.open(tmp_path / "library") as opened:
        yield opened


def best(library):
    return library.search(DEPOSIT).hits[0]


def test_an_old_library_is_searched_and_shown_without_being_written_to(library):
    before = (library.folder / "ledger.sqlite3").read_bytes()
    hit = best(library)
    assert hit.path == "/home/ada/Documents/rent.md" and hit.passages[0].place == ""
    document = library.document_text(hit.path)
    assert "six weeks" in document.text and document.places == () and document.author == ""
    assert {file.state for file in library.coverage("/home/ada/Documents")} == {"indexed", "failed", "skipped"}
    with pytest.raises(QueryError, match="index"):
        library.search(DEPOSIT, SearchOptions(languages=("en",)))
    assert (library.folder / "ledger.sqlite3").read_bytes() == before


def test_the_next_run_brings_it_up_to_date_while_another_reader_looks_on(library, tmp_path):
    new = tmp_path / "new"
    new.mkdir()
    (new / "pets.txt").write_text("The cat belongs to the neighbours.", "utf-8")
    with Library.open(library.folder) as reader:
        assert best(reader).title == "Rent agreement"
        # The files of the sample are gone from this disk, so their source is one that is unplugged.
        assert library.index().indexed == 0
        assert library.index([new]).indexed == 1
        for opened in (library, reader):
            assert opened._store.ledger.format == 2
            assert best(opened).path == "/home/ada/Documents/rent.md"
            assert opened.search("neighbour's cat").hits[0].title == "pets"

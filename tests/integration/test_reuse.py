"""What has a vector is not encoded again: edited files cost what is new in them, and vectors stay the right ones."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from engine import Library, Settings
from engine.encoders import Encoder
from engine.store.columns import FULL, vector_matrix
from engine.store.passages import Passages
from tests.entries import entry

SECTIONS = 8


class Counted:
    """Counts the passages that go through the encoder."""

    def __init__(self, monkeypatch):
        self.texts = []
        embed, spans = Encoder.embed, Encoder.embed_spans

        def count(encoder, texts, kind="document", **options):
            self.texts += texts if kind == "document" else ()
            return embed(encoder, texts, kind, **options)

        def count_spans(encoder, texts, **options):
            self.texts += [text[start:end] for text, own in texts for start, end in own]
            return spans(encoder, texts, **options)

        monkeypatch.setattr(Encoder, "embed", count)
        monkeypatch.setattr(Encoder, "embed_spans", count_spans)

    def take(self):
        taken, self.texts = self.texts, []
        return taken


@pytest.fixture
def counted(monkeypatch):
    return Counted(monkeypatch)


def sections(*numbers, mark=""):
    """Return a text in which each heading begins a chunk of its own."""
    return "\n\n".join(f"# Part {number}\n\n" + entry(number, "of a round" + mark) * 10 for number in numbers)


def vectors_by_name(library):
    """Return each passage's vector as it stands in the rows, by its name."""
    names = {passage.id: passage.name for group in Passages(library.store).groups() for passage in group}
    rows = [
        (number, vector)
        for batch in library.store.rows.scan(["id", FULL])
        for number, vector in zip(batch["id"].to_pylist(), vector_matrix(batch[FULL]), strict=True)
    ]
    return {names[number]: vector for number, vector in rows}


def assert_as_fresh(library, docs, folder, settings=None):
    """Compare every vector with that of a library that encoded everything."""
    with Library.create(folder, encoder=library.status().encoder.name, settings=settings) as fresh:
        fresh.index([docs])
        right, found = vectors_by_name(fresh), vectors_by_name(library)
    assert right.keys() == found.keys()
    for name, vector in right.items():
        assert float(vector @ found[name]) > 0.9995


def test_an_edited_document_encodes_only_what_is_new(tmp_path, counted):
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "a.md").write_text(sections(*range(SECTIONS)))
    with Library.create(tmp_path / "library") as library:
        library.index([docs])
        whole = counted.take()
        assert len(whole) == library.status().chunks >= SECTIONS
        changed = sections(*range(4), 77, *range(5, SECTIONS))
        (docs / "a.md").write_text(changed)
        report = library.index()
        new = counted.take()
        assert report.indexed == 1 and 0 < len(new) <= len(whole) // SECTIONS + 1
        assert all("number77x" in text or "Part 77" in text for text in new)
        assert report.reused == library.status().chunks - len(new)
        # Moved parts and parts that went cost nothing; nor does what comes back, as long as some document has it.
        (docs / "a.md").write_text(sections(5, 6, 7, 0, 1))
        library.index()
        assert counted.take() == []
        assert_as_fresh(library, docs, tmp_path / "fresh")


def test_a_passage_that_another_document_holds_is_not_encoded_again(tmp_path, counted):
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "a.md").write_text(sections(1, 2, 3))
    with Library.create(tmp_path / "library") as library:
        library.index([docs])
        counted.take()
        (docs / "b.md").write_text(sections(9, 2, 3))
        (docs / "c.md").write_text(sections(9, 1))  # what is new stands twice, and is encoded once
        library.index()
        new = counted.take()
        assert new and len(set(new)) == len(new) and all("number9x" in text or "Part 9" in text for text in new)
        (docs / "a.md").unlink()
        library.index()
        (docs / "d.md").write_text(sections(1, 2, 3))  # a.md is gone, its passages are not
        library.index()
        assert counted.take() == []
        assert_as_fresh(library, docs, tmp_path / "fresh")
        counted.take()
        # What no document holds any more is encoded, also where the table still names it.
        (docs / "z.md").write_text(sections(50))  # an empty folder would keep its documents
        for name in ("b.md", "c.md", "d.md"):
            (docs / name).unlink()
        library.index()
        counted.take()
        (docs / "e.md").write_text(sections(1, 2, 3))
        library.index()
        assert len(counted.take()) == library.status().chunks - 1 >= 3


def test_everything_is_encoded_anew_where_that_is_asked_for(tmp_path, counted):
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "a.md").write_text(sections(1, 2, 3))
    with Library.create(tmp_path / "library") as library:
        library.index([docs])
        whole = counted.take()
        library.index(force=True)
        assert sorted(counted.take()) == sorted(whole)


def test_the_header_of_a_table_is_part_of_the_name(tmp_path, counted):
    docs = tmp_path / "docs"
    docs.mkdir()
    rows = "\n".join(f"{number},{number * 7},harbour {number}" for number in range(300))
    (docs / "a.csv").write_text("ship,tons,port\n" + rows)
    with Library.create(tmp_path / "library") as library:
        library.index([docs])
        whole = counted.take()
        (docs / "a.csv").write_text("boat,cost,town\n" + rows)
        library.index()
        assert len(counted.take()) == len(whole)  # the same rows under another header say something else
        assert_as_fresh(library, docs, tmp_path / "fresh")


def test_with_late_chunking_a_passage_is_known_only_in_the_same_text(tmp_path, counted):
    settings = Settings(late_chunking=True)
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "a.md").write_text(sections(1, 2, 3))
    with Library.create(tmp_path / "library", settings=settings) as library:
        library.index([docs])
        whole = counted.take()
        shutil.copy(docs / "a.md", docs / "b.md")
        library.index()
        assert counted.take() == []
        (docs / "b.md").write_text(sections(1, 2, 4))
        library.index()
        assert len(counted.take()) == len(whole)
        assert_as_fresh(library, docs, tmp_path / "fresh", settings)


def test_a_library_of_an_earlier_version_is_named_by_the_next_run(tmp_path, counted):
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "a.md").write_text(sections(1, 2, 3, 4))
    rows = "\n".join(f"{number},{number * 7},harbour {number}" for number in range(300))
    (docs / "b.csv").write_text("ship,tons,port\n" + rows)
    with Library.create(tmp_path / "library") as library:
        library.index([docs])
        with library.store.ledger.writing() as db:
            db.execute("DROP TABLE passages")
            db.execute("DELETE FROM meta WHERE key = 'passages_named'")
    with Library.open(tmp_path / "library") as library:
        counted.take()
        (docs / "a.md").write_text(sections(1, 2, 3, 5))
        (docs / "b.csv").write_text("ship,tons,port\n" + rows + "\n301,5,harbour new")
        library.index()
        new = counted.take()
        assert 0 < len(new) <= 3 and all(
            "Part 5" in text or "number5x" in text or "harbour new" in text for text in new
        )


def test_a_damaged_vector_is_not_copied(tmp_path, counted, monkeypatch):
    from engine.indexing import reuse

    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "a.md").write_text(sections(1, 2, 3))
    with Library.create(tmp_path / "library") as library:
        library.index([docs])
        whole = counted.take()
        monkeypatch.setattr(reuse, "vector_matrix", lambda column: vector_matrix(column) * np.float32("nan"))
        (docs / "b.md").write_text(sections(1, 2, 3))
        library.index()
        assert sorted(counted.take()) == sorted(whole)


def test_compacting_leaves_no_name_of_what_is_gone(tmp_path):
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "a.md").write_text(sections(1, 2))
    (docs / "b.md").write_text(sections(3))
    with Library.create(tmp_path / "library") as library:
        library.index([docs])
        Path(docs / "a.md").unlink()
        library.index()
        library.compact()
        ((left,),) = library.store.ledger.ask("SELECT count(*) FROM passages")
        assert left == library.status().chunks

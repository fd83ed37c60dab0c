"""What an earlier reader read is read again by the next run, behind what has changed, and found until then."""

from __future__ import annotations

import zipfile
from dataclasses import replace

import pytest

from engine import Library
from engine.documents.reader_versions import REFUSED, UNRECOGNISED, earlier_names, reader_name
from engine.encoders import Encoder
from engine.indexing.plan import make_plan
from engine.settings import Settings
from tests.command_line import run, run_json
from tests.hits import found

TEXT, MARKDOWN = reader_name("text"), reader_name("markdown")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("better_readers")
    docs = folder / "docs"
    docs.mkdir()
    (docs / "mill.txt").write_text("The mill stands by the river, and its wheel turns in spring.")
    (docs / "rent.md").write_text("# Rent\n\nThe landlord returns the deposit within six weeks.")
    (docs / "empty.txt").write_text("")
    with zipfile.ZipFile(docs / "letters.zip", "w") as packed:
        packed.writestr("may.txt", "The harvest of barley begins in July.")
        packed.writestr("june.md", "# June\n\nThe cat belongs to the neighbours.")
    with Library.open(folder / "library", create=True) as library:
        library.index([docs])
    return folder


@pytest.fixture
def embedded(monkeypatch):
    """The texts that are embedded from here on."""
    texts = []
    embed = Encoder.embed
    monkeypatch.setattr(Encoder, "embed", lambda own, given, **more: texts.extend(given) or embed(own, given, **more))
    return texts


def readers(library):
    return {record.path.name: record.reader for record in library.store.ledger.files()}


def ids(library):
    return {record.path.name: record.document_id for record in library.store.ledger.files()}


def test_the_ledger_knows_who_read_each_file(library):
    assert readers(library) == {
        "mill.txt": TEXT,
        "rent.md": MARKDOWN,
        "empty.txt": REFUSED,
        "letters.zip": reader_name("zip"),
        "may.txt": TEXT,
        "june.md": MARKDOWN,
    }
    assert library.status().outdated == {} and library.index().unchanged == 4


def test_texts_of_an_earlier_reader_are_found_until_they_are_read_again_and_only_these(library, embedded):
    before = ids(library)
    library.store.ledger.mark_outdated([TEXT])
    assert library.status().outdated == {"text": 2}
    assert found(library, "wheel") == ["mill.txt"] and found(library, "barley") == ["may.txt"]
    report = library.index()
    assert report.failed == 0 and not embedded and library.status().outdated == {}
    assert readers(library)["mill.txt"] == TEXT and readers(library)["letters.zip"] == reader_name("zip")
    # Its rows stay where the text is as it was; of what lies in an archive, only what that reader read is written anew.
    after = ids(library)
    assert {name for name in before if before[name] != after[name]} == {"may.txt"}
    assert found(library, "wheel") == ["mill.txt"] and found(library, "barley") == ["may.txt"]
    assert library.index().unchanged == 4 and library.check().ok


def test_what_is_read_otherwise_now_is_written_and_only_new_passages_are_embedded(library, embedded):
    ledger = library.store.ledger
    [mill] = [record for record in ledger.files() if record.path.name == "mill.txt"]
    ledger.put_files([replace(mill, title="an earlier title", reader="")])
    assert library.index().indexed == 1 and not embedded
    [mill] = [record for record in ledger.files() if record.path.name == "mill.txt"]
    assert mill.title == "mill" and mill.reader == TEXT and mill.alarms == 0
    assert library.index().unchanged == 4


def test_files_that_were_refused_are_tried_by_who_reads_more_now(library):
    library.store.ledger.mark_outdated([REFUSED])
    assert library.status().outdated == {}  # it has no text to be found meanwhile
    assert library.index().failed == 1 and readers(library)["empty.txt"] == REFUSED
    assert library.index().failed == 0


def test_what_has_changed_comes_before_what_is_only_read_better(library, made, tmp_path):
    (tmp_path / "new.txt").write_text("Bread is baked at night. " * 4000)
    ledger = library.store.ledger
    ledger.mark_outdated([TEXT, MARKDOWN])
    plan = make_plan(ledger, [made / "docs", tmp_path / "new.txt"], Settings(), force=False)
    assert [entry.path.name for entry in plan.to_read][0] == "new.txt" and len(plan.to_read) == 4
    assert {path.name for path in plan.outdated} == {"mill.txt", "rent.md", "letters.zip"}


def test_status_says_how_many_and_why(capsys, library):
    library.store.ledger.mark_outdated([TEXT, MARKDOWN])
    _, out, _ = run(capsys, "status", "--library", library.folder)
    assert "4 documents are read again by the next run, for Kenning reads markdown, text better now" in out
    assert run_json(capsys, "status", "--library", library.folder)[1]["outdated"] == {"markdown": 2, "text": 2}
    _, said = run_json(capsys, "index", "--dry-run", "--library", library.folder)
    assert (said["again"], said["changed"]) == (3, 0)


def test_a_file_that_was_read_in_part_stays_so_when_only_its_date_is_new(library):
    ledger = library.store.ledger
    [mill] = [record for record in ledger.files() if record.path.name == "mill.txt"]
    ledger.put_files([replace(mill, reason="two pictures were not read", modified_ns=mill.modified_ns - 10**9)])
    library.index()
    assert [failure.reason for failure in library.failures() if failure.state == "partial"] == [
        "two pictures were not read"
    ]


def test_a_library_that_earlier_readers_made_is_read_again(library, embedded):
    ledger = library.store.ledger
    records = list(ledger.files())
    names = {
        "mill.txt": "text 1",
        "rent.md": "code 1",
        "may.txt": "text 1",
        "june.md": "markdown 1",
        "empty.txt": "refused 1",
    }
    ledger.put_files([replace(record, reader=names.get(record.path.name, record.reader)) for record in records])
    ledger.mark_outdated([])  # as the library knew no better readers
    folder = library.folder
    assert {*names.values()} <= {*earlier_names()}
    library.close()
    with Library.open(folder) as again:
        assert found(again, "wheel") == ["mill.txt"] and found(again, "barley") == ["may.txt"]
        assert again.index().failed == 1 and not embedded
        assert readers(again) == {record.path.name: record.reader for record in records}
        assert again.index().unchanged == 4


def test_files_with_pictures_are_read_again_once_these_are_recognised(tmp_path):
    texts = {"plan.txt": "The plan of the harbour.", "mill.txt": "The mill stands by the river."}
    for name, words in texts.items():
        (tmp_path / name).write_text(words)
    with zipfile.ZipFile(tmp_path / "letters.zip", "w") as packed:
        packed.writestr("may.txt", "The harvest of barley begins in July.")
    without = Settings(ocr="off")
    with Library.open(tmp_path / "library", create=True, settings=without) as library:
        library.index([tmp_path])
        ledger = library.store.ledger
        marked = [record for record in ledger.files() if record.path.name in ("plan.txt", "may.txt")]
        ledger.put_files([replace(record, reader=f"{TEXT} {UNRECOGNISED}") for record in marked])
        assert library.index().unchanged == 3
        assert sorted(readers(library).values()).count(f"{TEXT} {UNRECOGNISED}") == 2
        ledger.mark_unrecognised(is_on=True)
        assert library.status().outdated == {"text": 2}
        library.index()
        assert set(readers(library).values()) == {TEXT, reader_name("zip")}
        ledger.put_files([replace(record, reader=f"{TEXT} {UNRECOGNISED}") for record in marked])
        ledger.mark_unrecognised(is_on=False)
        assert library.index().unchanged == 3

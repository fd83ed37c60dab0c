"""Forgetting sources takes what lies in no other one, and says where a run still has to look."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, wait

import pytest

from engine.indexing.forgetting import forget_leaving
from engine.library import Library
from engine.store.creation_options import read_facts
from engine.store.ledger_file import FILE_NAME as LEDGER


def test_of_the_places_to_look_at_those_stay_that_lie_in_a_source_which_stays(library, tmp_path):
    going, staying = tmp_path / "going", tmp_path / "staying"
    inner = going / "inner"
    for folder in (going, staying, inner):
        folder.mkdir()
        (folder / "note.txt").write_text(f"A note about what lies in {folder.name}.")
    library.index([going, staying])
    library.add([inner])
    library.remove_later([going])
    with library.store.writing():
        assert forget_leaving(library.store, (going, inner, staying)) == (1, (inner, staying))
        assert forget_leaving(library.store, (going, staying)) == (0, (going, staying))
    assert [one.path for one in library.status().sources] == [str(staying), str(inner)]
    assert library.status().documents == 2


@pytest.mark.parametrize("run", ["index", "remove_leaving"])
def test_what_is_added_again_while_it_is_being_forgotten_stays(run, library, tmp_path, monkeypatch):
    """By another process, after the rows have gone and before the ledger says so: adding takes no lock."""
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
        (folder / "note.txt").write_text(f"The {folder.name} letter about the harbour.")
    library.index([first, second])
    library.remove_later([first, second])
    ledger = library.store.ledger
    commit = ledger.commit

    def add_and_commit(changes, **facts):
        if first in changes.forget_sources:
            with Library.open(library.folder) as other:
                other.add([first])
        commit(changes, **facts)

    monkeypatch.setattr(ledger, "commit", add_and_commit)
    library.index() if run == "index" else library.remove_leaving([first, second])
    assert [one.path for one in library.status().sources] == [str(first)]
    assert library.leaving() == [] and library.status().documents == 1
    assert [hit.path for hit in library.search("letter about the harbour").hits] == [str(first / "note.txt")]
    assert library.check().ok


def test_what_is_marked_to_leave_while_the_same_source_goes_leaves_no_mark_on_its_next_life(library, tmp_path):
    (tmp_path / "notes").mkdir()
    library.index([tmp_path / "notes"])
    library.remove_later([tmp_path / "notes"])
    library.remove([tmp_path / "notes"])
    library.add([tmp_path / "notes"])
    assert library.leaving() == []


def test_a_library_made_anew_still_knows_what_was_to_leave(library, tmp_path):
    going, staying = tmp_path / "going", tmp_path / "staying"
    for folder in (going, staying):
        folder.mkdir()
        (folder / "note.txt").write_text(f"A note about what lies in {folder.name}.")
    library.index([going, staying])
    library.remove_later([going, staying])
    library.keep([staying])
    library.close()
    (library.folder / LEDGER).unlink()
    with Library.open(library.folder, rebuild=True) as fresh:
        assert fresh.leaving() == [str(going)]
        assert fresh.index().indexed == 1
        assert [one.path for one in fresh.status().sources] == [str(staying)]
    (library.folder / LEDGER).unlink()
    with Library.open(library.folder, rebuild=True) as fresh:
        assert fresh.leaving() == [] and [one.path for one in fresh.status().sources] == [str(staying)]


@pytest.mark.parametrize("overtaken", [1, 2])
def test_what_another_process_notes_while_the_file_is_written_stands_in_it(library, tmp_path, monkeypatch, overtaken):
    """The file beside the ledger is written by whoever notes something, without the writer lock."""
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
    library.add([first, second])
    ask, threads = library.store.ledger.sources, ThreadPoolExecutor(1)
    asked, noted = [], []

    def ask_and_be_overtaken():
        found = ask()
        asked.append(found)
        if len(asked) == overtaken:
            noted.append(threads.submit(_note_leaving, library.folder, second))
            wait(noted, 1)  # where this process holds the transaction, the other one waits for it
        return found

    monkeypatch.setattr(library.store.ledger, "sources", ask_and_be_overtaken)
    library.store.ledger.mark_leaving([first], leaving=True)
    library.store.remember()
    noted[0].result(60)
    threads.shutdown()
    assert read_facts(library.folder).made.leaving == (str(first), str(second))


def _note_leaving(library_folder, folder):
    with Library.open(library_folder) as other:
        other.remove_later([folder])

"""Folder to index to hit, with the real encoder, readers and store."""

from __future__ import annotations

import os
import socket
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from engine import CancelToken, Library, SearchOptions
from engine.cli.libraries import library_place
from engine.errors import (
    Cancelled,
    InputError,
    ModelMismatchError,
    QueryError,
    StoreDamagedError,
    StoreLockedError,
    StoreMissingError,
)
from engine.indexing.tuning import IndexTuning
from engine.known_libraries import absolute, is_library
from engine.maintenance.delete import delete_library
from engine.maintenance.rebuild import rebuild_library
from engine.search.more_like_this import stored_vectors
from engine.settings import Settings
from engine.store import Store
from engine.store.ledger_file import FILE_NAME as LEDGER
from engine.store.lock import WriterLock
from engine.watching.hints import HintBox

RENT = "# Rent\n\nThe landlord returns the deposit within three months after the lease ends."
BREAD = "Knead the dough for ten minutes, let it rise, then bake it for forty minutes."


@pytest.fixture
def folder(tmp_path):
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "rent.md").write_text(RENT)
    (docs / "bread.txt").write_text(BREAD)
    (docs / "page.html").write_text("<html><title>Sea</title><body><p>The whale road is the sea.</body></html>")
    (docs / "chain.py").write_text("def clean_chain():\n    '''Degrease the bicycle chain.'''\n")
    return docs


def titles(result):
    return [Path(hit.path).name for hit in result.hits]


def test_a_folder_goes_in_and_the_right_passage_comes_out(library, folder):
    report = library.index([folder])
    assert (report.indexed, report.failed, report.unchanged) == (4, 0, 0)
    best = library.search("when do I get my money back after moving out").hits[0]
    assert best.path == str(folder / "rent.md") and "three months" in best.passages[0].text
    passage = best.passages[0]
    document = library.document_text(best.path)
    assert document.text[passage.start : passage.end] == passage.text


@pytest.mark.parametrize("mode", ["hybrid", "meaning", "words"])
def test_every_mode_finds_the_word(library, folder, mode):
    library.index([folder])
    assert titles(library.search("dough", SearchOptions(mode=mode)))[0] == "bread.txt"


def test_a_second_run_reads_only_what_changed(library, folder):
    library.index([folder])
    (folder / "bread.txt").write_text("Porridge needs oats and patience, nothing else.")
    os.utime(folder / "bread.txt", ns=(1, 1))
    (folder / "page.html").unlink()
    report = library.index()
    assert (report.indexed, report.unchanged, report.removed) == (1, 2, 1)
    assert titles(library.search("oats"))[0] == "bread.txt"
    assert "page.html" not in titles(library.search("whale road"))
    assert library.index().unchanged == 3


def test_an_unplugged_source_keeps_its_documents(library, folder):
    library.index([folder])
    folder.rename(folder.with_name("elsewhere"))
    report = library.index()
    assert report.removed == 0 and library.status().documents == 4
    assert library.status().sources[0].missing


def test_a_source_that_is_a_file_is_gone_with_the_file(library, folder):
    library.index([folder / "rent.md"])
    (folder / "rent.md").unlink()
    assert library.index().removed == 1 and library.status().documents == 0


def test_a_folder_inside_a_source_is_brought_up_to_date_without_a_source_of_its_own(library, folder):
    (folder / "sub").mkdir()
    library.index([folder])
    (folder / "sub" / "new.txt").write_text("A note about herons.")
    assert library.index([folder / "sub"]).indexed == 1
    assert len(library.status().sources) == 1


def test_filters_narrow_the_search(library, folder):
    (folder / "sub").mkdir()
    (folder / "sub" / "other.txt").write_text("Bread, again: a sourdough starter.")
    library.index([folder])
    assert titles(library.search("bread", SearchOptions(folder=str(folder / "sub")))) == ["other.txt"]
    assert titles(library.search("bread", SearchOptions(types=("md",)))) == ["rent.md"]
    assert titles(library.search("bread", SearchOptions(before_s=10.0))) == []


def test_quotes_and_minus_are_obeyed(library, folder):
    library.index([folder])
    assert titles(library.search('"three months"')) == ["rent.md"]
    assert "bread.txt" not in titles(library.search("minutes -dough"))


@pytest.mark.parametrize("dims", [16, 64, 128, 200, 384])
def test_any_number_of_dimensions_can_be_searched(library, folder, dims):
    library.index([folder])
    result = library.search("how long until the deposit is returned", SearchOptions(mode="meaning", dims=dims))
    assert titles(result)[0] == "rent.md"


def test_similar_leaves_the_file_itself_out(library, folder, tmp_path):
    (folder / "flat.txt").write_text("When a tenant moves out, the owner has to pay the security deposit back.")
    library.index([folder])
    assert titles(library.similar(folder / "flat.txt"))[0] == "rent.md"
    outside = tmp_path / "outside.txt"
    outside.write_text("Baking bread with yeast and flour.")
    assert titles(library.similar(outside))[0] == "bread.txt"


def test_likeness_that_nobody_waits_for_any_more_is_not_looked_for(library, folder):
    library.index([folder])
    stopped = CancelToken()
    stopped.cancel()
    with pytest.raises(Cancelled):
        library.similar(folder / "rent.md", cancel=stopped)
    with pytest.raises(Cancelled):
        library.similar_to_text("The lease ends.", cancel=stopped)


class EndsAt(CancelToken):
    """A token that is cancelled when it is looked at for the so-many-th time."""

    def __init__(self, look):
        super().__init__()
        self.look, self.looks = look, 0

    def check(self):
        self.looks += 1
        if self.looks == self.look:
            self.cancel()
        super().check()


def test_a_search_ends_at_each_of_its_steps_when_nobody_waits_for_it(library, folder):
    library.index([folder])
    question = "how long until the deposit is returned"
    whole = EndsAt(0)
    hits = library.search(question, cancel=whole).hits
    # before the vector, before the words, before meaning, before the ranks, before the passages, before each hit
    assert whole.looks >= 5 + len(hits)
    for look in range(1, whole.looks + 1):
        with pytest.raises(Cancelled):
            library.search(question, cancel=EndsAt(look))


def test_removing_a_source_forgets_its_documents_only(library, folder, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (other / "kept.txt").write_text("A lighthouse keeper's log.")
    library.index([folder, other])
    assert library.remove([folder]) == 4
    assert library.status().documents == 1 and (folder / "rent.md").exists()
    assert titles(library.search("deposit")) == ["kept.txt"]
    with pytest.raises(InputError, match="not a source"):
        library.remove([folder])


def test_a_source_inside_another_keeps_its_files(library, folder):
    library.add([folder, folder / "rent.md"])
    library.index()
    assert library.remove([folder]) == 3
    assert library.status().documents == 1


def test_what_shall_go_later_goes_with_the_next_run_though_another_writes_now(library, folder, tmp_path):
    other, inner = tmp_path / "other", folder / "rent.md"
    other.mkdir()
    (other / "kept.txt").write_text("A lighthouse keeper's log.")
    library.index([folder, other])
    with WriterLock(library.folder):
        assert library.remove_later([folder, tmp_path / "nowhere"]) == [str(folder)]
        assert library.leaving() == [str(folder)] and library.status().documents == 5
    library.index([inner])  # out of what goes
    assert library.leaving() == [] and [one.path for one in library.status().sources] == [str(other), str(inner)]
    assert library.status().documents == 2


def test_what_shall_go_later_stays_when_it_is_added_or_read_again(library, folder):
    library.index([folder])
    for keep in (library.add, library.index):
        library.remove_later([folder])
        assert library.status().leaving == (str(folder),)
        keep([folder])
        assert library.leaving() == [] and library.status().documents == 4
    library.index()
    assert library.status().documents == 4


def test_what_shall_go_later_goes_first_whichever_run_reads_files(library, folder, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (other / "kept.txt").write_text("A lighthouse keeper's log.")
    for run in (library.catch_up, lambda: library.retry([folder / "rent.md", other / "kept.txt"])):
        library.index([folder, other])
        library.remove_later([folder])
        HintBox(library.folder).put([folder])
        assert run().removed == 4
        assert library.leaving() == [] and [one.path for one in library.status().sources] == [str(other)]
        assert library.status().documents == 1


def test_what_shall_go_later_keeps_no_one_from_rebuilding_damaged_rows(library, folder, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (other / "kept.txt").write_text("A lighthouse keeper's log.")
    library.index([folder, other])
    library.remove_later([folder])
    library.close()
    for path in (library.folder / "rows").rglob("*.manifest"):
        path.write_bytes(b"\0" * path.stat().st_size)
    with Library.open(library.folder, rebuild=True) as fresh:
        with pytest.raises(StoreDamagedError):
            fresh.index()
        assert fresh.index(force=True).indexed == 1
        assert [one.path for one in fresh.status().sources] == [str(other)] and fresh.check().ok


def test_what_is_added_while_a_run_waits_for_its_turn_is_not_removed_with_what_was_noted(library, folder):
    """By another process, after the run has begun and before it has the lock."""
    library.index([folder])
    library.remove_later([folder])

    def add(progress):
        if progress.phase == "scanning":
            with Library.open(library.folder) as other:
                other.add([folder])

    library.index(on_progress=add)
    assert library.leaving() == [] and library.status().documents == 4


def test_only_what_still_shall_go_is_removed_at_once(library, folder):
    library.index([folder])
    library.remove_later([folder])
    library.keep([folder])
    assert library.remove_leaving([folder]) == 0 and library.status().documents == 4
    library.remove_later([folder])
    assert library.remove_leaving([folder / "rent.md"]) == 0
    assert library.remove_leaving([folder]) == 4 and library.status().sources == ()


def test_retry_reads_a_failed_file_again(library, folder):
    (folder / "bad.txt").write_bytes(b"")
    assert library.index([folder]).failed == 1
    assert library.index().unchanged == 5  # a failure is not repeated while the file stays the same
    (folder / "bad.txt").write_text("Now it holds a sentence about marmalade.")
    assert library.retry().indexed == 1 and library.failures() == []
    assert titles(library.search("marmalade"))[0] == "bad.txt"


def test_nothing_to_search_for_is_said(library):
    with pytest.raises(QueryError):
        library.search("  ")


def test_an_empty_library_finds_nothing(library):
    assert library.search("anything").hits == ()
    assert library.status().documents == 0


def test_a_cancelled_run_keeps_what_was_committed_and_goes_on_later(library, folder):
    # A commit takes a group of 256 rows, and no more than 512 are on their way behind it: on any machine some are left.
    library.tuning = IndexTuning(commit_rows=256)
    for number in range(1000):
        (folder / f"{number}.txt").write_text(f"Entry {number}")
    token = CancelToken()
    committed = []

    def stop(documents):
        committed.append(documents)
        token.cancel()

    report = library.index([folder], on_commit=stop, cancel=token)
    assert report.cancelled and 0 < library.status().documents < 1004
    assert library.status().documents == sum(committed) and library.status().pending > 0
    report = library.index()
    assert not report.cancelled and library.status().documents == 1004 and library.status().pending == 0


def test_another_encoder_is_refused_not_mixed(library, folder):
    library.index([folder])
    library._store.ledger.set_meta(encoder_fingerprint="someone-else:0000")
    library._encoder = None
    with pytest.raises(ModelMismatchError, match="kenning encoders use"):
        library.search("bread")


def test_the_library_itself_is_no_source(library):
    with pytest.raises(InputError, match="library itself"):
        library.add([library.folder])


def test_a_missing_source_is_said_and_nothing_is_added(library, folder):
    with pytest.raises(InputError, match="check the path"):
        library.add([folder, folder / "nowhere"])
    assert library.status().sources == ()


def test_the_rotation_is_the_librarys_own(library, folder):
    for number in range(80):
        (folder / f"{number}.txt").write_text(f"Note {number} on subject {number * 7 % 13}.")
    library.index([folder])
    assert library._store.searched().rotation is not None


def test_index_and_search_with_the_network_forbidden(library, folder, monkeypatch):
    def refuse(*_args, **_kwargs):
        raise AssertionError("a network socket was opened")

    original = socket.socket.__init__

    def only_local(self, family=socket.AF_INET, *args, **kwargs):
        if family in (socket.AF_INET, socket.AF_INET6):
            refuse()
        original(self, family, *args, **kwargs)

    monkeypatch.setattr(socket.socket, "__init__", only_local)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    library.index([folder])
    assert titles(library.search("dough"))[0] == "bread.txt"


def test_the_status_counts_tokens(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.txt").write_text("The landlord returns the deposit within three months.")
    with Library.open(tmp_path / "library", create=True) as library:
        assert library.status().tokens == 0
        report = library.index([tmp_path / "docs"])
        assert 0 < library.status().tokens <= report.tokens  # the encoder adds two of its own to each passage


def test_a_library_may_know_the_surroundings_of_its_passages(folder, tmp_path):
    """Late chunking: the passage that says "the city" is found by the city's name, pages away from it."""
    page = "Berlin is the capital of Germany. " + "It was divided for decades. " * 3
    filler = "The city has three million inhabitants and many bridges over its rivers. " * 14
    (folder / "town.txt").write_text(page + "\n\n" + filler + "\n\n" + filler.replace("bridges", "parks"))
    meaning = SearchOptions(mode="meaning")
    scores = {}
    for late in (False, True):
        with Library.create(tmp_path / f"late-{late}", settings=Settings(late_chunking=late)) as opened:
            opened.index([folder])
            hit = opened.search("Berlin", meaning).hits[0]
            vectors = stored_vectors(opened.store, opened.store.ledger.file(folder / "town.txt"))
            question = opened.query_encoder.embed(["Berlin"], "query")[0]
            scores[late] = (vectors @ question).tolist()
            assert hit.path == str(folder / "town.txt")
    assert len(scores[True]) == len(scores[False]) >= 2
    assert min(scores[True]) > min(scores[False]) + 0.1


JUNK_OPTIONS = [
    {"before_s": 1e30},
    {"after_s": float("-inf")},
    {"dims": 0},
    {"dims": -1},
    {"dims": 10**20},
    {"limit": 0},
    {"folder": "a\0b"},
    {"folder": 7},
    {"languages": ("\ud800",)},
    {"steer": ("like this",)},
]


@pytest.mark.parametrize("change", JUNK_OPTIONS, ids=str)
def test_an_option_that_cannot_be_meant_is_no_damage(library, folder, change):
    """Whichever way it is asked; a library is damaged where its files are, not where a number is too large."""
    options = SearchOptions(**change)
    library.index([folder])
    file = folder / "bread.txt"
    for ask in (library.search, library.similar_to_text):
        with pytest.raises(InputError):
            ask("bread", options)
    with pytest.raises(InputError):
        library.similar(file, options)


def test_a_folder_with_an_endless_name_finds_nothing(library, folder):
    library.index([folder])
    assert library.search("bread", SearchOptions(folder="/" + "x" * 5000)).hits == ()


@pytest.mark.parametrize("given", ["a" * 5000, "/a" * 5000, "a\0b"])
@pytest.mark.parametrize("create", [True, False])
def test_a_library_at_a_path_that_no_system_takes_is_refused_in_words(given, create):
    with pytest.raises(InputError, match="There is no file or folder"):
        Library.open(given, create=create)
    assert not is_library(absolute(Path(given))) and library_place(given) == Path(given)


def test_whoever_makes_a_library_at_the_same_moment_opens_the_same_one(tmp_path):
    """The window and its first run, or two commands: both find none, and one of them is quicker."""
    for number in range(6):
        place, together = tmp_path / str(number), threading.Barrier(4)

        def make(place=place, together=together):
            together.wait()
            with Library.open(place, create=True) as library:
                return library.status().sources

        with ThreadPoolExecutor(4) as pool:
            made = [pool.submit(make) for _ in range(4)]
        assert [one.result() for one in made] == [()] * 4


def test_a_library_that_another_process_is_still_making_is_waited_for(tmp_path, monkeypatch):
    monkeypatch.setattr("engine.library.MAKING_S", 0.3)
    place = tmp_path / "library"
    place.mkdir()
    with WriterLock(place), pytest.raises(StoreLockedError):  # it takes too long
        Library.open(place, create=True)
    monkeypatch.setattr("engine.library.MAKING_S", 60)
    held = threading.Event()

    def hold():
        with WriterLock(place):
            held.set()
            time.sleep(0.3)

    other = threading.Thread(target=hold)
    other.start()
    held.wait()
    with Library.open(place, create=True) as library:
        assert library.status().sources == ()
    other.join()


class LooksWhileItIsMade(type(Path())):
    """The place of a library that another process makes between the look for its ledger and the look for its rows."""

    def rglob(self, pattern):
        place = Path(self.parent)
        if not is_library(place):
            Library.create(place).close()
        return super().rglob(pattern)


def test_a_library_that_is_made_between_two_looks_is_opened_and_not_called_damaged(tmp_path):
    store = Store.open(LooksWhileItIsMade(tmp_path / "library"))
    assert store.ledger.sources() == []
    store.close()


def test_of_two_that_make_a_damaged_library_anew_the_second_moves_nothing_of_the_first(library, folder):
    library.index([folder])
    rebuild_library(library.folder).close()  # it was found damaged before the other one had made it anew
    assert library.status().documents == 4 and titles(library.search("dough"))[0] == "bread.txt"


@pytest.mark.skipif(os.name == "nt", reason="there no file that is open goes")
@pytest.mark.parametrize("then", ["nothing", "made anew", "lost and rebuilt"])
def test_a_library_that_went_while_it_was_open_is_neither_answered_from_nor_written_to(library, folder, tmp_path, then):
    library.index([folder])
    library.search("dough")
    if then == "lost and rebuilt":
        (library.folder / LEDGER).unlink()
        rebuild_library(library.folder).close()
    else:
        delete_library(library.folder)
    if then == "made anew":
        with Library.open(library.folder, create=True) as other:
            other.index([folder / "bread.txt"])
    kept = tmp_path / "kept"
    kept.mkdir()
    calls = [
        library.index,
        library.status,
        library.failures,
        library.compact,
        lambda: library.search("dough"),
        lambda: library.add([kept]),
        lambda: library.tag([folder / "rent.md"], ["x"]),
        lambda: library.document_text(folder / "rent.md"),
    ]
    with ThreadPoolExecutor(1) as pool:  # a thread that has not asked the library yet
        for call in [*calls, lambda: pool.submit(library.status).result()]:
            with pytest.raises(StoreMissingError, match="while it was open; open it again"):
                call()
    if then == "nothing":
        assert not library.folder.exists()
        return
    with Library.open(library.folder) as other:
        assert not [one for one in other.check().problems if one.kind == "rows"]
        assert str(kept) not in {source.path for source in other.status().sources}
        assert other.status().documents == (1 if then == "made anew" else 0)


@pytest.mark.skipif(os.name == "nt", reason="there no file that is open goes")
def test_the_lock_of_a_library_goes_while_it_is_held(library):
    """Once it is given back it may be another process's, and a third one would find none and write as well."""
    held: list[bool] = []
    lock = library.folder / "writer.lock"

    def look(event, arguments):
        if event == "os.remove" and not held and Path(os.fsdecode(arguments[0])) == lock:
            try:
                with WriterLock(library.folder):
                    held.append(False)
            except StoreLockedError:
                held.append(True)

    with library.store.writing():
        pass
    sys.addaudithook(look)  # it stays, and looks at this one file
    delete_library(library.folder)
    assert held == [True] and not library.folder.exists()

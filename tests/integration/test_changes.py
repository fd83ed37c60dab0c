"""Whatever happens to a file between two runs, the library holds what is in it, and loses nothing on the way."""

from __future__ import annotations

import functools
import os
import sys
import threading
import zipfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from engine import Library, SearchOptions
from engine.documents import FileEntry, ReaderPool
from engine.indexing import run
from engine.indexing.plan import is_changed
from engine.indexing.prepared import settled
from engine.indexing.tuning import IndexTuning
from engine.store import rows
from engine.store.schema import FileRecord
from engine.store.tuning import StoreTuning

READERS = Path(__file__).resolve().parents[1] / "unit" / "documents"
posix = pytest.mark.skipif(sys.platform == "win32", reason="kills and changes of inodes as on POSIX")


@pytest.fixture
def docs(tmp_path):
    (tmp_path / "docs").mkdir()
    for name, words in {"a.txt": "the zeppelin over the lake", "b.txt": "the trombone in the attic"}.items():
        (tmp_path / "docs" / name).write_text(words.ljust(40), "utf-8")
        os.utime(tmp_path / "docs" / name, ns=(10**18, 10**18))
    return tmp_path / "docs"


@pytest.fixture
def library(tmp_path, docs):
    with Library.open(tmp_path / "library", create=True) as library:
        # A rotation for 64 chunks and more would be tuned on a question about each, and decides nothing here.
        library.store.tuning = StoreTuning(refit_min_chunks=1_000)
        assert library.index([docs]).indexed == 2
        yield library


def holders(library, word):
    """Return the names of the documents that hold a word."""
    hits = library.search(f'"{word}"', SearchOptions(limit=50)).hits
    return sorted(Path(path).name for hit in hits for path in (hit.path, *getattr(hit, "copies", ())))


def texts(library, docs):
    return {path.name: library.document_text(path).text.strip() for path in sorted(docs.iterdir()) if path.is_file()}


# -- for days ----------------------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform != "linux", reason="Linux shows which files a process has open")
def test_who_writes_for_days_lets_go_of_the_word_indexes_of_before(library, docs, monkeypatch):
    monkeypatch.setattr(rows, "_VERSIONS_KEPT", 8)
    for number in range(250):  # so many that words are looked up in an index
        (docs / f"{number}.txt").write_text(f"note {number} of the harbour", "utf-8")
    library.index([docs])
    opened = []
    for number in range(30):
        (docs / f"{number}.txt").write_text(f"note of word{number}", "utf-8")
        library.index([docs])
        opened.append(open_indexes(library))
    assert any(opened[:23]) and not all(opened[23:])  # open for a while, and closed again
    assert holders(library, "word29") == ["29.txt"]


def open_indexes(library):
    """Return how many files of indexes are open."""
    found = []
    for name in os.listdir("/proc/self/fd"):
        with suppress(OSError):  # closed meanwhile
            found.append(os.readlink(f"/proc/self/fd/{name}"))
    return sum(str(library.folder) in path and "_indices" in path for path in found)


# -- another file at the path ------------------------------------------------------------------------


@posix
def test_two_files_swapped_by_renames_swap_their_texts_and_keep_their_vectors(library, docs):
    (docs / "a.txt").rename(docs / "c")
    (docs / "b.txt").rename(docs / "a.txt")
    (docs / "c").rename(docs / "b.txt")
    report = library.index()
    assert (report.indexed, report.tokens, report.removed) == (2, 0, 0)
    assert texts(library, docs) == {"a.txt": "the trombone in the attic", "b.txt": "the zeppelin over the lake"}
    assert holders(library, "zeppelin") == ["b.txt"]
    assert library.index().unchanged == 2


@posix
def test_new_content_of_equal_size_and_date_is_noticed(library, docs):
    (docs / "a.txt").write_text("the harmonica on the hill".ljust(40), "utf-8")
    os.utime(docs / "a.txt", ns=(10**18, 10**18))
    assert library.index().indexed == 1
    assert holders(library, "harmonica") == ["a.txt"] and holders(library, "zeppelin") == []


@posix
def test_a_file_whose_rights_alone_changed_is_not_read_anew(library, docs):
    (docs / "a.txt").chmod(0o600)
    report = library.index()
    assert (report.indexed, report.unchanged, report.tokens) == (0, 2, 0)


@pytest.mark.parametrize("target", ["z.txt", "deep/down/a.txt"])
def test_a_file_that_was_renamed_or_moved_keeps_its_vectors(library, docs, target):
    (docs / target).parent.mkdir(parents=True, exist_ok=True)
    (docs / "a.txt").rename(docs / target)
    report = library.index()
    assert (report.indexed, report.removed, report.tokens) == (1, 1, 0)
    assert holders(library, "zeppelin") == [Path(target).name]


def test_a_moved_archive_and_a_moved_table_keep_their_vectors(library, docs):
    (docs / "t.csv").write_text("city;harbour\n" + "".join(f"Town {n};{n} ships\n" for n in range(50)), "utf-8")
    with zipfile.ZipFile(docs / "box.zip", "w") as box:
        box.writestr("inside.txt", "a saxophone inside")
    assert library.index().tokens > 0
    (docs / "moved").mkdir()
    for name in ("t.csv", "box.zip"):
        (docs / name).rename(docs / "moved" / name)
    report = library.index()
    assert (report.tokens, report.failed) == (0, 0)
    assert holders(library, "saxophone") == ["inside.txt"]
    assert library.index().removed == 0


@pytest.mark.parametrize(
    "facts, most", [({"inode": 1}, 3), ({"changed_ns": 1}, 3), ({"inode": 1, "changed_ns": 1}, 10)]
)
def test_a_drive_without_steady_inodes_or_times_is_not_read_for_ever(facts, most):
    entry = FileEntry(Path("/drive/a.txt"), 40, 10**18, 5, 5)
    record = FileRecord(entry.path, 1, "indexed", 40, 10**18, "x", inode=5, changed_ns=5, reader="text 1")
    read = 0
    for _ in range(50):
        entry = replace(entry, **{name: getattr(entry, name) + step for name, step in facts.items()})
        if is_changed(record, entry):
            read, record = read + 1, settled(record, entry)
    assert read == most
    assert is_changed(record, replace(entry, modified_ns=2 * 10**18))
    assert settled(record, replace(entry, modified_ns=2 * 10**18)).alarms == 0


# -- failures that pass --------------------------------------------------------------------------------


@pytest.fixture
def refuse(monkeypatch):
    """Let readers refuse files of these names for a reason that passes."""
    monkeypatch.syspath_prepend(str(READERS))
    monkeypatch.setattr(run, "ReaderPool", functools.partial(ReaderPool, reader="refusing_readers:read"))
    return lambda *names: monkeypatch.setenv("READER_REFUSES", " ".join(names))


def test_a_file_that_could_not_be_read_is_read_by_the_next_run_though_it_did_not_change(library, docs, refuse):
    (docs / "c.txt").write_text("the bassoon at dawn", "utf-8")
    refuse("c.txt")
    assert library.index().failed == 1
    assert library.index().failed == 1
    refuse()
    report = library.index()
    assert (report.indexed, report.failed, report.unchanged) == (1, 0, 2)
    assert holders(library, "bassoon") == ["c.txt"] and library.failures() == []


def test_the_old_text_stays_with_a_note_until_the_new_one_is_read(library, docs, refuse):
    (docs / "a.txt").write_text("the bassoon at dawn", "utf-8")
    refuse("a.txt")
    assert library.index().failed == 1
    assert holders(library, "zeppelin") == ["a.txt"]
    [failure] = library.failures()
    assert failure.path == str(docs / "a.txt") and "permission" in failure.reason
    [state] = [file for file in library.coverage(docs) if file.path == str(docs / "a.txt")]
    assert state.state == "failed" and state.chunks and "permission" in state.reason  # as status and failures count
    status = library.status()
    assert (status.documents, status.failed, status.sources[0].failed) == (2, 1, 1)
    refuse()
    assert library.retry().indexed == 1
    assert holders(library, "bassoon") == ["a.txt"] and holders(library, "zeppelin") == []
    assert library.failures() == [] and library.status().failed == 0


@posix
def test_a_note_goes_where_the_content_is_the_same_after_all(library, docs, refuse):
    (docs / "a.txt").write_text("the bassoon at dawn", "utf-8")
    refuse("a.txt")
    library.index()
    (docs / "a.txt").write_text("the zeppelin over the lake".ljust(40), "utf-8")
    refuse()
    report = library.index()
    assert (report.indexed, report.unchanged, report.tokens) == (0, 2, 0)
    assert library.failures() == []


def test_what_lies_in_an_archive_stays_while_the_archive_cannot_be_read(library, docs, refuse):
    for words in ("a saxophone inside", "a clarinet inside it now"):
        with zipfile.ZipFile(docs / "box.zip", "w") as box:
            box.writestr("inside.txt", words)
        library.index()
        refuse("box.zip")
    assert holders(library, "saxophone") == ["inside.txt"] and len(library.failures()) == 1
    refuse()
    library.index()
    assert holders(library, "clarinet") == ["inside.txt"] and holders(library, "saxophone") == []


def test_a_damaged_file_is_not_tried_again_until_it_changes(library, docs):
    (docs / "d.pdf").write_bytes(b"%PDF-1.7 nothing more")
    assert library.index().failed == 1
    report = library.index()
    assert (report.failed, report.unchanged) == (0, 3)
    assert len(library.failures()) == 1


# -- readers that are killed -----------------------------------------------------------------------------


@posix
@pytest.mark.parametrize("kills", [8, pytest.param(50, marks=pytest.mark.slow)])
def test_killed_readers_end_no_run_and_lose_no_document(library, docs, kills):
    for number in range(10 * kills):
        (docs / f"{number}.txt").write_text(f"note w{number}x of the kills. " * 20, "utf-8")
    killed, over = set(), threading.Event()

    def kill():
        while not over.is_set() and len(killed) < kills:
            for child in psutil.Process().children():
                try:
                    if child.pid not in killed and "engine.documents.sandbox.reader_main" in " ".join(child.cmdline()):
                        over.wait(0.013 * (len(killed) % 12))  # while it starts, at its first file, later
                        child.kill()
                        killed.add(child.pid)
                except psutil.Error:
                    continue
            over.wait(0.001)

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        first = library.index()
    finally:
        over.set()
        killer.join()
    second = library.index()
    assert len(killed) >= min(kills, 5)
    assert first.indexed + first.failed == 10 * kills and second.failed == 0
    assert first.indexed + second.indexed == 10 * kills
    assert library.status().documents == 10 * kills + 2 and library.failures() == []


# -- changes in the middle of a run -------------------------------------------------------------------


def _move(docs, away):
    (docs / "many").rename(docs / "moved")


def _swap_by_a_link(docs, away):
    (docs / "many").rename(away)
    (docs / "many").symlink_to(away)


def _go_and_come_back(docs, away):
    docs.rename(away)


@posix
@pytest.mark.parametrize("change", [_move, _swap_by_a_link, _go_and_come_back])
def test_a_folder_that_moves_while_it_is_read_is_whole_after_the_next_run(library, docs, tmp_path, change):
    away, changed = tmp_path / "away", []
    library.tuning = IndexTuning(group_chunks=16, commit_rows=16)  # the first commit comes while most are to be read
    (docs / "many").mkdir()
    for number in range(150):
        (docs / "many" / f"{number}.txt").write_text(f"a kettle of number {number} " * 4, "utf-8")

    def on_commit(_):
        if not changed:
            changed.append(change(docs, away))

    library.index([docs], on_commit=on_commit)
    if not docs.exists():
        assert {"a.txt", "b.txt"} <= {record.path.name for record in library.store.ledger.files()}
        away.rename(docs)
    library.index([docs])
    wanted = {path for folder in docs.iterdir() if folder.is_dir() for path in folder.iterdir()}
    read = {record.path for record in library.store.ledger.files() if record.state == "indexed"}
    assert changed and len(wanted) == 150
    assert read == wanted | {docs / "a.txt", docs / "b.txt"}


@pytest.mark.parametrize("changed_s", [10_413_792_000, -11_644_473_600])  # 2300; 1601, NTFS without a date
def test_a_file_with_an_impossible_date_is_read_once_and_stops_nobody(library, docs, changed_s):
    (docs / "c.txt").write_text("the accordion behind the barn", "utf-8")
    os.utime(docs / "c.txt", (changed_s, changed_s))
    if docs.joinpath("c.txt").stat().st_mtime != changed_s:
        pytest.skip("this drive keeps no such dates")
    report = library.index([docs])
    assert (report.indexed, report.unchanged, report.failed) == (1, 2, 0)
    assert library.search("accordion").hits[0].path == str(docs / "c.txt")
    assert not library.is_changed(docs / "c.txt")
    assert library.index([docs]).unchanged == 3

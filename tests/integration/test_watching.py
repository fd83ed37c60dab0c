"""Is what is saved, moved and deleted found without asking, by the real keeper, process and library?"""

import functools
import os
import shutil
import threading
import time
from pathlib import Path

import pytest

from engine.documents import ReaderPool
from engine.documents.rules import Rules, SourceRules
from engine.errors import StoreError
from engine.indexing import pipeline, run
from engine.library import Library
from engine.search.hits import SearchOptions
from engine.watching.hints import HintBox
from engine.watching.keeper import Keeper, Rhythm
from engine.watching.mounts import Mounts
from engine.watching.retries import Retries
from tests.waiting import until

READERS = Path(__file__).resolve().parents[1] / "unit" / "documents"


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "notes"
    (made / "sub").mkdir(parents=True)
    for number in range(3):
        (made / f"{number}.txt").write_text(f"Note number {number} about ordinary things.")
    return made


@pytest.fixture
def library(tmp_path, folder):
    with Library.open(tmp_path / "library", create=True) as made:
        made.index([folder])
        yield made


@pytest.fixture
def keep(library):
    made = []

    def start(sources, **options):
        told = threading.Event()
        states = {}
        keeper = Keeper(library.folder, lambda: sources, states.update, told.set, **options)
        keeper.start()
        made.append(keeper)
        until(lambda: set(states) == set(sources))
        until(told.is_set)  # the look at everything that each watch begins with
        library.catch_up()
        told.clear()
        return told, states

    yield start
    for keeper in made:
        keeper.close()


def found(library, words):
    return {Path(hit.path).name for hit in library.search(words, SearchOptions(mode="words", fold=False)).hits}


def caught_up(library, told, happened):
    """Catch up at every hint until what is awaited has happened."""

    def look():
        if told.is_set():
            told.clear()
            library.catch_up()
        return happened()

    until(look)


def test_saved_replaced_moved_and_deleted_files_are_noticed(library, folder, keep):
    told, states = keep([folder])
    assert states[folder].state == "watched"
    (folder / "new.txt").write_text("A heliotrope by the wall.")
    caught_up(library, told, lambda: found(library, "heliotrope") == {"new.txt"})
    (folder / "new.tmp").write_text("A zeppelin above the wall.")
    os.replace(folder / "new.tmp", folder / "new.txt")
    caught_up(library, told, lambda: found(library, "zeppelin") == {"new.txt"})
    assert found(library, "heliotrope") == set()
    (folder / "new.txt").rename(folder / "sub" / "moved.txt")
    caught_up(library, told, lambda: found(library, "zeppelin") == {"moved.txt"})
    shutil.rmtree(folder / "sub")
    caught_up(library, told, lambda: found(library, "zeppelin") == set())
    assert found(library, "ordinary") == {"0.txt", "1.txt", "2.txt"}


def test_files_written_right_after_their_folders_are_found(library, folder, keep):
    told, _ = keep([folder])
    for number in range(5):
        (folder / f"deep{number}" / "er").mkdir(parents=True)
        (folder / f"deep{number}" / "er" / f"{number}-late.txt").write_text("An accordion in the attic.")
    caught_up(library, told, lambda: len(found(library, "accordion")) == 5)


def test_what_no_walk_comes_to_and_the_library_itself_are_no_hints(library, folder, keep, tmp_path):
    told, _ = keep([tmp_path])
    library.catch_up()
    box = HintBox(library.folder)
    until(box.is_empty)
    told.clear()
    (folder / ".hidden.txt").write_text("secret")
    (library.folder / "scratch").write_text("ours")
    (folder / "seen.txt").write_text("An ocarina.")
    until(told.is_set)
    assert {path for batch in box.batches() for path in batch.paths} == {folder / "seen.txt"}


def test_a_source_that_goes_keeps_its_documents_and_is_looked_at_when_it_is_back(library, folder, keep, tmp_path):
    told, states = keep([folder], rhythm=Rhythm(look_s=0.05))
    folder.rename(tmp_path / "unplugged")
    until(lambda: states[folder].state == "away")
    library.catch_up()
    assert found(library, "ordinary") == {"0.txt", "1.txt", "2.txt"}
    (tmp_path / "unplugged" / "3.txt").write_text("A trombone.")
    (tmp_path / "unplugged").rename(folder)
    until(lambda: states[folder].state == "watched")
    caught_up(library, told, lambda: found(library, "trombone") == {"3.txt"})
    (folder / "4.txt").write_text("A bassoon.")  # it is watched again
    caught_up(library, told, lambda: found(library, "bassoon") == {"4.txt"})


def test_what_cannot_be_kept_is_said_and_taken_in_once_it_can(library, folder):
    shutil.rmtree(library.folder / "hints", ignore_errors=True)
    in_the_way = library.folder / "hints"
    in_the_way.write_text("no folder")
    told, states = threading.Event(), {}
    keeper = Keeper(library.folder, lambda: [folder], states.update, told.set, rhythm=Rhythm(look_s=0.05))
    keeper.start()
    try:
        until(lambda: folder in states)
        assert states[folder].state == "unkept" and states[folder].reason  # the system's own words
        assert not told.is_set()
        in_the_way.unlink()
        until(told.is_set)
        until(lambda: states[folder].state == "watched")
    finally:
        keeper.close()


def test_rules_that_cannot_be_asked_for_lose_no_change(library, folder, keep):
    """They are asked for in the thread that waits for the system, of a ledger that others may hold or spoil."""
    refusals = [StoreError("The library is busy.")]

    def rules():
        if refusals:
            raise refusals.pop()
        return Rules({folder: SourceRules()})

    told, states = keep([folder], rhythm=Rhythm(look_s=0.05), rules=rules)
    (folder / "new.txt").write_text("A heliotrope by the wall.")
    caught_up(library, told, lambda: found(library, "heliotrope") == {"new.txt"})
    assert not refusals and states[folder].state == "watched"
    (folder / "newer.txt").write_text("An ocarina.")  # it is watched again
    caught_up(library, told, lambda: found(library, "ocarina") == {"newer.txt"})


@pytest.mark.parametrize("error", [StoreError("The library is busy."), OSError("input/output"), ValueError("torn")])
def test_sources_that_cannot_be_asked_for_end_no_watch(library, folder, tmp_path, error):
    other = tmp_path / "other"
    other.mkdir()
    answers = [[folder], error, error, [folder, other]]  # the last one from then on
    told, states, moments = threading.Event(), {}, []

    def sources():
        moments.append(None)
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer

    keeper = Keeper(library.folder, sources, states.update, told.set, rhythm=Rhythm(look_s=0.05))
    keeper.start()
    try:
        until(lambda: set(states) == {folder, other})
        assert {state.state for state in states.values()} == {"watched"} and len(moments) >= 4
        until(told.is_set)
        library.catch_up()
        told.clear()
        (folder / "new.txt").write_text("A heliotrope by the wall.")
        caught_up(library, told, lambda: found(library, "heliotrope") == {"new.txt"})
    finally:
        keeper.close()


def test_a_listener_that_fails_costs_no_look_and_is_told_again(library, folder):
    states, failures = {}, [RuntimeError("the window is closing"), RuntimeError("it still is")]
    hints = []

    def on_states(found):
        if failures:
            raise failures.pop()
        states.update(found)

    def on_hints():
        hints.append(None)
        raise RuntimeError("nobody listens")

    keeper = Keeper(library.folder, lambda: [folder], on_states, on_hints, rhythm=Rhythm(look_s=0.02))
    keeper.start()
    try:
        until(lambda: folder in states and not failures)
        looked = len(hints)
        time.sleep(0.5)  # in which the source must not be looked at again and again
        assert len(hints) == looked == 1
    finally:
        keeper.close()


def test_after_the_clock_jumped_everything_is_looked_at(library, folder, keep):
    ahead = [0.0]
    told, _ = keep([folder], rhythm=Rhythm(look_s=0.05), clock=lambda: time.time() + ahead[0])
    ahead[0] = 3600.0
    until(told.is_set)
    assert [batch.paths for batch in HintBox(library.folder).batches()] == [(folder,)]


def test_what_could_not_be_read_is_tried_again_by_itself_after_a_pause(library, folder, keep, monkeypatch):
    """Nothing about the file changes but that it can be read again; until then its old text answers, with a note."""
    monkeypatch.syspath_prepend(str(READERS))
    monkeypatch.setattr(run, "ReaderPool", functools.partial(ReaderPool, reader="refusing_readers:read"))
    later = [0.0]
    told, _ = keep(
        [folder],
        failing=library.failing,
        clock=lambda: time.time() + later[0],
        rhythm=Rhythm(look_s=0.02, failing_s=0.0, jump_s=1e9),
    )
    monkeypatch.setenv("READER_REFUSES", "1.txt")
    (folder / "1.txt").write_text("A sousaphone in the cellar.")
    caught_up(library, told, lambda: library.failing() == [folder / "1.txt"])
    assert "1.txt" in found(library, "ordinary") and "permission" in library.failures()[0].reason
    monkeypatch.delenv("READER_REFUSES")
    until(HintBox(library.folder).is_empty)
    told.clear()
    assert not told.wait(0.5)  # not before its time
    later[0] = 61.0
    caught_up(library, told, lambda: found(library, "sousaphone") == {"1.txt"})
    assert library.failing() == [] and library.failures() == []


def test_the_pauses_grow_and_begin_anew_after_a_success():
    retries, one, other = Retries(), Path("/one"), Path("/other")
    tried = [minute for minute in range(300) if retries.due([one], 60.0 * minute)]
    assert tried == [1, 3, 8, 23, 83, 143, 203, 263]
    assert retries.due([one, other], 300 * 60.0) == set()
    assert retries.due([one, other], 301 * 60.0) == {other}
    assert retries.due([], 302 * 60.0) == set()  # it was read
    assert retries.due([one], 400 * 60.0) == set() and retries.due([one], 401 * 60.0) == {one}


def test_of_very_many_failing_files_their_source_is_looked_at(library, folder, keep):
    later, paths = [0.0], [folder / "sub" / f"{number}" for number in range(500)]
    failing = lambda: [*paths, folder.parent / "elsewhere"]  # noqa: E731
    told, _ = keep(
        [folder],
        failing=failing,
        clock=lambda: time.time() + later[0],
        rhythm=Rhythm(look_s=0.02, failing_s=0.0, jump_s=1e9),
    )
    later[0] = 61.0
    until(told.is_set)
    assert [batch.paths for batch in HintBox(library.folder).batches()] == [(folder,)]


def test_a_save_during_a_long_run_overtakes_it(library, folder, monkeypatch):
    """The run encodes file after file; what is saved meanwhile is committed before the run ends, and stays newest."""
    many = folder / "many"
    many.mkdir()
    for number in range(40):
        (many / f"{number}.txt").write_text(f"Old text {number}. " + "The heron waits at the weir at dawn. " * 20)
    box, saved, overtook = HintBox(library.folder), threading.Event(), threading.Event()
    encode = pipeline.Pipeline._encode_all

    def slowly(self):
        """Hold the run until what was saved is searchable."""
        (many / "7.txt").write_text("A marimba in the hall.")
        (many / "8.txt").unlink()
        box.put([many / "7.txt", many / "8.txt"])
        saved.set()
        until(lambda: found(library, "marimba") == {"7.txt"} and box.is_empty())
        overtook.set()
        encode(self)

    monkeypatch.setattr(pipeline.Pipeline, "_encode_all", slowly)
    report = library.index()
    assert overtook.is_set() and not report.failures
    assert found(library, "marimba") == {"7.txt"}
    assert len(library.search("heron", SearchOptions(limit=100, fold=False, mode="words")).hits) == 38
    monkeypatch.undo()
    again = library.index()
    assert again.indexed == again.removed == 0


def test_a_kill_loses_no_hint(library, folder):
    (folder / "late.txt").write_text("A harmonium.")
    HintBox(library.folder).put([folder / "late.txt"])
    with Library.open(library.folder) as other:
        assert other.catch_up().indexed == 1
        assert other.catch_up().indexed == 0
    assert HintBox(library.folder).is_empty()


def test_network_and_fuse_drives_are_known_by_their_kind(tmp_path):
    table = tmp_path / "mounts"
    table.write_text(
        "/dev/sda1 / ext4 rw 0 0\nhost:/x /mnt/net nfs4 rw 0 0\nme@host /mnt/my\\040ssh fuse.sshfs rw 0 0\n"
        "/dev/sdb1 /mnt/usb fuseblk rw 0 0\n"
    )
    mounts = Mounts(table)
    assert mounts.are_remote_at(Path("/mnt/net/papers")) and mounts.are_remote_at(Path("/mnt/my ssh"))
    assert not mounts.are_remote_at(Path("/mnt/usb/papers")) and not mounts.are_remote_at(Path("/home/me"))
    assert mounts.are_remote_below(Path("/mnt")) and not mounts.are_remote_below(Path("/mnt/usb"))

"""Whole runs of the pipeline. Where a moment must be met exactly, reader and encoder are fakes that wait for it."""

from __future__ import annotations

import hashlib
import os
import re
import threading
import time
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from engine.documents import Document, FileEntry, ReaderPool, fingerprint
from engine.encoders.matryoshka import normalize
from engine.errors import Cancelled, DiskFullError, EngineError, ModelDamagedError, UnreadableFileError
from engine.indexing import pipeline as pipeline_module
from engine.indexing.forecast import Forecast
from engine.indexing.pipeline import Pipeline, _Room, _Stop
from engine.indexing.tuning import IndexTuning
from engine.progress import CancelToken
from engine.store import Store
from engine.store.tuning import StoreTuning
from tests import waiting

LIMIT_S = 60  # a run that takes longer hangs, however busy the machine is
until = partial(waiting.until, limit_s=LIMIT_S, pause_s=0.005)


class Texts:
    """Reads files as plain text in the caller's thread; a file that is not there is a document of its name."""

    def __init__(self, at=None):
        self.read_paths = []
        self._at = at or {}  # a number of files read, and what to do then

    def read(self, paths, cancel, *, admit, together=None):
        for path in paths:
            cancel.check()
            self.read_paths.append(path)
            if act := self._at.get(len(self.read_paths)):
                act()
            text = path.read_text("utf-8") if path.exists() else path.stem
            known = Document(text, path.name, "text", reader="text 1")
            outcome = known if text else UnreadableFileError(path, "the file is empty")
            admit(outcome)
            yield path, outcome


class Hashing:
    """Gives vectors by the text's hash, one text a batch, and does something at a given one."""

    def __init__(self, manifest, *, batch_s=0.0, at=None):
        self.manifest = manifest
        self.batches = 0
        self._batch_s = batch_s
        self._at = at or {}

    def token_offsets(self, text):
        return np.array([match.span() for match in re.finditer(r"\S+", text)], dtype=np.int64).reshape(-1, 2)

    def embed(self, texts, kind="document", *, cancel=None, on_tokens=None):
        rows = np.zeros((len(texts), self.manifest.full_dims), np.float32)
        for number, text in enumerate(texts):
            cancel.check()
            self.batches += 1
            if act := self._at.get(self.batches):
                act()
            time.sleep(self._batch_s)
            seed = int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big")
            rows[number] = np.random.default_rng(seed).normal(size=rows.shape[1])
            on_tokens(5)
        return normalize(rows)


class FaultyStore(Store):
    """Runs ``on_commit`` before each commit."""

    on_commit = staticmethod(lambda: None)

    def commit(self, *arguments, **options):
        self.on_commit()
        super().commit(*arguments, **options)


def fail_with(error):
    def act():
        raise error

    return act


def named(count, folder="/nowhere"):
    return [FileEntry(Path(f"{folder}/{number}.txt"), 10, 1) for number in range(count)]


def found(folder):
    paths = sorted(path for path in folder.iterdir() if path.is_file())
    return [FileEntry(path, path.stat().st_size, path.stat().st_mtime_ns) for path in paths]


class Run:
    """One run in a thread of its own, so that one that hangs fails its test."""

    def __init__(self, store, encoder, entries, pool, *, token=None, on_commit=lambda _: None, **options):
        self.forecast = Forecast(entries, None)
        self.token = token or CancelToken()
        self.pipeline = Pipeline(store, encoder, self.forecast, self.token, **options)
        self.error = None
        self._arguments = (entries, pool, on_commit)
        self.thread = threading.Thread(target=self._run)
        self.thread.start()

    def _run(self):
        try:
            self.pipeline.run(*self._arguments)
        except BaseException as error:
            self.error = error

    def wait(self, limit_s=LIMIT_S):
        self.thread.join(limit_s)
        if self.thread.is_alive():
            self.token.cancel()
            self.thread.join(LIMIT_S)
            pytest.fail(f"the run took more than {limit_s} s")
        return self


def committed(store):
    return store.ledger.counts().get("indexed", (0, 0, 0))[0]


# The writer commits twenty times a second instead of every two seconds, and groups are small also where reading is far
# ahead, as it is on a busy machine: then the first one held all that a test pauses in or cancels after.
OFTEN = IndexTuning(commit_s=0.05, group_chunks=32)


@pytest.fixture
def hashing(manifest):
    return lambda **options: Hashing(manifest, **options)


# -- files become rows -----------------------------------------------------------------------------


def test_a_group_of_files_is_encoded_beside_the_one_before(make_store, manifest):
    """The cores do not wait while a group ends and the next one is made ready."""
    both = threading.Barrier(2, timeout=LIMIT_S / 2)

    class Meeting(Hashing):
        calls = 0

        def embed(self, texts, kind="document", **options):
            self.calls += 1
            if self.calls <= 2:
                both.wait()
            return super().embed(texts, kind, **options)

    store = make_store()
    run = Run(store, Meeting(manifest), named(100), Texts(), tuning=IndexTuning(group_chunks=8)).wait()
    assert run.error is None and committed(store) == 100


def test_a_passage_in_files_that_are_encoded_at_once_is_encoded_once(make_store, hashing, tree):
    store, folder = make_store(), tree(*(f"{number}.txt" for number in range(40)))
    for path in folder.iterdir():
        path.write_text("the same words", "utf-8")
    encoder = hashing(batch_s=0.05)
    run = Run(store, encoder, found(folder), Texts(), tuning=IndexTuning(group_chunks=4)).wait()
    assert (run.error, committed(store), encoder.batches) == (None, 40, 1)
    assert run.pipeline.tally.reused == 39


def test_files_become_documents_through_real_readers_and_the_real_encoder(make_store, tree, encoder):
    store, folder = make_store(), tree("whale road.txt", "a loaf of bread.md")
    (folder / "empty.txt").touch()
    (folder / "program.txt").write_bytes(b"\x7fELF" + bytes(100))
    with ReaderPool(1, seconds=10, memory_mb=1024) as pool:
        run = Run(store, encoder, found(folder), pool).wait()
    assert run.error is None
    states = {record.path.name: record.state for record in store.ledger.files()}
    assert states == {
        "whale road.txt": "indexed",
        "a loaf of bread.md": "indexed",
        "empty.txt": "failed",
        "program.txt": "skipped",
    }
    assert (run.pipeline.tally.indexed, run.pipeline.tally.skipped, len(run.pipeline.tally.failures)) == (2, 1, 1)
    vector = encoder.embed(["a loaf of bread.md"])[0]
    searched = store.searched()
    [best] = store.rows.search_vectors(vector[:128], searched.column, 1, None)
    assert best.text == "a loaf of bread.md" and float(best.full @ vector) == pytest.approx(1, abs=1e-3)
    assert (run.forecast.documents_done, run.forecast.failed) == (4, 1)


def test_after_each_commit_it_is_told_then_the_store_is_kept_in_order(make_store, hashing, monkeypatch):
    order = []

    class Watched(Store):
        def commit(self, *arguments, **options):
            super().commit(*arguments, **options)
            order.append("commit")

        def maintain(self, cancel=None):
            order.append("maintain")

    def refitted(_store, **_options):
        order.append("refit")
        return False

    monkeypatch.setattr("engine.indexing.pipeline.refit", refitted)
    tuning = IndexTuning(commit_rows=150, commit_s=10 * LIMIT_S)
    run = Run(
        make_store(Watched), hashing(), named(200), Texts(), on_commit=lambda _: order.append("told"), tuning=tuning
    ).wait()
    assert run.error is None
    assert order == ["commit", "told", "maintain", "refit", "commit", "told", "maintain"]  # the end of the run refits


@pytest.mark.parametrize(("busy", "times"), [(False, 24), (True, 2)])
def test_upkeep_lets_a_saved_file_in_first_but_not_for_ever(make_store, hashing, monkeypatch, busy, times):
    kept = []

    class Watched(Store):
        def maintain(self, cancel=None):
            kept.append(self.ledger.counts())

    class Lane:
        is_busy = busy

        def __init__(self, *_):
            pass

        def start(self, planned):
            pass

        def end(self):
            pass

        def is_overtaken(self, entry, container=None):
            return False

    monkeypatch.setattr(pipeline_module, "FastLane", Lane)
    watched = make_store(Watched)
    run = Run(watched, hashing(), named(24), Texts(), watch=object(), tuning=IndexTuning(commit_rows=1)).wait()
    assert run.error is None and run.pipeline.tally.indexed == 24
    assert len(kept) == times


# -- what did not change ---------------------------------------------------------------------------


@pytest.fixture
def once_indexed(make_store, tree, hashing):
    """Two files that an earlier run indexed, one of them with a new date since."""
    store, folder = make_store(), tree("a.txt", "b.txt")
    assert Run(store, hashing(), found(folder), Texts()).wait().error is None
    os.utime(folder / "a.txt", ns=(10**18, 10**18))
    return store, folder


def test_a_new_date_alone_costs_neither_reading_nor_encoding(once_indexed, hashing):
    store, folder = once_indexed
    before = store.ledger.file(folder / "a.txt")
    encoder, texts = hashing(), Texts()
    run = Run(store, encoder, found(folder)[:1], texts).wait()
    assert run.error is None and (texts.read_paths, encoder.batches) == ([], 0)
    assert (run.pipeline.tally.touched, run.pipeline.tally.indexed) == (1, 0)
    after = store.ledger.file(folder / "a.txt")
    assert (after.document_id, after.modified_ns) == (before.document_id, 10**18)
    dates = [day for rows in store.rows.scan(["modified"], f"document_id = {after.document_id}") for day in rows[0]]
    assert [day.as_py() for day in dates] == [10**9]
    assert (run.forecast.documents_done, run.forecast.bytes_done) == (1, len("a.txt"))


def test_a_new_content_of_the_same_size_is_read(once_indexed, hashing):
    store, folder = once_indexed
    (folder / "a.txt").write_text("A.TXT")
    texts = Texts()
    run = Run(store, hashing(), found(folder)[:1], texts).wait()
    assert run.error is None and [path.name for path in texts.read_paths] == ["a.txt"]
    record = store.ledger.file(folder / "a.txt")
    assert store.ledger.document(record).text == "A.TXT" and run.pipeline.tally.touched == 0


def test_with_force_the_same_content_is_read_again(once_indexed, hashing):
    store, folder = once_indexed
    run = Run(store, hashing(), found(folder), Texts(), force=True).wait()
    assert run.error is None and (run.pipeline.tally.indexed, run.pipeline.tally.touched) == (2, 0)


def test_many_new_dates_and_a_new_file_go_through_one_run(make_store, tree, hashing, indexed):
    store, folder = make_store(), tree(*(f"{number}.txt" for number in range(600)))
    store.ledger.put_files(indexed(folder / f"{number}.txt", number + 1) for number in range(599))
    store.ledger.set_meta(last_document_id=599)
    texts = Texts()
    run = Run(store, hashing(), found(folder), texts).wait()
    assert run.error is None and [path.name for path in texts.read_paths] == ["599.txt"]
    assert (run.pipeline.tally.touched, run.pipeline.tally.indexed, run.forecast.documents_done) == (599, 1, 600)


def test_a_file_that_changes_while_it_is_read_does_not_look_unchanged_afterwards(make_store, tree, hashing):
    store, folder = make_store(), tree("a.txt")

    class Overtaken(Texts):
        def read(self, paths, cancel, *, admit, together=None):
            for path, document in super().read(paths, cancel, admit=admit):
                path.write_text("A.TXT")
                yield path, document

    assert Run(store, hashing(), found(folder), Overtaken()).wait().error is None
    record = store.ledger.file(folder / "a.txt")
    assert record.fingerprint != fingerprint(folder / "a.txt")
    run = Run(store, hashing(), found(folder), Texts()).wait()
    assert run.pipeline.tally.indexed == 1
    assert store.ledger.document(store.ledger.file(folder / "a.txt")).text == "A.TXT"


# -- errors ----------------------------------------------------------------------------------------


def test_a_full_disk_stops_the_encoder_within_a_batch(make_store, hashing):
    store = make_store(FaultyStore)
    failed_at = []

    def fail():
        failed_at.append(time.monotonic())
        raise DiskFullError("The disk is full.")

    store.on_commit = fail
    encoder = hashing(batch_s=0.02)
    run = Run(store, encoder, named(500), Texts(), tuning=OFTEN).wait()
    assert isinstance(run.error, DiskFullError) and len(failed_at) == 1
    assert time.monotonic() - failed_at[0] < 10
    assert encoder.batches < 300


def test_a_full_disk_ends_a_run_that_is_paused(make_store, hashing):
    store, token, encoder = make_store(FaultyStore), CancelToken(), hashing(batch_s=0.01)

    def fail():
        token.pause()
        time.sleep(0.2)  # by now every step waits for the end of the pause
        raise DiskFullError("The disk is full.")

    store.on_commit = fail
    run = Run(store, encoder, named(400), Texts(), token=token, tuning=OFTEN).wait()
    assert isinstance(run.error, DiskFullError)


@pytest.mark.parametrize(
    ("tuning", "fitted"),
    [
        (IndexTuning(commit_rows=1_000_000, commit_s=10 * LIMIT_S), [0]),  # the only commit is the last one
        (IndexTuning(commit_rows=150, commit_s=10 * LIMIT_S), range(150, 400)),
    ],
)
def test_a_run_fits_no_rotation_that_its_end_fits_anew(make_store, hashing, tuning, fitted):
    store = make_store()
    store.tuning = StoreTuning(refit_in_a_run_chunks=100)
    Run(store, hashing(), named(400), Texts(), tuning=tuning).wait()
    assert committed(store) == 400 and store.searched().fitted_chunks in fitted


def test_a_broken_encoder_ends_the_run_and_what_it_encoded_before_is_committed(make_store, hashing):
    store = make_store()
    encoder = hashing(at={300: fail_with(ModelDamagedError("not finite"))})
    run = Run(store, encoder, named(1000), Texts()).wait()
    assert isinstance(run.error, ModelDamagedError)
    assert committed(store) == run.forecast.documents_done > 0


def test_a_reader_that_cannot_start_ends_the_run(make_store, hashing):
    store = make_store()
    run = Run(store, hashing(), named(50), Texts(at={20: fail_with(EngineError("no process"))})).wait()
    assert isinstance(run.error, EngineError) and committed(store) == run.forecast.documents_done < 20


def test_a_caller_that_fails_at_a_commit_ends_the_run(make_store, hashing):
    run = Run(make_store(), hashing(), named(50), Texts(), on_commit=lambda _: 1 / 0, tuning=OFTEN).wait()
    assert isinstance(run.error, ZeroDivisionError)


def test_a_full_disk_is_told_also_where_the_run_was_cancelled_just_before(make_store, hashing):
    store, token = make_store(FaultyStore), CancelToken()
    store.on_commit = fail_with(DiskFullError("The disk is full."))
    run = Run(store, hashing(at={300: token.cancel}), named(600), Texts(), token=token).wait()
    assert isinstance(run.error, DiskFullError)


# -- cancel and pause ------------------------------------------------------------------------------


def test_at_a_cancel_everything_encoded_is_committed_however_far_the_writer_is_behind(make_store, hashing):
    store, token = make_store(FaultyStore), CancelToken()
    going = threading.Event()
    store.on_commit = lambda: going.wait(LIMIT_S)
    run = Run(store, hashing(), named(700), Texts(), token=token, tuning=OFTEN)
    until(lambda: run.pipeline._encoded.full())
    token.cancel()
    time.sleep(0.3)  # more than every wait: the old end mark had pushed finished files out by now
    going.set()
    run.wait()
    assert isinstance(run.error, Cancelled)
    assert committed(store) == run.forecast.documents_done >= OFTEN.group_chunks


@pytest.mark.parametrize("stage", ["reading", "waiting for a reader", "encoding", "writing", "caring"])
def test_a_cancel_is_obeyed_at_every_stage(make_store, hashing, stage):
    token = CancelToken()

    class Caring(FaultyStore):
        def maintain(self, cancel=None):
            if stage == "caring":
                token.cancel()
                raise Cancelled

    class Silent(Texts):
        def read(self, paths, cancel, *, admit, together=None):
            yield from super().read([next(paths)], cancel, admit=admit)
            token.cancel()
            while True:
                cancel.check()
                time.sleep(0.02)

    store = make_store(Caring)
    encoder = hashing(batch_s=0.002, at={100: token.cancel} if stage == "encoding" else None)
    texts = Silent() if stage.startswith("waiting") else Texts(at={30: token.cancel} if stage == "reading" else None)
    if stage == "writing":
        store.on_commit = token.cancel
    began = time.monotonic()
    run = Run(store, encoder, named(2000), texts, token=token, tuning=OFTEN).wait()
    assert isinstance(run.error, Cancelled) and time.monotonic() - began < 20
    assert committed(store) == run.forecast.documents_done < 2000


def test_a_cancel_in_the_last_upkeep_is_told_and_nothing_is_lost(make_store, hashing):
    class Caring(Store):
        def maintain(self, cancel=None):
            raise Cancelled

    store = make_store(Caring)
    run = Run(store, hashing(), named(20), Texts()).wait()
    assert isinstance(run.error, Cancelled) and committed(store) == 20


def test_a_cancel_among_files_that_only_have_new_dates_is_obeyed(make_store, tree, hashing, indexed):
    store, folder = make_store(), tree(*(f"{number}.txt" for number in range(300)))
    store.ledger.put_files(indexed(folder / f"{number}.txt", number + 1) for number in range(300))
    token = CancelToken()
    token.cancel()
    run = Run(store, hashing(), found(folder), Texts(), token=token).wait()
    assert isinstance(run.error, Cancelled) and run.pipeline.tally.touched == 0


def test_a_paused_run_waits_commits_what_it_has_and_goes_on(make_store, hashing):
    store, token = make_store(), CancelToken()
    encoder = hashing(batch_s=0.001, at={150: token.pause})
    run = Run(store, encoder, named(300), Texts(), token=token, tuning=OFTEN)
    until(lambda: token.paused)
    begun = time.monotonic()
    until(lambda: committed(store) > 0)  # what was encoded is committed while it rests
    batches = encoder.batches
    time.sleep(0.4)
    assert encoder.batches == batches <= 151
    rested_s = time.monotonic() - begun
    token.resume()
    run.wait()
    assert run.error is None and committed(store) == 300
    assert run.forecast._rested_s >= rested_s - 0.15  # the run notices within a tenth of a second


def test_a_cancel_ends_a_pause(make_store, hashing):
    token = CancelToken()
    run = Run(make_store(), hashing(at={5: token.pause}), named(50), Texts(), token=token)
    until(lambda: token.paused)
    token.cancel()
    assert isinstance(run.wait().error, Cancelled)


# -- memory ----------------------------------------------------------------------------------------


def test_what_lies_between_reading_and_writing_is_bounded_and_a_huge_file_passes_alone(make_store, tree, hashing):
    folder = tree()
    folder.mkdir()
    for number in range(30):
        (folder / f"{number:02}.txt").write_text("word " * (1000 if number == 7 else 80))
    chars = {"read": 0, "committed": 0, "most": 0}

    class Counting(Texts):
        def read(self, paths, cancel, *, admit, together=None):
            for path, document in super().read(paths, cancel, admit=admit):
                chars["read"] += len(document.text)
                chars["most"] = max(chars["most"], chars["read"] - chars["committed"])
                yield path, document

    class Weighing(Store):
        def commit(self, rows, documents, *arguments, **options):
            super().commit(rows, documents, *arguments, **options)
            chars["committed"] += sum(len(document.text) for _, document in documents)

    store = make_store(Weighing)
    run = Run(store, hashing(), found(folder), Counting(), tuning=IndexTuning(chars_in_flight=2000)).wait()
    assert run.error is None and committed(store) == 30
    assert chars["most"] <= 5000  # the huge one, and nothing beside it


@pytest.fixture
def room_of():
    def make(limit):
        token = CancelToken()
        stop = _Stop(token, lambda _: None)
        return _Room(limit, stop), stop, token

    return make


def taking(room, chars):
    """Take room in a thread; return the thread and what came of it."""
    outcome = []

    def take():
        try:
            room.take(chars)
            outcome.append("taken")
        except Cancelled:
            outcome.append("cancelled")

    thread = threading.Thread(target=take)
    thread.start()
    return thread, outcome


def test_room_is_given_until_it_is_used_up_and_again_when_it_comes_back(room_of):
    room, _, _ = room_of(100)
    room.take(60)
    room.take(40)
    thread, outcome = taking(room, 1)
    until(lambda: room.crowded)
    assert outcome == []
    room.give_back(60)
    thread.join(LIMIT_S)
    assert outcome == ["taken"] and not room.crowded


def test_a_document_larger_than_the_room_waits_until_it_is_alone(room_of):
    room, _, _ = room_of(100)
    room.take(10)
    thread, outcome = taking(room, 500)
    until(lambda: room.crowded)
    room.give_back(10)
    thread.join(LIMIT_S)
    assert outcome == ["taken"]
    room.give_back(500)
    room.take(100)


@pytest.mark.parametrize("end", ["cancel", "error"])
def test_a_wait_for_room_ends_with_the_run(room_of, end):
    room, stop, token = room_of(10)
    room.take(10)
    thread, outcome = taking(room, 10)
    until(lambda: room.crowded)
    began = time.monotonic()
    token.cancel() if end == "cancel" else stop.fail(DiskFullError("full"))
    thread.join(LIMIT_S)
    assert outcome == ["cancelled"] and time.monotonic() - began < 10


def test_room_is_given_back_while_another_waits_in_a_pause(room_of):
    room, _, token = room_of(10)
    room.take(10)
    token.pause()
    thread, outcome = taking(room, 10)
    time.sleep(0.1)
    room.give_back(10)  # in this thread: it must not block
    assert outcome == []
    token.resume()
    thread.join(LIMIT_S)
    assert outcome == ["taken"]

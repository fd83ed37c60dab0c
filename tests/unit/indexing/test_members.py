"""Bundles through the pipeline: where a reader process must not be believed, and what is written when."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from engine.documents import Document, FileEntry
from engine.documents.document import Bundle, Member
from engine.documents.missing import Missing
from engine.errors import UnreadableFileError, UnsupportedFileError
from engine.indexing.forecast import Forecast
from engine.indexing.pipeline import Pipeline
from engine.indexing.prepared import member_entry, member_paths
from engine.progress import CancelToken
from engine.reports.overview import coverage, failures

OUTER = Path("/docs/old.zip")


class Words:
    """An encoder whose tokens are words and whose vectors are all alike."""

    def __init__(self, manifest):
        self.manifest = manifest
        self.texts = []

    def token_offsets(self, text):
        ends = np.cumsum([len(word) + 1 for word in text.split(" ")]) - 1
        return np.array([(0 if not at else ends[at - 1] + 1, end) for at, end in enumerate(ends)], dtype=np.int64)

    def embed(self, texts, kind="document", *, cancel=None, on_tokens=None):
        self.texts += texts
        vectors = np.zeros((len(texts), self.manifest.full_dims), np.float32)
        vectors[:, 0] = 1
        return vectors


class Reader:
    """Gives the outcomes that a test wants."""

    def __init__(self, outcomes):
        self._outcomes = outcomes

    def read(self, paths, cancel, *, admit, together=None):
        for path in paths:
            admit(self._outcomes[path])
            yield path, self._outcomes[path]


def member(name, text="", **facts):
    return Member(name, Document(text or name, name, "text", reader="text 1", **facts), 10)


@pytest.fixture
def run(make_store, manifest):
    store, encoder = make_store(), Words(manifest)

    def go(outcome, path=OUTER, **options):
        entry = FileEntry(path, 100, 1_700_000_000 * 10**9)
        pipeline = Pipeline(store, encoder, Forecast([entry], None), CancelToken(), **options)
        pipeline.run([entry], Reader({path: outcome}), lambda _: None)
        return pipeline

    go.store, go.encoder = store, encoder
    return go


def lines(store):
    return {str(record.path): record.state for record in store.ledger.files()}


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("a/b.txt", "a/b.txt"),
        ("/etc/passwd", "etc/passwd"),
        ("../../home/x", "home/x"),
        ("a/./../b", "a/b"),
        ("", "unnamed"),
        ("..", "unnamed"),
        ("a//b/", "a/b"),
    ],
)
def test_no_name_leads_out_of_its_container(name, path):
    [found] = member_paths(OUTER, [name])
    assert found == OUTER / path and found.is_relative_to(OUTER) and found != OUTER


def test_members_of_one_name_are_kept_apart():
    found = member_paths(OUTER, ["a/x.txt", "a//x.txt", "a/x.txt", "a/2 x.txt"])
    assert len(set(found)) == 4 and all(path.name.endswith("x.txt") for path in found)


def test_a_date_of_its_own_counts_unless_it_is_absurd():
    outer = FileEntry(OUTER, 1, 5)
    assert member_entry(OUTER / "a", 1, 1000.5, outer).modified_ns == 1_000_500_000_000
    for absurd in (None, 1e30, -1e30, float("nan"), float("inf")):
        assert member_entry(OUTER / "a", 1, absurd, outer).modified_ns == 5


def test_each_member_gets_its_own_state_and_facts(run):
    bad = Member("b.pdf", UnreadableFileError(OUTER, "damaged", "repair it"), 3)
    unknown = Member("c.exe", UnsupportedFileError(OUTER, "program"), 3)
    mail = member("1.eml", "hello", author="Ada", dated=1_000.0, language="en")
    pipeline = run(Bundle(None, (mail, bad, unknown)))
    assert lines(run.store) == {
        str(OUTER): "container",
        f"{OUTER}/1.eml": "indexed",
        f"{OUTER}/b.pdf": "failed",
        f"{OUTER}/c.exe": "skipped",
    }
    assert (pipeline.tally.indexed, pipeline.tally.skipped, len(pipeline.tally.failures)) == (1, 1, 1)
    record = run.store.ledger.file(OUTER / "1.eml")
    assert (record.author, record.dated, record.language, record.container) == ("Ada", 1000.0, "en", OUTER)
    assert record.modified_ns == 1_000 * 10**9
    assert run.store.ledger.file(OUTER / "b.pdf").fix == "repair it"


def test_what_was_read_in_part_is_counted_and_named(run):
    lacking = member("a.pdf", "one", missing=(Missing("page 2 is a picture of text", "install ocr"),))
    pipeline = run(Bundle(None, (lacking, member("b", "two")), (Missing("a folder is encrypted"),)))
    ledger = run.store.ledger
    assert (pipeline.tally.indexed, pipeline.tally.partial) == (2, 2)
    assert (ledger.count_partial(), ledger.count_partial(OUTER)) == (2, 2)
    assert [(item.path, item.state, item.reason, item.fix) for item in failures(ledger)] == [
        (str(OUTER), "partial", "a folder is encrypted", ""),
        (f"{OUTER}/a.pdf", "partial", "page 2 is a picture of text", "install ocr"),
    ]
    states = {file.path: (file.state, file.reason) for file in coverage(ledger, OUTER)}
    assert states[str(OUTER)] == ("partial", "holds 2 documents; a folder is encrypted")
    assert states[f"{OUTER}/b"] == ("indexed", "")


def test_a_member_of_which_more_is_read_now_is_written_again(run):
    run(Bundle(None, (member("a", "one", missing=(Missing("a table was cut"),)),)))
    assert run(Bundle(None, (member("a", "one"),))).tally.indexed == 1
    assert run.store.ledger.count_partial() == 0


def test_a_mail_with_a_missing_part_is_read_in_part(run):
    own = Document("the letter", "Letter", "email", reader="email 1", missing=(Missing("an encrypted part"),))
    run(Bundle(own, (), (Missing("2 members over a limit", "unpack it"),)))
    record = run.store.ledger.file(OUTER)
    assert (record.state, record.reason, record.fix) == (
        "indexed",
        "an encrypted part; 2 members over a limit",
        "unpack it",
    )


def test_only_members_that_read_otherwise_are_written_again(run):
    run(Bundle(None, (member("a", "one"), member("b", "two"), member("c", "three"))))
    before = {record.path.name: record.document_id for record in run.store.ledger.files()}
    run.encoder.texts.clear()
    pipeline = run(Bundle(None, (member("a", "one"), member("b", "new"), member("d", "four"))))
    after = {record.path.name: record.document_id for record in run.store.ledger.files()}
    assert set(after) == {"old.zip", "a", "b", "d"} and after["a"] == before["a"] and after["b"] != before["b"]
    assert sorted(run.encoder.texts) == ["four", "new"] and pipeline.tally.removed == 1
    run.encoder.texts.clear()
    run(Bundle(None, (member("a", "one"),)), force=True)
    assert run.encoder.texts == ["one"]


def test_a_file_that_is_no_container_any_more_loses_its_members(run):
    for outcome in (Document("plain", "old", "text", reader="text 1"), UnreadableFileError(OUTER, "damaged")):
        run(Bundle(Document("own words", "old", "email", reader="email 1"), (member("a", "one"),)))
        assert lines(run.store) == {str(OUTER): "indexed", f"{OUTER}/a": "indexed"}
        run(outcome)
        assert list(lines(run.store)) == [str(OUTER)]
        assert run.store.rows.count() == (1 if isinstance(outcome, Document) else 0)


def test_a_new_date_alone_changes_no_member(run, tmp_path):
    path = tmp_path / "old.zip"
    path.write_bytes(b"packed")
    os.utime(path, ns=(1_700_000_000 * 10**9, 1_700_000_000 * 10**9))
    about = path.stat()
    entry = FileEntry(path, about.st_size, about.st_mtime_ns)
    for expected in (0, 1):
        pipeline = Pipeline(run.store, run.encoder, Forecast([entry], None), CancelToken())
        pipeline.run([entry], Reader({path: Bundle(None, (member("a", "one"),), reader="zip 1")}), lambda _: None)
        assert pipeline.tally.touched == expected
        os.utime(path, ns=(1_800_000_000 * 10**9, 1_800_000_000 * 10**9))
        entry = FileEntry(path, about.st_size, path.stat().st_mtime_ns)
    assert run.store.ledger.file(path).modified_ns == 1_800_000_000 * 10**9
    assert run.store.ledger.file(path / "a").modified_ns == 1_700_000_000 * 10**9

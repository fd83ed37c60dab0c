"""A library gives room back, and leaves as a table that other programs open."""

from __future__ import annotations

from datetime import UTC, datetime

import numpy as np
import pytest

from engine import CancelToken, Library
from engine.cli.program import main
from engine.cli.store import _compact_text
from engine.errors import Cancelled, InputError
from engine.maintenance import parquet
from engine.reports.maintenance import CompactReport
from engine.store.columns import FULL, vector_matrix
from tests.command_line import run_json
from tests.versions import manifests


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Twenty documents in seven small runs, so that there are old versions, small pieces and empty room."""
    folder = tmp_path_factory.mktemp("compact")
    docs = folder / "docs"
    docs.mkdir()
    with Library.create(folder / "library") as library:
        for run in range(5):
            for number in range(4):
                (docs / f"{run}{number}.md").write_text(f"# Day {run}\n\nEntry {number}: wind, waves and bread. " * 30)
            library.index([docs])
        for path in sorted(docs.glob("0*")):
            path.unlink()
        library.index()
    return folder


def rows_of(library):
    batches = library.store.rows.scan(["id", "text", FULL])
    found = [
        (i, text) for batch in batches for i, text in zip(*(batch[n].to_pylist() for n in ("id", "text")), strict=True)
    ]
    return sorted(found)


def spare_pages(library):
    return library.store.ledger.ask("PRAGMA freelist_count")[0][0]


def leave_holes(library):
    """Make empty room in the ledger, as removing documents does."""
    library.store.ledger.set_meta(large="x" * 1_000_000)
    library.store.ledger.set_meta(large=None)
    assert spare_pages(library) > 200


def test_compacting_gives_room_back_and_loses_nothing(capsys, library):
    before = rows_of(library)
    leave_holes(library)
    rows = library.folder / "rows" / "chunks.lance"
    (rows / "data" / ".tmpAbCdEf").write_bytes(b"left by a killed writer" * 1000)
    (rows / "data" / "0123456789.lance").write_bytes(b"of a commit that never was" * 1000)
    (rows / "_indices" / "0d85a5a8-5e9c-4d60-a035-2e857669553f").mkdir()
    status, report = run_json(capsys, "compact", "--library", library.folder)
    assert status == 0 and report["left_out"] == [] and report["after_bytes"] < 0.8 * report["before_bytes"]
    assert len(manifests(library.folder)) == 1 == len(list((rows / "data").iterdir()))
    assert not (rows / "_indices" / "0d85a5a8-5e9c-4d60-a035-2e857669553f").exists()
    assert spare_pages(library) == 0
    assert rows_of(library) == before and library.check().ok
    assert library.search("wind and bread").hits and library.index().unchanged == 16


def test_compacting_keeps_what_was_set_aside_unless_asked(library):
    aside = library.folder / "rows.damaged-20260101-000000"
    aside.mkdir()
    (aside / "file").write_bytes(b"x" * 1000)
    library.compact()
    assert aside.exists()
    library.compact(drop_damaged=True)
    assert not aside.exists()


def test_without_room_compacting_leaves_everything_and_says_so(capsys, library, leave_free):
    leave_holes(library)
    leave_free(1 << 20)
    before = sorted(path.name for path in library.folder.rglob("*.*") if not path.name.startswith(("writer", "ledger")))
    status = main(["compact", "--library", str(library.folder)])
    out = capsys.readouterr().out
    assert status == 0 and "The rows (" in out and "The ledger's pages (" in out and out.count("too full") == 2
    after = sorted(path.name for path in library.folder.rglob("*.*") if not path.name.startswith(("writer", "ledger")))
    assert after == before


def test_a_reader_finds_its_way_after_a_compaction_by_another(library):
    with Library.open(library.folder) as reader:
        assert reader.search("wind").hits
        library.compact()
        assert reader.search("wind").hits and reader.search('"Day 3"').hits


def test_a_kill_between_pruning_and_the_ledger_is_no_damage(library):
    """The recorded version is gone then, and the newest one is the same, rewritten."""
    before = rows_of(library)
    with library.store.writing():
        rows = library.store.opened()
        rows.newest.update(where="id >= 0", values_sql={"start": "start"})
        rows.prune()
        recorded = library.store.ledger.meta("durable_version")
        assert rows.version > recorded
    with Library.open(library.folder) as opened:
        assert opened.search("wind").hits and rows_of(opened) == before
        assert opened.check().ok
        assert opened.index().unchanged == 16
        assert opened.store.ledger.meta("durable_version") > recorded and opened.check().ok


def test_an_export_holds_every_passage_and_opens_in_pandas(capsys, library, tmp_path):
    pandas = pytest.importorskip("pandas", reason="pandas, of the test extra, is not installed")
    file = tmp_path / "all.parquet"
    status, report = run_json(capsys, "export", file, "--library", library.folder)
    table = pandas.read_parquet(file)
    assert status == 0 and report["chunks"] == len(table) == library.store.rows.count()
    assert report["documents"] == 16 == table["path"].nunique() and report["size_bytes"] == file.stat().st_size
    for row in table.itertuples():
        document = library.document_text(row.path)
        assert document.text[row.start : row.end] == row.text and document.title == row.title
        assert row.headings.startswith("Day") and row.language == "en" and row.type == "markdown"
        modified = (library.folder.parent / row.path).stat().st_mtime
        assert abs(row.modified.timestamp() - modified) < 1e-3 and row.indexed <= datetime.now(UTC)
    vectors = np.stack(table["vector"].to_numpy())
    assert vectors.dtype == np.float32 and np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=2e-3)
    stored = np.concatenate([vector_matrix(batch[FULL]) for batch in library.store.rows.scan([FULL])])
    assert np.array_equal(np.sort(vectors[:, 0]), np.sort(stored[:, 0]))
    assert not list(tmp_path.glob(".*"))


def test_an_export_is_typed_and_says_which_encoder(library, tmp_path):
    import pyarrow as pa
    import pyarrow.parquet as pq

    library.export(tmp_path / "all.parquet")
    schema = pq.read_schema(tmp_path / "all.parquet")
    assert schema.metadata[b"encoder"] == b"all-minilm-l6-v2"
    assert schema.field("vector").type == pa.list_(pa.float32())
    assert schema.field("modified").type == pa.timestamp("us", tz="UTC") and schema.field("page").type == pa.int32()


def test_an_export_never_overwrites_unasked(capsys, library, tmp_path):
    file = tmp_path / "notes.parquet"
    file.write_text("my own")
    status = main(["export", str(file), "--library", str(library.folder)])
    assert status == 2 and "--force" in capsys.readouterr().err and file.read_text() == "my own"
    library.export(file, force=True)
    assert file.read_bytes().startswith(b"PAR1")


@pytest.mark.parametrize("place", ["all.parquet", "rows/all.parquet", "ledger.sqlite3"])
def test_an_export_stays_out_of_the_library(library, tmp_path, place):
    (tmp_path / "link").symlink_to(library.folder, target_is_directory=True)
    for base in (library.folder, tmp_path / "link"):
        with pytest.raises(InputError, match="inside the library"):
            library.export(base / place, force=True)


@pytest.mark.parametrize(("place", "words"), [("", "is a folder"), ("none/all.parquet", "no folder")])
def test_an_export_to_nowhere_is_said(library, tmp_path, place, words):
    with pytest.raises(InputError, match=words):
        library.export(tmp_path / place)


def test_an_export_that_is_stopped_halfway_leaves_nothing(library, tmp_path, monkeypatch):
    monkeypatch.setattr(parquet, "_BATCH_ROWS", 4)
    target = tmp_path / "out"
    target.mkdir()
    token, written = CancelToken(), []

    def stop(share):
        (part,) = target.iterdir()
        written.append((share, part.stat().st_size))
        if len(written) == 2:
            token.cancel()

    with pytest.raises(Cancelled):
        library.export(target / "all.parquet", on_progress=stop, cancel=token)
    (first, _), (second, size_bytes) = written  # and no batch after these two
    assert 0 < first < second < 1 and size_bytes > 1000
    assert not list(target.iterdir())


def test_an_empty_library_is_checked_compacted_and_exported(tmp_path):
    with Library.create(tmp_path / "library") as library:
        assert library.check().ok
        library.compact()
        assert library.check().ok and library.export(tmp_path / "none.parquet").chunks == 0


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (1_500_000, 1_500_000, "1.5 MB before, 1.5 MB after: as before"),
        (1_500_000, 1_500_400, "400 bytes more than before"),
        (1_500_000, 1_490_000, "10.0 kB given back"),
        (3_500_000, 1_500_000, "3.5 MB before, 1.5 MB after: 2.0 MB given back"),
        (900, 90, "900 bytes before, 90 bytes after: 810 bytes given back"),
    ],
)
def test_what_compacting_says_is_so(before, after, said):
    text = _compact_text(CompactReport(before, after, 0.5))
    assert said in text and "-" not in text


def test_a_few_removed_documents_give_their_room_back(capsys, library):
    """LanceDB itself would leave what is less than a tenth of a fragment."""
    library.compact()
    with library.store.writing():
        library.store.commit(None, [], forget=[library.store.ledger.files()[0].path])
    status = main(["compact", "--library", str(library.folder)])
    out = capsys.readouterr().out
    assert status == 0 and "given back" in out
    assert library.check().ok and library.search("wind").hits

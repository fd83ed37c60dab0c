"""Workers of Ray make the library that a run without them makes, whatever dies on the way."""

from __future__ import annotations

import contextlib
import dataclasses
import os
import shutil
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np
import psutil
import pyarrow as pa
import pytest

from engine import Library
from engine.errors import ClusterError, DiskFullError, ModelDamagedError, StoreLockedError
from engine.progress import CancelToken
from engine.search.hits import SearchOptions
from engine.settings import Settings
from engine.store.columns import vector_matrix
from tests.cluster import poison
from tests.entries import entry, write_entries

pytestmark = [
    pytest.mark.cluster,
    pytest.mark.timeout(900),  # a Ray of its own is a dozen processes, which take minutes beside four busy ones
    # Ray's own, of which nobody hears outside of tests.
    pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning", "ignore::FutureWarning"),
]

ROOT = Path(__file__).resolve().parents[2]
FILES = 90
TWO = Settings(index_threads=2)
ASKED = ("number17x", "wind and bread", "what do whales eat", '"calm sea"', "Deich und Sturmflut", "waves -bread")


@pytest.fixture(autouse=True)
def small(monkeypatch):
    """Small groups and pieces, so that few files are many of them."""
    if pytest.importorskip("ray", reason="the extra 'cluster' (Ray) is not installed"):
        monkeypatch.setattr("engine.cluster.bulk._GROUP_FILES", 4)
        monkeypatch.setattr("engine.cluster.bulk._ROUND_S", float("inf"))  # however slow the machine is
        monkeypatch.setattr("engine.cluster.fragments._PIECE_ROWS", 32)
        monkeypatch.setattr("engine.cluster.indexes._LEAST_ROWS", 50)


def write_archive(folder):
    """A folder with everything that a run has to deal with; the dates say in which order the files are read."""
    write_entries(folder, FILES)
    (folder / "sea.md").write_text("# Whales\n\nA whale eats krill.\n\n# Sea\n\n" + "The calm sea lay still. " * 400)
    (folder / "deich.txt").write_text("Die Sturmflut brach den Deich, und das Land stand unter Wasser. " * 60)
    (folder / "twin.txt").write_text(entry(3))
    (folder / "empty.txt").write_text("")
    (folder / "damaged.pdf").write_bytes(b"%PDF-1.4 and nothing")
    (folder / "damaged.docx").write_bytes(b"PK\x03\x04 and nothing")
    (folder / "program.bin").write_bytes(bytes(range(256)) * 8)
    (folder / ".hidden.txt").write_text("nobody is to find number999x")
    with zipfile.ZipFile(folder / "letters.zip", "w") as packed:
        for number in range(5):
            packed.writestr(f"letters/{number}.txt", f"Letter {number} of the captain: the whale was white.")
        packed.writestr("broken.pdf", b"%PDF-1.4 and nothing")
    for number, path in enumerate(sorted(folder.iterdir())):
        os.utime(path, ns=(10**18 + number, 10**18 + number))
    return folder


def rows_of(library):
    """All rows by id; the searched column, whose name says how often it was made, as "searched"."""
    rows, searched = library.store.rows, library.store.searched().column
    with rows.reading() as table:
        names = [name for name in table.schema.names if not name.startswith("vector_")]
    found = pa.Table.from_batches(list(rows.scan([*names, searched]))).sort_by("id")
    return found.rename_columns([*names, "searched"]) if searched not in names else found


def facts_of(library):
    """All lines of the ledger, without the moment in which they were written."""
    return {line.path: dataclasses.replace(line, at=0.0) for line in library.store.ledger.files()}


def answers_of(library, **options):
    found = [library.search(asked, SearchOptions(**options)).hits for asked in ASKED]
    return [[(hit.path, hit.score, hit.passages[0].text) for hit in hits] for hits in found]


def assert_alike(theirs, ours):
    """The same rows, facts, counts of words and answers in two libraries."""
    one, other = rows_of(theirs), rows_of(ours)
    assert one.num_rows == other.num_rows
    for name in one.schema.names:
        if name == "searched":
            continue  # it depends on the moment when its directions were fitted; the answers say whether that shows
        if name == "full":
            # float16 keeps three digits; batches of other sizes sum in another order.
            np.testing.assert_allclose(vector_matrix(one[name]), vector_matrix(other[name]), atol=1e-3)
        else:
            assert one[name].equals(other[name]), name
    assert facts_of(theirs) == facts_of(ours)
    for record in theirs.store.ledger.files(state="indexed"):
        assert theirs.document_text(record.path) == ours.document_text(record.path)
    assert theirs.store.vocabulary.lengths()[0] == ours.store.vocabulary.lengths()[0]
    for mode in ("hybrid", "words", "meaning"):
        for one, other in zip(answers_of(theirs, mode=mode), answers_of(ours, mode=mode), strict=True):
            assert [hit[0] for hit in one] == [hit[0] for hit in other]
            assert [hit[2] for hit in one] == [hit[2] for hit in other]
            assert [hit[1] for hit in one] == pytest.approx([hit[1] for hit in other], abs=1e-3)


def data_files(library):
    return {path.name for path in (library.folder / "rows/chunks.lance/data").iterdir()}


def workers():
    """The processes of Ray in which workers are: it calls them so."""
    found = []
    for one in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.Error):
            if "MapWorker" in " ".join(one.cmdline()):
                found.append(one)
    return found


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return write_archive(tmp_path_factory.mktemp("archive") / "docs")


@pytest.fixture(scope="module")
def local(tmp_path_factory, archive):
    """The library of a run without workers."""
    folder = tmp_path_factory.mktemp("local") / "library"
    with Library.open(folder, create=True, settings=TWO) as library:
        library.index([archive])
    return folder


def test_the_library_is_the_same_though_a_worker_is_killed(ray, tmp_path, archive, local):
    killed, commits, told = [], [], []

    def watch(progress):
        told.append(progress)
        if progress.documents_done > 8 and not killed:
            killed.append(workers()[0].pid)
            os.kill(killed[0], signal.SIGKILL)

    with Library.open(tmp_path / "library", create=True, settings=TWO) as library:
        report = library.index([archive], ray="local", on_progress=watch, on_commit=commits.append)
        assert killed and len(commits) == 1  # all in one commit
        assert (report.indexed, report.failed, report.skipped) == (commits[0], 4, 1)
        assert told[-1].documents_done == told[-1].documents_total == FILES + 8
        assert {failure.path.split("/")[-1] for failure in report.failures} == {
            "damaged.pdf",
            "damaged.docx",
            "empty.txt",
            "broken.pdf",
        }
        with Library.open(local) as ours:
            assert_alike(library, ours)
        again = library.index([archive], ray="local")  # nothing to read: no worker is asked
        assert (again.indexed, again.failed, again.unchanged) == (0, 0, FILES + 8)


def test_a_run_of_many_commits_makes_the_same_library(ray, tmp_path, archive, local, monkeypatch):
    monkeypatch.setattr("engine.cluster.bulk._ROUND_CHARS", 1500)
    commits = []
    with Library.open(tmp_path / "library", create=True, settings=TWO) as library:
        report = library.index([archive], ray="local", on_commit=commits.append)
        assert len(commits) > 3 and sum(commits) == report.indexed
        assert library.check().ok
        with Library.open(local) as ours:
            assert_alike(library, ours)


def test_a_changed_archive_is_brought_up_to_date_as_ever(ray, tmp_path, local, archive):
    copies = []
    for name in ("one", "other"):
        docs = shutil.copytree(archive, tmp_path / name / "docs", copy_function=shutil.copy2)
        with Library.open(tmp_path / name / "library", create=True, settings=TWO) as library:
            library.index([docs])
            (docs / "005.txt").write_text(entry(5, "rewritten"))
            (docs / "006.txt").unlink()
            os.utime(docs / "007.txt")  # another date, the same content
            with zipfile.ZipFile(docs / "letters.zip", "a") as packed:
                packed.writestr("letters/9.txt", "One letter more, about the ninth wave.")
            report = library.index([docs], ray="local" if name == "one" else None)
            counts = (report.indexed, report.removed, report.failed, report.unchanged, report.tokens)
            found = {Path(hit.path).name for hit in library.search("ninth wave or rewritten").hits[:2]}
            chunks = {(line.path.relative_to(docs), line.chunks, line.state) for line in library.store.ledger.files()}
            copies.append((counts, found, chunks))
    assert copies[0] == copies[1]


def test_a_file_that_kills_every_worker_costs_itself_alone(ray, tmp_path, monkeypatch):
    monkeypatch.setattr("engine.cluster.bulk.Worker", poison.Mortal)
    monkeypatch.setattr("engine.cluster.bulk._RETRIES", 1)
    docs = write_entries(tmp_path / "docs", 12)
    (docs / poison.FATAL).write_text("whoever reads this dies")
    with Library.open(tmp_path / "library", create=True, settings=TWO) as library:
        report = library.index([docs], ray="local")
        assert (report.indexed, report.failed) == (12, 1)
        [failure] = report.failures
        assert failure.path.endswith(poison.FATAL) and "worker" in failure.reason
        monkeypatch.undo()
        assert library.index([docs]).indexed == 1  # the next run tries again


def test_what_no_worker_can_do_ends_the_run_with_its_reason(ray, tmp_path, monkeypatch):
    monkeypatch.setattr("engine.cluster.bulk.Worker", poison.Broken)
    docs = write_entries(tmp_path / "docs", 4)
    with Library.open(tmp_path / "library", create=True, settings=TWO) as library:
        with pytest.raises(ModelDamagedError, match="not finite"):
            library.index([docs], ray="local")
        assert library.status().documents == 0


def test_a_stopped_run_keeps_what_had_come_back(ray, tmp_path, archive, monkeypatch):
    monkeypatch.setattr("engine.cluster.bulk._ROUND_CHARS", 400)
    token = CancelToken()
    with Library.open(tmp_path / "library", create=True, settings=TWO) as library:
        report = library.index([archive], ray="local", on_commit=lambda _: token.cancel(), cancel=token)
        assert report.cancelled and 0 < report.indexed < FILES
        assert library.status().documents == report.indexed == len(set(rows_of(library)["document_id"].to_pylist()))
        rest = library.index([archive])
        assert report.indexed + rest.indexed == FILES + 3 + 5


def test_a_full_disk_changes_nothing_and_leaves_nothing(ray, tmp_path, leave_free, monkeypatch):
    docs = write_entries(tmp_path / "docs", 80)
    with Library.open(tmp_path / "library", create=True, settings=TWO) as library:
        with monkeypatch.context() as full:
            full.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(1, 1, 1 << 20))
            with pytest.raises(DiskFullError):
                library.index([docs], ray="local")
        assert library.status().documents == 0
        stray = library.folder / "rows/chunks.lance/data/left-by-a-killed-run.lance"
        stray.parent.mkdir(exist_ok=True)
        stray.write_bytes(b"half a fragment")
        assert library.index([docs], ray="local").indexed == 80
        assert not stray.exists() and library.check().ok


def test_a_locked_library_is_left_alone(ray, tmp_path):
    docs = write_entries(tmp_path / "docs", 3)
    with Library.open(tmp_path / "library", create=True) as holder, holder.store.writing():
        with Library.open(tmp_path / "library") as library, pytest.raises(StoreLockedError):
            library.index([docs], ray="local")


KILLED = """
import sys
from pathlib import Path
import engine.cluster.bulk as bulk
bulk._GROUP_FILES, bulk._ROUND_CHARS = 4, 1500
from engine import Library
with Library.open(Path(sys.argv[1]), create=True) as library:
    library.index([sys.argv[2]], ray=sys.argv[3], on_commit=lambda documents: print(documents, flush=True))
"""


def test_a_killed_driver_leaves_whole_documents_and_the_next_run_goes_on(ray, tmp_path, archive, local):
    """By the address of a running cluster, whose machines are looked at first."""
    address = ray.get_runtime_context().gcs_address
    driver = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", KILLED, str(tmp_path / "library"), str(archive), address],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    told = int(driver.stdout.readline() or 0)
    driver.kill()
    rest, errors = driver.communicate()
    committed = told + sum(int(line) for line in rest.split("\n")[:-1])
    assert told, errors[-2000:]
    with Library.open(tmp_path / "library", settings=TWO) as library:
        found = library.status().documents
        assert committed <= found < FILES
        report = library.index([archive], ray="local")
        assert report.indexed == FILES + 3 + 5 - found  # what was committed is not embedded again
        with Library.open(local) as ours:
            assert_alike(library, ours)


def test_workers_build_the_index_of_vectors_too(ray, tmp_path, local):
    from engine.cluster.indexes import IndexWorkers

    with Library.open(shutil.copytree(local, tmp_path / "library")) as library:
        before = answers_of(library)
        store = library.store
        with store.writing():
            store.opened().builder = builder = IndexWorkers(store.opened(), 2, sees_library=True)
            assert store.build_vector_index(always=True)
            store.rebuild_indexes()
            assert store.vector_index() is None or store.vector_index().kind == "IVF_SQ"
            assert set(builder.built) == {"words", "vectors"}
            assert store.build_vector_index(always=True) and store.vector_index().kind == "IVF_SQ"
            store.opened().builder = None
        assert answers_of(library) == before
        with store.writing():
            store.opened().builder = blind = IndexWorkers(store.opened(), 2, sees_library=False)
            store.rebuild_indexes()
            assert blind.built == []


def test_nobody_outside_this_computer_can_reach_a_ray_of_our_own(ray):
    ours = [psutil.Process(), *psutil.Process().children(recursive=True)]
    listening: list[str] = []
    for process in ours:
        with contextlib.suppress(psutil.NoSuchProcess):  # a worker may end between the two questions
            found = process.net_connections("tcp")
            listening += [one.laddr.ip for one in found if one.status == psutil.CONN_LISTEN]
    assert listening and all("127.0.0.1" in address or address == "::1" for address in listening)
    assert os.environ["RAY_USAGE_STATS_ENABLED"] == "0" and os.environ["RAY_AUTH_MODE"] == "token"


def test_an_address_where_no_ray_is_costs_nothing(tmp_path, ray):
    docs = write_entries(tmp_path / "docs", 2)
    with Library.open(tmp_path / "library", create=True) as library:
        with pytest.raises(ClusterError, match="ray start"):
            library.index([docs], ray="127.0.0.1:9")
        assert not library.store.ledger.sources()

"""Vectors go from one library to another of the same files: no text goes with them, and nothing forged comes in."""

from __future__ import annotations

import itertools
import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from engine import Library, SearchOptions, Settings
from engine.errors import Cancelled, DiskFullError, InputError, StoreError
from engine.indexing import reuse
from engine.indexing.tuning import IndexTuning
from engine.maintenance import vectors_import
from engine.progress import CancelToken
from engine.store.borrowed import FOLDER, Loan, loans
from engine.store.columns import FULL, vector_matrix
from engine.store.passages import Passages
from tests.changing import ENGLISH, OTHERS
from tests.command_line import run, run_json
from tests.entries import entry

FILES = 24
ROOT = Path(__file__).resolve().parents[2]
QUESTIONS = ("waves at sea", "number7x", "bread for the round", "what is written of the wind?")


class Counted:
    """Counts the passages that go through the encoder."""

    def __init__(self, monkeypatch):
        from engine.encoders import Encoder

        self.texts = []
        embed = Encoder.embed

        def count(encoder, texts, kind="document", **options):
            self.texts += texts if kind == "document" else ()
            return embed(encoder, texts, kind, **options)

        monkeypatch.setattr(Encoder, "embed", count)

    def take(self):
        taken, self.texts = self.texts, []
        return taken


@pytest.fixture
def counted(monkeypatch):
    return Counted(monkeypatch)


def write(folder, numbers=range(FILES)):
    folder.mkdir(exist_ok=True, parents=True)
    for number in numbers:
        parts = [f"# Part {part}\n\n" + entry(number * 10 + part, "of a round") * 7 for part in range(3)]
        (folder / f"secret-{number:03}.md").write_text("\n\n".join(parts))
    (folder / "ships.csv").write_text("ship,tons,port\n" + "\n".join(f"{n},{n * 7},harbour {n}" for n in range(200)))
    return folder


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A folder with documents, a library of them, and the file of its vectors."""
    folder = tmp_path_factory.mktemp("lend").resolve()
    write(folder / "papers")
    with Library.create(folder / "library", encoder=ENGLISH) as library:
        library.index([folder / "papers"])
        library.export_vectors(folder / "vectors.parquet")
    return folder


@pytest.fixture
def copied(made, tmp_path):
    """The same files in another place."""
    return Path(shutil.copytree(made / "papers", tmp_path / "elsewhere" / "documents"))


def rows_of(library):
    """Return each passage's vector as it stands in the rows, by its name."""
    names = {passage.id: passage.name for group in Passages(library.store).groups() for passage in group}
    return {
        names[number]: vector
        for batch in library.store.rows.scan(["id", FULL])
        for number, vector in zip(batch["id"].to_pylist(), vector_matrix(batch[FULL]), strict=True)
    }


def answers(library):
    found = [library.search(question, SearchOptions(limit=5)).hits for question in QUESTIONS]
    return [[(Path(hit.path).name, round(hit.score, 3)) for hit in hits] for hits in found]


def assert_as(library, made, least=0.9995):
    with Library.open(made / "library") as right:
        expected = rows_of(right)
        found = rows_of(library)
        assert found.keys() == expected.keys()
        assert min(float(found[name] @ vector) for name, vector in expected.items()) > least
        assert answers(library) == answers(right)


def forged(made, path, change, **facts):
    """Write the file again, its names and vectors changed; ``facts`` replace what it says of itself."""
    table = pq.read_table(made / "vectors.parquet")
    metadata = {**table.schema.metadata, **{key.encode(): str(value).encode() for key, value in facts.items()}}
    names = table["text_hash"].to_pylist()
    vectors = np.frombuffer(b"".join(table["vector"].to_pylist()), "<f2").reshape(len(names), -1).copy()
    encoders = table["encoder"].to_pylist()
    names, encoders, vectors = change(names, encoders, vectors)
    columns = {
        "text_hash": pa.array(names, pa.binary(16)),
        "encoder": pa.array(encoders).dictionary_encode(),
        "vector": pa.array([row.tobytes() for row in vectors], pa.binary(2 * vectors.shape[1])),
    }
    pq.write_table(pa.table(columns).replace_schema_metadata(metadata), path, write_page_checksum=True)
    return path


# -- the way there ---------------------------------------------------------------------------------


def test_a_library_of_the_same_files_elsewhere_takes_the_vectors_and_answers_alike(made, copied, tmp_path, counted):
    with Library.create(tmp_path / "library", encoder=ENGLISH) as library:
        report = library.import_vectors(made / "vectors.parquet")
        assert (report.here, report.checked, report.waiting) == (0, 0, report.vectors)
        counted.take()
        write(copied, range(FILES, FILES + 2))  # two that the other library has not
        own = library.index([copied])
        encoded = counted.take()
        assert own.borrowed == own.chunks - len(encoded) > 0 and not own.notes
        new = [text for text in encoded if "number24" in text or "number25" in text]
        assert len(encoded) - len(new) <= reuse.LEAST_CHECKED + own.chunks // 64 + 15
        for number in (FILES, FILES + 1):
            (copied / f"secret-{number:03}.md").unlink()
        library.index()
        assert_as(library, made)
        assert library.check().ok
        # What was taken needs the file no more.
        assert library.status().borrowed.vectors == report.vectors
        assert library.forget_vectors() == report.vectors and library.status().borrowed is None
        assert_as(library, made)


def test_a_library_that_holds_some_of_the_files_tries_the_vectors_out_at_once(made, copied, tmp_path, counted):
    later = [path for path in copied.iterdir() if path.stem > "secret-012"]
    for path in later:
        path.rename(tmp_path / path.name)
    with Library.create(tmp_path / "library", encoder=ENGLISH) as library:
        library.index([copied])
        chunks = library.status().chunks
        counted.take()
        report = library.import_vectors(made / "vectors.parquet")
        assert report.here == chunks and report.checked == len(counted.take()) == min(chunks, 48)
        for path in later:
            (tmp_path / path.name).rename(path)
        library.index()
        assert len(counted.take()) <= 15  # one in 64 is made again, of about forty
        assert_as(library, made)


def test_no_word_and_no_path_stands_in_the_file(made):
    content = (made / "vectors.parquet").read_bytes()
    words = ["secret", "papers", "ships", "harbour", "Entry", "number7x", "round", "bread", str(made), made.name, ".md"]
    words += [os.environ.get("USER") or "kenning-user", "rotation", "Part 1"]
    for word in words:
        for form in (word.encode(), word.lower().encode(), word.encode("utf-16-le")):
            assert form not in content
    file = pq.ParquetFile(made / "vectors.parquet")
    assert file.schema_arrow.names == ["text_hash", "encoder", "vector"]
    names = file.read(["text_hash"])["text_hash"].to_pylist()
    assert names == sorted(names) and len(set(names)) == len(names)  # the order of documents is not told either


def test_equal_passages_are_one_row_of_the_file(made, tmp_path):
    docs = tmp_path / "docs"
    docs.mkdir()
    for name in "abc":
        shutil.copy(made / "papers" / "secret-000.md", docs / f"{name}.md")
    with Library.create(tmp_path / "library", encoder=ENGLISH) as library:
        library.index([docs])
        assert library.export_vectors(tmp_path / "v.parquet").vectors == library.status().chunks // 3


def test_an_empty_library_comes_to_the_encoder_of_the_file(copied, tmp_path, counted):
    shutil.rmtree(copied)
    write(copied, range(8))
    with Library.create(tmp_path / "lender", encoder=OTHERS) as lender:
        lender.index([copied])
        lender.export_vectors(tmp_path / "v.parquet")
    with Library.create(tmp_path / "library") as library:
        assert library.status().encoder.name == ENGLISH
        library.import_vectors(tmp_path / "v.parquet")
        counted.take()
        report = library.index([copied])
        assert library.status().encoder.name == OTHERS
        assert report.borrowed == report.chunks - len(counted.take()) > 0


def test_with_late_chunking_vectors_go_to_a_library_made_alike_only(made, tmp_path):
    docs = write(tmp_path / "docs", range(6))
    settings = Settings(late_chunking=True)
    with Library.create(tmp_path / "lender", encoder=ENGLISH, settings=settings) as lender:
        lender.index([docs])
        lender.export_vectors(tmp_path / "late.parquet")
        right = rows_of(lender)
    with Library.create(tmp_path / "own", encoder=ENGLISH, settings=settings) as library:
        library.import_vectors(tmp_path / "late.parquet")
        report = library.index([docs])
        assert report.borrowed > 0 and not report.notes
        found = rows_of(library)
        assert all(float(found[name] @ vector) > 0.9995 for name, vector in right.items())
        with pytest.raises(InputError, match="in another way"):
            library.import_vectors(made / "vectors.parquet")
    with Library.create(tmp_path / "plain", encoder=ENGLISH) as library, pytest.raises(InputError, match="another way"):
        library.import_vectors(tmp_path / "late.parquet")


# -- forged and damaged ----------------------------------------------------------------------------


def same(names, encoders, vectors):
    return names, encoders, vectors


def with_row(number):
    def change(names, encoders, vectors):
        vectors[3] = number
        return names, encoders, vectors

    return change


def twice_otherwise(names, encoders, vectors):
    return [*names, names[0]], [*encoders, encoders[0]], np.concatenate([vectors, vectors[5:6]])


def one_of_another(names, encoders, vectors):
    return names, ["other:0123", *encoders[1:]], vectors


def shorter(names, encoders, vectors):
    return names, encoders, vectors[:, :128] / np.linalg.norm(vectors[:, :128], axis=1, keepdims=True)


def unfit(names, encoders, vectors):
    """Return vectors of the right length that are other passages'."""
    return names, encoders, np.roll(vectors, 1, axis=0)


FORGERIES = {
    "nan": (with_row(np.nan), {}, "not finite"),
    "inf": (with_row(np.inf), {}, "not finite"),
    "zero": (with_row(0), {}, "length 1"),
    "too long": (with_row(0.2), {}, "length 1"),
    "twice": (twice_otherwise, {}, "two different vectors"),
    "one of another encoder": (one_of_another, {}, "another encoder's"),
    "dimensions": (shorter, {}, "384 dimensions"),
    "another encoder": (same, {"encoder": "other:0123"}, "made by the encoder 'other'"),
    "another recipe": (same, {"recipe": "0"}, "in another way"),
    "a later version": (same, {"kenning_vectors": "99"}, "update Kenning"),
    "another's vectors": (unfit, {}, "not what the encoder makes"),
}


@pytest.fixture(scope="module")
def indexed(made, tmp_path_factory):
    """A library that holds some of the files, and what it looks like."""
    folder = tmp_path_factory.mktemp("hold")
    write(folder / "docs", range(4))
    with Library.create(folder / "library", encoder=ENGLISH) as library:
        library.index([folder / "docs"])
    return folder / "library"


def refuse(indexed, path, message):
    with Library.open(indexed) as library:
        with pytest.raises(InputError, match=message) as told:
            library.import_vectors(path)
        assert library.status().borrowed is None
    left = [found.name for found in (indexed / FOLDER).iterdir()] if (indexed / FOLDER).exists() else []
    assert [name for name in left if not name.startswith("writer")] == []
    assert "\n" not in str(told.value) and len(str(told.value)) < 500


@pytest.mark.parametrize("name", FORGERIES)
def test_a_forged_file_is_refused_and_nothing_of_it_is_kept(made, indexed, tmp_path, name):
    change, facts, message = FORGERIES[name]
    refuse(indexed, forged(made, tmp_path / "v.parquet", change, **facts), message)


def test_a_damaged_file_is_refused(made, indexed, tmp_path):
    content = (made / "vectors.parquet").read_bytes()
    path = tmp_path / "v.parquet"
    draw = random.Random(0)
    cuts = [0, 3, 100, len(content) // 2, len(content) - 1]
    for cut in cuts:
        path.write_bytes(content[:cut])
        refuse(indexed, path, "damaged|not used")
    page = pq.ParquetFile(made / "vectors.parquet").metadata.row_group(0).column(2)
    first = page.data_page_offset
    for _ in range(6):
        at = draw.randrange(first + 500, first + page.total_compressed_size)
        path.write_bytes(content[:at] + bytes([content[at] ^ 0x55]) + content[at + 1 :])
        refuse(indexed, path, "not used")
    path.write_bytes(b"PAR1" + b"\xff" * 200 + b"\xff\xff\xff\x7fPAR1")
    refuse(indexed, path, "damaged")


def test_other_files_are_no_vectors(made, indexed, tmp_path):
    with Library.open(made / "library") as library:
        library.export(tmp_path / "whole.parquet")
    refuse(indexed, tmp_path / "whole.parquet", "holds no vectors")
    refuse(indexed, made / "papers" / "ships.csv", "no Parquet file")
    refuse(indexed, tmp_path, "no file")
    refuse(indexed, tmp_path / "nothing", "no file")
    table = pq.read_table(made / "vectors.parquet")
    for columns in (["encoder", "vector"], ["vector", "encoder", "text_hash"]):
        pq.write_table(table.select(columns), tmp_path / "v.parquet")
        refuse(indexed, tmp_path / "v.parquet", "other columns")
    holes = table.set_column(0, "text_hash", pa.array([None, *table["text_hash"].to_pylist()[1:]], pa.binary(16)))
    pq.write_table(holes, tmp_path / "v.parquet")
    refuse(indexed, tmp_path / "v.parquet", "empty fields")


def test_a_file_that_claims_more_than_it_can_hold_is_refused_before_room_is_made(made, indexed, tmp_path):
    table = pq.read_table(made / "vectors.parquet")
    one = table.slice(0, 1)
    many = pa.concat_tables([one] * 20_000).combine_chunks()
    pq.write_table(many, tmp_path / "v.parquet", compression="zstd", use_dictionary=True)
    assert (tmp_path / "v.parquet").stat().st_size < 1_000_000
    refuse(indexed, tmp_path / "v.parquet", "too small for them")
    pq.write_table(many, tmp_path / "v.parquet", compression="none", use_dictionary=False, row_group_size=1 << 20)
    with Library.open(indexed) as library:  # one vector 20,000 times is one vector
        assert library.import_vectors(tmp_path / "v.parquet").vectors == 1
        library.forget_vectors()


def test_a_full_disk_and_a_cancel_leave_nothing_behind(made, indexed, leave_free):
    class Stop(CancelToken):
        def check(self):
            raise Cancelled

    with Library.open(indexed) as library:
        with pytest.raises(Cancelled):
            library.import_vectors(made / "vectors.parquet", cancel=Stop())
        leave_free(100 << 20)
        with pytest.raises(DiskFullError):
            library.import_vectors(made / "vectors.parquet")
        assert library.status().borrowed is None


def test_vectors_that_prove_wrong_while_indexing_are_refused_before_any_is_taken(made, copied, tmp_path):
    path = forged(made, tmp_path / "v.parquet", unfit)
    with Library.create(tmp_path / "library", encoder=ENGLISH) as library:
        assert library.import_vectors(path).checked == 0  # nothing is here to try them on
        report = library.index([copied])
        assert report.borrowed == 0 and "v.parquet" in report.notes[0] and not report.failed
        assert library.status().borrowed is None and not list(loans(library.folder))
        assert_as(library, made)
        assert library.index().notes == ()


def test_one_wrong_vector_found_late_has_everything_read_anew(made, copied, tmp_path, monkeypatch):
    turns = itertools.cycle([False, True])  # of three wrong ones in a row one is looked at
    monkeypatch.setattr(reuse, "is_drawn", lambda: next(turns))
    with Library.open(made / "library") as right:
        wrong = [one.name for group in Passages(right.store).groups() for one in group if "number0x" in one.text]
        wrong += [one.name for group in Passages(right.store).groups() for one in group if "number1x" in one.text]
        wrong += [one.name for group in Passages(right.store).groups() for one in group if "number2x" in one.text]

    def change(names, encoders, vectors):
        for name in wrong:
            vectors[names.index(name)] = np.roll(vectors[names.index(name)], 7)
        return names, encoders, vectors

    for months, path in enumerate(reversed(sorted(copied.iterdir()))):  # the newest is read first, the wrong one last
        os.utime(path, (time.time() - months * 30 * 86_400,) * 2)
    with Library.create(tmp_path / "library", encoder=ENGLISH) as library:
        library.tuning = IndexTuning(group_chunks=8, commit_rows=8)
        library.import_vectors(forged(made, tmp_path / "v.parquet", change))
        report = library.index([copied])
        assert report.borrowed > 0 and "read anew" in report.notes[0]
        assert not list(loans(library.folder))
        assert_as(library, made)
        assert library.check().ok


def test_vectors_that_are_dropped_while_a_run_takes_them_are_made(made, copied, tmp_path, monkeypatch):
    with Library.open(tmp_path / "library", create=True) as library:
        library.import_vectors(made / "vectors.parquet")
        assert library.status().borrowed.vectors
        take, dropped = Loan.take, []

        def drop_first(loan, paths):
            if not dropped:
                dropped.append(library.forget_vectors())  # as another process does
            return take(loan, paths)

        monkeypatch.setattr(Loan, "take", drop_first)
        report = library.index([copied])
        assert dropped[0] and (report.failed, report.borrowed) == (0, 0)
        assert not list(loans(library.folder)) and library.status().borrowed is None
        with Library.open(made / "library") as other:
            theirs, ours = rows_of(other), rows_of(library)
        assert ours.keys() == theirs.keys()
        assert all(float(ours[name] @ theirs[name]) > 0.999 for name in ours)


def test_what_took_wrong_vectors_is_read_anew_by_a_later_run_too(made, copied, tmp_path):
    with Library.create(tmp_path / "library", encoder=ENGLISH) as library:
        library.import_vectors(made / "vectors.parquet")
        library.index([copied])
        before = {record.path: record.document_id for record in library.store.ledger.files(state="indexed")}
        (loan,) = loans(library.folder)
        assert set(loan.taken()) <= set(before) and len(loan.taken()) > FILES // 2
        loan.refuse()  # and then the run was killed
        away = max(set(loan.taken()) - {copied / "secret-001.md"})  # some are encoded, to compare them
        away.rename(tmp_path / "away.md")
        library.store.ledger.set_meta(unchanged=True)
        report = library.index([copied / "secret-001.md"])
        after = {record.path: record.document_id for record in library.store.ledger.files(state="indexed")}
        assert all(after[path] > before[path] for path in loan.taken() if path != away)
        assert after[away] == before[away] and "1 more" in report.notes[0]
        assert [loan.taken() for loan in loans(library.folder)] == [[away]]
        (tmp_path / "away.md").rename(away)
        library.index([copied / "secret-001.md"])
        assert not list(loans(library.folder))
        assert library.store.ledger.file(away).document_id > before[away]
        assert_as(library, made)


def test_files_that_wait_may_be_damaged_and_a_torn_list_loses_no_path(made, copied, tmp_path):
    with Library.create(tmp_path / "library", encoder=ENGLISH) as library:
        library.import_vectors(made / "vectors.parquet")
        (loan,) = loans(library.folder)
        loan.take([Path("/a/one"), Path("/a/two")])
        with (loan.folder / "taken.bin").open("ab") as out:
            out.write(b"\0/a/thr")  # a kill while it was written
        loan.take([Path("/a/four")])
        assert {Path("/a/one"), Path("/a/two"), Path("/a/four")} <= set(loan.taken())
        places = loan.folder / "places.bin"
        places.write_bytes(b"\xff" * places.stat().st_size)
        report = library.index([copied])
        assert report.borrowed == 0 and not report.failed
        assert_as(library, made)
        (loan.folder / "names.bin").write_bytes(b"")
        assert library.status().borrowed is None and not list(loans(library.folder))
        library.forget_vectors()
        assert not loan.folder.exists()


def test_a_file_that_comes_again_changes_nothing_unless_what_waits_is_damaged(made, copied, tmp_path):
    with Library.create(tmp_path / "library", encoder=ENGLISH) as library:
        first = library.import_vectors(made / "vectors.parquet")
        (loan,) = loans(library.folder)
        loan.take([Path("/a/one")])
        again = library.import_vectors(made / "vectors.parquet")
        assert (again.vectors, again.waiting) == (first.vectors, first.waiting)
        assert loan.taken() == [Path("/a/one")]  # who took vectors is still known
        (loan.folder / "names.bin").write_bytes(b"")
        library.import_vectors(made / "vectors.parquet")
        assert library.status().borrowed.vectors == first.vectors
        loan.refuse()
        with pytest.raises(InputError, match="proved wrong"):
            library.import_vectors(made / "vectors.parquet")
        assert [one.facts.refused for one in loans(library.folder)] == [True]
        assert [path.name for path in (library.folder / FOLDER).iterdir() if path.is_dir()] == [loan.folder.name]


def test_vectors_are_dropped_while_the_same_file_comes_in_and_after_a_kill_on_the_way(made, tmp_path):
    with Library.create(tmp_path / "library", encoder=ENGLISH) as library:
        library.import_vectors(made / "vectors.parquet")
        (loan,) = loans(library.folder)
        for end in (".part", ".gone.part"):  # another process's, and a killed one's
            shutil.copytree(loan.folder, loan.folder.with_name(loan.folder.name + end))
        assert library.forget_vectors() == loan.facts.vectors
        assert not list(loans(library.folder))
        assert loan.folder.with_name(f"{loan.folder.name}.part").exists()


def test_another_encoder_makes_what_was_borrowed_useless(made, copied, tmp_path):
    shutil.rmtree(copied)
    write(copied, range(2))
    with Library.create(tmp_path / "library", encoder=ENGLISH) as library:
        library.import_vectors(made / "vectors.parquet")
        library.index([copied])
        library.use_encoder(OTHERS)
        assert library.status().borrowed is None
        with pytest.raises(InputError, match="made by the encoder"):
            library.import_vectors(made / "vectors.parquet")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_library_that_cannot_be_written_to_takes_nothing_in(made, tmp_path):
    shutil.copytree(made / "library", tmp_path / "library")
    with Library.open(tmp_path / "library") as library:
        (tmp_path / "library").chmod(0o500)
        with pytest.raises(StoreError, match="cannot be written to"):
            library.import_vectors(made / "vectors.parquet")
        (tmp_path / "library").chmod(0o700)


# -- kills -----------------------------------------------------------------------------------------

PROGRAM = """
import sys
from pathlib import Path
from engine import Library
from engine.indexing.tuning import IndexTuning
library = Library.open(Path(sys.argv[1]))
library.tuning = IndexTuning(commit_rows=4, group_chunks=8)
library.encoder
print("begin", flush=True)
if sys.argv[2] == "import":
    for _ in range(200):
        library.import_vectors(Path(sys.argv[3]))
else:
    library.index([Path(sys.argv[3])], on_commit=lambda documents: print("committed", flush=True))
"""


def kill(library, what, path, after_s=0.0, commits=0):
    command = [sys.executable, "-c", PROGRAM, str(library), what, str(path)]
    program = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT)
    assert program.stdout.readline() == "begin\n", program.stderr.read()
    for _ in range(commits):
        program.stdout.readline()
    time.sleep(after_s)
    program.kill()
    program.communicate()


def test_kills_while_vectors_come_in_and_while_they_are_taken_lose_nothing(made, copied, tmp_path):
    draw = random.Random(1)
    place = tmp_path / "library"
    Library.create(place, encoder=ENGLISH).close()
    for _ in range(4):
        kill(place, "import", made / "vectors.parquet", draw.uniform(0, 0.3))
        with Library.open(place) as library:
            assert all(len(loan.places(np.zeros(1, "S16"))) == 1 for loan in loans(place))
            assert library.check().ok
    with Library.open(place) as library:
        vectors = library.import_vectors(made / "vectors.parquet").vectors
        assert library.status().borrowed.vectors == vectors  # once, and what kills left is gone
        assert not list((place / FOLDER).glob("*.part"))
    for commits in (1, 3):
        kill(place, "index", copied, draw.uniform(0, 0.05), commits)
    with Library.open(place) as library:
        report = library.index([copied])
        assert not report.notes
        assert_as(library, made)
        assert library.check().ok


# -- the command line ------------------------------------------------------------------------------


def test_the_command_line_exports_imports_and_forgets(capsys, made, copied, tmp_path, monkeypatch):
    target = tmp_path / "v.parquet"
    status, out, _ = run(capsys, "vectors", "export", str(target), "--library", str(made / "library"))
    assert status == 0 and "vectors of 384 dimensions" in out and "may read the files" in out
    status, _, err = run(capsys, "vectors", "export", str(target), "--library", str(made / "library"))
    assert status == 2 and "--force" in err
    assert run(capsys, "vectors", "export", str(target), "--force", "--library", str(made / "library"))[0] == 0
    inside = str(made / "library" / "v.parquet")
    assert run(capsys, "vectors", "export", inside, "--library", str(made / "library"))[0] == 2
    monkeypatch.setenv("KENNING_LIBRARY", str(tmp_path / "new"))
    assert run(capsys, "vectors", "import", str(tmp_path / "nothing"))[0] == 2
    assert not (tmp_path / "new").exists()  # bad input makes no library
    status, report = run_json(capsys, "vectors", "import", str(target))
    assert status == 0 and report["waiting"] == report["vectors"] > 0
    assert "borrowed vectors wait" in run(capsys, "status")[1]
    status, told = run_json(capsys, "index", str(copied))
    assert status == 0 and told["borrowed"] > 0 and told["notes"] == []
    assert "dropped" in run(capsys, "vectors", "forget")[1]
    assert "no borrowed vectors wait" in run(capsys, "vectors", "forget")[1]
    status, _, err = run(capsys, "vectors", "import", str(copied / "ships.csv"))
    assert status == 2 and "ships.csv is not used" in err
    assert vectors_import.LEAST_COSINE == reuse.LEAST_COSINE

"""A library in use comes to another encoder: nothing fails, nothing is lost, and its answers are a fresh library's."""

from __future__ import annotations

import json
import random
import shutil
import time
from pathlib import Path

import numpy as np
import pytest

from engine.encoders import Encoder, find_encoder
from engine.errors import Cancelled, DiskFullError
from engine.indexing import encoder_change
from engine.indexing.tuning import IndexTuning
from engine.library import Library
from engine.progress import CancelToken
from engine.store.disk_space import folder_bytes
from engine.store.new_vectors import NewVectors, target_of
from tests.changing import ENGLISH, OTHERS, Searches, answers, end, exact_answers, start, write
from tests.command_line import run, run_json

FILES = 80


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A folder with documents, a library of them by the English encoder, and a fresh one by the other."""
    folder = tmp_path_factory.mktemp("change").resolve()
    write(folder / "docs", FILES)
    for name, encoder in (("library", ENGLISH), ("fresh", OTHERS)):
        with Library.create(folder / name, encoder=encoder) as library:
            library.index([folder / "docs"])
    return folder


@pytest.fixture(scope="module")
def right(made):
    """The answers of the fresh library."""
    with Library.open(made / "fresh") as library:
        return answers(library)


@pytest.fixture
def copied(made, tmp_path):
    """A copy of the library that may be changed."""
    return Path(shutil.copytree(made / "library", tmp_path / "library"))


class StopAfter(CancelToken):
    """Cancels at so many reports."""

    def __init__(self, reports):
        super().__init__()
        self.left = reports

    def tell(self, now):
        self.left -= now.phase == "encoder" and now.chunks > 0
        if self.left <= 0:
            self.cancel()


@pytest.mark.slow
def test_kills_and_searches_leave_a_library_like_a_fresh_one(copied, right):
    chance, ended = random.Random(4), False
    with Library.open(copied) as library:
        before = exact_answers(library)
    with Searches(copied) as searches:
        for _ in range(4):
            program = start(copied, OTHERS)
            said = program.stdout.readline()
            time.sleep(chance.uniform(0, 1.2))
            program.kill()
            lines, errors = end(program)
            assert said and "Traceback" not in errors, errors
            ended |= "end" in lines
            with Library.open(copied) as library:
                assert library.check().ok
        program = start(copied, OTHERS)
        lines, errors = end(program)
        assert ended or lines[-1] == "end", errors
        time.sleep(1.0)
    assert not searches.failed and searches.done > 20
    assert searches.encoders == {ENGLISH, OTHERS}
    with Library.open(copied) as library:
        assert library.check().ok and library.status().encoder.name == OTHERS and library.status().change is None
        assert answers(library) == right
        assert searches.wrong(before, exact_answers(library)) == 0
    assert not (copied / "change").exists()


@pytest.mark.slow
def test_kills_in_the_exchange_leave_one_encoder_or_the_other(copied, right):
    found = set()
    for after_s in (0.0, 0.15, 0.3, 0.6, 1.0):
        program = start(copied, OTHERS, 256)
        while (line := program.stdout.readline()) and not line.startswith("finishing"):
            pass
        time.sleep(after_s)
        program.kill()
        _, errors = end(program)
        assert "Traceback" not in errors, errors
        with Library.open(copied) as library:
            assert library.check().ok and Path(library.search("number7x").hits[0].path).name == "00007.txt"
            found.add(library.status().encoder.name)
    with Library.open(copied) as library:
        library.use_encoder(OTHERS)
        assert answers(library) == right and library.check().ok and library.status().change is None
    assert ENGLISH in found and not (copied / "change").exists()


def test_its_bytes_are_those_of_a_fresh_library(made, copied):
    with Library.open(copied) as library:
        assert library.use_encoder(OTHERS)
        facts = library.store.searched().facts()
    with Library.open(made / "fresh") as fresh:
        fresh.compact()
        assert facts["fitted_chunks"] == FILES == fresh.store.searched().facts()["fitted_chunks"]
    assert folder_bytes(copied / "rows") < 1.25 * folder_bytes(made / "fresh" / "rows")


def test_a_cancel_leaves_the_old_library_and_the_next_try_goes_on(copied):
    with Library.open(copied) as library:
        library.tuning = IndexTuning(group_chunks=16, told_s=0.0)
        before, bytes_before = answers(library), folder_bytes(copied / "rows")
        token = StopAfter(3)
        with pytest.raises(Cancelled):
            library.use_encoder(OTHERS, on_progress=token.tell, cancel=token)
        change = library.status().change
        assert (change.encoder, change.chunks, change.running) == (OTHERS, FILES, False) and 16 <= change.done < FILES
        assert answers(library) == before and library.check().ok
        assert folder_bytes(copied / "rows") == bytes_before
        first = []
        assert library.use_encoder(OTHERS, on_progress=first.append)
        assert max(now.tokens for now in first) < 0.9 * library.status().tokens  # the rest alone was read
        assert library.status().change is None


def test_a_full_disk_leaves_the_old_library_and_what_was_made(copied, leave_free):
    with Library.open(copied) as library:
        before = answers(library)
        leave_free(200 << 20)
        with pytest.raises(DiskFullError):
            library.use_encoder(OTHERS)
        assert answers(library) == before and library.check().ok
        assert library.status().change.done == FILES


def test_giving_up_drops_it_and_indexing_goes_on_with_the_old_encoder(made, copied, tmp_path):
    write(tmp_path / "more", 3, first=900)
    with Library.open(copied) as library:
        library.tuning = IndexTuning(group_chunks=16, told_s=0.0)
        token = StopAfter(2)
        with pytest.raises(Cancelled):
            library.use_encoder(OTHERS, on_progress=token.tell, cancel=token)
        assert target_of(copied) is not None and library.keep_encoder() and not library.keep_encoder()
        assert not (copied / "change").exists() and library.status().change is None
        assert library.index([tmp_path / "more"]).indexed == 3
        assert library.status().encoder.name == ENGLISH and library.check().ok
        assert Path(library.search("number901x").hits[0].path).name == "00901.txt"


def test_a_change_that_runs_is_given_up_from_elsewhere(copied):
    program = start(copied, OTHERS)
    program.stdout.readline()
    with Library.open(copied) as library:
        assert library.keep_encoder()
        _, errors = end(program)
        assert "Cancelled" in errors and not (copied / "change").exists()
        assert library.status().encoder.name == ENGLISH and library.check().ok


def test_files_that_come_change_and_go_meanwhile_are_there_after_it(copied, tmp_path):
    docs = tmp_path / "docs"
    write(docs, 20, first=500)
    with Library.open(copied) as library, Library.open(copied) as other:
        library.tuning = IndexTuning(group_chunks=16, told_s=0.0)
        library.index([docs])
        steps = iter(
            [
                lambda: write(docs, 5, first=600),
                lambda: (docs / "00500.txt").unlink(),
                lambda: (docs / "00501.txt").write_text("A text about a lighthouse, number777x."),
                lambda: (docs / "00502.txt").rename(docs / "moved.txt"),
            ]
        )

        def tell(now):
            if now.phase == "encoder" and now.chunks and (step := next(steps, None)) is not None:
                step()
                other.index([docs])  # by the old encoder, while the new one's vectors are made

        library.use_encoder(OTHERS, on_progress=tell)
        assert next(steps, None) is None and library.check().ok
        found = {Path(hit.path).name for hit in library.search("number604x number777x number502x").hits}
        assert {"00604.txt", "00501.txt", "moved.txt"} <= found and "00500.txt" not in found
        assert library.status().documents == FILES + 24
        assert other.search("a lighthouse").hits[0].path.endswith("00501.txt")
        write(docs, 1, first=700)
        assert other.index([docs]).indexed == 1  # by the new encoder, though it was opened before
        assert other.check().ok and other.encoder.manifest.name == OTHERS


@pytest.mark.slow
@pytest.mark.parametrize("size", [{"dims": 384}, {"dims": 128, "store": "binary"}])
def test_the_size_that_is_searched_stays(made, tmp_path, size):
    with Library.create(tmp_path / "library", encoder=ENGLISH, **size) as library:
        library.index([made / "docs"])
        library.use_encoder(OTHERS)
        status = library.status()
        assert (status.dims, status.store) == (size["dims"], size.get("store", "float16")) and library.check().ok
        assert Path(library.search("number7x").hits[0].path).name == "00007.txt"


def same_as_explained(library, question):
    """See that a passage's stored vector is what the encoder makes of it where an explanation reads it anew."""
    passage = library.search(question).hits[0].passages[0]
    (why,) = library.explain_all(question, [passage])
    (row,) = library.store.rows.by_ids([passage.chunk_id])
    assert why.cosine == pytest.approx(float(row.full @ library.ask([question])[0]), abs=0.003)


def test_rows_of_tables_are_read_with_their_header(tmp_path):
    (tmp_path / "docs").mkdir()
    lines = "\n".join(f"Anna {number};{number} EUR;Bonn" for number in range(300))
    (tmp_path / "docs" / "rents.csv").write_text(f"tenant;rent;city\n{lines}\n")
    with Library.create(tmp_path / "library", encoder=ENGLISH) as library:
        library.index([tmp_path / "docs"])
        library.use_encoder(OTHERS)
        same_as_explained(library, "rent of the tenant Anna 250")


@pytest.mark.slow
def test_late_chunking_stays(tmp_path, made):
    from engine.settings import Settings

    (tmp_path / "docs").mkdir()
    text = " ".join(path.read_text() for path in sorted((made / "docs").iterdir())[:40])
    (tmp_path / "docs" / "long.txt").write_text(text)
    with Library.create(tmp_path / "library", encoder=ENGLISH, settings=Settings(late_chunking=True)) as library:
        library.index([tmp_path / "docs"])
        library.use_encoder(OTHERS)
        passage = library.search("number7x").hits[0].passages[0]
        (why,) = library.explain_all("number7x", [passage])
        assert library.check().ok and why.cosine == pytest.approx(
            library.search("number7x").hits[0].meaning_score, abs=0.02
        )


def test_a_passage_longer_than_the_encoders_window_is_read_in_parts(encoder):
    text = " ".join(f"word{number}" for number in range(400))
    parts = encoder_change._parts(text, encoder.token_offsets(text), 500)
    assert "".join(parts) == text and len(parts) > 2
    assert all(len(encoder.token_offsets(part)) <= 500 for part in parts)


def test_what_waits_is_found_by_what_it_was_made_from(tmp_path):
    from engine.store.new_vectors import NewVector, TargetEncoder

    vectors = NewVectors(tmp_path)
    vectors.begin(TargetEncoder("a", "a:1", "A", "a"))
    rows = np.eye(4, dtype=np.float32)
    vectors.put([NewVector(str(number), number, row) for number, row in enumerate(rows)])
    assert vectors.known(["1", "3", "9"]) == {"1": 1, "3": 3}
    assert np.array_equal(vectors.vectors(["3", "0", "3"]), rows[[3, 0, 3]])
    assert sum(map(len, vectors.sample(100))) == 4
    vectors.begin(TargetEncoder("b", "b:1", "B", "b"))
    assert vectors.known(["1"]) == {}  # another encoder's
    vectors.give_up()
    assert not (tmp_path / "change").exists()


def test_the_command_line_changes_gives_up_and_says_how_far(capsys, copied, monkeypatch):
    monkeypatch.setenv("KENNING_LIBRARY", str(copied))
    assert run(capsys, "encoders", "use", OTHERS, "--only-new")[0] == 0
    assert run_json(capsys, "status")[1]["encoder"]["name"] == ENGLISH
    program = start(copied, OTHERS)
    program.stdout.readline()
    program.kill()
    end(program)
    out = run(capsys, "status")[1]
    assert "change to multilingual-e5-small: " in out and "kenning encoders keep" in out
    assert "given up" in run(capsys, "encoders", "keep")[1]
    status, out, err = run(capsys, "encoders", "use", OTHERS)
    assert status == 0 and "reads with it now" in out and f"reading {FILES} passages anew" in err
    assert run_json(capsys, "status")[1]["encoder"]["name"] == OTHERS
    assert run(capsys, "check")[0] == 0
    assert json.loads(run(capsys, "encoders", "use", OTHERS, "--json")[1])["library_changed"] is False


def test_a_library_whose_encoder_is_gone_comes_to_another(capsys, copied, monkeypatch):
    monkeypatch.setenv("KENNING_LIBRARY", str(copied))
    with Library.open(copied) as library:
        library.store.ledger.set_meta(encoder="gone", encoder_fingerprint="gone:0000")
    assert run(capsys, "search", "waves at sea")[0] == 3
    assert "stays with gone" in run(capsys, "encoders", "keep")[1]
    assert run(capsys, "encoders", "use", ENGLISH)[0] == 0
    status, out, _ = run(capsys, "search", "number7x")
    assert status == 0 and "00007.txt" in out


def test_another_encoder_is_offered_once(capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("KENNING_LIBRARY", str(tmp_path / "library"))
    write(tmp_path / "docs", 8)
    assert run(capsys, "index", tmp_path / "docs", "--encoder", ENGLISH)[0] == 0
    assert run_json(capsys, "status")[1]["offer"] is None
    german = "Die Kaution für die Wohnung wird spätestens nach sechs Monaten ohne Abzug zurückgezahlt."
    for number in range(3):
        (tmp_path / "docs" / f"de{number}.txt").write_text(f"{german} {number}", "utf-8")
    run(capsys, "index")
    assert "27% of the chunks are in German" in run(capsys, "status")[1]
    assert run(capsys, "encoders", "keep")[0] == 0
    assert "German" not in run(capsys, "status")[1]


def test_the_new_vectors_are_those_of_the_encoder(copied):
    with Library.open(copied) as library:
        library.use_encoder(OTHERS)
        from engine.store.columns import FULL, vector_matrix

        (batch,) = library.store.rows.scan(["text", FULL, "encoder"])
        texts = batch["text"].to_pylist()[:16]
        assert set(batch["encoder"].to_pylist()) == {OTHERS}
        made = Encoder.load(find_encoder(OTHERS), device="cpu").embed(texts)
        assert np.abs(vector_matrix(batch[FULL])[:16] - made).max() < 2e-3

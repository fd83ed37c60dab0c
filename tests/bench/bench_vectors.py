"""What does it save to use another library's vectors of the same files, and how large is the file they come in?

    python tests/bench/bench_vectors.py [--chunks 20000] [--alone 800] [--keep DIR] [--stand-in]

The texts of the judged sets and of `train` are written as files. One library reads them, encodes everything and exports
its vectors. The files it has read are copied to another place; a second library imports the vectors and reads them
there, as `kenning index` does. A third library reads a share of the same files with nothing borrowed: its rate is what
the whole would have taken. Then a tenth of the files is edited, one sentence in each, and read again. Vectors and
answers of the two are compared. `work` is processor time of the process, for the machine may be shared; reading files
is done in other processes, in all libraries alike.

With `--keep` everything stays in DIR, and a first library that is there is taken as it is: its making may have been
ended at any moment. With `--stand-in` vectors are drawn by the hash of the text in no time, in all libraries: for the
bytes and seconds of large exchanges.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import shutil
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import crowd
import machine
import numpy as np

from engine.encoders import Encoder
from engine.encoders.matryoshka import Vectors, normalize
from engine.library import Library
from engine.search.hits import SearchOptions
from engine.store.columns import FULL, vector_matrix
from engine.store.passages import Passages

_ENCODER = "all-minilm-l6-v2"
_QUESTIONS = 60


def write(folder: Path, texts: Sequence[str]) -> None:
    """Write a text file for each text, a hundred in a folder."""
    for number, text in enumerate(texts):
        path = folder / f"{number // 100:04}" / f"{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def standing_in(encoder: Encoder, texts: Sequence[str], kind: str = "document", **options: Any) -> Vectors:
    """Return vectors by the hash of each text, (texts, full_dims) float32, in place of the encoder's."""
    seeds = [int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "little") for text in texts]
    rows = [np.random.default_rng(seed).standard_normal(encoder.manifest.full_dims, np.float32) for seed in seeds]
    return normalize(np.stack(rows)) if rows else np.zeros((0, encoder.manifest.full_dims), np.float32)


def timed(step: Callable[[], Any]) -> tuple[Any, float, float]:
    """Return what a step gives, its seconds by the clock, and its seconds of work."""
    clock, work = time.perf_counter(), time.process_time()
    return step(), time.perf_counter() - clock, time.process_time() - work


def rows_of(library: Library) -> dict[bytes, Vectors]:
    """Return the vector of each passage by its name."""
    names = {passage.id: passage.name for group in Passages(library.store).groups() for passage in group}
    return {
        names[number]: vector
        for batch in library.store.rows.scan(["id", FULL])
        for number, vector in zip(batch["id"].to_pylist(), vector_matrix(batch[FULL]).astype(np.float16), strict=True)
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chunks", type=int, default=20_000, help="about so many are exchanged")
    parser.add_argument("--alone", type=int, default=800, help="about so many are encoded for comparison")
    parser.add_argument("--keep", type=Path, help="work in this folder, and go on with what is there")
    parser.add_argument("--stand-in", action="store_true", help="no encoder: for bytes and seconds of the rest")
    options = parser.parse_args()
    if options.stand_in:
        Encoder.embed = standing_in  # type: ignore[method-assign,assignment]
    with tempfile.TemporaryDirectory() as name:
        machine.show({"machine": machine.facts(), **measure(options.keep or Path(name), options.chunks, options.alone)})


def texts_of(wanted: int) -> list[str]:
    """Return texts of about so many chunks, drawn from all there are; twice over where they are too few."""
    everything = list(crowd._texts())
    random.Random(0).shuffle(everything)
    texts, chunks = [], 0
    for turn in range(10):
        for text in everything:
            if chunks >= wanted:
                return texts
            # Another time round each text says which, in each of its paragraphs.
            texts.append(text.replace(". ", f" ({turn}). ") if turn else text)
            chunks += 1 + len(text) // 900
    return texts


def measure(folder: Path, chunks: int, alone: int) -> dict[str, Any]:
    """Build the lender, exchange, and compare."""
    facts: dict[str, Any] = {}
    if not (folder / "lender").exists():
        write(folder / "one", texts_of(chunks))
        with Library.create(folder / "lender", encoder=_ENCODER) as lender:
            report, clock, work = timed(lambda: lender.index([folder / "one"]))
            facts["lender"] = {"chunks": report.chunks, "tokens": report.tokens, "s": clock, "work_s": work}
    with Library.open(folder / "lender") as lender:
        told, clock, work = timed(lambda: lender.export_vectors(folder / "vectors.parquet", force=True))
        size = told.size_bytes
        facts["export"] = {"vectors": told.vectors, "bytes": size, "bytes_a_vector": size / told.vectors}
        facts["export"] |= {"s": clock, "work_s": work}
        files = lender.store.ledger.files(state="indexed")
    for record in files:
        target = folder / "two" / record.path.relative_to(folder / "one")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(record.path, target)
    texts = [record.path.read_text("utf-8") for record in files]
    facts["alone"] = read_alone(folder, texts, alone)
    with Library.create(folder / "borrower", encoder=_ENCODER) as library:
        loan, took_in, took_in_work = timed(lambda: library.import_vectors(folder / "vectors.parquet"))
        facts["import"] = {"s": took_in, "work_s": took_in_work, "waiting": loan.waiting, "bytes": loan.size_bytes}
        report, clock, work = timed(lambda: library.index([folder / "two"]))
        facts["borrowing"] = {"files": len(files), "chunks": report.chunks, "borrowed": report.borrowed}
        facts["borrowing"] |= {"reused": report.reused, "tokens": report.tokens, "s": clock, "work_s": work}
        facts["notes"] = report.notes
        for name, took in (("s", clock + took_in), ("work_s", work + took_in_work)):
            whole = facts["alone"][name] / facts["alone"]["chunks"] * report.chunks
            facts[f"would_have_taken_{name}"], facts[f"times_less_{name}"] = whole, whole / took
            facts[f"saved_minutes_of_{name}"] = (whole - took) / 60
        with Library.open(folder / "lender") as lender:
            facts |= compare(lender, library, texts)
        facts["edited"] = edit(library, folder / "two")
    return facts


def read_alone(folder: Path, texts: Sequence[str], chunks: int) -> dict[str, Any]:
    """Read a share of the files, drawn from all of them, with nothing borrowed."""
    some, count = [], 0
    for text in random.Random(2).sample(texts, len(texts)):
        if count >= chunks:
            break
        some.append(text)
        count += 1 + len(text) // 900
    write(folder / "three", some)
    with Library.create(folder / "alone", encoder=_ENCODER) as library:
        library.encoder.embed(["the start of the encoder is no part of the rate"])
        report, clock, work = timed(lambda: library.index([folder / "three"]))
    return {"chunks": report.chunks, "tokens": report.tokens, "s": clock, "work_s": work}


def compare(lender: Library, library: Library, texts: Sequence[str]) -> dict[str, Any]:
    """Return how alike two libraries' vectors and answers are."""
    theirs, ours = rows_of(lender), rows_of(library)
    cosines = [float(ours[name].astype(np.float32) @ vector.astype(np.float32)) for name, vector in theirs.items()]
    chance = random.Random(1)
    questions = [" ".join(chance.choice(texts).split()[5:12]) for _ in range(_QUESTIONS)]
    same = 0
    for question in questions:
        found = [library_.search(question, SearchOptions(limit=10)).hits for library_ in (lender, library)]
        same += [Path(hit.path).name for hit in found[0]] == [Path(hit.path).name for hit in found[1]]
    return {
        "same_names": theirs.keys() == ours.keys(),
        "least_cosine": min(cosines),
        "bit_for_bit": sum(bool((ours[name] == vector).all()) for name, vector in theirs.items()) / len(theirs),
        "same_ten_answers": f"{same} of {len(questions)}",
    }


def edit(library: Library, folder: Path) -> dict[str, Any]:
    """Put a sentence into the middle of every tenth file and read them again."""
    before = {record.path: record.chunks for record in library.store.ledger.files(state="indexed")}
    chosen = [path for number, path in enumerate(sorted(before)) if number % 10 == 0]
    for number, path in enumerate(chosen):
        text = path.read_text("utf-8")
        at = text.find(" ", len(text) // 2)
        path.write_text(f"{text[:at]} An edit of number {number}. {text[at + 1 :]}" if at > 0 else text, "utf-8")
    long = [path for path in chosen if before[path] >= 5]
    report, clock, work = timed(lambda: library.index([folder]))
    return {
        "files": len(chosen),
        "chunks": report.chunks,
        "encoded": report.chunks - report.reused - report.borrowed,
        "reused": report.reused,
        "long_files": len(long),
        "s": clock,
        "work_s": work,
    }


if __name__ == "__main__":
    main()

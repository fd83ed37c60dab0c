"""What does it cost to read a library from a bucket? The same questions to it on disk, to a copy, and over the network.

A local S3 server (moto) in a process of its own counts the bytes. "Over the network" is LanceDB's own object store: the
ledger on disk, the rows where they were published. First answers are of new processes.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import machine
import numpy as np

from engine import Library
from engine.library import library_folder
from engine.search.hits import SearchOptions
from engine.store.mirror_keeper import MirrorKeeper
from engine.store.rows import Rows
from engine.store.table_view import TableView
from tests.object_store import COUNTS, KEY, SECRET, ObjectStore
from tests.publish_kills import PublishTrial

ADDRESS = "s3://bench/archive"
# Opens a library and asks one question; told by argument which way.
FIRST = """
import sys, time
start = time.perf_counter()
from engine import Library
way, place, question = sys.argv[1:4]
if way == "direct":
    sys.path.insert(0, sys.argv[4])
    from bench_bucket import opened_direct
    library = opened_direct(place)
else:
    library = Library.open(place)
hits = library.search(question).hits
assert hits
print(time.perf_counter() - start)
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", default="scifact", help="a judged set of the shared data")
    parser.add_argument("--library", type=Path, help="an indexed library of that set, which is copied")
    parser.add_argument("--questions", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--kills", type=int, default=0, help="and so many kills of a publisher")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as top, _server() as url:
        os.environ.update({"XDG_DATA_HOME": str(Path(top, "data")), "XDG_CONFIG_HOME": str(Path(top, "config"))})
        result: dict[str, Any] = machine.facts()
        if options.questions:
            folder, questions = _library(Path(top), machine.SHARED / "ir" / options.set, options.library)
            result |= {"set": options.set, **_measure(folder, url, questions[: options.questions], options.rounds)}
        if options.kills:
            result["kills"] = _kills(Path(top), options.kills)
    machine.show(result)


@contextmanager
def _server() -> Iterator[str]:
    command = [sys.executable, "-m", "tests.object_store"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=machine.ROOT) as process:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        os.environ.update({"AWS_ACCESS_KEY_ID": KEY, "AWS_SECRET_ACCESS_KEY": SECRET})
        os.environ.update({"AWS_ENDPOINT_URL": url, "AWS_REGION": "us-east-1"})
        os.environ["PYTHONPATH"] = str(machine.ROOT)
        for name in ("bench", "kills"):
            ObjectStore.make_bucket_at(url, name)
        try:
            yield url
        finally:
            process.kill()


def _library(top: Path, judged: Path, made: Path | None) -> tuple[Path, list[str]]:
    lines = (judged / "queries.jsonl").read_text("utf-8").splitlines()
    questions = [json.loads(line)["text"] for line in lines]
    if made is not None:
        shutil.copytree(made, top / "library")
        return top / "library", questions
    docs = top / "docs"
    docs.mkdir()
    for number, line in enumerate((judged / "corpus.jsonl").read_text("utf-8").splitlines()):
        one = json.loads(line)
        (docs / f"{number}.txt").write_text(f"{one.get('title', '')}\n\n{one['text']}\n", "utf-8")
    with Library.create(top / "library") as library:
        library.index([docs])
    return top / "library", questions


def opened_direct(folder: Path | str) -> Library:
    """Return a library whose ledger is on disk and whose rows are looked at where they were published."""
    from engine.store.lance import _import_lancedb

    library = Library.open(Path(folder))
    generation = library.store.ledger.meta("published")[ADDRESS]["generation"]
    access = {"aws_access_key_id": KEY, "aws_secret_access_key": SECRET, "aws_region": "us-east-1"}
    access |= {"endpoint": os.environ["AWS_ENDPOINT_URL"], "allow_http": "true"}
    connection = _import_lancedb().connect(f"{ADDRESS}/{generation}/rows", storage_options=access)

    def rows() -> Rows:
        view = TableView(connection.open_table("chunks")._table._inner)
        return Rows(library.folder / "rows", view, lambda: connection.open_table("chunks"))

    library.store._rows = rows()
    library.store._mirrors = MirrorKeeper(rows)
    return library


def _measure(folder: Path, url: str, questions: list[str], rounds: int) -> dict[str, Any]:
    result: dict[str, Any] = {}
    with Library.open(folder) as library:
        result["chunks"] = library.status().chunks
        result["library_mb"] = _mb(library.status().bytes_["total"])
        before, start = _counts(url), time.perf_counter()
        library.publish(ADDRESS)
        seconds = time.perf_counter() - start
        result["publish"] = {"s": round(seconds, 2), "mb": _mb(_counts(url)["received"] - before["received"])}
    result["first"] = _first(folder, url, questions, rounds)
    result["warm"] = _warm(folder, url, questions)
    (folder.parent / "more").mkdir()
    result["next_versions"] = [_next(folder, url, number) for number in range(3)]
    return result


def _first(folder: Path, url: str, questions: list[str], rounds: int) -> dict[str, Any]:
    """Time the first answer of new processes, every way in turns."""
    copy = library_folder(ADDRESS)
    found: dict[str, list[tuple[float, int, int]]] = {}
    for question in questions[:rounds]:
        ways = {"disk": str(folder), "copy, nothing fetched": ADDRESS, "copy": ADDRESS, "direct": str(folder)}
        for way, place in ways.items():
            if way == "copy, nothing fetched":
                shutil.rmtree(copy, ignore_errors=True)
            before = _counts(url)
            command = [sys.executable, "-c", FIRST, way, place, question, str(Path(__file__).parent)]
            seconds = float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
            after = _counts(url)
            found.setdefault(way, []).append(
                (seconds, after["sent"] - before["sent"], after["requests"] - before["requests"])
            )
    return {
        way: {
            "s": round(float(np.median([one[0] for one in runs])), 2),
            "mb": _mb(float(np.median([one[1] for one in runs]))),
            "requests": int(np.median([one[2] for one in runs])),
        }
        for way, runs in found.items()
    }


def _warm(folder: Path, url: str, questions: list[str]) -> dict[str, Any]:
    """Ask every way each question in turns; the first ten warm them."""
    with Library.open(folder) as disk, Library.open(ADDRESS) as copy, opened_direct(folder) as direct:
        ways = {"disk": disk, "copy": copy, "direct": direct}
        times: dict[str, list[float]] = {way: [] for way in ways}
        sent: dict[str, list[int]] = {way: [] for way in ways}
        same = True
        for question in [*questions[:10], *questions]:
            answers = {}
            for way, library in ways.items():
                before, start = _counts(url)["sent"], time.perf_counter()
                hits = library.search(question, SearchOptions(limit=10)).hits
                times[way].append(time.perf_counter() - start)
                sent[way].append(_counts(url)["sent"] - before)
                answers[way] = [(hit.path, hit.score) for hit in hits]
            same = same and answers["disk"] == answers["copy"] == answers["direct"]
        summary = {
            way: {
                "p50_ms": round(float(np.percentile(times[way][10:], 50)) * 1e3, 1),
                "p95_ms": round(float(np.percentile(times[way][10:], 95)) * 1e3, 1),
                "mb_a_search": round(float(np.mean(sent[way][10:])) / 1e6, 3),
            }
            for way in ways
        }
    return {**summary, "same_answers": same}


def _next(folder: Path, url: str, number: int) -> dict[str, Any]:
    """Add one document; what is sent for the next version, and what a reader fetches of it."""
    docs = folder.parent / "more"
    (docs / f"{number}.txt").write_text(f"Document {number} more, of a whale and a lighthouse.")
    with Library.open(folder) as library, Library.open(ADDRESS) as reader:
        library.index([docs])
        report = library.publish(ADDRESS)
        before, start = _counts(url)["sent"], time.perf_counter()
        assert reader.refresh()
        seconds = time.perf_counter() - start
        return {
            "sent_mb": _mb(report.sent_bytes),
            "of_mb": _mb(report.size_bytes),
            "publish_s": round(report.seconds, 2),
            "fetched_mb": _mb(_counts(url)["sent"] - before),
            "refresh_s": round(seconds, 2),
        }


def _kills(top: Path, count: int) -> dict[str, Any]:
    folder = top / "kills"
    folder.mkdir()
    trial = PublishTrial(folder, "s3://kills/office", seed=11)
    while len(trial.moments) < count:
        trial.run()
    trial.finish()
    return {
        "kills": len(trial.moments),
        "harmed": 0,  # else an assertion had ended it
        "version_before_stayed": trial.kept,
        "new_version_was_there": trial.published,
        "ended_before_the_kill": trial.ended_before,
    }


def _counts(url: str) -> dict[str, int]:
    with urllib.request.urlopen(url + COUNTS) as answer:
        return dict(json.load(answer))


def _mb(size_bytes: float) -> float:
    return round(size_bytes / 1e6, 2)


if __name__ == "__main__":
    main()

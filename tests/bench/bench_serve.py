"""What does HTTP add to a search? The same questions asked of the library and of the server, in turns.

Both run on the same machine at the same time, and each question goes to both before the next one, so that what disturbs
one disturbs the other. The server's answers are limited to a grant of the whole folder, checked and logged.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import machine
import numpy as np

from engine import Library
from engine.search.hits import SearchOptions
from engine.serve.access import Access


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", default="cranfield", help="a judged set of the shared data")
    parser.add_argument("--questions", type=int, default=150)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as top:
        os.environ["XDG_CONFIG_HOME"] = str(Path(top, "config"))
        folder, questions = _make(Path(top), machine.SHARED / "ir" / options.set)
        with Library.open(folder) as library:
            access = Access(folder)
            access.grant(library, "bench", [Path(top, "docs")], (), (10_000_000, 10_000_000))
            times = _measure(folder, library, access.grants.renew_token("bench"), questions[: options.questions])
            chunks = library.status().chunks
    machine.show({**machine.facts(), "set": options.set, "chunks": chunks, **_summary(times)})


def _make(top: Path, judged: Path) -> tuple[Path, list[str]]:
    docs = top / "docs"
    docs.mkdir()
    for number, line in enumerate((judged / "corpus.jsonl").read_text("utf-8").splitlines()):
        one = json.loads(line)
        (docs / f"{number}.txt").write_text(f"{one.get('title', '')}\n\n{one['text']}\n", "utf-8")
    lines = (judged / "queries.jsonl").read_text("utf-8").splitlines()
    with Library.create(top / "library") as library:
        library.index([docs])
    return top / "library", [json.loads(line)["text"] for line in lines]


def _measure(folder: Path, library: Library, token: str, questions: list[str]) -> dict[str, list[float]]:
    command = [sys.executable, "-m", "engine.cli", "serve", "--http", "--json", "--library", str(folder)]
    times: dict[str, list[float]] = {"library": [], "api": [], "mcp": []}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        port = int(json.loads(process.stdout.readline())["mcp"].split(":")[2].split("/")[0])
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        try:
            for question in [*questions[:10], *questions]:  # the first ten warm both
                start = time.perf_counter()
                library.search(question, SearchOptions(limit=10, passages=2))
                times["library"].append(time.perf_counter() - start)
                for way, (path, body) in _requests(question).items():
                    times[way].append(_ask(line, path, body, token))
        finally:
            line.close()
            process.terminate()
    return {way: found[10:] for way, found in times.items()}


def _requests(question: str) -> dict[str, tuple[str, dict[str, Any]]]:
    asked = {"query": question[:2_000], "limit": 10, "passages": 2}
    params = {"name": "search", "arguments": asked}
    call = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params}
    return {"api": ("/api/search", asked), "mcp": ("/mcp", call)}


def _ask(line: http.client.HTTPConnection, path: str, body: dict[str, Any], token: str) -> float:
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json",
               "Accept": "application/json, text/event-stream"}  # fmt: skip
    start = time.perf_counter()
    line.request("POST", path, json.dumps(body), headers)
    answer = line.getresponse()
    said = answer.read()
    seconds = time.perf_counter() - start
    assert answer.status == 200 and b"passages" in said, said[:300]
    return seconds


def _summary(times: dict[str, list[float]]) -> dict[str, Any]:
    own = np.percentile(times["library"], 95)
    shown = {}
    for way, found in times.items():
        p50, p95 = np.percentile(found, [50, 95])
        shown[way] = {"p50_ms": round(p50 * 1e3, 1), "p95_ms": round(p95 * 1e3, 1), "n": len(found)}
        shown[way]["p95_more_ms"] = round((p95 - own) * 1e3, 1)
    return shown


if __name__ == "__main__":
    main()

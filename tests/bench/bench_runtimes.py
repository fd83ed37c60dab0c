"""What does a core read in a second, by build of Kenning and by runtime, with both bundled encoders?

    python tests/bench/bench_runtimes.py [--baseline CHECKOUT] [--devices cpu openvino] [--rounds 5] [--threads 2]

Each contestant is a process of its own that reads the same texts, in turns: questions, paragraphs, chunks of 200 tokens
and long documents. Processor time counts the threads of all cores, so that a busy machine moves it little; the ratios
are of medians to the first contestant. Cosines are between its vectors and theirs.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

HERE = Path(__file__).resolve()
ENCODERS = ("all-minilm-l6-v2", "multilingual-e5-small")
KINDS = ("questions", "paragraphs", "chunks", "long documents")


def texts_of(data: Path, share: float) -> dict[str, list[str]]:
    """Return what is read: an English and a multilingual set, half each."""
    from bench_quantization import load

    sets = [load(data / name) for name in ("cranfield", "squad2-dev", "xquad-de", "xquad-ru")]
    documents = [list(one.documents.values()) for one in sets]
    questions = [text for one in sets for text in list(one.queries.values())[: int(150 * share)]]
    paragraphs = [text for one in documents for text in one[: int(40 * share)]]
    whole = [" ".join(one) for one in documents]
    return {
        "questions": questions,
        "paragraphs": paragraphs,
        "chunks": [text[start : start + 900] for text in whole for start in range(0, int(36_000 * share), 900)],
        "long documents": [text[:20_000] for text in whole[: max(1, int(2 * share))]],
    }


def serve(encoder: str, device: str, threads: int, workspace: Path) -> None:
    """Be a contestant: read a kind of text by line, answer with times and tokens."""
    import engine
    from engine.encoders import Encoder, find_encoder

    loaded = time.perf_counter()
    opened = Encoder.load(find_encoder(encoder), threads=threads, device=device)
    assert Path(engine.__file__).parents[1] == Path(os.environ["PYTHONPATH"]), "another build was imported"
    ready = {"seconds_to_load": time.perf_counter() - loaded, "device": opened.device.name, "why": opened.device.reason}
    print(json.dumps(ready), flush=True)
    texts = json.loads((workspace / "texts.json").read_text("utf-8"))
    for line in sys.stdin:
        kind, target = json.loads(line)
        tokens: list[int] = []
        start, before = time.perf_counter(), os.times()
        vectors = opened.embed(texts[kind], on_tokens=tokens.append)
        after = os.times()
        np.save(target, vectors)
        spent = {
            "cpu": after.user + after.system - before.user - before.system,
            "wall": time.perf_counter() - start,
            "tokens": sum(tokens),
        }
        print(json.dumps(spent), flush=True)


class Contestant:
    """A process that embeds."""

    def __init__(self, checkout: Path, words: list[str], workspace: Path) -> None:
        command = [sys.executable, str(HERE), "--serve", *words, "--workspace", str(workspace)]
        environment = {**os.environ, "PYTHONPATH": str(checkout)}
        self._process = subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._target = workspace / f"{self._process.pid}.npy"
        self.ready = self._answer()

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def read(self, kind: str) -> dict[str, Any]:
        """Embed all texts of a kind."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([kind, str(self._target)]) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def vectors(self) -> Any:
        """Return what the last reading gave."""
        return np.load(self._target)

    def memory_mb(self) -> int:
        """Return the most memory it has taken."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        return int(status.split("VmHWM:")[1].split()[0]) // 1024

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


def compare(contestants: dict[str, Contestant], rounds: int) -> list[dict[str, Any]]:
    """Return a row for each kind of text and contestant."""
    rows = []
    for kind in KINDS:
        times: dict[str, list[dict[str, Any]]] = {name: [] for name in contestants}
        vectors = {}
        for name, contestant in contestants.items():  # warms up
            contestant.read(kind)
            vectors[name] = contestant.vectors()
        for _ in range(rounds):
            for name, contestant in contestants.items():
                times[name].append(contestant.read(kind))
        first = next(iter(contestants))
        for name, found in times.items():
            cosines = (vectors[name] * vectors[first]).sum(axis=1)
            row = {"texts": kind, "contestant": name, "cosine": [float(cosines.mean()), float(cosines.min())]}
            for clock in ("cpu", "wall"):
                spent, theirs = ([one[clock] for one in times[who]] for who in (name, first))
                row[clock] = {
                    "tokens_per_second": round(found[0]["tokens"] / statistics.median(spent)),
                    "ratio": round(statistics.median(theirs) / statistics.median(spent), 3),
                    "best_ratio": round(min(theirs) / min(spent), 3),
                }
            rows.append(row)
            print(json.dumps(row), flush=True)
    return rows


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--baseline", type=Path)
    parser.add_argument("--devices", nargs="+", default=["cpu", "openvino"])
    parser.add_argument("--encoders", nargs="+", default=ENCODERS)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--share", type=float, default=1.0)
    parser.add_argument("--data", type=Path, default=HERE.parents[3] / "shared" / "data" / "ir")
    parser.add_argument("--serve", nargs=3)
    parser.add_argument("--workspace", type=Path)
    options = parser.parse_args()
    if options.serve:
        encoder, device, threads = options.serve
        serve(encoder, device, int(threads), options.workspace)
        return
    import machine  # puts this checkout before all others

    print(json.dumps(machine.facts()))
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder)
        (workspace / "texts.json").write_text(json.dumps(texts_of(options.data, options.share)), "utf-8")
        for encoder in options.encoders:
            measure(encoder, options, workspace)


def measure(encoder: str, options: argparse.Namespace, workspace: Path) -> None:
    """Compare all contestants with one encoder."""
    threads = str(options.threads)
    contestants = {}
    if options.baseline:
        contestants["baseline"] = Contestant(options.baseline, [encoder, "cpu", threads], workspace)
    for device in options.devices:
        contestants[device] = Contestant(HERE.parents[2], [encoder, device, threads], workspace)
    print(encoder, json.dumps({name: one.ready for name, one in contestants.items()}))
    compare(contestants, options.rounds)
    print(encoder, "memory in MB:", json.dumps({name: one.memory_mb() for name, one in contestants.items()}))
    for one in contestants.values():
        one.close()


if __name__ == "__main__":
    main()

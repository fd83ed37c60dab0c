"""How long should a chunk be? Judged sets in mode meaning, exact search, size by size.

    python tests/bench/bench_chunks.py [--sets cisi cranfield …] [--targets 128 200 256] [--queries 200]

A document counts as its best chunk, as in the application. The baseline is the default target.
"""

from __future__ import annotations

import argparse
import statistics
from pathlib import Path

import machine
import numpy as np

from engine.chunks import DEFAULT_TARGET_TOKENS, split_text
from engine.documents import Document
from engine.encoders import Encoder, find_encoder
from engine.evaluate import load_judged_set, ndcg


def bench(encoder: Encoder, folder: Path, targets: list[int], queries: int) -> dict[int, dict[str, float]]:
    """Return for each target: the number of chunks and the mean nDCG@10."""
    judged = load_judged_set(folder)
    asked = sorted(judged.judged)[:queries]
    questions = encoder.embed([judged.queries[name] for name in asked], kind="query")
    names = list(judged.documents)
    texts = [f"{title}\n\n{text}" if title else text for title, text in judged.documents.values()]
    offsets = [encoder.token_offsets(text) for text in texts]
    results = {}
    for target in targets:
        chunks, owners = [], []
        for number, text in enumerate(texts):
            found = split_text(Document(text, "", "text"), offsets[number], target_tokens=target)
            chunks += [chunk.text for chunk in found]
            owners += [number] * len(found)
        scores = questions @ encoder.embed(chunks).T  # (queries, chunks)
        gained = []
        for row, name in enumerate(asked):
            best = np.full(len(names), -np.inf)
            np.maximum.at(best, owners, scores[row])
            ranked = [names[number] for number in np.argsort(-best)[:10]]
            gained.append(ndcg(ranked, judged.judged[name], 10))
        results[target] = {"chunks": len(chunks), "ndcg@10": round(statistics.fmean(gained), 4)}
    return results


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=machine.SHARED / "ir")
    parser.add_argument("--sets", nargs="*", default=["cisi", "cranfield", "covidqa-passages", "squad2-dev"])
    parser.add_argument("--targets", nargs="*", type=int, default=[128, DEFAULT_TARGET_TOKENS, 256])
    parser.add_argument("--queries", type=int, default=200)
    options = parser.parse_args()
    encoder = Encoder.load(find_encoder("all-minilm-l6-v2"))
    found = {name: bench(encoder, options.data / name, options.targets, options.queries) for name in options.sets}
    machine.show({"machine": machine.facts(), "results": found})


if __name__ == "__main__":
    main()

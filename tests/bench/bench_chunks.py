"""How long should a chunk be, should it repeat the end of the one before, and should it carry its title?

    python tests/bench/bench_chunks.py [--sets cisi cranfield …] [--targets 128 200 256] [--overlaps 0 32]
        [--contexts none title] [--queries 200]

Judged sets in mode meaning, exact search. A document counts as its best chunk, as in the application.
"title" embeds the document's title, and a blank line, before the text of each chunk that does not begin
with it: what the heading path of a chunk does in the application. Where a set's titles stand apart from
its texts, the texts are cut without them, so that "none" is a passage in the middle of a document; COVID-QA
has none, so the first line of each paper is taken, for its passages too. The baseline is the default.
"""

from __future__ import annotations

import argparse
import itertools
import statistics
from pathlib import Path

import machine
import numpy as np

from engine.chunks import DEFAULT_OVERLAP_TOKENS, DEFAULT_TARGET_TOKENS, split_text
from engine.documents import Document
from engine.encoders import Encoder, find_encoder
from engine.evaluate import JudgedSet, load_judged_set, ndcg

# Papers in one piece or in passages ("630-0", "630-1" …); the first line of the first is the title.
_TITLE_IN_TEXT = ("covidqa-docs", "covidqa-passages")


class Remembering:
    """An encoder that is asked for each text once: sizes share most chunks of short documents."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, np.ndarray] = {}

    def embed(self, texts: list[str]) -> np.ndarray:
        """Return (texts, dims) float32."""
        new = sorted({text for text in texts if text not in self._known})
        self._known.update(zip(new, self._encoder.embed(new), strict=True))
        return np.stack([self._known[text] for text in texts])


def bench(
    encoder: Encoder, folder: Path, combinations: list[tuple[int, int, str]], queries: int
) -> dict[str, dict[str, float]]:
    """Return for each target, overlap and context: chunks, tokens and the mean nDCG@10."""
    judged = load_judged_set(folder)
    # Every n-th query, not the first ones: neighbours ask about the same documents.
    asked = sorted(judged.judged)[:: max(1, len(judged.judged) // queries)][:queries]
    questions = encoder.embed([judged.queries[name] for name in asked], kind="query")
    names = list(judged.documents)
    titles = _titles(judged, folder.name)
    texts = [_text(*judged.documents[name], titles=any(c == "title" for *_, c in combinations)) for name in names]
    offsets = [encoder.token_offsets(text) for text in texts]
    remembering = Remembering(encoder)
    results = {}
    for target, overlap, context in combinations:
        chunks, owners, tokens = [], [], 0
        for number, text in enumerate(texts):
            document = Document(text, "", "text")
            found = split_text(document, offsets[number], target_tokens=target, overlap_tokens=overlap)
            title = titles[names[number]] if context == "title" else ""
            chunks += [_with(title, chunk.text) for chunk in found]
            owners += [number] * len(found)
            tokens += sum(chunk.tokens for chunk in found)
        scores = questions @ remembering.embed(chunks).T  # (queries, chunks)
        gained = []
        for row, name in enumerate(asked):
            best = np.full(len(names), -np.inf)
            np.maximum.at(best, owners, scores[row])
            ranked = [names[number] for number in np.argsort(-best)[:10]]
            gained.append(ndcg(ranked, judged.judged[name], 10))
        results[f"{target}/{overlap}/{context}"] = {
            "queries": len(asked),
            "chunks": len(chunks),
            "tokens": tokens,
            "ndcg@10": round(statistics.fmean(gained), 4),
            "spread": round(statistics.stdev(gained) / len(gained) ** 0.5, 4),  # standard error of the mean
        }
        print(folder.name, target, overlap, context, results[f"{target}/{overlap}/{context}"], flush=True)
    return results


def _titles(judged: JudgedSet, name: str) -> dict[str, str]:
    """Return the title of each document."""
    if name not in _TITLE_IN_TEXT:
        return {key: title.replace("_", " ") for key, (title, _) in judged.documents.items()}
    first_lines: dict[str, str] = {}
    for key, (_, text) in judged.documents.items():
        first_lines.setdefault(key.split("-")[0], text.split("\n")[0].strip())
    return {key: first_lines[key.split("-")[0]] for key in judged.documents}


def _text(title: str, text: str, *, titles: bool) -> str:
    """Return what is cut: titles are a part of the text unless they are what is measured."""
    return f"{title}\n\n{text}" if title and not titles else text


def _with(title: str, text: str) -> str:
    return text if not title or text.casefold().startswith(title.casefold()) else f"{title}\n\n{text}"


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=machine.SHARED / "ir")
    parser.add_argument("--sets", nargs="*", default=["cisi", "cranfield", "covidqa-passages", "squad2-dev"])
    parser.add_argument("--targets", nargs="*", type=int, default=[128, DEFAULT_TARGET_TOKENS, 256])
    parser.add_argument("--overlaps", nargs="*", type=int, default=[DEFAULT_OVERLAP_TOKENS])
    parser.add_argument("--contexts", nargs="*", choices=("none", "title"), default=["none"])
    parser.add_argument("--queries", type=int, default=200)
    options = parser.parse_args()
    encoder = Encoder.load(find_encoder("all-minilm-l6-v2"), threads=2)
    combinations = list(itertools.product(options.targets, options.overlaps, options.contexts))
    found = {name: bench(encoder, options.data / name, combinations, options.queries) for name in options.sets}
    machine.show({"machine": machine.facts(), "results": found})


if __name__ == "__main__":
    main()

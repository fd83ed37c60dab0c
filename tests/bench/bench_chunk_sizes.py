"""Which chunk size finds best, through the real pipeline, with all questions of all sets? And which picks the passage?

    python tests/bench/bench_chunk_sizes.py [--sets cisi …] [--targets 96 128 200] [--overlaps 0] [--out FILE]

Ranking: each set is indexed at each size and asked all its questions, modes hybrid and meaning, nDCG@10.
Passages (sets "joined:NAME", of those whose documents are passages of articles): the passages of one article are one
file. Of the questions whose article is found among ten, the share whose best passage overlaps the judged one by at
least half of the shorter, and the rank of the first that does. The first size named is the baseline.
"""

from __future__ import annotations

import argparse
import functools
import json
import statistics
import tempfile
import time
from collections import defaultdict
from pathlib import Path

import machine

from engine.chunks import split_text
from engine.documents import Document
from engine.evaluate import load_judged_set
from engine.evaluate.run import judged_library, measure
from engine.indexing import pipeline
from engine.library import Library
from engine.search import more_like_this
from engine.search.hits import SearchOptions

IR = Path(__file__).resolve().parents[3] / "shared" / "data" / "ir"
JOINED = ("squad2-dev", "covidqa-passages", "xquad-en", "xquad-de")


def cut_at(target: int, overlap: int) -> None:
    """Cut every document indexed from now on at that size."""
    cut = functools.partial(split_text, target_tokens=target, overlap_tokens=overlap)

    def split(document: Document, offsets: object) -> object:
        return cut(document, offsets)

    for module in (pipeline, more_like_this):
        module.split_text = split


def rank(folder: Path) -> dict[str, float]:
    """Return nDCG@10 by mode, chunks, bytes and the milliseconds of a search."""
    judged = load_judged_set(folder)
    with judged_library(judged) as (library, names, seconds):
        status = library.status()
        found: dict[str, float] = {"chunks": status.chunks, "bytes": status.bytes_["total"], "index_s": round(seconds)}
        for mode in ("hybrid", "meaning"):
            options = SearchOptions(limit=10, mode=mode, passages=1, fold=False)
            measured = measure(library, names, judged, options)
            found[mode] = measured["ndcg@10"]
            found[f"{mode}_p50"] = measured["ms_per_query"]["p50"]
    return found


def articles(folder: Path) -> tuple[dict[str, str], dict[str, tuple[str, int, int]]]:
    """Return the text of each article, and for each passage its article and where it stands there."""
    judged, texts = load_judged_set(folder), defaultdict(str)
    places = {}
    for name, (title, text) in judged.documents.items():
        article = title or name.rsplit("-", 1)[0]
        start = len(texts[article])
        texts[article] += text.strip() + "\n\n"
        places[name] = (article, start, start + len(text.strip()))
    return dict(texts), places


def choose(folder: Path) -> dict[str, float]:
    """Return how often the article comes first, and its judged passage first among its passages."""
    judged = load_judged_set(folder)
    texts, places = articles(folder)
    first, article_first, ranks, times = [], [], [], []
    with tempfile.TemporaryDirectory(prefix="kenning-chunks-") as temporary:
        documents = Path(temporary).resolve() / "documents"
        documents.mkdir()
        names = {}
        for number, (article, text) in enumerate(texts.items()):
            (documents / f"{number}.txt").write_text(text, "utf-8")
            names[str(documents / f"{number}.txt")] = article
        with Library.create(Path(temporary) / "library") as library:
            library.index([documents])
            chunks = library.status().chunks
            for query, gains in judged.judged.items():
                wanted = [places[name] for name, gain in gains.items() if gain > 0]
                begun = time.perf_counter()
                hits = library.search(judged.queries[query], SearchOptions(limit=10, passages=5)).hits
                times.append(1000 * (time.perf_counter() - begun))
                article_first.append(bool(hits) and names[hits[0].path] in {article for article, *_ in wanted})
                for hit in hits:
                    spans = [(start, end) for article, start, end in wanted if article == names[hit.path]]
                    if spans:
                        right = [any(_meet(p.start, p.end, *span) for span in spans) for p in hit.passages]
                        first.append(bool(right) and right[0])
                        ranks.append(1 / (right.index(True) + 1) if True in right else 0.0)
                        break
    return {
        "chunks": chunks,
        "article@1": round(statistics.fmean(article_first), 4),
        "passage@1": round(statistics.fmean(first), 4),
        "passage_mrr": round(statistics.fmean(ranks), 4),
        "p50": round(statistics.median(times), 1),
    }


def _meet(start: int, end: int, other_start: int, other_end: int) -> bool:
    shared = min(end, other_end) - max(start, other_start)
    return shared * 2 >= min(end - start, other_end - other_start)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", nargs="*")
    parser.add_argument("--targets", type=int, nargs="*", default=[200, 160, 128, 96])
    parser.add_argument("--overlaps", type=int, nargs="*", default=[0])
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    print(json.dumps(machine.facts()), flush=True)
    every = [path.name for path in sorted(IR.iterdir()) if path.is_dir()] + [f"joined:{name}" for name in JOINED]
    for name in options.sets or every:
        for target in options.targets:
            for overlap in options.overlaps:
                cut_at(target, overlap)
                joined = name.removeprefix("joined:")
                found = choose(IR / joined) if joined != name else rank(IR / name)
                line = {"set": name, "target": target, "overlap": overlap, **found}
                print(json.dumps(line), flush=True)
                if options.out:
                    with options.out.open("a") as out:
                        out.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()

"""How good is an encoder by itself? Exact search by meaning over whole documents, no library between.

For comparing graphs of one encoder: documents are cut at the native context, nothing is split or rescored.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from engine.encoders import Encoder
from engine.evaluate.judged import JudgedSet, load_judged_set
from engine.evaluate.measures import ndcg


def encoder_judge(folders: Sequence[Path]) -> Callable[[Encoder], dict[str, float]]:
    """Return what measures an encoder on judged sets: nDCG@10 by the name of each set's folder.

    Raises:
        InputError: a folder is no judged set; raised at once, not after an hour of exporting.
    """
    sets = {folder.resolve().name: load_judged_set(folder) for folder in folders}
    return lambda encoder: {name: round(_ndcg(encoder, judged), 4) for name, judged in sets.items()}


def _ndcg(encoder: Encoder, judged: JudgedSet) -> float:
    names = list(judged.documents)
    texts = [f"{title} {text}".strip() for title, text in judged.documents.values()]
    documents = encoder.embed(texts)
    queries = encoder.embed([judged.queries[query] for query in judged.judged], kind="query")
    best = np.argsort(-(queries @ documents.T), axis=1, kind="stable")[:, :10]
    rankings = [[names[place] for place in row] for row in best]
    return statistics.fmean(
        ndcg(ranked, gains, 10) for ranked, gains in zip(rankings, judged.judged.values(), strict=True)
    )

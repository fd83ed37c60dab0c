"""What is a good ranking? The field's measures, for one query each."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence


def ndcg(ranked: Sequence[str], judged: Mapping[str, int], depth: int) -> float:
    """Return nDCG@depth with linear gains, as trec_eval and BEIR compute it, 0 to 1.

    Args:
        ranked: document ids, best first.
        judged: gain of each judged document; ids that are absent have gain 0.
        depth: how many places count.

    Source: Järvelin and Kekäläinen, Cumulated gain-based evaluation of IR techniques, 2002, TOIS 20(4).
    """
    gained = sum(judged.get(name, 0) / math.log2(place + 2) for place, name in enumerate(ranked[:depth]))
    best = sorted((gain for gain in judged.values() if gain > 0), reverse=True)[:depth]
    ideal = sum(gain / math.log2(place + 2) for place, gain in enumerate(best))
    return gained / ideal if ideal else 0.0


def recall(ranked: Sequence[str], judged: Mapping[str, int], depth: int) -> float:
    """Return the share of the relevant documents among the first ``depth``, 0 to 1."""
    relevant = {name for name, gain in judged.items() if gain > 0}
    return len(relevant & set(ranked[:depth])) / len(relevant) if relevant else 0.0


def reciprocal_rank(ranked: Sequence[str], judged: Mapping[str, int], depth: int) -> float:
    """Return 1 over the place of the first relevant document, 0 where none is among the first ``depth``."""
    for place, name in enumerate(ranked[:depth], 1):
        if judged.get(name, 0) > 0:
            return 1 / place
    return 0.0

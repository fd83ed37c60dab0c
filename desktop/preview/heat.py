"""Which sentence is marked, and how dark is each word? By its share; words that spoke against it get no tint."""

from __future__ import annotations

from engine.search.hits import Explanation

_FAINTEST = 0.08  # of the strongest; below, a tint cannot be told from none


def heat_spans(why: Explanation) -> list[tuple[int, int, float]]:
    """Return (start, end, strength) of the words worth a tint: offsets into the passage, strength 0 to 1."""
    strongest = max((token.share for token in why.tokens), default=0.0)
    if strongest <= 0:
        return []
    strengths = ((token.start, token.end, token.share / strongest) for token in why.tokens)
    return [(start, end, strength) for start, end, strength in strengths if strength >= _FAINTEST and end > start]


def best_sentence(why: Explanation | None) -> tuple[int, int] | None:
    """Return where in its passage the sentence stands that carried it; None where there is none."""
    if why is None or not 0 <= why.best < len(why.sentences):
        return None
    best = why.sentences[why.best]
    return best.start, best.end

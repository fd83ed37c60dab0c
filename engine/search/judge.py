"""Is there an answer among the hits at all? Each hit's scores on a scale that means something, and the verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from engine.search.calibrate import WORDS, Calibration
from engine.search.hits import Hit, SearchResult
from engine.search.rarity import Name, Word, held_share

# Likelier an answer than not. Where no hit is, the result is weak.
LIKELY = 0.5
# Words alone say less: below this lie 5 % of the reference set's own answers.
_LIKELY_BY_WORDS = 0.17
# The best hit by rank need not be the surest one; below these nobody looks before giving up.
_LOOKED_AT = 10
# From here on words decide by themselves: a part number that is there is found, whatever its vector says.
SURE_WORDS = 0.9


def judge(
    result: SearchResult, words: Sequence[Word], chunks: int, *, by_meaning: bool, calibration: Calibration | None
) -> SearchResult:
    """Return a result whose hits know how sure they are, and which says whether there is no good answer.

    Args:
        result: of a search.
        words: of its question, weighed.
        chunks: in the library.
        by_meaning: whether the hits have cosines.
        calibration: of the library's encoder; None where it was never calibrated: then words alone tell, and
            only a search by words is called weak.
    """
    known = calibration if by_meaning else None
    hits = tuple(_judged(hit, words, chunks, known) for hit in result.hits)
    tells = calibration is not None or not by_meaning
    least = LIKELY if by_meaning else _LIKELY_BY_WORDS
    weak = tells and bool(hits) and max(hit.match for hit in hits[:_LOOKED_AT]) < least
    return replace(result, hits=hits, weak=weak)


def _judged(hit: Hit, words: Sequence[Word], chunks: int, calibration: Calibration | None) -> Hit:
    names = [Name.of(text, hit.language) for text in (hit.title, PurePath(hit.path).name)] if words else []
    share = max((held_share(words, passage, hit.language, names) for passage in hit.passages), default=0.0)
    match = WORDS.match(0.0, share, chunks)
    meaning = 0.0
    if calibration is not None:
        meaning = calibration.meaning.match(hit.meaning_score, 0.0, chunks)
        both = calibration.both.match(hit.meaning_score, share, chunks) if words else meaning
        match = max(both, match if match >= SURE_WORDS else 0.0)
    return replace(hit, match=match, meaning_match=meaning, words_match=share)

"""Is there an answer among the hits at all? Each hit's scores on a scale that means something, and the verdict."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import PurePath

from engine.search.confidence_scale import WORDS, Calibration
from engine.search.hits import Hit, SearchResult
from engine.search.language_weight import is_asked_in, likely_language
from engine.search.rarity import Name, Word, held_by_names, held_share

# Likelier an answer than not. Where no hit is, the result is weak.
LIKELY = 0.5
# Words alone say less: below this lie 5 % of the reference set's own answers.
_LIKELY_BY_WORDS = 0.17
# The best hit by rank need not be the surest one; below these nobody looks before giving up.
LOOKED_AT = 10
# From here on words decide by themselves: a part number that is there is found, whatever its vector says.
SURE_WORDS = 0.9


def with_confidence(
    result: SearchResult,
    words: Sequence[Word],
    chunks: int,
    *,
    by_meaning: bool,
    calibration: Calibration | None,
    languages: Sequence[str] = (),
) -> SearchResult:
    """Return a result whose hits know how sure they are, and which says whether there is no good answer.

    Args:
        result: of a search.
        words: of its question, weighed.
        chunks: in the library.
        by_meaning: whether the hits have cosines.
        calibration: of the library's encoder; None where it was never calibrated: then words alone tell, and
            only a search by words is called weak.
        languages: of the library's documents, most frequent first: what is too short to tell is in the most frequent
            one of its script.
    """
    known = calibration if by_meaning else None
    question = result.parsed.text if result.parsed is not None else result.query
    asked_in = functools.cache(lambda language: is_asked_in(language, question))
    rated = [_rated(hit, words, chunks, known, languages, asked_in) for hit in result.hits]
    tells = calibration is not None or not by_meaning
    hits = tuple(replace(hit, likely=not tells or hit.match >= least) for hit, least in rated)
    weak = bool(hits) and not any(hit.likely for hit in hits[:LOOKED_AT])
    return replace(result, hits=hits, weak=weak)


def match_by_words(hit: Hit, chunks: int) -> float:
    """Return how sure a rated hit's words alone make it, where they decide by themselves; else 0."""
    alone = WORDS.match(0.0, hit.words_match, chunks)
    return alone if alone >= SURE_WORDS else 0.0


def _rated(
    hit: Hit,
    words: Sequence[Word],
    chunks: int,
    calibration: Calibration | None,
    languages: Sequence[str],
    asked_in: Callable[[str], bool],
) -> tuple[Hit, float]:
    """Return a hit that knows how sure it is, and from where on that is likely.

    In a language of which the encoder reads little, words decide as if there were no cosine. A cosine between texts of
    one language is compared with others of that language; ``asked_in`` tells whether the question may be in it.
    """
    names = [Name.of(text, hit.language) for text in (hit.title, PurePath(hit.path).name)] if words else []
    named = held_by_names(words, names)
    share = max((held_share(words, passage, hit.language, named) for passage in hit.passages), default=0.0)
    alone = match = WORDS.match(0.0, share, chunks)
    meaning, least = 0.0, _LIKELY_BY_WORDS
    if calibration is not None:
        text = hit.passages[0].text if hit.passages else ""
        language = likely_language(hit.language, text, languages)
        worth = calibration.worth.of(language, text) if words else 1.0
        is_close = language in calibration.closeness and asked_in(language)
        cosine = calibration.as_in_english(hit.meaning_score, language) if is_close else hit.meaning_score
        meaning = calibration.meaning.match(cosine, 0.0, chunks)
        both = calibration.both.match(cosine, share, chunks) if words else meaning
        both, meaning = worth * both + (1 - worth) * alone, worth * meaning
        match = max(both, alone if alone >= SURE_WORDS else 0.0)
        least += worth * (LIKELY - least)
    return replace(hit, match=match, meaning_match=meaning, words_match=share), least

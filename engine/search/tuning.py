"""How far does a search look before it is content? Numbers that decide on time and never on what is right."""

from __future__ import annotations

from engine.records import dataclass

MIN_CANDIDATES = 200  # by meaning and by words, each
BROAD_CHUNKS = 20_000


@dataclass(frozen=True, slots=True)
class SearchTuning:
    """The defaults were measured on libraries of up to a million chunks; others serve tests and measurements.

    Attributes:
        min_candidates: chunks asked for at least.
        candidates_per_hit: chunks asked of each retriever for one document shown; rescoring 400 costs 2 ms.
        most_required: chunks that hold what must occur, which are all ranked; fetching and rescoring them takes 30 ms.
        broad_chunks: a phrase whose rarest word stands in more chunks than this is not looked for in all of them.
        few_excluded_chunks: an unwanted word that stands in no more chunks is looked up before the search, in a tenth
            of a second at a million chunks; of one that stands in more only the documents that were found are looked
            at, in twenty milliseconds. Where that leaves too few, all that may hold it are listed, in half a second for
            a word that a fifth of the chunks hold.
        excluded_at_once: chunks looked at for an unwanted word in one go.
        browsed_at_once: documents of a list looked at for unwanted words; of the others those are left out that may
            hold them.
    """

    min_candidates: int = MIN_CANDIDATES
    candidates_per_hit: int = 5
    most_required: int = 1_600
    broad_chunks: int = BROAD_CHUNKS
    few_excluded_chunks: int = 1000
    excluded_at_once: int = 2000
    browsed_at_once: int = 200

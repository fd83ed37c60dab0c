"""What does a search give? Hits: documents, each with its best passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.records import dataclass
from engine.search.tuning import SearchTuning

if TYPE_CHECKING:
    from engine.search.query import Query


@dataclass(frozen=True, slots=True)
class Steer:
    """A push to the question: towards a text's meaning (weight 1), or away from it (-1).

    ``text`` is a passage or a phrase; a few words also count as words that are looked for, a passage does not.
    """

    text: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class SearchOptions:
    """How to search. ``mode`` is "hybrid", "meaning" or "words"; dates are seconds since the epoch."""

    limit: int = 20
    mode: str = "hybrid"
    folder: str | None = None  # only documents under this folder (or exactly this file)
    types: tuple[str, ...] = ()  # any of these endings or kinds, as behind type: in a question: ("pdf", "sheet")
    after_s: float | None = None
    before_s: float | None = None
    dims: int | None = None  # leading dimensions searched; None is the library's own
    exact: bool = False  # scan every vector, use no vector index
    passages: int = 3  # best passages kept of each document
    languages: tuple[str, ...] = ()  # of the documents, as ISO 639-1 codes: ("en", "de")
    fold: bool = True  # show copies and near-identical versions of a document once
    steer: tuple[Steer, ...] = ()  # "more like this", "less like that"
    title: str | None = None  # only documents with these words, side by side, in their title or file name
    rerank: bool | None = None  # settle the list by a reranker; None: where the library has one and it is quick here
    sort: str = "relevance"  # or "newest", "name", "size", "folder": the same hits in another order
    # Only documents of these numbers ("1-5,9-9"). Words are then taken as they are typed: what stands for a mistyped
    # or unfinished one is looked for in the whole library, and would tell of documents that are not meant.
    documents: str | None = None
    tuning: SearchTuning = SearchTuning()


@dataclass(frozen=True, slots=True)
class Passage:
    """A chunk that answers; ``page`` is 1-based or None.

    ``place`` is where it stands in a file without pages ("slide 3", "sheet Budget, A1:F20"), or empty;
    ``headings`` are those it stands under, outermost first ("Chapter 2 > Rights > Deposit").

    ``start``/``end`` are offsets into the document's extracted text, ``highlights`` offsets into ``text``.
    """

    text: str
    start: int
    end: int
    page: int | None
    score: float
    highlights: tuple[tuple[int, int], ...] = ()
    place: str = ""
    headings: str = ""
    chunk_id: int = 0  # what the store knows it by; 0 where it is not from there


def place_text(passage: Passage) -> str:
    """Return where a passage stands in its document, in words: "page 3", "slide 3", "sheet Budget, A1:F20", or ""."""
    page = f"page {passage.page}" if passage.page is not None else ""
    return ", ".join(part for part in (page, passage.place) if part)


@dataclass(frozen=True, slots=True)
class Hit:
    """A document in the results, best passage first. Scores are higher-is-better.

    ``score`` orders the list, ``meaning_score`` is the cosine of the best passage (-1 to 1),
    ``words_score`` its BM25 (0 where no word matched). ``modified`` is seconds since the epoch.

    ``author``, ``dated`` (seconds since the epoch) and ``language`` are as the file gives them, where
    it does. ``container`` is the file that the document lies in (an archive, a mailbox), or empty.
    ``also`` are the other paths of the same text, ``versions`` documents that read nearly the same.

    ``match`` says how sure it is that this is an answer at all, 0 to 1, on a scale that holds for every
    question, encoder and size of library (``confidence_scale.py``); ``meaning_match`` is the same from the meaning
    alone, ``words_match`` the share of the question's words, rare ones counting more, that its best passage holds,
    or its title or file name. ``likely`` is false where ``match`` is known and below what is likely to be an answer.
    """

    path: str
    title: str
    type: str
    score: float
    meaning_score: float
    words_score: float
    modified: float
    passages: tuple[Passage, ...]
    document_id: int = 0
    author: str = ""
    dated: float | None = None
    language: str = ""
    container: str = ""
    also: tuple[str, ...] = ()
    versions: tuple[Hit, ...] = ()
    match: float = 0.0
    meaning_match: float = 0.0
    words_match: float = 0.0
    likely: bool = True


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The answer to one query; ``weak`` where nothing found is likely to be an answer.

    ``listed`` where there was nothing to compare with but filters: the hits are the newest that pass, without scores.
    ``reranked`` where a reranker has read the best hits again: they stand by ``match``, not by ``score``;
    ``rerank_note`` says in a sentence why the list stays as it was found although one was asked for, or chosen.
    ``instead`` is the only word of a weak answer's question that the library lacks, and one a letter away that is in
    it, where the former exists, too, so that the latter was not looked for.
    """

    query: str
    seconds: float
    hits: tuple[Hit, ...]
    weak: bool = False
    parsed: Query | None = None  # what the query was understood as; None where nothing was typed
    listed: bool = False
    reranked: bool = False
    rerank_note: str = ""
    instead: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class TokenShare:
    """What one word adds to the cosine; ``start`` and ``end`` are offsets into the passage's text."""

    start: int
    end: int
    share: float


@dataclass(frozen=True, slots=True)
class SentenceShare:
    """What one sentence adds to the cosine, and the cosine of its own words, read in their passage."""

    start: int
    end: int
    share: float
    cosine: float


@dataclass(frozen=True, slots=True)
class WordMatch:
    """A word of the question, where the passage holds it, and how rare it is in the library.

    ``rarity`` is 0 for a word that every passage holds and 1 for one that at most a single passage does.
    """

    word: str
    spans: tuple[tuple[int, int], ...]
    rarity: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a passage was found. The tokens' shares and ``rest`` add up to ``cosine``.

    ``rest`` is what is not of the passage's own words: special tokens, an encoder's prefix, a table's header.
    ``tokens`` is empty where the encoder does not pool over tokens; the sentences are then compared one by one.
    ``best`` is the place of the sentence that carried the passage, -1 where it has none.
    """

    cosine: float
    tokens: tuple[TokenShare, ...]
    sentences: tuple[SentenceShare, ...]
    best: int
    words: tuple[WordMatch, ...]
    rest: float = 0.0

"""What does a search give? Hits: documents, each with its best passages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SearchOptions:
    """How to search. ``mode`` is "hybrid", "meaning" or "words"; dates are seconds since the epoch."""

    limit: int = 20
    mode: str = "hybrid"
    folder: str | None = None  # only documents under this folder (or exactly this file)
    types: tuple[str, ...] = ()  # file name endings without the dot, lower case: ("pdf", "md")
    after_s: float | None = None
    before_s: float | None = None
    dims: int | None = None  # leading dimensions searched; None is the library's own
    exact: bool = False  # scan every vector, use no vector index
    passages: int = 3  # best passages kept of each document
    languages: tuple[str, ...] = ()  # of the documents, as ISO 639-1 codes: ("en", "de")
    fold: bool = True  # show copies and near-identical versions of a document once


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


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The answer to one query."""

    query: str
    seconds: float
    hits: tuple[Hit, ...]

"""What does a library know to answer with? Its store, its encoder for questions, and how rare its words are."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from engine.chunks import split_text
from engine.documents import Document
from engine.encoders import Encoder
from engine.errors import QueryError
from engine.progress import CancelToken
from engine.search.explain import explain
from engine.search.hits import Explanation, Passage, SearchOptions, SearchResult, Steer
from engine.search.query import parse_query
from engine.search.rarity import SAMPLE, Rarity
from engine.search.search import mean_vector, search, search_vector
from engine.search.steer import Asked, steered_words
from engine.store import Store

# A library that has grown so much is sampled again: its words may be others.
_GROWN = 2


class Answers:
    """Answers from one library. Safe from several threads; what it remembers is made at first use."""

    def __init__(self, store: Store, open_encoder: Callable[[], Encoder]) -> None:
        self._store = store
        self._open_encoder = open_encoder
        self._asked: Asked | None = None
        self._rarity: tuple[int, Rarity] | None = None
        self._lock = threading.Lock()

    def search(self, text: str, options: SearchOptions, cancel: CancelToken | None = None) -> SearchResult:
        """Answer a query; see ``search.search``."""
        asked = None if options.mode == "words" else self._questions()
        return search(self._store, asked, text, options, cancel)

    def similar_to(self, text: str, options: SearchOptions, leave_out: int | None = None) -> SearchResult:
        """Return the documents nearest in meaning to a text, without the document ``leave_out``.

        Raises:
            QueryError: the text is empty.
        """
        asked = self._questions()
        chunks = split_text(Document(text, "", "text"), asked.encoder.token_offsets(text))
        if not chunks:
            raise QueryError("Nothing to compare with; give a sentence or a passage.")
        vectors = asked.encoder.embed([chunk.text for chunk in chunks])
        return search_vector(self._store, mean_vector(vectors), options, leave_out)

    def explain(
        self, query: str, passages: Sequence[Passage], steer: Sequence[Steer] = (), cancel: CancelToken | None = None
    ) -> list[Explanation]:
        """Say why passages were found, in one batch."""
        asked = self._questions()
        parsed = parse_query(query)
        vector = asked.vector(parsed.text, steer)
        words = steered_words(parsed, steer)
        return explain(self._store, asked.encoder, words, vector, passages, self.rarity(), cancel)

    def rarity(self) -> Rarity:
        """Return how rare words are, from a sample of the library's passages."""
        chunks = self._store.rows.count()
        with self._lock:
            known = self._rarity
        if known is None or chunks > _GROWN * max(known[0], SAMPLE) or (known[0] < SAMPLE and chunks != known[0]):
            languages = self._store.ledger.languages()
            language = max(languages, key=lambda code: languages[code], default="")
            texts = [row.text for row in self._store.draw_rows(SAMPLE, seed=2)]
            known = (chunks, Rarity(texts, language))
            with self._lock:
                self._rarity = known
        return known[1]

    def _questions(self) -> Asked:
        encoder = self._open_encoder()
        with self._lock:
            if self._asked is None or self._asked.encoder is not encoder:
                self._asked = Asked(encoder)
            return self._asked

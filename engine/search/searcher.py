"""What does a library answer with? Its store and its encoder, with what was asked lately remembered."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache, partial
from typing import TypeVar

from engine.encoders import Encoder
from engine.errors import EngineError, QueryError
from engine.progress import CancelToken
from engine.search.confidence import with_confidence
from engine.search.confidence_scale import Calibration, read_calibration
from engine.search.hits import Explanation, Passage, SearchOptions, SearchResult, Steer
from engine.search.lookup import word_instead
from engine.search.rarity import weigh_query
from engine.search.relevance_feedback import QueryVectors
from engine.search.search import Meaning, check_options, mean_vector, search, search_vector, understand
from engine.search.sorted_by import sorted_hits
from engine.search.validation import check_steer
from engine.search.word_sense import WordSense
from engine.store import Store

_TRIAL = "a question"
# How often an answer is looked for anew where a writer changed what it was looked for in.
_TRIES = 3

Found = TypeVar("Found")


class Searcher:
    """Answers from one library. Safe from several threads; what it remembers is made at first use."""

    def __init__(self, store: Store, open_encoder: Callable[[], Encoder]) -> None:
        self._store = store
        self._open_encoder = open_encoder
        self._asked: QueryVectors | None = None
        self._known: Calibration | None = None
        self._words: WordSense | None = None
        self._lock = threading.Lock()

    def search(self, text: str, options: SearchOptions, cancel: CancelToken | None = None) -> SearchResult:
        """Answer a query; see ``search.search``.

        Raises:
            QueryError: nothing to search for, or an option that there is not.
            DimensionError: options.dims is outside what the encoder gives.
            Cancelled: a newer query has made this one stale.
        """
        return self.steadily(lambda: self._search(text, options, cancel))

    def _search(self, text: str, options: SearchOptions, cancel: CancelToken | None) -> SearchResult:
        start = time.perf_counter()
        check_options(options, self._store)
        question = understand(text, options)
        compares = options.mode != "words" and question.has_direction
        asked = self._questions() if compares else None
        calibration = self._calibration(asked.encoder) if asked is not None else None
        meaning = sense = None
        if cancel is not None:
            cancel.check()
        if asked is not None:
            sense = self._sense(asked)
            known = (calibration.cosines, calibration.worth) if calibration is not None else ()
            meaning = Meaning(cache(partial(asked.vector, question.parsed.text, options.steer)), sense, *known)
        result = search(self._store, question, meaning, options, cancel)
        if not result.listed:
            # Not the words of a plus phrase, unless they are all there is: it is the question that is judged.
            judged = question.parsed if question.parsed.words else question.query
            words = weigh_query(self._store, judged, sense)
            chunks, languages = self._store.vocabulary.size()
            result = with_confidence(
                result, words, chunks, by_meaning=compares, calibration=calibration, languages=languages
            )
            if result.weak and sense is not None:
                result = replace(result, instead=word_instead(self._store, judged, sense))
            result = sorted_hits(self._store, result, options.sort)
        return replace(result, seconds=time.perf_counter() - start)

    def similar_to(
        self, text: str, options: SearchOptions, leave_out: int | None = None, cancel: CancelToken | None = None
    ) -> SearchResult:
        """Return the documents nearest in meaning to a text, without the document ``leave_out``.

        Raises:
            QueryError: the text is empty.
            Cancelled: ``cancel`` was set.
        """
        from engine.search.more_like_this import text_vectors  # which reads files, too: not wanted for a question

        def work() -> SearchResult:
            vectors = text_vectors(text, self._questions().encoder)
            if cancel is not None:
                cancel.check()
            return search_vector(self._store, mean_vector(vectors), options, leave_out)

        return self.steadily(work)

    def explain(
        self, query: str, passages: Sequence[Passage], steer: Sequence[Steer] = (), cancel: CancelToken | None = None
    ) -> list[Explanation]:
        """Say why passages were found, in one batch.

        Raises:
            QueryError: nothing was asked for, or filters alone, which passages are compared with nothing by.
        """
        from engine.search.explain import explain

        check_steer(steer)
        question = understand(query, SearchOptions(steer=tuple(steer)))
        if not question.has_direction:
            raise QueryError("Filters alone compare documents with nothing; add a few words or a question.")

        def work() -> list[Explanation]:
            asked = self._questions()
            vector = asked.vector(question.parsed.text, steer)
            return explain(self._store, asked.encoder, question.query, vector, passages, cancel, self._sense(asked))

        return self.steadily(work)

    def steadily(self, work: Callable[[], Found]) -> Found:
        """Return what ``work`` finds with the question's vector and the rows' by one encoder.

        A writer may exchange the encoder between two of its looks, or drop the version that it looks at: then what it
        found, or where it failed, says nothing, and it works anew.
        """
        for _ in range(_TRIES):
            before = self._store.moment()
            try:
                found = work()
            except (EngineError, ValueError):
                if self._store.moment() == before:
                    raise
                continue
            if self._store.moment()[0] == before[0]:
                return found
        return work()

    def _calibration(self, encoder: Encoder) -> Calibration | None:
        with self._lock:
            if self._known is None or self._known.fingerprint != encoder.manifest.fingerprint:
                self._known = read_calibration(encoder.manifest)
            return self._known

    def _sense(self, asked: QueryVectors) -> WordSense:
        with self._lock:
            if self._words is None or self._words.vectors is not asked:
                self._words = WordSense(asked)
            return self._words

    @property
    def is_ready(self) -> bool:
        """Whether a question's meaning can be looked for without first opening an encoder."""
        return self._asked is not None

    def warm(self, cancel: CancelToken) -> None:
        """Open and try once what a first question needs, so that no person waits for it."""
        self._questions()
        cancel.check()
        self.search(_TRIAL, SearchOptions(limit=1), cancel)
        self._store.begin_mirror()

    def _questions(self) -> QueryVectors:
        if self._asked is not None:
            encoder = self._open_encoder()
        else:
            # LanceDB is imported and its table opened while the graph is loaded, which needs another core.
            with ThreadPoolExecutor(1, "rows") as beside:
                beside.submit(self._store.opened)  # where that fails, whoever asks for the rows is told
                encoder = self._open_encoder()
        with self._lock:
            if self._asked is None or self._asked.encoder is not encoder:
                self._asked = QueryVectors(encoder)
            return self._asked

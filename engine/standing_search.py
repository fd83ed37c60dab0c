"""Which new documents answer a standing search? Those of which the calibrated confidence says so, each text once.

A document is new by its number, which is never used again. Its text is known by its content: a file that was moved,
copied, read again or whose library was made anew is no news, one whose text has changed is.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from engine.paths import real_path
from engine.saved_searches import News, SavedSearch
from engine.search.hits import Hit, SearchResult

if TYPE_CHECKING:
    from engine.library import Library
    from engine.progress import CancelToken

_MOST_HITS = 200
# A list may begin with what is likelier an answer than not; a notice has to be hardly in doubt. It is what the window
# calls a strong match: a text that shares a word or two with the question has .4 to .7 of it.
SURE = 0.8


def begin_standing(library: Library, saved: SavedSearch, cancel: CancelToken | None = None) -> SavedSearch:
    """Return a search that tells of what comes from now on; what answers already is known."""
    last = library.store.ledger.last_document_id()
    known = [content for content, _ in _answers(library, saved, None, cancel)]
    return replace(saved, stands=True, news=()).with_news((), last, known)


def look_again(library: Library, saved: SavedSearch, cancel: CancelToken | None = None) -> SavedSearch:
    """Ask a standing search of the documents that came or changed since; return it with its news.

    Raises:
        QueryError: its question or filters cannot be used any more.
        Cancelled: ``cancel`` was set.
    """
    last = library.store.ledger.last_document_id()
    since = saved.looked if saved.looked <= last else 0  # a library that was made anew counts from one
    if since == last:
        return saved if saved.looked == last else replace(saved, looked=last)
    found = list(_answers(library, saved, f"{since + 1}-{last}", cancel))
    at_s, told = time.time(), set(saved.known)
    fresh = [News(hit.path, hit.title, content, at_s) for content, hit in found if content not in told]
    return saved.with_news(fresh, last, (content for content, _ in found))


def _answers(
    library: Library, saved: SavedSearch, documents: str | None, cancel: CancelToken | None
) -> Iterator[tuple[str, Hit]]:
    """Yield the documents that answer, each with what names its text."""
    options = replace(saved.options(time.time()), limit=_MOST_HITS, documents=documents, sort="relevance")
    result = library.search(saved.query, options, cancel)
    for hit in result.hits:
        if _answers_it(hit, result):
            record = library.store.ledger.file(Path(real_path(hit.path)))
            yield (record.content or record.fingerprint if record is not None else hit.path), hit


def _answers_it(hit: Hit, result: SearchResult) -> bool:
    """Whether a hit is told of: sure by the calibrated scale, or simply listed where only filters were asked."""
    return result.listed or (hit.likely and hit.match >= SURE)

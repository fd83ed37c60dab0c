"""How is LanceDB's word index asked for terms in order, or for any of several things?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from engine.store.columns import WORDS


def in_order(terms: Sequence[str]) -> Any:
    """Return the query for chunks with these terms side by side."""
    from lancedb.query import FullTextOperator, MatchQuery, PhraseQuery

    # A single character of a script without spaces stands in no pair; Query.allows looks for it in the text.
    if len(terms) == 1 or any(len(term) == 1 and not term.isascii() for term in terms):
        return MatchQuery(" ".join(terms), WORDS, operator=FullTextOperator.AND)
    return PhraseQuery(" ".join(terms), WORDS)


def any_of(queries: Sequence[Any]) -> Any:
    """Return the query for chunks that one of these finds, of which there is at least one."""
    from lancedb.query import BooleanQuery, Occur

    return queries[0] if len(queries) == 1 else BooleanQuery([(Occur.SHOULD, one) for one in queries])

"""What is LanceDB's word index asked? Its queries, without the pydantic models that its Python package makes of them.

LanceDB's native part tells the kinds by the names of their classes and reads their attributes, so names and attributes
are LanceDB's own.
"""

from __future__ import annotations

from collections.abc import Sequence

from engine.records import dataclass

MUST, SHOULD = "MUST", "SHOULD"
ALL, ANY = "AND", "OR"


@dataclass(frozen=True, slots=True)
class MatchQuery:
    """Rows with any of the words between spaces (with ``operator`` ``ALL``: all of them)."""

    query: str
    column: str
    boost: float = 1.0
    operator: str = ANY
    fuzziness: int = 0
    max_expansions: int = 50
    prefix_length: int = 0
    document_granularity: None = None


@dataclass(frozen=True, slots=True)
class PhraseQuery:
    """Rows with the words side by side."""

    query: str
    column: str
    slop: int = 0
    document_granularity: None = None


@dataclass(frozen=True, slots=True)
class BooleanQuery:
    """Rows that match all queries that are ``MUST``, or any where all are ``SHOULD``."""

    queries: Sequence[tuple[str, WordIndexQuery]]


WordIndexQuery = MatchQuery | PhraseQuery | BooleanQuery

"""Do the indexes find what they must? Rows that were drawn are asked for, each by what it holds."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from engine.errors import StoreDamagedError
from engine.store.columns import WORDS, vector_matrix
from engine.store.probes import Probes, VectorIndexInfo
from engine.store.rows import Rows
from engine.store.searched import Searched
from engine.store.word_index import MatchQuery

# Rows that every index is asked for, or a few more. Each takes some milliseconds an index.
_DRAWN = 24
# A row is among so many nearest to its own vector, or so many others are the same.
_NEAREST = 200
_SAME = 0.999
_WORD = re.compile(r"[^\W\d_]{6,30}")


@dataclass(slots=True)
class _Row:
    """A row that every index must find; ``searched`` is its vector as a query."""

    id: int
    values: dict[str, Any]
    searched: npt.NDArray[Any]


class DrawnRows:
    """Rows drawn evenly from all that pass by. ``take`` each batch, then ``ask``."""

    def __init__(self, searched: Searched, total: int, batch_rows: int) -> None:
        self._searched = searched
        self._every = max(1, total // (_DRAWN * batch_rows))
        self._of_each = math.ceil(_DRAWN / math.ceil(max(1, total) / batch_rows))
        self._seen = 0
        self._rows: list[_Row] = []
        self._columns: set[str] = set()

    def __len__(self) -> int:
        """How many rows were drawn."""
        return len(self._rows)

    def take(self, batch: pa.RecordBatch) -> None:
        """Draw from a batch, which has all columns that are indexed."""
        self._seen += 1
        if not len(batch) or (self._seen - 1) % self._every:
            return
        binary = self._searched.store == "binary"
        vectors = vector_matrix(batch[self._searched.column])
        for place in np.linspace(0, len(batch) - 1, min(self._of_each, len(batch))).astype(int).tolist():
            values = {name: batch[name][place].as_py() for name in plain_columns(batch)}
            vector = vectors[place]
            self._columns = set(values)
            self._rows.append(_Row(values["id"], values, np.packbits(vector > 0) if binary else vector))

    def ask(self, rows: Rows, known: VectorIndexInfo | None, tell: Callable[[], None]) -> Iterator[str]:
        """Yield what is wrong with each index that misses rows or cannot be read.

        Args:
            rows: the table, at the version that the batches are of.
            known: of the vector index, where there is one.
            tell: called before each question; may raise Cancelled.
        """
        with rows.reading() as view:
            indexes = [(index.columns[0], index.index_type) for index in view.list_indices()]
        for column, kind in indexes:
            permitted = 0.0
            if known is not None and column == known.column:  # it was proved to find a share
                permitted = 1 + len(self._rows) * (1 - known.recall)
            try:
                missed = self._missed(rows, column, kind, known, tell)
            except StoreDamagedError as error:
                yield f"The index of {column} cannot be read {_detail(error)}"
                continue
            if missed > permitted:
                yield f"The index of {column} misses {missed} of {len(self._rows)} rows"

    def _missed(
        self, rows: Rows, column: str, kind: str, known: VectorIndexInfo | None, tell: Callable[[], None]
    ) -> int:
        """Return how many of the drawn rows an index does not find."""
        if kind == "FTS":
            found = (_finds_word(rows, column, f"id = {row.id}") for row in self._told(tell))
        elif column in self._columns:
            tell()
            ids = ", ".join(str(row.id) for row in self._rows)
            condition = _any_of(column, [row.values[column] for row in self._rows])
            return len(self._rows) - rows.count(f"({condition}) AND id IN ({ids})")
        elif known is not None and column == known.column == self._searched.column:
            # Without a condition: with one every row would be looked at.
            found = (_finds_vector(rows, column, row, known.probes) for row in self._told(tell))
        else:
            return 0
        return sum(not one for one in found)

    def _told(self, tell: Callable[[], None]) -> Iterator[_Row]:
        for row in self._rows:
            tell()
            yield row


def plain_columns(batch: pa.RecordBatch) -> list[str]:
    """Return the columns that are no vectors."""
    return [field.name for field in batch.schema if not pa.types.is_fixed_size_list(field.type)]


def _detail(error: Exception) -> str:
    """Return the part of an error's sentence that stands in brackets."""
    return str(error).split("cannot be read ")[-1].split("; rebuild")[0]


def _finds_word(rows: Rows, column: str, this: str) -> bool:
    """Return whether the word index finds a row by its longest word."""
    texts = [text for batch in rows.scan([column], this) for text in batch[column].to_pylist()]
    text = texts[0] if texts and texts[0] else ""
    # Terms of our own stand between spaces; LanceDB's own words leave out short ones.
    words = text.split() if column == WORDS else _WORD.findall(text)
    return not words or bool(rows.search_words(MatchQuery(max(words, key=len), column), 1, this))


def _finds_vector(rows: Rows, column: str, row: _Row, probes: Probes) -> bool:
    """Return whether the vector index finds a row by its own vector, or as many that are as near as itself."""
    found = rows.search_vectors(row.searched, column, _NEAREST, None, probes)
    return any(one.id == row.id for one in found) or (len(found) == _NEAREST and found[-1].score > _SAME)


def _any_of(column: str, values: Sequence[Any]) -> str:
    """Return the condition that a column holds one of the values, of which some may be None."""
    known = {value for value in values if value is not None}
    literals = [str(one) if isinstance(one, int) else "'" + one.replace("'", "''") + "'" for one in known]
    conditions = [f"{column} IN ({', '.join(literals)})"] if literals else []
    if len(known) < len({*values}):
        conditions.append(f"{column} IS NULL")
    return " OR ".join(conditions) or "true"

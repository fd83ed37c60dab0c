"""Which indexes do workers build? The words' and, where the library needs one, the vectors': a part each, then joined.

Lance's package for Ray does it, on the table's own files; so the workers have to see the library's folder. Where they
do not, where a table is small, or where a kind of index cannot be built so, it is built in one place as ever.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from engine.store.columns import WORDS
from engine.third_party import Failure, attempt

if TYPE_CHECKING:
    from engine.store import Rows

logger = logging.getLogger(__name__)

# What one processor indexes in a second is not worth starting processes for.
_LEAST_ROWS = 50_000
_TRAINED_ON = 64
_ROUNDS = 15
# Beside workers that may still hold the processors, and not all on one machine.
_ANYWHERE = {"num_cpus": 0, "scheduling_strategy": "SPREAD"}
# IVF_RQ: Lance's package for Ray 0.5 fails in joining the parts.
_KINDS = {"IVF_SQ": "dot", "IVF_FLAT": "hamming"}


class IndexWorkers:
    """Builds indexes of one table with the workers of a cluster."""

    def __init__(self, rows: Rows, workers: int, *, sees_library: bool) -> None:
        self._rows = rows
        self._workers = workers
        self._sees_library = sees_library
        self.built: list[str] = []

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of vector index that can be built so."""
        return tuple(_KINDS)

    def words(self) -> bool:
        """Make the word index anew; return False where it is to be built as ever."""
        if not self._is_worth_it("words"):
            return False
        from lance_ray import create_scalar_index

        plain = {"lower_case": False, "stem": False, "remove_stop_words": False, "ascii_folding": False}
        how = {"base_tokenizer": "whitespace", "with_position": True, "max_token_length": None, **plain}
        return self._built(
            "words",
            lambda: create_scalar_index(
                self._rows.uri,
                column=WORDS,
                index_type="INVERTED",
                name=f"{WORDS}_idx",
                replace=True,
                num_workers=self._workers,
                ray_remote_args=_ANYWHERE,
                **how,
            ),
        )

    def vectors(self, column: str, kind: str, cells: int, name: str) -> bool:
        """Make the vector index anew; return False where it is to be built as ever."""
        if kind not in _KINDS or not self._is_worth_it("vectors"):
            return False
        from lance_ray import create_index

        return self._built(
            "vectors",
            lambda: create_index(
                self._rows.uri,
                column=column,
                index_type=kind,
                name=name,
                replace=True,
                num_workers=self._workers,
                metric=_KINDS[kind],
                num_partitions=cells,
                sample_rate=_TRAINED_ON,
                max_iters=_ROUNDS,
                ray_remote_args=_ANYWHERE,
            ),
        )

    def _is_worth_it(self, what: str) -> bool:
        count = self._rows.count_newest()
        if count < _LEAST_ROWS:
            return False
        if not self._sees_library:
            logger.info("index of %s built here: not every machine sees the library's folder", what)
        return self._sees_library

    def _built(self, what: str, build: Any) -> bool:
        built = attempt(build)
        if isinstance(built, Failure):  # of Ray, Lance, or both; the index is made as ever then
            logger.warning("index of %s built here, for the workers could not: %s", what, type(built.error).__name__)
            logger.debug("why they could not: %s", built.error)
            return False
        self.built.append(what)
        return True

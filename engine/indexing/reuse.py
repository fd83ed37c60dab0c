"""Which passages need no encoding? Those whose vector is known: on its way, in the library, or borrowed from another.

One look-up serves copies of files, edited files (only what is new in them is encoded), passages that stand in many
documents, and vectors that were taken in from another library's file. Of borrowed vectors some are made again all the
time, drawn so that nobody can foresee which; before sixteen have agreed none is taken. One that disagrees ends the
loan: whatever may have come from it is read anew (``LoanAudit``).
"""

from __future__ import annotations

import logging
import secrets
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

import numpy as np

from engine.encoders import Manifest
from engine.encoders.matryoshka import Vectors
from engine.indexing.prepared import Prepared
from engine.store import Store
from engine.store.borrowed import Loan, loans
from engine.store.columns import FULL, ID_SHIFT, vector_matrix
from engine.store.passage_names import chunk_names

logger = logging.getLogger(__name__)

# So many agree before any is taken; then one in so many is made again.
LEAST_CHECKED = 16
_CHECKED_SHARE = 64
# What rounding to float16, another processor or a graphics card changes stays above.
LEAST_COSINE = 0.999
_LENGTHS = (0.95, 1.05)  # squared
# So many rows are asked for at once; a longer condition is slow to read.
_ROWS_AT_ONCE = 1000

# Items with the numbers of those of their chunks that are to be encoded.
Wanted = list[tuple[Prepared, list[int]]]
Encode = Callable[[Wanted], Vectors]
_Found = dict[bytes, Vectors]  # (dims,) by name


class Reuse:
    """Gives items their vectors. Called by the threads that encode; told of commits by the one that writes.

    Vectors are kept here until they are committed, and found in the store from then on. With ``earlier`` false, what
    earlier runs made does not count, nor what is borrowed: everything is to be made anew.
    """

    def __init__(self, store: Store, manifest: Manifest, encode: Encode, *, earlier: bool) -> None:
        self._store = store
        self._encode = encode
        self._late = bool(store.ledger.meta("late_chunking", False))
        self._has_length = manifest.normalize
        # Documents with higher ids count: all, or those of this run.
        self._after = 0 if earlier else store.ledger.last_document_id()
        self._on_the_way: _Found = {}
        self._every = every = list(loans(store.folder)) if earlier else []
        recipe = manifest.recipe(late=self._late)
        self._loans = [loan for loan in every if loan.facts.recipe == recipe and not loan.facts.refused]
        self._checked = {loan.folder: loan.facts.checked for loan in self._loans}
        self._noted: set[Path] = set()
        # What proved wrong may be in the library: nothing is taken from it until that was read anew.
        self._trusts_store = not any(loan.facts.refused for loan in every)
        self._others = threading.Condition()
        self._in_hand: set[bytes] = set()  # names of what any thread is at
        self._first_checks = threading.Lock()
        self._counting = threading.Lock()
        self.reused = self.borrowed = 0

    def fill(self, items: Sequence[Prepared]) -> int:
        """Give each of these items its names and vectors; return how many tokens need not be encoded."""
        for item in items:
            item.names = chunk_names(item.chunks or (), item.content, late=self._late)
        names = list(dict.fromkeys(name for item in items for name in item.names))
        with self._alone_with(set(names)), self._first_checks if self._is_new_to_a_loan() else nullcontext():
            return self._fill(items, names)

    def _is_new_to_a_loan(self) -> bool:
        """Return whether a loan has yet to be checked: one group does it, and the next need not do all of it again."""
        return any(self._checked[loan.folder] < LEAST_CHECKED for loan in list(self._loans))

    @contextmanager
    def _alone_with(self, names: set[bytes]) -> Iterator[None]:
        """Wait until no other thread gives vectors to passages of these names, so that each is encoded once."""
        with self._others:
            self._others.wait_for(lambda: not self._in_hand & names)
            self._in_hand |= names
        try:
            yield
        finally:
            with self._others:
                self._in_hand -= names
                self._others.notify_all()

    def _fill(self, items: Sequence[Prepared], names: list[bytes]) -> int:
        known = self._known(names)
        lent = self._lent([name for name in names if name not in known])
        drawn = self._drawn(lent)
        trusted = self._trusts_store
        fresh = self._make(items, {name for name in names if name not in known and (name not in lent or name in drawn)})
        if not self._agree(drawn, lent, fresh):
            known, lent, trusted = {}, {}, False
            fresh |= self._make(items, {name for name in names if name not in fresh})
        borrowed = {name: vector for name, (_, vector) in lent.items() if name not in fresh}
        found = known | borrowed | fresh
        if not self._note([item for item in items if not fresh.keys() >= set(item.names)]):
            return self._fill(items, names)
        for item in items:
            item.vectors = np.stack([found[name] for name in item.names])
        # What another thread has found wrong meanwhile is not passed on.
        self._on_the_way.update(fresh | borrowed if trusted == self._trusts_store else fresh)
        return self._count(items, fresh, borrowed)

    def committed(self, items: Iterable[Prepared]) -> None:
        """Forget vectors that the store has now."""
        for item in items:
            for name in item.names:
                self._on_the_way.pop(name, None)

    def close(self) -> None:
        """Let go of borrowed files."""
        for loan in self._every:
            loan.close()

    def _make(self, items: Sequence[Prepared], names: set[bytes]) -> _Found:
        """Encode the passages of these names, each once."""
        wanted: Wanted = []
        order: list[bytes] = []
        left = set(names)
        for item in items:
            places = [place for place, name in enumerate(item.names) if name in left]
            places = list({item.names[place]: place for place in reversed(places)}.values())[::-1]
            if places:
                wanted.append((item, places))
                order += [item.names[place] for place in places]
                left.difference_update(order)
        return dict(zip(order, self._encode(wanted), strict=True)) if wanted else {}

    def _count(self, items: Sequence[Prepared], fresh: _Found, borrowed: _Found) -> int:
        made = set(fresh)
        tokens = reused = lent = 0
        for item in items:
            for chunk, name in zip(item.chunks or (), item.names, strict=True):
                if name in made:
                    made.discard(name)
                    continue
                tokens += chunk.tokens
                lent += name in borrowed
                reused += name not in borrowed
        with self._counting:
            self.borrowed += lent
            self.reused += reused
        return tokens

    # -- the library ---------------------------------------------------------------------------

    def _known(self, names: Sequence[bytes]) -> _Found:
        # In this order: what is committed meanwhile leaves the first place only after it is in the second.
        found = {name: vector for name in names if (vector := self._on_the_way.get(name)) is not None}
        if self._trusts_store:
            found |= self._stored([name for name in names if name not in found])
        return found

    def _stored(self, names: Sequence[bytes]) -> _Found:
        rows = self._store.passages.rows(names, self._after)
        named = {number: name for name, number in rows.items()}
        ids = sorted(named)
        found: _Found = {}
        for start in range(0, len(ids), _ROWS_AT_ONCE):
            some = ids[start : start + _ROWS_AT_ONCE]
            documents = sorted({number >> ID_SHIFT for number in some})
            # Documents have an index, single rows have none.
            where = f"document_id IN ({_listed(documents)}) AND id IN ({_listed(some)})"
            for batch in self._store.rows.scan(["id", FULL], where):
                for number, vector in zip(batch["id"].to_pylist(), vector_matrix(batch[FULL]), strict=True):
                    if self._is_sound(vector):
                        found[named[number]] = vector
        return found

    def _is_sound(self, vector: Vectors) -> bool:
        """Whether a vector can be one: LanceDB has no checksums, and damage is not to be copied."""
        squared = float(vector @ vector)
        return bool(np.isfinite(squared)) and (not self._has_length or _LENGTHS[0] < squared < _LENGTHS[1])

    # -- loans ---------------------------------------------------------------------------------

    def _lent(self, names: Sequence[bytes]) -> dict[bytes, tuple[Loan, Vectors]]:
        found: dict[bytes, tuple[Loan, Vectors]] = {}
        for loan in list(self._loans):
            left = [name for name in names if name not in found]
            with suppress(OSError, ValueError):  # what cannot be read is encoded
                sound = ((name, vector) for name, vector in loan.find(left).items() if self._is_sound(vector))
                found |= {name: (loan, vector) for name, vector in sound}
        return found

    def _drawn(self, lent: dict[bytes, tuple[Loan, Vectors]]) -> set[bytes]:
        """Return which of these are made again; all, until enough have agreed."""
        drawn: set[bytes] = set()
        for loan in {loan.folder: loan for loan, _ in lent.values()}.values():
            own = [name for name, (other, _) in lent.items() if other is loan]
            first = min(len(own), max(0, LEAST_CHECKED - self._checked[loan.folder]))
            drawn.update(secrets.SystemRandom().sample(own, first))
            drawn.update(name for name in own if is_drawn())
        return drawn

    def _agree(self, drawn: set[bytes], lent: dict[bytes, tuple[Loan, Vectors]], fresh: _Found) -> bool:
        """Compare what was made again; a loan that is wrong ends."""
        wrong: dict[Path, Loan] = {}
        for name in drawn:
            loan, vector = lent[name]
            if cosine(vector, fresh[name]) < LEAST_COSINE:
                wrong[loan.folder] = loan
            self._checked[loan.folder] += 1
        for loan in wrong.values():
            logger.warning("borrowed vectors do not agree with the encoder; none of their file is taken any more")
            self._loans = [other for other in self._loans if other is not loan]
            self._trusts_store = False
            self._on_the_way.clear()
            with suppress(FileNotFoundError):  # dropped by somebody meanwhile
                loan.refuse()
        return not wrong

    def _note(self, items: Sequence[Prepared]) -> bool:
        """Write down which files are about to take what was not made here, while anything of it may prove wrong.

        Return False where somebody has dropped a loan meanwhile (``kenning vectors forget``): nothing is taken of it.
        """
        paths = {item.container or item.entry.path for item in items} - self._noted
        if paths and self._loans:
            gone = [loan for loan in self._loans if not loan.take(paths)]
            self._loans = [loan for loan in self._loans if loan not in gone]
            if gone:
                return False
            self._noted |= paths
        return True


def is_drawn() -> bool:
    """Return whether a borrowed vector is made again; each alike, for groups may be as small as one passage."""
    return secrets.randbelow(_CHECKED_SHARE) == 0


def cosine(one: Vectors, other: Vectors) -> float:
    """Return how alike two vectors, (dims,), are."""
    lengths = float(np.linalg.norm(one)) * float(np.linalg.norm(other))
    return float(one @ other) / max(lengths, 1e-12)


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers))

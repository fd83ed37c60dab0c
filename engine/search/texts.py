"""What do the passages of one search say? Their texts, read in one go of those that somebody looks at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from engine.search.language_weight import LanguageWeights
from engine.store import Candidate, Store


class Texts:
    """Texts and places of one search's chunks, each read once: ranking does without those of most of them."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[int, Candidate] = {}

    def read(self, rows: Iterable[Candidate]) -> list[Candidate]:
        """Return the same chunks with texts and places, in their order.

        Raises:
            StoreDamagedError: some are gone; a writer may have replaced them.
        """
        wanted = list(rows)
        missing = {row.id: row for row in wanted if not row.text and row.id not in self._known}
        if missing:
            self._known |= {row.id: row for row in self._store.rows.whole(list(missing.values()))}
        return [self._known.get(row.id, row) for row in wanted]


class PassageWorth:
    """What meaning counts in each passage of one search; of one that nobody has read yet, the most that it can.

    Args:
        worth: of the encoder, in each language.
        asked: what it is worth in the question's script; it counts no more in any passage.
        others: languages of the library's documents, most frequent first.
        languages: of the documents whose language decides; of all others the passage's script does.
    """

    def __init__(
        self, worth: LanguageWeights, asked: float, others: Sequence[str], languages: Mapping[int, str]
    ) -> None:
        self._worth = worth
        self._asked = asked
        self._others = others
        self._languages = languages
        self._known: dict[int, float] = {}

    def of(self, row: Candidate) -> float:
        """Return what a passage's cosine counts, 0 to 1."""
        known = self._known.get(row.id)
        if known is not None:
            return known
        return self._found(row) if row.text or self._is_told(row) else self._asked

    def learn(self, rows: Iterable[Candidate]) -> bool:
        """Take the texts of passages into account; return whether any counts for less than it was taken to."""
        found = {row.id: self._found(row) for row in rows}
        self._known |= found
        return any(worth < self._asked for worth in found.values())

    def unread(self, rows: Iterable[Candidate]) -> list[Candidate]:
        """Return those whose text would tell more."""
        return [row for row in rows if row.id not in self._known and not row.text and not self._is_told(row)]

    def _is_told(self, row: Candidate) -> bool:
        return self._languages.get(row.document_id, "") in self._worth.languages

    def _found(self, row: Candidate) -> float:
        language = self._languages.get(row.document_id, "")
        return min(self._asked, self._worth.of(language, row.text, self._others))

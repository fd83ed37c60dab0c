"""Which results are one and the same? Copies are shown once with all their places, versions behind the best of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

from engine.documents.sketch import resemblance
from engine.search.rank import Ranked
from engine.store import FileRecord

# Share of common runs of three words. Over eight judged sets every pair above it is one text printed twice, the first
# pair of different ones stands at .60; of copies with 2 % of their words changed 99 % are above, with 5 % 80 %.
ALIKE = 0.7


@dataclass(slots=True)
class Folded:
    """A document that is shown, and the documents that are nearly the same, best first."""

    document: Ranked
    versions: list[Ranked] = field(default_factory=list)


def fold(ranked: Iterable[Ranked], records: Mapping[int, FileRecord], sketches: Mapping[int, bytes]) -> list[Folded]:
    """Fold equal and near-identical documents into the best-ranked of each kind.

    Args:
        ranked: documents, best first.
        records: the ledger's line of each; those of one content are copies, and one of them is enough.
        sketches: of those documents whose text is long enough to have one.
    """
    shown: list[Folded] = []
    seen: set[str] = set()
    by_sketch: list[tuple[Folded, bytes]] = []
    for document in ranked:
        content = records[document.document_id].content
        if content and content in seen:
            continue
        seen.add(content)
        own = sketches.get(document.document_id, b"")
        like = _first_alike(own, [known for _, known in by_sketch]) if own else None
        if like is not None:
            by_sketch[like][0].versions.append(document)
            continue
        shown.append(Folded(document))
        if own:
            by_sketch.append((shown[-1], own))
    return shown


def _first_alike(own: bytes, others: list[bytes]) -> int | None:
    """Return the place of the first of the others that is nearly the same text."""
    if not others:
        return None
    alike = np.flatnonzero(resemblance(own, others) >= ALIKE)
    return int(alike[0]) if len(alike) else None

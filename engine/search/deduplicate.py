"""Which results are one and the same? Copies are shown once with all their places, versions behind the best of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

import numpy as np

from engine.documents.sketch import resemblance
from engine.records import dataclass
from engine.search.rank import Ranked

# Share of common runs of three words. Over eight judged sets every pair above it is one text printed twice, the first
# pair of different ones stands at .60; of copies with 2 % of their words changed 99 % are above, with 5 % 80 %.
ALIKE = 0.7
_BAND_BYTES = 8  # four numbers


@dataclass(slots=True)
class VersionGroup:
    """A document that is shown, and the documents that are nearly the same, best first."""

    document: Ranked
    versions: list[Ranked] = field(default_factory=list)


def group_versions(
    ranked: Iterable[Ranked], contents: Mapping[int, str], sketches: Mapping[int, bytes], limit: int
) -> list[VersionGroup]:
    """Fold equal and near-identical documents into the best-ranked of each kind.

    Args:
        ranked: documents, best first.
        contents: what the ledger calls the content of each; those of one are copies, and one of them is enough.
        sketches: of those documents whose text is long enough to have one.
        limit: how many to show at most.
    """
    shown: list[VersionGroup] = []
    seen: set[str] = set()
    alike, sketches = _Alike(), _comparable(sketches)
    for document in ranked:
        content = contents[document.document_id]
        if content and content in seen:
            continue
        seen.add(content)
        own = sketches.get(document.document_id, b"")
        like = alike.find(own) if own else None
        if like is not None:
            like.versions.append(document)
            continue
        if len(shown) == limit:
            continue  # what folds into those above is still of interest
        shown.append(VersionGroup(document))
        if own:
            alike.add(own, shown[-1])
    return shown


def _comparable(sketches: Mapping[int, bytes]) -> dict[int, bytes]:
    """Return the sketches that share a band with another: of some hundred documents mostly none do."""
    if not sketches:
        return {}
    known = list(sketches.items())
    bands = np.frombuffer(b"".join(own for _, own in known), np.uint64).reshape(len(known), -1)
    order = np.argsort(bands, axis=0)
    in_order = np.take_along_axis(bands, order, axis=0)
    same = in_order[1:] == in_order[:-1]  # (sketches - 1, bands)
    # No np.unique, which imports masked arrays to see that these are none: the fiftieth part of a `kenning search`.
    shared = {*order[1:][same].tolist(), *order[:-1][same].tolist()}
    return dict(known[place] for place in sorted(shared))


class _Alike:
    """Finds what is nearly the same among thousands: only sketches that share a band of numbers are compared.

    Two texts that are alike by .7 share one of 32 bands of four numbers with probability .9998.
    """

    def __init__(self) -> None:
        self._known: list[tuple[bytes, VersionGroup]] = []
        self._by_band: dict[tuple[int, bytes], list[int]] = defaultdict(list)

    def find(self, own: bytes) -> VersionGroup | None:
        """Return the first that is nearly the same, or None."""
        places = sorted({place for band in _bands(own) for place in self._by_band.get(band, ())})
        if not places:
            return None
        shares = resemblance(own, [self._known[place][0] for place in places])
        return next((self._known[places[at]][1] for at in np.flatnonzero(shares >= ALIKE)), None)

    def add(self, own: bytes, folded: VersionGroup) -> None:
        """Remember a document that is shown."""
        for band in _bands(own):
            self._by_band[band].append(len(self._known))
        self._known.append((own, folded))


def _bands(own: bytes) -> Iterator[tuple[int, bytes]]:
    for start in range(0, len(own), _BAND_BYTES):
        yield start, own[start : start + _BAND_BYTES]

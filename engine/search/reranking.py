"""Does an answer stay as it was found? Its best hits read again by a reranker, and the list as it settles.

The first list is there at once and is whole; what settles is the order of its best passages and how sure they are.
Order and match are one: a hit that was read again has the match that the reranker's number stands for
(``rerank_scale.py``), and the hits that were read stand by it. So what is shown as likelier stands above. Exact words
keep their weight: a part number that is there is found, whatever a reranker makes of it. Nothing comes into the list
and nothing leaves it, so filters, exclusions, copies and versions hold as they did.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from engine.encoders.reranker import Reranker, RerankerManifest, find_reranker
from engine.errors import EngineError, InputError
from engine.kept_list import KeptList
from engine.log import trouble
from engine.progress import CancelToken
from engine.search.boilerplate import is_listing
from engine.search.confidence import LIKELY, LOOKED_AT, match_by_words
from engine.search.hits import Hit, Passage, SearchOptions, SearchResult
from engine.search.rerank_scale import MOST_MS, READ, RerankerMeasure, ensure_measure
from engine.settings import OFF, Settings

logger = logging.getLogger(__name__)

# Passages that are not read within this time stay where they were; asked for by name a reranker gets more.
BUDGET_MS = MOST_MS
BUDGET_ASKED_MS = 5000.0
_ASKED_MODES = ("hybrid", "meaning")


@dataclass(frozen=True, slots=True)
class _Opened:
    reference: str
    reranker: Reranker
    measure: RerankerMeasure


class Settler:
    """Settles the answers of one library. Safe from several threads; opens the reranker at first use."""

    def __init__(self, choice: Path, settings: Callable[[], Settings]) -> None:
        """Take the file that keeps the library's own choice, and what tells the settings, which may change."""
        self._choice = KeptList(choice, _read_choice, _choice_shape)
        self._settings = settings
        self._opened: _Opened | None = None
        self._lock = threading.Lock()

    @property
    def chosen(self) -> str:
        """Name or folder of the library's reranker, or the settings' one; ``OFF`` where there is none."""
        own = self._choice.read()
        return own[-1] if own else self._settings().reranker

    def choose(self, name: str | None) -> None:
        """Take a reranker for this library, none (``OFF``), or again the one of the settings (None).

        Raises:
            ModelMissingError, ModelDamagedError: it cannot be used; the choice is as it was.
            SettingsError: the choice cannot be written.
        """
        reference = name if name in (None, OFF) else find_reranker(name).reference
        with self._choice.changing() as own:
            own[:] = [] if reference is None else [reference]

    def settles(self, options: SearchOptions) -> bool:
        """Whether an answer to a question with these options may settle: it does no harm to ask."""
        if options.rerank is False or options.sort != "relevance" or options.mode not in _ASKED_MODES or options.steer:
            return False
        return options.rerank is True or self.chosen != OFF

    def settle(
        self,
        result: SearchResult,
        options: SearchOptions,
        chunks: int,
        cancel: CancelToken | None = None,
        clock: Callable[[], float] = time.perf_counter,
    ) -> SearchResult:
        """Return an answer with its best hits read again; see ``Library.settle``.

        Raises:
            Cancelled: ``cancel`` was set.
        """
        question = result.parsed.text.strip() if result.parsed is not None else ""
        if not self.settles(options) or result.listed or not result.hits or not question:
            return result
        asked = options.rerank is True
        try:
            opened = self._open(cancel)
            if not asked and not opened.measure.is_quick:
                return replace(result, rerank_note=slow_text(opened.reranker.manifest, opened.measure))
            start, budget = clock(), BUDGET_ASKED_MS if asked else BUDGET_MS
            read = to_read(result.hits, opened.reranker.manifest.languages)
            texts = [passage.text for _, passage in read]
            scores = opened.reranker.score(
                question, texts, is_late=lambda: 1000 * (clock() - start) > budget, cancel=cancel
            )
        except EngineError as error:
            trouble(logger, "a list stays as it was found", error)
            return replace(result, rerank_note=f"The list stays as it was found: {error}")

        def match_of(hit: Hit, score: float) -> float:
            return max(opened.measure.scale.match(score, 0.0, chunks), match_by_words(hit, chunks))

        return settled(result, read, scores.tolist(), match_of)

    def _open(self, cancel: CancelToken | None) -> _Opened:
        name = self.chosen
        if name == OFF:
            raise InputError("no reranker is chosen; `kenning rerankers use NAME` takes one.")
        with self._lock:
            if self._opened is None or self._opened.reference != name:
                self.close()
                settings = self._settings()
                reranker = Reranker.load(find_reranker(name), threads=settings.index_threads, device=settings.device)
                self._opened = _Opened(name, reranker, ensure_measure(reranker, cancel))
            return self._opened

    def close(self) -> None:
        """Give the reranker's memory back."""
        opened, self._opened = self._opened, None
        if opened is not None:
            opened.reranker.close()


def slow_text(manifest: RerankerManifest, measure: RerankerMeasure) -> str:
    """Say why a reranker does not settle lists by itself on this machine."""
    return (
        f"{manifest.title} takes {measure.ms:,.0f} ms for {READ} passages on this machine; above {MOST_MS:.0f} ms "
        "it is off unless asked for."
    )


def to_read(hits: Sequence[Hit], languages: Sequence[str] = ()) -> list[tuple[int, Passage]]:
    """Return up to ``READ`` passages with the place of their hit: the best of each hit, then second and third ones.

    Documents in languages that the reranker does not read are left as they are, and so are lists of names.
    """
    chosen: list[tuple[int, Passage]] = []
    known = [at for at, hit in enumerate(hits) if not languages or not hit.language or hit.language in languages]
    for depth in range(max((len(hit.passages) for hit in hits), default=0)):
        for at in known:
            passages = hits[at].passages
            if depth < len(passages) and (depth == 0 or not is_listing(passages[depth].text)):
                chosen.append((at, passages[depth]))
        if len(chosen) >= READ:
            break
    return chosen[:READ]


def settled(
    result: SearchResult,
    read: Sequence[tuple[int, Passage]],
    scores: Sequence[float],
    match_of: Callable[[Hit, float], float],
) -> SearchResult:
    """Return an answer in the order of what was read.

    Args:
        result: the first answer.
        read: places of hits and passages, as ``to_read`` gives them.
        scores: of the first of them, higher is better.
        match_of: tells how sure a score makes it that a passage of a hit answers, 0 to 1, rising.
    """
    found: dict[int, dict[Passage, float]] = {}
    for (at, passage), score in zip(read, scores, strict=False):
        found.setdefault(at, {})[passage] = score
    if not found:
        return result
    hits = [_read_again(hit, found[at], match_of) if at in found else hit for at, hit in enumerate(result.hits)]
    # Behind the last that was read nothing is known anew: that stays where it was.
    past = max(found) + 1
    order = sorted(range(past), key=lambda at: (-hits[at].match, -max(found.get(at, {}).values(), default=0.0), at))
    moved = tuple(hits[at] for at in (*order, *range(past, len(hits))))
    weak = not any(hit.likely for hit in moved[:LOOKED_AT])
    return replace(result, hits=moved, weak=weak, reranked=True)


def _read_again(hit: Hit, scores: dict[Passage, float], match_of: Callable[[Hit, float], float]) -> Hit:
    """Return a hit with the match of its best passage, which stands first; unread ones stay behind, in their order."""
    match = match_of(hit, max(scores.values()))
    unread = min(scores.values()) - 1
    passages = sorted(hit.passages, key=lambda one: (is_listing(one.text), -scores.get(one, unread)))
    return replace(hit, match=match, likely=match >= LIKELY, passages=tuple(passages))


def _read_choice(raw: Any) -> str:
    if not isinstance(raw["reranker"], str):
        raise TypeError("no name")
    return str(raw["reranker"])


def _choice_shape(name: str) -> dict[str, str]:
    return {"reranker": name}

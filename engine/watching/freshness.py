"""How soon does the library notice changes in a source?"""

from __future__ import annotations

from engine.records import dataclass


@dataclass(frozen=True, slots=True)
class Freshness:
    """How changes in one source are noticed.

    ``state`` is "watched" (the system tells), "partly" (but for network drives inside it), "polled" (looked at every
    ``every_s`` seconds, for the ``reason``), "unkept" (noticed, but the library cannot be written to) or "away".
    ``reason`` is "network", "limit", "refused" or, of "unkept", a few plain words; or empty.
    """

    state: str
    every_s: float = 0.0
    reason: str = ""

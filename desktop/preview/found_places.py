"""Which of the places that were found is shown? A list in order, one of them current, stepped through in a ring."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable

Place = tuple[int, int, int]  # page (0 where there are none), start, end


class FoundPlaces:
    """The places found so far; more may come before or behind them."""

    def __init__(self) -> None:
        self.places: list[Place] = []
        self.current: Place | None = None

    def clear(self) -> None:
        """Begin anew."""
        self.places, self.current = [], None

    def add(self, places: Iterable[Place]) -> None:
        """Take more places; which one is current stays."""
        for place in places:
            if not self.places or place > self.places[-1]:
                self.places.append(place)
            else:
                insort(self.places, place)

    def begin_at(self, place: Place) -> bool:
        """Make the first one from ``place`` on current, where none is yet; return whether that changed it."""
        if self.current is not None or not self.places:
            return False
        self.current = self.places[bisect_left(self.places, place) % len(self.places)]
        return True

    def step(self, direction: int) -> Place | None:
        """Go on to the next place (1) or the one before (-1)."""
        if not self.places:
            return None
        self.current = self.places[(self.number - 1 + direction) % len(self.places)]
        return self.current

    @property
    def number(self) -> int:
        """The current place's number, from 1; 0 where none is."""
        return bisect_left(self.places, self.current) + 1 if self.current is not None else 0

    def between(self, first: Place, last: Place) -> list[Place]:
        """Return the places from ``first`` on and before ``last``."""
        return self.places[bisect_left(self.places, first) : bisect_left(self.places, last)]

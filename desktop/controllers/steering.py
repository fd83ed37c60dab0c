"""Which passages pull the question, and which push it away? Collected here, asked along with the question."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from engine.records import dataclass
from engine.search.hits import Steer

MOST_ITEMS = 12  # more than a reader keeps apart; each one more also costs the question a little time


@dataclass(frozen=True, slots=True)
class SteerItem:
    """A passage or some words, and how to name them. ``weight`` is 1 for "more like this", -1 for "less"."""

    text: str
    label: str
    weight: float

    @property
    def more(self) -> bool:
        """Whether the question is pulled, not pushed."""
        return self.weight > 0


class Steering(QObject):
    """The items in the order in which they came; the same text is there once."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._items: tuple[SteerItem, ...] = ()

    @property
    def items(self) -> tuple[SteerItem, ...]:
        """What steers now."""
        return self._items

    @property
    def steer(self) -> tuple[Steer, ...]:
        """What steers now, as the engine takes it."""
        return tuple(Steer(item.text, item.weight) for item in self._items)

    def add(self, text: str, label: str, *, more: bool) -> None:
        """Pull towards ``text``, or push away from it; a text that is there already changes its side."""
        text = " ".join(text.split())
        if not text:
            return
        fresh = SteerItem(text, label, 1.0 if more else -1.0)
        known = [item.text for item in self._items]
        if fresh in self._items:
            return
        if text in known:
            kept = tuple(replace(item, weight=fresh.weight) if item.text == text else item for item in self._items)
            self._set(kept)
        else:
            self._set((*self._items, fresh)[-MOST_ITEMS:])

    @Slot(object)
    def remove(self, item: SteerItem) -> None:
        """Take one out."""
        self._set(tuple(other for other in self._items if other != item))

    @Slot()
    def clear(self) -> None:
        """Take all out."""
        self._set(())

    def _set(self, items: tuple[SteerItem, ...]) -> None:
        if items != self._items:
            self._items = items
            self.changed.emit()

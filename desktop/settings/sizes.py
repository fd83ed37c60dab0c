"""What does a smaller library cost? For each size: the room it takes, how long a search takes, what quality is kept."""

from __future__ import annotations

import dataclasses
import math

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel

from desktop.look.theme import Theme
from desktop.settings.size_dial import SizeDial, Stop, share_text
from desktop.texts.wording import bytes_text, count_text, decimal_text, elapsed_text
from desktop.views.controls import make_column, make_label, make_row
from engine.reports.measured import Measured
from engine.reports.status import LibraryStatus, SizeChoice
from engine.settings import Settings

_EXAMPLE_CHUNKS = 100_000  # for a library that is still empty
# A search that takes so much longer, in milliseconds and of its time, is worth saying; less is chance.
_SEEN_MS, _SEEN_SHARE = 1.0, 0.1
_LEAST_KEPT = 0.9  # nothing below is recommended


class SizePicker(QFrame):
    """One handle for all sizes, smallest first, and the price of the chosen one in three numbers."""

    changed = Signal()

    def __init__(self, theme: Theme, status: LibraryStatus | None, dims: int, store: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self._present = (dims, store)
        self._chunks = status.chunks if status and status.chunks else _EXAMPLE_CHUNKS
        self._offered: tuple[SizeChoice, ...] = offered_sizes(status, dims, store) if status else ()
        self.sizes: tuple[SizeChoice, ...] = ()
        self.dial = SizeDial(theme)
        self._values: dict[str, QLabel] = {name: make_label(style="subtitle") for name in ("room", "time", "quality")}
        names = {"room": self.tr("on the disk"), "time": self.tr("for a search"), "quality": self.tr("of the quality")}
        prices = make_row(spacing=24)
        for name, value in self._values.items():
            prices.addLayout(make_column(value, make_label(names[name], "small"), spacing=1), 1)
        self._change = make_label(style="small", wrap=True)
        waiting = make_label(self.tr("The library is still being opened."), "muted", wrap=True)
        waiting.setVisible(not self._offered)
        column = make_column(waiting, self.dial, prices, self._change, spacing=12, margins=16)
        self.setLayout(column)
        for widget in (*self._values.values(), self._change):
            widget.setVisible(bool(self._offered))
        self._lay_out(self._present)
        self.dial.valueChanged.connect(self._follow)

    def _lay_out(self, chosen: tuple[int, str]) -> None:
        """Give the handle a place for every size worth having, and leave it at ``chosen``."""
        self.sizes = worth_having(self._offered, self._present)
        best = recommended(self.sizes)
        keys = [(size.dims, size.store) for size in self.sizes]
        stops = tuple(self._stop(size, best) for size in self.sizes)
        self.dial.show_stops(stops, keys.index(chosen) if chosen in keys else max(0, len(keys) - 1))
        self._follow()

    def _stop(self, size: SizeChoice, best: SizeChoice | None) -> Stop:
        tag = self.tr("recommended") if size == best else ""
        if not tag and (size.dims, size.store) == self._present:
            tag = self.tr("in use")
        return Stop(bytes_text(self._room(size)), quality(size), tag)

    def _room(self, size: SizeChoice) -> int:
        return size.library_bytes or size.bytes_per_chunk * self._chunks

    @Slot()
    def _follow(self) -> None:
        """Say what the chosen size costs."""
        size = self.chosen
        if size is None:
            return
        kept, measured = quality(size), size.measured
        ms = measured.ms_per_query if measured else 0.0
        known = {
            "room": bytes_text(self._room(size)),
            "time": elapsed_text(ms / 1000) if ms > 0 else self.tr("not measured"),
            "quality": share_text(kept) if kept > 0 else self.tr("not measured"),
        }
        for name, text in known.items():
            self._values[name].setText(text)
        self._change.setText(self._compare(size))
        self.dial.setAccessibleDescription(f"{self.price}. {self._change.text()}")
        self.changed.emit()

    @property
    def price(self) -> str:
        """What the chosen size costs, in words."""
        room, time, kept = (label.text() for label in self._values.values())
        return self.tr("{0} on the disk, {1} for a search, {2} of the quality").format(room, time, kept)

    def _compare(self, size: SizeChoice) -> str:
        now = next((one for one in self.sizes if (one.dims, one.store) == self._present), None)
        if now is None or now is size:
            return self.tr("This is the size in use.")
        saved = self._room(now) - self._room(size)
        parts = [(self.tr("{0} less than now") if saved >= 0 else self.tr("{0} more than now")).format(
            bytes_text(abs(saved)))]  # fmt: skip
        gained = quality(size) - quality(now)
        if quality(size) > 0 and quality(now) > 0 and abs(gained) >= 0.0005:
            better, worse = self.tr("{0} points better"), self.tr("{0} points less exact")
            parts.append((better if gained > 0 else worse).format(decimal_text(abs(gained) * 100)))
        times = [one.measured.ms_per_query if one.measured else 0.0 for one in (now, size)]
        slower = times[1] - times[0]
        if min(times) > 0 and abs(slower) >= max(_SEEN_MS, _SEEN_SHARE * times[0]):
            words = self.tr("{0} slower") if slower > 0 else self.tr("{0} faster")
            parts.append(words.format(elapsed_text(abs(slower) / 1000)))
        return ", ".join(parts) + "."

    def show_measured(self, measured: Measured) -> None:
        """Show what was measured on this library."""
        found = {(size.dims, size.store): size for size in measured.sizes}
        self._offered = tuple(
            dataclasses.replace(size, measured=found.get((size.dims, size.store), size.measured))
            for size in self._offered
        )
        self._lay_out((self.dims, self.store))

    def choose(self, dims: int, store: str) -> bool:
        """Put the handle to a size; return whether it is offered."""
        keys = [(size.dims, size.store) for size in self.sizes]
        if (dims, store) in keys:
            self.dial.setValue(keys.index((dims, store)))
        return (dims, store) in keys

    @property
    def chosen(self) -> SizeChoice | None:
        """The size under the handle; None where there is nothing to choose."""
        return self.sizes[self.dial.value()] if self.sizes else None

    @property
    def dims(self) -> int:
        """The dimensions chosen, -1 where there is nothing to choose."""
        return self.chosen.dims if self.chosen else -1

    @property
    def store(self) -> str:
        """What is kept of each dimension; float16 where there is nothing to choose."""
        return self.chosen.store if self.chosen else "float16"

    @property
    def detail(self) -> str:
        """What the chosen size is called by those who know vectors."""
        size = self.chosen
        if size is None:
            return ""
        text = self.tr("{0} dimensions") if size.store == "float16" else self.tr("{0} dimensions, signs only")
        return self.tr("{0}: {1} bytes a passage.").format(
            text.format(count_text(size.dims)), count_text(size.bytes_per_chunk)
        )


def quality(size: SizeChoice) -> float:
    """Return the share of quality a size keeps before the second look: as measured here, else elsewhere; 0: unknown."""
    return size.measured.kept_alone if size.measured else size.kept


def offered_sizes(status: LibraryStatus, dims: int, store: str) -> tuple[SizeChoice, ...]:
    """Return the sizes that can be had, smallest first; ``kept`` is 0 where it was not measured."""
    choices = {item.name: item.metadata for item in dataclasses.fields(Settings)}["dims"]["choices"]
    full, per_byte = status.encoder.full_dims, status.chunks
    known = {(size.dims, size.store): size for size in status.sizes}
    wanted = {(number, "float16") for number in choices} | {(full, "binary"), (full * 2 // 3, "binary"), (dims, store)}
    made = []
    for number, kept_as in wanted:
        taken = number // 8 if kept_as == "binary" else 2 * number
        if number <= full and (kept_as == "float16" or number % 8 == 0):
            unknown = SizeChoice(number, taken, 0.0, taken * per_byte, kept_as)
            made.append(known.get((number, kept_as), unknown))
    return tuple(sorted(made, key=lambda size: (size.bytes_per_chunk, size.dims)))


def worth_having(sizes: tuple[SizeChoice, ...], present: tuple[int, str]) -> tuple[SizeChoice, ...]:
    """Leave out what is larger than another size and keeps no more; the present size stays."""
    kept = []
    best = 0.0
    for size in sizes:
        share = quality(size)
        if share <= 0 or share > best or (size.dims, size.store) == present:
            kept.append(size)
        best = max(best, share)
    return tuple(kept)


def recommended(sizes: tuple[SizeChoice, ...]) -> SizeChoice | None:
    """Return the size that gives most for its bytes; None where too few are measured.

    It lies farthest above the straight line from the smallest to the largest, sizes on a scale of doublings.
    """
    known = [size for size in sizes if quality(size) > 0]
    if len(known) < 3:
        return None
    first, last = known[0], known[-1]
    width = math.log2(last.bytes_per_chunk / first.bytes_per_chunk)

    def above(size: SizeChoice) -> float:
        share = math.log2(size.bytes_per_chunk / first.bytes_per_chunk) / max(width, 1e-9)
        return quality(size) - quality(first) - share * (quality(last) - quality(first))

    good = [size for size in known if quality(size) >= _LEAST_KEPT]
    return max(good, key=above, default=None)


def example_text(status: LibraryStatus | None) -> str:
    """Return how many passages the sizes in the picture are for."""
    if status is not None and status.chunks:
        return count_text(status.chunks)
    return count_text(_EXAMPLE_CHUNKS)

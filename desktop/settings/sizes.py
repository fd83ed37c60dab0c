"""What does a smaller library cost? For each size: how much room it takes and what quality is kept."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from desktop.theme import Theme
from desktop.views.controls import make_column, make_label, make_row
from desktop.wording import bytes_text, count_text
from engine.reports.measured import Measured
from engine.reports.status import LibraryStatus, SizeChoice
from engine.settings import Settings

_EXAMPLE_CHUNKS = 100_000  # for a library that is still empty
_WIDEST = "888.8 MB · 8888 B a passage__"  # all bars end at the same place


class SizeBars(QWidget):
    """Two bars, room and quality, each with its number at its end."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._bars: tuple[tuple[float, str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_size(self, room: float, room_text: str, kept: float, kept_text: str) -> None:
        """Show the shares of the largest size's room, and of its quality, 0 to 1."""
        self._bars = ((room, room_text, "muted"), (kept, kept_text, "accent"))
        self.setAccessibleName(f"{room_text}, {kept_text}")
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return room for two lines."""
        return QSize(300, 2 * QFontMetrics(self.font()).lineSpacing() + 10)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw both bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.92)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        line = self.height() / 2
        room = max(40.0, self.width() - metrics.horizontalAdvance(_WIDEST))
        for row, (share, text, color) in enumerate(self._bars):
            y = row * line + line / 2
            painter.setPen(Qt.PenStyle.NoPen)
            if share <= 0:
                color = "hover"
            painter.setBrush(self._theme.color("hover"))
            painter.drawRoundedRect(QRectF(0, y - 5, room, 10), 5, 5)
            painter.setBrush(self._theme.color(color))
            painter.drawRoundedRect(QRectF(0, y - 5, max(10.0, room * share), 10), 5, 5)
            painter.setPen(self._theme.color("text" if row else "muted"))
            area = QRectF(room + 12, row * line, self.width() - room - 12, line)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.end()


class SizePicker(QFrame):
    """One row per size, chosen like radio buttons."""

    changed = Signal()

    def __init__(self, theme: Theme, status: LibraryStatus | None, dims: int, store: str) -> None:
        super().__init__()
        self._theme = theme
        self._group = QButtonGroup(self)
        self._bars: list[SizeBars] = []
        self.setObjectName("card")
        column = make_column(spacing=10, margins=16)
        self.sizes: tuple[SizeChoice, ...] = offered_sizes(status, dims, store) if status else ()
        self._chunks = status.chunks if status and status.chunks else _EXAMPLE_CHUNKS
        for number, size in enumerate(self.sizes):
            column.addLayout(self._make_row(number, size, chosen=(size.dims, size.store) == (dims, store)))
        if not self.sizes:
            column.addWidget(make_label(self.tr("The library is still being opened."), "muted"))
        self.setLayout(column)
        self._group.idClicked.connect(self.changed)

    def _make_row(self, number: int, size: SizeChoice, *, chosen: bool) -> QHBoxLayout:
        text = self.tr("{0} dimensions") if size.store == "float16" else self.tr("{0} dimensions, signs only")
        button = QRadioButton(text.format(size.dims))
        button.setChecked(chosen)
        button.setMinimumWidth(190)
        self._group.addButton(button, number)
        bars = SizeBars(self._theme)
        self._bars.append(bars)
        self._fill(number)
        row = make_row(button, spacing=16)
        row.addWidget(bars, 1)
        return row

    def _fill(self, number: int) -> None:
        """Show what is known of a size: measured on this library where it was, else on judged sets."""
        size = self.sizes[number]
        most = max(item.bytes_per_chunk for item in self.sizes)
        taken = size.library_bytes or size.bytes_per_chunk * self._chunks
        room_text = self.tr("{0} · {1} B a passage").format(bytes_text(taken), size.bytes_per_chunk)
        kept = size.measured.kept_alone if size.measured else size.kept
        percent = f"{kept * 100:.1f}".rstrip("0").rstrip(".")
        here = self.tr("{0} % of quality kept here") if size.measured else self.tr("{0} % of quality kept")
        kept_text = here.format(percent) if kept > 0 else self.tr("quality not measured")
        self._group.button(number).setAccessibleDescription(f"{room_text}, {kept_text}")
        self._bars[number].show_size(size.bytes_per_chunk / most, room_text, kept, kept_text)

    def show_measured(self, measured: Measured) -> None:
        """Show what was measured on this library."""
        found = {(size.dims, size.store): size for size in measured.sizes}
        self.sizes = tuple(
            dataclasses.replace(size, measured=found.get((size.dims, size.store), size.measured)) for size in self.sizes
        )
        for number in range(len(self.sizes)):
            self._fill(number)

    @property
    def dims(self) -> int:
        """The dimensions chosen, -1 where there is nothing to choose."""
        number = self._group.checkedId()
        return self.sizes[number].dims if number >= 0 else -1

    @property
    def store(self) -> str:
        """What is kept of each dimension; float16 where there is nothing to choose."""
        number = self._group.checkedId()
        return self.sizes[number].store if number >= 0 else "float16"


def offered_sizes(status: LibraryStatus, dims: int, store: str) -> tuple[SizeChoice, ...]:
    """Return the sizes to choose from, floats first, largest first; ``kept`` is 0 where it was not measured."""
    choices = {item.name: item.metadata for item in dataclasses.fields(Settings)}["dims"]["choices"]
    full, per_byte = status.encoder.full_dims, status.chunks
    known = {(size.dims, size.store): size for size in status.sizes}
    wanted = {(number, "float16") for number in choices} | {(full, "binary"), (full * 2 // 3, "binary"), (dims, store)}
    made = []
    for number, kept_as in sorted(wanted, key=lambda size: (size[1] == "binary", -size[0])):
        taken = number // 8 if kept_as == "binary" else 2 * number
        if number <= full and (kept_as == "float16" or number % 8 == 0):
            unknown = SizeChoice(number, taken, 0.0, taken * per_byte, kept_as)
            made.append(known.get((number, kept_as), unknown))
    return tuple(made)


def example_text(status: LibraryStatus | None) -> str:
    """Return what the sizes in the picture stand for."""
    if status is not None and status.chunks:
        return count_text(status.chunks)
    return count_text(_EXAMPLE_CHUNKS)

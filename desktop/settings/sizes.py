"""What does a smaller library cost? For each size: how much room it takes and what quality is kept."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from desktop.theme import Theme
from desktop.views.controls import make_column, make_label, make_row
from desktop.wording import bytes_text, count_text
from engine.settings import Settings
from engine.status import LibraryStatus, SizeChoice

_EXAMPLE_CHUNKS = 100_000  # for a library that is still empty
_WIDEST = "888.8 MB · 8888 B a passage__"  # all bars end at the same place


class SizeBars(QWidget):
    """Two bars, room and quality, each with its number at its end."""

    def __init__(self, theme: Theme, room: float, room_text: str, kept: float, kept_text: str) -> None:
        super().__init__()
        self._theme = theme
        self._bars = ((room, room_text, "muted"), (kept, kept_text, "accent"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{room_text}, {kept_text}")

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

    changed = Signal(int)

    def __init__(self, theme: Theme, status: LibraryStatus | None, dims: int) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.setObjectName("card")
        column = make_column(spacing=14, margins=18)
        sizes = offered_sizes(status, dims) if status else ()
        chunks = status.chunks if status and status.chunks else _EXAMPLE_CHUNKS
        for size in sizes:
            column.addLayout(self._make_row(theme, size, chunks, sizes, dims))
        if not sizes:
            column.addWidget(make_label(self.tr("The library is still being opened."), "muted"))
        self.setLayout(column)
        self._group.idClicked.connect(self.changed)

    def _make_row(
        self, theme: Theme, size: SizeChoice, chunks: int, sizes: tuple[SizeChoice, ...], dims: int
    ) -> QHBoxLayout:
        most = max(item.bytes_per_chunk for item in sizes)
        taken = size.library_bytes or size.bytes_per_chunk * chunks
        button = QRadioButton(self.tr("{0} dimensions").format(size.dims))
        button.setChecked(size.dims == dims)
        button.setMinimumWidth(160)
        room_text = self.tr("{0} · {1} B a passage").format(bytes_text(taken), size.bytes_per_chunk)
        percent = f"{size.kept * 100:.1f}".rstrip("0").rstrip(".")
        measured = self.tr("{0} % of quality kept").format(percent)
        kept_text = measured if size.kept > 0 else self.tr("quality not measured")
        button.setAccessibleDescription(f"{room_text}, {kept_text}")
        self._group.addButton(button, size.dims)
        row = make_row(button, spacing=16)
        row.addWidget(SizeBars(theme, size.bytes_per_chunk / most, room_text, size.kept, kept_text), 1)
        return row

    @property
    def dims(self) -> int:
        """The size chosen, -1 where there is none to choose."""
        return self._group.checkedId()


def offered_sizes(status: LibraryStatus, dims: int) -> tuple[SizeChoice, ...]:
    """Return the sizes to choose from, largest first; ``kept`` is 0 where it was not measured."""
    choices = {item.name: item.metadata for item in dataclasses.fields(Settings)}["dims"]["choices"]
    measured = {size.dims: size for size in status.sizes}
    made = []
    for wanted in sorted({*choices, dims}, reverse=True):
        if wanted in measured:
            made.append(measured[wanted])
        elif measured and wanted <= status.encoder.full_dims:
            like = next(iter(measured.values()))
            share = wanted / like.dims
            made.append(SizeChoice(wanted, round(like.bytes_per_chunk * share), 0.0, round(like.library_bytes * share)))
    return tuple(made)


def example_text(status: LibraryStatus | None) -> str:
    """Return what the sizes in the picture stand for."""
    if status is not None and status.chunks:
        return count_text(status.chunks)
    return count_text(_EXAMPLE_CHUNKS)

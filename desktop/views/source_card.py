"""How is one folder shown? Name, place, a bar of what was read, counts, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QWidget

from desktop.look.icons import IconSet
from desktop.look.mirror import side
from desktop.look.theme import Theme
from desktop.texts.sample import is_sample
from desktop.texts.wording import bytes_text, date_text, files_text, short_path
from desktop.views.controls import ElidedLabel, IconButton, make_column, make_group, make_label, make_row
from engine.reports.status import SourceStatus

_EDGES_PX = (16, 12, 10, 12)  # left, top, right, bottom
_NAME_LETTERS = 16  # of a folder's name that have room beside the buttons; with less they stand below it


_LEAST_PX = 4  # of a share: one failed file of thousands is seen


def share_widths(counts: Sequence[int], width: float) -> list[float]:
    """Return how wide each share of a bar of that width is, in the same unit.

    None that has a count is narrower than can be seen; what that takes is taken from the widest.
    """
    total = sum(counts)
    widths = [max(_LEAST_PX, width * count / total) if count else 0.0 for count in counts]
    if widths:
        widths[widths.index(max(widths))] -= sum(widths) - width if total else 0.0
    return widths


class StateBar(QWidget):
    """Shares of indexed, skipped and failed files; what waits is the part that is not filled yet.

    The counts stand in words beside it.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: tuple[tuple[int, str], ...] = ()
        self.setFixedHeight(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_source(self, source: SourceStatus) -> None:
        """Show the shares of ``source``."""
        self._parts = (
            (source.indexed, "accent"), (source.skipped, "muted"),
            (source.failed, "danger"), (source.pending, "border"),
        )  # fmt: skip
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return a thin line."""
        return QSize(120, 6)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the shares beside each other."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("border"))
        painter.drawRoundedRect(QRectF(self.rect()), 3, 3)
        x = 0.0
        widths = share_widths([count for count, _ in self._parts], self.width())
        for (_, color), width in zip(self._parts, widths, strict=True):
            if width:
                painter.setBrush(self._theme.color(color))
                painter.drawRoundedRect(side(QRectF(self.rect()), QRectF(x, 0, width, 6)), 3, 3)
                x += width
        painter.end()


class SourceCard(QFrame):
    """A folder to choose with the mouse, or with Space and Enter."""

    chosen = Signal(str)
    remove_asked = Signal(object)
    update_asked = Signal(str)
    reveal_asked = Signal(str)
    rules_asked = Signal(str)

    def __init__(self, icons: IconSet) -> None:
        super().__init__()
        self._theme = icons.theme
        self._source: SourceStatus | None = None
        self._chosen = False
        self.setObjectName("sourceCard")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name = ElidedLabel("subtitle")
        self._place = ElidedLabel("small")
        self._counts = make_label(style="small", wrap=True)
        self._bar = StateBar(icons.theme)
        rules = IconButton(icons, "skip", self.tr("Rules: what is left out…"))
        rules.clicked.connect(self._ask_rules)
        self.rules_button = rules
        update = IconButton(icons, "retry", self.tr("Bring up to date"), shortcut="F5")
        remove = IconButton(icons, "trash", self.tr("Forget this folder"))
        update.clicked.connect(self._update)
        remove.clicked.connect(self._remove)
        self._update_button, self._remove_button = update, remove
        self._buttons = make_group(rules, update, remove)
        self._top = make_row(spacing=2)
        self._top.addLayout(make_column(self._name, self._place, spacing=1), 1)
        self._top.addWidget(self._buttons)
        self._fresh = make_label(style="small", wrap=True)
        self._fresh.hide()
        column = make_column(self._top, self._bar, self._counts, self._fresh, spacing=8)
        column.setContentsMargins(*_EDGES_PX)
        self.setLayout(column)
        icons.theme.changed.connect(self.update)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Put the buttons below the name where both do not fit beside each other."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        metrics = self._name.fontMetrics()
        beside = self.width() - _EDGES_PX[0] - _EDGES_PX[2] - self._buttons.sizeHint().width() - self._top.spacing()
        wanted = max(_NAME_LETTERS * metrics.averageCharWidth(), metrics.horizontalAdvance(self._name.full))
        narrow = beside < wanted
        directions = QBoxLayout.Direction
        self._top.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def show_source(self, source: SourceStatus, name: str, *, new: bool = False) -> None:
        """Show a folder's counts under a name that tells it from the others; of a ``new`` one nothing is known yet."""
        self._source = source
        self._name.set_full(name)
        came = is_sample(source.path)
        self._place.set_full(self.tr("They came with Kenning") if came else short_path(source.path))
        self.rules_button.setVisible(source.kind != "file" and not new)  # they say which of its files are left out
        self._update_button.setVisible(not new)
        single = source.kind == "file"
        self._remove_button.set_icon("trash", self.tr("Forget this file") if single else self.tr("Forget this folder"))
        self._bar.set_source(source)
        self._counts.setText(self.tr("Being read for the first time…") if new else self._describe(source))
        self.setAccessibleName(f"{self._name.full}: {self._counts.text()}")
        self._arrange()

    def show_freshness(self, text: str) -> None:
        """Say how changes in this folder are noticed; nothing where that is not known."""
        self._fresh.setText(text)
        self._fresh.setVisible(bool(text))

    @property
    def freshness(self) -> str:
        """What is said about how fresh the folder is."""
        return self._fresh.text()

    def _describe(self, source: SourceStatus) -> str:
        parts = [self.tr("%Ln indexed", "of documents", source.indexed)]
        if source.partial:
            parts.append(self.tr("%Ln read in part", "of documents", source.partial))
        if source.pending:
            parts.append(self.tr("%Ln waiting", "of documents", source.pending))
        if source.skipped:
            parts.append(self.tr("%Ln skipped", "of documents", source.skipped))
        if source.failed:
            parts.append(self.tr("{0} not readable").format(files_text(source.failed)))
        text = " · ".join(parts)
        if source.missing:
            away = self.tr("Not found. Is a drive unplugged? What was read stays searchable.")
            return f"{text}\n{away}"
        when = date_text(source.indexed_at) if source.indexed_at else self.tr("not finished yet")
        return f"{text}\n{bytes_text(source.size_bytes)} · {when}"

    def set_chosen(self, chosen: bool) -> None:
        """Draw as the chosen one, or not."""
        self._chosen = chosen
        self.update()

    @Slot()
    def _update(self) -> None:
        if self._source is not None:
            self.update_asked.emit(self._source.path)

    @Slot()
    def _ask_rules(self) -> None:
        if self._source is not None:
            self.rules_asked.emit(self._source.path)

    @Slot()
    def _remove(self) -> None:
        if self._source is not None:
            self.remove_asked.emit(self._source)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Choose this folder."""
        if self._source is not None:
            self.chosen.emit(self._source.path)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Choose with Space or Enter, forget with Delete."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._source:
            self.chosen.emit(self._source.path)
        elif event.key() == Qt.Key.Key_Delete:
            self._remove()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the card; the chosen one has a bar as well as a colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        edge = "accent" if self._chosen or self.hasFocus() else "border"
        painter.setPen(self._theme.color(edge))
        painter.setBrush(self._theme.color("accent_soft" if self._chosen else "raised"))
        painter.drawRoundedRect(area, 11, 11)
        if self._chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent"))
            bar = QRectF(area.left() + 3, area.top() + 14, 4, area.height() - 28)
            painter.drawRoundedRect(side(area, bar), 2, 2)
        painter.end()

"""How do chips stand in a narrow window? In as many rows as they need; Qt has no such layout."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from desktop.look.mirror import side


class FlowLayout(QLayout):
    """Items in reading direction at their own width; one that has no room begins the next row."""

    def __init__(self, spacing: int = 6) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}  # by width; while a window is made each is asked for some forty times
        self.setSpacing(spacing)
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 (Qt's name)
        """Take an item over; ``addWidget`` calls this."""
        self._items.append(item)
        self._heights.clear()

    def widgets(self) -> list[QWidget]:
        """Return the widgets in their order."""
        found = (item.widget() for item in self._items)
        return [widget for widget in found if widget is not None]

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem:  # noqa: N802 (Qt's name)
        """Return an item, None outside, as Qt asks for it."""
        return self._items[index] if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    def takeAt(self, index: int) -> QLayoutItem:  # noqa: N802 (Qt's name)
        """Give an item back, None outside, as Qt asks for it."""
        self._heights.clear()
        return self._items.pop(index) if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 (Qt's name)
        """Ask for no more room than the items need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt's name)
        """Say that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt's name)
        """Return the height of all rows at ``width``."""
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return height

    def invalidate(self) -> None:
        """Forget the heights; Qt calls this where an item is shown, hidden, or of another size."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 (Qt's name)
        """Put the items into ``rect``."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return what one row takes."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self.spacing() * max(0, len(shown) - 1)
        return self._with_margins(QSize(width, max((size.height() for size in shown), default=0)))

    def minimumSize(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return what the largest item takes."""
        shown = [item.minimumSize() for item in self._items if not item.isEmpty()]
        size = QSize(0, 0)
        for one in shown:
            size = size.expandedTo(one)
        return self._with_margins(size)

    def _with_margins(self, size: QSize) -> QSize:
        edges = self.contentsMargins()
        return size + QSize(edges.left() + edges.right(), edges.top() + edges.bottom())

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Walk through the rows; return their height, margins included. Items stand in the middle of their row."""
        edges = self.contentsMargins()
        inner = rect.marginsRemoved(edges)
        y, row = inner.y(), list[tuple[QLayoutItem, QRect]]()
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(1, inner.width()), 1 << 20))
            x = row[-1][1].right() + 1 + self.spacing() if row else inner.x()
            if row and x + size.width() > inner.x() + inner.width():
                y += _settle(row, inner, move=move) + self.spacing()
                x, row = inner.x(), []
            row.append((item, QRect(QPoint(x, y), size)))
        return y + _settle(row, inner, move=move) - rect.y() + edges.bottom()


def _settle(row: list[tuple[QLayoutItem, QRect]], inner: QRect, *, move: bool) -> int:
    """Give the items of a row their places in the room of all rows; return its height."""
    height = max((area.height() for _, area in row), default=0)
    for item, area in row if move else ():
        place = area.translated(0, (height - area.height()) // 2)
        item.setGeometry(side(QRectF(inner), QRectF(place)).toRect())
    return height

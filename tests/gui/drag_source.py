"""A program from which something is dragged, as from a file manager: python -m tests.gui.drag_source PATH ...

It shows one small window; pressing in it and moving takes the paths along, as ``text/uri-list``.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Source(QLabel):
    """Something to drag."""

    def __init__(self, paths: list[str]) -> None:
        super().__init__("\n".join(paths))
        self._paths = paths
        self._pressed: QPoint | None = None
        self.setFixedSize(180, 60)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Note where it begins."""
        self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Take the paths along."""
        if self._pressed is None:
            return
        self._pressed = None
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(path) for path in self._paths])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction)


def main() -> int:
    """Show it at the place that the environment's screen begins with, until it is ended."""
    app = QApplication(sys.argv[:1])
    source = Source(sys.argv[1:])
    source.move(0, 0)
    source.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())

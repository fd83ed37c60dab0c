"""Which page is shown, and which shall be? A small field with its number, that takes another one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from desktop.texts.wording import number_text
from desktop.views.controls import tip_text


class PageBox(QLineEdit):
    """Return goes to the page that was typed, Escape leaves everything as it is."""

    page_asked = Signal(int)  # 0-based
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pageBox")
        self._page, self._count = 0, 1
        self.setAccessibleName(self.tr("Page"))
        self.setToolTip(tip_text(self.tr("Go to a page"), "Ctrl+G"))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setValidator(QRegularExpressionValidator(QRegularExpression(r"\p{Nd}{0,7}"), self))  # digits of any script
        self.open(1)

    def open(self, count: int) -> None:
        """Take pages from 1 to ``count``."""
        self._count = max(1, count)
        self.setAccessibleDescription(self.tr("%Ln page(s)", "", count))
        self.updateGeometry()

    def show_page(self, page: int) -> None:
        """Show the number of a page (0-based), unless another one is being typed."""
        self._page = page
        if not (self.hasFocus() and self.isModified()):
            self.setText(number_text(page + 1))
            if self.hasFocus():
                self.selectAll()

    def ask(self) -> None:
        """Put the keyboard into the field."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return what the largest number takes."""
        width = self.fontMetrics().horizontalAdvance("0" * max(3, len(str(self._count)))) + 22
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return the same: it is small as it is."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Keep Return and Escape from the window, which would open the file or go back."""
        own = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in own:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Go to the page that was typed, or leave."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            number = int(self.text()) if self.text() else self._page + 1
            self.setModified(False)
            self.page_asked.emit(min(max(number, 1), self._count) - 1)
            self.setText(number_text(self._page + 1))
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self._put_back()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Show where one is, whatever was typed."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._put_back()

    def _put_back(self) -> None:
        self.setModified(False)
        self.setText(number_text(self._page + 1))

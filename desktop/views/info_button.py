"""What does this mean? A small button that tells those who want to know, on a click, a key, or as a tooltip."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot

from desktop.look.icons import IconSet
from desktop.texts.plain import set_tip
from desktop.views.controls import IconButton, make_column, make_label
from desktop.views.popup import Popup

_WIDTH_PX = 360


class InfoButton(IconButton):
    """Plain words stand beside it; terms and measures stand behind it."""

    def __init__(self, icons: IconSet, name: str, text: str) -> None:
        super().__init__(icons, "info", name)
        self._text, self._more = text, ""
        self._popup: Popup | None = None
        self.clicked.connect(self.show_text)
        self._tell()

    @property
    def said(self) -> str:
        """All that stands behind it."""
        return "\n\n".join(part for part in (self._text, self._more) if part)

    def set_text(self, text: str) -> None:
        """Change what it tells."""
        self._text = text
        self._tell()

    def set_more(self, text: str) -> None:
        """Add a paragraph to it, in place of the last one."""
        self._more = text
        self._tell()

    def _tell(self) -> None:
        self.setAccessibleDescription(self.said)
        set_tip(self, self.said, fold=True)

    @Slot()
    def show_text(self) -> None:
        """Open it below the button."""
        label = make_label(self.said, wrap=True)
        label.setFixedWidth(_WIDTH_PX)
        popup = self._popup = Popup(self, self.accessibleName())
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setLayout(make_column(make_label(self.accessibleName(), "subtitle"), label, spacing=8, margins=18))
        popup.open_below(self, popup)

"""What happens when another program asks to read? A quiet sign at the bottom, and a page of the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.controllers.access import AccessState

if TYPE_CHECKING:
    from desktop.app import Kenning
    from desktop.settings.dialog import SettingsDialog


class AccessPresenter(QObject):
    """Connects the sign and the settings' page with the controller."""

    asked = Signal()  # the person wants to decide

    def __init__(self, parts: Kenning) -> None:
        super().__init__()
        self._parts = parts
        self._shows = False
        parts.library.opened.connect(parts.access.start)
        parts.access.changed.connect(self._show_sign)
        parts.window.status.access.clicked.connect(self._ask)

    def add_page(self, dialog: SettingsDialog) -> None:
        """Add the page of programs to the settings; it is shown first where the sign was pressed."""
        from desktop.settings.access_page import AccessPage  # not needed before the first paint

        status = self._parts.controller.status
        sources = tuple(source.path for source in status.sources) if status is not None else ()
        page = AccessPage(self._parts.access.state, sources)
        page.decided.connect(self._parts.access.decide)
        self._parts.access.changed.connect(page.show_state)
        self._parts.access.failed.connect(page.show_problem)
        dialog.tabs.addTab(page, self.tr("Access"))
        if self._shows:
            self._shows = False
            dialog.tabs.setCurrentWidget(page)

    @Slot()
    def _ask(self) -> None:
        self._shows = True
        self.asked.emit()

    @Slot(object)
    def _show_sign(self, state: AccessState) -> None:
        self._parts.window.status.show_asking(state.asking)

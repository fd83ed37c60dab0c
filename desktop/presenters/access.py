"""What happens when another program asks to read? A quiet sign at the bottom, and a page of the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.controllers.access import AccessController, AccessState
from desktop.controllers.library import LibraryController
from desktop.presenters.state import WindowState
from desktop.views.status_line import StatusLine

if TYPE_CHECKING:
    from desktop.settings.dialog import SettingsDialog


class AccessPresenter(QObject):
    """Connects the sign and the settings' page with the controller."""

    asked = Signal()  # the person wants to decide

    def __init__(
        self, access: AccessController, library: LibraryController, state: WindowState, *, line: StatusLine
    ) -> None:
        super().__init__()
        self._access = access
        self._state = state
        self._line = line
        self._shows = False
        library.opened.connect(access.start)
        access.changed.connect(self._show_sign)
        line.access.clicked.connect(self._ask)

    @Slot(object)
    def join(self, dialog: SettingsDialog) -> None:
        """Add the page of programs to the settings; it is shown first where the sign was pressed."""
        from desktop.settings.access_page import AccessPage  # not needed before the first paint

        page = AccessPage(self._access.state, self._state.sources)
        page.decided.connect(self._access.decide)
        self._access.changed.connect(page.show_state)
        self._access.failed.connect(page.show_problem)
        dialog.add_page(page, self.tr("Access"))
        if self._shows:
            self._shows = False
            dialog.tabs.setCurrentWidget(page)

    @Slot()
    def _ask(self) -> None:
        self._shows = True
        self.asked.emit()

    @Slot(object)
    def _show_sign(self, state: AccessState) -> None:
        self._line.show_asking(state.asking)

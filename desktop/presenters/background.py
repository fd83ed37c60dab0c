"""What happens outside the window? What starts at login is written, removed and repaired."""

from __future__ import annotations

import logging
from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from desktop.controllers.library import LibraryController
from desktop.presenters.front import Front
from desktop.presenters.state import WindowState
from desktop.texts.messages import Message
from engine.autostart import disable_login, enable_login, login_state, repair_login
from engine.desktop_files import are_installed, install_desktop_files, remove_desktop_files, repair_desktop_files
from engine.log import trouble
from engine.settings import Settings

log = logging.getLogger(__name__)


class BackgroundPresenter(QObject):
    """Keeps the desktop's own files in step with the settings."""

    def __init__(self, library: LibraryController, front: Front, state: WindowState) -> None:
        super().__init__()
        self._front = front
        library.opened.connect(self._repair)
        state.settings_changed.connect(self._follow)

    @Slot()
    def _repair(self) -> None:
        """Let what starts at login start this installation, wherever it was moved to."""
        try:
            if repair_login():
                log.info("what starts at login was another installation")
            if repair_desktop_files():
                log.info("what the desktop was told was another installation")
        except OSError as error:
            trouble(log, "what starts at login could not be repaired", error)

    @Slot(object)
    def _follow(self, settings: Settings) -> None:
        try:
            if settings.start_at_login != login_state().enabled:
                (enable_login if settings.start_at_login else disable_login)()
        except OSError as error:
            text = self.tr("What starts at login could not be changed: {0}").format(error)
            self._front.say(Message("error", text, about="login"))
        else:
            self._front.settle("login")
        self._follow_search(settings)

    def _follow_search(self, settings: Settings) -> None:
        """Tell the desktop about Kenning, or let it forget."""
        if settings.desktop_search == are_installed():
            return
        done = (install_desktop_files if settings.desktop_search else remove_desktop_files)()
        if done.left:
            text = self.tr("Not all of the desktop's files could be changed: {0}").format("; ".join(done.left))
            self._front.say(Message("caution", text, about="desktop"))


def as_it_is(settings: Settings) -> Settings:
    """Return the settings with what really starts at login: the desktop has a list of its own for it."""
    return replace(settings, start_at_login=login_state().enabled)

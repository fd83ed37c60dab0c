"""What runs while a window is open? Its parts, and the presenters that connect them."""

from __future__ import annotations

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from desktop.parts import Parts, Setup
from desktop.presenters.building import Presenters
from desktop.system.opener import Opener
from desktop.texts.engine_words import engine_text
from desktop.texts.messages import Message


class Kenning(Parts):
    """Everything that runs while the window is open. ``close`` ends it in order."""

    def __init__(self, app: QApplication, setup: Setup, opener: Opener | None = None) -> None:
        super().__init__(app, setup, opener)
        self.presenters = Presenters(self)
        self.theme.dress()
        if setup.settings_problem:
            self.presenters.front.say(Message("caution", engine_text(setup.settings_problem)))
        self._geometry = QSettings(str(setup.config / "window.ini"), QSettings.Format.IniFormat)
        self._closed = False
        self.window.restore_state({key: self._geometry.value(key) for key in ("geometry", "splitter", "why", "text")})
        self.window.closing.connect(self.close)
        if not setup.library.exists():
            self.window.show_page("welcome")

    def start(self, *, shown: bool = True) -> None:
        """Show the window, unless it stays in the tray; the library opens after the first paint."""
        self.window.setVisible(shown)
        self.window.search_page.focus_box()
        QTimer.singleShot(0, self.library.open)

    def save_state(self) -> None:
        """Remember where the window stands and how it is divided."""
        for key, value in self.window.saved_state().items():
            self._geometry.setValue(key, value)
        self._geometry.sync()

    def close(self) -> None:
        """Stop accepting, cancel, wait with a limit, close the engine; a second call does nothing."""
        if self._closed:
            return
        self._closed = True
        self.save_state()
        self.presenters.close()
        super().close()

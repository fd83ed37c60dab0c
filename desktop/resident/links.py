"""What of the desktop reaches into Kenning? A key that shows the search bar, and the desktop's own search.

Both are off until the settings say otherwise, and follow them at once.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from desktop.controllers.library import LibraryController
from desktop.resident.answering import Answering
from desktop.resident.shortcut import Given, Shortcut
from desktop.resident.window_request import WindowRequest
from desktop.texts.messages import Message
from desktop.threads.jobs import JobLane
from engine.settings import OFF, Settings


class Links(QObject):
    """The links of one library's window, from its start to ``close``."""

    wished = Signal(object)  # WindowRequest
    chosen = Signal(str, str, str)  # a question, the path of a hit, and what Wayland asks of a window
    told = Signal(object)  # Message about the key, for the window to show
    settled = Signal(str)  # what such a message was about is over

    def __init__(self, library: LibraryController, readers: JobLane) -> None:
        super().__init__()
        self._library, self._readers = library, readers
        self._key = OFF
        self.shortcut: Shortcut | None = None
        self.answering: Answering | None = None

    @Slot(object)
    def follow(self, settings: Settings) -> None:
        """Begin and end what the settings say."""
        if settings.shortcut != self._key:
            self._key = settings.shortcut
            self._end_shortcut()
            if self._key != OFF:
                self._begin_shortcut()
        if settings.desktop_search and self.answering is None:
            self._begin_answering()
        elif not settings.desktop_search:
            self._end_answering()

    def close(self) -> None:
        """End both."""
        self._end_shortcut()
        self._end_answering()

    def _begin_shortcut(self) -> None:
        self.shortcut = Shortcut(self._key)
        self.shortcut.pressed.connect(self._press)
        self.shortcut.settled.connect(self._tell)
        self.shortcut.start()

    def _end_shortcut(self) -> None:
        if self.shortcut is not None:
            self.shortcut.close()
            self.shortcut.deleteLater()
            self.shortcut = None
            self.settled.emit("shortcut")

    def _begin_answering(self) -> None:
        self.answering = Answering(lambda: self._library.library, lambda: self._readers)
        self.answering.wished.connect(self.wished)
        self.answering.chosen.connect(self.chosen)
        self.answering.start()

    def _end_answering(self) -> None:
        if self.answering is not None:
            self.answering.close()
            self.answering.deleteLater()
            self.answering = None

    @Slot(str)
    def _press(self, token: str) -> None:
        self.wished.emit(WindowRequest(show="bar", token=token))

    @Slot(object)
    def _tell(self, given: Given) -> None:
        """Say which key shows the bar, or how one is bound by hand."""
        if self.sender() is not self.shortcut:
            return
        if given.way == "none":
            text = self.tr("This desktop gives Kenning no key. Bind kenning-desktop --bar to one in its own settings.")
            self.told.emit(Message("caution", text, about="shortcut"))
            return
        text = self.tr("{0} shows the search bar; the desktop gave the key.")
        if given.way == "x11":
            text = self.tr("{0} shows the search bar; the X server gave the key.")
        self.told.emit(Message("info", text.format(given.key), about="shortcut"))

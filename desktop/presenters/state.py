"""What does the window know? The settings in use, and the library's last status as it is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from engine.reports.status import LibraryStatus
from engine.settings import Settings


class WindowState(QObject):
    """Holds both for every presenter; who sets them says so to the others."""

    status_changed = Signal(object)  # LibraryStatus, as the window shows it
    settings_changed = Signal(object)  # Settings

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._status: LibraryStatus | None = None

    @property
    def settings(self) -> Settings:
        """The settings in use."""
        return self._settings

    @property
    def status(self) -> LibraryStatus | None:
        """The last status; None until the library is open."""
        return self._status

    @property
    def sources(self) -> tuple[str, ...]:
        """The paths of the library's folders and files."""
        return tuple(source.path for source in self._status.sources) if self._status is not None else ()

    def set_status(self, status: LibraryStatus) -> None:
        """Take a status that is about to be shown."""
        self._status = status
        self.status_changed.emit(status)

    def set_settings(self, settings: Settings) -> None:
        """Take settings that were chosen."""
        self._settings = settings
        self.settings_changed.emit(settings)

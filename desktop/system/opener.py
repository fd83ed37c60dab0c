"""How does a file get into the user's own programs? Open, open at a page, show in folder, copy path.

A page can only be asked for where the viewer is known to take one; else the file is opened and
the caller says which page to turn to.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QProcess, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from desktop.texts.file_urls import file_url
from engine.paths import real_path

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

OpenUrl = Callable[[QUrl], bool]
Start = Callable[[str, Sequence[str]], bool]

_BUS, _MANAGER = "org.freedesktop.DBus", "org.freedesktop.FileManager1"
_BUS_MS = 5000  # to wait for a file manager that is started
# What the desktop calls the viewer, and how it takes a page (PAGE is 1-based, INDEX 0-based).
VIEWERS: dict[str, tuple[str, ...]] = {
    "okular": ("okular", "--page", "PAGE", "FILE"),
    "evince": ("evince", "--page-label", "PAGE", "FILE"),
    "papers": ("papers", "--page-label", "PAGE", "FILE"),
    "atril": ("atril", "--page-label", "PAGE", "FILE"),
    "xreader": ("xreader", "--page-label", "PAGE", "FILE"),
    "zathura": ("zathura", "--page", "PAGE", "FILE"),
    "mupdf": ("mupdf", "FILE", "PAGE"),
    "qpdfview": ("qpdfview", "FILE#PAGE"),
    "firefox": ("firefox", "URL#page=PAGE"),
    "chromium": ("chromium", "URL#page=PAGE"),
    "google-chrome": ("google-chrome", "URL#page=PAGE"),
    "microsoft-edge": ("microsoft-edge", "URL#page=PAGE"),
}


def viewer_command(desktop_file: str, path: str, page: int) -> list[str] | None:
    """Return the command that opens ``path`` at ``page`` with the named viewer, None where unknown."""
    name = desktop_file.strip().lower()
    for key, parts in VIEWERS.items():
        program = shutil.which(parts[0]) if key in name else None
        if program:
            values = {"PAGE": str(page), "FILE": path, "URL": file_url(path).toString()}
            return [program, *(_fill(part, values) for part in parts[1:])]
    return None


def _fill(part: str, values: dict[str, str]) -> str:
    if part == "URL#page=PAGE":
        return f"{values['URL']}#page={values['PAGE']}"
    if part == "FILE#PAGE":
        return f"{values['FILE']}#{values['PAGE']}"
    return values.get(part, part)


def _start(program: str, arguments: Sequence[str]) -> bool:
    return bool(QProcess.startDetached(program, list(arguments))[0])


class Opener(QObject):
    """Hands files to the desktop; ``open_url`` and ``start`` are replaced in tests."""

    failed = Signal(str)  # path
    page_unsupported = Signal(str, int)  # opened, but at its beginning

    def __init__(self, open_url: OpenUrl = QDesktopServices.openUrl, start: Start = _start) -> None:
        super().__init__()
        self._open_url = open_url
        self._start = start
        self._viewer: str | None = None
        self._asking: QProcess | None = None
        self._wanted: tuple[str, int] | None = None

    def open(self, path: str) -> None:
        """Open a file with the program that the user's desktop has for it."""
        if not os.path.exists(real_path(path)) or not self._open_url(file_url(path)):
            self.failed.emit(path)

    def open_at_page(self, path: str, page: int) -> None:
        """Open a PDF at a page (1-based) where the viewer allows it."""
        if sys.platform != "linux" or self._viewer is not None or not shutil.which("xdg-mime"):
            self._open_with(self._viewer or "", path, page)
            return
        self._wanted = (path, page)
        if self._asking is None:
            self._asking = QProcess(self)
            self._asking.finished.connect(self._learn_viewer)
            self._asking.start("xdg-mime", ["query", "default", "application/pdf"])

    @Slot()
    def _learn_viewer(self) -> None:
        if self._asking is not None:
            self._viewer = bytes(self._asking.readAllStandardOutput().data()).decode("utf-8", "replace")
            self._asking.deleteLater()
            self._asking = None
        if self._wanted is not None:
            (path, page), self._wanted = self._wanted, None
            self._open_with(self._viewer or "", path, page)

    def _open_with(self, viewer: str, path: str, page: int) -> None:
        command = viewer_command(viewer, path, page) if os.path.exists(real_path(path)) else None
        if command and self._start(command[0], command[1:]):
            return
        if not os.path.exists(real_path(path)) or not self._open_url(file_url(path)):
            self.failed.emit(path)
        elif page > 1:
            self.page_unsupported.emit(path, page)

    def reveal(self, path: str) -> None:
        """Show a file in the file manager, chosen where it can be, else its folder."""
        if sys.platform == "win32" and self._start("explorer", ["/select,", os.path.normpath(path)]):
            return
        if sys.platform == "darwin" and self._start("open", ["-R", path]):
            return
        if sys.platform == "linux" and self._reveal_by_bus(path):
            return
        self.open(str(Path(path).parent))

    def _reveal_by_bus(self, path: str) -> bool:
        from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage  # not needed before the first paint

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected() or not self._has_manager(bus):
            return False
        call = QDBusMessage.createMethodCall(_MANAGER, "/org/freedesktop/FileManager1", _MANAGER, "ShowItems")
        call.setArguments([[bytes(file_url(path).toEncoded().data()).decode()], ""])
        # Only a reply says that it was done; one that has to be started first takes a moment.
        return bus.call(call, QDBus.CallMode.Block, _BUS_MS).type() == QDBusMessage.MessageType.ReplyMessage

    def _has_manager(self, bus: QDBusConnection) -> bool:
        """Whether a file manager runs, or would be started by the bus: one that is asked for is not there before."""
        from PySide6.QtDBus import QDBusMessage

        if bus.interface().isServiceRegistered(_MANAGER).value():
            return True
        ask = QDBusMessage.createMethodCall(_BUS, "/org/freedesktop/DBus", _BUS, "ListActivatableNames")
        return _MANAGER in (bus.call(ask).arguments() or [[]])[0]

    def start(self, command: Sequence[str], path: str) -> None:
        """Start a program with files, the first of which is named where that fails."""
        if not os.path.exists(real_path(path)) or not self._start(command[0], list(command[1:])):
            self.failed.emit(path)

    def ask_program(self, path: str) -> None:
        """Let Windows ask with which program a file is opened."""
        self.start(["rundll32.exe", "shell32.dll,OpenAs_RunDLL", os.path.normpath(path)], path)

    def copy_text(self, text: str) -> None:
        """Put text on the clipboard."""
        QGuiApplication.clipboard().setText(text)

    def copy_rich(self, text: str, html: str) -> None:
        """Put text on the clipboard in two forms; each program takes the one that it knows."""
        content = QMimeData()
        content.setText(text)
        content.setHtml(html)
        QGuiApplication.clipboard().setMimeData(content)

    def copy_path(self, path: str) -> None:
        """Put the path on the clipboard."""
        QGuiApplication.clipboard().setText(path)

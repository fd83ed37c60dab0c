"""Is there a window of this library already? The one that is there is asked, else this process becomes it.

A lock says who is the one, a socket beside it takes the requests of later starts. Both lie in a folder that is this
account's alone; a lock whose process has died counts for nothing.
"""

from __future__ import annotations

import hashlib
import logging
import os
import sys
import time
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal, Slot

from desktop.resident.window_request import MOST_BYTES, WindowRequest, parse_request
from engine.known_libraries import absolute
from engine.log import trouble
from engine.paths import run_dir

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

log = logging.getLogger(__name__)

HAND_OVER_S = 10.0  # a window that is just starting listens after its first paint
_TRY_MS = 500
_PAUSE_S = 0.05
_MESSAGE_MS = 5000  # who connects says what it wants, or is hung up on
_MOST_GUESTS = 16
_TAKEN = b"taken\n"
# Systems clear folders of what lasts as long as a session: of files that nobody has touched for six hours, says the XDG
# Base Directory Specification 0.8 (basics, XDG_RUNTIME_DIR), for three or ten days in a folder for temporary files.
_TOUCH_MS = 3_600_000


class Instance(QObject):
    """The right to be the window of one library, and the ear for what later starts ask for."""

    wished = Signal(object)  # WindowRequest

    def __init__(self, library: Path) -> None:
        super().__init__()
        self.library = absolute(library)
        name = hashlib.sha256(os.fsencode(self.library)).hexdigest()[:20]
        self._name = name
        self._lock: QLockFile | None = None
        self._server: QLocalServer | None = None
        self._guests: dict[QLocalSocket, bytes] = {}
        self._touching = QTimer(self)
        self._touching.setInterval(_TOUCH_MS)
        self._touching.timeout.connect(self.touch)

    @property
    def _folder(self) -> Path:
        return run_dir()

    @property
    def address(self) -> str:
        """Where the one listens: a socket in the folder, on Windows a pipe."""
        own = f"{self._folder.name}-{os.environ.get('USERNAME', '')}-{self._name}"
        return own if sys.platform == "win32" else str(self._folder / f"{self._name}.socket")

    @property
    def mark(self) -> Path:
        """The file that says what keeps the library up to date while there is no window."""
        return self._folder / f"{self._name}.watching"

    # -- becoming the one ----------------------------------------------------------------------

    def claim(self) -> bool:
        """Become the window of the library unless another process is; True where that is not known either."""
        try:
            lock = QLockFile(str(own_folder(self._folder) / f"{self._name}.lock"))
        except OSError as error:
            trouble(log, "later starts cannot reach this window", error)
            return True
        lock.setStaleLockTime(0)  # a window that runs for days is no less alive
        if not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError:
            # Held by a live process, or left by a dead one whose number another has now: the system knows.
            if not lock.removeStaleLockFile() or not lock.tryLock(0):
                return False
        self._lock = lock if lock.isLocked() else None
        return True

    @Slot()
    def listen(self) -> None:
        """Take requests from now on; without the lock, do nothing."""
        if self._lock is None or self._server is not None:
            return
        from PySide6.QtNetwork import QLocalServer  # not needed before the first paint

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._welcome)
        QLocalServer.removeServer(self.address)  # what a crash has left; the lock says that nobody listens there
        self._touching.start()
        if server.listen(self.address):
            self._server = server
        else:
            log.warning("later starts cannot reach this window: %s", server.errorString())

    @Slot()
    def touch(self) -> None:
        """Keep lock and socket from being cleared away as old: the next start would become a second window."""
        if self._lock is not None:
            for path in (self._lock.fileName(), self.address):
                with suppress(OSError):  # a pipe of Windows is no file
                    os.utime(path)

    def close(self) -> None:
        """Take no more requests, and let another process be the one."""
        self._touching.stop()
        for guest in list(self._guests):
            self._part(guest)
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    # -- what later starts say -----------------------------------------------------------------

    @Slot()
    def _welcome(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            guest = self._server.nextPendingConnection()
            if len(self._guests) >= _MOST_GUESTS:
                self._part(next(iter(self._guests)))
            self._guests[guest] = b""
            guest.readyRead.connect(self._hear)
            guest.disconnected.connect(self._forget)
            patience = QTimer(guest)
            patience.setSingleShot(True)
            patience.timeout.connect(partial(self._part, guest))
            patience.start(_MESSAGE_MS)

    @Slot()
    def _hear(self) -> None:
        for guest in [one for one in self._guests if one.bytesAvailable()]:
            said = self._guests[guest] + bytes(guest.read(MOST_BYTES).data())
            self._guests[guest] = said
            line, end, _ = said.partition(b"\n")
            if end and len(line) <= MOST_BYTES:
                self._answer(guest, parse_request(line))
            elif len(said) > MOST_BYTES:
                self._answer(guest, None)

    def _answer(self, guest: QLocalSocket, request: WindowRequest | None) -> None:
        if request is None:
            log.warning("a message that is no request of Kenning's was dropped")
            self._part(guest)
            return
        guest.write(_TAKEN)
        guest.flush()
        guest.disconnectFromServer()
        self.wished.emit(request)

    @Slot()
    def _forget(self) -> None:
        for guest in [one for one in self._guests if one.state() == one.LocalSocketState.UnconnectedState]:
            self._part(guest)

    def _part(self, guest: QLocalSocket) -> None:
        if self._guests.pop(guest, None) is not None:
            guest.abort()
            guest.deleteLater()

    # -- asking the one ------------------------------------------------------------------------

    def hand_over(self, request: WindowRequest, *, wait_s: float = HAND_OVER_S) -> bool:
        """Ask the window that is there; return whether it took the request. Waits, for it may be starting."""
        from PySide6.QtNetwork import QLocalSocket

        ends = time.monotonic() + wait_s
        while time.monotonic() < ends:
            socket = QLocalSocket()
            socket.connectToServer(self.address)
            if socket.waitForConnected(_TRY_MS):
                socket.write(request.line())
                left_ms = max(1, int(1000 * (ends - time.monotonic())))
                taken = socket.waitForReadyRead(left_ms) and bytes(socket.readAll().data()) == _TAKEN
                socket.abort()
                return taken
            time.sleep(_PAUSE_S)
        return False


def own_folder(folder: Path) -> Path:
    """Return a folder that is there and this account's alone.

    Raises:
        OSError: it cannot be made, or somebody else made it.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.name == "posix":
        found = folder.lstat()
        if found.st_uid != os.getuid() or not folder.is_dir() or folder.is_symlink():
            raise PermissionError(f"{folder} belongs to somebody else")
        folder.chmod(0o700)
    return folder

"""Which libraries does this person have, and how does one come, change its name, and go? All of it on a lane."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.models.libraries import LibraryRow
from desktop.threads.jobs import Job, JobLane
from engine.bucket.address import is_address
from engine.errors import InputError
from engine.known_libraries import KnownLibraries, KnownLibrary, absolute, checked_name, is_library
from engine.paths import display_path

if TYPE_CHECKING:
    from engine.maintenance.delete import Loss
    from engine.settings import Settings


class LibrariesController(QObject):
    """The list that is kept beside the settings, and what is done to it; one change after the other."""

    changed = Signal(object)  # tuple[LibraryRow, ...]
    forgotten = Signal(object)  # KnownLibrary, to be put back
    ready = Signal(object)  # Path of a library that was made or found
    measured = Signal(object, object)  # KnownLibrary, Loss
    deleted = Signal(object, int)  # KnownLibrary, other files that were left
    failed = Signal(object)

    def __init__(self, config: Path, lane: JobLane) -> None:
        super().__init__()
        self.rows: tuple[LibraryRow, ...] = ()
        self._known = KnownLibraries(config)
        self._lane = lane
        self._jobs: dict[Job, Callable[[object], None]] = {}

    def name_of(self, path: Path) -> str:
        """Return what a library is called, as far as is known by now."""
        return next((row.library.name for row in self.rows if row.library.path == path), "")

    @Slot()
    def read(self) -> None:
        """Read the list; ``changed`` follows."""
        self._start(lambda known: None)

    def note(self, path: Path) -> None:
        """Remember that a library was opened in the window."""
        self._start(lambda known: known.note(path, opened=True))

    @Slot(object, str)
    def rename(self, path: Path, name: str) -> None:
        """Call a library otherwise."""
        self._start(lambda known: known.rename(path, name))

    @Slot(object)
    def forget(self, path: Path) -> None:
        """Take a library out of the list; ``forgotten`` says what can be put back."""
        self._start(lambda known: known.forget(path), self._tell_forgotten)

    @Slot(object)
    def restore(self, library: KnownLibrary) -> None:
        """Put back what was taken out."""
        self._start(lambda known: known.restore(library))

    @Slot(str, object, str, object)
    def make(self, name: str, path: Path, encoder: str, settings: Settings) -> None:
        """Make an empty library; ``ready`` follows."""
        self._start(lambda known: make_library(known, name, path, encoder, settings), self.ready.emit)

    @Slot(str)
    def add(self, place: str) -> None:
        """Remember a library that is in a folder, or at an address; ``ready`` follows."""
        self._start(lambda known: add_library(known, place), self.ready.emit)

    @Slot(object)
    def measure(self, library: KnownLibrary) -> None:
        """Find out what would go with a library; ``measured`` follows."""
        self._start(lambda known: (library, loss_of(library.path)), self._tell_measured)

    @Slot(object)
    def delete(self, library: KnownLibrary) -> None:
        """Delete a library's own files for good; ``deleted`` follows."""
        self._start(lambda known: (library, delete_library(known, library.path)), self._tell_deleted)

    def _tell_forgotten(self, library: object) -> None:
        if library is not None:
            self.forgotten.emit(library)

    def _tell_measured(self, found: tuple[KnownLibrary, Loss]) -> None:
        self.measured.emit(*found)

    def _tell_deleted(self, found: tuple[KnownLibrary, int]) -> None:
        self.deleted.emit(*found)

    def _start(self, work: Callable[[KnownLibraries], object], tell: Callable[..., None] = lambda _: None) -> None:
        known = self._known
        job = Job(lambda token: (work(known), look(known)))  # no QObject goes along
        job.signals.succeeded.connect(self._accept)
        job.signals.failed.connect(self._reject)
        self._jobs[job] = tell
        self._lane.start(job)

    @Slot(object, object)
    def _accept(self, job: Job, found: tuple[object, tuple[LibraryRow, ...]]) -> None:
        tell = self._jobs.pop(job, None)
        if tell is not None:
            result, self.rows = found
            self.changed.emit(self.rows)
            tell(result)

    @Slot(object, object)
    def _reject(self, job: Job, error: Exception) -> None:
        if self._jobs.pop(job, None) is not None:
            self.failed.emit(error)

    def stop(self) -> None:
        """Tell nothing more; what was asked for is still done."""
        self._jobs = {}


def look(known: KnownLibraries) -> tuple[LibraryRow, ...]:
    """Return the known libraries, and which of them are there."""
    return tuple(LibraryRow(one, is_library(one.path)) for one in known.listed())


def make_library(known: KnownLibraries, name: str, path: Path, encoder: str, settings: Settings) -> Path:
    """Make an empty library and remember it by its name; where the name is taken nothing is made.

    Raises:
        EngineError: it cannot be made there.
    """
    from engine.library import Library  # its imports are heavy: only after the first paint

    place = absolute(path)
    checked_name(name, [one for one in known.listed() if one.path != place])
    if place.is_dir() and any(place.iterdir()):
        if is_library(place):
            raise InputError(f"{display_path(place)} holds a library already; open it.")
        raise InputError(f"{display_path(place)} holds other files; choose an empty folder.")
    Library.create(place, encoder=encoder or None, settings=settings).close()
    known.note(place, name)
    return place


def add_library(known: KnownLibraries, place: str) -> Path:
    """Remember the library in a folder, or the one that is published at an address; return its folder.

    Raises:
        EngineError: there is none, or it cannot be reached.
    """
    return _add_published(known, place) if is_address(place) else _add_folder(known, Path(place))


def _add_published(known: KnownLibraries, address: str) -> Path:
    """Remember a published library after its first look: what cannot be opened is told before anything is left."""
    from engine.library import Library, library_folder  # their imports are heavy

    folder = library_folder(address)
    Library.open(address).close()
    return known.note(folder).path


def _add_folder(known: KnownLibraries, path: Path) -> Path:
    place = absolute(path)
    if os.path.isfile(place):
        raise InputError(f"{display_path(place)} is a file; choose the folder of a library.")
    if not is_library(place):
        raise InputError(
            f"{display_path(place)} is no library. A library is the folder in which Kenning keeps what it read; "
            "a folder with your own files is added to one."
        )
    return known.note(place).path


def loss_of(path: Path) -> Loss:
    """Return what would go with a library."""
    from engine.maintenance import delete

    return delete.loss_of(path)


def delete_library(known: KnownLibraries, path: Path) -> int:
    """Delete a library; return how many other files lie in its folder and stay."""
    from engine.maintenance import delete

    left = delete.delete_library(path)
    known.forget(path)
    return len(left)

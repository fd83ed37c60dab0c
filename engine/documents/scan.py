"""Which files are under a folder? A fast walk that no loop, link or odd name can trap.

The walk opens no file. In each folder the files come first, then the folders, both sorted by
the bytes of their names. Links come after everything that is reached without one, so a
file's real path wins over a link to it.

Passed over in silence: names that begin with a dot or carry the system's hidden mark (unless
asked for), pipes, sockets and devices. Passed over with a reason: folders of generated files,
files that are too large or stored online only, folders that cannot be opened, dead links.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from engine.documents.document import FileEntry, SkippedFile
from engine.documents.opening import explain

Found = FileEntry | SkippedFile

_GENERATED = frozenset(
    ".git .hg .svn .bzr .jj node_modules bower_components __pycache__ .venv .tox .nox .mypy_cache .ruff_cache"
    " .pytest_cache .hypothesis .ipynb_checkpoints .cache .gradle .terraform .next .nuxt .parcel-cache"
    " .Trash .Trashes .Spotlight-V100 .fseventsd $RECYCLE.BIN".split()
)
# A file of this name says what its folder is: a Python environment, or a cache (bford.info/cachedir).
_MARKERS = frozenset({"pyvenv.cfg", "CACHEDIR.TAG"})
_VIRTUAL = frozenset({"/proc", "/sys", "/dev", "/run"})  # file systems that hold no documents
_WINDOWS_HIDDEN = 0x2 | 0x4  # FILE_ATTRIBUTE_HIDDEN, _SYSTEM
_WINDOWS_ONLINE = 0x1000 | 0x40000 | 0x400000  # FILE_ATTRIBUTE_OFFLINE, _RECALL_ON_OPEN, _ON_DATA_ACCESS
_MAC_HIDDEN, _MAC_ONLINE = 0x8000, 0x40000000  # UF_HIDDEN, SF_DATALESS
_MEGABYTE = 1 << 20  # as the setting counts


def scan(root: Path, *, hidden: bool = False, max_bytes: int) -> Iterator[Found]:
    """Yield every file under ``root`` once, and what is passed over with the reason.

    Args:
        root: a folder, or a single file; a hidden one is walked, because it was asked for.
        hidden: also walk hidden files and folders.
        max_bytes: larger files are passed over.

    Never raises for what it finds. A root that does not exist yields one SkippedFile. Links to
    files and folders are followed, except to a folder that holds the root itself. Of several
    hard links to one file the first is yielded.
    """
    return _Scan(hidden=hidden, max_bytes=max_bytes).walk(root)


class _Scan:
    """One walk: what was visited, and the links put off until the end."""

    def __init__(self, *, hidden: bool, max_bytes: int) -> None:
        self._hidden = hidden
        self._max_bytes = max_bytes
        self._above: set[tuple[int, int]] = set()  # (device, inode) of the root and the folders it is in
        self._folders: set[tuple[int, int]] = set()  # every folder entered
        self._files: set[tuple[int, int]] = set()  # only files with several names; others need no check
        self._links: list[str] = []

    def walk(self, root: Path) -> Iterator[Found]:
        """Yield what is under ``root``, then what its links lead to."""
        try:
            about = os.stat(root)
        except OSError as error:
            yield SkippedFile(root, _no_root(error), unreadable_folder=True)
            return
        if stat.S_ISREG(about.st_mode):
            yield from self._file(str(root), about)
        elif stat.S_ISDIR(about.st_mode):
            self._above = _identities_from(root)
            yield from self._tree(str(root), is_root=True)
            yield from self._linked()
        else:
            yield SkippedFile(root, "a pipe, socket or device")

    def _tree(self, top: str, *, is_root: bool = False) -> Iterator[Found]:
        """Yield the files under one folder, depth first."""
        stack = [top]
        while stack:
            folder = stack.pop()
            try:
                entries = self._entries(folder)
            except OSError as error:
                yield SkippedFile(Path(folder), explain(error, what="folder")[0], unreadable_folder=True)
                continue
            if not is_root and any(entry.name in _MARKERS for entry in entries):
                yield SkippedFile(Path(folder), "a folder of generated files")
                continue
            is_root = False
            below: list[str] = []
            for entry in entries:
                yield from self._entry(entry, below)
            stack.extend(reversed(below))

    def _entries(self, folder: str) -> list[os.DirEntry[str]]:
        """Return a folder's entries by name; none where it was entered before."""
        about = os.stat(folder)
        identity = (about.st_dev, about.st_ino)
        if identity in self._folders:
            return []
        self._folders.add(identity)
        with os.scandir(folder) as found:
            return sorted(found, key=lambda entry: os.fsencode(entry.name))

    def _entry(self, entry: os.DirEntry[str], below: list[str]) -> Iterator[Found]:
        """Yield a file; put a folder on ``below`` and a link on the list for later."""
        try:
            about = entry.stat(follow_symlinks=False)
        except OSError:
            return  # deleted since the folder was listed
        if not self._hidden and _is_hidden(entry.name, about):
            return
        if stat.S_ISLNK(about.st_mode):
            self._links.append(entry.path)
        elif not stat.S_ISDIR(about.st_mode):
            yield from self._file(entry.path, about)
        elif entry.name in _GENERATED or entry.path in _VIRTUAL:
            yield SkippedFile(Path(entry.path), "a folder of generated files")
        else:
            below.append(entry.path)

    def _file(self, path: str, about: os.stat_result, *, linked: bool = False) -> Iterator[Found]:
        """Yield a regular file unless it was yielded before; nothing for pipes and devices."""
        if not stat.S_ISREG(about.st_mode):
            return
        if linked or about.st_nlink > 1:
            identity = (about.st_dev, about.st_ino)
            if identity in self._files:
                return
            self._files.add(identity)
        if _is_online(about):
            yield SkippedFile(Path(path), "stored online only; reading would download it")
        elif about.st_size > self._max_bytes:
            yield SkippedFile(Path(path), f"larger than {self._max_bytes / _MEGABYTE:g} MB")
        else:
            yield FileEntry(Path(path), about.st_size, about.st_mtime_ns)

    def _linked(self) -> Iterator[Found]:
        """Yield what the links lead to, and the links found there, until none is left."""
        while self._links:
            links, self._links = self._links, []
            for link in links:
                try:
                    about = os.stat(link)
                except OSError:
                    yield SkippedFile(Path(link), "a link that leads nowhere")
                    continue
                yield from self._follow(link, about)

    def _follow(self, link: str, about: os.stat_result) -> Iterator[Found]:
        real = os.path.realpath(link)
        if stat.S_ISDIR(about.st_mode):
            if (about.st_dev, about.st_ino) in self._above:
                yield SkippedFile(Path(link), "a link to a folder that holds this one")
            elif real not in _VIRTUAL:
                yield from self._tree(link)
        elif not self._was_listed(real):
            yield from self._file(link, about, linked=True)

    def _was_listed(self, real: str) -> bool:
        """Return whether a file's own path came by in the walk, so that a link adds nothing."""
        try:
            folder = os.stat(os.path.dirname(real))
            about = os.lstat(real)
        except OSError:
            return False
        entered = (folder.st_dev, folder.st_ino) in self._folders
        return entered and (self._hidden or not _is_hidden(os.path.basename(real), about))


def _is_hidden(name: str, about: os.stat_result) -> bool:
    if name.startswith("."):
        return True
    return bool(
        getattr(about, "st_file_attributes", 0) & _WINDOWS_HIDDEN or getattr(about, "st_flags", 0) & _MAC_HIDDEN
    )


def _is_online(about: os.stat_result) -> bool:
    """Return whether the content lies with a cloud service and reading would fetch it."""
    return bool(
        getattr(about, "st_file_attributes", 0) & _WINDOWS_ONLINE or getattr(about, "st_flags", 0) & _MAC_ONLINE
    )


def _identities_from(root: Path) -> set[tuple[int, int]]:
    """Return the identities of a folder and of all folders it lies in."""
    identities = set()
    real = Path(os.path.realpath(root))
    for folder in (real, *real.parents):
        try:
            about = os.stat(folder)
        except OSError:
            continue
        identities.add((about.st_dev, about.st_ino))
    return identities


def _no_root(error: OSError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "not found; it was moved, deleted, or its drive is not connected"
    return explain(error, what="folder")[0]

"""Which files are under some folders? A fast walk that no loop, link or odd name can trap.

The walk opens no file. In each folder the files come first, then the folders, both sorted by
the bytes of their names. Links come after everything that is reached without one, so a
file's real path wins over a link to it, also where the link is in another root.

Passed over in silence: names that begin with a dot or carry the system's hidden mark (unless
asked for), pipes, sockets and devices. Passed over with a reason: folders of generated files,
files that are too large or stored online only, folders that cannot be opened, dead links.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from operator import attrgetter
from pathlib import Path

from engine.documents.document import FileEntry, OtherName, SkippedFile
from engine.documents.opening import explain
from engine.documents.rules import LEFT_OUT, Chain, Rules

Found = FileEntry | SkippedFile | OtherName
_Identity = tuple[int, int]  # device, inode
Facts = tuple[int, int, int, int]  # size, date, inode and time of change, as in FileEntry
Unchanged = Callable[[str, Facts], bool]

_GENERATED = frozenset(
    ".git .hg .svn .bzr .jj node_modules bower_components __pycache__ .venv .tox .nox .mypy_cache .ruff_cache"
    " .pytest_cache .hypothesis .ipynb_checkpoints .cache .gradle .terraform .next .nuxt .parcel-cache"
    " .Trash .Trashes .Spotlight-V100 .fseventsd $RECYCLE.BIN".split()
)
_GENERATED_REASON = "a folder of generated files"
# What programs are built into, where one of these stands beside it.
_BUILT = {
    "target": frozenset({"Cargo.toml", "pom.xml"}),
    "build": frozenset(
        {"build.gradle", "build.gradle.kts", "CMakeLists.txt", "setup.py", "pyproject.toml", "pubspec.yaml"}
    ),
    "dist": frozenset({"package.json", "setup.py", "pyproject.toml"}),
}
# A file of this name says what its folder is: a Python environment, or a cache (bford.info/cachedir).
_MARKERS = frozenset({"pyvenv.cfg", "CACHEDIR.TAG"})
_VIRTUAL = frozenset({"/proc", "/sys", "/dev", "/run"})  # file systems that hold no documents
_HAS_FLAGS = hasattr(os.stat_result, "st_file_attributes") or hasattr(os.stat_result, "st_flags")
_WINDOWS_HIDDEN = 0x2 | 0x4  # FILE_ATTRIBUTE_HIDDEN, _SYSTEM
_WINDOWS_ONLINE = 0x1000 | 0x40000 | 0x400000  # FILE_ATTRIBUTE_OFFLINE, _RECALL_ON_OPEN, _ON_DATA_ACCESS
# Who has a document open, and what Windows notes about a folder.
_HIDDEN_NAMES = (".", "~$", ".~lock.")  # the last two: whose document is open in Office
_SYSTEM_FILES = frozenset({"desktop.ini", "thumbs.db", "ehthumbs.db"})
# The folder that a browser saves beside a page, by the language of its user.
_PAGE_ENDINGS = (".html", ".htm", ".xhtml")
_BESIDE_PAGES = tuple(
    "_files -files .files _file -Dateien -filer _fichiers _archivos _arquivos _ficheiros _bestanden _tiedostot"
    " _pliki _soubory _elemei _bylos _datoteke _fails _failid _fitxers _fitxategiak _dosyalar _kataloger".split()
)
_MAC_HIDDEN, _MAC_ONLINE = 0x8000, 0x40000000  # UF_HIDDEN, SF_DATALESS
_LARGEST = (1 << 63) - 1  # that the ledger takes; some network drives give larger inodes, and damaged ones such dates
_MEGABYTE = 1 << 20  # as the setting counts


def scan(root: Path, *, hidden: bool = False, max_bytes: int) -> Iterator[Found]:
    """Yield every file under ``root`` once, and what is passed over with the reason.

    Args:
        root: a folder, or a single file; a hidden one is walked, because it was asked for.
        hidden: also walk hidden files and folders.
        max_bytes: larger files are passed over.

    Never raises for what it finds. A root that does not exist yields one SkippedFile. Links to
    files and folders are followed, except to a folder that holds the root itself. Of several
    names of one file the first is yielded as a file, the others as its other names.
    """
    return scan_sources([root], hidden=hidden, max_bytes=max_bytes)


def scan_sources(
    roots: Iterable[Path],
    *,
    hidden: bool = False,
    max_bytes: int,
    exclude: Iterable[Path] = (),
    elsewhere: Iterable[Path] = (),
    rules: Rules | None = None,
    unchanged: Unchanged | None = None,
) -> Iterator[Found]:
    """Yield every file under any of the roots once, however the roots and their links overlap.

    Args:
        roots: folders or files; one inside another is walked even where the other passes it over.
        hidden: also walk hidden files and folders.
        max_bytes: larger files are passed over.
        exclude: folders that are never entered, and of which nothing is said.
        elsewhere: sources that another walk covers; a link into one is left to that walk.
        rules: what shall not be read; files that are left out are yielded with the rule as the reason.
        unchanged: told of ordinary files of one name each; those for which it returns True are not yielded.
    """
    walk = _Scan(hidden=hidden, max_bytes=max_bytes, rules=rules, unchanged=unchanged)
    walk.close_off(exclude, elsewhere)
    return walk.walk(list(dict.fromkeys(roots)))


def reaches(source: Path, path: Path, *, hidden: bool = False, rules: Rules | None = None) -> bool:
    """Return whether a walk of ``source`` comes to ``path``, or would if it were there, without following a link.

    No part of the way is hidden (unless asked for), generated, left out by a rule, or a folder saved beside a page;
    none but the last is a link.
    """
    if not path.is_relative_to(source) or (rules is not None and rules.leave_out(path)):
        return False
    return all(_is_entered(step, last=step == path, hidden=hidden) for step in _steps(source, path))


def _steps(source: Path, path: Path) -> Iterator[Path]:
    step = source
    for name in path.relative_to(source).parts:
        step /= name
        yield step


def _is_entered(step: Path, *, last: bool, hidden: bool) -> bool:
    try:
        about = os.lstat(step)
    except OSError:
        about = None
    if not hidden and (_is_hidden(step.name, about) if about is not None else _has_hidden_name(step.name)):
        return False
    if last and (about is None or not stat.S_ISDIR(about.st_mode)):
        return True
    if about is not None and stat.S_ISLNK(about.st_mode):
        return False
    if _is_generated(step.name, str(step)) or any(os.path.lexists(step / name) for name in _MARKERS):
        return False
    if any(os.path.lexists(step.parent / name) for name in _BUILT.get(step.name, ())):
        return False
    return not _lies_beside_a_page(step)


def _lies_beside_a_page(folder: Path) -> bool:
    if not folder.name.endswith(_BESIDE_PAGES):
        return False
    try:
        with os.scandir(folder.parent) as entries:
            return any(folder.name in _beside(page) for page in map(_page_name, entries) if page)
    except OSError:
        return False


class _Scan:
    """One walk: what was visited, and the links put off until the end. Folders are told apart by (device, inode)."""

    def __init__(
        self, *, hidden: bool, max_bytes: int, rules: Rules | None = None, unchanged: Unchanged | None = None
    ) -> None:
        self._hidden = hidden
        self._max_bytes = max_bytes
        self._rules = rules
        self._unchanged = unchanged
        self._roots: set[str] = set()
        self._above: set[_Identity] = set()  # the root being walked and the folders it is in
        self._closed: set[_Identity] = set()  # folders that are not entered
        self._excluded: set[str] = set()  # real paths: nothing inside is wanted
        self._elsewhere: set[str] = set()  # real paths: what lies inside but in no root is another walk's
        self._tried: set[_Identity] = set()  # every folder looked into
        self._listed: set[_Identity] = set()  # those whose files were yielded
        self._files: dict[_Identity, str] = {}  # only files with several names; others need no check
        self._links: list[tuple[str, set[_Identity]]] = []  # each with the folders that its root is in

    def close_off(self, exclude: Iterable[Path], elsewhere: Iterable[Path]) -> None:
        """Keep the walk out of these folders."""
        for folders, real_paths in ((exclude, self._excluded), (elsewhere, self._elsewhere)):
            for folder in folders:
                real_paths.add(os.path.realpath(folder))
                try:
                    self._closed.add(_identity(os.stat(folder)))
                except OSError:
                    continue  # not there, so not in the way

    def walk(self, roots: list[Path]) -> Iterator[Found]:
        """Yield what is under the roots, folders before single files, then what their links lead to."""
        self._roots = {str(root) for root in roots}
        files: list[tuple[str, os.stat_result]] = []
        for root in roots:
            try:
                about = os.stat(root)
            except OSError as error:
                yield SkippedFile(root, _no_root(error), unreadable_folder=True)
                continue
            if _is_inside(os.path.realpath(root), self._excluded):
                continue
            if _is_inside(str(root.parent), self._elsewhere) and os.path.islink(root):
                self._links.append((str(root), _identities_from(root.parent)))
            elif stat.S_ISREG(about.st_mode):
                files.append((str(root), about))
            elif stat.S_ISDIR(about.st_mode):
                self._above = _identities_from(root)
                yield from self._tree(str(root))
            else:
                yield SkippedFile(root, "a pipe, socket or device")
        for path, about in files:
            yield from self._file_behind(path, os.path.realpath(path), about)
        yield from self._linked()

    def _file_behind(self, path: str, real: str, about: os.stat_result) -> Iterator[Found]:
        """Yield a file that is a root or behind a link, or that its own path came by already."""
        if stat.S_ISREG(about.st_mode) and self._was_listed(real):
            if path != real:
                yield _other_name(path, real, about)
        else:
            yield from self._file(path, about, linked=True)

    def _tree(self, top: str) -> Iterator[Found]:
        """Yield the files under one folder, depth first."""
        stack = [(top, self._rules.chain_at(Path(top)) if self._rules is not None else None)]
        while stack:
            folder, chain = stack.pop()
            try:
                entries = self._entries(folder)
            except OSError as error:
                yield SkippedFile(Path(folder), explain(error, what="folder")[0], unreadable_folder=True)
                continue
            if entries is None:
                yield SkippedFile(Path(folder), _GENERATED_REASON)
                continue
            names = {entry.name for entry in entries}
            if chain is not None:
                chain = chain.below(folder, names)
            below: list[str] = []
            pages = _SavedPages(entries)
            active = chain if chain is not None and not chain.is_empty else None
            for entry in entries:
                if self._unchanged is not None and self._is_unchanged(entry, active):
                    continue
                if reason := self._put_aside(entry, pages, names, chain):
                    yield from self._names_in(entry, reason)
                else:
                    yield from self._entry(entry, below)
            stack.extend((path, self._chain_below(path, chain)) for path in reversed(below))

    def _chain_below(self, folder: str, chain: Chain | None) -> Chain | None:
        """Return the rules that count in a folder: those of the folder above, or its own where it is a source."""
        if self._rules is None or folder not in self._roots:
            return chain
        return self._rules.chain_at(Path(folder))

    def _is_unchanged(self, entry: os.DirEntry[str], chain: Chain | None) -> bool:
        """Return whether a file can be passed over, for it is known as it is."""
        if self._unchanged is None or not entry.is_file(follow_symlinks=False):
            return False
        try:
            about = entry.stat(follow_symlinks=False)
        except OSError:
            return False
        if about.st_nlink > 1 or about.st_size > self._max_bytes or _is_online(about):
            return False
        if not self._hidden and entry.path not in self._roots and _is_hidden(entry.name, about):
            return False
        if chain is not None and entry.path not in self._roots and chain.left_out(entry.path, is_folder=False):
            return False
        facts = about.st_size, modified_ns(about), about.st_ino & _LARGEST, _changed_ns(about)
        return self._unchanged(entry.path, facts)

    def _put_aside(self, entry: os.DirEntry[str], pages: _SavedPages, names: set[str], chain: Chain | None) -> str:
        """Return why a file or folder is not read whatever it holds, or nothing; what is hidden is another matter."""
        if entry.path in self._roots or (_has_hidden_name(entry.name) and not self._hidden):
            return ""
        is_folder = entry.is_dir(follow_symlinks=False)
        if chain is not None and (reason := chain.left_out(entry.path, is_folder=is_folder)):
            return reason
        if not is_folder or (chain is not None and chain.lets_in(entry.path)):
            return ""
        if page := pages.beside.get(entry.name):
            return f"a part of the saved page {page}"
        built = not _BUILT.get(entry.name, names).isdisjoint(names) if entry.name in _BUILT else False
        return _GENERATED_REASON if built or _is_generated(entry.name, entry.path) else ""

    def _names_in(self, entry: os.DirEntry[str], reason: str) -> Iterator[Found]:
        """Yield what a rule left out by its names; of a program's folder, or a page's, the folder alone."""
        if not reason.startswith(LEFT_OUT):
            yield SkippedFile(Path(entry.path), reason)
            return
        stack = [entry]
        while stack:
            one = stack.pop()
            if not one.is_dir(follow_symlinks=False):
                yield SkippedFile(Path(one.path), reason)
                continue
            if one is not entry and (_is_generated(one.name, one.path) or one.path in self._roots):
                continue
            try:
                with os.scandir(one.path) as found:
                    stack += [inner for inner in found if self._hidden or not _has_hidden_name(inner.name)]
            except OSError as error:
                yield SkippedFile(Path(one.path), explain(error, what="folder")[0], unreadable_folder=True)

    def _entries(self, folder: str) -> list[os.DirEntry[str]] | None:
        """Return a folder's entries by name; none where it was entered before, None where it is generated."""
        identity = _identity(os.stat(folder))
        is_root = folder in self._roots
        if identity in self._closed or identity in self._listed or (identity in self._tried and not is_root):
            return []
        self._tried.add(identity)
        with os.scandir(folder) as found:
            entries = sorted(found, key=attrgetter("name"))
        if not is_root and not _MARKERS.isdisjoint([entry.name for entry in entries]):
            return None
        self._listed.add(identity)
        return entries

    def _entry(self, entry: os.DirEntry[str], below: list[str]) -> Iterator[Found]:
        """Yield a file; put a folder on ``below`` and a link on the list for later."""
        asked_for = self._hidden or entry.path in self._roots
        try:
            about = entry.stat(follow_symlinks=False)
        except FileNotFoundError:
            return  # deleted since the folder was listed
        except OSError as error:
            if asked_for or not entry.name.startswith("."):
                yield SkippedFile(Path(entry.path), explain(error)[0], unreadable_folder=True)
            return
        if not asked_for and _is_hidden(entry.name, about):
            return
        if stat.S_ISLNK(about.st_mode):
            self._links.append((entry.path, self._above))
        elif not stat.S_ISDIR(about.st_mode):
            yield from self._file(entry.path, about)
        else:
            below.append(entry.path)

    def _file(self, path: str, about: os.stat_result, *, linked: bool = False) -> Iterator[Found]:
        """Yield a regular file unless it was yielded before; nothing for pipes and devices."""
        if not stat.S_ISREG(about.st_mode):
            return
        shared = linked or about.st_nlink > 1
        if shared:
            first = self._files.setdefault(_identity(about), path)
            if first != path:
                yield _other_name(path, first, about)
                return
        if _is_online(about):
            yield SkippedFile(Path(path), "stored online only; reading would download it")
        elif about.st_size > self._max_bytes:
            yield SkippedFile(Path(path), f"larger than {self._max_bytes / _MEGABYTE:g} MB")
        else:
            yield _entry(path, about, shared=shared)

    def _linked(self) -> Iterator[Found]:
        """Yield what the links lead to, and the links found there, until none is left."""
        while self._links:
            links, self._links = self._links, []
            for link, self._above in links:
                try:
                    about = os.stat(link)
                except OSError as error:
                    if os.path.lexists(link):
                        yield SkippedFile(Path(link), _no_target(error), unreadable_folder=True)
                    continue
                yield from self._follow(link, about)

    def _follow(self, link: str, about: os.stat_result) -> Iterator[Found]:
        real = os.path.realpath(link)
        if self._is_closed(real):
            if stat.S_ISREG(about.st_mode) and not _is_inside(real, self._excluded):
                yield _other_name(link, real, about)
            return
        if stat.S_ISDIR(about.st_mode):
            if _identity(about) in self._above:
                yield SkippedFile(Path(link), "a link to a folder that holds this one")
            elif real not in _VIRTUAL:
                yield from self._tree(link)
        else:
            yield from self._file_behind(link, real, about)

    def _is_closed(self, real: str) -> bool:
        if _is_inside(real, self._excluded):
            return True
        return _is_inside(real, self._elsewhere) and not _is_inside(real, self._roots)

    def _was_listed(self, real: str) -> bool:
        """Return whether a file's own path came by in the walk, so that a link adds nothing."""
        try:
            folder = os.stat(os.path.dirname(real))
            about = os.lstat(real)
        except OSError:
            return False
        if _identity(folder) not in self._listed:
            return False
        return self._hidden or real in self._roots or not _is_hidden(os.path.basename(real), about)


def entry_at(path: Path) -> FileEntry | None:
    """Return the file at a path as a scan would, links followed; None where there is none."""
    try:
        about = os.stat(path)
    except OSError:
        return None
    return _entry(str(path), about, shared=True) if stat.S_ISREG(about.st_mode) else None


class _SavedPages:
    """The web pages of a folder, looked for when its first folder is met: most folders have none below."""

    def __init__(self, entries: list[os.DirEntry[str]]) -> None:
        self._entries = entries

    @cached_property
    def beside(self) -> dict[str, str]:
        """Names of folders in which browsers keep a page's pictures, and that page."""
        return {name: page for page in map(_page_name, self._entries) if page for name in _beside(page)}


def _entry(path: str, about: os.stat_result, *, shared: bool) -> FileEntry:
    inode = about.st_ino & _LARGEST
    return FileEntry(Path(path), about.st_size, modified_ns(about), inode, _changed_ns(about), shared)


def _other_name(path: str, of: str, about: os.stat_result) -> OtherName:
    return OtherName(Path(path), Path(of), about.st_size, modified_ns(about), about.st_ino & _LARGEST)


def modified_ns(about: os.stat_result) -> int:
    """Return when a file was changed, in nanoseconds since the epoch, within what the ledger takes: 1677 to 2262.

    Damaged disks, NTFS without a date (1601) and careless programs give others, which stand at the nearer end.
    """
    return _held(about.st_mtime_ns)


def _changed_ns(about: os.stat_result) -> int:
    return 0 if os.name == "nt" else _held(about.st_ctime_ns)  # there it is the time of creation


def _held(date_ns: int) -> int:
    return date_ns if -_LARGEST <= date_ns <= _LARGEST else max(-_LARGEST, min(date_ns, _LARGEST))


def _page_name(entry: os.DirEntry[str]) -> str:
    return entry.name if entry.name.lower().endswith(_PAGE_ENDINGS) else ""


def _beside(page: str) -> Iterator[str]:
    stem = page.rpartition(".")[0]
    return (stem + ending for ending in _BESIDE_PAGES)


def _identity(about: os.stat_result) -> _Identity:
    return about.st_dev, about.st_ino


def _is_inside(path: str, folders: set[str]) -> bool:
    """Return whether a path is one of the folders or lies in one."""
    while folders:
        if path in folders:
            return True
        above = os.path.dirname(path)
        if above == path:
            break
        path = above
    return False


def _is_generated(name: str, path: str) -> bool:
    return name in _GENERATED or path in _VIRTUAL


def _has_hidden_name(name: str) -> bool:
    return name.startswith(_HIDDEN_NAMES) or name.lower() in _SYSTEM_FILES


def _is_hidden(name: str, about: os.stat_result) -> bool:
    if _has_hidden_name(name):
        return True
    return _HAS_FLAGS and bool(
        getattr(about, "st_file_attributes", 0) & _WINDOWS_HIDDEN or getattr(about, "st_flags", 0) & _MAC_HIDDEN
    )


def _is_online(about: os.stat_result) -> bool:
    """Return whether the content lies with a cloud service and reading would fetch it."""
    return _HAS_FLAGS and bool(
        getattr(about, "st_file_attributes", 0) & _WINDOWS_ONLINE or getattr(about, "st_flags", 0) & _MAC_ONLINE
    )


def _identities_from(root: Path) -> set[_Identity]:
    """Return the identities of a folder and of all folders it lies in."""
    identities = set()
    real = Path(os.path.realpath(root))
    for folder in (real, *real.parents):
        try:
            about = os.stat(folder)
        except OSError:
            continue
        identities.add(_identity(about))
    return identities


def _no_root(error: OSError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "not found; it was moved, deleted, or its drive is not connected"
    return explain(error, what="folder")[0]


def _no_target(error: OSError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError) or error.errno == errno.ELOOP:
        return "a link that leads nowhere"
    return explain(error)[0]

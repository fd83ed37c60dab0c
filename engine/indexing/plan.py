"""What has changed since the last run? A comparison of the disk with the ledger; no file is opened."""

from __future__ import annotations

import math
import os
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from engine.documents import FileEntry, OtherName, SkippedFile, scan_sources
from engine.indexing.known_files import CHECK_EVERY, KnownFiles
from engine.indexing.other_names import ALIAS, files_behind, names_left
from engine.indexing.source_rules import rules_of
from engine.progress import CancelToken, Progress, ProgressCallback
from engine.settings import Settings
from engine.store import FileRecord, Ledger

_SETTLED = ("indexed", "container", "failed", "skipped")
# How often inode or time of change are believed in vain, and both together (a disk that is restored, a swap).
_MOST_ALARMS, _MOST_ALARMS_OF_BOTH = 3, 10

_TELL_EVERY_S = 0.1
ANY_READER = "any"  # of which nothing better is known
_DAY_NS = 86_400 * 10**9
_SMALL_BYTES = 64 << 10  # a text of ten thousand words; up to this, size hardly matters


@dataclass(slots=True)
class Plan:
    """What a run has to do."""

    to_read: list[FileEntry] = field(default_factory=list)
    unchanged: int = 0
    outdated: set[Path] = field(default_factory=set)  # of to_read: read better now; they come last
    known_again: list[FileRecord] = field(default_factory=list)  # unchanged, with what an older format did not keep
    gone: list[FileRecord] = field(default_factory=list)
    skipped: list[SkippedFile] = field(default_factory=list)
    dropped: int = 0  # documents among those that are passed over
    names: list[OtherName] = field(default_factory=list)  # further names of files that are read by another
    missing: list[Path] = field(default_factory=list)  # sources that cannot be found now; their documents stay


def make_plan(
    ledger: Ledger,
    roots: Iterable[Path],
    settings: Settings,
    *,
    force: bool,
    cancel: CancelToken | None = None,
    exclude: Path | None = None,
    on_progress: ProgressCallback | None = None,
) -> Plan:
    """Scan the roots, and the sources inside them, and say what must be read, is unchanged, or is gone.

    A root that cannot be found is an unplugged disk more often than a wish to forget it, so its
    documents stay until the user removes the source; the same holds for a root that is suddenly
    empty, a folder that cannot be read and a link whose target is away. Where the roots cover
    every source, files that lie in no source at all are gone too: a removal was interrupted.

    Args:
        ledger: what the library knows.
        roots: sources, or folders and files inside them.
        settings: limits on what is read.
        force: read every file again.
        cancel: checked during the scan.
        exclude: a folder that is never entered: the library's own.
        on_progress: told during the scan how many files were looked at, at most ten times a second.
    """
    plan = Plan()
    asked = set(roots)
    sources = {source.path for source in ledger.sources()}
    walked = asked | {source for source in sources if _is_inside(source, asked)}
    elsewhere = sources - walked
    outermost = [root for root in walked if walked.isdisjoint(root.parents)]
    kept: set[Path] = set()  # what lies below stays, though it was not seen
    seen: set[Path] = set()
    tell = _teller(on_progress, lambda: len(seen) + known.unchanged)
    known = KnownFiles(ledger, outermost if elsewhere else None, force=force, cancel=cancel, on_look=tell)
    found_files = scan_sources(
        # Outer folders first and by name: the same links win in every run.
        sorted((root for root in walked if os.path.lexists(root)), key=lambda path: (len(path.parts), path)),
        hidden=settings.hidden_files,
        max_bytes=settings.max_file_mb << 20,
        exclude=() if exclude is None else (exclude,),
        elsewhere=elsewhere,
        rules=rules_of(ledger, settings),
        unchanged=known.is_unchanged,
    )
    for number, found in enumerate(found_files):
        if number % CHECK_EVERY == 0:
            if cancel is not None:
                cancel.check()
            tell()
        if found.path not in seen:
            seen.add(found.path)
            _plan_found(plan, found, known.get(found.path), kept, force=force)
    plan.unchanged += known.unchanged
    _plan_missing(plan, ledger, walked, kept)
    skipped = {found.path for found in plan.skipped} | {name.path for name in plan.names}
    for record in known.unmet():
        path = record.container or record.path  # a member is where its container is
        if record.container in skipped:
            plan.gone.append(record)
        elif path not in seen and not _is_inside(path, kept) and not _lies_elsewhere(path, walked, elsewhere):
            plan.gone.append(record)
    if elsewhere:
        _settle_names(plan, ledger, known, seen, force=force)
    now_ns = time.time_ns()
    plan.to_read.sort(key=lambda entry: (entry.path in plan.outdated, _wait(entry, now_ns), -entry.modified_ns))
    return plan


def _teller(on_progress: ProgressCallback | None, count: Callable[[], int]) -> Callable[[], None]:
    """Return what tells how many files were looked at, at most ten times a second."""
    told_s = time.monotonic()

    def tell() -> None:
        nonlocal told_s
        if on_progress is not None and time.monotonic() - told_s >= _TELL_EVERY_S:
            told_s = time.monotonic()
            on_progress(Progress("scanning", documents_total=count()))

    return tell


def _wait(entry: FileEntry, now_ns: int) -> float:
    """Return how long a file may wait for its turn: what was touched lately and is soon read is wanted first.

    Twice the age and twice the size weigh the same, so that one large file of today holds up neither the small ones of
    today nor those of the last weeks, and is still read long before what is as large and old.
    """
    age_days = max(0, now_ns - entry.modified_ns) / _DAY_NS
    return math.log2(1 + age_days) + math.log2(1 + entry.size_bytes / _SMALL_BYTES)


def _settle_names(plan: Plan, ledger: Ledger, known: KnownFiles, seen: set[Path], *, force: bool) -> None:
    """Read each file by one of its names, though not all of them were looked at."""
    behind = files_behind(ledger, plan.to_read, known)
    for entry in plan.to_read:
        if (read := behind.get(entry.path)) is not None:
            name = OtherName(entry.path, read.path, entry.size_bytes, entry.modified_ns, entry.inode)
            plan.names.append(name)
    plan.to_read = [entry for entry in plan.to_read if entry.path not in behind]
    for entry in {read.path: read for read in behind.values()}.values():
        if entry.path not in seen and (force or is_changed(ledger.file(entry.path), entry)):
            plan.to_read.append(entry)
    # Of those that are as they were by a name that leads nowhere known there is nothing to say.
    plan.names = [name for name in plan.names if _leads_somewhere(ledger, name, known.get(name.path))]
    before = (known.get(entry.path) for entry in plan.to_read)
    replaced = [
        record for record, now in zip(before, plan.to_read, strict=True) if record and record.inode != now.inode
    ]
    plan.to_read += names_left(ledger, [*plan.gone, *replaced], plan.to_read)


def _leads_somewhere(ledger: Ledger, name: OtherName, record: FileRecord | None) -> bool:
    return record is None or record.state == ALIAS or ledger.file(name.of) is not None


def _plan_found(
    plan: Plan, found: FileEntry | SkippedFile | OtherName, record: FileRecord | None, kept: set[Path], *, force: bool
) -> None:
    if isinstance(found, OtherName):
        plan.names.append(found)
        return
    if isinstance(found, FileEntry):
        if force or is_changed(record, found):
            plan.to_read.append(found)
            if record is not None and not force and not is_changed(replace(record, reader=ANY_READER), found):
                plan.outdated.add(found.path)
        else:
            plan.unchanged += 1
            if record is not None and not record.inode and found.inode:
                plan.known_again.append(replace(record, inode=found.inode, changed_ns=found.changed_ns))
        return
    if found.unreadable_folder:
        kept.add(found.path)
        if record is not None and record.document_id is not None and not _target_deleted(found.path):
            plan.unchanged += 1  # out of reach for now; a line that says "skipped" would drop the document
            return
    plan.skipped.append(found)


def _plan_missing(plan: Plan, ledger: Ledger, walked: set[Path], kept: set[Path]) -> None:
    """Keep what is known of roots that are away. Looked for after the scan: a disk may go meanwhile."""
    sources = {source.path for source in ledger.sources()}
    away = {root for root in walked if _is_away(ledger, root, sources)}
    kept |= away
    plan.missing = sorted(away)
    plan.skipped = [found for found in plan.skipped if found.path not in away]


def _is_away(ledger: Ledger, root: Path, sources: set[Path]) -> bool:
    """Return whether a root may come back with its disk.

    A file is gone where its folder is still there, and so is a folder inside a source, unless it was all that the
    source held. A folder that is there and holds nothing at all, while files are known in it, is a place where a disk
    is mounted at other times; one that cannot be looked at says nothing.
    """
    missing = is_missing(root)
    if missing is None:
        return True
    if missing:
        if _is_empty(root.parent) is None:
            return True
        is_file = {record.container or record.path for record in ledger.files(under=root)} == {root}
        held = root not in sources and (root.parent not in sources or _is_empty(root.parent) is False)
        return not (is_file or held)
    return _is_empty(root) is True and any(record.path != root for record in ledger.files(under=root))


def is_missing(path: Path) -> bool | None:
    """Return whether nothing is at a path; None where that cannot be seen."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return None
    return False


def _target_deleted(path: Path) -> bool:
    """Return whether a link leads to a file that is gone, not away: its folder is there and holds others."""
    return path.is_symlink() and _is_empty(os.path.dirname(os.path.realpath(path))) is False


def _is_empty(folder: Path | str) -> bool | None:
    """Return whether a folder holds no entry; None where it cannot be listed, or is no folder."""
    try:
        with os.scandir(folder) as entries:
            return next(entries, None) is None
    except OSError:
        return None


def _lies_elsewhere(path: Path, walked: set[Path], elsewhere: set[Path]) -> bool:
    """Return whether a file that was not seen is there, behind a link into a source that was not walked."""
    if not elsewhere or not os.path.lexists(path):
        return False
    real = Path(os.path.realpath(path))
    return _is_inside(real, elsewhere) and not _is_inside(real, walked)


def _is_inside(path: Path, folders: set[Path]) -> bool:
    return bool(folders) and (path in folders or not folders.isdisjoint(path.parents))


def is_changed(record: FileRecord | None, entry: FileEntry) -> bool:
    """Return whether a file has to be read: it is new, or not as the ledger knows it."""
    if record is None or record.state not in _SETTLED or record.passing or not record.reader:
        return True
    if (record.size_bytes, record.modified_ns) != (entry.size_bytes, entry.modified_ns):
        return True
    return _seems_another(record, entry)


def _seems_another(record: FileRecord, entry: FileEntry) -> bool:
    """Return whether another file of equal size and date may lie there now; its content then decides.

    On network drives and FAT inodes may be new after each mount, and some FUSE drives have no steady times: after a few
    false alarms they are not believed any more, until the content is another.
    """
    other = 0 not in (record.inode, entry.inode) and record.inode != entry.inode
    later = 0 not in (record.changed_ns, entry.changed_ns) and record.changed_ns != entry.changed_ns
    return (other or later) and record.alarms < (_MOST_ALARMS_OF_BOTH if other and later else _MOST_ALARMS)

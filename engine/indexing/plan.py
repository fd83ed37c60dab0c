"""What has changed since the last run? A comparison of the disk with the ledger; no file is opened."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from engine.documents import FileEntry, SkippedFile, scan
from engine.progress import CancelToken
from engine.settings import Settings
from engine.store import FileRecord, Ledger

_SETTLED = ("indexed", "failed", "skipped")


@dataclass(slots=True)
class Plan:
    """What a run has to do."""

    to_read: list[FileEntry] = field(default_factory=list)
    unchanged: int = 0
    gone: list[FileRecord] = field(default_factory=list)
    skipped: list[SkippedFile] = field(default_factory=list)
    missing: list[Path] = field(default_factory=list)  # sources that cannot be found now; their documents stay


def make_plan(
    ledger: Ledger, roots: Iterable[Path], settings: Settings, *, force: bool, cancel: CancelToken | None = None
) -> Plan:
    """Scan the roots and say what must be read, what is unchanged, and what is gone.

    A root that cannot be found is an unplugged disk more often than a wish to forget it, so its
    documents stay until the user removes the source; the same holds for a folder that cannot be read.
    """
    plan = Plan()
    for root in _outermost(roots):
        if not os.path.lexists(root):
            _plan_missing(plan, ledger, root)
            continue
        _plan_root(plan, ledger, root, settings, force=force, cancel=cancel)
    plan.to_read.sort(key=lambda entry: -entry.modified_ns)  # what was touched last is wanted first
    return plan


def _plan_missing(plan: Plan, ledger: Ledger, root: Path) -> None:
    """A file is gone where its folder is still there; a folder may come back with its disk."""
    record = ledger.file(root)
    if record is not None and root.parent.is_dir():
        plan.gone.append(record)
    else:
        plan.missing.append(root)


def _plan_root(
    plan: Plan, ledger: Ledger, root: Path, settings: Settings, *, force: bool, cancel: CancelToken | None
) -> None:
    known = {record.path: record for record in ledger.files(under=root)}
    seen: set[Path] = set()
    kept: list[Path] = []
    for number, found in enumerate(scan(root, hidden=settings.hidden_files, max_bytes=settings.max_file_mb << 20)):
        if cancel is not None and number % 256 == 0:
            cancel.check()
        seen.add(found.path)
        if isinstance(found, SkippedFile):
            plan.skipped.append(found)
            if found.unreadable_folder:
                kept.append(found.path)
        elif force or _changed(known.get(found.path), found):
            plan.to_read.append(found)
        else:
            plan.unchanged += 1
    plan.gone += [
        record for path, record in known.items() if path not in seen and not any(path.is_relative_to(k) for k in kept)
    ]


def _changed(record: FileRecord | None, entry: FileEntry) -> bool:
    if record is None or record.state not in _SETTLED:
        return True
    return (record.size_bytes, record.modified_ns) != (entry.size_bytes, entry.modified_ns)


def _outermost(roots: Iterable[Path]) -> list[Path]:
    """Drop roots that lie inside another one, and repeats."""
    chosen: list[Path] = []
    for root in sorted(set(roots), key=lambda path: len(path.parts)):
        if not any(root.is_relative_to(outer) for outer in chosen):
            chosen.append(root)
    return chosen

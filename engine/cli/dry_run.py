"""What would be read, and what would it cost? ``index --dry-run``."""

from __future__ import annotations

import argparse
import dataclasses
from typing import TYPE_CHECKING

import engine
from engine.cli.terminal import print_result, read_settings, span
from engine.errors import InputError
from engine.wording import counted

if TYPE_CHECKING:
    from engine.reports.dry_run import DryRun


def add_dry_run(command: argparse.ArgumentParser) -> None:
    """Add ``--dry-run``."""
    command.add_argument(
        "--dry-run",
        action="store_true",
        help="say how many files would be read, about how long it would take and how much disk; change nothing",
    )


def dry_run(options: argparse.Namespace) -> int:
    """Say what ``index`` would do with these options."""
    if options.ray:
        raise InputError("How fast a cluster is cannot be told beforehand; leave out --ray or --dry-run.")
    found = engine.Library.dry_run(
        options.library, options.paths, settings=read_settings(), encoder=options.encoder, force=options.force
    )
    shape = {**dataclasses.asdict(found), "to_read": found.to_read}
    shape["bytes"] = shape.pop("bytes_")
    print_result(options, shape, dry_run_text(found))
    return 0


def dry_run_text(found: DryRun) -> str:
    """Return what a run would do and cost."""
    from engine.reports.unread import unread_text

    of = {"new": found.new, "changed": found.changed, "read again": found.again}
    parts = ", ".join(f"{count:,} {what}" for what, count in of.items() if count)
    lines = [
        f"{counted(found.to_read, 'file')} would be read{f' ({parts})' if parts else ''}, "
        f"{found.bytes_ / 1e6:,.1f} MB; {found.unchanged:,} unchanged, {found.gone:,} gone",
        *([f"left out: {unread_text(found.left_out)}"] if found.left_out else []),
        *(f"cannot be found now, its documents are kept: {path}" for path in found.away),
        _cost(found),
        "nothing was changed",
    ]
    return "\n".join(lines)


def _cost(found: DryRun) -> str:
    if found.to_read == 0:
        return "nothing to read"
    if found.seconds is None or found.disk_bytes is None:
        return "how long that takes cannot be told: none of the files could be tried within a few seconds"
    return (
        f"about {span(found.seconds)} on this computer with {found.encoder}, and about "
        f"{found.disk_bytes / 1e6:,.1f} MB of disk ({found.free_bytes / 1e9:,.1f} GB are free); "
        f"{found.sampled:,} of the files were tried"
    )

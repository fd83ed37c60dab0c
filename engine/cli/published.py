"""The commands about published libraries: publish one, and bring the copy of one up to date."""

from __future__ import annotations

import argparse
import dataclasses
import time
from collections.abc import Callable
from typing import Any

import engine
from engine.cli.libraries import note_library
from engine.cli.store import work
from engine.cli.terminal import positive_number, print_result, published_text, read_settings
from engine.errors import InputError

Make = Callable[..., argparse.ArgumentParser]


def add_published(commands: Any, command: Make) -> None:
    """Add ``publish`` and ``refresh``; ``command`` makes a parser with the common options."""
    publish = command(commands, "publish", _publish, "put a read-only version of the library into a bucket, for others")
    publish.add_argument("address", metavar="ADDRESS", help="s3://bucket/folder; AWS variables or profiles open it")
    publish.add_argument(
        "--keep",
        dest="keep_minutes",
        type=positive_number,
        default=60,
        metavar="MINUTES",
        help="how long readers may stay on a version after the next one (default: %(default)s)",
    )
    publish.add_argument("--replace", action="store_true", help="put it in the place of another library there")
    refresh = command(commands, "refresh", _refresh, "fetch the newest version of a published library now")
    refresh.add_argument("--full", action="store_true", help="drop the copy on this disk and fetch all of it again")


def _publish(options: argparse.Namespace) -> int:
    with work("publishing") as (token, draw), engine.Library.open(options.library, settings=read_settings()) as library:
        report = library.publish(
            options.address,
            keep_s=60.0 * options.keep_minutes,
            replace=options.replace,
            on_progress=draw,
            cancel=token,
        )
    state = "published" if report.is_new else "nothing has changed since"
    text = (
        f"{state} version {report.number} at {report.address}: {report.sent_files} of {report.files} files sent, "
        f"{report.sent_bytes / 1e6:.1f} of {report.size_bytes / 1e6:.1f} MB, in {report.seconds:.1f} s"
    )
    dropped = [f"{report.dropped} older versions dropped"] if report.dropped else []
    print_result(options, dataclasses.asdict(report), "\n".join([text, *dropped, *report.left_out]))
    return 0


def _refresh(options: argparse.Namespace) -> int:
    start = time.monotonic()
    with work("fetching") as (token, draw):
        with engine.Library.open_published(
            options.library, read_settings(), full=options.full, on_progress=draw
        ) as library:
            state = library.published
            if state is not None:
                note_library(library.folder)
    if state is None:
        raise InputError("This library is no copy of a published one; there is nothing to fetch.")
    seconds = time.monotonic() - start
    text = f"{published_text(state)}\nasked in {seconds:.1f} s; the copy lies in {state.folder}"
    print_result(options, dataclasses.asdict(state), text)
    return 3 if state.offline else 0

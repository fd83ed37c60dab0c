"""The commands that look after a library: verify it, give room back, take it elsewhere."""

from __future__ import annotations

import argparse
import dataclasses
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import engine
from engine.cli.terminal import print_result, read_settings
from engine.cli.waiting import add_waiting, behind_others
from engine.paths import printed_path
from engine.progress import CancelToken
from engine.wording import counted

if TYPE_CHECKING:
    from engine.reports.maintenance import CheckReport, CompactReport, Problem

Make = Callable[..., argparse.ArgumentParser]
_DAMAGED = 3
_SHOWN = 20


def add_upkeep(commands: Any, command: Make) -> None:
    """Add ``check``, ``compact`` and ``export``; ``command`` makes a parser with the common options."""
    check = command(commands, "check", _check, "verify the whole library; exit status 3 where something is damaged")
    check.add_argument(
        "--repair",
        action="store_true",
        help="mend what can be: indexes are made anew, damaged documents are read again by the next index",
    )
    add_waiting(check)
    compact = command(commands, "compact", _compact, "give back the room that the library does not need")
    compact.add_argument("--drop-damaged", action="store_true", help="also remove what was kept aside as damaged")
    add_waiting(compact)
    export = command(commands, "export", _export, "write every passage with its vector to a Parquet file")
    export.add_argument("file", type=Path, metavar="FILE")
    export.add_argument("--force", action="store_true", help="replace a file that is there")


def _check(options: argparse.Namespace) -> int:
    with work("checking") as (token, draw), engine.Library.open(options.library, settings=read_settings()) as library:
        rest = {"repair": options.repair, "on_progress": draw, "cancel": token}
        report = behind_others(options, lambda: library.check(**rest), token)
    shape = {"ok": report.ok, **dataclasses.asdict(report)}
    print_result(options, shape, _check_text(report))
    return 0 if report.ok else _DAMAGED


def _check_text(report: CheckReport) -> str:
    looked = (
        f"{counted(report.documents, 'document')}, {counted(report.chunks, 'chunk')}, {counted(report.files, 'file')} "
        f"({report.size_bytes / 1e6:.1f} MB) in {report.seconds:.1f} s"
    )
    lines = [_problem_text(problem) for problem in report.problems[:_SHOWN]]
    if len(report.problems) > _SHOWN:
        lines.append(f"and {len(report.problems) - _SHOWN} more problems; --json lists them all")
    lines += [f"mended: {done}" for done in report.repaired]
    verdict = "everything is whole" if report.ok else "damaged"
    if report.repaired:
        verdict = "was damaged; check again after the next index"
    return "\n".join([*lines, f"{verdict}: {looked}"])


def _problem_text(problem: Problem) -> str:
    paths = "".join(f"\n    {printed_path(path)}" for path in problem.paths)
    more = f"\n    and {problem.count - len(problem.paths)} more" if problem.count > len(problem.paths) > 0 else ""
    mark = "damaged" if problem.damage else "note"
    return f"{mark}: {problem.what}. {problem.meaning} To do: {problem.remedy}{paths}{more}"


def _compact(options: argparse.Namespace) -> int:
    with work("compacting") as (token, draw), engine.Library.open(options.library, settings=read_settings()) as library:
        rest = {"drop_damaged": options.drop_damaged, "on_progress": draw, "cancel": token}
        report = behind_others(options, lambda: library.compact(**rest), token)
    print_result(options, dataclasses.asdict(report), "\n".join([_compact_text(report), *report.left_out]))
    return 0


def _compact_text(report: CompactReport) -> str:
    freed = report.before_bytes - report.after_bytes
    done = (
        f"{size_text(freed)} given back"
        if freed > 0
        else f"{size_text(-freed)} more than before"
        if freed
        else "as before"
    )
    sizes = f"{size_text(report.before_bytes)} before, {size_text(report.after_bytes)} after"
    return f"{sizes}: {done}, in {report.seconds:.1f} s"


def size_text(size_bytes: int) -> str:
    """Return a size in megabytes, or what is smaller where it would be shown as none of them."""
    if size_bytes >= 100_000:
        return f"{size_bytes / 1e6:,.1f} MB"
    return f"{size_bytes / 1e3:.1f} kB" if size_bytes >= 1000 else f"{size_bytes} bytes"


def _export(options: argparse.Namespace) -> int:
    with work("exporting") as (token, draw), engine.Library.open(options.library, settings=read_settings()) as library:
        report = library.export(options.file, force=options.force, on_progress=draw, cancel=token)
    text = (
        f"{counted(report.chunks, 'passage')} of {counted(report.documents, 'document')} in {report.path}: "
        f"{report.size_bytes / 1e6:.1f} MB in {report.seconds:.1f} s"
    )
    print_result(options, dataclasses.asdict(report), text)
    return 0


@contextmanager
def work(name: str) -> Iterator[tuple[CancelToken, Callable[[float], None] | None]]:
    """Lend a token that Ctrl-C sets, and what draws the share that is done on a terminal."""
    token = CancelToken()
    previous = signal.signal(signal.SIGINT, lambda *_: token.cancel())
    shown = sys.stderr.isatty()

    def draw(share: float) -> None:
        sys.stderr.write(f"\r\033[K{name}: {share:.0%}")
        sys.stderr.flush()

    try:
        yield token, draw if shown else None
    finally:
        signal.signal(signal.SIGINT, previous)
        if shown:
            sys.stderr.write("\r\033[K")

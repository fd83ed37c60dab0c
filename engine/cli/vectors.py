"""The commands about borrowed vectors: write one's own for others, use those of others, drop what waits."""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import engine
from engine.cli.libraries import note_library
from engine.cli.store import size_text, work
from engine.cli.terminal import print_result, read_settings
from engine.wording import counted

if TYPE_CHECKING:
    from engine.reports.maintenance import LoanReport

Make = Callable[..., argparse.ArgumentParser]


def add_vectors(commands: Any, command: Make) -> None:
    """Add ``vectors export``, ``import`` and ``forget``; ``command`` makes a parser with the common options."""
    vectors = commands.add_parser("vectors", help="use another library's vectors of the same files, or lend one's own")
    actions = vectors.add_subparsers(required=True, metavar="ACTION")
    export = command(actions, "export", _export, "write the vectors, without any text, for a library of the same files")
    export.add_argument("file", type=Path, metavar="FILE")
    export.add_argument("--force", action="store_true", help="replace a file that is there")
    take = command(actions, "import", _import, "use the vectors of another library: index takes them where texts agree")
    take.add_argument("file", type=Path, metavar="FILE")
    command(actions, "forget", _forget, "drop borrowed vectors that no file has asked for")


def _export(options: argparse.Namespace) -> int:
    with work("exporting") as (token, draw), engine.Library.open(options.library, settings=read_settings()) as library:
        report = library.export_vectors(options.file, force=options.force, on_progress=draw, cancel=token)
    text = (
        f"{counted(report.vectors, 'vector')} of {report.dims} dimensions by {report.encoder} in {report.path}: "
        f"{size_text(report.size_bytes)} in {report.seconds:.1f} s; give it only to those who may read the files"
    )
    print_result(options, dataclasses.asdict(report), text)
    return 0


def _import(options: argparse.Namespace) -> int:
    from engine.maintenance.vectors_import import open_vectors

    settings = read_settings()
    open_vectors(options.file.expanduser())  # what is no file of vectors makes no library
    with (
        work("importing") as (token, draw),
        engine.Library.open(options.library, settings=settings, create=True) as library,
    ):
        note_library(options.library)
        report = library.import_vectors(options.file, on_progress=draw, cancel=token)
    print_result(options, {**dataclasses.asdict(report), "waiting": report.waiting}, _loan_text(report))
    return 0


def _loan_text(report: LoanReport) -> str:
    checked = f"{report.checked} of them were made again and agree"
    later = "some are made again before any is used" if report.vectors else "there is nothing to use"
    return (
        f"{counted(report.vectors, 'vector')} by {report.encoder}: {report.here:,} of passages that are here already, "
        f"{counted(report.waiting, 'waits', 'wait')} for: kenning index ({size_text(report.size_bytes)}, in "
        f"{report.seconds:.1f} s)\n"
        f"{checked if report.checked else later}"
    )


def _forget(options: argparse.Namespace) -> int:
    with engine.Library.open(options.library, settings=read_settings()) as library:
        vectors = library.forget_vectors()
    text = f"{counted(vectors, 'borrowed vector')} dropped" if vectors else "no borrowed vectors wait"
    print_result(options, {"vectors": vectors}, f"{text}; documents keep theirs")
    return 0

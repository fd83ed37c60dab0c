"""The commands about sizes: change what is searched of each vector, and see what every size would cost."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import engine
from engine.cli.terminal import positive_number, print_result, read_settings, whole_number
from engine.cli.waiting import add_waiting, behind_others
from engine.wording import counted

if TYPE_CHECKING:
    from engine.evaluate.tradeoff import Point

STORES = ("float16", "binary")
Make = Callable[..., argparse.ArgumentParser]


def add_commands(commands: Any, command: Make) -> None:
    """Add ``resize`` and ``tradeoff``; ``command`` makes a parser with the common options."""
    resize = command(commands, "resize", _resize, "change the size of what is searched; nothing is embedded again")
    resize.add_argument("--dims", type=whole_number, required=True, metavar="N", help="leading dimensions searched")
    resize.add_argument("--store", choices=STORES, help="what is kept of each (default: as it is now)")
    add_waiting(resize)
    tradeoff = command(
        commands, "tradeoff", _tradeoff, "measure size against quality and time on this library; it is not changed"
    )
    tradeoff.add_argument(
        "--queries", type=positive_number, default=200, metavar="N", help="questions asked (default: %(default)s)"
    )
    tradeoff.add_argument("--plot", type=Path, metavar="FILE.svg", help="also draw the curve")


def _resize(options: argparse.Namespace) -> int:
    with engine.Library.open(options.library, settings=read_settings()) as library:
        behind_others(options, lambda: library.resize(options.dims, options.store))
        searched, chunks = library.store.searched(), library.store.rows.count()
    size = searched.projection.size
    taken = size.bytes_per_chunk * chunks
    shape = {"dims": size.dims, "store": size.store, "bytes_per_chunk": size.bytes_per_chunk, "chunks": chunks}
    text = (
        f"{counted(chunks, 'chunk is', 'chunks are')} searched by {counted(size.dims, 'dimension')} ({size.store}): "
        f"{taken / 1e6:.1f} MB"
    )
    print_result(options, shape, text)
    return 0


def _tradeoff(options: argparse.Namespace) -> int:
    from engine.evaluate.plot import plot_tradeoff
    from engine.evaluate.tradeoff import measure_tradeoff

    with engine.Library.open(options.library, settings=read_settings()) as library:
        found = measure_tradeoff(library, queries=options.queries, on_progress=_progress())
        present = library.store.searched().projection.size
    if options.plot is not None:
        options.plot.write_text(plot_tradeoff(found, present), "utf-8")
    lines = [
        f"{counted(found.queries, 'question')} drawn from {counted(found.chunks, 'chunk')}; quality after rescoring, "
        "in brackets without",
        f"{'dims':>5} {'store':8} {'bytes':>6}  {'nDCG@10':>15}  {'as at full size':>15}  {'ms':>7}",
        *(_line(point) + ("  <- now" if point.size == present else "") for point in found.points),
    ]
    if any(point.timed_on == "copy" for point in found.points):
        lines.append("~ timed on a temporary table of the vectors alone; the others on the library's own column")
    print_result(options, found.shape(), "\n".join(lines))
    return 0


def _line(point: Point) -> str:
    size = point.size
    about = "~" if point.timed_on == "copy" else " "
    return (
        f"{size.dims:5} {size.store:8} {size.bytes_per_chunk:6}  {point.ndcg:6.3f} ({point.ndcg_alone:5.3f})"
        f"  {100 * point.recall:7.1f} % ({100 * point.recall_alone:3.0f})  {about}{point.ms_per_query:6.1f}"
    )


def _progress() -> Callable[[float], None] | None:
    """Return what shows the share that is done on a terminal, or None where standard error is none."""
    if not sys.stderr.isatty():
        return None

    def draw(share: float) -> None:
        sys.stderr.write(f"\r\033[Kmeasuring: {share:.0%}" + ("" if share < 1 else "\n"))
        sys.stderr.flush()

    return draw

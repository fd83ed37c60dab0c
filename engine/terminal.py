"""What does a person read in the terminal? The text forms of what the commands print as JSON."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from typing import Any

from engine import paths
from engine.errors import SettingsError
from engine.indexing.report import IndexReport
from engine.progress import Progress
from engine.search.hits import Hit, place_text
from engine.settings import Settings, load_settings
from engine.status import LibraryStatus


def print_result(options: argparse.Namespace, shape: dict[str, Any], text: str) -> None:
    """Print what a command found: as JSON where ``--json`` was given, else as text."""
    print(json.dumps(shape) if options.json else text)


def read_settings() -> Settings:
    """Return the user's settings; where they cannot be read, the defaults and a line on standard error."""
    try:
        return load_settings(paths.config_dir())
    except SettingsError as error:
        print(f"kenning: {error} The defaults are used.", file=sys.stderr)
        return Settings()


def positive_number(text: str) -> int:
    """Read an argument that counts something.

    Raises:
        ArgumentTypeError, ValueError: it is no number, or below 1; the parser says so.
    """
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def hit_text(number: int, hit: Hit) -> str:
    """Return one hit: title, place, and the passage with its words in bold on a terminal."""
    best = hit.passages[0]
    place = f", {place_text(best)}" if place_text(best) else ""
    text, marks = " ".join(best.text.split()), ("\033[1m", "\033[0m")
    if sys.stdout.isatty():
        text = _marked(best.text, best.highlights, marks)
    also = "".join(f"\n   also {path}" for path in hit.also)
    alike = "".join(f"\n   nearly the same: {version.path}" for version in hit.versions)
    return f"{number}. {hit.title}  ({hit.score:.3f})\n   {hit.path}{place}\n   {text[:400]}{also}{alike}"


def _marked(text: str, spans: tuple[tuple[int, int], ...], marks: tuple[str, str]) -> str:
    for start, end in reversed(spans):
        text = text[:start] + marks[0] + text[start:end] + marks[1] + text[end:]
    return " ".join(text.split())


def report_text(report: IndexReport) -> str:
    """Return what a run did, with the first ten failures."""
    rate = report.tokens / report.seconds if report.seconds else 0
    lines = [
        f"{report.indexed} indexed, {report.unchanged} unchanged, {report.removed} removed, {report.skipped} skipped, "
        f"{report.failed} failed; {report.chunks} chunks, {report.tokens} tokens in {report.seconds:.1f} s "
        f"({rate:,.0f} tokens/s)"
    ]
    lines += [f"  failed: {failure.path}: {failure.reason}" for failure in report.failures[:10]]
    if len(report.failures) > 10:
        lines.append(f"  and {len(report.failures) - 10} more: kenning failures")
    return "\n".join(lines)


def status_text(status: LibraryStatus) -> str:
    """Return a library at a glance."""
    size = status.bytes_
    lines = [
        f"{status.documents} documents, {status.chunks} chunks, {status.failed} failed, {status.pending} pending",
        f"encoder {status.encoder.title}, {status.dims} dimensions ({status.store})",
        f"{size['total'] / 1e6:.1f} MB on disk: vectors {size['vectors'] / 1e6:.1f}, full vectors "
        f"{size['full_vectors'] / 1e6:.1f}, text {size['text'] / 1e6:.1f}, index {size['index'] / 1e6:.1f}",
    ]
    for source in status.sources:
        missing = "  (cannot be found now; its documents are kept)" if source.missing else ""
        lines.append(
            f"  {source.path}: {source.indexed} indexed, {source.skipped} skipped, {source.failed} failed{missing}"
        )
    return "\n".join(lines)


def flat(value: Any, name: str = "") -> Iterator[str]:
    """Yield nested facts as ``a.b: c`` lines."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from flat(inner, f"{name}.{key}" if name else str(key))
    else:
        yield f"{name}: {value}"


def progress_line() -> Callable[[Progress], None] | None:
    """Return what draws the progress on a terminal, or None where stderr is no terminal."""
    if not sys.stderr.isatty():
        return None

    def draw(now: Progress) -> None:
        left = f", {now.seconds_left:.0f} s left" if now.seconds_left is not None else ""
        done = f"{now.documents_done}/{now.documents_total} files"
        line = f"{now.phase}: {done}, {now.tokens_per_second:,.0f} tokens/s{left}"
        print(f"\r\033[K{line}", end="", file=sys.stderr, flush=True)

    return draw

"""How does the window index without ever waiting? It starts this process and reads its lines.

    python -m engine.cli.indexing_process --library DIR

Standard input: first one JSON object, the operation, then any of the words pause, resume, cancel,
one a line. The end of the input cancels, unless the operation says ``"survive": true``.

    {"operation": "index", "paths": [...], "force": false}
    {"operation": "remove" | "retry", "paths": [...]}
    {"operation": "follow"}, to look where a watcher has said that something changed
    {"operation": "resize", "dims": 64, "store": "binary"}
    {"operation": "compact" | "repair" | "keep"}
    {"operation": "change", "encoder": "multilingual-e5-small"}

Standard output: one JSON object a line, with "event" one of progress, share (what is done of compacting or
repairing, 0 to 1), chosen (which encoder a new library got), committed, paused, resumed, finished, error. The report
of "finished" has the command line's shape. Exit status as for the command line: 0, 1 (some files failed), 2, 3, 130.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import logging
import os
import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from engine import lean, log, paths
from engine.errors import Cancelled, EngineError, InputError, SettingsError
from engine.library import Library
from engine.privacy import remove_traces
from engine.progress import CancelToken, Progress
from engine.reports.choice import EncoderChoice
from engine.reports.index_report import IndexReport
from engine.reports.maintenance import CheckReport, CompactReport
from engine.settings import Settings, load_settings

# The window and the user's own programs come first.
_NICE = 5
_SHARE_SECONDS = 0.1  # between two lines about the share that is done

logger = logging.getLogger(__name__)

Report = IndexReport | CheckReport | CompactReport


def main(arguments: list[str] | None = None) -> int:
    """Run one operation; return the exit status."""
    lean.own_process()
    parser = argparse.ArgumentParser(prog="python -m engine.cli.indexing_process", description=__doc__)
    parser.add_argument("--library", type=Path, required=True)
    options = parser.parse_args(arguments)
    if hasattr(os, "nice"):
        os.nice(_NICE)
    remove_traces()
    log.start("indexing")
    out = _Lines()
    token = CancelToken()
    try:
        operation = json.loads(sys.stdin.readline() or "{}")
        logger.info("operation %s", operation.get("operation"))
        threading.Thread(target=_listen, args=(token, out, operation), daemon=True).start()
        report = _run(operation, options.library, token, out)
    except Cancelled:
        return _cancelled(out, IndexReport(cancelled=True))
    except (EngineError, ValueError) as error:
        log.trouble(logger, "an operation ended", error)
        status = error.exit_status if isinstance(error, EngineError) else 2
        out.write(event="error", kind=type(error).__name__, message=str(error), exit=status)
        return status
    except Exception as error:  # the outermost function: the window must hear of a bug, whatever it is
        log.trouble(logger, "unexpected error", error)
        traceback.print_exc()
        message = f"Indexing stopped on an unexpected error ({error!r}); what was committed is kept."
        out.write(event="error", kind=type(error).__name__, message=message, exit=3)
        return 3
    if not isinstance(report, IndexReport):
        out.write(event="finished", report=dataclasses.asdict(report))
        return 0
    if report.cancelled:
        return _cancelled(out, report)
    out.write(event="finished", report=report_json(report))
    return 1 if report.failed else 0


def _cancelled(out: _Lines, report: IndexReport) -> int:
    out.write(event="finished", report=report_json(report))
    return 130


def _run(operation: dict[str, Any], folder: Path, token: CancelToken, out: _Lines) -> Report:
    try:
        settings = load_settings(paths.config_dir())
    except SettingsError:
        settings = Settings()  # the window has told the user already
    rebuild = bool(operation.get("force"))
    with Library.open(folder, settings=settings, create=True, rebuild=rebuild) as library:
        kind = operation.get("operation")
        if kind in ("index", "follow", "retry"):
            return _read_files(library, operation, token, out)
        if kind == "remove":
            return IndexReport(removed=library.remove(operation.get("paths", ())))
        if kind == "resize":
            library.resize(int(operation["dims"]), operation.get("store"), cancel=token)
            return IndexReport()
        if kind == "change":
            library.use_encoder(str(operation["encoder"]), on_progress=out.progress, cancel=token)
            return IndexReport()
        if kind == "keep":
            library.keep_encoder()
            return IndexReport()
        if kind == "compact":
            return library.compact(on_progress=out.share, cancel=token)
        if kind == "repair":
            return library.check(repair=True, on_progress=out.share, cancel=token)
    raise InputError(f"There is no operation {kind!r}.")


def _read_files(library: Library, operation: dict[str, Any], token: CancelToken, out: _Lines) -> IndexReport:
    """Do what reads files: all or some of the sources, what was said to have changed, or files again."""
    kind, places = operation["operation"], operation.get("paths", ())
    if kind == "follow":
        return library.catch_up(on_progress=out.progress, on_commit=out.committed, cancel=token)
    if kind == "retry":
        return library.retry(places, on_progress=out.progress, on_commit=out.committed, cancel=token)
    return library.index(
        places,
        force=bool(operation.get("force")),
        on_progress=out.progress,
        on_commit=out.committed,
        on_choice=out.chosen,
        cancel=token,
    )


def _listen(token: CancelToken, out: _Lines, operation: dict[str, Any]) -> None:
    """Obey the words on standard input until it ends."""
    words: dict[str, Callable[[], None]] = {"pause": token.pause, "resume": token.resume, "cancel": token.cancel}
    for line in sys.stdin:
        word = line.strip()
        if word in words:
            words[word]()
            if word != "cancel":
                out.write(event=word + "d")
    if not operation.get("survive"):
        token.cancel()


class _Lines:
    """Writes JSON lines; a reader that has gone is no reason to stop."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._shared_at = 0.0

    def write(self, **event: Any) -> None:
        with self._lock:
            try:
                print(json.dumps(event), flush=True)  # noqa: T201  # the lines are the interface
            except (OSError, ValueError):
                return

    def progress(self, progress: Progress) -> None:
        self.write(event="progress", **dataclasses.asdict(progress))

    def chosen(self, choice: EncoderChoice) -> None:
        self.write(event="chosen", **dataclasses.asdict(choice))

    def committed(self, documents: int) -> None:
        self.write(event="committed", documents=documents)

    def share(self, share: float) -> None:
        if share >= 1 or time.monotonic() - self._shared_at > _SHARE_SECONDS:
            self._shared_at = time.monotonic()
            self.write(event="share", share=round(share, 4))


def report_json(report: IndexReport) -> dict[str, Any]:
    """Return a report in the command line's shape."""
    return {
        "documents": {
            "indexed": report.indexed,
            "unchanged": report.unchanged,
            "removed": report.removed,
            "failed": report.failed,
            "skipped": report.skipped,
            "partial": report.partial,
        },
        "chunks": report.chunks,
        "reused": report.reused,
        "borrowed": report.borrowed,
        "tokens": report.tokens,
        "seconds": round(report.seconds, 3),
        "cancelled": report.cancelled,
        "failures": [{"path": failure.path, "reason": failure.reason} for failure in report.failures],
        "notes": list(report.notes),
    }


if __name__ == "__main__":
    sys.exit(main())

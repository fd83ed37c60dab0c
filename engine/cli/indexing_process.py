"""How does the window index without ever waiting? It starts this process and reads its lines.

    python -m engine.cli.indexing_process --library DIR

Standard input and output carry the messages of ``protocol``: a request comes first, then words; events go out. The end
of the input cancels, unless the request is to survive it. What has followed stays for a minute: starting takes longer
than reading what was saved, and who saves once soon saves again. Exit status as for the command line: 0, 1 (some files
failed), 2, 3, 130.
"""

from __future__ import annotations

import argparse
import logging
import queue
import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from engine import light_imports, log, paths
from engine.cli.protocol import (
    READING,
    Chosen,
    Committed,
    Event,
    Failed,
    Finished,
    Held,
    Noted,
    Operation,
    Paused,
    Progressed,
    Report,
    Request,
    Resumed,
    Shared,
    Word,
    event_line,
    read_request,
)
from engine.errors import Cancelled, EngineError, SettingsError, StoreLockedError
from engine.library import Library
from engine.privacy import remove_traces
from engine.progress import CancelToken, Progress
from engine.reports.choice import EncoderChoice
from engine.reports.index_report import IndexReport
from engine.settings import Settings, load_settings
from engine.store.lock import may_be_written
from engine.third_party import Failure, attempt
from engine.throttle import Throttle, lower_priority

_SHARE_SECONDS = 0.1  # between two lines about the share that is done
REST_S = 60.0  # that a process waits to be asked to follow again
PATIENCE_S = 3600.0  # that a process without a window waits for another one that writes
_LOOK_S = 0.3
_TRY_S = 30.0

logger = logging.getLogger(__name__)


def main(arguments: list[str] | None = None, open_library: Callable[..., Library] = Library.open) -> int:
    """Run one operation; return the exit status."""
    light_imports.own_process()
    parser = argparse.ArgumentParser(prog="python -m engine.cli.indexing_process", description=__doc__)
    parser.add_argument("--library", type=Path, required=True)
    options = parser.parse_args(arguments)
    lower_priority()
    remove_traces()
    log.start("indexing")
    out = _Lines()
    token = CancelToken()

    def operate() -> Report | None:
        request = read_request(sys.stdin.readline())
        operation, settings = request.operation, _settings()
        logger.info("operation %s", operation.name)
        throttle = Throttle(token, settings, out.held, graceful=operation.name == "follow")
        throttle.start()
        rest = _Rest()
        threading.Thread(target=_listen, args=(token, out, request, throttle, rest), daemon=True).start()
        open_ = partial(open_library, options.library, settings=settings)
        if request.survive:
            report = _run_when_free(operation, open_, options.library, token, out)
            throttle.stop()
            return report
        with open_(create=True, rebuild=operation.force) as library:
            report = _run(operation, library, token, out)
            while operation.name == "follow" and not token.cancelled:
                out.write(Finished(report))
                if not rest.is_ended_by_work() or settings != _settings():
                    throttle.stop()
                    return None
                throttle.renew()
                report = _run(operation, library, token, out)
        throttle.stop()
        return report

    try:
        report = attempt(operate, but=(Cancelled, EngineError, ValueError))
    except Cancelled:
        return _cancelled(out, IndexReport(cancelled=True))
    except (EngineError, ValueError) as error:
        log.trouble(logger, "an operation ended", error)
        status = error.exit_status if isinstance(error, EngineError) else 2
        out.write(Failed(type(error).__name__, str(error), status))
        return status
    return 0 if report is None else _tell(report, out)


def _tell(report: Report | Failure, out: _Lines) -> int:
    """Say how an operation ended; return the exit status."""
    if isinstance(report, Failure):  # the window must hear of a bug, whatever it is
        bug = report.error
        log.trouble(logger, "unexpected error", bug)
        traceback.print_exception(bug)
        message = f"Indexing stopped on an unexpected error ({bug!r}); what was committed is kept."
        out.write(Failed(type(bug).__name__, message, 3))
        return 3
    if not isinstance(report, IndexReport):
        out.write(Finished(report))
        return 0
    if report.cancelled:
        return _cancelled(out, report)
    out.write(Finished(report))
    return 1 if report.failed else 0


def _cancelled(out: _Lines, report: IndexReport) -> int:
    out.write(Finished(report))
    return 130


def _settings() -> Settings:
    try:
        return load_settings(paths.config_dir())
    except SettingsError:
        return Settings()  # the window has told the user already


def _run(operation: Operation, library: Library, token: CancelToken, out: _Lines) -> Report:
    kind = operation.name
    if kind in READING:
        return _read_files(library, operation, token, out)
    if kind == "remove":
        _note(operation, library, out)
        return IndexReport(removed=library.remove_leaving(operation.paths))
    if kind == "resize" and operation.dims is not None:
        library.resize(operation.dims, operation.store, cancel=token)
        return IndexReport()
    if kind == "change":
        library.use_encoder(operation.encoder, on_progress=out.progress, cancel=token)
        return IndexReport()
    if kind == "keep":
        library.keep_encoder()
        return IndexReport()
    if kind == "compact":
        return library.compact(on_progress=out.share, cancel=token)
    return library.check(repair=True, on_progress=out.share, cancel=token)


def _run_when_free(
    operation: Operation, open_: Callable[..., Library], folder: Path, token: CancelToken, out: _Lines
) -> Report:
    """Run what no window waits for: while another process writes it waits, since nobody would ask for it again.

    The library is closed meanwhile, and not made anew where it has gone. What shall be removed is noted in it: should
    this process end before it could, the next run or window does it, and what is added anew in the meantime stays.
    """
    end = time.monotonic() + PATIENCE_S
    how = {"create": True, "rebuild": operation.force}
    while True:
        try:
            with open_(**how) as library:
                how = {}
                operation = _note(operation, library, out)
                return _run(operation, library, token, out)
        except StoreLockedError:
            if time.monotonic() > end:
                raise
        _wait_for_writer(folder, token)


def _note(operation: Operation, library: Library, out: _Lines) -> Operation:
    """Note in the library what a removal is to remove, once; return the operation as it is tried again."""
    if operation.name != "remove" or operation.noted:
        return operation
    library.remove_later(operation.paths)
    out.write(Noted())
    return replace(operation, noted=True)


def _wait_for_writer(folder: Path, token: CancelToken) -> None:
    """Wait until no process is seen to write; one on another computer cannot be seen, only tried."""
    again = time.monotonic() + _TRY_S
    while True:
        token.check()
        time.sleep(_LOOK_S)
        if not may_be_written(folder) or time.monotonic() > again:
            return


def _read_files(library: Library, operation: Operation, token: CancelToken, out: _Lines) -> IndexReport:
    """Do what reads files: all or some of the sources, what was said to have changed, or files again."""
    kind, places = operation.name, operation.paths
    if kind == "follow":
        return library.catch_up(on_progress=out.progress, on_commit=out.committed, cancel=token)
    if kind == "retry":
        return library.retry(places, on_progress=out.progress, on_commit=out.committed, cancel=token)
    return library.index(
        places,
        force=operation.force,
        on_progress=out.progress,
        on_commit=out.committed,
        on_choice=out.chosen,
        cancel=token,
    )


class _Rest:
    """What comes after an operation: the same once more, or the end."""

    def __init__(self) -> None:
        self._words: queue.SimpleQueue[bool] = queue.SimpleQueue()

    def again(self) -> None:
        """End the rest: there is work."""
        self._words.put(True)

    def end(self) -> None:
        """End the rest: nobody will ask any more."""
        self._words.put(False)

    def is_ended_by_work(self) -> bool:
        """Wait for a word; return whether there is work. Where none comes for long, there is not."""
        try:
            return self._words.get(timeout=REST_S)
        except queue.Empty:
            return False


def _listen(token: CancelToken, out: _Lines, request: Request, throttle: Throttle, rest: _Rest) -> None:
    """Obey the words on standard input until it ends."""

    def cancel() -> None:
        token.cancel()
        rest.end()

    calls = {
        Word.PAUSE: throttle.pause,
        Word.RESUME: throttle.resume,
        Word.TYPING: throttle.note_typing,
        Word.INSIST: throttle.insist,
        Word.CANCEL: cancel,
        Word.AGAIN: rest.again,
    }
    answers: dict[str, Event] = {Word.PAUSE: Paused(), Word.RESUME: Resumed()}
    for line in sys.stdin:
        word = line.strip()
        if word in calls:
            calls[Word(word)]()
        elif word:
            logger.warning("a word that nobody knows was left out")
        if word in answers:
            out.write(answers[word])
    if not request.survive:
        cancel()


class _Lines:
    """Writes events; a reader that has gone is no reason to stop."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._shared_at = 0.0

    def write(self, event: Event) -> None:
        with self._lock:
            try:
                print(event_line(event), flush=True)  # noqa: T201  # the lines are the interface
            except (OSError, ValueError):
                return

    def held(self, reason: str) -> None:
        self.write(Held(reason))

    def progress(self, progress: Progress) -> None:
        self.write(Progressed(progress))

    def chosen(self, choice: EncoderChoice) -> None:
        self.write(Chosen(choice))

    def committed(self, documents: int) -> None:
        self.write(Committed(documents))

    def share(self, share: float) -> None:
        if share >= 1 or time.monotonic() - self._shared_at > _SHARE_SECONDS:
            self._shared_at = time.monotonic()
            self.write(Shared(round(share, 4)))


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

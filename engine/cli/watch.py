"""The command that keeps a library up to date while it runs: ``watch``."""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import engine
from engine import paths
from engine.cli.terminal import read_settings, report_text
from engine.errors import DiskFullError, InputError, StoreLockedError, StoreMissingError
from engine.known_libraries import is_library
from engine.progress import CancelToken

if TYPE_CHECKING:
    from engine.library import Library
    from engine.reports.index_report import IndexReport
    from engine.watching.freshness import Freshness

Make = Callable[..., argparse.ArgumentParser]

# How soon what waits is tried again: beside another writer, which mostly follows what is saved, and on a full disk.
_LOCKED_S, _FULL_S = 0.5, 60.0
# How often it is seen whether the library itself is still there.
_LOOK_S = 2.0
# How old the file may be that says it is still wanted: systems clear folders for temporary files after days, and those
# of a session after six hours (XDG Base Directory Specification 0.8, XDG_RUNTIME_DIR).
_TOUCH_S = 3600.0


def add_watch(commands: Any, command: Make) -> None:
    """Add ``watch``; ``command`` makes a parser with the common options."""
    watch = command(commands, "watch", _watch, "keep the library up to date until Ctrl+C")
    watch.add_argument("--while", dest="mark", type=Path, metavar="FILE", help="end when this file is no longer there")
    watch.add_argument("--once", action="store_true", help="bring everything up to date once, then end")


def _watch(options: argparse.Namespace) -> int:
    token, woken = CancelToken(), threading.Event()
    with _ended_by_signals(token, woken), engine.Library.open(options.library, settings=read_settings()) as library:
        library.store.must_be_own()
        sources = [source.path for source in library.store.ledger.sources()]
        if not sources:
            raise InputError("The library has no source yet; add one with: kenning add FOLDER")
        from engine.store.disk_space import not_written, unwritable, why_unwritable
        from engine.watching.hints import HintBox

        if reason := why_unwritable(library.folder):
            raise unwritable(library.folder, reason)
        box = HintBox(library.folder)
        if options.once:
            try:
                box.put(sources)
            except OSError as error:
                raise not_written(library.folder, error) from error
            return _once(options, library, token, woken)
        from engine.indexing.source_rules import rules_of  # imports the store
        from engine.throttle import Throttle, lower_priority
        from engine.watching.keeper import Keeper

        keeper = Keeper(
            library.folder,
            lambda: [source.path for source in library.store.ledger.sources()],
            lambda states: _say_states(options, states),
            woken.set,
            hidden=library.settings.hidden_files,
            rules=lambda: rules_of(library.store.ledger, library.settings),
            failing=library.failing,
        )
        keeper.start()
        lower_priority()
        throttle = Throttle(token, library.settings, lambda reason: _say_held(options, reason), graceful=True)
        throttle.start()
        try:
            with _ended_with_a_file(options.mark, token, woken):
                while not token.cancelled:
                    woken.wait(_LOOK_S)
                    woken.clear()
                    _must_be_there(library)
                    if not box.is_empty():
                        throttle.renew()
                    _take_in(options, library, token, woken)
        finally:
            throttle.stop()
            keeper.close()
    return 0


def _is_there(mark: Path) -> bool:
    """Whether a file is there; one that was not touched for an hour is, or it would be cleared away as old."""
    try:
        if time.time() - mark.stat().st_mtime > _TOUCH_S:
            os.utime(mark)
    except FileNotFoundError:
        return False
    except OSError:
        return mark.exists()
    return True


@contextmanager
def _ended_with_a_file(mark: Path | None, token: CancelToken, woken: threading.Event) -> Iterator[None]:
    """Cancel, also in the midst of a run, once a file is no longer there."""
    over = threading.Event()

    def look() -> None:
        while mark is not None and _is_there(mark) and not over.wait(_LOOK_S):
            pass
        token.cancel()
        woken.set()

    thread = threading.Thread(target=look, name="kenning-while")
    if mark is not None:
        thread.start()
    try:
        yield
    finally:
        over.set()
        if mark is not None:
            thread.join()


def _must_be_there(library: Library) -> None:
    """Raise StoreMissingError where the library was deleted or moved: its open files would go on to answer."""
    if not is_library(library.folder):
        raise StoreMissingError(
            f"The library {paths.display_path(library.folder)} is gone; nothing is watched any more."
        )


def _once(options: argparse.Namespace, library: Library, token: CancelToken, woken: threading.Event) -> int:
    """Read what waits now; return the exit status, as ``index`` has it.

    Raises:
        Cancelled: it was ended before all was read.
    """
    failed = _take_in(options, library, token, woken)
    token.check()
    return 1 if failed else 0


def _take_in(options: argparse.Namespace, library: Library, token: CancelToken, woken: threading.Event) -> int:
    """Read what waits, behind whoever else writes; on a full disk later, unless it is done once. Return what failed."""
    from engine.watching.hints import HintBox

    box = HintBox(library.folder)
    failed = 0
    while not token.cancelled and not box.is_empty():
        try:
            report = library.catch_up(cancel=token)
        except StoreLockedError:
            woken.wait(_LOCKED_S)
            woken.clear()
        except DiskFullError as error:
            if options.once:
                raise
            print(f"kenning: {error}", file=sys.stderr)
            if options.json:
                _say(options, {"event": "held", "reason": str(error)}, "")
            woken.wait(_FULL_S)
            woken.clear()
        else:
            failed += report.failed
            _say_report(options, report)
    return failed


def _say_held(options: argparse.Namespace, reason: str) -> None:
    text = {"battery": "paused: on battery (the setting pause_on_battery)", "": "going on"}.get(reason, reason)
    _say(options, {"event": "held", "reason": reason}, text)


def _say_report(options: argparse.Namespace, report: IndexReport) -> None:
    from engine.cli.indexing_process import report_json

    if report.indexed or report.removed or report.failed or report.failures:
        _say(options, {"event": "updated", **report_json(report)}, report_text(report))


def _say_states(options: argparse.Namespace, states: Mapping[Path, Freshness]) -> None:
    for source, state in states.items():
        shown = paths.display_path(source)
        told = _fresh(paths.printed_path(source), state)
        _say(options, {"event": "freshness", "source": shown, **dataclasses.asdict(state)}, told)


def _fresh(shown: str, state: Freshness) -> str:
    told = {
        "watched": "watched",
        "partly": f"watched; drives inside it are looked at every {state.every_s / 60:.0f} minutes",
        "polled": f"looked at every {state.every_s / 60:.0f} minutes",
        "unkept": f"not followed now: the library cannot be written to ({state.reason})",
        "away": "away; what is known of it stays",
    }
    return f"{shown}: {told[state.state]}"


def _say(options: argparse.Namespace, shape: dict[str, Any], text: str) -> None:
    print(json.dumps(shape) if options.json else paths.printed(text), flush=True)


@contextmanager
def _ended_by_signals(token: CancelToken, woken: threading.Event) -> Iterator[None]:
    def end(*_: object) -> None:
        token.cancel()
        woken.set()

    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)

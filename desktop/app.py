"""How does the window start? Words of the command line, folders and settings, and the one shell of the process."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from desktop.kenning import Kenning
from desktop.parts import Setup
from desktop.resident.app import App
from desktop.resident.instance import Instance
from desktop.resident.window_request import read_request
from desktop.resident.without_window import end_watching
from desktop.shell import Shell
from desktop.texts.languages import LANGUAGES, speak, wanted_language
from desktop.threads.collecting import Collector
from engine import light_imports, log, paths
from engine.bucket.address import is_address
from engine.errors import EngineError, SettingsError
from engine.known_libraries import KnownLibraries
from engine.privacy import remove_traces
from engine.settings import Settings, load_settings


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window until it is closed; return the exit status."""
    light_imports.own_process()
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words[:1] == ["--indexing-process"]:  # a frozen build has no other executable
        from engine.cli.indexing_process import main as index

        return index(words[1:])
    if words[:1] == ["--command-line"]:
        from engine.cli.program import main as command_line

        return command_line(words[1:])
    parser = argparse.ArgumentParser(
        prog="kenning-desktop", description="Find things on your computer by meaning.", allow_abbrev=False
    )
    parser.add_argument("--library", help="folder or name of the library (default: the one that was open last)")
    parser.add_argument("--lang", choices=LANGUAGES, help="language of the window (default: that of the settings)")
    parser.add_argument("--verbose", action="store_true", help="write what happens to standard error")
    parser.add_argument("--background", action="store_true", help="start without showing the window")
    parser.add_argument("--bar", action="store_true", help="show the small search bar over everything")
    parser.add_argument("--quit", action="store_true", help="end the Kenning that runs")
    parser.add_argument("--similar", default="", metavar="FILE", help="look for documents like this one")
    parser.add_argument("words", nargs="*", metavar="QUERY", help="what to look for; a path (./notes) is added instead")
    options = parser.parse_args(words)
    setup = read_setup(options.library)
    show = next((one for one in ("quit", "bar", "background") if getattr(options, one)), "window")
    request = read_request(options.words, similar=options.similar, show=show)
    instance = Instance(setup.library)
    log.start("window", verbose=options.verbose)
    claimed = instance.claim()
    if not claimed and instance.hand_over(request):
        return 0
    if options.quit:
        return _end_rest(instance, claimed=claimed)
    log.hear_uncaught("window")
    remove_traces()
    app = make_app()
    gc.freeze()  # what is imported stays, and looking through it is 50 ms of each full collection
    Collector(app).start()  # never stopped: the process ends with the window
    speak(options.lang or wanted_language(setup.settings.language))
    shell = Shell(setup, partial(Kenning, app), instance)
    shell.start(request)
    return app.exec()


def _end_rest(instance: Instance, *, claimed: bool) -> int:
    """End what goes on without a window; return the exit status, 3 where there is a window that does not answer."""
    end_watching(instance.mark)
    if claimed:
        return 0
    sys.stderr.write("kenning-desktop: Kenning runs and does not answer.\n")
    return 3


def make_app() -> QApplication:
    """Return the Qt application with Kenning's names and scaling."""
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = App(sys.argv[:1])
    QCoreApplication.setApplicationName("Kenning")
    QCoreApplication.setOrganizationName("Kenning")
    app.setApplicationDisplayName("Kenning")
    app.setDesktopFileName("kenning")
    return app


def read_setup(library: str | None) -> Setup:
    """Return the setup of a normal start: the user's folders and saved settings.

    Args:
        library: a folder, or the name of a known library; None for the one that was open last.
    """
    config = paths.config_dir()
    if library is not None:
        from engine.cli.libraries import library_place

        folder = library_place(library)
    else:
        named = "KENNING_LIBRARY" in os.environ
        folder = (None if named else KnownLibraries(config).last()) or paths.default_library_dir()
    try:
        folder = _copy_folder(folder) if is_address(folder) else folder.expanduser().absolute()
    except EngineError as error:
        return Setup(paths.data_dir() / "library", config, Settings(), str(error))
    try:
        return Setup(folder, config, load_settings(config))
    except SettingsError as error:
        return Setup(folder, config, Settings(), str(error))


def _copy_folder(address: Path) -> Path:
    from engine.library import library_folder  # which imports the store, for published libraries alone

    return library_folder(address)


if __name__ == "__main__":
    sys.exit(main())

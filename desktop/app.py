"""How does the window come together? The one place that builds all objects and connects them."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop.controllers.access import AccessController
from desktop.controllers.diagnostics import DiagnosticsController
from desktop.controllers.encoders import EncodersController, add_command
from desktop.controllers.explaining import ExplainController
from desktop.controllers.indexing import IndexingController, process_command
from desktop.controllers.libraries import LibrariesController
from desktop.controllers.library import LibraryController, OpenLibrary, open_library
from desktop.controllers.measuring import MeasuringController
from desktop.controllers.others import Others
from desktop.controllers.pictures import PictureReaders
from desktop.controllers.preview import PreviewController
from desktop.controllers.saved import SavedController
from desktop.controllers.search import SearchController
from desktop.controllers.steering import Steering
from desktop.controllers.thumbnails import Thumbnails
from desktop.controllers.trying import TryingController
from desktop.controllers.upkeep import UpkeepController
from desktop.controllers.warming import WarmingController
from desktop.controllers.watching import WatchingController
from desktop.look.icons import IconSet
from desktop.look.theme import Theme
from desktop.presenters.building import Presenters
from desktop.resident.app import App
from desktop.resident.instance import Instance
from desktop.resident.wish import read_wish
from desktop.resident.without_window import end_watching
from desktop.shell import Shell
from desktop.system.notices import Notices
from desktop.system.opener import Opener
from desktop.texts.languages import LANGUAGES, speak, wanted_language
from desktop.texts.messages import Message
from desktop.threads.collecting import Collector
from desktop.threads.jobs import JobLane
from desktop.window.main_window import MainWindow
from engine import lean, log, paths
from engine.bucket.address import is_address
from engine.errors import EngineError, SettingsError
from engine.known_libraries import KnownLibraries
from engine.privacy import remove_traces
from engine.settings import Settings, load_settings

if TYPE_CHECKING:
    from engine.library import Library

READERS = 2
CLOSE_WAIT_MS = 5000


@dataclass(frozen=True, slots=True)
class Setup:
    """Where the window works and what it starts; tests replace parts of it."""

    library: Path
    config: Path
    settings: Settings
    settings_problem: str = ""
    command: tuple[str, ...] = ()
    add_command: tuple[str, ...] = ()
    open_library: OpenLibrary = open_library
    update_at_start: bool = True
    watch: bool = True


class Kenning:
    """Everything that runs while the window is open. ``close`` ends it in order."""

    def __init__(self, app: QApplication, setup: Setup, opener: Opener | None = None) -> None:
        assets = paths.assets_dir()
        self.setup = setup
        self.theme = Theme(app, assets, waits=not app.styleSheet())  # what another window shows stays as it is
        self.theme.set_appearance(setup.settings.appearance)
        self.theme.set_motion(setup.settings.motion)
        self.icons = IconSet(assets / "icons", self.theme)
        app.setWindowIcon(self.icons.mark())
        self.readers = JobLane(READERS)
        self.painters = JobLane(1)  # PDFium works for one thread at a time
        self.explainers = JobLane(1)  # never in the way of a search
        self.library = LibraryController(setup.library, setup.settings, self.readers, setup.open_library)
        self.search = SearchController(self._current, self.readers)
        self.steering = Steering()
        self.preview = PreviewController(self._current, self.readers)
        self.explaining = ExplainController(self._current, self.explainers)
        command = setup.command or tuple(process_command())
        survive = setup.settings.index_after_close
        self.warming = WarmingController(self._current, self.explainers)
        self.indexing = IndexingController(setup.library, command, survive=survive)
        self.changing = IndexingController(setup.library, command, survive=survive)
        self.others = Others(setup.library)
        self.watching = WatchingController(
            setup.library,
            hidden=setup.settings.hidden_files,
            gitignore=setup.settings.gitignore,
            on=setup.watch,
            failing=self._failing,
        )
        self.encoders = EncodersController(self._current, self.readers, setup.add_command or tuple(add_command()))
        self.keepers = JobLane(1)
        self.upkeep = UpkeepController(self._current, self.keepers)
        self.diagnostics = DiagnosticsController(setup.library, self.keepers)
        self.measuring = MeasuringController(self._current, self.readers)
        self.access = AccessController(setup.library, setup.config, self._current, self.readers)
        self.trying = TryingController(self._current, self.keepers)
        self.mappers = JobLane(1)  # a map of a large library takes a minute
        self.clerks = JobLane(1)  # what a person keeps; never behind an export
        self.libraries = LibrariesController(setup.config, self.clerks)
        self.saved = SavedController(setup.library, self._current, self.clerks)
        self.notices = Notices(self.icons.mark())
        self.opener = opener or Opener()
        self.pictures = PictureReaders()
        self.window = MainWindow(self.icons, self.painters, self.pictures)
        self.thumbnails = Thumbnails(self.pictures)
        self.window.search_page.results.show_pictures(self.thumbnails.picture)
        self.thumbnails.changed.connect(self.window.search_page.results.repaint_rows)
        self.presenters = Presenters(self)
        self.theme.dress()
        if setup.settings_problem:
            self.presenters.front.say(Message("caution", setup.settings_problem))
        self._geometry = QSettings(str(setup.config / "window.ini"), QSettings.Format.IniFormat)
        self._closed = False
        self.window.restore_state({key: self._geometry.value(key) for key in ("geometry", "splitter", "why", "text")})
        self.window.closing.connect(self.close)
        if not setup.library.exists():
            self.window.show_page("welcome")

    def _current(self) -> Library | None:
        return self.library.library

    def _failing(self) -> list[Path]:
        library = self._current()
        return library.failing() if library is not None else []

    def start(self, *, shown: bool = True) -> None:
        """Show the window, unless it stays in the tray; the library opens after the first paint."""
        self.window.setVisible(shown)
        self.window.search_page.focus_box()
        QTimer.singleShot(0, self.library.open)

    def save_state(self) -> None:
        """Remember where the window stands and how it is divided."""
        for key, value in self.window.saved_state().items():
            self._geometry.setValue(key, value)
        self._geometry.sync()

    def close(self) -> None:
        """Stop accepting, cancel, wait with a limit, close the engine; a second call does nothing."""
        if self._closed:
            return
        self._closed = True
        self.save_state()
        self.presenters.close()
        self.libraries.stop()
        self.saved.stop()
        self.notices.settle()
        self.others.stop()
        self.watching.stop()
        self.access.stop()
        self.search.close()
        self.preview.stop()
        self.explaining.stop()
        self.warming.stop()
        self.measuring.stop()
        self.trying.stop()
        self.upkeep.stop()
        self.library.stop()
        self.readers.cancel()
        self.painters.cancel()
        self.explainers.cancel()
        self.keepers.cancel()
        self.clerks.cancel()
        self.mappers.cancel()
        self.window.hide()
        self.encoders.close(CLOSE_WAIT_MS)
        self.changing.close(CLOSE_WAIT_MS)
        self.indexing.close(CLOSE_WAIT_MS)
        self.watching.close()
        self.window.search_page.preview.clear()
        self.pictures.close(CLOSE_WAIT_MS)
        lanes = (self.readers, self.painters, self.explainers, self.keepers, self.clerks, self.mappers)
        idle = [lane.close(CLOSE_WAIT_MS) for lane in lanes]
        if all(idle):  # a thread that still reads must not find its library closed
            self.library.close()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window until it is closed; return the exit status."""
    lean.own_process()
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
    wish = read_wish(options.words, similar=options.similar, show=show)
    instance = Instance(setup.library)
    log.start("window", verbose=options.verbose)
    claimed = instance.claim()
    if not claimed and instance.hand_over(wish):
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
    shell.start(wish)
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

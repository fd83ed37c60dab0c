"""What is a window made of? Controllers, lanes and widgets, in the order in which they are made and ended.

Presenters connect them (``desktop/presenters/building.py``).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

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
from desktop.system.notices import Notices
from desktop.system.opener import Opener
from desktop.threads.jobs import JobLane
from desktop.window.main_window import MainWindow
from engine import paths
from engine.records import dataclass
from engine.settings import Settings

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


class Parts:
    """The window, its controllers and the lanes they work in. ``close`` ends them in order."""

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

    def _current(self) -> Library | None:
        return self.library.library

    def _failing(self) -> list[Path]:
        library = self._current()
        return library.failing() if library is not None else []

    def close(self) -> None:
        """Stop accepting, cancel, wait with a limit, close the engine."""
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

"""What happens on the map? It follows the library and the question, and what is chosen on it filters the search."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.atlas.late_numpy import np
from desktop.controllers.indexing import IndexingController
from desktop.controllers.library import LibraryController
from desktop.controllers.mapping import LocatingController, MappingController
from desktop.controllers.preview import PreviewController
from desktop.controllers.search import SearchController
from desktop.presenters.state import WindowState
from desktop.texts.engine_words import engine_text
from desktop.threads.jobs import JobLane
from desktop.window.main_window import MainWindow
from engine.search.hits import Hit

if TYPE_CHECKING:
    import numpy.typing as npt

    from engine.atlas import LibraryMap, Spot
    from engine.reports.status import LibraryStatus

    Ids = npt.NDArray[np.int64]


class MapPresenter(QObject):
    """The behaviour of the map; nothing is worked out until it is shown for the first time."""

    def __init__(
        self,
        search: SearchController,
        library: LibraryController,
        indexing: IndexingController,
        preview: PreviewController,
        state: WindowState,
        *,
        window: MainWindow,
        mappers: JobLane,
        readers: JobLane,
    ) -> None:
        super().__init__()
        self._search = search
        self._indexing = indexing
        self._preview = preview
        self._state = state
        self._window = window
        self._page = window.search_page
        self._model = window.results_model
        self._view = self._page.map
        self.mapping = MappingController(lambda: library.library, mappers)
        self.locating = LocatingController(lambda: library.library, readers)
        self._counted: tuple[int, int] | None = None  # documents and chunks that the map was made of
        self._spot: Spot | None = None
        self._placed = ""  # the question whose place is shown
        self.mapping.made.connect(self._show)
        self.mapping.failed.connect(self._tell_failed)
        self.mapping.progressed.connect(self._view.show_share)
        self.locating.located.connect(self._mark)
        self._view.opened.connect(self._open)
        self._view.chosen.connect(self._choose)
        self._page.filters.options_changed.connect(self._follow_filters)
        window.rail_map.clicked.connect(self.show)
        for answered in (search.results_changed, search.results_settled, search.results_extended, search.cleared):
            answered.connect(self._follow_results)
        state.status_changed.connect(self._follow_library)

    @Slot()
    def show(self) -> None:
        """Show the map in the place of the list."""
        self._window.show_map()
        if self._view.found is None and not self.mapping.running:
            self._view.show_waiting()
            self._view.show_share(0.0)
            self._counted = self._count(self._state.status)
            self.mapping.refresh(first=True)
        self._view.canvas.setFocus()
        self._follow_results()

    @Slot()
    def focus_box(self) -> None:
        """Go to the search box; a map that is shown stays."""
        if self._page.shows_map and self._window.page == "search":
            self._page.focus_box()
        else:
            self._window.show_page("search")

    @Slot(object)
    def _follow_library(self, status: LibraryStatus) -> None:
        """Bring the map up to date where the library is another one than it shows, once indexing rests."""
        if self._counted is None or self._indexing.state != "idle":
            return
        counted = self._count(status)
        if counted != self._counted:
            self._counted = counted
            self.mapping.refresh(first=False)

    @staticmethod
    def _count(status: LibraryStatus | None) -> tuple[int, int]:
        return (status.documents, status.chunks) if status is not None else (0, 0)

    @Slot(object)
    def _show(self, found: LibraryMap) -> None:
        self._view.show_map(found, self._state.sources)
        self._placed = ""
        self._follow_filters()
        self._follow_results()

    @Slot(object)
    def _tell_failed(self, error: Exception) -> None:
        self._view.show_failed(engine_text(str(error)))

    # -- the question --------------------------------------------------------------------------

    @Slot()
    def _follow_results(self) -> None:
        """Mark what answers, and place the question among it."""
        found, search = self._view.found, self._search
        if found is None or not self._page.shows_map:
            return
        answered = search.answered
        text = answered.text if answered is not None and answered.like is None else ""
        if text != self._placed:
            self._placed, self._spot = text, None
            self.locating.locate(text, found)
        self._view.show_hits(self._hits(), self._spot)

    def _hits(self) -> list[int]:
        if self._search.answered is None:
            return []
        model = self._model
        hits = [hit for row in range(model.rowCount()) if (hit := model.hit(row)) is not None]
        return [hit.document_id for hit in hits if hit.likely] or [hit.document_id for hit in hits]

    @Slot(object)
    def _mark(self, spot: Spot | None) -> None:
        self._spot = spot
        self._view.show_hits(self._hits(), spot)

    # -- what is chosen ------------------------------------------------------------------------

    @Slot(object)
    def _choose(self, rows: npt.NDArray[np.bool_] | None) -> None:
        found = self._view.found
        if found is None:
            return
        ids = found.ids[rows] if rows is not None else None
        self._page.filters.choose_documents(as_ranges(ids) if ids is not None else None, 0 if ids is None else len(ids))

    @Slot()
    def _follow_filters(self) -> None:
        """Let what is chosen stand out, or all where the chip has gone."""
        found, documents = self._view.found, self._page.filters.options.documents
        if found is not None:
            self._view.show_chosen(None if documents is None else np.isin(found.ids, from_ranges(documents)))

    @Slot(int)
    def _open(self, row: int) -> None:
        """Show a document beside the map, at its passage where it is among the results."""
        found = self._view.found
        if found is None or row >= len(found.ids):
            return
        model, number = self._model, int(found.ids[row])
        hits = (model.hit(place) for place in range(model.rowCount()))
        hit = next((one for one in hits if one is not None and one.document_id == number), None)
        self._preview.show(hit or _bare_hit(found, row))

    def close(self) -> None:
        """Work out nothing more."""
        self.mapping.stop()
        self.locating.stop()


def _bare_hit(found: LibraryMap, row: int) -> Hit:
    """Return a document as a hit that nobody asked for."""
    path, title, kind = found.paths[row], found.titles[row], found.types[row]
    return Hit(path, title, kind, 0.0, 0.0, 0.0, 0.0, (), document_id=int(found.ids[row]))


def as_ranges(ids: Ids) -> str:
    """Return documents' numbers, ascending, as ``SearchOptions.documents`` has them: "1-5,9-9"."""
    numbers = ids.tolist()
    starts = [0, *(place + 1 for place, (one, other) in enumerate(pairwise(numbers)) if other != one + 1), len(numbers)]
    return ",".join(f"{numbers[first]}-{numbers[end - 1]}" for first, end in pairwise(starts)) if numbers else ""


def from_ranges(text: str) -> Ids:
    """Return the numbers of ``as_ranges``."""
    parts = [tuple(map(int, part.split("-"))) for part in text.split(",") if part]
    return np.concatenate([np.zeros(0, np.int64), *(np.arange(first, last + 1) for first, last in parts)])

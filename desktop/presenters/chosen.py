"""Which results does a command mean? The selected ones, or the chosen one and its passage on the screen."""

from __future__ import annotations

from desktop.models.results import ResultsModel
from desktop.preview.panel import PreviewPanel
from desktop.views.result_list import ResultList
from engine.search.hits import Hit, Passage


class Chosen:
    """Reads list and preview; nothing is kept, so nothing can be out of date."""

    def __init__(self, results: ResultList, model: ResultsModel, panel: PreviewPanel) -> None:
        self._results = results
        self._model = model
        self._panel = panel

    @property
    def row(self) -> int:
        """The row of the chosen hit; -1 where none is."""
        return self._results.currentIndex().row()

    @property
    def listed(self) -> Hit | None:
        """The hit of the chosen row."""
        return self._model.hit(self.row)

    @property
    def hit(self) -> Hit | None:
        """The chosen hit, or the version of it that is shown."""
        hit, shown = self.listed, self._panel.shown
        return shown.hit if hit is not None and shown is not None and shown.hit in hit.versions else hit

    @property
    def passage(self) -> tuple[Hit, Passage] | None:
        """The chosen hit with the passage on the screen, or with its best one."""
        hit, shown = self.listed, self._panel.shown
        if shown is not None and shown.passage is not None and hit is not None and shown.hit in (hit, *hit.versions):
            return shown.hit, shown.passage
        return (hit, hit.passages[0]) if hit is not None and hit.passages else None

    @property
    def anything(self) -> bool:
        """Whether there is a list with anything in it."""
        return bool(self._model.hits)

    @property
    def rows(self) -> list[int]:
        """The rows of the selected results, in order."""
        return self._results.selected_rows()

    @property
    def hits(self) -> list[Hit]:
        """The selected results, in their order; the chosen one, or the version of it that is shown, where it is one."""
        hits = [hit for hit in map(self._model.hit, self.rows) if hit is not None]
        one = self.hit
        return hits if len(hits) > 1 or one is None else [one]

    def choose(self, path: str) -> None:
        """Choose the result at ``path``, if it is listed."""
        row = self._model.reach(path)
        if row >= 0:
            self._results.select_row(row)

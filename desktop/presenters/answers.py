"""Who hears of an answer, and in which order? The list, then the preview, then the explanations, then who waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.controllers.search import SearchController
from desktop.presenters.forgetting import ForgettingPresenter
from desktop.presenters.front import Front
from desktop.presenters.preview import PreviewPresenter
from desktop.presenters.saved import SavedPresenter
from desktop.presenters.search import SearchPresenter
from desktop.presenters.steering import SteeringPresenter
from engine.search.hits import SearchResult

if TYPE_CHECKING:
    from engine.search.filename_search import NamedFiles


class AnswersPresenter(QObject):
    """The only one that hears of answers; it calls the others, each with what those before it have shown."""

    def __init__(
        self,
        search: SearchController,
        front: Front,
        *,
        results: SearchPresenter,
        preview: PreviewPresenter,
        steering: SteeringPresenter,
        saved: SavedPresenter,
        forgetting: ForgettingPresenter,
    ) -> None:
        super().__init__()
        self._search = search
        self._front = front
        self._results = results
        self._preview = preview
        self._steering = steering
        self._saved = saved
        self._forgetting = forgetting
        search.foreseen.connect(preview.foresee)
        search.results_changed.connect(self._show)
        search.results_settled.connect(self._settle)
        search.results_extended.connect(self._extend)
        search.named_changed.connect(self._show_named)
        search.cleared.connect(self._clear)

    @Slot(object)
    def _show(self, result: SearchResult) -> None:
        result = self._forgetting.seen(result)
        question = self._search.answered
        if question is not None:  # else nothing was asked
            with self._preview.held():  # the list chooses while it fills; only what it ends on is previewed
                self._results.show(result, question)
            self._preview.follow(akin=self._results.akin)
            self._steering.follow(result, question)
        self._saved.choose_wanted()
        self._front.settle("search")

    @Slot(object)
    def _settle(self, result: SearchResult) -> None:
        with self._preview.held():
            shown = self._results.settle(self._forgetting.seen(result))
        if shown:
            self._preview.follow(akin=self._results.akin)

    @Slot(object)
    def _extend(self, result: SearchResult) -> None:
        self._results.extend(self._forgetting.seen(result))
        self._front.settle("search")

    @Slot(object)
    def _show_named(self, named: NamedFiles) -> None:
        self._results.show_named(self._forgetting.seen_names(named))

    @Slot()
    def _clear(self) -> None:
        self._results.clear()
        self._preview.clear()
        self._steering.clear()
        self._front.settle("search")

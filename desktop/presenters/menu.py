"""What does a click with the other button offer? All that can be done with the results that are chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QMenu

from desktop.presenters.chosen import Chosen
from desktop.presenters.files import FilesPresenter
from desktop.presenters.hits import HitsPresenter
from desktop.presenters.search import SearchPresenter
from desktop.presenters.steering import SteeringPresenter
from desktop.presenters.tags import TagsPresenter
from desktop.views.result_list import ResultList


class MenuPresenter(QObject):
    """The menu of the list of results."""

    def __init__(
        self,
        results: ResultList,
        chosen: Chosen,
        *,
        search: SearchPresenter,
        steering: SteeringPresenter,
        files: FilesPresenter,
        hits: HitsPresenter,
        tags: TagsPresenter,
    ) -> None:
        super().__init__()
        self._results = results
        self._chosen = chosen
        self._search = search
        self._steering = steering
        self._files = files
        self._hits = hits
        self._tags = tags
        results.customContextMenuRequested.connect(self._show)

    @Slot(QPoint)
    def _show(self, place: QPoint) -> None:
        results = self._results
        if not results.indexAt(place).isValid():
            return
        menu, steering, files, hits, tags = QMenu(results), self._steering, self._files, self._hits, self._tags
        search = self._search
        menu.addAction(self.tr("Similar documents"), steering.similar_documents)
        menu.addAction(self.tr("Similar passages"), steering.more_like_passage)
        menu.addSeparator()
        menu.addAction(self.tr("+  More like this"), steering.steer_more)
        menu.addAction(self.tr("−  Less like this"), steering.steer_less)
        menu.addSeparator()
        folder = self.tr("Search in all folders again") if search.is_in_folder else self.tr("Search only in its folder")
        menu.addAction(folder, search.toggle_folder)
        menu.addSeparator()
        menu.addAction(self.tr("Open file"), files.open_file)
        menu.addAction(self.tr("Open with…"), hits.open_with)
        menu.addAction(self.tr("Open at the page of the passage"), files.open_at_page)
        menu.addAction(self.tr("Show in folder"), files.reveal)
        menu.addAction(self.tr("Copy with citation"), files.copy_citation)
        several = len(self._chosen.rows) > 1
        pinned = tags.are_pinned(tuple(hit.path for hit in self._chosen.hits))
        menu.addSeparator()
        menu.addAction(self.tr("Tags…"), tags.ask)
        menu.addAction(self.tr("Unpin") if pinned else self.tr("Pin"), tags.pin)
        menu.addSeparator()
        menu.addAction(self.tr("Copy paths") if several else self.tr("Copy path"), hits.copy_paths)
        menu.addSeparator()
        menu.addAction(self.tr("Write the selected to a file…") if several else self.tr("Write the list to a file…"),
                       hits.ask_export)  # fmt: skip
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(results.viewport().mapToGlobal(place))

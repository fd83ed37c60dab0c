"""What is shown of the results? The chosen one, at its passage; a reader keeps her place when answers come again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from desktop.controllers.preview import PreviewController, PreviewedHit
from desktop.models.results import ResultsModel
from desktop.presenters.chosen import Chosen
from desktop.presenters.front import Front
from desktop.preview.panel import PreviewPanel
from desktop.texts.messages import search_message
from desktop.views.result_list import ResultList
from engine.search.hits import Hit


class PreviewPresenter(QObject):
    """Shows what is chosen in the list, and other passages and versions of it that are asked for."""

    def __init__(
        self,
        preview: PreviewController,
        front: Front,
        *,
        panel: PreviewPanel,
        results: ResultList,
        model: ResultsModel,
        chosen: Chosen,
    ) -> None:
        super().__init__()
        self._preview = preview
        self._front = front
        self._panel = panel
        self._model = model
        self._chosen = chosen
        self._akin = False  # whether the list answers what the one before it answered, if through other filters
        self._held = False
        results.chosen.connect(self._choose)
        preview.shown.connect(panel.show_content)
        preview.shown.connect(self._settle)
        preview.failed.connect(self._tell_failed)
        panel.passage_asked.connect(self._show_passage)
        panel.version_asked.connect(preview.show)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Show nothing that is chosen meanwhile; ``follow`` shows what it ended on."""
        self._held = True
        try:
            yield
        finally:
            self._held = False

    def follow(self, *, akin: bool) -> None:
        """Show what is chosen in a new list; nothing is left where the list is empty."""
        self._akin = akin
        if self._model.hits:
            self._choose(self._chosen.row)
        else:
            self.clear()

    def clear(self) -> None:
        """Show nothing."""
        self._preview.stop()
        self._panel.clear()

    @Slot(object)
    def foresee(self, hit: Hit) -> None:
        """Load the best of an answer before it is shown, while a person still types."""
        self._preview.foresee(hit)

    @Slot(int)
    def _choose(self, row: int) -> None:
        hit, wanted = self._model.hit(row), self._preview.wanted
        if hit is None or self._held:
            return
        kept = None
        if wanted is not None and (self._akin or wanted[0] in (hit, *hit.versions)):
            kept = same_place(hit, *wanted)
        if kept is None:
            self._preview.show(hit)
            return
        self._preview.renew(*kept)  # the reader keeps her place
        shown = self._panel.shown
        if shown is not None and shown.hit.path == kept[0].path:
            self._panel.renew(PreviewedHit(*kept, shown.content), hit)

    @Slot(int)
    def _show_passage(self, index: int) -> None:
        shown = self._panel.shown
        if shown is not None:
            self._preview.show(shown.hit, index)

    @Slot()
    def _settle(self) -> None:
        self._front.settle("preview", "opening")

    @Slot(object)
    def _tell_failed(self, error: Exception) -> None:
        self._front.say(replace(search_message(error), about="preview"), self._preview.repeat)


def same_place(hit: Hit, before: Hit, index: int) -> tuple[Hit, int] | None:
    """Return where a passage of an earlier answer stands in ``hit`` or a version of it; None where it does not.

    Scores and what is folded into a hit move with every commit. A document that was read anew is another one.
    """
    same = (before.path, before.document_id)
    now = next((one for one in (hit, *hit.versions) if (one.path, one.document_id) == same), None)
    if now is None or not before.passages:
        return (now, 0) if now is not None and not now.passages else None
    place = before.passages[index].start, before.passages[index].end
    found = (number for number, one in enumerate(now.passages) if (one.start, one.end) == place)
    number = next(found, None)
    return (now, number) if number is not None else None

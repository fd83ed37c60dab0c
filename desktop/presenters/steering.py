"""What moves the results? Connects plus and minus, likeness, the question's chips and explanations with the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.controllers.explaining import ExplainController, ExplainRequest
from desktop.controllers.preview import PreviewedHit
from desktop.controllers.search import SearchController, SearchRequest, SimilarTo
from desktop.controllers.steering import Steering
from desktop.models.results import ResultsModel
from desktop.presenters.chosen import Chosen
from desktop.presenters.front import Front
from desktop.preview.heat import best_sentence
from desktop.texts.member_names import member_title
from desktop.texts.wording import passage_place, quoted
from desktop.views.query_chips import cut_filter, narrowing
from desktop.views.steer_bar import short_text
from desktop.window.search_page import SearchPage
from engine.search.hits import Explanation, Hit, Passage, SearchResult

if TYPE_CHECKING:
    from engine.search.query import QueryFilter


class SteeringPresenter(QObject):
    """The behaviour of everything on the search page that changes the question without typing."""

    def __init__(
        self,
        search: SearchController,
        steering: Steering,
        explaining: ExplainController,
        front: Front,
        *,
        page: SearchPage,
        model: ResultsModel,
        chosen: Chosen,
    ) -> None:
        super().__init__()
        self._search = search
        self._steering = steering
        self._explaining = explaining
        self._front = front
        self._page = page
        self._model = model
        self._chosen = chosen
        self._query = ""  # of the newest answer, to which the spans of its operators belong
        self._typed: tuple[QueryFilter, ...] = ()  # its operators
        self._return_to = ("", "")  # the question, and the path that was chosen before its like was looked for
        self._connect_page()
        search.like_changed.connect(self._show_like)
        steering.changed.connect(self._apply_steering)
        explaining.explained.connect(page.preview.show_explanation)
        explaining.failed.connect(page.preview.show_unexplained)
        explaining.listed.connect(self._show_sentences)

    def _connect_page(self) -> None:
        page = self._page
        page.escape_pressed.connect(self._escape)
        page.results.steered.connect(self.steer_hit)
        page.clear_filters_asked.connect(self._cut_filters)
        page.results.seen_changed.connect(self._explain_seen)
        page.filters.words_added.connect(page.box.append)
        page.filters.typed_dropped.connect(self._cut_all)
        page.filters.example_asked.connect(page.box.ask)
        page.understood.removed.connect(self._cut)
        page.steering.removed.connect(self._steering.remove)
        page.steering.left.connect(self.leave_like)
        panel = page.preview
        panel.steer_asked.connect(self.steer)
        panel.tools.similar_asked.connect(self.similar_documents)
        panel.tools.like_passage_asked.connect(self.more_like_passage)

    # -- the question's own operators ----------------------------------------------------------

    @Slot(object)
    def _cut(self, part: QueryFilter) -> None:
        box = self._page.box
        box.ask(cut_filter(box.text(), self._query, part))
        box.end(False)

    @Slot()
    def _cut_filters(self) -> None:
        """Take out of the box what was understood as filters."""
        self._cut_all(narrowing(self._typed))

    @Slot(object)
    def _cut_all(self, parts: Sequence[QueryFilter]) -> None:
        """Take operators out of the box, the last first: the spans of those before it stay right."""
        text = before = self._page.box.text()
        for part in sorted(parts, key=lambda one: -one.start):
            text = cut_filter(text, self._query, part)
        if text != before:
            self._page.box.setText(text)

    # -- plus, minus, likeness -----------------------------------------------------------------

    @Slot(bool)
    def steer(self, more: bool) -> None:
        """Pull the results towards what is selected in the document, else the chosen passage; or push them away."""
        selected = self._page.preview.selection
        if not selected:
            self.steer_hit(more)
        elif self._search.like is None:
            self._steering.add(selected, quoted(short_text(selected)), more=more)

    @Slot(bool)
    def steer_hit(self, more: bool) -> None:
        """Pull the results towards the chosen hit's passage, or push them away; selected text makes no difference."""
        chosen = self._chosen.passage
        if chosen is not None and self._search.like is None:  # likeness is compared as it is
            self._steering.add(chosen[1].text, passage_name(*chosen), more=more)

    @Slot()
    def steer_more(self) -> None:
        """More like this."""
        self.steer(True)

    @Slot()
    def steer_less(self) -> None:
        """Less like this."""
        self.steer(False)

    @Slot()
    def similar_documents(self) -> None:
        """Show documents that are like the chosen one."""
        chosen = self._chosen.passage
        if chosen is not None:
            hit = chosen[0]
            self._look_for(SimilarTo(member_title(hit), path=hit.path))

    @Slot()
    def more_like_passage(self) -> None:
        """Show passages that are like what is selected in the document, else like the passage on the screen."""
        selected, chosen = self._page.preview.selection, self._chosen.passage
        if chosen is None:
            return
        hit, passage = chosen
        title = quoted(short_text(selected)) if selected else passage_name(hit, passage)
        self._look_for(SimilarTo(title, text=selected or passage.text, document_id=hit.document_id))

    def _look_for(self, like: SimilarTo) -> None:
        if self._search.like is None:
            hit = self._chosen.listed
            self._return_to = (self._search.text, hit.path if hit is not None else "")
        self._search.show_like(like)
        self._page.results.setFocus()

    @Slot()
    def leave_like(self) -> None:
        """Go back to the question's own results, and to the one that was chosen."""
        self._search.leave_like()

    @Slot(object)
    def _show_like(self, like: SimilarTo | None) -> None:
        self._page.steering.show_like(like)
        self._page.preview.tools.set_steerable(like is None)
        if like is not None:
            self._front.settle("like")
            self._page.understood.show_parts(self._page.filters.show_typed(()))

    @Slot()
    def _apply_steering(self) -> None:
        steering = self._steering
        self._page.steering.show_items(steering.items)
        self._search.set_steer(steering.steer)

    def _step_back(self) -> bool:
        """Undo the newest layer above the plain question; return whether there was one."""
        if self._search.like is not None:
            self.leave_like()
            return True
        if self._steering.items:
            self._steering.clear()
            return True
        return False

    @Slot()
    def _escape(self) -> None:
        if self._step_back():
            return
        if self._page.box.hasFocus():
            self._page.box.clear_text()
        else:
            self._page.focus_box()

    # -- answers -------------------------------------------------------------------------------

    def follow(self, result: SearchResult, question: SearchRequest) -> None:
        """Show what of the question was understood, and explain what the list and the preview show by now."""
        like = question.like
        parsed = result.parsed if like is None else None
        self._query, self._typed = result.query, parsed.filters if parsed is not None else ()
        self._page.understood.show_parts(self._page.filters.show_typed(self._typed))
        if like is None:
            self._go_back(question.text)
        asked = like.text if like is not None else question.text
        if result.listed:
            asked = ""  # a list of documents, compared with nothing
        self._explaining.set_request(ExplainRequest(asked, question.options.steer if like is None else ()))
        self._page.preview.set_explainable(bool(asked))
        if self._page.preview.shown is not None:
            self.explain_shown(self._page.preview.shown)
        self._explain_seen()
        self._explaining.tell_known()

    def _go_back(self, text: str) -> None:
        """Choose what was chosen before its like was looked for, if the same question is answered."""
        (asked, path), self._return_to = self._return_to, ("", "")
        if path and asked == text:
            self._chosen.choose(path)

    def clear(self) -> None:
        """Forget what moved the last results."""
        self._return_to = ("", "")
        self._typed = ()
        self._page.understood.show_parts(self._page.filters.show_typed(()))
        self._steering.clear()
        self._explaining.set_request(ExplainRequest(""))

    # -- why -----------------------------------------------------------------------------------

    @Slot(object)
    def explain_shown(self, shown: PreviewedHit) -> None:
        """Explain the passage that came into the preview."""
        if shown.passage is not None:
            self._explaining.show(shown.passage)

    @Slot()
    def _explain_seen(self) -> None:
        self._explaining.show_list(self._bare_passages)

    def _bare_passages(self) -> Sequence[Passage]:
        """Return the best passages of the rows in view that show no matching word."""
        rows = (row for row in self._page.results.seen_rows() if self._model.needs_sentence(row))
        hits = (self._model.hit(row) for row in rows)
        return [hit.passages[0] for hit in hits if hit is not None]

    @Slot(object)
    def _show_sentences(self, found: dict[Passage, Explanation]) -> None:
        best = ((passage, best_sentence(why)) for passage, why in found.items())
        self._model.set_sentences({passage: sentence for passage, sentence in best if sentence is not None})


def passage_name(hit: Hit, passage: Passage) -> str:
    """Return what a chip calls a passage: its document's title and where it stands."""
    return ", ".join(part for part in (member_title(hit), passage_place(passage)) if part)

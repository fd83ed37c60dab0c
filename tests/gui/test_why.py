"""Does the window say why something was found, without standing in the way of typing?"""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.controllers.explaining import ExplainController, ExplainRequest
from desktop.models.excerpt import cut_sentence
from desktop.models.results import ResultsModel, Role
from desktop.preview.align import map_exactly
from desktop.preview.heat import best_sentence, heat_spans
from desktop.texts.wording import grade_text, match_text
from desktop.threads.jobs import JobLane
from engine.search.hits import Explanation, Hit, Passage, SearchResult, SentenceShare, TokenShare, WordMatch

TEXT = "The keys hang on the hook. " + "Nothing of note stands here at all. " * 12 + "The ferry leaves at six."


def passage(text=TEXT, start=0):
    return Passage(text, start, start + len(text), None, 0.5)


def explanation(text=TEXT):
    at = text.index("The ferry")
    tokens = (TokenShare(0, 3, -0.1), TokenShare(at, at + 3, 0.01), TokenShare(at + 4, at + 9, 0.4))
    return Explanation(0.5, tokens, (SentenceShare(0, 26, 0.1, 0.2), SentenceShare(at, len(text), 0.4, 0.6)), 1, ())


class SlowLibrary:
    """Explains when told to: to inject slowness."""

    def __init__(self):
        self.asked, self.tokens, self.gate = [], [], threading.Event()

    def explain_all(self, query, passages, steer=(), cancel=None):
        self.asked.append((query, tuple(passages)))
        self.tokens.append(cancel)
        assert self.gate.wait(10)
        return [explanation(one.text) for one in passages]


@pytest.fixture
def slow():
    made = SlowLibrary()
    yield made
    made.gate.set()


@pytest.fixture
def controller(qapp, slow):
    lane = JobLane(1)
    made = ExplainController(lambda: slow, lane, wait_ms=1)
    yield made
    made.stop()
    slow.gate.set()
    assert lane.close(5000)


def test_words_are_tinted_by_their_share_and_those_against_it_not_at_all():
    why = explanation()
    assert [(TEXT[a:b], strength) for a, b, strength in heat_spans(why)] == [("ferry", 1.0)]
    assert TEXT[slice(*best_sentence(why))] == "The ferry leaves at six."
    assert best_sentence(Explanation(0.0, (), (), -1, ())) is None
    assert heat_spans(Explanation(0.0, (), (), -1, ())) == []


def test_an_excerpt_begins_at_the_best_sentence():
    text, spans = cut_sentence(TEXT, best_sentence(explanation()), 120)
    assert [text[a:b] for a, b in spans] == ["The ferry leaves at six."]
    assert text.startswith("… ") and len(text) < 130
    assert cut_sentence("Short  one.", (0, 11)) == ("Short one.", ((0, 10),))


def test_rows_without_a_matching_word_show_their_best_sentence(qapp):
    model = ResultsModel()
    plain, worded = passage(), Passage(TEXT, 0, len(TEXT), None, 0.5, ((4, 8),))
    hits = tuple(
        Hit(f"/d/{n}.txt", "t", "text", 1.0, 0.5, 0.0, 0.0, (one,), match=0.9) for n, one in enumerate((plain, worded))
    )
    model.set_result(SearchResult("q", 0.0, hits), 30)
    assert [model.needs_sentence(row) for row in (0, 1, 2)] == [True, False, False]
    assert "ferry" not in model.index(0, 0).data(Role.PASSAGE)
    model.set_sentences({plain: best_sentence(explanation())})
    text, spans = model.index(0, 0).data(Role.PASSAGE), model.index(0, 0).data(Role.SENTENCE)
    assert [text[a:b] for a, b in spans] == ["The ferry leaves at six."]
    assert not model.needs_sentence(0)
    assert "strong match" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_matches_are_named_by_their_strength(qapp):
    assert [match_text(share) for share in (0.95, 0.6, 0.1, 0.0)] == ["strong match", "good match", "weak match", ""]
    assert grade_text(0.0) == "none"


def test_words_are_carried_over_to_a_page_letter_by_letter():
    page = "12\nThe fer-\nry leaves at six.\n"
    found = [(3, page.index(" at six"))]
    (at,) = map_exactly("The ferry leaves", [(4, 9)], page, found)
    assert page[slice(*at)] == "fer-\nry"
    assert map_exactly("another text", [(0, 3)], page, found) == []


def test_an_explanation_of_an_older_question_is_dropped(controller, slow, qtbot):
    told = []
    controller.explained.connect(lambda passage, why: told.append(passage))
    controller.set_request(ExplainRequest("old"))
    controller.show(passage())
    qtbot.waitUntil(lambda: len(slow.asked) == 1)
    controller.set_request(ExplainRequest("new"))
    assert slow.tokens[0].cancelled
    slow.gate.set()
    with qtbot.waitSignal(controller.explained):
        controller.show(passage())
    assert told == [passage()] and slow.asked[-1][0] == "new"


def test_a_passage_is_explained_once(controller, slow, qtbot):
    slow.gate.set()
    controller.set_request(ExplainRequest("q"))
    with qtbot.waitSignal(controller.listed):
        controller.show_list(lambda: [passage(), passage(start=9000)])
    with qtbot.waitSignal(controller.explained):
        controller.show(passage())
    assert len(slow.asked) == 1


def test_what_is_known_is_told_of_another_answers_passages(controller, slow, qtbot):
    slow.gate.set()
    controller.set_request(ExplainRequest("q"))
    with qtbot.waitSignal(controller.explained):
        controller.show(passage())
    moved = replace(passage(), score=0.7)
    with qtbot.waitSignal(controller.listed) as told:
        controller.show_list(lambda: [moved])
    assert list(told.args[0]) == [moved] and len(slow.asked) == 1


def test_nothing_is_explained_where_nothing_was_asked(controller, slow, qtbot):
    controller.show(passage())
    looked = []
    controller.show_list(lambda: looked.append(1) or [passage()])
    qtbot.waitUntil(lambda: len(looked) == 2)  # what is known was told, and what is not was looked for
    assert slow.asked == []


# -- in the window --------------------------------------------------------------------------------


def test_the_best_sentence_is_marked_by_meaning(kenning, ask, qtbot):
    page = ask(kenning, "what do poets call the ocean")
    qtbot.waitUntil(lambda: page.preview.shown is not None)
    tint = kenning.theme.color("sentence")

    def tinted():
        marks = page.preview.formatted.extraSelections()
        return [mark.cursor.selectedText() for mark in marks if mark.format.background().color() == tint]

    qtbot.waitUntil(lambda: bool(tinted()))
    assert tinted()[0] in page.preview.formatted.document().toRawText()


def test_rows_show_their_best_sentence_and_keep_it_in_the_next_answer(kenning, ask, qtbot, tmp_path):
    ask(kenning, "seafarer metaphors")
    model = kenning.window.results_model
    assert not model.hit(0).passages[0].highlights

    model.reach(model.hits[-1].path)  # so that every row is in view or below

    def sentence(number):
        row = model.reach(model.hits[number].path)
        text, spans = model.index(row, 0).data(Role.PASSAGE), model.index(row, 0).data(Role.SENTENCE)
        return [text[a:b] for a, b in spans]

    qtbot.waitUntil(lambda: bool(sentence(0) and sentence(1)))  # row 0 for the preview first
    said = sentence(0)
    late = tmp_path / "late.txt"
    late.write_text("Seafarer's metaphors: the swan road.")
    kenning.presenters.folders.add_paths([str(late)])
    qtbot.waitUntil(lambda: any(hit.path == str(late) for hit in model.hits), timeout=60_000)
    qtbot.waitUntil(lambda: kenning.indexing.state == "idle" and not kenning.search.waiting, timeout=60_000)
    number = next(n for n, hit in enumerate(model.hits) if hit.path.endswith("kennings.md"))
    assert sentence(number) == said


def test_why_that_cannot_be_told_says_so(kenning, ask, qtbot):
    page = ask(kenning, "whale road")
    qtbot.waitUntil(lambda: page.preview.shown is not None and not kenning.explainers.busy)
    page.preview.tools.why.setChecked(True)
    passage = page.preview.shown.passage
    kenning.explaining.set_request(ExplainRequest(" "))  # nothing that could be asked for
    kenning.explaining.show(passage)
    qtbot.waitUntil(lambda: "could not be looked into" in page.preview.why.text)


def test_why_opens_with_a_key_says_what_matched_and_is_remembered(make_window, library_dir, ask, qtbot):
    kenning = make_window(library_dir)
    page = ask(kenning, "whale road")
    qtbot.waitUntil(lambda: page.preview.shown is not None)
    assert page.preview.why.isHidden()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "whale" in page.preview.why.text)
    assert "Best sentence" in page.preview.why.text and "Meaning: " in page.preview.why.text
    kenning.window.close()
    again = make_window(library_dir)
    assert again.window.search_page.preview.tools.why.isChecked()


def test_the_sentence_and_the_words_are_marked_on_a_pages_picture(kenning, ask, qtbot):
    page = ask(kenning, "how long may the landlord keep the deposit")
    view = page.preview.pdf.view
    qtbot.waitUntil(lambda: bool(view.marks) and bool(view.marks[0].sentence))
    place = view.verticalScrollBar().value()
    page.preview.tools.why.setChecked(True)
    qtbot.waitUntil(lambda: any(marks.heat for marks in view.marks))
    marks = view.marks[0]
    assert all(any(line.intersects(best) for line in marks.lines) for best in marks.sentence)
    assert all(0 < strength <= 1 for _, strength in marks.heat)
    assert place > 0


def test_a_weak_answer_says_so_calmly(kenning, ask, qtbot):
    page = ask(kenning, "whale road")
    model = kenning.window.results_model
    found = SearchResult("whale road", 0.01, model.hits[:3], weak=True)
    kenning.search.results_changed.emit(found)
    assert "No good match" in page.weak.text and page.shows_results
    assert kenning.window.results_model.rowCount() == 3
    page.weak.folders_asked.emit()
    assert kenning.window.page == "folders"
    kenning.search.results_changed.emit(replace(found, weak=False))
    assert not page.weak.text


@pytest.mark.parametrize(
    ("elsewhere", "said"), [(0.23, "in this passage; some stand elsewhere"), (0.0, "the meaning alone")]
)
def test_why_tells_words_elsewhere_from_none_at_all(kenning, ask, qtbot, elsewhere, said):
    page = ask(kenning, "whale road")
    qtbot.waitUntil(lambda: page.preview.shown is not None and not kenning.explainers.busy)
    shown = page.preview.shown
    why = Explanation(0.5, (), (), -1, (WordMatch("pedal", (), 0.5),))
    page.preview.why.show_explanation(replace(shown.hit, words_match=elsewhere), shown.passage, why)
    assert said in page.preview.why.text

import threading
from dataclasses import replace

import pytest

from desktop.controllers.search import SearchController
from engine.errors import QueryError
from engine.search.hits import Hit, SearchOptions, SearchResult


class SlowLibrary:
    """Answers when told to: to inject slowness and errors."""

    is_ready = True

    def __init__(self):
        self.asked, self.tokens = [], []
        self.gates = {}
        self.error = None
        self.reranks = False

    def settles(self, options):
        return self.reranks

    def settle(self, result, options, cancel=None):
        self.gate(f"{result.query} settled").wait(10)
        return replace(result, reranked=True)

    def gate(self, text):
        return self.gates.setdefault(text, threading.Event())

    def search(self, text, options, cancel=None):
        self.asked.append((text, options))
        self.tokens.append(cancel)
        self.gate(text if options.mode == "hybrid" else f"{text} by words").wait(10)
        if self.error:
            raise self.error
        return SearchResult(text, 0.0, (Hit(text, text, "text", 1.0, 1.0, 0.0, 0.0, ()),))


@pytest.fixture
def slow():
    made = SlowLibrary()
    yield made
    for gate in made.gates.values():
        gate.set()


@pytest.fixture
def begin(qapp, slow, lane):
    """Make a controller that keeps its answers; it is closed at the end."""
    begun = []

    def make(debounce_ms):
        made = SearchController(lambda: slow, lane, debounce_ms=debounce_ms)
        made.answers = []
        made.results_changed.connect(lambda result: made.answers.append(result.query))
        begun.append(made)
        return made

    yield make
    for made in begun:
        made.close()
    for gate in slow.gates.values():
        gate.set()


@pytest.fixture
def controller(begin):
    return begin(20)


def test_fast_typing_is_answered_once(qtbot, controller, slow, lane):
    for end in range(1, 8):
        controller.set_text("deposit"[:end])
        slow.gate("deposit"[:end]).set()
    qtbot.waitUntil(lambda: controller.answers == ["deposit"])
    qtbot.waitUntil(lambda: not lane.busy)
    assert controller.answers == ["deposit"] and slow.asked[-1][0] == "deposit"
    assert all(token.cancelled for token in slow.tokens[:-1])


# -- ahead of the pause ------------------------------------------------------------------------------


@pytest.fixture
def patient(begin):
    """A controller whose pause never comes by itself."""
    return begin(600_000)


def asked(slow):
    return [text for text, _ in slow.asked]


def test_a_key_begins_the_search_and_the_pause_shows_its_answer(qtbot, patient, slow, lane):
    slow.gate("deposit").set()
    patient.set_text("deposit")
    qtbot.waitUntil(lambda: asked(slow) == ["deposit"] and not lane.busy)
    assert patient.answers == []
    patient.search_now()
    assert patient.answers == ["deposit"] and asked(slow) == ["deposit"] and not patient.waiting


def test_at_the_pause_a_search_that_is_on_its_way_goes_on(qtbot, patient, slow):
    patient.set_text("deposit")
    qtbot.waitUntil(lambda: asked(slow) == ["deposit"])
    patient.search_now()
    assert patient.waiting and not slow.tokens[0].cancelled
    slow.gate("deposit").set()
    qtbot.waitUntil(lambda: patient.answers == ["deposit"])
    assert asked(slow) == ["deposit"]


def test_the_next_key_ends_the_search_before_another_begins(qtbot, patient, slow):
    patient.set_text("d")
    qtbot.waitUntil(lambda: asked(slow) == ["d"])
    for text in ("de", "dep", "d", "dep"):
        patient.set_text(text)
        assert slow.tokens[0].cancelled and asked(slow) == ["d"]
    slow.gate("d").set()
    slow.gate("dep").set()
    qtbot.waitUntil(lambda: asked(slow) == ["d", "dep"])
    patient.search_now()
    qtbot.waitUntil(lambda: patient.answers == ["dep"])


def test_a_search_that_was_ended_is_no_answer_to_its_question(qtbot, patient, slow):
    patient.set_text("d")
    qtbot.waitUntil(lambda: asked(slow) == ["d"])
    patient.set_text("de")
    patient.set_text("d")
    slow.gate("d").set()
    patient.search_now()
    qtbot.waitUntil(lambda: patient.answers == ["d"])
    assert slow.tokens[0].cancelled and asked(slow) == ["d", "d"]


def test_what_was_found_before_the_library_changed_is_not_shown(qtbot, patient, slow, lane):
    slow.gate("deposit").set()
    patient.set_text("deposit")
    qtbot.waitUntil(lambda: asked(slow) == ["deposit"] and not lane.busy)
    patient.repeat()
    patient.search_now()
    qtbot.waitUntil(lambda: patient.answers == ["deposit"])
    assert asked(slow) == ["deposit", "deposit"]


def test_an_error_ahead_of_the_pause_is_told_at_the_pause(qtbot, patient, slow, lane):
    slow.error = QueryError("A quotation mark is open; close it.")
    slow.gate("bad").set()
    patient.set_text("bad")
    qtbot.waitUntil(lambda: asked(slow) == ["bad"] and not lane.busy)
    with qtbot.waitSignal(patient.failed):
        patient.search_now()


def test_a_stale_answer_is_dropped_even_when_it_comes_last(qtbot, controller, slow, lane):
    slow.gate("new").set()
    controller.set_text("old")
    qtbot.waitUntil(lambda: len(slow.asked) == 1)
    controller.set_text("new")
    qtbot.waitUntil(lambda: controller.answers == ["new"])
    slow.gate("old").set()
    qtbot.waitUntil(lambda: not lane.busy)  # its answer has come by now
    assert controller.answers == ["new"]
    assert slow.tokens[0].cancelled


def test_a_cleared_box_drops_the_running_search(qtbot, controller, slow, lane):
    controller.set_text("old")
    qtbot.waitUntil(lambda: len(slow.asked) == 1)
    with qtbot.waitSignal(controller.cleared):
        controller.set_text("  ")
    slow.gate("old").set()
    qtbot.waitUntil(lambda: not lane.busy)
    assert controller.answers == []


def test_typing_before_the_library_is_open_just_waits(qtbot, lane, slow):
    opened = []
    controller = SearchController(lambda: opened[0] if opened else None, lane, debounce_ms=1)
    controller.set_text("early")
    qtbot.waitUntil(lambda: not controller.waiting)
    assert slow.asked == [] and not lane.busy
    opened.append(slow)
    slow.gate("early").set()
    with qtbot.waitSignal(controller.results_changed):
        controller.repeat()
    controller.close()


def test_a_changed_filter_asks_again(qtbot, controller, slow):
    slow.gate("deposit").set()
    controller.set_text("deposit")
    qtbot.waitUntil(lambda: len(controller.answers) == 1)
    controller.set_options(SearchOptions(types=("pdf",)))
    qtbot.waitUntil(lambda: len(controller.answers) == 2)
    assert slow.asked[-1][1].types == ("pdf",)


def test_asking_for_more_extends_the_same_answer(qtbot, controller, slow):
    slow.gate("deposit").set()
    controller.set_text("deposit")
    qtbot.waitUntil(lambda: len(controller.answers) == 1)
    with qtbot.waitSignal(controller.results_extended):
        controller.extend()
    assert slow.asked[-1][1] == replace(slow.asked[0][1], limit=60)


def test_an_error_is_told_and_the_next_question_works(qtbot, controller, slow):
    slow.error = QueryError("A quotation mark is open; close it.")
    slow.gate("bad").set()
    with qtbot.waitSignal(controller.failed) as told:
        controller.set_text("bad")
    assert told.args == [slow.error]
    slow.error = None
    slow.gate("good").set()
    controller.set_text("good")
    qtbot.waitUntil(lambda: controller.answers == ["good"])


@pytest.fixture
def opening(slow, controller):
    """A library whose encoder is not open yet; what was told of each answer is kept, with whether one waits still."""
    slow.is_ready = False
    controller.told = []
    controller.results_changed.connect(lambda result: controller.told.append((result.query, controller.waiting)))
    controller.states = []
    controller.searching.connect(lambda searching: controller.states.append(searching))
    return slow


def test_what_words_find_comes_first_and_the_whole_answer_once(qtbot, controller, opening):
    opening.gate("deposit by words").set()
    controller.set_text("deposit")
    qtbot.waitUntil(lambda: controller.told == [("deposit", True)])
    assert controller.answered.options.mode == "hybrid" and controller.states[-1]
    opening.gate("deposit").set()
    qtbot.waitUntil(lambda: controller.told == [("deposit", True), ("deposit", False)])
    assert not controller.states[-1]


def test_words_that_come_after_the_whole_answer_are_dropped(qtbot, controller, opening, lane):
    opening.gate("deposit").set()
    controller.set_text("deposit")
    qtbot.waitUntil(lambda: controller.told == [("deposit", False)])
    opening.gate("deposit by words").set()
    qtbot.waitUntil(lambda: not lane.busy)
    assert controller.told == [("deposit", False)]


def test_words_of_an_older_question_are_dropped(qtbot, controller, opening, lane):
    controller.set_text("old")
    qtbot.waitUntil(lambda: len(opening.asked) == 2)
    opening.is_ready = True
    opening.gate("new").set()
    controller.set_text("new")
    qtbot.waitUntil(lambda: opening.tokens[0].cancelled)
    for gate in ("old", "old by words"):
        opening.gate(gate).set()
    qtbot.waitUntil(lambda: controller.told == [("new", False)] and not lane.busy)


@pytest.mark.parametrize("found", ["nothing", "weak"])
def test_words_that_find_little_say_nothing_before_the_whole_answer(qtbot, controller, opening, found):
    real = opening.search

    def search(text, options, cancel=None):
        result = real(text, options, cancel)
        if options.mode == "hybrid":
            return result
        return replace(result, hits=()) if found == "nothing" else replace(result, weak=True)

    opening.search = search
    opening.gate("deposit by words").set()
    controller.set_text("deposit")
    qtbot.waitUntil(lambda: len(opening.asked) == 2 and controller._words is None)
    assert controller.told == []
    opening.gate("deposit").set()
    qtbot.waitUntil(lambda: controller.told == [("deposit", False)])


# -- a reranker --------------------------------------------------------------------------------------


@pytest.fixture
def reranking(slow, controller):
    slow.reranks = True
    controller.settled_ones = []
    controller.results_settled.connect(lambda result: controller.settled_ones.append(result.query))
    return slow


def test_the_first_list_does_not_wait_for_the_reranker(qtbot, controller, reranking):
    reranking.gate("deposit").set()
    controller.set_text("deposit")
    qtbot.waitUntil(lambda: controller.answers == ["deposit"])
    assert controller.settled and controller.settled_ones == []
    reranking.gate("deposit settled").set()
    qtbot.waitUntil(lambda: controller.settled_ones == ["deposit"])
    assert controller.answers == ["deposit"]


def test_the_settled_list_of_an_older_question_is_dropped(qtbot, controller, reranking, lane):
    for text in ("old", "new", "new settled"):
        reranking.gate(text).set()
    controller.set_text("old")
    qtbot.waitUntil(lambda: controller.answers == ["old"])
    controller.set_text("new")
    qtbot.waitUntil(lambda: controller.settled_ones == ["new"])
    reranking.gate("old settled").set()
    qtbot.waitUntil(lambda: not lane.busy)
    assert controller.settled_ones == ["new"]


def test_a_list_that_settled_does_not_fall_back_when_the_same_is_asked_again(qtbot, controller, reranking):
    shown = []
    controller.results_changed.connect(lambda result: shown.append(result.reranked))
    for text in ("deposit", "deposit settled", "other", "other settled"):
        reranking.gate(text).set()
    controller.set_text("deposit")
    qtbot.waitUntil(lambda: controller.settled_ones == ["deposit"])
    controller.keep_settled()  # it was shown
    controller.repeat()
    qtbot.waitUntil(lambda: len(shown) == 2)
    assert shown == [False, True]
    controller.set_text("other")
    qtbot.waitUntil(lambda: controller.settled_ones == ["deposit", "other"])
    assert shown == [False, True, False]

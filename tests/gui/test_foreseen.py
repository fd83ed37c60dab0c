"""The document of the best hit is read before its list is shown; whoever chooses it does not wait for it twice."""

import threading

import pytest

from desktop.controllers.preview import PreviewController
from engine.documents.document import Document
from engine.search.hits import Hit


class Shelf:
    """Gives documents out when told to: to inject slowness and errors."""

    def __init__(self):
        self.given, self.gates, self.broken = [], {}, set()

    def gate(self, path):
        return self.gates.setdefault(path, threading.Event())

    def document_text(self, path):
        self.given.append(path)
        self.gate(path).wait(10)
        if path in self.broken:
            raise OSError("unreadable")
        return Document(f"text of {path}", path, "text")

    def is_changed(self, path):
        return False


@pytest.fixture
def shelf():
    made = Shelf()
    yield made
    for gate in made.gates.values():
        gate.set()


@pytest.fixture
def preview(qapp, shelf, lane):
    made = PreviewController(lambda: shelf, lane)
    made.seen = []
    made.shown.connect(lambda shown: made.seen.append(shown.content.document.text))
    return made


def hit(path, number=1):
    return Hit(path, path, "text", 1.0, 1.0, 1.0, 1.0, (), document_id=number)


def test_a_document_that_was_foreseen_is_shown_at_once(qtbot, preview, shelf, lane):
    shelf.gate("a").set()
    preview.foresee(hit("a"))
    qtbot.waitUntil(lambda: shelf.given == ["a"] and not lane.busy)
    assert preview.seen == [] and preview.wanted is None
    preview.show(hit("a"))
    assert preview.seen == ["text of a"] and shelf.given == ["a"]


def test_one_that_is_on_its_way_is_not_read_again(qtbot, preview, shelf):
    preview.foresee(hit("a"))
    qtbot.waitUntil(lambda: shelf.given == ["a"])
    preview.foresee(hit("a"))
    preview.show(hit("a"))
    shelf.gate("a").set()
    qtbot.waitUntil(lambda: preview.seen == ["text of a"])
    assert shelf.given == ["a"]


@pytest.mark.parametrize("chosen", [hit("b"), hit("a", 2)], ids=["another", "the same, read anew"])
def test_another_choice_is_not_answered_by_it(qtbot, preview, shelf, lane, chosen):
    for path in ("a", "b"):
        shelf.gate(path).set()
    preview.foresee(hit("a"))
    qtbot.waitUntil(lambda: shelf.given == ["a"] and not lane.busy)
    preview.show(chosen)
    qtbot.waitUntil(lambda: preview.seen == [f"text of {chosen.path}"])
    assert shelf.given == ["a", chosen.path]


def test_what_was_foreseen_is_forgotten_when_the_library_changes(qtbot, preview, shelf, lane):
    shelf.gate("a").set()
    preview.foresee(hit("a"))
    qtbot.waitUntil(lambda: shelf.given == ["a"] and not lane.busy)
    preview.forget()
    preview.show(hit("a"))
    qtbot.waitUntil(lambda: preview.seen == ["text of a"])
    assert shelf.given == ["a", "a"]


def test_one_that_cannot_be_read_is_told_when_it_is_chosen(qtbot, preview, shelf, lane):
    told = []
    preview.failed.connect(lambda error: told.append(str(error)))
    shelf.broken.add("a")
    shelf.gate("a").set()
    preview.foresee(hit("a"))
    qtbot.waitUntil(lambda: shelf.given == ["a"] and not lane.busy)
    assert told == []
    preview.show(hit("a"))
    qtbot.waitUntil(lambda: told == ["unreadable"])


def test_the_best_hit_is_foreseen_while_one_types(kenning, qtbot):
    kenning.search._timer.setInterval(600_000)
    foreseen = []
    kenning.search.foreseen.connect(foreseen.append)
    qtbot.waitUntil(lambda: kenning.library.library.is_ready)
    page = kenning.window.search_page
    page.box.setText("My chain slips when I pedal hard")
    qtbot.waitUntil(lambda: len(foreseen) == 1 and not kenning.readers.busy)
    assert page.preview.shown is None
    kenning.search.search_now()
    assert page.preview.shown.hit.path == foreseen[0].path

import sys

import psutil
import pytest

from desktop.controllers.indexing import IndexingController
from engine.cli.protocol import Operation, Word
from engine.library import Library
from engine.watching.hints import HintBox

# Stands in for the indexing process where a fault has to be injected.
FAULTY = """
import os, sys
from engine.cli.protocol import Failed, Finished, Paused, Resumed, event_line, read_request
from engine.reports.index_report import IndexReport
def say(line): print(line, flush=True)
operation = read_request(sys.stdin.readline()).operation
say("a stray line")
if operation.paths == ("crash",):
    os._exit(9)
if operation.name == "remove":
    say(event_line(Finished(IndexReport(removed=1))))
    sys.exit(0)
if operation.paths == ("locked",):
    say(event_line(Failed("StoreLockedError", "Wait.", 3)))
    sys.exit(3)
if operation.paths == ("newer",):
    say('{"protocol": 2, "message": "dreamed", "of": "sheep"}')
    say('{"protocol": 3, "message": "finished"}')
    say(event_line(Paused())[:-5])
    sys.exit(0)
for line in sys.stdin:
    if line.strip() == "cancel":
        break
    say(event_line({"pause": Paused(), "resume": Resumed()}[line.strip()]))
say(event_line(Finished(IndexReport(cancelled=True))))
"""


class Story:
    """What a controller told, in order."""

    def __init__(self, controller):
        self.states, self.progress, self.commits, self.reports, self.failures = [], [], [], [], []
        controller.state_changed.connect(self.states.append)
        controller.progressed.connect(self.progress.append)
        controller.committed.connect(self.commits.append)
        controller.finished.connect(self.take)
        controller.failed.connect(self.failures.append)

    def take(self, operation, report):
        self.reports.append((operation, report))


def start(library, command=None, **options):
    controller = IndexingController(library, command, **options)
    return controller, Story(controller)


@pytest.fixture
def faulty(tmp_path):
    made = []

    def make(**options):
        controller, story = start(tmp_path / "library", [sys.executable, "-c", FAULTY], **options)
        made.append(controller)
        return controller, story

    yield make
    for controller in made:
        controller.close(3000)


def write_many(folder, count):
    folder.mkdir()
    for number in range(count):
        (folder / f"{number}.txt").write_text(f"Note {number}. " + "The heron waits at the weir. " * 60)
    return folder


def test_a_folder_is_indexed_by_the_real_process(qtbot, tmp_path):
    folder = write_many(tmp_path / "notes", 12)
    controller, story = start(tmp_path / "library")
    controller.run(Operation("index", (str(folder),)))
    qtbot.waitUntil(lambda: bool(story.reports))
    assert story.reports[0][1].indexed == 12
    assert story.states == ["running", "idle"]
    assert any(item.documents_total == 12 for item in story.progress)
    assert sum(story.commits) >= 12
    with Library.open(tmp_path / "library") as library:
        assert library.search("a bird by the water").hits
    controller.close(5000)


def test_the_real_process_pauses_resumes_and_cancels(qtbot, tmp_path):
    folder = write_many(tmp_path / "notes", 400)
    controller, story = start(tmp_path / "library")
    controller.run(Operation("index", (str(folder),)))
    qtbot.waitUntil(lambda: any(item.phase == "indexing" for item in story.progress))
    controller.pause()
    qtbot.waitUntil(lambda: controller.state == "paused")
    controller.resume()
    qtbot.waitUntil(lambda: controller.state == "running")
    controller.cancel()
    assert controller.state == "stopping"
    qtbot.waitUntil(lambda: bool(story.reports))
    assert story.reports[0][1].cancelled
    assert controller.state == "idle"
    controller.close(5000)


def test_closing_ends_the_process_within_its_limit(qtbot, tmp_path):
    folder = write_many(tmp_path / "notes", 400)
    controller, story = start(tmp_path / "library")
    controller.run(Operation("index", (str(folder),)))
    qtbot.waitUntil(lambda: bool(story.progress))
    controller.close(10_000)
    children = psutil.Process().children()
    assert not [child for child in children if child.status() != psutil.STATUS_ZOMBIE]


@pytest.fixture
def followed(qtbot, tmp_path):
    """A controller that has followed once, its story, and what saves a note and has it followed."""
    folder, place = write_many(tmp_path / "notes", 2), tmp_path / "library"
    with Library.open(place, create=True) as library:
        library.index([folder])
    controller, story = start(place)

    def save(name):
        path, before = folder / name, len(story.reports)
        path.write_text(f"What {name} says about herons.")
        HintBox(place).put([path])
        controller.run(Operation("follow", quiet=True))
        qtbot.waitUntil(lambda: len(story.reports) > before and controller.state == "idle")

    save("first.txt")
    yield controller, story, save
    controller.close(5000)
    assert not running()


def running():
    """The identities of the processes that index for this one."""
    children = psutil.Process().children()
    return [child.pid for child in children if child.status() != psutil.STATUS_ZOMBIE]


def test_what_is_saved_soon_after_is_followed_by_the_same_process(followed):
    controller, story, save = followed
    resting = running()
    assert len(resting) == 1 and not controller.busy
    save("second.txt")
    assert running() == resting
    assert [report.indexed for _, report in story.reports] == [1, 1]
    assert story.states == ["running", "idle"] * 2 and not story.failures


def test_a_resting_process_is_in_the_way_of_nothing(qtbot, followed):
    controller, story, save = followed
    resting = running()
    controller.run(Operation("compact"))
    qtbot.waitUntil(lambda: len(story.reports) == 2 and controller.state == "idle")
    qtbot.waitUntil(lambda: not set(resting) & set(running()))
    save("second.txt")
    assert story.reports[-1][1].indexed == 1 and not story.failures


def test_a_resting_process_that_goes_as_it_is_asked_takes_nothing_with_it(followed):
    controller, story, save = followed
    (resting,) = running()
    psutil.Process(resting).kill()  # nobody has heard of it yet when the next note is saved
    save("second.txt")
    assert story.reports[-1][1].indexed == 1 and not story.failures
    assert resting not in running()


def test_a_resting_process_that_has_gone_is_missed_by_nobody(qtbot, followed):
    controller, story, save = followed
    psutil.Process(*running()).kill()
    qtbot.waitUntil(lambda: controller._resting is None)
    assert controller.state == "idle" and not story.failures
    save("second.txt")
    assert story.reports[-1][1].indexed == 1


def test_operations_run_one_after_the_other_and_none_twice(qtbot, faulty):
    controller, story = faulty()
    for name in ("one", "two", "two"):
        controller.run(Operation("index", (name,)))
    qtbot.waitUntil(lambda: controller.state == "running")
    for _ in range(2):
        controller.pause()
        qtbot.waitUntil(lambda: controller.state == "paused")
        controller._say(Word.CANCEL)
        qtbot.waitUntil(lambda: controller.state != "paused")
    qtbot.waitUntil(lambda: controller.state == "idle")
    assert [operation.paths for operation, _ in story.reports] == [("one",), ("two",)]


def test_a_crash_is_told_and_the_next_operation_runs(qtbot, faulty):
    controller, story = faulty()
    controller.run(Operation("index", ("crash",)))
    controller.run(Operation("index", ("locked",)))
    qtbot.waitUntil(lambda: len(story.failures) == 2)
    assert [failure.kind for failure in story.failures] == ["crashed", "StoreLockedError"]
    assert story.failures[1].message == "Wait."
    assert controller.state == "idle"


def test_a_process_that_cannot_start_is_told(qtbot, tmp_path):
    controller, story = start(tmp_path, ["/nowhere/at/all"])
    controller.run(Operation("index"))
    qtbot.waitUntil(lambda: bool(story.failures))
    assert story.failures[0].kind == "unstartable"
    assert controller.state == "idle"


def test_indexing_goes_on_after_closing_where_that_was_asked_for(qtbot, tmp_path):
    folder = write_many(tmp_path / "notes", 60)
    controller, story = start(tmp_path / "library", survive=True)
    controller.run(Operation("index", (str(folder),)))
    qtbot.waitUntil(lambda: any(item.phase == "indexing" for item in story.progress))
    controller.close(10_000)
    with Library.open(tmp_path / "library") as library:
        qtbot.waitUntil(lambda: library.status().documents == 60)
    ours = [process for process in psutil.process_iter(["cmdline"]) if str(tmp_path) in (process.info["cmdline"] or [])]
    psutil.wait_procs(ours, timeout=60)


def test_a_paused_run_does_not_go_on_after_closing(qtbot, faulty, tmp_path):
    controller, _ = faulty(survive=True)
    controller.run(Operation("index", ("paused",)))
    controller.pause()
    qtbot.waitUntil(lambda: controller.state == "paused")
    controller.close(3000)
    marks = [process.info["cmdline"] or [] for process in psutil.process_iter(["cmdline"])]
    assert not [words for words in marks if str(tmp_path / "library") in words]


def test_a_process_that_speaks_otherwise_is_told_of_and_the_next_operation_runs(qtbot, faulty):
    controller, story = faulty()
    controller.run(Operation("index", ("newer",)))
    controller.run(Operation("index", ("locked",)))
    qtbot.waitUntil(lambda: len(story.failures) == 2)
    assert [failure.kind for failure in story.failures] == ["ProtocolError", "StoreLockedError"]
    assert "damaged" in story.failures[0].message and controller.state == "idle" and not story.reports


def test_a_run_that_reads_makes_way_for_a_removal_and_goes_on_without_what_goes(qtbot, faulty, tmp_path):
    controller, story = faulty()
    started = []
    controller.started.connect(started.append)
    keep, gone, later = (str(tmp_path / name) for name in ("keep", "gone", "later"))
    controller.run(Operation("index", (keep, gone)))
    controller.run(Operation("index", (gone,)))
    controller.run(Operation("index", (later,)))
    controller.run_first(Operation("remove", (gone,)))
    assert controller.state == "stopping"
    qtbot.waitUntil(lambda: len(started) == 3)
    told = [("index", (keep, gone)), ("remove", (gone,)), ("index", (keep,))]
    assert [(one.name, one.paths) for one in started] == told and controller.adding == (keep, later)
    assert [(one.name, one.quiet) for one, _ in story.reports] == [("index", True), ("remove", False)]
    controller.cancel()
    qtbot.waitUntil(lambda: controller.state == "idle")
    assert not story.reports[-1][0].quiet and len(started) == 3


def test_a_paused_run_makes_no_way(qtbot, faulty):
    controller, story = faulty()
    controller.run(Operation("index", ("keep",)))
    controller.pause()
    qtbot.waitUntil(lambda: controller.state == "paused")
    controller.run_first(Operation("remove", ("gone",)))
    assert controller.state == "paused" and not story.reports

import threading

from PySide6.QtCore import QObject, QThread, Slot

from desktop.jobs import Job, JobLane
from engine.errors import Cancelled


class Receiver(QObject):
    def __init__(self):
        super().__init__()
        self.results, self.errors, self.ended, self.threads = [], [], [], []

    @Slot(object, object)
    def take(self, job, result):
        self.results.append(result)
        self.threads.append(QThread.currentThread())

    @Slot(object, object)
    def refuse(self, job, error):
        self.errors.append(error)

    @Slot(object)
    def end(self, job):
        self.ended.append(job)


def start(lane, work):
    job, receiver = Job(work), Receiver()
    job.signals.succeeded.connect(receiver.take)
    job.signals.failed.connect(receiver.refuse)
    job.signals.finished.connect(receiver.end)
    lane.start(job)
    return job, receiver


def test_a_result_arrives_in_the_gui_thread(qtbot, lane):
    worker = []
    _, receiver = start(lane, lambda token: worker.append(threading.get_ident()) or 42)
    qtbot.waitUntil(lambda: bool(receiver.ended))
    assert receiver.results == [42]
    assert receiver.threads == [QThread.currentThread()]
    assert worker != [threading.get_ident()]


def test_an_error_arrives_as_an_object(qtbot, lane):
    _, receiver = start(lane, lambda token: 1 // 0)
    qtbot.waitUntil(lambda: bool(receiver.ended))
    assert isinstance(receiver.errors[0], ZeroDivisionError)
    assert not receiver.results


def test_a_cancelled_job_only_ends(qtbot, lane):
    def work(token):
        raise Cancelled

    _, receiver = start(lane, work)
    qtbot.waitUntil(lambda: bool(receiver.ended))
    assert not receiver.results
    assert not receiver.errors


def test_a_lane_keeps_its_jobs_until_they_end(qtbot, lane):
    _, receiver = start(lane, lambda token: "kept")
    assert lane.busy
    qtbot.waitUntil(lambda: not lane.busy)
    assert receiver.results == ["kept"]


def test_closing_cancels_what_runs_and_starts_nothing_more(qtbot):
    lane, begun = JobLane(1), threading.Event()

    def work(token):
        begun.set()
        while not token.cancelled:
            pass
        token.check()

    start(lane, work)
    waiting, receiver = start(lane, lambda token: "late")
    assert begun.wait(5)
    assert lane.close(5000)
    lane.start(Job(lambda token: "never"))
    qtbot.wait(50)
    assert waiting.token.cancelled
    assert not receiver.results

import threading
import weakref

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QThread, Slot

from desktop.threads.jobs import Job, JobLane
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
    assert begun.wait(60)
    assert lane.close(5000)
    lane.start(Job(lambda token: "never"))
    QCoreApplication.processEvents()  # no thread runs any more: what they told has come
    assert waiting.token.cancelled
    assert not receiver.results


def test_what_a_job_worked_with_is_let_go_in_the_gui_thread(qtbot, lane):
    owner, died = QObject(), []
    weakref.finalize(owner, lambda: died.append(threading.current_thread()))
    job, receiver = start(lane, lambda token, owner=owner: owner.objectName())
    del owner
    qtbot.waitUntil(lambda: bool(receiver.ended))
    assert job._work is None
    assert died == [threading.main_thread()]


def test_an_error_comes_without_the_frames_of_its_thread(qtbot, lane):
    def work(token):
        try:
            raise KeyError("first")
        except KeyError as error:
            raise ValueError("second") from error

    _, receiver = start(lane, work)
    qtbot.waitUntil(lambda: bool(receiver.ended))
    error = receiver.errors[0]
    assert (error.__traceback__, error.__cause__.__traceback__) == (None, None)
    assert str(error) == "second" and error.__cause__.args == ("first",)


def test_a_receiver_that_is_gone_is_not_told(qtbot, lane):
    gate = threading.Event()
    job, receiver = Job(lambda token: gate.wait(10)), Receiver()
    destroyed = Receiver()
    job.signals.succeeded.connect(receiver.take)
    job.signals.succeeded.connect(destroyed.take)
    shiboken6.delete(destroyed)
    forgotten = weakref.ref(receiver)
    del receiver  # a job holds nobody who waits for it
    assert forgotten() is None
    lane.start(job)
    gate.set()
    qtbot.waitUntil(lambda: not lane.busy)
    assert destroyed.results == []


def test_progress_arrives_in_the_gui_thread(qtbot, lane):
    job, receiver = Job(lambda token: job.tell_progress(0.5)), Receiver()
    job.signals.progressed.connect(receiver.take)
    lane.start(job)
    qtbot.waitUntil(lambda: not lane.busy)
    assert receiver.results == [0.5] and receiver.threads == [QThread.currentThread()]

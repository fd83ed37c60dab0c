"""What happens when the library comes to another encoder? Offers it, runs it beside all else, says what came of it.

The process that reads passages anew is another than the one that takes files in, so neither waits for the other until
the last moment. A change that a crash or the end of a window cut off goes on by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.controllers.indexing import IndexingController
from desktop.controllers.library import LibraryController
from desktop.controllers.warming import WarmingController
from desktop.presenters.front import Front
from desktop.presenters.state import WindowState
from desktop.texts.messages import Message, changed_message, failure_message, offer_message
from desktop.threads.jobs import Job, JobLane
from desktop.threads.process_failure import ProcessFailure
from desktop.views.banner import Banner
from desktop.views.progress_strip import ProgressStrip
from engine.cli.protocol import Operation, Report
from engine.reports.status import LibraryStatus
from engine.settings import Settings

if TYPE_CHECKING:
    from desktop.settings.dialog import SettingsDialog


class ChangingPresenter(QObject):
    """The behaviour of a change of encoder."""

    ended = Signal()  # the library may have another encoder now

    def __init__(
        self,
        changing: IndexingController,
        library: LibraryController,
        warming: WarmingController,
        front: Front,
        state: WindowState,
        *,
        strip: ProgressStrip,
        banner: Banner,
        lane: JobLane,
    ) -> None:
        super().__init__()
        self._changing = changing
        self._library = library
        self._warming = warming
        self._front = front
        self._lane = lane
        self._status: LibraryStatus | None = None
        self._looked = self._offered = False
        self._dismissing: Job | None = None
        changing.started.connect(strip.begin)
        changing.state_changed.connect(strip.set_state)
        changing.progressed.connect(strip.show_progress)
        changing.finished.connect(self._tell)
        changing.failed.connect(self._tell_failed)
        strip.pause_asked.connect(changing.pause)
        strip.insist_asked.connect(changing.insist)
        changing.held.connect(strip.show_hold)
        strip.resume_asked.connect(changing.resume)
        strip.cancel_asked.connect(self.give_up)
        library.status_changed.connect(self._look)
        state.settings_changed.connect(self._follow_settings)
        banner.visibility_changed.connect(self._note_banner)

    @Slot(object)
    def _follow_settings(self, settings: Settings) -> None:
        self._changing.survive = settings.index_after_close

    @Slot(object)
    def join(self, dialog: SettingsDialog) -> None:
        """Let the page of encoders change the library's; the settings close then."""
        page = dialog.encoders_page
        if page is None:
            return
        page.change_asked.connect(self.change)
        page.change_asked.connect(dialog.reject)
        page.keep_asked.connect(self.give_up)

    @Slot(str)
    def change(self, encoder: str) -> None:
        """Read the library anew with this encoder."""
        self._changing.run(Operation("change", encoder=encoder))

    @Slot()
    def give_up(self) -> None:
        """Stop, and drop what was read: the library stays as it is."""
        self._changing.cancel()
        self._changing.run(Operation("keep", quiet=True))

    @Slot(object)
    def _look(self, status: LibraryStatus) -> None:
        self._status = status
        change, idle = status.change, not self._changing.busy
        if change is not None and not change.running and idle and not self._looked:
            self.change(change.encoder)
        self._looked = True
        if status.offer is not None and change is None and idle and not self._offered:
            self._offered = True
            self._front.say(offer_message(status.offer, status.encoder.title))

    @Slot(bool)
    def _note_banner(self, visible: bool) -> None:
        """An offer that was answered or closed is not made again."""
        library = self._library.library
        if visible or not self._offered or library is None or self._status is None or self._status.offer is None:
            return
        self._dismissing = Job(lambda token: library.dismiss_offer())
        self._lane.start(self._dismissing)

    @Slot(object, object)
    def _tell(self, operation: Operation, report: Report) -> None:
        self.ended.emit()
        cancelled = bool(getattr(report, "cancelled", False))
        if operation.name == "change" and cancelled:
            return  # giving up says so itself, and a window that closes says nothing
        self._warming.start()
        title = self._status.encoder.title if self._status is not None else ""
        self._front.say(changed_message(operation, title))

    @Slot(object)
    def _tell_failed(self, failure: ProcessFailure) -> None:
        self.ended.emit()
        message = failure_message(failure)
        self._front.say(Message(message.level, message.text, message.action, "encoder"), lambda: self._again(failure))

    def _again(self, failure: ProcessFailure) -> None:
        self._changing.run(failure.operation)

"""Which library is in the window, and what is left when the window closes? One library at a time, with its window.

Another one gets a window of its own in the place of the first; one that another process shows already is shown there.
Where Kenning keeps running, a closed window is hidden and Kenning stands in the tray; where there is no tray, a process
without a window goes on.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.controllers.search import SimilarTo
from desktop.kenning import Kenning
from desktop.parts import Setup
from desktop.resident.activity import Activity
from desktop.resident.app import App
from desktop.resident.instance import Instance
from desktop.resident.links import Links
from desktop.resident.quick_search import QuickSearch
from desktop.resident.tray import Tray
from desktop.resident.window_request import WindowRequest
from desktop.resident.without_window import begin_watching, end_watching
from engine.log import trouble
from engine.paths import display_path

log = logging.getLogger(__name__)

TRAY_WAIT_MS = 60_000  # how long after a login the tray may take to come


class Shell(QObject):
    """Owns what runs for the open library. The next is shown before the last is ended, so something is always there."""

    def __init__(
        self,
        setup: Setup,
        make: Callable[[Setup], Kenning],
        instance: Instance | None = None,
        make_tray: Callable[..., Tray] = Tray,
    ) -> None:
        super().__init__()
        self._make = make
        self._make_tray = make_tray
        self._instance = instance or Instance(setup.library)
        self._instance.wished.connect(self.take)
        self.tray: Tray | None = None
        self._quick: QuickSearch | None = None
        self._told = self._ending = False
        self._background = False  # started without a window, whatever the settings say
        self.kenning = self._begin(setup)
        self._activity = self._make_activity()
        self.links = self._make_links()
        app = QCoreApplication.instance()
        if isinstance(app, App):
            app.ending.connect(self._expect_the_end)

    def _begin(self, setup: Setup) -> Kenning:
        kenning = self._make(setup)
        kenning.presenters.libraries.left.connect(self._switch)
        kenning.presenters.state.settings_changed.connect(self._follow_settings)
        kenning.window.quit_asked.connect(self.quit)
        kenning.window.stays = self._stay
        kenning.window.leaving.connect(self._leave)
        return kenning

    def _make_activity(self) -> Activity:
        parts = self.kenning
        return Activity(parts.indexing, parts.library, parts.watching, parts.others)

    def _make_links(self) -> Links:
        links = Links(self.kenning.library, self.kenning.readers)
        links.wished.connect(self.take)
        links.chosen.connect(self._open_hit)
        links.told.connect(self.kenning.presenters.front.say)
        links.settled.connect(self.kenning.presenters.front.settle)
        return links

    def start(self, request: WindowRequest) -> None:
        """Show the window, do what the command line asks for, and hear what later starts ask for."""
        hidden = self._background = request.show in ("background", "bar")
        end_watching(self._instance.mark)
        self.kenning.start(shown=not hidden)
        self._follow_settings()
        self._do(request)
        QTimer.singleShot(0, self._instance.listen)
        if request.show == "background":
            QTimer.singleShot(TRAY_WAIT_MS, self, self._need_a_tray)

    @Slot(object)
    def take(self, request: WindowRequest) -> None:
        """Do what a later start asks for, in front of all other windows."""
        if request.token:
            os.environ["XDG_ACTIVATION_TOKEN"] = request.token  # Qt hands it to the desktop, once
        if request.show == "quit":
            self.quit()
            return
        if request.show == "window":
            self.kenning.window.come_forward()
        self._do(request)

    def _show_bar(self, text: str) -> None:
        if self._quick is None:
            parts = self.kenning
            self._quick = QuickSearch(parts.icons, parts.library, parts.readers, parts.indexing)
            self._quick.chosen.connect(self._open_at)
        self._quick.bar.come_forward(text)

    def _put_bar_away(self) -> None:
        if self._quick is not None:
            self._quick.close()
            self._quick = None

    def _do(self, request: WindowRequest) -> None:
        kenning = self.kenning
        if request.paths:
            kenning.presenters.folders.add_paths(list(request.paths))
        if request.show == "bar":
            self._show_bar(request.query)
            return
        if request.query or request.similar:
            kenning.presenters.front.show_search()
        if request.query:
            kenning.window.search_page.box.ask(request.query)
            kenning.search.search_now()
        elif request.similar:
            place = display_path(os.path.realpath(request.similar))
            kenning.search.show_like(SimilarTo(Path(place).name, path=place))

    # -- the tray ------------------------------------------------------------------------------

    @property
    def keeps_running(self) -> bool:
        """Whether the user wants Kenning to go on without a window."""
        settings = self.kenning.presenters.state.settings
        return settings.keep_running or settings.start_at_login or self._background

    @Slot()
    def _follow_settings(self) -> None:
        wanted = self.keeps_running
        self.links.follow(self.kenning.presenters.state.settings)
        QGuiApplication.setQuitOnLastWindowClosed(not wanted)
        if wanted and self.tray is None:
            self.tray = tray = self._make_tray(self.kenning.icons)
            tray.open_asked.connect(self._open)
            tray.bar_asked.connect(self._open_bar)
            tray.pause_asked.connect(self._pause)
            tray.resume_asked.connect(self._resume)
            tray.insist_asked.connect(self._insist)
            tray.quit_asked.connect(self.quit)
            tray.follow(self._activity)
            tray.show()
            self.kenning.notices.lend(tray.icon)
        elif not wanted and self.tray is not None:
            self._leave_tray()

    def _leave_tray(self) -> None:
        if self.tray is not None:
            self.kenning.notices.lend(None)
            self.tray.close()
            self.tray = None

    @Slot()
    def _open(self) -> None:
        self.kenning.window.come_forward()

    @Slot(str, str, str)
    def _open_hit(self, question: str, path: str, token: str) -> None:
        self.take(WindowRequest(token=token))
        self.kenning.presenters.saved.open_at(question, path)

    @Slot(str, str)
    def _open_at(self, question: str, path: str) -> None:
        """Show the window with the bar's question, at the hit."""
        self._open()
        self.kenning.presenters.saved.open_at(question, path)

    @Slot()
    def _open_bar(self) -> None:
        self._show_bar("")

    @Slot()
    def _pause(self) -> None:
        self.kenning.indexing.pause()
        self.kenning.changing.pause()

    @Slot()
    def _resume(self) -> None:
        self.kenning.indexing.resume()
        self.kenning.changing.resume()

    @Slot()
    def _insist(self) -> None:
        self.kenning.indexing.insist()
        self.kenning.changing.insist()

    def _stay(self) -> bool:
        """Whether a window that is closed is only hidden; says so the first time."""
        tray = self.tray
        if self._ending or tray is None or not tray.is_available():
            return False
        self.kenning.save_state()
        if not self._told:
            self._told = True
            tray.tell("Kenning", self.tr("Kenning goes on here. Its menu opens the window again, and quits."))
        return True

    @Slot()
    def _need_a_tray(self) -> None:
        """End a start without window and tray, which nobody could end: a process without either goes on."""
        if self.tray is not None and not self.tray.is_available() and not self.kenning.window.isVisible():
            self.kenning.window.end()

    # -- the end -------------------------------------------------------------------------------

    @Slot()
    def quit(self) -> None:
        """End everything, whatever the settings say about closing."""
        self._ending = True
        self.kenning.window.end()

    @Slot()
    def _leave(self) -> None:
        """The window ends: take no more requests, and leave something behind where that is wanted."""
        goes_on = self.keeps_running and not self._ending and not self._ends_the_session
        mark, library = self._instance.mark, self.kenning.setup.library
        self._instance.close()
        self.links.close()
        self._leave_tray()
        self._put_bar_away()
        if goes_on:
            try:
                begin_watching(library, mark)
            except OSError as error:
                trouble(log, "nothing goes on without a window", error)
        QTimer.singleShot(0, self, self._end_loop)  # once the window has closed

    @Slot()
    def _end_loop(self) -> None:
        QCoreApplication.quit()

    @property
    def _ends_the_session(self) -> bool:
        app = QCoreApplication.instance()
        return isinstance(app, QApplication) and app.isSavingSession()

    @Slot()
    def _expect_the_end(self) -> None:
        """Let the desktop's own "Quit" close a window that would only hide."""
        self._ending = True

    # -- another library -----------------------------------------------------------------------

    @Slot(object, bool)
    def _switch(self, path: Path, survive: bool) -> None:
        there = Instance(path)
        if not there.claim() and there.hand_over(WindowRequest()):
            return
        last = self.kenning
        last.save_state()  # the next window stands where this one stood
        settings = last.presenters.state.settings
        last.window.leaving.disconnect(self._leave)
        self._instance.close()
        self._instance = there
        there.wished.connect(self.take)
        end_watching(there.mark)
        self.links.close()
        self._leave_tray()
        self._put_bar_away()
        self.kenning = self._begin(
            replace(last.setup, library=path, settings=settings, settings_problem="", update_at_start=True)
        )
        self._activity = self._make_activity()
        self.links = self._make_links()
        self.kenning.start()
        self._follow_settings()
        there.listen()
        last.indexing.survive = last.changing.survive = survive
        QTimer.singleShot(0, self, partial(self._end, last))  # after the next one is on the screen

    def _end(self, last: Kenning) -> None:
        last.close()
        last.window.deleteLater()
        last.theme.deleteLater()

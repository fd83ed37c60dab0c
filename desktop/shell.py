"""Which library is in the window? One at a time: another one gets a window of its own in the place of the first.

A library that another process shows already is shown there: that window comes to the front, and this one stays.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.controllers.search import SimilarTo
from desktop.resident.instance import Instance
from desktop.resident.wish import Wish
from engine.paths import display_path

if TYPE_CHECKING:
    from desktop.app import Kenning, Setup


class Shell(QObject):
    """Owns what runs for the open library. The next is shown before the last is ended, so something is always there."""

    def __init__(self, setup: Setup, make: Callable[[Setup], Kenning], instance: Instance | None = None) -> None:
        super().__init__()
        self._make = make
        self._instance = instance or Instance(setup.library)
        self._instance.wished.connect(self.take)
        self.kenning = self._begin(setup)

    def _begin(self, setup: Setup) -> Kenning:
        kenning = self._make(setup)
        kenning.presenters.libraries.left.connect(self._switch)
        kenning.window.leaving.connect(self._instance.close)  # a later start must not ask a window that ends
        return kenning

    def start(self, wish: Wish) -> None:
        """Show the window, do what the command line wishes, and hear what later starts wish."""
        self.kenning.start()
        self._do(wish)
        QTimer.singleShot(0, self._instance.listen)

    @Slot(object)
    def take(self, wish: Wish) -> None:
        """Do what a later start wishes, in front of all other windows."""
        if wish.token:
            os.environ["XDG_ACTIVATION_TOKEN"] = wish.token  # Qt hands it to the desktop, once
        self.kenning.window.come_forward()
        self._do(wish)

    def _do(self, wish: Wish) -> None:
        kenning = self.kenning
        if wish.paths:
            kenning.presenters.folders.add_paths(list(wish.paths))
        if wish.query or wish.similar:
            kenning.presenters.front.show_search()
        if wish.query:
            kenning.window.search_page.box.ask(wish.query)
            kenning.search.search_now()
        elif wish.similar:
            place = display_path(os.path.realpath(wish.similar))
            kenning.search.show_like(SimilarTo(Path(place).name, path=place))

    @Slot(object, bool)
    def _switch(self, path: Path, survive: bool) -> None:
        there = Instance(path)
        if not there.claim() and there.hand_over(Wish()):
            return
        last = self.kenning
        last.save_state()  # the next window stands where this one stood
        settings = last.presenters.state.settings
        self._instance.close()
        self._instance = there
        there.wished.connect(self.take)
        self.kenning = self._begin(
            replace(last.setup, library=path, settings=settings, settings_problem="", update_at_start=True)
        )
        self.kenning.start()
        there.listen()
        last.indexing.survive = last.changing.survive = survive
        QTimer.singleShot(0, self, partial(self._end, last))  # after the next one is on the screen

    def _end(self, last: Kenning) -> None:
        last.close()
        last.window.deleteLater()
        last.theme.deleteLater()

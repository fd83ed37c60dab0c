"""How does one get about in the document that is shown? Words to find, parts to turn to, whatever view shows it."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance, Slot

from desktop.look.icons import IconSet
from desktop.preview.find_bar import FindBar
from desktop.preview.finder import Finder
from desktop.preview.outline import Outline
from desktop.preview.pdf_letters import OutlineEntry
from desktop.views.controls import Chip, tip_text


class Body(Protocol):
    """What every view of a document can do."""

    finder: Finder
    place_changed: SignalInstance  # where in the document the view stands: a page or an offset

    @property
    def selection(self) -> str:
        """The text that is selected."""

    def look_for(self, words: str) -> None:
        """Look for ``words``; "" looks for nothing."""

    def go_to_target(self, target: int) -> None:
        """Go to a page or an offset that an entry of the outline names."""

    def zoom_by(self, steps: int) -> None:
        """Draw larger or smaller; 0 is as large as at the beginning."""

    def keep_passage(self) -> None:
        """Go to the passage where none of it is in view."""

    def take_focus(self) -> None:
        """Put the keyboard into the view."""


class Reading(QObject):
    """Leads the bar and the list to the body that is shown."""

    def __init__(self, icons: IconSet) -> None:
        super().__init__()
        self.bar = FindBar(icons)
        self.outline = Outline()
        self.contents = Chip(self.tr("Contents"), self.tr("Contents"), checkable=True)
        self.contents.setToolTip(tip_text(self.tr("Show the parts of the document"), "F9"))
        self._body: Body | None = None
        self._bodies: list[Body] = []
        self.bar.asked.connect(self._find)
        self.bar.stepped.connect(self._step)
        self.bar.closed.connect(self._leave)
        self.contents.toggled.connect(self._show_outline)
        self.outline.chosen.connect(self._go)
        self.set_entries(())

    def add(self, body: Body) -> None:
        """Make a body known."""
        self._bodies.append(body)
        body.finder.told.connect(self._tell)
        body.place_changed.connect(self._follow)

    def set_body(self, body: Body | None, entries: tuple[OutlineEntry, ...]) -> None:
        """Lead to another body, or to the same one with another document."""
        for other in self._bodies:
            if other is not body:
                other.finder.stop()
        self._body = body
        self.set_entries(entries)
        self.bar.setEnabled(body is not None)
        if body is None:
            self.bar.leave()
        else:
            self.bar.ask()

    def set_entries(self, entries: tuple[OutlineEntry, ...]) -> None:
        """Offer the parts of the document, where it has any."""
        self.outline.show_entries(entries)
        self.contents.setVisible(bool(entries))
        self._show_outline()

    @Slot()
    def _show_outline(self) -> None:
        shown = self.contents.isChecked() and bool(self.outline.entries)
        if not shown and self.outline.hasFocus() and self._body is not None:
            self._body.take_focus()
        self.outline.setVisible(shown)

    @Slot()
    def toggle_outline(self) -> None:
        """Show or hide the parts; the keyboard goes along."""
        if self.outline.entries:
            self.contents.toggle()
            if self.contents.isChecked():
                self.outline.setFocus()

    def open_find(self) -> None:
        """Show the bar; what is selected is looked for."""
        if self._body is not None:
            words = " ".join(self._body.selection.split())
            self.bar.open(words if len(words) <= 80 else "")

    def dismiss(self) -> bool:
        """Take the bar away; return whether there was one."""
        if self.bar.isHidden():
            return False
        inside = self.bar.isAncestorOf(self.bar.focusWidget() or self.bar) or self.bar.words.hasFocus()
        self.bar.leave()
        if inside and self._body is not None:
            self._body.take_focus()
        return True

    def step(self, direction: int) -> bool:
        """Step through what was found; return whether something is being looked for."""
        if self.bar.isHidden():
            return False
        self._step(direction)
        return True

    @Slot(str)
    def _find(self, words: str) -> None:
        if self._body is not None:
            self._body.look_for(words)

    @Slot(int)
    def _step(self, direction: int) -> None:
        if self._body is not None:
            self._body.finder.step(direction)

    @Slot()
    def _leave(self) -> None:
        if self._body is not None:
            self._body.finder.stop()

    @Slot()
    def _tell(self) -> None:
        if self._body is not None:
            finder = self._body.finder
            self.bar.show_count(finder.found.number, len(finder.found.places), busy=finder.busy)

    @Slot(int)
    def _go(self, target: int) -> None:
        if self._body is not None:
            self._body.go_to_target(target)

    @Slot(int)
    def _follow(self, place: int) -> None:
        if self.contents.isChecked():
            self.outline.show_place(place)

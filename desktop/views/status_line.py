"""What is in the library, and what is it doing? One quiet line at the bottom."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QFrame

from desktop.look.icons import IconSet
from desktop.texts.engine_words import reason_text
from desktop.texts.plain import set_tip
from desktop.texts.wording import (
    count_text,
    documents_text,
    elapsed_text,
    files_text,
    operation_text,
    passages_text,
    results_text,
)
from desktop.views.controls import ElidedLabel, icon_label, link_button, make_label, make_row
from desktop.views.shortened_label import ShortenedLabel
from engine.cli.protocol import READING, Operation
from engine.reports.status import LibraryStatus

_GAP = 22
# Of what is said of the library, what is left out first where there is no room.
_LEAST_FIRST = ("passages", "version", "again", "pending", "offline", "failed")


class StatusLine(QFrame):
    """Counts at the left; the last search in the middle; device and state at the right."""

    def __init__(self, icons: IconSet) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self._library, self._search = ShortenedLabel("status"), ShortenedLabel("status")
        self._selected, self._state, self._device = (ElidedLabel("status", snug=True) for _ in range(3))
        self._private = make_label(self.tr("Nothing leaves this computer"))
        shield = icon_label(icons, "shield", "muted", 15)
        set_tip(shield, self._private.text())
        promise = make_row(shield, self._private, spacing=6)
        self.access = link_button("")
        self.access.hide()
        self._said = (self._library, self._search, self._selected, self._state, self._device)
        self._row = make_row(*self._said[:3], -1, self.access, *self._said[3:], promise, spacing=_GAP)
        self._row.setContentsMargins(20, 6, 16, 6)
        self.setLayout(self._row)
        self._announced = ""
        self._operation = "index"
        self._counted: LibraryStatus | None = None
        self._strip_counts = False  # the strip says how many files wait and failed: of two counts one would be behind
        self._say(self._library, self.tr("Opening the library"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Leave out what can be missed where room is short."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Leave out what can be missed where something longer is said."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Show what says something, where not all has room without what matters least.

        The promise is left to its icon first, then the encoder goes, then parts of what is said of the library and
        of the search, and last what the indexing process does, which the strip says too. How many documents there
        are, what was found and how fast is never cut.
        """
        wide = {said: said.sizeHint().width() + _GAP for said in self._said if said.full}
        for label in (self._library, self._search):
            if label.full:
                wide[label] = label.wide_px(0) + _GAP
        room = self.width() - 36 - _GAP - 15  # edges and the shield
        room -= sum(wide.values()) + (0 if self.access.isHidden() else self.access.sizeHint().width() + _GAP)
        promise = self._private.fontMetrics().horizontalAdvance(self._private.text()) + 8
        self._private.setVisible(room >= promise)
        if room < 0:
            room += wide.pop(self._device, 0)
        for label in (self._library, self._search):
            form = 0
            while room < 0 and form < label.last_form:
                form += 1
                room += label.wide_px(form - 1) - label.wide_px(form)
            label.take(form)
        if room < 0:
            wide.pop(self._state, 0)
        for said in self._said:
            said.setVisible(said in wide)

    @property
    def text(self) -> str:
        """All that it says."""
        return " · ".join(label.full for label in self._said if label.full)

    @Slot(object)
    def show_status(self, status: LibraryStatus) -> None:
        """Show counts and the device."""
        self._counted = status
        said = {"documents": documents_text(status.documents), "passages": passages_text(status.chunks)}
        if status.failed and not self._strip_counts:
            said["failed"] = self.tr("{0} not readable").format(files_text(status.failed))
        if status.pending and not self._strip_counts:
            said["pending"] = self.tr("%Ln waiting", "of documents", status.pending)
        again, tip = sum(status.outdated.values()), ""
        if again:
            said["again"] = self.tr("%Ln read again soon", "of documents", again)
            tip = self.tr("Kenning reads such files better now. They are found as before until they are read again.")
        said |= self._published_parts(status)
        self._library.set_forms(_less_and_less(said), tip)
        self._fit()  # what is hidden asks for no layout
        encoder = status.encoder
        named = " · ".join(part for part in (encoder.title, encoder.device) if part)
        self._say(self._device, named, reason_text(encoder.device_reason))

    def _published_parts(self, status: LibraryStatus) -> dict[str, str]:
        """Return which version of a published library is shown, and whether it may have been followed by another."""
        state = status.published
        if state is None:
            return {}
        version = self.tr("Version {0} of {1}").format(count_text(state.number), state.address)
        return {"version": version, "offline": self.tr("no connection")} if state.offline else {"version": version}

    def _say(self, label: ElidedLabel, text: str, tip: str = "") -> None:
        label.set_full(text, tip)  # in one form
        self._fit()  # what is hidden asks for no layout

    def show_asking(self, names: tuple[str, ...]) -> None:
        """Say which programs ask to read; nothing where none does."""
        text = self.tr("{0} asks to read").format(names[0]) if names else ""
        if len(names) > 1:
            text = self.tr("%Ln program(s) ask to read", "", len(names))
        self.access.setText(text.replace("&", "&&"))
        set_tip(self.access, self.tr("Decide what it may read; until then it gets nothing"))
        self.access.setVisible(bool(names))
        self._fit()

    def show_problem(self, text: str) -> None:
        """Say that the library is not open."""
        self._counted = None
        self._say(self._library, text)
        self._say(self._device, "")

    def show_search(
        self,
        count: int,
        seconds: float,
        *,
        more: bool = False,
        less_likely: int = 0,
        mark: str = "",
        tip: str = "",
    ) -> None:
        """Say how much was found and how fast.

        Args:
            count: of the hits that are likely.
            seconds: that it took.
            more: the list goes on.
            less_likely: so many are folded.
            mark: a word on how the list came about; ``tip`` says more.
            tip: shown where the pointer rests.
        """
        found = least = results_text(count)
        if more:
            least = self.tr("{0} or more").format(found)
        if less_likely:
            pattern = self.tr("{0}, at least {1} less likely") if more else self.tr("{0}, {1} less likely")
            found = pattern.format(found, count_text(less_likely))
        else:
            found = least
        said, short = (self.tr("{0} in {1}").format(words, elapsed_text(seconds)) for words in (found, least))
        self._search.set_forms([f"{said} · {mark}", said, short] if mark else [said, short], tip)
        self._fit()
        self._announce(found)

    def show_selection(self, count: int) -> None:
        """Say how many results are selected, where it is more than the one that is shown."""
        said = self.tr("%Ln selected", "of results", count) if count > 1 else ""
        self._say(self._selected, said)
        if said:
            self._announce(said)

    def _announce(self, found: str) -> None:
        """Tell screen readers what was found, where they would otherwise hear of it only in the list; each once."""
        if found != self._announced:
            self._announced = found
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, found))

    def clear_search(self) -> None:
        """Say nothing about searching."""
        self._say(self._search, "")
        self._announced = ""

    @Slot(object)
    def begin(self, operation: Operation) -> None:
        """Show what the indexing process does from now on."""
        self._operation = operation.name
        self._count_beside(strip=operation.name in READING and not operation.quiet)
        self.show_state("running")

    def _count_beside(self, *, strip: bool) -> None:
        if strip != self._strip_counts:
            self._strip_counts = strip
            if self._counted is not None:
                self.show_status(self._counted)

    @Slot(str)
    def show_hold(self, reason: str) -> None:
        """Show why the indexing process waits by itself."""
        words = {"battery": self.tr("Paused: on battery"), "typing": self.tr("Paused while you type")}
        self._say(self._state, words.get(reason, operation_text(self._operation)))

    @Slot(str)
    def show_state(self, state: str) -> None:
        """Show what the indexing process does."""
        if state == "idle":
            self._count_beside(strip=False)
        words = {
            "running": operation_text(self._operation),
            "paused": self.tr("Indexing paused") if self._operation in READING else self.tr("Paused"),
            "stopping": self.tr("Stopping"),
        }
        self._say(self._state, words.get(state, ""))


def _less_and_less(said: dict[str, str]) -> list[str]:
    """Return what is said of the library, and the same with ever less of it, the documents alone last."""
    forms, left = [" · ".join(said.values())], dict(said)
    for least in _LEAST_FIRST:
        if left.pop(least, None) is not None:
            forms.append(" · ".join(left.values()))
    return forms

"""Which other programs may read? The list with what each may read, when it last asked, and what it got."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QTabWidget, QVBoxLayout, QWidget

from desktop.controllers.access import AccessState, Decision
from desktop.settings.grant_dialog import GrantDialog, kinds_text
from desktop.texts.engine_words import engine_text
from desktop.texts.wording import count_text, moment_text
from desktop.views.controls import make_column, make_label, make_row

if TYPE_CHECKING:
    from engine.serve.access import Program


class AccessPage(QWidget):
    """Programs and the log; what is decided here holds at once."""

    decided = Signal(object)  # Decision

    def __init__(self, state: AccessState, sources: tuple[str, ...]) -> None:
        super().__init__()
        self._state = state
        self._sources = sources
        self.grant_dialog: GrantDialog | None = None
        self.programs = QListWidget()
        self.programs.setObjectName("folderList")
        self.programs.setAccessibleName(self.tr("Programs"))
        self.programs.currentItemChanged.connect(self._follow)
        self.log = QListWidget()
        self.log.setObjectName("folderList")
        self.log.setAccessibleName(self.tr("What programs got"))
        self.log.setWordWrap(True)
        self.log.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.allow = QPushButton(self.tr("Allow…"))
        self.deny = QPushButton(self.tr("Deny"))
        self.revoke = QPushButton(self.tr("Revoke"))
        self.allow.clicked.connect(self._ask_grant)
        self.deny.clicked.connect(self._deny)
        self.revoke.clicked.connect(self._revoke)
        self.problem = make_label("", "small", wrap=True)
        self.problem.hide()
        self.setLayout(self._make_layout())
        self.show_state(state)

    def _make_layout(self) -> QVBoxLayout:
        lead = make_label(
            self.tr(
                "Other programs on this computer, such as an assistant, can ask Kenning. Each reads nothing until you "
                "allow it, and only the folders and kinds that you name. Kenning never sends anything by itself; what "
                "a program does with what it reads is up to that program."
            ),
            "muted",
            wrap=True,
        )
        chosen = make_column(self.programs, make_row(self.allow, self.deny, self.revoke, -1), spacing=10)
        chosen.setContentsMargins(0, 8, 0, 0)
        page = QWidget()
        page.setLayout(chosen)
        tabs = QTabWidget()
        tabs.setAccessibleName(self.tr("Programs, and what they got"))
        tabs.addTab(page, self.tr("Programs"))
        tabs.addTab(self.log, self.tr("What they got"))
        column = make_column(lead, self.problem, spacing=12)
        column.addWidget(tabs, 1)
        column.setContentsMargins(8, 16, 8, 8)
        return column

    # -- showing -------------------------------------------------------------------------------

    @Slot(object)
    def show_state(self, state: AccessState) -> None:
        """Show the programs as they are now; the chosen one stays chosen."""
        name = self.chosen.name if self.chosen is not None else ""
        self._state = state
        self.problem.hide()
        self.programs.clear()
        for program in state.programs:
            item = QListWidgetItem(self._describe(program))
            item.setData(Qt.ItemDataRole.UserRole, program)
            self.programs.addItem(item)
            if program.name == name:
                self.programs.setCurrentItem(item)
        if self.programs.currentItem() is None and state.programs:
            self.programs.setCurrentRow(0)
        if not state.programs:
            self._say_nobody_asked()
        self.log.clear()
        self.log.addItems(list(state.lines) or [self.tr("No program has got anything yet.")])
        self._follow()

    def _say_nobody_asked(self) -> None:
        """Say what to do so that a program can ask, in a row that cannot be chosen."""
        text = self.tr("No program has asked yet. One asks when it starts “kenning serve”; it then stands here.")
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.programs.addItem(item)

    @Slot(str)
    def show_problem(self, text: str) -> None:
        """Say what could not be done."""
        self.problem.setText(engine_text(text))
        self.problem.show()

    @property
    def chosen(self) -> Program | None:
        """The program that the buttons are about."""
        item = self.programs.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else None

    def _describe(self, one: Program) -> str:
        called = f" ({one.program})" if one.program and one.program != one.name else ""
        words = {
            "asking": self.tr("asks to read"),
            "granted": self.tr("may read"),
            "denied": self.tr("may read nothing"),
            "revoked": self.tr("may read nothing any more"),
        }
        lines = [f"{one.name}{called} {words[one.state]}"]
        if one.state == "granted":
            lines.append(", ".join(one.folders))
            limit = self.tr("{0} passages an hour, {1} a day")
            limits = limit.format(count_text(one.per_hour), count_text(one.per_day))
            lines.append(f"{kinds_text(one.kinds)} · {limits}")
        when = one.last_at or one.asked_at
        if when:
            last = self.tr("last got something {0}") if one.last_at else self.tr("asked {0}")
            lines.append(last.format(moment_text(when)))
        return "\n".join(lines)

    @Slot()
    def _follow(self) -> None:
        state = self.chosen.state if self.chosen is not None else ""
        self.allow.setEnabled(bool(state))
        self.allow.setText(self.tr("Change…") if state == "granted" else self.tr("Allow…"))
        self.deny.setVisible(state != "granted")
        self.deny.setEnabled(state == "asking")
        self.revoke.setVisible(state == "granted")

    # -- deciding ------------------------------------------------------------------------------

    @Slot()
    def _ask_grant(self) -> None:
        program = self.chosen
        if program is not None:
            self.grant_dialog = GrantDialog(program, self._sources, self)
            self.grant_dialog.decided.connect(self.decided)
            self.grant_dialog.finished.connect(self.grant_dialog.deleteLater)
            self.grant_dialog.open()

    @Slot()
    def _deny(self) -> None:
        if self.chosen is not None:
            self.decided.emit(Decision("deny", self.chosen.name))

    @Slot()
    def _revoke(self) -> None:
        if self.chosen is not None:
            self.decided.emit(Decision("revoke", self.chosen.name))

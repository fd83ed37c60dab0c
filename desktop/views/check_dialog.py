"""What did a check of the library find? Each thing with what it means; what mends it is a click away."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QScrollArea, QWidget

from desktop.look.icons import IconSet
from desktop.texts.engine_words import engine_text
from desktop.texts.messages import action_text
from desktop.views.controls import icon_label, make_column, make_label, make_row, plain_button
from engine.reports.maintenance import CheckReport, Problem


class CheckDialog(QDialog):
    """The problems, worst first; nothing in it changes anything before a button is pressed."""

    asked = Signal(str)  # an action, as in Problem

    def __init__(self, icons: IconSet, report: CheckReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Check of the library"))
        self.setMinimumSize(560, 320)
        self.resize(680, 480)
        self._action = "" if report.repaired else best_action(report)
        lead = self._lead(report)
        cards = make_column(spacing=10)
        for problem in sorted(report.problems, key=lambda one: not one.damage):
            cards.addWidget(self._make_card(icons, problem))
        cards.addStretch(1)
        body = QWidget()
        body.setLayout(cards)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(body)
        scroll.setAccessibleName(self.tr("What was found"))
        kind = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kind.Close)
        buttons.rejected.connect(self.reject)
        self.mend = plain_button(self._action_name())  # Return closes: what changes the library is pressed on purpose
        self.mend.setObjectName("primary")
        self.mend.clicked.connect(self._mend)
        buttons.addButton(self.mend, QDialogButtonBox.ButtonRole.AcceptRole)
        self.mend.setVisible(bool(self._action))
        buttons.button(kind.Close).setDefault(True)
        layout = make_column(
            make_label(self.windowTitle(), "title"), make_label(lead, wrap=True), spacing=12, margins=24
        )
        layout.addWidget(scroll, 1)
        layout.addWidget(buttons)
        self.setLayout(layout)
        buttons.button(kind.Close).setFocus()

    def _lead(self, report: CheckReport) -> str:
        if report.repaired:
            return self.tr("Repaired. {0}").format(" ".join(report.repaired))
        if report.ok:
            return self.tr("Nothing is damaged; this is worth knowing.")
        if self._action == "rebuild":
            return self.tr(
                "Something is damaged that cannot be repaired. Your own files are untouched: the library can be made "
                "anew from them. All of them are read again, which takes as long as it did at first."
            )
        return self.tr("Something is damaged. Your own files are untouched, and the library can be repaired.")

    def _action_name(self) -> str:
        return {
            "rebuild": action_text("rebuild"),
            "repair": self.tr("Repair"),
            "index": self.tr("Bring it up to date"),
            "compact": self.tr("Compact"),
        }.get(self._action, "")

    def _remedy(self, problem: Problem) -> str:
        """Return what to do in the window's words; the engine's name commands."""
        by_action = {
            "rebuild": self.tr("The library has to be made anew; the damaged part is kept aside."),
            "repair": self.tr("Repairing mends it; what was lost is read again from your files."),
            "index": self.tr("Bringing the library up to date mends it."),
            "compact": self.tr("Compacting removes it."),
        }
        by_kind = {
            "source": self.tr("Plug its disk in, or forget the folder on this page."),
            "space": self.tr("Free some space."),
        }
        if self._action == "rebuild" and problem.action in ("repair", "index"):
            return self.tr("Making the library anew mends this, too.")
        return by_action.get(problem.action) or by_kind.get(problem.kind) or engine_text(problem.remedy)

    def _make_card(self, icons: IconSet, problem: Problem) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        look = ("warning", "danger") if problem.damage else ("info", "accent")
        what = make_label(problem.what, "strong", wrap=True)
        lines = [make_label(text, style, wrap=True)
                 for text, style in ((problem.meaning, "muted"), (self._remedy(problem), "")) if text]  # fmt: skip
        if problem.paths:
            shown = "\n".join(problem.paths)
            more = problem.count - len(problem.paths)
            if more > 0:
                shown += "\n" + self.tr("and %Ln more", "of files", more)
            lines.append(make_label(shown, "small", wrap=True))
        row = make_row(make_column(icon_label(icons, *look), -1, spacing=0), spacing=12)
        row.addLayout(make_column(what, *lines, spacing=4), 1)
        row.setContentsMargins(14, 12, 14, 12)
        card.setLayout(row)
        return card

    @Slot()
    def _mend(self) -> None:
        self.accept()
        self.asked.emit(self._action)


def best_action(report: CheckReport) -> str:
    """Return what mends the worst of what was found; making the library anew also mends everything else."""
    wanted = {problem.action for problem in report.problems}
    return next((action for action in ("rebuild", "repair", "index", "compact") if action in wanted), "")

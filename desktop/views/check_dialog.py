"""What did a check of the library find? Each thing with what it means and what to do; repair is a click away."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QPushButton, QScrollArea, QWidget

from desktop.icons import IconSet
from desktop.views.controls import icon_label, make_column, make_label, make_row
from desktop.wording import count_text
from engine.upkeep import CheckReport, Problem


class CheckDialog(QDialog):
    """The problems, worst first; nothing in it changes anything before a button is pressed."""

    repair_asked = Signal()

    def __init__(self, icons: IconSet, report: CheckReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Check of the library"))
        self.setMinimumSize(560, 320)
        self.resize(680, 480)
        damaged = not report.ok
        if report.repaired:
            lead = self.tr("Repaired. {0}").format(" ".join(report.repaired))
        elif damaged:
            lead = self.tr("Something is damaged. Your own files are untouched, and the library can be repaired.")
        else:
            lead = self.tr("Nothing is damaged; this is worth knowing.")
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
        self.repair = QPushButton(self.tr("Repair"))
        self.repair.setObjectName("primary")
        self.repair.clicked.connect(self._repair)
        buttons.addButton(self.repair, QDialogButtonBox.ButtonRole.ActionRole)
        self.repair.setVisible(damaged and not report.repaired)
        layout = make_column(
            make_label(self.windowTitle(), "title"), make_label(lead, wrap=True), spacing=12, margins=24
        )
        layout.addWidget(scroll, 1)
        layout.addWidget(buttons)
        self.setLayout(layout)

    def _make_card(self, icons: IconSet, problem: Problem) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        look = ("warning", "danger") if problem.damage else ("info", "accent")
        what = make_label(problem.what, "strong", wrap=True)
        lines = [make_label(text, style, wrap=True)
                 for text, style in ((problem.meaning, "muted"), (problem.remedy, "")) if text]  # fmt: skip
        if problem.paths:
            shown = "\n".join(problem.paths)
            more = problem.count - len(problem.paths)
            if more > 0:
                shown += "\n" + self.tr("and {0} more").format(count_text(more))
            lines.append(make_label(shown, "small", wrap=True))
        row = make_row(make_column(icon_label(icons, *look), -1, spacing=0), spacing=12)
        row.addLayout(make_column(what, *lines, spacing=4), 1)
        row.setContentsMargins(14, 12, 14, 12)
        card.setLayout(row)
        return card

    @Slot()
    def _repair(self) -> None:
        self.accept()
        self.repair_asked.emit()

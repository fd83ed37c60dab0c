"""What if nothing found is likely to be an answer? A calm word above the list, with what to try."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame

from desktop.look.icons import IconSet
from desktop.views.controls import icon_label, link_button, make_column, make_label, make_row
from desktop.views.flow import FlowLayout


class WeakNote(QFrame):
    """Hidden where there are good matches."""

    clear_filters_asked = Signal()
    folders_asked = Signal()
    instead_asked = Signal(str, str)  # a word, and what to look for in its place

    def __init__(self, icons: IconSet) -> None:
        super().__init__()
        self.setObjectName("weakNote")
        self._title = make_label(self.tr("No good match; these come closest."), "strong", wrap=True)
        self._tips = make_label(style="small", wrap=True)
        self._clear = link_button(self.tr("Search without filters"))
        self._folders = link_button(self.tr("Is everything indexed?"))
        self._instead = link_button("")
        self._instead.hide()
        self._offered = ("", "")
        self._instead.clicked.connect(self._ask_instead)
        self._clear.clicked.connect(self.clear_filters_asked)
        self._folders.clicked.connect(self.folders_asked)
        links = FlowLayout(spacing=10)
        links.addWidget(self._instead)
        links.addWidget(self._clear)
        links.addWidget(self._folders)
        texts = make_column(self._title, self._tips, links, spacing=2)
        icon = make_column(icon_label(icons, "waves", "caution", 22), -1, spacing=0)
        row = make_row(icon, spacing=10)
        row.addLayout(texts, 1)
        row.setContentsMargins(14, 8, 10, 6)
        self.setLayout(row)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while hidden."""
        return f"{self._title.text()} {self._tips.text()}" if not self.isHidden() else ""

    def show_weak(self, *, filtered: bool, pending: int, instead: tuple[str, str] | None = None) -> None:
        """Say it, with the tips that apply.

        ``pending`` files wait to be read; ``instead`` is a word that stands in no file, and one to offer in its place.
        """
        tips = [self.tr("Try other words, or say more about it.")]
        self._instead.setVisible(instead is not None)
        if instead is not None:
            self._offered = instead
            tips.insert(0, self.tr("“{0}” stands in none of your files.").format(instead[0]))
            self._instead.setText(self.tr("Search for “{0}”").format(instead[1]))
        if pending:
            tips.append(self.tr("Some files are still waiting to be read."))
        self._tips.setText(" ".join(tips))
        self._clear.setVisible(filtered)
        self.setAccessibleName(f"{self._title.text()} {self._tips.text()}")
        self.show()

    @Slot()
    def _ask_instead(self) -> None:
        self.instead_asked.emit(*self._offered)

"""Where else does this document lie, and which versions of it are there? Two menus below the header."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.texts.member_names import likely_container, member_path
from desktop.texts.plain import one_line, plain_tip
from desktop.texts.wording import folded_text, places_text, short_folder, versions_text
from desktop.views.controls import Chip, make_row
from engine.search.hits import Hit


class Folds(QWidget):
    """Shows how many copies and versions are folded into a hit; each is one click away."""

    place_asked = Signal(str)  # the path of a copy
    version_asked = Signal(object)  # Hit

    def __init__(self) -> None:
        super().__init__()
        self.places = Chip("", self.tr("Other places of the same text"))
        self.versions = Chip("", self.tr("Versions that read nearly the same"))
        for chip in (self.places, self.versions):
            chip.setPopupMode(Chip.ToolButtonPopupMode.InstantPopup)
        row = make_row(self.places, self.versions, spacing=6)
        self.setLayout(row)

    def show_hit(self, hit: Hit, shown: Hit) -> None:
        """Offer what is folded into ``hit``; ``shown`` is that hit or one of its versions."""
        places: list[tuple[str, object]] = [(member_path(path, likely_container(path)), path) for path in shown.also]
        fill_menu(self.places, places, self._ask_place)
        self.places.setText(f"{places_text(len(shown.also))}  ▾")
        self.places.setVisible(bool(shown.also))
        family = (hit, *hit.versions)
        fill_menu(self.versions, [(version_label(one), one) for one in family if one is not shown], self._ask_version)
        self.versions.setText(f"{versions_text(len(family) - 1)}  ▾")
        self.versions.setVisible(len(family) > 1)
        self.setVisible(bool(shown.also) or len(family) > 1)
        self.setAccessibleName(folded_text(len(shown.also), len(hit.versions)))

    @Slot(QAction)
    def _ask_place(self, action: QAction) -> None:
        self.place_asked.emit(action.data())

    @Slot(QAction)
    def _ask_version(self, action: QAction) -> None:
        self.version_asked.emit(action.data())


def version_label(hit: Hit) -> str:
    """Return a version's name and folder, to tell it from the others."""
    path = member_path(hit.path, hit.container)
    return one_line(f"{PurePath(path).name}  ·  {short_folder(path)}")


def fill_menu(chip: Chip, rows: list[tuple[str, object]], slot: object) -> None:
    """Give a chip a menu of labels and what each stands for."""
    old = chip.menu()
    menu = QMenu(chip)
    for label, value in rows:
        action = QAction(label.replace("&", "&&"), menu)  # a name's "&" is no shortcut
        action.setData(value)
        action.setToolTip(plain_tip(action.text()))  # else it is the text, as rich text
        menu.addAction(action)
    menu.triggered.connect(slot)
    chip.setMenu(menu)
    if old is not None:
        old.deleteLater()

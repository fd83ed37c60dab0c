"""What happens in the settings? They are shown, each part joined by whom it concerns, and saved."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.controllers.encoders import EncodersController
from desktop.controllers.library import LibraryController
from desktop.controllers.measuring import MeasuringController
from desktop.controllers.trying import TryingController
from desktop.look.icons import IconSet
from desktop.look.theme import Theme
from desktop.presenters.background import as_it_is
from desktop.presenters.front import Front
from desktop.presenters.state import WindowState
from desktop.texts.engine_words import engine_text
from desktop.texts.messages import Message
from engine import paths
from engine.errors import SettingsError
from engine.settings import FILE_NAME, Settings, load_settings, save_settings

if TYPE_CHECKING:
    from desktop.settings.dialog import SettingsDialog


class SettingsPresenter(QObject):
    """Makes the dialog, and puts into use what was chosen in it."""

    made = Signal(object)  # SettingsDialog, before it is opened: whom a part of it concerns joins it

    def __init__(
        self,
        config: Path,
        front: Front,
        state: WindowState,
        *,
        theme: Theme,
        icons: IconSet,
        library: LibraryController,
        encoders: EncodersController,
        measuring: MeasuringController,
        trying: TryingController,
    ) -> None:
        super().__init__()
        self._config = config
        self._front = front
        self._state = state
        self._theme = theme
        self._icons = icons
        self._library = library
        self._encoders = encoders
        self._measuring = measuring
        self._trying = trying
        self._shown: Settings | None = None  # what the dialog was opened with
        front.settings_asked.connect(self.show)
        front.encoders_asked.connect(self.show_encoders)
        front.offer_asked.connect(self.show_offer)

    @Slot()
    def show(self) -> None:
        """Show the settings."""
        self.make()

    @Slot()
    def show_encoders(self) -> None:
        """Show the settings where encoders are chosen."""
        self.make().show_encoders()

    @Slot()
    def show_offer(self) -> None:
        """Show the encoder that is offered, among the others."""
        status = self._state.status
        offer = status.offer if status else None
        self.make().show_encoders(offer.encoder if offer is not None else "")

    def make(self) -> SettingsDialog:
        """Open the dialog, and return it."""
        from desktop.settings.dialog import SettingsDialog  # not needed before the first paint
        from desktop.settings.encoders_page import EncodersPage

        settings, status = as_it_is(self._newest()), self._state.status
        self._shown = settings
        names = {file.parent.name for folder in paths.encoder_dirs() for file in folder.glob("*/encoder.json")}
        encoders = tuple(sorted({*names, settings.encoder}))
        page = EncodersPage(self._theme, self._icons, self._encoders, status, settings.encoder)
        dialog = SettingsDialog(settings, self._icons, status, encoders, self._front.window, page)
        dialog.sizes_page.follow(self._measuring)
        page.follow(self._trying, self._library.status_changed)
        dialog.saved.connect(self.save)
        self.made.emit(dialog)
        self._front.open_dialog(dialog)
        return dialog

    @Slot(object)
    def save(self, settings: Settings) -> None:
        """Put what was changed into use, and keep it beside what a command or another window has changed meanwhile."""
        settings, trouble = self._merged(settings)
        self._state.set_settings(settings)
        if (library := self._library.library) is not None:
            library.settings = replace(library.settings, reranker=settings.reranker)
        self._theme.set_appearance(settings.appearance)
        self._theme.set_motion(settings.motion)
        try:
            if trouble is not None and (self._config / FILE_NAME).exists():
                raise trouble  # the file could be neither read nor set aside: it is not overwritten
            save_settings(settings, self._config)
        except (OSError, SettingsError) as error:
            text = self.tr("The settings could not be saved: {0}").format(error)
            self._front.say(Message("error", text, about="settings"))
        else:
            self._front.settle("settings")
            if trouble is not None:
                self._front.say(Message("caution", engine_text(str(trouble)), about="settings"))

    def _newest(self) -> Settings:
        """Return the settings on the disk, where they can be read, else those in use."""
        try:
            return self._on_disk() or self._state.settings
        except SettingsError as error:
            self._front.say(Message("caution", engine_text(str(error)), about="settings"))
            return self._state.settings

    def _on_disk(self) -> Settings | None:
        return load_settings(self._config) if (self._config / FILE_NAME).exists() else None

    def _merged(self, settings: Settings) -> tuple[Settings, SettingsError | None]:
        """Return the settings on the disk with what was changed here, and what is wrong with those on the disk."""
        before, self._shown = self._shown or self._state.settings, None
        try:
            kept = self._on_disk()
        except SettingsError as error:
            return settings, error
        if kept is None:
            return settings, None
        names = [item.name for item in fields(Settings)]
        changed = {name: getattr(settings, name) for name in names if getattr(settings, name) != getattr(before, name)}
        return replace(as_it_is(kept), **changed), None

"""May this be downloaded? The licence, the size and the place, before anything leaves this computer."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QWidget

from desktop.models.encoders import EncoderRow
from desktop.settings.encoder_details import make_link
from desktop.texts.wording import rough_bytes_text
from desktop.views.controls import make_column, make_label
from engine.model_hub.hub import hub_endpoint


class LicenceDialog(QDialog):
    """Asks before a download; the button works once the licence is accepted."""

    agreed = Signal(str, str)  # name, licence

    def __init__(self, row: EncoderRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = row
        entry = row.entry
        assert entry is not None and entry.license  # only what has a licence is offered
        self._license = entry.license
        self.setWindowTitle(self.tr("Add {0}?").format(row.title))
        self.setMinimumWidth(480)
        host = urlsplit(hub_endpoint()).netloc
        if entry.weights_bytes:
            size = rough_bytes_text(entry.weights_bytes)
            what = self.tr("Kenning will download about {0} from {1} and make an encoder of it, on this computer.")
            what = what.format(size, host)
        else:
            what = self.tr("Kenning will download it from {0} and make an encoder of it, on this computer.").format(
                host
            )
        self.accept_box = QCheckBox(self.tr("I have read the licence {0} and accept it").format(entry.license))
        kind = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(kind.Cancel)
        self.add_button = self._buttons.addButton(self.tr("Download and add"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.add_button.setObjectName("primary")
        self.add_button.setEnabled(False)
        self.accept_box.toggled.connect(self.add_button.setEnabled)
        self._buttons.accepted.connect(self._agree)
        self._buttons.rejected.connect(self.reject)
        column = make_column(
            make_label(self.windowTitle(), "subtitle", wrap=True),
            make_label(self.tr("by {0}").format(entry.authors), "small"),
            make_label(what, wrap=True),
            make_label(self.tr("Your documents stay here; only the encoder's files are fetched."), "muted", wrap=True),
            make_link(self.tr("Licence: {0}").format(entry.license), entry.license_url),
            make_link(self.tr("Model card: {0}").format(entry.hub), entry.page),
            self.accept_box,
            spacing=12, margins=24,
        )  # fmt: skip
        column.addWidget(self._buttons)
        self.setLayout(column)

    @Slot()
    def _agree(self) -> None:
        self.agreed.emit(self._row.name, self._license)
        self.accept()

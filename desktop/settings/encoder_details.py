"""What is known about one encoder? Its facts, each with its source, in words that need no glossary."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktop.look.icons import IconSet
from desktop.models.encoders import EncoderRow
from desktop.texts.engine_words import engine_text, reason_text
from desktop.texts.languages import tr
from desktop.texts.plain import link_text, set_tip
from desktop.texts.wording import (
    bytes_text,
    count_text,
    duration_text,
    exact_percent_text,
    language_text,
    passages_text,
    rough_bytes_text,
    score_text,
    significant_text,
)
from desktop.views.controls import begin_at_edge, make_column, make_label, make_row
from desktop.views.info_button import InfoButton
from engine.model_hub.catalogue import Figure
from engine.reports.status import LibraryStatus
from engine.reports.trial import EncoderTrial


class EncoderDetails(QWidget):
    """Title, authors, and a grid of facts; ``facts`` holds the words that are shown."""

    def __init__(self, icons: IconSet) -> None:
        super().__init__()
        self._icons = icons
        self.facts: dict[str, str] = {}
        self._title = make_label(style="subtitle", wrap=True)
        self._by = make_label(style="small", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(1, 1)
        column = make_column(self._title, self._by, 6, self._grid, spacing=3)
        column.setContentsMargins(0, 0, 0, 0)
        self.setLayout(column)

    def show_row(self, row: EncoderRow) -> None:
        """Show one encoder."""
        entry = row.entry
        self._title.setText(row.title)
        self._by.setText(self.tr("by {0}").format(entry.authors) if entry else "")
        self._by.setVisible(entry is not None)
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        self.facts = {}
        for name, text, tip in _facts(row):
            self._add(name, text, tip)
        if entry is not None and entry.retrieval:
            self._add_published(entry.retrieval)
        if entry is not None:
            self._add_link(self.tr("Licence"), row.license or self.tr("none is published"), entry.license_url)
            self._add_link(self.tr("Model card"), urlsplit(entry.page).path.strip("/"), entry.page)

    def _add(self, name: str, text: str, tip: str) -> None:
        value = make_label(text, wrap=True)
        set_tip(value, tip)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._place(name, value, text)
        self.facts[name] = text

    def _add_published(self, figures: Sequence[Figure]) -> None:
        """Show the published scores; which collections they are of, and whose they are, stands behind a button."""
        name, text = self.tr("Published score"), ", ".join(score_text(figure.score) for figure in figures)
        told = "\n".join(f"{score_text(figure.score)}: {figure.set} ({figure.source})" for figure in figures)
        holder = QWidget()
        button = InfoButton(self._icons, self.tr("What the score is of"), told)
        holder.setLayout(make_row(make_label(text), button, -1, spacing=4))
        self._place(name, holder, text)
        self.facts[name] = f"{text}\n{told}"

    def _add_link(self, name: str, text: str, address: str) -> None:
        self._place(name, make_link(text, address) if address else make_label(text, wrap=True), text)
        self.facts[name] = text

    def _place(self, name: str, value: QWidget, text: str) -> None:
        label = make_label(name, "small")
        label.setBuddy(value)
        value.setAccessibleName(f"{name}: {text}")
        line = self._grid.rowCount()
        self._grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, line, 1, Qt.AlignmentFlag.AlignTop)


def make_link(text: str, address: str) -> QLabel:
    """Return words that open an address of ours in the browser; the tooltip shows it."""
    made = QLabel(link_text(address, text))
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setWordWrap(True)
    begin_at_edge(made)
    set_tip(made, address)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.linkActivated.connect(_open_address)
    return made


def _open_address(address: str) -> None:
    QDesktopServices.openUrl(QUrl(address))


def _facts(row: EncoderRow) -> list[tuple[str, str, str]]:
    """Return (name, text, tooltip) of what is known, in the order that people decide by."""
    entry, unknown = row.entry, tr("not published")
    found = []
    if row.manifest:
        found.append((tr("On disk"), bytes_text(row.disk_bytes), str(row.manifest.folder)))
    elif entry:
        size = tr("about {0}").format(rough_bytes_text(entry.weights_bytes)) if entry.weights_bytes else unknown
        found.append((tr("Download"), size, tr("The exact size is known before the first byte is asked for.")))
    if entry:
        found.append((tr("Languages"), _capital(engine_text(entry.languages)), ""))
    tokens = row.context_tokens
    context = tr("{0} tokens").format(count_text(tokens)) if tokens else tr("any length")
    found.append((tr("Longest text"), context, tr("About three quarters of a word each, in English.")))
    found.append((tr("Dimensions"), dims_text(row), ""))
    if entry and entry.layers_ladder:
        found.append((tr("Layers"), ", ".join(map(str, entry.layers_ladder)), engine_text(entry.note)))
    if entry and entry.parameters:
        found.append((tr("Parameters"), tr("{0} million").format(significant_text(entry.parameters / 1e6)), ""))
    if entry and not entry.retrieval:
        found.append((tr("Published score"), unknown, ""))
    found.append((tr("Measured here"), measured_text(row), ""))
    if entry and entry.note:
        found.append((tr("Note"), engine_text(entry.note), ""))
    return found


def dims_text(row: EncoderRow) -> str:
    """Return the dimensions, and the smaller ones that the encoder was trained for."""
    smaller = [str(dims) for dims in (row.entry.dims_ladder if row.entry else ()) if dims != row.full_dims]
    if not smaller:
        return count_text(row.full_dims)
    return tr("{0}, trained also for {1}").format(count_text(row.full_dims), ", ".join(smaller))


def trial_text(trial: EncoderTrial) -> str:
    """Return what came of trying an encoder on the open library."""
    lines = [
        tr(
            "{0} questions from your own passages: the right one of {1} came first for {2} with it, for {3} now."
        ).format(
            count_text(trial.questions),
            count_text(trial.passages),
            count_text(trial.found_then),
            count_text(trial.found_now),
        )
    ]
    for one in trial.languages if len(trial.languages) > 1 else ():
        name = language_text(one.language) if one.language else tr("Unknown language")
        figures = map(count_text, (one.found_then, one.questions, one.found_now))
        lines.append(tr("{0}: {1} of {2}, now {3}").format(name, *figures))
    lines.append(
        tr("Reading {0} anew takes about {1}. Vectors take {2} then, {3} now, and {4} more until it is done.").format(
            passages_text(trial.chunks),
            duration_text(trial.seconds),
            bytes_text(trial.bytes_then),
            bytes_text(trial.bytes_now),
            bytes_text(trial.meanwhile_bytes),
        )
    )
    return "\n".join(lines)


def measured_text(row: EncoderRow) -> str:
    """Return what of the quality each size keeps, as we measured it."""
    if not row.ladder:
        return tr("no sizes measured yet")
    return " · ".join(f"{count_text(rung.dims)}: {exact_percent_text(rung.kept, digits=1)}" for rung in row.ladder)


def change_text(row: EncoderRow, status: LibraryStatus | None, used: EncoderRow | None, speed: float) -> str:
    """Return what another encoder means for the open library, and how long it would take to read it again.

    Args:
        row: the encoder that is looked at.
        status: the open library.
        used: the library's own encoder.
        speed: tokens a second that the library's encoder reads here; 0 while it is not measured.
    """
    if status is None:
        return ""
    if row.name == status.encoder.name:
        return tr("The open library was made with this encoder.")
    text = tr(
        "The open library is read with {0}. To search it with another encoder its passages are read anew, from the "
        "library itself; the old vectors answer until all are there."
    ).format(status.encoder.title)
    seconds = reading_seconds(row, status, used, speed)
    if seconds is None:
        return text
    return (
        text
        + " "
        + tr("For as much text as the open library holds, that takes {0} on this computer.").format(
            duration_text(seconds)
        )
    )


def reading_seconds(row: EncoderRow, status: LibraryStatus, used: EncoderRow | None, speed: float) -> float | None:
    """Guess how long this encoder needs for the open library's text; None where nothing to go by is known.

    An encoder's speed is taken to fall with the number of its active parameters, which holds within
    a factor of about two between encoders of one kind.
    """
    if not status.tokens or speed <= 0 or used is None or not used.active_parameters or not row.active_parameters:
        return None
    return status.tokens / speed * row.active_parameters / used.active_parameters


def device_text(status: LibraryStatus | None) -> str:
    """Return where the library's encoder runs, and why not on something better."""
    if status is None or not status.encoder.device:
        return tr("Where the encoder runs is known after the first search.")
    reason = reason_text(status.encoder.device_reason)
    if not reason:
        return tr("The encoder runs on {0}.").format(status.encoder.device)
    return tr("The encoder runs on {0} ({1}).").format(status.encoder.device, reason)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

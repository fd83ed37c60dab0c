"""Which files of a folder are not read? Patterns and kinds, with what they would leave out before they do."""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileInfo, QMimeData, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QDropEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QPushButton, QTextEdit, QWidget

from desktop.look.mirror import keep_direction
from desktop.texts.engine_words import engine_text
from desktop.texts.languages import listed
from desktop.texts.wording import count_text
from desktop.views.controls import WordLine, make_column, make_label, plain_button
from engine.documents.rules import SourceRules, exclude_fault, only_fault, unknown_kinds

if TYPE_CHECKING:
    from engine.indexing.source_rules import RulesPreview

_PAUSE_MS = 400
_EXAMPLES = 5
_MOST_FAULTS = 3  # told at once
_MEANT = re.compile(r"[\\*?\[]")  # what is no letter of its own in a pattern


def drop_pattern(path: str, folder: str, *, is_folder: bool) -> str:
    """Return the pattern that leaves out a file or folder, and that alone where it lies in ``folder``.

    Args:
        path: what was let go.
        folder: whose rules they are.
        is_folder: whether ``path`` is one.

    Returns:
        Its path below ``folder``, from there on; its name alone where it lies elsewhere; nothing for ``folder`` itself.
        Signs that mean something in a pattern stand for themselves.
    """
    place, base = PurePath(path), PurePath(folder)
    if folder and place == base:
        return ""
    if folder and base not in place.parents:  # through a link, perhaps: folders are kept by their real paths
        place = PurePath(os.path.realpath(place.parent), place.name)
    inside = bool(folder) and base in place.parents
    shown = place.relative_to(base).as_posix() if inside else place.name
    text = _MEANT.sub(r"\\\g<0>", shown)
    if text.endswith(" ") and not is_folder:
        text = f"{text[:-1]}\\ "
    if inside:
        text = f"/{text}"
    elif text[:1] in ("!", "#"):
        text = f"\\{text}"
    return f"{text}/" if is_folder else text


class _Patterns(QPlainTextEdit):
    """A pattern a line; files and folders that are let go or pasted here become patterns, not addresses."""

    def __init__(self, text: str, folder: str) -> None:
        super().__init__(text)
        self._folder = folder

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 (Qt's name)
        """Take files as a copy: nothing is moved away from its place."""
        super().dragMoveEvent(event)
        if event.isAccepted() and event.mimeData().hasUrls():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        """Take files as a copy, where they were let go."""
        if not event.mimeData().hasUrls():
            super().dropEvent(event)
        elif self.canInsertFromMimeData(event.mimeData()):
            self.setTextCursor(self.cursorForPosition(event.position().toPoint()))
            self.dragLeaveEvent(QDragLeaveEvent())  # ends the scrolling at an edge, which goes on otherwise
            self.insertFromMimeData(event.mimeData())
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 (Qt's name)
        """Take words, and files of this computer."""
        return bool(_files(source)) if source.hasUrls() else super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 (Qt's name)
        """Put patterns in lines of their own behind the one that is pointed at; words as ever."""
        if not source.hasUrls():
            super().insertFromMimeData(source)
            return
        made = [drop_pattern(path, self._folder, is_folder=QFileInfo(path).isDir()) for path in _files(source)]
        known = set(self.toPlainText().splitlines())
        lines = [line for line in dict.fromkeys(made) if line.splitlines() == [line] and line not in known]
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        if lines:
            ahead = "\n" if cursor.block().text().strip() else ""
            cursor.insertText(ahead + "\n".join(lines))
            self.setTextCursor(cursor)

    def underline(self, numbers: Collection[int]) -> None:
        """Draw a wave below some lines, counted from 0."""
        made = []
        for number in numbers:
            one = QTextEdit.ExtraSelection()
            one.cursor = QTextCursor(self.document().findBlockByNumber(number))
            one.cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            one.format = QTextCharFormat()
            one.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            one.format.setUnderlineColor(self.palette().brightText().color())
            made.append(one)
        self.setExtraSelections(made)


def _files(data: QMimeData) -> list[str]:
    return [url.toLocalFile().rstrip("/") for url in data.urls() if url.isLocalFile() and url.toLocalFile()]


class RulesDialog(QDialog):
    """Nothing is changed before Apply; while one types ``preview_asked`` says which rules to try."""

    preview_asked = Signal(object)  # SourceRules
    chosen = Signal(object)  # SourceRules
    undo_asked = Signal()

    def __init__(
        self, name: str, rules: SourceRules, *, can_undo: bool, folder: str = "", parent: QWidget | None = None
    ) -> None:
        """Show the rules of a folder.

        Args:
            name: what the folder is called.
            rules: those that hold now.
            can_undo: whether there are earlier ones.
            folder: its path; what lies in it and is let go over the patterns becomes one.
            parent: the window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("What is left out of {0}").format(name))
        self.setMinimumSize(480, 460)
        self.patterns = _Patterns("\n".join(rules.exclude), folder)
        keep_direction(self.patterns)  # a star, a dot and a slash belong at the end where they are typed
        self.patterns.setPlaceholderText("*.log\ndrafts/\n!keep.log")
        self.patterns.setObjectName("patterns")
        self.patterns.setAccessibleName(self.tr("Left out"))
        self.patterns.setTabChangesFocus(True)
        self.only = WordLine(", ".join(rules.only))
        self.only.setPlaceholderText(self.tr("everything; or: pdf, word, notes-*"))
        self.only.setAccessibleName(self.tr("Read only these kinds"))
        self._said = make_label(style="small", wrap=True)
        self._said.setMinimumHeight(self._said.sizeHint().height() * (_EXAMPLES + 2))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._ask)
        self._pattern_fault, self._only_fault = (make_label(style="problem", wrap=True) for _ in range(2))
        self._unknown = make_label(style="small", wrap=True)
        self.patterns.textChanged.connect(self._note_change)
        self.only.textChanged.connect(self._note_change)
        more = self.tr(
            "One pattern a line, as in a .gitignore file. Files named .kenningignore and .gitignore count besides. "
            "What is left out is still found by its name."
        )
        layout = make_column(
            make_label(self.windowTitle(), "subtitle", wrap=True),
            make_label(more, "small", wrap=True),
            make_label(self.tr("Left out"), "strong"),
            spacing=8,
            margins=20,
        )
        layout.addWidget(self.patterns, 1)
        kinds = make_label(self.tr("Read only these kinds"), "strong")
        for widget in (self._pattern_fault, kinds, self.only, self._only_fault, self._unknown, self._said):
            layout.addWidget(widget)
        layout.addWidget(self._buttons(can_undo=can_undo))
        self.setLayout(layout)
        self._check()

    def _buttons(self, *, can_undo: bool) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        self.apply = QPushButton(self.tr("Apply"))
        self.apply.setObjectName("primary")
        self.apply.clicked.connect(self._choose)
        buttons.addButton(self.apply, QDialogButtonBox.ButtonRole.AcceptRole)
        self.undo = plain_button(self.tr("As before the last change"))
        self.undo.clicked.connect(self._undo)
        buttons.addButton(self.undo, QDialogButtonBox.ButtonRole.ResetRole)
        self.undo.setVisible(can_undo)  # after it is in the box, which shows what it gets
        return buttons

    @property
    def rules(self) -> SourceRules:
        """What stands in the fields."""
        lines = (line for line in self.patterns.toPlainText().splitlines() if line.strip())
        kinds = (part.strip() for part in self.only.text().split(","))
        return SourceRules(tuple(lines), tuple(kind for kind in kinds if kind))

    @property
    def text(self) -> str:
        """What is said about the rules."""
        return self._said.text()

    def show_preview(self, preview: RulesPreview) -> None:
        """Say what the rules would do; nothing where what stands there by now means nothing."""
        if self.faults:
            return
        facts = [
            self.tr("%Ln file(s) would be read, {0} left out.", "", preview.files).format(count_text(preview.left_out))
        ]
        if preview.dropped:
            facts.append(self.tr("%Ln would leave the library.", "of files", preview.dropped))
        if preview.let_in:
            facts.append(self.tr("%Ln would be let in.", "of files", preview.let_in))
        lines = [" ".join(facts), *(f"−  {path}" for path in preview.examples[:_EXAMPLES])]
        lines += [f"+  {path}" for path in preview.let_in_examples[: _EXAMPLES - len(preview.examples[:_EXAMPLES])]]
        self._said.setText("\n".join(lines))

    def show_problem(self, text: str) -> None:
        """Say why it cannot be told what the rules would do; what a field says already is not said twice."""
        self._said.setText("" if self.faults else text)

    @property
    def faults(self) -> tuple[str, ...]:
        """What is said about lines that mean nothing; while anything is, nothing can be applied."""
        return tuple(label.text() for label in (self._pattern_fault, self._only_fault) if label.text())

    @property
    def note(self) -> str:
        """What is said about endings that no reader knows."""
        return self._unknown.text()

    @Slot()
    def _note_change(self) -> None:
        if self._check():
            self._timer.start()
        else:
            self._timer.stop()
            self._said.setText("")  # QLabel.clear keeps the text, and only stops drawing it

    def _check(self) -> bool:
        """Say beside the fields what means nothing in them; return whether all means something."""
        lines = self.patterns.toPlainText().splitlines()
        wrong = {at: fault for at, line in enumerate(lines) if line.strip() and (fault := exclude_fault(line))}
        self.patterns.underline(wrong)
        told = [self.tr("Line {0}: {1}").format(count_text(at + 1), engine_text(wrong[at])) for at in wrong]
        kinds = [engine_text(fault) for kind in self.rules.only if (fault := only_fault(kind))]
        unknown = [f".{word}" for word in unknown_kinds(self.rules)]
        note = self.tr("No reader knows {0}; only what such a file holds could tell what it is.")
        for label, text in (
            (self._pattern_fault, "\n".join(told[:_MOST_FAULTS])),
            (self._only_fault, "\n".join(kinds[:_MOST_FAULTS])),
            (self._unknown, note.format(listed(unknown)) if unknown and not kinds else ""),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        self.apply.setEnabled(not wrong and not kinds)
        return not wrong and not kinds

    @Slot()
    def _ask(self) -> None:
        self.preview_asked.emit(self.rules)

    @Slot()
    def _choose(self) -> None:
        self._timer.stop()
        self.chosen.emit(self.rules)
        self.accept()

    @Slot()
    def _undo(self) -> None:
        self._timer.stop()
        self.undo_asked.emit()
        self.accept()

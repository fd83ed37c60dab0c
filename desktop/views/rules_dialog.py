"""Which files of a folder are not read? Patterns and kinds, with what they would leave out before they do."""

from __future__ import annotations

import os
import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileInfo, QMimeData, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QDropEvent, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QPushButton, QWidget

from desktop.look.mirror import keep_direction
from desktop.texts.wording import count_text
from desktop.views.controls import WordLine, make_column, make_label, plain_button
from engine.documents.rules import SourceRules

if TYPE_CHECKING:
    from engine.indexing.source_rules import RulesPreview

_PAUSE_MS = 400
_EXAMPLES = 5
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
        self.patterns.textChanged.connect(self._timer.start)
        self.only.textChanged.connect(self._timer.start)
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
        for widget in (make_label(self.tr("Read only these kinds"), "strong"), self.only, self._said):
            layout.addWidget(widget)
        layout.addWidget(self._buttons(can_undo=can_undo))
        self.setLayout(layout)

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
        """Say what the rules would do."""
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
        """Say why it cannot be told what the rules would do."""
        self._said.setText(text)

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

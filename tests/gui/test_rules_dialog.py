"""A folder's rules in the window: previewed while one types, applied, and taken back."""

from pathlib import Path

import pytest
from layout_faults import layout_faults
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from desktop.views.rules_dialog import RulesDialog, drop_pattern
from desktop.views.source_card import SourceCard
from engine.documents.ignore_patterns import read_pattern
from engine.documents.rules import SourceRules
from engine.errors import InputError


def open_dialog(kenning, qtbot):
    card = kenning.window.findChildren(SourceCard)[0]
    card.rules_button.click()
    qtbot.waitUntil(
        lambda: any(isinstance(one, RulesDialog) for one in QApplication.topLevelWidgets() if one.isVisible())
    )
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, RulesDialog) and one.isVisible())
    qtbot.waitUntil(lambda: bool(dialog.text))
    return dialog


def documents(kenning):
    return kenning.presenters.state.status.documents


def test_what_a_rule_would_leave_out_is_shown_before_and_can_be_had_back(kenning, qtbot):
    dialog = open_dialog(kenning, qtbot)
    before = documents(kenning)
    assert dialog.undo.isHidden() and "0 left out" in dialog.text
    assert layout_faults(dialog) == []
    qtbot.keyClicks(dialog.patterns, "*.pdf")
    qtbot.waitUntil(lambda: "would leave the library" in dialog.text)
    assert ".pdf" in dialog.text and documents(kenning) == before
    qtbot.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: kenning.indexing.state == "idle" and documents(kenning) < before)
    library = kenning.library.library
    assert library.rules(library.store.ledger.sources()[0].path).exclude == ("*.pdf",)
    assert all(Path(file.path).suffix == ".pdf" for file in library.find_named("pdf").files)
    dialog = open_dialog(kenning, qtbot)
    assert layout_faults(dialog) == []
    qtbot.mouseClick(dialog.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: kenning.indexing.state == "idle" and documents(kenning) == before)


def test_a_closed_dialog_hears_nothing_and_an_open_one_says_what_failed(kenning, qtbot, monkeypatch):
    dialog, rules = open_dialog(kenning, qtbot), kenning.presenters.rules
    monkeypatch.setattr(type(kenning.library.library), "preview_rules", refuse)
    dialog.patterns.setPlainText("*.pdf")
    qtbot.waitUntil(lambda: dialog.text == "The list of files is locked.")
    job = rules._job
    dialog.reject()
    qtbot.settle(kenning)
    rules._show(job, None)  # what was still being counted comes too late
    rules._fail(job, InputError("The list of files is locked."))
    assert kenning.window.banner.text == "The list of files is locked." and not kenning.window.banner.goes_by_itself


def refuse(library, source, rules, token):
    raise InputError("The list of files is locked.")


def let_go(field, paths, *, words="", at=(5, 5)):
    """Drag something over a field and let go of it there; return the last event."""
    data = QMimeData()
    if paths:
        data.setUrls([QUrl(one) if "://" in str(one) else QUrl.fromLocalFile(str(one)) for one in paths])
    if words:
        data.setText(words)
    where = field.viewport() if hasattr(field, "viewport") else field
    copy_or_move, left, none = (
        Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entering = QDragEnterEvent(QPoint(*at), copy_or_move, data, left, none)
    QApplication.sendEvent(where, entering)
    dropped = QDropEvent(QPointF(*at), copy_or_move, data, left, none)
    if entering.isAccepted():
        QApplication.sendEvent(where, QDragMoveEvent(QPoint(*at), copy_or_move, data, left, none))
        QApplication.sendEvent(where, dropped)
    else:
        dropped.ignore()
    return dropped


def test_what_is_let_go_over_the_patterns_becomes_patterns(qtbot, tmp_path):
    (tmp_path / "papers" / "drafts").mkdir(parents=True)
    (tmp_path / "papers" / "a [1].log").write_text("x")
    dialog = RulesDialog("papers", SourceRules(("*.tmp",)), can_undo=False, folder=str(tmp_path / "papers"))
    qtbot.addWidget(dialog)
    papers = tmp_path / "papers"
    event = let_go(dialog.patterns, [papers / "drafts", papers / "a [1].log", tmp_path / "elsewhere.txt", papers])
    assert event.isAccepted() and event.dropAction() == Qt.DropAction.CopyAction  # nothing is moved away
    assert dialog.rules.exclude == ("*.tmp", "/drafts/", "/a \\[1].log", "elsewhere.txt")
    let_go(dialog.patterns, [papers / "drafts"])
    assert dialog.rules.exclude.count("/drafts/") == 1  # once is enough
    assert not let_go(dialog.patterns, ["https://example.org/drafts/"]).isAccepted()
    dialog.patterns.selectAll()
    let_go(dialog.patterns, [], words="*.bak")
    assert "*.bak" in dialog.patterns.toPlainText()


def test_a_field_rests_after_something_was_let_go_at_its_edge(qtbot, tmp_path):
    many = tuple(f"*.{number}" for number in range(200))
    dialog = RulesDialog("papers", SourceRules(many), can_undo=False, folder=str(tmp_path))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    field = dialog.patterns
    let_go(field, [tmp_path / "drafts"], at=(20, field.viewport().height() - 4))
    field.verticalScrollBar().setValue(0)
    qtbot.wait(700)  # in which nothing must happen
    assert field.verticalScrollBar().value() == 0


def test_a_file_reached_through_a_link_is_left_out_alone(tmp_path):
    (tmp_path / "papers" / "sub").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "papers")
    papers = str((tmp_path / "papers").resolve())
    assert drop_pattern(str(tmp_path / "link" / "sub" / "a.txt"), papers, is_folder=False) == "/sub/a.txt"


@pytest.mark.parametrize("name", ["a\u2028b.txt", "a\x0bb", "Icon\r", "a\nb"])
def test_a_name_of_several_lines_is_no_pattern(name, qtbot, tmp_path):
    dialog = RulesDialog("papers", SourceRules(), can_undo=False, folder=str(tmp_path))
    qtbot.addWidget(dialog)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
    dialog.patterns.insertFromMimeData(data)
    assert dialog.rules.exclude == ()


def test_files_that_are_pasted_become_patterns_too(qtbot, tmp_path):
    (tmp_path / "drafts").mkdir()
    dialog = RulesDialog("papers", SourceRules(), can_undo=False, folder=str(tmp_path))
    qtbot.addWidget(dialog)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "drafts"))])
    data.setText((tmp_path / "drafts").as_uri())
    dialog.patterns.insertFromMimeData(data)
    assert dialog.rules.exclude == ("/drafts/",)


@pytest.mark.parametrize(
    "name",
    ["plain.txt", "a [1].log", "what?.md", "*.md", "#1.txt", "!now.txt", "ends in a blank ", "back\\slash", "ü.md"],
)
@pytest.mark.parametrize("inside", [True, False])
def test_a_pattern_made_of_a_file_leaves_out_that_file(name, inside):
    folder = "/home/anna/papers"
    path = f"{folder}/deep/{name}" if inside else f"/elsewhere/{name}"
    pattern = read_pattern(drop_pattern(path, folder, is_folder=False).encode())
    assert pattern.matches(f"deep/{name}".encode(), is_folder=False)
    assert not pattern.negative and not pattern.matches(b"deep/another", is_folder=False)
    assert pattern.matches(f"other/{name}".encode(), is_folder=False) != inside
    of_folder = read_pattern(drop_pattern(path, folder, is_folder=True).encode())
    assert of_folder.folders_only and of_folder.matches(f"deep/{name}".encode(), is_folder=True)
    assert drop_pattern(folder, folder, is_folder=True) == ""


def test_a_line_that_means_nothing_is_told_beside_it_and_cannot_be_applied(kenning, qtbot):
    dialog = open_dialog(kenning, qtbot)
    assert dialog.faults == () and dialog.apply.isEnabled()
    dialog.patterns.setPlainText("*.log\n[z-a\ndrafts\\")
    assert not dialog.apply.isEnabled() and dialog.text == ""
    (told,) = dialog.faults
    assert "Line 2: The bracket in '[z-a' is not closed" in told and "Line 3: 'drafts\\' ends in" in told
    marked = [one.cursor.selectedText() for one in dialog.patterns.extraSelections()]
    assert marked == ["[z-a", "drafts\\"]
    assert layout_faults(dialog) == []
    dialog.patterns.setPlainText("*.log")
    assert dialog.faults == () and dialog.apply.isEnabled() and not dialog.patterns.extraSelections()
    qtbot.waitUntil(lambda: bool(dialog.text))
    dialog.only.setText("pdf, [ab")
    assert not dialog.apply.isEnabled() and "The bracket in '[ab' is not closed" in dialog.faults[0]
    dialog.only.setText("wrod, pdf, .xyz, sheet, tar.gz, notes-*")
    assert dialog.apply.isEnabled() and dialog.faults == () and "No reader knows .wrod, .xyz;" in dialog.note
    dialog.only.setText("word")
    assert dialog.note == ""
    dialog.reject()

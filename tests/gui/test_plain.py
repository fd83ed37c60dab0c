"""What files call themselves is shown as it stands: no title, path or error is read as rich text anywhere."""

import ast
from pathlib import Path

import pytest
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QMessageBox

from desktop.models.coverage import CoverageModel
from desktop.texts.plain import link_text, plain_tip
from desktop.threads.process_failure import ProcessFailure
from desktop.views.check_dialog import CheckDialog
from desktop.views.controls import ElidedLabel
from engine.cli.protocol import Operation
from engine.library import Library
from engine.reports.maintenance import CheckReport, Problem
from engine.reports.status import FileState

DESKTOP = Path(__file__).resolve().parents[2] / "desktop"
EVIL = "<b>x</b><img src='y'>"


@pytest.fixture
def evil_library(tmp_path):
    """A library in which folder, files, titles, an author and a mail's subject look like rich text."""
    folder = tmp_path / "<i>folder<b>x"
    folder.mkdir()
    title = f'<title>&lt;img src="file:///dev/zero"&gt; boiler</title><meta name=author content="{EVIL}">'
    (folder / "<b>page.html").write_text(f"<html><head>{title}</head><body>The boiler is &lt;b&gt;old.</body></html>")
    (folder / "<b>letter.eml").write_text(
        f"From: {EVIL}\nSubject: {EVIL} boiler\nDate: Tue, 3 Mar 2020 10:00:00 +0000\n\nHot."
    )
    (folder / "<b>note.md").write_text(f"# {EVIL}\n\nAnother boiler of <b>iron</b>.")
    (folder / "<b>broken.pdf").write_bytes(b"%PDF-1.7\nnothing that could be read\n")
    with Library.open(tmp_path / "library", create=True) as library:
        assert library.index([folder]).indexed == 3
    return tmp_path / "library"


def rich(texts):
    """Return those that Qt would read as rich text although they do not come from ``plain_tip``."""
    return [text for text in texts if Qt.mightBeRichText(text) and not is_escaped(text)]


def is_escaped(text):
    start, end = '<p style="white-space:pre-wrap">', "</p>"
    return text.startswith(start) and text.endswith(end) and "<" not in text[len(start) : -len(end)]


def every_tip(widgets):
    """Return the tooltip, status tip and help of every widget, and of every cell of every list."""
    for widget in widgets:
        yield from (widget.toolTip(), widget.statusTip(), widget.whatsThis())
        yield from (text for action in widget.actions() for text in (action.toolTip(), action.statusTip()))
        model = widget.model() if isinstance(widget, QAbstractItemView) else None
        for row in range(model.rowCount() if model else 0):
            for column in range(5):
                for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.StatusTipRole, Qt.ItemDataRole.WhatsThisRole):
                    yield model.index(row, column).data(role) or ""


def assert_plain():
    widgets = QApplication.allWidgets()
    tips = list(every_tip(widgets))
    assert not rich(tips)
    labels = [widget for widget in widgets if isinstance(widget, QLabel)]
    guessing = [label for label in labels if label.textFormat() == Qt.TextFormat.AutoText and label.text()]
    assert not [label.text() for label in guessing]
    linked = [label for label in labels if label.textFormat() == Qt.TextFormat.RichText]
    assert not [label.text() for label in linked if not label.text().startswith("<a href=")]
    boxes = [widget for widget in widgets if isinstance(widget, QMessageBox)]
    assert all(box.textFormat() == Qt.TextFormat.PlainText for box in boxes)
    return tips


def test_nothing_in_the_window_is_read_as_rich_text(make_window, evil_library, ask, qtbot):
    kenning = make_window(evil_library)
    page, presenters = ask(kenning, "boiler"), kenning.presenters
    assert kenning.window.results_model.rowCount() == 3
    for row in range(3):
        page.results.select_row(row)
        hit = kenning.window.results_model.hit(row)
        qtbot.waitUntil(lambda hit=hit: page.preview.shown is not None and page.preview.shown.hit == hit)
        presenters.steering.steer_hit(True)
        assert_plain()
        qtbot.waitUntil(lambda: not kenning.search.waiting)  # else the answer changes the hit that is waited for next
    presenters.steering.similar_documents()
    assert any("&lt;" in tip for tip in assert_plain())  # what is foreign was seen by the walk
    presenters.steering.leave_like()
    ask(kenning, 'title:"<b>x</b>" boiler')
    assert_plain()
    presenters.front.show_folders()
    qtbot.waitUntil(lambda: kenning.window.coverage_model.rowCount() == 4)
    kenning.indexing.failed.emit(ProcessFailure("crashed", EVIL, Operation("index", (EVIL,))))
    kenning.opener.failed.emit(EVIL)
    assert EVIL in kenning.window.banner.text
    assert_plain()


def test_no_dialog_reads_rich_text(make_window, evil_library, qtbot):
    kenning = make_window(evil_library)
    presenters = kenning.presenters
    problem = Problem("source", f"{EVIL} is away", EVIL, EVIL, paths=(EVIL,), damage=False)
    report = CheckReport(1, 1, 1, 1, 0.1, (problem,))
    for show in (
        lambda: presenters.folders.ask_removal(presenters.state.status.sources[0]),
        presenters.settings.show,
        presenters.window.show_shortcuts,
        lambda: presenters.front.open_dialog(CheckDialog(kenning.icons, report, kenning.window)),
    ):
        show()
        qtbot.waitUntil(lambda: not kenning.readers.busy)
        assert_plain()
        presenters.front.dialog.reject()


def test_a_tip_shows_what_stands_there():
    assert plain_tip("/home/a & b.txt") == "/home/a & b.txt"
    assert not rich([plain_tip(EVIL), plain_tip("<b>one\ntwo & three")])
    assert link_text('x"><img src="y', EVIL).count("<") == 2


def test_foreign_text_takes_one_way_to_tooltips_and_boxes():
    """A tooltip of anything but the window's own words goes through ``plain``; no label guesses its format."""
    for path in DESKTOP.rglob("*.py"):
        if path.name == "plain.py":
            continue
        for call in (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)):
            name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            assert name not in ("setInformativeText", "setDetailedText"), path
            if name in ("setToolTip", "setStatusTip", "setWhatsThis"):
                own = ast.unparse(call.args[0])
                assert own.startswith(("self.tr(", "tip_text(self.tr(", "plain_tip(")), (path.name, own)
            if name == "QLabel":
                assert path.name in ("controls.py", "encoder_details.py"), path


TURNED = "report \u202egnp.exe"


def test_a_tip_does_not_turn_letters_around(qtbot, icons):
    """What is shown as "report exe.png" in no list must not be so in the tooltip that shall tell what it is."""
    assert plain_tip(f"{TURNED}\nsecond line") == "report \ufffdgnp.exe\nsecond line"
    assert plain_tip("\u2068name\u2069") == "\u2068name\u2069"  # a sentence of our own keeps a name's direction so
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.set_full("two\nlines \u202egnp.exe", "the tip")
    counts = "\u20685\u2069 results in \u206841\u2069 ms"
    line = ElidedLabel()
    qtbot.addWidget(line)
    line.set_full(counts)
    line.resize(line.sizeHint())
    assert line.text() == counts
    assert label.toolTip() == "two↵lines \ufffdgnp.exe\nthe tip"


def test_no_message_and_no_box_turns_letters_around(kenning, qtbot):
    kenning.opener.failed.emit(f"/{TURNED}")
    banner = kenning.window.banner
    shown = [label.text() for label in banner.findChildren(QLabel)]
    assert not any("\u202e" in QLabel.text(label) for label in banner.findChildren(QLabel)) and any(shown)
    box = kenning.presenters.front.ask_box(f"Forget {TURNED}?", f"/{TURNED}")
    assert not any("\u202e" in QLabel.text(label) for label in box.findChildren(QLabel))
    box.deleteLater()


def test_a_row_says_its_path_in_the_tip_as_it_shows_it(qapp):
    model = CoverageModel()
    model.set_files("/a", [FileState(f"/a/{TURNED}", "indexed", "", "", "text", 1, 1, 0.0, 0.0)])
    assert model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole) == "/a/report \ufffdgnp.exe"

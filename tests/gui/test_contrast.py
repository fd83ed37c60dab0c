"""Can every text be read? Measured in pictures of every page and dialog, in all four sets of colours."""

import pytest
from contrast import faint_words
from pictures import write_kinds
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop.texts.messages import Message
from engine.library import Library

QUESTIONS = (
    "How long may the landlord keep my deposit?", "which ferry crossings need booking", "split the bill",
    "price of sourdough rye", "who brings the cake on Thursday", "quantum chromodynamics lattice", "type:mp4 bicycle",
)  # fmt: skip


@pytest.fixture(scope="session")
def kinds_library(tmp_path_factory, documents):
    """A library with one document of every kind that has a view of its own."""
    place = tmp_path_factory.mktemp("kinds")
    (place / "more").mkdir()
    write_kinds(place / "more")
    with Library.open(place / "library", create=True) as library:
        library.index([documents, place / "more"])
    return place / "library"


def test_a_faint_text_is_seen(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setStyleSheet("QWidget { background: #ffffff; } #faint { color: #8a8a8a; } #strong { color: #202020; }")
    for number, name in enumerate(("faint", "strong")):
        label = QLabel(f"some {name} words", holder)
        label.setObjectName(name)
        label.setGeometry(10, 10 + 30 * number, 200, 20)
    holder.resize(240, 80)
    holder.show()
    qtbot.waitExposed(holder)
    assert {said.split()[0] for said in faint_words(holder)} == {"QLabel#faint"}


@pytest.mark.parametrize("strong", [False, True], ids=["usual", "high contrast"])
@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_every_text_on_every_page_can_be_read(
    make_window, kinds_library, tmp_path, ask, qtbot, monkeypatch, appearance, strong
):
    import shutil

    library = shutil.copytree(kinds_library, tmp_path / "library")
    kenning = make_window(library)
    monkeypatch.setattr(kenning.theme, "wants_contrast", lambda: strong)
    kenning.theme.set_appearance(appearance)
    kenning.window.resize(1280, 800)
    found = []

    def look(page, top=None):
        qtbot.settle(kenning)
        found.extend(f"{page}: {one}" for one in faint_words(top or kenning.window))

    look("start")
    for question in QUESTIONS:
        page = ask(kenning, question)
        qtbot.waitUntil(lambda: not kenning.painters.busy and not kenning.readers.busy)
        look(question)
    ask(kenning, QUESTIONS[0])
    page.preview.tools.why.setChecked(True)
    qtbot.waitUntil(lambda: not kenning.explainers.busy)
    look("why")
    for level in ("info", "caution", "error"):
        kenning.presenters.front.say(Message(level, "Something was said here."))
        look(f"banner {level}")
    kenning.window.banner.dismiss()
    kenning.window.show_page("folders")
    look("folders")
    kenning.window.show_page("welcome")
    look("welcome")
    for name, show in dialogs(kenning).items():
        show()
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
        dialog = QApplication.activeModalWidget()
        tabs = getattr(dialog, "tabs", None)
        for number in range(tabs.count() if hasattr(tabs, "count") and hasattr(tabs, "setCurrentIndex") else 1):
            if hasattr(tabs, "setCurrentIndex"):
                tabs.setCurrentIndex(number)
            look(f"{name} {number}", dialog)
        dialog.close()
    assert found == [], "\n".join(found)


def dialogs(kenning):
    """Return what opens each dialog."""
    source = kenning.presenters.state.status.sources[0]
    return {
        "settings": kenning.presenters.settings.show,
        "keys": kenning.presenters.window.show_shortcuts,
        "rules": lambda: kenning.presenters.rules.ask(source.path),
        "forget": lambda: kenning.presenters.folders.ask_removal(source),
        "saved": kenning.presenters.saved.show_list,
        "libraries": kenning.presenters.libraries.show_list,
    }

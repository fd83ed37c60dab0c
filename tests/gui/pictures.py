"""What does the window look like? Pictures of every page and dialog, to be looked at.

    python -m tests.gui.pictures OUT [--folder FOLDER] [--looks WORD ...] [--lang CODE ...]

Each look (size, scale, colours, font), in each language, is a process of its own, on a screen where there is one.
Nothing is judged here: ``test_room_for_words.py`` does that.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest

LOOKS = {
    "wide-light-noto": (1280, 800, 1.0, "light", "Noto Sans"),
    "wide-dark-dejavu": (1280, 800, 1.0, "dark", "DejaVu Sans"),
    "small-light-dejavu": (800, 560, 1.0, "light", "DejaVu Sans"),
    "small-dark-noto": (800, 560, 1.0, "dark", "Noto Sans"),
    "double-light-noto": (1280, 800, 2.0, "light", "Noto Sans"),
}
QUESTIONS = {
    "pdf": "My chain slips when I pedal hard",
    "meaning": "How long may the landlord keep my deposit?",
    "filtered": "type:pdf deposit",
    "weak": "quantum chromodynamics lattice",
    "names": "bicycle chain",
    "names-alone": "type:mp4 bicycle",
    "markdown": "which ferry crossings need booking",
    "mail": "who brings the cake on Thursday",
    "code": "hash of an oven",
    "sheet": "price of sourdough rye",
    "picture": "lighthouse keeper foghorn",
    "mixed": "meeting",
}
LONG = "a-very-long-name-for-the-minutes-of-the-house-meeting-in-the-spring-of-2026-with-all-annexes-final-final-2.md"

MAIL = """From: Anna Example <anna@example.org>
To: Ben Example <ben@example.org>
Subject: Who brings the cake on Thursday? And may it be one with a subject that takes more than one line to read
Date: Wed, 04 Mar 2026 10:00:00 +0100
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<p>Dear Ben,</p><p>who brings the <b>cake</b> on Thursday?</p><ul><li>plum</li><li>poppy</li></ul>
<blockquote>I would bring one, if somebody lends me a tin.</blockquote><p>Anna</p>
"""
CODE = '''"""The oven."""

import hashlib


class Oven:
    """Heats the stone."""

    def hash_of(self, degrees: int = 230) -> str:
        """Return the hash of an oven."""
        return hashlib.sha256(f"oven at {degrees}".encode()).hexdigest()  # a long comment that goes on and on past 80
'''


class Walk:
    """A window that is led from page to page."""

    def __init__(self, library: Path, out: Path, look: str) -> None:
        from desktop.app import make_app
        from desktop.kenning import Kenning
        from desktop.parts import Setup
        from desktop.texts.languages import speak, wanted_language
        from engine.settings import Settings

        width, height, _, appearance, font = LOOKS[look]
        self.app = make_app()
        speak(wanted_language("en"))
        self.app.setFont(QFont(font, 10))
        self.out = out / f"{look}-{wanted_language('en')}"
        self.out.mkdir(parents=True, exist_ok=True)
        setup = Setup(library, library.parent / look, Settings(appearance=appearance), update_at_start=False)
        self.kenning = Kenning(self.app, setup)
        self.kenning.window.resize(width, height)
        self.kenning.start()
        self.until(lambda: self.kenning.presenters.state.status is not None)

    def until(self, true: Callable[[], bool], timeout_s: float = 60) -> None:
        """Wait for something, then for quiet."""
        end = time.monotonic() + timeout_s
        while not true() and time.monotonic() < end:
            self.app.processEvents()
            time.sleep(0.01)
        self.rest(0.4)

    def rest(self, seconds: float) -> None:
        """Let the window do what it has to."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.app.processEvents()
            time.sleep(0.01)

    def take(self, name: str) -> None:
        """Take a picture of the window, and of what lies over it."""
        self.rest(0.2)
        over = self.app.activePopupWidget() or self.app.activeModalWidget()
        shown = over or self.kenning.window
        shown.grab().save(str(self.out / f"{name}.png"))

    def ask(self, text: str) -> None:
        """Ask, and wait for the answer and the document."""
        page, kenning = self.kenning.window.search_page, self.kenning
        page.box.setText("")
        self.rest(0.1)
        page.box.setText(text)
        self.until(lambda: not kenning.search.waiting)
        self.until(lambda: not kenning.painters.busy and not kenning.readers.busy)
        self.rest(0.8)

    def search(self) -> None:
        """Every question, with and without Why, and the panels."""
        page = self.kenning.window.search_page
        self.take("start")
        for name, text in QUESTIONS.items():
            self.ask(text)
            self.take(f"search-{name}")
        self.ask(QUESTIONS["meaning"])
        page.preview.tools.why.setChecked(True)
        self.rest(1.0)
        self.take("search-why")
        page.preview.tools.why.setChecked(False)
        self.kenning.presenters.steering.steer_more()
        self.until(lambda: not self.kenning.search.waiting)
        self.take("search-steered")
        for name, show in (("more", page.filters.show_more), ("dates", page.filters.show_dates),
                           ("help", page.filters.show_help)):  # fmt: skip
            show()
            self.take(f"popup-{name}")
            popup = self.app.activePopupWidget()
            if popup is not None:
                popup.close()
        self.kenning.presenters.folders.refuse_drop()
        self.take("banner")
        self.kenning.window.banner.dismiss()

    def results(self) -> None:
        """Several results at once, in every order, and what can be done with them."""
        kenning, page = self.kenning, self.kenning.window.search_page
        hits, tags = kenning.presenters.hits, kenning.presenters.tags
        self.ask(QUESTIONS["mixed"])
        page.results.setFocus()
        page.results.selectAll()
        self.take("selected")
        for name, ask in (("tags", tags.ask), ("open-with", hits.open_with), ("export", hits.ask_export)):
            ask()
            self.until(lambda: self.app.activeModalWidget() is not None, 20)
            self.close_dialog(f"dialog-{name}")
        page.results.select_row(0)
        tags.pin()
        self.until(lambda: not kenning.clerks.busy)
        self.take("pinned")
        kenning.window.banner.dismiss()
        page.results.customContextMenuRequested.emit(page.results.visualRect(page.results.currentIndex()).center())
        self.close_popup("popup-result")
        page.filters.show_dates()
        calendar = self.app.activePopupWidget()
        if calendar is not None:
            calendar.since.setFocus()
            self.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
            self.close_popup("popup-calendar")
            calendar.close()
        page.filters._choose_sort("folder")
        self.until(lambda: not kenning.search.waiting)
        self.take("sorted-folder")
        page.filters.clear()

    def reading(self) -> None:
        """Looking about in a document: words to find, its parts, its plain text."""
        page = self.kenning.window.search_page
        for name, question in (("pdf", "pdf"), ("formatted", "markdown"), ("sheet", "sheet"), ("picture", "picture")):
            self.ask(QUESTIONS[question])
            page.preview.reading.contents.setChecked(True)
            page.preview.show_find()
            page.preview.reading.bar.words.setText("e")
            self.rest(0.8)
            self.take(f"find-{name}")
            page.preview.toggle_text()
            self.rest(0.8)
            self.take(f"find-{name}-text")
            page.preview.toggle_text()
            page.preview.reading.bar.words.setText("nowhere in it")
            self.rest(0.5)
            self.take(f"find-{name}-none")
            page.preview.reading.dismiss()
        page.preview.reading.contents.setChecked(False)

    def kept(self) -> None:
        """Searches that are kept, and the libraries."""
        from desktop.views.new_library import NewLibraryDialog

        kenning, page = self.kenning, self.kenning.window.search_page
        page.box.clear()
        kenning.presenters.saved.show_list()
        self.close_dialog("dialog-saved-none")
        self.ask(QUESTIONS["meaning"])
        kenning.presenters.saved._save("Deposits, and how long a landlord of whatever kind may keep what he was given")
        self.until(lambda: bool(kenning.saved.searches))
        kenning.presenters.saved.show_list()
        self.close_dialog("dialog-saved")
        page.box.clear()
        self.rest(0.5)
        self.take("start-saved")
        kenning.presenters.libraries.show_list()
        self.rest(0.5)
        self.take("dialog-libraries")
        kenning.presenters.libraries.ask_new()
        self.rest(0.3)
        new = next(one for one in self.app.topLevelWidgets() if isinstance(one, NewLibraryDialog))
        new.grab().save(str(self.out / "dialog-new-library.png"))
        new.show_problem(OSError("This folder cannot be written: /a/place/with/a/name/that/is/long/enough/to/wrap"))
        self.rest(0.2)
        new.grab().save(str(self.out / "dialog-new-library-problem.png"))
        new.close()
        kenning.libraries.measure(kenning.libraries.rows[0].library)
        self.until(lambda: not kenning.clerks.busy)
        self.close_dialog("dialog-delete-library")
        self.close_dialog("dialog-libraries-after")

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self.app.focusWidget(), key, modifier)

    def close_popup(self, name: str) -> None:
        """Take a picture of the panel or menu that is open, if one is, and close it."""
        self.rest(0.3)
        popup = self.app.activePopupWidget()
        if popup is not None:
            self.take(name)
        while (popup := self.app.activePopupWidget()) is not None:  # one may lie over another
            popup.close()

    def folders(self) -> None:
        """The folders, and what is asked there."""
        kenning = self.kenning
        kenning.window.show_page("folders")
        self.until(lambda: not kenning.readers.busy)
        self.take("folders")
        kenning.presenters.folders.ask_removal(kenning.presenters.state.status.sources[0])
        self.close_dialog("dialog-forget")
        kenning.presenters.rules.ask(kenning.presenters.state.status.sources[-1].path)
        self.until(lambda: self.app.activeModalWidget() is not None)
        self.rest(0.8)
        self.close_dialog("dialog-rules")
        kenning.presenters.forgetting.begin(kenning.presenters.state.status.sources[-1])
        self.until(lambda: not kenning.readers.busy)
        self.take("forgotten")
        kenning.window.banner.action_button.click()
        self.rest(0.5)
        for name, ask in (
            ("check", kenning.presenters.maintenance.ask_check),
            ("compact", kenning.presenters.maintenance.ask_compact),
        ):
            ask()
            self.close_dialog(f"dialog-{name}")

    def close_dialog(self, name: str) -> None:
        """Take a picture of the dialog that is open, if one is, and close it."""
        self.rest(0.3)
        dialog = self.app.activeModalWidget()
        if dialog is not None:
            self.take(name)
            dialog.close()
            self.until(lambda: self.app.activeModalWidget() is None, 10)

    def settings(self) -> None:
        """Every page of the settings."""
        kenning = self.kenning
        kenning.presenters.settings.show()
        self.rest(1.0)
        dialog = self.app.activeModalWidget()
        for number in range(dialog.tabs.count()):
            dialog.tabs.setCurrentIndex(number)
            self.rest(0.5)
            self.take(f"settings-{number}")
        dialog.close()
        kenning.presenters.window.show_shortcuts()
        self.close_dialog("dialog-keys")
        kenning.window.show_page("welcome")
        self.take("welcome")


def walk(library: Path, out: Path, look: str) -> None:
    """Take all pictures of one look."""
    walker = Walk(library, out, look)
    walker.search()
    walker.results()
    walker.reading()
    walker.kept()
    walker.folders()
    walker.settings()
    walker.kenning.window.close()


def make_library(folder: Path, more: list[Path]) -> None:
    """Make a library of the sample, a document with a long name, and ``more``."""
    from desktop.texts.sample import sample_folder
    from engine.library import Library

    papers = folder.parent / "a folder whose name is a good deal longer than it ought to be"
    papers.mkdir()
    meeting = (sample_folder() / "meeting-2026-03-04.txt").read_text("utf-8")
    (papers / LONG).write_text("# " + LONG.replace("-", " ") + "\n\n" + meeting, "utf-8")
    (papers / LONG.replace("2.md", "deposit.md")).write_text("The landlord may keep the deposit for a year.", "utf-8")
    write_kinds(papers)
    with Library.open(folder, create=True) as library:
        library.index([sample_folder(), papers, *more])


def write_kinds(folder: Path) -> None:
    """Write one document of every kind that has a view of its own, and files that are known by name alone."""
    (folder / "cake.eml").write_text(MAIL, "utf-8")
    (folder / "oven.py").write_text(CODE, "utf-8")
    head = "item," + ",".join(f"a column with a long name {number}" for number in range(12))
    lines = [f"sourdough rye {row},{','.join(str(row * number) for number in range(12))}" for row in range(80)]
    (folder / "price list.csv").write_text("\n".join([head, *lines]), "utf-8")
    for number in range(3):
        (folder / f"bicycle chain {number}.mp4").write_bytes(b"\0\0\0\x18ftypisom" + bytes(40 + number))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    made = QGuiApplication.instance() or QGuiApplication([])  # fonts need one
    picture = QImage(900, 400, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFFFF)
    painter = QPainter(picture)
    painter.setFont(QFont("DejaVu Sans", 28))
    painter.drawText(80, 120, "The lighthouse keeper repairs the foghorn")
    painter.end()
    picture.save(str(folder / "lighthouse.png"))
    del painter, picture, made


def main() -> None:
    """Make a library, then start one process for each look."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--folder", type=Path, action="append", default=[])
    parser.add_argument("--looks", nargs="*", default=list(LOOKS))
    parser.add_argument("--lang", nargs="*", default=["en"])
    parser.add_argument("--library", type=Path)
    parser.add_argument("--walk", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.walk:
        walk(options.library, options.out, options.walk)
        return
    with tempfile.TemporaryDirectory() as place:
        library = options.library or Path(place) / "library"
        if not library.exists():
            make_library(library, options.folder)
        screen = ["xvfb-run", "-a", "-s", "-screen 0 3000x2000x24"] if shutil.which("xvfb-run") else []
        looks = [name for name in LOOKS if any(word in name for word in options.looks)]
        for look, lang in ((look, lang) for look in looks for lang in options.lang):
            environment = {**os.environ, "QT_SCALE_FACTOR": str(LOOKS[look][2]), "KENNING_LANG": lang}
            environment["QT_QPA_PLATFORM"] = "xcb" if screen else "offscreen"
            command = [sys.executable, "-m", "tests.gui.pictures", str(options.out), "--library", str(library)]
            subprocess.run([*screen, *command, "--walk", look], check=True, env=environment, timeout=600)


if __name__ == "__main__":
    main()

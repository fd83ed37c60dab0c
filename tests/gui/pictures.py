"""What does the window look like? Pictures of every page and dialog, to be looked at.

    python -m tests.gui.pictures OUT [--folder FOLDER] [--looks WORD ...]

Each look (size, scale, colours, font) is a process of its own, on a screen where there is one. Nothing is judged
here: ``test_room_for_words.py`` does that.
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
}
LONG = "a-very-long-name-for-the-minutes-of-the-house-meeting-in-the-spring-of-2026-with-all-annexes-final-final-2.md"


class Walk:
    """A window that is led from page to page."""

    def __init__(self, library: Path, out: Path, look: str) -> None:
        from PySide6.QtGui import QFont

        from desktop.app import Kenning, Setup, make_app
        from engine.settings import Settings

        width, height, _, appearance, font = LOOKS[look]
        self.app = make_app()
        self.app.setFont(QFont(font, 10))
        self.out = out / look
        self.out.mkdir(parents=True, exist_ok=True)
        setup = Setup(library, library.parent / look, Settings(appearance=appearance), update_at_start=False)
        self.kenning = Kenning(self.app, setup)
        self.kenning.window.resize(width, height)
        self.kenning.start()
        self.until(lambda: self.kenning.controller.status is not None)

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
        self.kenning.controller.steering.steer_more()
        self.until(lambda: not self.kenning.search.waiting)
        self.take("search-steered")
        for name, show in (("more", page.filters.show_more), ("dates", page.filters.show_dates),
                           ("help", page.filters.show_help)):  # fmt: skip
            show()
            self.take(f"popup-{name}")
            popup = self.app.activePopupWidget()
            if popup is not None:
                popup.close()
        self.kenning.controller._refuse_drop()
        self.take("banner")
        self.kenning.window.banner.dismiss()

    def folders(self) -> None:
        """The folders, and what is asked there."""
        kenning = self.kenning
        kenning.window.show_page("folders")
        self.until(lambda: not kenning.readers.busy)
        self.take("folders")
        kenning.controller.ask_removal(kenning.controller.status.sources[0])
        self.close_dialog("dialog-forget")
        for name, ask in (
            ("check", kenning.controller.upkeep.ask_check),
            ("compact", kenning.controller.upkeep.ask_compact),
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

    def settings(self) -> None:
        """Every page of the settings."""
        kenning = self.kenning
        kenning.controller.show_settings()
        self.rest(1.0)
        dialog = self.app.activeModalWidget()
        for number in range(dialog.tabs.count()):
            dialog.tabs.setCurrentIndex(number)
            self.rest(0.5)
            self.take(f"settings-{number}-{dialog.tabs.tabText(number).split()[0].lower()}")
        dialog.close()
        kenning.controller.show_shortcuts()
        self.close_dialog("dialog-keys")
        kenning.window.show_page("welcome")
        self.take("welcome")


def walk(library: Path, out: Path, look: str) -> None:
    """Take all pictures of one look."""
    walker = Walk(library, out, look)
    walker.search()
    walker.folders()
    walker.settings()
    walker.kenning.window.close()


def make_library(folder: Path, more: list[Path]) -> None:
    """Make a library of the sample, a document with a long name, and ``more``."""
    from desktop.sample import sample_folder
    from engine.library import Library

    papers = folder.parent / "a folder whose name is a good deal longer than it ought to be"
    papers.mkdir()
    meeting = (sample_folder() / "meeting-2026-03-04.txt").read_text("utf-8")
    (papers / LONG).write_text("# " + LONG.replace("-", " ") + "\n\n" + meeting, "utf-8")
    (papers / LONG.replace("2.md", "deposit.md")).write_text("The landlord may keep the deposit for a year.", "utf-8")
    with Library.open(folder, create=True) as library:
        library.index([sample_folder(), papers, *more])


def main() -> None:
    """Make a library, then start one process for each look."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--folder", type=Path, action="append", default=[])
    parser.add_argument("--looks", nargs="*", default=list(LOOKS))
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
        for look in (name for name in LOOKS if any(word in name for word in options.looks)):
            environment = {**os.environ, "QT_SCALE_FACTOR": str(LOOKS[look][2])}
            environment["QT_QPA_PLATFORM"] = "xcb" if screen else "offscreen"
            command = [sys.executable, "-m", "tests.gui.pictures", str(options.out), "--library", str(library)]
            subprocess.run([*screen, *command, "--walk", look], check=True, env=environment, timeout=600)


if __name__ == "__main__":
    main()

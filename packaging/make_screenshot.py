"""Make the README's picture: the real window, a real library of the sample folder, 1280 by 800, light colours.

xvfb-run -a -s "-screen 0 1600x1200x24" python packaging/make_screenshot.py assets/screenshots/window.png

The sample is copied to a home folder for the time, as the picture shows its path; Pillow makes the file small.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PIL import Image  # noqa: E402  # the checkout comes first on the path
from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from desktop.app import make_app  # noqa: E402
from desktop.kenning import Kenning  # noqa: E402
from desktop.parts import Setup  # noqa: E402
from engine.library import Library  # noqa: E402
from engine.settings import Settings  # noqa: E402

QUESTION = "when does the owner pay the deposit back"
DAYS = {"rent-agreement.pdf": "2025-09-14", "trip-to-the-fjords.md": "2025-06-12", "split_bill.py": "2026-07-01"}
OTHER_DAY = "2026-03-05"
PATIENCE_S = 60
COLOURS = 160


def copy_sample(documents: Path) -> None:
    """Copy the sample with fixed dates, for the picture shows them."""
    shutil.copytree(ROOT / "assets" / "sample", documents)
    (documents / "README.md").unlink()
    for path in documents.iterdir():
        moment = time.mktime(time.strptime(DAYS.get(path.name, OTHER_DAY), "%Y-%m-%d"))
        os.utime(path, (moment, moment))


def wait(app: QApplication, ready: Callable[[], bool], more_s: float = 0.0) -> None:
    """Run the event loop until something is so, and then a while longer."""
    last = time.monotonic() + PATIENCE_S
    while not ready():
        app.processEvents()
        time.sleep(0.01)
        if time.monotonic() > last:
            raise SystemExit("the window did not come so far")
    end = time.monotonic() + more_s
    while time.monotonic() < end:
        app.processEvents()
        time.sleep(0.01)


def grab(app: QApplication, kenning: Kenning, target: Path) -> None:
    """Ask the question, choose the first answer, explain it, and save what the window shows."""
    window, page = kenning.window, kenning.window.search_page
    window.resize(1280, 800)
    kenning.start()
    wait(app, lambda: kenning.library.library is not None, 2.0)
    page.box.setText(QUESTION)
    wait(app, lambda: bool(page.shows_results), 3.0)
    page.results.setCurrentIndex(page.results.model().index(0, 0))
    page.preview.toggle_why()
    wait(app, lambda: True, 6.0)
    window.grab().save(str(target))
    kenning.close()


def main(target: Path) -> None:
    """Make the picture at ``target``."""
    documents = Path.home() / "Documents"
    copy_sample(documents)
    try:
        with tempfile.TemporaryDirectory() as kept:
            library = Path(kept) / "library"
            with Library.open(library, create=True) as made:
                made.index([documents])
            app = make_app()
            app.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus, False)
            settings = Settings(appearance="light")
            grab(app, Kenning(app, Setup(library, Path(kept), settings, update_at_start=False)), target)
    finally:
        shutil.rmtree(documents)
    with Image.open(target) as picture:
        picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""What does a new person meet in the real window? A walk with real keys, a real pointer and a real drag, in pictures.

    python -m tests.gui.walk OUT [--looks WORD ...]

Each look is a start of its own, in a home of its own, on a screen of its own (Xvfb): the window as it is installed,
and a second program from which a folder is dragged into it. xdotool moves the pointer and presses the keys. The window
tells where its buttons are and whether it is done, nothing else. What of it is cut or lies over something is listed at
the end, step by step.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

LOOKS = {
    # width, height, scale, appearance, font, language
    "light-noto": (1280, 800, 1.0, "light", "Noto Sans", "en"),
    "dark-dejavu": (1280, 800, 1.0, "dark", "DejaVu Sans", "en"),
    "small-dejavu": (800, 560, 1.0, "light", "DejaVu Sans", "en"),
    "small-dark-noto": (800, 560, 1.0, "dark", "Noto Sans", "de"),
    "double-noto": (1280, 800, 2.0, "light", "Noto Sans", "en"),
    "arabic-noto": (1280, 800, 1.0, "light", "Noto Sans", "ar"),
    "contrast-noto": (1280, 800, 1.0, "contrast", "Noto Sans", "en"),
}
QUESTIONS = {
    "pdf": "My chain slips when I pedal hard",
    "word": "who may use the roof terrace",
    "markdown": "which ferry crossings need booking",
    "code": "hash of an oven",
    "sheet": "price of sourdough rye",
    "mail": "who brings the cake on Thursday",
    "picture": "lighthouse keeper foghorn",
    "weak": "quantum chromodynamics lattice",
    "nothing": "type:mp4 bicycle",
}
_LEFT, _TOP = 220, 80  # of the window; the other program stands at the screen's corner
_STEP_S = 40


class Observer:
    """In the window's own process: answers where things are, and takes pictures of the screen, when it is asked."""

    def __init__(self, app: Any, place: Path, look: str) -> None:
        from PySide6.QtCore import QTimer
        from PySide6.QtGui import QFont

        self._app, self._place, self._answered = app, place, ""
        self._size, self._placed = LOOKS[look][:2], False
        app.setFont(QFont(LOOKS[look][4], 10))
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(40)

    def _look(self) -> None:
        window = self._window()
        if window is not None and not self._placed:
            self._placed = True
            window.setGeometry(_LEFT, _TOP, *self._size)
        try:
            asked = (self._place / "asked").read_text("utf-8")
        except OSError:
            return
        if asked == self._answered:
            return
        self._answered = asked
        number, _, picture = asked.partition(" ")
        if picture:
            self._picture(Path(picture))
        said = self._said(window)
        made = self._place / "answer.new"
        made.write_text(json.dumps({"number": number, **said}), "utf-8")
        made.replace(self._place / "answer")

    def _window(self) -> Any:
        from desktop.window.main_window import MainWindow

        return next((one for one in self._app.topLevelWidgets() if isinstance(one, MainWindow)), None)

    def _picture(self, path: Path) -> None:
        """Take the screen as far as the window and what lies over it go."""
        from PySide6.QtCore import QRect

        whole = self._app.primaryScreen().grabWindow(0)
        area = QRect()
        for one in self._app.topLevelWidgets():
            if one.isVisible() and one.width() > 1:
                area = area.united(one.frameGeometry())
        ratio = whole.devicePixelRatio()
        area = QRect(area.topLeft() * ratio, area.size() * ratio).intersected(whole.rect())
        whole.copy(area).save(str(path))

    def _said(self, window: Any) -> dict[str, Any]:
        from PySide6.QtWidgets import QSplitterHandle

        from desktop.views.banner import Banner
        from desktop.views.drop_overlay import DropOverlay
        from tests.gui.layout_faults import layout_faults

        tops = [one for one in self._app.topLevelWidgets() if one.isVisible() and one.width() > 1]
        over = self._app.activePopupWidget() or self._app.activeModalWidget()
        faults = [fault for one in tops for fault in layout_faults(one, over=(DropOverlay, QSplitterHandle, Banner))]
        said: dict[str, Any] = {
            "over": type(over).__name__ if over is not None else "",
            "over_title": over.windowTitle() if over is not None else "",
            "windows": [type(one).__name__ for one in tops],
            "faults": faults,
            "parts": [part for one in tops for part in self._parts(one)],
            "focus": type(self._app.focusWidget()).__name__,
            "front": 0 if self._app.activePopupWidget() else int((over or window).winId()) if over or window else 0,
        }
        if window is not None:
            page = window.search_page
            said["rows"] = window.results_model.rowCount()
            said["status"] = window.status.text
            said["banner"] = window.banner.text
            said["page"] = window.page
            said["searching"] = page.searching.isVisible()
            said["shown"] = page.preview.shown is not None
            said["question"] = page.box.text()
            said["map"] = page.shows_map
            said["reading"] = window.strip.isVisible()
            said["documents"] = int("".join(re.findall(r"^\d+", window.status.text)) or 0)
        return said

    def _parts(self, top: Any) -> Iterator[dict[str, Any]]:
        """Say where everything is that can be pointed at."""
        from PySide6.QtCore import QPoint
        from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QTabBar, QWidget

        for one in (top, *top.findChildren(QWidget)):
            if not one.isVisible():
                continue
            at = one.mapToGlobal(QPoint(0, 0))
            words = one.text() if isinstance(one, (QAbstractButton, QLabel, QLineEdit)) else ""
            part = {"kind": type(one).__name__, "name": one.objectName(), "words": words,
                    "said": one.accessibleName(), "at": [at.x(), at.y(), one.width(), one.height()]}  # fmt: skip
            yield part
            if isinstance(one, QTabBar):
                for number in range(one.count()):
                    tab = one.tabRect(number)
                    corner = one.mapToGlobal(tab.topLeft())
                    where = [corner.x(), corner.y(), tab.width(), tab.height()]
                    yield {**part, "kind": "tab", "words": one.tabText(number), "at": where}


def show_window(place: Path, look: str, words: list[str]) -> int:
    """Start the window as it is installed, with an observer."""
    from desktop import app as application

    make_app = application.make_app
    kept = []

    def make() -> Any:
        made = make_app()
        kept.append(Observer(made, place, look))
        if LOOKS[look][3] == "contrast":
            from desktop.look.theme import Theme

            Theme.wants_contrast = lambda self: True  # type: ignore[method-assign]
        return made

    application.make_app = make
    return application.main(words)


class Walker:
    """A person: looks, points, types. Every step ends in a picture."""

    def __init__(self, place: Path, out: Path, scale: float) -> None:
        self._place, self._out, self._scale, self._asked = place, out, scale, 0
        self.faults: list[str] = []
        self.missed: list[str] = []
        self._steps = 0

    def look(self, picture: str = "") -> dict[str, Any]:
        """Return what the window says of itself."""
        self._asked += 1
        made = self._place / "asked.new"
        made.write_text(f"{self._asked} {picture}", "utf-8")
        made.replace(self._place / "asked")
        end = time.monotonic() + _STEP_S
        while time.monotonic() < end:
            try:
                said = json.loads((self._place / "answer").read_text("utf-8"))
            except (OSError, ValueError):
                said = {}
            if said.get("number") == str(self._asked):
                return dict(said)
            time.sleep(0.03)
        raise TimeoutError("the window does not answer")

    def wait(self, true: Callable[[dict[str, Any]], bool], what: str, limit_s: float = _STEP_S) -> bool:
        """Wait for something to be seen; what never comes is noted."""
        end = time.monotonic() + limit_s
        while time.monotonic() < end:
            if true(self.look()):
                return True
            time.sleep(0.1)
        self.missed.append(what)
        return False

    def shot(self, name: str, rest_s: float = 0.5) -> None:
        """Take a picture once nothing moves."""
        time.sleep(rest_s)
        self._steps += 1
        said = self.look(str(self._out / f"{self._steps:02}-{name}.png"))
        self.faults += [f"{name}: {fault}" for fault in said["faults"]]

    def front(self) -> None:
        """Give the keyboard to what lies in front, as a window manager would: there is none on this screen."""
        number = self.look()["front"]
        if number:
            subprocess.run(["xdotool", "windowfocus", str(number)], check=False)
            time.sleep(0.1)

    def keys(self, *names: str) -> None:
        """Press keys."""
        self.front()
        for name in names:
            subprocess.run(["xdotool", "key", "--clearmodifiers", name], check=True)
            time.sleep(0.15)

    def type(self, text: str) -> None:
        """Type letter by letter."""
        subprocess.run(["xdotool", "type", "--delay", "15", text], check=True)

    def move(self, x: float, y: float) -> None:
        """Move the pointer, in the window's own pixels."""
        place = [str(round(x * self._scale)), str(round(y * self._scale))]
        subprocess.run(["xdotool", "mousemove", *place], check=True)

    def click(self, what: str = "", *, kind: str = "", name: str = "", button: int = 1) -> bool:
        """Click on the part with those words, of that class or name; return whether it is there."""
        for part in self.look()["parts"]:
            fits = not what or what in (part["words"], part["said"])
            if fits and kind in ("", part["kind"]) and name in ("", part["name"]):
                left, top, width, height = part["at"]
                self.move(left + width / 2, top + height / 2)
                subprocess.run(["xdotool", "click", str(button)], check=True)
                time.sleep(0.2)
                return True
        self.missed.append(f"nothing to click on: {what} {kind} {name}".strip())
        return False

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Drag from one place to another, as a hand does."""
        self.move(*start)
        subprocess.run(["xdotool", "mousedown", "1"], check=True)
        for step in range(1, 21):
            self.move(*(a + (b - a) * step / 20 for a, b in zip(start, end, strict=True)))
            time.sleep(0.03)

    def let_go(self) -> None:
        """Let go of what is dragged."""
        subprocess.run(["xdotool", "mouseup", "1"], check=True)

    def ask(self, question: str) -> None:
        """Ask, and wait for the answer."""
        self.keys("ctrl+k")
        self.keys("ctrl+a")
        self.type(question)
        self.wait(lambda seen: seen["question"] == question, f"typed: {question}")
        time.sleep(0.4)
        self.wait(lambda seen: not seen["searching"], f"answer to: {question}")
        time.sleep(1.2)


def walk(walker: Walker, source: list[str], folder: Path) -> None:
    """Walk from the first start to the last page."""
    for step in (first_start, drop_folder, ask_questions, follow_hits, choose_filters, keep_things,
                 several_results, see_map, see_folders, see_settings, see_libraries, see_bar):  # fmt: skip
        try:
            step(walker, source=source, folder=folder)
        except (subprocess.SubprocessError, KeyError) as error:
            walker.missed.append(f"{step.__name__}: {error}")
        for _ in range(3):
            if walker.look()["over"]:
                walker.keys("Escape")


def first_start(walker: Walker, **_: Any) -> None:
    """The welcome page."""
    walker.wait(lambda seen: seen.get("page") == "welcome", "the welcome page")
    walker.shot("welcome")


def drop_folder(walker: Walker, *, source: list[str], folder: Path) -> None:
    """A folder is dragged from another program, and read."""
    with subprocess.Popen([*source, str(folder)]) as other:
        time.sleep(2.5)
        walker.drag((60, 30), (_LEFT + 400, _TOP + 300))
        walker.shot("drag-over", 0.6)
        walker.let_go()
        walker.wait(lambda seen: seen["page"] != "welcome", "what was dropped is read")
        other.terminate()
    walker.shot("indexing", 1.0)
    walker.ask(QUESTIONS["pdf"])
    walker.shot("asked-too-early")
    walker.keys("ctrl+a", "BackSpace")
    walker.wait(lambda seen: seen["reading"], "it is read", 60)
    walker.shot("reading", 2.0)
    walker.wait(lambda seen: seen["documents"] >= 20 and not seen["reading"], "all is read", 240)
    walker.shot("indexed", 2.0)
    with subprocess.Popen([*source, str(folder)]) as other:
        time.sleep(2.5)
        walker.drag((60, 30), (_LEFT + 400, _TOP + 300))
        walker.let_go()
        walker.shot("dropped-again", 1.0)
        other.terminate()
    walker.keys("Escape")


def ask_questions(walker: Walker, **_: Any) -> None:
    """One question for each kind of document."""
    for name, question in QUESTIONS.items():
        walker.ask(question)
        walker.shot(f"ask-{name}")


def follow_hits(walker: Walker, **_: Any) -> None:
    """Why, similar, more of it, words in the document."""
    walker.ask(QUESTIONS["pdf"])
    walker.keys("ctrl+i")
    walker.shot("why", 1.5)
    walker.keys("ctrl+i")
    walker.keys("ctrl+l")
    walker.shot("similar", 1.5)
    walker.keys("Escape")
    time.sleep(0.8)
    walker.keys("Down")
    walker.keys("plus")
    walker.shot("steered", 1.5)
    walker.keys("Escape", "Escape")
    walker.ask(QUESTIONS["pdf"])
    walker.keys("ctrl+d")
    walker.keys("ctrl+f")
    walker.type("the")
    walker.shot("found-in-it", 1.2)
    walker.keys("Escape")
    walker.keys("F9")
    walker.shot("contents", 1.0)
    walker.keys("F9")
    walker.keys("ctrl+t")
    walker.shot("as-text", 1.0)
    walker.keys("ctrl+t")


def choose_filters(walker: Walker, **_: Any) -> None:
    """Chips and typed filters are one; panels open under their chips."""
    walker.ask("deposit")
    walker.click("PDF", kind="Chip")
    walker.shot("chip", 1.2)
    walker.click("PDF", kind="Chip")
    walker.ask("type:pdf deposit")
    walker.shot("typed-filter")
    walker.keys("ctrl+k", "Escape")
    walker.ask("meeting")
    for name, key in (("more", "ctrl+shift+f"), ("help", "shift+F1")):
        walker.keys(key)
        walker.shot(f"panel-{name}", 0.6)
        walker.keys("Escape")


def keep_things(walker: Walker, **_: Any) -> None:
    """A saved search; a pin; tags."""
    walker.ask("How long may the landlord keep my deposit?")
    walker.keys("ctrl+s")
    walker.shot("save-search", 0.8)
    walker.keys("Return")
    walker.shot("saved-search", 0.8)
    walker.keys("Escape")
    walker.keys("Down")
    walker.keys("ctrl+b")
    walker.shot("pinned", 1.0)
    walker.keys("Escape")
    walker.keys("Down")
    walker.keys("ctrl+shift+t")
    walker.shot("tags", 0.8)
    walker.keys("Escape")
    walker.keys("ctrl+k", "ctrl+a", "BackSpace")
    walker.shot("start", 1.0)


def several_results(walker: Walker, **_: Any) -> None:
    """Several results at once, and their menu."""
    walker.ask("meeting")
    walker.keys("Down")
    walker.keys("ctrl+a")
    walker.shot("selected", 0.8)
    walker.click(kind="ResultList", button=3)
    walker.shot("menu", 0.6)
    walker.keys("Escape")
    walker.keys("ctrl+e")
    walker.shot("export", 1.2)
    walker.keys("Escape")


def see_map(walker: Walker, **_: Any) -> None:
    """The map of the library."""
    walker.keys("ctrl+k", "alt+4")
    walker.wait(lambda seen: seen["map"], "the map")
    walker.shot("map", 12.0)
    walker.keys("alt+1")


def see_folders(walker: Walker, **_: Any) -> None:
    """The folders; one is forgotten and taken back."""
    walker.keys("alt+2")
    walker.shot("folders", 1.5)
    if walker.click(kind="SourceCard"):
        walker.keys("Delete")
        walker.shot("forget", 0.8)
        if walker.look()["over"]:
            walker.click(name="forget")
            walker.shot("forgotten", 0.8)
            walker.click(name="bannerAction")
            walker.shot("taken-back", 0.8)
    walker.keys("alt+1")


def see_settings(walker: Walker, **_: Any) -> None:
    """Every page of the settings, and the keys."""
    walker.keys("ctrl+comma")
    walker.wait(lambda seen: seen["over"] != "", "the settings")
    time.sleep(1.0)
    for number in range(6):
        walker.shot(f"settings-{number}", 0.7)
        walker.keys("ctrl+Tab")
    walker.keys("Escape")
    walker.keys("F1")
    walker.shot("keys", 0.6)
    walker.keys("Escape")


def see_libraries(walker: Walker, **_: Any) -> None:
    """The list of libraries, and a new one."""
    walker.keys("alt+3")
    walker.shot("libraries", 0.8)
    walker.keys("Escape")


def see_bar(walker: Walker, *, source: list[str], **_: Any) -> None:
    """The bar over everything, asked for by a second start."""
    subprocess.run([sys.executable, "-m", "desktop", "--bar"], timeout=60, check=False)
    walker.wait(lambda seen: "QuickBar" in seen["windows"], "the bar")
    walker.type("deposit landlord")
    walker.shot("bar", 2.5)
    walker.keys("Escape")


def write_docx(path: Path) -> None:
    """Write a document with headings and a table, as a word processor does."""

    def paragraph(text: str, style: str = "") -> str:
        look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        return f"<w:p>{look}<w:r><w:t>{text}</w:t></w:r></w:p>"

    rows = [("Day", "Who cleans"), ("Monday", "Second floor"), ("Friday", "Third floor")]
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    table = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"
    words = paragraph("House rules", "Heading1") + paragraph("Roof terrace", "Heading2")
    words += paragraph("Everybody who lives here may use the roof terrace until ten in the evening.") + table
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    schemas = "http://schemas.openxmlformats.org"
    kind = f"{schemas}/officeDocument/2006/relationships/officeDocument"
    types = f'<Types xmlns="{schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/'
    types += (
        f'vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{main}"/>'
    )
    related = f'<Relationships xmlns="{schemas}/package/2006/relationships"><Relationship Id="a" Type="{kind}" '
    body = f'<w:document xmlns:w="{schemas}/wordprocessingml/2006/main"><w:body>{words}</w:body></w:document>'
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("[Content_Types].xml", types + "</Types>")
        made.writestr("_rels/.rels", related + 'Target="word/document.xml"/></Relationships>')
        made.writestr("word/document.xml", body)


def make_documents(folder: Path) -> None:
    """Write one document of every kind, and enough of them for a map."""
    from desktop.texts.sample import sample_folder
    from tests.gui.pictures import LONG, write_kinds

    shutil.copytree(sample_folder(), folder)
    write_kinds(folder)
    (folder / LONG).write_text("# House meeting\n\nThe roof is mended in May. The meeting ends at ten.\n", "utf-8")
    write_docx(folder / "house rules.docx")
    words, plans = ("roof", "garden", "cellar", "kitchen"), ("repair in spring", "costs of last year", "summer plans")
    for number, (word, what) in enumerate(product(words, plans)):
        text = f"# {word.title()}: {what}\n\nNotes about the {word}, its {what}, and what the neighbours said of it.\n"
        (folder / f"{word}-{number}.md").write_text(text, "utf-8")


def run_look(look: str, out: Path) -> list[str]:
    """Walk once; return what was missed and what lies wrong."""
    width, height, scale, appearance, _, lang = LOOKS[look]
    out = out / look
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        folder = home / "Documents" / "Papers of the house"
        folder.parent.mkdir()
        make_documents(folder)
        environment = {**os.environ, "HOME": place, "QT_SCALE_FACTOR": str(scale), "QT_QPA_PLATFORM": "xcb"}
        environment |= {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "CACHE", "STATE")}
        environment |= {"XDG_RUNTIME_DIR": place, "KENNING_LANG": lang}
        from engine.settings import Settings, save_settings

        appearance = "light" if appearance == "contrast" else appearance
        save_settings(Settings(appearance=appearance), home / "config" / "kenning")
        screen = f"-screen 0 {round((width + _LEFT + 160) * scale)}x{round((height + _TOP + 260) * scale)}x24"
        command = ["xvfb-run", "-a", "-s", screen, sys.executable, "-m", "tests.gui.walk", str(out), "--walk", look]
        subprocess.run([*command, "--home", place], env=environment, timeout=590, check=False)
    try:
        return [f"{look}: {line}" for line in (out / "said.txt").read_text("utf-8").splitlines()]
    except OSError:
        return [f"{look}: the walk did not end"]


def walk_here(home: Path, out: Path, look: str) -> None:
    """On the screen that is there: start the window, walk, end it."""
    scale = LOOKS[look][2]
    window = subprocess.Popen(
        [sys.executable, "-m", "tests.gui.walk", str(home), "--window", look], stderr=(out / "window.log").open("wb")
    )
    walker = Walker(home, out, scale)
    try:
        source = [sys.executable, "-m", "tests.gui.drag_source"]
        walk(walker, source, home / "Documents" / "Papers of the house")
    finally:
        lines = [*(f"missed: {line}" for line in walker.missed), *dict.fromkeys(walker.faults)]
        (out / "said.txt").write_text("\n".join(lines), "utf-8")
        window.terminate()
        window.wait(30)


def main() -> None:
    """Walk once for each look."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--looks", nargs="*", default=list(LOOKS))
    parser.add_argument("--walk", help=argparse.SUPPRESS)
    parser.add_argument("--home", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--window", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.window:
        sys.exit(show_window(options.out, options.window, []))
    if options.walk:
        walk_here(options.home, options.out, options.walk)
        return
    for look in (name for name in LOOKS if any(word in name for word in options.looks)):
        print("\n".join(run_look(look, options.out.absolute())) or f"{look}: nothing to say", flush=True)


if __name__ == "__main__":
    main()

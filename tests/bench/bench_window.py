"""Does the window stay quick? The event loop's delay while one types and files are read, and while large things open.

    python tests/bench/bench_window.py typing --library DIR [--questions 12] [--gap-ms 60]
    python tests/bench/bench_window.py views

`typing` opens the real window, offscreen, on a copy of a library (`bench_scale.py make` makes one), lets its indexing
process read new files meanwhile, and types questions letter by letter. A timer of 5 ms tells the loop's delay; each
question tells the time from its last key to the first list, to the whole answer, and from the chosen result to its
document on the screen. `views` hands the preview documents of 300 pages, 100,000 rows, 50,000 lines and 5 MB, and the
list 1,000 results, and gives the longest gap of each.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import machine

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QElapsedTimer, Qt, QTimer
from PySide6.QtTest import QTest

_BEAT_MS = 5
_QUESTIONS = (
    "how long may the owner keep the deposit", "evidence that vitamin d prevents falls", "growth of cells in culture",
    "what slows the ageing of the heart", "treatment of high blood pressure", "genes that drive the tumour",
    "how do neurons remember a place", "is the vaccine safe for children", "causes of low birth weight",
    "sleep and the immune system", "effect of exercise on bones", "how do bacteria resist a drug",
)  # fmt: skip


class Beat:
    """A timer that notes how late it comes: as late as anything that happens in the window at that moment."""

    def __init__(self) -> None:
        self.late_ms: list[float] = []
        self._clock = QElapsedTimer()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._note)

    def start(self) -> None:
        """Begin anew."""
        self.late_ms.clear()
        self._clock.start()
        self._timer.start()

    def stop(self) -> list[float]:
        """Return the delays, in ms, that of the last beat included."""
        self._note()
        self._timer.stop()
        return list(self.late_ms)

    def _note(self) -> None:
        self.late_ms.append(max(0.0, self._clock.nsecsElapsed() / 1e6 - _BEAT_MS))
        self._clock.restart()


def spread(values: list[float]) -> dict[str, float]:
    """Return p50, p95, p99 and the worst, rounded."""
    ordered = sorted(values)

    def at(share: float) -> float:
        return round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 1)

    return {"p50": at(0.5), "p95": at(0.95), "p99": at(0.99), "worst": round(ordered[-1], 1), "count": len(ordered)}


def until(true: Callable[[], object], limit_s: float = 120) -> None:
    """Let the window work until something is so."""
    end = time.monotonic() + limit_s
    while not true():
        if time.monotonic() > end:
            raise TimeoutError("it never came to that")
        QCoreApplication.processEvents()
        time.sleep(0.0005)


def rest(seconds: float) -> None:
    """Let the window do what it has to."""
    end = time.monotonic() + seconds
    until(lambda: time.monotonic() > end)


# -- typing ----------------------------------------------------------------------------------------


def write_files(folder: Path, count: int) -> None:
    """Write files that keep an indexing process busy."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        words = " ".join(f"note {number} of line {line} on matter {number * line % 97}," for line in range(400))
        (folder / f"note {number}.txt").write_text(words, "utf-8")


def measure_typing(source: Path, questions: int, gap_ms: int, *, index: bool) -> dict[str, Any]:
    """Type, and return the figures."""
    with tempfile.TemporaryDirectory(dir=source.parent) as place:
        library = Path(place) / "library"
        shutil.copytree(source, library)
        new = Path(place) / "new"
        write_files(new, 400 if index else 1)
        kenning, beat = open_window(library, Path(place)), Beat()
        until(lambda: kenning.presenters.state.status is not None)
        until(lambda: kenning.library.library.is_ready)
        chunks = kenning.presenters.state.status.chunks
        rest(2)
        if index:
            kenning.presenters.folders.add_paths([str(new)])
            until(lambda: kenning.indexing.state == "running")
            rest(4)
        times: dict[str, list[float]] = {"list_ms": [], "answer_ms": [], "preview_ms": []}
        late: list[float] = []
        for number in range(questions):
            beat.start()
            ask(kenning, f"{_QUESTIONS[number % len(_QUESTIONS)]} {number}", gap_ms, times)
            rest(0.5)
            late += beat.stop()
        running = kenning.indexing.state == "running"
        kenning.window.close()
    figures = {name: spread(found) for name, found in times.items() if found}
    return {"chunks": chunks, "indexing to the end": running, "delay_ms": spread(late), **figures}


def ask(kenning: Any, question: str, gap_ms: int, times: dict[str, list[float]]) -> None:
    """Type one question and note its times."""
    box, seen = kenning.window.search_page.box, {}

    def note(name: str) -> None:
        seen.setdefault(name, time.perf_counter())

    def listed(_result: object) -> None:
        if box.text() == question:
            note("list")
            if not kenning.search.waiting:
                note("answer")

    def previewed(_shown: object) -> None:
        QTimer.singleShot(0, lambda: seen.__setitem__("preview", time.perf_counter()))  # after it was painted

    kenning.search.results_changed.connect(listed)
    kenning.preview.shown.connect(previewed)
    box.setFocus()
    box.selectAll()
    last = 0.0
    for letter in question:
        last = time.perf_counter()
        QTest.keyClick(box, letter)
        rest(gap_ms / 1000)
    until(lambda: "answer" in seen, 60)
    rest(0.8)  # for the document
    times["list_ms"].append(1000 * (seen["list"] - last))
    times["answer_ms"].append(1000 * (seen["answer"] - last))
    if "preview" in seen:  # before the whole answer where its document was there already
        times["preview_ms"].append(max(0.0, 1000 * (seen["preview"] - seen["answer"])))
    kenning.search.results_changed.disconnect(listed)
    kenning.preview.shown.disconnect(previewed)


def open_window(library: Path, config: Path) -> Any:
    """Return the real window on a library."""
    from desktop.app import make_app
    from desktop.kenning import Kenning
    from desktop.parts import Setup
    from desktop.threads.collecting import Collector
    from engine import light_imports
    from engine.settings import Settings

    light_imports.own_process()
    app = QCoreApplication.instance() or make_app()
    collector = Collector(app)
    collector.start()
    kenning = Kenning(app, Setup(library, config, Settings(), update_at_start=False, watch=False))  # type: ignore[arg-type]
    kenning.window.resize(1280, 800)
    kenning.start()
    return kenning


# -- views -----------------------------------------------------------------------------------------


def large_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Write one large document of each kind."""
    sentence = "The tenant pays the rent on the first of the month, and the owner keeps the roof in order. "
    page = "".join(
        f"## Part {part}\n\n{sentence * 8}\n\n* one\n* two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n" for part in range(4)
    )
    (folder / "pages.md").write_text("# All of it\n\n" + page * 300, "utf-8")
    yield "Markdown, 300 pages", folder / "pages.md"
    html = "".join(f"<h2>Part {part}</h2><p>{sentence * 8}</p><ul><li>one<li>two</ul><table><tr><td>1<td>2</table>"
                   for part in range(1200))  # fmt: skip
    (folder / "pages.html").write_text(f"<html><title>All</title><body>{html}</body></html>", "utf-8")
    yield "web page, 300 pages", folder / "pages.html"
    rows = (",".join(str(row * column) for column in range(10)) for row in range(100_000))
    (folder / "rows.csv").write_text("\n".join([",".join("abcdefghij"), *rows]), "utf-8")
    yield "table, 100,000 rows", folder / "rows.csv"
    code = "".join(
        f'def part_{line}(a, b):\n    """Adds."""\n    return a + b * {line}\n\n\n' for line in range(10_000)
    )
    (folder / "code.py").write_text(code, "utf-8")
    yield "code, 50,000 lines", folder / "code.py"
    mail = "From: a@example.org\nTo: b@example.org\nSubject: all of it\nContent-Type: text/plain; charset=utf-8\n\n"
    (folder / "mail.eml").write_text(mail + (sentence * 3 + "\n") * (5_000_000 // (3 * len(sentence))), "utf-8")
    yield "mail, 5 MB", folder / "mail.eml"
    yield "word, 300 pages", write_docx(folder / "pages.docx", sentence)


def write_docx(path: Path, sentence: str) -> Path:
    """Write a document of 300 pages, as a word processor does."""
    import zipfile

    schemas = "http://schemas.openxmlformats.org"
    part = '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Part</w:t></w:r></w:p>'
    part += f"<w:p><w:r><w:t>{sentence * 8}</w:t></w:r></w:p>"
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types = f'<Types xmlns="{schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/'
    types += (
        f'vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{main}"/>'
    )
    related = f'<Relationships xmlns="{schemas}/package/2006/relationships"><Relationship Id="a" '
    related += f'Type="{schemas}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    body = f'<w:document xmlns:w="{schemas}/wordprocessingml/2006/main"><w:body>{part * 1200}</w:body></w:document>'
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("[Content_Types].xml", types + "</Types>")
        made.writestr("_rels/.rels", related + "</Relationships>")
        made.writestr("word/document.xml", body)
    return path


def measure_views() -> dict[str, Any]:
    """Return the longest gap and the processor time of the loop's thread, in ms, of each kind and step."""
    from desktop.controllers.preview import Content, PreviewedHit
    from engine.documents import read_document
    from engine.search.hits import Hit, Passage, SearchResult

    found: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as place:
        kenning = open_window(Path(place) / "library", Path(place))
        page, preview = kenning.window.search_page, kenning.window.search_page.preview
        kenning.window.show_page("search")
        rest(1.5)
        for name, path in large_files(Path(place)):
            document = read_document(path)
            size = len(document.text)
            found[name] = {"characters": size}
            for step, share in (("beginning", 0.0), ("middle", 0.5), ("end", 0.97)):
                at = int(size * share)
                text = document.text[at : at + 900]
                passage = Passage(text, at, at + len(text), 0, 1.0, ((0, 3),))
                hit = Hit(str(path), name, document.type, 1.0, 1.0, 1.0, 1.0, (passage,))
                shown = PreviewedHit(hit, 0, Content(str(path), document, None, False))
                found[name][step] = timed(lambda shown=shown: preview.show_content(shown))
            found[name]["contents"] = timed(lambda: preview.reading.contents.toggle())
            found[name]["contents, closed"] = timed(lambda: preview.reading.contents.toggle())
            found[name]["words found"] = timed(lambda: (preview.show_find(), preview.reading.bar.words.setText("the")))
            preview.reading.dismiss()
            found[name]["scrolled"] = timed(lambda: QTest.keyClick(preview._body or preview, Qt.Key.Key_PageDown))
            found[name]["plain text"] = timed(preview.toggle_text)
            found[name]["as it was"] = timed(preview.toggle_text)
            found[name]["gone"] = timed(preview.clear)
        found["1,000 results"] = measure_list(kenning, page, Hit, Passage, SearchResult)
        kenning.window.close()
    return found


def measure_list(kenning: Any, page: Any, hit: Any, passage: Any, result: Any) -> dict[str, Any]:
    """Return the same for a list of a thousand results."""
    words = "The tenant pays the rent on the first of the month, and the owner keeps the roof in order. " * 9
    hits = tuple(
        hit(f"/made/{number}.txt", f"Title {number}", "text", 1.0, 1.0, 1.0, 1.0,
            (passage(words, 0, len(words), 0, 1.0, ((4, 10), (300, 306))),))
        for number in range(1000)
    )  # fmt: skip
    model = kenning.window.results_model
    page.show_results()
    return {
        "shown": timed(lambda: model.set_result(result("rent", 0.1, hits), 1000, 1000)),
        "to the end": timed(lambda: page.results.scrollToBottom()),
        "all selected": timed(lambda: page.results.selectAll()),
        "other tags": timed(lambda: model.set_tags({one.path: ("pinned",) for one in hits})),
        "gone": timed(model.clear),
    }


def timed(step: Callable[[], object]) -> dict[str, float]:
    """Do something, let the window finish it, and return the longest gap and the loop's own processor time, in ms."""
    beat = Beat()
    rest(0.05)
    beat.start()
    start = time.thread_time()
    step()
    rest(1.2)
    late = beat.stop()
    return {"gap": round(max(late), 1), "processor": round(1000 * (time.thread_time() - start), 1)}


def main() -> None:
    """Measure one of the two and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("step", choices=("typing", "views"))
    parser.add_argument("--library", type=Path)
    parser.add_argument("--questions", type=int, default=12)
    parser.add_argument("--gap-ms", type=int, default=60, help="between two keys; default: %(default)s")
    parser.add_argument("--idle", action="store_true", help="nothing is read meanwhile: what typing alone takes")
    options = parser.parse_args()
    if options.step == "views":
        machine.show({**machine.facts(), "views": measure_views()})
        return
    typed = measure_typing(options.library, options.questions, options.gap_ms, index=not options.idle)
    machine.show({**machine.facts(), "typing": typed})


if __name__ == "__main__":
    main()
    sys.stdout.flush()
    os._exit(0)  # what a bench leaves in Qt is nobody's business

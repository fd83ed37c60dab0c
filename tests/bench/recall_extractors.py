"""What do other programs read of a file? Run by ``bench_recall`` where they are installed.

    python recall_extractors.py < paths, one a line

One JSON line a file: its path, and the text by each program that takes its type. What takes one of them more than
20 seconds or 3 GB is no yardstick (openpyxl makes a cell of each of a million empty ones).
"""

from __future__ import annotations

import json
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path


def _run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, timeout=60).stdout.decode("utf-8", "replace")


def pdftotext(path: Path) -> str:
    return _run("pdftotext", "-enc", "UTF-8", str(path), "-")


def antiword(path: Path) -> str:
    return _run("antiword", "-m", "UTF-8.txt", str(path)).replace("[pic]", "")


def catdoc(path: Path) -> str:
    return _run("catdoc", "-d", "utf-8", str(path))


def python_docx(path: Path) -> str:
    import docx

    document = docx.Document(str(path))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def python_pptx(path: Path) -> str:
    import pptx

    def words(shapes: object) -> Iterator[str]:
        for shape in shapes:  # type: ignore[attr-defined]
            if shape.has_text_frame:
                yield shape.text_frame.text
            if getattr(shape, "has_table", False):
                yield from (cell.text for row in shape.table.rows for cell in row.cells)
            if hasattr(shape, "shapes"):
                yield from words(shape.shapes)

    slides = pptx.Presentation(str(path)).slides
    notes = (slide.notes_slide.notes_text_frame.text for slide in slides if slide.has_notes_slide)
    return "\n".join([*(line for slide in slides for line in words(slide.shapes)), *notes])


def openpyxl_(path: Path) -> str:
    import openpyxl

    book = openpyxl.load_workbook(path, data_only=True)
    cells = (cell for sheet in book.worksheets for row in sheet.iter_rows(values_only=True) for cell in row)
    return "\n".join(cell for cell in cells if isinstance(cell, str))


def odfpy(path: Path) -> str:
    from odf import teletype, text
    from odf.opendocument import load

    document = load(str(path))
    found = (document.getElementsByType(kind) for kind in (text.H, text.P))
    return "\n".join(teletype.extractText(element) for elements in found for element in elements)


def striprtf_(path: Path) -> str:
    from striprtf.striprtf import rtf_to_text

    return str(rtf_to_text(path.read_text("latin-1"), errors="ignore"))


def beautifulsoup(path: Path) -> str:
    from bs4 import BeautifulSoup

    page = BeautifulSoup(path.read_bytes(), "html.parser")
    for unseen in page(["script", "style", "template", "noscript", "head"]):
        unseen.decompose()
    return page.get_text(" ")


def trafilatura_(path: Path) -> str:
    import trafilatura

    return trafilatura.extract(path.read_bytes(), include_comments=False) or ""


BY_TYPE: dict[str, list[Callable[[Path], str]]] = {
    ".pdf": [pdftotext],
    ".doc": [antiword, catdoc],
    ".docx": [python_docx],
    ".pptx": [python_pptx],
    ".xlsx": [openpyxl_],
    ".odt": [odfpy],
    ".ods": [odfpy],
    ".odp": [odfpy],
    ".rtf": [striprtf_],
    ".html": [trafilatura_, beautifulsoup],
}
SECONDS, MEMORY_BYTES = 20, 3 << 30
PROGRAMS = ("pdftotext", "antiword", "catdoc")


def _stop(signum: int, frame: object) -> None:
    raise TimeoutError(f"more than {SECONDS} seconds")


def main() -> None:
    """Read every file that standard input names."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    signal.signal(signal.SIGALRM, _stop)
    for line in sys.stdin:
        path, found, failed = Path(line.rstrip("\n")), {}, {}
        for read in BY_TYPE.get(path.suffix.lower(), []):
            name = read.__name__.strip("_")
            if name in PROGRAMS and shutil.which(name) is None:
                failed[name] = "not installed"
                continue
            try:
                signal.alarm(SECONDS)
                found[name] = read(path)
            except Exception as error:  # what other programs cannot read is no yardstick
                failed[name] = f"{type(error).__name__}: {error}"[:120]
            finally:
                signal.alarm(0)
        print(json.dumps({"path": str(path), "texts": found, "failed": failed}), flush=True)


if __name__ == "__main__":
    main()

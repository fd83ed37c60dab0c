"""Which lines of real PDFs are removed as running heads, and which heads stay? Run it with a folder of PDFs.

Prints one line a file of three pages or more: pages, lines removed, and the kinds removed; then the sums.
A head stays where its document removes nothing though one line stands at the edge of most of its pages.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from pypdfium2 import PdfiumError

from engine.documents.pdf.page_text import PageLines
from engine.documents.pdf.pdfium import open_pdfium
from engine.documents.pdf.running_heads import drop_running_lines

_MAX_PAGES = 60


def main(folder: Path, most: int) -> None:
    """Look at the PDFs of a folder."""
    files = removed = stay = 0
    for path in sorted(folder.rglob("*.pdf")):
        pages = _pages(path)
        if len(pages) < 3:
            continue
        files += 1
        before = Counter(line.text for page in pages for line in page.lines)
        gone = before - Counter(line.text for page in drop_running_lines(pages) for line in page.lines)
        stays = not gone and _repeats_at_top(pages)
        removed, stay = removed + gone.total(), stay + stays
        print(f"{path.name}: {len(pages)} pages, {gone.total()} lines{', a head stays' if stays else ''}")  # noqa: T201
        for line, times in gone.most_common(4):
            print(f"    {times} x {line[:90]}")  # noqa: T201
        if files == most:
            break
    print(f"{files} files, {removed} lines removed; in {stay} a repeated first line stays")  # noqa: T201


def _pages(path: Path) -> list[PageLines]:
    try:
        with path.open("rb") as stream, open_pdfium(stream) as book:
            seen = (book.look(number) for number in range(min(book.page_count, _MAX_PAGES)))
            return [sight.page for sight in seen if sight is not None]
    except (PdfiumError, OSError):
        return []


def _repeats_at_top(pages: list[PageLines]) -> bool:
    firsts = Counter(next((line.text.strip() for line in page.lines if line.text.strip()), "") for page in pages)
    firsts.pop("", None)
    return bool(firsts) and firsts.most_common(1)[0][1] >= max(3, len(pages) / 2)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 120)

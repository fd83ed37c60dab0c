"""How close is our text of Office files to what other programs read? Character errors, and words lost.

    .venv/bin/python tests/bench/bench_fidelity.py --python ENV/bin/python [--show NAME]

Compared with LibreOffice (.docx, .doc, .odt, .rtf), pandoc (.epub, .fb2), python-pptx and openpyxl (in
the environment named by --python; none of them is a dependency of Kenning). Both texts are folded
to lower-case words, the numbers of lists, which LibreOffice writes out, left aside. The character
error is the edit distance over the length of the other text, so a paragraph that stands elsewhere
counts twice; words lost are those of the other text that ours lacks, words more those of ours that
the other lacks (as bags).
"""

from __future__ import annotations

import argparse
import re
import subprocess
import tempfile
import unicodedata
from collections import Counter
from pathlib import Path

from machine import SHARED, facts, show

from engine.documents.document import Document
from engine.documents.read import read_document
from engine.errors import InputError

FILES = SHARED / "files" / "tika"
PANDOC = {".epub": "epub", ".fb2": "fb2"}
OFFICE = {".docx", ".doc", ".odt", ".rtf"}
LIST_NUMBER = re.compile(r"^[ \t]*(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)][ \t]+)+", re.MULTILINE)
SLIDES = """
import sys
from pptx import Presentation
def walk(shapes):
    for shape in shapes:
        if shape.shape_type == 6:
            walk(shape.shapes)
        elif shape.has_text_frame:
            print(shape.text_frame.text)
        elif getattr(shape, "has_table", False) and shape.has_table:
            for row in shape.table.rows:
                print(" ".join(cell.text for cell in row.cells))
for slide in Presentation(sys.argv[1]).slides:
    walk(slide.shapes)
    if slide.has_notes_slide and slide.notes_slide.notes_text_frame:
        print(slide.notes_slide.notes_text_frame.text)
"""
SHEETS = """
import sys, warnings
warnings.simplefilter("ignore")
from openpyxl import load_workbook
for sheet in load_workbook(sys.argv[1], data_only=True).worksheets:
    rows = [" ".join(str(value) for value in row if value is not None) for row in sheet.iter_rows(values_only=True)]
    if any(rows):
        print(sheet.title, *rows, sep="\\n")
"""
MIN_CHARS = 60


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--python", default="python3", help="an interpreter that has python-pptx and openpyxl")
    parser.add_argument("--files", type=int, default=30)
    parser.add_argument("--show", help="print both texts of a file")
    arguments = parser.parse_args()
    rows = []
    paths = [path for path in sorted(FILES.rglob("*")) if arguments.show in (None, path.name)]
    converted = convert([path for path in paths if path.suffix.lower() in OFFICE])
    for path in paths:
        tool, other = other_text(path, arguments.python, converted)
        ours = own_text(path)
        if arguments.show:
            print(ours, "-" * 60, other, sep="\n")
        if tool and len(fold(other)) >= MIN_CHARS and ours is not None:
            rows.append({"file": path.name, "tool": tool, **compare(fold(ours), fold(other))})
    chosen = spread(rows, arguments.files)
    chosen.sort(key=lambda row: -row["error"])
    errors = sorted(row["error"] for row in chosen)
    show(
        {
            "machine": facts(),
            "files": len(chosen),
            "median_error": errors[len(errors) // 2],
            "without_difference": errors.count(0),
            "mean_lost": round(sum(row["lost"] for row in chosen) / len(chosen), 4),
            "rows": chosen,
        }
    )


def spread(rows: list[dict], count: int) -> list[dict]:
    """Return ``count`` rows, by turns of each file type, the longest texts first."""
    by_type: dict[str, list[dict]] = {}
    for row in sorted(rows, key=lambda row: -row["chars"]):
        by_type.setdefault(Path(row["file"]).suffix, []).append(row)
    turns = [row for turn in range(len(rows)) for group in by_type.values() for row in group[turn : turn + 1]]
    return turns[:count]


def own_text(path: Path) -> str | None:
    try:
        found = read_document(path)
    except (InputError, OSError):
        return None
    return found.text if isinstance(found, Document) else found.own.text if found.own else None


def convert(paths: list[Path]) -> dict[str, str]:
    """Return what LibreOffice makes of each file, by its name."""
    with tempfile.TemporaryDirectory() as folder:
        links = Path(folder) / "in"
        links.mkdir()
        for path in paths:  # a file and its copy in another format have one stem
            (links / path.name.replace(".", "_")).with_suffix(path.suffix).symlink_to(path)
        command = ["soffice", "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder]
        subprocess.run([*command, *map(str, links.iterdir())], capture_output=True, timeout=600)
        made = {path.stem: path.read_text("utf-8-sig", "replace") for path in Path(folder).glob("*.txt")}
    return {path.name: made.get(path.name.replace(".", "_"), "") for path in paths}


def other_text(path: Path, python: str, converted: dict[str, str]) -> tuple[str, str]:
    ending = path.suffix.lower()
    if ending in OFFICE:
        return "LibreOffice", converted[path.name]
    if ending in PANDOC:
        return "pandoc", run("pandoc", "--to=plain", "--wrap=none", f"--from={PANDOC[ending]}", str(path))
    if ending == ".pptx":
        return "python-pptx", run(python, "-c", SLIDES, str(path))
    if ending == ".xlsx":
        return "openpyxl", run(python, "-c", SHEETS, str(path))
    return "", ""


def run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, timeout=60).stdout.decode("utf-8", "replace")


def fold(text: str) -> str:
    text = LIST_NUMBER.sub("", unicodedata.normalize("NFKC", text))
    return " ".join(re.findall(r"[^\W_]+", text.lower()))


def compare(ours: str, other: str) -> dict:
    mine, theirs = Counter(ours.split()), Counter(other.split())
    return {
        "chars": len(other),
        "error": round(edit_distance(ours, other) / len(other), 4),
        "lost": round((theirs - mine).total() / theirs.total(), 4),
        "more": round((mine - theirs).total() / max(1, mine.total()), 4),
    }


def edit_distance(first: str, second: str) -> int:
    """Return the Levenshtein distance.

    Source: Myers, A fast bit-vector algorithm for approximate string matching, 1999, as Hyyro
    (2003) gives it for whole strings. Columns are integers of any length.
    """
    if not first or not second:
        return max(len(first), len(second))
    places: dict[str, int] = {}
    for at, letter in enumerate(first):
        places[letter] = places.get(letter, 0) | 1 << at
    ones = (1 << len(first)) - 1
    last = 1 << len(first) - 1
    up, down, distance = ones, 0, len(first)
    for letter in second:
        equal = places.get(letter, 0)
        across = equal | down
        equal |= ((equal & up) + up) ^ up
        right, left = down | ~(equal | up) & ones, up & equal
        distance += bool(right & last) - bool(left & last)
        right = (right << 1 | 1) & ones
        up, down = ((left << 1) | ~(across | right)) & ones, right & across
    return distance


if __name__ == "__main__":
    main()

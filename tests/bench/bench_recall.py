"""Does every word of a real file arrive? Word by word against other programs, the worst files first.

    python tests/bench/bench_recall.py --others VENV/bin/python FOLDER … [--worst 10] [--json FILE]

``VENV`` has python-docx, python-pptx, openpyxl, odfpy, striprtf, trafilatura and beautifulsoup4; poppler's pdftotext,
antiword and catdoc are used where they are installed. A word counts once a file, in any of its Unicode forms: letters
and digits, two characters or more, numbers of pages and notes left out. A word whose letters stand in our text,
though divided otherwise (at a hyphen, in a script without spaces), is not lost; it is counted apart.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import subprocess
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import machine

from engine.documents import Document, ReaderPool
from engine.documents.document import Bundle
from engine.settings import Settings

_WORD = re.compile(r"[^\W_]{2,}")
_TYPES = frozenset(".pdf .doc .docx .pptx .xlsx .odt .ods .odp .rtf .html".split())
_MORE = 0.02
_FEW_WORDS = 2  # of a file: a share of one says nothing


@dataclass(frozen=True)
class Compared:
    """A file as another program reads it and as Kenning does: its words, and those of them that are not in ours."""

    path: str
    other: str
    words: int
    divided: int
    lost: tuple[str, ...]
    outcome: str

    @property
    def lost_share(self) -> float:
        return len(self.lost) / max(1, self.words)


def files_of(folders: Sequence[Path], most: int) -> list[Path]:
    """Return the files below folders whose type another program reads too."""
    found = [path for folder in folders for path in sorted(folder.rglob("*")) if path.suffix.lower() in _TYPES]
    by_type: dict[str, list[Path]] = defaultdict(list)
    for path in found:
        if path.is_file():
            by_type[path.suffix.lower()].append(path)
    return [path for paths in by_type.values() for path in paths[:most]]


def ours(paths: Sequence[Path]) -> dict[str, tuple[str, str]]:
    """Return the text of every file with all its members, and what became of it."""
    found: dict[str, tuple[str, str]] = {}
    limits = {"seconds": Settings().read_seconds, "memory_mb": Settings().read_memory_mb, "ocr": False}
    with ReaderPool(2, **limits) as pool:
        for path, outcome in pool.read(list(paths)):
            texts = list(_texts(outcome))
            notes = getattr(outcome, "missing", ())
            said = "; ".join(note.what for note in notes) if texts else getattr(outcome, "reason", "")
            found[str(path)] = ("\n".join(texts), said)
    return found


def _texts(outcome: object) -> Iterator[str]:
    if isinstance(outcome, Document):
        yield outcome.text
    elif isinstance(outcome, Bundle):
        yield from _texts(outcome.own)
        for member in outcome.members:
            yield from _texts(member.outcome)


def words_of(text: str) -> set[str]:
    """Return the words of a text, each once."""
    text = unicodedata.normalize("NFKC", re.sub(r"[-\u00ad\u2010]\n\s*", "", text)).replace("\u00ad", "")
    return {word for word in _WORD.findall(text.casefold()) if not word.isdigit()}


def squeezed(text: str) -> str:
    """Return the letters and digits of a text without anything between them."""
    return "".join(re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).casefold()))


def compared(path: str, other: str, text: str, own: tuple[str, str]) -> Compared:
    """Compare what another program reads with what Kenning does."""
    theirs, known, letters = words_of(text), words_of(own[0]), squeezed(own[0])
    missing = theirs - known
    lost = sorted(word for word in missing if word not in letters)
    return Compared(path, other, len(theirs), len(missing) - len(lost), tuple(lost), own[1])


def others(python: str, paths: Sequence[Path]) -> Iterator[dict[str, object]]:
    """Yield what the other programs read."""
    script = Path(__file__).with_name("recall_extractors.py")
    asked = "\n".join(map(str, paths))
    run = subprocess.run([python, "-W", "ignore", script], input=asked, capture_output=True, text=True, check=True)
    yield from map(json.loads, run.stdout.splitlines())


def summary(rows: Sequence[Compared]) -> dict[str, object]:
    """Return the mean share of words that arrive, by program."""
    by_other: dict[str, list[Compared]] = defaultdict(list)
    for row in rows:
        by_other[row.other].append(row)
    return {
        name: {
            "files": len(found),
            "mean_recall": round(statistics.mean(1 - row.lost_share for row in found), 4),
            "whole": sum(not row.lost for row in found),
            "two_percent_lost": sum(row.lost_share >= _MORE for row in found),
            "divided_otherwise": sum(row.divided for row in found),
        }
        for name, found in sorted(by_other.items())
    }


def main() -> None:
    """Compare, and print the means and the worst files."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folders", nargs="*", type=Path)
    asked.add_argument("--others", required=True, help="an interpreter that has the other programs")
    asked.add_argument("--worst", type=int, default=10)
    asked.add_argument("--most", type=int, default=1000, help="files of one type")
    asked.add_argument("--json", type=Path, help="where to write every file with words lost")
    given = asked.parse_args()
    paths = files_of(given.folders or [machine.SHARED / "files"], given.most)
    texts = ours(paths)
    rows, unread = [], Counter[str]()
    for answer in others(given.others, paths):
        path = str(answer["path"])
        unread.update(f"{name}: {why}" for name, why in answer["failed"].items() if why == "not installed")
        for name, text in answer["texts"].items():
            row = compared(path, name, text, texts.get(path, ("", "not read")))
            if row.words >= _FEW_WORDS:
                rows.append(row)
    rows.sort(key=lambda row: -row.lost_share)
    if given.json:
        given.json.write_text(json.dumps([asdict(row) for row in rows if row.lost], ensure_ascii=False, indent=1))
    worst = [(Path(row.path).name, row.other, round(row.lost_share, 3), row.words, row.outcome) for row in rows]
    machine.show(
        {**machine.facts(), "files": len(paths), "by": summary(rows), "absent": unread, "worst": worst[: given.worst]}
    )


if __name__ == "__main__":
    main()

"""What do the readers make of sample files? A digest a file beside the name of its reader, kept in ``tests/data``.

``python -m tests.reader_texts`` keeps what they make now. It refuses where a text has changed and its reader is called
as before: then libraries would keep the old text; raise its number in ``engine/documents/reader_versions.py`` first.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tempfile
import zipfile
from collections import Counter
from dataclasses import asdict
from pathlib import Path

from engine.documents.document import Bundle, Document
from engine.documents.read import read_document
from engine.errors import UnreadableFileError, UnsupportedFileError

DATA = Path(__file__).parent / "data"
KEPT = DATA / "reader_texts.json"
_OF_A_KIND = 3  # files of one ending
_LEFT_OUT = ("language", "reader")  # a language is no reader's, and a name no part of the text


def kept() -> dict[str, list[str]]:
    """Return [reader, digest] of each file as they were kept."""
    found: dict[str, list[str]] = json.loads(KEPT.read_text("ascii"))
    return found


def made(folder: Path) -> dict[str, list[str]]:
    """Return [reader, digest] of each file as they are now; ``folder`` takes the files."""
    found = {}
    for path in _files(folder):
        try:
            outcome = read_document(path)
        except (UnreadableFileError, UnsupportedFileError) as refusal:
            found[path.name] = ["refused", _digest(str(refusal))]
        else:
            found[path.name] = [outcome.reader, _digest(_shape(outcome))]
    return found


def silent(before: dict[str, list[str]], now: dict[str, list[str]]) -> list[str]:
    """Return which files read otherwise though their reader is called as before."""
    both = [name for name in now if name in before]
    return [name for name in both if before[name] != now[name] and before[name][0] == now[name][0]]


def _files(folder: Path) -> list[Path]:
    found, many = [], Counter[str]()
    for archive in ("cases.zip", "readings.zip"):
        with zipfile.ZipFile(DATA / archive) as packed:
            for name in sorted(name for name in packed.namelist() if name.startswith("files/")):
                many[Path(name).suffix] += 1
                if many[Path(name).suffix] <= _OF_A_KIND:
                    found.append(Path(packed.extract(name, folder)))
    return found


def _shape(outcome: Document | Bundle | Exception) -> object:
    if isinstance(outcome, Bundle):
        own = _shape(outcome.own) if outcome.own is not None else None
        members = [(one.name, one.size_bytes, _shape(one.outcome)) for one in outcome.members]
        return [own, members, [asdict(note) for note in outcome.missing]]
    if isinstance(outcome, Document):
        return {name: value for name, value in asdict(outcome).items() if name not in _LEFT_OUT}
    return str(outcome)


def _digest(shape: object) -> str:
    return hashlib.sha256(json.dumps(shape, sort_keys=True).encode()).hexdigest()[:16]


def main() -> int:
    """Keep what the readers make now."""
    with tempfile.TemporaryDirectory() as folder:
        now = made(Path(folder))
    left = silent(kept(), now) if KEPT.exists() else []
    if left:
        print(f"raise the readers' numbers in engine/documents/reader_versions.py first: {', '.join(left)}")
        return 1
    KEPT.write_text(json.dumps(now, indent=1) + "\n", "ascii")
    return 0


if __name__ == "__main__":
    sys.exit(main())

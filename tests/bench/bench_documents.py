"""How fast is each type of file read? In files and megabytes a second, beside the library alone.

    .venv/bin/python tests/bench/bench_documents.py --python ENV/bin/python [--type docx] [--no-pool]

"small": all readable files of the type in the shared test data, "large": one document of each type
made of novels (tests/bench/samples.py). "library" is a plain loop over the library that people
would take instead (ENV has python-docx, python-pptx, openpyxl and striprtf), "ours" is
read_document in one process; both by processor time, so that other work on the machine does not
count. "pool" is two reader processes as in the application, started and warm, by the clock.
Megabytes are those of the files.
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from machine import SHARED, facts, show
from samples import samples

from engine.documents import ReaderPool
from engine.documents.read import read_document
from engine.errors import InputError

SECONDS = 1.0  # of repetition for each figure
LOOP = """
import sys, time
{setup}
def read(path):
{body}
paths = sys.argv[1:]
done = []
for path in paths:
    try:
        read(path)
        done.append(path)
    except Exception:
        pass
start, rounds = time.process_time(), 0
while done and time.process_time() - start < {seconds}:
    for path in done:
        read(path)
    rounds += 1
print(len(done), rounds, time.process_time() - start)
"""
LIBRARIES = {
    "docx": ("python-docx", "import docx", "d = docx.Document(path); return [p.text for p in d.paragraphs]"),
    "pptx": (
        "python-pptx",
        "from pptx import Presentation",
        "return [s.text_frame.text for p in Presentation(path).slides for s in p.shapes if s.has_text_frame]",
    ),
    "xlsx": (
        "openpyxl, read only",
        "from openpyxl import load_workbook",
        "return [list(s.iter_rows(values_only=True)) for s in load_workbook(path, read_only=True, data_only=True)]",
    ),
    "odt": (
        "ElementTree",
        "import zipfile; from xml.etree import ElementTree as E",
        "return [*E.fromstring(zipfile.ZipFile(path).read('content.xml')).itertext()]",
    ),
    "epub": (
        "zipfile, selectolax",
        "import zipfile; from selectolax.lexbor import LexborHTMLParser as P",
        "z = zipfile.ZipFile(path); return [P(z.read(n)).text() for n in z.namelist() if n.endswith('html')]",
    ),
    "html": (
        "selectolax",
        "from selectolax.lexbor import LexborHTMLParser as P",
        "return P(open(path, 'rb').read()).text()",
    ),
    "rtf": (
        "striprtf",
        "from striprtf.striprtf import rtf_to_text as f",
        "return f(open(path, encoding='latin-1').read())",
    ),
    "eml": (
        "email",
        "import email; from email.policy import default",
        "return email.message_from_binary_file(open(path, 'rb'), policy=default).get_body().get_content()",
    ),
    "mbox": ("mailbox", "import mailbox", "return [m.as_string() for m in mailbox.mbox(path)]"),
    "csv": ("csv", "import csv", "return list(csv.reader(open(path, encoding='utf-8')))"),
    "json": ("json", "import json", "return json.load(open(path, 'rb'))"),
    "zip": ("zipfile", "import zipfile", "z = zipfile.ZipFile(path); return [z.read(n) for n in z.namelist()]"),
    "txt": ("open", "", "return open(path, encoding='utf-8', errors='replace').read()"),
    "doc": ("olefile", "import olefile", "return olefile.OleFileIO(path).openstream('WordDocument').read()"),
    "msg": (
        "olefile",
        "import olefile",
        "o = olefile.OleFileIO(path); return [o.openstream(n).read() for n in o.listdir()]",
    ),
}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--python", default="python3", help="an interpreter that has the libraries to compare with")
    parser.add_argument("--type", action="append", choices=LIBRARIES, help="only these types")
    parser.add_argument("--no-pool", action="store_true", help="leave the reader processes out")
    arguments = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as folder, ReaderPool(2, seconds=60, memory_mb=2048) as pool:
        for name, data in samples(arguments.type):
            (Path(folder) / name).write_bytes(data)
        for kind in arguments.type or LIBRARIES:
            small = sorted((SHARED / "files" / "tika").rglob(f"*.{kind}"))
            large = sorted(Path(folder).glob(f"*.{kind}"))
            for label, paths in (("small", [path for path in small if reads(path)]), ("large", large)):
                if paths:
                    rows.append(measure(kind, label, paths, arguments.python, None if arguments.no_pool else pool))
    show({"machine": facts(), "rows": rows})


def measure(kind: str, label: str, paths: list[Path], python: str, pool: ReaderPool | None) -> dict:
    """Return the rates for some files of one type."""
    megabytes = sum(path.stat().st_size for path in paths) / 1e6
    library, setup, body = LIBRARIES[kind]
    code = LOOP.format(setup=setup, body="    " + body, seconds=SECONDS)
    output = subprocess.run([python, "-c", code, *map(str, paths)], capture_output=True, text=True).stdout.split()
    found: dict = {
        "type": kind,
        "files": len(paths),
        "label": label,
        "megabytes": round(megabytes, 3),
        "library": library,
    }
    if output and int(output[0]):
        found["library_files_s"] = round(int(output[0]) * int(output[1]) / float(output[2]), 1)
    ours = rate(lambda: [read_document(path) for path in paths], time.process_time)
    found |= {"ours_files_s": round(ours * len(paths), 1), "ours_mb_s": round(ours * megabytes, 2)}
    if pool is None:
        return found
    copies = paths * max(1, 40 // len(paths))
    both = rate(lambda: list(pool.read(copies)), time.perf_counter) * len(copies)
    return found | {"pool_files_s": round(both, 1), "pool_mb_s": round(both / len(paths) * megabytes, 2)}


def rate(work: Callable[[], object], clock: Callable[[], float]) -> float:
    """Return how many times a second a piece of work is done, after once for warmth."""
    work()
    start, rounds = clock(), 0
    while clock() - start < SECONDS:
        work()
        rounds += 1
    return rounds / (clock() - start)


def reads(path: Path) -> bool:
    try:
        read_document(path)
    except (InputError, OSError):
        return False
    return True


if __name__ == "__main__":
    main()

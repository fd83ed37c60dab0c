"""Two windows read PDFs at once, each on a lane of its own: PDFium takes one thread of a process at a time."""

from __future__ import annotations

import subprocess
import sys

from engine.paths import assets_dir

_TWO_WINDOWS = """
import re, sys, threading
from pathlib import Path
from desktop.preview.pdf_letters import find_in_pages, read_letters, read_outline, read_texts
from engine.progress import CancelToken
files = [path.read_bytes() for path in Path(sys.argv[1]).glob("*.pdf")]
def read():
    for turn in range(40):
        for data in files:
            token = CancelToken()
            assert read_letters(data, range(2), token)[0].text
            assert read_texts(data, range(2), token)[0]
            read_outline(data, token)
            find_in_pages(data, range(2), re.compile("a"), 50, token)
windows = [threading.Thread(target=read) for _ in range(3)]
[one.start() for one in windows]
[one.join() for one in windows]
print("read")
"""


def test_two_windows_read_pdfs_at_the_same_moment():
    command = [sys.executable, "-c", _TWO_WINDOWS, str(assets_dir() / "sample")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=100, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "read\n", "")

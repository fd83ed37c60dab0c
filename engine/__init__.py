"""Kenning's engine: knows files, text, vectors and the library on disk, and nothing of windows.

from pathlib import Path
from engine import Library

with Library.open(Path.home() / "my-library", create=True) as library:
    library.index([Path.home() / "Documents"])
    for hit in library.search("how long may I keep the deposit").hits:
        print(hit.path, hit.passages[0].text)
"""

from engine.errors import Cancelled, EngineError
from engine.library import Library
from engine.privacy import keep_private
from engine.progress import CancelToken, Progress
from engine.reports.index_report import FileFailure, IndexReport
from engine.search.hits import Explanation, Hit, Passage, SearchOptions, SearchResult, Steer
from engine.settings import Settings
from engine.version import VERSION

__version__ = VERSION

keep_private()  # here, because nothing above imports ONNX Runtime and everything else comes after

__all__ = [
    "CancelToken",
    "Cancelled",
    "EngineError",
    "Explanation",
    "FileFailure",
    "Hit",
    "IndexReport",
    "Library",
    "Passage",
    "Progress",
    "SearchOptions",
    "SearchResult",
    "Settings",
    "Steer",
]

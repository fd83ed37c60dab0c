"""Kenning's engine: knows files, text, vectors and the library on disk, and nothing of windows.

from pathlib import Path
from engine import Library

with Library.open(Path.home() / "my-library", create=True) as library:
    library.index([Path.home() / "Documents"])
    for hit in library.search("how long may I keep the deposit").hits:
        print(hit.path, hit.passages[0].text)
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from engine.privacy import keep_private
from engine.version import VERSION

if TYPE_CHECKING:
    from engine.errors import Cancelled, EngineError
    from engine.library import Library
    from engine.progress import CancelToken, Progress
    from engine.reports.index_report import FileFailure, IndexReport
    from engine.search.hits import Explanation, Hit, Passage, SearchOptions, SearchResult, Steer
    from engine.settings import Settings

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

_PLACES = {
    "engine.errors": ("Cancelled", "EngineError"),
    "engine.library": ("Library",),
    "engine.progress": ("CancelToken", "Progress"),
    "engine.reports.index_report": ("FileFailure", "IndexReport"),
    "engine.search.hits": ("Explanation", "Hit", "Passage", "SearchOptions", "SearchResult", "Steer"),
    "engine.settings": ("Settings",),
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is asked for: a reader process and `kenning --help` need none, and start sooner."""
    for place, names in _PLACES.items():
        if name in names:
            found = getattr(import_module(place), name)
            globals()[name] = found
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

"""Kenning's engine: knows files, text, vectors and the library on disk, and nothing of windows.

from pathlib import Path
from engine import Library

with Library.open(Path.home() / "my-library", create=True) as library:
    library.index([Path.home() / "Documents"])
    for hit in library.search("how long may I keep the deposit").hits:
        print(hit.path, hit.passages[0].text)
"""

from importlib import import_module
from typing import TYPE_CHECKING

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

# Where each name stands. It is imported when it is first asked for: every process imports this package, and most of
# them few of these; Ctrl-C in the command line's first moments is answered by ``engine.cli``, which comes after.
_PLACES = {
    "errors": ("Cancelled", "EngineError"),
    "library": ("Library",),
    "progress": ("CancelToken", "Progress"),
    "reports.index_report": ("FileFailure", "IndexReport"),
    "search.hits": ("Explanation", "Hit", "Passage", "SearchOptions", "SearchResult", "Steer"),
    "settings": ("Settings",),
}


def __getattr__(name: str) -> object:
    """Import a public name where it is first asked for."""
    place = next((place for place, names in _PLACES.items() if name in names), None)
    if place is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{place}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    """List the public names, also those that nobody has asked for yet."""
    return sorted({*globals(), *__all__})

"""Which libraries would report to their makers, and how is each of them kept from it?

ONNX Runtime from 1.29 on keeps a device id and a queue of events in the user's cache folder and looks
its maker's host up from threads of its own. Only an environment variable that is set before it is
imported stops that; the call ``disable_telemetry_events`` does not. ``engine/__init__`` sets it, so it
holds wherever any part of Kenning is imported, and child processes inherit it.

Looked at and silent by themselves (lancedb 0.40, pyarrow, PySide6 6.11, pypdfium2 5, tokenizers,
rapidocr 3.10): they have no such code, or none without a call that Kenning does not make. The
test of this module watches the system calls of all of them.
"""

from __future__ import annotations

import importlib
import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

# Each is read when its library is imported.
SWITCHES = {
    "ORT_DISABLE_TELEMETRY": "1",
    # tokenizers brings huggingface_hub along, which is never called.
    "HF_HUB_DISABLE_TELEMETRY": "1",
    # Ray reports its use every hour, and the packages that were imported beside it.
    "RAY_USAGE_STATS_ENABLED": "0",
}
TOO_LATE = (
    "This program imported onnxruntime before Kenning, so ONNX Runtime may report its use to its maker; "
    "import engine first, or set ORT_DISABLE_TELEMETRY=1 for the whole program."
)
_FOLDER = Path("Microsoft", "DeveloperTools", ".onnxruntime")
_DEVICE_ID, _QUEUE = "deviceid", "onnxruntime.db"
_problems: list[str] = []  # of this process, like the environment


def keep_private() -> None:
    """Switch reporting off for this process and its children; warn where it may be on already."""
    late = _is_late()
    os.environ.update(SWITCHES)
    if late:
        _problems.append(TOO_LATE)
        warnings.warn(TOO_LATE, RuntimeWarning, stacklevel=3)


def import_openvino() -> Any:
    """Import OpenVINO without its converter, whose import reports itself to Google Analytics.

    ``openvino_telemetry`` is installed with it, whoever asks; here it cannot be imported, and stays so.
    """
    converter = "openvino.tools.ovc"
    absent = [name for name in (converter, "openvino_telemetry") if name not in sys.modules]
    sys.modules.update(dict.fromkeys(absent))  # type: ignore[arg-type]  # None means: cannot be imported
    try:
        return importlib.import_module("openvino")
    finally:
        if converter in absent:  # for a program that converts models; its reports go nowhere
            sys.modules.pop(converter, None)


def problems() -> list[str]:
    """Return a sentence for each library of this process that may report all the same."""
    return list(_problems)


def _is_late() -> bool:
    name = "ORT_DISABLE_TELEMETRY"
    return "onnxruntime" in sys.modules and os.environ.get(name) != SWITCHES[name]


def remove_traces() -> list[Path]:
    """Remove what ONNX Runtime kept under earlier versions: its device id and its queue. Return the folders.

    A folder that holds anything else stays as it is, and so do the folders above it unless they are empty then.
    """
    return [folder for folder in _places() if not _problems and _removed(folder)]


def _places() -> Iterator[Path]:
    """Yield where the system's builds of ONNX Runtime keep them, each only once."""
    caches = [os.environ.get("XDG_CACHE_HOME", ""), os.environ.get("LOCALAPPDATA", "")]
    with suppress(RuntimeError):  # no home folder at all
        home = Path.home()
        caches += [str(home / name) for name in (".cache", "Library/Caches", "Library/Application Support")]
    for cache in dict.fromkeys(filter(os.path.isabs, caches)):
        yield Path(cache) / _FOLDER


def _removed(folder: Path) -> bool:
    try:
        with os.scandir(folder) as found:
            entries = list(found)
        if not all(_is_trace(entry) for entry in entries):
            return False
        for entry in entries:
            os.unlink(entry.path)
        folder.rmdir()
    except OSError:
        return False  # not there, or not ours to remove
    with suppress(OSError):
        for above in (folder.parent, folder.parent.parent):
            above.rmdir()  # ends at the first one that holds something else
    return True


def _is_trace(entry: os.DirEntry[str]) -> bool:
    known = entry.name == _DEVICE_ID or entry.name.startswith(_QUEUE)  # with its journal
    return known and entry.is_file(follow_symlinks=False)

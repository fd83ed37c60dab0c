"""What can a later start of Kenning ask of the one that runs? One line of JSON, checked before it counts."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QUrl

from engine.records import dataclass

MOST_BYTES = 64 * 1024
MOST_QUERY_CHARS = 4000
MOST_PATHS = 200
_PLACES = ("window", "bar", "background", "quit")


@dataclass(frozen=True, slots=True)
class WindowRequest:
    """A question, places to take in, or a document whose like is looked for; in the window, the bar, or unseen."""

    query: str = ""
    paths: tuple[str, ...] = ()  # absolute
    similar: str = ""  # absolute
    show: str = "window"  # "window", "bar", "background" or "quit"
    token: str = ""  # by which a Wayland desktop lets a window come to the front

    def line(self) -> bytes:
        """Return the request as it travels."""
        return json.dumps(asdict(self)).encode() + b"\n"


def parse_request(line: bytes) -> WindowRequest | None:
    """Return the request in a line, or None where it is none or asks for what cannot be."""
    try:
        raw = json.loads(line)
        request = WindowRequest(**{**raw, "paths": tuple(raw.get("paths", ()))})
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
    texts = (request.query, request.similar, request.show, request.token, *request.paths)
    if not all(type(text) is str and "\0" not in text and _is_whole(text) for text in texts):
        return None
    places = (*request.paths, *([request.similar] if request.similar else []))
    fits = len(request.query) <= MOST_QUERY_CHARS and len(places) <= MOST_PATHS and request.show in _PLACES
    return request if fits and all(os.path.isabs(path) for path in places) else None


def _is_whole(text: str) -> bool:
    """Whether a text can be shown and be a path: half a surrogate pair is only what a name that is no UTF-8 has."""
    try:
        os.fsencode(text)
    except UnicodeEncodeError:
        return False
    return True


def read_request(words: Sequence[str], *, similar: str = "", show: str = "window") -> WindowRequest:
    """Return what the words of a command line ask for.

    What is there and is written as a path (absolute, with a separator, or as a file URL) is a place to take in, all
    else is the question: ``kenning-desktop notes`` asks for notes, ``kenning-desktop ./notes`` adds the folder.
    """
    paths = [(word, place_of(word)) for word in words]
    found = tuple(path for _, path in paths if path)[:MOST_PATHS]
    query = " ".join(word for word, path in paths if not path)[:MOST_QUERY_CHARS].replace("\0", "")
    token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
    return WindowRequest(query, found, os.path.abspath(_local(similar)) if similar else "", show, token)


def place_of(word: str) -> str:
    """Return the absolute path that a word names, empty where it is no path or nothing is there."""
    local = _local(word)
    separators = {os.sep, os.altsep or os.sep}
    written = local != word or local in (".", "..") or any(separator in local for separator in separators)
    try:
        return os.path.abspath(local) if written and os.path.lexists(local) else ""
    except ValueError:  # a name that no file can have
        return ""


def _local(word: str) -> str:
    if word.startswith("file:"):
        return QUrl(word).toLocalFile() or word
    return str(Path(word).expanduser()) if word.startswith("~") else word

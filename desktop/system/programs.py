"""Which programs open a file of this kind? Those that the desktop itself lists, and how each is started with files.

On Linux the lists are read as the desktop's own (mimeapps.list and mimeinfo.cache, freedesktop.org's specifications);
macOS and Windows ask in dialogs of their own.
"""

from __future__ import annotations

import configparser
import shlex
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QMimeDatabase

from engine.paths import xdg_config_dirs, xdg_data_dirs
from engine.records import dataclass

_GROUP = "Desktop Entry"


@dataclass(frozen=True, slots=True)
class Program:
    """A program that opens files: its name, its icon's name, and the words of its command, with their codes."""

    name: str
    icon: str
    words: tuple[str, ...]

    def command(self, paths: Sequence[str]) -> list[list[str]]:
        """Return the commands that open files: one for all where the program takes several, else one each."""
        several = any(word in ("%F", "%U") for word in self.words)
        groups = [list(paths)] if several else [[path] for path in paths]
        return [list(self._filled(group)) for group in groups]

    def _filled(self, paths: list[str]) -> Iterator[str]:
        placed = False
        for word in self.words:
            if word in ("%f", "%F", "%u", "%U"):
                placed = True
                yield from paths
            elif word == "%c":
                yield self.name
            elif not (len(word) == 2 and word.startswith("%") and word != "%%"):  # %i, %k and old codes give nothing
                yield word.replace("%%", "%")
        if not placed:
            yield from paths


def programs_for(paths: Sequence[str]) -> list[Program]:
    """Return the programs that open all of these files, the one that is used by default first."""
    if sys.platform != "linux" or not paths:
        return []
    names: list[str] | None = None
    for path in paths:
        listed = list(_names_for(path))
        names = listed if names is None else [name for name in names if name in listed]
    found = (_read(name) for name in names or ())
    return [program for program in found if program is not None]


def _names_for(path: str) -> Iterator[str]:
    """Yield the names of the desktop files for a file, those for its own type before those for wider ones."""
    kind = QMimeDatabase().mimeTypeForFile(path)
    seen: set[str] = set()
    removed = {name for mime in (kind.name(), *kind.allAncestors()) for name in _listed("Removed Associations", mime)}
    for mime in (kind.name(), *kind.allAncestors()):
        if mime == "application/octet-stream":
            continue
        groups = (_listed("Default Applications", mime), _listed("Added Associations", mime), _cached(mime))
        for name in (name for group in groups for name in group):
            if name not in seen and name not in removed:
                seen.add(name)
                yield name


def _listed(group: str, mime: str) -> Iterator[str]:
    """Yield what a person or the system has associated, their choice first."""
    for folder in (*xdg_config_dirs(), *(data / "applications" for data in xdg_data_dirs())):
        yield from _values(folder / "mimeapps.list", group, mime)


def _cached(mime: str) -> Iterator[str]:
    for data in xdg_data_dirs():
        yield from _values(data / "applications" / "mimeinfo.cache", "MIME Cache", mime)


def _values(file: Path, group: str, key: str) -> list[str]:
    value = _parsed(file).get(group, {}).get(key, "")
    return [name for name in value.split(";") if name]


def _parsed(file: Path) -> dict[str, dict[str, str]]:
    """Return the groups of a desktop file; one that is missing or broken has none."""
    parser = configparser.RawConfigParser(strict=False, delimiters=("=",), comment_prefixes=("#",), interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys are told apart by case
    try:
        parser.read_string(file.read_text("utf-8", "replace"))
    except (OSError, configparser.Error):
        return {}
    return {group: dict(parser.items(group)) for group in parser.sections()}


def _read(name: str) -> Program | None:
    """Return the program of a desktop file; None where it is hidden, needs a terminal, or is not installed."""
    for data in xdg_data_dirs():
        for part in (name, name.replace("-", "/", 1)):
            entry = _parsed(data / "applications" / part).get(_GROUP)
            if entry is not None:
                return _program(entry)
    return None


def _program(entry: dict[str, str]) -> Program | None:
    try:
        words = tuple(shlex.split(entry.get("Exec", "")))
    except ValueError:
        return None
    hidden = any(entry.get(key, "") == "true" for key in ("Hidden", "Terminal"))
    if hidden or not words or shutil.which(words[0]) is None:
        return None
    language = QLocale().name()
    named = (entry.get(f"Name[{code}]") for code in (language, language.partition("_")[0]))
    title = next((name for name in named if name), entry.get("Name", words[0]))
    return Program(title, entry.get("Icon", ""), words)
